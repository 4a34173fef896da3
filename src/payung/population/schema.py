"""The table of a population, as a law asks for it: one row a person, sorted by household, one column a fact.

| column | what |
|---|---|
| `household` | the household's id: whole numbers or text, ascending; never null |
| `id` | the person's id within the household (optional): whole numbers or text |
| `weight` | how many persons of the nation a row stands for (optional); the household's is that of its first row |
| a fact of the vocabulary | by its name; null where it is not known |
| a fact of the household | the same on each of its rows, or in a second table with `household` and one row a household |

A link (`spouse`, `mother`) holds the other member's `id`, and `none` or a negative number for nobody; in a table without `id`
it holds the member's place in the household, counted from 0. A category is its name as household files write it (`option_1`), or its
number in the order of the law. A history is a list: of months (dates or `2025-01`) for paid months, of `{month, amount}` for
amounts; or one column a month, `wages_2025_01`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from payung.law.model import Law, Question
from payung.law.types import Kind

HOUSEHOLD, ID, WEIGHT = "household", "id", "weight"
OWN_COLUMNS = (HOUSEHOLD, ID, WEIGHT)
MONTH_STRUCT = pa.struct([pa.field("month", pa.date32(), nullable=False), pa.field("amount", pa.float64())])
_MONTH_COLUMN = re.compile(r"(.+)_(\d{4})_(0[1-9]|1[0-2])")
_TYPES: Mapping[Kind, pa.DataType] = {
    Kind.TRUTH: pa.bool_(),
    Kind.NUMBER: pa.float64(),
    Kind.DATE: pa.date32(),
    Kind.CHOICE: pa.dictionary(pa.int8(), pa.string()),
    Kind.PAID_MONTHS: pa.list_(pa.date32()),
    Kind.MONTHLY_AMOUNTS: pa.list_(MONTH_STRUCT),
    Kind.LINK: pa.string(),
}


def schema_of(law: Law) -> pa.Schema:
    """The Arrow schema of a population of a law's country, each field with its level, unit, range and question as metadata."""
    own = [
        pa.field(HOUSEHOLD, pa.string(), nullable=False, metadata={"about": "the household's id, ascending"}),
        pa.field(ID, pa.string(), metadata={"about": "the person's id within the household"}),
        pa.field(WEIGHT, pa.float64(), metadata={"about": "how many persons a row stands for"}),
    ]
    return pa.schema([*own, *(_field(question) for question in law.questions.values())], metadata={"country": law.code})


def _field(question: Question) -> pa.Field:
    kind = question.type.kind
    about = {"of": question.level, "question": question.question.get("en", "")}
    if kind in (Kind.NUMBER, Kind.MONTHLY_AMOUNTS):
        about["unit"] = str(question.type.unit)
    for name in ("lowest", "highest"):
        if getattr(question, name) is not None:
            about[name] = str(getattr(question, name))
    if kind is Kind.CHOICE:
        about["values"] = ", ".join(member.key for member in question.type.enumeration)
    if question.whole:
        about["whole"] = "yes"
    return pa.field(question.name, _TYPES[kind], metadata=about)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns of a table hold what.

    `facts` maps a fact's name to its columns: itself, or for a history the columns of its months in order. `extra` are
    columns that are no fact of the law.
    """

    facts: Mapping[str, tuple[str, ...]]
    extra: tuple[str, ...]

    def columns(self, facts: Iterable[str]) -> list[str]:
        """The columns of some facts."""
        return [column for name in facts for column in self.facts.get(name, ())]


def layout(questions: Mapping[str, Question], names: Iterable[str]) -> Layout:
    """Sort a table's columns by what they hold."""
    facts: dict[str, list[str]] = {}
    extra = []
    for name in names:
        match = _MONTH_COLUMN.fullmatch(name)
        history = match[1] if match and match[1] in questions and _is_history(questions[match[1]]) else ""
        if name in questions:
            facts.setdefault(name, []).append(name)
        elif history:
            facts.setdefault(history, []).append(name)
        elif name not in OWN_COLUMNS:
            extra.append(name)
    return Layout({name: tuple(sorted(columns)) for name, columns in facts.items()}, tuple(extra))


def month_of_column(name: str) -> int:
    """The running number of the month of a column such as `wages_2025_01`."""
    match = _MONTH_COLUMN.fullmatch(name)
    assert match is not None
    return int(match[2]) * 12 + int(match[3]) - 1


def _is_history(question: Question) -> bool:
    return question.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)
