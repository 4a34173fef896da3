"""A block as a table: the columns of a population's file, in the layout that the law and the measures read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

import payung
from payung.law.model import Question
from payung.law.types import Kind
from payung.population import layout
from payung.population.schema import MONTH_STRUCT
from payung.population.synthetic.block import Block
from payung.population.synthetic.derived import AMOUNT, CATEGORIES, LINKS, add_derived, month_lists, quiet
from payung.population.synthetic.health import DIFFICULTIES
from payung.population.synthetic.model import Model

Array = np.ndarray[Any, np.dtype[Any]]
TRUTHS = (
    "is_national", "has_identity_card", "attends_school", "works_informally", "is_wage_earner", "is_domestic_worker", "is_home_worker",
    "is_agricultural_worker", "works_for_state", "has_disability_card", "is_pregnant",
)  # fmt: skip
HOUSEHOLD_TRUTHS = ("is_rural", "is_registered_poor", "owns_dwelling")
AMOUNTS = ("employer_workers", "monthly_earnings", "monthly_wage", "annual_income")
_LIST_OF_MONTHS, _LIST_OF_AMOUNTS = pa.list_(pa.date32()), pa.list_(MONTH_STRUCT)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns a population of a country has, and how they are made: of the model, derived, and those of an ordinary month."""

    schema: pa.Schema
    derived: Mapping[str, tuple[Mapping[str, Any], Question]]
    usual: Mapping[str, Any]
    left_unknown: tuple[str, ...]

    def batch(self, block: Block) -> pa.RecordBatch:
        """The rows of a block."""
        categories = dict(CATEGORIES)
        for fact, question in self.derived.values():
            add_derived(block, fact, question, categories)
        arrays = [self._array(block, field, categories) for field in self.schema]
        return pa.RecordBatch.from_arrays(arrays, schema=self.schema)

    def _array(self, block: Block, field: pa.Field, categories: Mapping[str, tuple[str, ...]]) -> pa.Array:
        name = field.name
        if name in self.usual:
            return _repeated(self.usual[name], field.type, len(block))
        return _column(block, name, field.type, categories)


def columns_of(model: Model, metadata: layout.Metadata) -> Columns:
    """The columns for a country: an assumed fact that its law does not ask is left out."""
    questions = dict(payung.country(model.country).law.questions) if model.country in payung.codes() else {}
    fields = dict(_of_model())
    derived: dict[str, tuple[Mapping[str, Any], Question]] = {}
    for fact in model.assumptions.facts:
        name = str(fact["fact"])
        if name in questions:
            derived[name] = (fact, questions[name])
            if not _is_rule(
                model.country, name, questions[name]
            ):  # else the law computes it; other assumptions may still ask it
                fields[name] = _type(questions[name])
    usual: dict[str, Any] = {}
    unknown = []
    for name, question in questions.items():
        if name in fields or (name not in model.assumptions.usual and _is_rule(model.country, name, question)):
            continue
        value = model.assumptions.usual.get(name, quiet(question))
        if value is None or value == "unknown":
            unknown.append(name)
            continue
        usual[name] = value
        fields[name] = _type(question)
    schema = pa.schema([pa.field(name, kind) for name, kind in fields.items()])
    return Columns(layout.with_metadata(schema, metadata), derived, usual, tuple(unknown))


def _is_rule(country: str, name: str, question: Question) -> bool:
    """Whether the value is one that the law computes of other facts, unless it is given."""
    law = payung.country(country).law
    return name not in law.inputs and question.type.kind is not Kind.LINK


