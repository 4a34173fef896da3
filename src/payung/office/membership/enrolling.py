"""Many persons enrolled at once: let in or not by the compiled law, entered set by set; who is refused is told why, one by one."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from payung.law.faults import Fault, Refused
from payung.office import bulk
from payung.office.acts import Act, Refusal, action
from payung.office.membership.actions import check_option, day_of, entry_of, outside, refused_entry, setup_of
from payung.office.membership.models import ACTIVE, Membership
from payung.office.people.models import Person
from payung.office.people.numbers import reserve, with_check_digits
from payung.office.rights.actors import beyond_organisation
from payung.office.schemes import SchemeSetup

MOST = 1_000_000


@action("membership.enrol_many", permission="membership.enrol")
def enrol_many(
    act: Act,
    *,
    office: int,
    persons: Sequence[str],
    scheme: str,
    option: str = "",
    options: Mapping[str, str] | None = None,
    since: str | None = None,
    partial: bool = False,
) -> dict[str, Any]:
    """Enrol persons (by number) in a scheme and option, from a day (today), those whom the law lets in.

    `options` names by person the option of whoever chose another than `option`. Each is asked about as `enrol` does; decisions are
    kept a household each, and some are taken again exactly before anything is kept. Without `partial` one refusal refuses all. Gives
    how many were enrolled, how many of them came back, and who was refused and why, by person. Raises Refusal with every reason.
    """
    setup = setup_of(scheme)
    chosen = {number: (options or {}).get(number, option) for number in persons}
    for one in sorted(set(chosen.values())):
        check_option(setup, one)
    day = day_of(since, act.day, "since")
    if not 0 < len(persons) <= MOST:
        raise Refusal(Fault("range", f"{len(persons)} persons; it takes 1 to {MOST:,}.", path="persons"))
    faults: dict[str, Fault] = {}
    found, before = _eligible(office, scheme, list(dict.fromkeys(persons)), day, faults)
    with beyond_organisation():  # the law asks about whole households
        asked = {pk: (number, chosen[number]) for pk, number in found.items()}
        let_in = list(_let_in(setup, office, day, np.array(sorted(found), np.int64), asked, faults))
    if faults and not partial:
        raise Refusal(*faults.values())
    enrolled = sum(
        _enter(act, setup, office, asked, day, decided, rows, before) for decided, rows in let_in if len(rows)
    )
    again = sum(int(person in before) for decided, rows in let_in for person in decided.register.persons[rows].tolist())
    act.about(f"enrolment:{scheme}", enrolled=enrolled, refused=len(faults))
    refused = [fault.to_dict() for fault in faults.values()]
    return {"enrolled": enrolled, "again": again, "refused": refused}


def _eligible(
    office: int, scheme: str, numbers: list[str], day: datetime.date, faults: dict[str, Fault]
) -> tuple[dict[int, str], dict[int, int]]:
    """Numbers by the ids of those whom the law is asked about, and the last earlier membership of who goes on from one.

    The persons are locked, so that nobody enrols them meanwhile.
    """
    from payung.office.claims.settled import settled

    people = {
        number: (pk, died_on)
        for pk, number, died_on in Person.objects.select_for_update(of=("self",))
        .filter(number__in=numbers, office_id=office, merged_into=None)
        .order_by("pk")
        .values_list("pk", "number", "died_on")
    }
    ids = [pk for pk, _ in people.values()]
    spells = Membership.objects.filter(person_id__in=ids, scheme=scheme).order_by("until")  # an open one comes last
    last = {one.person_id: one for one in spells}
    found, before = {}, {}
    for number in numbers:
        if number not in people:
            message = f"There is no person {number} in this office."
            faults[number] = _fault(number, "unknown-name", message, "Check the number's last digit.")
            continue
        pk, died_on = people[number]
        spell = last.get(pk)
        if died_on is not None and died_on < day:
            faults[number] = _fault(number, "died", f"{number} died on {died_on}.")
        elif spell is not None and spell.until is None:
            message = f"{number} is a member already, since {spell.since} (card {spell.number})."
            faults[number] = _fault(number, "member", message)
        elif spell is not None and spell.until is not None and day <= spell.until:
            message = f"An earlier membership of {number} lasted until {spell.until}."
            faults[number] = _fault(number, "overlap", message)
        else:
            found[pk] = number
            if spell is not None:
                before[pk] = spell.pk
    anew = settled(scheme, before.values())
    return found, {person: spell for person, spell in before.items() if spell not in anew}


def _let_in(
    setup: SchemeSetup,
    office: int,
    day: datetime.date,
    ids: bulk.Array,
    asked: Mapping[int, tuple[str, str]],
    faults: dict[str, Fault],
) -> Iterator[tuple[bulk.Decided, bulk.Array]]:
    """What the law says of persons, with the rows of those whom it lets in; in parts where some cannot be read."""
    if not len(ids):
        return
    rule = setup.entry.name
    register = bulk.persons(
        office=office,
        law=setup.law.code,
        on=day,
        rules=[rule],
        without=" AND p.id = ANY(%s)",
        parameters=[ids.tolist()],
    )
    rows = np.flatnonzero(register.subjects)
    stated = [outside(setup, asked[person][1]) for person in register.persons[rows].tolist()]
    for name in stated[0] if stated else ():
        register.state(name, rows, pa.array([json.dumps(one[name]) for one in stated], pa.string()))
    try:
        decided = bulk.decide(register, [rule])
    except Refusal as refused:
        if len(ids) == 1:
            number, _ = asked[int(ids[0])]
            faults[number] = _fault(number, refused.faults[0].kind, refused.faults[0].message, refused.faults[0].hint)
            return
        for half in np.array_split(ids, 2):
            yield from _let_in(setup, office, day, half, asked, faults)
        return
    bulk.check_sample(decided)
    answer = decided.answers.column(rule).cast(pa.bool_()).fill_null(False).to_numpy(zero_copy_only=False)[rows]
    people = {one.pk: one for one in Person.objects.filter(pk__in=register.persons[rows[~answer]].tolist())}
    for person in register.persons[rows[~answer]].tolist():
        number, option = asked[person]
        faults[number] = _why(setup, people[person], option, day)
    yield decided, rows[answer]


def _why(setup: SchemeSetup, person: Person, option: str, day: datetime.date) -> Fault:
    """Why the law does not let somebody in, or what it needs, decided exactly."""
    try:
        taken, _ = entry_of(setup, person, option, day)
    except Refused as refused:
        return _fault(person.number, refused.faults[0].kind, refused.faults[0].message, refused.faults[0].hint)
    fault = refused_entry(setup, taken, person.number)
    if fault is None:
        message = "Decided exactly, the law lets this person in; compiled, it does not."
        raise Refusal(Fault("differs", message, path=f"persons/{person.number}", hint="Report this."))
    return _fault(person.number, fault.kind, fault.message, fault.hint)


def _enter(
    act: Act,
    setup: SchemeSetup,
    office: int,
    asked: Mapping[int, tuple[str, str]],
    day: datetime.date,
    decided: bulk.Decided,
    rows: bulk.Array,
    before: dict[int, int],
) -> int:
    """Keep the decisions, and enter memberships with their cards and first events. Gives how many."""
    register, count = decided.register, len(rows)
    homes = decided.household_of_rows()[rows]
    places = np.unique(homes)
    kept = bulk.keep(
        act, decided, office=office, scheme=setup.scheme.name, about=f"enrolment:{act.id}", households=places
    )
    ids = bulk.new_ids("membership_membership", count)
    persons, households = register.persons[rows], register.households[rows]
    earlier = [before.get(person) for person in persons.tolist()]
    options = pa.array([asked[person][1] for person in persons.tolist()], pa.string())
    bulk.load(
        "membership_membership",
        {
            "id": ids,
            "number": pa.array(with_check_digits(reserve("membership_card_number", count))),
            "person_id": persons,
            "household_id": pa.array(households, mask=households <= 0),
            "before_id": pa.array(earlier, pa.int64()),
            "decision_id": kept[np.searchsorted(places, homes)],
            "office_id": office,
            "scheme": setup.scheme.name,
            "option": options,
            "since": day,
            "status": ACTIVE,
        },
    )
    bulk.load(
        "membership_event",
        {
            "membership_id": ids,
            "what": pa.array(["enrolled" if one is None else "re-entered" for one in earlier]),
            "on": day,
            "option": options,
            "reason": "",
            "act_id": act.id,
        },
    )
    return count


def _fault(number: str, kind: str, message: str, hint: str = "") -> Fault:
    return Fault(kind, message, path=f"persons/{number}", hint=hint)
