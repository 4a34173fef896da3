"""What is done to memberships. Whether somebody may enter, the law says, and its decision is kept."""

from __future__ import annotations

import datetime
from typing import Any

from payung.law.decision import Decision as Taken
from payung.law.faults import Fault, LawRefused, nearest
from payung.office import doorway
from payung.office.acts import Act, Refusal, action
from payung.office.decisions.models import Decision
from payung.office.membership.describing import with_facts
from payung.office.membership.models import ACTIVE, LAPSED, LEFT, SUSPENDED, TRANSFERRED, Event, Membership
from payung.office.people.facts import household_of
from payung.office.people.models import Person
from payung.office.people.numbers import next_number
from payung.office.schemes import SchemeSetup, scheme_setup


@action("membership.enrol", permission="membership.enrol")
def enrol(
    act: Act, *, office: int, person: str, scheme: str, option: str = "", since: str | None = None
) -> dict[str, object]:
    """Enrol a person (by number) in a scheme, from a day (today), if the law lets them in. Gives the card's number.

    Who was a member before goes on from there, unless a claim ended that membership and paid it out.

    Raises Refusal with the law's reasons, or with the facts that it still needs.
    """
    from payung.office.claims.settled import settled

    setup = setup_of(scheme)
    found = person_of(person)
    day = day_of(since, act.day, "since")
    check_option(setup, option)
    open_ = Membership.objects.filter(person=found, scheme=scheme, until=None).first()
    if open_ is not None:
        raise Refusal(
            Fault("member", f"{person} is a member already, since {open_.since} (card {open_.number}).", path="person")
        )
    before = Membership.objects.filter(person=found, scheme=scheme).order_by("-until").first()
    if before is not None and before.until is not None and day <= before.until:
        raise Refusal(Fault("overlap", f"An earlier membership lasted until {before.until}.", path="since"))
    if before is not None and settled(scheme, [before.pk]):
        before = None
    new = Membership(office_id=office, scheme=scheme, option=option, person=found, since=day, before=before)
    decision = _let_in(act, setup, new, day)
    new.number = next_number("membership_card_number")
    new.household = household_of(found, day)
    new.decision_id = decision.pk
    new.save()
    _event(act, new, "enrolled" if before is None else "re-entered", day, option=option)
    act.about(f"membership:{new.pk}", scheme=scheme, option=option, decision=decision.pk)
    return {"membership": new.pk, "card": new.number, "decision": decision.pk}


def _let_in(act: Act, setup: SchemeSetup, membership: Membership, day: datetime.date) -> Decision:
    """The law's decision that somebody may enter, kept. Raises Refusal with its reasons."""
    taken, described = entry_of(setup, membership.person, membership.option, day)
    fault = refused_entry(setup, taken, membership.person.number)
    if fault is not None:
        raise Refusal(fault)
    return doorway.keep(
        taken,
        described,
        office=membership.office_id,
        scheme=setup.scheme.name,
        about=f"person:{membership.person_id}",
        act=act.id,
    )


def entry_of(setup: SchemeSetup, person: Person, option: str, day: datetime.date) -> tuple[Taken, dict[str, Any]]:
    """What the law says on somebody's entry, and the household that it was asked about: as they are, not yet a member."""
    described = with_facts(setup, person, day, outside(setup, option))
    return doorway.ask(setup.law.code, described, day, [setup.entry.name]), described


def outside(setup: SchemeSetup, option: str) -> dict[str, object]:
    """What is stated of somebody who asks to become a member and is not yet one."""
    found: dict[str, object] = {name: not value for name, value in setup.member.items() if isinstance(value, bool)}
    return found | ({setup.option: option} if setup.option else {})


def refused_entry(setup: SchemeSetup, taken: Taken, number: str) -> Fault | None:
    """Why the law does not let somebody in, or which facts it still needs; nothing if it does."""
    member = None if setup.entry.of_household else number
    answer = taken.value(setup.entry.name, member)
    if answer is True:
        return None
    if answer is None:
        needed = ", ".join(taken.unknown.get(setup.entry.name, ()))
        hint = "Record these facts first."
        return Fault("unknown", f"The law cannot decide yet; it needs: {needed}.", path="person", hint=hint)
    reasons = " ".join(text for _, text in taken.explain(setup.entry.name, member).lines())
    return Fault("not-entitled", f"The law does not let this person in. {reasons}", path="person")


@action("membership.change_option", permission="membership.change")
def change_option(act: Act, *, office: int, card: str, option: str, since: str | None = None) -> int:
    """Change the option of a membership from a day (today)."""
    found = membership_of(card, office)
    _check_open(found)
    check_option(setup_of(found.scheme), option)
    if option == found.option:
        raise Refusal(Fault("same", f"The option is {option} already.", path="option"))
    day = day_of(since, act.day, "since")
    if found.events.count() == 1 and not found.events.filter(option=found.option).exists():
        _event(act, found, "enrolled", found.since, option=found.option)
    found.option = option
    found.save(update_fields=["option"])
    _event(act, found, "option changed", day, option=option)
    act.about(f"membership:{found.pk}", option=option)
    return int(found.pk)


@action("membership.suspend", permission="membership.change")
def suspend(act: Act, *, office: int, card: str, reason: str) -> int:
    """Suspend a membership: no dues, no claims, until it is resumed."""
    return _turn(act, office, card, ACTIVE, SUSPENDED, "suspended", reason)


