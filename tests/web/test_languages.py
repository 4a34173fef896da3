"""No text of the pages is beyond a translator's reach."""

import pytest

from payung.web.catalogues import WEB, templates, untranslatable


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.relative_to(WEB / "templates").as_posix())
def test_every_word_of_a_template_can_be_translated(path):
    assert untranslatable(path.read_text("utf-8")) == []


def test_a_word_outside_a_translation_is_found():
    assert untranslatable("<p>Hello there</p>{% translate 'Fine' %}<img alt=\"A hut\">{# no #}") == [
        "Hello there",
        "A hut",
    ]
    assert untranslatable("{% blocktranslate %}All <b>fine</b>{% endblocktranslate %}{{ value }} · 12 %") == []
