"""A group sets up its fund by one file: the story of a fund, and what is wrong with other files."""

import datetime
import re
from pathlib import Path

import pytest

from payung.law.book import code
from payung.law.country import CountryLaw
from payung.law.faults import Fault, LawRefused
from payung.law.kits import kit_names
from payung.law.language import COMMUNITY_FUND

COUNTRY = 'from payung.law import Country\n\ncountry = Country("zz", names={"lo": "ໃສ"}, currency="LAK", languages=("lo", "en"))\n'
HEAD = """\
kit: death_fund
names: {lo: ກອງທຶນບ້ານໜອງ, en: Fund of Ban Nong}
administrator: {lo: ຄະນະກຳມະການ}
members: {lo: ຊາວບ້ານໜອງ, en: people of Ban Nong}
law: Decision of the village, 4 March 2015
since: 2015-03-04
where: {lo: ສາລາບ້ານ, en: The village hall}
papers: {lo: [ບັດປະຈຳຕົວ]}
source: the fund's book, page 1
"""
FIGURES = """\
figures:
  dues_a_month: 5000
  death_grant: {2015-03-04: 1000000, 2020-01-01: 1500000 LAK}
  death_qualifying_months: 6
"""
ANA = {"id": "ana", "nong_belongs_to_group": True, "nong_is_member": True, "has_died": True}


def write(folder: Path, text: str = HEAD + FIGURES, **files: str) -> Path:
    (folder / "__init__.py").write_text(COUNTRY, "utf-8")
    for name, content in {"nong.yaml": text, **{n.replace("_dot_", "."): t for n, t in files.items()}}.items():
        (folder / name).write_text(content, "utf-8")
    return folder


def faults(folder: Path, text: str, **files: str) -> tuple[Fault, ...]:
    with pytest.raises(LawRefused) as refused:
        CountryLaw.load(write(folder, text, **files))
    return refused.value.faults


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


# ---- A fund ----


def test_a_file_alone_makes_a_scheme(tmp_path):
    law = CountryLaw.load(write(tmp_path)).law
    (scheme,) = law.schemes
    assert (scheme.name, scheme.kind, scheme.since) == ("zz.nong", COMMUNITY_FUND, "2015-03-04")
    assert scheme.where["en"] == "The village hall" and scheme.papers == {"lo": ("ບັດປະຈຳຕົວ",)}
    assert {rule.short_name for rule in law.rules_of(scheme) if rule.role != "helper"} == {
        "is_covered", "monthly_dues", "death_grant",
    }  # fmt: skip
    assert law.rules["zz.nong.death_grant"].versions[0].text.cite == "Decision of the village, 4 March 2015"


def test_a_member_is_decided_by_the_funds_own_figures(tmp_path):
    country = CountryLaw.load(write(tmp_path))
    for day, months, grant in (("2019-12-31", 6, 1000000), ("2020-01-01", 6, 1500000), ("2020-01-01", 5, 0)):
        decision = country.decide({"members": [{**ANA, "nong_months_as_member": months}]}, day)
        assert decision.value("zz.nong.death_grant", "ana") == grant
        assert decision.value("zz.nong.monthly_dues", "ana") == 5000


def test_a_fund_asks_only_what_it_needs_and_names_itself(tmp_path):
    inputs = CountryLaw.load(write(tmp_path)).inputs
    assert set(inputs) == {
        "has_died", "nong_belongs_to_group", "nong_is_member", "nong_joined_on", "nong_months_unpaid", "birth_date",
        "nong_months_as_member", "nong_fund_balance", "nong_number_of_members", "nong_benefits_claimed",
        "nong_benefits_paid_in_year", "nong_number_of_benefits_in_year",
    }  # fmt: skip
    assert "Fund of Ban Nong" in inputs["nong_is_member"].question["en"]
    assert "ຊາວບ້ານໜອງ" in inputs["nong_belongs_to_group"].question["lo"]


def test_who_is_no_member_is_asked_nothing_more(tmp_path):
    person = {"id": "ana", "nong_belongs_to_group": True, "nong_is_member": False}
    decision = CountryLaw.load(write(tmp_path)).decide({"members": [person]}, "2020-01-01")
    assert decision.value("zz.nong.is_covered", "ana") is False
    assert decision.value("zz.nong.death_grant", "ana") == 0


