"""Payung: social protection law, written once in plain Python, that screens, administers and costs a scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from payung.countries import codes, country
    from payung.law.country import CountryLaw
    from payung.law.decision import Decision
    from payung.law.faults import DecisionRefused, HouseholdRefused, LawRefused, Refused

__version__ = "0.1.0"
__all__ = ["CountryLaw", "Decision", "DecisionRefused", "HouseholdRefused", "LawRefused", "Refused", "codes", "country"]

_PLACES = {
    "codes": "payung.countries",
    "country": "payung.countries",
    "CountryLaw": "payung.law.country",
    "Decision": "payung.law.decision",
    "DecisionRefused": "payung.law.faults",
    "HouseholdRefused": "payung.law.faults",
    "LawRefused": "payung.law.faults",
    "Refused": "payung.law.faults",
}


def __getattr__(name: str) -> Any:
    """Names are imported when first used, so that `import payung` costs next to nothing."""
    if name not in _PLACES:
        raise AttributeError(f"module 'payung' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(_PLACES[name]), name)
