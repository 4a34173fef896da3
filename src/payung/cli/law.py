"""`payung law`: the law book, and the list of all countries and schemes."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from payung.cli.countries import country_of, scheme_of
from payung.cli.options import Json, Language, On, complete_country, complete_scheme
from payung.cli.outcomes import BAD_INPUT, guarded, refuse, unwritten, write_faults, write_json
from payung.law.consistency import texts
from payung.law.country import CountryLaw, as_day
from payung.law.faults import Fault, LawRefused, Refused
from payung.law.language import Scheme, text
from payung.law.wording import check_language


class Format(StrEnum):
    """How the book is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@guarded
def law(
    scheme: Annotated[
        str | None,
        typer.Argument(
            metavar="[SCHEME]", help="A scheme, such as th.section40, or a country.", autocompletion=complete_scheme
        ),
    ] = None,
    on: On = None,
    language: Language = "en",
    format: Annotated[
        Format | None, typer.Option("--format", help="Of the book. [default: text; html in a folder]")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR|FILE", help="Write there: a folder gets a whole site.")
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(metavar="xx", help="The country, or a law package's folder.", autocompletion=complete_country),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Which facts about the statutes are encoded, which are left and why.")
    ] = False,
    facts: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="With --coverage: a fact sheet; what no entry speaks of is listed."),
    ] = None,
    as_json: Json = False,
) -> None:
    """The law book: whom a scheme covers, contributions, benefits, every figure with its history and source.

    Without SCHEME, all countries and their schemes; with -o, the whole law book.

    Examples:

        payung law

        payung law th.section40

        payung law th.section40 --on 2019-01-01 --lang th --format markdown -o section40.md

        payung law th -o book/

        payung law --format html -o book/

        payung law th --coverage
    """
    check_language(language)
    if coverage or facts:
        _tell_coverage(scheme, country, coverage, facts, as_json)
        return
    if scheme is None and country is None:
        if output is not None:
            _write_library(on, language, format, output)
        else:
            _list(language, as_json)
        return
    found, chosen = _chosen(scheme, country)
    if as_json:
        schemes = [chosen] if chosen else list(found.schemes)
        write_json({"country": found.code, "schemes": [described(found, one, language, rules=True) for one in schemes]})
        return
    _write_book(found, chosen, on, language, format, output)


def _tell_coverage(scheme: str | None, country: str | None, coverage: bool, facts: Path | None, as_json: bool) -> None:
    from payung.cli.coverage import tell_coverage

    if not coverage:
        raise refuse("missing", "A fact sheet is compared with the coverage.", "Add --coverage.", "--facts")
    if scheme is None and country is None:
        if facts:
            raise refuse(
                "missing", "A fact sheet speaks of one country.", "Name it: `payung law th --coverage`.", "--facts"
            )
        import payung

        found, chosen = [country_of(code) for code in payung.codes()], None
    else:
        one, chosen = _chosen(scheme, country)
        found = [one]
    if code := tell_coverage(found, chosen, facts, as_json=as_json):
        raise typer.Exit(code)


def _chosen(name: str | None, country: str | None) -> tuple[CountryLaw, Scheme | None]:
    """The country and, if one is named, the scheme."""
    if country is not None:
        found = country_of(country)
        return found, None if name in (None, found.code) else scheme_of(found, str(name))
    assert name is not None
    if "/" in name or "\\" in name:
        return country_of(name), None
    code, dot, _ = name.partition(".")
    found = country_of(code)
    return found, scheme_of(found, name) if dot else None


def _write_book(
    found: CountryLaw, chosen: Scheme | None, on: str | None, language: str, format: Format | None, output: Path | None
) -> None:
    from payung.law import book

    day = as_day(on)
    if output is not None and (output.is_dir() or not output.suffix):
        _into_folder(found, chosen, output, lambda: book.write(found.law, output, day, language))
        return
    written = book.render(found.law, chosen.name if chosen else None, day, language, (format or Format.TEXT).value)
    if output is None:
        print(written, end="" if written.endswith("\n") else "\n")
        return
    try:
        output.write_text(written, encoding="utf-8")
    except OSError as error:
        raise Refused([unwritten(error, str(output))]) from None
    print(f"Written to {output}.")


