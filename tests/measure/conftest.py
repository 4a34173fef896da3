"""Four households of Delta, whose figures can be reckoned by hand."""

from pathlib import Path

import pyarrow as pa
import pytest

from payung.law.country import CountryLaw
from payung.law.reform import read_reform
from payung.measure import Session
from payung.population import layout

LAND = Path(__file__).parents[1] / "lands" / "delta"
DAY = "2024-07-01"
# household, weight, welfare a month of the household after transfers, its members (id, age, sex, labour status, wage, lost the job)
HOUSEHOLDS = (
    (1, 10.0, 90.0, ((1, 70, "female", "outside", 0, False),)),
    (2, 10.0, 600.0, (
        (1, 40, "male", "employed", 200, False), (2, 35, "female", "unemployed", 0, True), (3, 10, "female", "outside", 0, False),
    )),
    (3, 20.0, 1000.0, ((1, 65, "female", "outside", 0, False), (2, 30, "male", "employed", 400, False))),
    (4, 5.0, 50.0, ((1, 20, "male", "outside", 0, False),)),
)  # fmt: skip
FIGURES = {"lines": {"national": 100.0}, "gdp": 348_000.0, "gdp_per_head": 1000.0}


def table_of(households=HOUSEHOLDS, kind="synthetic", **about):
    """The households as a population; `about` changes what it says of itself."""
    rows = [(number, weight, welfare, *member) for number, weight, welfare, members in households for member in members]
    household, weight, welfare, ids, age, sex, labour, wage, lost = zip(*rows, strict=True)
    metadata = layout.Metadata(**{"country": "delta", "year": 2024, "currency": "DRC", "kind": kind, **about})
    table = pa.table({
        "household": pa.array(household, pa.int64()), "id": pa.array(ids, pa.int32()), "weight": pa.array(weight, pa.float64()),
        "age": pa.array(age, pa.int16()), "monthly_consumption": pa.array(welfare, pa.float64()),
        "labour_status": pa.array(labour).dictionary_encode(), "sex": pa.array(sex).dictionary_encode(),
        "is_wage_earner": pa.array([one > 0 for one in wage]), "has_lost_job": pa.array(lost),
        "monthly_wage": pa.array(wage, pa.float64()),
    })  # fmt: skip
    return table.cast(layout.with_metadata(table.schema, metadata))


def reform_of(**changes):
    """A reform of figures from the first day of 2024: `assistance__pension=100`."""
    values = {name.replace("__", "."): {"2024-01-01": value} for name, value in changes.items()}
    about = {"title": "A reform", "author": "a test", "source": "none", "country": "delta"}
    return read_reform({**about, "changes": values})


@pytest.fixture(scope="session")
def delta():
    return CountryLaw.load(LAND)


@pytest.fixture(scope="session")
def session(delta):
    return Session(delta, table_of(), DAY, **FIGURES)
