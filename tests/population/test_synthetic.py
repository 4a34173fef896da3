"""Synthetic populations: they match what is published, are the same for the same seed, and refuse what cannot be made."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import payung
from payung.law.faults import Refused
from payung.population import age, fit, layout, make, published, simulate
from payung.population.synthetic import prepared
from payung.population.synthetic.assumptions import BASES, assumptions
from payung.population.synthetic.calibration import rake

pytestmark = pytest.mark.nation
HOUSEHOLDS = 12_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the populations of this module, each made once."""
    return tmp_path_factory.mktemp("populations")


def _made(folder: Path, country: str) -> Path:
    path = folder / f"{country}.parquet"
    if not path.exists():
        make(country, 2025, HOUSEHOLDS, path, seed=1)
    return path


@pytest.mark.parametrize("country", published.COUNTRIES)
def test_margins_of_every_country_are_met(folder: Path, country: str) -> None:
    path = _made(folder, country)
    table = pq.read_table(
        path, columns=["weight", "age", "sex", "household", "id", "is_rural", "monthly_consumption", "spouse", "mother"]
    )
    weight, ages = table["weight"].to_numpy(), table["age"].to_numpy()
    male = np.array([sex == "male" for sex in table["sex"].to_pylist()])
    targets = published.population_by_age_and_sex(country, 2025)  # counted here, not by the fit report
    for code, sex in enumerate(published.SEXES):
        for place, group in enumerate(published.AGES):
            own = (male == bool(code)) & (np.minimum(ages // 5, 20) == place)
            assert weight[own].sum() == pytest.approx(targets[sex][place], rel=0.01), (sex, group)
    households = table["household"].to_numpy()
    sizes = np.bincount(households)[households]
    rural = table["is_rural"].to_numpy()
    lines = [published.poverty_line(country, 2025, area).value for area in ("urban", "rural")]
    poor = table["monthly_consumption"].to_numpy() / sizes < np.where(rural, lines[1], lines[0])
    anchor = published.national_headcount(country, 2025)
    assert anchor is not None
    assert weight[poor].sum() / weight.sum() == pytest.approx(anchor.value, abs=0.015)
    assert weight.min() > 0


@pytest.mark.parametrize("country", published.COUNTRIES)
def test_fit_report_has_every_margin_with_its_error(folder: Path, country: str) -> None:
    found = fit(_made(folder, country))
    assert set(found.groups()) >= {
        "population by sex and age", "households", "participation", "unemployment", "sector and status", "informality", "poverty",
        "distribution", "births", "earnings", "register of the poor", "disability",
    }  # fmt: skip
    assert found.largest_error("population by sex and age") < 1
    poverty = found.groups()["poverty"]
    assert abs(poverty[0].error) < 1.5
    assert all(
        abs(margin.error) < 4 for margin in poverty[1:]
    )  # more people live in towns than in the year of the survey
    assert found.largest_error("distribution") < 2.5  # the income of the richest hangs on few households
    for group in ("participation", "sector and status", "informality"):
        errors = [abs(margin.error) for margin in found.groups()[group]]
        assert np.mean(errors) < 1.5, group
    assert {margin.unit for margin in found.margins} == {"per cent", "points"}


def test_errors_of_a_fit_are_not_hidden(folder: Path, tmp_path: Path) -> None:
    """A population whose women are counted twice misses by what one would expect."""
    table = pq.read_table(_made(folder, "th"))
    women = np.array([sex == "female" for sex in table["sex"].to_pylist()])
    weights = table["weight"].to_numpy() * np.where(women, 2.0, 1.0)
    pq.write_table(
        table.set_column(table.schema.get_field_index("weight"), "weight", pa.array(weights)),
        tmp_path / "wrong.parquet",
    )
    found = fit(tmp_path / "wrong.parquet")
    errors = {margin.name: margin.error for margin in found.groups()["population by sex and age"]}
    assert errors["female 30-34"] == pytest.approx(100, abs=1)
    assert errors["male 30-34"] == pytest.approx(0, abs=1)


def test_same_rows_for_any_number_of_threads_and_any_cut(tmp_path: Path) -> None:
    one, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    make("th", 2025, 20_000, one, seed=5, threads=1)
    make("th", 2025, 20_000, other, seed=5, threads=3)
    table = pq.read_table(one)
    assert table.equals(pq.read_table(other))
    own = prepared("th", 2025, 20_000, seed=5)
    parts = [own.columns.batch(own.model.block(own.sample, first, first + 1000, 5)) for first in (0, 1000)]
    cut = pa.Table.from_batches(parts).unify_dictionaries()
    assert cut.equals(table.slice(0, cut.num_rows).combine_chunks().unify_dictionaries())
    make("th", 2025, 20_000, other, seed=6)
    assert not table.equals(pq.read_table(other))


def test_households_hang_together(folder: Path) -> None:
    table = pq.read_table(_made(folder, "bd")).to_pydict()
    rows = len(table["id"])
    at = {(table["household"][row], table["id"][row]): row for row in range(rows)}
    for row in range(rows):
        home = table["household"][row]
        for link, younger in (("mother", True), ("father", True), ("spouse", False)):
            other = table[link][row]
            if other > 0:
                there = at[home, other]
                if younger:
                    assert table["age"][there] - table["age"][row] >= 12
                    assert table["sex"][there] == ("female" if link == "mother" else "male")
                else:
                    assert table["spouse"][there] == table["id"][row]
                    assert table["sex"][there] != table["sex"][row]
                    assert table["civil_status"][row] in ("married", "living_together")
        assert (table["labour_status"][row] == "employed") == (table["status_in_employment"][row] != "not_employed")
        if table["age"][row] < 15:
            assert table["labour_status"][row] == "outside"
        if table["monthly_wage"][row] > 0:
            assert table["is_wage_earner"][row]


def test_ages_are_complete_on_the_first_of_july(folder: Path) -> None:
    found = simulate(
        "th", pq.read_table(_made(folder, "th")), "2025-07-01", ["old_age_allowance.is_covered"], by=["age"]
    )
    ages = pq.read_table(_made(folder, "th"), columns=["age", "weight"])
    own = {row.group[0]: row.known for row in found.totals}
    weight = ages["weight"].to_numpy()
    for year in (0, 1, 17, 60, 84):
        assert own[year] == pytest.approx(weight[ages["age"].to_numpy() == year].sum())


@pytest.mark.slow
@pytest.mark.parametrize("country", sorted(set(published.COUNTRIES) & set(payung.codes())))
def test_law_runs_over_the_population(folder: Path, country: str) -> None:
    """Each cover is known of all but a few (whose pension began on a day that nobody knows), each benefit of nearly everybody."""
    law = payung.country(country).law
    covers = [rule.name for rule in law.rules.values() if rule.role == "covers"]
    found = simulate(country, _made(folder, country), "2025-07-01")
    known = {total.rule: total.known for total in found.totals}
    size = found.sizes[0]
    shares = {
        name: count / (size.households if law.rules[name].of_household else size.persons)
        for name, count in known.items()
    }
    assert {name: share for name, share in shares.items() if name in covers and share < 0.995} == {}
    assert {name: share for name, share in shares.items() if share < 0.98} == {}


def test_ageing_meets_the_projection_and_carries_amounts(folder: Path, tmp_path: Path) -> None:
    before, after = _made(folder, "vn"), tmp_path / "later.parquet"
    aged = age(before, 2040, after, growth=2.0, inflation=3.0)
    assert aged.largest_error < 1e-3
    assert abs(aged.closure) < 0.01
    one, other = pq.read_table(before).to_pydict(), pq.read_table(after).to_pydict()
    weight = np.array(other["weight"])
    expected = published.population("vn", 2040).value
    assert weight.sum() == pytest.approx(expected, rel=1e-4)
    factor = 1.02**15 * 1.03**15
    assert other["monthly_consumption"][7] == pytest.approx(one["monthly_consumption"][7] * factor)
    assert other["birth_date"][7].year == one["birth_date"][7].year + 15
    assert other["age"] == one["age"]
    meta = layout.read_metadata(after)
    assert (meta.year, meta.aged_from) == (2040, 2025)
    low = age(before, 2040, tmp_path / "low.parquet", variant="low")
    assert low.projection.births < aged.projection.births
    assert age(before, 2040, tmp_path / "closed.parquet", migration=False).projection.net_migrants == 0


@pytest.mark.parametrize("country", published.COUNTRIES)
def test_cohort_components_close_on_the_published_projection(country: str) -> None:
    from payung.population.projection import project

    for first, last in ((2020, 2025), (2025, 2050)):
        found, expected = project(country, first, last), published.population_by_age_and_sex(country, last)
        assert found.total == pytest.approx(sum(map(sum, expected.values())), rel=0.005)


def test_raking_meets_margins_and_keeps_near_the_base() -> None:
    """Two margins of a 2 x 2 table; the answer keeps the odds ratio of the base (Deming and Stephan)."""
    base = np.array([1.0, 2.0, 3.0, 4.0])
    counts = np.array([[1, 0, 1], [1, 0, 0], [0, 1, 1], [0, 1, 0]], float)
    found = rake(base, counts, np.array([6.0, 4.0, 5.0]), np.zeros(3)).weights
    assert found @ counts == pytest.approx([6, 4, 5], rel=1e-6)
    assert found[0] * found[3] / (found[1] * found[2]) == pytest.approx(1 * 4 / (2 * 3), rel=1e-5)


@pytest.mark.parametrize("country", published.COUNTRIES)
def test_every_assumption_says_its_basis(country: str) -> None:
    own = assumptions(country)
    for name, entry in own.entries.items():
        assert entry["basis"] in BASES, name
        assert entry["about"], name
    for fact in own.facts:
        assert fact["basis"] in BASES, fact["fact"]
        assert fact["about"], fact["fact"]
    notes = layout.Metadata("th", 2025, "THB").with_notes(*own.notes()).notes
    assert len(notes) == len(own.entries) + len(own.facts)


@pytest.mark.parametrize("country", sorted(set(published.COUNTRIES) & set(payung.codes())))
def test_assumed_facts_are_facts_of_the_law(country: str) -> None:
    """A fact that the law has renamed would silently be left out."""
    own, questions = assumptions(country), payung.country(country).law.questions
    named = {fact["fact"] for fact in own.facts} | (set(own.usual) - {"lives_in_country"})
    assert named - set(questions) == set()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("fr", 2025, 10), "'fr'"),
        (("th", 2014, 10), "2014"),
        (("th", 2051, 10), "2051"),
        (("th", 2025, 0), "at least one"),
        (("la", 2025, 10**8), "more than the nation has"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(tmp_path: Path, arguments: tuple, words: str) -> None:
    with pytest.raises(Refused, match=words):
        make(*arguments, tmp_path / "people.parquet")
    assert list(tmp_path.iterdir()) == []


def test_places_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path / "people.csv", "no kind of file"),
        (tmp_path / "no" / "people.parquet", "no such folder"),
    ):
        with pytest.raises(Refused, match=words):
            make("th", 2025, 10, path)


def test_files_that_are_no_population_are_refused(tmp_path: Path) -> None:
    pq.write_table(pa.table({"household": [1], "weight": [1.0]}), tmp_path / "other.parquet")
    for ask in (lambda path: fit(path), lambda path: age(path, 2040, tmp_path / "out.parquet")):
        with pytest.raises(Refused, match="no population"):
            ask(tmp_path / "other.parquet")
        with pytest.raises(Refused, match="no such file"):
            ask(tmp_path / "nowhere.parquet")
    assert not (tmp_path / "out.parquet").exists()


def test_ageing_backwards_or_too_far_is_refused(folder: Path, tmp_path: Path) -> None:
    for year, words in ((2020, "before 2025"), (2051, "2051")):
        with pytest.raises(Refused, match=words):
            age(_made(folder, "th"), year, tmp_path / "out.parquet")
    with pytest.raises(Refused, match="'middling'"):
        age(_made(folder, "th"), 2030, tmp_path / "out.parquet", variant="middling")
