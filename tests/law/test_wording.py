"""The sentences of explanations say the same in every language: the same phrases with the same parts, for each currency."""

import datetime
from decimal import Decimal
from importlib.resources import files
from string import Formatter

import pytest

from payung import country
from payung.cli.words import as_yes_or_no
from payung.law.documents import read_text
from payung.law.units import parse_unit
from payung.law.wording import PHRASE_LANGUAGES, Wording, day_text

CURRENCIES = {"THB", "IDR", "PHP", "KHR", "LAK", "NPR", "BDT", "INR", "MMK", "VND"}
FOLDER = files("payung.law").joinpath("phrases")


def read(language):
    return read_text(FOLDER.joinpath(f"{language}.yaml").read_text("utf-8"), file=language).plain()


def parts(text):
    """The names in braces of a phrase."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def flat(phrases):
    """Each phrase by its path. A list holds one phrase in its grammatical numbers: they have the same parts."""
    for name, value in phrases.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{key}", found) for key, found in flat(value))
        elif isinstance(value, list):
            assert value and len({frozenset(parts(form)) for form in value}) == 1
            yield name, parts(value[0])
        else:
            assert isinstance(value, str) and value
            yield name, parts(value)


def test_every_file_of_phrases_is_a_language():
    found = {path.name.removesuffix(".yaml") for path in FOLDER.iterdir() if path.name.endswith(".yaml")}
    assert found == set(PHRASE_LANGUAGES)


@pytest.mark.parametrize("language", PHRASE_LANGUAGES)
def test_phrases_are_complete_with_all_their_parts(language):
    assert dict(flat(read(language))) == dict(flat(read("en")))


@pytest.mark.parametrize("language", PHRASE_LANGUAGES)
def test_every_currency_has_a_name(language):
    assert set(read(language)["currency"]) == CURRENCIES


@pytest.mark.parametrize("language", PHRASE_LANGUAGES)
def test_values_are_said_in_every_language(language):
    wording = Wording(country("th").law, language)
    money = wording.amount(Decimal("1234.5"), parse_unit("THB/month"))
    assert "234" in money and "{" not in money
    assert "7" in wording.amount(Decimal(7), parse_unit("days"))


@pytest.mark.parametrize("language", PHRASE_LANGUAGES)
def test_yes_and_no_are_understood_as_they_are_said(language):
    said = read(language)
    assert as_yes_or_no(said["yes"]) == "yes"
    assert as_yes_or_no(said["no"]) == "no"


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "14 April 2026"), ("th", "14 เมษายน 2569"), ("ne", "२०८३ वैशाख ०१")],  # New Year's Day of 2083 in Nepal
)
def test_days_are_written_by_the_calendar_that_people_use(language, shown):
    if language == "ne":
        pytest.importorskip("nepali_datetime")
    assert day_text(datetime.date(2026, 4, 14), language) == shown


def test_a_day_beyond_nepal_s_tables_is_written_by_the_common_calendar():
    assert "1850" in day_text(datetime.date(1850, 1, 1), "ne")
