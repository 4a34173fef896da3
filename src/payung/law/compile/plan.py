"""From the law of a day to steps: one compiled function a rule, in an order in which each finds what it needs.

A plan holds only what the asked outputs need. A rule that cannot be known, because the data lack a fact, takes no step at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from payung.law import model
from payung.law.compile import calendar, draws, rounding, segments
from payung.law.compile.columns import (
    ALWAYS,
    MASKED,
    NEVER,
    Check,
    Column,
    Given,
    Pointer,
    Step,
    input_column,
    read,
    read_known,
    store_for,
    stored,
)
from payung.law.compile.expressions import TYPES, Lowering, RowCode, Value, place_of, unknown
from payung.law.compile.figures import ScaleShape, Setting
from payung.law.compile.histories import History
from payung.law.compile.ir import FALSE, TRUE, Op, nothing, real, truth, whole
from payung.law.compile.rounding import COMPUTED, NEAREST, WHOLE
from payung.law.consistency import needs
from payung.law.edition import Edition, Part
from payung.law.faults import DecisionRefused, Fault
from payung.law.model import Exception_, Group, Question, Rule, Source, Text
from payung.law.types import Kind

_K = Op("%k", "i64")
_KINDS_OF_CHECK = 8  # a row that fails is reported as row * 8 + which of the step's checks
PERSON_NUMBERS = "person_number"
HOUSEHOLD_NUMBERS = "household_number"
"""The columns of numbers by which draws are made."""


@dataclass(slots=True, eq=False)
class Plan:
    """What a kernel does: its functions as text, its steps in order, the columns that it reads and makes."""

    functions: dict[str, str] = field(default_factory=dict)
    declarations: set[str] = field(default_factory=set)
    steps: list[Step] = field(default_factory=list)
    outputs: dict[str, Column] = field(default_factory=dict)
    scales: list[ScaleShape] = field(default_factory=list)

    def function(self, text: str) -> str:
        """The name of a function with this text; functions of one text are one."""
        if text not in self.functions:
            self.functions[text] = f"f{len(self.functions)}"
        return self.functions[text]


class Planner:
    """Makes the plan. `given` are the columns that the data have; `fixed` the rules whose values they bring, computed before."""

    def __init__(
        self, edition: Edition, given: Mapping[str, Given], fixed: Collection[str], take_up: Collection[str]
    ) -> None:
        self.edition = edition
        self.given = given
        self.fixed = fixed
        self.take_up = take_up
        self.plan = Plan()
        self.columns: dict[Any, Column] = {}
        self.outputs: frozenset[str] = frozenset()
        self.parts: dict[int, Part] = {}

    def make(self, outputs: Collection[str], measured: Collection[tuple[str, str, bool]]) -> Plan:
        """The plan for some rules as columns; `measured` are further columns (kind, name, of_household) that must be at hand."""
        self.outputs = frozenset(outputs)
        names = self.outputs | {name for kind, name, _ in measured if kind == "rule"}
        parts = self.edition.selected(names)
        self.parts = {part.rule.index: part for part in parts}
        missing = [name for name in names if self.edition.law.rules[name].index not in self.parts]
        if missing:
            raise DecisionRefused([self._not_in_force(self.edition.law.rules[name]) for name in sorted(missing)])
        asked = self._asked(names)
        for part in parts:
            if part.rule.index in asked:
                self._rule(part)
        for name in sorted(names):
            self.plan.outputs[name] = self.columns["rule", self.edition.law.rules[name].index]
        for kind, name, of_household in measured:
            if kind == "input":
                self.plan.outputs[name] = self._plain_input(name, of_household)
        self._drop_unneeded()
        return self.plan

    def _asked(self, names: Collection[str]) -> set[int]:
        """The rules, by index, that some hang on, those apart that stand only behind what the data bring."""
        found: set[int] = set()
        waiting = [self.edition.law.rules[name] for name in names]
        while waiting:
            rule = waiting.pop()
            if rule.index not in found:
                found.add(rule.index)
                waiting.extend(needs(rule) if rule.name not in self.fixed else ())
        return found

    def _not_in_force(self, rule: Rule) -> Fault:
        return Fault("not-in-force", f"{rule.name} is not in force on {self.edition.day}.")

    def _drop_unneeded(self) -> None:
        """Leave out what no output hangs on."""
        wanted = {id(column) for column in self.plan.outputs.values()}
        kept = []
        for step in reversed(self.plan.steps):
            if id(step.makes) in wanted or id(step.checked) in wanted:
                wanted.update(id(pointer.column) for pointer in step.reads)
                kept.append(step)
        self.plan.steps = kept[::-1]

    # -- sources ------------------------------------------------------------------------------------------------------

    def column(self, source: Source) -> Column:
        """The column of a source, at its own level; made once."""
        match source:
            case model.FromRule(rule=rule):
                return self._rule_column(rule)
            case model.FromInput(input=question):
                return self._input(question)
            case model.FromMembers():
                return self._remembered(source, self._fold)
            case model.FromLink():
                return self._remembered(source, self._linked)
        raise TypeError(f"{source} is no column")

    def _remembered(self, key: Any, make: Callable[[Any], Column]) -> Column:
        if key not in self.columns:
            self.columns[key] = make(key)
        return self.columns[key]

    def _rule_column(self, rule: Rule) -> Column:
        found = self.columns.get(("rule", rule.index))
        if found is None:
            raise DecisionRefused([self._not_in_force(rule)])
        return found

    def _input(self, question: Question) -> Column:
        key = ("input", question.name)
        if key not in self.columns:
            try:
                column = self.columns[key] = input_column(question, self.given.get(question.name))
            except ValueError as error:
                raise DecisionRefused([Fault("type", f"{error}.", question.file, question.line)]) from None
            if column.known != NEVER and not column.sources:
                self._check_input(question, column)
        return self.columns[key]

    def _plain_input(self, name: str, of_household: bool) -> Column:
        """A column that is no fact of the law: a weight, a group, a person's number."""
        key = ("plain", name)
        if key not in self.columns:
            numbers = name in (PERSON_NUMBERS, HOUSEHOLD_NUMBERS)
            whole_numbers = numbers or self.given[name].dtype in ("int32",)
            store = "i64" if numbers else ("i32" if whole_numbers else "double")
            dtype = {"i64": "int64", "i32": "int32", "double": "float64"}[store]
            kind = Kind.CHOICE if store == "i32" else Kind.NUMBER
            self.columns[key] = Column(key, of_household, kind, store, given=name, dtype=dtype)
        return self.columns[key]

    def _members(self, what: str) -> Column:
        """Where each person's household is, begins or ends."""

        def make(key: Any) -> Column:
            out = Column(key, False, Kind.LINK, "i32")
            self._segment_step(segments.place_of_members(what, out), [], out)
            return out

        return self._remembered(("members", what), make)

    def _fold(self, source: model.FromMembers) -> Column:
        fold = source.fold
        kind = Kind.TRUTH if fold in ("any", "all") else Kind.NUMBER
        store = store_for(kind, None)
        key = ("fold", id(source))
        if source.within is not None:
            labels = self._labels(source.within)
            column = self.column(source.of) if source.of is not None else None
            if column is not None and column.known == NEVER:
                return Column(key, False, kind, store, NEVER)
            masked = MASKED if labels.known == MASKED or (column and column.known == MASKED) else ALWAYS
            out = Column(key, False, kind, store, masked, self._quality_of_fold(fold, column))
            text, reads = segments.group_fold(fold, labels, column, out)
            self._segment_step(text, reads, out, over_households=False)
            return out
        if source.linked_by:
            return self._linking(source, key, kind, store)
        if source.of is None:
            out = Column(key, True, kind, store)
            self._segment_step(segments.member_count(out), [], out)
            return out
        column = self.column(source.of)
        out = Column(key, True, kind, store, column.known, self._quality_of_fold(fold, column))
        if column.known != NEVER:
            text, reads = segments.household_fold(fold, column, out)
            self._segment_step(text, reads, out)
        return out

    def _linking(self, source: model.FromMembers, key: Any, kind: Kind, store: str) -> Column:
        """A fold over those who name each person by a link."""
        links = [self._input(link) for link in source.linked_by]
        column = self.column(source.of) if source.of is not None else None
        always = all(part.known == ALWAYS for part in (*links, *([column] if column else [])))
        out = Column(key, False, kind, store, ALWAYS if always else MASKED, self._quality_of_fold(source.fold, column))
        text, reads = segments.linking_fold(source.fold, links, column, out)
        self._segment_step(text, reads, out)
        return out

    def _quality_of_fold(self, fold: str, column: Column | None) -> int:
        if fold in ("total", "highest", "lowest") and column is not None:
            return COMPUTED if fold == "total" and column.quality != WHOLE else column.quality
        return WHOLE

    def _labels(self, group: Group) -> Column:
        def make(key: Any) -> Column:
            links = [self._input(link) for link in group.links]
            out = Column(key, False, Kind.LINK, "i32", ALWAYS if all(c.known == ALWAYS for c in links) else MASKED)
            text, reads = segments.group_labels(links, out)
            self._segment_step(text, reads, out)
            return out

        return self._remembered(("group", group.name), make)

    def _segment_step(self, text: str, reads: list[Pointer], out: Column, over_households: bool = True) -> None:
        self.plan.steps.append(Step(self.plan.function(text), over_households, reads, out))

    def _linked(self, source: model.FromLink) -> Column:
        """The fact of the member that a link names."""
        link, column = self._input(source.link), self.column(source.of)
        code = _RowFunction(self, "", self.edition.figures, of_household=False)
        target, fact = code.value(link), unknown(column.kind)
        absent = code.compare("slt", target.op, whole(0)) if target.known is not FALSE else FALSE
        if column.known != NEVER and target.known is not FALSE:
            first, after = code.plain(self._members("first")), code.plain(self._members("after"))
            row = code.binary("add", first, code.intrinsic("smax", target.op, whole(0)))
            row = code.convert("sext", code.intrinsic("smin", row, code.binary("sub", after, whole(1))), "i64")
            fact = code.value(column, row)
        match source.absent:
            case Decimal():
                op = real(float(source.absent))
            case bool():
                op = truth(source.absent)
            case _:
                op = whole(place_of(source.absent))
        known = code.both(target.known, code.either(absent, fact.known))
        value = code.chosen(absent, Value(column.kind, op), fact, known) if known is not FALSE else fact
        return self._row_step(code, ("link", id(source)), value, [], column.enumeration)

    def wide(self, column: Column) -> Column:
        """A household's column for each of its members."""

        def make(key: Any) -> Column:
            code = _RowFunction(self, "", self.edition.figures, of_household=False)
            row = code.convert("zext", code.plain(self._members("household")), "i64")
            return self._row_step(code, key, code.value(column, row), [], column.enumeration)

        return column if column.known == NEVER else self._remembered(("wide", id(column)), make)

    # -- rules --------------------------------------------------------------------------------------------------------

    def _rule(self, part: Part) -> None:
        rule = part.rule
        key = ("rule", rule.index)
        if rule.name in self.fixed:
            self.columns[key] = self._fixed(rule)
            return
        question = rule.asked
        stated = self._input(question) if question else None
        code = _RowFunction(self, rule.name, self.edition.figures, rule.of_household)
        text = part.version.text
        value = _RuleCode(self, code, rule, None).lower(text)
        checks: list[tuple[Op, Check]] = []
        if rule.exceptions:
            value = self._with_exceptions(code, rule, value, checks)
        if part.version.rounding is not None and value.known is not FALSE:
            declared = part.version.rounding
            op = rounding.rounded_by(code, value.op, code.magnitude(value), declared)
            value = Value(Kind.NUMBER, op, value.known, rounding.quality(declared))
        if rule.gate is not None:
            value = self._gated(code, value, code.argument(self._rule_column(rule.gate)))
        if rule.name in self.take_up:
            value = self._taken_up(code, rule, value)
        if question is not None and stated is not None:
            if value.known is FALSE and rule.name not in self.outputs:
                self.columns[key] = stated
                return
            value = self._with_stated(code, question, value, code.argument(stated), text, checks)
        self.columns[key] = self._row_step(code, key, value, checks, rule.type.enumeration)

    def _fixed(self, rule: Rule) -> Column:
        given = self.given.get(rule.name)
        if given is None:
            raise DecisionRefused([Fault("unknown-name", f"The data have no column {rule.name}.")])
        quality = COMPUTED if rule.type.kind is Kind.NUMBER else WHOLE
        if rule.type.kind not in TYPES:
            raise DecisionRefused([Fault("compile", f"{rule.name} is a history; it cannot be computed before.")])
        return Column(
            ("fixed", rule.index), rule.of_household, rule.type.kind, store_for(rule.type.kind, rule.type.enumeration),
            MASKED if given.nullable else ALWAYS, quality, given=rule.name, dtype=output_dtype(rule), enumeration=rule.type.enumeration,
        )  # fmt: skip

    def _with_exceptions(self, code: _RowFunction, rule: Rule, general: Value, checks: list[tuple[Op, Check]]) -> Value:
        """The value of the exception that holds; two that hold are refused, and one that may hold leaves all unknown."""
        result, all_known, any_holds, conflict = general, TRUE, FALSE, FALSE
        for exception in rule.exceptions:
            when = code.argument(self._rule_column(exception.when))
            all_known = code.both(all_known, when.known)
            holds = code.both(when.known, when.op)
            conflict = code.either(conflict, code.both(any_holds, holds))
            any_holds = code.either(any_holds, holds)
            value = _RuleCode(self, code, rule, general).lower(exception.text)
            if holds is not FALSE:
                result = code.chosen(holds, value, result, code.choose(holds, value.known, result.known))
        known = code.both(result.known, all_known)
        if conflict is not FALSE:
            checks.append((conflict, _conflict(rule)))
        if known is FALSE:
            return unknown(result.kind)
        return Value(result.kind, result.op, known, result.quality, result.size, result.sources)

    def _gated(self, code: _RowFunction, value: Value, cover: Value) -> Value:
        """Nothing for those whom the scheme does not cover; known also where the value is nothing anyway."""
        if cover.known is TRUE and cover.op is TRUE:
            return value
        nothing_anyway = code.both(value.known, code.is_zero(value)) if value.known is not FALSE else FALSE
        if cover.known is FALSE:
            known, op = nothing_anyway, nothing(TYPES[value.kind])
        else:
            settled = code.either(code.opposite(cover.op), value.known)
            known = code.choose(cover.known, settled, nothing_anyway)
            op = code.choose(cover.op, value.op, nothing(value.op.type))
        return unknown(value.kind) if known is FALSE else Value(value.kind, op, known, value.quality, value.size)

    def _taken_up(self, code: _RowFunction, rule: Rule, value: Value) -> Value:
        """Nothing for those who, by a draw of their own, do not take it up."""
        numbers = self._plain_input(HOUSEHOLD_NUMBERS if rule.of_household else PERSON_NUMBERS, rule.of_household)
        index = code.load(code.address(code.pointer(numbers), _K, "i64"), "i64")
        seed = code.convert("fptosi", code.figure(Setting("seed", "")), "i64")
        drawn = draws.draw(code, seed, f"take-up {rule.name}", index)
        taken = code.compare("olt", drawn, code.figure(Setting("take-up", rule.name)))
        none = Value(value.kind, nothing(TYPES[value.kind]))
        return code.chosen(taken, value, none, code.choose(taken, value.known, TRUE))

    def _with_stated(
        self, code: _RowFunction, question: Question, value: Value, stated: Value, text: Text,
        checks: list[tuple[Op, Check]],
    ) -> Value:  # fmt: skip
        """What the household states, where the facts do not give it. A contradiction, or a value beyond its range, is refused."""
        if value.known is FALSE:
            return stated
        inside = self._inside(code, question, value)
        if inside is not TRUE:
            wrong = code.both(value.known, code.opposite(stated.known), code.opposite(inside))
            message = f"the facts give a value of {question.name} that is not possible ({_range(question)})"
            checks.append((wrong, Check("range", message, text.file, text.line)))
        if stated.known is FALSE:
            return value
        differs = code.both(value.known, stated.known, code.compared("!=", value, stated))
        message = f"the stated {question.name} contradicts the other facts"
        checks.append((differs, Check("contradiction", message, text.file, text.line)))
        known = code.either(value.known, stated.known)
        return code.chosen(value.known, value, stated, known)

    def _inside(self, code: RowCode, question: Question, value: Value) -> Op:
        """Whether a value lies in its question's range."""
        result = TRUE
        for bound, operator in ((question.lowest, ">="), (question.highest, "<=")):
            if bound is None:
                continue
            if value.kind is Kind.DATE:
                limit = Value(Kind.DATE, whole(bound.toordinal()))
            else:
                limit = Value(Kind.NUMBER, real(float(bound)), quality=NEAREST)
            result = code.both(result, code.compared(operator, value, limit))
        return result

    # -- what the data may hold ---------------------------------------------------------------------------------------

    def _check_input(self, question: Question, column: Column) -> None:
        """A step that refuses what `decide` would refuse of one household: values out of range, categories that are none."""
        code = _RowFunction(self, question.name, self.edition.figures, question.of_household)
        value = code.value(column)
        fine = self._inside(code, question, value) if question.type.kind in (Kind.NUMBER, Kind.DATE) else TRUE
        match question.type.kind:
            case Kind.NUMBER if column.store == "double":
                ordered = code.both(fine, code.compare("ord", value.op, value.op))
                fine = (
                    code.both(ordered, code.compare("oeq", value.op, code.intrinsic("rint", value.op)))
                    if question.whole
                    else ordered
                )
            case Kind.DATE:
                fine = code.both(
                    fine,
                    code.compare("sge", value.op, whole(1)),
                    code.compare("sle", value.op, whole(calendar.LAST_DAY)),
                )
            case Kind.CHOICE:
                fine = code.compare("ult", value.op, whole(len(question.type.enumeration)))
            case Kind.LINK:
                first, after = code.plain(self._members("first")), code.plain(self._members("after"))
                row = code.binary("add", first, value.op)
                other = code.compare("ne", row, code.convert("trunc", _K, "i32"))
                inside = code.both(code.compare("sge", value.op, whole(0)), code.compare("slt", row, after), other)
                fine = code.either(inside, code.compare("eq", value.op, whole(-1)))
            case Kind.TRUTH:
                byte = code.load(code.address(code.pointer(column), _K, "i8"), "i8")
                fine = code.compare("ult", byte, whole(2, "i8"))
        message = f"{question.name} is not possible ({_range(question)})"
        check = Check("range", message, question.file, question.line)
        wrong = code.both(value.known, code.opposite(fine))
        if wrong is not FALSE:
            self._row_step(code, None, None, [(wrong, check)], None, checked=column)

    # -- functions ----------------------------------------------------------------------------------------------------

    def _row_step(
        self, code: _RowFunction, key: Any, value: Value | None, checks: list[tuple[Op, Check]], enumeration: Any,
        checked: Column | None = None,
    ) -> Column:  # fmt: skip
        """Write the function, add the step, and give the column that it makes."""
        if value is not None and value.known is FALSE:
            kind = value.kind
            return Column(key, code.of_household, kind, store_for(kind, enumeration), NEVER, enumeration=enumeration)
        column = None
        if value is not None:
            history = value.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)
            column = Column(
                key, code.of_household, value.kind, store_for(value.kind, enumeration),
                ALWAYS if value.known is TRUE else MASKED, value.quality, enumeration=enumeration,
                sources=tuple(code.inputs_of(value)) if history else (),
            )  # fmt: skip
            is_output = isinstance(key, tuple) and key[0] == "rule" and code.rule in self.outputs
            if is_output and value.known is not TRUE:
                value = Value(value.kind, code.choose(value.known, value.op, nothing(value.op.type)), value.known)
        text, reads = code.function(value, column, [op for op, _ in checks])
        name = self.plan.function(text)
        self.plan.declarations |= code.declarations
        self.plan.scales += code.scales
        self.plan.steps.append(
            Step(name, code.of_household, reads, column, list(code.slots), tuple(check for _, check in checks), checked)
        )
        return column if column is not None else Column(key, code.of_household, Kind.TRUTH, "i8")


