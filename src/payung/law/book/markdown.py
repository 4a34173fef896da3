"""A page as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from payung.law.book.content import Line, Span, Step
from payung.law.book.layout import Block, Code, Facts, Items, Page, Paragraph, Picture, Section, Steps, Table

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|&~$])")
_SPACE = re.compile(r"\s+")
_AT_START = re.compile(r"^(\s*)(#|[-+=](?=\s|$)|=+$|-+$|\d+(?=[.)]))")


def render_markdown(page: Page) -> str:
    """The page as Markdown. Formulas and lists have dashes, facts have stars, so that neighbours stay two lists."""
    parts = [f"# {escaped(page.title)}", _beginning(escaped(page.subtitle))]
    for block in page.blocks:
        parts += _block(block, 2)
    parts += ["---", _beginning(escaped(page.end))]
    return "\n\n".join(parts) + "\n"


def _block(block: Block, level: int) -> list[str]:
    match block:
        case Section():
            head = f"{'#' * min(level, 6)} {escaped(block.title)}"
            return [head, *(part for inner in block.blocks for part in _block(inner, level + 1))]
        case Paragraph():
            return [("> " if block.kind else "") + _beginning(_line(block.line))]
        case Facts():
            return ["\n".join(f"* **{escaped(name)}:** {_line(value)}" for name, value in block.rows)]
        case Items():
            return ["\n".join(f"- {_beginning(_line(line))}" for line in block.lines)]
        case Steps():
            return [f"**{escaped(block.title)}**", "\n".join(_steps(block.steps, ""))]
        case Table():
            return [_table(block)]
        case Picture():
            return [_beginning(escaped(block.title)), _table(block.numbers)]
        case Code():
            return []


def _steps(steps: Iterable[Step], indent: str) -> Iterable[str]:
    for step in steps:
        yield f"{indent}- {_beginning(_line(step.line, names=True))}"
        yield from _steps(step.below, indent + "  ")


def _table(table: Table) -> str:
    rows = [[escaped(name) for name in table.head], ["---"] * len(table.head)]
    rows += [["<br>".join(_line(line) for line in cell) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _line(line: Line, *, names: bool = False) -> str:
    return "".join(_span(span, names) for span in line)


def _span(span: Span, names: bool) -> str:
    text = escaped(span.text)
    if span.link:
        return f"[{text}](<{quote(span.link, safe=_SAFE)}>)"
    if span.kind == "code":
        return _code(span.text)
    if span.kind in ("strong", "warning"):
        return f"**{text}**" if text.strip() else text
    return f"*{text}*" if span.target and names else text


_SAFE = ":/?#[]@!$&'()*+,;=%-._~"


def _code(text: str) -> str:
    """A code span; a text with a backtick stands as it is."""
    return escaped(text) if "`" in text else f"`{' '.join(text.split())}`".replace("|", "\\|")


def escaped(text: str) -> str:
    """A text in which no character means anything to Markdown, on one line."""
    return _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text))


def _beginning(text: str) -> str:
    """A line that could be read as a heading, a list or a rule is not."""
    return _AT_START.sub(lambda match: f"{match[1]}\\{match[2]}" if not match[2].isdigit() else f"{match[0]}\\", text)
