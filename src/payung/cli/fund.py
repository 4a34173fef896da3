"""`payung fund`: a contributory fund projected to 2075."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from payung.cli.countries import country_of, scheme_of
from payung.cli.nation import need_nation
from payung.cli.options import Json, On, complete_scheme
from payung.cli.outcomes import guarded, refuse, write_json
from payung.cli.pages import Page
from payung.law.country import as_day

if TYPE_CHECKING:
    from payung.measure.fund import Projection


@guarded
def fund(
    scheme: Annotated[str, typer.Argument(metavar="SCHEME", help="Such as ph.sss.", autocompletion=complete_scheme)],
    assumptions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Assumptions in place of those carried for the scheme.")
    ] = None,
    to: Annotated[int, typer.Option(metavar="YEAR", help="The last year.")] = 2075,
    on: On = None,
    reserve: Annotated[
        float | None, typer.Option(metavar="AMOUNT", help="The reserve with which the first year opens.")
    ] = None,
    show_sensitivity: Annotated[
        bool, typer.Option("--sensitivity", help="Also with one assumption changed at a time.")
    ] = False,
    as_json: Json = False,
) -> None:
    """A contributory fund year by year: contributions, benefits, reserve, pay-as-you-go cost rate, funding ratio, under stated assumptions.

    What a career pays and gets is decided by the law. Without --on, the law is that of 1 July of the base year.

    Examples:

        payung fund ph.sss

        payung fund ph.sss --sensitivity --to 2060

        payung fund ph.sss --assumptions ours.yaml --json
    """
    need_nation()
    from payung.measure.fund import project, sensitivity
    from payung.measure.fund_assumptions import read_fund_assumptions

    code, dot, _ = scheme.partition(".")
    if not dot:
        raise refuse("missing", f"'{scheme}' names no scheme.", "Write such as ph.sss.")
    law = country_of(code)
    found = scheme_of(law, scheme)
    given = read_fund_assumptions(found.name, assumptions)
    if reserve is not None:
        given = replace(given, reserve=reserve)
    day: datetime.date | None = as_day(on) if on is not None else None
    projection = project(law, found, given, on=day, to=to)
    others = sensitivity(law, found, given, on=day, to=to) if show_sensitivity else {}
    if as_json:
        more = {name: _summary(other) for name, other in others.items()}
        write_json({**projection.to_dict(), **({"sensitivity": more} if more else {})})
        return
    _show(projection, others)


def _summary(found: Projection) -> dict[str, float | int | None]:
    last = found.years[-1]
    return {
        "general_average_premium": found.general_average_premium, "payg_rate_last": last.payg_rate,
        "first_deficit": found.first_deficit, "exhausted": found.exhausted, "funding_ratio_last": last.funding_ratio,
    }  # fmt: skip


def _show(found: Projection, others: dict[str, Projection]) -> None:
    page = Page()
    run = found.assumptions
    page.line(f"The fund of {found.scheme}, by the law of {found.date}", style="bold")
    page.line(
        f"Wages grow by {run.wage_growth:.1%} a year, prices by {run.inflation:.1%}, interest is {run.interest:.1%}. Figures of "
        f"the law follow {run.ceilings}, pensions in payment {run.pensions}."
    )
    if found.pensionable_age:
        page.line(f"Pensions from age {found.pensionable_age}, by the law.")
    page.line(f"Amounts in thousand million {found.currency} of the year.")
    shown = [
        year for year in found.years if year.year in (found.years[0].year, found.years[-1].year) or year.year % 5 == 0
    ]
    page.columns(
        ("year", "contributors", "pensioners", "contributions", "benefits", "reserve", "PAYG rate", "ratio"),
        [
            (
                str(year.year), f"{year.contributors:,.0f}", f"{year.pensioners:,.0f}", _amount(year.income),
                _amount(sum(year.benefits.values())), _amount(year.reserve), f"{year.payg_rate:.1%}", f"{year.funding_ratio:.1f}",
            )
            for year in shown
        ],
    )  # fmt: skip
    first = found.years[0]
    branches = ", ".join(
        f"{name.replace('_', ' ')} {amount / first.insurable_wages:.1%}" for name, amount in first.benefits.items()
    )
    page.line(f"Of insurable wages in {first.year}: {branches}.")
    page.line(
        f"Contributions are {found.contribution_rate:.1%} of insurable wages; the general average premium to {found.years[-1].year} is "
        f"{found.general_average_premium:.1%}."
    )
    page.line(
        f"Expenditure exceeds contributions and interest from {found.first_deficit or 'no year'} on; the reserve is used up in "
        f"{found.exhausted or 'no year'}."
    )
    if others:
        page.line("")
        page.columns(
            ("changed", "average premium", f"PAYG {found.years[-1].year}", "deficit from", "used up"),
            [
                (
                    name, f"{other.general_average_premium:.1%}", f"{other.years[-1].payg_rate:.1%}",
                    str(other.first_deficit or "-"), str(other.exhausted or "-"),
                )
                for name, other in others.items()
            ],
        )  # fmt: skip
    if run.about:
        page.line(run.about, style="dim")
    for name, reason in found.left_out.items():
        page.line(f"Not projected: {name.replace('_', ' ')}. {reason}", style="dim")


def _amount(value: float) -> str:
    return f"{value / 1e9:,.1f}"
