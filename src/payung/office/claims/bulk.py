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
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
from django.db import connection

from payung.law.country import CountryLaw
from payung.law.faults import Fault
from payung.law.model import Rule
from payung.law.types import Kind
from payung.office import doorway
from payung.office.acts import Act, Refusal, action
from payung.office.claims import backlog
from payung.office.claims.actions import granted_by, kind_of, limit_of
from payung.office.claims.deciding import asked, assess
from payung.office.claims.models import Claim
from payung.office.decisions.models import Decision
from payung.office.ledger.posting import ensure_scheme_accounts, post
from payung.office.membership.actions import setup_of
from payung.office.schemes import ClaimKind, SchemeSetup
from payung.population import PopulationRefused, simulate
from payung.population.engine import facts_behind

UNKNOWN, LIMIT, OUTLIER, SAMPLE, UNREADABLE = "unknown", "limit", "outlier", "sample", "unreadable"
GRANT, REJECT = "grant", "reject"
_FENCE = 3.0  # Tukey's outer fence: three times the distance of the quartiles beyond them
_ENOUGH = 20  # below so many amounts nothing can be said of outliers


@dataclass(slots=True)
class _Found:
    """What the compiled law says of the claims of a round: by claim the total of its rules, NaN where one is not known."""

    claims: list[npt.NDArray[np.int64]] = field(default_factory=list)
    totals: list[npt.NDArray[np.float64]] = field(default_factory=list)
    granted: list[npt.NDArray[np.bool_]] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)


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
) -> dict[str, Any]:
    """Decide the filed claims of one kind, at most so many, by the compiled law; of one person one claim after the other.

    `sample` is the share of the clear ones that a person decides instead, drawn with `seed`; `check` how many of the decided ones
    are decided again exactly before they are kept. Gives how many were granted, rejected and put aside, by why.
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
    counts: Counter[str] = Counter()
    total = Decimal(0)
    left, rounds = most, 0
    while left > 0 and (gathered := backlog.gather(office, setup, asked_kind, left)):
        rounds += 1
        found = _decide(setup, asked_kind)
        limit = limit_of(Claim(office_id=office, currency=setup.currency))
        outcomes = _outcomes(found, float(limit), sample, seed)
        counts.update(outcomes[1])
        _keep(act, office, setup, asked_kind, outcomes)
        _check(setup, asked_kind, check)
        total += _owe(act, office, setup, asked_kind)
        left -= gathered
    act.about(f"office:{office}", scheme=scheme, kind=kind, amount=total, **counts)
    aside = {name: counts[name] for name in (UNKNOWN, LIMIT, OUTLIER, SAMPLE, UNREADABLE)}
    return {
        "granted": counts[GRANT],
        "rejected": counts[REJECT],
        "set_aside": aside,
        "amount": format(total, "f"),
        "rounds": rounds,
    }


# ---- By the compiled law ----


def _decide(setup: SchemeSetup, kind: ClaimKind) -> _Found:
    """Decide each day's claims and put the answers into the table `bulk_answer`."""
    found = _Found()
    country = doorway.law_of(setup.law.code)
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE bulk_answer (claim bigint, member text, rules text[], answers text[]) ON COMMIT DROP"
        )
    for day in backlog.days():
        rules = [setup.law.rules[name] for name in asked(setup, kind, day)]
        facts = [
            name for name in facts_behind(setup.law, day, [rule.name for rule in rules]) if name in setup.law.questions
        ]
        stated = backlog.stated(setup.law, day, facts)
        for part, answered in _answered(country, day, stated, [rule.name for rule in rules], found.unreadable):
            _add(found, answered, part["own"], [rule for rule in rules if rule in kind.rules])
            _put_answers(answered, part["own"], rules)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE bulk_answer")
    return found


