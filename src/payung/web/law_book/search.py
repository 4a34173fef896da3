"""A search over the names of a country's schemes, rules and figures, in the reader's language and in English."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from payung.law.book.context import Context, capital
from payung.law.language import Scheme
from payung.law.parameters import Parameter
from payung.web.law_book.chapters import figure_pages, law_of, places

MOST = 60
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Found:
    """Something whose name fits; `kind` is scheme, rule or figure, `target` its place, `scheme` where it belongs."""

    kind: str
    label: str
    target: str
    scheme: str
    looked_in: str


def search(code: str, wanted: str, language: str) -> tuple[tuple[Found, ...], bool]:
    """What has every word of the wanted text in its name, schemes first, and whether there is more than MOST."""
    parts = _folded(wanted[:LONGEST]).split()
    if not parts:
        return (), False
    found = [each for each in _index(code, language) if all(part in each.looked_in for part in parts)]
    return tuple(found[:MOST]), len(found) > MOST


def address(code: str, found: Found, language: str, query: str) -> str:
    """Where something found stands."""
    return places(code, query, language).get(found.target, "")


@lru_cache(maxsize=64)
def _index(code: str, language: str) -> tuple[Found, ...]:
    law = law_of(code)
    context, english = (Context(law, datetime.date.today(), each) for each in (language, "en"))

    def named(scheme: Scheme | None) -> str:
        return capital(context.wording.text(scheme.names)) if scheme else ""

    found = [
        Found(
            "scheme",
            named(scheme),
            context.scheme(scheme).target,
            "",
            _folded(f"{named(scheme)} {' '.join(scheme.names.values())}"),
        )
        for scheme in law.schemes
    ]
    for rule in law.rules.values():
        label = context.wording.label(rule)
        looked_in = _folded(f"{label} {english.wording.label(rule)}")
        found.append(Found("rule", capital(label), context.rule(rule).target, named(rule.scheme), looked_in))
    parameter: Parameter
    for parameter, scheme in figure_pages(law):
        label = context.wording.label(parameter)
        looked_in = _folded(f"{label} {english.wording.label(parameter)}")
        found.append(Found("figure", capital(label), context.figure(parameter).target, named(scheme), looked_in))
    return tuple(found)


def _folded(text: str) -> str:
    """A text without case, and without the difference between ways to write the same letter."""
    return unicodedata.normalize("NFKC", text).casefold().replace("\0", " ")
