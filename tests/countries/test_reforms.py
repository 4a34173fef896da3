"""The reforms that countries carry, and what the Magna Carta would make of a home-based worker's contributions."""

from decimal import Decimal

import pytest

import payung
from payung.countries import reform_files
from payung.law.reform import read_reform

DAY = "2026-03-01"


def home_based_worker(**other):
    facts = {
        "id": "luz", "birth_date": "1988-05-17", "civil_status": "married", "spouse": "none", "mother": "none", "father": "none",
        "is_national": True, "has_died": False, "works_for_state": False, "is_seafarer": False, "works_abroad": False,
        "is_domestic_worker": False, "is_wage_earner": False, "works_informally": True, "monthly_earnings": 9000,
        "is_sss_member": True, "has_disability_card": False, "has_solo_parent_card": False, "is_philhealth_sponsored": False,
        "is_philhealth_lifetime_member": False, "is_incapacitated_since_minority": False, "is_registered_informal_worker": True,
    }  # fmt: skip
    return {"is_four_ps_household": False, "is_registered_poor": False, "members": [facts | other]}


def paid(household, on=DAY, reform=None):
    law = payung.country("ph")
    if reform is None:  # the law does not ask whether a worker is registered
        household["members"][0].pop("is_registered_informal_worker")
    names = ["sss.member_contribution", "philhealth.member_premium", "philhealth.employer_premium"]
    names += ["sss.government_contribution", "philhealth.government_premium"] if reform and on >= "2026" else []
    decision = law.decide(household, on, outputs=names, reform=reform or ())
    return [decision.value(f"ph.{name}", "luz") for name in names]


@pytest.fixture(scope="module")
def magna_carta():
    return read_reform(reform_files("ph")["magna_carta"])


def test_the_government_pays_for_a_registered_home_based_worker(magna_carta):
    # A salary credit of 9,000 at 15 per cent; 5 per cent of the lowest base of 10,000.
    assert paid(home_based_worker()) == [1350, 500, 0]
    # The government pays 10 per cent of the credit and half of the premium.
    assert paid(home_based_worker(), reform=magna_carta) == [450, 250, 0, 900, 250]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"is_registered_informal_worker": False}, [1350, 500, 0, 0, 0]),
        # an employee's wage of 9,000: 5 per cent of the credit, half of the premium, whatever the worker does besides
        ({"is_wage_earner": True, "monthly_wage": 9000, "monthly_basic_salary": 9000}, [450, 250, 250, 0, 0]),
        # a credit of 20,000 at most in the regular programme: 3,000, of which 2,000; 5 per cent of 24,000: 1,200
        ({"monthly_earnings": 24000}, [1000, 600, 0, 2000, 600]),
    ],
)
def test_others_pay_as_by_the_law_and_the_provident_fund_is_not_subsidised(magna_carta, other, expected):
    assert paid(home_based_worker(**other), reform=magna_carta) == expected


def test_before_its_first_day_and_with_another_figure(magna_carta):
    assert paid(home_based_worker(), "2025-12-31", magna_carta) == [1350, 500, 0]
    half = read_reform(
        {"title": "Half", "author": "A", "source": "S", "country": "ph",
         "changes": {"registered_informal_workers.government_rate": {"2026-02-01": Decimal("0.075")}}}
    )  # fmt: skip
    assert paid(home_based_worker(), reform=[magna_carta, half])[0] == 675


@pytest.mark.parametrize("code", payung.codes())
def test_every_reform_that_a_country_carries_fits_its_law(code):
    law = payung.country(code)
    for name, file in reform_files(code).items():
        reform = read_reform(file)
        assert reform.country == code and name == file.stem
        assert law.reformed(reform).law is not law.law
