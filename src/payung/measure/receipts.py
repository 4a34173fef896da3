"""What a scheme gives and takes, computed by the compiled law for everybody in memory, and kept as the measures need it."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
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
class Answer:
    """What one rule gives, so that it need not be asked again: the persons whom it covers, who pay it or who have it in kind (`holds`;
    `legal` whom the law covers where take-up was drawn), what each household pays a month (`paid`), its benefit in cash. `unknown` is
    the share of persons, or of households, of whom it is not known."""

    unknown: float
    holds: Array | None = None
    legal: Array | None = None
    paid: Array | None = None
    benefit: Benefit | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SchemeResult:
    """A scheme: whom it covers by the law and in effect, for whom contributions are paid, its benefits in cash, the functions that it
    gives in kind with those who get them, and what each household's members pay themselves a month. None where it is nobody.
    `cover_unknown` is the rule of cover with the share of persons of whom it is not known; `unknown` has the same for every rule, and
    `charges` for every contribution with its payer. `answers` are those of its rules, by name; `enrolled` is who pays where some only
    may join, and `door` the rules that say so."""

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
    answers: Mapping[str, Answer]
    door: tuple[str, ...]
    enrolled: Array | None


@dataclass(frozen=True, slots=True)
class Runner:
    """Computes schemes for some people on a day."""

    people: People
    day: datetime.date
    take_up: TakeUp
    threads: int | None = None

    def scheme(
        self,
        law: Law,
        scheme: Scheme,
        before: SchemeResult | None = None,
        changed: Collection[str] | None = None,
        settled: Mapping[str, Answer] | None = None,
    ) -> SchemeResult:
        """A scheme's results by a law. Where it was computed `before`, by another law, only the rules that `changed` are asked again
        (None: all); what is as it was is the same array, so that what was measured of it is known to hold still. `settled` are answers
        of other rules that hold by this law too: what those hang on is not computed again."""
        in_force = {part.rule.name for part in edition(law, self.day).parts}
        rules = [rule for rule in law.rules_of(scheme) if rule.role != "helper" and rule.name in in_force]
        wanted = [rule for rule in rules if rule.role == "covers" or rule.type.kind in (Kind.TRUTH, Kind.NUMBER)]
        door = self._door(wanted)
        known = before.answers if before is not None and changed is not None else {}
        if before is not None and changed is not None and before.door == door and not set(changed) & set(door):
            enrolled, anew = before.enrolled, False
        else:
            enrolled, anew = self._enrolled(law, wanted, settled), True
        again = [
            rule
            for rule in wanted
            if rule.name not in known or rule.name in (changed or ()) or (anew and rule.role == "contribution")
        ]
        made = _Making(self.people, scheme, wanted, enrolled, before)
        answers: dict[str, Answer] = {}
        for first in range(0, len(again), _AT_ONCE):
            part = again[first : first + _AT_ONCE]
            columns = self._run(law, part, self.take_up, settled)
            for rule in part:
                answers[rule.name] = made.answer(rule, columns[rule.name])
        for rule in again:
            if rule.role == "covers" and rule.name in self.take_up.shares:
                legal = made.holding(rule, self._run(law, [rule], TakeUp(), settled)[rule.name])
                answers[rule.name] = replace(answers[rule.name], legal=legal)
        return made.result({rule.name: answers.get(rule.name) or known[rule.name] for rule in wanted}, door)

    def _door(self, rules: Sequence[Rule]) -> tuple[str, ...]:
        """The rules by which some only may join the scheme, and the one of membership if it is a rule."""
        found = self._joining(rules)
        return () if found is None else tuple(one.rule.name for one in found if isinstance(one, FromRule))

    def _joining(self, rules: Sequence[Rule]) -> tuple[FromRule, FromRule | FromInput] | None:
        """The rule `may_join` that a cover asks, and the fact or rule of membership beside it."""
        covers = next((rule.on(self.day) for rule in rules if rule.role == "covers"), None)
        asked = {one.name: one.source for one in covers.text.arguments if one.type.kind is Kind.TRUTH} if covers else {}
        door = asked.pop(_MAY_JOIN, None)
        member = next((source for name, source in asked.items() if _MEMBER in name), None)
        if not isinstance(door, FromRule) or not isinstance(member, FromRule | FromInput):
            return None
        return door, member

    def _enrolled(self, law: Law, rules: Sequence[Rule], settled: Mapping[str, Answer] | None) -> Array | None:
        """Who pays where the law's cover takes in those who may join, too: all but those who may and are no members. None if the scheme
        has no such door, so that everybody whom it covers owes its contributions.

        By the convention of the law texts such a cover asks a rule `may_join`, and a fact or rule of membership.
        """
        joining = self._joining(rules)
        if joining is None:
            return None
        door, member = joining
        asked = [source.rule for source in joining if isinstance(source, FromRule)]
        found = self._run(law, asked, TakeUp(), settled)
        if isinstance(member, FromRule):
            own = found[member.rule.name].values.astype(bool)
        else:
            given = self.people.columns.arrays.get(member.input.name)
            if given is None:
                return None
            own = np.asarray(given).astype(bool)
        enrolled: Array = own | ~found[door.rule.name].values.astype(bool)
        return enrolled

    def _run(
        self, law: Law, rules: Sequence[Rule], take_up: TakeUp, settled: Mapping[str, Answer] | None = None
    ) -> Mapping[str, OutputColumn]:
        shapes = self.people.shapes
        names = [rule.name for rule in rules]
        # What hangs on draws is another answer where nothing is drawn.
        brought = self._brought(law, names, settled or {}) if take_up.shares == self.take_up.shares else {}
        engine = Engine(
            law, self.day, lambda: shapes, outputs=names, fixed=tuple(brought), take_up=take_up, threads=self.threads
        )
        return engine.run(self.people.batch, self.people.columns, brought=brought).columns

    def _brought(self, law: Law, outputs: Collection[str], settled: Mapping[str, Answer]) -> dict[str, OutputColumn]:
        """The settled answers on which some outputs hang, as columns: of persons, yes or no, and known of everybody. A gate is such, and
        there may be long histories behind it."""
        found: dict[str, OutputColumn] = {}
        if not settled:
            return found
        for part in edition(law, self.day).selected(outputs):
            rule = part.rule
            answer = settled.get(rule.name)
            if answer is None or answer.unknown or rule.name in outputs or rule.of_household:
                continue
            if rule.role in ("covers", "benefit") and rule.type.kind is Kind.TRUTH:
                holds = np.zeros(len(self.people.weights), bool) if answer.holds is None else answer.holds
                found[rule.name] = OutputColumn(holds, None)
        return found


class _Making:
    """Makes a scheme's result of what its rules answer, each taken out of its column at once, so that few columns are held."""

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
        self.before = before
        self.known = before.answers if before else {}
        self.scheme = scheme
        self.rules = rules
        self.employer_pays = any(rule.payer == language.EMPLOYER for rule in rules)

    def answer(self, rule: Rule, found: OutputColumn) -> Answer:
        """What a rule gives, of its column."""
        missing = self._unknown(rule, found)
        if rule.role == "contribution":
            own = self._contribution(rule, found, missing)
        elif rule.role != "covers" and is_cash(rule):
            return Answer(missing, benefit=self._benefit(rule, found, missing))
        else:
            holds = self.holding(rule, found)
            own = Answer(missing, holds, holds)
        before = self.known.get(rule.name)
        if before is None:
            return own
        return replace(own, holds=_same(own.holds, before.holds), legal=_same(own.legal, before.legal))

    def result(self, answers: Mapping[str, Answer], door: tuple[str, ...]) -> SchemeResult:
        """The scheme's result by the answers of its rules, in the order of the law."""
        scheme, people = self.scheme, self.people
        legal: Array | None = None
        cover_unknown = ("", 0.0)
        holding: list[Array | None] = []
        paid: Array | None = None
        in_kind: dict[str, Array | None] = {}
        contributions: dict[str, float] = {}
        charges: list[tuple[str, str, float]] = []
        for rule in self.rules:
            own = answers[rule.name]
            if rule.role == "covers":
                cover_unknown, legal = (rule.name, own.unknown), own.legal
            elif rule.role == "contribution":
                payer = rule.payer or ""
                charges.append((payer, rule.name, own.unknown))
                if own.paid is None:
                    continue
                contributions[payer] = contributions.get(payer, 0.0) + float(
                    (own.paid * people.household_weights).sum()
                )
                if payer == language.MEMBER:
                    paid = own.paid if paid is None else paid + own.paid
                holding.append(own.holds)
            elif own.benefit is None and rule.branch:
                in_kind[rule.branch] = _either(in_kind.get(rule.branch), own.holds)
        contributes: Array | None = None
        for holds in holding:
            contributes = _either(contributes, holds)
        before = self.before
        if before is not None:
            contributes = _same(contributes, before.contributes)
            paid = _same(paid, before.paid)
            in_kind = {function: _same(own, before.in_kind.get(function)) for function, own in in_kind.items()}
        return SchemeResult(
            scheme.name,
            scheme.kind in (language.CONTRIBUTORY, language.COMMUNITY_FUND, language.SAVINGS),
            tuple(dict.fromkeys(rule.branch for rule in self.rules if rule.role == "benefit" and rule.branch)),
            legal, cover_unknown, contributes,
            tuple(own.benefit for own in answers.values() if own.benefit is not None),
            in_kind, paid, contributions, tuple(charges),
            tuple((name, own.unknown) for name, own in answers.items() if own.unknown),
            answers, door, self.enrolled,
        )  # fmt: skip

    def holding(self, rule: Rule, found: OutputColumn) -> Array | None:
        """The persons for whom a rule holds, or to whom it gives something; None if nobody."""
        has = self._has(found)
        if not has.any():
            return None
        return self.people.members(has) if rule.of_household else has

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

    def _paid(self, rule: Rule, found: OutputColumn) -> tuple[Array, Array]:
        """The places (of persons or of households) with an amount, and the amounts a month. What is not known is 0 already."""
        places = np.flatnonzero(found.values != 0)  # of truths, many times faster than of numbers
        return places, found.values[places] * (TIMES_A_YEAR[rule.per or language.ONCE] / 12)

    def _by_household(self, rule: Rule, places: Array, amounts: Array) -> Array:
        """The sum for each household."""
        of = places if rule.of_household else self.people.household_of[places]
        return np.bincount(of, amounts, len(self.people.sizes))

    def _benefit(self, rule: Rule, found: OutputColumn, unknown: float) -> Benefit:
        people = self.people
        known = self.known[rule.name].benefit if rule.name in self.known else None
        if rule.of_household and known is not None and known.monthly is not None:
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
        same = _same(receives, known.receives) if known is not None else receives
        return Benefit(*about, monthly, same, by_cell, unknown)

    def _contribution(self, rule: Rule, found: OutputColumn, missing: float) -> Answer:
        """What is paid, and for whom if that makes them contributors."""
        if rule.type.unit is None or not rule.type.unit.currency:
            return Answer(missing)
        has = self._has(found)
        places, amounts = self._paid(rule, found)
        if self.enrolled is not None and not rule.of_household:
            has = has & self.enrolled
            paying = self.enrolled[places]
            places, amounts = places[paying], amounts[paying]
        if not len(places):
            return Answer(missing)
        holds: Array | None = None
        if rule.payer in (language.MEMBER, language.EMPLOYER) or self.scheme.kind != language.NON_CONTRIBUTORY:
            holds = (self.people.members(has) if rule.of_household else has) if has.any() else None
        return Answer(missing, holds, paid=self._by_household(rule, places, amounts))


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


def _same(one: Array | None, other: Array | None) -> Array | None:
    if one is None or other is None or one is other:
        return one
    return other if np.array_equal(one, other) else one
