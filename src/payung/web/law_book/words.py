"""A difference between two texts word by word.

Thai, Lao, Khmer and Burmese are written without spaces between words: there a piece is a letter with its marks, and the same letters
between two changes count as unchanged only where there are enough of them to be a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, REMOVED, ADDED = "same", "removed", "added"
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_PIECE = re.compile(rf"\s+|[{_UNSPACED}]|[^\W{_UNSPACED}]+|[^\w\s]", re.UNICODE)
_FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is the same, removed or added."""

    kind: str
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order."""
    old, new = list(_pieces(before)), list(_pieces(after))
    found: list[Piece] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece(SAME, "".join(old[i:j])))
            continue
        found += [Piece(REMOVED, "".join(old[i:j]))] if j > i else []
        found += [Piece(ADDED, "".join(new[k:m]))] if m > k else []
    return tuple(_together(found))


def _pieces(text: str) -> Iterator[str]:
    """Words, spaces and signs; of unspaced scripts letters, each with the marks that follow it."""
    letter = ""
    for piece in _PIECE.findall(text):
        if letter and len(piece) == 1 and unicodedata.combining(piece) + (unicodedata.category(piece)[0] == "M"):
            letter += piece
            continue
        if letter:
            yield letter
        letter = piece
    if letter:
        yield letter


def _together(pieces: list[Piece]) -> Iterator[Piece]:
    """Removed and added texts next to one another as one each; what is the same between them and no word goes with them."""
    removed = added = ""
    for position, piece in enumerate(pieces):
        last = position + 1 == len(pieces)
        if piece.kind == SAME and (last or not (removed or added) or not _is_fragment(piece.text)):
            yield from _change(removed, added)
            removed = added = ""
            yield piece
            continue
        removed += piece.text if piece.kind != ADDED else ""
        added += piece.text if piece.kind != REMOVED else ""
    yield from _change(removed, added)


def _change(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(REMOVED, removed)
    if added:
        yield Piece(ADDED, added)


def _is_fragment(text: str) -> bool:
    """True for a space between two changed words, and for too few letters of an unspaced script to be a word."""
    if not text.strip():
        return True
    letters = re.sub(r"\s", "", text)
    return len(letters) < _FEWEST_LETTERS and bool(re.fullmatch(f"[{_UNSPACED}]+", letters))
