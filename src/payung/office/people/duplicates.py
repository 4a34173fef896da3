"""Finds persons who may stand in the register twice, by probabilistic record linkage, for somebody to decide.

Splink (Fellegi and Sunter's model) weighs how names, birth, sex, telephone and household agree. How often each agrees between
different persons is estimated from the register's own; how often between records of one person is assumed, as stated in
`_COMPARED`, since a register without decided pairs cannot tell. Nobody is merged by a score. Needs the extra `duplicates`.
"""

from __future__ import annotations

import logging
import tempfile
import warnings
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from django.db.models import QuerySet

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.bulk.copying import fetch
from payung.office.people.models import DIFFERENT, Pair

MOST_PAIRS = 100_000
_MEMORY = "2GB"  # of the engine that compares; what is more waits on the disk
_EXPECTED_TWICE = 0.01  # the share of persons of whom there are two records, before anything is compared
_ENOUGH_TO_ESTIMATE = 1000
_SAMPLED_PAIRS = 1_000_000
_WORDS = ("different", "near", "near", "near")
_COLUMNS = {"unique_id": pa.int64(), "names": pa.string(), "names_latin": pa.string(), "birth_date": pa.string(),
            "sex": pa.string(), "phone": pa.string(), "household": pa.int64()}  # fmt: skip
_PERSONS = """
    SELECT p.id, NULLIF(lower(regexp_replace(p.names, '[[:space:][:punct:]]+', ' ', 'g')), ''),
           NULLIF(lower(regexp_replace(p.names_latin, '[[:space:][:punct:]]+', ' ', 'g')), ''),
           p.birth_date::text, NULLIF(p.sex, ''),
           (SELECT min(c.value) FROM people_contact c WHERE c.person_id = p.id AND c.kind = 'phone'),
           (SELECT r.household_id FROM people_residence r WHERE r.person_id = p.id AND r.until IS NULL)
    FROM people_person p WHERE p.office_id = %s AND p.merged_into_id IS NULL ORDER BY p.id
"""
# By compared column: how often each level, from equal to different, is met between two records of one person (assumed), and
# between those of two (assumed only where the register is too small to tell).
_COMPARED: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "names": ((0.70, 0.15, 0.10, 0.05), (0.0005, 0.0005, 0.004, 0.995)),
    "names_latin": ((0.60, 0.20, 0.12, 0.08), (0.0005, 0.0005, 0.004, 0.995)),
    "birth_date": ((0.85, 0.05, 0.05, 0.05), (0.0001, 0.0001, 0.02, 0.9798)),
    "sex": ((0.98, 0.02), (0.5, 0.5)),
    "phone": ((0.60, 0.40), (0.001, 0.999)),
    "household": ((0.40, 0.60), (0.0005, 0.9995)),
}


