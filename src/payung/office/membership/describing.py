"""A member's household as the law asks for it: the register's facts, the membership, and what was paid and claimed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from payung.office.membership.models import Event, Membership
from payung.office.people.facts import description_of, household_of
from payung.office.people.models import Person
from payung.office.schemes import SchemeSetup, scheme_setup


def description_for(
    membership: Membership, on: datetime.date, facts: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The household of a member on a day, with what the scheme's setup feeds the law, and the `facts` of a claim on top.

    `payung.office.doorway.ask` takes it. The member's id in it is the person's number.
    """
    setup = scheme_setup(membership.scheme)
    stated = {**member_facts(setup, membership, on), **(facts or {})}
    return with_facts(setup, membership.person, on, stated)


def with_facts(setup: SchemeSetup, person: Person, on: datetime.date, stated: Mapping[str, Any]) -> dict[str, Any]:
    """The household of a person on a day with facts stated of them; a fact of the household stands with the household."""
    home = household_of(person, on)
    described = description_of(home, on) if home else {"members": [{"id": person.number}]}
    of_household = {name for name in stated if setup.law.questions[name].of_household}
    described |= {name: stated[name] for name in of_household}
    known = {*setup.law.questions, *setup.law.shared_vocabulary, "id", "members"}
    described["members"] = [
        {
            **{name: value for name, value in member.items() if name in known},
            **(
                {name: value for name, value in stated.items() if name not in of_household}
                if member["id"] == person.number
                else {}
            ),
        }
        for member in described["members"]
    ]
    return {name: value for name, value in described.items() if name in known}


def member_facts(setup: SchemeSetup, membership: Membership, on: datetime.date) -> dict[str, Any]:
    """What the membership itself tells the law: that it is one, its option on the day, its first day, the months paid."""
    found: dict[str, Any] = dict(setup.member)
    if setup.option and (option := option_on(membership, on)):
        found[setup.option] = option
    if setup.joined_on:
        found[setup.joined_on] = first_day(membership).isoformat()
    if setup.paid_months:
        from payung.office.contributions.queries import paid_months

        found[setup.paid_months] = paid_months(membership, on)
    return found


def option_on(membership: Membership, on: datetime.date) -> str:
    """The option that held on a day."""
    changed = Event.objects.filter(membership=membership, on__lte=on).exclude(option="").order_by("-on", "-id").first()
    return changed.option if changed else membership.option


def first_day(membership: Membership) -> datetime.date:
    """The first day of the first of the spells that follow each other without a transfer to another scheme."""
    found = membership
    while found.before is not None and found.before.scheme == found.scheme:
        found = found.before
    return found.since


def spells(membership: Membership) -> list[Membership]:
    """The membership with the spells before it, of this scheme and of those that it was transferred from, newest first."""
    found = [membership]
    while found[-1].before is not None:
        found.append(found[-1].before)
    return found
