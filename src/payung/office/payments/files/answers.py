"""What banks and operators answer about payments, read from their files into plain rows; nothing is believed yet.

- ISO 20022 pain.002 (Customer Payment Status Report), of any version;
- CSV with the columns `end_to_end_id`, `status`, and, where the operator tells them, `amount`, `currency`, `reason`, `date`;
- ISO 20022 camt.053 (Bank to Customer Statement), of any version.

XML with a document type, with entities or without end is refused: no bank sends such files.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from payung.law.faults import Fault, nearest
from payung.office.acts import Refusal

ACCEPTED, REJECTED, SETTLED, RETURNED = "accepted", "rejected", "settled", "returned"
# ISO 20022 external payment transaction status codes; PDNG and the like say that nothing was decided yet.
_CODES = {"ACCP": ACCEPTED, "ACTC": ACCEPTED, "ACSP": ACCEPTED, "ACWC": ACCEPTED, "ACWP": ACCEPTED, "ACFC": ACCEPTED,
          "ACSC": SETTLED, "ACCC": SETTLED, "RJCT": REJECTED, "CANC": REJECTED, "RCVD": "", "PDNG": "", "PART": ""}  # fmt: skip
_WORDS = {"accepted": ACCEPTED, "rejected": REJECTED, "failed": REJECTED, "settled": SETTLED, "paid": SETTLED,
          "success": SETTLED, "returned": RETURNED, "reversed": RETURNED}  # fmt: skip
_COLUMNS = ("end_to_end_id", "status", "amount", "currency", "reason", "date")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a file says about a payment, or (`batch`) about all of a batch's; amount and currency if it tells them."""

    end_to_end_id: str
    status: str
    batch: str = ""
    amount: Decimal | None = None
    currency: str = ""
    reason: str = ""
    on: datetime.date | None = None
    place: str = ""  # where in the file


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a bank's statement; below 0 it left the account. `batch` and `end_to_end_id` if the bank tells them."""

    reference: str
    on: datetime.date
    amount: Decimal
    currency: str
    end_to_end_id: str = ""
    batch: str = ""
    reason: str = ""
    is_return: bool = False
    about: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A bank's statement of one account."""

    account: str
    currency: str
    opening: Decimal | None
    closing: Decimal | None
    entries: tuple[Entry, ...]


def read_answers(content: bytes, name: str) -> tuple[str, tuple[Answer, ...]]:
    """The kind of a status file (`pain.002` or `csv`) and what it says. Raises Refusal with all that is wrong."""
    if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        root = parsed(content, name, "pain.002")
        return "pain.002", tuple(_pain002(root, name))
    return "csv", tuple(_csv(content, name))


def parsed(content: bytes, name: str, message: str) -> Element:
    """An XML file of a bank of one kind of message, its namespaces taken away. Raises Refusal."""
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException:
        why = "The file has a document type or entities, which may hide other content."
        raise Refusal(Fault("xml", why, name, hint="Ask the bank for the file again.")) from None
    except (ParseError, ValueError, LookupError) as error:
        raise Refusal(Fault("xml", f"This is no whole XML file: {error}.", name, hint="Fetch it again.")) from None
    space = root.tag.partition("}")[0]
    if message not in space:
        found = space.rpartition(":")[2] or root.tag
        raise Refusal(Fault("xml", f"This is a file of {found}, not of {message}.", name))
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


# ---- pain.002 ----


def _pain002(root: Element, name: str) -> Iterator[Answer]:
    faults: list[Fault] = []
    found: list[Answer] = []
    group = root.find(".//OrgnlGrpInfAndSts")
    if group is not None:
        found += _whole(group, "GrpSts", "OrgnlMsgId", "the group", name, faults)
    for place, payment in enumerate(root.iterfind(".//OrgnlPmtInfAndSts"), 1):
        transactions = payment.findall("TxInfAndSts")
        if not transactions:
            found += _whole(payment, "PmtInfSts", "OrgnlPmtInfId", f"payment {place}", name, faults)
        for number, transaction in enumerate(transactions, 1):
            where = f"payment {place}, transaction {number}"
            amount = transaction.find(".//OrgnlTxRef/Amt/InstdAmt")
            found += _answer(
                _text(transaction, "OrgnlEndToEndId"), _text(transaction, "TxSts"), where, name, faults,
                amount=_text(amount) if amount is not None else "", currency=(amount.get("Ccy") or "") if amount is not None else "",
                reason=_reason(transaction), on=_text(transaction, "FctvIntrBkSttlmDt/Dt"),
            )  # fmt: skip
    if group is not None and any(answer.end_to_end_id for answer in found):
        found = [answer for answer in found if answer.end_to_end_id or answer.status == REJECTED]
    if faults:
        raise Refusal(*faults)
    if not found and group is None:
        raise Refusal(Fault("empty", "The file says nothing about any payment.", name))
    yield from found


