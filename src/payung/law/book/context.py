"""What every part of a book needs: the law, the day, the reader's words, and the names of the book's places."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from payung.law.book.content import Line, Span
from payung.law.documents import read_text
from payung.law.language import Scheme, WordLists, Words
from payung.law.model import Group, Law, Question, Rule
from payung.law.parameters import Parameter
from payung.law.wording import Wording

BOOK_LANGUAGES = ("en", "th", "id", "fil", "km", "lo", "ne")
# While a sentence is put together, a name in it that leads to a place of the book stands between these marks.
_OPEN, _MIDDLE, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARKS = str.maketrans("", "", _OPEN + _MIDDLE + _CLOSE)
_MARKED = re.compile(f"{_OPEN}([^{_MIDDLE}]*){_MIDDLE}([^{_CLOSE}]*){_CLOSE}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:)\]]")


class Context:
    """The law on a day in the reader's language."""

    def __init__(self, law: Law, day: datetime.date, language: str) -> None:
        self.law = law
        self.day = day
        self.language = language
        self.wording = Wording(law, language)
        self.words = book_words(language)

    def say(self, phrase: str, /, **parts: str) -> str:
        """A sentence of the book with its parts filled in."""
        return str(self.words[phrase]).format(**parts) if parts else str(self.words[phrase])

    def one_of(self, name: str, key: str | None) -> str:
        """The word for one of a closed list: payers, branches, periods."""
        return str(self.words[name][key]) if key else ""

    def title(self, words: Words) -> str:
        """Words by language, as a heading begins."""
        return capital(self.wording.text(words))

    def texts(self, lists: WordLists) -> tuple[str, ...]:
        """A list of texts by language; a missing language falls back as single words do."""
        return tuple(self.wording.text(words) for words in _by_position(lists))

    def rule(self, rule: Rule) -> Span:
        """A rule's label, leading to the rule."""
        return Span(self.wording.label(rule), f"rule-{rule.name}")

    def fact(self, question: Question) -> Span:
        """An input's label, leading to its question."""
        return Span(self.wording.label(question), f"fact-{question.name}")

    def figure(self, parameter: Parameter) -> Span:
        """A parameter's label, leading to its history."""
        return Span(self.wording.label(parameter), f"figure-{parameter.module}.{parameter.name}")

    def group(self, group: Group) -> Span:
        """A group's label, leading to its links."""
        return Span(self.wording.label(group), f"group-{group.name}")

    def scheme(self, scheme: Scheme) -> Span:
        """A scheme's name, leading to its chapter."""
        return Span(self.wording.text(scheme.names), f"scheme-{scheme.name}")


@lru_cache(maxsize=16)
def book_words(language: str) -> dict[str, Any]:
    """The book's own words in a language; in English where the book has not learnt it."""
    name = language if language in BOOK_LANGUAGES else "en"
    place = files("payung.law.book").joinpath(f"words/{name}.yaml")
    plain = read_text(place.read_text("utf-8"), file=f"{name}.yaml").plain()
    assert isinstance(plain, dict)
    return plain


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def marked(span: Span) -> str:
    """A span as text, so that a sentence can be put together around it."""
    return f"{_OPEN}{plain(span.target)}{_MIDDLE}{plain(span.text)}{_CLOSE}" if span.target else plain(span.text)


def plain(text: str) -> str:
    """A text of the law without the characters that mark names."""
    return text.translate(_MARKS)


def spans(sentence: str) -> Line:
    """The pieces of a sentence that was put together with marked names."""
    found, end = [], 0
    for match in _MARKED.finditer(sentence):
        found += [Span(sentence[end : match.start()]), Span(match[2], match[1])]
        end = match.end()
    return tuple(span for span in [*found, Span(sentence[end:])] if span.text)


def with_links(text: str) -> Line:
    """A text whose web addresses are links, each shown by the name of its site."""
    found, end = [], 0
    for match in _ADDRESS.finditer(text):
        site = match[0].split("//", 1)[1].split("/", 1)[0].removeprefix("www.")
        found += [Span(text[end : match.start()]), Span(site or match[0], link=match[0])]
        end = match.end()
    return tuple(span for span in [*found, Span(text[end:])] if span.text)


def _by_position(lists: WordLists) -> Sequence[Words]:
    """A list of words by language for each item, as many as the fullest language has."""
    longest = max((len(words) for words in lists.values()), default=0)
    return [
        {language: words[position] for language, words in lists.items() if position < len(words)}
        for position in range(longest)
    ]
