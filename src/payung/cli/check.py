"""`payung check`: loads the law and runs its worked cases."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from payung.cli.countries import country_of
from payung.cli.options import Json, complete_country
from payung.cli.outcomes import BAD_INPUT, CHECK_FAILED, guarded, write_faults, write_json
from payung.law.cases import Report, Result, check_cases
from payung.law.country import CountryLaw
from payung.law.faults import Fault, LawRefused
from payung.law.register import read_register


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one country: the report of its cases, or the faults for which its law was refused."""

    name: str
    country: CountryLaw | None
    report: Report | None
    faults: tuple[Fault, ...] = ()

    @property
    def exit_code(self) -> int:
        """2 where the law or a case cannot be read, 1 where a case failed."""
        if self.report is None:
            return BAD_INPUT
        return CHECK_FAILED if self.report.failed else 0

    def to_dict(self, *, coverage: bool) -> dict[str, Any]:
        """The outcome as plain data."""
        results = self.report.results if self.report else ()
        found: dict[str, Any] = {
            "country": self.country.code if self.country else self.name,
            "cases": len(results),
            "passed": sum(result.passed for result in results),
            "failed": [result.to_dict() for result in results if not result.passed],
            "faults": [fault.to_dict() for fault in self.faults],
        }
        if coverage and self.report:
            found["not_exercised"] = [text.to_dict() for text in self.report.unexercised]
            found["one_answer"] = [text.to_dict() for text in self.report.undecided]
        return found


@guarded
def check(
    countries: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[COUNTRY|FOLDER]...", help="Codes, or folders of law packages.", autocompletion=complete_country
        ),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="List the rules that no case exercises, or that answer the same in all.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Load the law of countries and run their worked cases; all countries, if none is named.

    Examples:

        payung check

        payung check th --coverage

        payung check ../our-village-fund
    """
    import payung

    found = [checked(name) for name in countries or payung.codes()]
    if as_json:
        write_json({"countries": [one.to_dict(coverage=coverage) for one in found]})
    else:
        for one in found:
            tell(one, coverage=coverage)
    code = max((one.exit_code for one in found), default=0)
    if code:
        raise typer.Exit(code)


def checked(name: str) -> Checked:
    """Load one country, read its register of facts and run its cases. Raises Refused if there is no such country."""
    country = None
    try:
        country = country_of(name)
        read_register(country.law)
        return Checked(name, country, check_cases(country.law))
    except LawRefused as refused:
        return Checked(name, country, None, refused.faults)


def tell(one: Checked, *, coverage: bool) -> None:
    """One line for a country that is in order; everything that is not, where it is not."""
    if one.report is None:
        what = "The law" if one.country is None else "The worked cases or the register of facts"
        print(f"{one.name}: {what.lower()} cannot be read.", file=sys.stderr)
        write_faults(list(one.faults), sys.stderr, "  ")
        return
    assert one.country is not None
    total, failed = len(one.report.results), len(one.report.failed)
    name = one.country.names.get("en", one.country.code)
    print(f"{one.country.code}  {name}: {_counted(total, failed)}")
    for result in one.report.failed:
        _tell_result(result)
    if coverage:
        _tell_coverage(one.report, sum(len(rule.versions) for rule in one.country.law.rules.values()))


def _counted(total: int, failed: int) -> str:
    cases = "1 case" if total == 1 else f"{total} cases"
    return f"{cases}, all passed" if total and not failed else f"{cases}, {failed} failed" if total else "no cases"


def _tell_result(result: Result) -> None:
    case = result.case
    print(f"  FAILED  {case.name}  ({case.file}:{case.line}; {case.source})")
    for failure in result.failures:
        who = failure.member or "household"
        print(f"    {case.file}:{failure.line}: {who}: {failure.rule}")
        print(f"      expected {failure.expected}")
        print(f"      got      {failure.got}")
        for indent, text in failure.trace:
            print(f"        {'  ' * indent}{text}")
    for fault in result.faults:
        print(f"    {fault}")


def _tell_coverage(report: Report, texts: int) -> None:
    done = texts - len(report.unexercised)
    print(f"  {done} of {texts} texts of rules are exercised by a case.")
    for text in report.unexercised:
        since = f" (text of {text.since})" if text.since else ""
        print(f"    not exercised: {text.rule}{since}  {text.file}:{text.line}")
    for text in report.undecided:
        print(f"    the same answer in every case: {text.rule}  {text.file}:{text.line}")
