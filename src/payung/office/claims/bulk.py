"""A backlog of claims decided by the compiled law: the clear ones at once, the rest put aside for a person, by why.

Put aside is what needs a fact that nobody gave (`unknown`), what is above the office's limit (`limit`), what lies far outside of the rest
(`outlier`), what the law refuses to read (`unreadable`), and a random sample of the clear ones (`sample`). Reasons are made when somebody
asks (`payung.office.doorway.reasons_of`). Before anything is kept, some of the clear ones are decided again, exactly.
"""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection

from payung.law.faults import Fault
from payung.law.types import Kind
from payung.office import doorway
from payung.office.acts import Act, Performed, Refusal, action, perform
from payung.office.bulk import (
    Decided,
    Register,
    copy_into,
    copying_into,
    decide,
    load,
    money_of,
    new_ids,
    step,
    take_room,
)
from payung.office.claims import backlog
from payung.office.claims.actions import granted_by, kind_of, limit_of
from payung.office.claims.backlog import Cases
from payung.office.claims.deciding import asked, assess
from payung.office.claims.models import Claim
from payung.office.decisions.models import Decision
from payung.office.ledger.posting import ensure_scheme_accounts, post
from payung.office.membership.actions import setup_of
from payung.office.rights.actors import Actor, acting
from payung.office.schemes import ClaimKind, SchemeSetup
from payung.office.together import together

UNKNOWN, LIMIT, OUTLIER, SAMPLE, UNREADABLE = "unknown", "limit", "outlier", "sample", "unreadable"
GRANT, REJECT = "grant", "reject"
_FENCE = 3.0  # Tukey's outer fence: three times the distance of the quartiles beyond them
_ENOUGH = 20  # below so many amounts nothing can be said of outliers


@dataclass(slots=True)
class _Found:
    """What the compiled law says of the claims of a round, by their places: of each rule the amount, NaN where it is not known.

    A right without an amount is 0; `granted` has those to whom some rule gives something, `unreadable` those that the law refuses.
    """

    amounts: dict[str, npt.NDArray[np.float64]]
    granted: npt.NDArray[np.bool_]
    unreadable: npt.NDArray[np.bool_]

    @property
    def totals(self) -> npt.NDArray[np.float64]:
        return np.sum(list(self.amounts.values()), axis=0)


@action("claims.adjudicate_backlog", permission="claims.adjudicate")
def adjudicate_backlog(
    act: Act,
    *,
    office: int,
    scheme: str,
    kind: str,
    most: int = 2_000_000,
    sample: float = 0.01,
    seed: int = 0,
    check: int = 25,
    part: int = 0,
    parts: int = 1,
) -> dict[str, Any]:
    """Decide the filed claims of one kind, at most so many, by the compiled law; of one person one claim after the other.

    With `parts`, only those of the persons whose id leaves `part` when it is divided by them. `sample` is the share of the clear
    ones that a person decides instead, drawn with `seed`; `check` how many of the decided ones are decided again exactly before they
    are kept. Gives how many were granted, rejected and put aside, by why.
    Raises Refusal, and then nothing is kept, for a kind that ends memberships, and if the compiled and the exact law differ.
    """
    setup = setup_of(scheme)
    asked_kind = kind_of(setup, kind)
    if asked_kind.ends_membership:
        raise Refusal(
            Fault("kind", f"A claim of {kind} ends the membership: each is decided by a person.", path="kind")
        )
    if not 0 <= sample <= 1:
        raise Refusal(
            Fault("range", f"{sample} is no share.", path="sample", hint="Write a number from 0 to 1, such as 0.01.")
        )
    if not 0 <= part < parts:
        raise ValueError(f"There is no part {part} of {parts}.")
    take_room()
    counts: Counter[str] = Counter()
    total = Decimal(0)
    left, rounds = most, 0
    while left > 0 and (cases := backlog.gather(office, setup, asked_kind, left, (part, parts), act.actor)):
        rounds += 1
        with step("claims decided"):
            found = _decide(setup, asked_kind, cases)
        limit = limit_of(Claim(office_id=office, currency=setup.currency))
        outcomes = _outcomes(cases, found, float(limit), sample, seed)
        counts.update(outcomes.tolist())
        with step("decisions on claims kept"):
            decisions = _keep(act, office, setup, asked_kind, cases, found, outcomes)
        with step("some claims decided again"):
            _check(setup, asked_kind, check)
        with step("what was granted owed"):
            total += _owe(act, office, setup, asked_kind, cases, found, outcomes, decisions)
        left -= len(cases)
    act.about(f"office:{office}", scheme=scheme, kind=kind, amount=total, **counts)
    aside = {name: counts[name] for name in (UNKNOWN, LIMIT, OUTLIER, SAMPLE, UNREADABLE)}
    return {
        "granted": counts[GRANT],
        "rejected": counts[REJECT],
        "set_aside": aside,
        "amount": f"{total.normalize():f}",
        "rounds": rounds,
    }


