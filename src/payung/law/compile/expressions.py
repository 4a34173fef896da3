"""From a rule's typed tree to straight-line code for one row, with the unknown carried along as the traced execution does.

Each value has a truth that says whether it is known. Where a fact cannot be unknown that truth is the constant `true` and costs
nothing; where the data lack a fact altogether it is the constant `false`, and what hangs on it is not computed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from payung.law.compile import calendar, histories, rounding
from payung.law.compile.figures import Band, Day, Plain, ScaleShape, Slot, scales_in
from payung.law.compile.ir import FALSE, TRUE, ZERO, Body, Op, nothing, real, truth, whole
from payung.law.compile.rounding import COMPUTED, NEAREST, WHOLE
from payung.law.faults import DecisionRefused, Fault
from payung.law.model import Text
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
from payung.law.types import Kind

_MOST_CHOICES = 8  # a table of more entries is read from memory, not chosen by comparison
_MOST_COUNT = 10_000_000  # days or months that can be added to a day: beyond it lies the calendar's end
TYPES = {Kind.TRUTH: "i1", Kind.NUMBER: "double", Kind.DATE: "i32", Kind.CHOICE: "i32"}


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a row: what it is, whether it is known, and for a number how well it stands for its decimal.

    `size` gives the magnitude of what a computed number was made of, which says how far off it may be; None: its own.
    A history is one of `sources`, chosen by `op`. `is_product`: made of given numbers by multiplying and dividing alone, so that it
    is 0 only where its decimal is.
    """

    kind: Kind
    op: Op
    known: Op = TRUE
    quality: int = WHOLE
    size: Callable[[], Op] | None = None
    sources: tuple[histories.History, ...] = ()
    is_product: bool = False

    @property
    def zero_is_exact(self) -> bool:
        """True if the number is 0 exactly where its decimal is."""
        return self.quality != COMPUTED or self.is_product


def unknown(kind: Kind) -> Value:
    """A value that nobody can know."""
    return Value(kind, nothing(TYPES.get(kind, "i32")), FALSE)


class RowCode(Body):
    """The code for one row of a rule; the texts of its exceptions share it."""

    def __init__(self, rule: str, figures: Sequence[Any]) -> None:
        super().__init__()
        self.rule = rule
        self.figures = figures
        self.slots: list[Slot] = []
        self.slot_places: dict[Any, int] = {}
        self.scales: list[ScaleShape] = []

    # -- figures ------------------------------------------------------------------------------------------------------

    def slot(self, *slots: Slot) -> int:
        """The place of the first of some slots that lie side by side."""
        if slots not in self.slot_places:
            self.slot_places[slots] = len(self.slots)
            self.slots.extend(slots)
        return self.slot_places[slots]

    def figure(self, slot: Slot) -> Op:
        """The figure in a slot."""
        return self.load(self.address(Op("%figures", "ptr"), whole(self.slot(slot), "i64"), "double"), "double")

    def day(self) -> Op:
        """The day of the decision."""
        return self.convert("fptosi", self.figure(Day()), "i32")

    def as_kind(self, number: Op, kind: Kind) -> Op:
        """A figure, which is stored as a double, as what it is."""
        if kind is Kind.TRUTH:
            return self.compare("one", number, ZERO)
        return number if kind is Kind.NUMBER else self.convert("fptosi", number, "i32")

    # -- numbers ------------------------------------------------------------------------------------------------------

    def magnitude(self, value: Value) -> Op:
        """The size of what went into a number."""
        return value.size() if value.size else self.intrinsic("fabs", value.op)

    def sum_of_sizes(self, *values: Value) -> Op:
        """The size of what went into several numbers."""
        first, *rest = [self.magnitude(value) for value in values]
        for size in rest:
            first = self.binary("fadd", first, size)
        return first

    def slack(self, *values: Value, money: bool = False) -> Op | None:
        """How far the values may be off together; None if each is as good as its decimal."""
        if all(value.quality != COMPUTED for value in values):
            return None
        return rounding.tolerance(self, self.sum_of_sizes(*values), money)

    def is_zero(self, value: Value) -> Op:
        """Whether a number is 0 (or a truth is false)."""
        if value.kind is Kind.TRUTH:
            return self.opposite(value.op)
        return rounding.compare(self, "==", value.op, ZERO, None if value.zero_is_exact else self.slack(value))

    def compared(self, operator: str, left: Value, right: Value, money: bool = False) -> Op:
        """A comparison of two known values of one kind."""
        if left.kind is Kind.NUMBER:
            return rounding.compare(self, operator, left.op, right.op, self.slack(left, right, money=money))
        if left.sources:
            same = histories.equal(self, left, right)
            return same if operator == "==" else self.opposite(same)
        names = {"<": "slt", "<=": "sle", ">": "sgt", ">=": "sge", "==": "eq", "!=": "ne"}
        return self.compare(names[operator], left.op, right.op)

    def chosen(self, test: Op, a: Value, b: Value, known: Op) -> Value:
        """`a` where the test holds, else `b`."""
        if a.known is FALSE and b.known is FALSE:
            return unknown(a.kind)
        if a.known is FALSE or b.known is FALSE:  # where it is known, it is the other
            other = b if a.known is FALSE else a
            return Value(a.kind, other.op, known, other.quality, other.size, other.sources)
        if a.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
            return histories.chosen(self, test, a, b, known)
        size = (lambda: self.choose(test, self.magnitude(a), self.magnitude(b))) if a.size or b.size else None
        return Value(a.kind, self.choose(test, a.op, b.op), known, min(a.quality, b.quality), size)


