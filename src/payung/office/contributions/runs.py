"""The dues of a month for a whole scheme, by the compiled law: made, posted and paid from advances, set by set."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection

from payung.law.faults import Fault
from payung.law.language import MEMBER
from payung.law.model import Rule
from payung.office.acts import Act, Refusal, action
from payung.office.bulk import check_sample, decide, fetch_packed, keep, members, money_of, staged, step, take_room
from payung.office.contributions.actions import ACCOUNTS, INCOME_OF, month_of
from payung.office.contributions.allocating import allocate_all
from payung.office.ledger.posting import ensure_scheme_accounts, open_day, post
from payung.office.membership.actions import setup_of
from payung.office.schemes import SchemeSetup

_TOLD = 20  # members named in a refusal


@action("contributions.run", permission="contributions.make_dues")
def make_dues(act: Act, *, office: int, scheme: str, month: str) -> dict[str, Any]:
    """Make every active member's dues of a month, by the law of its first day (for who joins later in it, of that day).

    Who has them already keeps them, so that the run can be repeated. The ledger has one transaction for each rule, of which the
    dues are the detail. Advances pay the new dues at once, by one transaction more.
    Gives how many members and dues, and the total by payer. Raises Refusal where a fact is missing, naming members.
    """
    setup, first = setup_of(scheme), month_of(month)
    if first > act.day:
        raise Refusal(Fault("range", f"The month {month} has not begun.", path="month"))
    take_room()
    outcome: dict[str, Any] = {"members": 0, "dues": 0, "totals": {}}
    for day, only in _days(office, scheme, first, min(act.day, _last(first))):
        _run(act, office, setup, first, day, only, outcome)
    with step("advances allocated"):
        allocated = allocate_all(office, scheme, act.id)
    if allocated:
        codes = ensure_scheme_accounts(office, scheme, setup.currency, ACCOUNTS, act.day)
        lines = [(codes["advances"], allocated), (codes["receivable"], -allocated)]
        post(
            act, office=office, key=f"allocations:{act.id}", on=act.day, currency=setup.currency, lines=lines,
            about=f"dues:{scheme}/{month}",
        )  # fmt: skip
    outcome["allocated"] = format(allocated, "f")
    act.about(f"dues:{scheme}/{month}", dues=outcome["dues"])
    return outcome


def _last(first: datetime.date) -> datetime.date:
    return (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)


def _days(
    office: int, scheme: str, first: datetime.date, until: datetime.date
) -> list[tuple[datetime.date, np.ndarray[Any, Any]]]:
    """The days by whose law the dues of a month are made, with the members of each (by id) that have none yet."""
    found = fetch_packed(
        """
        SELECT m.id, GREATEST(m.since, %(first)s) - %(first)s AS day FROM membership_membership m
        WHERE m.office_id = %(office)s AND m.scheme = %(scheme)s AND m.since <= %(until)s AND m.status = 'active'
          AND (m.until IS NULL OR m.until >= %(first)s)
          AND NOT EXISTS (SELECT 1 FROM contributions_due d WHERE d.membership_id = m.id AND d.month = %(first)s AND d.part = 0)
        """,
        {"office": office, "scheme": scheme, "first": first, "until": until},
        {"id": pa.int64(), "day": pa.int32()},
    )
    days = found["day"]
    return [(first + datetime.timedelta(days=int(day)), found["id"][days == day]) for day in np.unique(days)]


def _run(
    act: Act,
    office: int,
    setup: SchemeSetup,
    first: datetime.date,
    day: datetime.date,
    only: np.ndarray[Any, Any],
    outcome: dict[str, Any],
) -> None:
    rules = [rule for rule in setup.dues if rule.on(day)]
    if not rules:
        return
    register = members(office=office, scheme=setup.scheme.name, on=day, rules=[rule.name for rule in rules], only=only)
    decided = decide(register, [rule.name for rule in rules])
    check_sample(decided)
    rows = np.flatnonzero(register.memberships)
    homes = decided.household_of_rows()
    kept = keep(act, decided, office=office, scheme=setup.scheme.name, about=f"dues:{first:%Y-%m}")
    amounts = {rule: decided.amounts(rule.name)[rows] for rule in rules}
    for rule, found in amounts.items():
        _refuse_unknown(rule.short_name, register, rows[np.isnan(found)], decided.not_given)
    money = {rule: money_of(found) for rule, found in amounts.items()}
    with step("dues added"):
        _make(act, office, setup, first, register.memberships[rows], kept[homes[rows]], money)
    codes = ensure_scheme_accounts(office, setup.scheme.name, setup.currency, ACCOUNTS, first)
    posted_on = open_day(office, day, act.day)
    for rule in rules:
        owed = np.round(amounts[rule], 4) > 0  # as money
        if not owed.any():
            continue
        total = Decimal(pc.sum(money[rule].filter(pa.array(owed))).as_py())
        post(
            act, office=office, key=f"dues:{act.id}/{rule.short_name}/{day}", on=posted_on, currency=setup.currency,
            lines=[(codes["receivable"], total), (codes[INCOME_OF[rule.payer or MEMBER]], -total)],
            about=f"dues:{setup.scheme.name}/{first:%Y-%m}",
        )  # fmt: skip
        outcome["dues"] += int(owed.sum())
        outcome["totals"][rule.payer] = outcome["totals"].get(rule.payer, Decimal(0)) + total
    outcome["members"] += len(rows)


def _make(
    act: Act, office: int, setup: SchemeSetup, first: datetime.date, memberships: np.ndarray[Any, Any],
    decisions: np.ndarray[Any, Any], money: dict[Rule, pa.Array],
) -> None:  # fmt: skip
    """Add the dues of members, those of one beside each other: a row a rule that comes to more than nothing."""
    columns = {f"amount_{number}": amounts for number, amounts in enumerate(money.values())}
    made = ", ".join(["(%s, %s, {})"] * len(money)).format(*columns)
    named = [text for rule in money for text in (rule.short_name, rule.payer)]
    wanted = {"membership_id": memberships, "decision_id": decisions, **columns}
    with (
        staged("contributions_due", wanted, dict.fromkeys(columns, "amount")) as staging,
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO contributions_due (membership_id, decision_id, rule, payer, amount, office_id, month, part, currency, act_id)"
            f" SELECT s.membership_id, s.decision_id, made.*, %s, %s, 0, %s, %s FROM {staging} s,"
            f" LATERAL (VALUES {made}) made (rule, payer, amount) WHERE made.amount > 0",
            [office, first, setup.currency, act.id, *named],
        )


def _refuse_unknown(rule: str, register: Any, rows: Any, missing: tuple[str, ...]) -> None:
    if len(rows):
        told = ", ".join(register.numbers.take(pa.array(rows[:_TOLD])).to_pylist())
        more = f" and {len(rows) - _TOLD} more" if len(rows) > _TOLD else ""
        needs = f" Nobody's record has {', '.join(missing)}." if missing else ""
        hint = "Record their facts, or suspend them, and run it again."
        raise Refusal(Fault("unknown", f"{rule} cannot be decided for {told}{more}.{needs}", path="month", hint=hint))
