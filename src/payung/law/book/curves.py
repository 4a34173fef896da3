"""The curves of a scheme for its page of the law book: a picture, and the numbers of its corners."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from payung import charts
from payung.law.book.content import CurveEntry
from payung.law.book.context import Context
from payung.law.curve_chart import curve_svg, describe
from payung.law.curve_files import read_curves
from payung.law.curves import Curve, Drawn, Series, draw, varying
from payung.law.language import Scheme
from payung.law.model import Law
from payung.law.types import Kind


def curve_entry(context: Context, curve: Curve) -> CurveEntry:
    """One curve, by the law of the day as `curve_entries` has it."""
    return _entry(context, _drawn(context.law, context, curve))


def curve_entries(context: Context, scheme: Scheme) -> tuple[CurveEntry, ...]:
    """The scheme's curves by the law of the book's day; of a curve's own day where that law cannot be drawn with its facts."""
    return tuple(curve_entry(context, curve) for curve in read_curves(context.law) if curve.scheme is scheme)


def _drawn(law: Law, context: Context, curve: Curve) -> Drawn:
    found = draw(curve, law, context.day)
    known = any(value is not None for series in found.series for value in series.values)
    return varying(found if known and not found.missing else draw(curve, law))


def _entry(context: Context, drawn: Drawn) -> CurveEntry:
    curve, wording = drawn.curve, context.wording
    points = curve.points
    corners = sorted({place for series in drawn.series for place in _corners(series, points)})
    rows = tuple(
        (
            wording.value(curve.over, points[place]),
            *(_value(context, series, series.values[place]) for series in drawn.series),
        )
        for place in corners
    )
    columns = tuple(f"{wording.label(series.rule)}, {wording.text(series.line.names)}" for series in drawn.series)
    return CurveEntry(
        title=describe(drawn, wording).partition(": ")[2],
        target=f"curve-{curve.name}",
        picture=cache(lambda: curve_svg(drawn, wording) if charts.available() else ""),
        over=wording.label(curve.over),
        columns=columns,
        rows=rows,
        day=drawn.day,
    )


def _corners(series: Series, points: tuple[Decimal, ...]) -> set[int]:
    places = {point: place for place, point in enumerate(points)}
    return {places[point] for point, _ in series.corners(points)}


def _value(context: Context, series: Series, value: Decimal | None) -> str:
    if value is None:
        return "–"
    return context.wording.value(series.rule, bool(value) if series.rule.type.kind is Kind.TRUTH else value)
