"""Meru's worked cases hold, and exercise every text of its law."""

from pathlib import Path

import pytest

from payung.law import consistency, evaluate, model, tree
from payung.law.case_files import Case, read_cases
from payung.law.cases import check_cases, run_case
from payung.law.country import CountryLaw

MERU = CountryLaw.load(Path(__file__).parent / "meru")
CASES = read_cases(MERU.law)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_worked_case_holds(case: Case) -> None:
    assert case.expected
    result = run_case(MERU.law, case)
    assert result.passed, result.to_dict()


def test_every_text_is_exercised() -> None:
    assert not [text.to_dict() for text in check_cases(MERU.law).unexercised]


def test_the_law_has_every_construct() -> None:
    """So that what is tested on Meru is the whole language: each kind of node, of source and of function is in its trees."""
    texts = {id(text): text for rule in MERU.law.rules.values() for text, _, _ in consistency.texts(rule)}
    nodes = [node for text in texts.values() for node in tree.walk(text.tree)]
    kinds = {part for part in vars(tree).values() if isinstance(part, type) and issubclass(part, tree.Node)}
    assert {type(node) for node in nodes} == kinds - {tree.Node}
    functions = {node.function for node in nodes if isinstance(node, tree.Call)}
    assert functions == set(evaluate.FUNCTIONS)
    operators = {node.operator for node in nodes if isinstance(node, tree.Arithmetic | tree.Comparison)}
    assert operators >= {"+", "-", "*", "/", "**", "<", "<=", ">", ">=", "=="}
    sources = [argument.source for text in texts.values() for argument in text.arguments]
    assert {type(source) for source in sources} == {
        model.FromRule, model.FromInput, model.FromDay, model.FromOtherwise, model.FromMembers, model.FromLink,
    }  # fmt: skip
    folds = {(s.fold, s.within is not None, bool(s.linked_by)) for s in sources if isinstance(s, model.FromMembers)}
    everywhere = {"total", "count", "any", "all"}
    assert folds == {
        *((fold, False, False) for fold in (*everywhere, "highest", "lowest")),
        *((fold, True, False) for fold in (*everywhere, "highest", "lowest")),
        *((fold, False, True) for fold in everywhere),
    }
    rules = MERU.law.rules.values()
    assert {rule.role for rule in rules} == {"covers", "contribution", "benefit", "helper"}
    assert {rule.payer for rule in rules} == {"member", "employer", "government", None}
    assert {rule.per for rule in rules} == {"day", "week", "month", "quarter", "year", "once", None}
    assert {rule.level for rule in rules} == {"person", "household"}
    roundings = {version.rounding.direction for rule in rules for version in rule.versions if version.rounding}
    assert roundings == {"up", "down", "half up", "half down", "half even"}
