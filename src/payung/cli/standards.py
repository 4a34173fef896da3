"""`payung standards`: the law of a country beside the ILO's conventions, and who ratified them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any

import typer

from payung.cli.countries import country_of
from payung.cli.options import Json, On
from payung.cli.outcomes import guarded, refuse, write_json
from payung.cli.pages import Page
from payung.law.country import CountryLaw, as_day

_SIGNS = {"pass": "yes", "fail": "no", "not computable": "?"}
_RATIFICATIONS = "ratifications"


@guarded
def standards(
    convention: Annotated[
        str | None, typer.Argument(metavar="[CONVENTION]", help="Such as c102, or `ratifications`.")
    ] = None,
    country: Annotated[str | None, typer.Argument(metavar="[COUNTRY]", help="Its code.")] = None,
    on: On = None,
    declaration: Annotated[
        bool, typer.Option("--declaration", help="With the lower options that Article 3 of C102 opens.")
    ] = False,
    population: Annotated[
        str | None, typer.Option(metavar="FILE", help="A population, to count the persons protected.")
    ] = None,
    persona: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A persona file in place of the country's own.")
    ] = None,
    piece_rate: Annotated[str | None, typer.Option(metavar="AMOUNT", help="For c177: the pay for a piece.")] = None,
    minutes_per_piece: Annotated[
        str | None, typer.Option(metavar="MINUTES", help="For c177: the minutes that a piece takes.")
    ] = None,
    every_scheme: Annotated[
        bool, typer.Option("--every-scheme", help="Show every scheme, not only the best in each branch.")
    ] = False,
    show_list: Annotated[bool, typer.Option("--list", help="List the conventions.")] = False,
    as_json: Json = False,
) -> None:
    """Hold a country's law beside a convention: the minimum, what the law gives its standard beneficiary, and whether that is enough.

    Every figure of the law is computed by deciding the beneficiary's case. Without arguments, the conventions are listed.

    Examples:

        payung standards c102 th

        payung standards c102 ph --on 2018-01-01 --every-scheme

        payung standards c189 ph

        payung standards ratifications
    """
    if show_list or convention is None:
        _list(as_json)
        return
    if convention.lower() == _RATIFICATIONS:
        _ratifications(country, as_json)
        return
    from payung.standards import checkpoints, conventions
    from payung.standards.personas import read_persona

    code = convention.lower()
    points = code in checkpoints.conventions()
    standard = None if points else conventions.convention(code)
    if country is None:
        raise refuse("missing", "No country is named.", f"Such as `payung standards {code} th`.")
    law = country_of(country)
    day = as_day(on)
    known = read_persona(law, persona)
    if standard is None:
        rate = _piece_rate(piece_rate, minutes_per_piece)
        rows = checkpoints.checkpoints(law, code, known, day, rate)
        _show_points(law, code, day.isoformat(), rows, as_json)
        return
    from payung.standards.scorecard import scorecard

    protected = _protected(law, population, day) if population is not None else None
    card = scorecard(law, standard, known, day, declaration=declaration, protected=protected)
    if as_json:
        write_json(card.to_dict())
        return
    _show(law, card, every_scheme)


def _protected(law: CountryLaw, population: str, day: Any) -> Any:
    from payung.cli.nation import need_nation

    need_nation()
    from payung.measure.protected import persons_protected

    return persons_protected(law, population, day)


def _piece_rate(pay: str | None, minutes: str | None) -> Any:
    from payung.standards.checkpoints import PieceRate

    if pay is None and minutes is None:
        return None
    if pay is None or minutes is None:
        raise refuse("missing", "A piece rate needs both its pay and its minutes.", path="--minutes-per-piece")
    try:
        amount, time = Decimal(pay), Decimal(minutes)
    except InvalidOperation:
        raise refuse("type", f"'{pay}' or '{minutes}' is not a number.", path="--piece-rate") from None
    if not amount.is_finite() or not time.is_finite() or amount < 0 or time <= 0:
        raise refuse("range", "The pay is 0 or more and the minutes are above 0.", path="--piece-rate")
    return PieceRate(amount, time)


def _list(as_json: bool) -> None:
    from payung.standards import checkpoints, conventions

    rows = [
        {
            "code": code,
            "title": found.title,
            "kind": found.kind,
            "branches": [branch.branch for branch in found.branches],
        }
        for code, found in ((code, conventions.convention(code)) for code in conventions.codes())
    ]
    rows += [
        {"code": code, "title": title, "kind": "convention", "branches": []}
        for code, title in checkpoints.conventions().items()
    ]
    if as_json:
        write_json({"conventions": rows})
        return
    page = Page()
    for row in rows:
        page.line(f"{row['code']}  {row['title']}")
        if row["branches"]:
            page.line(", ".join(branch.replace("_", " ") for branch in row["branches"]), 3, "dim")


def _ratifications(country: str | None, as_json: bool) -> None:
    from payung.standards.ratifications import ratifications

    table = ratifications()
    if country is not None and country.upper() not in table.countries:
        known = ", ".join(code.lower() for code in table.countries)
        raise refuse(
            "unknown-name", f"There is no table of ratifications for '{country}'.", f"There is one for {known}."
        )
    countries = (country.upper(),) if country else table.countries
    if as_json:
        rows = [
            {
                "country": found.country, "convention": found.convention, "registered": found.registered.isoformat(),
                "in_force": found.in_force.isoformat(), "checked": found.checked,
                "source": found.source or None, "note": found.note or None,
            }
            for found in table.ratified
            if found.country in countries
        ]  # fmt: skip
        write_json(
            {
                "known_until": table.known_until.isoformat(),
                "countries": list(countries),
                "conventions": list(table.conventions),
                "ratified": rows,
            }
        )
        return
    page = Page()
    cells = [(code, *(_ratified(table, code, convention) for convention in table.conventions)) for code in countries]
    page.columns(("", *table.conventions), cells)
    page.line(
        f"As best known on {table.known_until}: the year of registration; - for none. C102, C121, C128, C130, C177 and C183 are "
        "yardsticks here, not obligations. Look a pair up in NORMLEX before you state one.",
        style="dim",
    )


def _ratified(table: Any, country: str, convention: str) -> str:
    found = table.of(country, convention)
    return "-" if found is None else f"{found.registered.year}{'' if found.checked else '*'}"


def _show(law: CountryLaw, card: Any, every_scheme: bool) -> None:
    page = Page()
    page.line(f"{card.convention.title}", style="bold")
    page.line(f"{law.names['en']}, the law of {card.date}")
    if card.ordinary_wage is not None:
        page.line(
            f"Reference wage: {card.ordinary_wage:,.0f} {card.currency} a month, {card.ordinary_about} (Art. 66)."
        )
    if card.skilled_wage is not None:
        page.line(
            f"Skilled employee: {card.skilled_wage:,.0f} {card.currency} a month, {card.skilled_about} (Art. 65)."
        )
    elif card.ordinary_wage is not None:
        page.line(
            "No wage of a skilled employee (Art. 65) is carried: earnings-related benefits are tested at the same wage."
        )
    for score in card.branches:
        page.line("")
        part = f"Part {score.part}, " if score.part != "whole" else ""
        page.line(f"{part}{score.branch.replace('_', ' ')}: {score.outcome}", style="bold")
        _show_branch(page, score.results if every_scheme or not score.best_scheme else score.best)
    if card.acceptable is not None:
        page.line("")
        passed = [score.branch.replace("_", " ") for score in card.branches if score.outcome == "pass"]
        enough = "enough" if card.acceptable else "not enough"
        page.line(f"Branches that pass: {len(passed)} ({', '.join(passed) or 'none'}), {enough} for Art. 2(a).")


def _show_branch(page: Page, results: Any) -> None:
    """The results of a branch, by scheme and contingency; a scheme of which nothing can be computed for one reason is one line."""
    from payung.standards.conventions import MEASURES
    from payung.standards.households import description

    groups: dict[tuple[str, str], list[Any]] = {}
    for result in results:
        groups.setdefault((result.scheme, result.contingency), []).append(result)
    for (scheme, contingency), found in groups.items():
        reasons = {result.reason for result in found if result.measure != "persons_protected"}
        if len(reasons) == 1 and "" not in reasons and not any(result.found for result in found):
            page.line(f"{_SIGNS[found[-1].outcome]:<4}{f'{scheme}: ' if scheme else ''}{reasons.pop()}", 1)
            continue
        page.line(f"{scheme}, {contingency.replace('_', ' ')}: {description(contingency)}", 1)
        for result in found:
            shown = f"{result.found}; " if result.found else ""
            unchecked = "" if result.checked else " (recalled)"
            line = f"{MEASURES[result.measure]}: {shown}{result.required}, {result.article}{unchecked}"
            page.line(f"{_SIGNS[result.outcome]:<4}{line}", 2)
            if result.reason:
                page.line(result.reason, 4, "dim")
    figures = sorted({name for result in results for name in result.unchecked_figures})
    if figures:
        page.line(f"Rests on figures not checked against a source: {', '.join(figures)}.", 2, "dim")


def _show_points(law: CountryLaw, code: str, day: str, rows: Any, as_json: bool) -> None:
    from payung.standards import checkpoints

    if as_json:
        write_json(
            {"country": law.code, "convention": code.upper(), "date": day, "points": [row.to_dict() for row in rows]}
        )
        return
    page = Page()
    page.line(checkpoints.conventions()[code], style="bold")
    page.line(f"{law.names['en']}, the law of {day}")
    last = ""
    for row in rows:
        if row.point != last:
            last = row.point
            page.line("")
            page.line(f"{row.about} ({row.article})", style="bold")
        what = f"{row.scheme}, {row.row}: " if row.scheme else f"{row.row}: " if row.row else ""
        amounts = (
            "" if row.employee is None or row.worker is None else f"{row.worker:,.2f} beside {row.employee:,.2f}. "
        )
        page.line(f"{_SIGNS[row.outcome]:<4}{what}{amounts}{row.reason}".rstrip(), 1)
