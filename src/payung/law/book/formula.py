"""A rule's typed tree as lines that can be read: labels for identifiers, conditions as lists, the day's figures beside their names."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from payung.law import model
from payung.law.book.content import Line, Span, Step
from payung.law.book.context import Context, marked, plain, spans
from payung.law.language import Enumeration
from payung.law.model import Source, Text
from payung.law.parameters import Parameter
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
)
from payung.law.types import DATE, TRUTH, Kind, Type
from payung.law.units import period_unit

# How loosely an expression holds together; a looser one inside a tighter one stands in parentheses.
_ATOM, _POWER, _PRODUCT, _SUM, _PHRASE, _COMPARISON, _AND, _OR, _CHOICE = range(9)
_SIGNS = {  # the sign, and how loosely its left and its right side may hold together
    "+": ("+", _SUM, _SUM),
    "-": ("−", _SUM, _PRODUCT),
    "*": ("×", _PRODUCT, _PRODUCT),
    "/": ("÷", _PRODUCT, _POWER),
    "**": ("^", _ATOM, _ATOM),
}
_RANKS = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "**": _POWER}
_OPPOSITES = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_SHIFTS = {
    name: Type(Kind.NUMBER, period_unit(period))
    for name, period in (("add_days", "day"), ("add_months", "month"), ("add_years", "year"))
}
_FEW = 2  # so many conditions stand on one line


def formula(context: Context, text: Text, result: Type, day: datetime.date | None) -> tuple[Step, ...]:
    """The lines of a rule's text. With a day, figures show the value that they have on it."""
    return _Formula(context, text, day).steps(text.tree, result)


@dataclass(frozen=True, slots=True)
class _Part:
    """An expression in words and how loosely it holds together."""

    text: str
    rank: int = _ATOM

    def within(self, rank: int) -> str:
        return f"({self.text})" if self.rank > rank else self.text


