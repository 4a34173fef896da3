"""Reads a rule's Python function into its typed tree, and refuses what the language does not have.

Faults are collected with their line; a refused part gets the type ANYTHING, so that one mistake is reported once.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from payung.law import dates, history, language, rounding, units
from payung.law.faults import Fault, nearest
from payung.law.language import Enumeration, Formula
from payung.law.parameters import Parameter, ParameterFile
from payung.law.signs import Sign, sign
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
    truth,
)
from payung.law.types import ANYTHING, DATE, LITERAL, NUMBER, TRUTH, Kind, Type
from payung.law.units import PLAIN, Unit, parse_unit, period_unit

_ARITHMETIC = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**"}
_COMPARISONS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
_CONSTANTS = {
    "MONTHS_PER_YEAR": "months/year",
    "WEEKS_PER_YEAR": "weeks/year",
    "DAYS_PER_WEEK": "days/week",
    "QUARTERS_PER_YEAR": "quarters/year",
    "MONTHS_PER_QUARTER": "months/quarter",
    "HOURS_PER_DAY": "hours/day",
}
_DAY, _MONTH, _YEAR = (Type(Kind.NUMBER, period_unit(period)) for period in ("day", "month", "year"))
_ANY_NUMBER = Type(Kind.NUMBER, None)
_ANY_HISTORY = Type(Kind.MONTHLY_AMOUNTS, None)
_AMOUNTS = Type(Kind.MONTHLY_AMOUNTS)

# Name of a function of the language: the types of its arguments, the type of its result. A string in the result's
# place says how it follows from the arguments.
_FUNCTIONS: dict[str, tuple[tuple[Type, ...], Type | str]] = {
    "add_days": ((DATE, _DAY), DATE),
    "add_months": ((DATE, _MONTH), DATE),
    "add_years": ((DATE, _YEAR), DATE),
    "days_between": ((DATE, DATE), _DAY),
    "months_between": ((DATE, DATE), _MONTH),
    "years_between": ((DATE, DATE), _YEAR),
    "start_of_month": ((DATE,), DATE),
    "end_of_month": ((DATE,), DATE),
    "start_of_quarter": ((DATE,), DATE),
    "start_of_semester": ((DATE,), DATE),
    "start_of_year": ((DATE,), DATE),
    "latest_annual_date": ((DATE, _ANY_NUMBER, _ANY_NUMBER), DATE),
    "day_of": ((DATE,), NUMBER),
    "month_of": ((DATE,), NUMBER),
    "year_of": ((DATE,), NUMBER),
    "months_in": ((_ANY_HISTORY, DATE, DATE), _MONTH),
    "total_in": ((_AMOUNTS, DATE, DATE), "total"),
    "average_in": ((_AMOUNTS, DATE, DATE), "element"),
    "average_of_highest": ((_AMOUNTS, _ANY_NUMBER, DATE, DATE), "element"),
    "average_of_last": ((_AMOUNTS, _ANY_NUMBER, DATE), "element"),
    "round_up": ((_ANY_NUMBER, _ANY_NUMBER), "rounded"),
    "round_down": ((_ANY_NUMBER, _ANY_NUMBER), "rounded"),
    "round_nearest": ((_ANY_NUMBER, _ANY_NUMBER), "rounded"),
    "number": ((_ANY_NUMBER,), NUMBER),
}

_WHOLE = ("days_between", "months_between", "years_between", "months_in", "day_of", "month_of", "year_of")
_BUILT_IN: dict[str, Any] = {"min": min, "max": max, "abs": abs}
# What each name must stand for in the law's module, so that its plain text calls the same function.
_OWN: dict[str, Any] = {
    **_BUILT_IN,
    **{
        name: next(getattr(part, name) for part in (dates, history, rounding, units) if hasattr(part, name))
        for name in _FUNCTIONS
    },
    **{name: getattr(language, name) for name in _CONSTANTS},
}


@dataclass(slots=True)
class Signature:
    """An argument as the reader needs it: its name, its type and what is known of its sign."""

    name: str
    type: Type
    sign: Sign = Sign.ANY
    whole: bool = False


@dataclass(slots=True)
class Body:
    """A body that was read: its tree and what it used."""

    tree: Node
    slots: int
    sign: Sign
    parameters: set[str] = field(default_factory=set)
    used_arguments: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Scope:
    """What a name means inside one function: arguments, locals, and the names that a condition around showed to be above 0."""

    names: dict[str, Node]
    tested: frozenset[str] = frozenset()
    law: bool = True
    globals: Mapping[str, Any] = field(default_factory=dict)


class Reader:
    """Reads one function. `source_of` finds a formula's AST; `faults` collects what is refused."""

    def __init__(
        self,
        *,
        file: str,
        parameters: ParameterFile,
        globals_: Mapping[str, Any],
        source_of: Callable[[Callable[..., Any]], tuple[ast.FunctionDef, str] | None],
        faults: list[Fault],
    ) -> None:
        self.file = file
        self.parameters = parameters
        self.globals = globals_
        self.source_of = source_of
        self.faults = faults
        self.slots = 0
        self.argument_signs: list[Sign] = []
        self.slot_signs: dict[int, Sign] = {}
        self.whole_arguments: list[bool] = []
        self.whole_slots: set[int] = set()
        self.used_parameters: set[str] = set()
        self.used_arguments: set[str] = set()
        self.formulas: list[str] = []

    # -- functions and statements -------------------------------------------------------------------------------------

    def body(self, function: ast.FunctionDef, signature: list[Signature], result: Type, takes_law: bool) -> Body:
        """The tree of a rule's body, checked against the declared type of its result."""
        names: dict[str, Node] = {
            part.name: Argument(part.type, function.lineno, index, part.name) for index, part in enumerate(signature)
        }
        self.argument_signs = [part.sign for part in signature]
        self.whole_arguments = [part.whole for part in signature]
        scope = _Scope(names, frozenset(), takes_law, self.globals)
        tree = self._block(_without_docstring(function), scope, function.lineno)
        if not self._fits(tree.type, result):
            self._fault(
                "unit" if tree.type.kind is result.kind else "type",
                f"The result is {tree.type}; the rule declares {result}.",
                tree.line,
            )
        return Body(tree, self.slots, self._sign(tree, scope), self.used_parameters, self.used_arguments)

    def _block(self, statements: list[ast.stmt], scope: _Scope, line: int) -> Node:
        if not statements:
            self._fault("construct", "This path ends without `return`.", line)
            return self._refused(line)
        first, rest = statements[0], statements[1:]
        if isinstance(first, ast.Return):
            if rest:
                self._fault("construct", "Nothing after `return` is ever reached.", rest[0].lineno)
            if first.value is None:
                self._fault("construct", "`return` needs a value.", first.lineno)
                return self._refused(first.lineno)
            return self.expression(first.value, scope)
        if isinstance(first, ast.Assign) and len(first.targets) == 1 and isinstance(first.targets[0], ast.Name):
            return self._let(first.targets[0].id, first.value, rest, scope, first.lineno)
        if isinstance(first, ast.AnnAssign) and isinstance(first.target, ast.Name) and first.value is not None:
            return self._let(first.target.id, first.value, rest, scope, first.lineno)
        if isinstance(first, ast.If):
            return self._if(first, rest, scope)
        self._construct(first)
        return self._block(rest, scope, line) if rest else self._refused(first.lineno)

    def _let(self, name: str, value: ast.expr, rest: list[ast.stmt], scope: _Scope, line: int) -> Node:
        taken = name in _OWN or isinstance(scope.globals.get(name), type | Formula)
        if name in scope.names or name == "law" or taken:
            reason = "means something else here" if taken else "already has a value"
            self._fault("construct", f"'{name}' {reason}.", line, "Give the new value a name of its own.")
        node = self.expression(value, scope)
        slot, self.slots = self.slots, self.slots + 1
        self.slot_signs[slot] = self._sign(node, scope)
        if self._whole(node):
            self.whole_slots.add(slot)
        inner = _Scope(
            {**scope.names, name: Local(node.type, line, slot, name)}, scope.tested, scope.law, scope.globals
        )
        body = self._block(rest, inner, line)
        return Let(body.type, line, slot, name, node, body)

    def _if(self, statement: ast.If, rest: list[ast.stmt], scope: _Scope) -> Node:
        test = self.condition(statement.test, scope)
        within = _Scope(scope.names, scope.tested | _tested_positive(statement.test), scope.law, scope.globals)
        if not _returns(statement.body):
            self._fault(
                "construct", "A branch of `if` ends with `return`.", statement.lineno,
                "To choose a value write `name = a if condition else b`.",
            )  # fmt: skip
            return self._refused(statement.lineno)
        then = self._block(statement.body, within, statement.lineno)
        if statement.orelse and _returns(statement.orelse) and rest:
            self._fault("construct", "Nothing after this `if` is ever reached.", rest[0].lineno)
            rest = []
        otherwise = self._block([*statement.orelse, *rest], scope, statement.lineno)
        return self._choose(test, then, otherwise, statement.lineno)

    def _choose(self, test: Node, then: Node, otherwise: Node, line: int) -> Node:
        kind = self._common(then, otherwise, line, "Both outcomes of a choice need one type")
        return Choose(kind, line, test, then, otherwise)

    # -- expressions --------------------------------------------------------------------------------------------------

    def condition(self, node: ast.expr, scope: _Scope) -> Node:
        """An expression that must be true or false."""
        result = self.expression(node, scope)
        if result.type.kind not in (Kind.TRUTH, Kind.ANYTHING):
            self._fault("type", f"A condition is true or false; this is {result.type}.", node.lineno)
        return result

    def expression(self, node: ast.expr, scope: _Scope) -> Node:
        """The tree of an expression."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            self._construct(node)
            return self._refused(node.lineno)
        result: Node = method(node, scope)
        return result

    def _constant(self, node: ast.Constant, scope: _Scope) -> Node:
        if isinstance(node.value, bool):
            return truth(node.value, node.lineno)
        if isinstance(node.value, int) and node.value in (0, 1):
            return Literal(LITERAL, node.lineno, Decimal(node.value))
        if isinstance(node.value, int | float):
            self._fault(
                "number-in-code", f"The number {node.value} stands in code.", node.lineno,
                "Put it into the parameter file, with its day, unit and citation.",
            )  # fmt: skip
        else:
            self._construct(node)
        return self._refused(node.lineno)

    def _name(self, node: ast.Name, scope: _Scope) -> Node:
        if node.id in scope.names:
            found = scope.names[node.id]
            if isinstance(found, Argument):
                self.used_arguments.add(node.id)
                return Argument(found.type, node.lineno, found.index, found.name)
            return Local(found.type, node.lineno, found.slot, found.name) if isinstance(found, Local) else found
        if node.id in _CONSTANTS and scope.globals.get(node.id) is getattr(language, node.id):
            return Literal(Type(Kind.NUMBER, parse_unit(_CONSTANTS[node.id])), node.lineno, getattr(language, node.id))
        hint = nearest(node.id, [*scope.names, *_FUNCTIONS])
        self._fault("unknown-name", f"'{node.id}' is neither an argument nor a local name.", node.lineno, hint)
        return self._refused(node.lineno)

    def _attribute(self, node: ast.Attribute, scope: _Scope) -> Node:
        member = self._enumeration_member(node, scope)
        if member is not None:
            return Literal(Type(Kind.CHOICE, enumeration=type(member)), node.lineno, member)
        return self._parameter_use(node, scope, argument=None)

    def _subscript(self, node: ast.Subscript, scope: _Scope) -> Node:
        return self._parameter_use(node, scope, argument=None)

    def _unaryop(self, node: ast.UnaryOp, scope: _Scope) -> Node:
        if isinstance(node.op, ast.Not):
            return Not(TRUTH, node.lineno, self.condition(node.operand, scope))
        if isinstance(node.op, ast.USub):
            operand = self._number(self.expression(node.operand, scope))
            return Arithmetic(operand.type, node.lineno, "-", Literal(LITERAL, node.lineno, Decimal(0)), operand)
        self._construct(node)
        return self._refused(node.lineno)

    def _binop(self, node: ast.BinOp, scope: _Scope) -> Node:
        operator = _ARITHMETIC.get(type(node.op))
        if operator is None:
            self._construct(node)
            return self._refused(node.lineno)
        left = self._number(self.expression(node.left, scope))
        right = self._number(self.expression(node.right, scope))
        return Arithmetic(
            self._arithmetic_type(operator, left, right, node.lineno, scope), node.lineno, operator, left, right
        )

    def _boolop(self, node: ast.BoolOp, scope: _Scope) -> Node:
        conditions = []
        for value in node.values:
            conditions.append(self.condition(value, scope))
            if isinstance(node.op, ast.And):
                scope = _Scope(scope.names, scope.tested | _tested_positive(value), scope.law, scope.globals)
        return (Every if isinstance(node.op, ast.And) else Some)(TRUTH, node.lineno, tuple(conditions))

    def _compare(self, node: ast.Compare, scope: _Scope) -> Node:
        parts: list[Node] = []
        left = self.expression(node.left, scope)
        for operator, right_node in zip(node.ops, node.comparators, strict=True):
            if isinstance(operator, ast.In | ast.NotIn):
                part, right = self._one_of(left, operator, right_node, scope), left
            else:
                right = self.expression(right_node, scope)
                part = self._comparison(left, operator, right, node)
            parts.append(part)
            left = right
        return parts[0] if len(parts) == 1 else Every(TRUTH, node.lineno, tuple(parts))

    def _comparison(self, left: Node, operator: ast.cmpop, right: Node, node: ast.Compare) -> Node:
        symbol = _COMPARISONS.get(type(operator))
        if symbol is None:
            self._construct(node)
            return self._refused(node.lineno)
        kind = self._common(left, right, node.lineno, "Only like can be compared with like")
        if symbol not in ("==", "!=") and kind.kind not in (Kind.NUMBER, Kind.DATE, Kind.ANYTHING):
            self._fault("type", f"`{symbol}` compares numbers or dates; this is {kind}.", node.lineno)
        return Comparison(TRUTH, node.lineno, symbol, left, right)

    def _one_of(self, left: Node, operator: ast.cmpop, right: ast.expr, scope: _Scope) -> Node:
        members = []
        for element in right.elts if isinstance(right, ast.Tuple | ast.Set | ast.List) else [right]:
            member = self._enumeration_member(element, scope)
            if member is None or (left.type.kind is Kind.CHOICE and not isinstance(member, left.type.enumeration)):
                self._fault("type", f"`in` needs values of {left.type} in parentheses.", element.lineno)
                return self._refused(element.lineno)
            members.append(member)
        if left.type.kind not in (Kind.CHOICE, Kind.ANYTHING):
            self._fault("type", f"`in` asks for a category; this is {left.type}.", right.lineno)
        found = OneOf(TRUTH, right.lineno, left, tuple(members))
        return Not(TRUTH, right.lineno, found) if isinstance(operator, ast.NotIn) else found

    def _ifexp(self, node: ast.IfExp, scope: _Scope) -> Node:
        test = self.condition(node.test, scope)
        within = _Scope(scope.names, scope.tested | _tested_positive(node.test), scope.law, scope.globals)
        return self._choose(test, self.expression(node.body, within), self.expression(node.orelse, scope), node.lineno)

    def _call(self, node: ast.Call, scope: _Scope) -> Node:
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            self._fault("construct", "Arguments are given by position here.", node.lineno)
            return self._refused(node.lineno)
        if isinstance(node.func, ast.Attribute | ast.Subscript):
            if len(node.args) != 1:
                self._fault("construct", "A scale takes one argument.", node.lineno)
                return self._refused(node.lineno)
            return self._parameter_use(node.func, scope, argument=self.expression(node.args[0], scope))
        if not isinstance(node.func, ast.Name):
            self._construct(node)
            return self._refused(node.lineno)
        name = node.func.id
        found = scope.globals.get(name, _BUILT_IN.get(name))
        if name in scope.names:
            self._fault("construct", f"'{name}' is a value here, not a function.", node.lineno)
            return self._refused(node.lineno)
        if isinstance(found, Formula):
            return self._formula(found, node, scope)
        arguments = tuple(self.expression(argument, scope) for argument in node.args)
        if (name in _FUNCTIONS or name in _BUILT_IN) and found is not _OWN[name]:
            self._fault(
                "unknown-name" if found is None else "construct",
                f"'{name}' is not imported." if found is None else f"'{name}' is something else in this module.",
                node.lineno,
                f"Write `from payung.law import {name}`." if found is None else "Give that another name.",
            )
            return self._refused(node.lineno)
        if name in ("min", "max"):
            return self._extreme(name, arguments, node.lineno)
        if name == "abs" and len(arguments) == 1:
            return Call(self._number(arguments[0]).type, node.lineno, "abs", arguments)
        if name in _FUNCTIONS:
            return self._language_function(name, arguments, node.lineno, scope)
        self._fault(
            "construct" if found is not None else "unknown-name",
            f"'{name}' is not a function of the law language.",
            node.lineno,
            nearest(name, [*_FUNCTIONS, "min", "max", "abs"])
            or ("Name the rule as an argument." if found is not None else ""),
        )
        return self._refused(node.lineno)

    def _extreme(self, name: str, arguments: tuple[Node, ...], line: int) -> Node:
        if len(arguments) < 2:
            self._fault("construct", f"`{name}` needs at least two values.", line)
            return self._refused(line)
        kind = arguments[0].type
        for argument in arguments[1:]:
            kind = self._common(Literal(kind, line, None), argument, line, f"`{name}` needs values of one type")
        if kind.kind not in (Kind.NUMBER, Kind.DATE, Kind.ANYTHING):
            self._fault("type", f"`{name}` takes numbers or dates; this is {kind}.", line)
        return Call(kind, line, name, arguments)

    def _language_function(self, name: str, arguments: tuple[Node, ...], line: int, scope: _Scope) -> Node:
        expected, result = _FUNCTIONS[name]
        if len(arguments) != len(expected):
            self._fault("construct", f"`{name}` takes {len(expected)} values; {len(arguments)} are given.", line)
            return self._refused(line)
        for position, (argument, wanted) in enumerate(zip(arguments, expected, strict=True), 1):
            history = wanted is _ANY_HISTORY and argument.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)
            if not (history or self._fits(argument.type, wanted)):
                self._fault(
                    "type", f"Value {position} of `{name}` is {wanted}; this is {argument.type}.", argument.line
                )
        if isinstance(result, Type):
            return Call(result, line, name, arguments)
        unit = arguments[0].type.unit or PLAIN
        if result == "total":
            unit = unit * period_unit("month")
        if result == "rounded":
            self._common(arguments[0], arguments[1], line, "A value and its rounding step need one unit")
            if not self._positive(arguments[1], scope):
                self._fault("division", f"The step of `{name}` is not provably above 0.", line, "Use a parameter or 1.")
        return Call(Type(Kind.NUMBER, unit), line, name, arguments)

    def _formula(self, found: Formula, node: ast.Call, scope: _Scope) -> Node:
        source = self.source_of(found.function)
        name = found.function.__name__
        if source is None or name in self.formulas:
            reason = "calls itself" if name in self.formulas else "cannot be read"
            self._fault(
                "cycle" if name in self.formulas else "construct", f"The formula '{name}' {reason}.", node.lineno
            )
            return self._refused(node.lineno)
        definition, file = source
        names = [argument.arg for argument in definition.args.args]
        values = [self.expression(argument, scope) for argument in node.args]
        if len(names) != len(values):
            self._fault("construct", f"'{name}' takes {len(names)} values; {len(node.args)} are given.", node.lineno)
            return self._refused(node.lineno)
        slots = list(range(self.slots, self.slots + len(values)))
        self.slots += len(values)
        inner: dict[str, Node] = {
            local: Local(value.type, node.lineno, slot, local)
            for local, value, slot in zip(names, values, slots, strict=True)
        }
        self.slot_signs.update(zip(slots, (self._sign(value, scope) for value in values), strict=True))
        self.whole_slots.update(slot for slot, value in zip(slots, values, strict=True) if self._whole(value))
        outer_file, self.file = self.file, file
        self.formulas.append(name)
        body = self._block(
            _without_docstring(definition),
            _Scope(inner, frozenset(), False, found.function.__globals__),
            definition.lineno,
        )
        self.formulas.pop()
        self.file = outer_file
        for local, value, slot in reversed(list(zip(names, values, slots, strict=True))):
            body = Let(body.type, node.lineno, slot, local, value, body)
        return body

    # -- parameters ---------------------------------------------------------------------------------------------------

    def _parameter_use(self, node: ast.expr, scope: _Scope, argument: Node | None) -> Node:
        keys: list[ast.expr] = []
        inner: ast.expr = node
        while isinstance(inner, ast.Subscript):
            keys.insert(0, inner.slice)
            inner = inner.value
        path: list[str] = []
        while isinstance(inner, ast.Attribute):
            path.insert(0, inner.attr)
            inner = inner.value
        if not (isinstance(inner, ast.Name) and inner.id == "law" and path):
            self._construct(node)
            return self._refused(node.lineno)
        if not scope.law:
            self._fault(
                "construct",
                "`law` is not an argument here.",
                node.lineno,
                "Declare `*, law` (a formula gets the figure as an argument).",
            )
            return self._refused(node.lineno)
        name = ".".join(path)
        parameter = self.parameters.parameters.get(name)
        if parameter is None:
            known = self.parameters.parameters
            group = " is a group, not a figure" if name in self.parameters.groups else " is not in the parameter file"
            self._fault("unknown-name", f"law.{name}{group}.", node.lineno, nearest(name, known))
            return self._refused(node.lineno)
        self.used_parameters.add(name)
        key_nodes = self._keys(parameter, keys, node, scope)
        if argument is not None:
            return self._scale(parameter, key_nodes, argument, node.lineno)
        if parameter.scale:
            self._fault("type", f"law.{name} is a scale.", node.lineno, f"Call it: law.{name}(...).")
            return self._refused(node.lineno)
        if key_nodes:
            return TableEntry(parameter.type, node.lineno, parameter, key_nodes)
        return Figure(parameter.type, node.lineno, parameter) if not parameter.by else self._refused(node.lineno)

    def _keys(self, parameter: Parameter, keys: list[ast.expr], node: ast.expr, scope: _Scope) -> tuple[Node, ...]:
        if len(keys) != len(parameter.by):
            wanted = "".join(f"[{enumeration.__name__}]" for enumeration in parameter.by) or "no key"
            self._fault("type", f"law.{parameter.name} takes {wanted}.", node.lineno)
            for key in keys:
                self.expression(key, scope)
            return ()
        nodes = []
        for key, enumeration in zip(keys, parameter.by, strict=True):
            found = self.expression(key, scope)
            if not self._fits(found.type, Type(Kind.CHOICE, enumeration=enumeration)):
                self._fault(
                    "type",
                    f"law.{parameter.name} is a table by {enumeration.__name__}; this is {found.type}.",
                    key.lineno,
                )
            nodes.append(found)
        return tuple(nodes)

    def _scale(self, parameter: Parameter, keys: tuple[Node, ...], argument: Node, line: int) -> Node:
        if not parameter.scale:
            self._fault("type", f"law.{parameter.name} is not a scale.", line, "Use it without parentheses.")
            return self._refused(line)
        if not self._fits(argument.type, Type(Kind.NUMBER, parameter.over)):
            self._fault(
                "unit", f"The scale law.{parameter.name} is over {parameter.over}; this is {argument.type}.", line
            )
        return ScaleValue(parameter.type, line, parameter, keys, argument)

    def _enumeration_member(self, node: ast.expr, scope: _Scope) -> Enumeration | None:
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            return None
        enumeration = None if node.value.id in scope.names else scope.globals.get(node.value.id)
        if not (isinstance(enumeration, type) and issubclass(enumeration, Enumeration)):
            return None
        if node.attr not in enumeration.__members__:
            self._fault(
                "unknown-name",
                f"{enumeration.__name__} has no '{node.attr}'.",
                node.lineno,
                nearest(node.attr, enumeration.__members__),
            )
            return next(iter(enumeration), None)
        return enumeration[node.attr]

    # -- types and units ----------------------------------------------------------------------------------------------

    def _number(self, node: Node) -> Node:
        if node.type.kind not in (Kind.NUMBER, Kind.ANYTHING):
            self._fault("type", f"Arithmetic needs numbers; this is {node.type}.", node.line, _date_hint(node))
            return self._refused(node.line)
        return node

    def _arithmetic_type(self, operator: str, left: Node, right: Node, line: int, scope: _Scope) -> Type:
        if ANYTHING in (left.type, right.type):
            return ANYTHING
        if operator in ("+", "-"):
            return self._common(left, right, line, "Only amounts of one unit can be added")
        left_unit: Unit = left.type.unit or PLAIN
        right_unit: Unit = right.type.unit or PLAIN
        if operator == "*":
            return (
                LITERAL
                if left.type.unit is None and right.type.unit is None
                else Type(Kind.NUMBER, left_unit * right_unit)
            )
        if operator == "/":
            if not self._positive(right, scope):
                self._fault(
                    "division",
                    "The divisor is not provably above 0.",
                    line,
                    "Write `max(1, ...)`, or test `> 0` in an `if` around it.",
                )
            return Type(Kind.NUMBER, left_unit / right_unit)
        if not self._positive(left, scope):
            self._fault("division", "What is raised to a power is not provably above 0.", line)
        if not left_unit.is_plain:
            self._fault("unit", f"Only a plain number can be raised to a power; this is {left.type}.", line)
        if not self._whole(right):
            self._fault(
                "type",
                "The exponent is not provably a whole number.",
                line,
                "Use a whole input (Months, Count) or a parameter.",
            )
        return NUMBER

    def _common(self, left: Node, right: Node, line: int, why: str) -> Type:
        if ANYTHING in (left.type, right.type):
            return ANYTHING
        if left.type.kind is not right.type.kind or left.type.enumeration is not right.type.enumeration:
            self._fault("type", f"{why}: {left.type} and {right.type}.", line)
            return ANYTHING
        if left.type.unit is None:
            return right.type
        if right.type.unit is None or left.type.unit == right.type.unit:
            return left.type
        self._fault("unit", f"{why}: {left.type} and {right.type}.", line)
        return ANYTHING

    def _fits(self, found: Type, wanted: Type) -> bool:
        if ANYTHING in (found, wanted):
            return True
        if found.kind is not wanted.kind or (wanted.enumeration and found.enumeration is not wanted.enumeration):
            return False
        return found.kind is not Kind.NUMBER or found.unit is None or wanted.unit is None or found.unit == wanted.unit

    def _sign(self, node: Node, scope: _Scope) -> Sign:
        def of_name(part: Argument | Local) -> Sign:
            if part.name in scope.tested:
                return Sign.POSITIVE
            if isinstance(part, Argument):
                return self.argument_signs[part.index]
            return self.slot_signs.get(part.slot, Sign.ANY)

        return sign(node, of_name)

    def _positive(self, node: Node, scope: _Scope) -> bool:
        return self._sign(node, scope) is Sign.POSITIVE

    def _whole(self, node: Node) -> bool:
        match node:
            case Literal(value=value):
                return isinstance(value, Decimal) and value == value.to_integral_value()
            case Argument(index=index):
                return self.whole_arguments[index]
            case Local(slot=slot):
                return slot in self.whole_slots
            case Figure(parameter=parameter):
                return all(
                    isinstance(v.value, Decimal) and v.value == v.value.to_integral_value() for v in parameter.values
                )
            case Arithmetic(operator="+" | "-" | "*", left=left, right=right):
                return self._whole(left) and self._whole(right)
            case Call(function="min" | "max" | "abs" | "number", arguments=arguments):
                return all(self._whole(part) for part in arguments)
            case Choose(then=then, otherwise=otherwise):
                return self._whole(then) and self._whole(otherwise)
            case Call(function=function):
                return function in _WHOLE
        return node.type.kind is Kind.ANYTHING

    # -- faults -------------------------------------------------------------------------------------------------------

    def _fault(self, kind: str, message: str, line: int, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, line, hint=hint))

    def _construct(self, node: ast.AST) -> None:
        shown = ast.unparse(node).split("\n")[0]
        shown = shown if len(shown) <= 60 else shown[:57] + "..."
        self._fault(
            "construct",
            f"`{shown}` is outside the law language.",
            getattr(node, "lineno", 0),
            _REASONS.get(type(node), ""),
        )

    def _refused(self, line: int) -> Node:
        return Literal(ANYTHING, line, None)


_REASONS: dict[type[ast.AST], str] = {
    ast.For: "Rules have no loops; use an aggregate such as total(...) or a fold over a history.",
    ast.While: "Rules have no loops; use an aggregate such as total(...) or a fold over a history.",
    ast.ListComp: "Rules have no loops; use an aggregate such as total(...) or a fold over a history.",
    ast.Try: "A rule has nothing to catch; an unknown input is carried along by itself.",
    ast.Lambda: "Write a @formula.",
    ast.AugAssign: "Give the new value a name of its own.",
    ast.JoinedStr: "Rules have no texts; words stand in labels.",
    ast.Import: "A rule imports nothing.",
}


def _date_hint(node: Node) -> str:
    if node.type.kind is Kind.DATE:
        return "Use add_days, add_months, add_years, or days_between, months_between, years_between."
    return ""


def _without_docstring(function: ast.FunctionDef) -> list[ast.stmt]:
    first = function.body[0]
    is_docstring = (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    )
    return function.body[1:] if is_docstring else function.body


def _returns(statements: list[ast.stmt]) -> bool:
    last = statements[-1]
    if isinstance(last, ast.If):
        return bool(last.orelse) and _returns(last.body) and _returns(last.orelse)
    return isinstance(last, ast.Return)


def _tested_positive(test: ast.expr) -> frozenset[str]:
    """Names that a condition shows to be above 0: `n > 0`, alone or joined by `and`."""
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        return frozenset().union(*map(_tested_positive, test.values))
    match test:
        case ast.Compare(left=ast.Name(id=name), ops=[ast.Gt()], comparators=[ast.Constant(value=0)]):
            return frozenset({name})
        case ast.Compare(left=ast.Name(id=name), ops=[ast.GtE()], comparators=[ast.Constant(value=1)]):
            return frozenset({name})
    return frozenset()
