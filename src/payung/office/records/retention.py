"""Retention and erasure by rule: `retention.yaml` says how long each table's rows are kept and what becomes of them.

A person whose retention has ended is pseudonymised: the number stays, so that the ledger, the decisions and the record of acts stay
whole; names, facts and free texts go, also from the kept history and from append-only tables. Refused while money or a membership
is open.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.models import Person
from payung.office.sealed import remove_sealed


@dataclass(frozen=True, slots=True)
class Table:
    """What becomes of a table's rows: columns emptied, rows removed with the person, rows that expire, or why they stay."""

    name: str
    erase: Mapping[str, Any] = field(default_factory=dict)
    through: Mapping[str, str] = field(default_factory=dict)
    remove: str = ""
    expire: str = ""
    years: int = 0
    keep: str = ""


@dataclass(frozen=True, slots=True)
class Retention:
    """The rules: how many years after their last matter a person is erased, by which provision, and each table."""

    years: int
    cite: str
    checked: bool
    tables: tuple[Table, ...]


@cache
def retention() -> Retention:
    """The rules of `retention.yaml`. Raises ValueError for a table of which it says nothing, or more than one thing."""
    found = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    tables = []
    for name, says in found["tables"].items():
        if len(says.keys() & {"erase", "remove", "expire", "keep"}) != 1:
            raise ValueError(f"retention.yaml: {name} has one of erase, remove, expire and keep.")
        said = {key: says[key] for key in ("erase", "through", "remove", "expire", "years", "keep") if key in says}
        tables.append(Table(name, **said))
    person = found["person"]
    return Retention(person["years"], person["cite"], person["checked"], tuple(tables))


# What is open, for one person: how it is said, and the query that finds it. %s is the person's id.
OPEN_MATTERS: dict[str, str] = {
    "a membership": "SELECT 1 FROM membership_membership WHERE person_id = %s AND until IS NULL",
    "a claim that is not decided": "SELECT 1 FROM claims_claim WHERE person_id = %s AND status IN ('filed', 'waiting', 'assessed')",
    "an appeal that is not decided": """
        SELECT 1 FROM claims_appeal a JOIN claims_claim c ON c.id = a.claim_id
        WHERE c.person_id = %s AND a.status IN ('lodged', 'heard')""",
    "a loan that is not paid back": "SELECT 1 FROM payments_loan WHERE person_id = %s AND settled_on IS NULL",
    "a payment that is not made": "SELECT 1 FROM payments_payable WHERE person_id = %s AND status NOT IN ('paid', 'cancelled')",
    "dues that are not paid": """
        SELECT 1 FROM contributions_due d JOIN membership_membership m ON m.id = d.membership_id
        LEFT JOIN contributions_allocation a ON a.due_id = d.id WHERE m.person_id = %s AND d.payer = 'member'
        GROUP BY d.membership_id, d.month HAVING SUM(DISTINCT d.amount) > COALESCE(SUM(a.amount), 0)""",
    "money received that paid no due": """
        SELECT 1 FROM contributions_receipt r LEFT JOIN contributions_match x ON x.receipt_id = r.id
        JOIN membership_membership m ON m.id = COALESCE(r.membership_id, x.membership_id)
        WHERE m.person_id = %s
        GROUP BY m.person_id HAVING SUM(r.amount) > COALESCE((
            SELECT SUM(a.amount) FROM contributions_allocation a JOIN contributions_due d ON d.id = a.due_id
            JOIN membership_membership o ON o.id = d.membership_id WHERE o.person_id = m.person_id), 0)""",
}

# The last day on which something of the person's ended.
_LAST_MATTER = """
    GREATEST(p.created_at::date,
        (SELECT MAX(m.until) FROM membership_membership m WHERE m.person_id = p.id),
        (SELECT MAX(r.until) FROM people_residence r WHERE r.person_id = p.id),
        (SELECT MAX(COALESCE(c.decided_on, c.filed_on)) FROM claims_claim c WHERE c.person_id = p.id),
        (SELECT MAX(r.received_on) FROM contributions_receipt r JOIN membership_membership m ON m.id = r.membership_id
         WHERE m.person_id = p.id))
"""


