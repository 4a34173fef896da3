"""Running a kernel: any number of threads and rows gives the same bits; totals are exact; what is wrong is refused by its row."""

import datetime
import itertools
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from payung.law.compile import (
    COUNT,
    KNOWN,
    SUM,
    DataRefused,
    Given,
    Measure,
    Totals,
    compile_edition,
    uniform,
)
from payung.law.compile.objects import counts
from payung.law.country import CountryLaw
from payung.law.edition import edition
from payung.law.faults import DecisionRefused
from payung.law.model import Law

pytestmark = pytest.mark.nation
DAY = datetime.date(2024, 6, 15)
INCOME = "zz.household_income"


@pytest.fixture(scope="module")
def law() -> Law:
    return CountryLaw.load(Path(__file__).parent / "constructs").law


@pytest.fixture(scope="module")
def population(law: Law, tools: Any) -> Any:
    return tools.population(law, DAY, np.random.default_rng(11), count=3000, unknown=0.02, absent=0.0)


def columns(population: Any, kernel: Any) -> dict[str, Any]:
    """The population's columns, and weights and groups."""
    rng = np.random.default_rng(1)
    persons, households = int(population.data.households[-1]), population.count
    return {
        **population.data.columns,
        "weight": np.round(rng.uniform(0, 5000, persons), 3),
        "house_weight": np.round(rng.uniform(0, 5000, households), 3),
        "region_code": rng.integers(0, 7, persons).astype(np.int32),
        "house_code": rng.integers(0, 3, households).astype(np.int32),
        "person_number": rng.integers(0, 10**15, persons),
        "household_number": np.arange(households),
    }


MEASURES = (
    Measure("zz.three_roundings", SUM, weight="weight", by="region_code"),
    Measure("zz.three_roundings", COUNT, weight="weight"),
    Measure("zz.three_roundings", KNOWN, weight="weight", by="region_code"),
    Measure("zz.settled", SUM),
    Measure("zz.settled", COUNT, by="region_code"),
    Measure(INCOME, SUM, weight="house_weight", by="house_code"),
    Measure(None, SUM, weight="weight", by="region_code"),
    Measure(None, COUNT, weight="house_weight", of_household=True),
    Measure("zz.earliest", KNOWN),
)
GROUPS = {"region_code": 7, "house_code": 3}


def run(population: Any, kernel: Any, **options: Any) -> Any:
    given = columns(population, kernel)
    needed = {column.name for column in kernel.columns}
    return kernel.run(
        {name: array for name, array in given.items() if name in needed}, population.data.valid,
        households=population.data.households, first_months=population.data.first_months, groups=GROUPS, **options,
    )  # fmt: skip


def same(one: Any, other: Any) -> bool:
    """Whether two results are equal to the bit."""
    for name, column in one.columns.items():
        if column.values.tobytes() != other.columns[name].values.tobytes():
            return False
        if column.known is not None and not np.array_equal(column.known, other.columns[name].known):
            return False
    return all(list(a.exact()) == list(b.exact()) for a, b in zip(one.totals, other.totals, strict=True))


def test_threads_and_blocks_change_no_bit(law: Law, population: Any, tools: Any) -> None:
    kernel = compile_edition(law, DAY, tools.rules(law, DAY), population.given, measures=MEASURES)
    first = run(population, kernel, threads=1)
    for threads, rows in ((1, 64), (2, 64), (3, 320), (2, 8192), (5, None)):
        assert same(first, run(population, kernel, threads=threads, rows=rows)), (threads, rows)


@settings(max_examples=20)
@given(cuts=st.lists(st.integers(0, 3000), max_size=6))
def test_batches_change_no_bit(law: Law, population: Any, tools: Any, cuts: list[int]) -> None:
    """Households in batches of any size, and totals added in any order."""
    kernel = compile_edition(law, DAY, ["zz.three_roundings", INCOME], population.given, measures=MEASURES)
    whole = run(population, kernel)
    data, given = population.data, columns(population, kernel)
    ends = sorted({0, population.count, *cuts})
    parts = []
    for first, last in itertools.pairwise(ends):
        rows = slice(int(data.households[first]), int(data.households[last]))
        level = {column.name: slice(first, last) if column.of_household else rows for column in kernel.columns}
        parts.append(
            kernel.run(
                {name: given[name][place] for name, place in level.items()},
                {name: mask[level[name]] for name, mask in data.valid.items() if name in level},
                households=data.households[first : last + 1] - data.households[first],
                first_months=data.first_months,
                groups=GROUPS,
            )
        )
    for name, column in whole.columns.items():
        assert np.concatenate([part.columns[name].values for part in parts]).tobytes() == column.values.tobytes()
    for number, total in enumerate(whole.totals):
        added = sum((part.totals[number] for part in parts[1:]), parts[0].totals[number])
        backwards = sum((part.totals[number] for part in parts[-2::-1]), parts[-1].totals[number])
        assert list(added.exact()) == list(backwards.exact()) == list(total.exact())
        assert np.array_equal(added.values(), Totals.from_bytes(total.to_bytes()).values())