def test_two_funds_of_one_kit_stand_side_by_side(tmp_path):
    country = CountryLaw.load(write(tmp_path, other_dot_yaml=(HEAD + FIGURES).replace("5000", "7000")))
    person = {**ANA, "nong_months_as_member": 9, "other_belongs_to_group": True, "other_is_member": False}
    decision = country.decide({"members": [person]}, "2020-01-01")
    assert decision.value("zz.nong.monthly_dues", "ana") == 5000
    assert decision.value("zz.other.monthly_dues", "ana") == 0
    assert decision.value("zz.other.is_covered", "ana") is False


def test_a_benefit_begins_when_its_figure_does(tmp_path):
    country = CountryLaw.load(write(tmp_path, HEAD + FIGURES.replace("2015-03-04: 1000000, ", "")))
    (version,) = country.law.rules["zz.nong.death_grant"].versions
    assert version.since == datetime.date(2020, 1, 1)


def test_a_limit_that_begins_later_is_none_before(tmp_path):
    text = HEAD + FIGURES.replace("death_qualifying_months: 6", "death_qualifying_months: {2020-01-01: 6}")
    country = CountryLaw.load(write(tmp_path, text))
    for day, grant in (("2019-12-31", 1000000), ("2020-01-01", 0)):
        decision = country.decide({"members": [{**ANA, "nong_months_as_member": 1}]}, day)
        assert decision.value("zz.nong.death_grant", "ana") == grant


def test_what_is_recalled_says_so(tmp_path):
    text = (HEAD + FIGURES).replace("source: the fund's book, page 1\n", "checked: false\n")
    text = text.replace("dues_a_month: 5000", "dues_a_month: {value: 5000, checked: true, source: page 2}")
    found = {
        p.name: (p.values[0].checked, p.values[0].source) for p in CountryLaw.load(write(tmp_path, text)).law.parameters
    }
    assert found["death_grant"] == (False, "")
    assert found["dues_a_month"] == (True, "page 2")


def test_rules_keep_the_kits_lines_and_figures_the_funds(tmp_path):
    law = CountryLaw.load(write(tmp_path)).law
    text = law.rules["zz.nong.death_grant"].versions[0].text
    lines = Path(text.file).read_text("utf-8").splitlines()
    assert Path(text.file).name == "death_fund.py" and lines[text.line - 1].startswith("def death_grant")
    assert code.source_code(text).startswith("def death_grant")
    grant = next(parameter for parameter in law.parameters if parameter.name == "death_grant")
    assert Path(grant.file).name == "nong.yaml" and grant.line == line_of(HEAD + FIGURES, "death_grant:")


def test_a_kit_without_the_countrys_language_speaks_english(tmp_path):
    write(tmp_path, (HEAD + FIGURES).replace("lo:", "ne:"))
    (tmp_path / "__init__.py").write_text(COUNTRY.replace('"lo"', '"ne"'), "utf-8")  # Nepali
    assert CountryLaw.load(tmp_path).law.rules["zz.nong.death_grant"].label["en"] == "death grant"


