"""What a scheme gives and takes, computed by the compiled law for everybody in memory, and kept as the measures need it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from payung.law import language
from payung.law.compile import OutputColumn
from payung.law.edition import edition
from payung.law.language import Scheme
from payung.law.model import FromInput, FromRule, Law, Rule
from payung.law.types import Kind
from payung.measure.people import People
from payung.population.comparing import TIMES_A_YEAR
from payung.population.engine import Engine, TakeUp

Array = np.ndarray[Any, np.dtype[Any]]
SOCIAL_INSURANCE, SOCIAL_ASSISTANCE, LABOUR_MARKET = CATEGORIES = (
    "social_insurance",
    "social_assistance",
    "labour_market",
)
_KINDS = {
    language.CONTRIBUTORY: SOCIAL_INSURANCE, language.COMMUNITY_FUND: SOCIAL_INSURANCE, language.SAVINGS: SOCIAL_INSURANCE,
    language.NON_CONTRIBUTORY: SOCIAL_ASSISTANCE,
}  # fmt: skip
_MAY_JOIN, _MEMBER = "may_join", "member"
_ROUNDING = 1e-12  # of an amount: what two ways to the same number may differ by
_AT_ONCE = 12  # rules: each makes a column of all persons


def category_of(rule: Rule, employer_pays: bool) -> str:
    """Where a benefit belongs: unemployment benefits are (passive) labour market programmes; the rest is social insurance or social
    assistance by the kind of the scheme, what employers owe without insurance being other social insurance, as in ASPIRE.
    Loans are nothing of these (empty)."""
    if rule.branch == language.CREDIT or rule.scheme is None:
        return ""
    if rule.branch == language.UNEMPLOYMENT:
        return LABOUR_MARKET
    return SOCIAL_INSURANCE if employer_pays else _KINDS.get(rule.scheme.kind or "", "")


def is_cash(rule: Rule) -> bool:
    """True for a benefit in money."""
    return rule.role == "benefit" and rule.type.unit is not None and bool(rule.type.unit.currency)


@dataclass(frozen=True, slots=True, eq=False)
class Benefit:
    """A benefit in cash: to whom, and how much. `monthly` has each household's sum, `receives` the persons; None where nobody
    receives. `by_cell` is the weighted monthly sum by combination of groups, `unknown` the share of persons (or households) of
    whom it is not known."""

    rule: str
    function: str
    category: str
    monthly: Array | None
    receives: Array | None
    by_cell: Array
    unknown: float


@dataclass(frozen=True, slots=True, eq=False)
class SchemeResult:
    """A scheme: whom it covers by the law and in effect, for whom contributions are paid, its benefits in cash, the functions that it
    gives in kind with those who get them, and what each household's members pay themselves a month. None where it is nobody.
    `cover_unknown` is the rule of cover with the share of persons of whom it is not known; `unknown` has the same for every rule, and
    `charges` for every contribution with its payer."""

    name: str
    is_contributory: bool
    functions: tuple[str, ...]
    legal: Array | None
    cover_unknown: tuple[str, float]
    contributes: Array | None
    benefits: tuple[Benefit, ...]
    in_kind: Mapping[str, Array | None]
    paid: Array | None
    contributions: Mapping[str, float]
    charges: tuple[tuple[str, str, float], ...]
    unknown: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Runner:
    """Computes schemes for some people on a day."""

    people: People
    day: datetime.date
    take_up: TakeUp
    threads: int | None = None

    def scheme(self, law: Law, scheme: Scheme, before: SchemeResult | None = None) -> SchemeResult:
        """A scheme's results by a law. What is as it was `before`, by another law, is the same array, so that what was measured of it
        is known to hold still."""
        in_force = {part.rule.name for part in edition(law, self.day).parts}
        rules = [rule for rule in law.rules_of(scheme) if rule.role != "helper" and rule.name in in_force]
        wanted = [rule for rule in rules if rule.role == "covers" or rule.type.kind in (Kind.TRUTH, Kind.NUMBER)]
        made = _Making(self.people, scheme, wanted, self._enrolled(law, wanted), before)
        for first in range(0, len(wanted), _AT_ONCE):
            part = wanted[first : first + _AT_ONCE]
            columns = self._run(law, part, self.take_up)
            for rule in part:
                made.add(rule, columns[rule.name])
        drawn = [rule for rule in wanted if rule.role == "covers" and rule.name in self.take_up.shares]
        for rule in drawn:
            made.legal(self._run(law, [rule], TakeUp())[rule.name], rule)
        found = made.result()
        return found if before is None else _shared(found, before)

    def _enrolled(self, law: Law, rules: Sequence[Rule]) -> Array | None:
        """Who pays where the law's cover takes in those who may join, too: all but those who may and are no members. None if the scheme
        has no such door, so that everybody whom it covers owes its contributions.

        By the convention of the law texts such a cover asks a rule `may_join`, and a fact or rule of membership.
        """
        covers = next((rule.on(self.day) for rule in rules if rule.role == "covers"), None)
        asked = {one.name: one.source for one in covers.text.arguments if one.type.kind is Kind.TRUTH} if covers else {}
        door = asked.pop(_MAY_JOIN, None)
        member = next((source for name, source in asked.items() if _MEMBER in name), None)
        if not isinstance(door, FromRule) or not isinstance(member, FromRule | FromInput):
            return None
        outputs = [source.rule for source in (door, member) if isinstance(source, FromRule)]
        found = self._run(law, outputs, TakeUp())
        if isinstance(member, FromRule):
            own = found[member.rule.name].values.astype(bool)
        else:
            given = self.people.columns.arrays.get(member.input.name)
            if given is None:
                return None
            own = np.asarray(given).astype(bool)
        enrolled: Array = own | ~found[door.rule.name].values.astype(bool)
        return enrolled

    def _run(self, law: Law, rules: Sequence[Rule], take_up: TakeUp) -> Mapping[str, OutputColumn]:
        shapes = self.people.shapes
        names = [rule.name for rule in rules]
        engine = Engine(law, self.day, lambda: shapes, outputs=names, take_up=take_up, threads=self.threads)
        return engine.run(self.people.batch, self.people.columns).columns


class _Making:
    """Gathers a scheme's result, a rule at a time, so that only few columns of all persons are held at once."""

    def __init__(
        self,
        people: People,
        scheme: Scheme,
        rules: Sequence[Rule],
        enrolled: Array | None,
        before: SchemeResult | None,
    ) -> None:
        self.people = people
        self.enrolled = enrolled
        self.before = {one.rule: one for one in before.benefits} if before else {}
        self.scheme = scheme
        self.functions = tuple(dict.fromkeys(rule.branch for rule in rules if rule.role == "benefit" and rule.branch))
        self.employer_pays = any(rule.payer == language.EMPLOYER for rule in rules)
        self.legally: Array | None = None
        self.cover_unknown = ("", 0.0)
        self.contributes: Array | None = None
        self.paid: Array | None = None
        self.benefits: list[Benefit] = []
        self.in_kind: dict[str, Array | None] = {}
        self.contributions: dict[str, float] = {}
        self.charges: list[tuple[str, str, float]] = []
        self.unknown: list[tuple[str, float]] = []

    def add(self, rule: Rule, found: OutputColumn) -> None:
        missing = self._unknown(rule, found)
        if missing:
            self.unknown.append((rule.name, missing))
        if rule.role == "covers":
            self.cover_unknown = (rule.name, missing)
            self.legal(found, rule)
        elif rule.role == "contribution":
            self.charges.append((rule.payer or "", rule.name, missing))
            self._contribution(rule, found)
        elif is_cash(rule):
            self.benefits.append(self._benefit(rule, found, missing))
        elif rule.branch:
            own = self._persons(rule, self._has(found))
            self.in_kind[rule.branch] = _either(self.in_kind.get(rule.branch), own)

    def legal(self, found: OutputColumn, rule: Rule) -> None:
        """Note whom the law covers."""
        self.legally = self._persons(rule, self._has(found))

    def result(self) -> SchemeResult:
        contributory = self.scheme.kind in (language.CONTRIBUTORY, language.COMMUNITY_FUND, language.SAVINGS)
        return SchemeResult(
            self.scheme.name, contributory, self.functions, self.legally, self.cover_unknown, self.contributes,
            tuple(self.benefits), self.in_kind, self.paid, self.contributions, tuple(self.charges), tuple(self.unknown),
        )  # fmt: skip

    def _unknown(self, rule: Rule, found: OutputColumn) -> float:
        """The share of persons, or of households, of whom an answer is not known."""
        if found.known is None or found.known.all():
            return 0.0
        weights = self.people.household_weights if rule.of_household else self.people.weights
        return float(weights[~found.known].sum() / weights.sum()) if found.known.any() else 1.0

    @staticmethod
    def _has(found: OutputColumn) -> Array:
        has = found.values if found.values.dtype == np.bool_ else found.values > 0
        return has if found.known is None else has & found.known

    def _persons(self, rule: Rule, has: Array) -> Array | None:
        """Who has it, as persons; None if nobody."""
        if not has.any():
            return None
        return self.people.members(has) if rule.of_household else has

    def _paid(self, rule: Rule, found: OutputColumn) -> tuple[Array, Array]:
        """The places (of persons or of households) with an amount, and the amounts a month. What is not known is 0 already."""
        places = np.flatnonzero(found.values)
        return places, found.values[places] * (TIMES_A_YEAR[rule.per or language.ONCE] / 12)

    def _by_household(self, rule: Rule, places: Array, amounts: Array) -> Array:
        """The sum for each household."""
        of = places if rule.of_household else self.people.household_of[places]
        return np.bincount(of, amounts, len(self.people.sizes))

    def _benefit(self, rule: Rule, found: OutputColumn, unknown: float) -> Benefit:
        people = self.people
        if rule.of_household and (known := self.before.get(rule.name)) is not None and known.monthly is not None:
            monthly = found.values * (TIMES_A_YEAR[rule.per or language.ONCE] / 12)
            ratio = _ratio_of(monthly, known.monthly)
            if ratio == 1 and unknown == known.unknown:
                return known
            if ratio is not None:  # the same households, so many times the amount
                return replace(known, monthly=monthly, by_cell=known.by_cell * ratio, unknown=unknown)
        cells = int(np.prod(people.cell_shape, dtype=np.int64))
        about = rule.name, rule.branch or "", category_of(rule, self.employer_pays)
        places, amounts = self._paid(rule, found)
        if not (amounts > 0).any():
            return Benefit(*about, None, None, np.zeros(cells), unknown)
        monthly = self._by_household(rule, places, amounts)
        if rule.of_household:
            places, amounts = people.persons_of(places), np.repeat(amounts / people.sizes[places], people.sizes[places])
        receives = np.zeros(len(people.weights), bool)
        receives[places] = amounts > 0
        by_cell = np.bincount(people.cells[places], amounts * people.weights[places], cells)
        return Benefit(*about, monthly, receives, by_cell, unknown)

    def _contribution(self, rule: Rule, found: OutputColumn) -> None:
        if rule.type.unit is None or not rule.type.unit.currency:
            return
        has = self._has(found)
        places, amounts = self._paid(rule, found)
        if self.enrolled is not None and not rule.of_household:
            has = has & self.enrolled
            paying = self.enrolled[places]
            places, amounts = places[paying], amounts[paying]
        if not len(places):
            return
        people, monthly = self.people, self._by_household(rule, places, amounts)
        payer = rule.payer or ""
        self.contributions[payer] = self.contributions.get(payer, 0.0) + float(
            (monthly * people.household_weights).sum()
        )
        if payer == language.MEMBER:
            self.paid = monthly if self.paid is None else self.paid + monthly
        if payer in (language.MEMBER, language.EMPLOYER) or self.scheme.kind != language.NON_CONTRIBUTORY:
            self.contributes = _either(self.contributes, self._persons(rule, has))


