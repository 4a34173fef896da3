"""Persona files: what they may say, and how what is wrong in them is told."""

import datetime
from decimal import Decimal

import pytest

import payung
from payung.law.documents import Node
from payung.standards.expressions import NotAnExpression, Setting, evaluate, names_in
from payung.standards.personas import PersonaRefused, read_persona

DAY = datetime.date(2026, 6, 15)
SETTING = Setting(on=DAY, wage=Decimal(9000), paid=15, spell=12, age=45)


def value(text, setting=SETTING):
    return evaluate(Node(text, written=text), setting, lambda setting, name: Decimal(500))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$wage", Decimal("9000.00")),
        ("$wage * 12", Decimal("108000.00")),
        ("$wage / 30", Decimal("300.00")),
        ("$paid up to 12", Decimal(12)),
        ("$paid up to 20", Decimal(15)),
        ("$paid / 12", Decimal(1)),
        ("$spell - 2", Decimal(10)),
        ("$spell - 20", Decimal(0)),
        ("$birth", "1981-06-15"),
        ("$contingency", "2026-06-15"),
        ("$contingency - 14", "2026-06-01"),
        ("$first_paid", "2025-03-01"),
        ("$wife", "wife"),
        ("employed", "employed"),
    ],
)
def test_a_fact_follows_the_setting(text, expected):
    assert value(text) == expected


def test_histories_end_before_the_contingency():
    # 15 months that end one month before June 2026: March 2025 to May 2026.
    assert value("$paid_months") == [{"from": "2025-03", "to": "2026-05"}]
    amounts = Node({"amounts": Node("$wage", written="$wage")})
    assert evaluate(amounts, SETTING, lambda setting, name: None) == [
        {"from": "2025-03", "to": "2026-05", "amount": Decimal("9000.00")}
    ]
    of_rule = Node({"amounts": Node("ph.sss.regular_salary_credit")})
    assert evaluate(of_rule, SETTING, lambda setting, name: Decimal(500))[0]["amount"] == 500
    assert names_in(of_rule) == {"paid"}


def test_a_history_grows_to_the_wage_of_the_day():
    amounts = Node({"amounts": Node("$wage", written="$wage")})
    setting = Setting(on=DAY, wage=Decimal(1100), paid=15, growth=Decimal("0.1"))
    assert evaluate(amounts, setting, lambda setting, name: None) == [
        {"from": "2025-06", "to": "2026-05", "amount": Decimal("1100.00")},
        {"from": "2025-03", "to": "2025-05", "amount": Decimal("1000.00")},
    ]


def test_nothing_paid_is_an_empty_history():
    nothing = Setting(on=DAY, wage=Decimal(9000), paid=0)
    assert value("$paid_months", nothing) == []
    assert evaluate(Node({"amounts": Node("$wage")}), nothing, lambda setting, name: None) == {}


@pytest.mark.parametrize("text", ["$wages", "$wage ** 2", "$wage 12", "$"])
def test_what_is_no_expression_is_refused(text):
    with pytest.raises(NotAnExpression):
        value(text)


def refused(tmp_path, text):
    path = tmp_path / "persona.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PersonaRefused) as found:
        read_persona(payung.country("ph"), path)
    return str(found.value)


def test_an_unknown_fact_is_told_with_its_line_and_the_nearest_name(tmp_path):
    told = refused(
        tmp_path,
        "country: ph\nschemes:\n  ph.sss:\n    facts:\n      is_sss_membr: true\n    contingencies:\n"
        "      sickness: {benefits: [ph.sss.sickness_benefit]}\n",
    )
    assert "persona.yaml:5 (schemes/ph.sss/facts/is_sss_membr)" in told
    assert "asks for no fact 'is_sss_membr'. Did you mean 'is_sss_member'" in told


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("country: th\n", "The persona is of 'th', the law of 'ph'."),
        ("country: ph\nschemes: {ph.ssss: {}}\n", "There is no scheme ph.ssss."),
        ("country: ph\nschemes: {ph.sss: {contingencies: {illness: {}}}}\n", "'illness' is no contingency."),
        ("country: ph\nschemes: {ph.sss: {contingencies: {sickness: {}}}}\n", "No benefit is named."),
        ("country: ph\nschemes: {ph.sss: {contingencies: {sickness: {benefits: [ph.sss.sick]}}}}\n", "There is no rule ph.sss.sick."),
        ("country: ph\nfacts: {is_four_ps_household: true}\n", "'is_four_ps_household' is a fact of the household."),
        ("country: ph\nfacts: {monthly_wage: $salary}\n", "'$salary' means nothing."),
        ("country: ph\nreference_wage: {ordinary: {values: {2025-01-01: 9000}}}\n", "The wage has no source."),
        ("country: ph\nreference_wage: {ordinary: {parameter: \"shared:minimum\"}}\n", "There is no parameter shared:minimum."),
        ("country: ph\nwages: {}\n", "'wages' means nothing here."),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_law_is_refused(tmp_path, text, message):
    assert message in refused(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(PersonaRefused, match="No such file"):
        read_persona(payung.country("ph"), tmp_path / "none.yaml")


def test_a_country_without_a_persona_has_none(tmp_path):
    from payung.law.country import CountryLaw

    assert read_persona(CountryLaw.load("tests/lands/meru")) is None


def test_the_wage_of_a_day():
    persona = read_persona(payung.country("th"))
    assert persona is not None and persona.ordinary is not None
    assert persona.ordinary.on(datetime.date(2012, 12, 31)) is None
    assert persona.ordinary.on(datetime.date(2025, 6, 30)) == 372 * 26
    assert persona.ordinary.on(datetime.date(2025, 7, 1)) == 400 * 26
    assert persona.ordinary.is_checked(datetime.date(2025, 7, 1))
    assert not persona.ordinary.is_checked(datetime.date(2014, 1, 1))
