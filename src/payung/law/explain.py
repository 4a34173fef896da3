"""Why this value: sentences in the reader's language, made from the trace.

An explanation states the facts that decided, each with the figure it was held against and its citation; what is still
needed where the answer is unknown; and, where somebody is refused, the nearest change that would make it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from payung.law import model
from payung.law.changes import Change, find_changes
from payung.law.decide import Case
from payung.law.evaluate import Unknown
from payung.law.model import Rule
from payung.law.trace import Evaluation, evaluate, is_stated, used_figures
from payung.law.tree import (
    Argument,
    Arithmetic,
    Call,
    Choose,
    Comparison,
    Every,
    Figure,
    Let,
    Literal,
    Local,
    Node,
    Not,
    OneOf,
    ScaleValue,
    Some,
    TableEntry,
    walk,
)
from payung.law.types import Kind
from payung.law.units import period_unit
from payung.law.wording import Wording

_DEEPEST = 8
_OPPOSITE = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "==": "!=", "!=": "=="}
_MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!="}
_SYMBOLS = {"+": "+", "-": "−", "*": "×", "/": "÷", "**": "^"}
_SHIFTS = {f"add_{period}s": period_unit(period) for period in ("day", "month", "year")}
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 3}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one value is what it is.

    `reasons` are the facts that decided, `figures` the law's figures used, `because` the explanations of the rules it rests on,
    `needed` what is still to be answered, `changes` what would make a refusal otherwise.
    """

    rule: str
    member: str | None
    value: Any
    headline: str
    law: str = ""
    heading: str = ""
    reasons: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    because: tuple[Explanation, ...] = ()
    needed: str = ""
    changes: tuple[str, ...] = ()

    def lines(self, indent: int = 0) -> list[tuple[int, str]]:
        """The explanation as lines of text with their depth."""
        found = [(indent, self.headline)]
        found += [(indent + 1, self.law)] if self.law else []
        inner = indent + 1
        if self.heading and (self.reasons or self.figures or self.because):
            found.append((inner, self.heading))
            inner += 1
        found += [(inner, reason) for reason in (*self.reasons, *self.figures)]
        for part in self.because:
            found += part.lines(inner)
        found += [(indent + 1, self.needed)] if self.needed else []
        found += [(indent + 1, change) for change in self.changes]
        return found

    def text(self) -> str:
        """The explanation as indented text."""
        return "\n".join("  " * depth + line for depth, line in self.lines())

    def __str__(self) -> str:
        return self.text()

    def to_dict(self) -> dict[str, Any]:
        """The explanation as plain data."""
        from payung.law.decision import plain_value

        return {
            "rule": self.rule,
            "member": self.member,
            "value": None if isinstance(self.value, Unknown) else plain_value(self.value),
            "headline": self.headline,
            "law": self.law,
            "reasons": list(self.reasons),
            "figures": list(self.figures),
            "because": [part.to_dict() for part in self.because],
            "needed": self.needed,
            "changes": list(self.changes),
        }


def explain(case: Case, rule: Rule, position: int, language: str) -> Explanation:
    """Why a rule has the value it has for the member at a position (0 for the household)."""
    return _Explainer(case, Wording(case.law, language)).rule(rule, position, top=True)


