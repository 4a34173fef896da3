"""The standard beneficiaries of the conventions as households: the facts that the countries' shared vocabulary can state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from payung.law.dates import add_years
from payung.law.documents import Node
from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.standards.expressions import Setting, evaluate
from payung.standards.personas import ContingencyPersona, Persona, SchemePersona

CHILDREN = ("child_1", "child_2")
_AGES = {"wife": 38, "child_1": 10, "child_2": 6}

# Who stands beside the worker, by the Schedule to Part XI of C102.
_FAMILIES: Mapping[str, tuple[str, ...]] = {"old_age": ("wife",), "maternity": ()}
_WITHOUT_WORK = ("unemployment", "old_age", "invalidity", "survivors", "injury_permanent", "injury_survivors")
_DEAD = ("survivors", "injury_survivors")
_INVALID = ("invalidity", "injury_permanent")


def description(
    contingency: str,
) -> str:
    """The standard beneficiary of a contingency, in the words of the Schedule to Part XI of C102."""
    return {
        "old_age": "a man with a wife of pensionable age",
        "maternity": "a woman",
        "survivors": "a widow with two children",
        "injury_survivors": "a widow with two children",
    }.get(contingency, "a man with a wife and two children")


def household(
    law: Law,
    persona: Persona,
    scheme: SchemePersona,
    found: ContingencyPersona,
    setting: Setting,
    rule: Callable[[Setting, str], Any],
) -> dict[str, Any]:
    """The household of a contingency's standard beneficiary, as `decide` takes it. `rule` gives a rule's value for
    the worker of a setting.

    A persona's facts go before those of the shared vocabulary, the contingency's before the scheme's.
    """
    members = [_worker(law, found.contingency, setting)]
    for name in _FAMILIES.get(found.contingency, ("wife", *CHILDREN[: setting.children])):
        members.append(_dependant(law, name, found.contingency, setting))
    stated = {
        "worker": {**persona.facts, **scheme.facts, **found.members.get("worker", {})},
        "wife": found.members.get("wife", {}),
        "children": found.members.get("children", {}),
    }
    for person in members:
        role = "children" if person["id"] in CHILDREN else person["id"]
        for name, node in stated[role].items():
            if name in law.questions:
                person[name] = _within(law.questions[name], evaluate(node, setting, rule))
        if role == "children" and setting.child_age is not None:
            person.update(_age(law, setting.child_age, setting))
    own = {name: value for name, value in _OF_HOUSEHOLD.items() if name in law.questions}
    return {**own, **_evaluated(law, found.household, setting, rule), "members": members}


def _within(question: Question, value: Any) -> Any:
    """A number, or the most that the fact may hold: a wage that is stated up to a ceiling is stated at the ceiling. A day, or the
    first that the fact may hold: nobody registered before a scheme began."""
    if isinstance(value, Decimal) and isinstance(question.highest, Decimal):
        return min(value, question.highest)
    if question.type.kind is Kind.DATE and question.lowest is not None:
        return max(str(value), str(question.lowest))  # both as 2026-01-31
    return value


def _evaluated(
    law: Law, facts: Mapping[str, Node], setting: Setting, rule: Callable[[Setting, str], Any]
) -> dict[str, Any]:
    return {name: evaluate(node, setting, rule) for name, node in facts.items() if name in law.questions}


_OF_HOUSEHOLD: Mapping[str, Any] = {"is_registered_poor": False, "is_rural": False, "land_hectares": 0}


def _person(law: Law, name: str, age: int, sex: str, setting: Setting) -> dict[str, Any]:
    """What holds of everybody in the standard household."""
    facts: dict[str, Any] = {
        **_age(law, age, setting),
        "sex": sex,
        "is_national": True,
        "has_identity_card": True,
        "lives_in_country": True,
        "lives_in_state_institution": False,
        "draws_state_pension": False,
        "other_monthly_pension": 0,
        "works_for_state": False,
        "works_abroad": False,
        "works_informally": False,
        "is_domestic_worker": False,
        "is_home_worker": False,
        "is_agricultural_worker": False,
        "has_died": False,
        "is_pregnant": False,
        "is_certified_invalid": False,
        "has_disability_card": False,
        "days_in_hospital": 0,
        "days_of_ordered_rest": 0,
        **{f"difficulty_{what}": "none" for what in _DIFFICULTIES},
    }
    return {"id": name, **{fact: value for fact, value in facts.items() if fact in law.questions}}


def _age(law: Law, age: int, setting: Setting) -> dict[str, Any]:
    """The day of birth of somebody who has this age today; the age itself where the law asks no day of birth."""
    if "birth_date" not in law.questions:
        return {"age": age}
    return {"birth_date": add_years(setting.on, Decimal(-age)).isoformat()}


_DIFFICULTIES = ("seeing", "hearing", "walking", "remembering", "self_care", "communicating")


def _worker(law: Law, contingency: str, setting: Setting) -> dict[str, Any]:
    working = contingency not in _WITHOUT_WORK
    woman = contingency == "maternity"
    facts = {
        "civil_status": "married",
        "spouse": "none" if woman else "wife",
        "household_head": "worker",
        "status_in_employment": "permanent_employee" if working else "not_employed",
        "is_wage_earner": working,
        "employer_workers": 100,
        "monthly_wage": setting.wage,
        "monthly_earnings": setting.wage,
        "annual_income": setting.wage * 12,
        "attends_school": False,
        "mother": "none",
        "father": "none",
        "has_died": contingency in _DEAD,
        "is_pregnant": woman,
        "is_certified_invalid": contingency in _INVALID,
        "has_disability_card": contingency in _INVALID,
    }
    person = _person(law, "worker", setting.age, "female" if woman else "male", setting)
    return {**person, **{fact: value for fact, value in facts.items() if fact in law.questions}}


def _dependant(law: Law, name: str, contingency: str, setting: Setting) -> dict[str, Any]:
    wife = name == "wife"
    age = _AGES[name] if contingency != "old_age" else max(setting.age, 60)
    widow = wife and contingency in _DEAD
    facts = {
        "civil_status": ("widowed" if widow else "married") if wife else "single",
        "spouse": "worker" if wife else "none",
        "household_head": "worker",
        "mother": "none" if wife else "wife",
        "father": "none" if wife else "worker",
        "status_in_employment": "not_employed",
        "is_wage_earner": False,
        "monthly_wage": 0,
        "monthly_earnings": 0,
        "annual_income": 0,
        "attends_school": not wife,
        "school_level": None if wife else "primary",
    }
    person = _person(law, name, age, "female" if wife or name == "child_1" else "male", setting)
    return {**person, **{fact: value for fact, value in facts.items() if fact in law.questions}}
