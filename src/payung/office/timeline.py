"""One time line of a person: what happened to them in every app of the office, newest first, some at a time.

    with acting(actor):
        first = timeline(person.pk, most=50)
        more = timeline(person.pk, most=50, before=first[-1].place)
        money = timeline(person.pk, kinds=("due", "receipt", "payment"))

`timeline(person: int, *, most: int = 100, before: Place | None = None, kinds: Collection[str] = KINDS) -> tuple[Entry, ...]`

Each source is asked for its newest rows alone, by an index, so that a long life costs no more than a short one. Row security says
whose rows are seen; which kinds a role may look at is for the caller to say, by `kinds`. Nothing here decides anything.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection
from psycopg import Cursor

from payung.office.rights.actors import Actor

Place = tuple[datetime.date, int, int]
MOST = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened on a day.

    `kind` is one of KINDS and `what` the event: `claim` `grant`, `residence` `moved_in`. `row` is the id of the row that tells of it in
    its kind's table. `about` names what it concerns (a card, a claim's number, a fact, a household), `note` what else was written down.
    `amount` is as the row has it. `decision` and `act` are the ids of the decision and of the act, where there are. `place` goes to
    `timeline(before=...)`.
    """

    on: datetime.date
    kind: str
    what: str
    row: int
    scheme: str
    about: str
    note: str
    amount: Decimal | None
    currency: str
    decision: int | None
    act: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class _Source:
    """Rows that tell of one kind of event: the parts of a query, of which `rows` ends in a condition."""

    kind: str
    on: str
    row: str
    what: str
    rows: str
    scheme: str = "''"
    about: str = "''"
    note: str = "''"
    amount: str = "NULL::numeric"
    currency: str = "''"
    decision: str = "NULL::bigint"
    act: str = "NULL::bigint"


_OWN = "person_id = %(person)s"
_HOMES = f"people_residence r JOIN people_household h ON h.id = r.household_id WHERE r.{_OWN}"
_BELONGINGS = f"organisations_belonging b JOIN organisations_organisation o ON o.id = b.organisation_id WHERE b.{_OWN}"
_CLAIMS = "claims_claim c WHERE c.person_id = %(person)s"
_MEMBERSHIPS = f"membership_membership m WHERE m.{_OWN}"


def _of_process(process: str, subjects: str, number: str, scheme: str) -> _Source:
    return _Source(
        process, 's."on"', "s.id", "s.event",
        f"claims_step s JOIN {subjects} ON s.process = '{process}' AND s.subject_id = p.id",
        scheme=scheme, about=number, note="s.note", decision="s.decision_id",
    )  # fmt: skip


