"""Surveys made into populations: by maps of the project on an excerpt, by made-up files of every kind, and what is refused."""

import csv
import json
from copy import deepcopy
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from payung.population import layout, simulate
from payung.population.faults import PopulationRefused
from payung.population.survey import import_survey, read_map

pytestmark = pytest.mark.nation
SURVEYS = Path(__file__).parents[2] / "examples" / "surveys"
FIES = SURVEYS / "philippines-fies-2015.yaml"
EXCERPT = SURVEYS / "philippines-fies-2015-excerpt.csv"

FAMILIES = {"hh": [11, 12, 13], "wt": [100.5, 80.0, 20.0], "spend": [36000.0, 120000.0, 0.0], "place": ["R", "U", "R"]}
PEOPLE = {
    "hh": [12, 11, 11, 13, 12], "no": [1, 1, 2, 1, 2], "gender": [1, 2, 1, 2, 2], "years": [40, 71, 9, 30, 99],
    "pays": ["2500", "", "0", "n/a", "100"],
}  # fmt: skip
MAP = {
    "title": "A made-up survey",
    "country": "th",
    "year": 2024,
    "currency": "THB",
    "files": {"families": "codes", "people": "codes"},
    "households": {
        "file": "families",
        "key": "hh",
        "columns": {
            "weight": "wt",
            "monthly_consumption": {"take": "spend", "per": "year"},
            "region": {"take": "place", "recode": {"R": "north"}, "otherwise": "south"},
        },
    },
    "persons": {
        "file": "people",
        "key": "hh",
        "columns": {
            "sex": {"take": "gender", "recode": {"1": "male", "2": "female"}},
            "age": {"take": "years", "unknown": ["99"]},
            "monthly_wage": {"take": "pays", "unknown": ["n/a"], "per": "week"},
            "is_national": {"take": "household.place = 'R' OR no = 1", "assumed": "Nobody was asked."},
        },
    },
}


@pytest.fixture
def files(tmp_path):
    """The made-up survey as CSV."""
    found = {}
    for name, columns in (("families", FAMILIES), ("people", PEOPLE)):
        found[name] = tmp_path / f"{name}.csv"
        with found[name].open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(zip(*columns.values(), strict=True))
    return found


def changed(**values):
    """The map with other values at places such as persons__columns__sex."""
    found = deepcopy(MAP)
    for place, value in values.items():
        *above, last = place.split("__")
        part = found
        for name in above:
            part = part[name]
        if value is None:
            del part[last]
        else:
            part[last] = value
    return found


def refused(survey, data):
    with pytest.raises(PopulationRefused) as caught:
        import_survey(survey, data)
    return caught.value.faults


def test_a_roster_joins_its_households(files):
    found = import_survey(MAP, files)
    rows = found.table.to_pylist()
    assert [(row["household"], row["id"]) for row in rows] == [(11, 1), (11, 2), (12, 1), (12, 2), (13, 1)]
    assert [row["weight"] for row in rows] == [100.5, 100.5, 80, 80, 20]
    assert [row["sex"] for row in rows] == ["female", "male", "male", "female", "female"]
    assert [row["age"] for row in rows] == [71, 9, 40, None, 30]
    assert [row["region"] for row in rows] == ["north", "north", "south", "south", "north"]
    assert [row["monthly_consumption"] for row in rows] == [3000, 3000, 10000, 10000, 0]  # a twelfth of the year's
    assert [row["is_national"] for row in rows] == [True, True, True, False, True]
    wages = [row["monthly_wage"] for row in rows]
    assert wages == pytest.approx([None, 0, 2500 * 52 / 12, 100 * 52 / 12, None], nan_ok=True)


def test_the_table_is_of_the_layout_and_says_what_it_is(files):
    found = import_survey(MAP, files)
    about = layout.check_table(found.table)
    assert (about.country, about.year, about.currency, about.kind) == ("th", 2024, "THB", "survey")
    assert "is_national: Nobody was asked." in about.notes
    assert found.table.schema.field("age").type == pa.int16()


