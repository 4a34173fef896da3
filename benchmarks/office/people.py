"""A register of persons with names as people have them, for benchmarks that compare or search names."""

from __future__ import annotations

import datetime
import random

from django.db import connections

from payung.office.demonstration.naming import Names, whole
from payung.office.demonstration.plan import plan_of

_FIRST, _DAYS = datetime.date(1940, 1, 1), 31_000


def register(office: int, persons: int, twice: int = 0) -> None:
    """Persons in households of four, born from 1940 to 2024; `twice`: every so many-th stands there again with a slip in the name."""
    chance = random.Random(7)
    names = Names(plan_of("th").names, chance)
    with connections["owner"].cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # it is made whole and not checked row by row
        cursor.execute(
            "INSERT INTO people_household (id, office_id, number, created_at) SELECT n, %s, 'H' || n, now() FROM generate_series(1, %s) n",
            [office, persons // 4 + 1],
        )
        with cursor.copy(
            "COPY people_person (id, office_id, number, names, names_latin, sex, birth_date, created_at) FROM STDIN"
        ) as rows:
            family, last = names.family(), ("", "", "", _FIRST)
            for number in range(1, persons + 1):
                if number % 4 == 1:
                    family = names.family()
                sex = chance.choice(("female", "male"))
                own, latin = whole(names.given(sex), family)
                born = _FIRST + datetime.timedelta(chance.randrange(_DAYS))
                if twice and number % twice == 0:
                    own, latin, sex, born = _slip(chance, last[0]), _slip(chance, last[1]), last[2], last[3]
                last = (own, latin, sex, born)
                rows.write_row(
                    (number, office, f"{number:08d}", own, latin, sex, born, datetime.datetime.now(datetime.UTC))
                )
        cursor.execute(
            "INSERT INTO people_residence (office_id, person_id, household_id, since, is_head)"
            " SELECT office_id, id, (id + 3) / 4, '2020-01-01', id % 4 = 1 FROM people_person"
        )
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("VACUUM ANALYZE")


def _slip(chance: random.Random, text: str) -> str:
    """A text with one character left out."""
    place = chance.randrange(1, len(text))
    return text[:place] + text[place + 1 :]
