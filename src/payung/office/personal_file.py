"""A person's file: all that their page shows, gathered from every app in a few queries, however many people there are.

    with acting(actor):
        file = file_of(person_of("1234566"), today)

`file_of(person: Person, on: date, *, most: int = 50) -> PersonalFile`

Lists are newest first and hold at most `most`; `payung.office.timeline.timeline` gives what lies further back. Row security says whose
rows are seen; that somebody looked is for the caller to record, by `payung.office.records.looks.note_look`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q

from payung.office.claims.models import Claim
from payung.office.contributions.queries import arrears, paid_months
from payung.office.decisions.models import Decision
from payung.office.membership.models import Membership
from payung.office.payments.queries import Payment, payments_of
from payung.office.people.facts import description_of, household_of
from payung.office.people.models import Contact, Household, Identity, Person, Residence
from payung.office.people.queries import residents
from payung.office.timeline import Entry, timeline

_OF_THE_PERSON = ("id", "birth_date", "sex", "has_died")


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
    timeline: tuple[Entry, ...]


def file_of(person: Person, on: datetime.date, *, most: int = 50) -> PersonalFile:
    """A person's file on a day; within `acting`."""
    home = household_of(person, on)
    living = tuple(residents(home, on)) if home else ()
    described = description_of(home, on) if home else {"members": []}
    own: dict[str, Any] = next((member for member in described["members"] if member["id"] == person.number), {})
    memberships = list(
        Membership.objects.filter(person=person).select_related("before").order_by("-since", "-id")[:most]
    )
    claims = tuple(Claim.objects.filter(person=person).order_by("-happened_on", "-id")[:most])
    payments = payments_of(person.pk, most=most)
    owed = arrears([one.pk for one in memberships], on)
    return PersonalFile(
        person=person,
        facts={name: value for name, value in own.items() if name not in _OF_THE_PERSON},
        contacts=tuple(Contact.objects.filter(person=person).order_by("kind", "id")),
        identities=tuple(Identity.objects.filter(person=person).order_by("kind", "id").defer("sealed", "index")),
        household=home,
        residents=living,
        memberships=tuple(
            MembershipOnFile(one, tuple(paid_months(one, on)), *owed.get(one.pk, (0, Decimal(0)))) for one in memberships
        ),
        claims=claims,
        decisions=_decisions(person, memberships, claims, payments, most),
        payments=payments,
        timeline=timeline(person.pk, most=most),
    )  # fmt: skip


def _decisions(
    person: Person, memberships: list[Membership], claims: tuple[Claim, ...], payments: tuple[Payment, ...], most: int
) -> tuple[Decision, ...]:
    """The decisions about the person, their memberships and claims, and those of runs by which something is owed to them."""
    about = [f"person:{person.pk}", f"loan:{person.number}"]
    about += [f"membership:{one.pk}" for one in memberships] + [f"claim:{one.pk}" for one in claims]
    by_run = {one.decision for one in payments if one.decision}
    by_membership = {one.decision_id for one in memberships if one.decision_id}
    found = Decision.objects.filter(Q(about__in=about) | Q(pk__in=by_run | by_membership))
    return tuple(found.defer("inputs", "reasons").order_by("-taken_at", "-id")[:most])