def test_totals_are_exact(law: Law, population: Any) -> None:
    outputs = sorted({measure.rule for measure in MEASURES if measure.rule})
    kernel = compile_edition(law, DAY, outputs, population.given, measures=MEASURES)
    result, given = run(population, kernel), columns(population, kernel)
    for measure, total in zip(MEASURES, result.totals, strict=True):
        of_household = measure.rule == INCOME or measure.of_household
        length = population.count if of_household else int(population.data.households[-1])
        values, known = np.ones(length), np.ones(length, bool)
        if measure.rule:
            column = result.columns[measure.rule]
            known = column.known if column.known is not None else known
            values = column.values.astype(float)
        if measure.what == COUNT:
            known = known & (values > 0)
        if measure.what != SUM:
            values = np.ones(length)
        terms = values * (given[measure.weight] if measure.weight else 1.0)
        groups = given[measure.by] if measure.by else np.zeros(length, int)
        for group, found in enumerate(total.values()):
            wanted = sum((Fraction(float(term)) for term in terms[known & (groups == group)]), Fraction(0))
            assert (
                abs(Fraction(float(found)) - wanted) <= abs(wanted) * Fraction(2) ** -52 + length * Fraction(2) ** -41
            )


def test_a_term_too_large_is_refused(law: Law, tools: Any) -> None:
    measure = [Measure("zz.half_up", SUM, weight="weight")]
    kernel = compile_edition(law, DAY, [], ["income", "share"], measures=measure)
    data = {"income": np.array([1e8, 1.0]), "share": np.array([1.0, 0.5]), "weight": np.array([1e12, 1.0])}
    total = kernel.run(data, households=np.array([0, 2])).totals[0]
    with pytest.raises(OverflowError, match="2\\^60"):
        total.values()


# -- figures -----------------------------------------------------------------------------------------------------------


def test_changed_figures_compile_nothing(law: Law, population: Any, tools: Any) -> None:
    kernel = compile_edition(law, DAY, tools.rules(law, DAY), population.given)
    before = (counts.compiled, counts.loaded)
    figures = list(edition(law, DAY).figures)
    index = next(p.index for p in law.parameters if p.name == "least")
    figures[index] = figures[index] + 1
    changed = run(population, kernel, figures=figures)
    again = compile_edition(law, DAY, tools.rules(law, DAY), population.given, figures=figures)
    assert same(changed, run(population, again))
    assert not same(changed, run(population, kernel))
    assert (counts.compiled, counts.loaded) == before


def test_a_day_of_the_same_texts_compiles_nothing(law: Law, population: Any, tools: Any) -> None:
    compile_edition(law, DAY, tools.rules(law, DAY), population.given)
    before = counts.compiled
    compile_edition(law, datetime.date(2011, 5, 5), tools.rules(law, DAY), population.given)
    assert counts.compiled == before


def test_fewer_bands_fit_and_more_are_refused(law: Law) -> None:
    given = ["income", "share"]
    kernel = compile_edition(law, DAY, ["zz.band"], given)
    index = next(p.index for p in law.parameters if p.name == "band")
    figures = list(edition(law, DAY).figures)
    data = {"income": np.array([0.0, 200.0, 3000.0]), "share": np.ones(3)}
    scale = figures[index]
    figures[index] = type(scale)(scale.starts[:2], scale.values[:2], True, None)
    found = kernel.run(data, households=np.array([0, 3]), figures=figures).columns["zz.band"].values
    assert found.tolist() == [0.0, 7.0, 7.0]
    figures[index] = type(scale)((*scale.starts, scale.starts[-1] + 1), (*scale.values, scale.values[0]), True, None)
    with pytest.raises(DecisionRefused, match="more bands"):
        kernel.run(data, households=np.array([0, 3]), figures=figures)
    assert compile_edition(law, DAY, ["zz.band"], given, figures=figures).run(data, households=np.array([0, 3]))


