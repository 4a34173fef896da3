"""`payung reform`: what a reform changes, who gains and who loses, and a figure over a grid of values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from payung.cli.countries import country_of, reform_of
from payung.cli.nation import (
    AllowExtra,
    By,
    Households,
    Seed,
    Sort,
    TakeUp,
    Threads,
    amount,
    group_words,
    is_count,
    names,
    need_nation,
    notes,
    number,
    progress,
    shares,
    size_line,
    title_of,
)
from payung.cli.options import Json, Language, On, complete_country
from payung.cli.outcomes import guarded, refuse, write_json
from payung.law.country import CountryLaw, as_day
from payung.law.parameters import Parameter, Scale
from payung.law.reform import Reform
from payung.law.wording import Wording

if TYPE_CHECKING:
    from payung.population import Comparison, Sweep

_GRID = re.compile(r"(-?[\d.]+)\.\.(-?[\d.]+)(?:/([\d.]+))?")
_SHAPE = "Write PARAMETER=0..1000/50, or PARAMETER=10,20,30."
_MOST_VALUES = 1000


@guarded
def reform(
    files: Annotated[
        list[Path], typer.Argument(metavar="REFORM...", help="Files, or ph/magna_carta; laid over in order.")
    ],
    population: Annotated[
        str | None, typer.Option("--population", metavar="POPULATION", help="A file or query, as for `payung run`.")
    ] = None,
    on: On = None,
    compare: Annotated[
        bool, typer.Option("--compare", help="Law and reform side by side over the population.")
    ] = False,
    indicators: Annotated[
        bool,
        typer.Option("--indicators", help="Coverage, spending, poverty and inequality by the law and by the reform."),
    ] = False,
    sweep: Annotated[
        str | None, typer.Option(metavar="PARAMETER=FROM..TO/STEP", help="Totals for each value of one figure.")
    ] = None,
    output: Annotated[
        list[str] | None, typer.Option("--output", metavar="RULE", help="Only this rule. May be repeated.")
    ] = None,
    by: By = None,
    country: Annotated[
        str | None,
        typer.Option(
            metavar="xx", help="The folder of a law, if not an installed country.", autocompletion=complete_country
        ),
    ] = None,
    households: Households = None,
    take_up: TakeUp = None,
    seed: Seed = 0,
    sort: Sort = False,
    allow_extra: AllowExtra = False,
    threads: Threads = None,
    language: Language = "en",
    as_json: Json = False,
) -> None:
    """Check a reform and show what it changes; with a population, what it costs and who gains and loses.

    Examples:

        payung reform flat.yaml --on 2026-06-01

        payung reform ph/magna_carta --on 2026-06-01

        payung reform flat.yaml --population people.parquet --on 2026-06-01 --compare --by sex

        payung reform flat.yaml --population people.parquet --sweep old_age_allowance.monthly_allowance.60=600..1600/100
    """
    reforms = [reform_of(file) for file in files]
    law = country_of(country or reforms[0].country)
    new = law.reformed(*reforms)
    options = {
        "households": households, "by": names(by), "take_up": shares(take_up), "seed": seed, "sort": sort,
        "allow_extra": allow_extra, "threads": threads,
    }  # fmt: skip
    if population is None and (compare or sweep or indicators):
        raise refuse("missing", "No population is named.", "Add --population FILE.", "--population")
    if not compare and not sweep and not indicators:
        _tell(law, new, reforms, on, language, as_json)
        return
    need_nation()
    if sweep:
        _sweep(law, population, on, sweep, reforms, output, options, language, as_json)
    if indicators:
        _indicators(law, new, str(population), on, reforms, options, language, as_json)
    if compare:
        _compare(law, new, population, on, reforms, output, options, language, as_json)


def _compare(
    law: CountryLaw, new: CountryLaw, population: str | None, on: str | None, reforms: Sequence[Reform],
    output: Sequence[str] | None, options: dict[str, Any], language: str, as_json: bool,
) -> None:  # fmt: skip
    from payung.population import compare

    with progress(quiet=as_json) as told:
        found = compare(law, population, on, reforms, output or None, progress=told, **options)
    if as_json:
        write_json(found.to_dict())
    else:
        _show_comparison(law, new, found, language)


def _indicators(
    law: CountryLaw, new: CountryLaw, population: str, on: str | None, reforms: Sequence[Reform], options: dict[str, Any],
    language: str, as_json: bool,
) -> None:  # fmt: skip
    from payung.cli.indicators import GROUPS, show
    from payung.measure import Session

    if options["households"] is not None:
        hint = "Join it to the table of persons first."
        raise refuse("type", "Indicators are of one table of persons.", hint, "--households")
    own = {name: options[name] for name in ("take_up", "seed", "sort", "threads")}
    by = options["by"]
    changes = Session(law, population, on, by=[name for name in by if name not in GROUPS], **own).compare(reforms)
    if as_json:
        write_json(changes.to_dict())
    else:
        show(new, changes, by, language)


def _sweep(
    law: CountryLaw, population: str | None, on: str | None, text: str, reforms: Sequence[Reform],
    output: Sequence[str] | None, options: dict[str, Any], language: str, as_json: bool,
) -> None:  # fmt: skip
    from payung.population import sweep

    parameter, values = read_grid(text)
    with progress(quiet=as_json) as told:
        found = sweep(law, population, parameter, values, on, output or None, reform=reforms, progress=told, **options)
    if as_json:
        write_json(found.to_dict())
    else:
        _show_sweep(law.reformed(*reforms), found, language)


def read_grid(text: str) -> tuple[str, list[Decimal]]:
    """A figure and its values, of `PARAMETER=0..1000/50` or `PARAMETER=10,20`. Raises Refused."""
    name, equals, values = text.partition("=")
    if not equals or not name.strip():
        raise refuse("type", f"'{text}' does not say what to vary.", _SHAPE, "--sweep")
    match = _GRID.fullmatch(values.strip())
    try:
        if not match:
            return name.strip(), [Decimal(part.strip()) for part in values.split(",")]
        first, last, step = (Decimal(part) for part in (match[1], match[2], match[3] or "1"))
    except InvalidOperation:
        raise refuse("type", f"'{values}' gives no values.", _SHAPE, "--sweep") from None
    if last < first or step <= 0 or (last - first) / step >= _MOST_VALUES:
        hint = f"The first is not above the last; at most {_MOST_VALUES:,} values."
        raise refuse("range", f"'{values}' is no such range.", hint, "--sweep")
    return name.strip(), [first + step * place for place in range(int((last - first) / step) + 1)]


# -- what the reform says ---------------------------------------------------------------------------------------------


def _tell(
    law: CountryLaw, new: CountryLaw, reforms: Sequence[Reform], on: str | None, language: str, as_json: bool
) -> None:
    changed = changed_figures(law, new, on, language)
    if as_json:
        write_json({"country": law.code, "reforms": [_plain(one) for one in reforms], "figures": changed})
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    for one in reforms:
        console.print(Text.assemble((one.title, "bold"), f"  ({one.author}; {one.source})"))
        for name, switch in one.schemes.items():
            since = f" from {switch.since}" if switch.since else ""
            console.print(f"  {name}: {'on' if switch.on else 'off'}{since}", markup=False)
        for path in one.rules:
            console.print(f"  rules: {path}", markup=False)
    if changed:
        table = Table("Figure", "by the law", "by the reform", box=None, pad_edge=False, header_style="bold")
        for figure in changed:
            table.add_row(*(Text(figure[name]) for name in ("name", "law", "reform")))
        console.print(table)
    elif any(one.changes or one.adopt for one in reforms):
        console.print(f"No figure of {as_day(on)} is another by the reform.")


def changed_figures(law: CountryLaw, new: CountryLaw, on: str | None, language: str) -> list[dict[str, str]]:
    """The figures that are others on a day, by law and by reform, in words."""
    from payung.law.reforming import parameters_by_name

    day = as_day(on)
    wording = Wording(law.law, language)
    before, after = (parameters_by_name(one.law) for one in (law, new))
    found = []
    for name, parameter in after.items():
        old = before[name].on(day) if name in before else None
        now = parameter.on(day)
        was, will = (_entries(wording, parameter, value.value if value else None) for value in (old, now))
        for part in dict.fromkeys([*was, *will]):
            words = was.get(part, "–"), will.get(part, "–")
            if words[0] != words[1]:
                found.append({"name": name + part, "law": words[0], "reform": words[1]})
    return found


def _entries(wording: Wording, parameter: Parameter, value: Any) -> dict[str, str]:
    """Each number of a figure in words, by what follows the figure's name: the category, the start of the band."""
    if value is None:
        return {}
    if isinstance(value, dict):
        parts = ((key.key, _entries(wording, parameter, part)) for key, part in value.items())
        return {f".{key}{rest}": words for key, inner in parts for rest, words in inner.items()}
    if isinstance(value, Scale):
        bands = zip(value.starts, value.values, strict=True)
        return {
            f".{start:f}": wording.typed(parameter.type, amount) if value.by_band else f"{amount:f}"
            for start, amount in bands
        }
    return {"": wording.typed(parameter.type, value)}