def _whole(element: Element, status: str, batch: str, where: str, name: str, faults: list[Fault]) -> list[Answer]:
    code = _text(element, status)
    return _answer("", code, where, name, faults, batch=_text(element, batch), reason=_reason(element)) if code else []


def _answer(
    number: str, code: str, where: str, name: str, faults: list[Fault], *, batch: str = "", amount: str = "", currency: str = "",
    reason: str = "", on: str = "",
) -> list[Answer]:  # fmt: skip
    if code not in _CODES:
        faults.append(Fault("unknown-name", f"'{code}' is no status of a payment.", name, path=where))
        return []
    if not number and not batch:
        faults.append(Fault("missing", "The payment is not named (OrgnlEndToEndId).", name, path=where))
        return []
    if not _CODES[code]:
        return []
    money, day = _money(amount, where, name, faults), _day(on, where, name, faults)
    return [Answer(number, _CODES[code], batch, money, currency, reason, day, where)]


def _reason(element: Element) -> str:
    found = element.find("StsRsnInf")
    if found is None:
        return ""
    parts = [_text(found, "Rsn/Cd") or _text(found, "Rsn/Prtry"), *(_text(more) for more in found.findall("AddtlInf"))]
    return " ".join(part for part in parts if part)[:200]


# ---- CSV ----


def _csv(content: bytes, name: str) -> Iterator[Answer]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(Fault("encoding", "The file is not in UTF-8.", name, hint="Save it as CSV UTF-8.")) from None
    rows = csv.DictReader(io.StringIO(text), strict=True)
    faults: list[Fault] = []
    found: list[Answer] = []
    try:
        columns = [column.strip().casefold() for column in rows.fieldnames or ()]
        for column in ("end_to_end_id", "status"):
            if column not in columns:
                faults.append(
                    Fault("missing", f"There is no column '{column}'.", name, 1, hint=nearest(column, columns))
                )
        for column in columns:
            if column not in _COLUMNS:
                hint = nearest(column, _COLUMNS) or f"It has {', '.join(_COLUMNS)}."
                faults.append(Fault("unknown-name", f"'{column}' is no column of a status file.", name, 1, hint=hint))
        if faults:
            raise Refusal(*faults)
        rows.fieldnames = columns
        for row in rows:
            found += _row(row, rows.line_num, name, faults)
    except csv.Error as error:
        faults.append(Fault("csv", f"The file breaks off or is no CSV: {error}.", name, rows.line_num))
    if faults:
        raise Refusal(*faults)
    if not found:
        raise Refusal(Fault("empty", "The file says nothing about any payment.", name))
    yield from found


def _row(row: dict[str, str], line: int, name: str, faults: list[Fault]) -> list[Answer]:
    cells = {column: (text or "").strip() for column, text in row.items() if isinstance(text, str | None) and column}
    where = f"line {line}"
    word = cells.get("status", "").casefold()
    if None in row or len(cells) < 2:
        faults.append(Fault("csv", "This row has not as many cells as the header.", name, line))
        return []
    if word not in _WORDS:
        hint = nearest(word, _WORDS) or f"One of {', '.join(_WORDS)}."
        faults.append(Fault("unknown-name", f"'{cells.get('status', '')}' is no status.", name, line, "status", hint))
        return []
    if not cells.get("end_to_end_id"):
        faults.append(Fault("missing", "The payment is not named.", name, line, "end_to_end_id"))
        return []
    amount = _money(cells.get("amount", ""), where, name, faults)
    day = _day(cells.get("date", ""), where, name, faults)
    return [
        Answer(
            cells["end_to_end_id"],
            _WORDS[word],
            "",
            amount,
            cells.get("currency", ""),
            cells.get("reason", "")[:200],
            day,
            where,
        )
    ]


# ---- camt.053 ----


