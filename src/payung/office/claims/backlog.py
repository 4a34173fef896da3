"""A backlog of claims as the law asks for them, put together from whole columns of the register.

The same households as `payung.office.claims.deciding.described` gives one by one: what is decided compiled is what is kept, and can be
taken again.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection
from psycopg import sql

from payung.law.household import NONE
from payung.office.bulk import Register, copy_into, fetch_packed, step, take_room
from payung.office.bulk.copying import WORDS
from payung.office.bulk.register import Array
from payung.office.rights.actors import Actor, acting
from payung.office.schemes import ClaimKind, Earlier, SchemeSetup

_EPOCH = datetime.date(1970, 1, 1)
_DAYS = 18  # bits for a day in a number that has somebody's id before it: the years from 1790 on
_FIRST_DAY = 1 << (_DAYS - 2)

# The claims of this round, one a person: what the first is granted, the next must count.
_CLAIMS = """
    CREATE TEMP TABLE bulk_claim ON COMMIT DROP AS
    WITH locked AS MATERIALIZED (
        SELECT id, person_id, payee_id, membership_id, happened_on, facts FROM claims_claim
        WHERE office_id = %(office)s AND scheme = %(scheme)s AND kind = %(kind)s AND status = 'filed' AND set_aside = ''
          AND granted_id IS NULL AND person_id %% %(parts)s = %(part)s
        ORDER BY id LIMIT %(most)s FOR NO KEY UPDATE SKIP LOCKED
    )
    SELECT DISTINCT ON (c.person_id) c.*, p.number FROM locked c JOIN people_person p ON p.id = c.person_id
    ORDER BY c.person_id, c.happened_on, c.id;
    CREATE UNIQUE INDEX ON bulk_claim (id);
    ANALYZE bulk_claim;
    SELECT count(*) FROM (
        SELECT p.id FROM people_person p JOIN bulk_claim c ON c.person_id = p.id ORDER BY p.id FOR NO KEY UPDATE OF p
    ) locked;
    CREATE TEMP TABLE bulk_home ON COMMIT DROP AS
    SELECT DISTINCT r.household_id AS id FROM people_residence r JOIN bulk_claim c ON c.person_id = r.person_id;
    ANALYZE bulk_home;
    CREATE TEMP TABLE bulk_person ON COMMIT DROP AS
    SELECT r.person_id AS id FROM people_residence r JOIN bulk_home h ON h.id = r.household_id UNION SELECT person_id FROM bulk_claim;
    ANALYZE bulk_person;
"""
_SPELLS = """
    CREATE TEMP TABLE bulk_spell ON COMMIT DROP AS
    WITH RECURSIVE spell AS (
        SELECT c.id AS claim, m.id AS membership, m.before_id, m.since, true AS same
        FROM bulk_claim c JOIN membership_membership m ON m.id = c.membership_id
        UNION ALL
        SELECT s.claim, m.id, m.before_id, m.since, s.same AND m.scheme = %(scheme)s
        FROM spell s JOIN membership_membership m ON m.id = s.before_id
    ) SELECT * FROM spell;
    ANALYZE bulk_spell;
