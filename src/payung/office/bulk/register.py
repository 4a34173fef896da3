"""The register as a table for the compiled law: whole households, with the facts that some rules ask, on a day."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from payung.law.faults import Fault
from payung.law.household import NONE
from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.office.acts import Refusal
from payung.office.bulk.copying import WORDS, fetch_packed
from payung.office.bulk.steps import step
from payung.office.doorway import law_of
from payung.office.schemes import SchemeSetup, scheme_setup
from payung.population.engine import facts_behind
from payung.population.schema import HOUSEHOLD, ID

Array = np.ndarray[Any, np.dtype[Any]]
UNKNOWN = -1
_FEW = 5_000  # persons, for whom nobody else is read
_NAME = 12  # bits for which fact a row is, beside whose


@dataclass(slots=True)
class Stated:
    """A fact by row: the number of its text, as JSON has it, or UNKNOWN."""

    codes: Array
    texts: list[str]

    def state(self, rows: Array, texts: pa.Array) -> None:
        """State the fact of some rows (by place), over what was stated before; a null leaves that."""
        words = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
        if not pa.types.is_dictionary(words.type):
            words = words.dictionary_encode()
        codes = words.indices.fill_null(UNKNOWN).to_numpy(zero_copy_only=False).astype(np.int32)
        known = codes != UNKNOWN
        self.codes[rows[known]] = codes[known] + len(self.texts)
        self.texts = self.texts + words.dictionary.to_pylist()

    def part(self, here: slice) -> Stated:
        """The fact of some rows, with the texts that they have alone."""
        used, codes = np.unique(self.codes[here], return_inverse=True)
        known = used[used != UNKNOWN]
        return Stated((codes - (len(used) - len(known))).astype(np.int32), [self.texts[number] for number in known])


@dataclass(slots=True)
class Register:
    """Whole households in ascending order, a row a person. `subjects` are the rows of those whom the run is about."""

    law: Law
    on: datetime.date
    households: Array  # the household's id a row; below 0 for who lives in none
    persons: Array
    numbers: pa.Array
    subjects: Array
    memberships: Array  # the subject's membership, or 0
    facts: dict[str, Stated] = field(default_factory=dict)
    wanted: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.persons)

    def state(self, name: str, rows: Array, texts: pa.Array) -> None:
        """State a fact, as JSON text, of the persons in some rows: the facts of a claim, say. A fact no rule asks is left out.

        A fact of the household is stated of all its rows.
        """
        if name not in self.wanted:
            return
        stated = self.facts.setdefault(name, Stated(np.full(len(self), UNKNOWN, np.int32), []))
        if self.of_household(name):
            firsts = np.searchsorted(self.households, self.households[rows], "left")
            sizes = np.searchsorted(self.households, self.households[rows], "right") - firsts
            places = np.repeat(firsts, sizes) + np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
            stated.state(places, texts.take(pa.array(np.repeat(np.arange(len(rows)), sizes))))
        else:
            stated.state(rows, texts)

    def of_household(self, name: str) -> bool:
        """True for a fact of the household; a word of the shared vocabulary that this law has no input for is a person's."""
        question = self.law.questions.get(name)
        return question is not None and question.of_household

    def part(self, first: int, last: int, on: datetime.date) -> Register:
        """The rows from one place to before another, of whole households, on a day of their own."""
        here = slice(first, last)
        return Register(
            self.law, on, self.households[here], self.persons[here], self.numbers.slice(first, last - first), self.subjects[here],
            self.memberships[here], {name: stated.part(here) for name, stated in self.facts.items()}, self.wanted,
        )  # fmt: skip

    def starts(self) -> Array:
        """The first row of each household."""
        if not len(self):
            return np.zeros(0, np.int64)
        return np.flatnonzero(np.r_[True, self.households[1:] != self.households[:-1]])

    def table(self, rules: Collection[str]) -> pa.Table:
        """What rules ask, as the table that `payung.population.simulate` takes. Raises Refusal for what is recorded and is no such fact."""
        faults: list[Fault] = []
        asked = [name for name in facts_behind(self.law, self.on, rules) if name in self.facts]
        columns = {name: _typed(self.law.questions[name], self.facts[name], faults) for name in asked}
        if faults:
            raise Refusal(*faults[:20])
        return pa.table({HOUSEHOLD: pa.array(self.households), ID: self.numbers, **columns})

    def inputs(self) -> pa.Array:
        """Each household as one decision of it takes it, as JSON text, in the order of `starts`."""
        own = [name for name in self.facts if self.of_household(name)]
        each = [name for name in self.facts if name not in own]
        starts = self.starts()
        members = _joined([_pieces("id", self.numbers), *(self._pieces(name) for name in each)], len(self))
        members = pa.compute.binary_join_element_wise("{", members, "}", "")
        offsets = pa.array(np.r_[starts, len(self)].astype(np.int32))
        listed = pa.compute.binary_join(pa.ListArray.from_arrays(offsets, members), ", ")
        listed = pa.compute.binary_join_element_wise('"members": [', listed, "]", "")
        first = pa.array(starts)
        whole = _joined([*(self._pieces(name).take(first) for name in own), listed], len(starts))
        return pa.compute.binary_join_element_wise("{", whole, "}", "")

    def _pieces(self, name: str) -> pa.Array:
        stated = self.facts[name]
        texts = pa.array([f"{json.dumps(name)}: {text}" for text in stated.texts], pa.string())
        return texts.take(pa.array(stated.codes, mask=stated.codes == UNKNOWN))


