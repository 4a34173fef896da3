"""A page as HTML: one file with its style, no script, nothing from elsewhere. Every text of the law is escaped.

`render_parts` gives the page's sections alone, for a site that has a frame and a style of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from importlib.resources import files
from urllib.parse import quote

from payung.law.book.content import Line, Span, Step
from payung.law.book.layout import Block, Code, Facts, Items, Page, Paragraph, Picture, Section, Steps, Table

_FALLBACK = re.compile(r"(.*\S) \[([a-z]{2,3})\](\s*)", re.DOTALL)
_SYMBOL = (
    '<svg class="symbol" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">'
    '<path d="M12 2v2M2 13a10 9 0 0 1 20 0c-1.2-1.6-3.8-1.6-5 0-1.2-1.6-3.8-1.6-5 0-1.2-1.6-3.8-1.6-5 0-1.2-1.6-3.8-1.6-5 0z"/>'
    '<path class="handle" d="M12 13v6.5a2 2 0 0 0 4 0"/></svg>'
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render_html(page: Page, places: Mapping[str, str] | None = None, home: str = "") -> str:
    """The page as HTML. `places` are the addresses of places on other pages, `home` that of the contents page."""
    html = _Html(page, places or {})
    return "\n".join([*html.head(), *html.header(home), *html.body(), *html.footer(), ""])


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a page as HTML, or what stands before the first one; `rules` are the places and titles of the rules in it."""

    title: str
    target: str
    html: str
    rules: tuple[tuple[str, str], ...]


def render_parts(page: Page, places: Mapping[str, str] | None = None) -> tuple[Part, ...]:
    """The page's sections as HTML without head, style and navigation, earlier texts of rules folded.

    Headings begin at the second level. `places` are the addresses of places that are not on the page.
    """
    html = _Html(page, places or {}, folds=True)
    return tuple(html.part(block) for block in page.blocks)


@lru_cache(maxsize=1)
def _style() -> str:
    return files("payung.law.book").joinpath("style.css").read_text("utf-8")


