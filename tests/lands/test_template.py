"""The country template in Payung's language answers as OpenFisca's template does."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from payung.law.cases import check_cases
from payung.law.country import CountryLaw

HERE = Path(__file__).parent

# Disposable incomes of made-up households by `openfisca-country-template` 8.2.0 on OpenFisca Core 46.0.1, written by
# `benchmarks/openfisca.py --table 150`. OpenFisca reckons in 32 bits.
ANSWERS = [json.loads(line) for line in (HERE / "template_answers.jsonl").read_text(encoding="utf-8").splitlines()]
PRECISION = Decimal("0.05")


@pytest.fixture(scope="module")
def template() -> CountryLaw:
    return CountryLaw.load(HERE / "template")


def test_the_worked_cases_hold(template: CountryLaw) -> None:
    report = check_cases(template.law)
    assert report.results
    assert not [result.to_dict() for result in report.results if not result.passed]
    assert not [text.to_dict() for text in report.unexercised]


@pytest.mark.parametrize("month", ANSWERS[0]["disposable_income"])
def test_disposable_incomes_are_those_of_openfisca(template: CountryLaw, month: str) -> None:
    for number, household in enumerate(ANSWERS):
        facts = {name: value for name, value in household.items() if name not in ("members", "disposable_income")}
        members = [{"id": f"m{place}", **person} for place, person in enumerate(household["members"])]
        decision = template.decide(
            {**facts, "members": members}, f"{month}-01", outputs=["disposable_income"], trace=False
        )
        expected = Decimal(str(household["disposable_income"][month]))
        assert abs(decision.value("disposable_income") - expected) <= PRECISION, f"line {number + 1}"
