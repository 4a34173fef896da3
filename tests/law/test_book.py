"""The law book says all that the law says, in three formats, marks what is unchecked, and trusts no text of the law."""

import datetime
import errno
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from payung.law import book
from payung.law.book.code import source_code
from payung.law.book.context import BOOK_LANGUAGES, book_words, spans, with_links
from payung.law.book.markdown import escaped
from payung.law.book.text import WIDTH, columns, wrap
from payung.law.faults import DecisionRefused
from payung.law.load import load
from payung.law.model import Law

DAY = datetime.date(2025, 6, 1)
EVIL = "<script>alert(1)</script>|`*x*`&amp;"

LAW = {
    "__init__.py": '''
        from payung.law import Country
        country = Country("xx", names={"en": "Examplia", "th": "ตัวอย่าง"}, currency="XXD", languages=("en", "th"))
        ''',
    "vocabulary.py": '''
        from payung.law import Date, Days, Enumeration, Group, Input, Label, Link, Money, MonthlyAmounts, PaidMonths, Years
        class Option(Enumeration):
            """The option that a member chose."""
            SMALL = Label(en="small", th="เล็ก")
            LARGE = Label(en="large", th="ใหญ่")
        class Zone(Enumeration):
            """Where a member lives."""
            TOWN = Label(en="town")
            FARM = Label(en="farm")
            ISLAND = Label(en="island")
            HILL = Label(en="hill")
        birth_date = Input(Date, lowest="1900-01-01", label={"en": "date of birth"}, question={"en": "When were you born?"})
        option = Input(Option, label={"en": "option", "th": "ทางเลือก"}, question={"en": "Which option?", "th": "ทางเลือกใด"})
        zone = Input(Zone, label={"en": "zone"}, question={"en": "Where?"})
        days_ill = Input(Days, lowest="0", highest="366", label={"en": "days of illness"}, question={"en": "How many days?"})
        has_paid = Input(bool, label={"en": "has paid"}, question={"en": "Paid?"})
        months_paid = Input(PaidMonths, label={"en": "months paid"}, question={"en": "Which months?"})
        wages = Input(MonthlyAmounts, unit="XXD/month", label={"en": "wages"}, question={"en": "Which wages?"})
        earnings = Input(Money, unit="XXD/month", lowest="0", highest="100000", label={"en": "earnings"}, question={"en": "Earnings?"})
        spouse = Link(label={"en": "spouse"}, question={"en": "Who is the spouse?"})
        couple = Group(links=(spouse,), label={"en": "couple"})
        ''',
    "shared.py": '''
        from payung.law import Asked, Date, Years, years_between
        from . import country
        @country.rule(cite="Civil Code, s. 9", label={"en": "age"}, asked=Asked({"en": "How old?"}, lowest="0", highest="130"))
        def age(birth_date: Date, on: Date) -> Years:
            """Complete years since birth."""
            return years_between(birth_date, on)
        ''',
    "fund.py": f'''
        """The members' fund.

        What is left out:
        - the loans {EVIL}
        """
        from payung.law import (
            CONTRIBUTORY, EMPLOYER, HOUSEHOLD, MEMBER, MONTH, ONCE, OLD_AGE, SICKNESS, Date, Days, Money, Months, MonthlyAmounts,
            Number, PaidMonths, Scheme, Years, add_days, add_months, average_in, count, formula, months_in, of, start_of_month, to_nearest, total,
        )
        from .vocabulary import Option, Zone, couple, earnings, spouse
        fund = Scheme("xx.fund", names={{"en": "Members' Fund", "th": "กองทุนสมาชิก"}}, administrator={{"en": "Fund Office {EVIL}"}},
            kind=CONTRIBUTORY, law="Fund Act", since="2011-01-01",
            where={{"en": "Any office"}}, papers={{"en": ("Identity card", "Form 1")}}, how={{"en": "Come in the morning."}})
        @fund.covers(cite="Fund Act, s. 1", label={{"en": "covered"}}, words={{"th": "ผู้ใหญ่ทุกคน"}})
        def is_covered(age: Years, has_paid: bool, zone: Zone, *, law) -> bool:
            """Adults who pay and live in town or on a farm. {EVIL}"""
            return law.entry_age.lowest <= age <= law.entry_age.highest and has_paid and zone in (Zone.TOWN, Zone.FARM)
        @fund.contribution(payer=MEMBER, per=MONTH, cite="Fund Act, s. 2", label={{"en": "contribution"}}, until="2019-12-31")
        def contribution(option: Option, *, law) -> Money:
            """The amount of the option."""
            return law.contribution[option]
        @contribution.amended(since="2020-01-01", cite="Fund Act, s. 2 as amended", rounding=to_nearest("1"))
        def contribution_2020(option: Option, zone: Zone, earnings: Money, *, law) -> Money:
            """The amount of the option, at least the zone's, and a part of earnings."""
            if option == Option.LARGE and zone == Zone.TOWN and earnings > 0:
                return law.contribution[option] + law.rate(earnings)
            extra = law.by_zone[zone][option] if zone != Zone.HILL else 0
            return max(law.contribution[option], extra, law.contribution[Option.SMALL])
        @fund.rule(cite="Fund Act, s. 3", label={{"en": "is poor"}})
        def is_poor(earnings: Money, zone: Zone, *, law) -> bool:
            """Earns little, and not in town."""
            return not (earnings >= law.poor or zone == Zone.TOWN)
        @contribution.exception(when=is_poor, cite="Fund Act, s. 4")
        def contribution_of_the_poor(otherwise: Money, *, law) -> Money:
            """The poor pay a part."""
            return otherwise * law.part_of_the_poor
        @fund.contribution(payer=EMPLOYER, per=MONTH, cite="Fund Act, s. 5", label={{"en": "employer's part"}}, since="2030-01-01")
        def employer_contribution(option: Option, *, law) -> Money:
            """The employer pays as much."""
            return law.contribution[option]
        @formula
        def first_day(day, months):
            return add_months(start_of_month(day), -months)
        @fund.rule(cite="Fund Act, s. 6", label={{"en": "months paid lately"}})
        def months_paid_lately(months_paid: PaidMonths, on: Date, *, law) -> Months:
            """The months paid before this one."""
            return months_in(months_paid, first_day(on, law.window), add_days(start_of_month(on), -1))
        @fund.benefit(SICKNESS, per=ONCE, cite="Fund Act, s. 7", label={{"en": "sick pay"}})
        def sick_pay(days_ill: Days, months_paid_lately: Months, *, law) -> Money:
            """A daily amount."""
            if months_paid_lately < law.needed or not law.is_open:
                return 0
            paid = min(days_ill, law.most_days)
            return law.sick_day * paid
        @fund.benefit(OLD_AGE, per=MONTH, cite="Fund Act, s. 8", label={{"en": "pension"}})
        def pension(age: Years, wages: MonthlyAmounts, on: Date, spouse_earnings: Money = of(spouse, earnings, absent=0), *, law) -> Money:
            """By age and wages."""
            return law.pension(age) + average_in(wages, law.first_day, on) * law.share - spouse_earnings * law.share
        @fund.rule(of=HOUSEHOLD, cite="Fund Act, s. 9", label={{"en": "income of each"}}, per=MONTH)
        def income_of_each(income: Money = total(earnings), size: Number = count()) -> Money:
            """Shared by all."""
            return income / size
        @fund.rule(cite="Fund Act, s. 10", label={{"en": "the couple's income"}}, per=MONTH)
        def couple_income(income: Money = total(earnings, within=couple)) -> Money:
            """Together."""
            return income
        ''',
    "fund.yaml": f'''
        entry_age:
          lowest: {{unit: years, label: {{en: lowest age}}, cite: "s. 1", source: "https://law.example.org/act?a=1&b=2", values: {{2011-01-01: 15}}}}
          highest:
            unit: years
            label: {{en: highest age}}
            cite: s. 1
            source: gazette
            values:
              2011-01-01: 60
              2018-01-01: {{value: 65, checked: false, cite: s. 1 as amended, note: "Recalled {EVIL}"}}
        contribution:
          unit: XXD/month
          by: Option
          label: {{en: "the contribution {EVIL}"}}
          cite: s. 2
          source: "javascript:alert(1)"
          values: {{2011-01-01: {{small: 70, large: 100}}, 2022-01-01: {{small: 80, large: 120}}, 2027-01-01: {{value: {{small: 90, large: 130}}, status: announced}}}}
        by_zone:
          unit: XXD/month
          by: [Zone, Option]
          label: {{en: least by zone}}
          cite: s. 2
          source: gazette
          values: {{2020-01-01: {{town: {{small: 1, large: 2}}, farm: {{small: 3, large: 4}}, island: {{small: 5, large: 6}}, hill: {{small: 7, large: 8}}}}}}
        rate: {{unit: share, scale: marginal, over: XXD/month, label: {{en: rate on earnings}}, cite: s. 2, source: x, values: {{2020-01-01: [{{from: 0, rate: 0.05}}, {{from: 1000, rate: 0.1}}]}}}}
        poor: {{unit: XXD/month, label: {{en: line of the poor}}, cite: s. 3, source: x, review_by: 2024-12-31, values: {{2011-01-01: 500}}}}
        part_of_the_poor: {{unit: share, label: {{en: part of the poor}}, cite: s. 4, source: x, values: {{2011-01-01: 0.5, 2026-01-01: {{value: 0.25, status: proposed}}}}}}
        window: {{unit: months, label: {{en: window}}, cite: s. 6, source: x, values: {{2011-01-01: 4}}}}
        needed: {{unit: months, label: {{en: months needed}}, cite: s. 7, source: x, values: {{2011-01-01: 3}}}}
        is_open: {{unit: yes_no, label: {{en: open}}, cite: s. 7, source: x, values: {{2011-01-01: true}}}}
        most_days: {{unit: days, label: {{en: most days}}, cite: s. 7, source: x, values: {{2011-01-01: 20}}}}
        sick_day: {{unit: XXD/day, label: {{en: amount a day}}, cite: s. 7, source: x, values: {{2011-01-01: 200.25}}}}
        pension: {{unit: XXD/month, scale: by_band, over: years, label: {{en: pension by age}}, cite: s. 8, source: x, values: {{2011-01-01: [{{from: 0, value: 0}}, {{from: 60, value: 600}}]}}}}
        share: {{unit: share, label: {{en: share}}, cite: s. 8, source: x, values: {{2011-01-01: 0.01}}}}
        first_day: {{unit: date, label: {{en: first day}}, cite: s. 8, source: x, values: {{2011-01-01: 2011-01-01}}}}
        ''',
    "grant.py": '''
        """The grant."""
        from payung.law import NON_CONTRIBUTORY, FAMILY, ONCE, Money, Scheme
        from . import fund
        grant = Scheme("xx.grant", names={"en": "Birth Grant"}, administrator={"en": "Town"}, kind=NON_CONTRIBUTORY, law="Grant Act",
            since="2012-01-01", until="2020-12-31")
        @grant.covers(cite="Grant Act, s. 1", label={"en": "may have the grant"})
        def is_covered(insured: bool = fund.is_covered) -> bool:
            """Whom the fund does not cover."""
            return not insured
        @grant.benefit(FAMILY, per=ONCE, cite="Grant Act, s. 2", label={"en": "grant"})
        def amount(*, law) -> Money:
            """One amount."""
            return law.amount
        ''',
    "grant.yaml": "amount: {unit: XXD, label: {en: amount of the grant}, cite: s. 2, checked: false, values: {2012-01-01: 50}}",
}  # fmt: skip


