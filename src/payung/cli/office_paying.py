"""An office's month and its payments by commands: dues and benefits run, batches made, released, exported and answered."""

from __future__ import annotations

import datetime
import functools
import shutil
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from payung.cli.office_acting import act, actor_named, begun
from payung.cli.office_keeping import office_id, stop_with

if TYPE_CHECKING:
    from payung.office.payments.models import Batch
    from payung.office.rights.actors import Actor


def run_month(
    month: str,
    office: str,
    on: datetime.date | None,
    schemes: list[str],
    only: str,
    name: str,
    password: str,
    code: str,
) -> None:
    """The dues of a month and then its benefits, of two schemes at a time."""
    begun()
    if only not in ("", "dues", "benefits"):
        stop_with(f"'{only}' cannot be run. Write dues or benefits, or leave --only out.")
    number = office_id(office)
    by = actor_named(name, password, code)
    from payung.office.membership.models import Membership
    from payung.office.rights.actors import SYSTEM, acting

    if not schemes:
        with acting(SYSTEM):
            schemes = sorted(set(Membership.objects.filter(office_id=number).values_list("scheme", flat=True)))
        if not schemes:
            stop_with(f"Nobody in {office} is a member of any scheme. Name one: --scheme th.old_age_allowance.")
    from payung.office.acts import Refusal
    from payung.office.rights.actors import NotPermitted
    from payung.office.schemes import setups
    from payung.office.together import together

    def one(scheme: str) -> tuple[list[str], Refusal | NotPermitted | None]:
        told = []
        try:
            if only == "dues" or (not only and scheme in setups()):  # else nobody joins it, and nobody owes
                told.append(_run_dues(by, number, on, scheme, month))
            if only != "dues":
                told.append(_run_benefits(by, number, on, scheme, month, named=bool(only)))
        except (Refusal, NotPermitted) as refused:
            return told, refused
        return told, None

    ran = together([functools.partial(one, scheme) for scheme in schemes])
    for told, _ in ran:
        for line in told:
            typer.echo(line)
    stopped = [f"{scheme}: {refused}" for scheme, (_, refused) in zip(schemes, ran, strict=True) if refused]
    if stopped:
        stop_with("\n".join(stopped))


def _run_dues(by: Actor, office: int, on: datetime.date | None, scheme: str, month: str) -> str:
    from payung.office.acts import perform
    from payung.office.contributions.runs import make_dues

    done = perform(make_dues, by, None, on, office=office, scheme=scheme, month=month).result
    if not done["dues"]:
        return f"{scheme} {month}: no new dues."
    owed = ", ".join(f"{total:,.2f} by {payer}" for payer, total in done["totals"].items())
    ahead = f"; {Decimal(done['allocated']):,.2f} of it was paid ahead"
    return f"{scheme} {month}: dues of {done['members']:,} members: {owed}{ahead}."


def _run_benefits(by: Actor, office: int, on: datetime.date | None, scheme: str, month: str, *, named: bool) -> str:
    from payung.office.acts import Refusal, perform
    from payung.office.payments.runs import entitlement_run

    try:
        done = perform(entitlement_run, by, None, on, office=office, scheme=scheme, month=month).result
    except Refusal as refused:
        if [fault.kind for fault in refused.faults] == ["empty"] and not named:
            return f"{scheme} {month}: no benefit by the month."
        raise
    undecided = ""
    if done["undecided"]:
        lacking = f", since nobody's record has {', '.join(done['not_given'])}" if done["not_given"] else ""
        undecided = f"; {done['undecided']} could not be decided{lacking}"
    return f"{scheme} {month}: of {done['decided']} persons, {done['owed']} benefits are owed, {Decimal(done['total']):,.2f}{undecided}."


# ---- Batches ----


def make(
    office: str, scheme: str, channel: str, on: datetime.date | None, execute_on: datetime.date | None, *who: str
) -> None:
    """Compose and make a batch of all that is owed and due."""
    begun()
    by = actor_named(*who)
    from payung.office.acts import Refusal
    from payung.office.membership.actions import setup_of
    from payung.office.payments.batches import make_batch, open_batch

    try:
        currency = setup_of(scheme).currency
    except Refusal as refused:
        stop_with(refused)
    execute = execute_on or on or datetime.date.today()
    found = act(
        by, open_batch, office, on, scheme=scheme, channel=channel, currency=currency, execute_on=execute.isoformat()
    )
    done = act(by, make_batch, office, on, batch=found["batch"])
    for why, count in found["left"].items():
        typer.echo(f"left out: {count} {why}", err=True)
    typer.echo(
        f"Batch {found['number']}: {done['count']} payments, {Decimal(done['total']):,.2f} {currency}. Another user approves it."
    )


