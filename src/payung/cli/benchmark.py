"""`payung benchmark`: countries side by side on the same yardsticks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from payung.cli.countries import country_of
from payung.cli.nation import need_nation
from payung.cli.options import Json, On, complete_country
from payung.cli.outcomes import guarded, refuse, write_json
from payung.cli.pages import Page
from payung.law.country import as_day

if TYPE_CHECKING:
    from payung.measure.benchmark import Benchmark, Standing

_SIGNS = {"pass": "yes", "fail": "no", "not computable": "?"}
_MOST_YEARS = 60


@guarded
def benchmark(
    countries: Annotated[
        list[str], typer.Argument(metavar="COUNTRY...", help="Their codes.", autocompletion=complete_country)
    ],
    on: On = None,
    years: Annotated[str | None, typer.Option(metavar="FIRST..LAST", help="Also each year, on 1 July.")] = None,
    population: Annotated[
        list[str] | None, typer.Option(metavar="xx=FILE", help="A country's population. May be repeated.")
    ] = None,
    convention: Annotated[str, typer.Option(metavar="CODE", help="The convention.")] = "c102",
    as_json: Json = False,
) -> None:
    """Countries side by side: C102 branch by branch, benefit levels beside poverty line, wage and GDP a head; floor and coverage too.

    Floor and legal coverage need a population of the country.

    Examples:

        payung benchmark th ph id

        payung benchmark th ph --years 2015..2026 --json

        payung benchmark th ph --population th=thailand.parquet --population ph=philippines.parquet
    """
    need_nation()
    from payung.measure.benchmark import benchmark as measured

    day = as_day(on)
    codes = list(dict.fromkeys(countries))
    laws = [country_of(code) for code in codes]
    files = _populations(population or [], [law.code for law in laws])
    found = measured(laws, day, years=_years(years), populations=files, code=convention)
    if as_json:
        write_json(found.to_dict())
        return
    _show(found)


def _years(text: str | None) -> range:
    if text is None:
        return range(0)
    match = re.fullmatch(r"(\d{4})(?:\.\.(\d{4}))?", text.strip())
    if match is None:
        raise refuse("type", f"'{text}' is no span of years.", "Write such as 2015..2026.", path="--years")
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        raise refuse("range", f"The years end ({last}) before they begin ({first}).", path="--years")
    if last - first >= _MOST_YEARS:
        raise refuse("range", f"{last - first + 1} years are more than {_MOST_YEARS}.", path="--years")
    if not 1900 <= first <= last <= 2400:
        raise refuse("range", f"{text} is not within 1900 to 2400.", path="--years")
    return range(first, last + 1)


def _populations(given: list[str], codes: list[str]) -> dict[str, str]:
    found = {}
    for text in given:
        code, sign, file = text.partition("=")
        if not sign or not file:
            raise refuse(
                "type", f"'{text}' names no population.", "Write such as th=thailand.parquet.", path="--population"
            )
        if code not in codes:
            raise refuse(
                "unknown-name",
                f"'{code}' is not among the countries.",
                f"They are {', '.join(codes)}.",
                path="--population",
            )
        found[code] = file
    return found


def _show(found: Benchmark) -> None:
    page = Page()
    standings = found.standings
    page.line(f"{found.convention.title}, the law of {standings[0].date}", style="bold")
    names = tuple(standing.name for standing in standings)
    for standing in standings:
        if standing.card is None:
            page.line(f"{standing.name}: {standing.reason}")
    branches = [branch.branch for branch in found.convention.branches]
    page.columns(
        ("branch", *names),
        [(branch.replace("_", " "), *(_outcome(one, branch) for one in standings)) for branch in branches],
    )
    page.line("yes, no, or ? for not computable, with the replacement rate of the scheme that does best", style="dim")
    page.line("")
    page.line("Benefit a month of the standard beneficiary", style="bold")
    rows = [
        (f"{branch.replace('_', ' ')}, % of {label}", *(_level(one, branch, name) for one in standings))
        for branch in branches
        if any(one.level(branch) for one in standings)
        for name, label in (
            ("of_poverty_line", "poverty line"),
            ("of_wage", "ordinary wage"),
            ("of_gdp_per_head", "GDP a head"),
        )
    ]
    page.columns(("", *names), rows)
    _show_populations(page, standings)
    if found.years:
        page.line("Branches that pass, and the old-age pension beside the poverty line", style="bold")
        page.columns(
            ("1 July of", *(f"{name}{part}" for name in names for part in (", branches", ", pension"))),
            [
                (
                    str(row[0].date.year),
                    *(cell for one in row for cell in (_passed(one), _level(one, "old_age", "of_poverty_line"))),
                )
                for row in found.years
            ],
        )


def _show_populations(page: Page, standings: Sequence[Standing]) -> None:
    for standing in standings:
        if standing.floor is None:
            continue
        year = standing.floor.years[0]
        page.line(f"{standing.name}, by its population of {year.year}", style="bold")
        page.line(
            f"Gap of the floor: universal {year.universal_of_gdp:.2%}, targeted {year.targeted_of_gdp:.2%} of GDP "
            f"({standing.floor.assumptions.code}).",
            1,
        )
        shares = sorted(standing.coverage.items(), key=lambda pair: -pair[1])
        page.table(((scheme, f"{share:.1%} of residents") for scheme, share in shares), 1)


def _outcome(standing: Standing, branch: str) -> str:
    from payung.measure.benchmark import rate_of

    if standing.card is None:
        return "-"
    score = standing.card.branch(branch)
    rate = rate_of(score)
    return _SIGNS[score.outcome] + (f" {_share(rate.value)}" if rate is not None else "")


def _level(standing: Standing, branch: str, name: str) -> str:
    level = standing.level(branch)
    value = getattr(level, name) if level is not None else None
    return _share(value) if value is not None else "-"


def _passed(standing: Standing) -> str:
    return "-" if standing.passed is None else str(standing.passed)


def _share(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.1%}"
