"""The report's own words, by language; English where a language has not learnt them."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any

from payung.law.book.context import book_words
from payung.law.documents import read_text

LANGUAGES = ("en", "th", "id", "fil", "km", "lo", "ne")


@lru_cache(maxsize=16)
def report_words(language: str) -> dict[str, Any]:
    """The report's words in a language, with the law book's lists of branches, kinds and payers."""
    name = language if language in LANGUAGES else "en"
    plain = read_text(
        files("payung.measure.report.words").joinpath(f"{name}.yaml").read_text("utf-8"), file=f"{name}.yaml"
    ).plain()
    assert isinstance(plain, dict)
    book = book_words(name)  # one language in a report, not two
    return {**{key: book[key] for key in ("branches", "kinds", "payers")}, **plain}
