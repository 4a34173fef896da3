"""Properties of every law: of Meru, and of each country that is present.

The households are made from the law's own vocabulary: every kind of fact, within its range, given or not; one to six
members and their links. The days are those on which the law changes, and the day before each.
"""

import datetime
import random
from collections.abc import Iterator
from decimal import Decimal as D
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import payung
from payung.law import consistency
from payung.law.arguments import is_whole, sign_of_source
from payung.law.country import CountryLaw
from payung.law.dates import add_days, add_years
from payung.law.decision import Decision
from payung.law.edition import edition
from payung.law.evaluate import Frame, recording_step_of, step_of
from payung.law.faults import DecisionRefused, HouseholdRefused, Refused
from payung.law.history import MonthlyHistory, MonthSet, month_number, month_text
from payung.law.model import Argument, Question
from payung.law.parameters import Scale
from payung.law.signs import Sign
from payung.law.types import Kind

MERU = Path(__file__).parent.parent / "lands" / "meru"
CODES = ["meru", *payung.codes()]
NAMES = ("ana", "ben", "cem", "dao", "eve", "fah")
ONE_DAY = datetime.timedelta(days=1)

# A stated value may contradict the facts, or the facts give an impossible one; two exceptions may hold at once.
MAY_REFUSE = {"contradiction", "range", "conflict"}

thorough = settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
each_law = pytest.mark.parametrize("code", CODES)


@cache
def law_of(code: str) -> CountryLaw:
    return CountryLaw.load(MERU) if code == "meru" else payung.country(code)


@cache
def days_of(code: str) -> list[datetime.date]:
    """Every day on which the law changes, and the day before, from the first scheme's first day on."""
    law = law_of(code).law
    changes: set[datetime.date] = set()
    for rule in law.rules.values():
        for _, since, until in consistency.texts(rule):
            changes.update((since, until + ONE_DAY) if until else (since,))
    for parameter in law.parameters:
        changes.update(value.since for value in parameter.values)
        changes.update([parameter.until + ONE_DAY] if parameter.until else [])
    first = min(version.since for rule in law.rules.values() if rule.scheme for version in rule.versions)
    changes = {day for day in changes if day > datetime.date.min}
    return sorted(day for change in changes for day in (change - ONE_DAY, change) if day >= first)


def numbers_in(value: Any) -> Iterator[D]:
    """The numbers of a figure, a table or a scale."""
    if isinstance(value, D):
        yield value
    elif isinstance(value, Scale):
        yield from (*value.starts, *value.values)
    elif isinstance(value, dict):
        for part in value.values():
            yield from numbers_in(part)


@cache
def figures_of(code: str) -> list[D]:
    """Every number of the parameter files: where rules turn."""
    return sorted({n for p in law_of(code).law.parameters for dated in p.values for n in numbers_in(dated.value)})


# ---- Households from a vocabulary ----


@cache
def numbers_for(code: str, lowest: D, highest: D, whole: bool) -> st.SearchStrategy[Any]:
    """Numbers of a range: its ends, the law's own figures and their neighbours, small ones and any."""
    near = {n + step for n in figures_of(code) for step in (D(-1), D(0), D(1))} | {lowest, highest}
    near = {n for n in near if lowest <= n <= highest and (not whole or n == n.to_integral_value())}
    places = 0 if whole else 2
    small = min(highest, lowest + 40)
    return st.one_of(
        st.sampled_from(sorted(near)),
        st.integers(int(lowest.to_integral_value("ROUND_CEILING")), int(small)),
        st.decimals(lowest, highest, places=places),
    )


