"""Batches of payments: composed and made by one, released by another, written to a file and sent.

open -> made -> released -> sent -> settled        and, until it is sent: -> withdrawn
"""

from __future__ import annotations

import hashlib
import os
from decimal import Decimal
from pathlib import Path

from babel.numbers import get_currency_precision
from django.conf import settings
from django.db import connection
from django.db.models import Count, Sum
from django.utils import timezone

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.payments.actions import day_of
from payung.office.payments.files import mobile_money, pain001
from payung.office.payments.models import (
    BANK,
    COMPOSING,
    MADE,
    RELEASED,
    SENT,
    WITHDRAWN,
    Batch,
    Line,
    OfficeAccount,
    Outcome,
)
from payung.office.rights.models import Office


@action("payments.open_batch", permission="payments.make_batch")
def open_batch(
    act: Act, *, office: int, scheme: str, channel: str, currency: str, execute_on: str, due_by: str | None = None
) -> dict[str, object]:
    """Compose a batch of all that is open, due by a day (today) and payable through a channel. Gives what was left out, and why.

    Raises Refusal if the office has no account to pay from, or nothing can be paid.
    """
    source = OfficeAccount.objects.filter(office_id=office, scheme=scheme, channel=channel, currency=currency).first()
    if source is None:
        message = f"The office has no account to pay {scheme} in {currency} by {channel}."
        raise Refusal(Fault("missing", message, path="channel", hint="Set one: payments.set_office_account."))
    execution = day_of(execute_on, "execute_on")
    if execution < act.day:
        raise Refusal(Fault("range", f"{execution} is past; it is {act.day}.", path="execute_on"))
    due = day_of(due_by, "due_by") if due_by else act.day
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('payments_batch_number')")
        serial = int(cursor.fetchone()[0])
    code = Office.objects.values_list("code", flat=True).get(pk=office)
    batch = Batch.objects.create(
        office_id=office, number=f"{code}-{serial:07d}", scheme=scheme, channel=channel, currency=currency,
        execute_on=execution, source=source,
    )  # fmt: skip
    places = get_currency_precision(currency)
    with connection.cursor() as cursor:
        cursor.execute(
            _COLLECT, {"office": office, "scheme": scheme, "currency": currency, "due": due, "channel": channel, "batch": batch.pk,
                       "places": places, "code": code},
        )  # fmt: skip
        added = cursor.rowcount
        cursor.execute(
            _LEFT,
            {
                "office": office,
                "scheme": scheme,
                "currency": currency,
                "due": due,
                "channel": channel,
                "places": places,
            },
        )
        left = {why: count for why, count in cursor.fetchall() if count}
    if not added:
        why = "; ".join(f"{count} {why}" for why, count in left.items()) or "nothing is open and due"
        raise Refusal(Fault("empty", f"Nothing can be paid: {why}.", path="scheme"))
    act.about(f"batch:{batch.pk}", lines=added, left=left)
    return {"batch": batch.pk, "number": batch.number, "lines": added, "left": left}


# Whoever composes at the same time waits for the rows, and then finds them no longer open.
_COLLECT = """
    INSERT INTO payments_line (office_id, batch_id, payable_id, account_id, amount, currency, attempt, end_to_end_id)
    SELECT p.office_id, %(batch)s, p.id, a.id, p.amount, p.currency, n.attempt, %(code)s || '-P' || p.id || '-' || n.attempt
    FROM (SELECT * FROM payments_payable WHERE office_id = %(office)s AND scheme = %(scheme)s AND currency = %(currency)s
          AND status = 'open' AND due_on <= %(due)s AND amount = round(amount, %(places)s) ORDER BY id FOR UPDATE) p
    JOIN payments_paymentaccount a ON a.person_id = p.person_id AND a.until IS NULL AND a.channel = %(channel)s
    CROSS JOIN LATERAL (SELECT COUNT(*) + 1 AS attempt FROM payments_line l WHERE l.payable_id = p.id) n
    ORDER BY p.id
"""
_LEFT = """
    SELECT CASE WHEN p.amount <> round(p.amount, %(places)s) THEN 'with an amount that the currency has no coin for'
                WHEN a.id IS NULL THEN 'without an account' ELSE 'with an account of another channel' END, COUNT(*)
    FROM payments_payable p LEFT JOIN payments_paymentaccount a ON a.person_id = p.person_id AND a.until IS NULL
    WHERE p.office_id = %(office)s AND p.scheme = %(scheme)s AND p.currency = %(currency)s AND p.status = 'open' AND p.due_on <= %(due)s
      AND (a.id IS NULL OR a.channel <> %(channel)s OR p.amount <> round(p.amount, %(places)s)) GROUP BY 1
"""


@action("payments.drop_line", permission="payments.make_batch")
def drop_line(act: Act, *, office: int, batch: int, payable: int, reason: str) -> int:
    """Take one payable out of a batch that is still composed; it stays open. Raises Refusal."""
    found = batch_of(office, batch, COMPOSING)
    line = Line.objects.filter(batch=found, payable_id=payable, live__isnull=False).first()
    if line is None:
        raise Refusal(Fault("unknown-name", f"Payable {payable} is not in the batch {found.number}.", path="payable"))
    Outcome.objects.create(
        office_id=office, line=line, what="withdrawn", reason=reason[:200], on=act.day, act_id=act.id
    )
    act.about(f"batch:{found.pk}", line=line.pk)
    return int(line.pk)


