"""`payung floor`: who falls below the four guarantees of the social protection floor, and what closing the gap costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from payung.cli.countries import country_of
from payung.cli.nation import need_nation
from payung.cli.options import Json, On, complete_country
from payung.cli.outcomes import guarded, write_json
from payung.cli.pages import Page

if TYPE_CHECKING:
    from payung.measure.floor import Floor


@guarded
def floor(
    population: Annotated[str, typer.Argument(metavar="POPULATION", help="A population, .parquet or .arrow.")],
    country: Annotated[
        str, typer.Option(metavar="xx", help="Its code, or the folder of a law.", autocompletion=complete_country)
    ],
    on: On = None,
    to: Annotated[
        int | None, typer.Option(metavar="YEAR", help="Cost every year up to this one, at most 2050.")
    ] = None,
    assumptions: Annotated[
        str,
        typer.Option(metavar="NAME|FILE", help="ortiz_2017, duran_valverde, cattaneo_2024, or a file of your own."),
    ] = "ortiz_2017",
    line: Annotated[
        float | None,
        typer.Option(metavar="AMOUNT", help="A poverty line a person and month. [default: the national one]"),
    ] = None,
    as_json: Json = False,
) -> None:
    """The social protection floor (R202): who has none of its four guarantees, and what universal and targeted benefits would cost.

    Examples:

        payung floor people.parquet --country th

        payung floor people.parquet --country th --to 2050 --assumptions cattaneo_2024 --json
    """
    need_nation()
    from payung.measure.floor import floor as measured

    found = measured(country_of(country), population, on, to=to, assumptions=assumptions, line=line)
    if as_json:
        write_json(found.to_dict())
        return
    _show(found)


_LABELS = {
    "health": "essential health care",
    "children": "children, under 15",
    "active_age": "active age, 15 to 64",
    "older_persons": "older persons, 65 and more",
}


def _show(found: Floor) -> None:
    page = Page()
    page.line(f"The social protection floor (R202), {found.country}, the law of {found.date}", style="bold")
    page.line(f"Level: {found.line:,.0f} {found.currency} a person and month, {found.line_about}.")
    page.columns(
        ("guarantee", "persons", "the law gives", "not known", "below line", "and nothing"),
        [
            (
                _LABELS[one.guarantee],
                f"{one.persons:,.0f}",
                _of(one.receiving, one.persons),
                _of(one.unknown, one.persons),
                "" if one.below is None else _of(one.below, one.persons),
                "" if one.below_without is None else _of(one.below_without, one.persons),
            )
            for one in found.guarantees
        ],
    )
    first = found.years[0]
    page.line(f"Closing the gap in {first.year}, by {found.assumptions.title}", style="bold")
    page.columns(
        ("benefit", "persons", "% of GDP", "given now", "gap, universal", "gap, targeted"),
        [
            (
                cost.benefit.replace("_", " "),
                f"{cost.persons:,.0f}",
                *(_percent(value / first.gdp) for value in (cost.need, cost.paid, cost.universal, cost.targeted)),
            )
            for cost in first.costs
        ],
    )
    run = found.assumptions
    page.line(
        f"With administration ({run.universal:.0%} of universal, {run.targeted:.0%} of targeted benefits): universal "
        f"{_percent(first.universal_of_gdp)} of GDP, targeted {_percent(first.targeted_of_gdp)}."
    )
    page.line(
        f"Below the line now {found.poor:.1%}; after universal benefits {found.poor_universal:.1%}, after targeted ones "
        f"{found.poor_targeted:.1%}. Filling every gap exactly would take {_percent(found.fill)} of GDP."
    )
    demand = f"{run.demand:.0%} of GDP, {run.demand_about}" if run.demand else ""
    if demand:
        page.line(f"Universal benefits are {first.universal_of_gdp / run.demand:.0%} of {demand}.")
    if found.spending is not None:
        whole = found.spending + first.universal_of_gdp
        page.line(
            f"Spent now: {_percent(found.spending)} of GDP ({found.spending_about}); with the gap closed {_percent(whole)}."
        )
    if len(found.years) > 1:
        page.columns(
            ("year", "population", "universal, % of GDP", "targeted, % of GDP"),
            [
                (
                    str(year.year),
                    f"{year.population:,.0f}",
                    _percent(year.universal_of_gdp),
                    _percent(year.targeted_of_gdp),
                )
                for year in found.years
            ],
        )
    if run.unchecked:
        page.line(f"Recalled, not read in a source: {', '.join(run.unchecked)}.", style="dim")
    for note in (*run.left_out.values(), *found.notes):
        page.line(note, style="dim")


def _of(part: float, whole: float) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def _percent(share: float) -> str:
    return f"{share:.2%}"
