"""Lists of people that come in, and people who may be there twice."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import payung.office.people.imports as imports
from payung.law.faults import Refused
from payung.office.acts import Refusal
from payung.office.membership.models import Membership
from payung.office.people import merging
from payung.office.people.duplicates import find_duplicates, keep_apart, queue
from payung.office.people.imports.loading import check, import_people
from payung.office.people.models import Merge, Pair, Person
from payung.office.records.looks import note_look
from payung.web.access import staff
from payung.web.acting import ActionForm, carry_out, see_other, show
from payung.web.desk.checked_files import CheckedFileForm
from payung.web.desk.doing import Doing, ReasonForm, offered_on
from payung.web.desk.money.said import day, share
from payung.web.desk.people.file import words_of
from payung.web.desk.tables import Cell, Table
from payung.web.refusal_words import refusal_of, sentence

_MOST_FAULTS = 200


# ---- Imports ----


class _ListForm(CheckedFileForm):
    file = forms.FileField(label=gettext_lazy("List"), help_text=gettext_lazy("CSV or XLSX, at most 9 MB"))
    map = forms.CharField(
        label=gettext_lazy("Map: what its columns are"),
        max_length=20000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        initial="list: \nnames: [names]\n",
    )
    wish = forms.ChoiceField(
        label=gettext_lazy("What to do"),
        widget=forms.RadioSelect,
        initial="check",
        choices=[
            ("check", gettext_lazy("Only check it")),
            ("all", gettext_lazy("Import it, if nothing is wrong with it")),
            ("partial", gettext_lazy("Import the sound rows, and tell the others")),
        ],
    )


@staff("people.import")
def import_list(request: Any) -> HttpResponse:
    """A list of people: checked row by row, then imported as a whole or its sound rows."""
    form = _ListForm(request)
    context: dict[str, Any] = {
        "title": _("Import a list of people"),
        "help": (imports.__doc__ or "").partition("\n\n")[2],
    }
    if form.is_bound and form.is_valid():
        context |= _imported(request, form)
    return show(request, "web/desk/money/upload.html", form, context)


def _imported(request: Any, form: _ListForm) -> dict[str, Any]:
    wish, described = form.cleaned_data["wish"], form.cleaned_data["map"]
    try:
        checked = check(request.office.pk, form.content, described, timezone.localdate(), form.name)
    except (Refusal, Refused) as refused:
        for fault in refused.faults:
            form.add_error("map" if fault.file == "map.yaml" else "file", refusal_of(fault, request.office.country))
        return {}
    faults, country = checked.faults, request.office.country
    table = Table(
        (_("Row"), _("Column"), _("What is wrong"), _("What would be right")), caption=_("Rows that are refused")
    )
    table.rows = [
        (Cell(one.line or ""), Cell(one.path), Cell(sentence(one.message, country)), Cell(sentence(one.hint, country)))
        for one in faults[:_MOST_FAULTS]
    ]
    tables = [table] if faults else []
    ready = sum(checked.ready)
    if wish == "check" or (wish == "all" and faults):
        form.keep()
        lines = [
            _("Checked; nobody was imported."),
            _("%(ready)s can be imported; %(faults)s faults.") % {"ready": ready, "faults": len(faults)},
        ]
        return {"outcome": lines, "tables": tables}
    done = carry_out(
        request,
        import_people,
        form,
        content=form.content,
        map=described,
        file=form.name[:200],
        partial=wish == "partial",
    )
    if done is None:
        form.keep()
        return {"tables": tables}
    form.forget()
    lines = [_("%(number)s people were imported.") % {"number": done.result["imported"]}]
    return {"outcome": lines, "tables": tables}


# ---- People who may be there twice ----


@staff("people.merge")
def duplicates(request: Any) -> HttpResponse:
    """Pairs on which nobody decided yet, the likeliest first; and merges that can be undone."""
    code = request.office.code
    looking = Doing("find", _("Look for more"), find_duplicates, _("The register was looked through."))
    offered = offered_on(request, [looking])
    if offered.done:
        return see_other(request, offered.said, "desk:duplicates", office=code)
    table = Table(
        (_("One"), _("The other"), _("Likelihood")), caption=_("To review"), empty=_("Nobody seems to be there twice.")
    )
    table.rows = [
        (
            Cell(one.one.names, reverse("desk:pair", args=(code, one.pk))),
            Cell(one.other.names),
            Cell(share(one.score), look="number"),
        )
        for one in queue(request.office.pk)[:100]
    ]
    done = Table((_("Kept"), _("Laid into it"), _("State")), caption=_("Merged"), empty=_("Nobody was merged yet."))
    done.rows = [
        (
            Cell(one.kept.names, reverse("desk:merge", args=(code, one.pk))),
            Cell(one.gone.names),
            Cell(_("undone"), look="tag-grey") if one.undone_by else Cell(_("merged"), look="tag-green"),
        )
        for one in Merge.objects.filter(office_id=request.office.pk).select_related("kept", "gone").order_by("-pk")[:50]
    ]
    context = {"title": _("People who may be there twice"), "tables": [table, done], "offered": offered}
    return render(request, "web/desk/money/list.html", context, status=offered.status)


@staff("people.merge")
def pair(request: Any, pair: int) -> HttpResponse:
    """Two people side by side: the same, or not."""
    office, words = request.office, words_of(request)
    found = Pair.objects.filter(pk=pair, office_id=office.pk).select_related("one", "other").first()
    if found is None or found.one.merged_into_id or found.other.merged_into_id:
        raise Http404
    both = [(found.one, found.other), (found.other, found.one)]
    open_cards = {
        person.pk: {one.scheme: one.number for one in Membership.objects.filter(person=person, until=None)}
        for person, _o in both
    }
    clash = sorted(set(open_cards[found.one_id]) & set(open_cards[found.other_id]))

    class MergeForm(ActionForm):
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            choices = [(one.number, f"{one.names} ({one.number})") for one, _other in both]
            self.fields["kept"] = forms.ChoiceField(
                label=_("Whose record stays"), widget=forms.RadioSelect, choices=choices
            )
            for scheme in clash:
                cards = [
                    (open_cards[one.pk][scheme], f"{open_cards[one.pk][scheme]} – {one.names}") for one, _other in both
                ]
                label = _("Card that stays: %(scheme)s") % {"scheme": words.scheme(scheme)}
                self.fields[f"card {scheme}"] = forms.ChoiceField(label=label, widget=forms.RadioSelect, choices=cards)

    def inputs(form: ActionForm) -> dict[str, Any]:
        kept = form.cleaned_data["kept"]
        gone = found.other.number if kept == found.one.number else found.one.number
        return {"kept": kept, "gone": gone, "cards": {scheme: form.cleaned_data[f"card {scheme}"] for scheme in clash}}

    same = Doing(
        "merge",
        _("They are one person"),
        merging.merge,
        _("The two records are one now."),
        MergeForm,
        inputs,
        _("A merge can be undone."),
    )
    apart = Doing(
        "apart", _("They are two people"), keep_apart, _("They stay two."), inputs=lambda form: {"pair": found.pk}
    )
    offered = offered_on(request, [] if found.decision else [same, apart])
    if offered.done:
        return see_other(request, offered.said, "desk:duplicates", office=office.code)
    for one, _other in both:
        note_look(request.actor, office.pk, "enrolment", "duplicate", one.pk)
    heads = (_("What"), _("One"), _("The other"))
    table = Table(heads, [(Cell(name), *cells) for name, cells in _side_by_side(office.code, found)], _("Side by side"))
    context = {
        "title": _("One person, or two?"),
        "tables": [table],
        "offered": offered,
        "lead": _("Likelihood that they are one: %(share)s") % {"share": share(found.score)},
    }
    return render(request, "web/desk/money/list.html", context, status=offered.status)


def _side_by_side(code: str, found: Pair) -> list[tuple[str, tuple[Cell, Cell]]]:
    def both(of: Any) -> tuple[Cell, Cell]:
        return of(found.one), of(found.other)

    def cards(one: Person) -> Cell:
        return Cell(", ".join(Membership.objects.filter(person=one, until=None).values_list("number", flat=True)))

    sexes = {"female": _("female"), "male": _("male")}
    return [
        (_("Name"), both(lambda one: Cell(one.names, reverse("desk:person", args=(code, one.pk))))),
        (_("In Latin letters"), both(lambda one: Cell(one.names_latin))),
        (_("Register number"), both(lambda one: Cell(one.number))),
        (_("Born"), both(lambda one: Cell(day(one.birth_date)))),
        (_("Sex"), both(lambda one: Cell(sexes.get(one.sex, one.sex)))),
        (_("Open cards"), both(cards)),
    ]


@staff("people.merge")
def merge(request: Any, merge: int) -> HttpResponse:
    """A merge, to be undone if it was wrong."""
    office = request.office
    found = Merge.objects.filter(pk=merge, office_id=office.pk).select_related("kept", "gone").first()
    if found is None:
        raise Http404
    undoing = Doing("undo", _("Undo it"), merging.undo_merge, _("They are two again."), ReasonForm, is_grave=True)
    offered = offered_on(request, [] if found.undone_by else [undoing], merge=merge)
    if offered.done:
        return see_other(request, offered.said, "desk:duplicates", office=office.code)
    known = [
        (_("Kept"), Cell(found.kept.names, reverse("desk:person", args=(office.code, found.kept_id)))),
        (_("Laid into it"), Cell(f"{found.gone.names} ({found.gone.number})")),
        (_("Rows that moved"), Cell(sum(map(len, found.moved.get("rows", {}).values())))),
    ]
    state = Cell(_("undone"), look="tag-grey") if found.undone_by else Cell(_("merged"), look="tag-green")
    return render(
        request,
        "web/desk/money/subject.html",
        {"title": _("A merge"), "state": state, "known": known, "offered": offered},
        status=offered.status,
    )
