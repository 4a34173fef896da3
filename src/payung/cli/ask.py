"""`payung ask`: the interview in the terminal, then the same answer as `payung screen`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from payung.cli.countries import country_of
from payung.cli.options import Json, Language, On, complete_country
from payung.cli.outcomes import guarded, refuse, unwritten, write_json
from payung.cli.talk import Ended, Talk
from payung.cli.words import word
from payung.law.country import CountryLaw, as_day
from payung.law.faults import Refused
from payung.law.interview import Interview
from payung.law.wording import check_language


@guarded
def ask(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="Its code.", autocompletion=complete_country)],
    on: On = None,
    language: Language = "en",
    save: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the household file there (YAML, or .json).")
    ] = None,
    as_json: Json = False,
) -> None:
    """Ask for what can still change an answer, and no more; then show what the household is entitled to.

    Leave empty what is not known. `?` says why it is asked, `back` returns to the question before, `stop` ends early.

    Examples:

        payung ask th

        payung ask id --lang id --save family.yaml
    """
    check_language(language)
    found = country_of(country)
    day = as_day(on)
    if save is not None:
        _refuse_place(save)
    interview = _interview(found, day.isoformat(), language, quiet=as_json)
    if interview is None:
        _nobody(found, language, as_json)
        return
    unsaved = _save(interview, save) if save is not None else None
    _show(interview, language, as_json)
    if unsaved is not None:
        raise unsaved
    if save is not None:
        print(word("saved", language, file=save), file=sys.stderr if as_json else sys.stdout)


def _interview(country: CountryLaw, day: str, language: str, *, quiet: bool) -> Interview | None:
    """The whole conversation; None if it ended before anybody was named. Speaks on standard error where `quiet`."""
    talk = Talk(country, language, sys.stderr if quiet else sys.stdout)
    Interview(country, ["anybody"], day)  # a day without law is refused before anything is asked
    try:
        members = talk.members()
    except Ended:
        return None
    interview = Interview(country, members, day)
    talk.ask_all(interview)
    return interview


def _nobody(country: CountryLaw, language: str, as_json: bool) -> None:
    if as_json:
        raise refuse("empty", f"Nobody of a household in {country.names.get('en', country.code)} was named.")
    print(word("nobody_named", language))


def _show(interview: Interview, language: str, as_json: bool) -> None:
    if as_json:
        write_json(interview.decision.to_dict())
        return
    from payung.cli.pages import Page
    from payung.cli.showing import Showing

    print()
    Showing(interview.decision, language, Page()).everything()


def _refuse_place(file: Path) -> None:
    """Refuse a place that cannot be written before anything is asked."""
    if file.exists():
        raise refuse(
            "exists", "There is such a file already; it is not replaced.", "Choose another name.", file=str(file)
        )
    if not file.parent.is_dir():
        raise refuse("no-such-file", "There is no such folder.", "Make it first.", file=str(file.parent))


def _save(interview: Interview, file: Path) -> Refused | None:
    """Write the household file; what went wrong, so that the answers are shown all the same."""
    from payung.cli.family import write_family

    try:
        write_family(file, interview.law.code, interview.day.isoformat(), interview.description())
    except OSError as error:
        return Refused([unwritten(error, str(file))])
    return None