# What two records that are compared have in common: each from wide to narrow.
_BIRTH_YEAR = "substr(birth_date, 1, 4)"
_BLOCKS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("birth_date",), ("birth_date", "substr(names, 1, 1)"), ("birth_date", "substr(names, 1, 3)")),
    (("names",), ("names", _BIRTH_YEAR), ("names", "birth_date")),
    (("names_latin",), ("names_latin", _BIRTH_YEAR), ("names_latin", "birth_date")),
    (("phone",), ("phone", "sex"), ("phone", "substr(names, 1, 3)")),
    (("household", "sex"), ("household", "sex", "substr(names, 1, 1)"), ("household", "sex", "substr(names, 1, 3)")),
    (("substr(names, 1, 3)", _BIRTH_YEAR), ("substr(names, 1, 6)", _BIRTH_YEAR), ("substr(names, 1, 9)", _BIRTH_YEAR)),
)
_COMPARED_EACH = 30  # with how many others a record is compared for each of _BLOCKS, in the mean and at most


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two persons by their ids, the lower first, the probability that they are one, and what agrees."""

    one: int
    other: int
    score: float
    agrees: dict[str, str]


def candidates(office: int, *, at_least: float = 0.5) -> list[Candidate]:
    """Pairs of an office's persons who may be one, the likeliest first, at most MOST_PAIRS; within `acting`.

    It takes no more memory than _MEMORY besides the register's names, and the disk for the rest. In a register in which very many have
    the same in common, a day of birth, say, only those are compared who agree in more.
    """
    persons = fetch(_PERSONS, [office], _COLUMNS)
    if persons.num_rows < 2:
        return []
    import duckdb
    import splink.comparison_level_library as levels
    import splink.comparison_library as compared
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    def configured(name: str, comparison: Any) -> Any:
        same, others = _COMPARED[name]
        return comparison.configure(m_probabilities=list(same), u_probabilities=list(others))

    birth = compared.CustomComparison(
        output_column_name="birth_date",
        comparison_levels=[
            levels.NullLevel("birth_date"),
            levels.ExactMatchLevel("birth_date"),
            levels.CustomLevel(  # day and month exchanged
                "substr(birth_date_l, 1, 4) = substr(birth_date_r, 1, 4) AND substr(birth_date_l, 6, 2) = substr(birth_date_r, 9, 2)"
                " AND substr(birth_date_l, 9, 2) = substr(birth_date_r, 6, 2)"
            ),
            levels.CustomLevel("substr(birth_date_l, 1, 4) = substr(birth_date_r, 1, 4)"),
            levels.ElseLevel(),
        ],
    )
    comparisons = [
        configured("names", compared.JaroWinklerAtThresholds("names", [0.95, 0.88])),
        configured("names_latin", compared.JaroWinklerAtThresholds("names_latin", [0.95, 0.88])),
        configured("birth_date", birth),
        configured("sex", compared.ExactMatch("sex")),
        configured("phone", compared.ExactMatch("phone")),
        configured("household", compared.ExactMatch("household")),
    ]
    logging.getLogger("splink").setLevel(logging.ERROR)
    with (
        warnings.catch_warnings(),
        tempfile.TemporaryDirectory(prefix="payung-duplicates-") as folder,
        duckdb.connect(config={"memory_limit": _MEMORY, "temp_directory": folder}) as database,
    ):
        warnings.simplefilter("ignore")
        database.register("persons", persons)
        settings = SettingsCreator(
            link_type="dedupe_only",
            comparisons=comparisons,
            blocking_rules_to_generate_predictions=[block_on(*keys) for keys in _blocks(database, persons.num_rows)],
            probability_two_random_records_match=min(0.5, 2 * _EXPECTED_TWICE / (persons.num_rows - 1)),
            retain_matching_columns=True,  # with them come the levels
            retain_intermediate_calculation_columns=False,
        )
        linker = Linker(persons, settings, DuckDBAPI(connection=database), set_up_basic_logging=False)
        if persons.num_rows >= _ENOUGH_TO_ESTIMATE:
            linker.training.estimate_u_using_random_sampling(max_pairs=_SAMPLED_PAIRS, seed=1)
        found = linker.inference.predict(threshold_match_probability=at_least)
        wanted = ", ".join(
            ["unique_id_l", "unique_id_r", "match_probability", *(f"gamma_{name}" for name in _COMPARED)]
        )
        best = "ORDER BY match_probability DESC, least(unique_id_l, unique_id_r), greatest(unique_id_l, unique_id_r)"
        rows = database.sql(f"SELECT {wanted} FROM {found.physical_name} {best} LIMIT {MOST_PAIRS}").fetch_arrow_table()
    return [_candidate(row) for row in rows.to_pylist()]


def _blocks(database: Any, persons: int) -> list[tuple[str, ...]]:
    """What two records must have in common to be compared: of each of _BLOCKS the widest that is not too wide for this register."""
    chosen = []
    for widths in _BLOCKS:
        for keys in widths:
            listed = ", ".join(keys)
            known = " AND ".join(f"{key} IS NOT NULL" for key in keys)
            counted = f"SELECT COUNT(*) AS n FROM persons WHERE {known} GROUP BY {listed}"
            ((pairs,),) = database.execute(f"SELECT COALESCE(SUM(n * (n - 1) / 2), 0) FROM ({counted})").fetchall()
            if pairs <= _COMPARED_EACH * persons:
                break
        chosen.append(keys)
    return chosen


def _candidate(row: dict[str, Any]) -> Candidate:
    one, other = sorted((int(row["unique_id_l"]), int(row["unique_id_r"])))
    agrees = {}
    for name, (levels, _) in _COMPARED.items():
        level = int(row[f"gamma_{name}"])
        if level >= 0:
            agrees[name] = "same" if level == len(levels) - 1 else _WORDS[level]
    return Candidate(one, other, float(row["match_probability"]), agrees)


@action("people.find_duplicates", permission="people.merge")
def find_duplicates(act: Act, *, office: int, at_least: float = 0.5) -> dict[str, int]:
    """Look for persons who may stand in the register twice and lay the pairs into the queue; a pair that was decided stays so.

    Gives how many pairs were found and how many are new. Raises Refusal.
    """
    if not 0 < at_least < 1:
        raise Refusal(Fault("range", "A probability lies between 0 and 1.", path="at_least"))
    found = candidates(office, at_least=at_least)
    known = set(Pair.objects.filter(office_id=office).values_list("one_id", "other_id"))
    new = [pair for pair in found if (pair.one, pair.other) not in known]
    Pair.objects.bulk_create(
        [
            Pair(office_id=office, one_id=pair.one, other_id=pair.other, score=pair.score, agrees=pair.agrees)
            for pair in new
        ],
        batch_size=5000,
    )
    act.about("duplicates", found=len(found), new=len(new))
    return {"found": len(found), "new": len(new)}


def queue(office: int) -> QuerySet[Pair]:
    """The pairs on which nobody decided yet, the likeliest first."""
    waiting = Pair.objects.filter(office_id=office, decision="", one__merged_into=None, other__merged_into=None)
    return waiting.select_related("one", "other").order_by("-score", "id")


@action("people.keep_apart", permission="people.merge")
def keep_apart(act: Act, *, office: int, pair: int) -> int:
    """Decide that the two of a pair are different persons."""
    found = Pair.objects.select_for_update().filter(pk=pair, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no pair {pair}.", path="pair"))
    if found.decision:
        raise Refusal(Fault("decided", f"It was decided already: {found.decision}.", path="pair"))
    found.decision, found.act_id = DIFFERENT, act.id
    found.save(update_fields=["decision", "act_id"])
    act.about(f"pair:{pair}", decision=DIFFERENT)
    return pair
