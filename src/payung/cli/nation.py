"""What `payung run` and `payung reform` share: the extra that they need, the progress bar, tables of totals."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from payung.cli.outcomes import refuse
from payung.law.country import CountryLaw
from payung.law.types import Kind
from payung.law.units import PLAIN
from payung.law.wording import Wording

if TYPE_CHECKING:
    from payung.population import Simulation
    from payung.population.tally import Size

_INSTALL = "Install it: pip install 'payung[nation]'"

By: TypeAlias = Annotated[
    list[str] | None, typer.Option("--by", metavar="NAME,...", help="Group by columns or rules, such as sex,region.")
]
Threads: TypeAlias = Annotated[int | None, typer.Option(min=1, help="Threads. [default: one a core]")]
Households: TypeAlias = Annotated[
    str | None, typer.Option(metavar="FILE", help="A second table, with one row a household.")
]
Sort: TypeAlias = Annotated[bool, typer.Option("--sort", help="Put the rows in the order of their households first.")]
AllowExtra: TypeAlias = Annotated[
    bool, typer.Option("--allow-extra", help="Leave columns aside that look like a misspelt fact.")
]
TakeUp: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--take-up", metavar="SCHEME=SHARE", help="Only this share of those covered take it up."),
]
Seed: TypeAlias = Annotated[int, typer.Option(min=0, help="Of the draws for --take-up.")]


def need_nation() -> None:
    """Refuse, in one sentence, where the extra `nation` is not installed."""
    try:
        import duckdb  # noqa: F401
        import llvmlite  # noqa: F401
        import numpy  # noqa: F401
        import pyarrow  # noqa: F401
    except ImportError as error:
        message = f"This needs the extra `nation` ({error.name} is not installed)."
        raise refuse("missing", message, _INSTALL) from None


def names(by: Sequence[str] | None) -> list[str]:
    """The names of `--by sex,region --by trade`."""
    return [name.strip() for part in by or () for name in part.split(",") if name.strip()]


def shares(take_up: Sequence[str] | None) -> dict[str, float]:
    """The shares of `--take-up hearth=0.7`. Raises Refused."""
    found = {}
    for text in take_up or ():
        name, _, share = text.partition("=")
        try:
            found[name.strip()] = float(share)
        except ValueError:
            raise refuse("type", f"'{text}' says no share.", "Write SCHEME=0.7.", "--take-up") from None
    return found


@contextlib.contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[int, int | None], None] | None]:
    """A bar on a terminal's standard error; nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.completed:,} persons"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("persons", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def title_of(wording: Wording, country: CountryLaw, rule: str) -> str:
    """A rule's label, with its unit if it is an amount, and that it is of households if it is."""
    found = country.law.rules[rule]
    unit = str(found.type) if found.type.kind is Kind.NUMBER and found.type.unit != PLAIN else ""
    parts = [part for part in (unit, "households" if found.of_household else "") if part]
    return f"{wording.label(found)} ({', '.join(parts)})" if parts else wording.label(found)


def is_count(country: CountryLaw, rule: str) -> bool:
    """True if a rule is true or false, so that its total is how many."""
    return country.law.rules[rule].type.kind is Kind.TRUTH


def amount(value: float | None) -> str:
    """An amount; without its fraction where it is large."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:,.2f}"


def number(value: float | None) -> str:
    """A count of people."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:,.1f}"


def group_words(group: Sequence[Any]) -> list[str]:
    """A group's categories as words."""
    words = {True: "yes", False: "no", None: "not known"}
    return [words[part] if part is None or isinstance(part, bool) else str(part) for part in group]


def size_line(sizes: Sequence[Size]) -> str:
    """How many people the population has."""
    persons, households = sum(size.persons for size in sizes), sum(size.households for size in sizes)
    rows, household_rows = sum(size.rows for size in sizes), sum(size.household_rows for size in sizes)
    weighted = "" if persons == rows else f" ({rows:,} and {household_rows:,} in the data)"
    return f"{number(persons)} persons in {number(households)} households{weighted}"


def unknown_line(labels: Sequence[str]) -> str:
    """Which answers are known of nobody."""
    return f"Known of nobody: {', '.join(labels)}."


def notes(found: Simulation) -> Iterator[str]:
    """Which facts the population lacks, and which of its columns nobody asks for."""
    if found.not_given:
        shown = ", ".join(found.not_given[:8])
        more = f" and {len(found.not_given) - 8} more" if len(found.not_given) > 8 else ""
        yield f"Not in the data, so not known of anybody: {shown}{more}."
    if found.left_aside:
        yield f"Columns that are no fact of the country, left aside: {', '.join(found.left_aside)}."