"""


@dataclass(slots=True)
class Cases:
    """A round's claims, in the order of the days on which they happened (in days since 1970), and their households.

    In the register the household of a row is the claim's place here; its subjects are the claimants.
    """

    claims: Array
    persons: Array
    payees: Array
    memberships: Array
    days: Array
    register: Register

    def __len__(self) -> int:
        return len(self.claims)

    def by_day(self) -> list[Register]:
        """The households of each day, as parts of the register."""
        starts = np.r_[self.register.starts(), len(self.register)]
        firsts = np.flatnonzero(np.r_[True, np.diff(self.days) > 0])
        lasts = np.r_[firsts[1:], len(self.days)]
        return [
            self.register.part(int(starts[first]), int(starts[last]), _EPOCH + datetime.timedelta(days=int(self.days[first])))
            for first, last in zip(firsts, lasts, strict=True)
        ]  # fmt: skip


def gather(
    office: int, setup: SchemeSetup, kind: ClaimKind, most: int, part: tuple[int, int], actor: Actor
) -> Cases | None:
    """Lock a round of the backlog, or of a part of it (which, of how many), and put its cases together; None if there is none."""
    values = {
        "office": office, "scheme": setup.scheme.name, "kind": kind.name, "most": most, "part": part[0], "parts": part[1],
    }  # fmt: skip
    with connection.cursor() as cursor:
        for name in ("claim", "home", "person", "spell", "answer", "outcome"):
            cursor.execute(f"DROP TABLE IF EXISTS bulk_{name}")
        with step("claims locked"):
            for statement in filter(str.strip, (_CLAIMS + _SPELLS).split(";")):
                cursor.execute(statement, values if "%(" in statement else None)
    if not _is_good_part():
        return _cases(setup, kind, _paid)
    with step("claims read"), _read_through(), ThreadPoolExecutor(1) as beside:
        if not setup.paid_months or connection.savepoint_ids:  # within another transaction, whose rows nobody else sees
            return _cases(setup, kind, _paid)
        memberships = fetch_packed("SELECT claim AS id, membership FROM bulk_spell", [], {"membership": pa.int64()})
        return _cases(setup, kind, beside.submit(_paid_beside, actor, memberships["membership"]).result)


def _is_good_part() -> bool:
    """True for a round that is a good part of the register."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) * 20 >= (SELECT reltuples FROM pg_class WHERE oid = 'people_person'::regclass) FROM bulk_claim"
        )
        return bool(cursor.fetchone()[0])


@contextmanager
def _read_through() -> Iterator[None]:
    """Let what is read be read table by table.

    The server takes row security to hide half of each table, so that it goes from row to row by indexes when it should not.
    """
    ways = ("nestloop", "mergejoin")
    with connection.cursor() as cursor:
        for way in ways:
            cursor.execute(f"SET LOCAL enable_{way} = off")
        yield
        for way in ways:
            cursor.execute(f"SET LOCAL enable_{way} TO DEFAULT")


def _paid_beside(actor: Actor, memberships: Array) -> dict[str, Any]:
    """What was paid on dues, read in a session of its own, on the other processor, while this one reads the rest."""
    try:
        with acting(actor), connection.cursor() as cursor:
            take_room()
            cursor.execute("CREATE TEMP TABLE bulk_spell (membership bigint) ON COMMIT DROP")
            copy_into("bulk_spell", {"membership": memberships})
            cursor.execute("ANALYZE bulk_spell")
            with _read_through():
                return _paid()
    finally:
        connection.close()  # it is this thread's


def _cases(setup: SchemeSetup, kind: ClaimKind, paid: Callable[[], dict[str, Any]]) -> Cases | None:
    found = fetch_packed(
        "SELECT id, person_id, COALESCE(payee_id, person_id) AS payee, COALESCE(membership_id, 0) AS membership,"
        " happened_on - date '1970-01-01' AS day FROM bulk_claim",
        [],
        {"id": pa.int64(), "person_id": pa.int64(), "payee": pa.int64(), "membership": pa.int64(), "day": pa.int32()},
    )
    if not len(found["id"]):
        return None
    order = np.lexsort((found["id"], found["day"]))
    claims, persons, payees, memberships, days = (
        found[name][order] for name in ("id", "person_id", "payee", "membership", "day")
    )
    register, home = _households(setup, persons, days)
    cases = Cases(claims, persons, payees, memberships, days, register)
    recorded = _state_facts(cases, home, setup.paid_months)
    _state_own(cases, setup, kind, recorded, paid)
    return cases


# ---- Who lives with the claimant ----