def _ratio_of(amounts: Array, before: Array) -> float | None:
    """How many times what was before all amounts are; None where some are another multiple, or others are above 0."""
    first = int(before.argmax())
    ratio = float(amounts[first] / before[first])
    if not ratio > 0:
        return None
    even = np.abs(amounts - before * ratio) <= _ROUNDING * amounts
    return ratio if even.all() else None


def _either(one: Array | None, other: Array | None) -> Array | None:
    if one is None or other is None:
        return other if one is None else one
    return one | other


def _shared(found: SchemeResult, before: SchemeResult) -> SchemeResult:
    """The result with the arrays of another one wherever they hold the same."""
    receiving = {one.rule: one.receives for one in before.benefits}
    benefits = tuple(
        one if one.receives is (same := _same(one.receives, receiving.get(one.rule))) else replace(one, receives=same)
        for one in found.benefits
    )
    in_kind = {function: _same(own, before.in_kind.get(function)) for function, own in found.in_kind.items()}
    return replace(
        found,
        legal=_same(found.legal, before.legal),
        contributes=_same(found.contributes, before.contributes),
        benefits=benefits,
        in_kind=in_kind,
    )


def _same(one: Array | None, other: Array | None) -> Array | None:
    if one is None or other is None or one is other:
        return one
    return other if np.array_equal(one, other) else one
