"""Memberships at the desk: the law's answer before somebody is enrolled, the card, the statement, and every change."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from payung.law.faults import Refused
from payung.office.contributions.queries import standings, statement
from payung.office.decisions.models import Decision
from payung.office.membership import actions
from payung.office.membership.models import ACTIVE, SUSPENDED, Membership
from payung.office.people.actions import record_facts
from payung.office.people.models import Person
from payung.office.records.looks import note_look
from payung.office.schemes import SchemeSetup
from payung.web.access import staff
from payung.web.acting import carry_out, see_other, show
from payung.web.cards import card_of
from payung.web.desk.people.asking import ask, field, posted
from payung.web.desk.people.file import person_at, words_of
from payung.web.desk.people.forms import EndForm, EnrolForm, FactsForm, OptionForm, ReasonForm, TransferForm
from payung.web.law_words import LawWords, setup_or_none
from payung.web.refusal_words import refusal_of


@staff("membership.enrol")
def choose(request: Any, person: int) -> HttpResponse:
    """Which scheme: those of the office's country, with what the law says of this person today."""
    found, words = person_at(request, person), words_of(request)
    note_look(request.actor, request.office.pk, "enrolment", "entry", found.pk)
    open_ = set(Membership.objects.filter(person=found, until=None).values_list("scheme", flat=True))
    answers = [
        {"scheme": name, "title": title, "is_member": name in open_, **_entry(setup, found, words)}
        for name, title in words.schemes()
        if (setup := setup_or_none(name)) and (setup.member or setup.dues)
    ]
    return show(request, "web/desk/people/choose.html", None, {"person": found, "answers": answers})


@staff("membership.enrol")
def enrol(request: Any, person: int, scheme: str) -> HttpResponse:
    """The law's answer for one scheme with why; the facts that it still needs; and the form that enrols."""
    found, words, setup = person_at(request, person), words_of(request), setup_or_none(scheme)
    if setup is None or setup.law.country.code != request.office.country:
        raise Http404
    note_look(request.actor, request.office.pk, "enrolment", "entry", found.pk)
    entry = _entry(setup, found, words)
    where = {"office": request.office.code, "person": found.pk}
    wanted = [name for name in entry["needed"] if name in words.law.questions]
    may_record = request.actor.may("people.change", request.office.pk)
    of_person = [name for name in wanted if not words.law.questions[name].of_household]
    form, facts = EnrolForm(words.options(scheme)), FactsForm(words, of_person)
    if request.method == "POST" and "facts" in request.POST and may_record:
        facts = FactsForm(words, of_person, request.POST)
        if facts.is_valid() and (changed := dict(facts.changed_facts())):
            done = carry_out(
                request, record_facts, facts, person=found.number, facts=changed, since=facts.cleaned_data["since"]
            )
            if done is not None:
                return see_other(request, _("The facts are recorded."), "desk:enrol", scheme=scheme, **where)
    elif request.method == "POST":
        form = EnrolForm(words.options(scheme), request.POST)
        if form.is_valid():
            done = carry_out(
                request, actions.enrol, form, person=found.number, scheme=scheme, option=form.cleaned_data.get("option", ""),
                since=form.cleaned_data["since"],
            )  # fmt: skip
            if done is not None:
                said = _("%(names)s is a member, with card %(card)s.") % {
                    "names": found.names,
                    "card": done.result["card"],
                }
                new = {"office": request.office.code, "membership": done.result["membership"]}
                return see_other(request, said, "desk:membership", **new)
    context = {
        "person": found, "scheme": words.scheme(scheme), "facts_form": facts if of_person and may_record else None,
        "of_household": [words.question(name) for name in wanted if name not in of_person], **entry,
    }  # fmt: skip
    shown = facts if facts.is_bound else form
    return show(request, "web/desk/people/enrol.html", shown, {**context, "enrol_form": form})


def _entry(setup: SchemeSetup, person: Person, words: LawWords) -> dict[str, Any]:
    """What the law says of a person's entry today: whether, why in the reader's language, and what it still needs."""
    option = next((key for key, _title in words.options(setup.scheme.name)), "")
    try:
        taken, _described = actions.entry_of(setup, person, option, timezone.localdate())
    except Refused as refused:
        return {
            "answer": None,
            "needed": (),
            "why": None,
            "faults": [refusal_of(fault, words.law.code) for fault in refused.faults],
        }
    member = None if setup.entry.of_household else person.number
    answer = taken.value(setup.entry.name, member)
    why = taken.explain(setup.entry.name, member, get_language() or "en").to_dict()
    needed = tuple(taken.unknown.get(setup.entry.name, ())) if answer is None else ()
    return {"answer": answer, "needed": needed, "why": why, "faults": []}


