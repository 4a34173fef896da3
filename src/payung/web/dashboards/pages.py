"""What a country's page shows, in the reader's words: the floor, coverage by group and year, C102, and what is published."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from payung.law.country import CountryLaw
from payung.law.wording import Wording
from payung.population.published.tables import PUBLISHED
from payung.web.dashboards import drawing, facts
from payung.web.dashboards.measured import BY_GROUP, YEARS
from payung.web.formats import number_text, share_text
from payung.web.nation.names import FUNCTIONS, GROUPINGS, GUARANTEES, SERIES, group_words

Data = Mapping[str, Any]
_GROUPINGS = ("sex", "age", "region", "is_rural", "status_in_employment")
_OUTCOMES: Mapping[str, Any] = {
    "pass": gettext_lazy("met"),
    "fail": gettext_lazy("not met"),
    "not computable": gettext_lazy("cannot be computed"),
}
_COLOURS = {"pass": "green", "fail": "red", "not computable": "grey"}
KINDS: Mapping[str, Any] = {
    "legal_coverage": gettext_lazy("by the law"),
    "effective_coverage": gettext_lazy("in effect"),
}
_DRAWN_SERIES = ("SI_COV_BENFTS", "SI_COV_CHLD", "SI_COV_PENSN", "SI_COV_VULN", "SI_COV_UEMP")


def share(value: float | None, language: str) -> str:
    """A share in per cent; a dash that is read out as not known."""
    return _("not known") if value is None else share_text(Decimal(repr(value)), language)


def count(value: float | None, language: str) -> str:
    """A number of persons."""
    return _("not known") if value is None else number_text(Decimal(round(value)), language)


def floor(standing: Data, language: str) -> dict[str, Any]:
    """The floor's gap: now, over the years, and the four guarantees."""
    found = standing.get("floor")
    if not found:
        return {"reason": standing["not_made"].get("floor", "")}
    first = found["years"][0]
    points = [
        (year["year"], title, year[f"{name}_of_gdp"])
        for name, title in (("universal", _("Universal")), ("targeted", _("Targeted")))
        for year in found["years"]
    ]
    title = _("Cost of closing the floor's gap, share of GDP")
    guarantees = [
        {
            "title": str(GUARANTEES[one["guarantee"]]),
            "cells": [
                count(one["persons"], language),
                _of(one["receiving"], one["persons"], language),
                _of(one["unknown"], one["persons"], language),
                "–" if one["below"] is None else _of(one["below"], one["persons"], language),
                "–" if one["below_without"] is None else _of(one["below_without"], one["persons"], language),
            ],
        }
        for one in found["guarantees"]
    ]
    return {
        "universal": share(first["universal_of_gdp"], language),
        "targeted": share(first["targeted_of_gdp"], language),
        "fill": share(found["poverty_gap_of_gdp"], language),
        "poor": share(found["poor"]["now"], language),
        "poor_universal": share(found["poor"]["after_universal"], language),
        "year": first["year"],
        "last": found["years"][-1]["year"],
        "chart": drawing.lines(f"floor-{standing['country']}", title, points),
        "years": [
            (year["year"], count(year["population"], language), share(year["universal_of_gdp"], language),
             share(year["targeted_of_gdp"], language))
            for year in found["years"]
        ],
        "costs": [
            (one["benefit"].replace("_", " "), count(one["persons"], language), share(one["need"] / first["gdp"], language),
             share(one["paid"] / first["gdp"], language), share(one["universal"] / first["gdp"], language),
             share(one["targeted"] / first["gdp"], language))
            for one in first["costs"]
        ],
        "guarantees": guarantees,
        "assumptions": found["assumptions"],
        "line": found["line"],
        "notes": [*found["assumptions"]["left_out"].values(), *found["notes"]],
        "command": facts.floor_command(standing),
    }  # fmt: skip


def _of(part: float, whole: float, language: str) -> str:
    return share(part / whole if whole else None, language)


def coverage(standing: Data, earlier: Data | None, function: str, kind: str, language: str) -> dict[str, Any]:
    """Coverage of one function by group and year; `kind` is by the law or in effect."""
    now = standing.get("coverage")
    if not now:
        return {"reason": standing["not_made"].get("coverage", "")}
    before: Mapping[str, Any] = earlier["years"] if earlier else {}
    years = {int(year): _by_group(rows, kind, function) for year, rows in before.items()}
    this_year = int(standing["day"][:4])
    years[this_year] = _by_group(now, kind, function)
    own = years[this_year]
    groups = [("", "")] + [key for grouping in _GROUPINGS for key in own if key[0] == grouping]
    rows = []
    points = []
    for grouping, group in groups:
        if (grouping, group) not in own:
            continue
        words = _("All persons") if not grouping else group_words(grouping, group, language)
        rows.append(
            {
                "grouping": str(GROUPINGS.get(grouping, grouping)) if grouping else "",
                "group": words,
                "cells": [share(found.get((grouping, group)), language) for found in years.values()],
            }
        )
        if grouping != "status_in_employment":
            for year in dict.fromkeys((min(years), this_year)):
                value = years[year].get((grouping, group))
                points.append((words, str(year), value, share(value, language)))
    known = [name for name in FUNCTIONS if any(row["indicator"] == kind and row.get("function") == name for row in now)]
    title = _("%(function)s: persons covered %(kind)s, share of each group") % {
        "function": FUNCTIONS[function], "kind": KINDS[kind],
    }  # fmt: skip
    note = next(
        (row["note"] for row in now if row["indicator"] == kind and row.get("function") == function and row["note"]), ""
    )
    return {
        "functions": [(name, FUNCTIONS[name], name == function) for name in known],
        "kinds": [(name, KINDS[name], name == kind) for name in BY_GROUP],
        "title": title,
        "years": list(years),
        "is_waiting": earlier is None,
        "rows": rows,
        "chart": drawing.bars(f"coverage-{standing['country']}", title, points),
        "note": note,
        "command": facts.indicators_command(standing),
        "lacking": [str(year) for year in YEARS if earlier is not None and str(year) not in earlier["years"]],
    }


