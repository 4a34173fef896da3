"""A report as one page of HTML: its style in it, charts as SVG, no script, nothing from elsewhere. Every text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from importlib.resources import files

from payung import charts
from payung.measure.report.blocks import (
    BELOW,
    CODE,
    NUMBERS,
    OUTCOME,
    TEXT,
    Block,
    Cell,
    Chart,
    Column,
    Items,
    Key,
    Paragraph,
    Report,
    Section,
    Table,
)
from payung.measure.report.formats import NOTHING, shown

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_ENGLISH = re.compile(r"(.*\S) \[([a-z]{2,3})\]", re.DOTALL)
_LONG = 8  # items that are folded
_MARKS = {"pass": ("good", "✓", "yes"), "fail": ("warning", "✗", "no"), "not computable": ("quiet", "?", "unclear")}


def render_html(report: Report) -> str:
    """The page. Raises ChartsMissing where charts cannot be drawn."""
    return "\n".join([*_head(report), *_Html(report).body(), ""])


def _style() -> str:
    law = files("payung.law.book").joinpath("style.css").read_text("utf-8")
    own = files("payung.measure.report").joinpath("report.css").read_text("utf-8")
    return f"{law}\n{own}"


def _head(report: Report) -> Iterable[str]:
    yield f'<!doctype html>\n<html lang="{escape(report.language)}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(report.title)}</title>\n<style>\n{_style()}</style>\n</head>"


class _Html:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.words = report.words

    def body(self) -> Iterable[str]:
        report = self.report
        yield f'<body>\n<a class="skip" href="#text">{_text(str(self.words["to_contents"]))}</a>\n<header>'
        yield f'<p class="book">{_text(str(self.words["report"]))}</p><h1>{_text(report.title)}</h1>'
        yield f'<p class="day">{_text(report.subtitle)}</p>\n</header>\n<div class="page">'
        yield f'<nav aria-label="{escape(str(self.words["contents"]))}">\n<ul>'
        yield from (f'<li><a href="#{section.target}">{_text(section.title)}</a></li>' for section in report.sections)
        yield '</ul>\n</nav>\n<main id="text">'
        for section in report.sections:
            yield from self._section(section)
        yield f"</main>\n</div>\n<footer><p>{_text(report.end)}</p></footer>\n</body>\n</html>"

    def _section(self, section: Section) -> Iterable[str]:
        yield f'<section id="{escape(section.target)}">\n<h2>{_text(section.title)}</h2>'
        for block in section.blocks:
            yield from self._block(block)
        yield "</section>"

    def _block(self, block: Block) -> Iterable[str]:
        match block:
            case Paragraph():
                kind = f' class="{block.kind}"' if block.kind else ""
                yield f"<p{kind}>{_text(block.text)}</p>"
            case Items():
                yield from _items(block)
            case Key():
                cells = (
                    f"<div><dt>{_text(name)}</dt><dd><b>{_text(figure)}</b> <span>{_text(remark)}</span></dd></div>"
                    for name, figure, remark in block.figures
                )
                yield f'<dl class="key">{"".join(cells)}</dl>'
            case Chart():
                yield f'<figure id="chart-{escape(block.name)}"><figcaption>{_text(block.title)}</figcaption>'
                yield charts.svg(dict(block.specification), f"chart-{block.name}")
                yield f"{self._command(block.command)}</figure>"
            case Table():
                yield from self._table(block)

    def _table(self, table: Table) -> Iterable[str]:
        wide = " wide" if sum(column.kind not in BELOW for column in table.columns) > 5 else ""
        named = " schemes" if table.columns[-1].kind == CODE else ""
        yield f'<div class="table{wide}{named}" id="table-{escape(table.name)}">\n<h3>{_text(table.title)}</h3>'
        yield f'<div class="scroll"><table role="table"><caption>{_text(table.title)}</caption>'
        heads = (
            f'<th scope="col" role="columnheader"{_kind(column)}>{_text(column.head)}</th>'
            for column in table.columns
            if column.kind not in BELOW
        )
        yield f'<thead role="rowgroup"><tr role="row">{"".join(heads)}</tr></thead>\n<tbody role="rowgroup">'
        for row in table.rows_shown:
            yield f'<tr role="row">{"".join(self._cells(table, row))}</tr>'
        yield f"</tbody></table></div>\n{self._command(table.command)}</div>"

    def _cells(self, table: Table, row: tuple[Cell, ...]) -> Iterable[str]:
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            if place == 0:
                yield f'<th scope="row" role="rowheader">{self._value(value, column)}{self._below(table, row)}</th>'
            elif column.kind not in BELOW:
                head = escape(_plain(column.head))
                yield f'<td role="cell" data-head="{head}"{_kind(column)}>{self._value(value, column)}</td>'

    def _below(self, table: Table, row: tuple[Cell, ...]) -> str:
        """What stands below a row's name: words with what they are, and its code."""
        found = []
        for column, value in zip(table.columns, row, strict=True):
            if column.kind == CODE and value:
                found.append(f'<div class="below"><code translate="no">{escape(str(value))}</code></div>')
            elif column.kind in BELOW and value:
                found.append(f'<div class="below">{_text(column.head)}: {_text(str(value))}</div>')
        return "".join(found)

    def _value(self, value: Cell, column: Column) -> str:
        if column.kind == OUTCOME and value in _MARKS:
            kind, sign, word = _MARKS[str(value)]
            return f'<span class="mark {kind}">{sign} {_text(str(self.words[word]))}</span>'
        if column.kind == TEXT and value not in (None, ""):
            return _text(str(value))
        return _text(shown(value, column.kind, self.report.language))

    def _command(self, command: str) -> str:
        made = _text(str(self.words["made_with"]))
        return f'<p class="command">{made} <code translate="no">{escape(command)}</code></p>'


def _items(items: Items) -> Iterable[str]:
    listed = "<ul>" + "".join(f"<li>{_text(text)}</li>" for text in items.texts) + "</ul>"
    if items.title and len(items.texts) > _LONG:
        yield f'<details class="long"><summary>{_text(items.title)}</summary>{listed}</details>'
        return
    yield (f"<h3>{_text(items.title)}</h3>" if items.title else "") + listed


def _kind(column: Column) -> str:
    return ' class="n"' if column.kind in NUMBERS else ""


def _text(text: str) -> str:
    """A text, escaped; what is in English on a page of another language says so to screen readers, too."""
    found = _ENGLISH.fullmatch(text)
    if not found or text == NOTHING:
        return escape(text)
    return f'<span lang="{found[2]}">{escape(found[1])}</span>'


def _plain(text: str) -> str:
    return " ".join(text.split())