def adjudicate_together(
    by: Actor,
    on: datetime.date | None = None,
    *,
    office: int,
    scheme: str,
    kind: str,
    sample: float = 0.01,
    seed: int = 0,
    halves_from: int = 20_000,
) -> dict[str, Any]:
    """Decide a whole backlog, one of so many claims or more by halves at the same time; what `adjudicate_backlog` gives, and the `acts`.

    Each half is an act of its own, in which what lies far outside is seen among the half. Raises Refusal and NotPermitted when
    both have ended: one may be done where the other is refused.
    """
    with acting(by):
        filed = Claim.objects.filter(office_id=office, scheme=scheme, kind=kind, status="filed", set_aside="").count()
    parts = 2 if filed >= halves_from else 1

    def decide_part(part: int) -> Performed[dict[str, Any]]:
        return perform(
            adjudicate_backlog, by, None, on, office=office, scheme=scheme, kind=kind, sample=sample, seed=seed, part=part, parts=parts
        )  # fmt: skip

    done = together([partial(decide_part, part) for part in range(parts)])
    found = [one.result for one in done]
    return {
        "granted": sum(one["granted"] for one in found),
        "rejected": sum(one["rejected"] for one in found),
        "set_aside": {why: sum(one["set_aside"][why] for one in found) for why in found[0]["set_aside"]},
        "amount": f"{sum((Decimal(one['amount']) for one in found), Decimal(0)).normalize():f}",
        "acts": [one.act for one in done],
    }


# ---- By the compiled law ----


def _decide(setup: SchemeSetup, kind: ClaimKind, cases: Cases) -> _Found:
    """Decide each day's claims by the law of that day; what was asked and answered goes into the database meanwhile, not kept yet."""
    nothing = {rule.name: np.zeros(len(cases)) for rule in kind.rules}
    found = _Found(nothing, np.zeros(len(cases), bool), np.zeros(len(cases), bool))
    with connection.cursor() as cursor:
        cursor.execute(_ANSWER)
    with copying_into("bulk_answer", ["claim", "inputs", "answers", "on"]) as add:
        for part in cases.by_day():
            rules = asked(setup, kind, part.on)
            for decided in _answered(part, rules, found.unreadable):
                claims, own = decided.register.households, pa.array(decided.register.subjects)
                for rule in kind.rules:
                    if rule.name in rules:
                        answers = decided.answers[rule.name].filter(own)
                        values = answers.cast(pa.float64()).to_numpy()  # null becomes NaN
                        here = claims[decided.register.subjects]
                        found.granted[here] |= np.nan_to_num(values) > 0
                        found.amounts[rule.name][here] = 0.0 * values if rule.type.kind is Kind.TRUTH else values
                places = claims[decided.register.starts()]
                add({
                    "claim": cases.claims[places], "inputs": decided.register.inputs(), "answers": decided.results,
                    "on": pa.repeat(pa.scalar(part.on), len(places)),
                })  # fmt: skip
    return found