class _RowFunction(RowCode):
    """A function that goes over the rows of a block: it reads columns, and makes one."""

    def __init__(self, planner: Planner, rule: str, figures: Any, of_household: bool) -> None:
        super().__init__(rule, figures)
        self.planner = planner
        self.of_household = of_household
        self.pointers: dict[tuple[Column, bool], Op] = {}

    def pointer(self, column: Column, mask: bool = False) -> Op:
        """The argument by which the function is given a column."""
        if (column, mask) not in self.pointers:
            self.pointers[column, mask] = Op(f"%a{len(self.pointers)}", "ptr")
        return self.pointers[column, mask]

    def plain(self, column: Column) -> Op:
        """A column's value in this row."""
        return read(self, column, self.pointer(column), _K)

    def value(self, column: Column, row: Op = _K) -> Value:
        """A column's value in a row, with whether it is known."""
        if column.known == NEVER:
            return unknown(column.kind)
        known = read_known(self, self.pointer(column, True), row) if column.known == MASKED else TRUE
        if column.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
            return self._history(column, known, row)
        return Value(column.kind, read(self, column, self.pointer(column), row), known, column.quality)

    def argument(self, column: Column) -> Value:
        """A column's value for the person or household of this row."""
        if column.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS) and column.known != NEVER:
            row = _K
            if column.of_household and not self.of_household:
                row = self.convert("zext", self.plain(self.planner._members("household")), "i64")
            return self.value(column, row)
        return self.value(self.planner.wide(column) if column.of_household and not self.of_household else column)

    def _history(self, column: Column, known: Op, row: Op) -> Value:
        rows = [
            row if source.of_household == column.of_household else self._row_of_household() for source in column.sources
        ]
        sources = tuple(
            History(source.given, self.pointer(source), source.width, place)
            for source, place in zip(column.sources, rows, strict=True)
        )
        chosen = whole(0)
        if column.given == "":
            stored_code = self.load(self.address(self.pointer(column), row, "i8"), "i8")
            chosen = self.convert("zext", stored_code, "i32")
        return Value(column.kind, chosen, known, sources=sources)

    def _row_of_household(self) -> Op:
        return self.convert("zext", self.plain(self.planner._members("household")), "i64")

    def inputs_of(self, value: Value) -> list[Column]:
        """The input columns that a history may be."""
        by_name = {column.given: column for column, mask in self.pointers if not mask and column.given}
        return [by_name[source.name] for source in value.sources]

    def function(self, value: Value | None, column: Column | None, bad: list[Op]) -> tuple[str, list[Pointer]]:
        """The function's text, without its name, and the columns that it reads."""
        results, tail, made = [], "", ""
        if value is not None and column is not None:
            op = stored(self, value.op, column.store)
            results.append(op)
            made = ", ptr noalias %o"
            tail = (
                f"  %op = getelementptr inbounds {column.store}, ptr %o, i64 %k\n  store {op.type} {op.text}, ptr %op\n"
            )
            if column.known == MASKED:
                mask = stored(self, value.known, "i8")
                results.append(mask)
                made += ", ptr noalias %ok"
                tail += f"  %okp = getelementptr inbounds i8, ptr %ok, i64 %k\n  store i8 {mask.text}, ptr %okp\n"
        worst = whole(-1, "i64")
        if bad:
            scaled = self.binary("mul", _K, whole(_KINDS_OF_CHECK, "i64"))
            for number, op in reversed(list(enumerate(bad))):
                code = self.binary("add", scaled, whole(number, "i64")) if number else scaled
                worst = self.choose(op, code, worst)
            self.declarations.add("declare i64 @llvm.umin.i64(i64, i64)")
            results.append(worst)
        lines, names = self.needed(results)
        reads = [(pointer, op) for pointer, op in self.pointers.items() if op.text in names]
        arguments = "".join(f", ptr noalias {op.text}" for _, op in reads)
        text = f"define internal i64 @NAME(i64 %n, i64 %row0, ptr noalias %offsets, ptr noalias %figures{arguments}{made}) #0 {{\n"
        text += "entry:\n  br label %loop\nloop:\n  %k = phi i64 [ 0, %entry ], [ %k2, %loop ]\n"
        if bad:
            text += "  %bad = phi i64 [ -1, %entry ], [ %bad2, %loop ]\n"
        text += "\n".join(lines) + "\n" + tail
        if bad:
            text += f"  %bad2 = call i64 @llvm.umin.i64(i64 %bad, i64 {worst.text})\n"
        text += "  %k2 = add nuw nsw i64 %k, 1\n  %more = icmp ult i64 %k2, %n\n"
        text += "  br i1 %more, label %loop, label %exit\nexit:\n"
        text += f"  ret i64 {'%bad2' if bad else '-1'}\n}}\n"
        return text, [Pointer(column, mask) for (column, mask), _ in reads]


