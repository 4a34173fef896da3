"""What is done in organisations: founded and joined, events held, people sent to schemes.

An organiser who is bound to an organisation (a grant that names it) sees and acts for those of its members who agreed to that,
until they withdraw; row security holds it in the database, `_own` in code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from payung.law.faults import Fault, LawRefused, nearest
from payung.office.acts import Act, Refusal, action
from payung.office.organisations.models import LEVELS, Attendance, Belonging, Organisation, OutreachEvent, Referral
from payung.office.people.actions import register
from payung.office.people.checking import check_names, day_of, law_of_office
from payung.office.people.consents import record
from payung.office.people.models import Area, Consent, Person
from payung.office.people.queries import household_of_number, person_of
from payung.office.rights.actors import beyond_organisation
from payung.office.rights.models import Grant, User
from payung.office.rights.roles import ORGANISER
from payung.office.schemes import scheme_setup

ACT_FOR_ME = "an organiser acts for me"
_WEBSITE = re.compile(r"https?://[a-z0-9][a-z0-9.-]*\.[a-z]{2,}(/[^\s<>\"]*)?", re.IGNORECASE)


@action("organisations.found", permission="organisations.change")
def found_organisation(
    act: Act, *, office: int, code: str, name: str, level: str, country: str = "", above: str | None = None
) -> int:
    """Enter an organisation: local, national or continental; `above` is the code of the network that it belongs to."""
    if level not in LEVELS:
        raise Refusal(
            Fault("unknown-name", f"'{level}' is no level.", path="level", hint=f"One of {', '.join(LEVELS)}.")
        )
    if not code.strip() or len(code) > 32:
        raise Refusal(Fault("range", "A code has 1 to 32 characters.", path="code"))
    if Organisation.objects.filter(code=code).exists():
        raise Refusal(Fault("duplicate", f"There is an organisation {code} already.", path="code"))
    network = _organisation(above, "above") if above else None
    if network is not None and LEVELS.index(network.level) < LEVELS.index(level):
        raise Refusal(Fault("level", f"A {level} organisation is not within a {network.level} one.", path="above"))
    made = Organisation.objects.create(
        code=code, name=check_names(name, "name"), level=level, country=country, above=network
    )
    act.about(f"organisation:{made.pk}", level=level)
    return int(made.pk)


@action("organisations.list_publicly", permission="organisations.change")
def list_publicly(act: Act, *, office: int, organisation: str, how: str, website: str = "", about: str = "") -> int:
    """An organisation agrees to stand in the public directory with its totals; `how` it did: a letter of 3 March. Again changes what
    stands there of it."""
    own = _organisation(organisation)
    faults = []
    if not how.strip():
        faults.append(Fault("missing", "Say how the organisation agreed to be listed.", path="how"))
    if website and not _WEBSITE.fullmatch(website):
        hint = "Such as https://homenet.example."
        faults.append(Fault("type", "This is no address of a website.", path="website", hint=hint))
    if len(about) > 500:
        faults.append(Fault("range", "At most 500 characters.", path="about"))
    if faults:
        raise Refusal(*faults)
    own.listed_on = own.listed_on or act.day
    own.website, own.about = website, check_names(about, "about") if about.strip() else ""
    own.save(update_fields=["listed_on", "website", "about"])
    act.about(f"organisation:{own.pk}", listed=own.listed_on.isoformat(), how=how)
    return int(own.pk)


@action("organisations.unlist", permission="organisations.change")
def unlist(act: Act, *, office: int, organisation: str) -> int:
    """An organisation no longer stands in the public directory."""
    own = _organisation(organisation)
    own.listed_on, own.website, own.about = None, "", ""
    own.save(update_fields=["listed_on", "website", "about"])
    act.about(f"organisation:{own.pk}", listed=None)
    return int(own.pk)


@action("organisations.appoint_organiser", permission="rights.grant")
def appoint_organiser(act: Act, *, office: int, organisation: str, user: str) -> int:
    """Let a user act in this office for the members of an organisation who agreed to it. Gives the grant's id."""
    found = User.objects.filter(username=user, is_active=True).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no user {user}.", path="user"))
    own = _organisation(organisation)
    elsewhere = Grant.objects.filter(user=found, ended_at=None).exclude(organisation_id=own.pk).first()
    if elsewhere is not None:
        hint = "Give the organiser an account of their own."
        raise Refusal(Fault("role", f"{user} is {elsewhere.role} already.", path="user", hint=hint))
    made, _ = Grant.objects.get_or_create(
        user=found, role=ORGANISER, office_id=office, organisation_id=own.pk, ended_at=None
    )
    act.about(f"user:{found.pk}", organisation=own.pk)
    return int(made.pk)


