"""Says a refusal of the office or of the law in the reader's language.

The office writes its refusals in English, with what they are about filled in. Here the sentence is known again by the texts that
`payung.web.refusal_texts` read from the source into the catalogues, and what was filled in is put into the translated sentence:
days, months and amounts as the language writes them, states and names of the law in its words, what somebody typed as typed.
"""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path

from babel.lists import format_list
from django.conf import settings
from django.utils.translation import get_language, pgettext

from payung.law.faults import Fault
from payung.web.formats import day_text, month_text, number_text
from payung.web.languages import REFUSAL, REFUSALS
from payung.web.law_words import words_for

_PLACE = re.compile(r"%\((\w+)\)s")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_AMOUNT = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d+\.\d+")
_SCHEME = re.compile(r"[a-z]{2}\.[a-z]\w*")
_COUNTED = re.compile(r"(\d+) (.+)")
_BETWEEN = re.compile(r"(, |; | or | and )")
_QUOTES = "'`"
_LONGEST = 2000  # of a sentence that is looked up: what somebody typed into it could make the search long


def refusal_of(fault: Fault, country: str = "") -> str:
    """What was wrong and what would be right, in the reader's language; `country` is that of the law which is spoken of."""
    return " ".join(sentence(said, country) for said in (fault.message, fault.hint) if said)


def sentence(said: str, country: str = "") -> str:
    """A sentence of a refusal in the reader's language; in English, marked `[en]`, if no text of the catalogues is it."""
    language = get_language() or "en"
    if language == "en" or not said:
        return said
    found = _in(language, country, said) if len(said) <= _LONGEST else None
    return found or f"{said} [en]"


@dataclass(frozen=True)
class _Known:
    """A text of the catalogues, by which a sentence is known again."""

    text: str

    @cached_property
    def pieces(self) -> list[str]:
        """What stands between the places, and at odd positions their names."""
        return _PLACE.split(self.text)

    @cached_property
    def letters(self) -> list[str]:
        return [one.replace("%%", "%") for one in self.pieces[::2]]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        found, seen = "", set()
        for position, piece in enumerate(self.pieces):
            if position % 2 == 0:
                found += re.escape(self.letters[position // 2])
            else:
                found += f"(?P={piece})" if piece in seen else f"(?P<{piece}>.*?)"
                seen.add(piece)
        return re.compile(found, re.DOTALL)

    def parts(self, said: str) -> dict[str, str] | None:
        """What is filled in, if a sentence is of this text."""
        if not all(one in said for one in self.letters):
            return None
        found = self.pattern.fullmatch(said)
        return found.groupdict() if found else None

    def is_typed(self, name: str) -> bool:
        """Whether a place stands in quotation marks: there stands what somebody wrote."""
        at = self.pieces.index(name, 1)
        before, after = self.pieces[at - 1][-1:], self.pieces[at + 1][:1]
        return before == after and before in tuple(_QUOTES)


@lru_cache(maxsize=1)
def known_texts() -> tuple[_Known, ...]:
    """The texts of the catalogues' refusals, those with the most letters of their own first."""
    texts = json.loads((Path(settings.LOCALE_PATHS[0]) / REFUSALS).read_text("utf-8"))
    return tuple(sorted(map(_Known, texts), key=lambda one: (-sum(map(len, one.letters)), one.text)))


@lru_cache(maxsize=1)
def _without_places() -> frozenset[str]:
    return frozenset(one.letters[0] for one in known_texts() if len(one.pieces) == 1)


def text_of(said: str) -> tuple[_Known, dict[str, str]] | None:
    """The text that a sentence is of, and what is filled in."""
    for one in known_texts():
        parts = one.parts(said)
        if parts is not None:
            return one, parts
    return None


def _in(language: str, country: str, said: str) -> str | None:
    found = text_of(said)
    if found is None:
        return None
    text, parts = found
    shown = {name: part if text.is_typed(name) else _part(language, country, part) for name, part in parts.items()}
    return str(pgettext(REFUSAL, text.text)) % shown


def _part(language: str, country: str, part: str) -> str:
    """Something that was filled in: one thing, several, or sentences of the law."""
    one = _word(language, country, part)
    if one is not None:
        return one
    pieces = _BETWEEN.split(part)
    words, between = pieces[::2], set(pieces[1::2])
    listed = [_word(language, country, word) for word in words]
    if between and all(said is not None or " " not in word for word, said in zip(words, listed, strict=True)):
        shown = [word if said is None else said for word, said in zip(words, listed, strict=True)]
        if len(between) == 1 and not between & {" or ", " and "}:
            return between.pop().join(shown)
        return str(format_list(shown, "or" if " or " in between else "standard", language))
    return f"{part} [en]" if part.isascii() and part.endswith(".") and " " in part else part


def _word(language: str, country: str, part: str) -> str | None:
    """A day, month, amount, state of the office, or name of the law in the language's words; None for anything else."""
    if part[:1] in tuple(_QUOTES) and part.count(part[0]) == 2 and part.endswith(part[0]):
        return part
    try:
        if _DAY.fullmatch(part):
            return day_text(datetime.date.fromisoformat(part), language)
        if _MONTH.fullmatch(part):
            return month_text(datetime.date.fromisoformat(f"{part}-01"), language)
    except ValueError:
        return part
    if _AMOUNT.fullmatch(part):
        return number_text(Decimal(part.replace(",", "")), language)
    if part in _without_places():
        return str(pgettext(REFUSAL, part.replace("%", "%%"))) % {}
    counted = _COUNTED.fullmatch(part)
    if counted and counted[2] in _without_places():
        return f"{counted[1]} {_word(language, country, counted[2])}"
    if part.count(" ") > 1:
        return _in(language, country, part)
    return _of_law(language, country or part.partition(".")[0], part) if country or _SCHEME.fullmatch(part) else None


def _of_law(language: str, country: str, part: str) -> str | None:
    words = words_for(country, language)
    for name_in in (words.scheme, words.fact, words.rule):
        found = name_in(part)
        if found != part:
            return found
    return None
