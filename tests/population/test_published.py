"""The carried margins: they are the published ones, and they hang together."""

import pytest

from payung.law.faults import Refused
from payung.population import published

pytestmark = pytest.mark.nation


@pytest.mark.parametrize(
    ("country", "year", "millions"),
    # World Population Prospects 2024, total population at 1 July, medium variant, as the UN's data portal shows it
    [("th", 2025, 71.6), ("ph", 2025, 116.8), ("id", 2025, 285.7), ("in", 2025, 1463.9), ("vn", 2025, 101.6), ("th", 2050, 66.4)],
)  # fmt: skip
def test_population_is_that_of_world_population_prospects(country: str, year: int, millions: float) -> None:
    assert published.population(country, year).value / 1e6 == pytest.approx(millions, rel=0.005)


@pytest.mark.parametrize("country", published.COUNTRIES)
def test_every_margin_is_carried_for_every_country(country: str) -> None:
    for year in (2015, 2023, 2025, 2050):
        found = published.population_by_age_and_sex(country, year)
        assert [len(found[sex]) for sex in published.SEXES] == [21, 21]
        assert min(min(found[sex]) for sex in published.SEXES) >= 0
        assert published.poverty_line(country, year).value > 0
        assert published.gdp(country, year).value > 0
        assert len(published.survival(country, year).ratios["female"]) == 21
        assert len(published.net_migration(country, year)["male"]) == 21
    assert published.national_headcount(country) is not None
    assert published.household_shares(country).one_member_pct is not None
    assert published.sdg_coverage(country)
    assert published.spending(country)
    labour = published.labour(country, 2025)
    assert 0 < labour["female_self_employed"].value < 1


@pytest.mark.parametrize("country", published.COUNTRIES)
def test_life_tables_agree_with_the_published_life_expectancy(country: str) -> None:
    """Years lived by one born, from the five-year survivals, against life expectancy as published for the middle of the period."""
    expected = published.life_expectancy(country, 2027)
    found = published.survival(country, 2027)
    for sex in published.SEXES:
        lived = [found.at_birth[sex] * 5]
        for ratio in found.ratios[sex][:-2]:
            lived.append(lived[-1] * ratio)
        last = found.ratios[sex][-1]
        lived.append(lived[-1] * last / (1 - last))  # of an open group that loses a constant part each five years
        assert sum(lived) == pytest.approx(expected[sex], abs=0.6)


def test_poverty_line_is_carried_by_prices_and_says_so() -> None:
    of_survey, later = published.poverty_line("th", 2024), published.poverty_line("th", 2025)
    assert (of_survey.value, of_survey.basis) == (3078, "published")
    assert later.basis == "extrapolated"
    assert later.value == pytest.approx(3078 * published.consumer_prices("th", 2024, 2025).value)
    assert published.poverty_line("in", 2011, "urban").value == 1000
    assert published.poverty_line("th", 2024, "rural").value == 3078


def test_prices_go_back_as_they_came() -> None:
    there, back = published.consumer_prices("vn", 2018, 2025).value, published.consumer_prices("vn", 2025, 2018).value
    assert there * back == pytest.approx(1)
    assert published.inflation("th", 2022).value == pytest.approx(6.08, abs=0.01)  # World Bank, FP.CPI.TOTL.ZG


@pytest.mark.parametrize(
    ("ask", "word"),
    [
        (lambda: published.population("fr", 2025), "'fr'"),
        (lambda: published.population("th", 2060), "2060"),
        (lambda: published.population_by_age_and_sex("th", 2030, "middling"), "'middling'"),
        (lambda: published.poverty_line("th", 2025, "mountain"), "'mountain'"),
    ],
)
def test_what_is_not_published_is_refused(ask, word: str) -> None:
    with pytest.raises(Refused, match=word):
        ask()
