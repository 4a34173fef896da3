"""`payung draw`: what a scheme gives and asks over one fact, for standard personas, as pictures and numbers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any

import typer

from payung import charts
from payung.cli.countries import country_of, reform_of, scheme_of
from payung.cli.options import Json, Language, On, complete_scheme
from payung.cli.outcomes import guarded, refuse, unwritten, write_json
from payung.law.country import CountryLaw, as_day
from payung.law.curve_files import read_curves
from payung.law.curves import (
    HEAD,
    Curve,
    Drawn,
    curve_over,
    draw,
    fact_over,
    numbers,
    rules_drawn,
    varying,
    with_numbers,
)
from payung.law.faults import Fault, Refused, nearest
from payung.law.language import Scheme
from payung.law.model import Law
from payung.law.wording import Wording, check_language


@guarded
def draw_command(
    scheme: Annotated[
        str,
        typer.Argument(metavar="SCHEME|COUNTRY", help="Such as th.section40, or th.", autocompletion=complete_scheme),
    ],
    over: Annotated[str | None, typer.Option(metavar="INPUT", help="The fact along which to draw.")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="N", help="Its first value.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="N", help="Its last value.")] = None,
    step: Annotated[str | None, typer.Option(metavar="N", help="How far from one value to the next.")] = None,
    persona: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only these personas' lines.")] = None,
    rules: Annotated[list[str] | None, typer.Option("--output", metavar="RULE", help="Only this rule.")] = None,
    on: On = None,
    against: Annotated[
        str | None,
        typer.Option(metavar="DATE|FILE", help="Also by another day's law, a reform's, or as a .csv has it."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output-to", metavar="FILE|DIR", help="A .svg or .csv file; a folder gets both of each."),
    ] = None,
    language: Language = "en",
    as_json: Json = False,
) -> None:
    """Draw what a scheme asks and gives along one fact, for standard personas, by the exact law.

    Examples:

        payung draw th.section40

        payung draw th.section40 --over days_in_hospital --to 60 -o hospital.svg

        payung draw th.old_age_allowance --over age --against 2009-04-01 -o ages.svg

        payung draw th -o pictures/
    """
    check_language(language)
    law = country_of(scheme.partition(".")[0] if "/" not in scheme else scheme)
    chosen = scheme_of(law, scheme) if "." in scheme and "/" not in scheme else None
    curves = _curves(law, chosen, over, _number(start, "--from"), _number(end, "--to"), _number(step, "--step"), rules)
    curves = [_narrowed(curve, persona or ()) for curve in curves]
    if on:
        curves = [replace(curve, day=as_day(on)) for curve in curves]
    drawings = [_drawn(curve, law.law, rules) for curve in curves]
    shown = [(drawn, _against(drawn, law, against)) for drawn in drawings]
    if as_json:
        write_json([_data(drawn, before, language) for drawn, before in shown])
    elif output is None:
        for drawn, before in shown:
            _show(drawn, before, Wording(law.law, language))
    else:
        _write(shown, Wording(law.law, language), output)


# ---- Which curves ----


def _curves(
    law: CountryLaw, scheme: Scheme | None, over: str | None, start: Decimal | None, end: Decimal | None,
    step: Decimal | None, rules: Sequence[str] | None,
) -> list[Curve]:  # fmt: skip
    declared = [one for one in read_curves(law.law) if scheme is None or one.scheme is scheme]
    if not declared:
        what = scheme.name if scheme else law.code
        hint = "Its folder's curves.yaml declares them (see docs/command-line.md)."
        raise refuse("missing", f"No curve of {what} is declared, so no persona's facts are known.", hint)
    if over is None:
        found = declared
    else:
        if scheme is None:
            raise refuse(
                "missing", "One fact is drawn for one scheme.", f"Name it, such as {law.schemes[0].name}.", "--over"
            )
        found = [one for one in declared if one.over.name == over]
        if not found:
            found = [_new(law.law, declared[0], over, start, end, step)]
    if start is None and end is None and step is None and rules is None:
        return found
    return [_changed(law.law, one, start, end, step, rules or ()) for one in found]


def _new(
    law: Law, pattern: Curve, over: str, start: Decimal | None, end: Decimal | None, step: Decimal | None
) -> Curve:
    """A curve over another fact, with the lines of a declared one."""
    fact = fact_over(law, over)
    start = start if start is not None else fact.lowest
    end = end if end is not None else fact.highest
    if start is None or end is None:
        raise refuse("missing", f"From where to where shall {over} run?", "Add --from and --to.", "--over")
    own = rules_drawn(law, pattern.scheme, ())
    return _sound(curve_over(pattern.scheme, fact, start, end, step, pattern.day, own, pattern.lines))


def _changed(
    law: Law, curve: Curve, start: Decimal | None, end: Decimal | None, step: Decimal | None, rules: Sequence[str]
) -> Curve:
    first = curve.start if start is None else start
    last = curve.end if end is None else end
    if step is None and (start is None and end is None):
        step = curve.step
    chosen = rules_drawn(law, curve.scheme, rules) if rules else curve.rules
    return _sound(
        curve_over(
            curve.scheme,
            curve.over,
            first,
            last,
            step,
            curve.day,
            chosen,
            curve.lines,
            curve.names,
            curve.file,
            curve.line,
        )
    )


def _sound(found: Curve | Fault) -> Curve:
    if isinstance(found, Fault):
        raise Refused([found])
    return found


def _narrowed(curve: Curve, personas: Sequence[str]) -> Curve:
    """Only the lines of some personas."""
    lines = tuple(line for line in curve.lines if not personas or line.persona.id in personas)
    if not lines:
        known = sorted({line.persona.id for line in curve.lines})
        hint = nearest(personas[0], known) or f"It has {', '.join(known)}."
        raise refuse("unknown-name", f"The curve {curve.name} has no persona '{personas[0]}'.", hint, "--persona")
    return replace(curve, lines=lines)


def _number(value: str | None, option: str) -> Decimal | None:
    try:
        found = None if value is None else Decimal(value.replace(",", ""))
    except InvalidOperation:
        found = Decimal("NaN")
    if found is not None and not found.is_finite():
        raise refuse("type", f"'{value}' is no number.", "Write it in digits, such as 15000.", option)
    return found


# ---- Their numbers ----


def _drawn(curve: Curve, law: Law, rules: Sequence[str] | None) -> Drawn:
    found = _known(draw(curve, law))
    return found if rules else varying(found)


def _against(drawn: Drawn, law: CountryLaw, against: str | None) -> Drawn | None:
    """The same curve by the law of another day, by a reform's, or as numbers in a file have it."""
    if against is None:
        return None
    if against.endswith(".csv"):
        return with_numbers(drawn, _read(Path(against)))
    if against[:4].isdigit():
        other = draw(drawn.curve, law.law, as_day(against))
    else:
        other = draw(drawn.curve, law.reformed(reform_of(against)).law)
    names = {series.rule.name for series in drawn.series}
    return replace(other, series=tuple(series for series in other.series if series.rule.name in names))


