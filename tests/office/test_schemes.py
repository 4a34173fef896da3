"""How the office feeds the law: names only, held to the law; a misspelt one is refused by its line."""

from pathlib import Path

import pytest

from payung.law.faults import LawRefused
from payung.office.doorway import law_of
from payung.office.schemes import read_setup, scheme_setup, setups


def test_every_setup_fits_its_law():
    assert {"th.section40", "id.askesos", "kh.health_equity_fund"} <= set(setups())
    for name in setups():
        found = scheme_setup(name)
        assert found.scheme.name == name and (found.claims or found.loan)
    section40 = scheme_setup("th.section40")
    assert (section40.entry.short_name, section40.cover.short_name, section40.currency) == (
        "may_join",
        "is_covered",
        "THB",
    )
    assert section40.claims["hospital"].earlier["sickness_days_already_paid"].adds == {
        "hospital": "th.section40.hospital_days_paid",
        "rest": "th.section40.rest_days_paid",
    }
    assert (section40.appeals.length, section40.appeals.checked) == (30, False)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("scheme: th.section40", "scheme: th.section44", "Did you mean 'th.section40'"),
        ("entry: may_join", "entry: may_joyn", "Did you mean 'may_join'"),
        ("is_section40_member:", "is_section40_membr:", "Did you mean 'is_section40_member'"),
        ("rules: [hospital_compensation]", "rules: [hospital_compensaton]", "hospital_compensation"),
        ("asks: [days_in_hospital]", "asks: [days_in_hospitl]", "days_in_hospital"),
        ("since: year", "since: yaer", "no span"),
        ("claims:", "clams:", "Did you mean 'claims'"),
        ("adds: {hospital:", "adds: {hospitl:", "Did you mean 'hospital'"),
        ("hospital_days_paid", "hospital_days_payd", "Did you mean 'hospital_days_paid'"),
        ("days: 30", "days: soon", "a whole number above 0"),
        ("of: person", "of: persn", "neither person nor household"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path, before, after, said):
    text = (Path(__file__).parents[2] / "src/payung/office/schemes/th.section40.yaml").read_text("utf-8")
    assert before in text
    path = tmp_path / "th.section40.yaml"
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(LawRefused) as refused:
        read_setup(path, law_of("th").law)
    assert said in str(refused.value) and "th.section40.yaml" in str(refused.value)
    with pytest.raises(LawRefused, match="no setup"):
        scheme_setup("th.nothing")
