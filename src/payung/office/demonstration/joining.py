"""People come to registration days, are entered from lists and enrolled; later some change, pause, leave and come back."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from payung.office.demonstration.desk import Desk
from payung.office.demonstration.families import Human, as_list, living
from payung.office.demonstration.plan import drawn
from payung.office.membership.actions import change_option, enrol, lapse, leave, resume, suspend
from payung.office.membership.enrolling import enrol_many
from payung.office.membership.models import Membership
from payung.office.people.actions import record_facts
from payung.office.people.imports.loading import import_people
from payung.office.people.models import Person, Residence
from payung.office.rights.actors import SYSTEM, acting
from payung.office.schemes import scheme_setup

_REFUSED_OF_EACH = 60  # of so many who ask, one is not let in


def enter(desk: Desk, people: Sequence[Human], name: str, on: datetime.date) -> None:
    """Enter families from a list, and say which number each one got."""
    with acting(SYSTEM):
        last = Person.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    first = desk.serials.get("row", 0) + 1
    desk.serials["row"] = first + len(people) - 1
    content, described = as_list(desk.plan, people, name, on, first)
    desk.do("enrolment_officer", import_people, on, content=content, map=described, file=f"{name}.csv")
    with acting(SYSTEM):
        numbers = Person.objects.filter(office_id=desk.office, pk__gt=last).order_by("pk")
        for one, number in zip(people, numbers.values_list("number", flat=True), strict=True):
            one.number = number


def register(desk: Desk, people: Sequence[Human], name: str, on: datetime.date) -> None:
    """Enter families, and enrol those of them who join; a few the law does not let in."""
    joining = [one for one in people if one.joins]
    for one in joining:
        one.refused = desk.chance.randrange(_REFUSED_OF_EACH) == 0 and bool(desk.plan.refused_facts)
    enter(desk, people, name, on)
    if desk.plan.household:
        _give_cards(desk, joining, on)
    if not has_members(desk):
        return
    options = {one.number: one.option for one in joining}
    if options:
        desk.do(
            "enrolment_officer", enrol_many, on, persons=list(options), scheme=desk.plan.scheme, option=next(iter(options.values())),
            options=options, partial=True,
        )  # fmt: skip
    _learn_cards(desk, joining)


def has_members(desk: Desk) -> bool:
    """False for a scheme that covers people without that they join."""
    setup = scheme_setup(desk.plan.scheme)
    return bool(setup.member or setup.dues)


def _give_cards(desk: Desk, people: Sequence[Human], on: datetime.date) -> None:
    """Record what is known of households, such as a card; its number is the household's."""
    with acting(SYSTEM):
        homes = Residence.objects.filter(person__number__in=[one.number for one in people], until=None)
        found = dict(homes.values_list("person__number", "household__number"))
    for one in people:
        if found[one.number] in {other.card for other in one.family}:
            continue
        facts = {name: drawn(described, desk.chance, on.isoformat()) for name, described in desk.plan.household.items()}
        desk.do("enrolment_officer", record_facts, on, household=found[one.number], facts=facts)
        one.card, one.since = found[one.number], on


def _learn_cards(desk: Desk, people: Sequence[Human]) -> None:
    with acting(SYSTEM):
        found = Membership.objects.filter(office_id=desk.office, scheme=desk.plan.scheme, until=None)
        found = found.filter(person__number__in=[one.number for one in people])
        cards = {
            number: (card, pk, since)
            for number, card, pk, since in found.values_list("person__number", "number", "pk", "since")
        }
    for one in people:
        one.joins = one.number in cards
        if one.joins:
            one.card, one.membership, one.since = cards[one.number]
            one.left = False


def change(desk: Desk, people: Sequence[Human], on: datetime.date) -> None:
    """What becomes of some memberships in a month: another option, a pause, an end, a new beginning."""
    chance, plan = desk.chance, desk.plan
    members = list(living(people))
    if len(members) < 20 or not has_members(desk):
        return
    some = iter(chance.sample(members, 6))
    if len(plan.options) > 1:
        one = next(some)
        one.option = chance.choice([option for option in plan.options if option != one.option])
        desk.do("enrolment_officer", change_option, on, card=one.card, option=one.option)
    if chance.random() < 0.4:
        one = next(some)
        desk.do("enrolment_officer", suspend, on, card=one.card, reason="works abroad for a while")
        desk.do("enrolment_officer", resume, on + datetime.timedelta(days=1), card=one.card, reason="is back")
    one = next(some)
    desk.do("enrolment_officer", leave, on, card=one.card, reason="employed now, insured by the employer")
    one.left = True
    given_up = [one for one in members if one.habit == "gave up" and not one.left]
    for one in given_up[:2]:
        desk.do("enrolment_officer", lapse, on, card=one.card, reason="has not paid for months")
        one.left = True
    back = [one for one in people if one.habit == "gave up" and one.left and one.card]
    if back and chance.random() < 0.5:
        one = chance.choice(back)
        day = on + datetime.timedelta(days=1)
        desk.do("enrolment_officer", enrol, day, person=one.number, scheme=plan.scheme, option=one.option)
        one.habit, one.owes = "steady", one.owes * 0
        _learn_cards(desk, [one])
