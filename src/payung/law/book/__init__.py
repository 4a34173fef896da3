"""The law book: a country's law as its readers need it, made from the law itself, for a day and a language.

`chapter` and `contents` give the content as plain data; `render` gives a page as text, Markdown or HTML; `write` puts
a whole book of HTML pages into a folder.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

from payung.law.book import make
from payung.law.book.content import Chapter, Contents, CurveEntry
from payung.law.book.context import Context
from payung.law.book.curves import curve_entry
from payung.law.book.html import Part, render_html, render_parts
from payung.law.book.layout import Layout, Page
from payung.law.book.markdown import render_markdown
from payung.law.book.text import render_text
from payung.law.book.write import BookNotWritten, write_pages
from payung.law.curves import Curve
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.language import Scheme
from payung.law.model import Law

FORMATS = ("text", "markdown", "html")
_RENDERERS = {"text": render_text, "markdown": render_markdown, "html": render_html}
_CONTENTS = "index.html"

__all__ = [
    "FORMATS",
    "BookNotWritten",
    "Chapter",
    "Contents",
    "Part",
    "chapter",
    "contents",
    "curve",
    "parts",
    "render",
    "shared_parts",
    "write",
    "write_library",
]


def chapter(law: Law, scheme: Scheme | str, day: datetime.date, language: str, *, drawn: bool = True) -> Chapter:
    """A scheme's chapter as data, its curves only if `drawn`. Raises DecisionRefused for an unknown scheme or language."""
    return make.chapter(law, _scheme(law, scheme), day, language, drawn=drawn)


def curve(law: Law, found: Curve, day: datetime.date, language: str) -> CurveEntry:
    """One curve of a scheme (of `payung.law.curve_files.read_curves`) as data. Raises DecisionRefused for an unknown language."""
    return curve_entry(Context(law, day, language), found)


def contents(law: Law, day: datetime.date, language: str) -> Contents:
    """A country's contents page as data, its chapters included. Raises DecisionRefused for an unknown language."""
    return make.contents(law, day, language)


def parts(law: Law, found: Chapter, places: Mapping[str, str]) -> tuple[Part, ...]:
    """A chapter's sections as HTML for a site that has a frame of its own; `places` are addresses of places beyond the chapter."""
    return render_parts(Layout(Context(law, found.day, found.language)).chapter(found), places)


def shared_parts(law: Law, day: datetime.date, language: str, places: Mapping[str, str]) -> tuple[Part, ...]:
    """What a country's schemes share (rules, figures, questions, categories), as HTML for a site that has a frame of its own.

    Raises DecisionRefused for an unknown language.
    """
    layout = Layout(Context(law, day, language))
    return render_parts(layout.shared(make.contents(law, day, language, chapters=False)), places)


def render(law: Law, scheme: str | None, day: datetime.date, language: str, format: str = "text") -> str:
    """A scheme's chapter, or the country's contents page if None, in one of FORMATS.

    Raises DecisionRefused for an unknown scheme, language or format.
    """
    renderer = _RENDERERS.get(format)
    if renderer is None:
        hint = nearest(format, FORMATS) or f"One of {', '.join(FORMATS)}."
        raise DecisionRefused([Fault("unknown-name", f"'{format}' is no format of the law book.", hint=hint)])
    layout = Layout(Context(law, day, language))
    if scheme is None:
        return renderer(layout.contents(make.contents(law, day, language, drawn=False)))
    return renderer(layout.chapter(chapter(law, scheme, day, language)))


def write(law: Law, folder: str | Path, day: datetime.date, language: str, *, home: str = "") -> list[Path]:
    """Write a country's whole book as HTML, a contents page and a page a scheme, and give the files.

    `home` is the address of a page above the contents page, if there is one.
    Raises BookNotWritten if a file cannot be put in place: then the folder is as it was.
    """
    return _write(law, contents(law, day, language), Path(folder), home)


def _write(law: Law, book: Contents, folder: Path, home: str) -> list[Path]:
    layout = Layout(Context(law, book.day, book.language))
    chapters = {f"{each.name}.html": layout.chapter(each) for each in book.chapters}
    pages = {_CONTENTS: layout.contents(book), **chapters}
    places = _places(pages) | {each.target: f"{each.name}.html" for each in book.chapters}
    rendered = {
        name: render_html(page, places, home=home if name == _CONTENTS else _CONTENTS) for name, page in pages.items()
    }
    return write_pages(rendered, folder)


def write_library(laws: Sequence[Law], folder: str | Path, day: datetime.date, language: str) -> list[Path]:
    """Write the books of several countries as HTML, each in a folder of its own, below a page that lists them all.

    Raises BookNotWritten if a file cannot be put in place.
    """
    books = [contents(law, day, language) for law in laws]
    written = [
        path
        for law, book in zip(laws, books, strict=True)
        for path in _write(law, book, Path(folder) / law.code, f"../{_CONTENTS}")
    ]
    page = Layout(Context(laws[0], day, language)).library(books)
    places = {f"country-{book.country}": f"{book.country}/{_CONTENTS}" for book in books}
    return [*write_pages({_CONTENTS: render_html(page, places)}, Path(folder)), *written]


def _places(pages: dict[str, Page]) -> dict[str, str]:
    """Where each place of the book is; what stands on several pages is looked up on the first, the contents page."""
    places: dict[str, str] = {}
    for name, page in pages.items():
        for target in page.targets:
            places.setdefault(target, f"{name}#{target}")
    return places


def _scheme(law: Law, scheme: Scheme | str) -> Scheme:
    if isinstance(scheme, Scheme):
        return scheme
    found = law.scheme(scheme)
    if found is None:
        names = [name for each in law.schemes for name in (each.name, each.name.split(".")[-1])]
        raise DecisionRefused([Fault("unknown-name", f"There is no scheme '{scheme}'.", hint=nearest(scheme, names))])
    return found