def test_a_divisor_of_zero_is_refused(law: Law) -> None:
    kernel = compile_edition(law, DAY, ["zz.three_roundings"], ["income", "share"])
    index = next(p.index for p in law.parameters if p.name == "growth")
    figures = list(edition(law, DAY).figures)
    figures[index] = figures[index] * 0
    data = {"income": np.array([5.0]), "share": np.array([0.5])}
    kernel.run(data, households=np.array([0, 1]), figures=figures)  # another rule's figure
    grown = compile_edition(law, DAY, ["zz.grown"], ["children"])
    with pytest.raises(DecisionRefused, match=r"law\.growth"):
        grown.run({"children": np.array([2.0])}, households=np.array([0, 1]), figures=figures)


# -- rules that come as columns, and take-up ---------------------------------------------------------------------------


def test_rules_computed_before_come_as_columns(law: Law, population: Any) -> None:
    """The rules that hang on nothing that changes are computed once, and brought to each run."""
    outputs = ["zz.house.house_contribution", "zz.fund.contribution"]
    direct = run(population, compile_edition(law, DAY, outputs, population.given))
    fixed = [INCOME, "zz.settled"]
    first = run(population, compile_edition(law, DAY, fixed, population.given))
    given = {
        **population.given,
        **{name: Given(nullable=column.known is not None) for name, column in first.columns.items()},
    }
    kernel = compile_edition(law, DAY, outputs, given, fixed=fixed)
    needed = {column.name for column in kernel.columns}
    brought = {**population.data.columns, **{name: column.values for name, column in first.columns.items()}}
    masks = {
        **population.data.valid,
        **{n: column.known for n, column in first.columns.items() if column.known is not None},
    }
    result = kernel.run(
        {name: array for name, array in brought.items() if name in needed}, masks,
        households=population.data.households, first_months=population.data.first_months,
    )  # fmt: skip
    assert same(result, direct)


def test_take_up_is_drawn_for_each_person(law: Law, population: Any) -> None:
    """Who takes up hangs on the person's number alone; nobody at 0, everybody at 1."""
    name = "zz.fund.contribution"
    plain = run(population, compile_edition(law, DAY, [name], population.given)).columns[name]
    kernel = compile_edition(law, DAY, [name], population.given, take_up=[name])
    numbers = columns(population, kernel)["person_number"]
    for rate, seed in ((0.0, 1), (1.0, 1), (0.4, 1), (0.4, 2)):
        found = run(population, kernel, take_up={name: rate}, seed=seed).columns[name]
        takes = uniform(seed, f"take-up {name}", numbers) < rate
        assert np.array_equal(found.values, np.where(takes, plain.values, 0))
        assert np.array_equal(found.known, np.where(takes, plain.known, True))
        assert abs(takes.mean() - rate) < 0.03


# -- refusals ----------------------------------------------------------------------------------------------------------


def refused(law: Law, outputs: list[str], data: dict[str, Any], households: Any, **options: Any) -> str:
    given = {name: Given(width=array.shape[1] if array.ndim > 1 else 0) for name, array in data.items()}
    kernel = compile_edition(law, DAY, outputs, given)
    with pytest.raises(DataRefused) as found:
        kernel.run(data, households=np.array(households), **options)
    return str(found.value)


@pytest.mark.parametrize(
    ("outputs", "data", "households", "words"),
    [
        (["zz.by_region"], {"region": np.array([0, 10], np.int8)}, [0, 2], "row 1: region is not possible"),
        (["zz.by_region"], {"region": np.array([0, -1], np.int8)}, [0, 2], "row 1: region"),
        (["zz.grown"], {"children": np.array([1.0, 2.5])}, [0, 2], "row 1: children is not possible (a whole number 0 to 20)"),
        (["zz.grown"], {"children": np.array([1.0, 21.0])}, [0, 1, 2], "row 1: children"),
        (["zz.grown"], {"children": np.array([np.nan, 1.0])}, [0, 2], "row 0: children"),
        (["zz.earliest"], {"born": np.array([1], np.int32), "moved": np.array([0], np.int32)}, [0, 1], "row 0: moved"),
        (["zz.same_months"], {"works": np.array([2], np.uint8), "paid_here": np.zeros((1, 1), np.uint64),
                              "paid_there": np.zeros((1, 1), np.uint64)}, [0, 1], "row 0: works"),
        (["zz.named_some_and_all"], {"works": np.zeros(3, np.uint8), "is_citizen": np.zeros(3, np.uint8),
                                     "mother": np.array([1, 0, 0], np.int32), "spouse": np.full(3, -1, np.int32)}, [0, 2, 3], "row 2: mother"),
        (["zz.named_some_and_all"], {"works": np.zeros(2, np.uint8), "is_citizen": np.zeros(2, np.uint8),
                                     "mother": np.array([-1, -2], np.int32), "spouse": np.full(2, -1, np.int32)}, [0, 2], "row 1: mother"),
        (["zz.by_region"], {"region": np.array([0, 1], np.int16)}, [0, 2], "is of int16; the kernel was compiled for int8"),
        (["zz.by_region"], {"region": np.array([0, 1, 2], np.int8)}, [0, 2], "shape"),
        (["zz.by_region"], {"region": np.array([0, 1], np.int8)}, [0, 0, 2], "household 0 has no members"),
        (["zz.by_region"], {"region": np.array([0, 1], np.int8)}, [0, 3, 2], "do not ascend"),
        (["zz.by_region"], {"region": np.array([0, 1], np.int8)}, [1, 2], "begins with 0"),
        (["zz.by_region"], {"region": np.zeros(9000, np.int8)}, [0, 9000], "the most is 8192"),
    ],
)  # fmt: skip
def test_data_are_refused_by_row(law: Law, outputs: list[str], data: Any, households: Any, words: str) -> None:
    options = {"first_months": {"paid_here": 24000, "paid_there": 24000}} if "paid_here" in data else {}
    assert words in refused(law, outputs, data, households, **options)


