"""A member's card: what is printed on it, and its number as a picture that a scanner reads."""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno
from django.utils.safestring import SafeString, mark_safe

from payung.office.membership.models import Membership
from payung.office.rights.models import Office
from payung.web.law_words import LawWords


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `picture` is an SVG of its number."""

    membership: Membership
    office: str
    names: str
    names_latin: str
    scheme: str
    option: str
    number: str
    picture: SafeString


def card_of(membership: Membership, office: Office, words: LawWords) -> Card:
    """The card of a membership."""
    person, number = membership.person, membership.number
    return Card(
        membership, office.name, person.names, person.names_latin, words.scheme(membership.scheme),
        words.option(membership.scheme, membership.option), spaced(number), picture_of(number),
    )  # fmt: skip


def spaced(number: str) -> str:
    """A number in groups of four."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def picture_of(text: str) -> SafeString:
    """A QR code as an SVG for the page: of our making alone, so that it is safe as it is."""
    out = io.BytesIO()
    segno.make(text, micro=False, error="m").save(
        out, kind="svg", xmldecl=False, svgns=True, scale=4, border=2, omitsize=True
    )
    return mark_safe(out.getvalue().decode())
