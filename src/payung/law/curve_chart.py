"""A curve as a picture: a small chart a rule, a line a persona; before a reform or on another day, the line is pale and dashed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

from payung.charts import COLOURS, DASHES, svg
from payung.law.curves import Drawn
from payung.law.model import Rule
from payung.law.types import Kind
from payung.law.wording import Wording

_WIDTH, _HEIGHT, _COLUMNS = 330, 190, 2
_TITLE = 44  # characters of a title's line that fit the width


def curve_svg(drawn: Drawn, wording: Wording, before: Drawn | None = None) -> str:
    """The picture of a curve in the reader's language; with `before`, also how it was. Raises ChartsMissing."""
    return svg(curve_specification(drawn, wording, before), drawn.curve.name)


def curve_specification(drawn: Drawn, wording: Wording, before: Drawn | None = None) -> dict[str, Any]:
    """The picture as a Vega-Lite specification."""
    rules = list({series.rule.name: series.rule for series in drawn.series}.values())
    lines = list(dict.fromkeys(wording.text(series.line.names) for series in drawn.series))
    colours = [COLOURS[place % len(COLOURS)] for place in range(len(lines))]
    dashes = [DASHES[place % len(DASHES)] for place in range(len(lines))]
    rows = [*_rows(drawn, wording, "now"), *(_rows(before, wording, "before") if before else ())]
    legend = None if len(lines) == 1 else {"orient": "bottom", "columns": 1, "symbolSize": 300, "symbolOpacity": 1}
    charts = [_chart(drawn, rule, wording, lines, colours, dashes, legend) for rule in rules]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": describe(drawn, wording),
        "data": {"values": rows},
        "concat": charts,
        "columns": _COLUMNS,
        "spacing": 24,
        "config": {"concat": {"spacing": 24}},
    }


def describe(drawn: Drawn, wording: Wording) -> str:
    """What the picture shows, in a sentence: for those who do not see it, and for the printed page."""
    curve = drawn.curve
    rules = dict.fromkeys(wording.label(series.rule) for series in drawn.series)
    over = wording.label(curve.over)
    return f"{wording.text(curve.scheme.names)}: {', '.join(rules)} / {over}"


def _chart(
    drawn: Drawn,
    rule: Rule,
    wording: Wording,
    lines: list[str],
    colours: list[str],
    dashes: list[list[int]],
    legend: dict[str, Any] | None,
) -> dict[str, Any]:
    curve = drawn.curve
    over = f"{wording.label(curve.over)}{_unit(curve.over)}"
    axis: dict[str, Any] = {"title": None, "format": ",~f"}
    if rule.type.kind is Kind.TRUTH:
        axis = {
            "title": None,
            "values": [0, 1],
            "labelExpr": f"datum.value ? {wording.phrase('yes')!r} : {wording.phrase('no')!r}",
        }
    encoding = {
        "x": {
            "field": "x",
            "type": "quantitative",
            "title": over,
            "scale": {"nice": False, "zero": False},
            "axis": {"format": ",~f", "tickCount": 6, "labelOverlap": True},
        },
        "y": {"field": "y", "type": "quantitative", "axis": axis},
        "color": {"field": "line", "type": "nominal", "scale": {"domain": lines, "range": colours}, "legend": legend},
        "detail": {"field": "line"},
    }
    dashed = {
        "strokeDash": {
            "field": "line",
            "type": "nominal",
            "scale": {"domain": lines, "range": dashes},
            "legend": legend,
        }
    }
    return {
        "title": textwrap.wrap(f"{wording.label(rule)}{_unit(rule)}", _TITLE),
        "width": _WIDTH,
        "height": _HEIGHT,
        "transform": [{"filter": {"field": "rule", "equal": rule.name}}],
        "layer": [
            {
                "transform": [{"filter": {"field": "state", "equal": "before"}}],
                "mark": {"type": "line", "strokeWidth": 6, "opacity": 0.25},
                "encoding": encoding,
            },
            {
                "transform": [{"filter": {"field": "state", "equal": "now"}}],
                "mark": {"type": "line", "strokeWidth": 2},
                "encoding": {**encoding, **dashed},
            },
        ],
    }


def _rows(drawn: Drawn, wording: Wording, state: str) -> Iterable[dict[str, Any]]:
    points = drawn.curve.points
    for series in drawn.series:
        for point, value in series.corners(points):
            yield {
                "rule": series.rule.name,
                "line": wording.text(series.line.names),
                "state": state,
                "x": float(point),
                "y": None if value is None else float(value),
            }


def _unit(thing: Any) -> str:
    unit = thing.type.unit
    return f" ({unit})" if unit is not None and str(unit) not in ("", "number") else ""
