"""No rule of any country is only carried along: a case reaches each of its texts, and in some case its answer differs."""

from functools import cache
from pathlib import Path

import pytest

import payung
from payung.law.cases import Report, check_cases
from payung.law.country import CountryLaw
from payung.law.model import Law

WEAVERS = Path(__file__).parents[1] / "lands" / "weavers"  # a made-up country whose funds try every figure of every kit
KITS = "countries/community/"

# Insurance that the law of 2012 provides for and that has not begun: it covers nobody, so nothing behind its cover is reached.
NOT_BEGUN = "mm.ssb_pension_unemployment_not_in_force."


@cache
def law_of(code: str) -> Law:
    return (CountryLaw.load(WEAVERS) if code == "weavers" else payung.country(code)).law


@cache
def report_of(code: str) -> Report:
    return check_cases(law_of(code))


@pytest.mark.parametrize("code", payung.codes())
def test_every_rule_decides_something_in_a_case(code):
    report = report_of(code)
    assert not report.failed
    idle = [text for text in (*report.unexercised, *report.undecided) if KITS not in text.file]
    assert [text.rule for text in idle if not text.rule.startswith(NOT_BEGUN)] == []


def test_every_text_of_a_kit_is_reached_by_a_case_of_some_fund():
    """A fund's dues of a fixed amount cannot differ from case to case; that they are reached can be asked of every text."""
    present, decided = set(), set()
    for code in (*payung.codes(), "weavers"):
        report, law = report_of(code), law_of(code)
        own = {(v.text.file, v.text.line) for r in law.rules.values() for v in r.versions if KITS in v.text.file}
        present |= own
        decided |= own - {(text.file, text.line) for text in report.unexercised}
    assert present and present - decided == set()
