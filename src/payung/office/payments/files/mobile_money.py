"""Payments to wallets as a CSV file for an operator of mobile money: a row a payment, and the count and sum in the last row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from babel.numbers import get_currency_precision

from payung.office.payments.accounts import number_of
from payung.office.payments.models import Batch, Line

COLUMNS = ("batch", "end_to_end_id", "operator", "wallet", "name", "amount", "currency", "reference")


def written(batch: Batch, lines: Iterable[Line]) -> bytes:
    """A released batch as a file."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    places = get_currency_precision(batch.currency)
    count, total = 0, Decimal(0)
    for line in lines:
        rows.writerow([batch.number, line.end_to_end_id, line.account.provider, number_of(line.account),
                       line.account.holder, f"{line.amount:.{places}f}", line.currency, line.payable.scheme])  # fmt: skip
        count, total = count + 1, total + line.amount
    rows.writerow([batch.number, "TOTAL", "", count, "", f"{total:.{places}f}", batch.currency, ""])
    return text.getvalue().encode()
