"""A loaded country as programs use it: decide, vary one input, list what may be asked."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from payung.law import load as loading
from payung.law.dates import read_day
from payung.law.decide import decide_case
from payung.law.decision import Decision
from payung.law.faults import DecisionRefused, Fault, HouseholdRefused, nearest
from payung.law.household import read_household
from payung.law.language import Scheme
from payung.law.model import Law, Question
from payung.law.reform import Reform
from payung.law.wording import country_names

_MOST_REFORMED = 64  # reformed laws that are kept


class CountryLaw:
    """The law of a country, checked and ready. Made by `payung.country(code)` or `CountryLaw.load(folder)`."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self._reformed: dict[tuple[Reform, ...], CountryLaw] = {}

    @classmethod
    def load(
        cls,
        folder: str | Path,
        package: str = "",
        shared_vocabulary: frozenset[str] = frozenset(),
        personas: str | Path = "",
    ) -> CountryLaw:
        """Load the law package in a folder. Raises LawRefused with everything that is wrong.

        `shared_vocabulary` names inputs that a household file may hold although this law does not use them; `personas` is the
        file of the standard personas of whom the law's curves speak.
        """
        law = loading.load(Path(folder), package)
        law.shared_vocabulary = shared_vocabulary
        law.personas = str(personas)
        return cls(law)

    @property
    def code(self) -> str:
        return self.law.code

    @property
    def names(self) -> Mapping[str, str]:
        """The country's names by language: those that its law gives, and for other languages those of the CLDR."""
        return country_names(self.law.code, self.law.country.names)

    @property
    def languages(self) -> tuple[str, ...]:
        return self.law.country.languages

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        return self.law.schemes

    @property
    def inputs(self) -> Mapping[str, Question]:
        """Everything that a household may state, by name."""
        return self.law.questions

    def decide(
        self,
        household: Mapping[str, Any] | Any,
        on: str | datetime.date | None = None,
        *,
        outputs: Collection[str] | None = None,
        reform: Reform | Sequence[Reform] = (),
        trace: bool = True,
        file: str = "",
    ) -> Decision:
        """Decide a household's case by the law of a day.

        `household` is `{inputs..., "members": [{"id": ..., inputs...}]}`, as mapping or as a document that was read; `on` is
        the day (today if left out); `outputs` limits what is computed to some rules and what they need; a `reform`, or several
        in order, is laid over the law first. Without `trace`, rules run as plain functions, which is faster; explanations
        are made from the facts either way.

        Raises HouseholdRefused, DecisionRefused and ReformRefused, each with everything that is wrong.
        """
        reforms = (reform,) if isinstance(reform, Reform) else tuple(reform)
        if reforms:
            return self.reformed(*reforms).decide(household, on, outputs=outputs, trace=trace, file=file)
        facts = read_household(self.law, household, file=file)
        names = None if outputs is None else [self.rule_name(name) for name in outputs]
        return Decision(decide_case(self.law, facts, as_day(on), names, trace=trace))

    def reformed(self, *reforms: Reform) -> CountryLaw:
        """The law as it would be with reforms applied in order. Raises ReformRefused, or LawRefused for a module of rules."""
        if not reforms:
            return self
        if reforms not in self._reformed:
            from payung.law.reforming import reformed

            if len(self._reformed) >= _MOST_REFORMED:
                self._reformed.clear()
            *before, last = reforms
            if before and not last.rules:  # what is below stays as it was read
                made = reformed(self.reformed(*before).law, (last,))
            else:
                made = reformed(self.law, reforms)
            self._reformed[reforms] = CountryLaw(made)
        return self._reformed[reforms]

    def vary(
        self,
        household: Mapping[str, Any],
        member: str | None,
        input: str,
        values: Iterable[Any],
        on: str | datetime.date | None = None,
        *,
        outputs: Collection[str] | None = None,
    ) -> Iterator[tuple[Any, Decision]]:
        """Decide again for each value of one input (of a member, or of the household if None): a schedule, a curve."""
        for value in values:
            yield value, self.decide(with_value(household, member, input, value), on, outputs=outputs, trace=False)

    def rule_name(self, name: str) -> str:
        """The full name of a rule given by its full name or by its name without the country."""
        rules = self.law.rules
        for full in (name, f"{self.code}.{name}"):
            if full in rules:
                return full
        raise DecisionRefused([Fault("unknown-name", f"There is no rule {name}.", hint=nearest(name, rules))])

    def __repr__(self) -> str:
        return f"<CountryLaw {self.code}: {len(self.schemes)} schemes, {len(self.law.rules)} rules>"


def with_value(household: Mapping[str, Any], member: str | None, input: str, value: Any) -> dict[str, Any]:
    """The household with one fact set anew. Raises HouseholdRefused if there is no such member."""
    if member is None:
        return {**household, input: value}
    members = list(household.get("members") or ())
    if not any(str(person.get("id")) == member for person in members):
        known = [str(person.get("id")) for person in members]
        raise HouseholdRefused([Fault("unknown-name", f"There is no member '{member}'.", hint=nearest(member, known))])
    return {**household, "members": [{**p, input: value} if str(p.get("id")) == member else p for p in members]}


def as_day(day: str | datetime.date | None) -> datetime.date:
    """A day from its text or as it is; today if None. Raises DecisionRefused for what is no day."""
    if day is None:
        return datetime.date.today()
    if isinstance(day, datetime.datetime):
        return day.date()
    if isinstance(day, datetime.date):
        return day
    try:
        found = read_day(day)
    except (ValueError, TypeError):
        raise DecisionRefused(
            [Fault("date", f"'{day}' is not a day.", path="date", hint="Write year-month-day, such as 2026-01-31.")]
        ) from None
    if found.year > 2400:
        raise DecisionRefused(
            [Fault("date", f"{day} is a year of the Buddhist Era.", path="date", hint=f"Write {found.year - 543}.")]
        )
    return found
