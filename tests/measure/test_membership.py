"""Who may join a voluntary scheme is covered by the law; who has joined pays, and is covered in effect."""

import numpy as np
import pytest

pytest.importorskip("llvmlite")

import pyarrow.parquet as pq

from payung.measure import Session
from payung.population.synthetic import make

pytestmark = pytest.mark.nation
DAY = "2025-07-01"


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    place = tmp_path_factory.mktemp("people") / "th.parquet"
    make("th", 2025, 400, place, seed=3)
    return str(place)


@pytest.fixture(scope="module")
def session(people):
    return Session("th", people, DAY)


@pytest.mark.parametrize(
    "scheme, member",
    [("th.section40", "is_section40_member"), ("th.national_savings_fund", "is_national_savings_fund_member")],
)
def test_members_alone_pay_where_others_may_join(session, people, scheme, member):
    is_member = np.asarray(pq.read_table(people, columns=[member])[member])
    found = session.schemes[scheme]
    assert found.legal is not None and found.contributes is not None
    assert (found.legal & ~is_member).any()  # some may join
    assert (found.contributes & is_member).any()
    assert not (found.contributes & ~is_member).any()


def test_where_all_whom_the_law_covers_owe_nothing_is_left_out(session):
    found = session.schemes["th.section33"]
    assert found.contributes is not None and (found.contributes <= found.legal).all()


def test_effective_coverage_is_below_that_by_the_law_where_many_have_not_joined(session):
    found = session.indicators()
    assert found.value("effective_coverage", function="sickness") < 0.7 * found.value(
        "legal_coverage", function="sickness"
    )