def _read(path: Path) -> str:
    try:
        found = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise refuse("cannot-read", f"The numbers cannot be read: {error}.", file=str(path)) from None
    if found.splitlines()[:1] != [",".join(HEAD)]:
        raise refuse(
            "type", f"These are no numbers of a curve: the first line is not {','.join(HEAD)}.", file=str(path)
        )
    return found


def _known(drawn: Drawn) -> Drawn:
    """The rules that are known all along, with word of the others; a line with a hole for want of a fact would mislead.

    Raises Refused if nothing can be drawn.
    """
    facts = ", ".join(sorted({name for names in drawn.missing.values() for name in names}))
    kept = tuple(series for series in drawn.series if series.rule.name not in drawn.missing)
    if not kept:
        message = f"{drawn.curve.name}: nothing can be drawn, for want of facts: {facts}."
        raise refuse("missing", message, "State them in the curve's `with`.", file=drawn.curve.file)
    if facts:
        print(f"Not drawn, for want of facts ({facts}): {', '.join(drawn.missing)}.", file=sys.stderr)
    return replace(drawn, series=kept)


# ---- Showing and writing ----


def _data(drawn: Drawn, before: Drawn | None, language: str) -> dict[str, Any]:
    curve = drawn.curve
    found = {
        "curve": curve.name,
        "over": curve.over.name,
        "on": curve.day.isoformat(),
        "series": [dict(zip(HEAD, row, strict=True)) for row in drawn.rows(language)],
    }
    if before:
        found["against"] = [dict(zip(HEAD, row, strict=True)) for row in before.rows(language)]
    return found


def _show(drawn: Drawn, before: Drawn | None, wording: Wording) -> None:
    from payung.cli.pages import Page

    page = Page()
    curve = drawn.curve
    page.line(f"{wording.text(curve.scheme.names)}, {wording.date(curve.day)}", style="bold")
    for series in drawn.series:
        page.line(f"{wording.label(series.rule)} ({series.rule.name}): {wording.text(series.line.names)}", 1)
        other = (
            next((o for o in before.series if (o.rule.name, o.line) == (series.rule.name, series.line)), None)
            if before
            else None
        )
        rows = [
            (wording.value(curve.over, point), wording.value(series.rule, _value(series.rule, value)))
            for point, value in series.corners(curve.points)
        ]
        page.columns([wording.label(curve.over), ""], rows)
        if other and other.values != series.values:
            page.line(
                f"against: {', '.join(f'{point}: {value}' for point, value in other.corners(curve.points))}", 2, "dim"
            )


def _value(rule: Any, value: Decimal | None) -> Any:
    from payung.law.types import Kind

    return bool(value) if rule.type.kind is Kind.TRUTH and value is not None else value


def _write(shown: list[tuple[Drawn, Drawn | None]], wording: Wording, output: Path) -> None:
    files: dict[Path, str] = {}
    if output.suffix in (".svg", ".csv"):
        if len(shown) > 1:
            names = ", ".join(drawn.curve.over.name for drawn, _ in shown)
            raise refuse("is-a-file", f"{len(shown)} curves do not go into one file.", f"Choose --over: {names}.", "-o")
        files[output] = _content(output.suffix, *shown[0], wording)
    elif output.suffix and not output.is_dir():
        raise refuse("unknown-name", f"'{output.suffix}' is no format here.", "Write .svg, .csv, or a folder.", "-o")
    else:
        suffixes = (".svg", ".csv") if charts.available() else (".csv",)
        for drawn, before in shown:
            files |= {output / f"{drawn.curve.name}{s}": _content(s, drawn, before, wording) for s in suffixes}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")
    except OSError as error:
        raise Refused([unwritten(error, str(output))]) from None
    print(f"Written to {output}.")


def _content(suffix: str, drawn: Drawn, before: Drawn | None, wording: Wording) -> str:
    if suffix == ".csv":
        return numbers(drawn)
    from payung.law.curve_chart import curve_svg

    try:
        return curve_svg(drawn, wording, before)
    except charts.ChartsMissing as missing:
        raise refuse("missing", str(missing), "Or write numbers: -o FILE.csv.", "-o") from None
