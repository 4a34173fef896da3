"""Groups by which totals are shown: the categories of some columns, numbered as they are met, shown in order at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.model import Question
from payung.law.types import Kind
from payung.population.faults import refused
from payung.population.values import Values

Array = np.ndarray[Any, np.dtype[Any]]
MOST_GROUPS = 10_000
Label = tuple[Any, ...]


class Category:
    """One column to group by. Its categories are numbered in the order in which they are met; a null is one too."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.values: list[Any] = []
        self._places: dict[Any, int] = {}

    def place(self, value: Any) -> int:
        """The number of a category."""
        if value not in self._places:
            self._places[value] = len(self.values)
            self.values.append(value)
            if len(self.values) > MOST_GROUPS:
                hint = "Group by a category, or make bands of it first."
                raise refused("groups", f"'{self.name}' has more than {MOST_GROUPS:,} values.", hint, path="by")
        return self._places[value]

    def of_array(self, column: pa.Array) -> Array:
        """The numbers of a column as it stands in a table: text, dictionary, truth or whole number."""
        kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
        if not (
            pa.types.is_boolean(kind) or pa.types.is_integer(kind) or pa.types.is_null(kind)
            or pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)
        ):  # fmt: skip
            hint = "Group by text, categories, true or false, or whole numbers."
            raise refused("groups", f"'{self.name}' is a column of {kind}; that makes no groups.", hint, path="by")
        if not pa.types.is_dictionary(column.type):
            column = column.dictionary_encode()
        places = np.array([self.place(value) for value in column.dictionary.to_pylist()] or [0], np.int64)
        found = places[pc.fill_null(column.indices, 0).to_numpy(zero_copy_only=False)]
        if column.null_count:
            found = np.where(pc.is_null(column).to_numpy(zero_copy_only=False), self.place(None), found)
        return found

    def of_values(self, kind: Kind, enumeration: Any, found: Values) -> Array:
        """The numbers of a fact or a rule's values: truths, categories or whole numbers."""
        values = found.values
        present, inverse = np.unique(values, return_inverse=True)
        known = found.known()
        labels = list(enumeration) if enumeration is not None else []

        def label(value: Any) -> Any:
            if kind is Kind.TRUTH:
                return bool(value)
            return labels[int(value)].key if kind is Kind.CHOICE else int(value)

        used = np.zeros(len(present), bool)
        used[inverse[known]] = True
        places = np.array(
            [self.place(label(value)) if use else 0 for value, use in zip(present, used, strict=True)] or [0], np.int64
        )
        codes = places[inverse]
        if not known.all():
            codes = np.where(known, codes, self.place(None))
        return codes


def can_group(question_or_rule_kind: Kind, whole: bool) -> bool:
    """True if a fact or rule of this kind makes groups."""
    return question_or_rule_kind in (Kind.TRUTH, Kind.CHOICE) or (question_or_rule_kind is Kind.NUMBER and whole)


class Groups:
    """The combinations of several categories, numbered as they are met."""

    def __init__(self, names: Sequence[str]) -> None:
        self.categories = [Category(name) for name in names]
        self._places: dict[tuple[int, ...], int] = {}

    @property
    def count(self) -> int:
        """How many groups there are so far; without categories there is one, of all."""
        return len(self._places) if self.categories else 1

    def codes(self, columns: Sequence[Array]) -> Array:
        """The group of each row, from the numbers of its categories."""
        if not columns:
            raise ValueError("without categories there are no codes")
        if len(columns) == 1:
            combined, strides = columns[0], [1]
        else:
            sizes = [len(category.values) for category in self.categories]
            strides = [int(np.prod(sizes[place + 1 :], dtype=np.int64)) for place in range(len(sizes))]
            combined = np.zeros(len(columns[0]), np.int64)
            for column, stride in zip(columns, strides, strict=True):
                combined += column * stride
        present, inverse = np.unique(combined, return_inverse=True)
        places = np.array([self._place(int(value), strides) for value in present], np.int32)
        return places[inverse]

    def _place(self, combined: int, strides: Sequence[int]) -> int:
        parts = []
        for stride in strides:
            part, combined = divmod(combined, stride)
            parts.append(part)
        return self._number(tuple(parts))

    def _number(self, key: tuple[int, ...]) -> int:
        if key not in self._places:
            if len(self._places) >= MOST_GROUPS:
                names = ", ".join(category.name for category in self.categories)
                raise refused("groups", f"{names} make more than {MOST_GROUPS:,} groups.", "Group by fewer.", path="by")
            self._places[key] = len(self._places)
        return self._places[key]

    def place_of(self, label: Label) -> int:
        """The number of the group of some categories, which may be a new one."""
        if not self.categories:
            return 0
        key = tuple(category.place(value) for category, value in zip(self.categories, label, strict=True))
        return self._number(key)

    def labels(self) -> list[Label]:
        """The categories of each group, by its number."""
        if not self.categories:
            return [()]
        return [
            tuple(category.values[part] for category, part in zip(self.categories, key, strict=True))
            for key in self._places
        ]

    def order(self) -> list[int]:
        """The groups' numbers in the order of their categories; what is not known comes last."""
        labels = self.labels()

        def rank(place: int) -> list[tuple[int, bool | int | str]]:
            return [
                (2, "") if part is None else (1, part) if isinstance(part, str) else (0, part) for part in labels[place]
            ]

        return sorted(range(len(labels)), key=rank)


def category_of_fact(category: Category, question: Question, found: Values) -> Array:
    """The numbers of a fact's values."""
    return category.of_values(question.type.kind, question.type.enumeration, found)
