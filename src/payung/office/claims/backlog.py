"""A backlog of claims as the law asks for them, put together in the database set by set.

The same households as `payung.office.claims.deciding.described` gives one by one: what is decided compiled is what is kept, and can be
taken again.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection
from psycopg import sql

from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.office.bulk import fetch
from payung.office.schemes import ClaimKind, Earlier, SchemeSetup

# The claims of this round, one a person: what the first is granted, the next must count.
_CLAIMS = """
    CREATE TEMP TABLE bulk_claim ON COMMIT DROP AS
    WITH locked AS MATERIALIZED (
        SELECT id, person_id, payee_id, membership_id, happened_on, facts FROM claims_claim
        WHERE office_id = %(office)s AND scheme = %(scheme)s AND kind = %(kind)s AND status = 'filed' AND set_aside = ''
          AND granted_id IS NULL
        ORDER BY id LIMIT %(most)s FOR NO KEY UPDATE SKIP LOCKED
    )
    SELECT DISTINCT ON (c.person_id) c.*, p.number FROM locked c JOIN people_person p ON p.id = c.person_id
    ORDER BY c.person_id, c.happened_on, c.id;
    CREATE UNIQUE INDEX ON bulk_claim (id);
    ANALYZE bulk_claim;
    SELECT p.id FROM people_person p JOIN bulk_claim c ON c.person_id = p.id ORDER BY p.id FOR NO KEY UPDATE OF p;
"""
_MEMBERS = """
    CREATE TEMP TABLE bulk_member ON COMMIT DROP AS
    WITH home AS (
        SELECT DISTINCT ON (c.id) c.id AS claim, r.household_id FROM bulk_claim c JOIN people_residence r
            ON r.person_id = c.person_id AND r.since <= c.happened_on AND (r.until IS NULL OR r.until >= c.happened_on)
        ORDER BY c.id, r.since DESC
    )
    SELECT c.id AS claim, c.happened_on, h.household_id, COALESCE(r.person_id, c.person_id) AS person_id,
           COALESCE(r.person_id, c.person_id) = c.person_id AS own, r.is_head, r.since, r.id AS residence
    FROM bulk_claim c LEFT JOIN home h ON h.claim = c.id LEFT JOIN people_residence r
        ON r.household_id = h.household_id AND r.since <= c.happened_on AND (r.until IS NULL OR r.until >= c.happened_on);
    ANALYZE bulk_member;
"""
_SPELLS = """
    CREATE TEMP TABLE bulk_spell ON COMMIT DROP AS
    WITH RECURSIVE spell AS (
        SELECT c.id AS claim, c.happened_on, m.id AS membership, m.before_id, m.since, true AS same
        FROM bulk_claim c JOIN membership_membership m ON m.id = c.membership_id
        UNION ALL
        SELECT s.claim, s.happened_on, m.id, m.before_id, m.since, s.same AND m.scheme = %(scheme)s
        FROM spell s JOIN membership_membership m ON m.id = s.before_id
    ) SELECT * FROM spell;
    ANALYZE bulk_spell;
