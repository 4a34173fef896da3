"""Worked cases: read, decided, compared exactly; and what no case exercises."""

import datetime
from decimal import Decimal

import pytest

from payung.law.cases import check_cases, read_cases
from payung.law.faults import LawRefused

BODY = '''
class Grade(Enumeration):
    """A grade."""
    LOW = Label(en="low")
    HIGH = Label(en="high")

joined = Input(Date, label={"en": "Joined"}, question={"en": "When?"}, lowest="1900-01-01")

@fund.contribution(payer=MEMBER, per=MONTH, cite="s. 2", label={"en": "due"})
def due(earnings: Money, *, law) -> Money:
    """A share of earnings."""
    return earnings * law.rate

@fund.rule(cite="s. 3", label={"en": "grade"})
def grade(earnings: Money, *, law) -> Grade:
    """High above a limit."""
    return Grade.HIGH if earnings > law.limit else Grade.LOW

@fund.rule(cite="s. 4", label={"en": "full member"})
def full_from(joined: Date, *, law) -> Date:
    """After a wait."""
    return add_months(joined, law.wait)

@fund.rule(cite="s. 5", label={"en": "all earnings"}, per=MONTH, of=HOUSEHOLD)
def all_earnings(each: Money = total(earnings)) -> Money:
    """Of all."""
    return each

@fund.benefit(OLD_AGE, per=MONTH, since="2010-01-01", cite="s. 6", label={"en": "pension"})
def pension(earnings: Money, *, law) -> Money:
    """As much as was due."""
    return earnings * law.rate

@pension.amended(since="2020-01-01")
def pension_2020(earnings: Money, *, law) -> Money:
    """Twice as much."""
    return earnings * law.rate + earnings * law.rate
'''
FIGURES = """
rate: {unit: share, label: {en: Rate}, cite: s. 2, source: s. 2, values: {2000-01-01: 0.05}}
wait: {unit: months, label: {en: Wait}, cite: s. 4, source: s. 4, values: {2000-01-01: 12}}
limit: {unit: NWC/month, label: {en: Limit}, cite: s. 3, source: s. 3, values: {2000-01-01: 100}}
"""
CASE = """\
- case: Somebody pays five per cent
  source: s. 2
  rank: statute
  date: 2021-01-01
  household:
    members:
      - {id: ana, age: 30, earnings: 50.10, joined: 2020-02-29}
      - {id: ben, age: 0, earnings: 200}
  expect:
"""


@pytest.fixture
def law_with(small_law):
    """The small fund with a file of cases."""

    def make(cases: str):
        folder = small_law.write(BODY, FIGURES)
        (folder / "cases").mkdir()
        (folder / "cases" / "fund.yaml").write_text(cases, encoding="utf-8")
        from payung.law.country import CountryLaw

        return CountryLaw.load(folder).law

    return make


def faults_of(law):
    with pytest.raises(LawRefused) as refused:
        read_cases(law)
    return refused.value.faults


def test_every_kind_of_answer_is_compared_exactly(law_with):
    law = law_with(
        CASE
        + """\
    ana:
      zz.fund.is_covered: true
      zz.fund.due: 2.505
      zz.fund.grade: low
      zz.fund.full_from: 2021-02-28
      zz.fund.pension: 5.0100
    ben: {zz.fund.due: 0, zz.fund.full_from: unknown}
    household: {zz.fund.all_earnings: 250.1}
  because:
    ana: {zz.fund.grade: "not  more THAN"}
"""
    )
    report = check_cases(law)
    assert report.failed == ()
    (case,) = (result.case for result in report.results)
    assert (case.name, case.rank, case.date) == ("Somebody pays five per cent", "statute", datetime.date(2021, 1, 1))


@pytest.mark.parametrize(
    ("answer", "expected", "got"),
    [
        ("zz.fund.due: 2.51", "2.51", "2.505"),
        ("zz.fund.due: unknown", "unknown", "2.505"),
        ("zz.fund.is_covered: false", "false", "true"),
        ("zz.fund.grade: high", "high", "low"),
        ("zz.fund.full_from: 2021-03-01", "2021-03-01", "2021-02-28"),
    ],
)
def test_a_failure_says_expected_and_got_with_the_trace(law_with, answer, expected, got):
    (result,) = check_cases(law_with(CASE + f"    ana: {{{answer}}}\n")).failed
    (failure,) = result.failures
    assert (failure.member, failure.expected, failure.got, failure.line) == ("ana", expected, got, 10)
    assert failure.trace[0][0] == 0 and any("s. " in text for _, text in failure.trace)
    assert result.to_dict()["failures"][0]["got"] == got


def test_a_reason_must_occur(law_with):
    law = law_with(
        CASE + "    ben: {zz.fund.is_covered: false}\n  because:\n    ben: {zz.fund.is_covered: moonlight}\n"
    )
    (result,) = check_cases(law).failed
    assert result.failures[0].expected == 'because "moonlight"'


def test_a_rule_before_its_first_day_is_no_answer(law_with):
    law = law_with(CASE.replace("2021", "2009").replace("2020-02", "2000-02") + "    ana: {zz.fund.pension: 0}\n")
    (result,) = check_cases(law).failed
    assert result.failures[0].got == "not in force on 2009-01-01"