def _plain(one: Reform) -> dict[str, Any]:
    return {
        "title": one.title,
        "author": one.author,
        "source": one.source,
        "changes": list(one.changes),
        "schemes": {name: "on" if switch.on else "off" for name, switch in one.schemes.items()},
        "rules": [str(path) for path in one.rules],
        "adopt": [str(node.value) for node in one.adopt],
    }


# -- tables -----------------------------------------------------------------------------------------------------------


def _show_comparison(law: CountryLaw, new: CountryLaw, found: Comparison, language: str) -> None:
    from rich.console import Console
    from rich.table import Table

    wording = Wording(new.law, language)
    console = Console(highlight=False)
    title = f"{wording.text(law.names)}, {wording.date(found.reform.date)}"
    console.print(f"{title}: {size_line(found.reform.sizes)}", style="bold", markup=False)
    for name in found.reform.reforms:
        console.print(f"Reform: {name}", markup=False)
    if not found.differences:
        console.print("The reform changes no answer on this day.")
        return
    table = Table("", box=None, pad_edge=False, header_style="bold")
    for name in found.reform.by:
        table.add_column(name, no_wrap=True)
    for heading in ("by the\nlaw", "by the\nreform", "difference", "receive\nor are", "difference"):
        table.add_column(heading, justify="right", no_wrap=True)
    last = ""
    for difference in found.differences:
        side = new if difference.rule in new.law.rules else law
        before, after = difference.base, difference.reform
        counted = is_count(side, difference.rule)
        sums = (before.sum if before else None, after.sum if after else None, difference.sum)
        table.add_row(
            "" if difference.rule == last else title_of(wording, side, difference.rule),
            *group_words(difference.group),
            *("" if counted else amount(total) for total in sums),
            number(after.positive if after else 0.0),
            number(difference.positive),
        )
        last = difference.rule
    console.print(table)
    gains = Table(box=None, pad_edge=False, header_style="bold")
    for name in found.reform.by:
        gains.add_column(name, no_wrap=True)
    currency = new.law.country.currency
    headings = (
        "households\ngain", "households\nlose", "households\nnot known", "persons\ngain", "persons\nlose",
        f"gained\n{currency}/year", f"lost\n{currency}/year",
    )  # fmt: skip
    for heading in headings:
        gains.add_column(heading, justify="right", no_wrap=True)
    for group in found.gains:
        gains.add_row(
            *group_words(group.group), number(group.households_gaining), number(group.households_losing),
            number(group.households_unknown), number(group.persons_gaining), number(group.persons_losing),
            amount(group.gain), amount(group.loss),
        )  # fmt: skip
    console.print()
    console.print(gains)
    for note in notes(found.reform):
        console.print(note, style="dim", markup=False)


def _show_sweep(country: CountryLaw, found: Sweep, language: str) -> None:
    from rich.console import Console
    from rich.table import Table

    wording = Wording(country.law, language)
    points = [(value, point) for value, point in found.points]
    rules = list(dict.fromkeys(total.rule for _, point in points for total in point.totals))
    by = points[0][1].by
    table = Table(f"{found.parameter} ({found.unit})", *by, box=None, pad_edge=False, header_style="bold")
    for rule in rules:
        table.add_column(title_of(wording, country, rule), justify="right")
    for value, point in points:
        groups = list(dict.fromkeys(total.group for total in point.totals))
        cells = {(total.rule, total.group): total for total in point.totals}
        for place, group in enumerate(groups):
            totals = [cells[rule, group] for rule in rules]
            table.add_row(
                ("* " if value == found.now else "  ") + format(value, "f") if place == 0 else "",
                *group_words(group),
                *(number(total.positive) if is_count(country, total.rule) else amount(total.sum) for total in totals),
            )
    console = Console(highlight=False)
    console.print(table)
    console.print("* as the law (or the reform) has it", style="dim")
