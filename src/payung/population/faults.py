"""What is wrong with a population, by row and column: the first few of each kind, and how many more there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from payung.law.faults import Fault, Refused

MOST_EXAMPLES = 5  # of one kind in one column
Rows = np.ndarray[Any, np.dtype[Any]]


class PopulationRefused(Refused):
    """A population cannot be read, or cannot be computed on as it is."""


def refused(kind: str, message: str, hint: str = "", *, file: str = "", path: str = "") -> PopulationRefused:
    """A refusal with one fault, to be raised."""
    return PopulationRefused([Fault(kind, message, file, path=path, hint=hint)])


class Findings:
    """Gathers what is wrong while a population is read. Rows count from 1, as the first row of data."""

    def __init__(self, file: str, table: str = "") -> None:
        self.file = file
        self.table = table
        self.first_row = 1  # the number of the present batch's first row
        self._examples: dict[tuple[str, str], list[Fault]] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def __bool__(self) -> bool:
        return bool(self._counts)

    def whole_column(self, kind: str, column: str, message: str, hint: str = "") -> None:
        """Note that a column as such is wrong."""
        fault = Fault(kind, message, self.file, path=self._place(f"column {column}"), hint=hint)
        self._add(kind, column, [fault], 1)

    def rows(self, kind: str, column: str, wrong: Rows, message: str | Callable[[int], str], hint: str = "") -> None:
        """Note the rows of the present batch for which `wrong` holds; `message` may describe the row at a position."""
        found = np.flatnonzero(wrong)
        if not len(found):
            return
        had = len(self._examples.get((kind, column), ()))
        examples = [
            Fault(
                kind, message if isinstance(message, str) else message(int(place)), self.file, hint=hint,
                path=self._place(f"row {self.first_row + int(place)}, column {column}"),
            )
            for place in found[: max(MOST_EXAMPLES - had, 0)]
        ]  # fmt: skip
        self._add(kind, column, examples, len(found))

    def _place(self, text: str) -> str:
        return f"{self.table}: {text}" if self.table else text

    def _add(self, kind: str, column: str, examples: list[Fault], count: int) -> None:
        self._examples.setdefault((kind, column), []).extend(examples)
        self._counts[kind, column] = self._counts.get((kind, column), 0) + count

    def faults(self) -> list[Fault]:
        """Everything found: the examples of each kind and column, and the number of further rows."""
        found = []
        for (kind, column), examples in self._examples.items():
            found.extend(examples)
            further = self._counts[kind, column] - len(examples)
            if further > 0:
                rows = "1 further row" if further == 1 else f"{further:,} further rows"
                path = self._place(f"column {column}")
                found.append(
                    Fault(kind, f"So are {rows}, {self._counts[kind, column]:,} in all.", self.file, path=path)
                )
        return found
