"""The dashboards' pictures: bars and lines by Vega-Lite, kept for the next reader; and the map, coloured by fifths of the range."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from payung import charts
from payung.measure.report.charts import lines as lines_specification
from payung.web.assets import BUILT

_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_FIRST, _SECOND = charts.COLOURS[0], charts.COLOURS[5]
SHADES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A country on the map: its outline, its shade (1 to 5, 0 for not known), and what is read out for it."""

    code: str
    outline: str
    shade: int
    words: str


@dataclass(frozen=True, slots=True)
class Map:
    """The map and its legend: the bounds of each shade in words."""

    width: int
    height: int
    others: str
    places: tuple[Place, ...]
    legend: tuple[tuple[int, str], ...]
    source: str


@functools.lru_cache(maxsize=256)
def _drawn(specification: str, name: str) -> str:
    return charts.svg(json.loads(specification), name)


def bars(name: str, title: str, points: Sequence[tuple[str, str, float | None, str]]) -> str:
    """Horizontal bars as SVG: a category, a series, a value, and the value in words. Empty where charts cannot be drawn."""
    known = [point for point in points if point[2] is not None]
    if not known or not charts.available():
        return ""
    categories = list(dict.fromkeys(point[0] for point in known))
    series = list(dict.fromkeys(point[1] for point in known))
    longest = max(point[2] or 0 for point in known) or 1
    place = {
        "y": {"field": "category", "type": "nominal", "sort": categories, "title": None,
              "axis": {"labelLimit": 190, "ticks": False, "domain": False, "labelFontSize": 12}},
        "x": {"field": "value", "type": "quantitative", "title": None, "scale": {"domain": [0, longest * 1.2]}, "axis": None},
        "yOffset": {"field": "series", "sort": series},
    }  # fmt: skip
    legend = {"orient": "top", "direction": "horizontal"} if len(series) > 1 else None
    words: dict[str, list[str]] = {}
    for category, one, _, said in known:
        words.setdefault(category, []).append(f"{one} {said}" if len(series) > 1 else said)
    specification = {
        "$schema": _SCHEMA,
        "description": f"{title}. " + "; ".join(f"{category}: {', '.join(said)}" for category, said in words.items()) + ".",
        "width": 480,
        "height": {"step": 15 + (10 if len(series) == 1 else 2)},
        "autosize": {"type": "fit-x", "contains": "padding"},
        "data": {"values": [{"category": a, "series": b, "value": c, "words": d} for a, b, c, d in known]},
        "layer": [
            {"mark": {"type": "bar"}, "encoding": {**place, "color": {
                "field": "series", "type": "nominal", "sort": series, "legend": legend,
                "scale": {"domain": series, "range": [_FIRST, _SECOND, *charts.COLOURS[1:5]][: len(series)]},
            }}},
            {"mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 11, "color": "#1b2a33"},
             "encoding": {**place, "text": {"field": "words", "type": "nominal"}}},
        ],
    }  # fmt: skip
    return _drawn(json.dumps(specification), name)


def lines(name: str, title: str, points: Sequence[tuple[int, str, float | None]]) -> str:
    """Lines over years as SVG; empty where charts cannot be drawn or there is nothing to draw."""
    if not charts.available() or len({year for year, _, value in points if value is not None}) < 2:
        return ""
    specification = lines_specification(title, points) | {"width": 520, "height": 240}
    series = list(dict.fromkeys(one for _, one, value in points if value is not None))
    dashes = [list(dash) for dash in charts.DASHES[: len(series)]]
    encoding = specification["encoding"]
    encoding["color"]["scale"] = {"domain": series, "range": list(charts.COLOURS[: len(series)])}
    encoding["strokeDash"]["scale"] = {"domain": series, "range": dashes}
    return _drawn(json.dumps(specification), name)


@functools.cache
def _shapes() -> dict[str, Any] | None:
    file = Path(BUILT) / "map.json"
    if not file.is_file():
        return None
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def drawn_map(values: Mapping[str, float | None], words: Mapping[str, str], bound: Any) -> Map | None:
    """The map of some values, `bound` says a value in words; None where its shapes are not built."""
    shapes = _shapes()
    if shapes is None:
        return None
    known = [value for value in values.values() if value is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    width = (high - low) / SHADES

    def shade(value: float | None) -> int:
        if value is None:
            return 0
        return min(SHADES, 1 + int((value - low) / width)) if width else SHADES

    legend = [
        (number, f"{bound(low + width * (number - 1))} – {bound(low + width * number)}")
        for number in range(1, SHADES + 1)
    ]
    places = tuple(
        Place(code, outline, shade(values.get(code)), words.get(code, ""))
        for code, outline in shapes["countries"].items()
    )
    shown = tuple(legend) if width else ((SHADES, bound(high)),) if known else ()
    return Map(shapes["width"], shapes["height"], shapes["others"], places, shown, shapes["source"])
