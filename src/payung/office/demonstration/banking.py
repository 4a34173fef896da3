"""What a bank would send: statements of what members paid in (camt.053), and what became of payments (pain.002)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement, tostring


@dataclass(frozen=True, slots=True)
class Credit:
    """Money that came in: the bank's reference, how much, when, and what the payer wrote."""

    reference: str
    amount: Decimal
    on: datetime.date
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a payment, by its end-to-end number: an ISO 20022 status and, if it was rejected, the reason's code."""

    end_to_end_id: str
    status: str
    reason: str = ""


def statement(account: str, currency: str, credits: Iterable[Credit], on: datetime.date, number: str) -> bytes:
    """A statement of an account in camt.053.001.08 with what was credited."""
    root = Element("Document", xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08")
    message = SubElement(root, "BkToCstmrStmt")
    header = SubElement(message, "GrpHdr")
    _text(header, "MsgId", number)
    _text(header, "CreDtTm", f"{on}T18:00:00Z")
    found = SubElement(message, "Stmt")
    _text(found, "Id", number)
    _text(found, "Acct/Id/Othr/Id", account)
    for one in credits:
        entry = SubElement(found, "Ntry")
        SubElement(entry, "Amt", Ccy=currency).text = f"{one.amount:.2f}"
        _text(entry, "CdtDbtInd", "CRDT")
        _text(entry, "Sts/Cd", "BOOK")
        _text(entry, "BookgDt/Dt", one.on.isoformat())
        _text(entry, "AcctSvcrRef", one.reference)
        _text(entry, "NtryDtls/TxDtls/RmtInf/Ustrd", one.text)
    return _written(root)


def status_report(batch: str, answers: Iterable[Answer], on: datetime.date, number: str) -> bytes:
    """A status report on a batch in pain.002.001.10."""
    root = Element("Document", xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10")
    message = SubElement(root, "CstmrPmtStsRpt")
    header = SubElement(message, "GrpHdr")
    _text(header, "MsgId", number)
    _text(header, "CreDtTm", f"{on}T08:00:00Z")
    group = SubElement(message, "OrgnlGrpInfAndSts")
    _text(group, "OrgnlMsgId", batch)
    _text(group, "OrgnlMsgNmId", "pain.001.001.09")
    payment = SubElement(message, "OrgnlPmtInfAndSts")
    _text(payment, "OrgnlPmtInfId", batch)
    for one in answers:
        told = SubElement(payment, "TxInfAndSts")
        _text(told, "OrgnlEndToEndId", one.end_to_end_id)
        _text(told, "TxSts", one.status)
        if one.reason:
            _text(told, "StsRsnInf/Rsn/Cd", one.reason)
        _text(told, "FctvIntrBkSttlmDt/Dt", on.isoformat())
    return _written(root)


def _text(parent: Element, path: str, text: str) -> None:
    for name in path.split("/"):
        parent = SubElement(parent, name)
    parent.text = text


def _written(root: Element) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode()
