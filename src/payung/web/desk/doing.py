"""What can be done on a page: each thing a form with a button, for who has the permission; a page may have several.

TODO = (Doing("approve", _("Approve"), approve, said=_("Approved.")), Doing("send_back", _("Send back"), send_back, ReasonForm, ...))

offered = offered_on(request, TODO, "claims", claim=number)
if offered.done:
    return see_other(request, offered.said, "desk:claim", ...)
return render(request, template, {"offered": offered}, status=offered.status)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from payung.office.acts import Action, Performed
from payung.web.acting import ActionForm, carry_out


class ReasonForm(ActionForm):
    """An action that has to be given a reason."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


@dataclass(frozen=True, slots=True)
class Doing:
    """Something that can be done: its name in the page's form, its button, the action, and what is said when it was done.

    `inputs` gives the action's inputs from the form (left out: its fields as they are); `form` makes the form of a request's data.
    """

    name: str
    title: Any
    action: Action[Any, Any]
    said: Any
    form: Callable[..., ActionForm] = ActionForm
    inputs: Callable[[ActionForm], Mapping[str, Any]] | None = None
    hint: Any = ""
    is_grave: bool = False


@dataclass(slots=True)
class Offer:
    """A thing to do with its form, open if it was refused."""

    doing: Doing
    form: ActionForm

    @property
    def is_open(self) -> bool:
        """Whether the form is shown unfolded."""
        return self.form.is_bound

    @property
    def visible(self) -> list[Any]:
        """The fields that are to be filled in."""
        return list(self.form.visible_fields())


@dataclass(slots=True)
class Offered:
    """All that can be done on a page, and what was done by this request."""

    offers: list[Offer] = field(default_factory=list)
    done: Performed[Any] | None = None
    said: Any = ""
    by: str = ""

    @property
    def status(self) -> int:
        """422 if something was refused."""
        return 422 if any(one.form.is_bound for one in self.offers) else 200

    @property
    def refused(self) -> ActionForm | None:
        """The form that was refused, for the summary of errors."""
        return next((one.form for one in self.offers if one.form.is_bound), None)

    def __iter__(self) -> Iterator[Offer]:
        return iter(self.offers)


def offered_on(request: Any, doings: Iterable[Doing], **inputs: Any) -> Offered:
    """What of some things who looks may do; carries out the one that was sent, with these inputs and its form's."""
    found = Offered()
    wanted = request.POST.get("do") if request.method == "POST" else None
    for doing in doings:
        if not request.actor.may(doing.action.permission, request.office.pk):
            continue
        if doing.name != wanted:
            found.offers.append(Offer(doing, doing.form(prefix=doing.name)))
            continue
        form = doing.form(request.POST, request.FILES, prefix=doing.name)
        if form.is_valid():
            given = doing.inputs(form) if doing.inputs else {k: v for k, v in form.cleaned_data.items() if k != "key"}
            found.done = carry_out(request, doing.action, form, **inputs, **given)
            found.said, found.by = doing.said, doing.name
        found.offers.append(Offer(doing, form))
    if wanted and not found.done and not any(one.doing.name == wanted for one in found.offers):
        form = ActionForm({"key": "-"})
        form.add_error(None, _("This cannot be done any more, or not by you. Look at the page as it is now."))
        found.offers.insert(0, Offer(Doing("", "", _NOTHING, ""), form))
    return found


_NOTHING: Action[Any, Any] = Action("nothing", "", lambda act: None)
