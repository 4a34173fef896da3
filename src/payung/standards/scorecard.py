"""A convention beside a country's law: requirement by requirement, scheme by scheme, met or not or not computable and why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from payung.law.country import CountryLaw
from payung.law.edition import edition
from payung.law.language import ONCE, Scheme
from payung.law.types import Kind
from payung.standards.conventions import BranchStandard, Convention, Limit, Requirement
from payung.standards.measuring import LAST_AGE_OF_CHILD, SHORT_TERM, SINGLE_SUM, Measuring, NotComputable
from payung.standards.personas import ContingencyPersona, Persona, SchemePersona, Wage

PASS, FAIL, NOT_COMPUTABLE = "pass", "fail", "not computable"
_BRANCH_OF = {
    "injury_temporary": "employment_injury",
    "injury_permanent": "employment_injury",
    "injury_survivors": "employment_injury",
}
_PERIODICAL = ("rate", "reduced_benefit", "throughout")  # what a single sum cannot meet
_NO_SCHEME = "No scheme that is written here gives it: the country has none, or it is not written yet."
Protected = Mapping[tuple[str, str, str], Decimal]  # (scheme, group, of): the share protected


@dataclass(frozen=True, slots=True)
class Result:
    """One requirement under one scheme. `value` is the figure of the law, `found` and `required` its words; `amount` is the benefit a
    month of a replacement rate."""

    branch: str
    part: str
    contingency: str
    scheme: str
    measure: str
    required: str
    found: str
    value: Decimal | None
    outcome: str
    reason: str
    article: str
    checked: bool
    unchecked_figures: tuple[str, ...] = ()
    amount: Decimal | None = None

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data."""
        return {
            **{name: getattr(self, name) for name in ("branch", "part", "contingency", "scheme", "measure", "required", "found")},
            "value": None if self.value is None else format(self.value.normalize(), "f"),
            "outcome": self.outcome,
            "reason": self.reason,
            "article": self.article,
            "checked": self.checked,
            "unchecked_figures": list(self.unchecked_figures),
            "amount": None if self.amount is None else format(self.amount.quantize(Decimal("0.01")), "f"),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class BranchScore:
    """A branch: all results, and the outcome of the scheme that does best, which stands for the branch."""

    branch: str
    part: str
    results: tuple[Result, ...]
    best_scheme: str
    outcome: str

    @property
    def best(self) -> tuple[Result, ...]:
        """The results of the scheme that does best."""
        return tuple(result for result in self.results if result.scheme == self.best_scheme)

    def to_dict(self) -> dict[str, Any]:
        """The branch as plain data."""
        return {
            "branch": self.branch, "part": self.part, "outcome": self.outcome, "best_scheme": self.best_scheme or None,
            "results": [result.to_dict() for result in self.results],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A convention beside the law of a country on a day."""

    country: str
    convention: Convention
    date: datetime.date
    declaration: bool
    ordinary_wage: Decimal | None
    ordinary_about: str
    skilled_wage: Decimal | None
    skilled_about: str
    currency: str
    branches: tuple[BranchScore, ...]

    @property
    def acceptable(self) -> bool | None:
        """True if enough branches pass for the convention to be ratified (C102, Art. 2); None if it sets no number."""
        if self.convention.accept_parts is None:
            return None
        passed = {score.branch for score in self.branches if score.outcome == PASS}
        return len(passed) >= self.convention.accept_parts and bool(passed & set(self.convention.accept_one_of))

    def branch(self, name: str) -> BranchScore:
        """One branch by its name. Raises KeyError."""
        found = {score.branch: score for score in self.branches}
        return found[name]

    def to_dict(self) -> dict[str, Any]:
        """The scorecard as plain data."""
        return {
            "country": self.country,
            "convention": self.convention.short,
            "title": self.convention.title,
            "date": self.date.isoformat(),
            "declaration": self.declaration,
            "reference_wages": {
                "ordinary_labourer": _wage_data(self.ordinary_wage, self.ordinary_about),
                "skilled_employee": _wage_data(self.skilled_wage, self.skilled_about),
                "unit": f"{self.currency}/month",
            },
            "acceptable": self.acceptable,
            "branches": [score.to_dict() for score in self.branches],
        }


def _wage_data(wage: Decimal | None, about: str) -> dict[str, Any] | None:
    return None if wage is None else {"amount": format(wage, "f"), "about": about}


def scorecard(
    country: CountryLaw,
    convention: Convention,
    persona: Persona | None,
    on: datetime.date,
    *,
    declaration: bool = False,
    protected: Protected | None = None,
) -> Scorecard:
    """Hold a convention beside the law of a day.

    `protected` gives the shares of persons protected that a population shows; without it they are not computable. With
    `declaration` the lower options count that Article 3 of C102 opens to some Members. Raises DecisionRefused for a day before any law.
    """
    edition(country.law, on)
    ordinary, skilled = (persona.ordinary, persona.skilled) if persona else (None, None)
    judge = _Judge(country, persona, on, declaration, protected or {})
    return Scorecard(
        country.code,
        convention,
        on,
        declaration,
        ordinary.on(on) if ordinary else None,
        _about(ordinary, on),
        skilled.on(on) if skilled else None,
        _about(skilled, on),
        country.law.country.currency,
        tuple(judge.branch(branch) for branch in convention.branches),
    )


def _about(wage: Wage | None, on: datetime.date) -> str:
    if wage is None:
        return ""
    return wage.about + ("" if wage.is_checked(on) else " (not checked against a source)")


class _Judge:
    """Judges the branches of a convention for one country on one day."""

    def __init__(
        self, country: CountryLaw, persona: Persona | None, on: datetime.date, declaration: bool, protected: Protected
    ) -> None:
        self.country = country
        self.persona = persona
        self.on = on
        self.declaration = declaration
        self.protected = protected
        self._measured: dict[tuple[str, str], Measuring] = {}

    def branch(self, standard: BranchStandard) -> BranchScore:
        """All schemes of the branch, and the best of them."""
        by_scheme = {scheme.name: tuple(self._results(standard, scheme)) for scheme in self._schemes(standard)}
        if not by_scheme:
            none = tuple(_result(standard, need, "", NOT_COMPUTABLE, _NO_SCHEME) for need in standard.requirements)
            return BranchScore(standard.branch, standard.part, none, "", NOT_COMPUTABLE)
        best = max(by_scheme, key=lambda name: _merit(by_scheme[name]))
        results = tuple(result for found in by_scheme.values() for result in found)
        return BranchScore(standard.branch, standard.part, results, best, outcome_of(by_scheme[best]))

    def _schemes(self, standard: BranchStandard) -> Iterator[Scheme]:
        """The schemes with a rule in force for one of the branch's contingencies."""
        for scheme in self.country.schemes:
            known = self.persona.schemes.get(scheme.name) if self.persona else None
            in_force = {rule.name: rule for rule in self.country.law.rules_of(scheme) if rule.on(self.on)}
            stated = known is not None and any(
                rule in in_force
                for name in standard.contingencies
                for rule in (known.contingencies[name].benefits if name in known.contingencies else ())
            )
            given = any(rule.role == "benefit" and rule.branch == standard.branch for rule in in_force.values())
            if given or stated:
                yield scheme

    def _results(self, standard: BranchStandard, scheme: Scheme) -> Iterator[Result]:
        for need in standard.requirements:
            try:
                yield self._judged(standard, need, scheme)
            except NotComputable as reason:
                outcome = FAIL if need.measure in _PERIODICAL and str(reason) == SINGLE_SUM else NOT_COMPUTABLE
                yield _result(standard, need, scheme.name, outcome, str(reason))

    def _measuring(self, need: Requirement, scheme: Scheme) -> Measuring:
        key = (scheme.name, need.contingency)
        if key not in self._measured:
            known: SchemePersona | None = self.persona.schemes.get(scheme.name) if self.persona else None
            found: ContingencyPersona | None = known.contingencies.get(need.contingency) if known else None
            if self.persona is None or known is None or found is None:
                raise NotComputable(self._no_persona(need, scheme))
            if found.not_computable:
                raise NotComputable(found.not_computable)
            wage = self.persona.ordinary.on(self.on) if self.persona.ordinary else None
            if wage is None:
                raise NotComputable(f"No wage of an ordinary labourer is carried for {self.on}.")
            measuring = Measuring(self.country, self.persona, known, found, self.on, wage)
            skilled = self.persona.skilled.on(self.on) if self.persona.skilled else None
            if skilled is not None and need.contingency != "family" and measuring.depends_on_wage():
                measuring = Measuring(self.country, self.persona, known, found, self.on, skilled)
            self._measured[key] = measuring
        return self._measured[key]

    def _no_persona(self, need: Requirement, scheme: Scheme) -> str:
        branch = _BRANCH_OF.get(need.contingency, need.contingency)
        rules = [
            rule
            for rule in self.country.law.rules_of(scheme)
            if rule.role == "benefit" and rule.branch == branch and rule.on(self.on)
        ]
        if rules and all(rule.type.kind is Kind.TRUTH for rule in rules) and need.measure in ("rate", "rate_per_child"):
            return "The law as it is written here gives no amount, only that the benefit is due."
        if rules and all(rule.per == ONCE for rule in rules) and need.contingency not in SHORT_TERM:
            return SINGLE_SUM
        return f"The personas say nothing of {need.contingency.replace('_', ' ')} under this scheme."

    def _judged(self, standard: BranchStandard, need: Requirement, scheme: Scheme) -> Result:
        if need.measure == "persons_protected":
            return self._persons_protected(standard, need, scheme)
        measuring = self._measuring(need, scheme)
        match need.measure:
            case "rate":
                return self._rate(standard, need, scheme, measuring)
            case "rate_per_child":
                value = measuring.per_child() / measuring.base.wage
                return _limited(standard, need, scheme, value, _share(value), measuring)
            case "care":
                given = measuring.amounts(spell=measuring.long_spell()).is_something
                return _yes_no(standard, need, scheme, given, "given", "not given", measuring)
            case "qualifying_months":
                months = measuring.qualifying_months()
                found = f"{months} months paid" if months else "no period"
                if need.at_most is None:
                    reason = (
                        "The convention sets no number: a period may be asked as far as it is needed to preclude abuse."
                    )
                    return _result(
                        standard, need, scheme.name, NOT_COMPUTABLE, reason, found, Decimal(months), measuring
                    )
                return _limited(standard, need, scheme, Decimal(months), found, measuring)
            case "waiting_days":
                days = measuring.waiting_days()
                return _limited(standard, need, scheme, Decimal(days), f"{days} days", measuring)
            case "duration_weeks":
                return self._duration(standard, need, scheme, measuring)
            case "pensionable_age":
                age = measuring.pensionable_age()
                return _limited(standard, need, scheme, Decimal(age), f"{age} years", measuring)
            case "reduced_benefit":
                amount = measuring.reduced(need.months_paid or 0)
                share = amount / measuring.base.wage
                found = f"{_share(share)} after {_years(need.months_paid)}"
                return _yes_no(
                    standard,
                    need,
                    scheme,
                    amount > 0,
                    found,
                    f"nothing after {_years(need.months_paid)}",
                    measuring,
                    share,
                )
        when = f"for children of {LAST_AGE_OF_CHILD}" if need.contingency == "family" else "after ten years"
        still = measuring.still_paid()
        return _yes_no(standard, need, scheme, still, f"still paid {when}", f"not paid {when}", measuring)

    def _rate(self, standard: BranchStandard, need: Requirement, scheme: Scheme, measuring: Measuring) -> Result:
        weeks = _weeks_of(standard, need)
        first = Limit(need.at_least or Decimal(0), need.months_paid, need.article, need.checked)
        limits = [first, *([need.lower] if need.lower else [])]
        tried: list[Result] = []
        for limit in limits:
            value = measuring.rate(limit.months_paid, weeks)
            after = f" after {_years(limit.months_paid)}" if limit.months_paid else ""
            passes = value >= limit.at_least
            reason = ""
            if passes:
                top = measuring.holds_up_to(limit.at_least, limit.months_paid, weeks)
                reason = "" if top is None else f"Met up to a wage of {top:,.0f} a month."
            tried.append(
                Result(
                    standard.branch, standard.part, need.contingency, scheme.name, need.measure,
                    f"at least {_share(limit.at_least)}{after}", f"{_share(value)}{after}", value, PASS if passes else FAIL,
                    reason, limit.article, limit.checked, measuring.unchecked(),
                    measuring.benefit(limit.months_paid, weeks),
                )
            )  # fmt: skip
            if passes:
                break
        return tried[-1] if tried[-1].outcome == PASS else tried[0]

    def _duration(self, standard: BranchStandard, need: Requirement, scheme: Scheme, measuring: Measuring) -> Result:
        if need.contingency == "medical_care" and not measuring.uses("spell") and measuring.amounts().in_kind:
            found = "no limit: the law counts no days of care"
            return _result(standard, need, scheme.name, PASS, "", found, None, measuring)
        days, open_end = measuring.duration_days()
        least = need.declaration if self.declaration and need.declaration is not None else need.at_least
        weeks = days / 7
        found = f"{days:.0f} days or more" if open_end else f"{days:.0f} days"
        passes = least is not None and weeks >= least
        if not passes and open_end:
            raise NotComputable(f"The facts that the law asks for count no more than {days:.0f} days.")
        reason = (
            "With a declaration under Art. 3." if passes and need.at_least is not None and weeks < need.at_least else ""
        )
        return _result(
            standard,
            need,
            scheme.name,
            PASS if passes else FAIL,
            reason,
            found,
            weeks,
            measuring,
            f"at least {least} weeks",
        )

    def _persons_protected(self, standard: BranchStandard, need: Requirement, scheme: Scheme) -> Result:
        if not self.protected:
            raise NotComputable("Not computable without a population (--population).")
        shown, best = [], None
        for option in need.options:
            if option.declaration and not self.declaration:
                continue
            share = self.protected.get((scheme.name, option.group, option.of))
            if share is None or option.at_least is None:
                continue
            of = option.of if option.of == option.group else f"{option.of} as {option.group}"
            shown.append(f"{_share(share)} of {of.replace('_', ' ')}")
            if share >= option.at_least and best is None:
                best = f"option {option.option}"
        if not shown:
            raise NotComputable("The population does not say who belongs to the groups that the article names.")
        return _result(
            standard, need, scheme.name, PASS if best else FAIL, f"By {best}." if best else "", "; ".join(shown)
        )


def outcome_of(results: tuple[Result, ...]) -> str:
    """The outcome of a scheme in a branch: a failure goes first, then what is not computable; a period without a limit and persons
    protected without a population do not count."""
    counted = [result for result in results if not _is_open(result)]
    if any(result.outcome == FAIL for result in counted):
        return FAIL
    if not counted or any(result.outcome == NOT_COMPUTABLE for result in counted):
        return NOT_COMPUTABLE
    return PASS


def _is_open(result: Result) -> bool:
    return result.outcome == NOT_COMPUTABLE and (result.measure == "persons_protected" or result.value is not None)


def _merit(results: tuple[Result, ...]) -> tuple[int, int, int]:
    outcomes = [result.outcome for result in results]
    whole = {PASS: 2, FAIL: 1, NOT_COMPUTABLE: 0}[outcome_of(results)]
    return whole, outcomes.count(PASS), -outcomes.count(FAIL)


def _result(
    standard: BranchStandard,
    need: Requirement,
    scheme: str,
    outcome: str,
    reason: str = "",
    found: str = "",
    value: Decimal | None = None,
    measuring: Measuring | None = None,
    required: str = "",
) -> Result:
    return Result(
        standard.branch, standard.part, need.contingency, scheme, need.measure, required or required_words(need), found, value,
        outcome, reason, need.article, need.checked, measuring.unchecked() if measuring else (),
    )  # fmt: skip


def _limited(
    standard: BranchStandard, need: Requirement, scheme: Scheme, value: Decimal, found: str, measuring: Measuring
) -> Result:
    passes = (need.at_least is None or value >= need.at_least) and (need.at_most is None or value <= need.at_most)
    return _result(standard, need, scheme.name, PASS if passes else FAIL, "", found, value, measuring)


def _yes_no(
    standard: BranchStandard, need: Requirement, scheme: Scheme, holds: bool, yes: str, no: str, measuring: Measuring,
    value: Decimal | None = None,
) -> Result:  # fmt: skip
    if value is None:
        value = Decimal(int(holds))
    return _result(standard, need, scheme.name, PASS if holds else FAIL, "", yes if holds else no, value, measuring)


def required_words(need: Requirement) -> str:
    """What the convention asks, in a few words."""
    match need.measure:
        case "persons_protected":
            return " or ".join(
                f"{_share(option.at_least)} of {option.of}".replace("_", " ")
                for option in need.options
                if option.at_least and not option.declaration
            )
        case "care":
            return "given"
        case "rate" | "rate_per_child":
            return f"at least {_share(need.at_least)}" + (
                f" after {_years(need.months_paid)}" if need.months_paid else ""
            )
        case "reduced_benefit":
            return f"something after {_years(need.months_paid)}"
        case "qualifying_months":
            if need.at_most is None:
                return "as needed to preclude abuse"
            return f"at most {need.at_most} months" if need.at_most else "none"
        case "waiting_days":
            return f"at most {need.at_most} days"
        case "duration_weeks":
            return f"at least {need.at_least} weeks"
        case "pensionable_age":
            return f"at most {need.at_most} years"
    return "throughout the contingency"


def _weeks_of(standard: BranchStandard, need: Requirement) -> int | None:
    """The weeks over which the rate of a short benefit is averaged: those for which it must be paid at least."""
    found = (
        other.at_least
        for other in standard.requirements
        if other.measure == "duration_weeks" and other.contingency == need.contingency
    )
    weeks = next(found, None)
    return None if weeks is None else int(weeks)


def _share(value: Decimal | None) -> str:
    return "" if value is None else f"{value * 100:.1f} %".replace(".0 %", " %")


def _years(months: int | None) -> str:
    return f"{(months or 0) // 12} years"
