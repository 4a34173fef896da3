"""What is done to the record of a person: registered, changed, deceased; facts and links recorded."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any

from payung.law.faults import Fault
from payung.law.model import Law
from payung.office.acts import Act, Refusal, action
from payung.office.people.checking import (
    NONE,
    check_household,
    check_names,
    check_person,
    day_of,
    is_link,
    law_of_office,
)
from payung.office.people.models import Fact, Person, Residence
from payung.office.people.queries import household_of_number, person_of, residents
from payung.office.prepared import ask

MUTUAL = ("spouse",)  # links that hold both ways
_LONGEST_SOURCE = 120


@action("people.register", permission="people.register")
def register_person(
    act: Act,
    *,
    office: int,
    names: str,
    names_latin: str = "",
    birth_date: str | None = None,
    sex: str = "",
    facts: Mapping[str, Any] | None = None,
    household: str | None = None,
) -> dict[str, str]:
    """Register a person, in a household that is named by its number, or in a new one. Gives both numbers.

    Raises Refusal; every fact that the law of the office's country does not know or take is named.
    """
    if act.actor.organisation is not None:
        hint = "Register them as a member of the organisation, with their consent."
        raise Refusal(Fault("consent", "An organiser acts for those who agreed to it.", path="office", hint=hint))
    return register(act, office, names, names_latin, birth_date, sex, facts or {}, household)


def register(
    act: Act,
    office: int,
    names: str,
    names_latin: str,
    birth_date: str | None,
    sex: str,
    facts: Mapping[str, Any],
    household: str | None,
) -> dict[str, str]:
    """What `register_person` does, for other actions that register somebody."""
    law = law_of_office(office)
    check_person(law, facts, sex=sex)
    born = day_of(birth_date, act.day, "birth_date") if birth_date is not None else None
    home = household_of_number(household) if household is not None else None
    linked = {name: value for name, value in facts.items() if value not in (None, NONE) and is_link(law, name)}
    ((person, number, made, home_number),) = ask(_REGISTER, {
        "office": office, "names": check_names(names), "sex": sex, "born": born, "day": act.day, "now": act.now, "act": act.id,
        "names_latin": check_names(names_latin, "names_latin") if names_latin else "", "household": home.pk if home else None,
        "facts": json.dumps({name: value for name, value in facts.items() if name not in linked}),
    })  # fmt: skip
    if linked:
        _record(act, law, office, Person.objects.get(pk=person), linked, act.day)
    act.about(f"person:{person}", household=home.pk if home else made, facts=sorted(facts))
    return {"person": number, "household": home.number if home else home_number}


_REGISTER = """
    WITH home AS (
        INSERT INTO people_household (office_id, number, created_at)
        SELECT %(office)s, people_number(nextval('people_household_number')), %(now)s WHERE %(household)s::bigint IS NULL
        RETURNING id, number
    ), person AS (
        INSERT INTO people_person (office_id, number, names, names_latin, birth_date, sex, created_at)
        VALUES (%(office)s, people_number(nextval('people_person_number')), %(names)s, %(names_latin)s, %(born)s, %(sex)s, %(now)s)
        RETURNING id, number
    ), residence AS (
        INSERT INTO people_residence (office_id, person_id, household_id, since, is_head)
        SELECT %(office)s, person.id, COALESCE(%(household)s::bigint, home.id), %(day)s, home.id IS NOT NULL
        FROM person LEFT JOIN home ON true
    ), fact AS (
        INSERT INTO people_fact (office_id, person_id, name, value, since, recorded_at, act_id)
        SELECT %(office)s, person.id, fact.key, NULLIF(fact.value::jsonb, 'null'), %(day)s, %(now)s, %(act)s
        FROM person, json_each(%(facts)s::json) AS fact
    )
    SELECT person.id, person.number, home.id, home.number FROM person LEFT JOIN home ON true