def _pieces(name: str, texts: pa.Array) -> pa.Array:
    return pa.compute.binary_join_element_wise(f'"{name}": "', texts, '"', "")


def _joined(parts: list[pa.Array], length: int) -> pa.Array:
    if len(parts) == 1:
        return parts[0]
    return pa.compute.binary_join_element_wise(*parts, ", ", null_handling="skip")


def members(
    *, office: int, scheme: str, on: datetime.date, rules: Collection[str], only: Array | None = None
) -> Register:
    """The households of an office's active members of a scheme on a day (or of those `only` memberships), as some rules ask.

    Facts of the membership come with them: what the scheme's setup states of a member, the option, the first day, months paid.
    Raises LawRefused for a scheme without setup.
    """
    setup = scheme_setup(scheme)
    found = fetch_packed(
        "SELECT id, person_id FROM membership_membership WHERE office_id = %s AND scheme = %s AND since <= %s"
        " AND (status = 'active' OR until >= %s) AND (until IS NULL OR until >= %s)",
        [office, scheme, on, on, on],
        {"id": pa.int64(), "person_id": pa.int64()},
    )
    ids, who = found["id"], found["person_id"]
    if only is not None:
        chosen = np.isin(ids, only)
        ids, who = ids[chosen], who[chosen]
    order = np.argsort(who, kind="stable")
    ids, who = ids[order], who[order]
    register = _register(setup.law, on, rules, who)
    rows = np.flatnonzero(register.subjects)
    register.memberships[rows] = ids[np.searchsorted(who, register.persons[rows])]
    with step("memberships read"):
        _state_membership(register, setup, office)
    return register


def persons(
    *,
    office: int,
    law: str,
    on: datetime.date,
    rules: Collection[str],
    without: str = "",
    parameters: Collection[Any] = (),
) -> Register:
    """The households of all persons of an office, as some rules of a country's law ask: for schemes that nobody has to join.

    Left out are who is merged into another, or died before the day. `without` is a condition on `people_person p`.
    """
    found = fetch_packed(
        "SELECT id FROM people_person p WHERE office_id = %s AND merged_into_id IS NULL AND (died_on IS NULL OR died_on >= %s)"
        f"{without}",
        [office, on, *parameters],
        {"id": pa.int64()},
    )
    return _register(law_of(law).law, on, rules, np.sort(found["id"]))