"""
_PAID_MONTHS = """
    CREATE TEMP TABLE bulk_paid ON COMMIT DROP AS
    WITH due AS MATERIALIZED (
        SELECT s.claim, s.happened_on, d.id, d.month, d.amount FROM bulk_spell s
        JOIN contributions_due d ON d.membership_id = s.membership AND d.payer = 'member'
    ),
    paid AS (
        SELECT d.claim, d.id, SUM(a.amount) AS paid FROM due d JOIN contributions_allocation a ON a.due_id = d.id
        JOIN contributions_receipt r ON r.id = a.receipt_id AND r.received_on <= d.happened_on GROUP BY d.claim, d.id
    ),
    months AS (
        SELECT d.claim, to_char(d.month, 'YYYY-MM') AS month FROM due d LEFT JOIN paid p ON p.claim = d.claim AND p.id = d.id
        GROUP BY d.claim, d.month HAVING SUM(d.amount) > 0 AND SUM(d.amount) <= COALESCE(SUM(p.paid), 0)
        UNION
        SELECT f.claim, month FROM (
            SELECT DISTINCT ON (c.id) c.id AS claim, f.value FROM bulk_claim c
            JOIN people_fact f ON f.person_id = c.person_id AND f.name = %(paid_months)s AND f.since <= c.happened_on
            ORDER BY c.id, f.since DESC, f.id DESC
        ) f, jsonb_array_elements_text(CASE jsonb_typeof(f.value) WHEN 'array' THEN f.value ELSE '[]' END) AS month
    )
    SELECT claim, jsonb_agg(month ORDER BY month) AS months FROM months GROUP BY claim;
    ANALYZE bulk_paid;
"""
# What the claimant, the other members and the household state; the claimant stands first.
_CASES = """
    CREATE TEMP TABLE bulk_case ON COMMIT DROP AS
    WITH stated AS (
        SELECT m.claim, m.person_id, jsonb_object_agg(m.name, m.value) AS facts FROM (
            SELECT DISTINCT ON (m.claim, m.person_id, f.name) m.claim, m.person_id, f.name, f.value
            FROM bulk_member m JOIN people_fact f
                ON f.person_id = m.person_id AND f.since <= m.happened_on AND f.name = ANY(%(known)s)
            WHERE m.household_id IS NOT NULL
            ORDER BY m.claim, m.person_id, f.name, f.since DESC, f.id DESC
        ) m GROUP BY m.claim, m.person_id
    ),
    common AS (
        SELECT m.claim, jsonb_object_agg(m.name, m.value) AS facts FROM (
            SELECT DISTINCT ON (m.claim, f.name) m.claim, f.name, f.value FROM bulk_member m JOIN people_fact f
                ON f.household_id = m.household_id AND f.since <= m.happened_on AND f.name = ANY(%(known)s)
            ORDER BY m.claim, f.name, f.since DESC, f.id DESC
        ) m GROUP BY m.claim
    ),
    own AS (
        SELECT c.id AS claim, %(member)s::jsonb || {option} || {joined_on} || {paid_months} || c.facts || {earlier} AS facts
        FROM bulk_claim c LEFT JOIN bulk_paid b ON b.claim = c.id
    ),
    members AS (
        SELECT m.claim, jsonb_agg(
            jsonb_build_object('id', p.number)
            || CASE WHEN m.household_id IS NULL THEN '{{}}' ELSE {core} || COALESCE(s.facts, '{{}}') END
            || CASE WHEN m.own THEN o.facts - %(of_household)s::text[] ELSE '{{}}' END
            ORDER BY NOT m.own, m.is_head DESC, m.since, m.residence
        ) AS members
        FROM bulk_member m JOIN people_person p ON p.id = m.person_id JOIN own o ON o.claim = m.claim
        LEFT JOIN stated s ON s.claim = m.claim AND s.person_id = m.person_id
        GROUP BY m.claim
    )
    SELECT c.id AS claim, c.happened_on,
           COALESCE(h.facts, '{{}}')
           || (SELECT COALESCE(jsonb_object_agg(key, value), '{{}}') FROM jsonb_each(o.facts) WHERE key = ANY(%(of_household)s))
           || jsonb_build_object('members', m.members) AS inputs
    FROM bulk_claim c JOIN own o ON o.claim = c.id JOIN members m ON m.claim = c.id LEFT JOIN common h ON h.claim = c.id;
    CREATE INDEX ON bulk_case (happened_on);
    ANALYZE bulk_case;