def values_for(
    code: str, question: Question, day: datetime.date, others: tuple[str, ...], leaning: bool | None
) -> st.SearchStrategy[Any]:
    """Values of a fact. With a leaning most truths are like that, so that rules of many conditions are reached."""
    ago = st.integers(-40, 2)
    lowest, highest = question.lowest, question.highest

    def month(back: int) -> str:
        return month_text(month_number(day) + back)

    match question.type.kind:
        case Kind.TRUTH:
            return st.booleans() if leaning is None else st.sampled_from([leaning] * 4 + [not leaning])
        case Kind.CHOICE:
            return st.sampled_from([member.key for member in question.type.enumeration])
        case Kind.LINK:
            return st.sampled_from(["none", *others])
        case Kind.PAID_MONTHS:
            spans = st.builds(
                lambda first, length: {"from": month(first), "to": month(first + length)}, ago, st.integers(0, 60)
            )
            return st.one_of(spans, st.lists(ago.map(month), max_size=20, unique=True))
        case Kind.MONTHLY_AMOUNTS:
            amounts = numbers_for(
                code, D(0) if lowest is None else lowest, D(100000) if highest is None else highest, False
            )
            return st.dictionaries(ago.map(month), amounts, max_size=12)
        case Kind.DATE:
            first, last = lowest or datetime.date(1890, 1, 1), highest or datetime.date(2200, 12, 31)
            # The birthdays by which the law reckons, others, and the days beside them; now and then any day at all.
            turning = [int(n) for n in figures_of(code) if 0 <= n <= 100 and n == n.to_integral_value()]
            return st.builds(
                lambda years, days, any_day, rare: str(
                    any_day if not rare else min(max(add_days(add_years(day, D(-years)), D(-days)), first), last)
                ),
                st.one_of(st.sampled_from(turning), st.integers(0, 100)), st.integers(0, 2), st.dates(first, last), st.integers(0, 40),
            )  # fmt: skip
    return numbers_for(code, lowest, highest, question.whole)


@st.composite
def cases(draw: Any, code: str, complete: bool = False) -> tuple[dict[str, Any], datetime.date]:
    """A household that the law's vocabulary admits, and a day; `complete`: every fact is given, and no rule's value stated."""
    law = law_of(code).law
    day = draw(st.sampled_from(days_of(code)))
    members = NAMES[: draw(st.integers(1, len(NAMES)))]
    stated = set() if complete else {rule.asked.name for rule in law.rules.values() if rule.asked}
    rare = (
        draw(st.frozensets(st.sampled_from(sorted(stated)), max_size=2))
        if stated and not draw(st.integers(0, 3))
        else ()
    )
    leaning = draw(st.sampled_from([None, True, True, False]))
    asked = [q for q in law.questions.values() if q.name in law.inputs or q.name in law.links or q.name in rare]

    def facts(questions: list[Question], others: tuple[str, ...]) -> dict[str, Any]:
        known = {question.name: values_for(code, question, day, others, leaning) for question in questions}
        return dict(draw(st.fixed_dictionaries(known) if complete else st.fixed_dictionaries({}, optional=known)))

    persons = [
        {"id": name, **facts([q for q in asked if not q.of_household], tuple(m for m in members if m != name))}
        for name in members
    ]
    return {**facts([q for q in asked if q.of_household], ()), "members": persons}, day


def decided(code: str, household: dict[str, Any], day: datetime.date, **options: Any) -> Decision | Refused:
    """The decision, or its refusal, which must be one of those that a described household may meet."""
    try:
        return law_of(code).decide(household, day, **options)
    except (HouseholdRefused, DecisionRefused) as refused:
        kinds = {fault.kind for fault in refused.faults}
        # On a day in a lapse of the whole law nothing can be decided.
        assert kinds <= MAY_REFUSE or kinds == {"not-in-force"}, refused
        return refused


def answers(decision: Decision) -> dict[tuple[str | None, str], Any]:
    found: dict[tuple[str | None, str], Any] = {(None, rule): value for rule, value in decision.household.items()}
    found.update({(m, rule): value for m, values in decision.members.items() for rule, value in values.items()})
    return found


# ---- Of every law ----


@each_law
def test_a_country_loads_and_has_days(code):
    assert law_of(code).law.rules
    assert days_of(code)


