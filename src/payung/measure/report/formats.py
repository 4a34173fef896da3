"""Values as text in the reader's language."""

from __future__ import annotations

from babel.numbers import format_decimal, format_percent

from payung.measure.report.blocks import CODE, COUNT, DECIMAL, MILLIONS, MONEY, OUTCOME, SHARE, TEXT, YEAR, Cell

NOTHING = "–"
_MILLION = 1e6
_SMALL = 0.0095  # shares below about one per cent show two places


def shown(value: Cell, kind: str, language: str) -> str:
    """A cell's value as text; a dash where there is none."""
    if value is None or value == "":
        return NOTHING
    if kind in (TEXT, CODE, OUTCOME) or isinstance(value, str):
        return str(value)
    match kind:
        case "share":
            pattern = "0.00%" if 0 < abs(value) < _SMALL else "0.0%"
            return str(format_percent(value, format=pattern, locale=language))
        case "millions":
            pattern = "#,##0" if not value or abs(value) >= 10 * _MILLION else "#,##0.0"
            return str(format_decimal(value / _MILLION, format=pattern, locale=language))
        case "year":
            return str(int(value))
        case "decimal":
            return str(format_decimal(value, format="#,##0.000", locale=language))
    return str(format_decimal(round(value), format="#,##0", locale=language))


def share(value: float | None, language: str) -> str:
    """A share as a percentage."""
    return shown(value, SHARE, language)


def count(value: float | None, language: str) -> str:
    """A whole number."""
    return shown(value, COUNT, language)


__all__ = ["COUNT", "DECIMAL", "MILLIONS", "MONEY", "NOTHING", "YEAR", "count", "share", "shown"]