def _answered(
    country: CountryLaw, day: datetime.date, stated: pa.Table, rules: list[str], unreadable: list[int]
) -> Iterator[tuple[pa.Table, pa.Table]]:
    """What the law answers on the claims of a day, in parts where some cannot be read: those are found by halving."""
    try:
        table = backlog.typed(country.law, stated)
        answered = simulate(country, table.drop_columns(["own"]), day, rules, columns=True).columns
    except (PopulationRefused, pa.ArrowInvalid):
        claims = pc.unique(stated["household"]).to_pylist()
        if len(claims) == 1:
            unreadable += claims
            return
        middle = pc.less(stated["household"], claims[len(claims) // 2])
        yield from _answered(country, day, stated.filter(middle), rules, unreadable)
        yield from _answered(country, day, stated.filter(pc.invert(middle)), rules, unreadable)
        return
    assert answered is not None
    yield stated, answered


def _add(found: _Found, answered: pa.Table, own: pa.ChunkedArray, rules: list[Rule]) -> None:
    rows = answered.filter(own)
    total = np.zeros(len(rows))
    granted = np.zeros(len(rows), bool)
    for rule in rules:
        values = rows[rule.name].cast(pa.float64()).to_numpy(zero_copy_only=False)  # null becomes NaN
        total += 0.0 * values if rule.type.kind is Kind.TRUTH else values
        granted |= np.nan_to_num(values) > 0
    found.claims.append(rows["household"].to_numpy())
    found.totals.append(total)
    found.granted.append(granted)


def _put_answers(answered: pa.Table, own: pa.ChunkedArray, rules: list[Rule]) -> None:
    """The answers of each member, and of the household once a claim, as decisions keep them."""
    with connection.cursor() as cursor:
        for of_household in (False, True):
            level = [rule for rule in rules if rule.of_household == of_household]
            if not level:
                continue
            rows = answered.filter(own) if of_household else answered
            member = pa.array(["household"] * len(rows)) if of_household else rows["id"]
            texts = [_text(rule, rows[rule.name]) for rule in level]
            lists = pc.binary_join_element_wise(*texts, ",", null_handling="replace", null_replacement="NULL")
            names = ",".join(f'"{rule.name}"' for rule in level)
            block = pa.table(
                {
                    "claim": rows["household"],
                    "member": member,
                    "rules": pa.array([f"{{{names}}}"] * len(rows)),
                    "answers": pc.binary_join_element_wise("{", lists, "}", ""),
                }
            )
            sink = pa.BufferOutputStream()
            pyarrow.csv.write_csv(block, sink, pyarrow.csv.WriteOptions(include_header=False))
            with cursor.copy("COPY bulk_answer FROM STDIN (FORMAT csv)") as copy:
                copy.write(sink.getvalue())


def _text(rule: Rule, column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A rule's values as JSON text: a number, `true`, or a text in quotes."""
    match rule.type.kind:
        case Kind.TRUTH:
            return column.cast(pa.string())
        case Kind.NUMBER:
            whole = bool(rule.word and rule.word.whole)
            rounded = pc.round(column, 0 if whole else 4)
            text = rounded.cast(pa.decimal128(24, 4)).cast(pa.string())
            text = pc.replace_substring_regex(text, pattern=r"\.?0+$", replacement="")
            text = pc.if_else(pc.equal(text, ""), "0", text)
            return text if whole else pc.binary_join_element_wise(r"\"", text, r"\"", "")
        case _:
            return pc.binary_join_element_wise(r"\"", column.cast(pa.string()), r"\"", "")


# ---- What becomes of each ----


def _outcomes(found: _Found, limit: float, sample: float, seed: int) -> tuple[pa.Table, Counter[str]]:
    claims = np.concatenate(found.claims) if found.claims else np.zeros(0, np.int64)
    totals = np.concatenate(found.totals) if found.totals else np.zeros(0)
    granted = np.concatenate(found.granted) if found.granted else np.zeros(0, bool)
    outcome = np.where(granted, GRANT, REJECT).astype("U12")
    drawn = _drawn(claims, seed) < sample
    outcome[drawn] = SAMPLE
    outcome[_far_outside(totals, granted)] = OUTLIER
    outcome[totals > limit] = LIMIT
    outcome[np.isnan(totals)] = UNKNOWN
    claims = np.concatenate([claims, np.array(found.unreadable, np.int64)])
    outcome = np.concatenate([outcome, np.full(len(found.unreadable), UNREADABLE)])
    table = pa.table({"claim": claims, "outcome": outcome.tolist()})
    names, numbers = np.unique(outcome, return_counts=True)
    return table, Counter(dict(zip(names.tolist(), numbers.tolist(), strict=True)))


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


def _keep(act: Act, office: int, setup: SchemeSetup, kind: ClaimKind, outcomes: tuple[pa.Table, Counter[str]]) -> None:
    sink = pa.BufferOutputStream()
    pyarrow.csv.write_csv(outcomes[0], sink, pyarrow.csv.WriteOptions(include_header=False))
    values = {
        "office": office, "scheme": setup.scheme.name, "law": doorway.current_version(setup.law.code), "now": act.now,
        "act": act.id, "day": act.day, "user": act.actor.user, "rules": [rule.name for rule in kind.rules],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_OUTCOME)
        with cursor.copy("COPY bulk_outcome (claim, outcome) FROM STDIN (FORMAT csv)") as copy:
            copy.write(sink.getvalue())
        for statement in _KEPT:
            cursor.execute(statement, values)


_OUTCOME = """
    CREATE TEMP TABLE bulk_outcome (
        claim bigint, outcome text, amount numeric,
        decision bigint DEFAULT nextval(pg_get_serial_sequence('decisions_decision', 'id'))
    ) ON COMMIT DROP
"""
_KEPT = (
    """
    INSERT INTO decisions_decision
        (id, office_id, scheme, about, law_id, "on", taken_at, inputs, answers, reasons, compiled, act_id)
    SELECT o.decision, %(office)s, %(scheme)s, 'claim:' || c.claim, %(law)s, c.happened_on, %(now)s, c.inputs, a.answers, '{}', true,
           %(act)s::bigint
    FROM bulk_outcome o JOIN bulk_case c ON c.claim = o.claim JOIN (
        SELECT claim, jsonb_object_agg(member, member_answers) AS answers FROM (
            SELECT b.claim, b.member, (
                SELECT jsonb_object_agg(rule, answer::jsonb) FROM unnest(b.rules, b.answers) AS u (rule, answer)
            ) AS member_answers FROM bulk_answer b
        ) m GROUP BY claim
    ) a ON a.claim = o.claim WHERE o.outcome IN ('grant', 'reject')
    """,
    """
    UPDATE bulk_outcome o SET amount = found.amount FROM (
        SELECT b.claim, SUM(NULLIF(answer, 'true')::text::numeric) AS amount FROM (
            SELECT b.claim, trim('"' FROM answer) AS answer FROM bulk_answer b JOIN bulk_claim c ON c.id = b.claim
            AND b.member IN (c.number, 'household'), unnest(b.rules, b.answers) AS u (rule, answer)
            WHERE rule = ANY(%(rules)s) AND answer <> 'false'
        ) b GROUP BY b.claim
    ) found WHERE found.claim = o.claim AND o.outcome IN ('grant', 'reject')
    """,
    "ANALYZE bulk_outcome",
    """
    UPDATE claims_claim c SET
        status = CASE o.outcome WHEN 'grant' THEN 'approved' WHEN 'reject' THEN 'rejected' ELSE c.status END,
        set_aside = CASE WHEN o.outcome IN ('grant', 'reject') THEN '' ELSE o.outcome END,
        amount = COALESCE(o.amount, c.amount),
        decision_id = CASE WHEN o.outcome IN ('grant', 'reject') THEN o.decision ELSE c.decision_id END,
        granted_id = CASE o.outcome WHEN 'grant' THEN o.decision ELSE c.granted_id END,
        decided_on = CASE WHEN o.outcome IN ('grant', 'reject') THEN %(day)s ELSE c.decided_on END,
        decided_by = CASE WHEN o.outcome IN ('grant', 'reject') THEN %(user)s ELSE c.decided_by END
    FROM bulk_outcome o WHERE o.claim = c.id
    """,
    """
    INSERT INTO claims_step (office_id, process, subject_id, event, before, after, "on", at, user_id, decision_id, note)
    SELECT %(office)s, 'claim', claim, outcome, 'filed', CASE outcome WHEN 'grant' THEN 'approved' ELSE 'rejected' END, %(day)s, %(now)s,
           %(user)s, decision, 'backlog' FROM bulk_outcome WHERE outcome IN ('grant', 'reject')
    """,
)


def _check(setup: SchemeSetup, kind: ClaimKind, check: int) -> None:
    """Decide some of the decided claims again, exactly. Raises Refusal if inputs or amounts are not the same."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT claim, decision FROM bulk_outcome WHERE outcome IN ('grant', 'reject') ORDER BY md5(claim::text) LIMIT %s",
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


def _owe(act: Act, office: int, setup: SchemeSetup, kind: ClaimKind) -> Decimal:
    """Let what was granted be owed: a payable for each rule of each claim, and one posting for all of the round."""
    values = {
        "office": office, "scheme": setup.scheme.name, "currency": setup.currency, "day": act.day,
        "rules": [rule.name for rule in kind.rules],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_PAYABLES, values)
        cursor.execute("SELECT COALESCE(SUM(amount), 0), MIN(decision) FROM bulk_outcome WHERE outcome = 'grant'")
        amount, first = cursor.fetchone()
    total = Decimal(amount)
    if total:
        codes = ensure_scheme_accounts(
            office, setup.scheme.name, setup.currency, ("bank", "payable", "benefits"), act.day
        )
        post(
            act, office=office, key=f"backlog:{first}", on=act.day, currency=setup.currency, about=f"backlog:{kind.name}",
            lines=[(codes["benefits"], total), (codes["payable"], -total)],
        )  # fmt: skip
    return total


_PAYABLES = """
    INSERT INTO payments_payable (office_id, person_id, scheme, amount, currency, due_on, about, debit, decision_id, status)
    SELECT %(office)s, COALESCE(c.payee_id, c.person_id), %(scheme)s, trim('"' FROM answer)::numeric, %(currency)s, %(day)s,
           'claim:' || o.claim || '/' || rule, 'benefits', o.decision, 'open'
    FROM bulk_outcome o JOIN bulk_claim c ON c.id = o.claim JOIN bulk_answer b
        ON b.claim = o.claim AND b.member IN (c.number, 'household'), unnest(b.rules, b.answers) AS u (rule, answer)
    WHERE o.outcome = 'grant' AND rule = ANY(%(rules)s) AND answer NOT IN ('true', 'false') AND trim('"' FROM answer)::numeric > 0
"""