def due_for_erasure(office: int, on: datetime.date) -> list[str]:
    """The numbers of the persons whose retention has ended by a day and who are not erased; those with open matters among them."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT p.number FROM people_person p WHERE p.office_id = %s AND p.names <> '(erased)' AND {_LAST_MATTER} < %s"
            " AND NOT EXISTS (SELECT 1 FROM membership_membership m WHERE m.person_id = p.id AND m.until IS NULL) ORDER BY p.id",
            [office, _ended_before(on)],
        )
        return [number for (number,) in cursor.fetchall()]


def _ended_before(on: datetime.date) -> datetime.date:
    year = on.year - retention().years
    return on.replace(year=year, day=28) if (on.month, on.day) == (2, 29) else on.replace(year=year)


@action("people.erase", permission="people.erase")
def erase_person(act: Act, *, office: int, person: str) -> str:
    """Pseudonymise a person whose retention has ended. The number, the ledger and the decisions stay. Raises Refusal."""
    found = Person.objects.select_for_update(of=("self",)).filter(number=person, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no person {person} in this office.", path="person"))
    faults = []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_LAST_MATTER} FROM people_person p WHERE p.id = %s", [found.pk])
        (last,) = cursor.fetchone()
        if last >= _ended_before(act.day):
            years = retention().years
            faults.append(
                Fault(
                    "retention", f"The last matter ended on {last}; what is known is kept {years} years.", path="person"
                )
            )
        for what, query in OPEN_MATTERS.items():
            cursor.execute(query, [found.pk])
            if cursor.fetchone():
                faults.append(Fault("open", f"There is still {what}.", path="person", hint="Close it first."))
        if faults:
            raise Refusal(*faults)
        cursor.execute(
            "SELECT d.sealed FROM claims_document d JOIN claims_claim c ON c.id = d.claim_id WHERE c.person_id = %s",
            [found.pk],
        )
        sealed = [name for (name,) in cursor.fetchall()]
        cursor.execute("SELECT set_config('payung.erasing', %s, true)", [str(found.pk)])
        for table in retention().tables:
            of_person = _rows_of_person(table)
            if table.remove:
                cursor.execute(f'DELETE FROM "{table.name}" WHERE {of_person}', {"person": found.pk})
            elif table.erase:
                columns = ", ".join(map(_emptied, table.erase))
                cursor.execute(
                    f'UPDATE "{table.name}" SET {columns} WHERE {of_person}', {**table.erase, "person": found.pk}
                )
        cursor.execute("SELECT set_config('payung.erasing', '', true)")
    for name in sealed:
        transaction.on_commit(partial(remove_sealed, name, settings.CONFIGURATION))
    act.about(f"person:{found.pk}")
    return person


def _emptied(column: str) -> str:
    name, _, key = column.partition(".")
    return f'"{name}" = "{name}" - \'{key}\'' if key else f'"{name}" = %({name})s'


def _rows_of_person(table: Table) -> str:
    """The condition by which a table's rows are those of the person `%(person)s`."""
    if table.name in _OF_PERSON:
        return _OF_PERSON[table.name]
    condition = f'"{table.remove or "person_id"}" = %(person)s'
    for column, parent in reversed([*table.through.items()]):
        condition = f'"{column}" IN (SELECT id FROM "{parent}" WHERE {condition})'
    return condition


_CLAIMS = "SELECT id FROM claims_claim WHERE person_id = %(person)s"
_CARDS = "SELECT id FROM membership_membership WHERE person_id = %(person)s"
_RECALCULATIONS = f"SELECT recalculation_id FROM recalculation_difference WHERE claim_id IN ({_CLAIMS})"
_OF_PERSON = {
    "people_person": "id = %(person)s",
    "acts_actrecord": "subject = ANY (ARRAY(SELECT 'person:' || %(person)s::bigint UNION ALL"
    " SELECT 'payable:' || id FROM payments_payable WHERE person_id = %(person)s)) AND summary ? 'reason'",
    "claims_step": f"(process = 'claim' AND subject_id IN ({_CLAIMS}))"
    f" OR (process = 'appeal' AND subject_id IN (SELECT id FROM claims_appeal WHERE claim_id IN ({_CLAIMS})))"
    " OR (process = 'grievance' AND subject_id IN (SELECT id FROM claims_grievance WHERE person_id = %(person)s))"
    " OR (process = 'referral' AND subject_id IN (SELECT id FROM claims_referral WHERE person_id = %(person)s))"
    f" OR (process = 'recalculation' AND subject_id IN ({_RECALCULATIONS}))",
    "contributions_receipt": f"membership_id IN ({_CARDS})"
    f" OR id IN (SELECT receipt_id FROM contributions_match WHERE membership_id IN ({_CARDS}))",
    "recalculation_recalculation": f"id IN ({_RECALCULATIONS})",
}


def expire() -> dict[str, int]:
    """Remove rows that expire by themselves: how many of each table. Run by the jobs."""
    gone = {}
    for table in retention().tables:
        if table.expire:
            with connection.cursor() as cursor:
                before = timezone.now() - datetime.timedelta(days=366 * table.years)
                cursor.execute(f'DELETE FROM "{table.name}" WHERE "{table.expire}" < %s', [before])
                gone[table.name] = cursor.rowcount
    return gone