def test_a_household_that_contradicts_itself_is_a_failed_case(small_law):
    body = """
born = Input(Date, label={"en": "Born"}, question={"en": "Born?"}, lowest="1900-01-01")

@fund.rule(cite="s", label={"en": "year"}, asked=Asked(question={"en": "Year?"}, lowest="0", highest="3000"))
def year_born(born: Date) -> Number:
    \"\"\"The year of birth.\"\"\"
    return year_of(born)
"""
    folder = small_law.write(body)
    (folder / "cases").mkdir()
    text = (
        CASE.replace("joined: 2020-02-29", "born: 2000-01-01, year_born: 1999") + "    ana: {zz.fund.year_born: 1999}\n"
    )
    (folder / "cases" / "fund.yaml").write_text(text)
    from payung.law.country import CountryLaw

    (result,) = check_cases(CountryLaw.load(folder).law).failed
    assert result.faults[0].kind == "contradiction"
    assert result.faults[0].place.startswith(result.case.file)


@pytest.mark.parametrize(
    ("cases", "line", "message"),
    [
        (CASE.replace("  source: s. 2\n", "") + "    ana: {zz.fund.due: 1}\n", 1, "no 'source'"),
        (CASE.replace("  rank: statute\n", "") + "    ana: {zz.fund.due: 1}\n", 1, "no 'rank'"),
        (CASE.replace("  date: 2021-01-01\n", "") + "    ana: {zz.fund.due: 1}\n", 1, "no 'date'"),
        (CASE.replace("rank: statute", "rank: statut") + "    ana: {zz.fund.due: 1}\n", 3, "Did you mean 'statute'?"),
        (CASE.replace("2021-01-01", "2021-01-32") + "    ana: {zz.fund.due: 1}\n", 4, "not a day"),
        (CASE.replace("source: s. 2", "source: ''") + "    ana: {zz.fund.due: 1}\n", 2, "'source' is empty"),
        (CASE.replace("  rank", "  rnak: x\n  rank") + "    ana: {zz.fund.due: 1}\n", 3, "Did you mean 'rank'?"),
        (CASE.replace("earnings", "earning") + "    ana: {zz.fund.due: 1}\n", 7, "Did you mean 'earnings'?"),
        (CASE + "    anna: {zz.fund.due: 1}\n", 10, "Did you mean 'ana'?"),
        (CASE + "    ana: {zz.fund.dues: 1}\n", 10, "There is no rule zz.fund.dues. Did you mean"),
        (CASE + "    ana: {zz.fund.due: true}\n", 10, "'true' is not"),
        (CASE + "    ana: {zz.fund.grade: hgh}\n", 10, "Did you mean 'high'?"),
        (CASE + "    ana: {zz.fund.full_from: soon}\n", 10, "'soon' is not"),
        (CASE + "    ana: {zz.fund.all_earnings: 1}\n", 10, "is decided for the household"),
        (CASE + "    household: {zz.fund.due: 1}\n", 10, "is decided for each member"),
        (CASE + "    ana: 3\n", 10, "Each member has rules"),
        (CASE + "    ana: {zz.fund.due: 1}\n  because: {ana: {zz.fund.due: 3}}\n", 11, "words of a reason are text"),
        ("case: x\n", 1, "is a list"),
        ("- x\n", 1, "is a mapping"),
        ("- case: &a x\n", 1, "references are not read"),
    ],
)
def test_a_case_that_is_wrong_is_refused_with_its_line(law_with, cases, line, message):
    fault = next(fault for fault in faults_of(law_with(cases)) if message in str(fault))
    assert fault.line == line
    assert fault.file.endswith("cases/fund.yaml")


def test_all_that_is_wrong_is_told_at_once(law_with):
    faults = faults_of(law_with(CASE.replace("earnings", "earning") + "    anna: {zz.fund.dues: 1}\n" + "- nothing\n"))
    assert len(faults) == 4


def test_no_cases_is_no_fault(small_law):
    report = check_cases(small_law.load(BODY, FIGURES).law)
    assert report.results == ()
    assert len(report.unexercised) == sum(
        len(rule.versions) for rule in small_law.load(BODY, FIGURES).law.rules.values()
    )


def test_coverage_is_by_dated_text_and_counts_only_what_was_decided(law_with):
    law = law_with(CASE + "    ana: {zz.fund.pension: 5.01}\n    ben: {zz.fund.due: 0, zz.fund.full_from: unknown}\n")
    missing = {(text.rule, text.since) for text in check_cases(law).unexercised}
    assert missing == {
        ("zz.fund.due", None),  # ben's is nothing because he is not covered, not because of this text
        ("zz.fund.grade", None),
        ("zz.fund.full_from", None),
        ("zz.fund.all_earnings", None),
        ("zz.fund.pension", datetime.date(2010, 1, 1)),
    } or missing == {
        (rule, since or datetime.date(2000, 1, 1))
        for rule, since in {
            ("zz.fund.due", None), ("zz.fund.grade", None), ("zz.fund.full_from", None), ("zz.fund.all_earnings", None),
            ("zz.fund.pension", datetime.date(2010, 1, 1)),
        }
    }  # fmt: skip


def test_an_amount_is_never_equal_to_a_truth_value(law_with):
    (result,) = check_cases(law_with(CASE + "    ben: {zz.fund.due: 0.00, zz.fund.is_covered: true}\n")).failed
    assert [failure.rule for failure in result.failures] == ["zz.fund.is_covered"]
    assert Decimal(0) == 0