@each_law
@thorough
@given(data=st.data())
def test_any_household_is_decided_on_any_day(code, data):
    household, day = data.draw(cases(code))
    decision = decided(code, household, day)
    if isinstance(decision, Refused):
        return
    for (_, rule), value in answers(decision).items():
        kind = law_of(code).law.rules[rule].type.kind
        expected = {Kind.TRUTH: bool, Kind.NUMBER: D, Kind.DATE: datetime.date}.get(kind, object)
        assert value is None or type(value) is expected or expected is object, (rule, value)
        assert not isinstance(value, D) or value.is_finite(), (rule, value)
        assert (value is None) <= (rule in decision.unknown)
    assert len(list(decision.trace())) == len(answers(decision))
    assert decision.to_dict()["date"] == day.isoformat()


@each_law
@thorough
@given(data=st.data())
def test_a_household_that_states_every_fact_leaves_nothing_unknown(code, data):
    household, day = data.draw(cases(code, complete=True))
    decision = decided(code, household, day)
    if not isinstance(decision, Refused):
        assert decision.unknown == {}
        assert None not in answers(decision).values()


@each_law
@thorough
@given(data=st.data())
def test_plain_and_traced_execution_agree_for_each_rule(code, data):
    household, day = data.draw(cases(code, complete=data.draw(st.booleans())))
    plain, traced = (decided(code, household, day, trace=trace) for trace in (False, True))
    if isinstance(plain, Refused) or isinstance(traced, Refused):
        assert str(plain) == str(traced)
        return
    assert answers(plain) == answers(traced)
    assert {k: type(v) for k, v in answers(plain).items()} == {k: type(v) for k, v in answers(traced).items()}
    assert plain.unknown == traced.unknown


def value_like(draw: random.Random, part: Argument, day: datetime.date, near: list[D]) -> Any:
    """A value that an argument may have: near the text's own figures, of the sign that the law warrants."""
    sign, kind = sign_of_source(part.source), part.type.kind
    match kind:
        case Kind.TRUTH:
            return draw.random() < 0.5
        case Kind.CHOICE:
            return draw.choice(list(part.type.enumeration))
        case Kind.DATE:
            years = draw.choice([*(n for n in near if 0 <= n <= 150), D(draw.randint(0, 100))])
            return add_days(add_years(day, -years), D(draw.randint(-2, 2)))
        case Kind.PAID_MONTHS:
            return MonthSet(month_number(day) - back for back in range(draw.randint(0, 60)) if draw.random() < 0.8)
        case Kind.MONTHLY_AMOUNTS:
            return MonthlyHistory(
                {month_number(day) - draw.randint(-2, 40): D(draw.randint(0, 99999)) / 4 for _ in range(20)}
            )
    numbers = [n + draw.choice((-1, 0, 0, 1)) for n in near] + [D(draw.randint(0, 40)), D(draw.randint(-9, 99999)) / 4]
    allowed = [n for n in numbers if n > (0 if sign is Sign.POSITIVE else -1) and (n >= 0 or sign is Sign.ANY)]
    if is_whole(part.source):
        allowed = [n for n in allowed if n == n.to_integral_value() and n < 2000]
    return draw.choice(allowed or [D(1)])


@each_law
def test_the_plain_and_the_traced_text_agree_for_each_rule(code):
    """Each dated text and each exception by itself, on its first and its last day and rows of arguments around its figures."""
    law = law_of(code).law
    draw = random.Random(code)
    compared = 0
    for rule in law.rules.values():
        for text, since, until in consistency.texts(rule):
            days = [day for day in days_of(code) if since <= day and (until is None or day <= until)]
            for day in {days[0], days[-1]}:
                law_of_day = edition(law, day)
                near = [n for p in text.parameters for n in numbers_in(law_of_day.figures[p.index])] or [D(0), D(1)]
                for _ in range(40):
                    row = tuple(value_like(draw, part, day, near) for part in text.arguments)
                    named = {"law": law_of_day.namespaces[rule.module]} if text.takes_law else {}
                    traced = step_of(text)(Frame(row, law_of_day.figures, text.slots))
                    if text.runs_plainly:
                        assert traced == text.function(*row, **named), (rule.name, day, row)
                        compared += 1
                    recorded = recording_step_of(text)(Frame(row, law_of_day.figures, text.slots, recording=True))
                    assert recorded == traced, (rule.name, day, row)
    assert compared > 20 * len(law.rules)


