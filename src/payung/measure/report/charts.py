"""The report's charts: Vega-Lite specifications, about as wide as a telephone, that stay readable when they are made larger or printed.

Two series differ in lightness as well as in colour, lines also in their dashes. The description has the figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from payung.charts import COLOURS, DASHES

_WIDTH = 380
_BAR, _GAP = 15, 10
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_FIRST, _SECOND = COLOURS[0], COLOURS[5]  # dark blue and light orange: told apart in grey, too
_AXIS = {"format": "~%", "tickCount": 5, "labelFontSize": 12}
_TOP = {"orient": "top", "direction": "horizontal"}
_ROOM = 1.18  # for the figure behind the longest bar
Point = tuple[str, str, float | None]
"""A category, a series, a value."""


def bars(title: str, points: Sequence[Point], *, percent: str = ".1%") -> dict[str, Any]:
    """Horizontal bars, one a category and series, each with its figure."""
    known = [(category, series, value) for category, series, value in points if value is not None]
    categories = list(dict.fromkeys(category for category, _, _ in known))
    series = list(dict.fromkeys(name for _, name, _ in known))
    longest = max((value for _, _, value in known), default=0.0) or 1.0
    legend = _TOP if len(series) > 1 else None
    place = {
        "y": {"field": "category", "type": "nominal", "sort": categories, "title": None,
              "axis": {"labelLimit": 160, "ticks": False, "domain": False, "labelFontSize": 12}},
        "x": {"field": "value", "type": "quantitative", "title": None, "scale": {"domain": [0, longest * _ROOM]},
              "axis": _AXIS},
        "yOffset": {"field": "series", "sort": series},
    }  # fmt: skip
    colour = {
        "field": "series", "type": "nominal", "sort": series, "legend": legend,
        "scale": {"domain": series, "range": [_FIRST, _SECOND][: len(series)]},
    }  # fmt: skip
    return {
        "$schema": _SCHEMA,
        "description": description(title, known, percent),
        "width": _WIDTH,
        "height": {"step": _BAR + (_GAP if len(series) == 1 else 2)},
        "autosize": {"type": "fit-x", "contains": "padding"},
        "data": {"values": [{"category": a, "series": b, "value": c} for a, b, c in known]},
        "layer": [
            {"mark": {"type": "bar"}, "encoding": {**place, "color": colour}},
            {
                "mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 11, "color": "#1b2a33"},
                "encoding": {**place, "text": {"field": "value", "type": "quantitative", "format": percent}},
            },
        ],
    }


def columns(title: str, points: Sequence[Point], even: float) -> dict[str, Any]:
    """Upright bars in order, with a dashed line where all would be the same."""
    known = [(category, series, value) for category, series, value in points if value is not None]
    categories = list(dict.fromkeys(category for category, _, _ in known))
    series = list(dict.fromkeys(name for _, name, _ in known))
    return {
        "$schema": _SCHEMA,
        "description": description(title, known, ".1%"),
        "width": _WIDTH,
        "height": 220,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "data": {"values": [{"category": a, "series": b, "value": c} for a, b, c in known]},
        "layer": [
            {
                "mark": {"type": "bar"},
                "encoding": {
                    "x": {"field": "category", "type": "nominal", "sort": categories, "title": None,
                          "axis": {"labelAngle": 0, "labelFontSize": 12}},
                    "xOffset": {"field": "series", "sort": series},
                    "y": {"field": "value", "type": "quantitative", "title": None, "axis": _AXIS},
                    "color": {
                        "field": "series", "type": "nominal", "sort": series,
                        "legend": _TOP if len(series) > 1 else None,
                        "scale": {"domain": series, "range": [_FIRST, _SECOND, COLOURS[2]][: len(series)]},
                    },
                },
            },
            {"mark": {"type": "rule", "strokeDash": [5, 4], "strokeWidth": 1.5, "color": "#1b2a33"}, "encoding": {"y": {"datum": even}}},
        ],
    }  # fmt: skip


def lines(title: str, points: Sequence[tuple[int, str, float | None]]) -> dict[str, Any]:
    """Lines over years."""
    known = [(year, series, value) for year, series, value in points if value is not None]
    series = list(dict.fromkeys(name for _, name, _ in known))
    ends = {year for year, _, _ in known}
    first_and_last = [(str(year), name, value) for year, name, value in known if year in (min(ends), max(ends))]
    colours = [_FIRST, COLOURS[1], COLOURS[2]][: len(series)]
    legend = {**_TOP, "symbolSize": 400, "symbolStrokeWidth": 2}
    return {
        "$schema": _SCHEMA,
        "description": description(title, first_and_last, ".1%"),
        "width": _WIDTH,
        "height": 220,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "data": {"values": [{"year": a, "series": b, "value": c} for a, b, c in known]},
        "mark": {"type": "line", "strokeWidth": 2.5},
        "encoding": {
            "x": {"field": "year", "type": "quantitative", "title": None, "scale": {"zero": False, "nice": False},
                  "axis": {"format": "d", "tickCount": 6, "labelFontSize": 12}},
            "y": {"field": "value", "type": "quantitative", "title": None, "scale": {"zero": True},
                  "axis": _AXIS},
            "color": {"field": "series", "type": "nominal", "sort": series, "legend": legend,
                      "scale": {"domain": series, "range": colours}},
            "strokeDash": {"field": "series", "type": "nominal", "sort": series, "legend": legend,
                           "scale": {"domain": series, "range": [list(dash) for dash in DASHES[: len(series)]]}},
        },
    }  # fmt: skip


def description(title: str, points: Sequence[Point], percent: str) -> str:
    """The chart in words, with every figure that it shows."""
    places = int(percent[1])
    by_category: dict[str, list[str]] = {}
    several = len({series for _, series, _ in points}) > 1
    for category, series, value in points:
        figure = f"{value:.{places}%}"
        by_category.setdefault(category, []).append(f"{series} {figure}" if several else figure)
    return f"{title}. " + "; ".join(f"{category}: {', '.join(own)}" for category, own in by_category.items()) + "."
