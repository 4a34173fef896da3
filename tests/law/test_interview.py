"""The interview: what is asked next, what an answer settles, what is taken back."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import payung
from payung.law.country import CountryLaw
from payung.law.decide import decide_again, decide_case
from payung.law.evaluate import Unknown
from payung.law.faults import DecisionRefused, HouseholdRefused
from payung.law.interview import Asking, Given, Interview
from payung.law.types import Kind

BODY = '''
born = Input(Date, label={"en": "Born"}, question={"en": "Born?"}, lowest="1900-01-01")
months_paid = Input(PaidMonths, label={"en": "Paid"}, question={"en": "Paid?"})
wages = Input(MonthlyAmounts, unit="NWC/month", lowest="0", highest="900", label={"en": "Wages"}, question={"en": "Wages?"})
spouse = Link(label={"en": "Spouse"}, question={"en": "Spouse?"})

class Grade(Enumeration):
    """A grade."""
    LOW = Label(en="low")
    HIGH = Label(en="high")

wish = Input(Grade, label={"en": "Wish"}, question={"en": "Wish?"})

@fund.rule(cite="s", label={"en": "year"}, asked=Asked(question={"en": "Year?"}, lowest="0", highest="3000"))
def year_born(born: Date) -> Number:
    """The year of birth."""
    return year_of(born)

@fund.rule(cite="s", label={"en": "season"}, asked=Asked(question={"en": "Season?"}, lowest="0", highest="400"))
def day_born(born: Date, on: Date) -> Days:
    """Days since the first of the month of birth."""
    return min(0, days_between(born, on))

@fund.benefit(OLD_AGE, per=ONCE, cite="s", label={"en": "pension"})
def pension(year_born: Number, day_born: Days, wages: MonthlyAmounts, on: Date) -> Money:
    """By year, day and wages."""
    return total_in(wages, on, on) * (year_born + number(day_born))

@fund.benefit(SICKNESS, cite="s", label={"en": "loan is granted"})
def has_loan(months_paid: PaidMonths, wish: Grade, on: Date, spouse_age: Years = of(spouse, age, absent=0)) -> bool:
    """Granted to those who paid and wish."""
    return months_in(months_paid, on, on) > 0 and wish == Grade.HIGH and spouse_age > 0
'''


@pytest.fixture
def small(small_law) -> CountryLaw:
    return small_law.load(BODY)


def names(interview: Interview, answers: dict[str, str]) -> list[str]:
    """The names asked, each answered from `answers` or else as not known."""
    asked = []
    while asking := interview.next_question():
        asked.append(asking.question.name)
        if asking.question.name in answers:
            interview.answer(asking, answers[asking.question.name])
        else:
            interview.not_known(asking)
    return asked


def test_what_most_answers_wait_for_is_asked_first(small):
    interview = Interview(small, ["ana"], "2020-01-01")
    first = interview.next_question()
    assert first is not None and first.question.name in ("age", "earnings")
    assert {rule.short_name for _, rule in first.waiting} == {"is_covered", "pension", "has_loan"}


def test_a_settled_answer_ends_its_questions(small):
    interview = Interview(small, ["ana"], "2020-01-01")
    asked = names(interview, {"age": "0", "earnings": "0"})
    assert len(asked) == 1, "nobody without age or earnings is covered, and nothing else can change that"
    assert interview.decision.value("pension") == 0


def test_the_fact_behind_several_stated_values_is_asked_in_their_place(small):
    interview = Interview(small, ["ana"], "2020-01-01")
    asked = names(interview, {"age": "30", "earnings": "9", "born": "1980-02-03", "wages": "2020-01: 100"})
    assert "born" in asked
    assert not {"year_born", "day_born"} & set(asked)
    assert interview.decision.value("year_born") == 1980


def test_the_stated_values_are_asked_where_the_fact_behind_is_not_known(small):
    asked = names(Interview(small, ["ana"], "2020-01-01"), {"age": "30", "earnings": "9"})
    assert asked.index("born") < asked.index("year_born")
    assert "day_born" in asked


def test_the_facts_behind_a_stated_value_are_asked_where_nobody_knows_it(small_law):
    """A person who does not know her group is asked for what the law makes the group of."""
    body = '''
hired = Input(bool, label={"en": "Hired"}, question={"en": "Hired?"})
listed = Input(bool, label={"en": "Listed"}, question={"en": "Listed?"})

@fund.rule(cite="s", label={"en": "in the group"}, asked=Asked(question={"en": "In the group?"}))
def in_group(hired: bool, listed: bool) -> bool:
    """Listed, and not hired."""
    return listed and not hired

@fund.benefit(SICKNESS, cite="s", label={"en": "care"})
def care(in_group: bool) -> bool:
    """For the group."""
    return in_group
'''
    known = {"age": "30", "earnings": "9"}
    interview = Interview(small_law.load(body), ["ana"], "2020-01-01")
    assert names(interview, {**known, "in_group": "yes"}) == ["age", "earnings", "in_group"]
    interview = Interview(small_law.load(body), ["ana"], "2020-01-01")
    assert names(interview, {**known, "hired": "no", "listed": "yes"}) == [
        "age",
        "earnings",
        "in_group",
        "hired",
        "listed",
    ]
    assert interview.decision.value("care") is True


def test_not_known_is_not_asked_again(small):
    interview = Interview(small, ["ana", "ben"], "2020-01-01")
    asked = names(interview, {})
    assert all(asked.count(name) <= 2 for name in asked), "once for each of the two"
    assert interview.asked == len(asked)
    assert interview.next_question() is None
    assert interview.open_answers == 0


def test_back_puts_the_last_question_again(small):
    interview = Interview(small, ["ana"], "2020-01-01")
    assert not interview.back()
    first = interview.next_question()
    assert first is not None
    interview.answer(first, "0")
    assert interview.back()
    assert interview.description() == {"members": [{"id": "ana"}]}
    again = interview.next_question()
    assert again == first
    interview.not_known(first)
    assert interview.back()
    assert interview.next_question() == first


def test_a_refused_answer_changes_nothing(small):
    interview = Interview(small, ["ana"], "2020-01-01")
    asking = interview.next_question()
    assert asking is not None
    with pytest.raises(HouseholdRefused):
        interview.answer(asking, "many")
    assert interview.asked == 0 and interview.next_question() == asking


def test_a_contradiction_is_refused_and_changes_nothing(small):
    interview = Interview(small, ["ana"], "2020-01-01")
    year, born = (Asking("ana", small.inputs[name], ()) for name in ("year_born", "born"))
    interview.answer(year, "1999")
    with pytest.raises(HouseholdRefused) as refused:
        interview.answer(born, "1980-01-01")
    assert refused.value.faults[0].kind == "contradiction"
    assert interview.asked == 1 and interview.decision.value("year_born") == 1999
    interview.answer(born, "1999-01-01")


def test_the_description_is_a_household_that_decides_alike(small):
    interview = Interview(small, ["ana", "ben"], "2020-01-01")
    answers = {
        "age": "30", "earnings": "9", "born": "1980-02-03", "wages": "2020-01..2020-02: 100, 2020-04: 7", "wish": "high",
        "months_paid": "2019-01..2020-01 2020-03", "spouse": "none",
    }  # fmt: skip
    names(interview, answers)
    description = interview.description()
    ana = description["members"][0]
    assert ana["wages"] == {"2020-01": "100", "2020-02": "100", "2020-04": "7"}
    assert ana["spouse"] == "none" and ana["wish"] == "high"
    again = small.decide(description, "2020-01-01")
    assert again.to_dict() == interview.decision.to_dict()


def test_a_link_is_answered_by_a_member_s_name(small):
    interview = Interview(small, ["ana", "ben"], "2020-01-01")
    answers = {"age": "30", "earnings": "9", "wish": "high", "months_paid": "2020-01", "born": "1980-01-01"}
    while (asking := interview.next_question()) and asking.question.name != "spouse":
        interview.answer(asking, answers.get(asking.question.name, "2020-01: 3"))
    assert asking is not None and asking.member is not None
    other = "ben" if asking.member == "ana" else "ana"
    interview.answer(asking, other)
    described = {person["id"]: person for person in interview.description()["members"]}
    assert described[asking.member]["spouse"] == other


def test_bad_beginnings_are_refused(small):
    for members in ([], ["ana", "ana"], ["none"], [""]):
        with pytest.raises(HouseholdRefused):
            Interview(small, members, "2020-01-01")
    with pytest.raises(DecisionRefused):
        Interview(small, ["ana"], "1990-01-01")


def typed(data, question) -> str:
    """Any answer that the vocabulary admits, as a person would type it."""
    match question.type.kind:
        case Kind.TRUTH:
            return data.draw(st.sampled_from(["yes", "no"]))
        case Kind.CHOICE:
            return data.draw(st.sampled_from([choice.key for choice in question.type.enumeration]))
        case Kind.DATE:
            lowest = str(question.lowest or "1950-01-01")
            return data.draw(st.sampled_from([lowest, "1958-05-01", "1983-02-28", "2019-12-31", "2024-02-29"]))
        case Kind.NUMBER:
            spread = [question.lowest, question.highest, Decimal(1), Decimal(20), Decimal(61), Decimal(5000)]
            return str(data.draw(st.sampled_from([value for value in spread if value is not None])))
        case Kind.PAID_MONTHS:
            return data.draw(st.sampled_from(["2024-01", "2020-01..2025-12", "2025-06..2025-12 2026-01"]))
        case Kind.MONTHLY_AMOUNTS:
            return data.draw(st.sampled_from(["2025-01: 9000", "2020-01..2025-12: 12000"]))
    return "none"


@pytest.mark.parametrize("code", payung.codes())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(data=st.data())
def test_every_conversation_ends_and_what_was_known_stays(code, data):
    country = payung.country(code)
    interview = Interview(country, ["ana", "ben"], "2026-01-31")
    known: dict[tuple[str, str], object] = {}
    while asking := interview.next_question():
        try:
            interview.answer(asking, typed(data, asking.question))
        except HouseholdRefused:
            interview.not_known(asking)
        values = interview.decision.members
        for (member, rule), value in known.items():
            assert values[member][rule] == value
        known = {(m, r): v for m, found in values.items() for r, v in found.items() if v is not None}
    assert interview.open_answers == 0
    assert country.decide(interview.description(), "2026-01-31").to_dict() == interview.decision.to_dict()


def test_a_history_is_asked_when_nothing_lighter_is_left(small):
    asked = names(Interview(small, ["ana"]), {})
    histories = [asked.index(name) for name in ("wages", "months_paid")]
    assert min(histories) > max(asked.index(name) for name in ("born", "wish", "spouse"))


def everything(case):
    """All that a decision holds, with what is unknown by its wants."""

    def plain(value):
        return frozenset(value.wants) if isinstance(value, Unknown) else value

    columns = {index: [plain(value) for value in column] for index, column in case.columns.items()}
    applied = {place: text.cite for place, text in case.applied.items()}
    return columns, {place: plain(value) for place, value in case.before_rounding.items()}, applied


@pytest.mark.parametrize("code", payung.codes())
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(data=st.data())
def test_resuming_equals_replaying(code, data):
    """Answer by answer, only what rests on a fact is decided again: the same as deciding all of it, and as resuming at once."""
    country = payung.country(code)
    members = ["ana", "ben"][: data.draw(st.integers(1, 2))]
    interview = Interview(country, members, "2026-01-31")
    given: list[Given] = []
    stops = data.draw(st.integers(0, 40))
    while (asking := interview.next_question()) and len(given) < stops:
        text = None if data.draw(st.integers(0, 5)) == 0 else typed(data, asking.question)
        try:
            if text is None:
                interview.not_known(asking)
            else:
                interview.answer(asking, text)
        except HouseholdRefused:
            text = None
            interview.not_known(asking)
        given.append(Given(asking.member, asking.question.name, text))
        if data.draw(st.integers(0, 7)) == 0:
            interview.back()
            given.pop()
    resumed = Interview(country, members, "2026-01-31", given=given)
    assert everything(resumed.decision.case) == everything(interview.decision.case)
    assert resumed.next_question() == interview.next_question()
    assert resumed.description() == interview.description() and resumed.asked == interview.asked
    while resumed.back():
        pass
    assert everything(resumed.decision.case) == everything(Interview(country, members, "2026-01-31").decision.case)


def test_a_copy_goes_on_alone(small):
    interview = Interview(small, ["ana"], "2020-01-01")
    first = interview.next_question()
    assert first is not None
    copy = interview.copy()
    copy.answer(first, "30")
    other = interview.copy()
    other.not_known(first)
    assert interview.asked == 0 and interview.description() == {"members": [{"id": "ana"}]}
    assert interview.next_question() == first
    assert copy.description() != interview.description()


def test_what_cannot_be_resumed_is_refused(small):
    for bad in (Given("ana", "none_such", "1"), Given(None, "age", "1"), Given("ana", "age", "many")):
        with pytest.raises(HouseholdRefused):
            Interview(small, ["ana"], "2020-01-01", given=[bad])
    contradiction = [Given("ana", "year_born", "1999"), Given("ana", "born", "1980-01-01")]
    with pytest.raises(HouseholdRefused) as refused:
        Interview(small, ["ana"], "2020-01-01", given=contradiction)
    assert refused.value.faults[0].kind == "contradiction"


def test_a_stated_value_is_put_in_place_of_what_rests_on_it(small):
    """Deciding again after one fact sees every rule that rests on it, also through a value that was stated."""
    facts = Interview(small, ["ana"], "2020-01-01", given=[Given("ana", "year_born", "1999")]).facts
    case = decide_case(small.law, facts, Interview(small, ["ana"], "2020-01-01").day)
    changed = type(facts)(facts.members, ({"year_born": Decimal(1980)},), {})
    again = decide_again(case, changed, ["year_born"])
    assert everything(again) == everything(decide_case(small.law, changed, case.edition.day))
    assert everything(again) != everything(case)


def test_what_is_to_come_first_comes_first_where_answers_wait_for_it(small):
    interview = Interview(small, ["ana", "ben"], "2020-01-01", first=["wish", "none_such"])
    asked = [(asking.member, asking.question.name) for asking in (interview.next_question(),) if asking]
    assert asked == [("ana", "wish")]
    interview.take(Given("ana", "wish", "low"))
    interview.take(Given("ben", "wish", None))
    following = interview.copy().next_question()
    assert following is not None and following.question.name != "wish"
    assert (following.member, following.question.name) in interview.open_facts()
    assert not {("ana", "wish"), ("ben", "wish")} & interview.open_facts()


def test_cover_is_settled_before_amounts(small):
    """Who is covered is asked first; the questions that only set amounts come when no cover waits any more."""
    for members in (["ana"], ["ana", "ben"]):
        interview = Interview(small, members, "2020-01-01", cover_first=True)
        kinds = []
        while asking := interview.next_question():
            kinds.append(asking.settles_cover)
            answers = {"age": "30", "earnings": "9"}
            if asking.question.name in answers:
                interview.answer(asking, answers[asking.question.name])
            else:
                interview.not_known(asking)
        assert kinds == sorted(kinds, reverse=True) and set(kinds) == {True, False}
