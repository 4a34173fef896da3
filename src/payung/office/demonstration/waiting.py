"""Today's queue: what lies on each desk of the demonstration office on its day."""

from __future__ import annotations

import datetime
import importlib.util
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from payung.office.claims.actions import adjudicate
from payung.office.claims.models import Claim
from payung.office.contributions.imports import ReceiptRow
from payung.office.demonstration import claiming, disbursing, joining, paying
from payung.office.demonstration.desk import Desk
from payung.office.demonstration.families import Families, Human, as_list, living
from payung.office.people.duplicates import find_duplicates
from payung.office.people.imports.loading import import_people
from payung.office.rights.actors import SYSTEM, acting

_FILED_LATELY = 36
_DECIDED_TODAY = 5
_TWICE = 9
_ALMOST_SURE = 0.99999  # names of a few lists meet often by chance


def queue(desk: Desk, people: list[Human], families: Families, on: datetime.date) -> None:
    """Leave on the desks what waits on a day."""
    _claims(desk, people, on)
    disbursing.make(desk, desk.plan.scheme, on)
    claiming.appeal(desk, on - datetime.timedelta(days=25), on, until="lodged")
    claiming.complain(desk, people, on, answered=False)
    _receipts_with_errors(desk, people, on)
    _list_with_errors(desk, families, on)
    people += _twice(desk, people, on)


def _claims(desk: Desk, people: Sequence[Human], on: datetime.date) -> None:
    """Claims of the last days: half were decided in bulk today, of what was put aside some by an officer; the others are filed."""
    since = on - datetime.timedelta(days=9)
    kinds = {name: kind for name, kind in desk.plan.claims.items() if not kind.died and not kind.from_age}
    able = [one for one in living(people) if one.since <= since and one.habit in ("steady", "quarterly", "yearly")]
    lately = desk.chance.sample(able, min(_FILED_LATELY, len(able)))
    for place, one in enumerate(lately):
        if place == len(lately) // 2:
            _decide_some(desk, on)
        name = desk.chance.choices([*kinds], [kind.a_year for kind in kinds.values()])[0]
        claiming.file_one(desk, one, name, kinds[name], since, on)


def _decide_some(desk: Desk, on: datetime.date) -> None:
    claiming.decide_in_bulk(desk, on)
    with acting(SYSTEM):
        aside = Claim.objects.filter(office_id=desk.office, status="filed", set_aside="limit").order_by("pk")
        numbers = list(aside.values_list("number", flat=True)[:_DECIDED_TODAY])
    for number in numbers:
        desk.do("claims_officer", adjudicate, on, claim=number)


def _receipts_with_errors(desk: Desk, people: Sequence[Human], on: datetime.date) -> None:
    """A collector's book with slips of the pen: what is sound was entered, the rest waits for somebody to look."""
    payers = sorted((one for one in living(people) if one.month > 0), key=lambda one: -one.owes)[:12]
    rows = [
        ReceiptRow(row, f"F-{desk.serial('book F'):06d}", f"{one.month:.2f}", on.isoformat(), one.card, "")
        for row, one in enumerate(payers, 2)
    ]
    if len(rows) < 8:
        return
    digit = str(9 - int(payers[1].card[-1]))
    rows[1] = replace(rows[1], card=payers[1].card[:-1] + digit)
    rows[3] = replace(rows[3], amount=rows[3].amount.replace(".", ","))
    rows[5] = replace(rows[5], received_on=(on + datetime.timedelta(days=30)).isoformat())
    rows[7] = replace(rows[7], number=rows[6].number)
    paying.import_rows(desk, "book", rows, on)
    for place, one in enumerate(payers):
        if place not in (1, 3, 5, 7):
            one.owes -= one.month
    if len(payers) > 4:
        one = payers[-1]
        paying.enter(desk, "bank", [paying.Paid(replace(one, card=""), Decimal(one.month), on)], on)


def _list_with_errors(desk: Desk, families: Families, on: datetime.date) -> None:
    """A list from a registration day with mistakes, of which the sound rows were entered."""
    new = families.joining(12, on)
    first = desk.serials["row"] + 1
    desk.serials["row"] += len(new)
    content, described = as_list(desk.plan, new, f"registration-{on}", on, first)
    lines = content.decode().splitlines()
    lines[2] = lines[2].replace(",F,", ",X,").replace(",M,", ",X,")
    born = lines[4].split(",")[3]
    lines[4] = lines[4].replace(born, f"31/02{born[5:]}")
    lines[6] = lines[3]
    desk.do(
        "enrolment_officer", import_people, on, content="\n".join(lines).encode(), map=described, file=f"registration-{on}.csv",
        partial=True,
    )  # fmt: skip


def _twice(desk: Desk, people: Sequence[Human], on: datetime.date) -> list[Human]:
    """Some are entered a second time, written a little otherwise; the search for duplicates puts them before somebody."""
    again = [
        replace(
            one, names=one.names.replace(" ", "  ", 1)[:-1], latin=one.latin[:-1], joins=False, number="", card="", option="",
            family=[], house=one.house + 1_000_000, is_head=True,
        )
        for one in desk.chance.sample(list(living(people)), min(_TWICE, len(people)))
    ]  # fmt: skip
    joining.enter(desk, again, f"poor-list-{on}", on)
    if importlib.util.find_spec("splink"):
        desk.do("enrolment_officer", find_duplicates, on, at_least=_ALMOST_SURE)
    return again
