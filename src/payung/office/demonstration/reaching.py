"""Organisations: their networks, their members who agree that they act for them, the events they hold, and whom they send."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Sequence

from payung.office.demonstration.desk import Desk
from payung.office.demonstration.families import Human, living
from payung.office.organisations.actions import add_member, found_organisation, list_publicly, record_event, refer
from payung.office.people.areas import import_areas
from payung.office.people.households import place
from payung.office.people.models import Residence
from payung.office.rights.actors import SYSTEM, acting

_CAME_AND_KNOWN = 4  # of those who came to an event, so many are named in the register


def found(desk: Desk, on: datetime.date) -> None:
    """Enter the areas, and the organisations, which agree to be listed."""
    if desk.plan.areas:
        text = io.StringIO()
        rows = csv.DictWriter(text, ["code", "name", "level", "above"], restval="")
        rows.writeheader()
        rows.writerows(desk.plan.areas)
        desk.do("enrolment_officer", import_areas, on, content=text.getvalue().encode())
    for one in desk.plan.organisations:
        desk.do("administrator", found_organisation, on, **one)
        desk.do("administrator", list_publicly, on, organisation=one["code"], how="letter of its board")


def local(desk: Desk) -> list[str]:
    """The codes of the local groups."""
    return [one["code"] for one in desk.plan.organisations if one["level"] == "local"]


def hold_event(desk: Desk, new: Sequence[Human], on: datetime.date) -> None:
    """A group holds an event: how many came, who of the register did, whom it sends to the scheme; some join the group."""
    groups = local(desk)
    if not groups:
        return
    chance = desk.chance
    group = chance.choice(groups)
    known = [one for one in new if one.number and one.age(on) >= 18][:_CAME_AND_KNOWN]
    women, men = chance.randint(12, 45) + len(known), chance.randint(4, 25) + len(known)
    area = desk.plan.areas[-1 - desk.serial("event") % 3]["code"] if len(desk.plan.areas) > 2 else None
    event = desk.do(
        "organiser", record_event, on, organisation=group, name=chance.choice(desk.plan.events), held_on=on.isoformat(), women=women,
        men=men, area=area, scheme=desk.plan.scheme, attended=[one.number for one in known],
    )  # fmt: skip
    for one in known[:2]:
        desk.do("organiser", refer, on, organisation=group, person=one.number, scheme=desk.plan.scheme, event=event)
    for one in list(living(new))[:3]:
        desk.do(
            "enrolment_officer", add_member, on, organisation=group, person=one.number, how="signed form, at the event"
        )
        if area:
            _place(desk, one, area, on)


def _place(desk: Desk, one: Human, area: str, on: datetime.date) -> None:
    with acting(SYSTEM):
        home = Residence.objects.filter(person__number=one.number, until=None).values_list(
            "household__number", flat=True
        )
        number = home.first()
    if number:
        desk.do("enrolment_officer", place, on, household=number, area=area)
