"""A scheme's curves: their names at once, their pictures and numbers when they are asked for, for drawing takes a second or more."""

from __future__ import annotations

import datetime
import threading
from dataclasses import dataclass
from functools import lru_cache

from payung.law import book
from payung.law.book.content import CurveEntry
from payung.law.book.context import Context, capital
from payung.law.curve_files import read_curves
from payung.law.curves import Curve
from payung.law.language import Scheme
from payung.law.model import Law
from payung.law.types import Kind
from payung.web.law_book.chapters import NoSuchLaw, law_of
from payung.web.law_book.comparing import changed_schemes

_KEPT = 128
_drawing = threading.Lock()  # one at a time: a flood of requests for pictures leaves the other pages a processor


@dataclass(frozen=True, slots=True)
class CurveLine:
    """A curve in a list: the fact over which it runs, by name, and what it shows."""

    over: str
    title: str


@lru_cache(maxsize=32)
def _curves(code: str) -> tuple[Curve, ...]:
    return read_curves(law_of(code))


def curve_lines(law: Law, scheme: Scheme, language: str) -> tuple[CurveLine, ...]:
    """A scheme's curves, not drawn."""
    context = Context(law, datetime.date.today(), language)
    return tuple(
        CurveLine(curve.over.name, _title(context, curve)) for curve in _curves(law.code) if curve.scheme is scheme
    )


def _title(context: Context, curve: Curve) -> str:
    shown = [rule for rule in curve.rules if rule.type.kind in (Kind.NUMBER, Kind.TRUTH)]
    rules = ", ".join(dict.fromkeys(context.wording.label(rule) for rule in shown))
    return capital(f"{rules} / {context.wording.label(curve.over)}")


def curve(law: Law, scheme: Scheme, over: str, day: datetime.date, language: str) -> CurveEntry:
    """A curve by the law of a day. Raises NoSuchLaw if the scheme has none over that fact.

    Where nothing of the scheme changed between that day and the curve's own, it is drawn for its own, on which its persons are as
    old as they are said to be.
    """
    found = next((one for one in _curves(law.code) if one.scheme is scheme and one.over.name == over), None)
    if found is None:
        raise NoSuchLaw(over)
    first, last = sorted((found.day, day))
    shown = day if scheme in changed_schemes(law, first, last) else found.day
    with _drawing:
        return _drawn(law.code, scheme.name, over, shown, language)


@lru_cache(maxsize=_KEPT)
def _drawn(code: str, scheme: str, over: str, day: datetime.date, language: str) -> CurveEntry:
    found = next(one for one in _curves(code) if one.scheme.name == scheme and one.over.name == over)
    return book.curve(law_of(code), found, day, language)
