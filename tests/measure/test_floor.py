"""The floor of R202: a population made by hand, and its costs by pencil."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pa = pytest.importorskip("pyarrow")
pytest.importorskip("llvmlite")

import pyarrow.parquet as pq  # noqa: E402

import payung  # noqa: E402
from payung.measure.floor import floor  # noqa: E402
from payung.measure.floor_assumptions import AssumptionsRefused, codes, read_assumptions  # noqa: E402
from payung.measure.protected import persons_protected  # noqa: E402
from payung.population import published  # noqa: E402
from payung.population.faults import PopulationRefused  # noqa: E402
from payung.population.layout import Metadata, with_metadata  # noqa: E402

pytestmark = pytest.mark.nation
LINE = 3000.0
# household, id, weight, birth, age, sex, consumption of the household, labour status
PEOPLE = [
    (1, 1, 1000.0, "1955-08-15", 70, "male", 2000.0, "outside"),
    (2, 1, 500.0, "1996-01-15", 30, "female", 9000.0, "employed"),
    (2, 2, 500.0, "2023-01-15", 3, "male", 9000.0, "outside"),
    (3, 1, 200.0, "1986-01-15", 40, "male", 2500.0, "unemployed"),
]
FACTS = {
    "is_national": True,
    "has_died": False,
    "lives_in_state_institution": False,
    "is_registered_where_claiming": True,
    "receives_other_regular_state_benefit": False,
    "has_state_post_or_pension": False,
    "drew_old_age_allowance_before": False,
    "has_too_little_income": True,
    "has_personal_number": True,
    "insured_under_section33": False,
    "insured_under_section39": False,
    "has_state_medical_scheme": False,
    "is_section40_member": False,
}


def write(path: Path, people=PEOPLE, *, country="th", year=2026, **columns) -> str:
    columns = {name: columns.get(name, [value] * len(people)) for name, value in FACTS.items()} | columns
    table = pa.table(
        {
            "household": pa.array([row[0] for row in people], pa.int64()),
            "id": pa.array([row[1] for row in people], pa.int32()),
            "weight": [row[2] for row in people],
            "birth_date": [datetime.date.fromisoformat(row[3]) for row in people],
            "age": pa.array([row[4] for row in people], pa.int16()),
            "sex": [row[5] for row in people],
            "monthly_consumption": [row[6] for row in people],
            "labour_status": [row[7] for row in people],
            **columns,
        }
    )
    metadata = Metadata(country, year, "THB", source="made by hand")
    pq.write_table(table.cast(with_metadata(table.schema, metadata)), path)
    return str(path)


@pytest.fixture(scope="module")
def thailand():
    return payung.country("th")


@pytest.fixture(scope="module")
def population(tmp_path_factory):
    return write(tmp_path_factory.mktemp("floor") / "people.parquet")


@pytest.fixture(scope="module")
def found(thailand, population):
    return floor(thailand, population, line=LINE, to=2030, assumptions="cattaneo_2024")


def cost(found, name, year=0):
    (one,) = [cost for cost in found.years[year].costs if cost.benefit == name]
    return one


def test_the_gap_of_old_age_is_the_line_less_the_allowance(found):
    # 1,000 persons of 70 since before 1 October 2025: 3,000 baht a month should be, 700 is (Cabinet resolution, 70 to 79), for twelve months.
    old = cost(found, "old_age")
    assert old.persons == pytest.approx(1000)
    assert old.need == pytest.approx(1000 * 3000 * 12)
    assert old.paid == pytest.approx(1000 * 700 * 12)
    assert old.universal == old.targeted == pytest.approx(1000 * 2300 * 12)  # he lives on 2,000, below the line


def test_children_get_a_quarter_of_the_line_and_none_of_them_is_poor(found):
    child = cost(found, "child")
    assert child.universal == pytest.approx(500 * 0.25 * 3000 * 12)
    assert child.targeted == 0  # 9,000 for two is 4,500 a head


def test_the_unemployed_get_the_line(found):
    assert cost(found, "unemployment").universal == pytest.approx(200 * 3000 * 12)


def test_severe_disability_is_a_share_of_each_age(found):
    # 0.7% of the 500 children and 2.7% of the 700 adults below 65; the man of 70 has his pension.
    expected = 500 * 0.007 + 700 * 0.027
    assert cost(found, "disability").persons == pytest.approx(expected)


def test_births_are_the_nations_part(found):
    part = 2200 / published.population("th", 2026).value
    assert cost(found, "maternity").persons == pytest.approx(published.births("th", 2026).value * part)
    assert cost(found, "maternity").need == pytest.approx(cost(found, "maternity").persons * 3000 * 4)


def test_administration_stands_on_top(found):
    year = found.years[0]
    assert year.universal == pytest.approx(sum(one.universal for one in year.costs) * 1.03)
    assert year.targeted == pytest.approx(sum(one.targeted for one in year.costs) * 1.11)
    assert year.universal_of_gdp == pytest.approx(year.universal / published.gdp("th", 2026).value)


def test_who_lives_below_the_line(found):
    # 1,000 on 2,000 and 200 on 2,500, of 2,200; with the benefits each reaches 3,000 or more.
    assert found.poor == pytest.approx(1200 / 2200)
    assert found.poor_universal == found.poor_targeted == 0
    gap = 1000 * 1000 * 12 + 200 * 500 * 12
    assert found.fill == pytest.approx(gap / published.gdp("th", 2026).value)
    by_name = {one.guarantee: one for one in found.guarantees}
    old = by_name["older_persons"]
    assert (old.persons, old.receiving, old.below, old.below_without) == (1000, 1000, 1000, 0)
    active = by_name["active_age"]
    assert (active.persons, active.below, active.below_without) == (700, 200, 200)
    assert by_name["health"].receiving == 2200


def test_later_years_follow_the_projection(found):
    # All persons of 65 and more cost what the one man of 70 to 74 costs on average, as far as men of 70 to 74 go.
    men = published.population_by_age_and_sex("th", 2030)["male"][70 // 5]
    growth = (published.gdp("th", 2030).value / published.population("th", 2030).value) / (
        published.gdp("th", 2026).value / published.population("th", 2026).value
    )
    assert cost(found, "old_age", 4).universal == pytest.approx(men * 2300 * 12 * growth)
    assert found.years[4].year == 2030


def test_prices_in_place_of_gdp_per_head(thailand, population, tmp_path):
    text = (Path(payung.__file__).parent / "measure/assumptions/ortiz_2017.yaml").read_text("utf-8")
    own = tmp_path / "own.yaml"
    own.write_text(text.replace("index: gdp_per_head", "index: prices"), encoding="utf-8")
    found = floor(thailand, population, line=LINE, to=2030, assumptions=str(own))
    men = published.population_by_age_and_sex("th", 2030)["male"][70 // 5]
    prices = published.consumer_prices("th", 2026, 2030).value
    assert cost(found, "old_age", 4).universal == pytest.approx(men * 2300 * 12 * prices)
    assert not any(one.benefit == "health" for one in found.years[0].costs)


def test_an_unknown_fact_counts_as_nothing_and_is_told(thailand, tmp_path):
    path = write(
        tmp_path / "unknown.parquet", is_registered_where_claiming=pa.array([None, True, True, True], pa.bool_())
    )
    found = floor(thailand, path, line=LINE)
    assert cost(found, "old_age").paid == 0
    assert next(one for one in found.guarantees if one.guarantee == "older_persons").unknown == 1000
    assert any("upper bound" in note and "old_age" in note for note in found.notes)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(500, 9000), st.integers(1, 5))
def test_costs_grow_with_the_line_and_in_step_with_weights(thailand, tmp_path, line, times):
    once = floor(thailand, write(tmp_path / "once.parquet"), line=line)
    people = [(*row[:2], row[2] * times, *row[3:]) for row in PEOPLE]
    more = floor(thailand, write(tmp_path / "more.parquet", people), line=line)
    for one, other in zip(once.years[0].costs, more.years[0].costs, strict=True):
        assert other.universal == pytest.approx(one.universal * times)
        assert 0 <= one.targeted <= one.universal + 1e-6 <= one.need + 2e-6
    higher = floor(thailand, write(tmp_path / "once.parquet"), line=line * 1.1)
    assert higher.years[0].universal > once.years[0].universal
    assert once.poor_universal <= once.poor_targeted <= once.poor


def test_a_population_of_another_country_is_refused(thailand, tmp_path):
    path = write(tmp_path / "ph.parquet", country="ph")
    with pytest.raises(PopulationRefused, match="The population is of 'ph', the law of 'th'"):
        floor(thailand, path)
    with pytest.raises(PopulationRefused, match="The population is of 'ph', the law of 'th'"):
        persons_protected(thailand, path, datetime.date(2026, 7, 1))


def test_a_year_beyond_the_projections_is_refused(thailand, population):
    for year in (2025, 2051):
        with pytest.raises(PopulationRefused, match="is not in 2026 to 2050"):
            floor(thailand, population, to=year)


def test_bad_assumptions_are_refused_all_at_once(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "title: Own\nbenefits:\n  child: {guarantee: child, ages: [5, 0], level: 0.25}\n  old_age: {guarantee: older_persons, ages: [65], level: many}\n"
        "administration: {universal: 3}\nseverity: {}\n",
        encoding="utf-8",
    )
    with pytest.raises(AssumptionsRefused) as refused:
        read_assumptions(str(own))
    told = str(refused.value)
    for part in ("'child' is no guarantee", "end (0) before they begin (5)", "two whole numbers", "A number is expected",
                 "3 is outside 0 to 1", "'severity' means nothing", "There is no `severe_disability:`"):  # fmt: skip
        assert part in told
    with pytest.raises(AssumptionsRefused, match="There are no assumptions"):
        read_assumptions("ortiz")


@pytest.mark.parametrize("code", codes())
def test_the_assumptions_that_are_carried_can_be_read(code):
    found = read_assumptions(code)
    assert {"child", "old_age", "disability", "maternity"} <= {benefit.name for benefit in found.benefits}
    assert found.disability(70) == 0.102 and found.disability(59) == 0.027 and found.disability(0) == 0.007


def test_persons_protected_by_the_law(thailand, tmp_path):
    # Of 700 economically active (500 employed, 200 unemployed) and 2,200 residents the gold card covers all.
    status = ["not_employed", "permanent_employee", "not_employed", "not_employed"]
    path = write(tmp_path / "people.parquet", status_in_employment=status)
    shares = persons_protected(thailand, path, datetime.date(2026, 7, 1))
    scheme = "th.universal_coverage"
    assert float(shares[scheme, "economically_active", "residents"]) == pytest.approx(700 / 2200, abs=1e-6)
    assert shares[scheme, "residents", "residents"] == shares[scheme, "women_employees", "women_employees"] == 1
    # The allowance covers the man of 70 only: none of the employees.
    assert shares["th.old_age_allowance", "employees", "employees"] == 0


def test_the_command(payung_run, population):
    done = payung_run("floor", population, "--country", "th", "--line", "3000", "--to", "2028", "--json")
    assert done.exit_code == 0
    assert [year["year"] for year in json.loads(done.stdout)["years"]] == [2026, 2027, 2028]
    assert "older persons, 65 and more" in payung_run("floor", population, "--country", "th").stdout
    done = payung_run("floor", population, "--country", "ph")
    assert done.exit_code == 2 and "The population is of 'th'" in done.stderr
    done = payung_run("standards", "c102", "th", "--on", "2026-07-01", "--population", population)
    assert done.exit_code == 0 and "By option" in done.stdout


@pytest.fixture
def payung_run():
    from typer.testing import CliRunner

    from payung.cli.app import app

    return lambda *arguments: CliRunner().invoke(app, list(arguments), prog_name="payung", env={"COLUMNS": "120"})


def test_a_population_without_consumption_is_refused(thailand, tmp_path):
    path = Path(write(tmp_path / "people.parquet"))
    table = pq.read_table(path)
    pq.write_table(table.drop_columns(["monthly_consumption"]), path)
    with pytest.raises(PopulationRefused, match="The population has no monthly_consumption"):
        floor(thailand, str(path))