# In the order in which they happen on one day. What stands in the order is part of `place`.
_SOURCES = (
    _Source("person", "p.created_at::date", "p.id", "'registered'", "people_person p WHERE p.id = %(person)s", about="p.number"),
    _Source("residence", "r.until", "r.id", "'moved_out'", f"{_HOMES} AND r.until IS NOT NULL", about="h.number"),
    _Source("residence", "r.since", "r.id", "'moved_in'", _HOMES, about="h.number"),
    _Source("identity", "a.at::date", "i.id", "'recorded'",
            f"people_identity i JOIN acts_actrecord a ON a.id = i.act_id WHERE i.{_OWN}", about="i.kind", note="i.ending", act="i.act_id"),
    _Source("photo", "f.added_at::date", "f.id", "'added'", f"people_photo f WHERE f.{_OWN}", act="f.act_id"),
    _Source("consent", "c.given_on", "c.id", "'given'", f"people_consent c WHERE c.{_OWN}",
            about="c.purpose", note="c.how", act="c.act_id"),
    _Source("consent", "c.withdrawn_on", "c.id", "'withdrawn'", f"people_consent c WHERE c.{_OWN} AND c.withdrawn_on IS NOT NULL",
            about="c.purpose", note="c.how", act="c.act_id"),
    _Source("fact", "f.since", "f.id", "'stated'", f"people_fact f WHERE f.{_OWN}",
            about="f.name", note="COALESCE(f.value::text, '')", act="f.act_id"),
    _Source("fact", "f.since", "f.id", "'stated_of_household'",
            "people_fact f WHERE f.household_id = ANY(ARRAY(SELECT r.household_id FROM people_residence r WHERE r.person_id = %(person)s))"
            " AND EXISTS (SELECT 1 FROM people_residence r WHERE r.person_id = %(person)s"
            " AND r.household_id = f.household_id AND f.since <= COALESCE(r.until, f.since))",
            about="f.name", note="COALESCE(f.value::text, '')", act="f.act_id"),
    _Source("person", "c.at::date", "c.id", "'corrected'", f"records_change c WHERE c.{_OWN} AND c.\"table\" = 'people_person'"),
    _Source("person", "a.at::date", "g.id", "CASE WHEN g.undone_by IS NULL THEN 'merged' ELSE 'merged_and_undone' END",
            "people_merge g JOIN acts_actrecord a ON a.id = g.act_id JOIN people_person o ON o.id = g.gone_id WHERE g.kept_id = %(person)s",
            about="o.number", act="g.act_id"),
    _Source("person", "p.died_on", "p.id", "'died'", "people_person p WHERE p.id = %(person)s AND p.died_on IS NOT NULL"),
    _Source("organisation", "b.since", "b.id", "'joined'", _BELONGINGS, about="o.name", act="b.act_id"),
    _Source("organisation", "b.until", "b.id", "'left'", f"{_BELONGINGS} AND b.until IS NOT NULL", about="o.name", act="b.act_id"),
    _Source("organisation", 'e."on"', "a.id", "'attended'",
            f"organisations_attendance a JOIN organisations_outreachevent e ON e.id = a.event_id WHERE a.{_OWN}",
            scheme="e.scheme", about="e.name", act="e.act_id"),
    _Source("organisation", 'r."on"', "r.id", "'sent_to_scheme'",
            f"organisations_referral r JOIN organisations_organisation o ON o.id = r.organisation_id WHERE r.{_OWN}",
            scheme="r.scheme", about="o.name", note="r.note", act="r.act_id"),
    _Source("decision", "d.taken_at::date", "d.id", "'decided'",
            "decisions_decision d WHERE d.about = ANY(ARRAY["
            "'person:' || %(person)s, 'loan:' || (SELECT p.number FROM people_person p WHERE p.id = %(person)s)]"
            f" || ARRAY(SELECT 'membership:' || m.id FROM {_MEMBERSHIPS}) || ARRAY(SELECT 'claim:' || c.id FROM {_CLAIMS}))",
            scheme="d.scheme", about="d.about", decision="d.id", act="d.act_id"),
    _Source("membership", 'e."on"', "e.id", "e.what",
            f"membership_event e JOIN membership_membership m ON m.id = e.membership_id WHERE m.{_OWN}",
            scheme="m.scheme", about="m.number", note="concat_ws(' ', NULLIF(e.option, ''), NULLIF(e.reason, ''))",
            decision="CASE WHEN e.what = 'enrolled' THEN m.decision_id END", act="e.act_id"),
    _Source("due", "d.month", "d.id", "'due'", f"contributions_due d WHERE d.membership_id = ANY(ARRAY(SELECT m.id FROM {_MEMBERSHIPS}))",
            scheme="(SELECT m.scheme FROM membership_membership m WHERE m.id = d.membership_id)", about="d.rule", note="d.payer",
            amount="d.amount", currency="d.currency", decision="d.decision_id", act="d.act_id"),
    _Source("receipt", "r.received_on", "r.id", "CASE WHEN r.reverses_id IS NULL THEN 'received' ELSE 'reversed' END",
            f"contributions_receipt r WHERE r.membership_id = ANY(ARRAY(SELECT m.id FROM {_MEMBERSHIPS}))",
            scheme="r.scheme", about="r.channel || ' ' || r.number", note="r.reference", amount="r.amount", currency="r.currency",
            act="r.act_id"),
    _Source("receipt", "r.received_on", "r.id", "'matched'",
            "contributions_match x JOIN contributions_receipt r ON r.id = x.receipt_id"
            f" WHERE x.membership_id = ANY(ARRAY(SELECT m.id FROM {_MEMBERSHIPS}))",
            scheme="r.scheme", about="r.channel || ' ' || r.number", note="r.reference", amount="r.amount", currency="r.currency",
            act="x.act_id"),
    _of_process("referral", f"(SELECT r.id, r.number, r.scheme FROM claims_referral r WHERE r.{_OWN}) p", "p.number", "p.scheme"),
    _Source("referral", 'v."on"', "v.id", "'visited'",
            f"claims_visit v JOIN claims_referral r ON r.id = v.referral_id WHERE r.{_OWN}",
            scheme="r.scheme", about="r.number", note="v.facility"),
    _of_process("claim", f"(SELECT c.id, c.number, c.scheme FROM {_CLAIMS}) p", "p.number", "p.scheme"),
    _Source("document", "d.added_on", "d.id", "'added'",
            f"claims_document d JOIN (SELECT c.id, c.number, c.scheme FROM {_CLAIMS}) p ON p.id = d.claim_id",
            scheme="p.scheme", about="p.number", note="d.paper", act="d.act_id"),
    _of_process(
        "appeal", f"(SELECT a.id, a.number, c.scheme FROM claims_appeal a JOIN claims_claim c ON c.id = a.claim_id WHERE c.{_OWN}) p",
        "p.number", "p.scheme",
    ),
    _of_process("grievance", f"(SELECT g.id, g.number FROM claims_grievance g WHERE g.{_OWN}) p", "p.number", "''"),
    _Source("recalculation", "r.proposed_on", "d.id", "r.status",
            "recalculation_difference d JOIN recalculation_recalculation r ON r.id = d.recalculation_id"
            f" JOIN (SELECT c.id, c.number, c.scheme FROM {_CLAIMS}) p ON p.id = d.claim_id",
            scheme="p.scheme", about="p.number", note="r.cause", amount="d.after - d.before", currency="r.currency", decision="d.after_id"),
    _Source("notice", "n.made_on", "n.id", "'told'", f"recalculation_notice n WHERE n.{_OWN}", about="n.about"),
    _Source("loan", "l.granted_on", "l.id", "'granted'", f"payments_loan l WHERE l.{_OWN}", scheme="l.scheme", about="l.number",
            note="l.product", amount="l.amount", currency="l.currency", decision="l.decision_id"),
    _Source("loan", 'r."on"', "r.id", "'repaid'", f"payments_repayment r JOIN payments_loan l ON l.id = r.loan_id WHERE l.{_OWN}",
            scheme="l.scheme", about="l.number", note="r.receipt",
            amount="r.principal + r.interest", currency="l.currency", act="r.act_id"),
    _Source("payment", "y.due_on", "y.id", "'owed'", f"payments_payable y WHERE y.{_OWN}", scheme="y.scheme", about="y.about",
            note="y.status", amount="y.amount", currency="y.currency", decision="y.decision_id"),
    _Source("payment", 'o."on"', "o.id", "o.what",
            "payments_payable y JOIN payments_line l ON l.payable_id = y.id JOIN payments_outcome o ON o.line_id = l.id"
            f" WHERE y.{_OWN}", scheme="y.scheme", about="y.about", note="o.reason", amount="l.amount", currency="l.currency",
            decision="y.decision_id", act="o.act_id"),
)  # fmt: skip
KINDS: tuple[str, ...] = tuple(dict.fromkeys(source.kind for source in _SOURCES))

