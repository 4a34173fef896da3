"""Facts of a country that follow from those of the model by stated shares: memberships, months paid, cards, wages by contract.

Each is an entry of the country's assumptions:

    - fact: is_section40_member
      about: Members among informal workers          # with `basis` and `source`
      cases:                                          # the first that fits a person
        - {when: {works_informally: true, age: 15..65, welfare: 0.2..1}, share: 0.5}
      otherwise: false                                # the quiet value where it is left out

A case gives `value`, `share` (true for this share), `shares` (of categories), `times` (a number of another fact, with `lowest` and
`highest`), `uniform` (whole numbers evenly), `years_ago` (a day so many years ago), `months` (the last so many months, and the rest
of the year), `wages` (a number of another fact in each of the last so many `months` and the rest of the year), or `link` (of another
fact). With `chance` a case takes only this share of those whom it fits. With `by: household` the members of a household draw alike.

A condition compares facts: true, a category or a list of them, a range `15..65`. `welfare` is the household's place in the distribution,
`decile` its tenth, `schooling` what was completed (0 to 4), `own_children` those in the household, `has_infant` whether one is under 1,
`member_number` the place in the household; `not` and `anybody` (in the household) hold further ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from payung.law.model import Question
from payung.law.types import Kind
from payung.population.faults import refused
from payung.population.schema import MONTH_STRUCT
from payung.population.synthetic.block import Block
from payung.population.synthetic.health import DEGREES, DIFFICULTIES
from payung.population.synthetic.persons import CIVIL_STATUSES, SEXES
from payung.population.synthetic.schooling import LEVELS
from payung.population.synthetic.work import STATUSES

Array = np.ndarray[Any, np.dtype[Any]]
CATEGORIES: dict[str, tuple[str, ...]] = {
    "sex": SEXES,
    "civil_status": CIVIL_STATUSES,
    "status_in_employment": STATUSES,
    "school_level": LEVELS,
    "labour_status": ("employed", "unemployed", "outside"),
    "completed_schooling": ("none", "primary", "lower_secondary", "upper_secondary", "tertiary"),
    **dict.fromkeys(DIFFICULTIES, DEGREES),
}
LINKS = ("spouse", "mother", "father", "household_head")
_MANNERS = ("value", "share", "shares", "times", "uniform", "years_ago", "wages", "months", "link")
NOT_KNOWN = "unknown"
AMOUNT = " (amount)"
"""What the amount of each month of a history of wages is kept under."""


def condition(block: Block, when: Mapping[str, Any], categories: Mapping[str, tuple[str, ...]]) -> Array:
    """For which persons a condition holds. Raises PopulationRefused for one that cannot be read."""
    holds = np.ones(len(block), bool)
    for name, wanted in when.items():
        if name == "not":
            holds &= ~condition(block, wanted, categories)
        elif name == "anybody":
            holds &= block.spread(block.anybody(condition(block, wanted, categories)))
        else:
            holds &= _compared(_values(block, name), wanted, categories.get(name), name)
    return holds


def _values(block: Block, name: str) -> Array:
    if name == "welfare":
        return block.spread(block.of_household["welfare_place"])
    if name in block.facts:
        return block.facts[name]
    if name in block.of_household:
        return block.spread(block.of_household[name])
    if name in ("own_children", "has_infant"):
        _add_children(block)
        return block.facts[name]
    if name == "member_number":
        return block.place + 1
    if name == "decile":
        return np.minimum(np.floor(block.spread(block.of_household["welfare_place"]) * 10) + 1, 10)
    raise refused("unknown-name", f"An assumption asks for '{name}', which is no fact of the model.")


def _add_children(block: Block) -> None:
    """Add how many children each person has in the household, and whether one of them is under 1."""
    children, infant = np.zeros(len(block), np.int64), np.zeros(len(block), bool)
    for link in ("mother", "father"):
        own = np.flatnonzero(block[link] >= 0)
        parents = block.first[block.household[own]] + block[link][own]
        children += np.bincount(parents, minlength=len(block))
        infant[parents[block["age"][own] < 1]] = True
    block["own_children"], block["has_infant"] = children, infant


def _compared(values: Array, wanted: Any, names: tuple[str, ...] | None, name: str) -> Array:
    if isinstance(wanted, bool):
        return values.astype(bool) == wanted
    if isinstance(wanted, str) and ".." in wanted:
        low, high = wanted.split("..")
        found: Array = (values >= float(low or "-inf")) & (values <= float(high or "inf"))
        return found
    several = wanted if isinstance(wanted, list) else [wanted]
    if names is None:
        return np.isin(values, [float(one) for one in several])
    unknown = [one for one in several if one not in names]
    if unknown:
        raise refused(
            "unknown-name", f"An assumption asks for {name} '{unknown[0]}', which is none of {', '.join(names)}."
        )
    return np.isin(values, [names.index(one) for one in several])


def quiet(question: Question) -> Any:
    """What a fact is in an ordinary month, if nothing else is said: false, the lowest, `none` or `nothing`; else not known."""
    kind = question.type.kind
    if kind is Kind.TRUTH:
        return False
    if kind is Kind.NUMBER:
        return float(question.lowest or 0)
    if kind is Kind.CHOICE:
        keys = [member.key for member in question.type.enumeration]
        return next((key for key in keys if key in ("none", "nothing")), None)
    if kind is Kind.LINK:
        return -1
    if kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
        return []
    return None


def add_derived(
    block: Block, fact: Mapping[str, Any], question: Question, categories: dict[str, tuple[str, ...]]
) -> None:
    """Add one derived fact. Categories become numbers in the order of the law, -1 where not known. Raises PopulationRefused."""
    name, kind = str(fact["fact"]), question.type.kind
    if kind is Kind.CHOICE:
        categories[name] = tuple(member.key for member in question.type.enumeration)
    alike = question.of_household or fact.get("by") == "household"
    draw = block.spread(block.household_uniform(name)) if alike else block.uniform(name)
    otherwise = fact.get("otherwise", quiet(question))
    values = _constant(otherwise, len(block), kind, categories.get(name))
    open_ = np.ones(len(block), bool)
    for case in fact.get("cases", ()):
        fits = open_ & condition(block, case.get("when", {}), categories)
        if "chance" in case:
            fits &= (
                block.spread(block.household_uniform(name + " at all")) if alike else block.uniform(name + " at all")
            ) < case["chance"]
        manner = next((key for key in _MANNERS if key in case), None)
        if manner is None:
            raise refused(
                "missing", f"A case of the assumption on '{name}' says nothing.", f"Give one of {', '.join(_MANNERS)}."
            )
        found = _made(block, case, manner, draw, kind, categories.get(name))
        values = np.where(fits, found, values)
        open_ &= ~fits
        if manner == "wages":
            ((of, factor),) = case["wages"].items()
            amounts = np.clip(
                np.rint(_values(block, of) * float(factor)),
                float(case.get("lowest", 0)),
                float(case.get("highest", "inf")),
            )
            block[name + AMOUNT] = np.where(fits, amounts, block.facts.get(name + AMOUNT, 0.0))
    values = _within(values, question)
    if question.of_household:
        values = values[block.first]
        block.of_household[name] = values
    else:
        block[name] = values


def _within(values: Array, question: Question) -> Array:
    """Numbers and days within what the law says is possible, whole where it wants them whole."""
    if question.type.kind not in (Kind.NUMBER, Kind.DATE):
        return values
    turned = float if question.type.kind is Kind.NUMBER else (lambda end: np.datetime64(end, "D"))
    values = np.rint(values) if question.whole else values
    if question.lowest is not None:
        values = np.maximum(values, turned(question.lowest))
    return values if question.highest is None else np.minimum(values, turned(question.highest))


def _constant(value: Any, length: int, kind: Kind, names: tuple[str, ...] | None) -> Array:
    if kind is Kind.TRUTH:
        return np.full(length, bool(value))
    if kind is Kind.CHOICE:
        assert names is not None
        return np.full(length, -1 if value in (None, NOT_KNOWN) else names.index(str(value)), np.int64)
    if kind is Kind.DATE:
        return np.full(
            length, np.datetime64("NaT") if value in (None, NOT_KNOWN) else np.datetime64(value), "datetime64[D]"
        )
    if kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
        return np.zeros(length, np.int64)
    if kind is Kind.LINK:
        return np.full(length, -1, np.int64)
    return np.full(length, np.nan if value in (None, NOT_KNOWN) else float(value))


def _made(
    block: Block, case: Mapping[str, Any], manner: str, draw: Array, kind: Kind, names: tuple[str, ...] | None
) -> Array:
    given = case[manner]
    if manner == "value":
        return _constant(given, len(block), kind, names)
    if manner == "share":
        found: Array = draw < float(given)
        return found
    if manner == "shares":
        assert names is not None
        edges = np.cumsum([float(share) for share in given.values()])
        codes = np.array([names.index(key) for key in given])
        return codes[np.minimum(np.searchsorted(edges, draw * edges[-1], side="right"), len(codes) - 1)]
    if manner == "times":
        ((of, factor),) = given.items()
        amounts = np.rint(_values(block, of) * float(factor))
        return np.clip(amounts, float(case.get("lowest", "-inf")), float(case.get("highest", "inf")))
    if manner == "link":
        return block[str(given)]
    low, high = (int(end) for end in (case["months"] if manner == "wages" else given))
    whole = low + np.floor(draw * (high - low + 1)).astype(np.int64)
    if manner == "years_ago":
        days = np.datetime64(date(block.year, 7, 1)) - np.floor((low + draw * (high - low)) * 365.2425).astype(np.int64)
        made: Array = days.astype("datetime64[D]")
        return made
    return whole if kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS) else whole.astype(float)


def month_lists(counts: Array, year: int, amounts: Array | None = None) -> pa.Array:
    """Lists of months: the last so many before July of the year, and July to December, for those with any; with an amount each."""
    lengths = np.where(counts > 0, counts + 6, 0)
    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    place = np.arange(offsets[-1]) - np.repeat(offsets[:-1], lengths)
    first = np.datetime64(f"{year}-07", "M") - counts
    months = pa.array((np.repeat(first, lengths) + place).astype("datetime64[D]"))
    if amounts is None:
        return pa.ListArray.from_arrays(offsets, months)
    fields = [MONTH_STRUCT.field(0), MONTH_STRUCT.field(1)]
    return pa.ListArray.from_arrays(
        offsets, pa.StructArray.from_arrays([months, pa.array(np.repeat(amounts, lengths))], fields=fields)
    )
