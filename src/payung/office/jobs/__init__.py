"""Work that is done later or on its day: a queue in PostgreSQL (procrastinate), in the application's role under row security.

A job acts as `system`, by the same actions as everybody. `payung office worker` runs them.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Iterator
from typing import Any

from procrastinate.contrib.django import app

from payung.office.acts import Action, Refusal, perform
from payung.office.claims.deadlines import mark_overdue
from payung.office.contributions.models import Due
from payung.office.contributions.runs import make_dues
from payung.office.ledger.closing import chain_days
from payung.office.membership.lapsing import lapse_by_law
from payung.office.records.retention import due_for_erasure, erase_person, expire
from payung.office.rights.actors import SYSTEM, acting
from payung.office.rights.models import Office
from payung.office.schemes import SchemeSetup, scheme_setup, setups

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


@app.periodic(cron="37 0 1 * *")
@app.task(queueing_lock="lapse_members")
def lapse_members(timestamp: int) -> None:
    """On the first of each month, before the dues: who the law covers no longer is a member no longer."""
    today = _day(timestamp)
    for office, scheme in _schemes(lambda setup: bool(setup.member)):
        _do(lapse_by_law, f"lapse:{office.pk}:{scheme}:{today}", today, office, scheme=scheme)


@app.periodic(cron="7 1 * * *")
@app.task(queueing_lock="make_dues_of_the_month")
def make_dues_of_the_month(timestamp: int) -> None:
    """On the first of each month: everybody's dues of it, and those of the month before for who joined in its course.

    A run that was refused, since a fact is missing, is tried again each night; one that was done is not done again.
    """
    today = _day(timestamp)
    this = today.replace(day=1)
    before = (this - datetime.timedelta(days=1)).replace(day=1)
    for office, scheme in _schemes(lambda setup: bool(setup.dues)):
        for month in (before, this):
            with acting(SYSTEM):
                known = Due.objects.filter(office_id=office.pk, month=month, membership__scheme=scheme).exists()
            if known or month == this:  # months from before the office's books are not made up
                key = f"dues:{office.pk}:{scheme}:{month:%Y-%m}:{this:%Y-%m}"
                _do(make_dues, key, today, office, scheme=scheme, month=f"{month:%Y-%m}")


@app.periodic(cron="27 1 * * *")
@app.task(queueing_lock="note_deadlines")
def note_deadlines(timestamp: int) -> None:
    """Every night: claims and appeals that should have been decided are noted as late."""
    today = _day(timestamp)
    for office in Office.objects.order_by("id"):
        _do(mark_overdue, f"overdue:{office.pk}:{today}", today, office)


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


def _schemes(wanted: Callable[[SchemeSetup], bool]) -> Iterator[tuple[Office, str]]:
    """Each office with each scheme of its country that it can run and that is wanted."""
    for office in Office.objects.order_by("id"):
        for name in setups():
            if name.partition(".")[0] == office.country and wanted(scheme_setup(name)):
                yield office, name


def _do(action: Action[Any, Any], key: str, today: datetime.date, office: Office, **inputs: Any) -> None:
    """Carry an action out in an office, once under its key; a refusal is told in the log, and is no failure of the job."""
    told = {"job": action.name, "office": office.code}
    try:
        done = perform(action, SYSTEM, key, today, office=office.pk, **inputs)
    except Refusal as refused:
        _log.warning("refused: %s", ", ".join(fault.kind for fault in refused.faults), extra=told)
    else:
        _log.info("done", extra={**told, "act": done.act})


def _day(timestamp: int) -> datetime.date:
    return datetime.datetime.fromtimestamp(timestamp, datetime.UTC).date()


def run_worker(*, wait: bool) -> None:
    """Do the jobs that wait, and (with `wait`) go on with those that come, until stopped."""
    from procrastinate.contrib.django import app as django_app

    connector = django_app.connector.get_worker_connector()  # type: ignore[attr-defined]
    with django_app.replace_connector(connector) as worker:
        worker.run_worker(wait=wait, install_signal_handlers=wait, listen_notify=wait)
