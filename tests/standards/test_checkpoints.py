"""Points of C177 and C189, and who ratified what."""

import datetime
from decimal import Decimal

import pytest

import payung
from payung.standards.checkpoints import PieceRate, checkpoints
from payung.standards.personas import read_persona
from payung.standards.ratifications import ratifications
from payung.standards.scorecard import FAIL, NOT_COMPUTABLE, PASS

DAY = datetime.date(2026, 6, 1)


def points(country, convention, rate=None):
    law = payung.country(country)
    return checkpoints(law, convention, read_persona(law), DAY, rate)


def test_a_domestic_worker_has_the_same_social_security_and_a_lower_minimum_wage():
    rows = {(row.scheme, row.row): row for row in points("ph", "c189")}
    sickness = rows["ph.sss", "sickness"]
    assert sickness.employee == sickness.worker == Decimal(30 * 540)  # 90% of 600 a day
    assert rows["ph.sss", "maternity"].outcome == PASS
    # Wage Orders NCR-26 and NCR-DW-06: 695 x 26 and 7,800 a month.
    wage = rows["", "minimum wage a month"]
    assert (wage.employee, wage.worker, wage.outcome) == (Decimal(18070), Decimal(7800), FAIL)


def test_what_labour_law_decides_is_told():
    rest = next(row for row in points("ph", "c189") if row.point == "rest")
    assert (rest.outcome, rest.reason) == (NOT_COMPUTABLE, "Labour law that is not written here.")


@pytest.mark.parametrize(
    ("pay", "minutes", "outcome"),
    # 400 x 26 / 208 = 50 baht an hour; 5 baht for 6 minutes are 50, for 7 minutes 42.86.
    [("5", "6", PASS), ("5", "7", FAIL)],
)
def test_the_hourly_value_of_a_piece_rate(pay, minutes, outcome):
    rows = points("th", "c177", PieceRate(Decimal(pay), Decimal(minutes)))
    row = next(row for row in rows if row.point == "remuneration")
    assert (row.employee, row.outcome) == (Decimal("50.00"), outcome)


def test_without_a_piece_rate_it_is_not_computable():
    row = next(row for row in points("th", "c177") if row.point == "remuneration")
    assert row.outcome == NOT_COMPUTABLE and "--piece-rate" in row.reason


def test_ratifications_as_best_known():
    table = ratifications()
    domestic = table.of("ph", "c189")
    assert domestic is not None
    assert (domestic.registered, domestic.in_force) == (datetime.date(2012, 9, 5), datetime.date(2013, 9, 5))
    assert table.of("BD", "C190").checked
    assert not any(table.of(country, "C102") for country in table.countries)
