"""A law and its reform side by side: totals, and who gains and who loses, in one pass over the population."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.law import language
from payung.law.compile import Result
from payung.law.consistency import needs
from payung.law.country import CountryLaw
from payung.law.edition import Edition, Part, edition
from payung.law.faults import DecisionRefused, Fault
from payung.law.model import Law, Rule, Text
from payung.law.reform import Reform
from payung.population.engine import GROUPS, HOUSEHOLD_GROUPS, Columns
from payung.population.exact import Sum
from payung.population.groups import Groups, Label
from payung.population.reader import Batch
from payung.population.simulating import Options, Run, Simulation, find_rule
from payung.population.tally import Total

Array = np.ndarray[Any, np.dtype[Any]]
TIMES_A_YEAR = {
    language.DAY: 365, language.WEEK: 52, language.MONTH: 12, language.QUARTER: 4, language.YEAR: 1, language.ONCE: 1,
}  # fmt: skip
SMALLEST_CHANGE = 0.005  # of the currency, a year: below, nobody gains or loses


@dataclass(frozen=True, slots=True)
class Gains:
    """Who gains and who loses in a group. Households by what all their members together receive less what they pay in a
    year; persons by the household that they live in. `gain` and `loss` are the sums over households, a year."""

    group: Label
    households_gaining: float
    households_losing: float
    households_unknown: float
    persons_gaining: float
    persons_losing: float
    persons_unknown: float
    gain: float
    loss: float

    def to_dict(self) -> dict[str, Any]:
        """The gains as plain data."""
        return {
            name: list(value) if name == "group" else value for name, value in zip(_GAINS, self._values(), strict=True)
        }

    def _values(self) -> list[Any]:
        return [getattr(self, name) for name in _GAINS]


_GAINS = tuple(Gains.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Difference:
    """A rule's total in a group by the law and by its reform; None where the rule is not law."""

    rule: str
    level: str
    group: Label
    base: Total | None
    reform: Total | None

    @property
    def sum(self) -> float | None:
        """How much more by the reform."""
        return _less(self.reform.sum if self.reform else None, self.base.sum if self.base else None)

    @property
    def positive(self) -> float | None:
        """For how many more the rule gives something."""
        return _less(self.reform.positive if self.reform else None, self.base.positive if self.base else None)

    def to_dict(self) -> dict[str, Any]:
        """The difference as plain data."""
        return {
            "rule": self.rule,
            "of": self.level,
            "group": list(self.group),
            "base": self.base.to_dict() if self.base else None,
            "reform": self.reform.to_dict() if self.reform else None,
            "difference": {"sum": self.sum, "positive": self.positive},
        }


