"""The directory as trees: continental networks, national ones, local groups."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from payung.office.organisations.public import Listed


@dataclass(frozen=True, slots=True)
class Branch:
    """An organisation with those directly within it."""

    organisation: Listed
    below: tuple[Branch, ...]


def trees(found: Collection[Listed], country: str = "") -> tuple[Branch, ...]:
    """The trees of the directory, or what of them is in a country: there a network of another country or none is left out."""
    chosen = [one for one in found if not country or one.country == country]
    codes = {one.code for one in chosen}
    return tuple(_branch(one, chosen) for one in chosen if one.above not in codes)


def _branch(one: Listed, found: Collection[Listed]) -> Branch:
    return Branch(one, tuple(_branch(below, found) for below in found if below.above == one.code))


def networks_above(found: Collection[Listed], one: Listed) -> Iterator[Listed]:
    """The networks that an organisation belongs to, the widest first."""
    by_code = {each.code: each for each in found}
    above = by_code.get(one.above)
    if above is not None:
        yield from networks_above(found, above)
        yield above