@dataclass(slots=True)
class _Explainer:
    case: Case
    wording: Wording
    seen: set[tuple[int, int]] = field(default_factory=set)
    depth: int = 0

    def rule(self, rule: Rule, position: int, top: bool = False) -> Explanation:
        """The explanation of one rule; a rule that was already explained above is only named."""
        value = self.case.columns[rule.index][position]
        self.seen.add((rule.index, position))
        evaluation = evaluate(self.case, rule, position)
        part = _Part(self, rule, position, evaluation)
        label, shown = self.wording.label(rule), self.wording.value(rule, value)
        member = None if rule.of_household else self.case.facts.members[position]
        headline = self.wording.phrase("headline", label=label, value=shown)
        law = (
            self.wording.phrase(
                "law_says",
                words=self.wording.words(evaluation.text).rstrip("."),
                cite=self.wording.cite(evaluation.text),
            )
            if top
            else ""
        )
        if is_stated(self.case, rule, position):
            return Explanation(rule.name, member, value, self.wording.phrase("stated", label=label, value=shown))
        covered = self._covered(rule, position)
        if isinstance(value, Unknown):
            return Explanation(rule.name, member, value, headline, law, needed=self._needed(value, member))
        changes = self._changes(rule, position) if top else ()
        if covered is not True and rule.gate is not None and rule.scheme is not None:
            name = "not_covered_household" if rule.of_household else "not_covered"
            headline = self.wording.phrase(name, label=label, value=shown, scheme=self.wording.text(rule.scheme.names))
            return Explanation(
                rule.name, member, value, headline, law, because=self._below([(rule.gate, position)]), changes=changes
            )
        reasons = tuple(
            dict.fromkeys([*self._exception(rule, position), *part.reasons(), *self._rounding(rule, position)])
        )
        heading = self.wording.phrase("not_because" if value is False else "because")
        return Explanation(
            rule.name,
            member,
            value,
            headline,
            law,
            heading,
            reasons,
            part.figures(),
            self._below(part.rules),
            changes=changes,
        )

    def _covered(self, rule: Rule, position: int) -> Any:
        if rule.gate is None:
            return True
        column = self.case.columns[rule.gate.index]
        return column[position if len(column) > position else 0]

    def _below(self, rules: list[tuple[Rule, int]]) -> tuple[Explanation, ...]:
        """Explanations of the rules that decided, each once."""
        if self.depth >= _DEEPEST:
            return ()
        self.depth += 1
        found = []
        for rule, position in rules:
            place = 0 if rule.of_household else position
            if (rule.index, place) not in self.seen:
                found.append(self.rule(rule, place))
        self.depth -= 1
        return tuple(found)

    def _exception(self, rule: Rule, position: int) -> list[str]:
        applied = self.case.applied.get((rule.index, position))
        return [self.wording.phrase("exception", cite=self.wording.cite(applied))] if applied else []

    def _rounding(self, rule: Rule, position: int) -> list[str]:
        before = self.case.before_rounding.get((rule.index, position))
        after = self.case.columns[rule.index][position]
        if before is None or before == after:
            return []
        return [
            self.wording.phrase(
                "rounded", before=self.wording.value(rule, before), after=self.wording.value(rule, after)
            )
        ]

    def _needed(self, value: Unknown, member: str | None) -> str:
        questions = self.case.law.questions
        labels = [
            self.wording.label(questions[name]) + (f" ({who})" if who and who != member else "")
            for who, name in sorted(value.wants, key=str)
        ]
        return self.wording.phrase("still_needed", labels=", ".join(labels))

    def _changes(self, rule: Rule, position: int) -> tuple[str, ...]:
        found = find_changes(self.case, rule, position)
        if len(found) == 1 and len(found[0]) > 1:
            parts = [
                self.wording.phrase("change_part", label=self.wording.label(c.question), value=self._wanted(c))
                for c in found[0]
            ]
            return (self.wording.phrase("change_all", changes=self.wording.phrase("and").join(parts)),)
        return tuple(self._change(changes[0]) for changes in found)

    def _wanted(self, change: Change) -> str:
        return self.wording.value(change.question, change.value)

    def _change(self, change: Change) -> str:
        label, value = self.wording.label(change.question), self._wanted(change)
        certainty = "change" if change.certain else "could"
        if isinstance(change.value, Decimal) and isinstance(change.now, Decimal):
            difference = self.wording.value(change.question, abs(change.value - change.now))
            name = "more" if change.value > change.now else "less"
            return self.wording.phrase(f"{certainty}_{name}", label=label, value=value, difference=difference)
        return self.wording.phrase(f"{certainty}_to", label=label, value=value)


