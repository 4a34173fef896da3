"""Made-up households of Meru, as `decide` takes them and as Arrow tables."""

import datetime
import math
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pytest

from payung.law.country import CountryLaw
from payung.law.decision import Decision
from payung.law.faults import Fault, Refused
from payung.law.model import Question
from payung.law.types import Kind

MERU = Path(__file__).parent.parent / "lands" / "meru"
DAY = "2021-03-15"
_FIRST_DAY = datetime.date(1935, 1, 1)
INSTEAD = {
    "age": "birth_date",
    "months_paid_of_late": "paid_months",
}  # may be stated where the fact behind it is not known


def random_households(
    country: CountryLaw, seed: int, count: int, unknown: float = 0.1, latest: str = "2019-12-31"
) -> list[dict[str, Any]]:
    """Households with all facts of the country, some of them not known; no day is later than the latest."""
    chance = random.Random(seed)
    days = (datetime.date.fromisoformat(latest) - _FIRST_DAY).days
    return [_household(country, chance, unknown, days) for _ in range(count)]


def _household(country: CountryLaw, chance: random.Random, unknown: float, days: int) -> dict[str, Any]:
    size = chance.choice([1, 1, 2, 2, 3, 4, 5, 7])
    members = [{"id": f"p{place}"} for place in range(size)]
    own: dict[str, Any] = {"weight": chance.randrange(1, 400) / 4}
    for name, question in country.inputs.items():
        if name in INSTEAD or (name not in country.law.inputs and question.type.kind is not Kind.LINK):
            continue
        for place, facts in enumerate([own] if question.of_household else members):
            if chance.random() >= unknown:
                facts[name] = _value(question, chance, members, place, days)
            elif name in INSTEAD.values() and chance.random() < 0.5:
                stated = next(key for key, value in INSTEAD.items() if value == name)
                facts[stated] = _value(country.inputs[stated], chance, members, place, days)
    if own.get("roof_lost") is not False and "altitude" in country.inputs:  # two exceptions at once are no law
        own["altitude"] = chance.choice(["valley", "slope"])
    return {**own, "members": members}


def _value(
    question: Question, chance: random.Random, members: Sequence[Mapping[str, Any]], place: int, days: int
) -> Any:
    match question.type.kind:
        case Kind.TRUTH:
            return chance.random() < 0.6
        case Kind.DATE:
            first = max(_FIRST_DAY, question.lowest or _FIRST_DAY)
            last = max(first, _FIRST_DAY + datetime.timedelta(days=days))
            return first + datetime.timedelta(days=chance.randint(0, (last - first).days))
        case Kind.CHOICE:
            return chance.choice([member.key for member in question.type.enumeration])
        case Kind.LINK:
            others = [member["id"] for other, member in enumerate(members) if other != place]
            return chance.choice([*others, "none", "none"])
        case Kind.PAID_MONTHS:
            return sorted(
                chance.sample([f"{year}-{month:02d}" for year in (2019, 2020, 2021) for month in range(1, 13)], 9)
            )
        case Kind.MONTHLY_AMOUNTS:
            months = [f"{year}-{month:02d}" for year in (2018, 2020, 2021) for month in range(1, 13)]
            return {
                month: Decimal(chance.randrange(4_000)) / 4 for month in chance.sample(months, chance.randrange(12))
            }
    low, high = math.ceil(question.lowest or 0), min(int(question.highest), chance.choice([10, 400, 4_000]))
    if question.whole:
        return chance.randint(low, high)
    return Decimal(chance.randint(low * 4, high * 4)) / 4


def person_rows(
    households: Sequence[Mapping[str, Any]], *, repeat: bool = True, first: int = 0
) -> list[dict[str, Any]]:
    """One row a person. With `repeat`, facts of the household stand on each."""
    rows = []
    for number, household in enumerate(households, first):
        own = {name: value for name, value in household.items() if name != "members"} if repeat else {}
        rows += [{"household": number, **own, **member} for member in household["members"]]
    return rows


def household_rows(households: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """One row a household."""
    return [
        {"household": number, **{name: value for name, value in household.items() if name != "members"}}
        for number, household in enumerate(households)
    ]


def table(country: CountryLaw, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as an Arrow table."""
    rows = list(rows)
    names = dict.fromkeys(name for row in rows for name in row)
    return pa.table({name: _column(country, name, [row.get(name) for row in rows]) for name in names})


def _column(country: CountryLaw, name: str, values: list[Any]) -> Any:
    question = country.inputs.get(name)
    kind = question.type.kind if question else None
    if kind is Kind.NUMBER:
        return pa.array([None if value is None else float(value) for value in values], pa.float64())
    if kind is Kind.DATE:
        return pa.array(values, pa.date32())
    if kind is Kind.PAID_MONTHS:
        return pa.array(values, pa.list_(pa.string()))
    if kind is Kind.MONTHLY_AMOUNTS:
        inner = pa.struct([("month", pa.string()), ("amount", pa.float64())])
        return pa.array(
            [
                None
                if value is None
                else [{"month": month, "amount": float(amount)} for month, amount in value.items()]
                for value in values
            ],
            pa.list_(inner),
        )
    return pa.array(values)


def decided(
    country: CountryLaw, households: Sequence[Mapping[str, Any]], on: str, outputs: Sequence[str]
) -> list[Decision]:
    """Every household decided one by one."""
    plain = [{name: value for name, value in household.items() if name != "weight"} for household in households]
    return [country.decide(household, on, outputs=outputs, trace=False) for household in plain]


def values_of(decision: Decision, rule: str) -> list[Any]:
    """A rule's values for each member, or for the household alone."""
    if rule in decision.household:
        return [decision.household[rule]]
    return [values[rule] for values in decision.members.values()]


def exact_total(weights: Iterable[float], amounts: Iterable[Any]) -> Fraction:
    """The weighted sum of what is known."""
    return sum(
        (
            Fraction(weight) * Fraction(amount)
            for weight, amount in zip(weights, amounts, strict=True)
            if amount is not None
        ),
        Fraction(0),
    )


@pytest.fixture(scope="session")
def people() -> SimpleNamespace:
    """The functions above, for tests."""
    return SimpleNamespace(
        random_households=random_households, person_rows=person_rows, household_rows=household_rows, table=table,
        decided=decided, values_of=values_of, exact_total=exact_total,
    )  # fmt: skip


@pytest.fixture(scope="session")
def meru() -> CountryLaw:
    return CountryLaw.load(MERU)


@pytest.fixture(scope="session")
def households(meru: CountryLaw) -> list[dict[str, Any]]:
    return random_households(meru, 1, 60)


@pytest.fixture(scope="session")
def population(meru: CountryLaw, households: list[dict[str, Any]]) -> Any:
    return table(meru, person_rows(households))


@pytest.fixture
def faults(meru: CountryLaw) -> Callable[..., tuple[Fault, ...]]:
    """The faults for which a population (rows or a table) is refused."""
    from payung.population import simulate

    def run(
        rows: Any, outputs: Sequence[str] = ("hearth.grant", "terrace.pension"), **options: Any
    ) -> tuple[Fault, ...]:
        with pytest.raises(Refused) as refused:
            simulate(meru, table(meru, rows) if isinstance(rows, list) else rows, DAY, outputs, **options)
        return refused.value.faults

    return run
