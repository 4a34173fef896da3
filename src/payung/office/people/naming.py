"""Names of persons as text: composed (Unicode NFC), of one line, readable in any script; what only breaks a page is refused."""

from __future__ import annotations

import re
import unicodedata

from payung.law.faults import Fault

MOST_CHARACTERS = 300
_SPACES = re.compile(r"\s+")
_PLAIN = re.compile(
    r"[A-Za-z](?:[ .]?[A-Za-z'\-])*\.?"
)  # most names in Latin letters, of which there is nothing to say
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MANGLED = re.compile("\ufffd|Ã.|à¸|à¹|à¤|á€|áž")  # UTF-8 that was read as Latin-1
_JOINERS = "\u200c\u200d"  # which the scripts of Nepal and Sri Lanka need
_MOST_MARKS = 4


def name_of(text: str) -> str | Fault:
    """The name as it is kept, or what is wrong with it."""
    if len(text) <= 80 and _PLAIN.fullmatch(text):
        return text
    if len(text) > MOST_CHARACTERS:
        return Fault("range", f"A name of {len(text)} characters; the most is {MOST_CHARACTERS}.")
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", text).strip())
    if not text:
        return Fault("missing", "A person has a name.")
    if text[0] in "=@":
        return Fault("formula", "The cell holds a formula, no name.", hint="Paste its value.")
    if _TURNING.search(text):
        hint = "Remove the invisible character; names in scripts written from the right need none."
        return Fault("text", "The name holds a character that turns the direction of writing.", hint=hint)
    if _MANGLED.search(text):
        return Fault("encoding", f"'{text}' was saved in another encoding.", hint="Save the file again as UTF-8.")
    marks = 0
    letters = False
    for character in text:
        category = unicodedata.category(character)
        if category[0] == "C" and character not in _JOINERS:
            return Fault("text", f"The name holds a character that cannot be shown (U+{ord(character):04X}).")
        marks = marks + 1 if category[0] == "M" else 0
        if marks and (not letters or marks > _MOST_MARKS):
            return Fault("text", "The name has marks that stand on no letter.", hint="Type it again.")
        letters = letters or category[0] == "L"
    if not letters:
        return Fault("text", f"'{text}' has no letter.")
    return text
