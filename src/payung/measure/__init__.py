"""What a law does to a population: coverage, spending, adequacy, incidence, poverty, inequality, the Social Protection Indicator.

`Session` holds a population in memory and compares reforms; `indicators` is for one look. `DEFINITIONS` says what each indicator
is and whose definition that is. Needs the extra `nation`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from payung.measure.definitions import DEFINITIONS, Definition
    from payung.measure.results import Changes, Difference, Indicators, Value
    from payung.measure.session import Session, indicators

_PLACES = {
    "DEFINITIONS": "definitions",
    "Definition": "definitions",
    "Changes": "results",
    "Difference": "results",
    "Indicators": "results",
    "Value": "results",
    "Session": "session",
    "indicators": "session",
}
__all__ = ["DEFINITIONS", "Changes", "Definition", "Difference", "Indicators", "Session", "Value", "indicators"]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'payung.measure' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(f"payung.measure.{_PLACES[name]}"), name)
