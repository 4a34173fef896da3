"""A real PostgreSQL for the office's tests: one server for a run, a fresh database for each test, copied from a migrated one."""

import datetime
import os
import tempfile
from pathlib import Path

import pytest

pytest.importorskip("django")
HOME = Path(tempfile.mkdtemp(prefix="payung-office-"))
os.environ["PAYUNG_HOME"] = str(HOME)
os.environ.pop("DATABASE_URL", None)

from payung.office.ready import migrate, ready  # noqa: E402

ready()

from django.db import connections  # noqa: E402

from payung.office.rights.actors import SYSTEM, Actor, actor_of  # noqa: E402

_TEMPLATE = "office_template"
_counter = 0


def _use(name):
    for alias in ("default", "owner"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name


def _on_server(*statements):
    import psycopg

    settings = connections["owner"].settings_dict
    with psycopg.connect(
        host=settings["HOST"] or settings["OPTIONS"].get("host"),
        user=settings["USER"],
        dbname="postgres",
        autocommit=True,
    ) as server:
        for statement in statements:
            server.execute(statement)


@pytest.fixture(scope="session")
def _migrated():
    _on_server(
        "ALTER SYSTEM SET fsync = off",
        "ALTER SYSTEM SET synchronous_commit = off",
        "SELECT pg_reload_conf()",
        f"CREATE DATABASE {_TEMPLATE}",
    )
    _use(_TEMPLATE)
    migrate()
    _use("postgres")


@pytest.fixture
def database(_migrated):
    """The name of a database of this test's own, with every table and no rows; Django is connected to it."""
    global _counter
    _counter += 1
    name = f"office_{os.getpid()}_{_counter}"
    _on_server(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
    _use(name)
    yield name
    _use("postgres")
    _on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def offices(database):
    """Two offices, so that a test can try to see the other one's."""
    from payung.office.rights.models import Office

    return tuple(
        Office.objects.create(code=code, name=name, country="th")
        for code, name in (("BKK", "Bangkok"), ("CNX", "Chiang Mai"))
    )


@pytest.fixture
def staff(offices):
    """`staff("cashier")` is a user with that role in the first office; `office=` names another; as an Actor."""
    from payung.office.rights.models import Grant, User

    def make(role: str, office=offices[0]) -> Actor:
        name = f"{role}_{office.code if office else 'all'}"
        user, made = User.objects.get_or_create(username=name)
        if made:
            Grant.objects.create(user=user, role=role, office=office)
        return actor_of(user.pk)

    return make


@pytest.fixture
def system():
    return SYSTEM


TODAY = datetime.date(2026, 3, 2)


MONTHS = ("2025-11", "2025-12", "2026-01", "2026-02")
SELF_EMPLOYED = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
                 "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip
JOINED = datetime.date(2025, 11, 3)
SICK = datetime.date(2026, 3, 10)
FILED = datetime.date(2026, 3, 20)


class Desk:
    """The first office, with Malee in Section 40, option 2, since November 2025."""

    facts, months = SELF_EMPLOYED, MONTHS

    def __init__(self, offices, staff):
        from payung.office.membership.actions import enrol
        from payung.office.people.actions import register_person

        self.office, self.staff = offices[0].pk, staff
        self.person = self.do(
            "enrolment_officer", register_person, JOINED, names="Malee", birth_date="1983-01-02", facts=SELF_EMPLOYED
        )["person"]
        done = self.do("enrolment_officer", enrol, JOINED, person=self.person, scheme="th.section40", option="option_2")
        self.card = done["card"]

    def do(self, role, action, on=FILED, key=None, **inputs):
        from payung.office.acts import perform

        actor = self.staff(role) if isinstance(role, str) else role
        return perform(action, actor, key, on, office=self.office, **inputs).result

    def pay(self, *months, received_on="2026-03-02"):
        from payung.office.contributions.actions import make_due, receive

        for month in months:
            self.do("cashier", make_due, datetime.date.fromisoformat(f"{month}-28"), card=self.card, month=month)
        self.do("cashier", receive, FILED, channel="book", number=f"book {months}", amount=str(100 * len(months)),
                received_on=received_on, scheme="th.section40", card=self.card)  # fmt: skip

    def file(self, days=5, happened_on=SICK, on=FILED, role="organiser", kind="hospital", **inputs):
        from payung.office.claims.actions import file_claim

        inputs = {"person": self.person, "scheme": "th.section40", "facts": {"days_in_hospital": days}, **inputs}
        return self.do(role, file_claim, on, kind=kind, happened_on=str(happened_on), **inputs)["claim"]

    def decide(self, claim, on=FILED, **inputs):
        from payung.office.claims.actions import adjudicate

        return self.do("claims_officer", adjudicate, on, claim=claim, **inputs)

    def limit(self, amount, currency="THB"):
        from payung.office.claims.actions import set_limit

        self.do("administrator", set_limit, currency=currency, amount=amount)

    def balances(self):
        from payung.office.ledger.balances import trial_balance
        from payung.office.ledger.closing import verify
        from payung.office.rights.actors import acting

        with acting(SYSTEM):
            assert verify(self.office) == ()
            return {one.kind: one.amount for one in trial_balance(self.office, datetime.date(2027, 12, 31))}

    def claim(self, number):
        from payung.office.claims.models import Claim
        from payung.office.rights.actors import acting

        with acting(SYSTEM):
            return Claim.objects.get(number=number)

    def owed(self):
        from payung.office.payments.models import Payable
        from payung.office.rights.actors import acting

        with acting(SYSTEM):
            rows = Payable.objects.order_by("id").values_list("about", "amount", "status")
            return [(about.split("/")[1], amount, status) for about, amount, status in rows]


@pytest.fixture
def claims_desk(offices, staff):
    """The first office where claims are filed and decided, with Malee in Section 40."""
    return Desk(offices, staff)