def read_statement(content: bytes, name: str) -> Statement:
    """A bank's statement of one account. Raises Refusal with all that is wrong, also if it does not add up."""
    root = parsed(content, name, "camt.053")
    statements = root.findall(".//Stmt")
    if len(statements) != 1:
        raise Refusal(Fault("xml", f"The file has {len(statements)} statements; one at a time is taken in.", name))
    found = statements[0]
    faults: list[Fault] = []
    account = _text(found, "Acct/Id/IBAN") or _text(found, "Acct/Id/Othr/Id")
    balances = {
        _text(balance, "Tp/CdOrPrtry/Cd"): _signed(balance, "balance", name, faults) for balance in found.findall("Bal")
    }
    currencies = {amount.get("Ccy") or "" for amount in found.iter("Amt")}
    if len(currencies) > 1:
        faults.append(Fault("currency", f"One account has one currency, not {', '.join(sorted(currencies))}.", name))
    entries = tuple(
        entry
        for number, element in enumerate(found.findall("Ntry"), 1)
        for entry in _entries(element, f"entry {number}", name, faults)
    )
    opening = balances.get("OPBD", balances.get("PRCD"))
    closing = balances.get("CLBD")
    total = sum((entry.amount for entry in entries), Decimal(0))
    if not faults and opening is not None and closing is not None and opening + total != closing:
        message = f"The statement does not add up: {opening:f} and {total:f} make {opening + total:f}, not {closing:f}."
        faults.append(Fault("sum", message, name, hint="A page may be missing; fetch it again."))
    if faults:
        raise Refusal(*faults)
    return Statement(account, currencies.pop() if currencies else "", opening, closing, entries)


def _entries(element: Element, where: str, name: str, faults: list[Fault]) -> list[Entry]:
    """An entry, or the transactions of which it is made up if the bank tells their amounts."""
    status = _text(element, "Sts/Cd") or _text(element, "Sts")
    if status not in ("BOOK", ""):
        return []  # pending: it will come again when it is booked
    total = _signed(element, where, name, faults)
    day = _day(_text(element, "BookgDt/Dt") or _text(element, "BookgDt/DtTm")[:10], where, name, faults)
    if total is None or day is None:
        if day is None:
            faults.append(Fault("missing", "The entry has no booking date.", name, path=where))
        return []
    currency = (found.get("Ccy") or "") if (found := element.find("Amt")) is not None else ""
    own = _text(element, "AcctSvcrRef") or _text(element, "NtryRef") or where
    reversal = _text(element, "RvslInd") == "true"
    details = element.findall("NtryDtls/TxDtls")
    batch = _text(element, "NtryDtls/Btch/PmtInfId") or _text(element, "NtryDtls/Btch/MsgId")
    if not details or (
        len(details) > 1 and any(detail.find("Amt") is None and detail.find("AmtDtls") is None for detail in details)
    ):
        return [Entry(own, day, total, currency, "", batch, "", reversal, _text(element, "AddtlNtryInf")[:200], where)]
    entries = []
    sign = -1 if total < 0 else 1
    for number, detail in enumerate(details, 1):
        text = _text(detail, "Amt") or _text(detail, "AmtDtls/TxAmt/Amt") or _text(detail, "AmtDtls/InstdAmt/Amt")
        amount = abs(total) if len(details) == 1 and not text else _money(text, where, name, faults)
        if amount is None:
            continue
        reason = _text(detail, "RtrInf/Rsn/Cd") or _text(detail, "RtrInf/Rsn/Prtry")
        reason = " ".join(filter(None, [reason, *(_text(more) for more in detail.findall("RtrInf/AddtlInf"))]))[:200]
        entries.append(
            Entry(
                _text(detail, "Refs/AcctSvcrRef") or (own if len(details) == 1 else f"{own}/{number}"), day, sign * amount, currency,
                _text(detail, "Refs/EndToEndId"), _text(detail, "Refs/PmtInfId") or batch, reason,
                reversal or detail.find("RtrInf") is not None, _text(detail, "RmtInf/Ustrd")[:200], where,
            )
        )  # fmt: skip
    if sum((entry.amount for entry in entries), Decimal(0)) != total:
        faults.append(Fault("sum", f"The transactions do not add up to the entry's {total:f}.", name, path=where))
    return entries


def _signed(element: Element, where: str, name: str, faults: list[Fault]) -> Decimal | None:
    amount = _money(_text(element, "Amt"), where, name, faults)
    if amount is None:
        if not _text(element, "Amt"):
            faults.append(Fault("missing", "There is no amount.", name, path=where))
        return None
    sign = _text(element, "CdtDbtInd")
    if sign not in ("CRDT", "DBIT"):
        faults.append(Fault("missing", "It is neither credit nor debit (CdtDbtInd).", name, path=where))
    return -amount if sign == "DBIT" else amount


def _text(element: Element, path: str = "") -> str:
    found = element.find(path) if path else element
    return (found.text or "").strip() if found is not None else ""


def _money(text: str, where: str, name: str, faults: list[Fault]) -> Decimal | None:
    if not text:
        return None
    try:
        found = Decimal(text)
        if found.is_finite() and found >= 0:
            return found
    except InvalidOperation:
        pass
    faults.append(Fault("type", f"'{text[:40]}' is no amount.", name, path=where))
    return None


def _day(text: str, where: str, name: str, faults: list[Fault]) -> datetime.date | None:
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        faults.append(Fault("date", f"'{text[:40]}' is not a day.", name, path=where))
        return None
