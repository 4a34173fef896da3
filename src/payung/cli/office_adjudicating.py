"""An office's backlog of claims decided by a command."""

from __future__ import annotations

import datetime
from decimal import Decimal

import typer

from payung.cli.office_acting import actor_named, begun
from payung.cli.office_keeping import office_id, stop_with


def decide_backlog(
    office: str, scheme: str, kind: str, sample: float, seed: int, on: datetime.date | None, *who: str
) -> None:
    """Decide the filed claims of a kind; how many were granted, rejected, and left to a person, by why."""
    begun()
    number, by = office_id(office), actor_named(*who)
    from payung.office.acts import Refusal
    from payung.office.claims.bulk import adjudicate_together
    from payung.office.membership.actions import setup_of
    from payung.office.rights.actors import NotPermitted

    try:
        done = adjudicate_together(by, on, office=number, scheme=scheme, kind=kind, sample=sample, seed=seed)
        currency = setup_of(scheme).currency
    except (Refusal, NotPermitted) as refused:
        stop_with(refused)
    aside = {why: count for why, count in done["set_aside"].items() if count}
    told = ", ".join(f"{why} {count:,}" for why, count in aside.items())
    typer.echo(
        f"{scheme} {kind}: {done['granted']:,} granted, {done['rejected']:,} rejected, {Decimal(done['amount']):,.2f} {currency};"
        f" left to a person: {sum(aside.values()):,}{f' ({told})' if told else ''}."
    )