@action("organisations.register_member", permission="people.register")
def register_member(
    act: Act,
    *,
    office: int,
    organisation: str,
    names: str,
    how: str,
    names_latin: str = "",
    birth_date: str | None = None,
    sex: str = "",
    facts: Mapping[str, Any] | None = None,
    household: str | None = None,
) -> dict[str, str]:
    """Register somebody who agrees that the organisation acts for them; `how` they did: signed form 12. Gives their numbers."""
    own = _own(act, organisation)
    if not how.strip():
        raise Refusal(Fault("missing", "Say how the person agreed that the organisation acts for them.", path="how"))
    if household is not None:
        household_of_number(household)  # one that the organiser may see
    with beyond_organisation():
        made = register(act, office, names, names_latin, birth_date, sex, facts or {}, household)
        _join(act, office, own, person_of(made["person"]), None, how)
    return made


@action("organisations.add_member", permission="people.change")
def add_member(
    act: Act, *, office: int, organisation: str, person: str, since: str | None = None, how: str = ""
) -> int:
    """A person of the register joins an organisation. With `how`, they agree that its organisers act for them."""
    return _join(act, office, _own(act, organisation), person_of(person, locked=True), since, how)


@action("organisations.agree", permission="people.change")
def agree(act: Act, *, office: int, organisation: str, person: str, how: str) -> int:
    """A member agrees, later than they joined, that the organisation's organisers act for them."""
    own, found = _own(act, organisation), person_of(person, locked=True)
    belonging = Belonging.objects.filter(organisation=own, person=found, until=None).first()
    if belonging is None:
        raise Refusal(Fault("unknown-name", f"{person} is no member of {own.name}.", path="person"))
    belonging.consent = record(act, office, found, ACT_FOR_ME, None, how, own.pk)
    belonging.save(update_fields=["consent"])
    return int(belonging.pk)


@action("organisations.remove_member", permission="people.change")
def remove_member(act: Act, *, office: int, organisation: str, person: str, until: str | None = None) -> int:
    """A member leaves an organisation; from now on nobody acts for them in its name."""
    own, found = _own(act, organisation), person_of(person, locked=True)
    belonging = Belonging.objects.filter(organisation=own, person=found, until=None).first()
    if belonging is None:
        raise Refusal(Fault("unknown-name", f"{person} is no member of {own.name}.", path="person"))
    day = day_of(until, act.day, "until")
    if day < belonging.since:
        raise Refusal(Fault("range", f"{person} joined on {belonging.since}.", path="until"))
    act.about(f"person:{found.pk}", organisation=own.pk, left=day.isoformat())
    with beyond_organisation():
        Consent.objects.filter(pk=belonging.consent_id, withdrawn_on=None).update(withdrawn_on=day)
        belonging.until = day
        belonging.save(update_fields=["until"])
    return int(belonging.pk)


@action("organisations.record_event", permission="organisations.record_event")
def record_event(
    act: Act,
    *,
    office: int,
    organisation: str,
    name: str,
    held_on: str,
    women: int = 0,
    men: int = 0,
    others: int = 0,
    area: str | None = None,
    scheme: str = "",
    attended: Sequence[str] = (),
) -> int:
    """Record an outreach event, how many women, men and others came, and who of the register did. Gives its id."""
    own, day = _own(act, organisation), day_of(held_on, act.day, "held_on")
    faults = [Fault("range", f"{count} people cannot have come.", path=path)
              for path, count in (("women", women), ("men", men), ("others", others))
              if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count <= 1_000_000]  # fmt: skip
    if faults:
        raise Refusal(*faults)
    _check_scheme(scheme)
    place = None
    if area is not None:
        place = Area.objects.filter(country=law_of_office(office).code, code=area).first()
        if place is None:
            raise Refusal(Fault("unknown-name", f"There is no area {area}.", path="area"))
    event = OutreachEvent.objects.create(
        office_id=office, organisation=own, name=check_names(name, "name"), on=day, area=place, scheme=scheme,
        women=women, men=men, others=others, act_id=act.id,
    )  # fmt: skip
    _attend(office, event, attended)
    act.about(f"event:{event.pk}", organisation=own.pk, came=women + men + others)
    return int(event.pk)