# ---- What is wrong ----


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ("kit: death_fund", "kit: deth_fund", "kit:", "Did you mean 'death_fund'"),
        ("kit: death_fund", "kit: []", "kit:", "names no kit"),
        ("kit: death_fund", "kit: [death_fund, health_fund]", "kit:", "State at least one of hospital_day_allowance"),
        ("lo: ກອງທຶນບ້ານໜອງ, ", "", "names:", "no words in 'lo'"),
        ("en: Fund", "eng: Fund", "names:", "Did you mean 'en'"),
        ("members: {lo: ຊາວບ້ານໜອງ, en: people of Ban Nong}\n", "", "kit:", "does not state `members`"),
        ("administrator:", "adminstrator:", "adminstrator:", "Did you mean 'administrator'"),
        ("since: 2015-03-04", "since: 4 March 2015", "since:", "is not a day"),
        ("law: Decision of the village, 4 March 2015", "law: [a, b]", "law:", "is a text"),
        ("source: the fund's book, page 1\n", "", "kit:", "does not say where its rules"),
        ("dues_a_month: 5000", "dues_a_moth: 5000", "dues_a_moth", "Did you mean 'dues_a_month'"),
        ("dues_a_month: 5000", "dues_a_month: 5000 LAK/year", "dues_a_month", "dues_a_month is in LAK/month"),
        ("dues_a_month: 5000", "dues_a_month: 5000 THB/month", "dues_a_month", "dues_a_month is in LAK/month"),
        ("dues_a_month: 5000", "dues_a_month: much", "dues_a_month", "is not a number"),
        ("dues_a_month: 5000", "dues_a_month: {value: 5000, sorce: x}", "dues_a_month", "Did you mean 'source'"),
        ("death_grant: {2015-03-04: 1000000, 2020-01-01: 1500000 LAK}", "burial_goods: false", "kit:", "gives nothing here"),
        ("2015-03-04: 1000000, 2020", "2020-03-04: 1000000, 2020", "death_grant", "does not follow"),
        ("  death_qualifying_months: 6", "  stake_a_week: 6", "stake_a_week", "It belongs to the kit rotating_savings"),
        ("  death_qualifying_months: 6", "  levy_share_paid_out: 1", "levy_share", "decides nothing here"),
        ("  death_qualifying_months: 6", "  reserve_in_average_benefits: 3", "reserve_in", "decides nothing without when_money"),
        ("  death_qualifying_months: 6", "  when_money_is_short: beg", "when_money", "is not one of pay, reduce, wait"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_where_it_is_wrong(tmp_path, old, new, at, says):
    text = (HEAD + FIGURES).replace(old, new)
    assert text != HEAD + FIGURES
    found = faults(tmp_path, text)
    fault = next((fault for fault in found if says in str(fault)), None)
    assert fault is not None, found
    assert (Path(fault.file).name, fault.line) == ("nong.yaml", line_of(text, at))


@pytest.mark.parametrize(
    "value", ["", "[]", "{}", "-1", "true", "[1, 2]", "{lo: [1]}", "{2015-03-04: {value: []}}", "[{a: b}]"]
)
@pytest.mark.parametrize("name", [*re.findall(r"(?m)^ *([a-z_]+):", HEAD + FIGURES), "when_money_is_short"])
def test_a_value_of_another_kind_is_no_crash(tmp_path, name, value):
    text = HEAD + FIGURES + "  when_money_is_short: wait\n"
    write(tmp_path, re.sub(rf"(?m)^( *{name}:).*$", rf"\1 {value}", text))
    try:
        CountryLaw.load(tmp_path)
    except LawRefused as refused:
        assert all(
            Path(fault.file).name == "nong.yaml" and fault.line and "Node(" not in str(fault)
            for fault in refused.faults
        )


def test_all_that_is_wrong_is_said_at_once(tmp_path):
    text = (HEAD + FIGURES).replace("dues_a_month", "dues_a_moth").replace("death_qualifying", "deth_qualifying")
    assert len(faults(tmp_path, text)) == 2


def test_a_figure_that_is_needed_is_asked_for(tmp_path):
    text = HEAD.replace("death_fund", "rotating_savings") + "figures: {stake_a_week: 1000}\n"
    (fault,) = faults(tmp_path, text)
    assert "does not state turn_order" in fault.message and "TurnOrder" in fault.hint


def test_only_one_of_two_stakes_is_stated(tmp_path):
    text = HEAD.replace("death_fund", "rotating_savings")
    (fault,) = faults(tmp_path, text + "figures: {stake_a_week: 10, stake_a_month: 10, turn_order: lot}\n")
    assert "both 'stake_a_month' and 'stake_a_week'" in fault.message


def test_no_module_stands_beside_a_funds_file(tmp_path):
    found = faults(tmp_path, HEAD + FIGURES, nong_dot_py='"""Nothing."""\n')
    assert "nong.py stands beside it" in found[0].message


def test_a_kit_is_no_part_of_a_countrys_law(tmp_path):
    module = '"""A kit."""\nfrom payung.law import Kit\n\nmine = Kit(names={"en": "Mine"})\n'
    found = faults(tmp_path, HEAD + FIGURES, mine_dot_py=module)
    assert any("no place in a country's law" in fault.message and fault.line == 4 for fault in found)


def test_every_kit_is_there():
    assert set(kit_names()) == {
        "death_fund", "education_fund", "health_fund", "members", "mutual_aid_fund", "reserve", "rotating_savings", "savings_fund",
    }  # fmt: skip