# ---- Households and their facts ----


def _register(law: Law, on: datetime.date, rules: Collection[str], subjects: Array) -> Register:
    """The households of some persons (ids, ascending), with what the register itself knows of everybody in them."""
    few = len(subjects) <= _FEW
    lived = fetch_packed(
        "SELECT id, person_id, household_id, is_head, since - date '1970-01-01' AS since FROM people_residence"
        " WHERE since <= %s AND (until IS NULL OR until >= %s)"
        f"{' AND household_id IN (SELECT household_id FROM people_residence WHERE person_id = ANY(%s))' if few else ''}",
        [on, on, *([subjects.tolist()] if few else [])],
        {
            "id": pa.int64(),
            "person_id": pa.int64(),
            "household_id": pa.int64(),
            "is_head": pa.bool_(),
            "since": pa.int32(),
        },
    )
    order = np.lexsort((lived["id"], lived["since"], lived["person_id"]))
    who, where, heads = (lived[name][order] for name in ("person_id", "household_id", "is_head"))
    place = np.searchsorted(who, subjects, "right") - 1  # the latest residence of each
    housed = (place >= 0) & (who[np.maximum(place, 0)] == subjects) if len(who) else np.zeros(len(subjects), bool)
    home = np.where(housed, where[np.maximum(place, 0)] if len(who) else 0, -subjects)
    kept = np.isin(where, np.unique(home[housed]))
    households = np.r_[where[kept], home[~housed]]
    people = np.r_[who[kept], subjects[~housed]]
    order = np.lexsort((np.arange(len(people)), ~np.r_[heads[kept], np.ones((~housed).sum(), bool)], households))
    households, people = households[order], people[order]
    spot = np.minimum(np.searchsorted(subjects, people), max(len(subjects) - 1, 0))
    is_subject = (
        (subjects[spot] == people) & (home[spot] == households) if len(subjects) else np.zeros(len(people), bool)
    )
    known = fetch_packed(
        "SELECT id, number::text AS number, COALESCE(birth_date - date '1970-01-01', %s) AS born,"
        " NULLIF(to_json(sex)::text, '\"\"') AS sex, COALESCE(died_on <= %s, false) AS has_died"
        f" FROM people_person{' WHERE id = ANY(%s)' if few else ''}",
        [_NO_DAY, on, *([people.tolist()] if few else [])],
        {"id": pa.int64(), "number": pa.string(), "born": pa.int32(), "sex": WORDS, "has_died": pa.bool_()},
    )
    order = np.argsort(known["id"], kind="stable")
    at = pa.array(order[np.searchsorted(known["id"], people, sorter=order)])
    wanted = tuple(facts_behind(law, on, rules))
    register = Register(
        law, on, households, people, known["number"].take(at).combine_chunks() if len(people) else pa.array([], pa.string()),
        is_subject, np.zeros(len(people), np.int64), {}, wanted,
    )  # fmt: skip
    everybody = np.arange(len(people))
    if not len(people):
        return register
    if "birth_date" in wanted:
        register.state("birth_date", everybody, _days(known["born"]).take(at))
    if "sex" in wanted:
        register.state("sex", everybody, known["sex"].take(at))
    if "has_died" in wanted:
        died = pa.array(known["has_died"].astype(np.int8))
        register.state("has_died", everybody, pa.DictionaryArray.from_arrays(died, ["false", "true"]).take(at))
    with step("facts read"):
        _state_facts(register)
    return register


_NO_DAY = -(2**31)


def _days(days: Array) -> pa.DictionaryArray:
    """Days since 1970 as JSON texts; null for _NO_DAY."""
    used, codes = np.unique(days, return_inverse=True)
    texts = [f'"{datetime.date.fromordinal(_EPOCH + int(day))}"' for day in used if day != _NO_DAY]
    nothing = len(used) - len(texts)  # the lowest one, if any
    return pa.DictionaryArray.from_arrays(
        pa.array((codes - nothing).astype(np.int32), mask=codes < nothing), pa.array(texts, pa.string())
    )


