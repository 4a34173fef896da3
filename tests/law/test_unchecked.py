"""What is recalled is marked: a rule's text, and the cells of a table or scale."""

import datetime

from payung.law import book, overview

HELPER = """
@fund.benefit(SICKNESS, per=MONTH, cite="s. 2", label={"en": "allowance"}, source="https://example.org/act", checked=%s)
def allowance(age: Years, earnings: Money, *, law) -> Money:
    \"\"\"Half of the earnings.\"\"\"
    return law.share * earnings if age > 0 else 0

@allowance.amended(since="2010-01-01", cite="s. 2 as amended"%s)
def allowance_2010(age: Years, earnings: Money, *, law) -> Money:
    \"\"\"All of the earnings.\"\"\"
    return earnings - law.share * earnings if age > 0 else 0
"""
SHARE = "share: {unit: share, label: {en: Share}, cite: s. 2, source: the Act, values: {2000-01-01: 0.5}}\n"
ANA = {"members": [{"id": "ana", "age": 30, "earnings": 100}]}


def test_a_recalled_text_is_marked_and_its_amendment_is_not(small_law):
    country = small_law.load(HELPER % ("False", ""), SHARE)
    before, after = country.law.rules["zz.fund.allowance"].versions
    assert (before.text.checked, before.text.source) == (False, "https://example.org/act")
    assert (after.text.checked, after.text.source) == (True, "")
    decision = country.decide(ANA, "2005-06-01")
    assert "(s. 2; not checked against a source)" in decision.explain("zz.fund.allowance", "ana").law
    assert {name: len(rules) for name, rules in overview.unchecked_rules(decision).items()} == {"zz.fund": 1}
    decision = country.decide(ANA, "2015-06-01")
    assert "not checked" not in decision.explain("zz.fund.allowance", "ana").law
    assert overview.unchecked_rules(decision) == {}


def test_the_law_book_marks_a_recalled_text(small_law):
    country = small_law.load(HELPER % ("False", ""), SHARE)
    page = book.render(country.law, "zz.fund", datetime.date(2005, 6, 1), "en")
    assert "Citation: s. 2; ! not checked" in page and "https://example.org/act" in page
    assert "These rules are recalled" in page and "Citation: s. 2 as amended\n" in page
    checked = book.render(small_law.load(HELPER % ("True", ""), SHARE).law, "zz.fund", datetime.date(2005, 6, 1), "en")
    assert "! not checked" not in checked and "These rules are recalled" not in checked


def test_a_recalled_exception_is_marked(small_law):
    clause = """
@fund.rule(cite="s. 3", label={"en": "old"})
def is_old(age: Years, *, law) -> bool:
    \"\"\"Old.\"\"\"
    return age > law.share * age

@allowance.exception(when=is_old, cite="s. 4", checked=False)
def nothing(otherwise: Money) -> Money:
    \"\"\"Twice for the old.\"\"\"
    return otherwise + otherwise
"""
    decision = small_law.load(HELPER % ("True", "") + clause, SHARE).decide(ANA, "2005-06-01")
    assert decision.value("zz.fund.allowance", "ana") == 100
    assert "s. 4; not checked against a source" in str(decision.explain("zz.fund.allowance", "ana"))
    assert overview.unchecked_rules(decision)["zz.fund"][0].short_name == "allowance"


def test_what_is_neither_true_nor_false_is_refused(small_law):
    faults = small_law.faults(HELPER % ('"no"', ""), SHARE)
    assert any("`checked` is True or False" in fault.message for fault in faults)
    assert any(
        "amended" in fault.message or "checked" in fault.message
        for fault in small_law.faults(HELPER % ("True", ", checked=1"), SHARE)
    )


TABLE = '''
class Grade(Enumeration):
    """Grades."""

    LOW = Label(en="Low")
    HIGH = Label(en="High")

grade = Input(Grade, label={"en": "Grade"}, question={"en": "Grade?"})

@fund.benefit(SICKNESS, per=MONTH, cite="s. 5", label={"en": "grant"})
def grant(grade: Grade, age: Years, *, law) -> Money:
    """By grade and age."""
    return law.by_grade[grade] + law.by_age(age)
'''
FIGURES = """
by_grade:
  {unit: NWC/month, label: {en: By grade}, cite: s. 5, source: the Act, by: Grade, values: {2000-01-01: {value: {low: 10, high: 20}, unchecked: [high]}}}
by_age:
  unit: NWC/month
  label: {en: By age}
  cite: s. 6
  source: the Act
  scale: by_band
  over: years
  values: {2000-01-01: {value: [{from: 0, value: 1}, {from: 60, value: 2}], unchecked: [60]}}
"""


def test_a_cell_that_is_recalled_is_marked_alone(small_law):
    country = small_law.load(TABLE, FIGURES)
    for grade, age, recalled in (("low", 59, 0), ("high", 59, 1), ("low", 60, 1), ("high", 60, 2)):
        person = {"id": "ana", "age": age, "earnings": 100, "grade": grade}
        decision = country.decide({"members": [person]}, "2005-06-01")
        assert str(decision.explain("zz.fund.grant", "ana")).count("not checked") == recalled
        (step,) = (step for step in decision.trace() if step.rule.short_name == "grant")
        assert sum(not used.dated.checked for used in step.figures) == recalled
        assert len(overview.unchecked_figures(decision)["zz.fund"]) == 2


def test_the_law_book_marks_a_recalled_cell(small_law):
    page = book.render(small_law.load(TABLE, FIGURES).law, "zz.fund", datetime.date(2005, 6, 1), "en", "markdown")
    assert page.count("(not checked)") >= 2


def test_a_cell_that_is_none_is_refused(small_law):
    faults = small_law.faults(TABLE, FIGURES.replace("[high]", "[hihg]").replace("unchecked: [60]", "unchecked: [65]"))
    assert [fault.message for fault in faults] == [
        "by_grade: 'hihg' is no part of it.",
        "by_age: '65' is no part of it.",
    ]
    assert "Did you mean 'high'" in faults[0].hint
