"""Loans to members on the law's terms, as far as it lets them: granted, disbursed, paid back, some late."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from payung.office.acts import Refusal
from payung.office.demonstration import disbursing
from payung.office.demonstration.desk import Desk
from payung.office.demonstration.families import Human, living
from payung.office.demonstration.plan import drawn
from payung.office.payments.accounts import set_office_account
from payung.office.payments.loans import grant_loan, repay, state_of
from payung.office.payments.models import BANK, Loan
from payung.office.rights.actors import SYSTEM, acting
from payung.office.schemes import scheme_setup

_PAYS = 0.85
_A_MONTH = 4


def lend(desk: Desk, people: Sequence[Human], on: datetime.date) -> None:
    """Grant some loans, where the law does on this day, and disburse them."""
    terms = desk.plan.loan
    with acting(SYSTEM):
        granted = Loan.objects.filter(office_id=desk.office).count()
    if not terms or granted >= terms["how_many"]:
        return
    members = [one for one in living(people) if one.habit == "steady" and (on - one.since).days > 240]
    made = 0
    for one in desk.chance.sample(members, min(_A_MONTH, len(members))):
        made += _grant(desk, terms, one, on)
        if not made:
            return  # no contract may be signed on this day
    if granted == 0:
        given = {"scheme": terms["scheme"], "channel": BANK, "currency": scheme_setup(terms["scheme"]).currency}
        desk.do("administrator", set_office_account, on, **given, **terms["account"])
    sent = disbursing.send(desk, terms["scheme"], on)
    if sent is not None:
        disbursing.answer(desk, sent, on, all_well=True)


def _grant(desk: Desk, terms: Any, one: Human, on: datetime.date) -> bool:
    first = (on.replace(day=1) + datetime.timedelta(days=62)).replace(day=5)
    asked = round(drawn(terms["asked"], desk.chance), -3)
    try:
        desk.do(
            "approver", grant_loan, on, person=one.number, scheme=terms["scheme"], product=terms["product"], asked=str(asked),
            months=drawn(terms["months"], desk.chance), first_due_on=first.isoformat(), facts=terms["facts"],
        )  # fmt: skip
    except Refusal:
        return False
    disbursing.record_account_of(desk, one, on)
    return True


def collect(desk: Desk, on: datetime.date) -> None:
    """Take in the instalments that are due, from those who pay."""
    with acting(SYSTEM):
        loans = Loan.objects.filter(office_id=desk.office, settled_on=None, payable__status="paid").order_by("pk")
        owed = [(loan.pk, state_of(loan, on).arrears) for loan in loans]
    for loan, amount in owed:
        if amount > 0 and desk.chance.random() < _PAYS:
            receipt = f"L{desk.serial('loan'):06d}"
            desk.do(
                "cashier", repay, on, loan=loan, receipt=receipt, amount=f"{amount:.2f}", received_on=on.isoformat()
            )
