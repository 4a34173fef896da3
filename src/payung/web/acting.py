"""How a page's form carries an action of the office out: what it refuses stands at the form's fields, what is done is said once.

    form = RegisterForm(request.POST or None)
    if form.is_bound and form.is_valid():
        done = carry_out(request, register_person, form, **form.inputs())
        if done is not None:
            return see_other(request, _("Registered."), "desk:person", person=...)
    return show(request, "web/desk/people/register.html", form)

The key that makes a wish happen once is made with the page: the same page sent twice does nothing the second time.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _

from payung.office.acts import Action, KeyUsed, Performed, Refusal, perform
from payung.office.rights.actors import NotPermitted
from payung.web.refusal_words import refusal_of


def _new_key() -> str:
    return secrets.token_hex(16)


class ActionForm(forms.Form):
    """A form that carries one action out."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=64, initial=_new_key)
    # Where a refusal names a place that is no field of the same name: `{"person": "number"}`.
    places: Mapping[str, str] = {}

    def field_at(self, path: str) -> str | None:
        """The field that a refusal's place means, if one does."""
        last = path.rsplit("/", 1)[-1]
        for name in (self.places.get(path, path), self.places.get(last, last)):
            if name in self.fields and not self.fields[name].widget.is_hidden:
                return name
        return None


class SeeOther(HttpResponseRedirect):
    """A redirect after a POST, which is followed by a GET."""

    status_code = 303


def carry_out(
    request: Any, action: Action[Any, Any], form: ActionForm, *, office: int | None = None, **inputs: Any
) -> Performed[Any] | None:
    """Carry an action out as who looks, in the office of the address. None if it was refused: the form then says why.

    A form that only comes back filled (see `payung.web.unsent`) is not carried out: None.

    Raises PermissionDenied for what the actor may not do.
    """
    if getattr(request, "only_fill", False):
        return None
    where = request.office.pk if office is None else office
    key = f"page:{request.actor.user}:{form.cleaned_data['key']}"
    try:
        return perform(action, request.actor, key, office=where, **inputs)
    except NotPermitted as refused:
        raise PermissionDenied(str(refused)) from None
    except KeyUsed:
        _renew(form)
        form.add_error(None, _("This page was sent before, with other answers. Look first whether that was done; "
                               "then send it again if it has to be done too."))  # fmt: skip
    except Refusal as refused:
        tell(form, refused, request.office.country)
    return None


def tell(form: ActionForm, refused: Refusal, country: str) -> None:
    """Put a refusal's faults at the form's fields, in the reader's language; `country` is that of the law."""
    for fault in refused.faults:
        form.add_error(form.field_at(fault.path), refusal_of(fault, country))


def _renew(form: ActionForm) -> None:
    data: Any = form.data.copy()  # type: ignore[attr-defined]
    data[form.add_prefix("key")] = _new_key()
    form.data = data


def show(
    request: HttpRequest, template: str, form: forms.Form | None = None, context: Mapping[str, Any] | None = None
) -> HttpResponse:
    """A page with its form; 422 if the form was refused."""
    refused = form is not None and form.is_bound and bool(form.errors)
    return render(request, template, {"form": form, **(context or {})}, status=422 if refused else 200)


def see_other(request: HttpRequest, said: str, to: str, **where: Any) -> HttpResponse:
    """Say what was done, on the page that follows."""
    if said:
        messages.success(request, said)
    return SeeOther(resolve_url(to, **where))
