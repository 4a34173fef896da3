"""No text of the pages is beyond a translator's reach."""

import re

import pytest
from babel.messages.catalog import Message

from payung.web.catalogues import WEB, missing, numbered, take_over, templates, texts, untranslatable, written
from payung.web.languages import LANGUAGE_NAMES


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.relative_to(WEB / "templates").as_posix())
def test_every_word_of_a_template_can_be_translated(path):
    assert untranslatable(path.read_text("utf-8")) == []


def test_a_word_outside_a_translation_is_found():
    assert untranslatable("<p>Hello there</p>{% translate 'Fine' %}<img alt=\"A hut\">{# no #}") == [
        "Hello there",
        "A hut",
    ]
    assert untranslatable("{% blocktranslate %}All <b>fine</b>{% endblocktranslate %}{{ value }} · 12 %") == []


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_a_catalogue_has_every_text_so_that_what_it_lacks_is_marked(language):
    catalogue = written(language)
    lacking = [one.id for one in texts() if one.id and catalogue.get(_first(one.id), one.context) is None]
    assert lacking == [], "Gather them: python -m payung.web.catalogues"


def _first(text):
    return text if isinstance(text, str) else text[0]


def test_a_refusal_keeps_its_translation_when_a_variable_is_renamed():
    earlier, now = Message("%(a)s is not %(b)s, but %(a)s.", "%(b)s: %(a)s"), Message("%(x)s is not %(y)s, but %(x)s.")
    take_over(now, {numbered(earlier.id)[0]: earlier})
    assert now.string == "%(y)s: %(x)s"
    other = Message("%(x)s is not %(y)s, but %(y)s.")
    take_over(other, {numbered(earlier.id)[0]: earlier})
    assert not other.string


def test_thai_has_every_text_and_the_other_languages_nearly():
    """A new text comes with its Thai; translators of the others may be a few behind, and the page says so."""
    assert missing("th") == []
    for language in LANGUAGE_NAMES:
        assert language == "en" or len(missing(language)) < 40, language


def test_a_translation_keeps_the_places_of_what_is_filled_in():
    for language in LANGUAGE_NAMES:
        for one in written(language):
            for said in (one.string,) if isinstance(one.string, str) else one.string or ():
                places = set(re.findall(r"%\(\w+\)s", said))
                assert not said or places == set(re.findall(r"%\(\w+\)s", str(one.id))), (language, one.id)
