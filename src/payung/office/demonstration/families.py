"""Families as they come to a registration day: who is there, how old, and what a list says of them."""

from __future__ import annotations

import csv
import datetime
import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from payung.office.demonstration.naming import Names, whole
from payung.office.demonstration.plan import Plan

_BUDDHIST_ERA = 543
# How people pay: (share, share of months in which they pay, months in one payment), and who gives up after a while.
HABITS = {"steady": 24, "quarterly": 46, "yearly": 12, "gaps": 11, "gives up": 7}
CHANNELS = {"book": 50, "bank": 25, "mobile_money": 17, "counter": 8}


@dataclass(slots=True)
class Human:
    """Somebody of a family: a member of the scheme or a relative. `number` and what follows are known once they are entered."""

    names: str
    latin: str
    sex: str
    born: datetime.date
    house: int
    is_head: bool
    option: str = ""
    joins: bool = False
    refused: bool = False
    number: str = ""
    card: str = ""
    membership: int = 0
    habit: str = ""
    channel: str = ""
    left: bool = False
    died: bool = False
    has_account: bool = False
    owes: Decimal = Decimal(0)
    month: Decimal = Decimal(0)  # the member's due of this month
    since: datetime.date = datetime.date.min
    family: list[Human] = field(default_factory=list, repr=False)

    def age(self, on: datetime.date) -> int:
        """Whole years on a day."""
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))


class Families:
    """Draws families of which somebody joins."""

    def __init__(self, plan: Plan, chance: random.Random) -> None:
        self._plan, self._chance = plan, chance
        self._names = Names(plan.names, chance)
        self._houses = 0

    def joining(self, count: int, on: datetime.date) -> list[Human]:
        """Families with so many members between them."""
        found: list[Human] = []
        while count > 0:
            family = self._family(on, count > 1)
            count -= sum(one.joins for one in family)
            found += family
        return found

    def _family(self, on: datetime.date, two_may_join: bool) -> list[Human]:
        chance = self._chance
        self._houses += 1
        name = self._names.family()
        low, high = self._plan.ages
        sex = "female" if chance.random() < 0.58 else "male"
        age = min(high, max(low, round(chance.gauss(42, 11))))

        def human(sex: str, age: int, *, joins: bool, is_head: bool = False) -> Human:
            names, latin = whole(self._names.given(sex), name)
            born = on - datetime.timedelta(days=age * 365 + age // 4 + chance.randrange(1, 300))
            return Human(names, latin, sex, born, self._houses, is_head, joins=joins)

        found = [human(sex, age, joins=True, is_head=True)]
        if age > 23 and chance.random() < 0.5:
            other = min(high, max(low, age + chance.randint(-6, 6)))
            found.append(
                human("male" if sex == "female" else "female", other, joins=two_may_join and chance.random() < 0.3)
            )
            found += [
                human(chance.choice(("female", "male")), chance.randint(0, min(17, age - 20)), joins=False)
                for _ in range(chance.choice((0, 1, 1, 2)))
            ]
        elif chance.random() < 0.15:
            found.append(human("female", min(90, age + chance.randint(20, 30)), joins=False))
        for one in found:
            one.family = found
            if one.joins:
                self._describe(one)
        return found

    def _describe(self, one: Human) -> None:
        chance, plan = self._chance, self._plan
        one.option = chance.choices([*plan.options], [*plan.options.values()])[0] if plan.options else ""
        one.habit = chance.choices([*HABITS], [*HABITS.values()])[0]
        one.channel = chance.choices([*CHANNELS], [*CHANNELS.values()])[0]


# ---- As a list ----

_COLUMNS = ("no", "names", "english", "born", "sex", "card", "house", "head")


def as_list(plan: Plan, people: Sequence[Human], name: str, since: datetime.date, first: int) -> tuple[bytes, str]:
    """A list of people as a CSV, and the map that says what its columns are. `first` numbers its rows and cards on."""
    facts = [*plan.facts]
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow([*_COLUMNS, *facts])
    for place, one in enumerate(people):
        stated = {**plan.facts, **(plan.refused_facts if one.refused else {})} if one.joins else {}
        rows.writerow(
            [
                first + place, one.names, one.latin, _day(one.born, plan.list["calendar"]), one.sex[0].upper(),
                card_number(plan.list.get("identity", ""), first + place), one.house, "head" if one.is_head else "",
                *(_text(stated.get(fact)) for fact in facts),
            ]
        )  # fmt: skip
    described: dict[str, Any] = {
        "list": name,
        "key": ["no"],
        "names": "names",
        "names_latin": "english",
        "birth_date": {"column": "born", "calendar": plan.list["calendar"], "order": "day-month-year"},
        "sex": {"column": "sex", "values": {"F": "female", "M": "male"}},
        "household": "house",
        "head": {"column": "head", "values": ["head"]},
        "facts": {fact: fact for fact in facts},
        "since": since.isoformat(),
    }
    if plan.list.get("identity"):
        described["identity"] = {"column": "card", "kind": plan.list["identity"]}
    return text.getvalue().encode(), yaml.safe_dump(described, allow_unicode=True, sort_keys=False)


def _day(day: datetime.date, calendar: str) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year + (_BUDDHIST_ERA if calendar == 'buddhist' else 0)}"


def _text(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def card_number(kind: str, serial: int) -> str:
    """A number of an identity card that nobody has: of a province that does not exist."""
    if kind == "th.citizen":
        from stdnum.th import pin

        body = f"198{serial:09d}"
        return body + pin.calc_check_digit(body)
    return ""


def living(people: Sequence[Human]) -> Iterator[Human]:
    """Those who are members now."""
    return (one for one in people if one.card and not one.left)
