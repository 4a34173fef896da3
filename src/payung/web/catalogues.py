"""Gathers the pages' texts into the catalogues, so that translators find every one: `python -m payung.web.catalogues`.

It needs no program beside Python: Django turns a template into Python, and Babel reads Python. What a catalogue has and no page
uses any more is dropped; a translation is never guessed from a similar text, but kept where only the variables of a refusal have
other names.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from payung.web.languages import LANGUAGE_NAMES, REFUSAL
from payung.web.refusal_texts import OFFICE_WORDS, refusal_texts

WEB = Path(__file__).parent
LOCALE = WEB / "locale"
_KEYWORDS: dict[str, Any] = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None, "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
_NOT_TEXT = re.compile(
    r"{#.*?#}|{%\s*comment\s*%}.*?{%\s*endcomment\s*%}|<(script|style|svg|pre|code)\b.*?</\1>", re.DOTALL
)
_TRANSLATED = re.compile(r"{%\s*block(?:translate|trans)\b.*?{%\s*endblock(?:translate|trans)\s*%}", re.DOTALL)
_TAGS = re.compile(r"{%.*?%}|{{.*?}}|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)
_READ_ALOUD = re.compile(r'\b(?:alt|title|placeholder|aria-label)="([^"]*)"')
_PLACE = re.compile(r"%\((\w+)\)s")
_PLAIN_WORDS = {"Payung", "CSV", "XLSX", "wide"}  # names; a class in a block of the frame


def templates() -> list[Path]:
    """Every template of the pages."""
    return sorted((WEB / "templates").rglob("*.html"))


def texts() -> Catalog:
    """Every text that the pages have for people, each with the files that have it; also what the office and the law refuse.

    Raises Unread for a refusal that cannot be read from the source.
    """
    found = Catalog(project="payung", charset="utf-8")
    for path in (*sorted(WEB.rglob("*.py")), *templates()):
        if "node_modules" in path.parts:
            continue
        place = path.relative_to(WEB).as_posix()
        source = path.read_text("utf-8")
        python = templatize(source, origin=place) if path.suffix == ".html" else source
        for _, message, comments, context in extract("python", BytesIO(python.encode()), _KEYWORDS, ["Translators:"]):
            found.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    for refusal in refusal_texts():
        found.add(refusal.text, locations=[(refusal.where, 0)], context=REFUSAL)
    for word in OFFICE_WORDS:
        found.add(word, locations=[("refusal_texts.py", 0)], context=REFUSAL)
    return found


def written(language: str) -> Catalog:
    """A language's catalogue as it stands."""
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as stream:
        return read_po(stream, locale=language)


def gather(language: str) -> Catalog:
    """Bring a language's catalogue up to date with the pages, and write it; its translations are kept."""
    catalogue = written(language)
    earlier = {numbered(str(message.id))[0]: message for message in catalogue if message.context == REFUSAL}
    catalogue.update(texts(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    for message in catalogue:
        if message.context == REFUSAL and not message.string:
            take_over(message, earlier)
    for message in catalogue:
        message.flags.discard(
            "fuzzy"
        )  # Babel doubts a plural of one form that it has just put in, and would leave it out for good
    out = BytesIO()
    write_po(out, catalogue, width=0, sort_output=True, omit_header=True)
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: {language}\\n"\n'
    head += f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    body = re.sub(r"(?m)^(#: .*):0\b", r"\1", out.getvalue().decode())
    body = re.sub(r"(?m)(?<=\S):0(?= |$)", "", body)
    (LOCALE / language / "LC_MESSAGES" / "django.po").write_text(head + body, "utf-8")
    return catalogue


def take_over(message: Message, earlier: dict[str, Message]) -> None:
    """Give a refusal the translation of the earlier text that differs only in what its places are called."""
    shape, names = numbered(str(message.id))
    same = earlier.get(shape)
    if same is not None and same.string:
        renamed = dict(zip(numbered(str(same.id))[1], names, strict=True))
        message.string = _PLACE.sub(lambda place: f"%({renamed[place[1]]})s", str(same.string))


def numbered(text: str) -> tuple[str, list[str]]:
    """A text with its places numbered, and what they are called."""
    names = list(dict.fromkeys(_PLACE.findall(text)))
    return _PLACE.sub(lambda place: f"%({names.index(place[1])})s", text), names


def missing(language: str) -> list[str]:
    """The texts of the pages that a language has no translation of."""
    catalogue = written(language)
    found = []
    for message in texts():
        own = catalogue.get(message.id, message.context) if message.id else None
        said = own.string if own and not own.fuzzy else ""
        if message.id and not (all(said) if isinstance(said, tuple) else said):
            found.append(str(message.id[0] if isinstance(message.id, tuple) else message.id))
    return found


def untranslatable(template: str) -> list[str]:
    """The words of a template that stand outside any translation: between tags, or in what is read aloud or shown on a tag."""
    kept = _TRANSLATED.sub(" ", _NOT_TEXT.sub(" ", template))
    aloud = [re.sub(r"{%.*?%}|{{.*?}}", " ", words) for words in _READ_ALOUD.findall(kept)]
    between = _TAGS.split(kept)
    words = (" ".join(piece.split()).strip(" .,:;·–—-()[]/|*+→←×%0123456789?!…▸•") for piece in (*between, *aloud))
    return [piece for piece in words if re.search(r"[^\W\d_]{2}", piece) and piece not in _PLAIN_WORDS]


def main() -> None:
    """Gather the texts into every catalogue, and say what is missing."""
    for language in LANGUAGE_NAMES:
        gather(language)
        if language != "en":
            print(f"{language}: {len(missing(language))} texts without a translation")


if __name__ == "__main__":
    main()