# The permission by which a kind of entry may be looked at.
PERMISSION_OF = {
    **dict.fromkeys(("person", "residence", "identity", "photo", "consent", "fact"), "people.look"),
    "organisation": "organisations.look", "membership": "membership.look", "decision": "decisions.look",
    **dict.fromkeys(("due", "receipt"), "contributions.look"), **dict.fromkeys(("payment", "loan"), "payments.look"),
    **dict.fromkeys(("claim", "document", "appeal", "grievance", "referral", "recalculation", "notice"), "claims.look"),
}  # fmt: skip


def kinds_for(actor: Actor, office: int) -> tuple[str, ...]:
    """The kinds of entries that somebody may look at in an office."""
    return tuple(kind for kind in KINDS if actor.may(PERMISSION_OF[kind], office))


def timeline(
    person: int, *, most: int = 100, before: Place | None = None, kinds: Collection[str] = KINDS
) -> tuple[Entry, ...]:
    """What happened to a person (by id), newest first, at most `most` (of 1 to 1000); within `acting`.

    `before` is the `place` of the last entry that is already there; `kinds` are some of KINDS. Raises ValueError for others.
    """
    strange = sorted({*kinds} - {*KINDS})
    if strange:
        raise ValueError(f"There is no kind {', '.join(strange)}; there are {', '.join(KINDS)}.")
    if not 1 <= most <= MOST:
        raise ValueError(f"At most {most} entries: a number from 1 to {MOST} is wanted.")
    day, rank, row = before or (datetime.date.max, len(_SOURCES), 0)
    parts = [_part(number, source) for number, source in enumerate(_SOURCES) if source.kind in kinds]
    if not parts:
        return ()
    connection.ensure_connection()
    with Cursor(connection.connection) as cursor:  # planning takes longer than reading: the server is to keep the plan
        cursor.execute(
            f'{" UNION ALL ".join(parts)} ORDER BY "on" DESC, rank DESC, row DESC LIMIT %(most)s',
            {"person": person, "most": most, "day": day, "rank": rank, "row": row},
            prepare=True,
        )
        return tuple(
            Entry(on, _SOURCES[rank].kind, what, row, scheme, about, note, amount, currency, decision, act, (on, rank, row))
            for on, rank, row, what, scheme, about, note, amount, currency, decision, act in cursor.fetchall()
        )  # fmt: skip


def _part(rank: int, source: _Source) -> str:
    """One source's newest rows before the place."""
    return (
        f'(SELECT {source.on} AS "on", {rank} AS rank, {source.row} AS row, {source.what} AS what, {source.scheme} AS scheme,'
        f" {source.about} AS about, {source.note} AS note, {source.amount} AS amount, {source.currency} AS currency,"
        f" {source.decision} AS decision, {source.act} AS act FROM {source.rows}"
        f" AND ({source.on}, {rank}, {source.row}) < (%(day)s, %(rank)s, %(row)s) ORDER BY 1 DESC, 3 DESC LIMIT %(most)s)"
    )