class _RuleCode:
    """Lowers a rule's texts: their arguments are columns, the day, or what the rule gives without the exception."""

    def __init__(self, planner: Planner, code: _RowFunction, rule: Rule, otherwise: Value | None) -> None:
        self.planner = planner
        self.code = code
        self.rule = rule
        self.otherwise = otherwise

    def lower(self, text: Text) -> Value:
        """The value of a text in this row."""

        def argument(index: int) -> Value:
            source = text.arguments[index].source
            if isinstance(source, model.FromDay):
                return Value(Kind.DATE, self.code.day())
            if isinstance(source, model.FromOtherwise):
                assert self.otherwise is not None
                return self.otherwise
            return self.code.argument(self.planner.column(source))

        return Lowering(self.code, text, argument).value(text.tree)


def output_dtype(rule: Rule) -> str:
    """The type in memory of a rule's values."""
    store = store_for(rule.type.kind, rule.type.enumeration)
    return {"double": "float64", "i32": "int32"}.get(store, "uint8" if rule.type.kind is Kind.TRUTH else "int8")


def _range(question: Question) -> str:
    if question.type.kind is Kind.CHOICE:
        return f"one of the {len(question.type.enumeration)} codes"
    if question.type.kind is Kind.LINK:
        return "another member's place in the household, or -1"
    if question.type.kind is Kind.TRUTH:
        return "0 or 1"
    kind = "a whole number " if question.whole else ""
    if question.lowest is None and question.highest is None:
        return kind.strip() or "any"
    return f"{kind}{question.lowest if question.lowest is not None else '…'} to {question.highest if question.highest is not None else '…'}"


def _conflict(rule: Rule) -> Check:
    clauses = " and ".join(_clause(exception) for exception in rule.exceptions)
    first = rule.exceptions[0].text
    return Check("conflict", f"two exceptions to {rule.name} hold at once, of {clauses}", first.file, first.line)


def _clause(exception: Exception_) -> str:
    return f"{exception.text.cite} ({exception.text.file}:{exception.text.line})"
