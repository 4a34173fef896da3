"""What a law gives the standard beneficiary: amounts, qualifying period, waiting period, duration and pensionable age, by deciding.

Each figure is found by deciding the beneficiary's case again and again with one fact changed: the months paid, the days of the
contingency, the age, the wage. A month is 30 days, unless the persona says that the scheme counts working days.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from payung.law.country import CountryLaw
from payung.law.decision import Decision
from payung.law.evaluate import Unknown
from payung.law.faults import HouseholdRefused, Refused
from payung.law.language import DAY, MONTH, ONCE, QUARTER, WEEK, YEAR
from payung.law.types import Kind
from payung.standards.expressions import Setting, most_days, names_in
from payung.standards.households import CHILDREN, household
from payung.standards.personas import ContingencyPersona, Length, Persona, SchemePersona, find_parameter

SHORT_TERM = ("sickness", "unemployment", "maternity", "injury_temporary", "medical_care")
MOST_MONTHS = 600
MOST_DAYS = 3660
LONG_AFTER_MONTHS = 120
LAST_AGE_OF_CHILD = 14  # a child is under 15, or of school age (C102, Art. 1(1)(e))
_YOUNGEST, _OLDEST = 40, 100
_DAYS = {"days": Decimal(1), "weeks": Decimal(7), "months": Decimal(30)}
_HIGHEST_WAGES = (20, 10, 5, 2)
SINGLE_SUM = "A single sum is paid, not a periodical payment."
_NO_DAYS = "No fact that the law asks for counts the days of the contingency."
ZERO = Decimal(0)
A_MONTH = {MONTH: Decimal(1), QUARTER: 1 / Decimal(3), YEAR: 1 / Decimal(12)}
_AGE_AT_WORK = 40


class NotComputable(Exception):
    """A figure that cannot be computed; the argument is the reason, for the reader."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What is paid in a setting: a month, for the whole contingency up to now or at once, and whether care is given in kind."""

    monthly: Decimal = ZERO
    once: Decimal = ZERO
    in_kind: bool = False

    @property
    def is_something(self) -> bool:
        """True if anything is paid or given."""
        return self.monthly > 0 or self.once > 0 or self.in_kind


