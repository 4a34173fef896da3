"""What people agreed to: for what, to whom, from when, and until when."""

from __future__ import annotations

import datetime

from django.db.models import Q

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.checking import day_of
from payung.office.people.models import Consent, Person
from payung.office.people.queries import person_of


@action("people.give_consent", permission="people.change")
def give_consent(
    act: Act, *, office: int, person: str, purpose: str, given_on: str | None = None, how: str = ""
) -> int:
    """Record that somebody agrees to a purpose, such as `photo`, `text messages`, `sharing with the ministry`, and how they did."""
    return int(record(act, office, person_of(person, locked=True), purpose, given_on, how).pk)


def record(
    act: Act, office: int, person: Person, purpose: str, given_on: str | None, how: str, organisation: int | None = None
) -> Consent:
    """What `give_consent` does, for actions that ask for a consent of their own. Raises Refusal."""
    day = day_of(given_on, act.day, "given_on")
    if not purpose.strip() or len(purpose) > 80:
        raise Refusal(Fault("range", "A purpose has 1 to 80 characters.", path="purpose"))
    if person.died_on is not None:
        raise Refusal(Fault("died", f"{person.number} died on {person.died_on}.", path="person"))
    known = Consent.objects.filter(person=person, purpose=purpose.strip(), organisation_id=organisation)
    earlier = known.filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=day)).first()
    if earlier is not None:
        raise Refusal(Fault("same", f"This consent was given already, on {earlier.given_on}.", path="purpose"))
    act.about(f"person:{person.pk}", purpose=purpose.strip(), organisation=organisation)
    return Consent.objects.create(
        office_id=office, person=person, purpose=purpose.strip(), organisation_id=organisation, given_on=day,
        how=how, act_id=act.id,
    )  # fmt: skip


@action("people.withdraw_consent", permission="people.change")
def withdraw_consent(act: Act, *, office: int, consent: int, withdrawn_on: str | None = None) -> int:
    """Record that somebody withdraws a consent, from a day (today). What was done before stays done."""
    found = Consent.objects.select_for_update().filter(pk=consent, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no consent {consent}.", path="consent"))
    day = day_of(withdrawn_on, act.day, "withdrawn_on")
    if found.withdrawn_on is not None:
        raise Refusal(Fault("same", f"It was withdrawn already, on {found.withdrawn_on}.", path="consent"))
    if day < found.given_on:
        raise Refusal(Fault("range", f"It was given on {found.given_on}.", path="withdrawn_on"))
    found.withdrawn_on = day
    act.about(f"person:{found.person_id}", consent=consent)
    found.save(update_fields=["withdrawn_on"])
    return consent


def agreed(person: Person, purpose: str, on: datetime.date) -> bool:
    """True if somebody agreed to a purpose on a day; from the day of withdrawal they do not."""
    given = Consent.objects.filter(person=person, purpose=purpose, given_on__lte=on)
    return given.filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=on)).exists()
