"""The compiled law over a register: what it answers for every person, kept as decisions, and a sample decided exactly."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from django.utils import timezone

from payung.law.decision import decimal_text
from payung.law.faults import DecisionRefused, Fault
from payung.law.model import Rule
from payung.law.types import Kind
from payung.office import doorway
from payung.office.acts import Act, Refusal
from payung.office.bulk.copying import load, new_ids
from payung.office.bulk.register import Array, Register
from payung.office.bulk.steps import step

PLACES = Decimal("0.0001")  # as the database keeps money


@dataclass(slots=True)
class Decided:
    """What some rules answer on a register: `answers` has a column a rule, a value a row, null where it is not known.

    `not_given` are facts that the rules hang on and that nobody's record has. `inputs` and `results` are each household's, as
    a decision keeps them.
    """

    register: Register
    rules: tuple[str, ...]
    answers: pa.Table
    not_given: tuple[str, ...]
    inputs: pa.Array
    results: pa.Array

    def amounts(self, rule: str) -> Array:
        """A rule's amounts a row; not a number where it is not known."""
        found: Array = self.answers.column(rule).fill_null(float("nan")).to_numpy()
        return found

    def household_of_rows(self) -> Array:
        """Which household, counted from 0, each row belongs to."""
        starts = self.register.starts()
        return np.repeat(np.arange(len(starts)), np.diff(np.r_[starts, len(self.register)]))


def decide(register: Register, rules: Collection[str], *, described: bool = True) -> Decided:
    """Put a register to the compiled law; without `described`, `inputs` are left for `Register.inputs` to tell.

    Raises Refusal for what is recorded and does not fit the law.
    """
    from payung.population import PopulationRefused, simulate

    names = tuple(dict.fromkeys(rules))
    if not len(register):
        nothing = pa.table({name: pa.array([], pa.float64()) for name in names})
        return Decided(register, names, nothing, (), pa.array([], pa.string()), pa.array([], pa.string()))
    try:
        with step("decided"):
            found = simulate(
                doorway.law_of(register.law.code),
                register.table(names),
                register.on,
                names,
                columns=True,
                allow_extra=True,
            )
    except (PopulationRefused, DecisionRefused) as refused:
        raise Refusal(*refused.faults) from None
    assert found.columns is not None
    with step("described"):
        inputs = register.inputs() if described else pa.array([], pa.string())
        answers = found.columns.select(list(names)).combine_chunks()
        return Decided(register, names, answers, found.not_given, inputs, _results(register, names, answers))


def _results(register: Register, names: tuple[str, ...], answers: pa.Table) -> pa.Array:
    """Each household's answers as a decision keeps them, as JSON text."""
    starts, rules = register.starts(), register.law.rules
    each = [name for name in names if not rules[name].of_household]
    own = [name for name in names if rules[name].of_household]
    parts = []
    if each:
        texts = pc.binary_join_element_wise(*(_texts(rules[name], answers.column(name)) for name in each), ", ")
        texts = pc.binary_join_element_wise('"', register.numbers, '": {', texts, "}", "")
        offsets = pa.array(np.r_[starts, len(register)].astype(np.int32))
        parts.append(pc.binary_join(pa.ListArray.from_arrays(offsets, _whole(texts)), ", "))
    if own:
        texts = pc.binary_join_element_wise(*(_texts(rules[name], answers.column(name)) for name in own), ", ")
        texts = _whole(texts).take(pa.array(starts))
        parts.append(pc.binary_join_element_wise('"household": {', texts, "}", ""))
    joined = parts[0] if len(parts) == 1 else pc.binary_join_element_wise(*parts, ", ")
    return pc.binary_join_element_wise("{", joined, "}", "")


def _texts(rule: Rule, column: pa.ChunkedArray) -> pa.Array:
    """A rule's answers as JSON texts with its name before them; each different value is written once."""
    words = _whole(column)
    if not pa.types.is_dictionary(words.type):
        words = words.dictionary_encode()
    start = f"{json.dumps(rule.name)}: "
    whole = bool(rule.word and rule.word.whole)
    texts = pa.array(
        [start + json.dumps(_plain(rule, value, whole)) for value in words.dictionary.to_pylist()] + [f"{start}null"]
    )
    return texts.take(words.indices.fill_null(len(texts) - 1))


def _plain(rule: Rule, value: Any, whole: bool) -> Any:
    match rule.type.kind:
        case Kind.NUMBER:
            return int(value) if whole and value == int(value) else decimal_text(money(value))
        case Kind.DATE:
            return value.isoformat()
    return value


def money(value: float) -> Decimal:
    """A compiled amount as money: to the ten-thousandth that the database keeps, which undoes binary fractions."""
    return Decimal(repr(value)).quantize(PLACES)


def money_of(values: Array) -> pa.Array:
    """Compiled amounts as money, as `money` gives one."""
    return pa.array(np.round(values, 4)).cast(pa.decimal128(20, 4), safe=False)


def _whole(column: Any) -> pa.Array:
    if not isinstance(column, pa.ChunkedArray):
        return column
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def check_sample(decided: Decided, size: int = 40) -> int:
    """Decide some households, spread over the register, exactly too; how many. Raises Refusal where an answer differs."""
    count = len(decided.inputs)
    places = sorted({int(place) for place in np.linspace(0, count - 1, min(size, count))}) if count else []
    law, on = decided.register.law.code, decided.register.on
    faults = []
    for place in places:
        taken = doorway.ask(law, json.loads(decided.inputs[place].as_py()), on, decided.rules)
        exact, compiled = doorway.answers_of(taken), json.loads(decided.results[place].as_py())
        for member in sorted({*exact, *compiled}):
            for rule in decided.rules:
                one, other = exact.get(member, {}).get(rule), compiled.get(member, {}).get(rule)
                if not _same(one, other):
                    message = f"{rule}: {one} decided exactly, {other} compiled."
                    faults.append(
                        Fault("differs", message, path=member, hint="Report this; the run was not carried out.")
                    )
    if faults:
        raise Refusal(*faults)
    return len(places)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, str) and isinstance(other, str) and one != other:
        try:
            return Decimal(one).quantize(PLACES) == Decimal(other).quantize(PLACES)
        except ArithmeticError:
            return False
    return bool(one == other)


def keep(act: Act, decided: Decided, *, office: int, scheme: str, about: str, households: Array | None = None) -> Array:
    """Keep the decision of each household, or of some (by place), with `about/household id`; their ids in the same order.

    Their reasons are made when somebody asks, by `payung.office.doorway.replay`.
    """
    register = decided.register
    places = np.arange(len(decided.inputs)) if households is None else households
    if not len(places):
        return np.zeros(0, np.int64)
    ids = new_ids("decisions_decision", len(places))
    homes = pa.array(register.households[register.starts()][places]).cast(pa.string())
    chosen = pa.array(places)
    with step("decisions kept"):
        load(
            "decisions_decision",
            {
                "id": ids,
                "about": pc.binary_join_element_wise(f"{about}/household:", homes, ""),
                "inputs": decided.inputs.take(chosen),
                "answers": decided.results.take(chosen),
                "office_id": office,
                "scheme": scheme,
                "law_id": doorway.current_version(register.law.code),
                "on": register.on,
                "taken_at": timezone.now(),
                "reasons": "{}",
                "compiled": True,
                "act_id": act.id,
            },
        )
    return ids
