"""The funds of the weavers state every figure of every kit; their worked cases hold and exercise every rule."""

from pathlib import Path

import pytest

from payung.law.case_files import Case, read_cases
from payung.law.cases import check_cases, run_case
from payung.law.country import CountryLaw
from payung.law.documents import read_file
from payung.law.kits import kit_figures, kit_names

LAND = Path(__file__).parent / "weavers"
WEAVERS = CountryLaw.load(LAND)
CASES = read_cases(WEAVERS.law)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_worked_case_holds(case: Case) -> None:
    result = run_case(WEAVERS.law, case)
    assert result.passed, result.to_dict()


def test_every_text_is_exercised() -> None:
    assert not [text.to_dict() for text in check_cases(WEAVERS.law).unexercised]


def test_every_figure_of_every_kit_is_there() -> None:
    """So that what is tested on the weavers is all that the kits can do."""
    stated: set[str] = set()
    for path in LAND.glob("*.yaml"):
        stated |= set(read_file(path).plain()["figures"])
    assert {name for kit in kit_names() for name in kit_figures(kit)} - stated == {
        "death_grant_of_household",  # that of Bogor
        "stake_set_by_group",  # that of the homeworkers' groups
    }
