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


def reserve(sequence: str, count: int) -> list[int]:
    """The next values of a sequence of the database, for a whole batch."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT array_agg(nextval(%s::regclass)) FROM generate_series(1, %s)", [sequence, count])
        return list(cursor.fetchone()[0] or ())


def with_check_digits(serials: list[int]) -> list[str]:
    """`with_check_digit` of many."""
    import numpy

    left = numpy.array(serials, dtype=numpy.int64)
    total = numpy.zeros_like(left)
    for place in range(19):
        left, digit = numpy.divmod(left, 10)
        total += numpy.where(digit > 4, 2 * digit - 9, 2 * digit) if place % 2 == 0 else digit
    return [f"{serial:07d}{check}" for serial, check in zip(serials, (-total % 10).tolist(), strict=True)]


def is_number(text: str) -> bool:
    """True if the check digit is right."""
    return bool(luhn.is_valid(text.replace(" ", "").replace("-", "")))