def test_the_report_says_what_was_mapped_and_what_is_missing(files):
    report = import_survey(MAP, files).report
    assert (report.households, report.persons, report.weighted_persons) == (3, 5, 381)
    age = report.column("age")
    assert (age.kind, age.known, age.rows, age.sources) == ("fact", 4, 5, (("persons", "years"),))
    assert dict(report.column("region").values) == {"north": 3, "south": 2}
    assert dict(report.unused) == {"families": 0, "people": 0}
    missing = dict(report.missing)
    assert "lives_in_state_institution" in missing["th.old_age_allowance"]
    assert "age" not in missing["th.old_age_allowance"]
    assert report.warnings == ("The age of 1 persons is not known.",)
    assert json.loads(json.dumps(report.to_dict()))["columns"][0]["name"] == "weight"


def test_the_law_runs_on_what_was_imported(files):
    """71-year-old of household 11: 700 baht a month by the band of 70 to 79; nobody else is 60 or more."""
    found = import_survey(
        changed(
            persons__columns__is_registered_where_claiming="true", persons__columns__has_state_post_or_pension="false",
            persons__columns__receives_other_regular_state_benefit="false",
            persons__columns__lives_in_state_institution="false", persons__columns__drew_old_age_allowance_before="true",
            persons__columns__has_too_little_income="true",
        ), files,
    )  # fmt: skip
    total = simulate("th", found.table, "2024-07-01", ["old_age_allowance.monthly_allowance"]).totals[0]
    assert total.sum == pytest.approx(100.5 * 700)


def test_parquet_stata_and_spss_give_the_same(files, tmp_path):
    import pandas
    import pyreadstat

    families = pandas.DataFrame({**FAMILIES, "place": [1.0, 2.0, 1.0]})
    people = pandas.DataFrame(PEOPLE)
    labels = {"place": {1.0: "R", 2.0: "U"}}
    pyreadstat.write_dta(families, str(tmp_path / "families.dta"), variable_value_labels={"place": {1: "R", 2: "U"}})
    pyreadstat.write_sav(families, str(tmp_path / "families.sav"), variable_value_labels=labels)
    pyreadstat.write_dta(people, str(tmp_path / "people.dta"))
    pyreadstat.write_sav(people, str(tmp_path / "people.sav"))
    pq.write_table(pa.table(FAMILIES), tmp_path / "families.parquet")
    pq.write_table(pa.table(PEOPLE), tmp_path / "people.parquet")
    wanted = import_survey(MAP, files).table
    for kind in ("parquet", "dta", "sav"):
        survey = changed(files={"families": "codes" if kind == "parquet" else "labels", "people": "codes"})
        found = import_survey(survey, [tmp_path / f"families.{kind}", tmp_path / f"people.{kind}"]).table
        assert found.to_pylist() == wanted.to_pylist(), kind


def test_codes_of_stata_stay_codes(tmp_path, files):
    import pandas
    import pyreadstat

    families = pandas.DataFrame({**FAMILIES, "place": [1, 2, 1]})
    pyreadstat.write_dta(families, str(tmp_path / "f.dta"), variable_value_labels={"place": {1: "R", 2: "U"}})
    survey = changed(
        households__columns__region={"take": "place", "recode": {"1": "north", "2": "south"}},
        persons__columns__is_national="true",
    )
    found = import_survey(survey, {"families": tmp_path / "f.dta", "people": files["people"]})
    assert found.table["region"].to_pylist()[:3] == ["north", "north", "south"]


# -- the surveys of the project ---------------------------------------------------------------------------------------


def test_the_families_of_the_philippines():
    """Every member that the file counts is a row; ages keep to the bands of the counts; incomes are a twelfth of the year's."""
    with EXCERPT.open(newline="") as file:
        rows = list(csv.DictReader(file))
    found = import_survey(FIES, [EXCERPT])
    table = found.table.to_pylist()
    assert found.report.households == len(rows) == 200
    assert found.report.persons == sum(int(row["Total Number of Family members"]) for row in rows)
    for row in rows:
        members = [one for one in table if one["household"] == int(row["hh_id"])]
        under_5, to_17 = (
            int(row["Members with age less than 5 year old"]),
            int(row["Members with age 5 - 17 years old"]),
        )
        if under_5 + to_17 < len(members):
            assert sum(one["age"] < 5 for one in members) == under_5
            assert sum(5 <= one["age"] < 18 for one in members) == to_17
        assert members[0]["monthly_consumption"] == pytest.approx(int(row["Total Household Income"]) / 12)
        assert members[0]["age"] == int(row["Household Head Age"])
        if members[0]["spouse"] == 2:
            assert members[1]["spouse"] == 1 and members[1]["sex"] != members[0]["sex"]


