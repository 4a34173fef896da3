"""A page with one form for one action on a person, a household or a membership."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from payung.office.acts import Action
from payung.web.acting import ActionForm, carry_out, see_other, show


def ask(
    request: Any,
    form: ActionForm,
    action: Action[Any, Any],
    *,
    title: str,
    button: str,
    said: str,
    back: tuple[str, dict[str, Any]],
    about: str,
    intro: str = "",
    danger: bool = False,
    **inputs: Any,
) -> HttpResponse:
    """Show the form; when it was sent and is valid, carry the action out with `inputs` and go back.

    A value of `inputs` that is a function takes the valid form and gives the input. `back` names the page to go back to.
    """
    page, where = back
    where = {"office": request.office.code, **where}
    if form.is_bound and form.is_valid():
        given = {name: value(form) if callable(value) else value for name, value in inputs.items()}
        if carry_out(request, action, form, **given) is not None:
            return see_other(request, said, page, **where)
    context = {
        "title": title, "button": button, "about": about, "intro": intro, "danger": danger,
        "back": reverse(page, kwargs=where), "has_file": form.is_multipart(),
    }  # fmt: skip
    return show(request, "web/desk/people/form.html", form, context)


def posted(request: Any) -> Any:
    """What a form was sent, None while it was not."""
    return request.POST if request.method == "POST" else None


def field(name: str) -> Any:
    """An input that is a field of the valid form."""
    return lambda form: form.cleaned_data.get(name)


def given(name: str) -> Any:
    """An input that is a field of the valid form, None where it is empty."""
    return lambda form: form.cleaned_data.get(name) or None