def written(folder: Path) -> Path:
    for name, text in LAW.items():
        lines = text.strip("\n").split("\n")
        (folder / name).write_text("\n".join(line.removeprefix(" " * 8) for line in lines) + "\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return load(written(tmp_path_factory.mktemp("law")))


def rule_lines(law: Law, name: str, day: datetime.date = DAY) -> list[str]:
    """The formula of a rule's text on a day, a tab for each level."""
    chapter = book.chapter(law, ".".join(name.split(".")[:2]), day, "en")
    entries = [*chapter.covers, *chapter.contributions, *chapter.benefits, *chapter.helpers, *chapter.shared]
    steps = next(entry for entry in entries if entry.name == name).texts[0].formula

    def lines(steps: tuple[book.content.Step, ...], depth: int) -> list[str]:
        return [
            line
            for step in steps
            for line in ["\t" * depth + "".join(s.text for s in step.line), *lines(step.below, depth + 1)]
        ]

    return lines(steps, 0)


# ---- What a chapter says ----


def test_every_rule_and_every_figure_of_a_scheme_stands_in_its_chapter(law: Law) -> None:
    chapter = book.chapter(law, "fund", DAY, "en")
    entries = [*chapter.covers, *chapter.contributions, *chapter.benefits, *chapter.helpers]
    scheme = law.scheme("fund")
    assert scheme is not None
    assert {entry.name for entry in entries} == {rule.name for rule in law.rules_of(scheme)}
    assert {entry.name for entry in chapter.shared} == {"xx.age"}
    assert [parameter.name for parameter in chapter.parameters] == list(law.files["fund"].parameters)
    for format in book.FORMATS:
        text = book.render(law, "fund", DAY, "en", format).replace("\\", "")
        for entry in entries:
            assert entry.name in text
        for parameter in chapter.parameters:
            assert parameter.name in text


def test_a_chapter_names_who_runs_the_scheme_where_to_go_and_what_is_asked(law: Law) -> None:
    chapter = book.chapter(law, "xx.fund", DAY, "en")
    assert (chapter.kind, chapter.law, chapter.since) == (
        "Contributory insurance",
        "Fund Act",
        datetime.date(2011, 1, 1),
    )
    assert chapter.practice.papers == ("Identity card", "Form 1")
    assert {question.name for question in chapter.questions} == set(law.questions)
    age = next(question for question in chapter.questions if question.name == "age")
    assert [span.text for span in age.worked_out_from] == ["date of birth"]
    option = next(question for question in chapter.questions if question.name == "option")
    assert option.answers == ("small", "large")


def test_contributions_stand_by_payer_and_benefits_by_branch_with_their_period(law: Law) -> None:
    chapter = book.chapter(law, "fund", DAY, "en")
    assert [(each.payer, each.period) for each in chapter.contributions] == [
        ("the member", "a month"),
        ("the employer", "a month"),
    ]
    assert [(each.branch, each.period) for each in chapter.benefits] == [("Sickness", "once"), ("Old age", "a month")]


def test_a_rule_shows_all_its_texts_with_their_days_the_one_in_force_first(law: Law) -> None:
    entry = book.chapter(law, "fund", datetime.date(2015, 1, 1), "en").contributions[0]
    assert [(str(text.since), str(text.until), text.in_force) for text in entry.texts] == [
        ("2011-01-01", "2019-12-31", True),
        ("2020-01-01", "None", False),
    ]
    assert entry.texts[1].rounding == "To the nearest multiple of 1 XXD, a half up."
    assert entry.texts[1].cite == "Fund Act, s. 2 as amended"
    assert [exception.when.text for exception in entry.exceptions] == ["is poor"]


def test_what_is_not_in_force_says_so(law: Law) -> None:
    text = book.render(law, "grant", DAY, "en")
    assert "Not in force on 1 June 2025." in text
    assert "1 January 2012 to 31 December 2020" in text
    assert "Not in force on 1 June 2025." in book.render(law, None, DAY, "en", "html")
    assert "Not in force" not in book.render(law, "grant", datetime.date(2015, 1, 1), "en")


def test_figures_carry_their_whole_history_and_what_vouches_for_them(law: Law) -> None:
    parameters = {each.name: each for each in book.chapter(law, "fund", DAY, "en").parameters}
    highest = parameters["entry_age.highest"]
    assert [(str(f.since), str(f.until), f.values, f.checked, f.in_force) for f in highest.figures] == [
        ("2018-01-01", "None", (("", "65 years"),), False, True),
        ("2011-01-01", "2017-12-31", (("", "60 years"),), True, False),
    ]
    assert [f.status for f in parameters["contribution"].figures] == ["announced", "in_force", "in_force"]
    assert parameters["contribution"].figures[1].values == (("small", "80 XXD a month"), ("large", "120 XXD a month"))
    assert parameters["by_zone"].figures[0].values[1] == ("town · large", "2 XXD a month")
    assert parameters["pension"].figures[0].values == (
        ("from 0 years to below 60 years", "0 XXD a month"),
        ("from 60 years", "600 XXD a month"),
    )
    assert parameters["rate"].figures[0].values[1] == ("from 1,000 XXD a month", "10% of this part")


def test_a_proposal_ends_no_value(law: Law) -> None:
    part = next(p for p in book.chapter(law, "fund", DAY, "en").parameters if p.name == "part_of_the_poor")
    assert [(f.status, str(f.since), f.until) for f in part.figures] == [
        ("proposed", "2026-01-01", None),
        ("in_force", "2011-01-01", None),
    ]


def test_unchecked_stale_and_proposed_figures_are_marked_and_listed_at_the_end(law: Law) -> None:
    chapter = book.chapter(law, "fund", DAY, "en")
    assert [each.parameter.text for each in chapter.unchecked] == ["Highest age"]
    assert [each.parameter.text for each in chapter.stale] == ["Line of the poor"]
    assert len(chapter.not_yet_law) == 2
    text = book.render(law, "fund", DAY, "en")
    body, _, end = text.partition("What is not checked\n")
    assert "! not checked" in body
    assert "! review was due by 31 December 2024" in body
    assert "Highest age, from 1 January 2018: 65 years (s. 1 as amended)" in end
    assert not book.chapter(law, "fund", datetime.date(2024, 12, 31), "en").stale


def test_the_contents_page_lists_schemes_shared_rules_and_vocabulary(law: Law) -> None:
    contents = book.contents(law, DAY, "en")
    assert [(chapter.name, chapter.in_force) for chapter in contents.chapters] == [
        ("xx.fund", True),
        ("xx.grant", False),
    ]
    assert [rule.name for rule in contents.shared] == ["xx.age"]
    assert {question.name for question in contents.questions} == set(law.questions)
    assert [category.name for category in contents.categories] == ["Option", "Zone"]
    assert [group.name for group in contents.groups] == ["couple"]
    text = book.render(law, None, DAY, "en")
    assert "Members' Fund" in text
    assert "! not checked: 1" in text


def test_rules_of_other_schemes_are_named(law: Law) -> None:
    chapter = book.chapter(law, "grant", DAY, "en")
    assert [(span.text, span.target) for span in chapter.elsewhere] == [("covered", "rule-xx.fund.is_covered")]


# ---- Formulas ----


def test_conditions_are_a_list_with_the_days_figures(law: Law) -> None:
    assert rule_lines(law, "xx.fund.is_covered") == [
        "All of these hold:",
        "\tage is at least lowest age (15 years)",
        "\tage is not more than highest age (65 years)",
        "\thas paid",
        "\tzone is one of: town, farm",
    ]


def test_choices_locals_and_named_values_have_lines_of_their_own(law: Law) -> None:
    assert rule_lines(law, "xx.fund.sick_pay") == [
        "If months paid lately is less than months needed (3 months) or not open (yes): 0 XXD",
        "Otherwise:",
        "\tpaid is: the lower of days of illness and most days (20 days)",
        "\tamount a day (200.25 XXD a day) × paid",
    ]


def test_many_conditions_of_a_choice_are_a_list_before_what_follows(law: Law) -> None:
    label = "the contribution " + EVIL
    assert rule_lines(law, "xx.fund.contribution") == [
        "If all of these hold:",
        "\toption is large",
        "\tzone is town",
        "\tearnings is more than 0 XXD a month",
        f"then: ({label} by option) + (rate on earnings at earnings)",
        "Otherwise:",
        "\textra is:",
        "\t\tIf zone is not hill: least by zone by zone, option",
        "\t\tOtherwise: 0 XXD a month",
        f"\tthe highest of ({label} by option), extra, {label}, small (80 XXD a month)",
    ]


def test_a_not_turns_conditions_round(law: Law) -> None:
    assert rule_lines(law, "xx.fund.is_poor") == [
        "All of these hold:",
        "\tearnings is less than line of the poor (500 XXD a month)",
        "\tzone is not town",
    ]


def test_a_formula_called_by_a_rule_stands_within_it(law: Law) -> None:
    assert rule_lines(law, "xx.fund.months_paid_lately") == [
        "the months of months paid from (window (4 months) before (the first day of the month of the day of the decision)) "
        "to (1 day before (the first day of the month of the day of the decision))"
    ]


def test_aggregates_and_links_are_named(law: Law) -> None:
    assert rule_lines(law, "xx.fund.income_of_each") == ["earnings, all members together ÷ number of members"]
    assert rule_lines(law, "xx.fund.couple_income") == ["earnings, all members together (couple)"]
    assert rule_lines(law, "xx.fund.pension")[0].endswith("− earnings of: spouse × share (1%)")


def test_the_python_text_stands_without_its_declaration_and_with_the_formulas_it_calls(law: Law) -> None:
    text = law.rules["xx.fund.months_paid_lately"].versions[0].text
    code = source_code(text)
    assert code.startswith('def months_paid_lately(months_paid: PaidMonths, on: Date, *, law) -> Months:\n    """The')
    assert "def first_day(day, months):\n    return" in code
    assert "@" not in code
    page = book.render(law, "fund", DAY, "en", "html")
    assert "<details>" in page
    assert "def first_day(day, months):" in page


def test_every_scheme_of_the_countries_has_its_chapter_in_other_languages_and_formats() -> None:
    """The whole book in English and HTML is written by tests/cli/test_law.py; here each scheme once in another dress."""
    from itertools import cycle

    from payung.countries import codes, country

    dresses = cycle((language, format) for language in ("th", "id", "ne") for format in ("text", "markdown"))
    for code in codes():
        real = country(code).law
        for scheme in real.schemes:
            language, format = next(dresses)
            assert len(book.render(real, scheme.name, DAY, language, format)) > 1000


# ---- Languages ----


def test_the_book_has_every_word_in_every_language() -> None:
    english = book_words("en")
    for language in ("th", "id"):
        words = book_words(language)
        assert list(words) == list(english)
        for name, word in english.items():
            holes = re.findall(r"{\w+}", str(word)) if isinstance(word, str) else list(word)
            other = words[name]
            assert sorted(re.findall(r"{\w+}", other) if isinstance(other, str) else other) == sorted(holes), name


def test_what_a_language_lacks_falls_back_visibly(law: Law) -> None:
    chapter = book.chapter(law, "fund", DAY, "th")
    assert chapter.title == "กองทุนสมาชิก"
    assert chapter.covers[0].texts[0].words == "ผู้ใหญ่ทุกคน"
    assert chapter.practice.papers == ("Identity card [en]", "Form 1 [en]")
    page = book.render(law, "fund", DAY, "th", "html")
    assert '<html lang="th">' in page
    assert '<span lang="en">Any office</span> <small>[en]</small>' in page
    assert "1 มิถุนายน 2568" in page


def test_a_language_that_the_book_has_not_learnt_is_english_around_the_laws_words(law: Law) -> None:
    assert "Whom it covers" in book.render(law, "fund", DAY, "fr")


def test_unknown_names_are_refused_with_the_nearest(law: Law) -> None:
    with pytest.raises(DecisionRefused, match="Did you mean 'fund'"):
        book.render(law, "fnud", DAY, "en")
    with pytest.raises(DecisionRefused, match="Did you mean 'markdown'"):
        book.render(law, "fund", DAY, "en", "mardown")
    with pytest.raises(DecisionRefused):
        book.render(law, "fund", DAY, "no such language")


# ---- Text ----


@pytest.mark.parametrize("language", ["en", "th", "id"])
@pytest.mark.parametrize("scheme", ["fund", "grant", None])
def test_text_fits_its_columns(law: Law, scheme: str | None, language: str) -> None:
    lines = book.render(law, scheme, DAY, language).split("\n")
    assert max(map(columns, lines)) <= WIDTH
    assert not any(line != line.rstrip() for line in lines)


@given(st.text(alphabet="ab ก่ำเ漢\u0301", max_size=200), st.integers(8, 40), st.integers(0, 4))
def test_wrapping_loses_nothing_and_keeps_within_the_width(text: str, width: int, hanging: int) -> None:
    lines = wrap(text, width, hanging=hanging)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width for line in lines)