def _households(setup: SchemeSetup, persons: Array, days: Array) -> tuple[Register, Array]:
    """The households of claims on their days, the claimant first, with what the register knows of them; and their ids, -1 for none."""
    lived = fetch_packed(
        "SELECT r.id, r.person_id, r.household_id, r.is_head, r.since - date '1970-01-01' AS since,"
        " COALESCE(r.until - date '1970-01-01', 2147483647) AS until, p.merged_into_id IS NOT NULL AS merged"
        " FROM people_residence r JOIN bulk_home h ON h.id = r.household_id JOIN people_person p ON p.id = r.person_id",
        [],
        {"id": pa.int64(), "person_id": pa.int64(), "household_id": pa.int64(), "is_head": pa.bool_(), "since": pa.int32(),
         "until": pa.int32(), "merged": pa.bool_()},
    )  # fmt: skip

    def on_the_day(claim: Array, row: Array) -> tuple[Array, Array]:
        there = (lived["since"][row] <= days[claim]) & (lived["until"][row] >= days[claim])
        return claim[there], row[there]

    claim, row = on_the_day(*_pairs(persons, lived["person_id"]))
    latest = np.lexsort((lived["id"][row], lived["since"][row], claim))
    claim, row = claim[latest], row[latest]
    last = np.r_[claim[1:] != claim[:-1], True] if len(claim) else np.zeros(0, bool)
    home = np.full(len(persons), -1)
    home[claim[last]] = lived["household_id"][row[last]]
    claim, row = on_the_day(*_pairs(home, lived["household_id"]))
    kept = ~lived["merged"][row] | (lived["person_id"][row] == persons[claim])
    claim, row = claim[kept], row[kept]
    alone = np.flatnonzero(home < 0)
    households, people = np.r_[claim, alone], np.r_[lived["person_id"][row], persons[alone]]
    own = people == persons[households]
    heads, since, ids = (np.r_[lived[name][row], np.zeros(len(alone), np.int64)] for name in ("is_head", "since", "id"))
    order = np.lexsort((ids, since, heads == 0, ~own, households))
    households, people, own = households[order], people[order], own[order]
    known = fetch_packed(
        "SELECT p.id, number::text AS number, to_json(birth_date)::text AS birth_date, NULLIF(to_json(sex)::text, '\"\"') AS sex,"
        " COALESCE(died_on - date '1970-01-01', 2147483647) AS died FROM people_person p JOIN bulk_person b ON b.id = p.id",
        [],
        {"id": pa.int64(), "number": pa.string(), "birth_date": WORDS, "sex": WORDS, "died": pa.int32()},
    )
    sorter = np.argsort(known["id"], kind="stable")
    at = sorter[np.searchsorted(known["id"], people, sorter=sorter)]
    register = Register(
        setup.law, _EPOCH, households, people, known["number"].combine_chunks().take(pa.array(at)), own,
        np.zeros(len(people), np.int64), {}, (*setup.law.questions, *setup.law.shared_vocabulary),
    )  # fmt: skip
    homed = np.flatnonzero(home[households] >= 0)
    died = (known["died"][at] <= days[households])[homed]
    register.state("has_died", homed, _chosen(died.astype(np.int32), ["false", "true"]))
    for name in ("birth_date", "sex"):
        register.state(name, homed, known[name].take(pa.array(at[homed])))
    return register, home


def _pairs(wanted: Array, values: Array) -> tuple[Array, Array]:
    """The places of each wanted value among the wanted ones and among all values, for all that are equal."""
    order = np.argsort(values, kind="stable")
    first = np.searchsorted(values, wanted, "left", sorter=order)
    sizes = np.searchsorted(values, wanted, "right", sorter=order) - first
    places = np.repeat(first - np.cumsum(sizes) + sizes, sizes) + np.arange(sizes.sum())
    return np.repeat(np.arange(len(wanted)), sizes), order[places]


def _chosen(codes: Array, texts: list[str]) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32)), pa.array(texts, pa.string()))


# ---- What is recorded of them ----


