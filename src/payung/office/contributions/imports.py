"""Receipts from a file: a collector's book, a mobile-money export, a bank's statement.

A file is read whole and checked row by row before anything is entered. With `partial` the sound rows are entered and the others
told; without, one fault refuses the file. The same file again enters nothing twice, since a receipt has one number.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pyarrow as pa
from django.db import IntegrityError

from payung.law.faults import DocumentRefused, Fault, nearest
from payung.office.acts import Act, Refusal, action
from payung.office.bulk import load, new_ids
from payung.office.contributions.actions import ACCOUNTS, check_channel, money_of, number_of, number_taken, received_day
from payung.office.contributions.allocating import allocate
from payung.office.contributions.models import Receipt
from payung.office.contributions.posting import post_allocations, post_receipts
from payung.office.ledger.posting import ensure_scheme_accounts
from payung.office.membership.actions import setup_of
from payung.office.membership.models import Membership
from payung.office.people.numbers import is_number
from payung.office.rights.actors import beyond_organisation
from payung.office.schemes import SchemeSetup
from payung.office.statements import read_camt053

COLUMNS = ("number", "card", "amount", "received_on", "reference")
_REQUIRED = ("number", "amount", "received_on")
MOST_ROWS = 100_000
_CELL = 500
_CARD = re.compile(r"\b\d{8,12}\b")


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A receipt as a file has it; `row` is where it stands."""

    row: int
    number: str
    amount: str
    received_on: str
    card: str | None
    reference: str

    def to_dict(self) -> dict[str, Any]:
        """As plain data, for an action's inputs."""
        return {name: getattr(self, name) for name in ("row", "number", "amount", "received_on", "card", "reference")}


