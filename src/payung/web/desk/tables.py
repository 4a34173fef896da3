"""A table of a desk's page: heads, rows of cells, and where more begin. The same table is what a download has."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

PAGE = 50


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, where it leads, and how it looks: `number`, `quiet`, or a tag's colour such as `tag-green`."""

    text: Any
    link: str = ""
    look: str = ""

    @property
    def tag(self) -> str:
        """The colour if it is a tag."""
        return self.look.removeprefix("tag-") if self.look.startswith("tag-") else ""


@dataclass(slots=True)
class Table:
    """Rows under heads. `more` is the rest of the address of the next page; `empty` what is said where there is none."""

    heads: Sequence[Any]
    rows: list[Sequence[Cell]] = field(default_factory=list)
    caption: Any = ""
    more: str = ""
    empty: Any = ""

    @property
    def columns(self) -> list[tuple[Any, str]]:
        """The heads, each with `number` where its column is one of numbers."""
        first = self.rows[0] if self.rows else ()
        looks = ["number" if cell.look == "number" else "" for cell in first]
        return list(zip(self.heads, looks, strict=True)) if looks else [(head, "") for head in self.heads]


def page_of(request: Any, rows: QuerySet[Any], newest_first: bool = True, most: int = PAGE) -> tuple[list[Any], str]:
    """Some rows by their ids, from the place that the address names (`?after=120`), and the rest of the next page's address."""
    text = request.GET.get("after", "")
    after = int(text) if text.isdecimal() and len(text) < 19 else None
    if after is not None:
        rows = rows.filter(pk__lt=after) if newest_first else rows.filter(pk__gt=after)
    found = list(rows.order_by("-pk" if newest_first else "pk")[: most + 1])
    if len(found) <= most:
        return found, ""
    query = request.GET.copy()
    query["after"] = str(found[most - 1].pk)
    return found[:most], f"?{query.urlencode()}"


def as_csv(name: str, heads: Iterable[Any], rows: Iterable[Iterable[Any]]) -> HttpResponse:
    """A download. A text that a spreadsheet would take for a formula is kept a text."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([str(head) for head in heads])
    for row in rows:
        writer.writerow([_plain(value) for value in row])
    response = HttpResponse(stream.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _plain(value: Any) -> str:
    text = "" if value is None else str(value)
    is_formula = text[:1] in "=+@\t\r" or (text[:1] == "-" and not text[1:2].isdigit())
    return f"'{text}" if is_formula else text


def states(words: dict[str, tuple[Any, str]]) -> Callable[[str], Cell]:
    """Cells for the states of a process: `{"filed": (_("filed"), "blue")}`."""

    def cell(state: str) -> Cell:
        text, colour = words.get(state, (state, "grey"))
        return Cell(text, look=f"tag-{colour}")

    return cell