"""


@action("people.change", permission="people.change")
def change_person(
    act: Act,
    *,
    office: int,
    person: str,
    names: str | None = None,
    names_latin: str | None = None,
    birth_date: str | None = None,
    sex: str | None = None,
) -> list[str]:
    """Correct names, birth or sex; what is not given stays, and an empty text takes out what may be unknown.

    Gives the names of what changed.
    """
    found = person_of(person, locked=True)
    given: dict[str, Any] = {}
    if names is not None:
        given["names"] = check_names(names)
    if names_latin is not None:
        given["names_latin"] = check_names(names_latin, "names_latin") if names_latin else ""
    if birth_date is not None:
        given["birth_date"] = day_of(birth_date, act.day, "birth_date") if birth_date else None
    if sex is not None:
        check_person(law_of_office(office), {}, sex=sex)
        given["sex"] = sex
    if given.get("birth_date") and found.died_on and given["birth_date"] > found.died_on:
        raise Refusal(Fault("range", f"The person died on {found.died_on}.", path="birth_date"))
    changed = sorted(name for name, value in given.items() if getattr(found, name) != value)
    for name in changed:
        setattr(found, name, given[name])
    found.save(update_fields=changed)
    act.about(f"person:{found.pk}", changed=changed)
    return changed


@action("people.record_death", permission="people.change")
def record_death(
    act: Act, *, office: int, person: str, died_on: str, head: str | None = None, source: str = ""
) -> dict[str, object]:
    """Record that somebody died, on a day, and how that is known (`source`: the certificate's number).

    From that day the law is told so of them, and of whom a spouse, mother or father names. They stay in the household's
    description, since benefits on death are decided by it. A household whose head died gets the member that `head` names, else
    its oldest, from the day after. What they agreed to ends.
    """
    found = person_of(person, locked=True)
    day = day_of(died_on, act.day, "died_on")
    if found.died_on is not None:
        raise Refusal(Fault("same", f"The death is recorded already, on {found.died_on}.", path="person"))
    if found.birth_date and day < found.birth_date:
        raise Refusal(Fault("range", f"The person was born on {found.birth_date}.", path="died_on"))
    if len(source.strip()) > _LONGEST_SOURCE:
        raise Refusal(Fault("range", f"A source has at most {_LONGEST_SOURCE} signs.", path="source"))
    found.died_on, found.died_source = day, source.strip() or None
    found.save(update_fields=["died_on", "died_source"])
    ended = found.consents.filter(withdrawn_on=None).update(withdrawn_on=day)
    new_head = _next_head(office, found, day, head)
    act.about(f"person:{found.pk}", died=day.isoformat(), consents_ended=ended)
    return {"person": found.number, "head": new_head}


def _next_head(office: int, dead: Person, day: datetime.date, named: str | None) -> str | None:
    from payung.office.people.households import make_head

    home = Residence.objects.filter(person=dead, until=None, is_head=True).select_related("household").first()
    if home is None:
        return None
    after = max(day, home.since) + datetime.timedelta(days=1)
    living = [one for one in residents(home.household, after) if one.person.died_on is None]
    if named is None:
        living.sort(key=lambda one: (one.person.birth_date or datetime.date.max, one.pk))
        chosen = living[0] if living else None
    else:
        chosen = next((one for one in living if one.person.number == named), None)
        if chosen is None:
            raise Refusal(Fault("unknown-name", f"{named} does not live in this household.", path="head"))
    if chosen is None:
        return None
    make_head(office, home.household, chosen.person, after)
    return str(chosen.person.number)


@action("people.undo_death", permission="people.change")
def undo_death(act: Act, *, office: int, person: str, reason: str) -> str:
    """Take back a death that was recorded of the wrong person. Consents are to be asked for again."""
    found = person_of(person, locked=True)
    if found.died_on is None:
        raise Refusal(Fault("same", "No death is recorded of this person.", path="person"))
    act.about(f"person:{found.pk}", was=found.died_on.isoformat(), reason=reason)
    found.died_on = found.died_source = None
    found.save(update_fields=["died_on", "died_source"])
    return str(found.number)


@action("people.record_facts", permission="people.change")
def record_facts(
    act: Act,
    *,
    office: int,
    facts: Mapping[str, Any],
    person: str | None = None,
    household: str | None = None,
    since: str | None = None,
) -> int:
    """Record facts about a person, or about a household, from a day (today), by the names of the law's inputs.

    A link (spouse, mother, father) names the other person's number, or `none`; a spouse's link is recorded of both. Gives how many
    facts were recorded. Raises Refusal with all that is wrong.
    """
    law = law_of_office(office)
    day = day_of(since, act.day, "since")
    if (person is None) == (household is None):
        raise Refusal(Fault("missing", "Facts are about one person or one household.", path="person"))
    if person is not None:
        found = person_of(person, locked=True)
        check_person(law, facts)
        _record(act, law, office, found, facts, day)
        act.about(f"person:{found.pk}", facts=sorted(facts), since=day.isoformat())
    else:
        home = household_of_number(str(household))
        check_household(law, facts)
        Fact.objects.bulk_create(
            Fact(office_id=office, household=home, name=name, value=value, since=day, act_id=act.id)
            for name, value in facts.items()
        )
        act.about(f"household:{home.pk}", facts=sorted(facts), since=day.isoformat())
    return len(facts)


def _record(act: Act, law: Law, office: int, person: Person, facts: Mapping[str, Any], since: datetime.date) -> None:
    made = []
    for name, value in facts.items():
        other = None
        if value is not None and is_link(law, name) and value != NONE:
            other = _linked(person, name, str(value), since)
        made.append(
            Fact(office_id=office, person=person, name=name, value=value, other=other, since=since, act_id=act.id)
        )
        if other is not None and name in MUTUAL:
            made.append(
                Fact(
                    office_id=office,
                    person=other,
                    name=name,
                    value=person.number,
                    other=person,
                    since=since,
                    act_id=act.id,
                )
            )
    Fact.objects.bulk_create(made)


def _linked(person: Person, name: str, number: str, since: datetime.date) -> Person:
    """The person whom a link names. Raises Refusal if that cannot be."""
    other = person_of(number, path=f"facts/{name}")
    if other.pk == person.pk:
        raise Refusal(Fault("link", "Nobody is linked to themselves.", path=f"facts/{name}"))
    if (
        name in ("mother", "father")
        and other.birth_date
        and person.birth_date
        and other.birth_date >= person.birth_date
    ):
        raise Refusal(
            Fault("link", f"{number} was born on {other.birth_date}, not before the child.", path=f"facts/{name}")
        )
    if name in MUTUAL and other.died_on is not None and other.died_on < since:
        raise Refusal(Fault("link", f"{number} died on {other.died_on}.", path=f"facts/{name}"))
    return other
