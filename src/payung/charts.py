"""Charts as SVG: Vega-Lite specifications drawn by vl-convert, without a browser and without a script in the result.

Needs the extra `charts`. Colours are those of Okabe and Ito (2008), which people with any common colour vision tell apart;
lines differ in their dashes too, so that a black and white print can be read.
"""

from __future__ import annotations

import importlib.util
import re
from html import escape
from typing import Any

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000")
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 2, 1, 2, 1, 2], [1, 3])
_INK, _QUIET, _GRID = "#1b2a33", "#4a5b66", "#dfe5e8"
_FONT = "system-ui, 'Noto Sans', sans-serif"
_THEME: dict[str, Any] = {
    "background": "transparent",
    "font": _FONT,
    "view": {"stroke": None},
    "axis": {
        "domainColor": _QUIET,
        "gridColor": _GRID,
        "labelColor": _QUIET,
        "labelFontSize": 11,
        "tickColor": _QUIET,
        "titleColor": _INK,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    },
    "header": {"labelColor": _INK, "labelFontSize": 12, "labelFontWeight": "bold", "title": None},
    "legend": {"labelColor": _INK, "labelFontSize": 12, "labelLimit": 420, "title": None},
    "title": {"color": _INK, "fontSize": 14, "anchor": "start", "subtitleColor": _QUIET},
    "range": {"category": list(COLOURS)},
}
_IDENTIFIERS = re.compile(r'(\bid="|url\(#|href="#)([A-Za-z][\w-]*)')


class ChartsMissing(ImportError):
    """The extra `charts` is not installed."""

    def __init__(self) -> None:
        super().__init__("Charts need the extra `charts`: pip install 'payung[charts]'.")


def available() -> bool:
    """True if charts can be drawn here."""
    return importlib.util.find_spec("vl_convert") is not None


def svg(specification: dict[str, Any], name: str) -> str:
    """The SVG of a Vega-Lite specification, in the project's look.

    Its `description` is read out in its place. `name` makes the identifiers in it unique, so that several charts may stand on
    one page. Raises ChartsMissing.
    """
    if not available():
        raise ChartsMissing
    import vl_convert

    config = {**_THEME, **specification.get("config", {})}
    drawn: str = vl_convert.vegalite_to_svg({**specification, "config": config})
    prefix = re.sub(r"[^\w-]", "-", name)
    drawn = _IDENTIFIERS.sub(lambda found: f"{found[1]}{prefix}-{found[2]}", drawn)
    label = escape(str(specification.get("description", "")))
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