def test_every_map_of_the_project_reads():
    assert {read_map(path).country for path in sorted(SURVEYS.glob("*.yaml"))} == {"ph", "vn"}


def test_the_map_of_viet_nam_on_a_made_up_file(tmp_path):
    """Two households as the data set writes them: exp(10) thousand dong a year; a head and the rest of the size."""
    path = tmp_path / "vlss.csv"
    path.write_text(
        "rownames,sex,age,educyr,farm,urban,hhsize,lntotal,lnmed,lnrlfood,lnexp12m,commune\n"
        "1,female,68,4.0,no,yes,3,10,11.2,8.6,11.2,1\n2,male,30,8.0,yes,no,1,9,8.5,9.3,8.5,2\n"
    )
    found = import_survey(SURVEYS / "vietnam-vlss-1998-households.yaml", [path]).table
    assert found["monthly_consumption"].to_pylist() == pytest.approx([22026465.79 / 12] * 3 + [8103083.93 / 12])
    assert found["age"].to_pylist() == [68, None, None, 30]
    assert found["is_rural"].to_pylist() == [False] * 3 + [True]


def test_the_weighted_map_on_a_made_up_file(tmp_path):
    path = tmp_path / "ilocos.csv"
    path.write_text(
        "income,sex,family.size,urbanity,province,AP.income,AP.family.size,AP.weight\n"
        "133582.0,male,5.5,urban,Ilocos Norte,153924.0,5.0,3844.0\n24000,female,1,rural,La Union,1,1,200.5\n"
    )
    found = import_survey(SURVEYS / "philippines-ilocos-1997.yaml", [path]).table
    assert found["weight"].to_pylist() == [3844.0] * 6 + [200.5]
    assert found["monthly_consumption"].to_pylist()[-1] == 2000
    assert found["stratum"].to_pylist()[-1] == "La Union rural"