def _state_facts(cases: Cases, home: Array, paid_months: str | None) -> pa.Array:
    """State what was recorded of each of them and of the household, of each fact the latest that holds on the day.

    Gives what is recorded of the months that each claimant paid before the office's books, null where nothing is.
    """
    register = cases.register
    names = list(register.wanted)
    found = fetch_packed(
        """
        SELECT f.id, (n.number - 1)::int AS name, COALESCE(f.person_id, -f.household_id) AS owner, f.since - date '1970-01-01' AS since,
               COALESCE(f.other_id, 0) AS other, f.value::text AS value
        FROM people_fact f JOIN unnest(%s::text[]) WITH ORDINALITY n (name, number) ON n.name = f.name
        WHERE f.person_id IN (SELECT id FROM bulk_person) OR f.household_id IN (SELECT id FROM bulk_home)
        """,
        [names],
        {
            "id": pa.int64(),
            "name": pa.int32(),
            "owner": pa.int64(),
            "since": pa.int32(),
            "other": pa.int64(),
            "value": WORDS,
        },
        bits=20,
    )
    nothing = pa.nulls(len(cases), pa.string())
    if not len(found["name"]):
        return nothing
    order = np.lexsort((found["id"], found["since"], found["owner"], found["name"]))
    kinds, moments = found["name"][order], _moment(found["owner"], found["since"])[order]
    words = found["value"].take(pa.array(order))
    others = found["other"][order]
    days = cases.days[register.households]
    homed = np.flatnonzero(home[register.households] >= 0)
    firsts = register.starts()[home >= 0]
    recorded = nothing
    for number in np.flatnonzero(np.bincount(kinds)).tolist():
        name = names[number]
        first, last = np.searchsorted(kinds, number, "left"), np.searchsorted(kinds, number, "right")
        if register.of_household(name):
            rows, owners = firsts, -home[home >= 0]
        else:
            rows, owners = homed, register.persons[homed]
        place, known = _latest(moments[first:last], owners, days[rows])
        rows, place = rows[known], place[known] + first
        texts = words.take(pa.array(place))
        if others[place].any():
            texts = _linked(register, rows, others[place], texts)
        register.state(name, rows, texts)
        if name == paid_months:
            place, known = _latest(moments[first:last], cases.persons, cases.days)
            recorded = words.take(pa.array(place + first, mask=~known)).cast(pa.string())
    return recorded


def _moment(owners: Array, days: Array) -> Array:
    """Somebody and a day as one number, in the order of both."""
    found: Array = (owners << _DAYS) + days + _FIRST_DAY
    return found


def _latest(moments: Array, owners: Array, days: Array) -> tuple[Array, Array]:
    """The place of the last moment of each owner that is not after the day, and whether there is one."""
    place = np.searchsorted(moments, _moment(owners.astype(np.int64), days.astype(np.int64)), "right") - 1
    known = (place >= 0) & (moments[np.maximum(place, 0)] >> _DAYS == owners)
    return np.maximum(place, 0), known


def _linked(register: Register, rows: Array, others: Array, texts: pa.Array) -> pa.Array:
    """Links as an exact decision has them: the number of who lives there, or of nobody."""
    span = int(max(register.persons.max(), others.max())) + 1
    here = register.households * span + register.persons
    order = np.argsort(here, kind="stable")
    wanted = register.households[rows] * span + others
    spot = np.minimum(np.searchsorted(here, wanted, sorter=order), len(here) - 1)
    lives = (here[order[spot]] == wanted) & (others > 0)
    numbers = register.numbers.take(pa.array(order[spot]))
    quoted = pc.binary_join_element_wise('"', numbers, '"', "")
    plain = texts.cast(pa.string())
    return pc.if_else(pa.array(others == 0), plain, pc.if_else(pa.array(lives), quoted, json.dumps(NONE)))


def _places(cases: Cases, claims: Array) -> Array:
    """The places of claims, by their ids."""
    order = np.argsort(cases.claims, kind="stable")
    found: Array = order[np.searchsorted(cases.claims, claims, sorter=order)]
    return found


# ---- What the membership and the claim itself tell ----