@action("payments.make_batch", permission="payments.make_batch")
def make_batch(act: Act, *, office: int, batch: int) -> dict[str, object]:
    """Finish composing: the count and the sum are fixed, and another user releases it. Raises Refusal."""
    found = batch_of(office, batch, COMPOSING)
    found.count, found.total = _sums(found)
    if not found.count:
        raise Refusal(Fault("empty", f"The batch {found.number} has no lines.", path="batch"))
    found.status, found.made_by, found.made_at = MADE, act.actor.user, act.now
    found.save(update_fields=["count", "total", "status", "made_by", "made_at"])
    act.about(f"batch:{found.pk}", count=found.count, total=found.total)
    return {"count": found.count, "total": f"{found.total:f}"}


@action("payments.withdraw_batch", permission="payments.make_batch")
def withdraw_batch(act: Act, *, office: int, batch: int, reason: str) -> int:
    """Give up a batch that was not sent; what was to be paid is open again. Raises Refusal."""
    found = batch_of(office, batch, COMPOSING, MADE, RELEASED)
    if found.file_hash:
        message = f"The file of {found.number} was written, and may have been handed over."
        raise Refusal(Fault("status", message, path="batch", hint="Have the bank reject it."))
    lines = Line.objects.filter(batch=found, live__isnull=False)
    Outcome.objects.bulk_create(
        Outcome(office_id=office, line=line, what="withdrawn", reason=reason[:200], on=act.day, act_id=act.id)
        for line in lines
    )
    found.status = WITHDRAWN
    found.save(update_fields=["status"])
    act.about(f"batch:{found.pk}", reason=reason[:200])
    return int(found.pk)


@action("payments.release_batch", permission="payments.release")
def release_batch(act: Act, *, office: int, batch: int, count: int, total: str) -> int:
    """Release a batch that somebody else made, by naming its count and sum as one saw them. Raises Refusal."""
    found = batch_of(office, batch, MADE)
    if found.made_by == act.actor.user:
        message = f"You made the batch {found.number}; another user releases it."
        raise Refusal(Fault("same-user", message, path="batch", hint="Ask somebody else who may release."))
    if _sums(found) != (found.count, found.total) or (str(count), _amount(total)) != (str(found.count), found.total):
        message = f"The batch {found.number} has {found.count} lines of {found.total:f} {found.currency} together."
        raise Refusal(Fault("sum", message, path="total", hint="Look at the batch again, and name what you see."))
    found.status, found.released_by, found.released_at = RELEASED, act.actor.user, act.now
    found.save(update_fields=["status", "released_by", "released_at"])
    act.about(f"batch:{found.pk}", count=found.count, total=found.total)
    return int(found.pk)


# ---- Sending, in two steps ----


@action("payments.write_file", permission="payments.send")
def write_file(act: Act, *, office: int, batch: int) -> dict[str, str]:
    """First step of sending: write a released batch's file to the outbox, under the hash of its content. Gives the name.

    The content follows from the batch alone, so that however often this is done there is one file. Raises Refusal.
    """
    found = batch_of(office, batch, RELEASED, SENT)
    lines = Line.objects.filter(batch=found, live__isnull=False).select_related("account", "payable").order_by("id")
    if found.channel == BANK:
        content, suffix = pain001.written(found, lines), "xml"
    else:
        content, suffix = mobile_money.written(found, lines), "csv"
    digest = hashlib.sha256(content).hexdigest()
    if found.file_hash and found.file_hash != digest:
        message = f"The file of {found.number} would not be the one that was written before."
        raise Refusal(Fault("file", message, path="batch", hint="Were the office's keys or a holder's name changed?"))
    name = f"{digest}.{suffix}"
    _put(outbox() / name, content)
    if not found.file_hash:
        found.file_hash = digest
        found.save(update_fields=["file_hash"])
    act.about(f"batch:{found.pk}", file=digest)
    return {"file": name, "sha256": digest}


@action("payments.send_batch", permission="payments.send")
def send_batch(act: Act, *, office: int, batch: int, sha256: str) -> int:
    """Second step of sending: say that the file with this hash was handed to the bank or operator. Raises Refusal."""
    found = batch_of(office, batch, RELEASED, SENT)
    if not found.file_hash or found.file_hash != sha256:
        message = f"No file of {found.number} has this hash."
        raise Refusal(Fault("file", message, path="sha256", hint="Hand over the file that was written last."))
    if found.status == RELEASED:
        found.status, found.sent_at = SENT, timezone.now()
        found.save(update_fields=["status", "sent_at"])
    act.about(f"batch:{found.pk}", file=sha256)
    return int(found.pk)


def outbox() -> Path:
    """Where files wait to be handed over; readable by the office's account alone."""
    place = Path(settings.CONFIGURATION.home) / "outbox"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


def _put(path: Path, content: bytes) -> None:
    """A file that is there as a whole or not at all."""
    if path.exists() and path.read_bytes() == content:
        return
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(path)


def batch_of(office: int, batch: int, *states: str) -> Batch:
    """A batch by id in one of some states, locked for change. Raises Refusal."""
    found = Batch.objects.select_for_update(of=("self",)).filter(pk=batch, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no batch {batch} in this office.", path="batch"))
    if states and found.status not in states:
        message = f"The batch {found.number} is {found.status}, not {' or '.join(states)}."
        raise Refusal(Fault("status", message, path="batch"))
    return found


def _sums(batch: Batch) -> tuple[int, Decimal]:
    found = Line.objects.filter(batch=batch, live__isnull=False).aggregate(count=Count("id"), total=Sum("amount"))
    return found["count"], found["total"] or Decimal(0)


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except ArithmeticError:
        return None
