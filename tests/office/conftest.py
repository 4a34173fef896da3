"""The office's tests: a claims desk with one member, beside what `tests/office_database.py` brings."""

import datetime

import pytest
from office_database import begin

begin()

from payung.office.rights.actors import SYSTEM  # noqa: E402

TODAY = datetime.date(2026, 3, 2)


MONTHS = ("2025-11", "2025-12", "2026-01", "2026-02")
SELF_EMPLOYED = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
                 "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip
JOINED = datetime.date(2025, 11, 3)
SICK = datetime.date(2026, 3, 10)
FILED = datetime.date(2026, 3, 20)


class Counter:
    """The first office, in which everybody works; `do` lets somebody act by their role."""

    def __init__(self, offices, staff):
        self.office, self.staff = offices[0].pk, staff

    def do(self, role, action, on=FILED, key=None, **inputs):
        from payung.office.acts import perform

        actor = self.staff(role) if isinstance(role, str) else role
        return perform(action, actor, key, on, office=self.office, **inputs).result

    def decide(self, claim, on=FILED, **inputs):
        from payung.office.claims.actions import adjudicate

        return self.do("claims_officer", adjudicate, on, claim=claim, **inputs)

    def limit(self, amount, currency="THB"):
        from payung.office.claims.actions import set_limit

        self.do("administrator", set_limit, currency=currency, amount=amount)

    def accounts(
        self,
        *persons,
        scheme="th.section40",
        currency="THB",
        on=JOINED,
        channel="bank",
        provider="004",
        number="111222333",
    ):
        """The office's own account for a scheme, and one for each person."""
        from payung.office.payments.accounts import record_account, set_office_account

        self.do("administrator", set_office_account, on, scheme=scheme, channel=channel, currency=currency, name="Office",
                provider=provider, number="+66812345678" if channel == "mobile_money" else "1234567890")  # fmt: skip
        for place, person in enumerate(persons):
            self.do("claims_officer", record_account, on, person=person, channel=channel, provider=provider,
                    number=number if channel == "mobile_money" else f"{number}{place}")  # fmt: skip

    def send(self, on, scheme="th.section40", currency="THB", channel="bank"):
        """All that is open goes out in a batch: made by one, released by another. The lines' numbers and amounts, and the file."""
        from payung.office.payments import batches
        from payung.office.payments.models import Line
        from payung.office.rights.actors import acting

        batch = self.do("claims_officer", batches.open_batch, on, scheme=scheme, channel=channel, currency=currency,
                        execute_on=on.isoformat())["batch"]  # fmt: skip
        made = self.do("claims_officer", batches.make_batch, on, batch=batch)
        self.do("approver", batches.release_batch, on, batch=batch, **made)
        file = self.do("cashier", batches.write_file, on, batch=batch)
        self.do("cashier", batches.send_batch, on, batch=batch, sha256=file["sha256"])
        with acting(SYSTEM):
            lines = Line.objects.filter(batch_id=batch).order_by("id").values_list("end_to_end_id", "amount")
            return dict(lines), (batches.outbox() / file["file"]).read_text("utf-8")

    def answered(self, lines, status, on, reason=""):
        """The bank answers to lines by a status file. What was taken in."""
        from payung.office.payments.settling import receive_status

        rows = "".join(f"{line},{status},{on},{reason}\n" for line in lines)
        return self.do(
            "cashier",
            receive_status,
            on,
            name="status.csv",
            content=f"end_to_end_id,status,date,reason\n{rows}".encode(),
        )

    def balances(self):
        from payung.office.ledger.balances import trial_balance
        from payung.office.records.verifying import verify
        from payung.office.rights.actors import acting

        with acting(SYSTEM):
            assert list(verify(self.office)) == []
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


class Desk(Counter):
    """The first office, with Malee in Section 40, option 2, since November 2025."""

    facts, months = SELF_EMPLOYED, MONTHS

    def __init__(self, offices, staff):
        from payung.office.membership.actions import enrol
        from payung.office.people.actions import register_person

        super().__init__(offices, staff)
        self.person = self.do(
            "enrolment_officer", register_person, JOINED, names="Malee", birth_date="1983-01-02", facts=SELF_EMPLOYED
        )["person"]
        done = self.do("enrolment_officer", enrol, JOINED, person=self.person, scheme="th.section40", option="option_2")
        self.card = done["card"]

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


@pytest.fixture
def claims_desk(offices, staff):
    """The first office where claims are filed and decided, with Malee in Section 40."""
    return Desk(offices, staff)


@pytest.fixture
def counter(offices, staff):
    """`counter("kh")` is the first office, as one of that country, without anybody in its register."""
    from payung.office.rights.models import Office

    def opened(country):
        Office.objects.filter(pk=offices[0].pk).update(country=country)
        return Counter(offices, staff)

    return opened


class ApiDesk:
    """Calls the API as somebody: `desk("cashier").get("/people")` in the first office."""

    def __init__(self, user, office="BKK", scopes=()):
        from django.test import Client

        from payung.office.rights import signing_in

        token = signing_in.token_of(user, name="test", scopes=list(scopes), hours=1)
        headers = {"Authorization": f"Bearer {token}", "Purpose": "audit"}
        self.client = Client(raise_request_exception=False, SERVER_NAME="localhost", headers=headers)
        self.office = office

    def get(self, path, **headers):
        return self.client.get(f"/api/v1/offices/{self.office}{path}", headers=headers)

    def post(self, path, body=None, **headers):
        return self.client.post(f"/api/v1/offices/{self.office}{path}", body or {}, "application/json", headers=headers)


@pytest.fixture
def desk(staff):
    from payung.office.rights.models import User

    def make(who, office="BKK", scopes=()):
        """The desk of a role, or of an account."""
        return ApiDesk(who if isinstance(who, User) else User.objects.get(pk=staff(who).user), office, scopes)

    return make