def _of_model() -> list[tuple[str, pa.DataType]]:
    return [
        (layout.HOUSEHOLD, pa.int64()), (layout.ID, pa.int32()), (layout.WEIGHT, pa.float64()), (layout.AGE, pa.int16()),
        ("sex", layout.CATEGORY), ("birth_date", pa.date32()), ("civil_status", layout.CATEGORY),
        *((name, pa.int32()) for name in LINKS),
        (layout.LABOUR_STATUS, layout.CATEGORY), ("status_in_employment", layout.CATEGORY), ("school_level", layout.CATEGORY),
        (layout.COMPLETED_SCHOOLING, layout.CATEGORY),
        *((name, pa.bool_()) for name in (*TRUTHS, *HOUSEHOLD_TRUTHS)),
        *((name, pa.float64()) for name in AMOUNTS),
        ("land_hectares", pa.float64()), (layout.CONSUMPTION, pa.float64()),
        *((name, layout.CATEGORY) for name in DIFFICULTIES),
    ]  # fmt: skip


def _type(question: Question) -> pa.DataType:
    return {
        Kind.TRUTH: pa.bool_(), Kind.NUMBER: pa.float64(), Kind.DATE: pa.date32(), Kind.CHOICE: layout.CATEGORY,
        Kind.PAID_MONTHS: _LIST_OF_MONTHS, Kind.MONTHLY_AMOUNTS: _LIST_OF_AMOUNTS, Kind.LINK: pa.int32(),
    }[question.type.kind]  # fmt: skip


def _repeated(value: Any, kind: pa.DataType, length: int) -> pa.Array:
    if pa.types.is_dictionary(kind):
        return pa.DictionaryArray.from_arrays(pa.array(np.zeros(length, np.int8)), pa.array([str(value)]))
    if pa.types.is_date(kind):
        return pa.array(np.full(length, np.datetime64(value), "datetime64[D]"))
    if pa.types.is_list(kind):
        return pa.ListArray.from_arrays(np.zeros(length + 1, np.int32), pa.array([], kind.value_type)).cast(kind)
    return pa.repeat(pa.scalar(value, kind), length)


def _column(block: Block, name: str, kind: pa.DataType, categories: Mapping[str, tuple[str, ...]]) -> pa.Array:
    if name == layout.HOUSEHOLD:
        return pa.array(block.spread(block.household_ids), kind)
    if name == layout.ID:
        return pa.array((block.place + 1).astype(np.int32))
    if name == layout.WEIGHT:
        return pa.array(block.person_weights)
    if name == "birth_date":
        return pa.array(_birth_dates(block))
    if name == "household_head":
        return pa.array(np.ones(len(block), np.int32))
    stored = "schooling" if name == layout.COMPLETED_SCHOOLING else name
    values = block.facts[stored] if stored in block.facts else block.spread(block.of_household[stored])
    if pa.types.is_dictionary(kind):
        return _categories(values, categories[name])
    if pa.types.is_list(kind):
        return month_lists(values, block.year, block.facts.get(name + AMOUNT))
    if pa.types.is_date(kind):
        return pa.array(values)
    if name in LINKS or pa.types.is_int32(kind):
        return pa.array(np.where(values >= 0, values + 1, -1).astype(np.int32))
    if pa.types.is_float64(kind):
        numbers = values.astype(float)
        gaps = np.isnan(numbers)
        return pa.array(numbers, mask=gaps) if gaps.any() else pa.array(numbers)
    return pa.array(values).cast(kind)


def _categories(values: Array, names: tuple[str, ...]) -> pa.Array:
    codes = values.astype(np.int8)
    indices = pa.array(codes, mask=codes < 0) if (codes < 0).any() else pa.array(codes)
    return pa.DictionaryArray.from_arrays(indices, pa.array(list(names)))


def _birth_dates(block: Block) -> Array:
    """Days such that the age is complete on 1 July of the year; births came evenly over the year before."""
    ages = np.arange(0, 131)
    birthdays = np.array([np.datetime64(f"{block.year - age}-07-01") for age in ages])
    found: Array = birthdays[block["age"]] - np.floor(block.uniform("birthday") * 365).astype(np.int64)
    return found.astype("datetime64[D]")