"""
_NOTHING = "'{}'::jsonb"


def gather(office: int, setup: SchemeSetup, kind: ClaimKind, most: int) -> int:
    """Lock a round of the backlog and put its cases into the table `bulk_case`. Gives how many they are."""
    law = setup.law
    known = {*law.questions, *law.shared_vocabulary}
    values: dict[str, Any] = {
        "office": office, "scheme": setup.scheme.name, "kind": kind.name, "most": most, "known": sorted(known),
        "of_household": [name for name, question in law.questions.items() if question.of_household],
        "paid_months": setup.paid_months,
    }  # fmt: skip
    with connection.cursor() as cursor:
        values["member"] = json.dumps(dict(setup.member))
        for name in ("claim", "member", "spell", "paid", "case", "answer", "outcome"):
            cursor.execute(f"DROP TABLE IF EXISTS bulk_{name}")
        for statement in (_CLAIMS, _MEMBERS, _SPELLS, _PAID_MONTHS):
            for part in filter(str.strip, statement.split(";")):
                cursor.execute(part, values if "%(" in part else None)
        for part in filter(str.strip, _CASES.format(**_parts(setup, kind, known)).split(";")):
            cursor.execute(part, values if "%(" in part else None)
        cursor.execute("SELECT count(*) FROM bulk_case")
        return int(cursor.fetchone()[0])


def _parts(setup: SchemeSetup, kind: ClaimKind, known: set[str]) -> dict[str, str]:
    core = {
        "has_died": "jsonb_build_object('has_died', COALESCE(p.died_on <= m.happened_on, false))",
        "birth_date": "CASE WHEN p.birth_date IS NULL THEN '{}' ELSE jsonb_build_object('birth_date', p.birth_date) END",
        "sex": "CASE p.sex WHEN '' THEN '{}' ELSE jsonb_build_object('sex', p.sex) END",
    }
    option = (
        f"""(SELECT CASE WHEN option = '' THEN '{{}}' ELSE jsonb_build_object({_literal(setup.option)}, option) END FROM (
            SELECT COALESCE((
                SELECT e.option FROM membership_event e WHERE e.membership_id = c.membership_id AND e.option <> ''
                AND e."on" <= c.happened_on ORDER BY e."on" DESC, e.id DESC LIMIT 1
            ), (SELECT m.option FROM membership_membership m WHERE m.id = c.membership_id), '') AS option
        ) chosen)"""
        if setup.option
        else _NOTHING
    )
    joined = f"""jsonb_build_object({_literal(setup.joined_on)}, (
        SELECT min(s.since) FROM bulk_spell s WHERE s.claim = c.id AND s.same))"""
    paid = f"jsonb_build_object({_literal(setup.paid_months)}, COALESCE(b.months, '[]'))"
    return {
        "core": " || ".join(part for name, part in core.items() if name in known) or _NOTHING,
        "option": option,
        "joined_on": joined if setup.joined_on else _NOTHING,
        "paid_months": paid if setup.paid_months else _NOTHING,
        "earlier": " || ".join(_earlier(name, one, kind, setup.scheme.name) for name, one in kind.earlier.items())
        or _NOTHING,
    }


def _earlier(name: str, earlier: Earlier, kind: ClaimKind, scheme: str) -> str:
    """What earlier claims add up to, as SQL; names in it come from the setup, which was held to the law."""
    kinds = earlier.adds or {kind.name: ""}
    value = "CASE o.kind " + " ".join(
        f"WHEN {_literal(one)} THEN COALESCE(d.answers -> 'household' ->> {_literal(rule)}, "
        f"d.answers -> c.number ->> {_literal(rule)}, o.facts ->> {_literal(rule)})"
        for one, rule in kinds.items()
    ) + " END"  # fmt: skip
    found = f"""FROM claims_claim o JOIN decisions_decision d ON d.id = o.granted_id
        WHERE o.person_id = c.person_id AND o.scheme = {_literal(scheme)} AND o.id <> c.id
          AND o.kind IN ({", ".join(map(_literal, kinds))})"""
    if earlier.since == "year":
        found += " AND o.happened_on >= date_trunc('year', c.happened_on)::date"
        found += " AND o.happened_on < (date_trunc('year', c.happened_on) + interval '1 year')::date"
    total = f"SUM(({value})::numeric)" if earlier.adds else "COUNT(*)::numeric"
    if earlier.as_truth:
        return f"jsonb_build_object({_literal(name)}, (SELECT COALESCE({total}, 0) > 0 {found}))"
    return f"""jsonb_build_object({_literal(name)}, (
        SELECT CASE WHEN total = trunc(total) THEN to_jsonb(trunc(total)) ELSE to_jsonb(trim_scale(total)::text) END
        FROM (SELECT COALESCE({total}, 0) AS total {found}) added))"""


def _literal(text: str | None) -> str:
    return str(sql.Literal(text or "").as_string(None))


# ---- As columns ----


def days() -> list[datetime.date]:
    """The days on which something happened in this round."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT happened_on FROM bulk_case ORDER BY happened_on")
        return [day for (day,) in cursor.fetchall()]


