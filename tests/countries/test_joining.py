"""The schemes that one joins by an act of one's own."""

import datetime

import pytest

import payung
from payung.countries.joining import joinings

DAY = datetime.date(2026, 11, 1)


def covers(law, scheme):
    return next(rule for rule in law.rules_of(law.scheme(scheme)) if rule.role == "covers")


@pytest.mark.parametrize("code", payung.codes())
def test_every_scheme_is_there_and_its_facts_are_read_by_its_rules(code):
    law = payung.country(code).law
    edition = payung.country(code).decide({"members": [{"id": "ana"}]}, DAY).case.edition
    for scheme, joining in joinings(code).items():
        assert law.scheme(scheme) is not None, scheme
        own = {rule.index for rule in law.rules_of(law.scheme(scheme))}
        for fact in joining.facts:
            assert own & edition.resting_on(fact), f"nothing of {scheme} rests on {fact}"
        if not joining.is_open:
            assert all(covers(law, scheme).index in edition.resting_on(fact) for fact in joining.facts)


def test_a_worker_who_may_join_is_covered_by_an_open_scheme_before_joining():
    worker = {
        "id": "somsri", "birth_date": "1985-05-21", "is_national": True, "is_wage_earner": False, "has_state_post_or_pension": False,
        "insured_under_section33": False, "insured_under_section39": False, "is_section40_member": False,
        "holds_card_for_persons_without_nationality": False,
    }  # fmt: skip
    decision = payung.country("th").decide({"members": [worker]}, DAY)
    assert joinings("th")["th.section40"].is_open
    assert decision.value(covers(decision.law, "th.section40").name) is True


def test_who_joins_is_covered_where_only_joining_covers():
    person = {"id": "asha", "birth_date": "1990-01-01", "has_savings_account": True, "joins_pmsby": False}
    law = payung.country("in")
    rule = covers(law.law, "in.pmsby").name
    assert law.decide({"members": [person]}, DAY).value(rule) is False
    assert law.decide({"members": [{**person, **joinings("in")["in.pmsby"].facts}]}, DAY).value(rule) is True
