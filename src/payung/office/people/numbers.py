"""Register numbers: an office's sequence with a check digit (Luhn, ISO/IEC 7812-1), so that a slip of the pen is noticed."""

from __future__ import annotations

from django.db import connection
from stdnum import luhn


def next_number(sequence: str) -> str:
    """The next number of a sequence of the database: `people_person_number`, `people_household_number`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s::regclass)", [sequence])
        return with_check_digit(int(cursor.fetchone()[0]))


def with_check_digit(serial: int) -> str:
    """A serial number of at least seven digits, followed by its check digit."""
    body = f"{serial:07d}"
    return body + luhn.calc_check_digit(body)


def is_number(text: str) -> bool:
    """True if the check digit is right."""
    return bool(luhn.is_valid(text.replace(" ", "").replace("-", "")))
