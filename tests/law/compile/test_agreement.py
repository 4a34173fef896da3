"""The compiled law and `decide` give the same: every rule of every country, random households, every day on which the law changes."""

import copy
import datetime
import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import payung
from payung.law.compile import Given, compile_edition
from payung.law.compile.agreement import disagreements
from payung.law.country import CountryLaw
from payung.law.edition import edition
from payung.law.faults import DecisionRefused
from payung.law.model import Law
from payung.law.tree import Arithmetic, Choose, Comparison, Every, Literal, Node, Some, TableEntry, walk

pytestmark = pytest.mark.nation
LANDS = Path(__file__).parents[2] / "lands"
NAMES = (*payung.codes(), *sorted(path.parent.name for path in LANDS.glob("*/__init__.py")), "constructs")
MOST_DAYS = int(os.environ.get("PAYUNG_TEST_DAYS", "2"))  # of one country, so that the whole suite stays within minutes
_LOADED: dict[str, Law] = {}


def law_of(name: str) -> Law:
    """A country's law, or that of a land of the tests; loaded once."""
    if name not in _LOADED:
        folder = Path(__file__).parent / name if name == "constructs" else LANDS / name
        _LOADED[name] = payung.country(name).law if name in payung.codes() else CountryLaw.load(folder).law
    return _LOADED[name]


def days_of_change(law: Law) -> list[datetime.date]:
    """The days on which a rule or a figure changes, and the days before."""
    days = {version.since for rule in law.rules.values() for version in rule.versions}
    days |= {value.since for parameter in law.parameters for value in parameter.in_force}
    ends = {version.until for rule in law.rules.values() for version in rule.versions if version.until}
    found = {day + datetime.timedelta(days=n) for day in days if day.year > 1900 for n in (0, -1)} | ends
    return sorted(day for day in found if _in_force(law, day))


def changes_about(law: Law, name: str, day: datetime.date) -> bool:
    """True if a rule's text or one of its figures begins or ends on the day, or begins the day after."""
    near = {day, day + datetime.timedelta(days=1)}
    rule = law.rules[name]
    days = {version.since for version in rule.versions} | {version.until for version in rule.versions}
    for version in rule.versions:
        days |= {value.since for parameter in version.text.parameters for value in parameter.in_force}
    return bool(days & near)


def _in_force(law: Law, day: datetime.date) -> bool:
    try:
        edition(law, day)
    except DecisionRefused:
        return False
    return True


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", [1])
def test_a_population_agrees(tools: Any, name: str, seed: int) -> None:
    population = tools.population(
        law_of(name), datetime.date(2026, 6, 15), np.random.default_rng(seed), count=50, absent=0.1
    )
    assert tools.compare(population) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=2)
@given(
    seed=st.integers(0, 2**32 - 1), unknown=st.sampled_from([0.0, 0.05, 0.3]), absent=st.sampled_from([0.0, 0.1, 0.5])
)
def test_random_populations_agree(tools: Any, name: str, seed: int, unknown: float, absent: float) -> None:
    rng = np.random.default_rng(seed)
    law = law_of(name)
    days = [*days_of_change(law), datetime.date(2024, 2, 29), datetime.date(2026, 6, 15)]
    day = days[int(rng.integers(len(days)))]
    if not _in_force(law, day):
        return
    population = tools.population(law, day, rng, count=40, unknown=unknown, absent=absent)
    names = tools.rules(law, day)
    outputs = [str(name) for name in rng.choice(names, size=min(len(names), 12), replace=False)]  # and all they need
    assert tools.compare(population, outputs, threads=1, rows=int(rng.choice([64, 256, 2048]))) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_day_of_change_agrees(tools: Any, name: str) -> None:
    """Around the days on which the law changes: the rules whose text or figures change there. A long history is sampled evenly."""
    law = law_of(name)
    days = days_of_change(law)
    for day in days[:: 1 + len(days) // MOST_DAYS]:
        outputs = [rule for rule in tools.rules(law, day) if changes_about(law, rule, day)]
        if outputs:  # one seed: so that days of the same texts share their code
            population = tools.population(law, day, np.random.default_rng(7), count=20, unknown=0.05, absent=0.0)
            assert tools.compare(population, outputs) == [], day


@pytest.mark.parametrize("name", NAMES)
def test_households_that_decide_refuses_are_refused(tools: Any, name: str) -> None:
    """One contradiction, one value out of range, two exceptions at once: the run is refused, and names a row of such a household."""
    law, day = law_of(name), datetime.date(2026, 6, 15)
    for seed in range(1):
        population = tools.population(law, day, np.random.default_rng(seed), count=60, absent=0.0)
        refused = population.refused
        kernel = compile_edition(law, day, tools.rules(law, day), population.given)
        if not refused:
            tools.run(kernel, population.data)
            continue
        with pytest.raises(payung.Refused) as found:
            tools.run(kernel, population.data)
        starts = population.data.households
        for fault in found.value.faults:
            level, _, number = fault.path.partition(" ")
            household = int(number) if level == "household" else int(np.searchsorted(starts, int(number), "right")) - 1
            assert household in refused, fault


# -- the comparison itself ---------------------------------------------------------------------------------------------


def _swapped(node: Node) -> Node | None:
    """A part of a rule with a mistake: another operator, another order."""
    match node:
        case Comparison(operator=operator):
            wrong = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}[operator]
            return Comparison(node.type, node.line, wrong, node.left, node.right)
        case Arithmetic(operator="+"):
            return Arithmetic(node.type, node.line, "-", node.left, node.right)
        case Arithmetic(operator="*"):
            return Arithmetic(node.type, node.line, "+", node.left, node.right)
        case Choose():
            return Choose(node.type, node.line, node.test, node.otherwise, node.then)
        case Every():
            return Some(node.type, node.line, node.conditions)
        case TableEntry():
            return Arithmetic(node.type, node.line, "+", node, Literal(node.type, node.line, Decimal(1)))
    return None