def test_thai_is_not_cut_between_a_letter_and_its_marks() -> None:
    lines = wrap("กรุงเทพมหานคร" * 5, 20)
    assert all(not line.startswith(("ุ", "ำ", "า")) and not line.endswith("เ") for line in lines)


def test_addresses_are_numbered_and_listed(law: Law) -> None:
    text = book.render(law, "fund", DAY, "en")
    assert "law.example.org [1]" in text
    assert "[1] https://law.example.org/act?a=1&b=2" in text


# ---- Markdown ----


@pytest.mark.parametrize("scheme", ["fund", "grant", None])
def test_markdown_holds_valid_tables_and_no_markup_of_the_law(law: Law, scheme: str | None) -> None:
    page = book.render(law, scheme, DAY, "en", "markdown")
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(page)
    html = [child for token in tokens for child in [token, *(token.children or [])] if child.type.startswith("html")]
    assert {child.content for child in html} <= {"<br>"}
    tables = [part for part in page.split("\n\n") if part.startswith("| ")]
    assert len(tables) == sum(token.type == "table_open" for token in tokens)
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.split("\n")}) == 1


@given(st.text(alphabet="ab1 .)(`*_[]<>|&~$#-+=\\\n", max_size=60))
def test_escaped_text_is_only_text_to_markdown(text: str) -> None:
    inline = MarkdownIt("commonmark").enable("table").parseInline(f"x {escaped(text)} x")[0]
    assert inline.children is not None
    assert all(child.type == "text" for child in inline.children)
    assert "".join(child.content for child in inline.children).split() == f"x {text} x".split()


