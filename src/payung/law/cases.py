"""Worked cases: households with the answers that the law must give, kept beside the law in `cases/*.yaml`.

`run_case` decides one and compares, `check_cases` decides all of a country and says which texts no case exercises.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from payung.law.case_files import UNKNOWN, Case, Expected, Reason, read_cases
from payung.law.consistency import needs
from payung.law.decide import decide_case
from payung.law.decision import Decision, plain_value
from payung.law.evaluate import Unknown
from payung.law.explain import Explanation
from payung.law.faults import Fault, Refused
from payung.law.model import Law, Rule, Version

__all__ = [
    "Case",
    "Expected",
    "Failure",
    "Reason",
    "Report",
    "Result",
    "TextOfRule",
    "check_cases",
    "read_cases",
    "run_case",
]


@dataclass(frozen=True, slots=True)
class Failure:
    """One answer that came out otherwise, with the steps that led to it in words: (indent, text)."""

    member: str | None
    rule: str
    expected: str
    got: str
    trace: tuple[tuple[int, str], ...]
    line: int

    def to_dict(self) -> dict[str, Any]:
        """The failure as plain data."""
        return {
            "member": self.member,
            "rule": self.rule,
            "expected": self.expected,
            "got": self.got,
            "trace": ["  " * indent + text for indent, text in self.trace],
            "line": self.line,
        }


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a case: failures, or the faults for which it could not be decided at all.

    `exercised` are the texts that led to its answers: rule, first day, and the value that came out.
    """

    case: Case
    failures: tuple[Failure, ...] = ()
    faults: tuple[Fault, ...] = ()
    exercised: frozenset[tuple[str, datetime.date, str]] = frozenset()

    @property
    def passed(self) -> bool:
        """True if everything came out as the case says."""
        return not self.failures and not self.faults

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data."""
        return {
            "case": self.case.name,
            "source": self.case.source,
            "rank": self.case.rank,
            "date": self.case.date.isoformat(),
            "file": self.case.file,
            "line": self.case.line,
            "passed": self.passed,
            "failures": [failure.to_dict() for failure in self.failures],
            "faults": [fault.to_dict() for fault in self.faults],
        }


@dataclass(frozen=True, slots=True)
class TextOfRule:
    """A text of a rule, by the first day on which it holds (None: since ever)."""

    rule: str
    since: datetime.date | None
    file: str
    line: int

    def to_dict(self) -> dict[str, Any]:
        """The text as plain data."""
        since = self.since.isoformat() if self.since else None
        return {"rule": self.rule, "since": since, "file": self.file, "line": self.line}


@dataclass(frozen=True, slots=True)
class Report:
    """All cases of a country.

    `unexercised` are the texts of rules that no case reaches; `undecided` the rules of which every case has one and the same
    answer, though they ask for facts: in no case does it matter what they say.
    """

    country: str
    results: tuple[Result, ...]
    unexercised: tuple[TextOfRule, ...]
    undecided: tuple[TextOfRule, ...]

    @property
    def failed(self) -> tuple[Result, ...]:
        """The cases that did not pass."""
        return tuple(result for result in self.results if not result.passed)


# ---- Running ----


def check_cases(law: Law) -> Report:
    """Read and decide every case of a country. Raises LawRefused if their form is wrong."""
    results = tuple(run_case(law, case) for case in read_cases(law))
    return Report(law.code, results, tuple(_unexercised(law, results)), tuple(_undecided(law, results)))


def run_case(law: Law, case: Case) -> Result:
    """Decide one case and compare every answer exactly."""
    items: tuple[Expected | Reason, ...] = (*case.expected, *case.because)
    names = {item.rule.name for item in items}
    try:
        decision = Decision(decide_case(law, case.facts, case.date, names))
    except Refused as refused:
        return Result(case, faults=tuple(_at_case(fault, case) for fault in refused.faults))
    failures = [
        *(failure for item in case.expected if (failure := _compared(decision, item))),
        *(failure for item in case.because if (failure := _reasoned(decision, item))),
    ]
    return Result(case, tuple(failures), (), frozenset(_exercised(decision, case)))


def _at_case(fault: Fault, case: Case) -> Fault:
    """A fault found while deciding, at the place of the case."""
    return Fault(fault.kind, fault.message, fault.file or case.file, fault.line or case.line, fault.path, fault.hint)


def _compared(decision: Decision, item: Expected) -> Failure | None:
    if item.rule.on(decision.date) is None:
        return Failure(
            item.member, item.rule.name, _shown(item.value), f"not in force on {decision.date}", (), item.line
        )
    got = decision.value(item.rule.name, item.member)
    if type(got) is type(item.value) and got == item.value:
        return None
    return _failure(decision, item, _shown(item.value), _shown(got))


def _reasoned(decision: Decision, item: Reason) -> Failure | None:
    if item.rule.on(decision.date) is None:
        got = f"not in force on {decision.date}"
        return Failure(item.member, item.rule.name, f'because "{item.words}"', got, (), item.line)
    text = " ".join(part for _, part in _explained(decision, item).lines())
    if _plain(item.words) in _plain(text):
        return None
    return _failure(decision, item, f'because "{item.words}"', "other reasons")


def _failure(decision: Decision, item: Expected | Reason, expected: str, got: str) -> Failure:
    trace = tuple(_explained(decision, item).lines())
    return Failure(item.member, item.rule.name, expected, got, trace, item.line)


def _explained(decision: Decision, item: Expected | Reason) -> Explanation:
    return decision.explain(item.rule.name, item.member, "en")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shown(value: Any) -> str:
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(plain_value(value))


# ---- Coverage ----


def _exercised(decision: Decision, case: Case) -> Iterator[tuple[str, datetime.date, str]]:
    """The rule texts that led to this case's decided answers, with what came out."""
    for item in case.expected:
        position = 0 if item.member is None else case.facts.members.index(item.member)
        for rule in _applied(decision, item.rule, position):
            version = rule.on(decision.date)
            if version is not None:
                yield rule.name, version.since, _shown(_at(decision.case.columns[rule.index], position))