def approve(office: str, number: str, count: int, total: str, on: datetime.date | None, *who: str) -> None:
    """Release a batch that somebody else made."""
    batch, by = _batch(office, number), actor_named(*who)
    from payung.office.payments.batches import release_batch

    act(by, release_batch, office, on, batch=batch.pk, count=count, total=total)
    typer.echo(f"Batch {number} is released: {count} payments, {batch.total:,.2f} {batch.currency}.")


def export(office: str, number: str, folder: Path, on: datetime.date | None, *who: str) -> None:
    """Write a batch's file for the bank or the operator into a folder."""
    batch, by = _batch(office, number), actor_named(*who)
    from payung.office.payments.batches import outbox, write_file

    if not folder.is_dir():
        stop_with(f"There is no folder {folder}.")
    done = act(by, write_file, office, on, batch=batch.pk)
    written = folder / f"{number}{Path(done['file']).suffix}"
    try:
        shutil.copyfile(outbox() / done["file"], written)
    except OSError as error:
        stop_with(f"{written} cannot be written: {error.strerror}.")
    typer.echo(f"{written} (SHA-256 {done['sha256']}). Once it is handed over: payung office pay sent {number}.")


def sent(office: str, number: str, on: datetime.date | None, *who: str) -> None:
    """Say that a batch's file was handed over."""
    batch, by = _batch(office, number), actor_named(*who)
    from payung.office.payments.batches import send_batch

    act(by, send_batch, office, on, batch=batch.pk, sha256=batch.file_hash)
    typer.echo(f"Batch {number} is sent; its answer comes with: payung office pay take FILE.")


def take(office: str, file: Path, on: datetime.date | None, *who: str) -> None:
    """Take in a status file or a statement of the bank or operator."""
    begun()
    by = actor_named(*who)
    from payung.office.payments.settling import receive_statement, receive_status

    try:
        content = file.read_bytes()
    except OSError as error:
        stop_with(f"{file} cannot be read: {error.strerror}.")
    action = receive_statement if b"camt.053" in content[:2000] else receive_status
    done = act(by, action, office, on, name=file.name, content=content)
    unknown = f", {done['unknown']} entries that nobody knows" if "unknown" in done else ""
    typer.echo(
        f"{done['settled']} settled, {done['accepted']} accepted, {done['rejected']} rejected, {done['returned']} returned,"
        f" {done['known']} known before{unknown}."
    )


def listed(office: str) -> None:
    """The batches of an office that are not finished, and what is open."""
    begun()
    number = office_id(office)
    from django.db.models import Count, Sum

    from payung.office.payments.models import Batch, Payable
    from payung.office.rights.actors import SYSTEM, acting

    with acting(SYSTEM):
        batches = list(
            Batch.objects.filter(office_id=number).exclude(status__in=("settled", "withdrawn")).order_by("pk")
        )
        owed: list[dict[str, Any]] = list(
            Payable.objects.filter(office_id=number, status__in=("open", "stopped")).values("scheme", "currency", "status")
            .annotate(count=Count("pk"), total=Sum("amount")).order_by("scheme", "status")
        )  # fmt: skip
    for one in batches:
        typer.echo(f"{one.number}  {one.status:<9} {one.scheme:<20} {one.count:>6} {one.total:>16,.2f} {one.currency}")
    for row in owed:
        typer.echo(
            f"{'':<{len(office) + 8}}  {row['status']:<9} {row['scheme']:<20} {row['count']:>6} {row['total']:>16,.2f} {row['currency']}"
        )
    if not batches and not owed:
        typer.echo("Nothing is open, and no batch waits.")


def _batch(office: str, number: str) -> Batch:
    """A batch of an office by its number; exit code 2 if there is none."""
    begun()
    from payung.office.payments.models import Batch
    from payung.office.rights.actors import SYSTEM, acting

    with acting(SYSTEM):
        found = Batch.objects.filter(office_id=office_id(office), number=number).first()
    if found is None:
        stop_with(f"There is no batch {number} in {office}. They are listed by: payung office pay list.")
    return found
