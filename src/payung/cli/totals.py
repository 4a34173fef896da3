"""`payung totals`: all that a household pays and gets by month, by branch of social security."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated

import typer

from payung.cli.options import Json, Language, On, complete_country
from payung.cli.outcomes import guarded, write_json
from payung.cli.screen import country_for
from payung.law.decision import Decision
from payung.law.totals import Line, Totals, totals
from payung.law.units import parse_unit
from payung.law.wording import Wording, check_language


@guarded
def totals_command(
    file: Annotated[
        str, typer.Argument(metavar="FILE|-", help="The household, in YAML or JSON; - reads standard input.")
    ],
    on: On = None,
    language: Language = "en",
    as_json: Json = False,
    country: Annotated[
        str | None,
        typer.Option(metavar="xx", help="Another country than the file's.", autocompletion=complete_country),
    ] = None,
) -> None:
    """All that a household pays and gets by month, by branch of social security (ILO Convention 102).

    What is paid once, by the day, or given in kind is listed apart.

    Examples:

        payung totals family.yaml

        payung totals family.yaml --on 2015-01-01 --json
    """
    from payung.cli.family import read_family

    check_language(language)
    family = read_family(file)
    law = country_for(family, country)
    decision = law.decide(family.household, on or family.date, trace=False, file=family.file)
    found = totals(decision)
    if as_json:
        write_json({"country": decision.country, "date": decision.date.isoformat(), **found.to_dict()})
    else:
        _Showing(decision, found, language).show()


class _Showing:
    def __init__(self, decision: Decision, found: Totals, language: str) -> None:
        from payung.cli.pages import Page
        from payung.law.book.context import book_words

        self.decision = decision
        self.found = found
        self.language = language
        self.page = Page()
        self.wording = Wording(decision.law, language)
        self.branches: dict[str, str] = book_words(language)["branches"]

    def show(self) -> None:
        from payung.cli.words import word

        name = self.wording.text(self.decision.law.country.names)
        self.page.line(f"{name}, {self.wording.date(self.decision.date)}", style="bold")
        paid, got = self.found.paid_by, self.found.by_branch
        for payer, amount in paid.items():
            self.total(word(f"pays_{payer}", self.language), amount)
            self.lines(line for line in self.found.pays if line.rule.payer == payer and line.monthly is not None)
        for branch, amount in got.items():
            self.total(f"{word('receives', self.language)}: {self.branches[branch]}", amount)
            self.lines(line for line in self.found.gets if line.rule.branch == branch and line.monthly is not None)
        self.total(word("net_of_contributions", self.language), self.found.net)
        for title, apart in (("once", self.found.once), ("daily", self.found.daily), ("in_kind", self.found.in_kind)):
            if apart:
                self.page.line(word(title, self.language), style="bold")
                self.lines(apart)
        if self.found.open:
            self.page.line(word("not_counted", self.language, n=len(self.found.open)), style="yellow")

    def total(self, title: str, amount: Decimal) -> None:
        self.page.line(f"{title}: {self.monthly(amount)}", style="bold")

    def lines(self, lines: Iterable[Line]) -> None:
        rows = [
            (
                line.member or "",
                self.wording.text(line.rule.scheme.names) if line.rule.scheme else "",
                self.wording.label(line.rule),
                self.amount(line),
            )
            for line in lines
        ]
        self.page.table(rows, 1)

    def amount(self, line: Line) -> str:
        """The amount as the law states it, and by month where that is another number."""
        value = True if line.amount is None else line.amount
        shown = self.wording.value(line.rule, value)
        if line.monthly is None or line.monthly == line.amount:
            return shown
        return f"{shown} = {self.monthly(line.monthly)}"

    def monthly(self, amount: Decimal) -> str:
        currency = self.decision.law.country.currency
        return self.wording.amount(round(amount, 2), parse_unit(f"{currency}/month"))