def stated(law: Law, day: datetime.date, facts: Sequence[str]) -> pa.Table:
    """The households of a day, a row a person: `household` is the claim, `id` the number, `own` marks the claimant; facts as texts."""
    questions = [law.questions[name] for name in facts]
    columns = [
        "c.claim, m.value ->> 'id', m.ordinality = 1",
        *(f"{_place(one)} ->> {_literal(one.name)}" for one in questions),
    ]
    return fetch(
        f"SELECT {', '.join(columns)} FROM bulk_case c, jsonb_array_elements(c.inputs -> 'members') WITH ORDINALITY m"
        " WHERE c.happened_on = %s ORDER BY c.claim, m.ordinality",
        [day],
        {"household": pa.int64(), "id": pa.string(), "own": pa.bool_(), **{name: pa.string() for name in facts}},
    )


def typed(law: Law, table: pa.Table) -> pa.Table:
    """The facts as the law's columns; those that nobody states are left out. Raises pyarrow.ArrowInvalid for a value of another type."""
    columns = {}
    for name in table.column_names:
        column = table[name]
        if name in law.questions:
            if column.null_count == len(column):
                continue
            column = _typed(law.questions[name], column)
        columns[name] = column
    return pa.table(columns)


def _place(question: Question) -> str:
    return "c.inputs" if question.of_household else "m.value"


def _typed(question: Question, column: pa.ChunkedArray) -> pa.ChunkedArray | pa.Array:
    match question.type.kind:
        case Kind.TRUTH:
            return column.cast(pa.bool_())
        case Kind.NUMBER:
            return column.cast(pa.float64())
        case Kind.DATE:
            return column.cast(pa.date32())
        case Kind.PAID_MONTHS:
            return _months(column)
        case Kind.MONTHLY_AMOUNTS:
            raise pa.ArrowInvalid(f"{question.name}: amounts by month are decided one by one.")
        case _:
            return column


def _months(column: pa.ChunkedArray) -> pa.Array:
    """`["2025-01", "2025-02"]` as lists of months."""
    if pc.any(pc.starts_with(column, "{")).as_py():
        raise pa.ArrowInvalid("months from and to are decided one by one.")
    text = pc.replace_substring_regex(column.combine_chunks(), pattern=r'[\[\]" ]', replacement="")
    parts = pc.split_pattern(text, ",")
    sizes = pc.if_else(pc.equal(pc.fill_null(text, ""), ""), 0, pc.list_value_length(parts))
    values = pc.filter(parts.flatten(), pc.not_equal(parts.flatten(), ""))
    offsets = np.concatenate([[0], np.cumsum(pc.fill_null(sizes, 0).to_numpy(zero_copy_only=False))]).astype("int32")
    return pa.ListArray.from_arrays(pa.array(offsets), values, mask=pc.is_null(column.combine_chunks()))
