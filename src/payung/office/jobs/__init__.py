"""Work that is done later or on its day: a queue in PostgreSQL (procrastinate), in the application's role under row security.

A job acts as `system`, by the same actions as everybody. `payung office worker` runs them.
"""

from __future__ import annotations

import datetime
import logging

from procrastinate.contrib.django import app

from payung.office.acts import Refusal, perform
from payung.office.ledger.closing import chain_days
from payung.office.records.retention import due_for_erasure, erase_person, expire
from payung.office.rights.actors import SYSTEM, acting
from payung.office.rights.models import Office

_log = logging.getLogger("payung.office.jobs")


@app.periodic(cron="17 0 * * *")
@app.task(queueing_lock="seal_days")
def seal_days(timestamp: int) -> None:
    """Every night: the ledger's chain is carried on over the days that are over."""
    today = _day(timestamp)
    for office in Office.objects.order_by("id"):
        with acting(SYSTEM):
            added = chain_days(office.pk, today)
        _log.info("days sealed", extra={"job": "seal_days", "office": office.code, "act": added})


@app.periodic(cron="43 2 2 * *")
@app.task(queueing_lock="keep_to_retention")
def keep_to_retention(timestamp: int) -> None:
    """Every month: persons whose retention has ended are erased, unless something of theirs is open; rows that expire go."""
    today = _day(timestamp)
    for office in Office.objects.order_by("id"):
        with acting(SYSTEM):
            numbers = due_for_erasure(office.pk, today)
        for number in numbers:
            try:
                perform(erase_person, SYSTEM, f"erase:{number}", today, office=office.pk, person=number)
            except Refusal:
                _log.info("not erased: something is open", extra={"job": "keep_to_retention", "office": office.code})
    with acting(SYSTEM):
        expire()


def _day(timestamp: int) -> datetime.date:
    return datetime.datetime.fromtimestamp(timestamp, datetime.UTC).date()


def run_worker(*, wait: bool) -> None:
    """Do the jobs that wait, and (with `wait`) go on with those that come, until stopped."""
    from procrastinate.contrib.django import app as django_app

    connector = django_app.connector.get_worker_connector()  # type: ignore[attr-defined]
    with django_app.replace_connector(connector) as worker:
        worker.run_worker(wait=wait, install_signal_handlers=wait, listen_notify=wait)