def _write_library(on: str | None, language: str, format: Format | None, output: Path) -> None:
    """The books of all countries, below one page."""
    import payung
    from payung.law import book

    if (output.suffix and not output.is_dir()) or format in (Format.TEXT, Format.MARKDOWN):
        hint = "Name a folder and --format html, or a country: `payung law th --format markdown -o th.md`."
        raise refuse("is-a-file", "The books of all countries are web pages in a folder.", hint, "-o")
    laws = [country_of(code).law for code in payung.codes()]
    try:
        written = book.write_library(laws, output, as_day(on), language)
    except OSError as error:
        raise Refused([unwritten(error, str(output))]) from None
    print(f"{len(written)} pages written to {output}; begin with {output / 'index.html'}.")


def _into_folder(found: CountryLaw, chosen: Scheme | None, folder: Path, write: Any) -> None:
    if chosen is not None:
        hint = f"Name a file such as {folder / (chosen.name.split('.')[-1] + '.html')}, or the country {found.code}."
        raise refuse("is-a-folder", f"A folder gets the whole book of a country, not {chosen.name} alone.", hint, "-o")
    try:
        write()
    except OSError as error:
        raise Refused([unwritten(error, str(folder))]) from None
    print(f"Written to {folder}.")


# ---- The list ----


def _list(language: str, as_json: bool) -> None:
    """All countries with their schemes; a country whose law is refused is told of, and the others are shown."""
    import payung

    found, faults = _loaded(payung.codes())
    if as_json:
        countries = [
            {
                "country": one.code,
                "name": text(one.names, language),
                "languages": list(one.languages),
                "schemes": [described(one, scheme, language) for scheme in one.schemes],
            }
            for one in found
        ]
        write_json(
            {"countries": countries, "error": [f.to_dict() for f in faults]} if faults else {"countries": countries}
        )
    else:
        _show_list(found, language)
        sys.stdout.flush()
        if faults:
            write_faults(faults, sys.stderr)
    if faults:
        raise typer.Exit(BAD_INPUT)


def _loaded(codes: Iterable[str]) -> tuple[list[CountryLaw], list[Fault]]:
    found: list[CountryLaw] = []
    faults: list[Fault] = []
    for code in codes:
        try:
            found.append(country_of(code))
        except LawRefused as refused:
            faults.extend(refused.faults)
    return found, faults


def _show_list(found: list[CountryLaw], language: str) -> None:
    for one in found:
        print(f"{one.code}  {text(one.names, language)}")
        width = max((len(scheme.name) for scheme in one.schemes), default=0)
        for scheme in one.schemes:
            print(f"  {scheme.name:<{width}}  {text(scheme.names, language)}")
            days = f"from {scheme.since}" + (f" to {scheme.until}" if scheme.until else "")
            kind = (scheme.kind or "").replace("_", "-")
            print(f"  {'':<{width}}  {', '.join(filter(None, (days, kind, text(scheme.administrator, language))))}")


# ---- As data ----


def described(found: CountryLaw, scheme: Scheme, language: str, *, rules: bool = False) -> dict[str, Any]:
    """A scheme as data; with `rules`, also its rules with their dated texts, and its figures with their history."""
    about: dict[str, Any] = {
        "name": scheme.name,
        "title": text(scheme.names, language),
        "kind": scheme.kind,
        "administrator": text(scheme.administrator, language),
        "law": scheme.law,
        "since": scheme.since,
        "until": scheme.until or None,
    }
    if rules:
        from payung.cli.law_data import parameter_data, practice_data, rule_data

        own = found.law.rules_of(scheme)
        about |= practice_data(scheme, language)
        about["rules"] = [rule_data(rule, language) for rule in own]
        used = {id(p): p for rule in own for part, _, _ in texts(rule) for p in part.parameters}
        about["parameters"] = [parameter_data(parameter, language) for parameter in used.values()]
    return about
