"""The vocabulary that countries share: said in every language, used as it is, and one household file for all countries."""

from pathlib import Path

import pytest

from payung import countries
from payung.countries import vocabulary
from payung.law.documents import read_file
from payung.law.faults import DecisionRefused
from payung.law.language import Enumeration, Input, Link
from payung.law.wording import PHRASE_LANGUAGES

ROOT = Path(__file__).parents[2]
FAMILY = ROOT / "examples" / "family-any-country.yaml"
FACTS = {name: value for name, value in vars(vocabulary).items() if isinstance(value, Input | Link)}
CATEGORIES = [
    member
    for value in vars(vocabulary).values()
    if isinstance(value, type) and issubclass(value, Enumeration)
    for member in value
]


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_has_a_label_and_a_question_in_every_language(name):
    for words in (FACTS[name].label, FACTS[name].question):
        assert set(words) == set(PHRASE_LANGUAGES)
        assert all(text.strip() == text != "" for text in words.values())


@pytest.mark.parametrize("category", CATEGORIES, ids=str)
def test_a_category_has_a_name_in_every_language(category):
    assert set(category.label) == set(PHRASE_LANGUAGES)


def test_categories_of_one_question_are_told_apart_in_every_language():
    for enumeration in {type(category) for category in CATEGORIES}:
        for language in PHRASE_LANGUAGES:
            labels = [category.label[language] for category in enumeration]
            assert len(set(labels)) == len(labels), (enumeration, language)


def test_everything_is_exported():
    folder = Path(vocabulary.__file__).parent
    declared = {
        name
        for path in folder.glob("[!_]*.py")
        for name, value in vars(getattr(vocabulary, path.stem)).items()
        if isinstance(value, Input | Link) or (isinstance(value, type) and issubclass(value, Enumeration))
    } - {"Enumeration"}
    assert declared == set(vocabulary.__all__)
    assert countries.shared_vocabulary() == frozenset(FACTS)


def test_the_vocabulary_is_no_country():
    assert "vocabulary" not in countries.codes()
    with pytest.raises(DecisionRefused):
        countries.country("vocabulary")


@pytest.mark.parametrize("code", countries.codes())
def test_a_country_takes_a_shared_fact_as_it_is(code):
    law = countries.country(code).law
    for name, question in law.questions.items():
        if name in FACTS:
            assert question.label is FACTS[name].label, f"{code} declares {name} anew"


@pytest.mark.parametrize("code", countries.codes())
def test_one_household_can_be_screened_in_every_country(code):
    household = read_file(str(FAMILY), file=str(FAMILY)).value["household"]
    decision = countries.country(code).decide(household, "2026-03-01")
    found = decision.to_dict()["members"]
    assert set(found) == {"ani", "budi", "citra", "dedi", "nenek"}
    assert any(value is not None for value in found["ani"].values())


def test_the_household_uses_shared_facts_alone():
    household = read_file(str(FAMILY), file=str(FAMILY)).plain()["household"]
    used = set(household) | {name for member in household["members"] for name in member}
    assert used - {"members", "id"} <= set(FACTS)


def test_answers_in_two_countries_rest_on_the_same_facts():
    household = read_file(str(FAMILY), file=str(FAMILY)).value["household"]
    thai = countries.country("th").decide(household, "2026-03-01").to_dict()["members"]
    indonesian = countries.country("id").decide(household, "2026-03-01").to_dict()["members"]
    assert thai["nenek"]["th.age"] == indonesian["nenek"]["id.age"] == 73
    assert thai["ani"]["th.old_age_allowance.is_covered"] is False
    assert indonesian["ani"]["id.jkn.is_member_by_law"] is True
