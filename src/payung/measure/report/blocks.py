"""What a report is made of: sections of text, tables and charts. Values are raw; each way of writing formats them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

TEXT, CODE, UNDER, SHARE, COUNT, MONEY, MILLIONS, DECIMAL, YEAR, OUTCOME = (
    "text", "code", "under", "share", "count", "money", "millions", "decimal", "year", "outcome",
)  # fmt: skip
NUMBERS = (SHARE, COUNT, MONEY, MILLIONS, DECIMAL, YEAR)
"""Kinds of columns that hold numbers; `millions` holds the whole amount and shows millions of it."""
BELOW = (UNDER, CODE)
"""Kinds of columns that a page shows below the row's name; in files they stand for themselves."""
Cell = str | float | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its head, and what kind of values stand in it."""

    head: str
    kind: str = TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `name` is its file's; `command` makes its figures; `shown` are the places of the rows that the page shows (None: all)."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    command: str
    shown: tuple[int, ...] | None = None

    @property
    def rows_shown(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows that stand on the page; the files have all."""
        return self.rows if self.shown is None else tuple(self.rows[place] for place in self.shown)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as a Vega-Lite specification, whose `description` is read out in its place."""

    name: str
    title: str
    specification: Mapping[str, Any]
    command: str

    @property
    def description(self) -> str:
        """What it shows, with its figures."""
        return str(self.specification.get("description", self.title))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text; `kind` is empty, `note` or `warning`."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list of texts, folded where it is long and says so."""

    texts: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """The few figures that stand first: what it is, how much, and a remark."""

    figures: tuple[tuple[str, str, str], ...]


Block = Paragraph | Items | Table | Chart | Key


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    target: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report in one language."""

    title: str
    subtitle: str
    language: str
    words: Mapping[str, Any]
    sections: tuple[Section, ...]
    end: str

    def tables(self) -> Iterator[Table]:
        """Every table, in order."""
        for section in self.sections:
            yield from (block for block in section.blocks if isinstance(block, Table))