class Measuring:
    """One contingency under one scheme on one day, for a reference wage a month."""

    def __init__(
        self,
        country: CountryLaw,
        persona: Persona,
        scheme: SchemePersona,
        found: ContingencyPersona,
        on: datetime.date,
        wage: Decimal,
    ) -> None:
        self.country = country
        self.law = country.law
        self.persona = persona
        self.scheme = scheme
        self.found = found
        gap = scheme.gap if found.gap is None else found.gap
        self.base = Setting(on=on, wage=wage, gap=gap, age=found.age or _usual_age(found.contingency))
        self.decision: Decision | None = None
        self._kept: dict[Setting, Amounts] = {}
        self._rules: dict[tuple[Setting, str], Any] = {}

    # -- one decision -------------------------------------------------------------------------------------------------

    def amounts(self, **changed: Any) -> Amounts:
        """What is paid with some parts of the setting changed. Raises NotComputable."""
        setting = replace(self.base, **changed)
        if setting not in self._kept:
            self._kept[setting] = self._sum(self.decide(setting, self.found.benefits), self.found.benefits)
        return self._kept[setting]

    def allowances(self) -> Decimal:
        """The family allowances a month that are paid in the contingency. Raises NotComputable."""
        if not self.found.family_allowances:
            return ZERO
        decision = self.decide(self.base, self.found.family_allowances)
        return self._sum(decision, self.found.family_allowances).monthly

    def decide(self, setting: Setting, rules: Iterable[str]) -> Decision:
        """The decision of the beneficiary's household. Raises NotComputable for facts that do not fit together."""
        described = household(self.law, self.persona, self.scheme, self.found, setting, self.credited)
        try:
            self.decision = self.country.decide(described, setting.on, outputs=list(rules), trace=False)
        except HouseholdRefused as refused:
            raise NotComputable(f"The persona's facts are refused: {refused.faults[0]}") from None
        except Refused as refused:
            raise NotComputable(refused.faults[0].message) from None
        return self.decision

    def credited(self, setting: Setting, name: str) -> Any:
        """A rule's own value for the worker, such as the wage that is credited, before any history of contributions."""
        key = (replace(setting, paid=0, spell=0, age=self.base.age, months_ago=0, growth=ZERO), name)
        if key not in self._rules:
            bare = replace(self.found, members={}, household={})
            facts = {fact: node for fact, node in self.scheme.facts.items() if "paid" not in names_in(node)}
            scheme = replace(self.scheme, facts=facts)
            described = household(
                self.law, self.persona, scheme, replace(bare, contingency="sickness"), key[0], _no_rule
            )
            try:
                value = self.country.decide(described, setting.on, outputs=[name], trace=False).value(name, "worker")
            except Refused as refused:
                raise NotComputable(f"{name}: {refused.faults[0]}") from None
            if value is None:
                raise NotComputable(f"{name}, the amount credited, waits for facts that the persona does not state.")
            self._rules[key] = value
        return self._rules[key]

    def _sum(self, decision: Decision, names: tuple[str, ...]) -> Amounts:
        total = Amounts()
        late = [name for name in names if name in decision.not_in_force]
        if len(late) == len(names):
            since, until = decision.not_in_force[late[0]]
            days = f"from {since}" + (f" to {until}" if until else "")
            raise NotComputable(f"{late[0]} is not in force on {decision.date}; it holds {days}.")
        for name in names:
            if name in late:
                continue
            rule = self.law.rules[name]
            values = (
                [decision.household[name]]
                if rule.of_household
                else [person[name] for member, person in decision.members.items() if self._receives(member)]
            )
            if any(value is None for value in values):
                raise NotComputable(
                    f"{name} waits for facts that the persona does not state: {self._wanted(decision, name)}."
                )
            if rule.type.kind is Kind.TRUTH:
                total = replace(total, in_kind=total.in_kind or any(values))
            else:
                total = self._add(total, rule.per or ONCE, sum(values, ZERO))
        return total

    def _wanted(self, decision: Decision, name: str) -> str:
        """The facts that a rule's value for the recipients waits for."""
        column = decision.case.columns[self.law.rules[name].index]
        whose = zip(decision.members, column, strict=False) if len(column) > 1 else [("worker", column[0])]
        wants = {
            want
            for member, value in whose
            if self._receives(member) and isinstance(value, Unknown)
            for want in value.wants
        }
        return ", ".join(sorted(fact if who in (None, "worker") else f"{fact} of the {who}" for who, fact in wants))

    def _receives(self, member: str) -> bool:
        return ("children" if member in CHILDREN else member) in self.found.recipients

    def _add(self, total: Amounts, per: str, amount: Decimal) -> Amounts:
        if per == ONCE:
            return replace(total, once=total.once + amount)
        days = self.found.days_a_month
        months = {DAY: days, WEEK: days / 7}.get(per) or A_MONTH[per]
        return replace(total, monthly=total.monthly + amount * months)

    # -- what the facts depend on -------------------------------------------------------------------------------------

    def uses(self, name: str) -> bool:
        """True if a fact of the persona depends on this part of the setting."""
        return any(name in names_in(node) for _, node in self._facts())

    def _facts(self) -> Iterator[tuple[str, Any]]:
        for facts in (self.persona.facts, self.scheme.facts, self.found.household, *self.found.members.values()):
            yield from facts.items()

    def _longest_spell(self) -> int:
        """The most days that the facts which count them may hold."""
        questions = self.law.questions
        highest = [
            most_days(node, questions[name].highest)
            for name, node in self._facts()
            if "spell" in names_in(node) and name in questions and isinstance(questions[name].highest, Decimal)
        ]
        return min([MOST_DAYS, *highest])

    # -- figures ------------------------------------------------------------------------------------------------------

    def qualifying_months(self) -> int:
        """The fewest months paid before the month of the contingency after which the benefit is due; 0 if no period is asked.

        The one month whose wage is counted, where the facts hold wages and no months paid, is no period.
        """
        spell = self.long_spell()
        top = self.base.paid if self._due(spell=spell) else MOST_MONTHS
        if top == MOST_MONTHS and not self._due(paid=MOST_MONTHS, spell=spell):
            if self.amounts(spell=spell).once > 0:
                raise NotComputable(SINGLE_SUM)
            raise NotComputable("Nothing is due to this beneficiary after any period.")
        if not self.uses("paid"):
            return 0
        found = _least(0, top, lambda paid: self._due(paid=paid, spell=spell))
        only_wages = all(isinstance(node.value, dict) for _, node in self._facts() if "paid" in names_in(node))
        if found and (self.base.gap == 0 or (found == 1 and only_wages)):
            return found - 1
        return found

    def _due(self, **changed: Any) -> bool:
        amounts = self.amounts(**self._at_pension_age(changed))
        if self.found.contingency in SHORT_TERM:
            return amounts.is_something
        return amounts.monthly > 0 or amounts.in_kind

    def _at_pension_age(self, changed: dict[str, Any]) -> dict[str, Any]:
        if self.found.contingency == "old_age" and "age" not in changed:
            return {**changed, "age": self.pensionable_age()}
        return changed

    def long_spell(self) -> int:
        """A spell of the contingency that is long enough for any waiting period."""
        return min(30, self._longest_spell()) if self.uses("spell") else 1

    def waiting_days(self) -> int:
        """The days of the contingency before the first that is paid."""
        if self.found.waiting is not None:
            return int(self._length(self.found.waiting))
        if not self.uses("spell"):
            raise NotComputable(_NO_DAYS)
        limit = self._longest_spell()
        if not self.amounts(spell=limit).is_something and not self.amounts(spell=min(30, limit)).is_something:
            raise NotComputable("Nothing is paid to this beneficiary for any number of days.")
        first = next((days for days in range(1, limit + 1) if self.amounts(spell=days).is_something), limit)
        return first - 1

    def duration_days(self) -> tuple[Decimal, bool]:
        """The days of the contingency that are paid at most, and whether no end was found within what the facts can count."""
        if self.found.duration is not None:
            return self._length(self.found.duration), False
        if not self.uses("spell"):
            raise NotComputable(_NO_DAYS)
        limit = self._longest_spell()
        last = self.amounts(spell=limit)
        if last.once > 0:
            end = _least(1, limit, lambda days: self.amounts(spell=days).once >= last.once)
        elif last.is_something:
            end = limit
        else:
            first = self.waiting_days() + 1
            end = _least(first, limit, lambda days: not self.amounts(spell=days).is_something) - 1
        return Decimal(end), end == limit

    def _length(self, source: Length) -> Decimal:
        """A length of time that the law states itself, in days: a rule's value, or the sum of parameters."""
        return sum((self._stated_length(name, source.unit) for name in source.names), ZERO)

    def _stated_length(self, name: str, unit: str) -> Decimal:
        if ":" in name:
            parameter = find_parameter(self.law, name)
            dated = parameter.on(self.base.on) if parameter else None
            value = dated.value if dated else None
            if isinstance(value, dict):
                category = name.partition("[")[2].removesuffix("]")
                value = next((found for key, found in value.items() if key.key == category), None)
            if not isinstance(value, Decimal):
                raise NotComputable(f"{name} has no single value on {self.base.on}.")
            return value * _DAYS[unit]
        value = self.decide(self.base, [name]).value(name, "worker")
        if value is None:
            raise NotComputable(f"{name} waits for facts that the persona does not state.")
        return Decimal(value) * _DAYS[unit]

    def rate(self, months_paid: int | None = None, weeks: int | None = None, wage: Decimal | None = None) -> Decimal:
        """The benefit over the reference wage, with family allowances on both sides. `weeks` is what the benefit is averaged over."""
        wage = wage or self.base.wage
        return (self.benefit(months_paid, weeks, wage) + self.allowances()) / (wage + self.allowances_at_work())

    def benefit(self, months_paid: int | None = None, weeks: int | None = None, wage: Decimal | None = None) -> Decimal:
        """The benefit a month; a short one averaged over `weeks`. Raises NotComputable."""
        changed: dict[str, Any] = {} if months_paid is None else {"paid": months_paid}
        return self._monthly({**changed, "wage": wage or self.base.wage}, weeks)

    def contributions(self, wage: Decimal) -> dict[str, Decimal]:
        """What member, employer and government contribute a month for the worker at work, by payer. Raises NotComputable."""
        rules = [
            rule
            for rule in self.law.rules_of(self.scheme.scheme)
            if rule.role == "contribution" and rule.on(self.base.on) and not rule.of_household and rule.per in A_MONTH
        ]
        at_work = replace(self.found, contingency="family", benefits=(), members={}, household={})
        setting = replace(self.base, wage=wage, age=_AGE_AT_WORK)
        worker = Measuring(self.country, self.persona, self.scheme, at_work, self.base.on, wage)
        decision = worker.decide(setting, [rule.name for rule in rules]) if rules else None
        found: dict[str, Decimal] = {}
        for rule in rules:
            value = decision.members["worker"][rule.name] if decision else None
            if value is None:
                assert decision is not None
                raise NotComputable(
                    f"{rule.name} waits for facts that the persona does not state: {worker._wanted(decision, rule.name)}."
                )
            found[rule.payer or ""] = found.get(rule.payer or "", ZERO) + value * A_MONTH[rule.per or MONTH]
        return found

    def allowances_at_work(self) -> Decimal:
        """The family allowances a month of a person protected with the same family. Raises NotComputable."""
        if not self.found.family_allowances:
            return ZERO
        working = replace(
            self.found, contingency="family", members={}, household={}, benefits=self.found.family_allowances
        )
        at_work = Measuring(self.country, self.persona, self.scheme, working, self.base.on, self.base.wage)
        return at_work.amounts().monthly

    def _monthly(self, changed: dict[str, Any], weeks: int | None) -> Decimal:
        if self.found.contingency not in SHORT_TERM:
            amounts = self.amounts(**self._at_pension_age(changed))
            if amounts.monthly == 0 and amounts.once > 0:
                raise NotComputable(SINGLE_SUM)
            return amounts.monthly
        if not self.uses("spell"):
            amounts = self.amounts(**changed)
            if amounts.once == 0:
                return amounts.monthly
            days, _ = self.duration_days()
            return amounts.once / days * self.found.days_a_month if days else ZERO
        first = self.waiting_days() + 1
        limit, _ = self.duration_days()
        last = max(first, min(int(limit), (weeks or 26) * 7))
        until = self.amounts(**changed, spell=last)
        if until.once == 0:  # a rate a month that may change in the course of the contingency: the mean of its months
            blocks = [(days, min(days + 29, last) - days + 1) for days in range(first, last + 1, 30)]
            whole = sum((self.amounts(**changed, spell=days).monthly * length for days, length in blocks), ZERO)
            return whole / (last - first + 1)
        if first in (1, last):  # no waiting period, or nothing but its end
            return until.once / last * self.found.days_a_month
        days_paid = until.once - self.amounts(**changed, spell=first).once
        return days_paid / (last - first) * self.found.days_a_month

    def depends_on_wage(self) -> bool:
        """True if the benefit follows earnings (Article 65), False if it is flat (Article 66)."""
        return self._monthly({"paid": 360}, None) != self._monthly({"paid": 360, "wage": self.base.wage / 2}, None)

    def holds_up_to(self, minimum: Decimal, months_paid: int | None, weeks: int | None) -> Decimal | None:
        """The highest wage, to the hundredth part of the reference wage, at which the rate still meets a minimum; None where it
        does at twenty times the reference wage, or at the highest multiple that the facts may hold."""

        def fails(hundredths: int) -> bool:
            return self.rate(months_paid, weeks, self.base.wage * hundredths / 100) < minimum

        top = next((wages * 100 for wages in _HIGHEST_WAGES if self._can_be_asked(months_paid, weeks, wages)), 100)
        if not fails(top):
            return None
        return self.base.wage * (_least(100, top, fails) - 1) / 100

    def _can_be_asked(self, months_paid: int | None, weeks: int | None, wages: int) -> bool:
        """False where so high a wage is beyond what the facts may hold."""
        try:
            self.rate(months_paid, weeks, self.base.wage * wages)
        except NotComputable:
            return False
        return True

    def reduced(self, months_paid: int) -> Decimal:
        """The pension a month after a shorter period."""
        return self.amounts(**self._at_pension_age({"paid": months_paid})).monthly

    def pensionable_age(self) -> int:
        """The age from which the old-age benefit is paid after a full career."""
        for age in range(_YOUNGEST, _OLDEST + 1):
            amounts = self.amounts(paid=360, age=age)
            if amounts.monthly > 0 or amounts.in_kind:
                return age
        if any(self.amounts(paid=360, age=age).once > 0 for age in (55, 60, 65, 70)):
            raise NotComputable(SINGLE_SUM)
        raise NotComputable("No old-age benefit is due to this beneficiary at any age.")

    def still_paid(self) -> bool:
        """True if the payment goes on ten years after the contingency began; a family benefit, if it is paid for children of 14."""
        if self.found.contingency == "old_age":
            age = self.pensionable_age()
            later = {"paid": 360, "age": age + LONG_AFTER_MONTHS // 12, "months_ago": LONG_AFTER_MONTHS}
            return self.amounts(**later).monthly > 0
        if self.found.contingency == "family":
            return self.amounts(child_age=LAST_AGE_OF_CHILD).is_something
        if self.found.contingency == "medical_care":
            return self.amounts().is_something
        now = self.amounts(paid=360)
        if now.monthly == 0 and now.once > 0:
            raise NotComputable(SINGLE_SUM)
        return self.amounts(paid=360, months_ago=LONG_AFTER_MONTHS).monthly > 0

    def per_child(self) -> Decimal:
        """The family benefit a month for each of the two children."""
        return self.amounts().monthly / len(CHILDREN)

    def unchecked(self) -> tuple[str, ...]:
        """The figures of the last decision that were not read in a source."""
        if self.decision is None:
            return ()
        edition = self.decision.case.edition
        found: dict[str, None] = {}
        for part in self.decision.case.parts:
            for parameter in part.version.text.parameters:
                dated = edition.parameter_on(parameter)
                if dated is not None and not dated.checked:
                    found[f"{self.law.code}.{parameter.module}:{parameter.name}"] = None
        return tuple(found)


def _no_rule(setting: Setting, name: str) -> Any:
    raise NotComputable(f"{name} would be computed from itself.")


def _usual_age(contingency: str) -> int:
    return {"maternity": 30, "old_age": 65}.get(contingency, 45)


def _least(lowest: int, highest: int, holds: Callable[[int], bool]) -> int:
    """The smallest number for which something holds that, once it holds, goes on holding; it holds for the highest."""
    while lowest < highest:
        middle = (lowest + highest) // 2
        if holds(middle):
            highest = middle
        else:
            lowest = middle + 1
    return lowest
