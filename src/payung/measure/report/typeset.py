"""A report as PDF, set by Typst (extra `report`): no browser, tagged for screen readers, in fonts of the machine for each script."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from payung import charts
from payung.measure.report.blocks import (
    BELOW,
    CODE,
    NUMBERS,
    OUTCOME,
    Block,
    Chart,
    Column,
    Items,
    Key,
    Paragraph,
    Report,
    Table,
)
from payung.measure.report.formats import shown

_FONTS = (
    "Noto Sans", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Myanmar",
    "DejaVu Sans", "Libertinus Serif",
)  # fmt: skip
_MARKED = re.compile(r" \[[a-z]{2,3}\]$")
_SIGNS = {"pass": "yes", "fail": "no", "not computable": "unclear"}
_WIDE = 6  # columns from which a table is set smaller
_START = """#set document(title: {title})
#set page(paper: "a4", margin: (x: 16mm, y: 18mm), numbering: "1 / 1", footer-descent: 40%)
#set text(font: ({fonts}), size: 9.5pt, lang: {language}, fill: rgb("#1d2a2f"))
#set par(leading: 0.62em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: 0.4pt + rgb("#c9d2ce")), inset: (x: 4pt, y: 3.5pt))
#show heading: it => block(above: 1.5em, below: 0.7em, text(fill: rgb("#0d5257"), it.body))
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show figure: set block(breakable: false)
#let quiet(body) = text(size: 8pt, fill: rgb("#52616a"), body)
#let made(body) = block(above: 0.5em, below: 1em, text(size: 7pt, fill: rgb("#52616a"), body))
"""


def render_pdf(report: Report) -> bytes:
    """The PDF. Raises ChartsMissing, and ImportError without the extra `report`."""
    import typst

    with tempfile.TemporaryDirectory(prefix="payung-") as folder:
        place = Path(folder)
        for section in report.sections:
            for block in section.blocks:
                if isinstance(block, Chart):
                    drawn = charts.svg(dict(block.specification), f"chart-{block.name}")
                    (place / f"{block.name}.svg").write_text(drawn, "utf-8")
        source = place / "report.typ"
        source.write_text("\n".join(_source(report)), "utf-8")
        found = typst.compile(str(source), root=str(place))
        assert isinstance(found, bytes)
        return found


def _source(report: Report) -> Iterator[str]:
    fonts = ", ".join(_string(font) for font in _FONTS)
    yield _START.format(title=_string(report.title), fonts=fonts, language=_string(report.language[:2]))
    yield f"#quiet[{_said(str(report.words['report']))}]"
    yield f"#heading(level: 1, {_content(report.title)})"
    yield f"#text(size: 11pt, {_content(report.subtitle)})"
    for section in report.sections:
        yield f"#heading(level: 2, {_content(section.title)})"
        for block in section.blocks:
            yield from _block(report, block)
    yield f"#v(1em)#quiet[{_said(report.end)}]"


def _block(report: Report, block: Block) -> Iterable[str]:
    made = _said(str(report.words["made_with"]))
    match block:
        case Paragraph(kind="note"):
            return [f"#quiet[{_said(block.text)}]", ""]
        case Paragraph(kind="warning"):
            return [f'#block(fill: rgb("#fdecd2"), inset: 6pt, width: 100%)[{_said(block.text)}]', ""]
        case Paragraph():
            return [_said(block.text), ""]
        case Items():
            head = [f"#heading(level: 3, {_content(block.title)})"] if block.title else []
            return [*head, "#text(size: 8pt, list(" + ", ".join(_content(text) for text in block.texts) + "))"]
        case Key():
            cells = (
                f"[#quiet[{_said(name)}] \\ #text(size: 14pt, weight: 600)[{_said(figure)}] \\ #quiet[{_said(remark)}]]"
                for name, figure, remark in block.figures
            )
            return [f"#grid(columns: (1fr,) * 4, gutter: 10pt, {', '.join(cells)})", "#v(0.6em)"]
        case Chart():
            picture = f"image({_string(block.name + '.svg')}, width: 11cm, alt: {_string(block.description)})"
            title = f"#text(weight: 600)[{_said(block.title)}]"
            return [
                f"#block(breakable: false)[{title} \\ #{picture}]",
                f"#made[{made} #raw({_string(block.command)})]",
            ]
        case Table():
            return [*_table(report, block), f"#made[{made} #raw({_string(block.command)})]"]


def _table(report: Report, table: Table) -> Iterator[str]:
    places = [place for place, column in enumerate(table.columns) if column.kind not in BELOW]
    columns = [table.columns[place] for place in places]
    widths = ", ".join("1fr" if column.kind in NUMBERS and place else "1.7fr" for place, column in enumerate(columns))
    aligns = ", ".join("right" if column.kind in NUMBERS else "left" for column in columns)
    size = "7pt" if len(columns) >= _WIDE else "8.5pt"
    yield f"#heading(level: 3, {_content(table.title)})"
    heads = ", ".join(f"strong({_content(column.head)})" for column in columns)
    yield f"#text(size: {size}, table(columns: ({widths},), align: ({aligns},), table.header({heads}),"
    for row in table.rows_shown:
        cells = [_content(_value(report, columns[at], row[place])) for at, place in enumerate(places)]
        below = [
            _below(column, cell)
            for column, cell in zip(table.columns, row, strict=True)
            if column.kind in BELOW and cell
        ]
        if below:
            cells[0] = f"[#strong({cells[0]})" + "".join(rf" \ #quiet[{_said(text)}]" for text in below) + "]"
        yield ", ".join(cells) + ","
    yield "))"


def _below(column: Column, cell: str | float | int | None) -> str:
    return str(cell) if column.kind == CODE else f"{column.head}: {cell}"


def _value(report: Report, column: Column, value: str | float | int | None) -> str:
    if column.kind == OUTCOME and value in _SIGNS:
        return str(report.words[_SIGNS[str(value)]])
    return shown(value, column.kind, report.language)


def _string(text: str) -> str:
    """A text as a string of Typst: nothing in it is markup."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ").replace("\t", " ")
    return f'"{escaped}"'


def _content(text: str) -> str:
    return f"text({_string(_MARKED.sub('', text))})"


def _said(text: str) -> str:
    return f"#{_content(text)}"