# -- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        ({"persons__columns__age": "yeers"}, "unknown-name", "no column 'yeers'. Did you mean 'years'?"),
        ({"persons__columns__age": "household.yeers"}, "unknown-name", "no column 'yeers'"),
        ({"persons__columns__age": "hh"}, "unknown-name", "Several tables have a column 'hh'. Write person.hh or household.hh."),
        ({"persons__columns__sexx": "gender"}, "unknown-name", "'sexx' is no column of a population. Did you mean 'sex'?"),
        ({"persons__columns__age": "(SELECT 1)"}, "expression", "A subquery has no place"),
        ({"persons__columns__age": "sum(years)"}, "expression", "no function 'sum'"),
        ({"persons__columns__age": "read_text('/etc/passwd')"}, "expression", "no function 'read_text'"),
        ({"persons__columns__age": "row_number() OVER ()"}, "expression", "A window has no place"),
        ({"persons__columns__age": "years) FROM people; DROP TABLE people; SELECT (1"}, "expression", "no single expression"),
        ({"persons__columns__age": "years FROM people"}, "expression", "no single expression"),
        ({"persons__columns__age": "random()"}, "expression", "no function 'random'"),
        ({"persons__columns__age": {"take": "years", "per": "month"}}, "unit", "no amount over time"),
        ({"persons__columns__age": {"take": "years", "per": "fortnight"}}, "unit", "'fortnight' is no period"),
        ({"persons__columns__sex": {"take": "gender", "recode": {"1": "man", "2": "female"}}}, "category", "'man' is no sex"),
        ({"persons__columns__sex": {"take": "gender", "recode": {"1": "male"}}}, "category", "'2' is not recoded"),
        ({"persons__columns__sex": "gender"}, "category", "'2' is no sex. Recode it to female, male."),
        ({"persons__columns__monthly_wage": "pays"}, "type", "'n/a' is not a number"),
        ({"persons__columns__is_national": "gender"}, "type", "'2' is not true or false"),
        ({"persons__columns__birth_date": "pays"}, "date", "'2500' is not a day"),
        ({"households__columns__weight": "wt - 80"}, "weight", "The weight 0.0 is not above 0"),
        ({"households__columns__weight": "nullif(wt, 80)"}, "weight", "The weight is missing"),
        ({"households__columns__monthly_consumption": "0"}, "range", "above 0 for no household"),
        ({"households__columns__monthly_consumption": "nullif(spend, 0)"}, "missing", "not known of 1 households"),
        ({"households__columns__monthly_consumption": {"take": "spend", "currency": "USD"}}, "currency", "in USD, the map in THB"),
        ({"currency": "USD"}, "currency", "The map is in USD; amounts of th are in THB"),
        ({"year": 2567}, "range", "'2567' is no year of a survey. Write the Gregorian year"),
        ({"country": "xx"}, "unknown-name", "There is no country 'xx'"),
        ({"households__where": "hh <> 13"}, "household", "There is no household 13"),
        ({"households__where": "hh > 99"}, "empty", "No household is left"),
        ({"households__key": "1"}, "duplicate", "An earlier row has the same key, 1"),
        ({"persons__columns__age": "years * 9"}, "range", "An age of 360 cannot be"),
        ({"persons__columns__age": "CAST(pays AS INTEGER)"}, "expression", "Could not convert string 'n/a'"),
        ({"persons__columns__sex": None}, "missing", "No part of the map says the sex"),
        ({"persons": None}, "missing", "The map has no persons"),
        ({"persons__columns__monthly_wage": {"take": "years", "times": -1}}, "type", "`times` is a number above 0"),
        ({"persons__columns__days_in_hospital": "-5"}, "range", "-5 is below the lowest possible"),
        ({"welfare": "wealth"}, "category", "'wealth' is no welfare"),
        ({"persons__colums": {}}, "unknown-key", "'colums' means nothing here. Did you mean 'columns'?"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named(files, change, kind, words):
    faults = refused(changed(**change), files)
    assert any(fault.kind == kind and words in f"{fault.message} {fault.hint}" for fault in faults), faults


def test_all_faults_come_at_once(files):
    survey = changed(persons__columns__age="yeers", persons__columns__sex="gendre", households__columns__weight="w")
    assert [fault.path.rsplit("/", 1)[-1] for fault in refused(survey, files)] == ["weight", "sex", "age"]


def test_rows_are_named_as_the_file_has_them(files):
    faults = refused(changed(persons__columns__monthly_wage="pays"), files)
    assert [(fault.file, fault.path) for fault in faults] == [(str(files["people"]), "row 4, monthly_wage")]


def test_files_that_lack_or_are_none(files, tmp_path):
    assert "'people' is not given" in refused(MAP, {"families": files["families"]})[0].message
    assert "1 files are given; the map has 2" in refused(MAP, [files["families"]])[0].message
    assert refused(MAP, {**files, "people": tmp_path / "none.csv"})[0].kind == "no-such-file"
    broken = tmp_path / "broken.dta"
    broken.write_bytes(b"this is no Stata file")
    assert refused(MAP, {**files, "people": broken})[0].kind == "unreadable"
    odd = tmp_path / "people.xls"
    odd.write_bytes(b"")
    assert "is none that is read" in refused(MAP, {**files, "people": odd})[0].message


def test_what_is_odd_is_warned_of(files):
    """Incomes below 0, households without adults, without persons, without weights."""
    survey = changed(
        households__columns__monthly_consumption="spend - 40000", households__columns__weight=None,
        persons__where="years <> 30", persons__columns__age="if(years = 71, 12, 9)",
    )  # fmt: skip
    found = import_survey(survey, files)
    warnings = " ".join(found.report.warnings)
    assert "1 households have no person" in warnings
    assert "There are no weights" in warnings
    assert "1 households have a consumption below 0 (the lowest -4,000.00 a month)" in warnings
    assert "2 households have no member of 18 or more." in warnings
    assert found.table["monthly_consumption"].to_pylist() == [0, 0, 80000, 80000]


def test_counts_of_made_members_are_checked(tmp_path):
    path = tmp_path / "f.csv"
    path.write_text("hh,size\n1,2\n2,-1\n3,1.5\n4,x\n")
    survey = {
        **{key: MAP[key] for key in ("title", "country", "year", "currency")}, "files": ["f"],
        "households": {"file": "f", "key": "hh"},
        "members": [{"name": "all", "count": "size", "columns": {"age": "30 + n", "sex": "'male'"}}],
    }  # fmt: skip
    faults = refused(survey, [path])
    assert [fault.path.split(",")[0] for fault in faults if fault.kind == "range"][:2] == ["row 2", "row 3"]
    assert any(fault.kind == "type" and "'x' is not a number" in fault.message for fault in faults)
    path.write_text("hh,size\n1,2\n2,0\n3,1\n")
    found = import_survey(survey, [path])
    assert found.table["age"].to_pylist() == [31, 32, 31]
    assert "1 households have no person" in found.report.warnings[0]