def _by_group(rows: Any, indicator: str, function: str) -> dict[tuple[str, str], float | None]:
    found: dict[tuple[str, str], float | None] = {}
    for row in rows:
        if row["indicator"] != indicator or row.get("function") != function:
            continue
        group = next(
            ((name, row[name]) for name in row if name not in ("indicator", "function", "value", "note")), ("", "")
        )
        found[group] = row["value"]
    return found


def published(code: str, standing: Data | None, language: str) -> dict[str, Any]:
    """Coverage as published (SDG 1.3.1), over years, with what the law gives by the model beside; and spending."""
    own = list(facts.published_coverage(code))
    years = sorted({one.year for one in own})
    modelled = {
        row["indicator"]: row["value"] for row in (standing or {}).get("coverage") or [] if row["indicator"] in SERIES
    }
    groups = {
        "bothsex": "", "female": _("women"), "male": _("men"), "_t": "", "q1": _("poorest fifth"),
    }  # fmt: skip
    rows = []
    for series, group in dict.fromkeys((one.indicator, one.group) for one in own):
        by_year = {one.year: one.value for one in own if (one.indicator, one.group) == (series, group)}
        beside = modelled.get(series) if group in ("bothsex", "_t") or series == "SI_COV_MATNL" else None
        title = str(SERIES.get(series, series))
        words = groups.get(group, group) if series != "SI_COV_MATNL" else ""
        rows.append(
            {
                "title": f"{title}, {words}" if words else title,
                "cells": [share(by_year[year], language) if year in by_year else "–" for year in years],
                "modelled": "–" if beside is None else share(beside, language),
            }
        )
    points = [
        (one.year, str(SERIES[one.indicator]), one.value)
        for one in own
        if one.indicator in _DRAWN_SERIES and one.group == "bothsex"
    ]
    spending = [
        {
            "measure": one.group, "year": one.year, "value": share(one.value, language), "source": one.source,
            "is_published": one.kind == PUBLISHED,
        }
        for one in facts.published_spending(code)
    ]  # fmt: skip
    return {
        "years": years,
        "rows": rows,
        "spending": spending,
        "source": facts.SDG_SOURCE,
        "chart": drawing.lines(f"published-{code}", _("Coverage as published, share of each group"), points),
    }


def c102(law: CountryLaw, standing: Data, language: str) -> dict[str, Any]:
    """The scorecard: each branch, with the requirements of the scheme that does best."""
    card = standing.get("c102")
    if not card:
        return {"reason": standing["not_made"].get("c102", "")}
    from payung.standards.conventions import MEASURES

    wording = Wording(law.law, language)
    titles = {scheme.name: wording.text(scheme.names) for scheme in law.schemes}
    levels = {one["branch"]: one for one in card["levels"]}
    branches = [
        {
            "title": str(FUNCTIONS.get(branch["branch"], branch["branch"])),
            "part": branch["part"],
            "outcome": str(_OUTCOMES[branch["outcome"]]),
            "colour": _COLOURS[branch["outcome"]],
            "scheme": titles.get(branch["best_scheme"] or "", ""),
            "rate": share(levels[branch["branch"]]["of_wage"], language) if branch["branch"] in levels else "–",
            "unchecked": len(branch["unchecked"]),
            "results": [
                {
                    **one, "measure": MEASURES[one["measure"]], "contingency": one["contingency"].replace("_", " "),
                    "outcome": str(_OUTCOMES[one["outcome"]]), "colour": _COLOURS[one["outcome"]],
                }
                for one in branch["results"]
            ],
        }
        for branch in card["branches"]
    ]  # fmt: skip
    passed = card["passed"] or 0
    return {
        "reason": card["reason"],
        "branches": branches,
        "summary": ngettext(
            "%(passed)s branch of %(all)s is met in all that can be computed.",
            "%(passed)s branches of %(all)s are met in all that can be computed.",
            passed,
        )
        % {"passed": passed, "all": len(branches)},
        "wages": card["reference_wages"],
        "command": facts.c102_command(standing),
    }


def day_of(standing: Data) -> datetime.date:
    """The day whose law was measured."""
    return datetime.date.fromisoformat(standing["day"])
