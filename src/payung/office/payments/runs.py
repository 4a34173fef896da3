"""The monthly run: what a scheme's law gives everybody in an office's register for a month, decided, owed and posted at once."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection

from payung.law.edition import edition
from payung.law.faults import Fault, nearest
from payung.law.language import MONTH
from payung.law.model import Law
from payung.law.types import Kind
from payung.office import bulk
from payung.office.acts import Act, Refusal, action
from payung.office.doorway import law_of
from payung.office.ledger.posting import ensure_scheme_accounts, post
from payung.office.payments.actions import KINDS, day_of
from payung.office.payments.models import Run
from payung.office.schemes import setups

_SHOWN = 20


@action("payments.run", permission="payments.run")
def entitlement_run(
    act: Act,
    *,
    office: int,
    scheme: str,
    month: str,
    rules: Sequence[str] = (),
    due_on: str | None = None,
    part: int = 0,
) -> dict[str, Any]:
    """Let a month's benefits be owed to all active members of a scheme, or to all persons where nobody has to join.

    The law is asked for the month's first day; `rules` are the scheme's by short name (left out: its benefits by the month that are
    in force). A month is run once: again it gives the same. `part` 1, 2, … add those who were owed nothing in the parts before.
    What the law gives is posted in one transaction, of which the payables are the detail. Gives how many were decided and owed,
    the total, and who could not be decided for want of which facts. Raises Refusal, and then nothing is owed.
    """
    first = day_of(f"{month}-01", "month")
    due = day_of(due_on, "due_on") if due_on else first
    with connection.cursor() as cursor:  # a second run of the same month waits, and then finds the first
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 2))", [f"{office}:{scheme}:{month}"])
    earlier = Run.objects.filter(office_id=office, scheme=scheme, month=first, part=part).first()
    if earlier is not None:
        return dict(earlier.result)
    if part and not Run.objects.filter(office_id=office, scheme=scheme, month=first, part=part - 1).exists():
        raise Refusal(Fault("order", f"Part {part - 1} of {month} was not run.", path="part"))
    bulk.take_room()
    law = law_of(scheme.partition(".")[0]).law
    names = _rules(law, scheme, first, rules)
    if scheme in setups():
        register = bulk.members(office=office, scheme=scheme, on=first, rules=names)
    else:
        register = bulk.persons(office=office, law=law.code, on=first, rules=names)
    decided = bulk.decide(register, names)
    sample = bulk.check_sample(decided)
    rows = _subjects(register, office, month, names, part)
    households = decided.household_of_rows()
    places = np.unique(households[rows])
    run = int(bulk.new_ids("payments_run", 1)[0])
    ids = bulk.keep(act, decided, office=office, scheme=scheme, about=f"run:{run}", households=places)
    owed, total, undecided = 0, Decimal(0), np.zeros(len(register), bool)
    for name in names:
        amounts = decided.amounts(name)
        undecided[rows] |= np.isnan(amounts[rows])
        paid = rows[amounts[rows] > 0]
        if law.rules[name].of_household:  # once, to the first of the household
            paid = paid[np.unique(households[paid], return_index=True)[1]]
        owed += len(paid)
        total += _owe(register, amounts, paid, ids[np.searchsorted(places, households[paid])], {
            "office_id": office, "scheme": scheme, "currency": law.country.currency, "due_on": due,
            "about": f"month:{month}/{name}", "debit": "benefits", "run_id": run, "status": "open",
        })  # fmt: skip
    _post(act, office, scheme, law.country.currency, run, month, total)
    missing = np.flatnonzero(undecided)
    result = {
        "run": run, "decided": len(rows), "owed": owed, "total": f"{total:f}", "undecided": len(missing),
        "undecided_persons": register.numbers.take(pa.array(missing[:_SHOWN])).to_pylist(), "not_given": list(decided.not_given),
        "sample": sample, "rules": names,
    }  # fmt: skip
    Run.objects.create(pk=run, office_id=office, scheme=scheme, month=first, part=part, result=result)
    act.about(f"run:{run}", decided=len(rows), owed=owed, total=total, undecided=len(missing))
    return result


def _rules(law: Law, scheme: str, on: datetime.date, wanted: Sequence[str]) -> list[str]:
    """Rules of a scheme by their full names. Raises Refusal for one that is no amount in force."""
    known = law.scheme(scheme)
    if known is None:
        hint = nearest(scheme, [one.name for one in law.schemes])
        raise Refusal(Fault("unknown-name", f"There is no scheme '{scheme}'.", path="scheme", hint=hint))
    in_force = {part.rule.name for part in edition(law, on).parts}
    amounts = {
        rule.short_name: rule for rule in law.rules_of(known) if rule.type.kind is Kind.NUMBER and rule.name in in_force
    }
    for name in wanted:
        if name not in amounts:
            hint = nearest(name, amounts)
            raise Refusal(Fault("unknown-name", f"{scheme} has no amount '{name}' on {on}.", path="rules", hint=hint))
    found = [amounts[name].name for name in wanted] or [
        rule.name for rule in amounts.values() if rule.role == "benefit" and rule.per == MONTH
    ]
    if not found:
        raise Refusal(Fault("empty", f"{scheme} has no benefit by the month on {on}.", path="scheme"))
    return found


def _subjects(
    register: bulk.Register, office: int, month: str, names: Sequence[str], part: int
) -> np.ndarray[Any, Any]:
    """The rows of those whom the run is about, each person once; in a later part without whom an earlier one owes."""
    rows = np.flatnonzero(register.subjects)
    rows = rows[np.unique(register.persons[rows], return_index=True)[1]]
    if part:
        before = bulk.fetch(
            "SELECT DISTINCT person_id FROM payments_payable WHERE office_id = %s AND about = ANY(%s) AND status <> 'cancelled'",
            [office, [f"month:{month}/{name}" for name in names]],
            {"person": pa.int64()},
        )
        rows = rows[~np.isin(register.persons[rows], before.column("person").to_numpy())]
    return np.sort(rows)


def _owe(
    register: bulk.Register, amounts: np.ndarray[Any, Any], rows: np.ndarray[Any, Any], decisions: np.ndarray[Any, Any],
    same: dict[str, Any],
) -> Decimal:  # fmt: skip
    """Let amounts be owed to the persons of some rows; their sum."""
    if not len(rows):
        return Decimal(0)
    money = bulk.money_of(amounts[rows])
    with bulk.step("payables added"):
        bulk.load(
            "payments_payable", {"person_id": register.persons[rows], "amount": money, "decision_id": decisions} | same
        )
    return Decimal(pc.sum(money).as_py())


def _post(act: Act, office: int, scheme: str, currency: str, run: int, month: str, total: Decimal) -> None:
    if total:
        codes = ensure_scheme_accounts(office, scheme, currency, KINDS, act.day)
        lines = [(codes["benefits"], total), (codes["payable"], -total)]
        post(act, office=office, key=f"run:{run}", on=act.day, currency=currency, lines=lines, about=f"month:{month}")