class _Formula:
    def __init__(self, context: Context, text: Text, day: datetime.date | None) -> None:
        self.context = context
        self.wording = context.wording
        self.text = text
        self.day = day
        self.locals: dict[int, _Part] = {}

    # -- lines --------------------------------------------------------------------------------------------------------

    def steps(self, node: Node, result: Type) -> tuple[Step, ...]:
        """The lines of a body that gives a value of the type `result`."""
        match node:
            case Let():
                return (*self._let(node), *self.steps(node.body, result))
            case Choose():
                return self._choice(node, result, first=True)
            case Every() | Some():
                word = "all" if isinstance(node, Every) else "any"
                return (Step(self._said(word), self._conditions(node)),)
            case Not(condition=Every() | Some() as condition):
                return self.steps(_turned(condition), result)
        return (Step(spans(self.part(node, result).text)),)

    def _let(self, node: Let) -> tuple[Step, ...]:
        """A named value has a line of its own, but for a mere other name of something."""
        if not node.value.parts:
            self.locals[node.slot] = self.part(node.value, None)
            return ()
        name = plain(node.name.replace("_", " "))
        self.locals[node.slot] = _Part(name)
        if isinstance(node.value, Choose):
            head = spans(self.context.say("named", name=name, value="").rstrip())
            return (Step(head, self.steps(node.value, node.value.type)),)
        value = self.part(node.value, None).text
        return (Step(spans(self.context.say("named", name=name, value=value))),)

    def _choice(self, node: Choose, result: Type, *, first: bool) -> tuple[Step, ...]:
        found = self._branch(node, result, first=first)
        if isinstance(node.otherwise, Choose):
            return (*found, *self._choice(node.otherwise, result, first=False))
        return (*found, _joined(self._said("else"), self.steps(node.otherwise, result)))

    def _branch(self, node: Choose, result: Type, *, first: bool) -> tuple[Step, ...]:
        test = node.test
        if isinstance(test, Not) and isinstance(test.condition, Every | Some):
            test = _turned(test.condition)
        if isinstance(test, Every | Some) and len(_flat(test)) > _FEW:
            word = f"{'if' if first else 'else_if'}_{'all' if isinstance(test, Every) else 'any'}"
            conditions = Step(self._said(word), self._conditions(test))
            return conditions, _joined(self._said("then"), self.steps(node.then, result))
        words = self.part(test, None).text
        head = spans(self.context.say("if" if first else "if_not_else", test=words))
        return (_joined(head, self.steps(node.then, result)),)

    def _conditions(self, node: Every | Some) -> tuple[Step, ...]:
        return tuple(step for part in _flat(node) for step in self.steps(part, TRUTH))

    def _said(self, name: str) -> Line:
        return (Span(self.context.say(name)),)

    # -- expressions --------------------------------------------------------------------------------------------------

    def part(self, node: Node, expected: Type | None) -> _Part:
        """An expression in words. `expected` is the type that a bare 0 or 1 takes."""
        match node:
            case Literal():
                return _Part(self._literal(node, expected))
            case Argument():
                return _Part(self._source(self.text.arguments[node.index].source))
            case Local():
                return self.locals[node.slot]
            case Let():
                self.locals[node.slot] = self.part(node.value, None)
                return self.part(node.body, expected)
            case Figure() | TableEntry() | ScaleValue():
                return self._figure(node)
            case Arithmetic():
                return self._arithmetic(node)
            case Call():
                return self._call(node)
            case Choose():
                return self._inline_choice(node, expected)
        return self._condition(node)

    def _literal(self, node: Literal, expected: Type | None) -> str:
        if isinstance(node.value, Decimal):
            if node.type.unit is None and expected is not None and expected.unit is not None:
                return self.wording.typed(expected, node.value)
            return self.wording.number(node.value)
        return plain(self.wording.typed(node.type, node.value))

    def _source(self, source: Source) -> str:
        match source:
            case model.FromRule(rule=rule):
                return marked(self.context.rule(rule))
            case model.FromInput(input=question):
                return marked(self.context.fact(question))
            case model.FromMembers(fold=fold, of=of, within=within):
                name = "count_members" if of is None else fold
                words = self.wording.phrase(name, label=self._source(of) if of else "")
                return (
                    self.wording.phrase("within", label=words, group=marked(self.context.group(within)))
                    if within
                    else words
                )
            case model.FromLink(link=link, of=of):
                return self.wording.phrase("of", label=self._source(of), link=marked(self.context.fact(link)))
        return self.wording.phrase("on" if isinstance(source, model.FromDay) else "otherwise")

    def _figure(self, node: Figure | TableEntry | ScaleValue) -> _Part:
        label = marked(self.context.figure(node.parameter))
        keys = () if isinstance(node, Figure) else node.keys
        if keys:
            words = self.context.words["list"].join(self.part(key, None).text for key in keys)
            written = all(isinstance(key, Literal) for key in keys)
            label = self.context.say("entry" if written else "table", label=label, keys=words)
        if isinstance(node, ScaleValue):
            argument = self.part(node.argument, None).within(_PHRASE)
            return _Part(self.wording.phrase("scale", label=label, argument=argument), _PHRASE)
        value = self._value(node.parameter, keys)
        if value:
            return _Part(self.wording.phrase("with_value", label=label, value=value))
        return _Part(label, _PHRASE if keys else _ATOM)

    def _value(self, parameter: Parameter, keys: tuple[Node, ...]) -> str:
        """The figure's value on the day, if its categories are written in the rule."""
        dated = parameter.on(self.day) if self.day else None
        if dated is None or not all(isinstance(key, Literal) for key in keys):
            return ""
        value = dated.value
        for key in keys:
            assert isinstance(key, Literal)
            value = value[key.value]
        return plain(self.wording.figure(parameter, value))

    def _arithmetic(self, node: Arithmetic) -> _Part:
        sign, left_rank, right_rank = _SIGNS[node.operator]
        right = self.part(node.right, node.type).within(right_rank)
        if _is_minus(node):
            return _Part(f"−{right}", _SUM)
        return _Part(f"{self.part(node.left, None).within(left_rank)} {sign} {right}", _RANKS[node.operator])

    def _call(self, node: Call) -> _Part:
        if node.function in _SHIFTS:
            return self._shift(node.function, *node.arguments)
        parts = [self.part(argument, node.type) for argument in node.arguments]
        if node.function == "number":
            return parts[0]
        words = [part.within(_POWER) for part in parts]
        if node.function in ("min", "max") and len(words) > 2:
            return _Part(
                self.wording.phrase(f"{node.function}_many", all=self.context.words["list"].join(words)), _PHRASE
            )
        return _Part(str(self.wording.phrases[node.function]).format(*words), _PHRASE)

    def _shift(self, function: str, day: Node, count: Node) -> _Part:
        """A day so much later, or earlier where the count is written with a minus."""
        direction = "later"
        if isinstance(count, Arithmetic) and _is_minus(count):
            direction, count = "earlier", count.right
        words = [self.part(each, kind).within(_POWER) for each, kind in ((day, DATE), (count, _SHIFTS[function]))]
        return _Part(str(self.wording.phrases[direction]).format(*words), _PHRASE)

    def _inline_choice(self, node: Choose, expected: Type | None) -> _Part:
        then, otherwise = self.part(node.then, expected or node.type), self.part(node.otherwise, expected or node.type)
        return _Part(
            self.context.say(
                "inline_choice",
                then=then.within(_COMPARISON),
                test=self.part(node.test, None).within(_OR),
                otherwise=otherwise.within(_COMPARISON),
            ),
            _CHOICE,
        )

    # -- conditions ---------------------------------------------------------------------------------------------------

    def _condition(self, node: Node) -> _Part:
        match node:
            case Comparison():
                return self._comparison(node, node.operator)
            case OneOf():
                return self._one_of(node, "one_of")
            case Not(condition=Comparison() as condition):
                return self._comparison(condition, _OPPOSITES[condition.operator])
            case Not(condition=OneOf() as condition):
                return self._one_of(condition, "not_one_of")
            case Not():
                part = self.part(node.condition, None).within(_COMPARISON)
                return _Part(self.context.say("not", part=part), _COMPARISON)
        assert isinstance(node, Every | Some)
        word, rank = ("and", _AND) if isinstance(node, Every) else ("or", _OR)
        parts = [self.part(part, None).within(_COMPARISON) for part in _flat(node)]
        return _Part(self.context.words[word].join(parts), rank)

    def _comparison(self, node: Comparison, operator: str) -> _Part:
        mirrored = isinstance(node.left, Literal | Figure | TableEntry)  # the fact first, then what it is held against
        sides = (node.right, node.left) if mirrored else (node.left, node.right)
        operator = _MIRRORED[operator] if mirrored else operator
        kind = next((side.type for side in sides if side.type.unit is not None), node.left.type)
        dates = node.left.type.kind is Kind.DATE and operator not in ("==", "!=")
        name = f"date{operator}" if dates else operator
        left, right = (self.part(side, kind).within(_PHRASE) for side in sides)
        return _Part(self.wording.phrase(name, left=left, right=right), _COMPARISON)

    def _one_of(self, node: OneOf, name: str) -> _Part:
        members = self.context.words["list"].join(self._member(member) for member in node.members)
        left = self.part(node.operand, None).within(_PHRASE)
        return _Part(self.wording.phrase(name, left=left, members=members), _COMPARISON)

    def _member(self, member: Enumeration) -> str:
        return plain(self.wording.text(member.label) or member.key)


def _flat(node: Every | Some) -> tuple[Node, ...]:
    """The conditions, those of an inner `and` within an `and` (or `or` within an `or`) drawn up."""
    return tuple(
        inner
        for part in node.parts
        for inner in (_flat(part) if isinstance(part, Every | Some) and type(part) is type(node) else (part,))
    )


def _turned(node: Every | Some) -> Every | Some:
    """The opposite of conditions: not all hold if one does not, none holds if all do not."""
    opposite = Some if isinstance(node, Every) else Every
    parts = tuple(part.condition if isinstance(part, Not) else Not(TRUTH, part.line, part) for part in _flat(node))
    return opposite(TRUTH, node.line, parts)


def _is_minus(node: Arithmetic) -> bool:
    """True if a number is only turned to its opposite: 0 less the number."""
    return (
        node.operator == "-" and isinstance(node.left, Literal) and node.left.type.unit is None and not node.left.value
    )


def _joined(head: Line, below: tuple[Step, ...]) -> Step:
    """A line with those below it; a single short one moves up beside it."""
    if len(below) == 1 and not below[0].below:
        return Step((*head, Span(" "), *below[0].line))
    return Step(head, below)
