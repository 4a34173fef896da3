"""What organisations reached: their members, who came to events, and who enrolled after being sent or having come."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db import connection

from payung.office.organisations.models import Organisation

_WITHIN = """
    WITH RECURSIVE within AS (
        SELECT id FROM organisations_organisation WHERE id = %s
        UNION SELECT below.id FROM organisations_organisation below JOIN within ON below.above_id = within.id)
"""


@dataclass(frozen=True, slots=True)
class BySex:
    """A number of people."""

    women: int
    men: int
    others: int

    @property
    def total(self) -> int:
        return self.women + self.men + self.others


def members(organisation: Organisation, on: datetime.date) -> BySex:
    """The members on a day of an organisation with all within it; who belongs to two is counted once."""
    return _counted(
        "SELECT DISTINCT person_id FROM organisations_belonging WHERE organisation_id IN (SELECT id FROM within)"
        " AND since <= %s AND (until IS NULL OR until >= %s)",
        [organisation.pk, on, on],
    )


def reached(organisation: Organisation, since: datetime.date, until: datetime.date) -> BySex:
    """How many came to the events from one day to another, of an organisation with all within it; who came twice counts twice."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"{_WITHIN} SELECT COALESCE(sum(women), 0), COALESCE(sum(men), 0), COALESCE(sum(others), 0)"
            ' FROM organisations_outreachevent WHERE organisation_id IN (SELECT id FROM within) AND "on" BETWEEN %s AND %s',
            [organisation.pk, since, until],
        )
        return BySex(*map(int, cursor.fetchone()))


def enrolled_after(
    organisation: Organisation, scheme: str, since: datetime.date, until: datetime.date, within_days: int
) -> BySex:
    """How many were enrolled in a scheme within some days of being sent to it by an organisation (with all within it), or of
    coming to an event of theirs about it; the referral or event lies between `since` and `until`. Each person counts once.
    """
    return _counted(
        """
        SELECT DISTINCT member.person_id FROM membership_membership member JOIN (
            SELECT person_id, "on" FROM organisations_referral
            WHERE organisation_id IN (SELECT id FROM within) AND scheme = %s AND "on" BETWEEN %s AND %s
            UNION ALL
            SELECT attendance.person_id, event."on" FROM organisations_attendance attendance
            JOIN organisations_outreachevent event ON event.id = attendance.event_id
            WHERE event.organisation_id IN (SELECT id FROM within) AND event.scheme = %s AND event."on" BETWEEN %s AND %s
        ) sent ON sent.person_id = member.person_id AND member.since BETWEEN sent."on" AND sent."on" + %s
        WHERE member.scheme = %s
        """,
        [organisation.pk, scheme, since, until, scheme, since, until, within_days, scheme],
    )


def _counted(persons: str, parameters: list[object]) -> BySex:
    """Persons by sex; a query of ids, which may use `within`."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"{_WITHIN} SELECT count(*) FILTER (WHERE sex = 'female'), count(*) FILTER (WHERE sex = 'male'),"
            f" count(*) FILTER (WHERE sex NOT IN ('female', 'male')) FROM people_person WHERE id IN ({persons})",
            parameters,
        )
        return BySex(*map(int, cursor.fetchone()))
