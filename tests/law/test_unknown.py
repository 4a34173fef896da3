"""A fact that nobody gave is unknown: it is carried along, settles where it can, and is named where it cannot."""

from decimal import Decimal as D
from itertools import product

import pytest

from payung.law.faults import HouseholdRefused

WEAVER = {"age": 30, "is_resident": True, "trade": "weaver"}

TRUTHS = '''\
p = Input(bool, label={"en": "P"}, question={"en": "P?"})
q = Input(bool, label={"en": "Q"}, question={"en": "Q?"})

@fund.rule(cite="s. 2", label={"en": "both"})
def both(p: bool, q: bool) -> bool:
    """Both."""
    return p and q

@fund.rule(cite="s. 2", label={"en": "either"})
def either(p: bool, q: bool) -> bool:
    """Either."""
    return p or q

@fund.rule(cite="s. 2", label={"en": "neither"})
def neither(p: bool, q: bool) -> bool:
    """Neither."""
    return not (p or q)

@fund.rule(cite="s. 2", label={"en": "chosen"})
def chosen(p: bool, q: bool) -> Number:
    """0 unless both hold."""
    if p:
        return 1 if q else 0
    return 0

@fund.rule(cite="s. 2", label={"en": "product"})
def many(age: Years, p: bool) -> Years:
    """Nothing times anything is nothing."""
    return age * (1 if p else 0)

@fund.rule(cite="s. 2", label={"en": "sum"})
def more(age: Years, p: bool) -> Years:
    """A sum needs both."""
    return age + (1 if p else 0)

@fund.rule(cite="s. 2", label={"en": "bounded"})
def bounded(age: Years) -> bool:
    """A chained comparison needs its value."""
    return 0 <= age <= 1

@fund.rule(of=HOUSEHOLD, cite="s. 2", label={"en": "folds"})
def folds(some: bool = any_(p), every: bool = all_(p), how_many: Count = count(p), people: Count = count()) -> Count:
    """Uses each fold."""
    return how_many + people if some and every else people

@fund.rule(of=HOUSEHOLD, cite="s. 2", label={"en": "some"})
def some(found: bool = any_(p)) -> bool:
    """Some."""
    return found

@fund.rule(of=HOUSEHOLD, cite="s. 2", label={"en": "every"})
def every(found: bool = all_(p)) -> bool:
    """Every."""
    return found

@fund.rule(of=HOUSEHOLD, cite="s. 2", label={"en": "oldest"})
def oldest(found: Years = highest(age)) -> Years:
    """Oldest."""
    return found
'''


@pytest.fixture
def truths(small_law):
    return small_law.load(TRUTHS)


def facts(**known):
    return {name: value for name, value in known.items() if value is not None}


# The tables of Kleene's logic, written out: (p, q) to p and q, p or q, not (p or q).
T, F, U = True, False, None
KLEENE = {
    (T, T): (T, T, F), (T, F): (F, T, F), (T, U): (U, T, F),
    (F, T): (F, T, F), (F, F): (F, F, T), (F, U): (F, U, U),
    (U, T): (U, T, F), (U, F): (F, U, U), (U, U): (U, U, U),
}  # fmt: skip


@pytest.mark.parametrize("trace", [True, False])
def test_truths_have_three_values(truths, trace):
    for (p, q), expected in KLEENE.items():
        decision = truths.decide({"members": [{"id": "a", **facts(p=p, q=q)}]}, "2010-01-01", trace=trace)
        assert tuple(decision.value(f"zz.fund.{rule}") for rule in ("both", "either", "neither")) == expected


def test_a_choice_is_known_where_its_outcomes_agree(truths):
    expected = {(T, T): 1, (T, F): 0, (T, U): U, (F, T): 0, (F, F): 0, (F, U): 0, (U, T): U, (U, F): 0, (U, U): U}
    for (p, q), value in expected.items():
        decision = truths.decide({"members": [{"id": "a", **facts(p=p, q=q)}]}, "2010-01-01")
        assert decision.value("zz.fund.chosen") == value


