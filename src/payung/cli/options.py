"""Options and arguments that several commands share."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

On: TypeAlias = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day whose law is asked, such as 2026-01-31. [default: today]"),
]
Language: TypeAlias = Annotated[
    str, typer.Option("--lang", metavar="xx", envvar="PAYUNG_LANG", help="Language of labels and reasons: en, th, id.")
]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Write JSON, for programs.")]


def complete_country(incomplete: str) -> list[str]:
    """The countries whose code begins so."""
    import payung

    return [code for code in payung.codes() if code.startswith(incomplete)]


def complete_scheme(incomplete: str) -> list[str]:
    """The countries, and the schemes of the country already typed."""
    import payung

    code, dot, _ = incomplete.partition(".")
    if not dot or code not in payung.codes():
        return complete_country(incomplete)
    return [scheme.name for scheme in payung.country(code).schemes if scheme.name.startswith(incomplete)]