class _Html:
    """Renders a page's blocks. Everything that it puts between tags passes through `marked_text`."""

    def __init__(self, page: Page, places: Mapping[str, str], *, folds: bool = False) -> None:
        self.page = page
        self.folds = folds
        self.places = {**places, **{target: f"#{quote(target)}" for target in page.targets}}

    # -- the page -----------------------------------------------------------------------------------------------------

    def head(self) -> Iterable[str]:
        yield f'<!doctype html>\n<html lang="{escape(self.page.language)}">\n<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{_bare(self.page.title)}</title>\n<style>\n{_style()}</style>\n</head>"

    def header(self, home: str) -> Iterable[str]:
        words = self.page.words
        yield f'<body>\n<a class="skip" href="#text">{marked_text(words["to_contents"])}</a>\n<header>'
        name = marked_text(f"{words['law_book']} · {self.page.country}" if self.page.country else words["law_book"])
        yield f'<p class="book">{_SYMBOL}' + (f'<a href="{escape(home)}">{name}</a>' if home else name) + "</p>"
        yield f'<h1>{marked_text(self.page.title)}</h1>\n<p class="day">{marked_text(self.page.subtitle)}</p>\n</header>'

    def body(self) -> Iterable[str]:
        yield '<div class="page">'
        yield from self._navigation()
        yield '<main id="text">'
        for block in self.page.blocks:
            yield from self.block(block, 2)
        yield "</main>\n</div>"

    def footer(self) -> Iterable[str]:
        yield f"<footer><p>{marked_text(self.page.end)}</p></footer>\n</body>\n</html>"

    def part(self, block: Block) -> Part:
        """A block of the page by itself."""
        html = "\n".join(self.block(block, 2))
        if not isinstance(block, Section):
            return Part("", "", html, ())
        return Part(block.title, block.target, html, tuple((rule.target, rule.title) for rule in _rules(block.blocks)))

    def _navigation(self) -> Iterable[str]:
        yield f'<nav aria-label="{escape(self.page.words["contents"])}">\n<ul>'
        for section in self.page.blocks:
            if isinstance(section, Section):
                yield f"<li>{self._to(section)}"
                rules = list(_rules(section.blocks))
                yield from ["<ul>", *(f"<li>{self._to(rule)}</li>" for rule in rules), "</ul>"] if rules else []
                yield "</li>"
        yield "</ul>\n</nav>"

    def _to(self, section: Section) -> str:
        return f'<a href="#{quote(section.target)}">{marked_text(section.title)}</a>'

    # -- blocks -------------------------------------------------------------------------------------------------------

    def block(self, block: Block, level: int) -> Iterable[str]:
        match block:
            case Section():
                yield from self._section(block, level)
            case Paragraph():
                yield f"<p{_class(block.kind)}>{self._line(block.line)}</p>"
            case Facts():
                rows = (
                    f"<div><dt>{marked_text(name)}</dt><dd>{self._line(value)}</dd></div>" for name, value in block.rows
                )
                yield from ["<dl>", *rows, "</dl>"]
            case Items():
                yield from ["<ul>", *(f"<li>{self._line(line)}</li>" for line in block.lines), "</ul>"]
            case Steps():
                yield f'<div class="formula">\n<p>{marked_text(block.title)}</p>'
                yield from [*self._steps(block.steps), "</div>"]
            case Table():
                yield from self._table(block)
            case Picture():
                yield from self._picture(block)
            case Code():
                yield f"<details>\n<summary>{marked_text(block.title)}</summary>"
                yield f'<pre translate="no" tabindex="0"><code>{escape(block.text)}</code></pre>\n</details>'

    def _picture(self, picture: Picture) -> Iterable[str]:
        """The drawing, which holds no text of the law that was not escaped, and its numbers below it."""
        svg = picture.svg()
        if not svg:
            yield f"<p>{marked_text(picture.title)}</p>"
            yield from self._table(picture.numbers)
            return
        yield f'<figure tabindex="0">{svg}<figcaption>{marked_text(picture.title)}</figcaption></figure>'
        yield f"<details>\n<summary>{marked_text(self.page.words['numbers'])}</summary>"
        yield from [*self._table(picture.numbers), "</details>"]

    def _section(self, section: Section, level: int) -> Iterable[str]:
        tag = f"h{min(level, 6)}"
        if self.folds and section.kind == "earlier":
            yield f'<details class="earlier" id="{escape(section.target)}">\n<summary>{marked_text(section.title)}</summary>'
            for block in section.blocks:
                yield from self.block(block, level + 1)
            yield "</details>"
            return
        yield f'<section id="{escape(section.target)}"{_class(section.kind)}>\n<{tag}>{marked_text(section.title)}</{tag}>'
        for block in section.blocks:
            yield from self.block(block, level + 1)
        yield "</section>"

    def _steps(self, steps: Iterable[Step]) -> Iterable[str]:
        yield "<ul>"
        for step in steps:
            yield f"<li>{self._line(step.line)}"
            yield from self._steps(step.below) if step.below else ()
            yield "</li>"
        yield "</ul>"

    def _table(self, table: Table) -> Iterable[str]:
        yield f'<table role="table">\n<caption>{marked_text(table.caption)}</caption>'
        heads = (f'<th scope="col" role="columnheader">{marked_text(name)}</th>' for name in table.head)
        yield f'<thead role="rowgroup"><tr role="row">{"".join(heads)}</tr></thead>\n<tbody role="rowgroup">'
        for first, *cells in table.rows:
            row = [f'<th scope="row" role="rowheader">{self._cell(first)}</th>']
            row += [
                f'<td role="cell" data-head="{escape(_plain(name))}">{self._cell(cell)}</td>'
                for name, cell in zip(table.head[1:], cells, strict=True)
            ]
            yield f'<tr role="row">{"".join(row)}</tr>'
        yield "</tbody>\n</table>"

    def _cell(self, lines: tuple[Line, ...]) -> str:
        return "".join(f"<div>{self._line(line)}</div>" for line in lines)

    # -- lines --------------------------------------------------------------------------------------------------------

    def _line(self, line: Line) -> str:
        return "".join(self._span(span) for span in line)

    def _span(self, span: Span) -> str:
        text = marked_text(span.text)
        if span.link:
            return f'<a class="source" href="{escape(span.link)}" rel="noreferrer">{text}</a>'
        if span.kind == "anchor":
            return f'<span id="{escape(span.target)}">{text}</span>'
        if span.kind == "code":
            return f'<code translate="no">{text}</code>'
        if span.kind == "strong":
            return f"<b>{text}</b>"
        if span.kind:
            return f'<span class="mark {span.kind}">{text}</span>'
        if not span.target:
            return text
        place = self.places.get(span.target)
        return f'<a class="name" href="{escape(place)}">{text}</a>' if place else f'<span class="name">{text}</span>'


def _rules(blocks: Iterable[Block]) -> Iterable[Section]:
    for block in blocks:
        if isinstance(block, Section):
            if block.kind == "rule":
                yield block
            else:
                yield from _rules(block.blocks)


def _class(name: str) -> str:
    return f' class="{escape(name)}"' if name else ""


def split_fallback(text: str) -> tuple[str, str]:
    """A text without its mark, and the language that it fell back to; that is empty if it did not."""
    found = _FALLBACK.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")


def marked_text(text: str) -> str:
    """A text as HTML, escaped; what fell back to another language says so to screen readers too."""
    found = _FALLBACK.fullmatch(text)
    if not found:
        return escape(text)
    return f'<span lang="{found[2]}">{escape(found[1])}</span> <small>[{found[2]}]</small>{found[3]}'


def _bare(text: str) -> str:
    return escape(text)


def _plain(text: str) -> str:
    return " ".join(text.split())