_EPOCH = datetime.date(1970, 1, 1).toordinal()


def _state_facts(register: Register) -> None:
    """What was recorded, of each fact the latest that holds on the day."""
    if not register.wanted or not len(register):
        return
    names = list(register.wanted)
    few, them = "", []
    if len(register) <= _FEW:
        few, them = (
            " AND (f.person_id = ANY(%s) OR f.household_id = ANY(%s))",
            [register.persons.tolist(), register.households.tolist()],
        )
    of_household = [register.law.questions[name].of_household for name in names]
    linked = any(register.law.questions[name].type.kind is Kind.LINK for name in names)
    value = (
        "CASE WHEN f.other_id IS NULL THEN f.value::text"
        " ELSE (SELECT to_json(o.number)::text FROM people_person o WHERE o.id = f.other_id) END"
        if linked
        else "f.value::text"
    )
    found = fetch_packed(
        f"""
        SELECT f.id, COALESCE(CASE WHEN n.of_household THEN f.household_id ELSE f.person_id END, 0) << {_NAME} | n.number - 1 AS owner,
               ((f.since - date '1970-01-01')::bigint << 40) + f.id AS turn, {value} AS value
        FROM people_fact f JOIN unnest(%s::text[], %s::bool[]) WITH ORDINALITY n (name, of_household, number) ON n.name = f.name
        WHERE f.since <= %s{few}
        """,
        [names, of_household, register.on, *them],
        {"owner": pa.int64(), "turn": pa.int64(), "value": WORDS},
    )
    kinds, owners, turns = found["owner"] & (1 << _NAME) - 1, found["owner"] >> _NAME, found["turn"]
    if not len(kinds):
        return
    words = found["value"]
    codes = words.indices.fill_null(UNKNOWN).to_numpy(zero_copy_only=False)
    texts = words.dictionary.to_pylist()
    ids = {
        own: np.unique(of, return_inverse=True) for own, of in ((False, register.persons), (True, register.households))
    }
    for number, name in enumerate(names):
        known, place = ids[of_household[number]]
        mine = np.flatnonzero(kinds == number)
        spot = np.minimum(np.searchsorted(known, owners[mine]), len(known) - 1)
        here = known[spot] == owners[mine]
        mine, spot = mine[here], spot[here]
        if not len(mine):
            continue
        if (np.diff(turns[mine]) < 0).any():
            order = np.argsort(turns[mine], kind="stable")
            mine, spot = mine[order], spot[order]
        latest = np.full(len(known), UNKNOWN, np.int32)
        latest[spot] = codes[mine]  # in the order of their days: the last one stays
        latest = latest[place]
        stated = register.facts.setdefault(name, Stated(np.full(len(register), UNKNOWN, np.int32), []))
        if register.law.questions[name].type.kind is Kind.LINK:
            latest = _within(register, latest, texts)
        used, codes_used = np.unique(latest, return_inverse=True)
        stated.state(np.arange(len(register)), _words(used, codes_used, texts))


def _within(register: Register, latest: Array, texts: list[str]) -> Array:
    """Links as texts' numbers, with those to somebody who lives elsewhere made links to nobody, as an exact decision has them."""
    nobody = json.dumps(NONE)
    if nobody not in texts:
        texts.append(nobody)
    words = register.numbers.dictionary_encode()
    own = {json.dumps(number): place for place, number in enumerate(words.dictionary.to_pylist())}
    width = len(own) + 1
    here = register.households * width + words.indices.to_numpy()
    named = np.array([own.get(text, width - 1) for text in texts], np.int64)[np.maximum(latest, 0)]
    stays = np.isin(register.households * width + named, here)
    found: Array = np.where((latest == UNKNOWN) | stays, latest, texts.index(nobody)).astype(np.int32)
    return found


