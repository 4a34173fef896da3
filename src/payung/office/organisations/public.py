"""What everybody may know of organisations that agreed to be listed: who they are, and totals in which nobody can be found.

The totals come from a function of the database that runs with its owner's rights, because row security shows a stranger nothing.
It counts only what listed organisations (with all within them) reached, and gives no number of people from 1 to 4: a total below 5 is
not given, and the split by sex is not given where one of its parts is below 5.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import connection

from payung.office.organisations.models import Organisation

FEWEST = 5  # the least number of people that is given
WITHIN_DAYS = 365  # an enrolment follows a referral or an event if it is not later than that
MEMBERS, CAME, EVENTS, ENROLLED = "members", "came", "events", "enrolled"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people by sex, or of events where `kind` is EVENTS. `scheme` is that of ENROLLED, else empty.

    `total` None: fewer than FEWEST, or it would tell a number that is. `women` None: no split by sex.
    """

    kind: str
    scheme: str
    total: int | None
    women: int | None
    men: int | None
    others: int | None


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation of the directory; `above` is the nearest listed network that it belongs to."""

    code: str
    name: str
    level: str
    country: str
    website: str
    about: str
    listed_on: datetime.date
    above: str
    figures: tuple[Figure, ...]

    def figure(self, kind: str) -> Figure | None:
        """The figure of a kind that has one."""
        return next((figure for figure in self.figures if figure.kind == kind), None)

    @property
    def enrolled(self) -> tuple[Figure, ...]:
        """How many were enrolled after being sent or having come, by scheme."""
        return tuple(figure for figure in self.figures if figure.kind == ENROLLED)


def listed_organisations() -> tuple[Listed, ...]:
    """The directory, by country and name. Needs no actor."""
    rows = {row.pk: row for row in Organisation.objects.all()}
    figures: dict[int, list[Figure]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT organisation, kind, scheme, total, women, men, others FROM organisations_public_figures(%s)"
            " ORDER BY organisation, kind, scheme",
            [WITHIN_DAYS],
        )
        for organisation, *figure in cursor.fetchall():
            figures.setdefault(organisation, []).append(Figure(*figure))
    today = datetime.date.today()
    shown = {pk for pk, row in rows.items() if row.listed_on is not None and row.listed_on <= today}
    found = [_listed(rows, shown, pk, tuple(figures.get(pk, ()))) for pk in shown]
    return tuple(sorted(without_differences(found), key=lambda one: (one.country, one.name)))


def _listed(rows: Mapping[int, Organisation], shown: set[int], pk: int, figures: tuple[Figure, ...]) -> Listed:
    row = rows[pk]
    above = row.above_id
    while above is not None and above not in shown:
        above = rows[above].above_id
    return Listed(
        row.code, row.name, row.level, row.country, row.website, row.about, row.listed_on,
        rows[above].code if above is not None else "", figures,
    )  # fmt: skip


def without_differences(found: Iterable[Listed]) -> list[Listed]:
    """The same, without what a network's number less those of the organisations within it would give away.

    Where 1 to 4 people are left, the smallest of the organisations' numbers is not given either, until no such rest is left.
    """
    by_code = {one.code: one for one in found}
    for code in list(by_code):
        for key in {(figure.kind, figure.scheme) for figure in by_code[code].figures if figure.kind != EVENTS}:
            _hide_differences(by_code, code, key)
    return list(by_code.values())


def _hide_differences(by_code: dict[str, Listed], code: str, key: tuple[str, str]) -> None:
    whole = _of(by_code[code], key)
    below = [one.code for one in by_code.values() if one.above == code and _of(one, key) is not None]
    if whole is None or whole.total is None or not below:
        return
    for part in ("total", "women", "men", "others"):
        own = getattr(whole, part)
        if own is None:
            continue
        while True:
            given = {name: value for name in below if (value := getattr(_of(by_code[name], key), part)) is not None}
            if not given or not 0 < own - sum(given.values()) < FEWEST:
                break
            _hide(by_code, min(given, key=lambda name: given[name]), key, whole=part == "total")


def _of(one: Listed, key: tuple[str, str]) -> Figure | None:
    return next((figure for figure in one.figures if (figure.kind, figure.scheme) == key), None)


def _hide(by_code: dict[str, Listed], code: str, key: tuple[str, str], *, whole: bool) -> None:
    def hidden(figure: Figure) -> Figure:
        if (figure.kind, figure.scheme) != key:
            return figure
        return replace(figure, total=None if whole else figure.total, women=None, men=None, others=None)

    one = by_code[code]
    by_code[code] = replace(one, figures=tuple(hidden(figure) for figure in one.figures))