@each_law
@thorough
@given(data=st.data())
def test_a_further_fact_never_changes_what_was_known(code, data):
    household, day = data.draw(cases(code, complete=data.draw(st.booleans())))
    given_facts = [(None, name) for name in household if name != "members"]
    given_facts += [(person["id"], name) for person in household["members"] for name in person if name != "id"]
    forgotten = set(data.draw(st.lists(st.sampled_from(given_facts), unique=True))) if given_facts else set()
    less = {name: value for name, value in household.items() if (None, name) not in forgotten}
    less["members"] = [
        {name: value for name, value in person.items() if (person["id"], name) not in forgotten}
        for person in household["members"]
    ]
    before, after = decided(code, less, day), decided(code, household, day)
    if isinstance(before, Refused):
        assert isinstance(after, Refused)  # what is impossible stays so
    elif not isinstance(after, Refused):
        later = answers(after)
        assert {k: v for k, v in answers(before).items() if v is not None and later[k] != v} == {}


@each_law
@thorough
@given(data=st.data())
def test_the_order_of_members_does_not_matter(code, data):
    household, day = data.draw(cases(code, complete=data.draw(st.booleans())))
    order = data.draw(st.permutations(household["members"]))
    first, second = decided(code, household, day), decided(code, {**household, "members": order}, day)
    if isinstance(first, Refused) or isinstance(second, Refused):
        assert isinstance(first, Refused) and isinstance(second, Refused)
        return
    found = answers(second)
    for key, value in answers(first).items():
        if isinstance(value, D) and isinstance(found[key], D):
            # A sum of quotients may differ in its twenty-eighth digit.
            assert abs(value - found[key]) <= abs(value) * D("1e-24"), key
        else:
            assert value == found[key], key
    assert first.unknown == second.unknown


@each_law
@thorough
@given(data=st.data())
def test_who_is_not_covered_owes_and_gets_nothing(code, data):
    household, day = data.draw(cases(code, complete=True))
    decision = decided(code, household, day)
    if isinstance(decision, Refused):
        return
    for (member, name), value in answers(decision).items():
        rule = law_of(code).law.rules[name]
        if rule.gate is not None:
            covered = (
                decision.value(rule.gate.name, member) if not rule.gate.of_household else decision.value(rule.gate.name)
            )
            assert covered or value == rule.nothing


@each_law
@thorough
@given(data=st.data())
def test_outputs_give_what_the_whole_decision_gives(code, data):
    household, day = data.draw(cases(code))
    whole = decided(code, household, day)
    if isinstance(whole, Refused) or not answers(whole):
        return
    member, rule = data.draw(st.sampled_from(sorted(answers(whole), key=str)))
    part = decided(code, household, day, outputs=[rule], trace=False)
    assert isinstance(part, Decision)
    assert answers(part)[member, rule] == answers(whole)[member, rule]


@each_law
@thorough
@given(data=st.data())
def test_a_figure_of_a_day_is_the_last_that_began(code, data):
    law = law_of(code).law
    parameter = data.draw(st.sampled_from(law.parameters))
    day = data.draw(st.sampled_from(days_of(code)))
    begun = [value for value in parameter.values if value.since <= day and value.status != "proposed"]
    ended = parameter.until is not None and parameter.until < day
    assert parameter.on(day) is (None if ended or not begun else begun[-1])
