"""A person's file: all that their page shows, gathered from every app in a few queries, however many people there are.

    with acting(actor):
        file = file_of(person_of("1234566"), today)

`file_of(person: Person, on: date, *, most: int = 50) -> PersonalFile`

Lists are newest first and hold at most `most`; `payung.office.timeline.timeline` has all of it as one line. Row security says whose
rows are seen; that somebody looked is for the caller to record, by `payung.office.records.looks.note_look`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from payung.office.claims.models import Claim
from payung.office.contributions.queries import standings
from payung.office.decisions.models import Decision
from payung.office.membership.models import Membership
from payung.office.payments.queries import Payment, payments_of
from payung.office.people.facts import facts_of
from payung.office.people.models import Contact, Household, Identity, Person, Residence
from payung.office.prepared import rows_of


@dataclass(frozen=True, slots=True)
class MembershipOnFile:
    """A membership with the months that count as paid (`2026-01`), how many months are in arrears, and how much is."""

    membership: Membership
    months_paid: tuple[str, ...]
    months_owed: int
    owed: Decimal


@dataclass(frozen=True, slots=True)
class PersonalFile:
    """What a person's page shows on a day. `facts` are the person's own by the law's names; `household` is None for who lives in none.

    The decisions come without what they were taken from and without their reasons: those are read when one is opened.
    """

    person: Person
    facts: dict[str, Any]
    contacts: tuple[Contact, ...]
    identities: tuple[Identity, ...]
    household: Household | None
    residents: tuple[Residence, ...]
    memberships: tuple[MembershipOnFile, ...]
    claims: tuple[Claim, ...]
    decisions: tuple[Decision, ...]
    payments: tuple[Payment, ...]


def file_of(person: Person, on: datetime.date, *, most: int = 50) -> PersonalFile:
    """A person's file on a day; within `acting`."""
    own = {"person": person.pk, "on": on, "most": most}
    memberships = rows_of(Membership, f"{_OWN} ORDER BY t.since DESC, t.id DESC LIMIT %(most)s", own)
    known = {one.pk: one for one in memberships}
    for one in memberships:
        if one.before_id in known:  # the spells before are here already
            one.before = known[one.before_id]
    claims = rows_of(Claim, f"{_OWN} ORDER BY t.happened_on DESC, t.id DESC LIMIT %(most)s", own)
    payments = payments_of(person.pk, most=most)
    facts = facts_of(person, on)
    standing = standings(memberships, on, facts) if memberships else {}
    home = next(iter(rows_of(Household, _HOME, own)), None)
    return PersonalFile(
        person=person,
        facts=facts,
        contacts=tuple(rows_of(Contact, f"{_OWN} ORDER BY t.kind, t.id", own)),
        identities=tuple(rows_of(Identity, f"{_OWN} ORDER BY t.kind, t.id", own, without=("sealed", "index"))),
        household=home,
        residents=_residents(home, on) if home else (),
        memberships=tuple(
            MembershipOnFile(one, standing[one.pk].months_paid, standing[one.pk].months_owed, standing[one.pk].owed)
            for one in memberships
        ),
        claims=tuple(claims),
        decisions=_decisions(person, memberships, claims, payments, most),
        payments=payments,
    )  # fmt: skip


_OWN = "WHERE t.person_id = %(person)s"
_LIVED = "since <= %(on)s AND (until IS NULL OR until >= %(on)s)"
_HOME = f"""
    JOIN (SELECT household_id FROM people_residence WHERE person_id = %(person)s AND {_LIVED} ORDER BY since DESC LIMIT 1) lived
    ON lived.household_id = t.id
"""


def _residents(home: Household, on: datetime.date) -> tuple[Residence, ...]:
    """As `payung.office.people.queries.residents` gives them."""
    asked = {"household": home.pk, "on": on}
    of_home = f"household_id = %(household)s AND {_LIVED}"
    lived = rows_of(Residence, f"WHERE {of_home} ORDER BY is_head DESC, since, id", asked)
    within = f"WHERE merged_into_id IS NULL AND id IN (SELECT person_id FROM people_residence WHERE {of_home})"
    people = {one.pk: one for one in rows_of(Person, within, asked)}
    for one in lived:
        if one.person_id in people:
            one.person = people[one.person_id]
    return tuple(one for one in lived if one.person_id in people)


def _decisions(
    person: Person, memberships: list[Membership], claims: list[Claim], payments: tuple[Payment, ...], most: int
) -> tuple[Decision, ...]:
    """The decisions about the person, their memberships and claims, and those of runs by which something is owed to them."""
    about = [f"person:{person.pk}", f"loan:{person.number}"]
    about += [f"membership:{one.pk}" for one in memberships] + [f"claim:{one.pk}" for one in claims]
    ids = {one.decision for one in payments if one.decision} | {
        one.decision_id for one in memberships if one.decision_id
    }
    found = rows_of(
        Decision,
        "WHERE t.about = ANY(%(about)s::text[]) OR t.id = ANY(%(ids)s::bigint[]) ORDER BY t.taken_at DESC, t.id DESC LIMIT %(most)s",
        {"about": about, "ids": sorted(ids), "most": most},
        without=("inputs", "reasons"),
    )
    return tuple(found)