@action("membership.resume", permission="membership.change")
def resume(act: Act, *, office: int, card: str, reason: str = "") -> int:
    """Resume a suspended membership."""
    return _turn(act, office, card, SUSPENDED, ACTIVE, "resumed", reason)


@action("membership.lapse", permission="membership.change")
def lapse(act: Act, *, office: int, card: str, reason: str, ended_on: str | None = None) -> int:
    """End a membership that lapsed; who comes back begins a new spell."""
    return end(act, office, card, LAPSED, reason, ended_on)


@action("membership.leave", permission="membership.change")
def leave(act: Act, *, office: int, card: str, reason: str, ended_on: str | None = None) -> int:
    """End a membership because the member leaves, retires or died."""
    return end(act, office, card, LEFT, reason, ended_on)


@action("membership.transfer", permission="membership.change")
def transfer(
    act: Act, *, office: int, card: str, to: str, option: str = "", moved_on: str | None = None
) -> dict[str, object]:
    """Move a membership to another scheme with its history, as when two schemes merge; it ends the day before."""
    found = membership_of(card, office)
    _check_open(found)
    setup = setup_of(to)
    check_option(setup, option)
    day = day_of(moved_on, act.day, "moved_on")
    if day <= found.since:
        raise Refusal(
            Fault("range", f"The membership began on {found.since}; a transfer comes later.", path="moved_on")
        )
    if Membership.objects.filter(person_id=found.person_id, scheme=to, until=None).exists():
        raise Refusal(Fault("member", f"This person is a member of {to} already.", path="to"))
    found.until, found.status = day - datetime.timedelta(days=1), TRANSFERRED
    found.save(update_fields=["until", "status"])
    new = Membership.objects.create(
        office_id=office, number=next_number("membership_card_number"), scheme=to, option=option, person_id=found.person_id,
        household_id=found.household_id, since=day, before=found,
    )  # fmt: skip
    _event(act, found, "transferred", day, reason=to)
    _event(act, new, "enrolled", day, option=option, reason=f"from {found.scheme}")
    act.about(f"membership:{new.pk}", scheme=to, before=found.pk)
    return {"membership": new.pk, "card": new.number}


def _turn(act: Act, office: int, card: str, before: str, after: str, what: str, reason: str) -> int:
    found = membership_of(card, office)
    if found.status != before:
        raise Refusal(Fault("status", f"The membership is {found.status}, not {before}.", path="card"))
    found.status = after
    found.save(update_fields=["status"])
    _event(act, found, what, act.day, reason=reason)
    act.about(f"membership:{found.pk}", status=after)
    return int(found.pk)


def end(act: Act, office: int, card: str, status: str, reason: str, ended_on: str | None) -> int:
    """End a membership from a day (today), within another action. Raises Refusal."""
    found = membership_of(card, office)
    _check_open(found)
    day = day_of(ended_on, act.day, "ended_on")
    if day < found.since:
        raise Refusal(Fault("range", f"The membership began on {found.since}; it cannot end before.", path="ended_on"))
    found.until, found.status = day, status
    found.save(update_fields=["until", "status"])
    _event(act, found, status, day, reason=reason)
    act.about(f"membership:{found.pk}", status=status)
    return int(found.pk)


def _event(
    act: Act, membership: Membership, what: str, on: datetime.date, *, option: str = "", reason: str = ""
) -> None:
    Event.objects.create(membership=membership, what=what, on=on, option=option, reason=reason, act_id=act.id)


# ---- What is named ----


def setup_of(scheme: str) -> SchemeSetup:
    """A scheme's setup. Raises Refusal."""
    try:
        return scheme_setup(scheme)
    except LawRefused as refused:
        raise Refusal(*refused.faults) from None


def person_of(number: str) -> Person:
    """A person by number. Raises Refusal, also for one whom the actor may not see."""
    found = Person.objects.filter(number=number, merged_into=None).first()
    if found is None:
        raise Refusal(
            Fault("unknown-name", f"There is no person {number}.", path="person", hint="Check the number's last digit.")
        )
    return found


def membership_of(card: str, office: int) -> Membership:
    """A membership by its card, locked for change. Raises Refusal, also for another office's."""
    found = Membership.objects.select_for_update(of=("self",)).filter(number=card, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no card {card} in this office.", path="card"))
    return found


def _check_open(membership: Membership) -> None:
    if membership.until is not None:
        raise Refusal(Fault("ended", f"The membership ended on {membership.until}.", path="card"))


def check_option(setup: SchemeSetup, option: str) -> None:
    """Raises Refusal for what is no option of a scheme."""
    if setup.option is None:
        if option:
            raise Refusal(Fault("unknown-name", f"{setup.scheme.name} has no options.", path="option"))
        return
    kind = setup.law.questions[setup.option].type.enumeration
    known = [value.key for value in kind] if kind else []
    if option not in known:
        hint = nearest(option, known) or f"One of {', '.join(known)}."
        raise Refusal(
            Fault("unknown-name", f"'{option}' is no option of {setup.scheme.name}.", path="option", hint=hint)
        )


def day_of(text: str | None, today: datetime.date, path: str) -> datetime.date:
    """The day written, or today. Raises Refusal for one in the future."""
    if text is None:
        return today
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        raise Refusal(
            Fault("date", f"'{text}' is not a day.", path=path, hint="Write year-month-day, such as 2026-01-31.")
        ) from None
    if found > today:
        raise Refusal(Fault("range", f"{found} is in the future.", path=path))
    return found