def read_book(content: bytes, file: str) -> tuple[ReceiptRow, ...]:
    """A collector's book or a mobile-money export as CSV: number, card, amount, received_on, reference. Raises DocumentRefused."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "Save the file with the encoding UTF-8."
        raise DocumentRefused(
            [Fault("not-utf8", f"The file is not UTF-8 (byte {error.start}).", file, hint=hint)]
        ) from None
    csv.field_size_limit(1_000_000)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise DocumentRefused([Fault("syntax", f"This is no CSV that can be read: {error}.", file)]) from None
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        raise DocumentRefused(
            [Fault("empty", "The file has no receipts.", file, hint=f"Its first row is {','.join(COLUMNS)}.")]
        )
    if len(rows) > MOST_ROWS:
        raise DocumentRefused([Fault("too-large", f"The file has over {MOST_ROWS:,} rows.", file, hint="Divide it.")])
    head = [name.strip().lower() for name in rows[0]]
    faults = [
        Fault(
            "unknown-key",
            f"'{name}' is no column here.",
            file,
            1,
            hint=nearest(name, COLUMNS) or f"There are {', '.join(COLUMNS)}.",
        )
        for name in head
        if name not in COLUMNS
    ]
    faults += [Fault("missing", f"The column {name} is missing.", file, 1) for name in _REQUIRED if name not in head]
    faults += [
        Fault("duplicate", f"The column {name} stands twice.", file, 1) for name in set(head) if head.count(name) > 1
    ]
    if faults:
        raise DocumentRefused(faults)
    found = []
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(head):
            faults.append(Fault("type", f"Row {number} has {len(row)} cells, the head {len(head)}.", file, number))
        elif any(len(cell) > _CELL for cell in row):
            faults.append(Fault("too-large", f"Row {number} has a cell of over {_CELL} signs.", file, number))
        else:
            cells = dict(zip(head, (cell.strip() for cell in row), strict=True))
            found.append(
                ReceiptRow(
                    number,
                    cells["number"],
                    cells["amount"],
                    cells["received_on"],
                    cells.get("card") or None,
                    cells.get("reference", ""),
                )
            )
    if faults:
        raise DocumentRefused(faults)
    return tuple(found)


def read_statement(content: bytes, file: str, currency: str) -> tuple[ReceiptRow, ...]:
    """What a camt.053 statement credits. A card number in the payer's text says for whom; without one the money waits.

    Raises DocumentRefused, also for another currency.
    """
    entries = [entry for entry in read_camt053(content, file) if entry.credit and not entry.reversal]
    faults = [
        Fault("currency", f"{entry.place} is in {entry.currency or 'no currency'}, the scheme in {currency}.", file)
        for entry in entries
        if entry.currency != currency
    ]
    if faults:
        raise DocumentRefused(faults)
    return tuple(
        ReceiptRow(
            place,
            entry.reference,
            f"{entry.amount:f}",
            entry.booked_on.isoformat(),
            _card_in(entry.text),
            entry.text[:200],
        )
        for place, entry in enumerate(entries, 1)
    )


def _card_in(text: str) -> str | None:
    cards = {found for found in _CARD.findall(text) if is_number(found)}
    return cards.pop() if len(cards) == 1 else None


@action("contributions.import", permission="contributions.receive")
def import_receipts(
    act: Act,
    *,
    office: int,
    scheme: str,
    channel: str,
    rows: list[Mapping[str, Any]],
    partial: bool = False,
    dry_run: bool = False,
) -> dict[str, Any]:
    """Enter the receipts of a file. Gives how many were new, entered before, and refused, with each fault's row.

    Raises Refusal with every fault if not `partial`; then, and in a dry run, nothing is entered.
    """
    checked = [_checked(act, office, setup_of(scheme), channel, row) for row in rows]
    _check_twice(checked)
    _check_cards(office, scheme, checked)
    _check_earlier(office, channel, checked)
    sound = [one for one in checked if not one.faults]
    faults = [fault for one in checked for fault in one.faults]
    outcome = {
        "new": sum(not one.again for one in sound),
        "again": sum(one.again for one in sound),
        "unmatched": sum(one.membership is None for one in sound),
        "total": format(sum((one.amount for one in sound), Decimal(0)), "f"),
        "refused": [fault.to_dict() for fault in faults],
    }
    if faults and not partial:
        raise Refusal(*faults)
    if dry_run:
        raise DryRun(outcome)
    _enter(act, office, scheme, channel, [one for one in sound if not one.again])
    act.about(f"import:{scheme}", new=outcome["new"], again=outcome["again"], refused=len(faults))
    return outcome


class DryRun(Refusal):
    """What an import would have done; nothing was entered."""

    def __init__(self, outcome: dict[str, Any]) -> None:
        super().__init__(
            Fault("dry-run", f"{outcome['new']} receipts would be new, {len(outcome['refused'])} are refused.")
        )
        self.outcome = outcome


@dataclass(slots=True)
class _Checked:
    """A row as it is understood, with what is wrong with it."""

    row: int
    number: str
    card: str | None
    reference: str
    amount: Decimal = Decimal(0)
    received_on: datetime.date = datetime.date.min
    membership: int | None = None
    again: bool = False
    faults: list[Fault] = field(default_factory=list)

    def fault(self, kind: str, message: str, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, "", self.row, f"row {self.row}: {path}", hint))

    def refused(self, refusal: Refusal) -> None:
        for fault in refusal.faults:
            self.fault(fault.kind, fault.message, fault.path, fault.hint)


def _checked(act: Act, office: int, setup: SchemeSetup, channel: str, row: Mapping[str, Any]) -> _Checked:
    found = _Checked(
        int(row["row"]), str(row["number"]).strip(), row.get("card") or None, str(row.get("reference") or "")[:200]
    )
    try:
        check_channel(channel)
        found.amount = money_of(str(row["amount"]), "amount")
        found.received_on = received_day(str(row["received_on"]), act.day)
    except Refusal as refused:
        found.refused(refused)
    try:
        number_of(found.number)
    except Refusal as refused:
        found.refused(refused)
    return found


def _check_twice(rows: Iterable[_Checked]) -> None:
    seen: dict[str, int] = {}
    for one in rows:
        if one.number and one.number in seen:
            one.fault("duplicate", f"Receipt {one.number} stands in row {seen[one.number]} already.", "number")
        seen.setdefault(one.number, one.row)


def _check_cards(office: int, scheme: str, rows: Iterable[_Checked]) -> None:
    cards = {one.card for one in rows if one.card}
    known = {
        number: (pk, of, since, before)
        for number, pk, of, since, before in Membership.objects.filter(office_id=office, number__in=cards).values_list(
            "number", "pk", "scheme", "since", "before_id"
        )
    }
    for one in rows:
        if one.card is None:
            continue
        if one.card not in known:
            one.fault("unknown-name", f"There is no card {one.card} in this office.", "card")
            continue
        one.membership, of, since, before = known[one.card]
        if of != scheme:
            one.fault("scheme", f"Card {one.card} is of {of}.", "card")
        elif before is None and one.received_on < since and not one.faults:
            one.fault("range", f"The membership began on {since}, after the receipt.", "received_on")


def _check_earlier(office: int, channel: str, rows: Iterable[_Checked]) -> None:
    numbers = [one.number for one in rows if not one.faults]
    receipts = Receipt.objects.filter(office_id=office, channel=channel, number__in=numbers)
    earlier = {
        number: (amount, day, membership)
        for number, amount, day, membership in receipts.values_list("number", "amount", "received_on", "membership_id")
    }
    with beyond_organisation():  # a number may be taken by somebody whom the actor does not see
        taken = set(receipts.values_list("number", flat=True))
    for one in rows:
        if one.faults or one.number not in taken:
            continue
        one.again = earlier.get(one.number) == (one.amount, one.received_on, one.membership)
        if not one.again:
            told = number_taken(one.number, channel)
            one.fault(told.kind, told.message, told.path, told.hint)


def _enter(act: Act, office: int, scheme: str, channel: str, rows: list[_Checked]) -> None:
    """Enter sound rows, let them pay what is owed, and post it all."""
    if not rows:
        return
    setup = setup_of(scheme)
    ids = new_ids("contributions_receipt", len(rows))
    columns = {
        "id": ids,
        "number": pa.array([one.number for one in rows]),
        "membership_id": pa.array([one.membership for one in rows], pa.int64()),
        "amount": pa.array([one.amount for one in rows], pa.decimal128(20, 4)),
        "received_on": pa.array([one.received_on for one in rows]),
        "reference": pa.array([one.reference for one in rows]),
        "office_id": office,
        "channel": channel,
        "currency": setup.currency,
        "scheme": scheme,
        "act_id": act.id,
    }
    try:
        load("contributions_receipt", columns)
    except IntegrityError:
        message = "Somebody entered some of these receipts at the same time; nothing was entered."
        raise Refusal(Fault("duplicate", message, path="rows", hint="Send the file again.")) from None
    codes = ensure_scheme_accounts(office, scheme, setup.currency, ACCOUNTS, min(one.received_on for one in rows))
    post_receipts(act, office, codes, ids.tolist())
    allocated = allocate(sorted({one.membership for one in rows if one.membership}), act.id)
    post_allocations(act, office, codes, allocated)
