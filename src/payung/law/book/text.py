"""A page as plain text of at most 100 columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from payung.law.book.content import Line, Step
from payung.law.book.layout import Block, Code, Facts, Items, Page, Paragraph, Picture, Section, Steps, Table

WIDTH = 100
_GAP = 2
_NARROWEST = 8
_HANGING = 2
_LEADING_VOWELS = "เแโใไ"  # Thai vowels that stand before their consonant
_TRAILING = "ะาำๅๆฯ"  # Thai letters that stand after theirs


def render_text(page: Page) -> str:
    """The page as text."""
    text = _Text()
    lines = [*_heading(page.title, 1, WIDTH), "", *wrap(page.subtitle, WIDTH)]
    for block in page.blocks:
        lines += ["", *text.block(block, 2, WIDTH)]
    lines += ["", *wrap(page.end, WIDTH), *text.addresses(page.words["source"])]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _heading(title: str, level: int, width: int) -> list[str]:
    lines = wrap(title, width)
    rule = {1: "=", 2: "-"}.get(level)
    return [*lines, rule * max(map(columns, lines))] if rule else lines


class _Text:
    """Renders blocks; web addresses are numbered and listed at the end."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def block(self, block: Block, level: int, width: int) -> list[str]:
        """A block's lines, each of at most a width."""
        match block:
            case Section():
                return self._section(block, level, width)
            case Paragraph():
                return wrap(self._line(block.line), width)
            case Facts():
                return [line for name, value in block.rows for line in self._item(f"{name}: ", value, width)]
            case Items():
                return [line for item in block.lines for line in self._item("- ", item, width)]
            case Steps():
                return [f"{block.title}:", *_indented(self._steps(block.steps, width - 2), 2)]
            case Table():
                return self._table(block, width)
            case Picture():
                return [*wrap(block.title, width), *self._table(block.numbers, width)]
            case Code():
                return []

    def _section(self, section: Section, level: int, width: int) -> list[str]:
        """A section; what stands below a lesser heading is indented."""
        indent = 2 if level > 2 else 0
        lines = _heading(section.title, level, width)
        for block in section.blocks:
            body = _indented(self.block(block, level + 1, width - indent), indent)
            gap = [""] if level == 2 or isinstance(block, Section | Table | Items) else []
            lines += [*gap, *body] if body else []
        return lines

    def _item(self, head: str, line: Line, width: int) -> list[str]:
        return wrap(head + self._line(line), width, hanging=2)

    def _steps(self, steps: Iterable[Step], width: int) -> list[str]:
        lines: list[str] = []
        for step in steps:
            lines += wrap("- " + self._line(step.line, names=True), width, hanging=2)
            lines += _indented(self._steps(step.below, width - 2), 2)
        return lines

    def _line(self, line: Line, *, names: bool = False) -> str:
        return "".join(self._span(span.text, span.target, span.link, span.kind, names) for span in line)

    def _span(self, text: str, target: str, link: str, kind: str, names: bool) -> str:
        if link:
            return f"{text} [{self.numbers.setdefault(link, len(self.numbers) + 1)}]"
        if kind == "warning":
            return f"! {text}"
        return f"‹{text}›" if target and names else text

    def _table(self, table: Table, width: int) -> list[str]:
        rows = [[[self._line(line) for line in cell] for cell in row] for row in table.rows]
        head = [[name] for name in table.head]
        widths = fit([head, *rows], width)
        lines = _row(head, widths)
        lines.append((" " * _GAP).join("-" * part for part in widths))
        bodies = [_row(row, widths) for row in rows]
        gap = [""] if any(len(body) > 1 for body in bodies) else []
        return [*lines, *(line for body in bodies for line in [*body, *gap])][: -len(gap) or None]

    def addresses(self, title: str) -> list[str]:
        """The web addresses that were named, by their numbers."""
        lines = ["", *_heading(title, 2, WIDTH), ""] if self.numbers else []
        for address, number in self.numbers.items():
            lines += wrap(f"[{number}] {address}", WIDTH, hanging=4)
        return lines


def columns(text: str) -> int:
    """How many columns a terminal needs for a text: marks above and below take none, wide characters two."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int, *, hanging: int = 0) -> list[str]:
    """Lines of at most a width, broken at spaces; later lines are indented by `hanging`."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        limit = width - (hanging if lines else 0)
        candidate = f"{line} {word}" if line else word
        while columns(candidate) > limit:
            if line and columns(word) <= width - hanging:
                lines.append(line)
                candidate = word
            else:
                head, candidate = _broken(candidate, limit)
                lines.append(head)
            line, limit = "", width - hanging
        line = candidate
    found = [*lines, line] if line or not lines else lines
    return [found[0], *(" " * hanging + each for each in found[1:])]


def _broken(text: str, limit: int) -> tuple[str, str]:
    """A text too long for a line, cut where no letter is torn from its marks."""
    end, used = 0, 0
    while end < len(text) and used + _width(text[end]) <= limit:
        used += _width(text[end])
        end += 1
    while end > 1 and (_width(text[end]) == 0 or text[end] in _TRAILING or text[end - 1] in _LEADING_VOWELS):
        end -= 1
    end = max(end, 1)
    return text[:end].rstrip(), text[end:].lstrip()


def fit(rows: list[list[list[str]]], width: int) -> list[int]:
    """Widths of a table's columns: as wide as their text where that fits, the widest narrowed where it does not."""
    count = len(rows[0])
    widths = [max(columns(line) for row in rows for line in row[position]) for position in range(count)]
    widths = [max(each, 1) for each in widths]
    while sum(widths) + _GAP * (count - 1) > width and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(cells: list[list[str]], widths: list[int]) -> list[str]:
    wrapped = [
        [part for line in cell for part in wrap(line, width, hanging=_HANGING if len(cell) > 1 else 0)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    height = max(map(len, wrapped))
    lines = ([cell[line] if line < len(cell) else "" for cell in wrapped] for line in range(height))
    return [(" " * _GAP).join(map(_padded, line, widths)).rstrip() for line in lines]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def _indented(lines: list[str], by: int) -> list[str]:
    return [" " * by + line if line else line for line in lines]