def _answered(part: Register, rules: list[str], unreadable: npt.NDArray[np.bool_]) -> Iterator[Decided]:
    """What the law answers on the claims of a day, in parts where some cannot be read: those are found by halving."""
    try:
        decided = decide(part, rules, described=False)
    except Refusal:
        starts = part.starts()
        if len(starts) == 1:
            unreadable[part.households[0]] = True
            return
        middle = int(starts[len(starts) // 2])
        yield from _answered(part.part(0, middle, part.on), rules, unreadable)
        yield from _answered(part.part(middle, len(part), part.on), rules, unreadable)
        return
    yield decided


# ---- What becomes of each ----


def _outcomes(cases: Cases, found: _Found, limit: float, sample: float, seed: int) -> npt.NDArray[np.str_]:
    totals = found.totals
    outcome = np.where(found.granted, GRANT, REJECT).astype("U12")
    outcome[_drawn(cases.claims, seed) < sample] = SAMPLE
    outcome[_far_outside(totals, found.granted)] = OUTLIER
    outcome[totals > limit] = LIMIT
    outcome[np.isnan(totals)] = UNKNOWN
    outcome[found.unreadable] = UNREADABLE
    return outcome


def _drawn(claims: npt.NDArray[np.int64], seed: int) -> npt.NDArray[np.float64]:
    """A number from 0 to 1 for each claim that hangs on the claim and the seed alone (SplitMix64)."""
    start = np.uint64(int.from_bytes(hashlib.sha256(str(seed).encode()).digest()[:8], "big"))
    with np.errstate(over="ignore"):
        mixed = claims.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + start
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed.astype(np.float64) / 2.0**64


def _far_outside(totals: npt.NDArray[np.float64], granted: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    amounts = totals[granted & ~np.isnan(totals)]
    if len(amounts) < _ENOUGH:
        return np.zeros(len(totals), bool)
    lower, upper = np.quantile(amounts, [0.25, 0.75])
    return granted & (totals > upper + _FENCE * (upper - lower))


def _keep(
    act: Act, office: int, setup: SchemeSetup, kind: ClaimKind, cases: Cases, found: _Found, outcomes: npt.NDArray[np.str_]
) -> npt.NDArray[np.int64]:  # fmt: skip
    """Keep the decisions of those that are granted or rejected, and what becomes of each claim; the decisions' ids by place, or 0."""
    clear = np.isin(outcomes, (GRANT, REJECT))
    decisions = np.zeros(len(cases), np.int64)
    decisions[clear] = new_ids("decisions_decision", int(clear.sum()))
    amounts = [money_of(np.where(clear, values, 0)) for values in found.amounts.values()]
    total = amounts[0]
    for amount in amounts[1:]:
        total = pc.add(total, amount)
    order = pa.array(
        np.argsort(cases.claims)
    )  # as they stand in the tables that follow: the server need not jump about
    names = [GRANT, REJECT, UNKNOWN, LIMIT, OUTLIER, SAMPLE, UNREADABLE]
    codes = np.select([outcomes == name for name in names], range(len(names)))
    aside = pa.array(~clear)
    none = pa.scalar(None, pa.int64())
    columns = {
        "claim": pa.array(cases.claims), "outcome": pa.array(names).take(pa.array(codes)),
        "decision": pc.if_else(aside, none, pa.array(decisions)),
        "amount": pc.if_else(aside, pa.scalar(None, pa.decimal128(20, 4)), total.cast(pa.decimal128(20, 4), safe=False)),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_OUTCOME)
        copy_into("bulk_outcome", {name: column.take(order) for name, column in columns.items()})
        values = {
            "office": office, "now": act.now, "day": act.day, "user": act.actor.user, "act": act.id, "scheme": setup.scheme.name,
            "law": doorway.current_version(setup.law.code),
        }  # fmt: skip
        for statement in _KEPT:
            cursor.execute(statement, values)
    return decisions


_ANSWER = 'CREATE TEMP TABLE bulk_answer (claim bigint, inputs jsonb, answers jsonb, "on" date) ON COMMIT DROP'
_OUTCOME = "CREATE TEMP TABLE bulk_outcome (claim bigint, outcome text, amount numeric, decision bigint) ON COMMIT DROP"
_KEPT = (
    "ANALYZE bulk_outcome",
    """
    INSERT INTO decisions_decision
        (id, about, inputs, answers, office_id, scheme, law_id, "on", taken_at, reasons, compiled, act_id)
    SELECT o.decision, 'claim:' || a.claim, a.inputs, a.answers, %(office)s, %(scheme)s, %(law)s, a."on", %(now)s, '{}', true, %(act)s
    FROM bulk_answer a JOIN bulk_outcome o ON o.claim = a.claim WHERE o.decision IS NOT NULL
    """,
    """
    UPDATE claims_claim c SET
        status = CASE o.outcome WHEN 'grant' THEN 'approved' ELSE 'rejected' END, set_aside = '', amount = o.amount,
        decision_id = o.decision, granted_id = CASE o.outcome WHEN 'grant' THEN o.decision END, decided_on = %(day)s, decided_by = %(user)s
    FROM bulk_outcome o WHERE o.claim = c.id AND o.decision IS NOT NULL
    """,
    "UPDATE claims_claim c SET set_aside = o.outcome FROM bulk_outcome o WHERE o.claim = c.id AND o.decision IS NULL",
    """
    INSERT INTO claims_step (office_id, process, subject_id, event, before, after, "on", at, user_id, decision_id, note)
    SELECT %(office)s, 'claim', claim, outcome, 'filed', CASE outcome WHEN 'grant' THEN 'approved' ELSE 'rejected' END, %(day)s, %(now)s,
           %(user)s, decision, 'backlog' FROM bulk_outcome WHERE decision IS NOT NULL
    """,
)


def _check(setup: SchemeSetup, kind: ClaimKind, check: int) -> None:
    """Decide some of the decided claims again, exactly. Raises Refusal if inputs or amounts are not the same."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT claim, decision FROM bulk_outcome WHERE decision IS NOT NULL ORDER BY md5(claim::text) LIMIT %s",
            [check],
        )
        pairs = dict(cursor.fetchall())
    kept = {decision.pk: decision for decision in Decision.objects.filter(pk__in=pairs.values())}
    faults = []
    for claim in Claim.objects.filter(pk__in=pairs).select_related("person", "membership__person"):
        decision = kept[pairs[claim.pk]]
        exact = assess(claim, setup, kind)
        found = granted_by(decision, kind, claim)
        same = exact.granted.keys() == found.keys() and all(
            abs(amount - found[rule]) < Decimal("0.005") for rule, amount in exact.granted.items()
        )
        if not same or exact.described != decision.inputs:
            faults.append(
                Fault("differs", "Decided exactly, this claim has another answer.", path=f"claim {claim.number}")
            )
    if faults:
        raise Refusal(*faults)


def _owe(
    act: Act, office: int, setup: SchemeSetup, kind: ClaimKind, cases: Cases, found: _Found, outcomes: npt.NDArray[np.str_],
    decisions: npt.NDArray[np.int64],
) -> Decimal:  # fmt: skip
    """Let what was granted be owed: a payable for each rule of each claim, and one posting for all of the round."""
    total, granted = Decimal(0), outcomes == GRANT
    for rule, amounts in found.amounts.items():
        places = np.flatnonzero(granted & (np.nan_to_num(amounts) > 0))
        if not len(places):
            continue
        places = places[np.argsort(cases.payees[places])]
        money = money_of(amounts[places])
        claims = pa.array(cases.claims[places]).cast(pa.string())
        load("payments_payable", {
            "person_id": cases.payees[places], "amount": money, "decision_id": decisions[places],
            "about": pc.binary_join_element_wise("claim:", claims, f"/{rule}", ""), "office_id": office, "scheme": setup.scheme.name,
            "currency": setup.currency, "due_on": act.day, "debit": "benefits", "status": "open",
        })  # fmt: skip
        total += Decimal(pc.sum(money).as_py())
    if total:
        first = int(decisions[granted].min())
        codes = ensure_scheme_accounts(
            office, setup.scheme.name, setup.currency, ("bank", "payable", "benefits"), act.day
        )
        post(
            act, office=office, key=f"backlog:{first}", on=act.day, currency=setup.currency, about=f"backlog:{kind.name}",
            lines=[(codes["benefits"], total), (codes["payable"], -total)],
        )  # fmt: skip
    return total
