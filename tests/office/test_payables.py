"""What is owed is owed once, posted with it, and taken back while nobody pays it."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from payung.office.acts import Act, Refusal, perform
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.closing import verify
from payung.office.payments.actions import cancel, owe
from payung.office.payments.models import Payable
from payung.office.people.actions import register_person
from payung.office.people.models import Person
from payung.office.rights.actors import SYSTEM, NotPermitted, acting

DAY = datetime.date(2026, 3, 2)


@pytest.fixture
def owed(offices, staff):
    number = perform(register_person, staff("enrolment_officer"), on=DAY, office=offices[0].pk, names="Malee").result[
        "person"
    ]
    with acting(SYSTEM):
        person = Person.objects.get(number=number).pk

    def put(about="claim:1", amount="600", **more):
        with acting(SYSTEM):
            return owe(Act(SYSTEM, timezone.now(), DAY), office=offices[0].pk, person=person, scheme="th.section40",
                       amount=Decimal(amount), currency="THB", due_on=DAY, about=about, **more)  # fmt: skip

    put.office = offices[0].pk
    return put


def balances(office):
    with acting(SYSTEM):
        assert verify(office) == ()
        return {one.kind: one.amount for one in trial_balance(office, DAY)}


def test_it_is_owed_once_and_posted(owed):
    assert owed() == owed()
    owed("claim:2", "300")
    assert balances(owed.office) == {"bank": 0, "benefits": 900, "payable": -900}
    with pytest.raises(Refusal, match="owed already, with 600"):
        owed(amount="700")
    with pytest.raises(Refusal, match="not above 0"):
        owed("claim:3", "0")


def test_it_is_cancelled_once_and_by_who_may(owed, staff, offices):
    payable = owed()
    with pytest.raises(NotPermitted):
        perform(cancel, staff("cashier"), on=DAY, office=owed.office, payable=payable, reason="appeal")
    with pytest.raises(Refusal, match="no payable"):
        perform(cancel, staff("approver", offices[1]), on=DAY, office=offices[1].pk, payable=payable, reason="appeal")
    with pytest.raises(Refusal, match="Say why"):
        perform(cancel, staff("approver"), on=DAY, office=owed.office, payable=payable, reason=" ")
    perform(cancel, staff("approver"), on=DAY, office=owed.office, payable=payable, reason="appeal")
    assert balances(owed.office) == {"bank": 0, "benefits": 0, "payable": 0}
    with pytest.raises(Refusal, match="is cancelled"):
        perform(cancel, staff("approver"), on=DAY, office=owed.office, payable=payable, reason="appeal")
    with acting(staff("auditor", offices[1])):
        assert Payable.objects.count() == 0