# ---- HTML ----


class Page(HTMLParser):
    """What a page holds, for checks."""

    VOID = frozenset({"meta", "br", "link", "path"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def all(self, attribute: str) -> list[str]:
        return [found for _, attributes in self.tags if (found := attributes.get(attribute))]


@pytest.mark.parametrize("scheme", ["fund", "grant", None])
@pytest.mark.parametrize("language", ["en", "th"])
def test_html_is_well_formed_and_accessible(law: Law, scheme: str | None, language: str) -> None:
    page = Page(book.render(law, scheme, DAY, language, "html"))
    assert [name for name, count in Counter(page.all("id")).items() if count > 1] == []
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(attributes.get("scope") in ("row", "col") for tag, attributes in page.tags if tag == "th")
    assert page.tags[0] == ("html", {"lang": language})
    links = [link for link in page.all("href") if link.startswith("#")]
    assert {link[1:] for link in links} <= set(page.all("id"))


def test_nothing_of_the_law_becomes_markup(law: Law) -> None:
    text = book.render(law, "fund", DAY, "en", "html")
    page = Page(text)
    assert not {"script", "img", "link", "iframe", "object", "form"} & {tag for tag, _ in page.tags}
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert not any("javascript" in link for link in page.all("href"))
    assert "javascript:alert(1)" in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "https://law.example.org/act?a=1&b=2" in page.all("href")
    assert not page.all("src")


def test_only_web_addresses_are_links() -> None:
    found = with_links("See https://www.example.org/a(b), javascript:x and http://b.example.")
    assert [(span.text, span.link) for span in found if span.link] == [
        ("example.org", "https://www.example.org/a(b"),
        ("b.example", "http://b.example"),
    ]
    assert "".join(span.text for span in with_links("no address")) == "no address"


def test_a_label_cannot_pretend_to_be_a_link(law: Law) -> None:
    assert [span.target for span in spans("\ue000x") if span.target] == []
    assert book.chapter(law, "fund", DAY, "en").covers[0].texts[0].formula[0].below[2].line[0].target == "fact-has_paid"


# ---- Writing ----


def test_a_book_is_written_twice_the_same_and_leaves_other_files(law: Law, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "book"
    first = book.write(law, folder, DAY, "en")
    assert [path.name for path in first] == ["index.html", "xx.fund.html", "xx.grant.html"]
    texts = [path.read_text("utf-8") for path in first]
    (folder / "mine.txt").write_text("mine")
    assert book.write(law, folder, DAY, "en") == first
    assert [path.read_text("utf-8") for path in first] == texts
    assert sorted(path.name for path in folder.iterdir()) == ["index.html", "mine.txt", "xx.fund.html", "xx.grant.html"]


def test_every_link_of_a_written_book_leads_somewhere(law: Law, tmp_path: Path) -> None:
    pages = {path.name: Page(path.read_text("utf-8")) for path in book.write(law, tmp_path, DAY, "en")}
    links = [
        (name, link) for name, page in pages.items() for link in page.all("href") if not link.startswith("https://")
    ]
    assert ("xx.grant.html", "xx.fund.html#rule-xx.fund.is_covered") in links
    for name, link in links:
        file, _, place = link.partition("#")
        assert not place or place in pages[file or name].all("id"), (name, link)
        assert not file or file in pages


def test_where_no_book_can_be_written_nothing_is_left(law: Law, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    with pytest.raises(book.BookNotWritten, match="file"):
        book.write(law, file / "book", DAY, "en")
    with pytest.raises(book.BookNotWritten):
        book.write(law, file, DAY, "en")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_failure_midway_leaves_the_folder_as_it_was(law: Law, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("old")
    (tmp_path / "xx.grant.html").mkdir()
    (tmp_path / "xx.grant.html" / "mine.txt").write_text("mine")
    with pytest.raises(book.BookNotWritten):
        book.write(law, tmp_path, DAY, "en")
    assert (tmp_path / "index.html").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "xx.grant.html"]


def test_a_full_disk_leaves_no_new_folder(law: Law, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(book.BookNotWritten, match="No space left"):
        book.write(law, tmp_path / "book", DAY, "en")
    assert not (tmp_path / "book").exists()


@pytest.mark.parametrize("language", BOOK_LANGUAGES)
def test_the_book_s_words_are_whole_in_every_language_that_it_has_learnt(language):
    english, own = book_words("en"), book_words(language)
    assert own.keys() == english.keys()
    for name, words in english.items():
        if isinstance(words, dict):
            assert own[name].keys() == words.keys(), name
        else:
            assert sorted(re.findall(r"\{(\w*)\}", own[name])) == sorted(re.findall(r"\{(\w*)\}", words)), name
