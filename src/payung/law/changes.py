"""The nearest change that would make a refusal otherwise: "contribute two more months".

Candidates are read off the conditions that failed: the threshold that one fact would have to reach. Each is tried by deciding
again with that one fact changed, so that nothing is promised that the law would not give.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from payung.law import model
from payung.law.decide import Case, decide_case
from payung.law.evaluate import Unknown
from payung.law.faults import Refused
from payung.law.household import Facts
from payung.law.model import Question, Rule
from payung.law.trace import Evaluation, evaluate, is_stated
from payung.law.tree import (
    Argument,
    Arithmetic,
    Call,
    Choose,
    Comparison,
    Every,
    Let,
    Local,
    Node,
    Not,
    OneOf,
    Some,
    walk,
)
from payung.law.types import Kind

_MOST_CANDIDATES = 24
_MOST_SHOWN = 3
_MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!="}
_OPPOSITE = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "==": "!=", "!=": "=="}


@dataclass(frozen=True, slots=True)
class Change:
    """One fact set to a value; `now` is what it is (or computes to) today.

    `certain` if the answer would then be otherwise; else it would wait for further facts that are not known.
    """

    question: Question
    value: Any
    now: Any
    certain: bool = True


def find_changes(case: Case, rule: Rule, position: int) -> tuple[tuple[Change, ...], ...]:
    """Single changes that would each turn a refusal, or, where none does, all of them together if those would."""
    value = case.columns[rule.index][position]
    if isinstance(value, Unknown) or not _is_refusal(rule, value):
        return ()
    candidates = list(dict.fromkeys(_for_rule(case, rule, position, depth=0)))[:_MOST_CANDIDATES]
    candidates = [change for change in candidates if not change.question.fixed and _possible(change)]
    tried = [(change, _outcome(case, rule, position, (change,))) for change in candidates]
    certain = [(change,) for change, turns in tried if turns is True]
    possible = [(replace(change, certain=False),) for change, turns in tried if turns is None]
    if certain or possible:
        return tuple((certain or possible)[:_MOST_SHOWN])
    together = tuple({change.question.name: change for change in reversed(candidates)}.values())[::-1]
    return (together,) if len(together) > 1 and _outcome(case, rule, position, together) is True else ()


def _is_refusal(rule: Rule, value: Any) -> bool:
    return value is False or (rule.role == "benefit" and isinstance(value, Decimal) and value == 0)


def _possible(change: Change) -> bool:
    lowest, highest = change.question.lowest, change.question.highest
    return (lowest is None or change.value >= lowest) and (highest is None or change.value <= highest)


def _outcome(case: Case, rule: Rule, position: int, changes: tuple[Change, ...]) -> bool | None:
    """True if the law would decide otherwise with these facts changed, None if that would wait for facts not known."""
    facts = case.facts
    household = dict(facts.household)
    persons = [dict(person) for person in facts.persons]
    for change in changes:
        (household if change.question.of_household else persons[position])[change.question.name] = change.value
    try:
        supposed = decide_case(
            case.law,
            Facts(facts.members, tuple(persons), household),
            case.edition.day,
            [rule.name],
            trace=False,
            suppose=True,
        )
    except Refused:
        return False
    value = supposed.columns[rule.index][position]
    return None if isinstance(value, Unknown) else not _is_refusal(rule, value)


def _for_rule(case: Case, rule: Rule, position: int, depth: int) -> Iterator[Change]:
    """Changes that could turn a rule: through its cover, and through its own conditions."""
    if depth > 8:
        return
    if rule.gate is not None and _value(case, rule.gate, position) is False:
        yield from _for_rule(case, rule.gate, 0 if rule.gate.of_household else position, depth + 1)
    if rule.asked is not None and rule.type.kind is Kind.TRUTH:
        yield Change(rule.asked, not _value(case, rule, position), _value(case, rule, position))
    if is_stated(case, rule, position):
        return
    evaluation = evaluate(case, rule, position)
    search = _Search(case, evaluation, position, depth)
    if rule.type.kind is Kind.TRUTH:
        yield from search.turn(evaluation.text.tree, want=not evaluation.result)
    else:
        yield from search.raise_above_zero(evaluation.text.tree)


def _value(case: Case, rule: Rule, position: int) -> Any:
    column = case.columns[rule.index]
    return column[position if len(column) > position else 0]


class _Search:
    """Reads candidate changes off one evaluation."""

    def __init__(self, case: Case, evaluation: Evaluation, position: int, depth: int) -> None:
        self.case = case
        self.evaluation = evaluation
        self.position = position
        self.depth = depth
        self.locals = {node.slot: node.value for node in walk(evaluation.text.tree) if isinstance(node, Let)}

    def turn(self, node: Node, want: bool) -> Iterator[Change]:
        """Changes that could give a condition the wanted truth."""
        if self.evaluation.value(node) is want:
            return
        match node:
            case Let(body=body):
                yield from self.turn(body, want)
            case Local(slot=slot):
                yield from self.turn(self.locals[slot], want)
            case Every(conditions=conditions) | Some(conditions=conditions):
                for condition in conditions:
                    yield from self.turn(condition, want)
            case Not(condition=condition):
                yield from self.turn(condition, not want)
            case Choose(test=test, then=then, otherwise=otherwise):
                chosen = self.evaluation.value(test)
                if isinstance(chosen, bool):
                    yield from self.turn(then if chosen else otherwise, want)
                    yield from self.turn(test, not chosen)
            case Comparison():
                yield from self._threshold(node, want)
            case OneOf(operand=operand, members=members):
                for member in members if want else ():
                    yield from self._set(operand, member)
            case Argument():
                yield from self._turn_argument(node, want)

    def raise_above_zero(self, node: Node) -> Iterator[Change]:
        """Changes that could make a number other than 0."""
        match node:
            case Let(body=body):
                yield from self.raise_above_zero(body)
            case Local(slot=slot):
                yield from self.raise_above_zero(self.locals[slot])
            case Choose(test=test, then=then, otherwise=otherwise):
                chosen = self.evaluation.value(test)
                if isinstance(chosen, bool):
                    yield from self.turn(test, not chosen)
                    yield from self.raise_above_zero(then if chosen else otherwise)
            case Arithmetic(operator="*", left=left, right=right):
                yield from self.raise_above_zero(left)
                yield from self.raise_above_zero(right)
            case Call(function="min" | "max", arguments=arguments):
                for argument in arguments:
                    yield from self.raise_above_zero(argument)
            case Argument(index=index):
                source = self.evaluation.text.arguments[index].source
                if isinstance(source, model.FromRule) and self.evaluation.value(node) == 0:
                    yield from _for_rule(self.case, source.rule, self._place(source.rule), self.depth + 1)

    def _place(self, rule: Rule) -> int:
        return 0 if rule.of_household else self.position

    def _turn_argument(self, node: Argument, want: bool) -> Iterator[Change]:
        source = self.evaluation.text.arguments[node.index].source
        if isinstance(source, model.FromInput):
            yield Change(source.input, want, self.evaluation.value(node))
        elif isinstance(source, model.FromRule):
            yield from _for_rule(self.case, source.rule, self._place(source.rule), self.depth + 1)

    def _threshold(self, node: Comparison, want: bool) -> Iterator[Change]:
        symbol = node.operator if want else _OPPOSITE[node.operator]
        yield from self._reach(node.left, symbol, self.evaluation.value(node.right))
        yield from self._reach(node.right, _MIRRORED[symbol], self.evaluation.value(node.left))

    def _reach(self, node: Node, symbol: str, limit: Any) -> Iterator[Change]:
        if isinstance(limit, Unknown) or symbol == "!=":
            return
        step: Any = datetime.timedelta(days=1) if isinstance(limit, datetime.date) else Decimal(1)
        if symbol in (">", "<") and not isinstance(limit, Decimal | datetime.date):
            return
        yield from self._set(node, limit + step if symbol == ">" else limit - step if symbol == "<" else limit)

    def _set(self, node: Node, value: Any) -> Iterator[Change]:
        while isinstance(node, Local):
            node = self.locals[node.slot]
        if not isinstance(node, Argument):
            return
        source = self.evaluation.text.arguments[node.index].source
        now = self.evaluation.value(node)
        if isinstance(source, model.FromInput):
            yield Change(source.input, value, now)
        elif isinstance(source, model.FromRule) and source.rule.asked is not None:
            yield Change(source.rule.asked, value, now)
