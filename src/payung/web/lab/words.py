"""Words of the lab: what is wrong with an address, names of groups and functions, amounts short enough for a table."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from babel.numbers import format_compact_decimal, format_decimal
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from payung.measure.definitions import A_MONTH, A_YEAR, PERSONS, SHARE
from payung.web.formats import number_text, share_text
from payung.web.lab.address import Fault

PAYERS: Mapping[str, Any] = {
    "member": gettext_lazy("Members"),
    "employer": gettext_lazy("Employers"),
    "government": gettext_lazy("Government"),
    "all": gettext_lazy("All together"),
}


def fault_words(fault: Fault, label: str = "", bounds: tuple[str, str] = ("", "")) -> str:
    """What is wrong, and what would be right. `label` is the figure or scheme, `bounds` what the figure may be."""
    parts = dict(fault.parts)
    match fault.kind:
        case "too_long":
            return (
                _("This address is too long: a reform here has at most %(most)s characters. Use a file for more.")
                % parts
            )
        case "too_many":
            return _("This reform changes too much at once: at most %(most)s figures. Use a file for more.") % parts
        case "no_change":
            return _("“%(text)s” is no change. Write a figure and its value with a colon between.") % parts
        case "unknown_reform":
            return _("There is no reform “%(name)s” in this country.") % parts
        case "unknown":
            said = _("The law of this day has no figure or scheme “%(name)s”.") % parts
            return f"{said} {parts['hint']}".strip()
        case "day":
            return _("“%(text)s” is no day that can be chosen here. Choose one from the list.") % parts
        case "other":
            return _("This is no link to a reform of this country. Copy the address of its page, or its text.")
        case "yes_no":
            return _("%(figure)s: choose yes or no.") % {"figure": label}
        case "no_number":
            return _("%(figure)s: write a number such as 1000 or 0.5, without separators.") % {"figure": label}
        case "range":
            return _("%(figure)s: write a number from %(least)s to %(most)s.") % {
                "figure": label, "least": bounds[0], "most": bounds[1],
            }  # fmt: skip
        case "on_off":
            return _("%(scheme)s: a scheme is switched on or off.") % {"scheme": label}
        case "no_switch":
            return _("%(scheme)s: this scheme cannot be switched; its law has no single rule of whom it covers.") % {
                "scheme": label
            }
    return fault.kind


def amount(value: float | None, unit: str, language: str) -> str:
    """A value in its unit, short: shares in per cent, money and persons as `8.7 billion`."""
    if value is None:
        return pgettext("a value", "not known")
    if unit == SHARE:
        return share_text(Decimal(repr(value)), language)
    if unit in (PERSONS, A_YEAR):
        return compact(value, language)
    if unit == A_MONTH:
        return number_text(Decimal(repr(round(value, 2))), language)
    return str(format_decimal(round(value, 4), "#,##0.0000", locale=language))


def change(value: float | None, unit: str, language: str) -> str:
    """A difference with its sign; of shares in percentage points."""
    if value is None:
        return pgettext("a value", "not known")
    if unit == SHARE:
        points = round(value * 100, 2)
        return _("%(points)s points") % {"points": signed(format_decimal(abs(points), "0.0#", locale=language), points)}
    if unit in (PERSONS, A_YEAR):
        return signed(compact(abs(value), language), value if abs(value) >= 1 else 0.0)
    rounded = round(value, 2 if unit == A_MONTH else 4)
    return signed(amount(abs(value), unit, language), rounded)


def signed(number: str, value: float) -> str:
    """A number with plus or minus before it, or 0."""
    if not value:
        return "0"
    return f"+{number}" if value > 0 else f"−{number}"


def compact(value: float, language: str) -> str:
    """`8.7 billion`, `18,400`."""
    if abs(value) < 100_000:
        return str(format_decimal(round(value), locale=language))
    return str(format_compact_decimal(value, format_type="long", fraction_digits=2, locale=language))