def test_a_wrong_value_in_a_null_is_no_fault(law: Law) -> None:
    kernel = compile_edition(law, DAY, ["zz.by_region"], {"region": Given(nullable=True)})
    result = kernel.run(
        {"region": np.array([3, 99], np.int8)}, {"region": np.array([True, False])}, households=np.array([0, 2])
    )
    column = result.columns["zz.by_region"]
    assert column.values.tolist() == [31.5, 0.0] and column.known is not None and column.known.tolist() == [True, False]


def test_two_exceptions_at_once_name_both_clauses(tools: Any) -> None:
    law = CountryLaw.load(Path(__file__).parents[2] / "lands" / "meru").law
    for seed in range(5):
        population = tools.population(
            law, DAY, np.random.default_rng(seed), count=200, unknown=0.0, absent=0.0, without=set()
        )
        kernel = compile_edition(law, DAY, ["meru.terrace.sickness_benefit"], population.given)
        try:
            tools.run(kernel, population.data)
        except DataRefused as found:
            if any(fault.kind == "conflict" for fault in found.faults):
                fault = next(fault for fault in found.faults if fault.kind == "conflict")
                assert "art. 31" in fault.message and "art. 32" in fault.message and fault.path.startswith("row")
                assert fault.line > 0 and fault.file.endswith("terrace.py")
                return
    pytest.fail("no such household was drawn")


def test_names_are_refused(law: Law) -> None:
    with pytest.raises(DecisionRefused, match="Did you mean 'region'"):
        compile_edition(law, DAY, ["zz.by_region"], ["regoin"])
    with pytest.raises(DecisionRefused, match=r"There is no rule zz\.nothing"):
        compile_edition(law, DAY, ["zz.nothing"], [])
    with pytest.raises(DecisionRefused, match=r"zz\.paid is a history"):
        compile_edition(law, DAY, ["zz.paid"], [])
    with pytest.raises(DecisionRefused, match="neither an amount"):
        compile_edition(law, DAY, [], [], measures=[Measure("zz.earliest")])
    with pytest.raises(DecisionRefused, match=r"zz\.fund\.is_covered is not in force on 1999-01-01|No scheme"):
        compile_edition(law, datetime.date(1999, 1, 1), ["zz.fund.is_covered"], [])
    with pytest.raises(DecisionRefused, match="how wide"):
        compile_edition(law, DAY, ["zz.same_months"], ["paid_here", "paid_there", "works"])
    with pytest.raises(DecisionRefused, match="float32"):
        compile_edition(law, DAY, ["zz.half_up"], {"income": Given("float32")})


def test_no_people_give_no_rows(law: Law) -> None:
    kernel = compile_edition(law, DAY, ["zz.half_up"], ["income", "share"], measures=[Measure("zz.half_up")])
    result = kernel.run({"income": np.array([]), "share": np.array([])}, households=np.array([0]))
    assert len(result.columns["zz.half_up"].values) == 0
    assert result.totals[0].values().tolist() == [0.0]


def test_loops_become_vectors(law: Law, population: Any, tools: Any) -> None:
    """The loops of plain rules work on several rows at once."""
    from payung.law.compile.objects import optimised

    kernel = compile_edition(
        law, DAY, ["zz.tax", "zz.at_border", "zz.far_day", "zz.half_even", "zz.settled"], population.given
    )
    text = str(optimised(kernel.program.text))
    bodies = [part for part in text.split("define ")[1:] if "%household" not in part.split("{")[0]]
    loops = [part for part in bodies if "@f" in part.split("(")[0]]
    vectorised = [part for part in loops if "vector.body" in part]
    assert len(vectorised) >= len(loops) - 1  # all but the one that walks households