def _mutants(law: Law) -> list[tuple[str, Callable[[], Any], Callable[[], Any]]]:
    """For each text of a law's rules, something that breaks its tree, and something that mends it again."""
    found = []
    for rule in law.rules.values():
        for version in rule.versions:
            text = version.text
            for node in walk(text.tree):
                wrong = _swapped(node)
                if wrong is not None:
                    right = copy.copy(text.tree)
                    broken = _replaced(text.tree, node, wrong)
                    found.append(
                        (
                            rule.name,
                            lambda t=text, b=broken: setattr(t, "tree", b),
                            lambda t=text, r=right: setattr(t, "tree", r),
                        )
                    )
                    break
    return found


def _replaced(tree: Node, old: Node, new: Node) -> Node:
    """The tree with one part exchanged."""
    if tree is old:
        return new
    made = copy.copy(tree)
    for name in tree.__dataclass_fields__:
        value = getattr(tree, name)
        if isinstance(value, Node):
            setattr(made, name, _replaced(value, old, new))
        elif isinstance(value, tuple) and value and isinstance(value[0], Node):
            setattr(made, name, tuple(_replaced(part, old, new) for part in value))
    return made


@pytest.mark.slow
def test_a_broken_rule_is_caught(tools: Any) -> None:
    """The kernel of a law with one rule broken on purpose differs from `decide` by the law as it is."""
    law, day = CountryLaw.load(LANDS / "template").law, datetime.date(2024, 6, 15)
    population = tools.population(law, day, np.random.default_rng(3), count=300, unknown=0.02, absent=0.0)
    assert population.refused == []
    outputs = tools.rules(law, day)
    caught, missed = 0, []
    for name, break_it, mend_it in _mutants(law):
        if law.rules[name].on(day) is None:
            continue
        break_it()
        try:
            kernel = compile_edition(law, day, outputs, population.given)
        finally:
            mend_it()
        differing = {found.rule for found in disagreements(kernel, population.data, tools.run(kernel, population.data))}
        caught += name in differing
        missed += [] if name in differing else [name]
    assert caught >= 10, missed
    assert len(missed) <= 2, missed


def test_a_broken_result_is_caught(tools: Any) -> None:
    law, day = law_of("template"), datetime.date(2024, 6, 15)
    population = tools.population(law, day, np.random.default_rng(1), count=20, unknown=0.0, absent=0.0)
    kernel = compile_edition(law, day, tools.rules(law, day), population.given)
    result = tools.run(kernel, population.data)
    name, column = next((name, column) for name, column in result.columns.items() if column.values.dtype == np.float64)
    column.values[3] += 0.01
    assert [(found.rule, found.row) for found in disagreements(kernel, population.data, result)] == [(name, 3)]


def test_facts_that_the_data_lack_cost_nothing(tools: Any) -> None:
    """Where no fact is given, no rule that needs one has a step."""
    law, day = law_of("template"), datetime.date(2024, 6, 15)
    kernel = compile_edition(law, day, tools.rules(law, day), {})
    full = tools.population(law, day, np.random.default_rng(1), absent=0.0).given
    assert kernel.rules < compile_edition(law, day, tools.rules(law, day), full).rules / 2


def test_only_what_the_outputs_need_is_computed(tools: Any) -> None:
    law, day = law_of("th"), datetime.date(2026, 6, 15)
    given = tools.population(law, day, np.random.default_rng(1), absent=0.0).given
    one = compile_edition(law, day, ["th.section40.is_covered"], given)
    everything = compile_edition(law, day, tools.rules(law, day), given)
    assert one.rules < everything.rules / 3
    assert {column.name for column in one.columns} < {column.name for column in everything.columns}


def test_another_dtype_gives_the_same(tools: Any) -> None:
    """Whole numbers may come in the narrowest type."""
    law, day = law_of("constructs"), datetime.date(2024, 6, 15)
    population = tools.population(law, day, np.random.default_rng(4), count=50, absent=0.0)
    for name, dtype in (
        ("age", "uint8"),
        ("children", "int16"),
        ("region", "int32"),
        ("mother", "int8"),
        ("days", "int64"),
    ):
        population.given[name] = Given(dtype, name in population.data.valid)
        population.data.columns[name] = np.floor(population.data.columns[name]).astype(dtype)
    assert tools.compare(population) == []