@action("organisations.attend", permission="organisations.record_event")
def attend(act: Act, *, office: int, event: int, persons: Sequence[str]) -> int:
    """Add persons of the register to those who came; who stands there already is not added again. Gives how many are known."""
    found = _event(office, event)
    _own(act, found.organisation.code)
    act.about(f"event:{found.pk}", persons=len(persons))
    return _attend(office, found, persons)


@action("organisations.refer", permission="organisations.refer")
def refer(
    act: Act,
    *,
    office: int,
    organisation: str,
    person: str,
    scheme: str,
    referred_on: str | None = None,
    event: int | None = None,
    note: str = "",
) -> int:
    """An organisation sends somebody to a scheme, perhaps from an event. Gives the referral's id."""
    own, found = _own(act, organisation), person_of(person)
    day = day_of(referred_on, act.day, "referred_on")
    if not scheme:
        raise Refusal(Fault("missing", "To which scheme?", path="scheme"))
    _check_scheme(scheme)
    at = _event(office, event) if event is not None else None
    if at is not None and (at.organisation_id != own.pk or day < at.on):
        raise Refusal(Fault("event", f"The event was held by {at.organisation.name} on {at.on}.", path="event"))
    made, _ = Referral.objects.get_or_create(
        person=found, scheme=scheme, organisation=own, on=day,
        defaults={"office_id": office, "event": at, "note": note, "act_id": act.id},
    )  # fmt: skip
    act.about(f"referral:{made.pk}", person=found.pk, scheme=scheme)
    return int(made.pk)


def _join(act: Act, office: int, own: Organisation, person: Person, since: str | None, how: str) -> int:
    earlier = Belonging.objects.filter(organisation=own, person=person, until=None).first()
    if earlier is not None:
        raise Refusal(Fault("member", f"{person.number} is a member already, since {earlier.since}.", path="person"))
    consent = record(act, office, person, ACT_FOR_ME, None, how, own.pk) if how.strip() else None
    made = Belonging.objects.create(
        office_id=office, organisation=own, person=person, since=day_of(since, act.day, "since"), consent=consent,
        act_id=act.id,
    )  # fmt: skip
    act.about(f"person:{person.pk}", organisation=own.pk)
    return int(made.pk)


def _attend(office: int, event: OutreachEvent, numbers: Sequence[str]) -> int:
    people = [person_of(number, path="attended") for number in dict.fromkeys(numbers)]
    Attendance.objects.bulk_create(
        [Attendance(office_id=office, event=event, person=person) for person in people], ignore_conflicts=True
    )
    known = list(event.attendances.values_list("person__sex", flat=True))
    faults = [Fault("range", f"{count} are said to have come, and {known.count(sex)} are named.", path=path)
              for path, sex, count in (("women", "female", event.women), ("men", "male", event.men))
              if known.count(sex) > count]  # fmt: skip
    if len(known) > event.women + event.men + event.others:
        faults.append(Fault("range", f"More are named ({len(known)}) than are said to have come.", path="attended"))
    if faults:
        raise Refusal(*faults)
    return len(known)


def _organisation(code: str, path: str = "organisation") -> Organisation:
    found = Organisation.objects.filter(code=code).first()
    if found is None:
        hint = nearest(code, Organisation.objects.values_list("code", flat=True))
        raise Refusal(Fault("unknown-name", f"There is no organisation {code}.", path=path, hint=hint))
    return found


def _own(act: Act, code: str) -> Organisation:
    """An organisation for which the actor may act. Raises Refusal."""
    found = _organisation(code)
    if act.actor.organisation is not None and act.actor.organisation != found.pk:
        raise Refusal(Fault("organisation", f"{act.actor.name} does not act for {found.name}.", path="organisation"))
    return found


def _event(office: int, event: int) -> OutreachEvent:
    found = OutreachEvent.objects.filter(pk=event, office_id=office).select_related("organisation").first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no event {event}.", path="event"))
    return found


def _check_scheme(scheme: str) -> None:
    if scheme:
        try:
            scheme_setup(scheme)
        except LawRefused as refused:
            raise Refusal(*refused.faults) from None
