"""Looks people and households up, for those who may see them."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from payung.law.faults import Fault
from payung.office.acts import Refusal
from payung.office.people.models import Household, Person, Residence


def person_of(number: str, *, locked: bool = False, path: str = "person") -> Person:
    """A person by number. Raises Refusal, also for one whom the actor may not see."""
    people = Person.objects.select_for_update(of=("self",)) if locked else Person.objects
    found = people.filter(number=number).first()
    if found is None:
        hint = "Check the number's last digit."
        raise Refusal(Fault("unknown-name", f"There is no person {number}.", path=path, hint=hint))
    if found.merged_into is not None:
        hint = f"Use {found.merged_into.number}."
        raise Refusal(Fault("merged", f"Person {number} was merged into another.", path=path, hint=hint))
    return found


def household_of_number(number: str, *, path: str = "household") -> Household:
    """A household by number. Raises Refusal, also for one whom the actor may not see."""
    found = Household.objects.filter(number=number).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no household {number}.", path=path))
    return found


def residents(household: Household, on: datetime.date) -> QuerySet[Residence]:
    """Who lives in a household on a day, the head first; not who was merged into another."""
    lived = Residence.objects.filter(
        Q(until=None) | Q(until__gte=on), household=household, since__lte=on, person__merged_into=None
    )
    return lived.select_related("person").order_by("-is_head", "since", "id")
