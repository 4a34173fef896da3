"""Binary numbers round and compare as the decimals that they stand for."""

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from payung.law.compile import Kernel, compile_edition
from payung.law.country import CountryLaw
from payung.law.rounding import Rounding, round_down, round_nearest, round_up

pytestmark = pytest.mark.nation
DAY = datetime.date(2024, 6, 15)
RULES = {
    "zz.half_up": Rounding(Decimal("0.05"), "half up"),
    "zz.half_down": Rounding(Decimal("0.01"), "half down"),
    "zz.half_even": Rounding(Decimal("1"), "half even"),
    "zz.rounded_up": Rounding(Decimal("0.25"), "up"),
    "zz.rounded_down": Rounding(Decimal("100"), "down"),
}


@pytest.fixture(scope="module")
def kernel() -> Kernel:
    law = CountryLaw.load(Path(__file__).parent / "constructs").law
    return compile_edition(law, DAY, [*RULES, "zz.three_roundings", "zz.at_border"], ["income", "share", "rent"])


def run(kernel: Kernel, rows: list[tuple[Decimal, Decimal, Decimal]]) -> dict[str, Any]:
    columns = {name: np.array([float(row[i]) for row in rows]) for i, name in enumerate(("income", "share", "rent"))}
    result = kernel.run(columns, households=np.arange(len(rows) + 1))
    return {name: column.values for name, column in result.columns.items()}


def check(kernel: Kernel, rows: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    found = run(kernel, rows)
    for row, (income, share, rent) in enumerate(rows):
        for name, rounding in RULES.items():
            exact = income * share - (rent if name == "zz.rounded_down" else 0)
            assert found[name][row] == float(rounding(exact)), (name, exact)
        part = income * share
        three = round_up(part, Decimal("0.05")) + round_down(part, Decimal(5)) + round_nearest(part, Decimal("0.125"))
        assert abs(found["zz.three_roundings"][row] - float(three)) <= 1e-9 * max(1, abs(float(three)))
        border = part + rent >= Decimal("100.3") or income - rent == Decimal("100.3") or rent * share < Decimal("0.07")
        assert bool(found["zz.at_border"][row]) == border, (income, share, rent)


def test_halves_whose_binary_number_lies_beside_them(kernel: Kernel) -> None:
    """2.675 is a half of hundredths as a decimal; as a binary number it lies below."""
    texts = [
        "2.675",
        "0.615",
        "1.005",
        "8.345",
        "-2.675",
        "1.115",
        "0.285",
        "2.5",
        "3.5",
        "-2.5",
        "0.5",
        "1.025",
        "4.35",
        "0",
        "64.1",
    ]
    rows = [(Decimal(text), Decimal(1), Decimal(0)) for text in texts]
    rows += [(abs(Decimal(text)) * 1000, Decimal("0.001"), Decimal(0)) for text in texts]
    rows += [(Decimal("100.1"), Decimal(1), Decimal("0.2")), (Decimal("0.7"), Decimal("0.1"), Decimal("0.7"))]
    rows += [(Decimal("1000.1"), Decimal("0.1"), Decimal("0.29")), (Decimal("100.4"), Decimal("0.5"), Decimal("0.1"))]
    check(kernel, rows)


@settings(max_examples=60)
@given(
    rows=st.lists(
        st.tuples(
            st.decimals("-1000", "99999999", places=2),
            st.decimals("0", "1", places=4),
            st.decimals("0", "99999", places=2),
        ),
        min_size=1,
        max_size=40,
    )
)
def test_rounding_is_that_of_decimals(kernel: Kernel, rows: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    check(kernel, rows)


@settings(max_examples=60)
@given(
    steps=st.lists(st.integers(-19_000, 1_000_000), min_size=1, max_size=40),
    share=st.sampled_from([Decimal("0.5"), Decimal("0.1"), Decimal("0.05"), Decimal("0.7"), Decimal("0.001")]),
)
def test_ties_are_ties(kernel: Kernel, steps: list[int], share: Decimal) -> None:
    """Amounts that lie on a step or on its half after a multiplication."""
    rows = [(max(Decimal(n) * Decimal("0.025"), Decimal(-1000)), share, Decimal(0)) for n in steps]
    check(kernel, rows)
