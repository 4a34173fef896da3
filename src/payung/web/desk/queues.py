"""What waits for somebody at the desk: a queue for each kind of work, seen by who has its permission, counted when it is shown.

`page` names the desk's page that lists a queue; while there is none, the number stands alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import Count, Min, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from payung.office.claims.models import Appeal, Claim, Grievance
from payung.office.contributions.models import Receipt
from payung.office.payments.models import COMPOSING, MADE, RELEASED, STOPPED, Batch, Payable
from payung.office.people.models import Pair
from payung.office.recalculation.models import Recalculation
from payung.office.rights.actors import Actor


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits: a number, since when the oldest does, and for money how much it is."""

    number: int
    oldest: datetime.date | None = None
    amount: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """A kind of work. `counted` gives what of it waits in an office on a day; `letter` is pressed after `g`."""

    name: str
    title: Any
    permission: str
    letter: str
    counted: Callable[[int, datetime.date], Waiting]
    page: str = ""
    query: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A queue with what waits in it."""

    queue: Queue
    waiting: Waiting


def waiting_for(actor: Actor, office: int, today: datetime.date) -> list[Shown]:
    """The queues that an actor may work on in an office, with what waits in each; within `acting`."""
    return [Shown(one, one.counted(office, today)) for one in QUEUES if actor.may(one.permission, office)]


def _of(rows: QuerySet[Any], since: str | None = None) -> Waiting:
    wanted = {"number": Count("pk")} | ({"oldest": Min(since)} if since else {})
    return Waiting(**rows.aggregate(**wanted))


def _claims(status: str) -> Callable[[int, datetime.date], Waiting]:
    return lambda office, today: _of(Claim.objects.filter(office_id=office, status=status), "filed_on")


def _appeals(status: str) -> Callable[[int, datetime.date], Waiting]:
    return lambda office, today: _of(Appeal.objects.filter(office_id=office, status=status), "lodged_on")


def _batches(status: str) -> Callable[[int, datetime.date], Waiting]:
    return lambda office, today: _of(Batch.objects.filter(office_id=office, status=status), "execute_on")


def _received_today(office: int, today: datetime.date) -> Waiting:
    """Receipts of the day; their sum if they are of one currency."""
    by_currency = list(
        Receipt.objects.filter(office_id=office, received_on=today)
        .values("currency")
        .annotate(number=Count("pk"), amount=Sum("amount"))
    )
    number = sum(one["number"] for one in by_currency)
    if len(by_currency) != 1:
        return Waiting(number)
    return Waiting(number, amount=by_currency[0]["amount"], currency=by_currency[0]["currency"])


def _unmatched(office: int, today: datetime.date) -> Waiting:
    """Receipts of which nobody knows yet whose they are."""
    rows = Receipt.objects.filter(
        office_id=office, membership=None, match=None, reversed_by=None, reverses=None, amount__gt=0
    )
    return _of(rows, "received_on")


def _unpaid_this_month(office: int, today: datetime.date) -> Waiting:
    """Members whose dues of this month are not paid in full."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT count(*), sum(open), min(currency) FROM (
                SELECT d.membership_id, min(d.currency) AS currency, sum(d.amount) - COALESCE(sum(p.paid), 0) AS open
                FROM contributions_due d
                LEFT JOIN LATERAL (SELECT sum(a.amount) AS paid FROM contributions_allocation a WHERE a.due_id = d.id) p ON true
                WHERE d.office_id = %s AND d.month = %s AND d.payer = 'member' GROUP BY d.membership_id
            ) months WHERE open > 0
            """,
            [office, today.replace(day=1)],
        )
        number, amount, currency = cursor.fetchone()
    return Waiting(number, amount=amount, currency=currency or "")


def _sent_not_enrolled(office: int, today: datetime.date) -> Waiting:
    """Persons whom an organisation sent to a scheme and who are no members of it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT count(*), min(r."on") FROM organisations_referral r WHERE r.office_id = %s AND NOT EXISTS (
                SELECT 1 FROM membership_membership m WHERE m.person_id = r.person_id AND m.scheme = r.scheme AND m.until IS NULL)
            """,
            [office],
        )
        return Waiting(*cursor.fetchone())


QUEUES = (
    Queue("claims_filed", _("Claims to decide"), "claims.adjudicate", "c", _claims("filed"), "claims", "?status=filed"),
    Queue("claims_waiting", _("Claims that wait for facts"), "claims.file", "w", _claims("waiting"), "claims", "?status=waiting"),
    Queue("claims_assessed", _("Claims to approve"), "claims.approve", "a", _claims("assessed"), "claims", "?status=assessed"),
    Queue("appeals_lodged", _("Appeals to hear"), "claims.hear_appeal", "p", _appeals("lodged"), "appeals", "?status=lodged"),
    Queue("appeals_heard", _("Appeals to decide"), "claims.decide_appeal", "q", _appeals("heard"), "appeals", "?status=heard"),
    Queue("grievances", _("Complaints to answer"), "claims.hear_appeal", "k",
          lambda office, today: _of(Grievance.objects.filter(office_id=office, status="lodged"), "lodged_on"), "grievances"),
    Queue("recalculations", _("Recalculations to approve"), "recalculation.approve", "y",
          lambda office, today: _of(Recalculation.objects.filter(office_id=office, status="proposed"), "proposed_on"), "recalculations"),
    Queue("batches_open", _("Payment batches being made"), "payments.make_batch", "b", _batches(COMPOSING), "payments", "?status=open"),
    Queue("batches_made", _("Payment batches to release"), "payments.release", "l", _batches(MADE), "payments", "?status=made"),
    Queue("batches_released", _("Payment batches to send"), "payments.send", "s", _batches(RELEASED), "payments", "?status=released"),
    Queue("payments_stopped", _("Payments that came back"), "payments.retry", "x",
          lambda office, today: _of(Payable.objects.filter(office_id=office, status=STOPPED), "due_on"), "stopped"),
    Queue("receipts_today", _("Receipts of today"), "contributions.receive", "t", _received_today, "receipts"),
    Queue("receipts_unmatched", _("Receipts without a member"), "contributions.receive", "u", _unmatched, "receipts", "?show=unmatched"),
    Queue("dues_unpaid", _("Members who have not paid this month"), "contributions.look", "m", _unpaid_this_month, "unpaid"),
    Queue("duplicates", _("People who may be there twice"), "people.merge", "d",
          lambda office, today: _of(Pair.objects.filter(office_id=office, decision="")), "duplicates"),
    Queue("sent_not_enrolled", _("People sent to a scheme and not enrolled yet"), "organisations.look", "g", _sent_not_enrolled, "sent"),
)  # fmt: skip
