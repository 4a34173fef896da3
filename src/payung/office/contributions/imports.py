"""Receipts from a file: a collector's book, a mobile-money export, a bank's statement.

A file is read whole and checked row by row before anything is entered. With `partial` the sound rows are entered and the others
told; without, one fault refuses the file. The same file again enters nothing twice, since a receipt has one number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from payung.law.faults import DocumentRefused, Fault, nearest
from payung.office.acts import Act, Refusal, action
from payung.office.contributions.actions import enter_receipt
from payung.office.people.numbers import is_number
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
    outcome: dict[str, Any] = {"new": 0, "again": 0, "unmatched": 0, "total": "0", "refused": []}
    total, faults = Decimal(0), []
    for row, result in _entered(act, office, scheme, channel, rows):
        if isinstance(result, Refusal):
            faults += [
                Fault(f.kind, f.message, f.file, int(row["row"]), f"row {row['row']}: {f.path}", f.hint)
                for f in result.faults
            ]
            continue
        outcome["again" if result["again"] else "new"] += 1
        outcome["unmatched"] += 0 if row.get("card") else 1
        total += Decimal(str(row["amount"]))
    outcome["total"] = format(total, "f")
    outcome["refused"] = [fault.to_dict() for fault in faults]
    if faults and not partial:
        raise Refusal(*faults)
    if dry_run:
        raise DryRun(outcome)
    act.about(f"import:{scheme}", new=outcome["new"], again=outcome["again"], refused=len(faults))
    return outcome


class DryRun(Refusal):
    """What an import would have done; nothing was entered."""

    def __init__(self, outcome: dict[str, Any]) -> None:
        super().__init__(
            Fault("dry-run", f"{outcome['new']} receipts would be new, {len(outcome['refused'])} are refused.")
        )
        self.outcome = outcome


def _entered(
    act: Act, office: int, scheme: str, channel: str, rows: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[Mapping[str, Any], dict[str, Any] | Refusal]]:
    seen: dict[str, int] = {}
    for row in rows:
        number = str(row["number"])
        if number in seen and number:
            yield (
                row,
                Refusal(Fault("duplicate", f"Receipt {number} stands in row {seen[number]} already.", path="number")),
            )
            continue
        seen[number] = int(row["row"])
        try:
            yield row, enter_receipt(
                act, office=office, channel=channel, number=number, amount=str(row["amount"]), received_on=str(row["received_on"]),
                scheme=scheme, card=row.get("card"), reference=str(row.get("reference") or ""),
            )  # fmt: skip
        except Refusal as refused:
            yield row, refused