def _words(used: Array, places: Array, texts: list[str]) -> pa.DictionaryArray:
    """Texts by their numbers, with the ones that are used alone; null where it is UNKNOWN, the lowest number."""
    unknown = int(len(used) > 0 and used[0] == UNKNOWN)
    mask = places < unknown
    return pa.DictionaryArray.from_arrays(
        pa.array(np.where(mask, 0, places - unknown).astype(np.int32), mask=mask),
        pa.array([texts[number] for number in used[unknown:]], pa.string()),
    )


# ---- What the membership itself tells ----

_CHAIN = """
    WITH RECURSIVE chain AS (
        SELECT id AS root, id, before_id, scheme, since, true AS own FROM membership_membership WHERE office_id = %s AND scheme = %s
        UNION ALL
        SELECT c.root, m.id, m.before_id, m.scheme, m.since, c.own AND m.scheme = c.scheme
        FROM chain c JOIN membership_membership m ON m.id = c.before_id
    )
"""


def _state_membership(register: Register, setup: SchemeSetup, office: int) -> None:
    rows = np.flatnonzero(register.memberships)
    for name, value in setup.member.items():
        register.state(name, rows, pa.array([json.dumps(value)] * len(rows), pa.string()))
    scheme = setup.scheme.name
    if setup.option in register.wanted:
        _state_option(register, setup.option, office, scheme)
    if setup.joined_on in register.wanted:
        query = f"{_CHAIN} SELECT root AS id, to_json(MIN(since) FILTER (WHERE own))::text AS value FROM chain GROUP BY root"
        _state_by_membership(register, setup.joined_on, query, [office, scheme])
    if setup.paid_months in register.wanted:
        _state_paid_months(register, setup.paid_months, office, scheme)


def _state_option(register: Register, name: str, office: int, scheme: str) -> None:
    """The option that held on the day: of the latest event that names one, else the membership's."""
    _state_by_membership(
        register,
        name,
        "SELECT id, to_json(NULLIF(option, ''))::text AS value FROM membership_membership WHERE office_id = %s AND scheme = %s",
        [office, scheme],
    )
    rows = np.flatnonzero(register.memberships)
    ids = register.memberships[rows]
    few = len(rows) <= _FEW
    found = fetch_packed(
        "SELECT id, membership_id, (\"on\" - date '1970-01-01')::bigint << 40 | id AS turn, to_json(option)::text AS value"
        f" FROM membership_event WHERE \"on\" <= %s AND option <> ''{' AND membership_id = ANY(%s)' if few else ''}",
        [register.on, *([ids.tolist()] if few else [])],
        {"membership_id": pa.int64(), "turn": pa.int64(), "value": WORDS},
    )
    order = np.argsort(found["turn"], kind="stable")
    at = np.argsort(ids, kind="stable")
    owners = found["membership_id"][order]
    spot = np.minimum(np.searchsorted(ids, owners, sorter=at), max(len(ids) - 1, 0))
    here = ids[at[spot]] == owners if len(ids) else np.zeros(len(owners), bool)
    latest = np.full(len(ids), -1, np.int64)
    latest[at[spot[here]]] = order[here]  # in the order of their days: the last one stays
    told = np.flatnonzero(latest >= 0)
    register.state(name, rows[told], found["value"].take(pa.array(latest[told])))


def _state_by_membership(register: Register, name: str, query: str, parameters: list[Any]) -> None:
    """State what a query says of memberships: `id` and, as JSON text, `value`."""
    rows = np.flatnonzero(register.memberships)
    if not len(rows):
        return
    if len(rows) <= _FEW:
        query, parameters = (
            f"SELECT * FROM ({query}) found WHERE id = ANY(%s)",
            [*parameters, register.memberships[rows].tolist()],
        )
    found = fetch_packed(query, parameters, {"id": pa.int64(), "value": WORDS}, bits=16)
    order = np.argsort(found["id"], kind="stable")
    at = order[np.searchsorted(found["id"], register.memberships[rows], sorter=order)]
    register.state(name, rows, found["value"].take(pa.array(at)))


