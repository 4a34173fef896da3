"""Credit transfers as ISO 20022 pain.001.001.09 (Customer Credit Transfer Initiation).

Elements stand in the order of the schema. The content follows from the batch alone: no clock, no random number.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement, tostring

from babel.numbers import get_currency_precision

from payung.office.payments.accounts import number_of
from payung.office.payments.models import Batch, Line

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PURPOSES = {"benefits": "SSBE", "loans": "LOAN"}  # ISO 20022 external purpose codes: social security benefit, loan


def written(batch: Batch, lines: Iterable[Line]) -> bytes:
    """A released batch as a file. Its count and sum are those of the lines that stand in it."""
    found = list(lines)
    transfers = [_transfer(line) for line in found]
    count, total = str(len(found)), _money(sum((line.amount for line in found), Decimal(0)), batch.currency)
    root = Element("Document", xmlns=NAMESPACE)
    message = SubElement(root, "CstmrCdtTrfInitn")
    header = SubElement(message, "GrpHdr")
    _text(header, "MsgId", batch.number)
    _text(header, "CreDtTm", (batch.released_at or datetime.datetime.min).strftime("%Y-%m-%dT%H:%M:%SZ"))
    _text(header, "NbOfTxs", count)
    _text(header, "CtrlSum", total)
    _text(SubElement(header, "InitgPty"), "Nm", batch.source.name)
    payment = SubElement(message, "PmtInf")
    _text(payment, "PmtInfId", batch.number)
    _text(payment, "PmtMtd", "TRF")
    _text(payment, "BtchBookg", "true")
    _text(payment, "NbOfTxs", count)
    _text(payment, "CtrlSum", total)
    _text(SubElement(payment, "ReqdExctnDt"), "Dt", batch.execute_on.isoformat())
    _text(SubElement(payment, "Dbtr"), "Nm", batch.source.name)
    _account(payment, "DbtrAcct", batch.source.number, batch.source.is_iban, batch.currency)
    _agent(payment, "DbtrAgt", batch.source.provider)
    payment.extend(transfers)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode() + b"\n"


def _transfer(line: Line) -> Element:
    found = Element("CdtTrfTxInf")
    _text(SubElement(found, "PmtId"), "EndToEndId", line.end_to_end_id)
    amount = SubElement(SubElement(found, "Amt"), "InstdAmt", Ccy=line.currency)
    amount.text = _money(line.amount, line.currency)
    _agent(found, "CdtrAgt", line.account.provider)
    _text(SubElement(found, "Cdtr"), "Nm", line.account.holder)
    _account(found, "CdtrAcct", number_of(line.account), line.account.is_iban)
    _text(SubElement(found, "Purp"), "Cd", _PURPOSES.get(line.payable.debit, "GOVT"))
    _text(SubElement(found, "RmtInf"), "Ustrd", f"{line.payable.scheme} {line.end_to_end_id}")
    return found


def _account(parent: Element, name: str, number: str, is_iban: bool, currency: str = "") -> None:
    account = SubElement(parent, name)
    ways = SubElement(account, "Id")
    _text(ways if is_iban else SubElement(ways, "Othr"), "IBAN" if is_iban else "Id", number)
    if currency:
        _text(account, "Ccy", currency)


def _agent(parent: Element, name: str, provider: str) -> None:
    institution = SubElement(SubElement(parent, name), "FinInstnId")
    if _BIC.fullmatch(provider):
        _text(institution, "BICFI", provider)
    else:
        _text(SubElement(institution, "ClrSysMmbId"), "MmbId", provider)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _NOT_XML.sub(" ", text).strip()[:140]


def _money(amount: Decimal, currency: str) -> str:
    return f"{amount:.{get_currency_precision(currency)}f}"
