"""The dues of each month, and how members pay them: by a collector's book, at the counter, by bank and by wallet, or not at all."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from payung.office.contributions.actions import match, reverse_receipt
from payung.office.contributions.imports import ReceiptRow, import_receipts, read_book, read_statement
from payung.office.contributions.models import Receipt
from payung.office.contributions.queries import shares
from payung.office.contributions.runs import make_dues
from payung.office.contributions.shares import receive_share
from payung.office.demonstration.banking import Credit, statement
from payung.office.demonstration.desk import Desk
from payung.office.demonstration.families import Human, living
from payung.office.rights.actors import SYSTEM, acting
from payung.office.schemes import scheme_setup

COLLECTORS = "ABCDE"
_WITHOUT_CARD = 0.006  # of those who pay by bank, as many forget to write their card's number
_MATCHED = 0.6  # of those, in the month after, so many were found out
_BOUNCED = 0.0012


@dataclass(frozen=True, slots=True)
class Paid:
    """What somebody pays: how much, and on which day."""

    by: Human
    amount: Decimal
    on: datetime.date


def make_dues_of(desk: Desk, people: Sequence[Human], month: datetime.date, on: datetime.date) -> None:
    """Run the dues of a month, and learn what each member owes by it."""
    desk.do("cashier", make_dues, on, scheme=desk.plan.scheme, month=f"{month:%Y-%m}")
    with acting(SYSTEM), connection.cursor() as cursor:
        cursor.execute(
            "SELECT membership_id, SUM(amount) FROM contributions_due WHERE office_id = %s AND month = %s AND payer = 'member'"
            " GROUP BY membership_id",
            [desk.office, month],
        )
        dues = dict(cursor.fetchall())
    for one in people:
        one.month = dues.get(one.membership, Decimal(0))
        one.owes += one.month


def pay(desk: Desk, people: Sequence[Human], month: datetime.date, since: datetime.date, until: datetime.date) -> None:
    """A month's receipts, between two days, entered on the last of them from the files in which they came."""
    days = (until - since).days
    paid = []
    for one in living(people):
        amount = _pays(desk, one, month)
        if amount > 0:
            paid.append(Paid(one, amount, since + datetime.timedelta(days=desk.chance.randint(0, days))))
            one.owes -= amount
    for channel in ("book", "counter", "mobile_money", "bank"):
        some = sorted((found for found in paid if found.by.channel == channel), key=lambda found: found.on)
        if some:
            enter(desk, channel, some, until)


def pay_shares(desk: Desk, month: datetime.date, on: datetime.date) -> None:
    """Once a quarter, in its first month, the government pays what it owes up to the end of the quarter before, by one transfer."""
    if month.month % 3 != 1:
        return
    with acting(SYSTEM):
        owed = [one for one in shares(desk.office, month - datetime.timedelta(days=1)) if one.open > 0]
    for one in owed:
        desk.do(
            "cashier", receive_share, on, scheme=one.scheme, payer=one.payer, channel="bank",
            number=f"GF{desk.serial('share'):06d}", amount=f"{one.open:.2f}", received_on=on.isoformat(),
        )  # fmt: skip


def _pays(desk: Desk, one: Human, month: datetime.date) -> Decimal:
    """How much somebody pays this month, by their habit."""
    chance = desk.chance
    if one.month <= 0 or one.owes <= 0:
        return Decimal(0)
    match one.habit:
        case "steady":
            return one.owes if chance.random() < 0.975 else Decimal(0)
        case "quarterly":
            return one.owes + 2 * one.month if chance.random() < 0.9 else Decimal(0)
        case "yearly":
            return one.owes + 11 * one.month
        case "gaps":
            if chance.random() < 0.3:
                return Decimal(0)
            return one.month / 2 if chance.random() < 0.06 else min(one.owes, 2 * one.month)
        case "gives up":
            if chance.random() < 0.12:
                one.habit = "gave up"
            return one.owes
    return Decimal(0)


def enter(desk: Desk, channel: str, paid: Sequence[Paid], on: datetime.date) -> dict[str, Any]:
    """Enter receipts from the file of a channel."""
    plan = desk.plan
    if channel == "bank":
        name = f"statement-{on}.xml"
        rows = read_statement(_statement(desk, paid, on), name, scheme_setup(plan.scheme).currency)
    else:
        name = f"{channel}-{on}.csv"
        rows = read_book(_book(desk, channel, paid), name)
    return import_rows(desk, channel, rows, on)


def import_rows(desk: Desk, channel: str, rows: Sequence[ReceiptRow], on: datetime.date) -> dict[str, Any]:
    """Enter the sound ones of some rows."""
    found: dict[str, Any] = desk.do(
        "cashier", import_receipts, on, scheme=desk.plan.scheme, channel=channel, rows=[row.to_dict() for row in rows],
        partial=True,
    )  # fmt: skip
    return found


def _book(desk: Desk, channel: str, paid: Sequence[Paid]) -> bytes:
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["number", "card", "amount", "received_on", "reference"])
    for one in paid:
        if channel == "book":
            collector = COLLECTORS[one.by.house % len(COLLECTORS)]
            number = f"{collector}-{desk.serial(f'book {collector}'):06d}"
        else:
            number = f"{channel[0].upper()}{desk.serial(channel):08d}"
        rows.writerow([number, one.by.card, f"{one.amount:.2f}", one.on.isoformat(), ""])
    return text.getvalue().encode()


def _statement(desk: Desk, paid: Sequence[Paid], on: datetime.date) -> bytes:
    note = desk.plan.words["bank_note"]
    credits = [
        Credit(
            f"BK{desk.serial('bank'):09d}", one.amount, one.on,
            f"{note} {one.by.names}" if desk.chance.random() < _WITHOUT_CARD else f"{note} {one.by.card}",
        )
        for one in paid
    ]  # fmt: skip
    currency = scheme_setup(desk.plan.scheme).currency
    return statement(desk.plan.office_account["number"], currency, credits, on, f"ST{on:%Y%m%d}")


def straighten(desk: Desk, people: Sequence[Human], on: datetime.date) -> None:
    """Find out for whom receipts without a card were, and reverse a few that bounced."""
    by_name = {one.names: one for one in people if one.card}
    with acting(SYSTEM):
        waiting = list(
            Receipt.objects.filter(office_id=desk.office, membership=None, match=None, reverses=None).values_list("pk", "reference")
        )  # fmt: skip
        latest = list(
            Receipt.objects.filter(office_id=desk.office, channel="bank", reverses=None, reversed_by=None)
            .exclude(membership=None).order_by("-pk").values_list("pk", "membership_id", "amount")[:600]
        )  # fmt: skip
    for receipt, text in waiting:
        found = next((one for name, one in by_name.items() if text.endswith(name)), None)
        if found is not None and not found.left and desk.chance.random() < _MATCHED:
            desk.do("cashier", match, on, receipt=receipt, card=found.card)
    by_membership = {one.membership: one for one in people if one.membership}
    for receipt, membership, amount in latest:
        if desk.chance.random() < _BOUNCED and membership in by_membership:
            desk.do("cashier", reverse_receipt, on, receipt=receipt, reason="the bank took it back: no cover")
            by_membership[membership].owes += amount
