"""Bank statements in ISO 20022 camt.053: the entries of an account, read with every fault named. No entity in them is expanded."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from payung.law.faults import DocumentRefused, Fault

MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A booked entry: received (`credit`) or paid out, with the bank's reference and what the payer wrote."""

    place: str
    reference: str
    end_to_end: str
    amount: Decimal
    currency: str
    credit: bool
    booked_on: datetime.date
    text: str
    reversal: bool


def read_camt053(content: bytes, file: str) -> tuple[StatementEntry, ...]:
    """The booked entries of a statement in camt.053 of any version. Raises DocumentRefused with every fault."""
    if len(content) > MOST_BYTES:
        raise DocumentRefused([Fault("too-large", f"The statement has over {MOST_BYTES:,} bytes.", file)])
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        reason = "it declares entities" if isinstance(error, DefusedXmlException) else str(error)
        raise DocumentRefused([Fault("syntax", f"This is no XML that can be read: {reason}.", file)]) from None
    if not _name(root).endswith("Document") or _first(root, "BkToCstmrStmt") is None:
        raise DocumentRefused([Fault("type", "This is no bank statement: it has no BkToCstmrStmt (camt.053).", file)])
    faults: list[Fault] = []
    entries = [
        found
        for number, entry in enumerate(_all(root, "Ntry"), 1)
        if (found := _entry(entry, number, file, faults)) is not None
    ]
    if faults:
        raise DocumentRefused(faults)
    return tuple(entries)


def _entry(entry: Element, number: int, file: str, faults: list[Fault]) -> StatementEntry | None:
    place = f"entry {number}"
    status = _text(entry, "Sts/Cd") or _text(entry, "Sts")
    if status and status != "BOOK":
        return None  # announced, not booked
    before = len(faults)
    amount = _first(entry, "Amt")
    value = _decimal(amount.text if amount is not None else None)
    if value is None:
        faults.append(Fault("type", f"{place} has no amount.", file, path="Amt"))
    side = _text(entry, "CdtDbtInd")
    if side not in ("CRDT", "DBIT"):
        faults.append(Fault("type", f"{place} is neither credit nor debit: '{side}'.", file, path="CdtDbtInd"))
    day = _day(_text(entry, "BookgDt/Dt") or _text(entry, "BookgDt/DtTm")[:10])
    if day is None:
        faults.append(Fault("date", f"{place} has no day of booking.", file, path="BookgDt"))
    reference = (
        _text(entry, "AcctSvcrRef") or _text(entry, "NtryRef") or _text(entry, "NtryDtls/TxDtls/Refs/AcctSvcrRef")
    )
    if not reference:
        faults.append(Fault("missing", f"{place} has no reference of the bank.", file, path="AcctSvcrRef"))
    if len(faults) > before or value is None or day is None or amount is None:
        return None
    text = " ".join(found.text or "" for found in _all(entry, "Ustrd")) or _text(entry, "AddtlNtryInf")
    return StatementEntry(
        place,
        reference,
        _text(entry, "NtryDtls/TxDtls/Refs/EndToEndId"),
        value,
        amount.get("Ccy", ""),
        side == "CRDT",
        day,
        " ".join(text.split()),
        _text(entry, "RvslInd") == "true",
    )


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _all(element: Element, name: str) -> list[Element]:
    return [found for found in element.iter() if _name(found) == name]


def _first(element: Element, name: str) -> Element | None:
    return next(iter(_all(element, name)), None)


def _text(element: Element, path: str) -> str:
    """The text at a path of element names, whatever their namespace; empty if there is none."""
    found: list[Element] = [element]
    for step in path.split("/"):
        found = [child for parent in found for child in parent if _name(child) == step]
    return (found[0].text or "").strip() if found else ""


def _decimal(text: str | None) -> Decimal | None:
    try:
        found = Decimal((text or "").strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() and found >= 0 else None


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