class _Part:
    """One evaluation put into words; `rules` gathers the rules that decided it."""

    def __init__(self, explainer: _Explainer, rule: Rule, position: int, evaluation: Evaluation) -> None:
        self.explainer = explainer
        self.case = explainer.case
        self.wording = explainer.wording
        self.position = position
        self.evaluation = evaluation
        self.rules: list[tuple[Rule, int]] = []
        self.locals: dict[int, Node] = {
            node.slot: node.value for node in walk(evaluation.text.tree) if isinstance(node, Let)
        }
        self.decisive: list[Node] = []

    def reasons(self) -> list[str]:
        """What decided, in the order of the text."""
        return list(self._reasons(self.evaluation.text.tree))

    def figures(self) -> tuple[str, ...]:
        """The law's figures in what decided, each with its citation."""
        reached = {id(node) for root in self.decisive for node in self._below(root)}
        found = []
        for used in used_figures(self.case, self.evaluation):
            nodes = (
                node for node in walk(self.evaluation.text.tree) if getattr(node, "parameter", None) is used.parameter
            )
            if any(id(node) in reached for node in nodes):
                label, dated = self.wording.label(used.parameter), used.dated
                name = "figure" if dated.checked else "unchecked"
                value = self.wording.figure(used.parameter, used.value)
                found.append(
                    self.wording.phrase(
                        name, label=label, value=value, cite=dated.cite, since=self.wording.date(dated.since)
                    )
                )
        return tuple(dict.fromkeys(found))

    def _below(self, node: Node) -> Iterator[Node]:
        for part in walk(node):
            yield part
            if isinstance(part, Local):
                yield from self._below(self.locals[part.slot])

    # -- what decided -------------------------------------------------------------------------------------------------

    def _reasons(self, node: Node) -> Iterator[str]:
        value = self.evaluation.value(node)
        match node:
            case Let(body=body):
                yield from self._reasons(body)
            case Choose(test=test, then=then, otherwise=otherwise):
                chosen = self.evaluation.value(test)
                if isinstance(chosen, Unknown) and not isinstance(value, Unknown):
                    yield from self._reasons(
                        then
                    )  # whatever the test is, the answer is the same, and for these reasons
                    yield from self._reasons(otherwise)
                    return
                yield from self._reasons(test)
                if not isinstance(chosen, Unknown):
                    yield from self._reasons(then if chosen else otherwise)
            case Every(conditions=conditions) | Some(conditions=conditions):
                settled = isinstance(node, Some)
                for condition in conditions:
                    if value is not settled or self.evaluation.value(condition) is settled:
                        yield from self._reasons(condition)
            case Not(condition=condition):
                yield from self._reasons(condition)
            case Literal():
                return
            case _:
                yield from self._fact(node, value)

    def _fact(self, node: Node, value: Any) -> Iterator[str]:
        self.decisive.append(node)
        if isinstance(node, Local) and self.evaluation.reached(self.locals[node.slot]) and node.type.kind is Kind.TRUTH:
            yield from self._reasons(self.locals[node.slot])
            return
        self._note_rules(node)
        if isinstance(node, Argument) and node.type.kind is Kind.TRUTH and self._explained_below(node):
            return  # the explanation of that rule, below, says it
        if isinstance(node, Comparison):
            yield self._comparison(node, value)
        elif isinstance(node, OneOf):
            members = ", ".join(self.wording.typed(node.operand.type, member) for member in node.members)
            yield self.wording.phrase(
                "one_of" if value is True else "not_one_of", left=self.put(node.operand), members=members
            )
        elif isinstance(node, Figure | TableEntry) and node.type.kind is not Kind.TRUTH:
            return  # the figure itself, with its citation, is the reason
        elif isinstance(node, Argument | Figure | TableEntry | ScaleValue):
            label = self._label(node)
            yield self.wording.phrase("fact", label=label, value=self.wording.typed(node.type, value))
        else:
            yield self.wording.phrase("formula", formula=self.put(node), value=self.wording.typed(node.type, value))

    def _explained_below(self, node: Argument) -> bool:
        source = self.evaluation.text.arguments[node.index].source
        if not isinstance(source, model.FromRule) or self.explainer.depth >= _DEEPEST:
            return False
        place = 0 if source.rule.of_household else self.position
        return (source.rule.index, place) not in self.explainer.seen

    def _note_rules(self, node: Node) -> None:
        for part in self._below(node):
            if isinstance(part, Argument):
                source = self.evaluation.text.arguments[part.index].source
                if isinstance(source, model.FromRule):
                    self.rules.append((source.rule, self.position))

    def _comparison(self, node: Comparison, value: Any) -> str:
        symbol = node.operator if value is not False else _OPPOSITE[node.operator]
        left, right = node.left, node.right
        if isinstance(left, Figure | TableEntry | Literal):  # the fact first, then what it is held against
            left, right, symbol = right, left, _MIRRORED[symbol]
        name = f"date{symbol}" if node.left.type.kind is Kind.DATE and symbol not in ("==", "!=") else symbol
        return self.wording.phrase(name, left=self._side(left, right), right=self._side(right, left))

    def _side(self, node: Node, other: Node) -> str:
        """One side of a comparison; the literals 0 and 1 take the unit of the other."""
        return self.wording.typed(other.type, node.value) if isinstance(node, Literal) else self.put(node)

    # -- expressions in words -----------------------------------------------------------------------------------------

    def put(self, node: Node, binding: int = 0) -> str:
        """An expression with names and values: `months paid (12 months) × amount a month (50 baht a month)`."""
        value = self.evaluation.value(node)
        match node:
            case Literal(value=literal):
                return self.wording.typed(node.type, literal)
            case Figure(parameter=parameter) | TableEntry(parameter=parameter):
                shown = self.wording.figure(parameter, value)
                return self.wording.phrase("with_value", label=self._label(node), value=shown)
            case Argument() | ScaleValue():
                shown = self.wording.typed(node.type, value)
                return self.wording.phrase("with_value", label=self._label(node), value=shown)
            case Local(slot=slot):
                return self.put(self.locals[slot], binding)
            case Let(body=body):
                return self.put(body, binding)
            case Arithmetic(operator=operator, left=left, right=right):
                own = _BINDING[operator]
                if isinstance(left, Literal) and operator == "-" and left.value == 0:
                    return f"−{self.put(right, own + 1)}"
                shown = f"{self.put(left, own)} {_SYMBOLS[operator]} {self.put(right, own + (operator in '-/'))}"
                return f"({shown})" if own < binding else shown
            case Choose(test=test, then=then, otherwise=otherwise):
                chosen = self.evaluation.value(test)
                return self.put(then if chosen is True else otherwise, binding)
            case Call(function=function, arguments=arguments):
                if function in _SHIFTS:
                    return self._shift(function, *arguments)
                return self._call(function, [self.put(argument) for argument in arguments])
            case Comparison():
                return self._comparison(node, value)
        return self.wording.typed(node.type, value)

    def _shift(self, function: str, day: Node, count: Node) -> str:
        """A day so much later, or earlier where the count is written with a minus."""
        direction = "later"
        match count:
            case Arithmetic(operator="-", left=Literal(value=zero), right=right) if zero == 0:
                direction, count = "earlier", right
        if isinstance(count, Literal):
            shown = self.wording.amount(count.value, _SHIFTS[function])
        else:
            shown = self.put(count)
        return self._call(direction, [self.put(day), shown])

    def _call(self, function: str, parts: list[str]) -> str:
        if function in ("min", "max") and len(parts) > 2:
            return self.wording.phrase(f"{function}_many", all=", ".join(parts))
        return str(self.wording.phrases[function]).format(*parts)

    def _label(self, node: Argument | Figure | TableEntry | ScaleValue) -> str:
        if isinstance(node, Argument):
            return self.wording.source(self.evaluation.text.arguments[node.index].source)
        if isinstance(node, ScaleValue):
            return self.wording.phrase(
                "scale", label=self.wording.label(node.parameter), argument=self.put(node.argument, 2)
            )
        return self.wording.label(node.parameter)