def _state_own(
    cases: Cases, setup: SchemeSetup, kind: ClaimKind, recorded: pa.Array, paid: Callable[[], dict[str, Any]]
) -> None:
    """State what stands over the records: what the membership tells, what the claim states, what earlier claims add up to."""
    register = cases.register
    own = register.starts()  # the claimant stands first
    member = np.flatnonzero(cases.memberships > 0)
    for name, value in setup.member.items():
        register.state(name, own, _chosen(np.zeros(len(own)), [json.dumps(value)]))
    if setup.option:
        register.state(setup.option, own[member], _options(cases.memberships[member], cases.days[member]))
    if setup.joined_on:
        found = fetch_packed(
            "SELECT claim AS id, to_json(min(since) FILTER (WHERE same))::text AS value FROM bulk_spell GROUP BY claim",
            [],
            {"id": pa.int64(), "value": WORDS},
        )
        register.state(setup.joined_on, own[_places(cases, found["id"])], found["value"])
    facts = fetch_packed(
        "SELECT c.id, f.key AS name, f.value::text AS value FROM bulk_claim c, jsonb_each(c.facts) f",
        [],
        {"id": pa.int64(), "name": WORDS, "value": WORDS},
        bits=20,
    )
    if setup.paid_months:
        months = _paid_months(cases, recorded, paid())
        register.state(setup.paid_months, own[member], months.take(pa.array(member)))
    if len(facts["id"]):
        names, texts, places = facts["name"], facts["value"], _places(cases, facts["id"])
        for number, name in enumerate(names.dictionary.to_pylist()):
            stated = np.flatnonzero(names.indices.to_numpy() == number)
            register.state(name, own[places[stated]], texts.take(pa.array(stated)))
    for name, earlier in kind.earlier.items():
        register.state(name, own, _chosen(np.zeros(len(own)), ["false" if earlier.as_truth else "0"]))
        found = fetch_packed(_earlier(earlier, kind, setup.scheme.name), [], {"id": pa.int64(), "value": WORDS})
        if len(found["id"]):
            register.state(name, own[_places(cases, found["id"])], found["value"])


def _options(memberships: Array, days: Array) -> pa.Array:
    """The option of each membership that held on the day, as JSON text."""
    first = fetch_packed(
        "SELECT m.id, to_json(NULLIF(m.option, ''))::text AS value FROM membership_membership m"
        " WHERE m.id IN (SELECT membership_id FROM bulk_claim)",
        [],
        {"id": pa.int64(), "value": WORDS},
    )
    order = np.argsort(first["id"], kind="stable")
    at = order[np.searchsorted(first["id"], memberships, sorter=order)]
    options = first["value"].take(pa.array(at))
    changed = fetch_packed(
        "SELECT e.id, e.membership_id, e.\"on\" - date '1970-01-01' AS day, to_json(e.option)::text AS value FROM membership_event e"
        " WHERE e.option <> '' AND e.membership_id IN (SELECT membership_id FROM bulk_claim)",
        [],
        {"id": pa.int64(), "membership_id": pa.int64(), "day": pa.int32(), "value": WORDS},
    )
    if not len(changed["id"]):
        return options
    order = np.lexsort((changed["id"], changed["day"], changed["membership_id"]))
    place, known = _latest(_moment(changed["membership_id"], changed["day"])[order], memberships, days)
    later = changed["value"].take(pa.array(order[place], mask=~known))
    return pc.coalesce(later.cast(pa.string()), options.cast(pa.string()))


def _paid() -> dict[str, Any]:
    """The dues of the spells in `bulk_spell`, a row for each payment on one: what it came to, when."""
    return fetch_packed(
        """
        SELECT d.id, d.membership_id, d.month - date '1970-01-01' AS month, (d.amount * 10000)::bigint AS owed,
               COALESCE((p.amount * 10000)::bigint, 0) AS amount, COALESCE(p.received_on - date '1970-01-01', 0) AS day
        FROM contributions_due d LEFT JOIN (
            SELECT a.due_id, a.amount, r.received_on FROM contributions_allocation a JOIN contributions_receipt r ON r.id = a.receipt_id
        ) p ON p.due_id = d.id
        WHERE d.payer = 'member' AND d.membership_id IN (SELECT membership FROM bulk_spell)
        """,
        [],
        {"id": pa.int64(), "membership_id": pa.int64(), "month": pa.int32(), "owed": pa.int64(), "amount": pa.int64(), "day": pa.int32()},
    )  # fmt: skip


