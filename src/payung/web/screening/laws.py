"""The countries whose law is here, by the reader's language, and which of their schemes pages may link to."""

from __future__ import annotations

import datetime
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from django.http import Http404
from django.urls import NoReverseMatch, reverse

from payung.countries import codes, country
from payung.law.country import CountryLaw
from payung.law.edition import edition
from payung.law.faults import DecisionRefused
from payung.law.language import text


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country's code and its name in the reader's language; `language` is another's where the name is not translated."""

    code: str
    name: str


@cache
def known_codes() -> tuple[str, ...]:
    """The codes of all countries present, which do not change while a server runs: finding them reads every package's files."""
    return codes()


def countries(language: str) -> list[CountryName]:
    """Every country, in the order of their names in the reader's language."""
    found = [CountryName(code, text(country(code).names, language)) for code in known_codes()]
    return sorted(found, key=lambda one: one.name)


def law_of(code: str) -> CountryLaw:
    """A country's law. Raises Http404."""
    if code not in known_codes():
        raise Http404
    return country(code)


def law_page(code: str, scheme: str) -> str:
    """The address of a scheme in the law book; empty where the book has no such page."""
    try:
        return reverse("law_book:scheme", kwargs={"country": code, "scheme": scheme})
    except NoReverseMatch:
        return ""


def today() -> datetime.date:
    """The day of the law unless another is chosen."""
    return datetime.date.today()


def load_laws() -> None:
    """Load every country's law and the law of today, so that no reader waits for it."""
    for code in known_codes():
        with suppress(DecisionRefused):  # a country whose law is not in force today
            edition(country(code).law, today())