@pytest.mark.parametrize(
    ("age", "p", "many", "more"),
    [(0, U, 0, U), (U, F, 0, U), (U, T, U, U), (5, U, U, U), (U, U, U, U), (5, T, 5, 6), (5, F, 0, 5)],
)
def test_nothing_times_the_unknown_is_nothing(truths, age, p, many, more):
    decision = truths.decide({"members": [{"id": "a", **facts(age=age, p=p)}]}, "2010-01-01")
    assert (decision.value("zz.fund.many"), decision.value("zz.fund.more")) == (many, more)


def test_aggregates_settle_where_one_member_decides(truths):
    """`any` is settled by a true, `all` by a false; a count, a total and a maximum need everybody."""
    for ps in product((T, F, U), repeat=3):
        members = [{"id": f"m{n}", **facts(p=p)} for n, p in enumerate(ps)]
        decision = truths.decide({"members": members}, "2010-01-01")
        assert decision.value("zz.fund.some") is (T if T in ps else U if U in ps else F)
        assert decision.value("zz.fund.every") is (F if F in ps else U if U in ps else T)
        # 3 + 3 where all three hold, else 3 people; with a count unknown, and so the sum, only if all may hold.
        assert decision.value("zz.fund.folds") == (3 if F in ps else U if U in ps else 6)
    decision = truths.decide({"members": [{"id": "a", "age": 150}, {"id": "b"}]}, "2010-01-01")
    assert decision.value("zz.fund.oldest") is None
    assert decision.unknown["zz.fund.oldest"] == ("age",)


def test_a_missing_fact_is_named_for_its_member(decide):
    decision = decide("2010-06-01", members={"ana": {"is_resident": True, "age": 30}, "ben": WEAVER})
    assert decision.value("meru.terrace.is_insured", "ana") is None
    assert decision.value("meru.terrace.is_insured", "ben") is True
    assert decision.unknown["meru.terrace.is_insured"] == ("trade",)
    wanted = {(w.member, w.input): w.rules for w in decision.wanted}
    assert "meru.terrace.is_insured" in wanted["ana", "trade"]
    assert ("ben", "trade") not in wanted
    # Of ben the law still wants to know the earnings: for the employer's contribution, say.
    assert "meru.terrace.employer_contribution" in wanted["ben", "monthly_earnings"]


def test_the_most_awaited_fact_comes_first(decide):
    counts = [len(wanted.rules) for wanted in decide("2010-06-01").wanted]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_a_settled_condition_asks_nothing_more(decide):
    decision = decide("2010-06-01", is_resident=False)
    assert decision.value("meru.terrace.is_insured") is False
    assert "meru.terrace.is_insured" not in decision.unknown
    assert decision.value("meru.terrace.employer_contribution") == 0
    assert not any("meru.terrace.is_insured" in wanted.rules for wanted in decision.wanted)


def test_an_unknown_cover_leaves_nothing_as_nothing(decide):
    """Whoever they are, 0 days of illness give 0; what they earn at 13% depends on the cover."""
    facts_ = {"days_ill": 0, "daily_wage": 100, "monthly_earnings": 1000, "visits": 5}
    decision = decide("2010-06-01", household={"altitude": "valley", "roof_lost": False}, **facts_)
    assert decision.value("meru.terrace.is_insured") is None
    assert decision.value("meru.terrace.daily_allowance") == 0
    assert decision.value("meru.terrace.free_healer") is False
    assert decision.value("meru.terrace.employer_contribution") is None
    assert set(decision.unknown["meru.terrace.employer_contribution"]) == {"age", "is_resident", "trade"}


def test_an_exception_whose_condition_is_unknown_leaves_the_answer_unknown(decide):
    known = {**WEAVER, "days_ill": 5, "months_paid_of_late": 3}
    rule = "meru.terrace.sickness_benefit"
    assert decide("2010-06-01", household={"altitude": "valley", "roof_lost": False}, **known).value(rule) == 50
    decision = decide("2010-06-01", household={"altitude": "valley"}, **known)
    assert decision.value(rule) is None
    assert decision.unknown[rule] == ("roof_lost",)
    # Nor may the other exception stand alone: both might hold.
    assert decide("2010-06-01", household={"altitude": "summit"}, **known).value(rule) is None