def _state_paid_months(register: Register, name: str, office: int, scheme: str) -> None:
    """The months paid in full by the day in all spells, and those recorded from before the office's books."""
    rows = np.flatnonzero(register.memberships)
    _state_by_membership(
        register,
        name,
        f"""
        {_CHAIN}, recorded AS (
            SELECT DISTINCT ON (person_id) person_id, value FROM people_fact WHERE name = %s AND since <= %s AND person_id IS NOT NULL
            ORDER BY person_id, since DESC, id DESC
        ), paid AS (
            SELECT d.membership_id, d.month FROM contributions_due d
            LEFT JOIN (
                SELECT a.due_id, SUM(a.amount) AS paid FROM contributions_allocation a
                JOIN contributions_receipt r ON r.id = a.receipt_id WHERE r.received_on <= %s GROUP BY a.due_id
            ) p ON p.due_id = d.id
            WHERE d.payer = 'member' GROUP BY d.membership_id, d.month
            HAVING SUM(d.amount) > 0 AND SUM(d.amount) <= COALESCE(SUM(p.paid), 0)
        ), months AS (
            SELECT c.root, to_char(p.month, 'YYYY-MM') AS month FROM chain c JOIN paid p ON p.membership_id = c.id
            UNION
            SELECT m.id, month FROM recorded r JOIN membership_membership m USING (person_id),
                 jsonb_array_elements_text(CASE WHEN jsonb_typeof(r.value) = 'array' THEN r.value ELSE '[]' END) month
            WHERE m.office_id = %s AND m.scheme = %s
        )
        SELECT m.id, COALESCE((jsonb_agg(month ORDER BY month) FILTER (WHERE month IS NOT NULL)), '[]')::text AS value
        FROM membership_membership m LEFT JOIN months ON months.root = m.id
        WHERE m.office_id = %s AND m.scheme = %s GROUP BY m.id
        """,
        [office, scheme, name, register.on, register.on, office, scheme, office, scheme],
    )
    if len(rows) and name not in register.facts:
        register.state(name, rows, pa.array(["[]"] * len(rows), pa.string()))


# ---- Facts as columns ----


def _typed(question: Question, stated: Stated, faults: list[Fault]) -> pa.Array:
    values = []
    for text in stated.texts:
        try:
            values.append(_value(question.type.kind, json.loads(text)))
        except (TypeError, ValueError, AttributeError):
            values.append(None)
            kind = str(question.type)
            faults.append(Fault("type", f"{text} is recorded as {question.name}, which is {kind}.", path=question.name))
    known = pa.array(values, _TYPES[question.type.kind])
    return known.take(pa.array(stated.codes, mask=stated.codes == UNKNOWN))


_TYPES: Mapping[Kind, pa.DataType] = {
    Kind.TRUTH: pa.bool_(),
    Kind.NUMBER: pa.float64(),
    Kind.DATE: pa.date32(),
    Kind.CHOICE: pa.string(),
    Kind.LINK: pa.string(),
    Kind.PAID_MONTHS: pa.list_(pa.string()),
    Kind.MONTHLY_AMOUNTS: pa.list_(pa.struct([("month", pa.string()), ("amount", pa.float64())])),
}


def _value(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    match kind:
        case Kind.TRUTH:
            if not isinstance(value, bool):
                raise TypeError
            return value
        case Kind.NUMBER:
            if isinstance(value, bool):
                raise TypeError
            return float(value)
        case Kind.DATE:
            return datetime.date.fromisoformat(value)
        case Kind.PAID_MONTHS:
            if not isinstance(value, list) or not all(isinstance(month, str) for month in value):
                raise TypeError
            return value
        case Kind.MONTHLY_AMOUNTS:
            return [{"month": str(month), "amount": float(amount)} for month, amount in value.items()]
    return str(value)
