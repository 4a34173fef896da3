"""The law's own words in the reader's language: schemes, options, claims, facts and what was said of them.

What a language lacks falls back visibly, as the law's words do everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import InvalidOperation
from functools import lru_cache
from typing import Any

from payung.law.faults import LawRefused, Refused
from payung.law.household import NONE, read_value
from payung.law.language import text
from payung.law.model import Question
from payung.law.types import Kind
from payung.law.wording import Wording
from payung.office.doorway import law_of
from payung.office.schemes import SchemeSetup, scheme_setup, setups


class LawWords:
    """The words of a country's law in one language."""

    def __init__(self, country: str, language: str) -> None:
        self.law = law_of(country).law
        self.language = language
        self.wording = Wording(self.law, language)

    def scheme(self, name: str) -> str:
        """A scheme's name; its short one where the law does not know it any more."""
        found = self.law.scheme(name)
        return text(found.names, self.language) if found else name

    def rule(self, name: str, scheme: str = "") -> str:
        """A rule's name; a rule that is named within its scheme is looked up there."""
        found = self.law.rules.get(name) or self.law.rules.get(f"{scheme}.{name}")
        return self.wording.label(found) if found else name

    def fact(self, name: str) -> str:
        """A fact's name."""
        found = self.law.questions.get(name)
        return self.wording.label(found) if found else name

    def question(self, name: str) -> str:
        """The question by which a fact is asked, else its name."""
        found = self.law.questions.get(name)
        return (text(found.question, self.language) or self.wording.label(found)) if found else name

    def value(self, name: str, stated: Any) -> str:
        """What was stated of a fact, as the register keeps it."""
        question = self.law.questions.get(name)
        if question is None:
            return str(stated)
        if question.type.kind is Kind.LINK:
            return self.wording.phrase("nobody") if stated in (None, NONE) else str(stated)
        if stated is None:
            return self.wording.phrase("unknown")
        if isinstance(stated, bool):
            return self.wording.phrase("yes" if stated else "no")
        if isinstance(stated, list):
            return str(len(stated))
        return self._written(question, str(stated))

    def _written(self, question: Question, stated: str) -> str:
        try:
            return self.wording.value(question, read_value(self.law, question, stated, ()))
        except (Refused, InvalidOperation):
            return stated

    def options(self, scheme: str) -> list[tuple[str, str]]:
        """A scheme's options with their names; none for a scheme without options or without a setup."""
        setup = setup_or_none(scheme)
        if setup is None or setup.option is None:
            return []
        kinds = self.law.questions[setup.option].type.enumeration or ()
        return [(one.key, text(one.label, self.language) or one.key) for one in kinds]

    def option(self, scheme: str, key: str) -> str:
        """An option's name."""
        return dict(self.options(scheme)).get(key, key)

    def claim(self, scheme: str, kind: str) -> str:
        """The name of a kind of claim."""
        setup = setup_or_none(scheme)
        found = setup.claims.get(kind) if setup else None
        return text(found.names, self.language) if found else kind

    def papers(self, scheme: str, kind: str) -> tuple[str, ...]:
        """The papers to bring with a claim."""
        setup = setup_or_none(scheme)
        found: Mapping[str, tuple[str, ...]] = setup.claims[kind].papers if setup and kind in setup.claims else {}
        other = next(iter(found), "")
        listed = found.get(self.language) or found.get("en") or found.get(other, ())
        mark = "" if self.language in found else f" [{'en' if 'en' in found else other}]"
        return tuple(f"{paper}{mark}" for paper in listed)

    def schemes(self) -> list[tuple[str, str]]:
        """The schemes of the country that an office can run, with their names."""
        return [(name, self.scheme(name)) for name in setups() if name.partition(".")[0] == self.law.country.code]


@lru_cache(maxsize=128)
def words_for(country: str, language: str) -> LawWords:
    """The words of a country's law in a language."""
    return LawWords(country, language)


@lru_cache(maxsize=256)
def setup_or_none(scheme: str) -> SchemeSetup | None:
    """How the office runs a scheme; None for one that it does not."""
    try:
        return scheme_setup(scheme)
    except LawRefused:
        return None
