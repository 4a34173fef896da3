"""`payung report`: a country's law, coverage, cost, adequacy, incidence, poverty, floor, C102 and funds on one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from payung.cli.countries import country_of
from payung.cli.nation import Threads, need_nation
from payung.cli.options import Json, Language, On, complete_country
from payung.cli.outcomes import guarded, write_json
from payung.law.wording import check_language

_STEPS = {
    "population": "Making up a population",
    "indicators": "Measuring the law on it",
    "floor": "Costing the floor",
    "standards": "Holding the law beside C102",
    "funds": "Projecting funds",
}


@guarded
def report(
    country: Annotated[
        str, typer.Argument(metavar="xx", help="Its code, or the folder of a law.", autocompletion=complete_country)
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar="PLACE", help="report.html, report.pdf, or a folder: page, tables and a workbook."
        ),
    ],
    population: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A population, .parquet or .arrow. [default: 30,000 households are made up]"),
    ] = None,
    on: On = None,
    threads: Threads = None,
    language: Language = "en",
    as_json: Json = False,
) -> None:
    """A report on one page: the law in force, coverage, cost, adequacy, who gets it, poverty, the floor's gap, C102, funds; with charts.

    Each table and chart names the command that makes it. Nothing is loaded from elsewhere, and nothing half-written.

    Examples:

        payung report th -o report.html

        payung report id --population id.parquet --on 2026-06-01 --lang id -o report.pdf

        payung report ph -o philippines/
    """
    need_nation()
    from payung.measure.report import build, check_place, gather, write

    check_language(language)
    check_place(out)
    law = country_of(country)

    def told(step: str) -> None:
        if not as_json and sys.stderr.isatty():
            print(f"{_STEPS[step]} ...", file=sys.stderr)

    evidence = gather(law, population, on, threads=threads, progress=told)
    written = write(build(evidence, language), out)
    if as_json:
        write_json(
            {
                "country": law.code, "date": evidence.day.isoformat(), "population": evidence.about.to_dict(),
                "made_up": evidence.is_made_up, "not_made": evidence.not_made, "files": [str(file) for file in written],
            }
        )  # fmt: skip
        return
    for file in written:
        print(f"Written to {file}.")
