"""What is owed is paid: batches made by one and released by another, the bank's answers, what came back and was tried again."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from payung.office.acts import Refusal
from payung.office.demonstration.banking import Answer, status_report
from payung.office.demonstration.desk import Desk
from payung.office.demonstration.families import Human
from payung.office.payments.accounts import record_account
from payung.office.payments.actions import retry
from payung.office.payments.batches import make_batch, open_batch, release_batch, send_batch, write_file
from payung.office.payments.models import BANK, Line, Payable
from payung.office.payments.settling import receive_status
from payung.office.rights.actors import SYSTEM, acting
from payung.office.schemes import scheme_setup

_REJECTED = 0.03
_RETURNED = 0.015
_REASON = "AC04"  # ISO 20022: the account is closed


@dataclass(frozen=True, slots=True)
class Sent:
    """A batch that was handed to the bank."""

    batch: int
    number: str


def record_account_of(desk: Desk, one: Human, on: datetime.date) -> None:
    """Where somebody is paid, if it is not known."""
    if not one.has_account:
        new_account(desk, one.number, on)
        one.has_account = True


def new_account(desk: Desk, person: str, on: datetime.date) -> None:
    """Record an account of somebody; the numbers run on from one that no bank gives out."""
    number = str(9 * 10 ** (desk.plan.account_digits - 1) + desk.serial("account"))
    provider = desk.chance.choice(desk.plan.providers)
    desk.do("claims_officer", record_account, on, person=person, channel=BANK, provider=provider, number=number)


def make(desk: Desk, scheme: str, on: datetime.date) -> Sent | None:
    """Compose and make a batch of all that is owed; None if nothing can be paid."""
    currency, execute = scheme_setup(scheme).currency, on + datetime.timedelta(days=1)
    try:
        found = desk.do(
            "claims_officer",
            open_batch,
            on,
            scheme=scheme,
            channel=BANK,
            currency=currency,
            execute_on=execute.isoformat(),
        )
    except Refusal:
        return None
    desk.do("claims_officer", make_batch, on, batch=found["batch"])
    return Sent(found["batch"], found["number"])


def send(desk: Desk, scheme: str, on: datetime.date) -> Sent | None:
    """Make a batch, release it, and hand its file to the bank."""
    sent = make(desk, scheme, on)
    if sent is None:
        return None
    with acting(SYSTEM):
        lines = list(Line.objects.filter(batch_id=sent.batch).values_list("amount", flat=True))
    desk.do("approver", release_batch, on, batch=sent.batch, count=len(lines), total=f"{sum(lines):f}")
    file = desk.do("cashier", write_file, on, batch=sent.batch)
    desk.do("cashier", send_batch, on, batch=sent.batch, sha256=file["sha256"])
    return sent


def answer(desk: Desk, sent: Sent, on: datetime.date, *, all_well: bool = False) -> None:
    """The bank's status report on a batch: most are settled, a few rejected, and a few of those settled come back later."""
    with acting(SYSTEM):
        lines = list(Line.objects.filter(batch_id=sent.batch).order_by("pk").values_list("end_to_end_id", flat=True))
    rejected = {line for line in lines if not all_well and desk.chance.random() < _REJECTED}
    answers = [Answer(line, "RJCT", _REASON) if line in rejected else Answer(line, "ACSC") for line in lines]
    number = desk.serial("report")
    content = status_report(sent.number, answers, on, f"PS{number:06d}")
    desk.do("cashier", receive_status, on, name=f"pain002-{on}-{number}.xml", content=content)
    back = [line for line in lines if line not in rejected and desk.chance.random() < _RETURNED]
    if back and not all_well:
        text = "".join(f"{line},returned,{_REASON},{on}\n" for line in back)
        content = f"end_to_end_id,status,reason,date\n{text}".encode()
        desk.do("cashier", receive_status, on, name=f"returns-{on}-{number}.csv", content=content)


def try_again(desk: Desk, on: datetime.date, *, leave: int = 0) -> None:
    """Record new accounts for those whose payment came back, and let it be paid again; `leave` some for later."""
    with acting(SYSTEM):
        stopped = list(
            Payable.objects.filter(office_id=desk.office, status="stopped")
            .order_by("pk")
            .values_list("pk", "person__number")
        )
    for payable, person in stopped[: len(stopped) - leave] if leave else stopped:
        new_account(desk, person, on)
        desk.do("claims_officer", retry, on, payable=payable, reason="a new account was recorded")