def test_an_unknown_link_leaves_what_it_leads_to_unknown(decide):
    members = {
        "cem": {"age": 9, "monthly_earnings": 0},
        "ana": {"age": 40, "monthly_earnings": 0, "mother": "none", "spouse": "none"},
    }
    decision = decide("2010-06-01", members=members)
    assert decision.value("meru.hearth.child_portion", "cem") is None
    assert decision.value("meru.hearth.child_portion", "ana") == 0  # no child, whoever her mother is
    assert "mother" in decision.unknown["meru.hearth.child_portion"]
    assert decision.value("meru.hearth.family_size", "ana") is None
    assert decision.unknown["meru.hearth.family_size"] == ("mother", "spouse")
    alone = decide("2010-06-01", members={"cem": members["cem"]})
    assert alone.value("meru.hearth.family_size") == 1  # alone, nobody can be joined


def test_who_names_a_member_is_known_where_it_does_not_matter(decide):
    """Cem's mother is unknown: he may be a child of Ana's. Whether the grown-up Dao is Ana's does not matter for that."""
    known = {"spouse": "none", "monthly_earnings": 5}
    ana = {"age": 40, "mother": "none", **known}
    rule = "meru.hearth.own_children"
    decision = decide("2010-06-01", members={"ana": ana, "cem": {"age": 9, **known}, "dao": {"age": 70, **known}})
    assert decision.value(rule, "ana") is None
    assert decision.unknown[rule] == ("mother",)
    assert decide("2010-06-01", members={"ana": ana, "dao": {"age": 70, **known}}).value(rule, "ana") == 0
    # A count of all needs each link, a total of those who earn nothing none.
    assert (
        decide("2010-06-01", members={"ana": ana, "dao": {"age": 70, **known}}).value("meru.hearth.named_by", "ana")
        is None
    )
    idle = {"age": 70, "spouse": "none", "monthly_earnings": 0}
    assert decide("2010-06-01", members={"ana": ana, "dao": idle}).value("meru.hearth.earnings_of_children", "ana") == 0


def test_null_and_left_out_are_the_same(decide):
    assert decide("2010-06-01", trade=None, **{"age": 30}).to_dict() == decide("2010-06-01", age=30).to_dict()


# ---- Stated values ----


def test_a_stated_value_stands_in_for_its_facts(decide):
    decision = decide("2010-06-01", age=17)
    assert decision.value("meru.age") == 17
    assert decision.value("meru.is_child") is True
    assert decision.value("meru.years_lived") is None  # that one cannot be stated
    assert decision.unknown["meru.years_lived"] == ("birth_date",)


def test_who_states_nothing_is_asked_for_the_value_not_for_its_facts(decide):
    assert decide("2010-06-01").unknown["meru.age"] == ("age",)
    assert decide("2010-06-01").unknown["meru.is_child"] == ("age",)


def test_a_stated_value_that_agrees_is_taken(decide):
    assert decide("2010-06-01", age=30, birth_date="1980-06-01").value("meru.age") == 30


def test_a_stated_value_that_contradicts_is_refused(decide):
    with pytest.raises(HouseholdRefused) as refused:
        decide(
            "2010-06-01",
            members={"ana": {"age": 31, "birth_date": "1980-06-01"}, "ben": {"age": 29, "birth_date": "1980-06-01"}},
        )
    assert [(fault.kind, fault.path) for fault in refused.value.faults] == [
        ("contradiction", "household/members/ana/age"),
        ("contradiction", "household/members/ben/age"),
    ]
    assert "31 is stated" in refused.value.faults[0].message
    assert "30" in refused.value.faults[0].message


def test_facts_that_give_an_impossible_value_are_refused(decide):
    """Not born yet: an age of −1."""
    with pytest.raises(HouseholdRefused) as refused:
        decide("2010-06-01", birth_date="2011-06-02")
    [fault] = refused.value.faults
    assert (fault.kind, fault.path) == ("range", "household/members/ana/age")
    assert "0 to 150" in fault.message


def test_a_figure_stays_unknown_until_the_last_fact_is_given(decide):
    """The pension needs age, residence, trade and wages; each fact given leaves one fewer to ask."""
    known = {}
    rule = "meru.terrace.pension"
    for name, value in {"age": 60, "is_resident": True, "trade": "weaver"}.items():
        known[name] = value
        assert decide("2010-06-01", **known).value(rule) is None
        assert name not in decide("2010-06-01", **known).unknown[rule]
    assert decide("2010-06-01", **known, wages={}).value(rule) == D(0)
