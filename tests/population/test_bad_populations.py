"""What is wrong with a population is named by row and column, and refused before anything comes out."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pytest

from payung.law.country import CountryLaw
from payung.law.faults import Fault
from payung.population import PopulationRefused, simulate

pytestmark = pytest.mark.nation
DAY = "2021-03-15"
PERSON: dict[str, Any] = {"id": "p0", "trade": "weaver", "is_resident": True, "age": 40.0, "monthly_earnings": 100.0}
Faults = Callable[..., tuple[Fault, ...]]


def rows(*changes: dict[str, Any]) -> list[dict[str, Any]]:
    """One household of one for each change, all else in order; a change may say otherwise."""
    return [{"household": number, **PERSON, **change} for number, change in enumerate(changes)]


def only(faults: tuple[Fault, ...]) -> Fault:
    assert len(faults) == 1, [str(fault) for fault in faults]
    return faults[0]


OUTPUTS = (
    "terrace.is_insured",
    "hearth.grant",
    "hearth.is_older",
    "terrace.reference_wage",
    "terrace.months_paid_of_late",
)


@pytest.mark.parametrize(
    ("change", "kind", "column", "words"),
    [
        ({"monthly_earnings": -5.0}, "range", "monthly_earnings", "-5 is below the lowest possible, 0."),
        ({"monthly_earnings": 1e7}, "range", "monthly_earnings", "10000000 is above the highest possible, 1000000."),
        ({"monthly_earnings": float("nan")}, "number", "monthly_earnings", "not a finite number"),
        ({"monthly_earnings": float("inf")}, "number", "monthly_earnings", "not a finite number"),
        ({"age": 40.5}, "number", "age", "40.5 is not a whole number."),
        ({"trade": "weever"}, "category", "trade", "'weever' is no Trade. Did you mean 'weaver'?"),
        ({"household": None}, "household", "household", "This person has no household."),
        ({"id": None}, "id", "id", "This person has no id."),
        ({"spouse": "p7"}, "link", "spouse", "'p7' is no member of this household."),
        ({"spouse": "p0"}, "link", "spouse", "linked to itself"),
        ({"weight": 0.0}, "weight", "weight", "The weight 0.0 is not above 0."),
        ({"weight": -1.5}, "weight", "weight", "The weight -1.5 is not above 0."),
        ({"weight": None}, "weight", "weight", "The weight is missing."),
        ({"wages": {"2020-13": 5}}, "type", "wages", "A month is missing, or is not one."),
        ({"wages": {"2020-12": -5}}, "range", "wages", "An amount is below the lowest possible, 0."),
        ({"paid_months": ["2020-1"]}, "type", "paid_months", "A month is missing, or is not one."),
    ],
)
def test_a_wrong_value_is_named_by_row_and_column(
    faults: Faults, change: dict[str, Any], kind: str, column: str, words: str
) -> None:
    good = {"weight": 1.0} if "weight" in change else {}
    fault = only(faults(rows(good, good, {**good, **change}, good), OUTPUTS))
    assert (fault.kind, fault.path) == (kind, f"row 3, column {column}")
    assert words in str(fault)


def test_the_first_of_each_kind_are_shown_and_the_others_counted(faults: Faults) -> None:
    found = faults(rows(*[{"age": 400.0}] * 1000, {"trade": "x"}), OUTPUTS, batch_rows=100)
    assert [fault.path for fault in found[:5]] == [f"row {number}, column age" for number in range(1, 6)]
    assert str(found[5]).endswith("column age): So are 995 further rows, 1,000 in all.")
    assert found[6].path == "row 1001, column trade"


def test_households_that_do_not_ascend_are_refused_or_sorted(
    faults: Faults, meru: CountryLaw, people: SimpleNamespace
) -> None:
    mixed = [{**row, "household": place} for row, place in zip(rows({}, {}, {}, {}), (1, 2, 1, 3), strict=True)]
    fault = only(faults(mixed, OUTPUTS))
    assert (fault.kind, fault.path) == ("unsorted", "row 3, column household")
    assert "Household 1 stands after household 2." in str(fault) and "sort=True" in fault.hint
    for size in (1, 2):
        assert only(faults(mixed, OUTPUTS, batch_rows=size)).path == "row 3, column household"
    mixed[2]["id"] = "p1"
    found = simulate(meru, people.table(meru, mixed), DAY, OUTPUTS, sort=True)
    assert (found.sizes[0].rows, found.sizes[0].household_rows) == (4, 3)


def test_two_members_of_one_id_are_refused(faults: Faults) -> None:
    twice = rows({}, {"household": 0}, {})
    fault = only(faults([{**row, "household": min(row["household"], 1)} for row in twice], OUTPUTS))
    assert (fault.kind, fault.path) == ("duplicate", "row 2, column id")


def test_a_null_is_a_fact_that_is_not_known_unless_nulls_are_refused(
    faults: Faults, meru: CountryLaw, people: SimpleNamespace
) -> None:
    some = rows({}, {"age": None}, {})
    found = simulate(meru, people.table(meru, some), DAY, ["terrace.is_insured"])
    assert found.total("terrace.is_insured").known == 2
    for option in (True, ["age"]):
        fault = only(faults(some, ["terrace.is_insured"], no_nulls=option))
        assert (fault.kind, fault.path) == ("null", "row 2, column age")


def test_columns_that_do_not_fit_are_all_named(faults: Faults, meru: CountryLaw, people: SimpleNamespace) -> None:
    table = people.table(meru, rows({}, {}))
    wrong = (
        table.set_column(table.column_names.index("age"), "age", pa.array(["forty", "41"]))
        .append_column("monthly_earning", pa.array([1.0, 2.0]))
        .append_column("birth_date", pa.array([1, 2]))
    )
    found = {fault.path: str(fault) for fault in faults(wrong, OUTPUTS)}
    assert set(found) == {"column age", "column monthly_earning", "column birth_date"}
    assert "cannot hold age (years)" in found["column age"]
    assert "Did you mean 'monthly_earnings'" in found["column monthly_earning"]
    odd = table.append_column("monthly_earning", pa.array([1.0, 2.0])).append_column("shoe_size", pa.array([1, 2]))
    assert simulate(meru, odd, DAY, OUTPUTS, allow_extra=True).left_aside == ("monthly_earning", "shoe_size")
    assert simulate(meru, odd.drop_columns("monthly_earning"), DAY, OUTPUTS).left_aside == ("shoe_size",)


def test_a_table_without_households_or_with_odd_ids_is_refused(
    faults: Faults, meru: CountryLaw, people: SimpleNamespace
) -> None:
    table = people.table(meru, rows({}, {}))
    assert "no column 'household'" in str(only(faults(table.drop_columns(["household"]), OUTPUTS)))
    assert "Ids are whole numbers or text" in str(
        only(faults(table.set_column(0, "household", pa.array([0.5, 1.5])), OUTPUTS))
    )


def test_a_fact_of_the_household_is_the_same_for_all_members(faults: Faults) -> None:
    pair = [{**PERSON, "household": 0, "roof_lost": True}, {**PERSON, "household": 0, "id": "p1", "roof_lost": False}]
    fault = only(faults(pair, ["terrace.sickness_benefit"]))
    assert (fault.kind, fault.path) == ("level", "row 2, column roof_lost")


def test_the_second_table_is_checked_too(faults: Faults, meru: CountryLaw, people: SimpleNamespace) -> None:
    persons = people.table(meru, rows({}, {}, {}))

    def beside(*numbers: int, **more: Any) -> pa.Table:
        return pa.table({"household": list(numbers), "roof_lost": [False] * len(numbers), **more})

    for size in (None, 1):
        options: dict[str, Any] = {"outputs": ["terrace.sickness_benefit"], "batch_rows": size}
        fault = only(faults(persons, households=beside(0, 2), **options))
        assert (fault.path, fault.message) == (
            "row 2, column household",
            "Household 1 is not in the table of households.",
        )
        fault = only(faults(persons, households=beside(0, 1, 2, 7), **options))
        assert (fault.kind, fault.path) == ("empty", "households: row 4, column household")
        fault = only(faults(persons, households=beside(0, 1, 1, 2), **options)[:1])
        assert (fault.kind, fault.path) == ("duplicate", "households: row 3, column household")
    fault = only(faults(persons, ["terrace.sickness_benefit"], households=beside(0, 1, 2, age=[1.0, 2.0, 3.0])))
    assert (fault.kind, fault.path) == ("level", "households: column age")


def test_facts_that_contradict_each_other_are_refused_by_their_row(faults: Faults) -> None:
    import datetime

    born = {"birth_date": datetime.date(1980, 1, 1)}
    fault = only(faults(rows({**born, "age": 41.0}, {**born, "age": 50.0}), ["terrace.is_insured"]))
    assert (fault.kind, fault.path) == ("contradiction", "row 2")


def test_places_in_the_household_are_links_where_there_are_no_ids(meru: CountryLaw, faults: Faults) -> None:
    table = pa.table({"household": [1, 1, 2], "spouse": [1, 0, -1], "age": [40.0, 30.0, 20.0]})
    found = simulate(meru, table, DAY, ["hearth.is_older"], columns=True).columns
    assert found is not None and found["meru.hearth.is_older"].to_pylist() == [True, False, True]
    wrong = table.set_column(1, "spouse", pa.array([1, 7, -1]))
    assert only(faults(wrong, ["hearth.is_older"])).path == "row 2, column spouse"


def test_histories_may_have_a_column_a_month(meru: CountryLaw) -> None:
    table = pa.table(
        {
            "household": [1, 2, 3],
            "wages_2021_01": [100.0, None, None],
            "wages_2020_12": [50.0, 80.0, None],
            "paid_months_2021_01": [True, True, None],
            "paid_months_2020_12": [True, False, True],
        }
    )
    found = simulate(meru, table, DAY, ["terrace.reference_wage", "terrace.months_paid_of_late"], columns=True).columns
    assert found is not None
    assert found["meru.terrace.reference_wage"].to_pylist() == [75.0, 80.0, None]
    assert found["meru.terrace.months_paid_of_late"].to_pylist() == [2.0, 1.0, None]


def test_a_file_that_is_damaged_or_unknown_is_refused_in_one_sentence(
    meru: CountryLaw, people: SimpleNamespace, tmp_path: Path
) -> None:
    import pyarrow.parquet as pq

    whole = tmp_path / "whole.parquet"
    pq.write_table(
        people.table(meru, people.person_rows(people.random_households(meru, 3, 3000))), whole, row_group_size=500
    )
    data = whole.read_bytes()
    (tmp_path / "truncated.parquet").write_bytes(data[: len(data) // 2])
    middle = bytearray(data)
    middle[len(data) // 3 : len(data) // 3 + 20_000] = bytes(20_000)
    (tmp_path / "damaged.parquet").write_bytes(middle)
    (tmp_path / "text.parquet").write_text("household,age\n1,2\n")
    (tmp_path / "empty.parquet").write_bytes(b"")
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "cut.arrow").write_bytes(b"ARROW1\0\0abc")
    (tmp_path / "notes.docx").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for name in (
        "truncated.parquet", "damaged.parquet", "text.parquet", "empty.parquet", "empty.csv", "cut.arrow", "notes.docx",
        "absent.parquet", "folder",
    ):  # fmt: skip
        out = tmp_path / "out.parquet"
        with pytest.raises(PopulationRefused) as refused:
            simulate(meru, tmp_path / name, DAY, ["hearth.grant"], output=out)
        fault = only(refused.value.faults)
        assert name in fault.file and "\n" not in str(fault)
        assert sorted(path.name for path in tmp_path.glob("*out*")) == []


def test_groups_are_not_too_many(faults: Faults) -> None:
    many = rows(*[{"name": f"n{number}"} for number in range(10_001)])
    assert "more than 10,000 values" in str(only(faults(many, ["terrace.is_insured"], by=["name"])))
    floats = rows({"height": 1.5})
    assert "that makes no groups" in str(only(faults(floats, ["terrace.is_insured"], by=["height"])))


def test_a_column_without_any_value_is_known_of_nobody(meru: CountryLaw) -> None:
    nothing = pa.nulls(2)
    names = ("birth_date", "trade", "is_resident", "spouse", "monthly_earnings", "paid_months", "wages", "altitude")
    table = pa.table({"household": [1, 2], **dict.fromkeys(names, nothing)})
    found = simulate(meru, table, DAY)
    assert not any(total.known for total in found.totals)
    assert found.sizes[0].rows == 2