def _applied(decision: Decision, rule: Rule, position: int) -> Iterator[Rule]:
    """A decided rule and the decided rules that it needs; without its text where its gate is shut."""
    waiting, seen = [rule], set()
    while waiting:
        found = waiting.pop()
        column = decision.case.columns.get(found.index)
        if found.index in seen or column is None:
            continue
        seen.add(found.index)
        if isinstance(_at(column, position), Unknown):
            continue
        gate = found.gate
        if gate is not None and _at(decision.case.columns[gate.index], position) is not True:
            waiting.append(gate)
            continue
        yield found
        waiting.extend(needs(found))


def _at(column: list[Any], position: int) -> Any:
    return column[position] if position < len(column) else column[0]


def _unexercised(law: Law, results: Iterable[Result]) -> Iterator[TextOfRule]:
    done = {(rule, since) for result in results for rule, since, _ in result.exercised}
    for rule in law.rules.values():
        for version in rule.versions:
            if (rule.name, version.since) not in done:
                yield TextOfRule(rule.name, _first_day(version), version.text.file, version.text.line)


def _undecided(law: Law, results: Iterable[Result]) -> Iterator[TextOfRule]:
    """A text that several funds share (a kit's) decides something if it does so in one of them."""
    answers: dict[tuple[str, int], set[str]] = {}
    rules: dict[tuple[str, int], Rule] = {}
    for result in results:
        for name, _, value in result.exercised:
            rule = law.rules[name]
            place = (rule.versions[-1].text.file, rule.versions[-1].text.line)
            answers.setdefault(place, set()).add(value)
            rules.setdefault(place, rule)
    for (file, line), values in answers.items():
        rule = rules[file, line]
        asks = any(version.text.arguments for version in rule.versions)
        in_kind = rule.gate is not None and values == {"true"}  # given to all who are covered: the cover decides
        if len(values) == 1 and asks and not in_kind:
            yield TextOfRule(rule.name, None, file, line)


def _first_day(version: Version) -> datetime.date | None:
    return None if version.since == datetime.date.min else version.since
