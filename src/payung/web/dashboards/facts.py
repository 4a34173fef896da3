"""Figures one by one, each with its year, whether it is modelled or published, its source, and the command that gives it again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from payung.population import published
from payung.population.published.tables import PUBLISHED, RECALLED

MODELLED = "modelled"
SHARE, NUMBER = "share", "number"
SDG_SOURCE = "United Nations, SDG Indicators Database, 2023-12: SDG 1.3.1 (ILO, World Bank)"
_ANY_BENEFIT = "SI_COV_BENFTS"


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure: of a country, by an indicator, for a group, in a year. `kind` is modelled, published or recalled; None is not known,
    for the reason in `note`."""

    country: str
    indicator: str
    group: str
    year: int
    value: float | None
    unit: str
    kind: str
    source: str
    command: str = ""
    note: str = ""


def as_csv(facts: Iterable[Fact]) -> str:
    """The figures as a table, one a line."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    names = [one.name for one in fields(Fact)]
    writer.writerow(names)
    for fact in facts:
        row = [getattr(fact, name) for name in names]
        writer.writerow(["" if cell is None else _plain(cell) for cell in row])
    return stream.getvalue()


def _plain(cell: Any) -> Any:
    """A text that a spreadsheet does not take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell


def population_file(standing: Mapping[str, Any]) -> str:
    """The population's file in commands."""
    about = standing["population"]
    return f"{standing['country']}.parquet" if about["is_own"] else f"{standing['country']}-{about['year']}.parquet"


def population_source(standing: Mapping[str, Any]) -> str:
    """What modelled figures are computed on, in short."""
    about = standing["population"]
    return f"Payung: the law of {standing['day']} on a {about['kind']} population of {about['year']} ({about['households']} households)"


def floor_command(standing: Mapping[str, Any]) -> str:
    """The command of the floor's figures."""
    return f"payung floor {population_file(standing)} --country {standing['country']} --on {standing['day']} --to 2050"


def indicators_command(standing: Mapping[str, Any]) -> str:
    """The command of coverage by group."""
    by = "sex,age,is_rural,status_in_employment"
    return f"payung indicators {population_file(standing)} --country {standing['country']} --on {standing['day']} --by {by} --all"


def c102_command(standing: Mapping[str, Any]) -> str:
    """The command of the scorecard."""
    return (
        f"payung standards c102 {standing['country']} --on {standing['day']} --population {population_file(standing)}"
    )


def floor_years(standing: Mapping[str, Any]) -> Iterator[Fact]:
    """The floor's gap year by year."""
    floor = standing.get("floor")
    if not floor:
        return
    for year in floor["years"]:
        for name in ("universal", "targeted"):
            yield Fact(
                standing["country"], f"floor_gap_{name}", "", year["year"], year[f"{name}_of_gdp"], "share of GDP", MODELLED,
                f"{population_source(standing)}; {floor['assumptions']['title']}", floor_command(standing),
            )  # fmt: skip


def guarantees(standing: Mapping[str, Any]) -> Iterator[Fact]:
    """The four guarantees of the floor in persons."""
    floor = standing.get("floor")
    year = int(standing["day"][:4])
    for one in floor["guarantees"] if floor else ():
        for name in ("persons", "receiving", "unknown", "below", "below_without"):
            yield Fact(
                standing["country"], f"guarantee_{name}", one["guarantee"], year, one[name], "persons", MODELLED,
                population_source(standing), floor_command(standing),
            )  # fmt: skip


def coverage(standing: Mapping[str, Any], earlier: Mapping[str, Any] | None) -> Iterator[Fact]:
    """Legal and effective coverage by function, group and year."""
    command, code = indicators_command(standing), standing["country"]
    years = [(int(year), rows) for year, rows in (earlier or {"years": {}})["years"].items()]
    for year, rows in [*years, (int(standing["day"][:4]), standing.get("coverage") or [])]:
        is_now = year == int(standing["day"][:4])
        if is_now:
            source = population_source(standing)
        else:
            source = f"Payung: the law of {year}-07-01 on a synthetic population of {year}"
        own = command if is_now else _earlier_command(code, year, (earlier or {}).get("households", 0))
        for row in rows:
            group = ";".join(f"{name}={row[name]}" for name in row if name not in ("indicator", "value", "note"))
            yield Fact(code, row["indicator"], group, year, row["value"], SHARE, MODELLED, source, own, row["note"])


def _earlier_command(code: str, year: int, households: int) -> str:
    file = f"{code}-{year}.parquet"
    make = f"payung population make {code} --year {year} --households {households} -o {file}"
    return f"{make} && payung indicators {file} --country {code} --on {year}-07-01 --by sex,age,is_rural,status_in_employment --all"


def c102(standing: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The scorecard's requirements: its own columns, for it has words beside figures."""
    card = standing.get("c102")
    for branch in card["branches"] if card else ():
        for one in branch["results"]:
            yield (
                standing["country"], standing["day"], branch["branch"], branch["outcome"], branch["best_scheme"] or "", one["contingency"],
                one["measure"], one["required"], one["found"], one["value"] or "", one["outcome"], one["reason"], one["article"],
                c102_command(standing),
            )  # fmt: skip


C102_COLUMNS = (
    "country", "day", "branch", "branch_outcome", "scheme", "contingency", "measure", "required", "found", "value", "outcome", "reason",
    "article", "command",
)  # fmt: skip


def published_coverage(code: str) -> Iterator[Fact]:
    """Coverage as published (SDG 1.3.1), all series, groups and years."""
    for one in published.sdg_coverage(code):
        yield Fact(code, one.series, one.group, one.year, one.value, SHARE, PUBLISHED, SDG_SOURCE)


def published_spending(code: str) -> Iterator[Fact]:
    """Public social protection as published, by its own definition."""
    for one in published.spending(code):
        kind = PUBLISHED if one.basis == PUBLISHED else RECALLED
        yield Fact(code, "public_spending", one.measure, one.year, one.value, "share of GDP", kind, one.source)