@staff("membership.look")
def membership(request: Any, membership: int) -> HttpResponse:
    """A membership: option, months paid, what is owed, its history, and what can be done."""
    found, words = membership_at(request, membership), words_of(request)
    note_look(request.actor, request.office.pk, "enrolment", "membership", found.person_id)
    today = timezone.localdate()
    standing = standings([found], today)[found.pk]
    context = {
        "membership": found, "person": found.person, "scheme": words.scheme(found.scheme),
        "option": words.option(found.scheme, found.option), "has_options": bool(words.options(found.scheme)),
        "months_paid": standing.months_paid, "months_owed": standing.months_owed, "owed": standing.owed,
        "currency": words.law.country.currency,
        "events": [(one, words.option(found.scheme, one.option)) for one in found.events.order_by("-on", "-id")],
        # The decision of a group's enrolment tells of whole households; whoever is bound to an organisation does not see it.
        "has_decision": Decision.objects.filter(pk=found.decision_id).exists(),
        "is_active": found.status == ACTIVE, "is_suspended": found.status == SUSPENDED,
    }  # fmt: skip
    return show(request, "web/desk/people/membership.html", None, context)


@staff("membership.look")
def card(request: Any, membership: int) -> HttpResponse:
    """The card, to be printed."""
    found = membership_at(request, membership)
    note_look(request.actor, request.office.pk, "enrolment", "card", found.person_id)
    context = {"membership": found, "card": card_of(found, request.office, words_of(request))}
    return show(request, "web/desk/people/card.html", None, context)


@staff("contributions.look")
def account(request: Any, membership: int) -> HttpResponse:
    """The statement of a membership."""
    found, words = membership_at(request, membership), words_of(request)
    note_look(request.actor, request.office.pk, "collection", "statement", found.person_id)
    lines = statement(found, timezone.localdate())
    context = {
        "membership": found, "person": found.person, "scheme": words.scheme(found.scheme), "currency": words.law.country.currency,
        "lines": [(line, words.rule(line.about, found.scheme) if line.what == "due" else line.about) for line in lines],
    }  # fmt: skip
    return show(request, "web/desk/people/statement.html", None, context)


@staff("membership.change")
def option(request: Any, membership: int) -> HttpResponse:
    """Another option."""
    found = membership_at(request, membership)
    options = words_of(request).options(found.scheme)
    if not options:
        raise Http404
    return _ask(
        request, found, OptionForm(options, posted(request), initial={"option": found.option}), actions.change_option,
        title=_("Change the option"), button=_("Change it"), said=_("The option is changed."), option=field("option"), since=field("since"),
    )  # fmt: skip


@staff("membership.change")
def suspend(request: Any, membership: int) -> HttpResponse:
    """No dues and no claims until it is resumed."""
    return _ask(
        request, membership_at(request, membership), ReasonForm(posted(request)), actions.suspend, title=_("Suspend the membership"),
        button=_("Suspend it"), said=_("The membership is suspended."), reason=field("reason"), danger=True,
        intro=_("No dues and no claims until it is resumed."),
    )  # fmt: skip


@staff("membership.change")
def resume(request: Any, membership: int) -> HttpResponse:
    """Resume a suspended membership."""
    return _ask(
        request, membership_at(request, membership), ReasonForm(posted(request)), actions.resume, title=_("Resume the membership"),
        button=_("Resume it"), said=_("The membership is resumed."), reason=field("reason"),
    )  # fmt: skip


@staff("membership.change")
def leave(request: Any, membership: int) -> HttpResponse:
    """The member leaves, retires, or died."""
    return _ask(
        request, membership_at(request, membership), EndForm(posted(request)), actions.leave, title=_("End the membership"),
        button=_("End it"), said=_("The membership has ended."), reason=field("reason"), ended_on=field("ended_on"), danger=True,
        intro=_("Because the member leaves, retires or died."),
    )  # fmt: skip


@staff("membership.change")
def lapse(request: Any, membership: int) -> HttpResponse:
    """The membership lapsed; who comes back begins a new spell."""
    return _ask(
        request, membership_at(request, membership), EndForm(posted(request)), actions.lapse, title=_("Let the membership lapse"),
        button=_("It lapsed"), said=_("The membership has lapsed."), reason=field("reason"), ended_on=field("ended_on"), danger=True,
        intro=_("Who comes back later begins a new membership, which follows this one."),
    )  # fmt: skip


@staff("membership.change")
def transfer(request: Any, membership: int) -> HttpResponse:
    """Move the membership to another scheme, with its history."""
    found, words = membership_at(request, membership), words_of(request)
    schemes = [(name, title) for name, title in words.schemes() if name != found.scheme]
    options = [(key, f"{title}: {label}") for name, title in schemes for key, label in words.options(name)]
    return _ask(
        request, found, TransferForm(schemes, options, posted(request)), actions.transfer, title=_("Move to another scheme"),
        button=_("Move it"), said=_("The membership has moved, with its history."), to=field("to"),
        option=lambda form: form.cleaned_data.get("option", ""), moved_on=field("moved_on"),
    )  # fmt: skip


def _ask(request: Any, found: Membership, form: Any, action: Any, **more: Any) -> HttpResponse:
    about = f"{found.person.names} · {words_of(request).scheme(found.scheme)}"
    return ask(
        request,
        form,
        action,
        back=("desk:membership", {"membership": found.pk}),
        about=about,
        card=found.number,
        **more,
    )


def membership_at(request: Any, membership: int) -> Membership:
    """A membership of the office. Raises Http404."""
    found = (
        Membership.objects.filter(pk=membership, office_id=request.office.pk).select_related("person", "before").first()
    )
    if found is None:
        raise Http404
    return found
