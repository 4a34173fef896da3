"""Totals of rules over a population, by groups: how many are known, how many have something, how much it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from payung.law.compile import COUNT, KNOWN, SUM, Measure, Result
from payung.law.model import Law
from payung.law.types import Kind
from payung.population.engine import GROUPS, HOUSEHOLD_GROUPS, HOUSEHOLD_WEIGHTS, WEIGHTS
from payung.population.exact import Sum, ratio
from payung.population.groups import Groups, Label


@dataclass(frozen=True, slots=True)
class Total:
    """One rule in one group, weighted: for how many persons (or households) it is known, how many have more than 0 or
    true, the sum and the mean of what is known. `sum` and `mean` are None for what cannot be added; of a truth, the sum is how many."""

    rule: str
    level: str
    group: Label
    known: float
    positive: float | None
    sum: float | None
    mean: float | None

    def to_dict(self) -> dict[str, Any]:
        """The total as plain data."""
        return {
            "rule": self.rule,
            "of": self.level,
            "group": list(self.group),
            "known": self.known,
            "positive": self.positive,
            "sum": self.sum,
            "mean": self.mean,
        }


@dataclass(frozen=True, slots=True)
class Size:
    """How large a group is: weighted, and by rows of the data."""

    group: Label
    persons: float
    households: float
    rows: int
    household_rows: int

    def to_dict(self) -> dict[str, Any]:
        """The size as plain data."""
        return {
            "group": list(self.group),
            "persons": self.persons,
            "households": self.households,
            "rows": self.rows,
            "household_rows": self.household_rows,
        }


class Tally:
    """Adds up the totals of some rules, batch by batch. Its `measures` are what a kernel is to compute."""

    def __init__(self, law: Law, rules: Sequence[str], groups: Groups, *, weighted: bool, sizes: bool = True) -> None:
        self.law = law
        self.rules = tuple(rules)
        self.groups = groups
        self.weighted = weighted
        grouped = bool(groups.categories)

        def measure(rule: str | None, what: str, of_household: bool, unweighted: bool = False) -> Measure:
            weight = (HOUSEHOLD_WEIGHTS if of_household else WEIGHTS) if weighted and not unweighted else None
            by = (HOUSEHOLD_GROUPS if of_household else GROUPS) if grouped else None
            return Measure(rule, what, weight, by, of_household)

        self._keys: list[tuple[str | None, str, bool]] = []
        measures = []
        for rule in self.rules:
            found = law.rules[rule]
            added = found.type.kind in (Kind.NUMBER, Kind.TRUTH)
            for what in (SUM, COUNT, KNOWN) if added else (KNOWN,):
                if not (what == SUM and found.type.kind is Kind.TRUTH):
                    self._keys.append((rule, what, found.of_household))
                    measures.append(measure(rule, what, found.of_household))
        for of_household in (False, True) if sizes else ():
            for what, unweighted in (("weight", False), ("rows", True)):
                self._keys.append((None, what, of_household))
                measures.append(measure(None, SUM, of_household, unweighted))
        self.measures = tuple(measures)
        self._sums = {key: Sum() for key in self._keys}

    def add(self, result: Result) -> None:
        """Add a batch's totals."""
        for key, totals in zip(self._keys, result.totals, strict=True):
            self._sums[key].add_totals(totals)

    def parts(self) -> list[list[int]]:
        """The sums so far, in units of 2^-40: for each measure one whole number a group, to be merged elsewhere."""
        return [self._sums[key].units for key in self._keys]

    def add_parts(self, labels: Sequence[Label], parts: Sequence[Sequence[int]]) -> None:
        """Add the parts of another tally of the same rules, whose groups had these labels. Exact in any order."""
        places = [self.groups.place_of(label) for label in labels]
        for key, units in zip(self._keys, parts, strict=True):
            if units:
                own = [0] * self.groups.count
                for place, part in zip(places, units, strict=False):  # a group that came last may have no part yet
                    own[place] = part
                self._sums[key].add(own)

    def sizes(self) -> Iterator[Size]:
        """The groups and their sizes, in order."""
        labels = self.groups.labels()
        for place in self.groups.order():
            yield Size(
                labels[place],
                self._sums[None, "weight", False].value(place),
                self._sums[None, "weight", True].value(place),
                int(self._sums[None, "rows", False].value(place)),
                int(self._sums[None, "rows", True].value(place)),
            )

    def totals(self) -> Iterator[Total]:
        """Each rule's totals by group, in order."""
        labels = self.groups.labels()
        order = self.groups.order()
        for rule in self.rules:
            found = self.law.rules[rule]
            known = self._sums[rule, KNOWN, found.of_household]
            count = self._sums.get((rule, COUNT, found.of_household))
            total = count if found.type.kind is Kind.TRUTH else self._sums.get((rule, SUM, found.of_household))
            for place in order:
                yield Total(
                    rule, found.level, labels[place], known.value(place),
                    count.value(place) if count else None,
                    total.value(place) if total else None,
                    ratio(total, known, place) if total else None,
                )  # fmt: skip
