"""Names of countries, functions of social protection, groups of persons and yardsticks, in the reader's language."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.countries import country as country_of
from payung.countries.vocabulary import StatusInEmployment
from payung.law.language import text
from payung.law.wording import country_names

FUNCTIONS: Mapping[str, Any] = {
    "any": gettext_lazy("Any function"),
    "medical_care": gettext_lazy("Medical care"),
    "sickness": gettext_lazy("Sickness"),
    "unemployment": gettext_lazy("Unemployment"),
    "old_age": gettext_lazy("Old age"),
    "employment_injury": gettext_lazy("Work injury"),
    "family": gettext_lazy("Children and families"),
    "maternity": gettext_lazy("Maternity"),
    "invalidity": gettext_lazy("Invalidity"),
    "survivors": gettext_lazy("Survivors"),
    "poverty": gettext_lazy("Poverty"),
    "housing": gettext_lazy("Housing"),
    "education": gettext_lazy("Education"),
    "credit": gettext_lazy("Credit"),
}
GROUPINGS: Mapping[str, Any] = {
    "decile": gettext_lazy("Tenth by welfare"),
    "sex": gettext_lazy("Sex"),
    "age": gettext_lazy("Age"),
    "region": gettext_lazy("Region"),
    "is_rural": gettext_lazy("Town or countryside"),
    "status_in_employment": gettext_lazy("Type of work"),
    "works_informally": gettext_lazy("Informal work"),
    "labour_status": gettext_lazy("Work"),
}
SERIES: Mapping[str, Any] = {
    "SI_COV_BENFTS": gettext_lazy("At least one cash benefit"),
    "SI_COV_CHLD": gettext_lazy("Children"),
    "SI_COV_MATNL": gettext_lazy("Mothers with newborns"),
    "SI_COV_DISAB": gettext_lazy("Persons with severe disabilities"),
    "SI_COV_UEMP": gettext_lazy("Unemployed"),
    "SI_COV_WKINJRY": gettext_lazy("Employed, in case of work injury"),
    "SI_COV_PENSN": gettext_lazy("Older persons"),
    "SI_COV_VULN": gettext_lazy("Vulnerable persons, by social assistance"),
    "SI_COV_POOR": gettext_lazy("Poor, by social assistance"),
    "SI_COV_SOCINS": gettext_lazy("Population, by social insurance programmes"),
    "SI_COV_SOCAST": gettext_lazy("Population, by social assistance programmes"),
    "SI_COV_LMKT": gettext_lazy("Population, by labour market programmes"),
}
GUARANTEES: Mapping[str, Any] = {
    "health": gettext_lazy("Essential health care"),
    "children": gettext_lazy("Children, under 15"),
    "active_age": gettext_lazy("Active age, 15 to 64"),
    "older_persons": gettext_lazy("Older persons, 65 and more"),
}
_GROUPS: Mapping[tuple[str, str], Any] = {
    ("sex", "female"): gettext_lazy("Women and girls"),
    ("sex", "male"): gettext_lazy("Men and boys"),
    ("is_rural", "yes"): gettext_lazy("Countryside"),
    ("is_rural", "no"): gettext_lazy("Town"),
    ("works_informally", "yes"): gettext_lazy("Works informally"),
    ("works_informally", "no"): gettext_lazy("Does not work informally"),
    ("labour_status", "employed"): gettext_lazy("Employed"),
    ("labour_status", "unemployed"): gettext_lazy("Unemployed"),
    ("labour_status", "outside"): gettext_lazy("Outside the labour force"),
}
_NOT_KNOWN = gettext_lazy("Not known")


def group_words(grouping: str, group: str, language: str) -> str:
    """A group's name."""
    if grouping == "decile":
        if group == "1":
            return _("1 (poorest)")
        return _("10 (richest)") if group == "10" else group
    if grouping == "status_in_employment":
        found = {one.key: one for one in StatusInEmployment}.get(group)
        if found is not None:
            return text(found.label, language)
    if group == "not known":
        return str(_NOT_KNOWN)
    return str(_GROUPS.get((grouping, group), group))


def country_name(code: str, language: str) -> str:
    """A country's name."""
    return text(country_names(code, _declared_names(code)), language)


@cache
def _declared_names(code: str) -> Mapping[str, str]:
    """The names that the country's package declares: of Payung's own countries without reading their law, which takes a second."""
    try:
        names: Mapping[str, str] = importlib.import_module(f"payung.countries.{code}").country.names
    except ImportError:
        return country_of(code).names
    return names