class Lowering:
    """Turns the tree of one text into code. `argument` gives the value of the text's argument at an index."""

    def __init__(self, code: RowCode, text: Text, argument: Callable[[int], Value]) -> None:
        self.code = code
        self.text = text
        self.argument = argument
        self.locals: dict[int, Value] = {}

    def value(self, node: Node) -> Value:
        """The value of a part of the tree."""
        lower = getattr(self, f"_{type(node).__name__.lower()}", None)
        if lower is None:
            raise self.refused(node, f"{type(node).__name__} cannot be compiled")
        result: Value = lower(node)
        return result

    def refused(self, node: Node, why: str) -> DecisionRefused:
        """A construct for which there is no native code."""
        return DecisionRefused([Fault("compile", f"{self.code.rule}: {why}.", self.text.file, node.line)])

    # -- leaves -------------------------------------------------------------------------------------------------------

    def _literal(self, node: Literal) -> Value:
        value = node.value
        if isinstance(value, bool):
            return Value(Kind.TRUTH, truth(value))
        if isinstance(value, Enum):
            return Value(Kind.CHOICE, whole(place_of(value)))
        number = float(value)
        return Value(Kind.NUMBER, real(number), quality=WHOLE if number.is_integer() else NEAREST)

    def _argument(self, node: Argument) -> Value:
        return self.argument(node.index)

    def _local(self, node: Local) -> Value:
        return self.locals[node.slot]

    def _let(self, node: Let) -> Value:
        self.locals[node.slot] = self.value(node.value)
        return self.value(node.body)

    def _figure(self, node: Figure) -> Value:
        self._must_have(node.parameter, node)
        kind = node.type.kind
        return Value(kind, self.code.as_kind(self.code.figure(Plain(node.parameter.index)), kind), quality=NEAREST)

    def _must_have(self, parameter: Parameter, node: Node) -> None:
        if self.code.figures[parameter.index] is None:
            raise self.refused(node, f"law.{parameter.name} has no value on this day")

    # -- tables and scales --------------------------------------------------------------------------------------------

    def _keys(self, parameter: Parameter, nodes: tuple[Node, ...]) -> tuple[Op, Op, list[tuple[Any, ...]]]:
        """The place of an entry in the table's row, whether it is known, and the entries in that order."""
        place, known = whole(0), TRUE
        entries: list[tuple[Any, ...]] = [()]
        for node, enumeration in zip(nodes, parameter.by, strict=True):
            key, members = self.value(node), list(enumeration)
            held = key.op if key.op.text.isdigit() else self.code.intrinsic("umin", key.op, whole(len(members) - 1))
            scaled = whole(0) if len(entries) == 1 else self.code.binary("mul", place, whole(len(members)))
            place = held if len(entries) == 1 else self.code.binary("add", scaled, held)
            known = self.code.both(known, key.known)
            entries = [(*entry, member) for entry in entries for member in members]
        return place, known, entries

    def _entry(self, place: Op, slots: list[Slot]) -> Op:
        """The figure at a place among some slots."""
        code = self.code
        if place.text.isdigit():
            return code.figure(slots[int(place.text)])
        if len(slots) <= _MOST_CHOICES:
            found = code.figure(slots[-1])
            for position in range(len(slots) - 2, -1, -1):
                here = code.compare("eq", place, whole(position))
                found = code.choose(here, code.figure(slots[position]), found)
            return found
        index = code.convert("zext", place, "i64")
        first = code.slot(*slots)
        if first:
            index = code.binary("add", index, whole(first, "i64"))
        return code.load(code.address(Op("%figures", "ptr"), index, "double"), "double")

    def _tableentry(self, node: TableEntry) -> Value:
        parameter = node.parameter
        self._must_have(parameter, node)
        place, known, entries = self._keys(parameter, node.keys)
        if known is FALSE:
            return unknown(node.type.kind)
        number = self._entry(place, [Plain(parameter.index, entry) for entry in entries])
        return Value(node.type.kind, self.code.as_kind(number, node.type.kind), known, NEAREST)

    def _scalevalue(self, node: ScaleValue) -> Value:
        code, parameter = self.code, node.parameter
        self._must_have(parameter, node)
        place, known, entries = self._keys(parameter, node.keys)
        argument = self.value(node.argument)
        known = code.both(known, argument.known)
        if known is FALSE:
            return unknown(Kind.NUMBER)
        scales = scales_in(code.figures[parameter.index])
        bands = max(len(scale.starts) for scale in scales)
        roundings = {scale.rounding for scale in scales}
        if len(roundings) > 1:
            raise self.refused(node, f"the scales of law.{parameter.name} round in different ways")
        code.scales.append(ScaleShape(parameter, bands, scales[0].rounding))

        def band(position: int, is_start: bool) -> Op:
            return self._entry(place, [Band(parameter.index, entry, position, is_start) for entry in entries])

        if scales[0].by_band:
            slack = code.slack(argument)
            reached = code.binary("fadd", argument.op, slack) if slack else argument.op
            result = band(0, False)
            for position in range(1, bands):
                within = code.compare("oge", reached, band(position, True))
                result = code.choose(within, band(position, False), result)
            quality = NEAREST
        else:
            result, quality = ZERO, COMPUTED
            for position in range(bands):
                end = argument.op
                if position + 1 < bands:
                    following = band(position + 1, True)
                    end = code.choose(code.compare("olt", argument.op, following), argument.op, following)
                part = code.binary("fsub", end, band(position, True))
                above = code.compare("ogt", part, ZERO)
                part = code.binary("fmul", code.choose(above, part, ZERO), band(position, False))
                result = part if position == 0 else code.binary("fadd", result, part)
        if scales[0].rounding is not None:
            size = (
                code.magnitude(argument) if not scales[0].by_band and argument.size else code.intrinsic("fabs", result)
            )
            result, quality = (
                rounding.rounded_by(code, result, size, scales[0].rounding),
                rounding.quality(scales[0].rounding),
            )
        return Value(Kind.NUMBER, result, known, quality)

    # -- arithmetic ---------------------------------------------------------------------------------------------------

    def _arithmetic(self, node: Arithmetic) -> Value:
        code, left, right = self.code, self.value(node.left), self.value(node.right)
        known = code.both(left.known, right.known)
        if node.operator == "*":
            return self._product(left, right, known)
        if known is FALSE:
            return unknown(Kind.NUMBER)
        quality = WHOLE if left.quality == right.quality == WHOLE else COMPUTED
        match node.operator:
            case "+" | "-":
                if node.operator == "-" and left.op == ZERO:
                    quality = right.quality
                op = code.binary("fadd" if node.operator == "+" else "fsub", left.op, right.op)
                return Value(Kind.NUMBER, op, known, quality, lambda: code.sum_of_sizes(left, right))
            case "/":
                op = code.binary("fdiv", left.op, right.op)
                size = lambda: code.binary("fdiv", code.magnitude(left), code.intrinsic("fabs", right.op))  # noqa: E731
                product = left.zero_is_exact and right.zero_is_exact
                return Value(Kind.NUMBER, op, known, COMPUTED, size if left.size else None, is_product=product)
        return Value(Kind.NUMBER, code.intrinsic("pow", left.op, right.op), known, COMPUTED)

    def _product(self, left: Value, right: Value, known: Op) -> Value:
        """A product is also known, and 0, where one factor is known to be 0."""
        code = self.code
        quality = WHOLE if left.quality == right.quality == WHOLE else COMPUTED
        size, product = None, left.zero_is_exact and right.zero_is_exact
        if left.size or right.size:
            size = lambda: code.binary("fmul", code.magnitude(left), code.magnitude(right))  # noqa: E731
        if known is TRUE:
            return Value(Kind.NUMBER, code.binary("fmul", left.op, right.op), TRUE, quality, size, is_product=product)
        settled = FALSE
        for factor in (left, right):
            if factor.known is not FALSE:
                settled = code.either(settled, code.both(factor.known, code.is_zero(factor)))
        if known is FALSE:
            return Value(Kind.NUMBER, ZERO, settled) if settled is not FALSE else unknown(Kind.NUMBER)
        op = code.choose(known, code.binary("fmul", left.op, right.op), ZERO)
        return Value(Kind.NUMBER, op, code.either(known, settled), quality, size, is_product=product)

    # -- truths -------------------------------------------------------------------------------------------------------

    def _comparison(self, node: Comparison) -> Value:
        left, right = self.value(node.left), self.value(node.right)
        known = self.code.both(left.known, right.known)
        if known is FALSE:
            return unknown(Kind.TRUTH)
        money = any(part.type.unit is not None and bool(part.type.unit.currency) for part in node.parts)
        return Value(Kind.TRUTH, self.code.compared(node.operator, left, right, money), known)

    def _oneof(self, node: OneOf) -> Value:
        operand = self.value(node.operand)
        if operand.known is FALSE:
            return unknown(Kind.TRUTH)
        found = (self.code.compare("eq", operand.op, whole(place_of(member))) for member in node.members)
        return Value(Kind.TRUTH, self.code.either(*found), operand.known)

    def _every(self, node: Every) -> Value:
        return self.every([self.value(condition) for condition in node.conditions])

    def every(self, conditions: Sequence[Value]) -> Value:
        """`and`: one that is known to fail settles it; else all must be known."""
        code = self.code
        fails = code.either(*(code.both(part.known, code.opposite(part.op)) for part in conditions))
        known = code.either(fails, code.both(*(part.known for part in conditions)))
        return unknown(Kind.TRUTH) if known is FALSE else Value(Kind.TRUTH, self._settled(fails, conditions), known)

    def _settled(self, fails: Op, conditions: Sequence[Value]) -> Op:
        """Whether an `and` holds, where it is known: the plain conjunction if nothing can be unknown."""
        if all(part.known is TRUE for part in conditions):
            return self.code.both(*(part.op for part in conditions))
        return self.code.opposite(fails)

    def _some(self, node: Some) -> Value:
        """`or` is `and` seen from the other side."""
        code = self.code
        found = self.every([self._negated(self.value(condition)) for condition in node.conditions])
        return found if found.known is FALSE else Value(Kind.TRUTH, code.opposite(found.op), found.known)

    def _negated(self, value: Value) -> Value:
        return Value(Kind.TRUTH, self.code.opposite(value.op), value.known)

    def _not(self, node: Not) -> Value:
        condition = self.value(node.condition)
        return condition if condition.known is FALSE else self._negated(condition)

    def _choose(self, node: Choose) -> Value:
        """The outcome that the test names; where the test is unknown, what both outcomes agree on."""
        code, test = self.code, self.value(node.test)
        if test.known is TRUE and test.op in (TRUE, FALSE):
            return self.value(node.then if test.op is TRUE else node.otherwise)
        then, otherwise = self.value(node.then), self.value(node.otherwise)
        agreed = FALSE
        both = code.both(then.known, otherwise.known)
        if test.known is not TRUE and both is not FALSE:
            agreed = code.both(both, code.compared("==", then, otherwise))
        if test.known is FALSE:
            known = agreed
        else:
            known = code.choose(test.known, code.choose(test.op, then.known, otherwise.known), agreed)
        if known is FALSE:
            return unknown(node.type.kind)
        return code.chosen(test.op if test.known is not FALSE else TRUE, then, otherwise, known)

    # -- functions ----------------------------------------------------------------------------------------------------

    def _call(self, node: Call) -> Value:
        values = [self.value(argument) for argument in node.arguments]
        known = self.code.both(*(value.known for value in values))
        if known is FALSE:
            return unknown(node.type.kind)
        if node.function in ("min", "max"):
            return self._extreme(node.function, values, known)
        if node.function in _CALENDAR:
            return self._calendar(node.function, values, known)
        if node.function in _HISTORIES:
            return self._history(node.function, values, known)
        return self._number(node.function, values, known)

    def _extreme(self, name: str, values: list[Value], known: Op) -> Value:
        code, result = self.code, values[0].op
        for value in values[1:]:
            if value.kind is Kind.DATE:
                result = code.intrinsic("smin" if name == "min" else "smax", result, value.op)
            else:
                before = code.compare("olt" if name == "min" else "ogt", result, value.op)
                result = code.choose(before, result, value.op)
        sized = any(value.size for value in values)
        quality = min(value.quality for value in values)
        return Value(values[0].kind, result, known, quality, (lambda: code.sum_of_sizes(*values)) if sized else None)

    def _number(self, name: str, values: list[Value], known: Op) -> Value:
        code, first = self.code, values[0]
        if name == "number":
            return Value(Kind.NUMBER, first.op, known, first.quality, first.size)
        if name == "abs":
            return Value(Kind.NUMBER, code.intrinsic("fabs", first.op), known, first.quality, first.size)
        direction = {"round_up": "up", "round_down": "down", "round_nearest": "half up"}[name]
        quality = WHOLE if values[1].quality == WHOLE else NEAREST
        size = code.magnitude(first)
        return Value(Kind.NUMBER, rounding.rounded(code, first.op, size, values[1].op, direction), known, quality)

    def _calendar(self, name: str, values: list[Value], known: Op) -> Value:
        code = self.code
        if name == "add_years":  # a part of a year counts in months
            name, values = (
                "add_months",
                [values[0], self._product(values[1], Value(Kind.NUMBER, real(12.0)), values[1].known)],
            )
        operands = [value.op if value.kind is Kind.DATE else self._count(value) for value in values]
        if name in ("day_of", "month_of", "year_of"):
            found = getattr(calendar.civil(code, operands[0]), name.removesuffix("_of"))
        else:
            found = getattr(calendar, name)(code, *operands)
        if _CALENDAR[name] is Kind.DATE:
            return Value(Kind.DATE, found, known)
        return Value(Kind.NUMBER, code.convert("sitofp", found, "double"), known, WHOLE)

    def _count(self, value: Value) -> Op:
        return rounding.to_whole(self.code, value.op, _MOST_COUNT, self.code.slack(value))

    def _history(self, name: str, values: list[Value], known: Op) -> Value:
        code = self.code
        operands = [value.op if value.kind is Kind.DATE else self._count(value) for value in values[1:]]
        result = histories.fold(code, name, values[0], operands)
        return Value(Kind.NUMBER, result, known, WHOLE if name == "months_in" else COMPUTED)


_CALENDAR = {
    **dict.fromkeys(("days_between", "months_between", "years_between", "day_of", "month_of", "year_of"), Kind.NUMBER),
    **dict.fromkeys(("add_days", "add_months", "add_years", "start_of_month", "end_of_month"), Kind.DATE),
    **dict.fromkeys(("start_of_quarter", "start_of_semester", "start_of_year", "latest_annual_date"), Kind.DATE),
}
_HISTORIES = frozenset({"months_in", "total_in", "average_in", "average_of_highest", "average_of_last"})


def place_of(member: Enum) -> int:
    """A category's code: its place in the enumeration."""
    return list(type(member)).index(member)