def _less(after: float | None, before: float | None) -> float | None:
    return None if after is None and before is None else (after or 0.0) - (before or 0.0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A law and its reform over one population. `differences` has every compared rule in each group."""

    base: Simulation
    reform: Simulation
    differences: tuple[Difference, ...]
    gains: tuple[Gains, ...]
    counted: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data."""
        return {
            "country": self.reform.country,
            "date": self.reform.date.isoformat(),
            "reforms": list(self.reform.reforms),
            "by": list(self.reform.by),
            "sizes": [size.to_dict() for size in self.reform.sizes],
            "differences": [difference.to_dict() for difference in self.differences],
            "gains": [gains.to_dict() for gains in self.gains],
            "counted_in_gains": list(self.counted),
            "not_given": list(self.reform.not_given),
            "left_aside": list(self.reform.left_aside),
        }


def compare(
    country: CountryLaw | str,
    population: Any,
    on: str | datetime.date | None = None,
    reform: Reform | Sequence[Reform] = (),
    outputs: Collection[str] | None = None,
    *,
    households: Any = None,
    by: Sequence[str] = (),
    base: Reform | Sequence[Reform] = (),
    **options: Any,
) -> Comparison:
    """Compute the law as it is and as reforms would make it, for the same population on the same day.

    `outputs` are the rules to compare; left out, all answers that the reform can change. `base` are reforms that are laid
    over the law on both sides. Gains count benefits in money, and contributions of members, that the reform can change,
    each for a year (a single amount once). The rest is as for `simulate`.
    """
    reforms = (reform,) if isinstance(reform, Reform) else tuple(reform)
    before = (base,) if isinstance(base, Reform) else tuple(base)
    run = Run(
        country, population, on, households=households, reform=(*before, *reforms), by=by, options=Options(**options)
    )
    old = run.country.reformed(*before).law
    new = run.law
    touched = changed_rules(edition(old, run.day), edition(new, run.day))
    names = _compared(run, old, new, touched, outputs)
    counted = sorted(name for name in touched if any(_counts(law.rules.get(name)) for law in (old, new)))
    sides = [_Side(run, law, names, counted, sizes=law is new) for law in (old, new)]
    gains = _GainTally(run.groups)
    for batch, columns in run.batches([*names, *counted], (old, new)):
        results = [side.run(batch, columns) for side in sides]
        gains.add(batch, columns, [side.net(batch, result) for side, result in zip(sides, results, strict=True)])
    found = run.simulation(sides[1].tally)
    was = Simulation(
        found.country, found.date, tuple(reform.title for reform in before), found.by, found.sizes,
        tuple(sides[0].tally.totals()), found.not_given, found.left_aside,
    )  # fmt: skip
    return Comparison(was, found, tuple(_differences(was, found, names)), tuple(gains.gains()), tuple(counted))


def changed_rules(old: Edition, new: Edition) -> frozenset[str]:
    """The rules that may give another value by the new law of the day than by the old: another text, other figures, or built on such."""
    before = {part.rule.name: part for part in old.parts}
    after = {part.rule.name: part for part in new.parts}
    found = set(before) ^ set(after)
    for edition_of, parts in ((old, before), (new, after)):
        for rule in edition_of.law.order:
            if rule.name not in parts or rule.name in found:
                continue
            other = before if parts is after else after
            if (
                _texts(parts[rule.name]) != _texts(other[rule.name])
                or _figures(old, before[rule.name]) != _figures(new, after[rule.name])
                or any(needed.name in found for needed in needs(rule))
            ):
                found.add(rule.name)
    return frozenset(found)


def _texts(part: Part) -> list[Any]:
    def place(text: Text) -> tuple[str, int, str]:
        return text.file, text.line, text.function.__qualname__

    own: list[Any] = [place(part.version.text), part.version.rounding]
    return own + [(rule.name, place(text)) for rule, text, _ in part.exceptions]


def _figures(law_of_day: Edition, part: Part) -> list[Any]:
    texts = [part.version.text, *(text for _, text, _ in part.exceptions)]
    return [_plain(law_of_day.figures[parameter.index]) for text in texts for parameter in text.parameters]


def _plain(figure: Any) -> Any:
    """A figure by what it says: categories of a law that was read anew are other objects of the same name."""
    if isinstance(figure, dict):
        return {key.key: _plain(value) for key, value in figure.items()}
    return figure.key if isinstance(figure, language.Enumeration) else figure


def _counts(rule: Rule | None) -> bool:
    """True if a rule's amounts are income or outlay of the household."""
    if rule is None or rule.type.unit is None or not rule.type.unit.currency:
        return False
    return rule.role == "benefit" or (rule.role == "contribution" and rule.payer == language.MEMBER)


def _compared(run: Run, old: Law, new: Law, touched: Collection[str], outputs: Collection[str] | None) -> list[str]:
    """The rules to compare, each in force by one law or both."""
    if outputs is None:
        both = dict.fromkeys([*run.outputs(None, new), *run.outputs(None, old)])
        return [name for name in both if name in touched]
    found: dict[str, None] = {}
    for name in [outputs] if isinstance(outputs, str) else outputs:
        for law in (new, old):
            in_force = {part.rule.name for part in edition(law, run.day).parts}
            try:
                found[find_rule(law, name, in_force, run.day).name] = None
                break
            except DecisionRefused as refused:
                faults: tuple[Fault, ...] = refused.faults
        else:
            raise DecisionRefused(faults)
    return list(found)


class _Side:
    """One of the two laws: its engine, its totals, and what a household nets by it in a year."""

    def __init__(self, run: Run, law: Law, names: Sequence[str], counted: Sequence[str], *, sizes: bool) -> None:
        in_force = {part.rule.name for part in edition(law, run.day).parts}
        self.law = law
        self.counted = [name for name in counted if name in in_force]
        self.tally = run.tally([name for name in names if name in in_force], law, sizes=sizes)
        self.engine = run.engine(law, outputs=self.counted, measures=self.tally.measures)

    def run(self, batch: Batch, columns: Columns) -> Result:
        """Compute a batch and add its totals."""
        result = self.engine.run(batch, columns)
        self.tally.add(result)
        return result

    def net(self, batch: Batch, result: Result) -> tuple[Array, Array]:
        """What each household receives less what it pays in a year, and whether that is known."""
        persons, known = np.zeros(batch.persons), np.ones(batch.persons, bool)
        households, all_known = np.zeros(batch.households), np.ones(batch.households, bool)
        for name in self.counted:
            rule, found = self.law.rules[name], result.columns[name]
            factor = TIMES_A_YEAR[rule.per or language.ONCE] * (1 if rule.role == "benefit" else -1)
            amounts, mask = (households, all_known) if rule.of_household else (persons, known)
            amounts += found.values * float(factor)
            if found.known is not None:
                mask &= found.known
        if batch.households:
            households += np.add.reduceat(persons, batch.heads)
            all_known &= np.logical_and.reduceat(known, batch.heads)
        return households, all_known


class _GainTally:
    """Adds up who gains and who loses."""

    def __init__(self, groups: Groups) -> None:
        self.groups = groups
        self.sums = {name: Sum() for name in _GAINS if name != "group"}

    def add(self, batch: Batch, columns: Columns, nets: Sequence[tuple[Array, Array]]) -> None:
        """Add a batch's households, by what they net by the old law and by the new."""
        (before, before_known), (after, after_known) = nets
        known = before_known & after_known
        change = np.where(known, after - before, 0.0)
        gaining, losing = change > SMALLEST_CHANGE, change < -SMALLEST_CHANGE
        weights = batch.household_weights if batch.household_weights is not None else np.ones(batch.households)
        person_weights = batch.weights if batch.weights is not None else np.ones(batch.persons)
        codes, person_codes = columns.arrays.get(HOUSEHOLD_GROUPS), columns.arrays.get(GROUPS)
        for name, which in (("gaining", gaining), ("losing", losing), ("unknown", ~known)):
            self._add(f"households_{name}", weights, which, codes)
            self._add(f"persons_{name}", person_weights, np.repeat(which, batch.sizes), person_codes)
        self._add("gain", change * weights, gaining, codes)
        self._add("loss", -change * weights, losing, codes)

    def _add(self, name: str, terms: Array, which: Array, codes: Array | None) -> None:
        self.sums[name].add_rows(terms[which], None if codes is None else codes[which], self.groups.count)

    def gains(self) -> list[Gains]:
        """The gains of each group, in order."""
        labels = self.groups.labels()
        return [
            Gains(labels[place], **{name: found.value(place) for name, found in self.sums.items()})
            for place in self.groups.order()
        ]


def _differences(base: Simulation, reform: Simulation, names: Sequence[str]) -> list[Difference]:
    old = {(total.rule, total.group): total for total in base.totals}
    new = {(total.rule, total.group): total for total in reform.totals}
    found = []
    for name in names:
        for size in reform.sizes:
            key = (name, size.group)
            either = new.get(key) or old.get(key)
            if either is not None:
                found.append(Difference(name, either.level, size.group, old.get(key), new.get(key)))
    return found
