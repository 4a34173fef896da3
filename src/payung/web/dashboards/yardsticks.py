"""The yardsticks by which countries stand side by side: each one figure a country, modelled or published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from payung.web.dashboards import facts
from payung.web.dashboards.facts import MODELLED, NUMBER, SHARE, Fact

Standing = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Yardstick:
    """`of` finds a country's figure; `is_modelled` needs its standing, which may not be computed yet. `more_is_worse` colours the map."""

    name: str
    title: Any
    about: Any
    unit: str
    is_modelled: bool
    of: Callable[[str, Standing | None], Fact | None]
    more_is_worse: bool = False


def _floor(name: str) -> Callable[[str, Standing | None], Fact | None]:
    def of(code: str, standing: Standing | None) -> Fact | None:
        if standing is None:
            return None
        found = [one for one in facts.floor_years(standing) if one.indicator == f"floor_gap_{name}"]
        note = standing["not_made"].get("floor", "")
        year = int(standing["day"][:4])
        unknown = Fact(code, f"floor_gap_{name}", "", year, None, "share of GDP", MODELLED, "", "", note)
        return found[0] if found else unknown

    return of


def _coverage(indicator: str) -> Callable[[str, Standing | None], Fact | None]:
    def of(code: str, standing: Standing | None) -> Fact | None:
        if standing is None:
            return None
        return next(
            (
                one
                for one in facts.coverage(standing, None)
                if one.indicator == indicator and one.group == "function=any"
            ),
            None,
        )

    return of


def _passed(code: str, standing: Standing | None) -> Fact | None:
    if standing is None or not standing.get("c102"):
        return None
    source = "Payung: the law beside ILO Convention 102"
    year, passed = int(standing["day"][:4]), standing["c102"]["passed"]
    return Fact(code, "c102_branches", "", year, passed, NUMBER, MODELLED, source, facts.c102_command(standing))


def _pension(code: str, standing: Standing | None) -> Fact | None:
    if standing is None or not standing.get("c102"):
        return None
    level = next((one for one in standing["c102"]["levels"] if one["branch"] == "old_age"), None)
    value = level["of_poverty_line"] if level else None
    source = "Payung: the standard beneficiary of C102 beside the national poverty line"
    note = "" if level else "No old-age benefit a month can be computed for the standard beneficiary."
    command = f"payung benchmark {code} --on {standing['day']}"
    return Fact(
        code, "old_age_of_poverty_line", "", int(standing["day"][:4]), value, SHARE, MODELLED, source, command, note
    )


def _published(series: str) -> Callable[[str, Standing | None], Fact | None]:
    def of(code: str, standing: Standing | None) -> Fact | None:
        own = [one for one in facts.published_coverage(code) if one.indicator == series and one.group == "bothsex"]
        return max(own, key=lambda one: one.year, default=None)

    return of


def _spending(code: str, standing: Standing | None) -> Fact | None:
    own = [one for one in facts.published_spending(code) if "excl. health" in one.group]
    return max(own, key=lambda one: one.year, default=None)


YARDSTICKS: tuple[Yardstick, ...] = (
    Yardstick(
        "floor_universal", _("Floor gap, universal benefits"),
        _("What it would cost in a year to close the gap of the social protection floor (R202) with benefits for all, as a share of GDP."),
        SHARE, True, _floor("universal"), True,
    ),
    Yardstick(
        "floor_targeted", _("Floor gap, targeted benefits"),
        _("The same with benefits for those below the national poverty line alone, if they were found without error."),
        SHARE, True, _floor("targeted"), True,
    ),
    Yardstick(
        "legal", _("Covered by the law"),
        _("Persons whom the law covers by at least one scheme, of all; whether they take it up plays no part."),
        SHARE, True, _coverage("legal_coverage"),
    ),
    Yardstick(
        "effective", _("Covered in effect"),
        _("Persons who receive a benefit, for whom contributions are paid, or who are given care in kind, if everybody keeps the law."),
        SHARE, True, _coverage("effective_coverage"),
    ),
    Yardstick(
        "sdg_any", _("At least one cash benefit (SDG 1.3.1)"), _("As published, the newest year of each country."),
        SHARE, False, _published("SI_COV_BENFTS"),
    ),
    Yardstick(
        "sdg_old", _("Older persons covered (SDG 1.3.1)"), _("As published, the newest year of each country."),
        SHARE, False, _published("SI_COV_PENSN"),
    ),
    Yardstick(
        "c102", _("Branches of C102 met"),
        _("Of the nine branches of ILO Convention 102, those that a scheme of the law meets in all that can be computed."),
        NUMBER, True, _passed,
    ),
    Yardstick(
        "pension", _("Old-age benefit beside the poverty line"),
        _("The old-age benefit of the standard beneficiary of C102 a month, as a share of the national poverty line a person."),
        SHARE, True, _pension,
    ),
    Yardstick(
        "spending", _("Public social protection spending"),
        _("As published, health left out, as a share of GDP; the year and source of each country stand in the file."),
        SHARE, False, _spending,
    ),
)  # fmt: skip
BY_NAME = {one.name: one for one in YARDSTICKS}