def _paid_months(cases: Cases, recorded: pa.Array, paid: dict[str, Any]) -> pa.Array:
    """The months that each claimant had paid in full by the day, in all spells and before the office's books, as JSON text."""
    spells = fetch_packed(
        "SELECT claim AS id, membership FROM bulk_spell", [], {"id": pa.int64(), "membership": pa.int64()}
    )
    order = np.argsort(paid["id"], kind="stable")  # what was paid on each due follows on one another
    paid = {name: values[order] for name, values in paid.items()}
    paid["owed"][1:][np.diff(paid["id"]) == 0] = 0  # and the due itself counts once
    month = paid["month"].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12
    place = _places(cases, spells["id"])
    spell, row = _pairs(spells["membership"], paid["membership_id"])
    claim = place[spell]
    in_time = paid["day"][row] <= cases.days[claim]
    months, which = np.unique(claim.astype(np.int64) << 20 | month[row], return_inverse=True)
    owed = np.bincount(which, paid["owed"][row], len(months))  # whole numbers below 2**53
    received = np.bincount(which, np.where(in_time, paid["amount"][row], 0), len(months))
    before = _recorded_months(recorded)
    months = months[(owed > 0) & (owed <= received)]
    if len(before):
        months = np.sort(np.r_[months, before])
        months = months[np.r_[True, np.diff(months) > 0]]
    claims, numbers = months >> 20, months & 0xFFFFF
    used, codes = np.unique(numbers, return_inverse=True)
    names = pa.array([f'"{number // 12:04d}-{number % 12 + 1:02d}"' for number in used.tolist()], pa.string())
    offsets = pa.array(np.searchsorted(claims, np.arange(len(cases) + 1)).astype(np.int32))
    lists = pa.ListArray.from_arrays(offsets, names.take(pa.array(codes)))
    return pc.binary_join_element_wise("[", pc.binary_join(lists, ", "), "]", "").dictionary_encode()


def _recorded_months(recorded: pa.Array) -> Array:
    """Claims' places with the number of each month that is recorded of them, as one number each."""
    words = recorded.dictionary_encode()
    lists = []
    for text in words.dictionary.to_pylist():
        value = json.loads(text)
        months = value if isinstance(value, list) else []
        lists.append([int(month[:4]) * 12 + int(month[5:]) - 1 for month in months if isinstance(month, str)])
    known = np.flatnonzero(~words.indices.is_null().to_numpy(zero_copy_only=False))
    if not len(known):
        return np.zeros(0, np.int64)
    codes = words.indices.fill_null(0).to_numpy(zero_copy_only=False)[known]
    sizes = np.array([len(months) for months in lists], np.int64)
    flat = np.array([month for months in lists for month in months], np.int64)
    starts = np.cumsum(sizes) - sizes
    each = sizes[codes]
    places = np.repeat(starts[codes] - np.cumsum(each) + each, each) + np.arange(each.sum())
    return np.repeat(known.astype(np.int64) << 20, each) | flat[places]


def _earlier(earlier: Earlier, kind: ClaimKind, scheme: str) -> str:
    """What earlier claims add up to, by claim, as SQL; names in it come from the setup, which was held to the law."""
    kinds = earlier.adds or {kind.name: ""}
    value = "CASE o.kind " + " ".join(
        f"WHEN {_literal(one)} THEN COALESCE(d.answers -> 'household' ->> {_literal(rule)}, "
        f"d.answers -> c.number ->> {_literal(rule)}, o.facts ->> {_literal(rule)})"
        for one, rule in kinds.items()
    ) + " END"  # fmt: skip
    total = f"COALESCE(SUM(({value})::numeric), 0)" if earlier.adds else "COUNT(*)::numeric"
    in_time = ""
    if earlier.since == "year":
        in_time = (
            " AND o.happened_on >= date_trunc('year', c.happened_on)::date"
            " AND o.happened_on < (date_trunc('year', c.happened_on) + interval '1 year')::date"
        )
    shown = (
        "(total > 0)::text"
        if earlier.as_truth
        else "CASE WHEN total = trunc(total) THEN to_json(trunc(total))::text ELSE to_json(trim_scale(total)::text)::text END"
    )
    return f"""SELECT id, {shown} AS value FROM (
        SELECT c.id, {total} AS total FROM bulk_claim c JOIN claims_claim o ON o.person_id = c.person_id
        JOIN decisions_decision d ON d.id = o.granted_id
        WHERE o.granted_id IS NOT NULL AND o.scheme = {_literal(scheme)} AND o.id <> c.id
          AND o.kind IN ({", ".join(map(_literal, kinds))}){in_time} GROUP BY c.id) added"""


def _literal(text: str | None) -> str:
    return str(sql.Literal(text or "").as_string(None))
