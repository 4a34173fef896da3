"""A demonstration office: invented members with two years of history, and today's queue, made by the same actions as real ones.

    build("th", on=datetime.date(2026, 3, 2), seed=1, password="...")

Everything follows from the country's plan (`th.yaml`), the day and the seed. Nothing is put into the tables beside the actions: what
the law refuses here, it would refuse anywhere. Names are put together from lists; numbers of citizens have a province that does not
exist; nobody has a telephone number, since any might be somebody's.
"""

from payung.office.demonstration.history import build
from payung.office.demonstration.plan import countries

__all__ = ["build", "countries"]
