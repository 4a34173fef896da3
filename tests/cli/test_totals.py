"""`payung totals`: the month of the example family in Samut Prakan."""

from tests.cli.conftest import EXAMPLES

FAMILY = EXAMPLES / "thailand-home-based-worker.yaml"


def test_the_family_s_month(payung):
    done = payung("totals", FAMILY)
    assert done.code == 0, done
    assert "member pays: 1,025 baht a month" in done.out  # 100, 200 of extra savings, 5 per cent of 14,500
    assert "receives: Old age: 700 baht a month" in done.out
    assert "receives: Family: 1,600 baht a month" in done.out  # the grant's 600 and Section 33's 1,000
    # two welfare cards give 300 and 750 a month and 80 a quarter each: 2,153.33; 700 + 1,600 + 2,153.33 - 1,025
    assert "In all, less what members pay: 3,428.33 baht a month" in done.out
    assert "316.55" in done.out  # the capitation of 3,798.61 a year
    found = payung("totals", FAMILY, "--json").json
    assert round(float(found["net"]), 2) == 3428.33 and found["paid_by"]["member"] == "1025"


def test_other_days_languages_and_bad_input(payung, tmp_path):
    assert "รวมทั้งหมด" in payung("totals", FAMILY, "--lang", "th").out
    assert payung("totals", FAMILY, "--on", "2026-07-01").code == 0
    assert payung("totals", tmp_path / "none.yaml").code == 2
    assert payung("totals", FAMILY, "--on", "yesterday").code == 2
    assert payung("totals", FAMILY, "--lang", "xx").code == 2
