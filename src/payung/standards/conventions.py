"""The conventions as data: branch by branch, what is measured, the minimum, and the article that sets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from payung.law.documents import read_text
from payung.law.faults import DecisionRefused, Fault, nearest

# What is measured, in the reader's words.
MEASURES = {
    "persons_protected": "persons protected",
    "care": "care given in kind",
    "rate": "replacement rate of the standard beneficiary",
    "rate_per_child": "benefit for each child, of an ordinary labourer's wage",
    "reduced_benefit": "a reduced benefit after a shorter period",
    "qualifying_months": "qualifying period",
    "waiting_days": "waiting period",
    "duration_weeks": "duration",
    "pensionable_age": "pensionable age",
    "throughout": "paid throughout the contingency",
}
CONTINGENCIES = (
    "medical_care",
    "sickness",
    "unemployment",
    "old_age",
    "injury_temporary",
    "injury_permanent",
    "injury_survivors",
    "family",
    "maternity",
    "invalidity",
    "survivors",
)


@dataclass(frozen=True, slots=True)
class Option:
    """One way in which a convention lets a State count the persons protected. `at_least` None: a means test decides."""

    option: str
    group: str
    of: str
    at_least: Decimal | None
    declaration: bool


@dataclass(frozen=True, slots=True)
class Limit:
    """A minimum rate with the months of contribution after which it is due."""

    at_least: Decimal
    months_paid: int | None
    article: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Requirement:
    """One figure of a convention. `declaration` is the minimum for a Member with a declaration under Article 3 of C102."""

    contingency: str
    measure: str
    article: str
    checked: bool
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    months_paid: int | None = None
    declaration: Decimal | None = None
    lower: Limit | None = None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class BranchStandard:
    """A branch of a convention: the part, the contingencies in it, the requirements in the order of the text."""

    branch: str
    part: str
    contingencies: tuple[str, ...]
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Convention:
    """A convention or recommendation. `accept_parts` and `accept_one_of`: what a State must at least accept (C102, Art. 2)."""

    code: str
    short: str
    title: str
    kind: str
    source: str
    branches: tuple[BranchStandard, ...]
    accept_parts: int | None = None
    accept_one_of: tuple[str, ...] = ()


def codes() -> tuple[str, ...]:
    """The codes of all conventions and recommendations, as `c102`."""
    folder = files("payung.standards").joinpath("conventions")
    return tuple(sorted(path.name.removesuffix(".yaml") for path in folder.iterdir() if path.name.endswith(".yaml")))


@cache
def convention(code: str) -> Convention:
    """A convention by its code, in any case. Raises DecisionRefused for one that is not here."""
    key = code.lower().replace(" ", "").replace("no.", "")
    if key not in codes():
        hint = nearest(key, codes()) or f"Present are {', '.join(codes())}."
        raise DecisionRefused(
            [Fault("unknown-name", f"There is no convention '{code}'.", path="convention", hint=hint)]
        )
    name = f"conventions/{key}.yaml"
    text = files("payung.standards").joinpath(name).read_text("utf-8")
    plain: Any = read_text(text, file=name).plain()
    accept = plain.get("acceptance") or {}
    return Convention(
        code=key,
        short=plain["short"],
        title=plain["title"],
        kind=plain["kind"],
        source=plain["source"],
        branches=tuple(_branch(branch, found) for branch, found in plain["branches"].items()),
        accept_parts=int(accept["parts"]) if accept else None,
        accept_one_of=tuple(accept.get("of_which_one_of", ())),
    )


def _branch(branch: str, plain: Mapping[str, Any]) -> BranchStandard:
    requirements = tuple(_requirement(found) for found in plain["requirements"])
    return BranchStandard(branch, str(plain["part"]), tuple(plain["contingencies"]), requirements)


def _requirement(plain: Mapping[str, Any]) -> Requirement:
    if plain["measure"] not in MEASURES or plain["contingency"] not in CONTINGENCIES:
        raise ValueError(f"{plain['measure']} of {plain['contingency']} is no measure of a contingency")
    lower = plain.get("lower")
    return Requirement(
        contingency=plain["contingency"],
        measure=plain["measure"],
        article=_article(plain["article"]),
        checked=bool(plain.get("checked", False)),
        at_least=_number(plain.get("at_least")),
        at_most=_number(plain.get("at_most")),
        months_paid=_whole(plain.get("months_paid")),
        declaration=_number(plain.get("declaration")),
        lower=Limit(
            _number(lower["at_least"]) or Decimal(0),
            _whole(lower.get("months_paid")),
            _article(lower["article"]),
            bool(lower.get("checked", False)),
        )
        if lower
        else None,
        options=tuple(
            Option(
                str(option["option"]),
                option["group"],
                option.get("of", option["group"]),
                _number(option.get("at_least")),
                bool(option.get("declaration", False)),
            )
            for option in plain.get("options", ())
        ),
    )


def _article(text: Any) -> str:
    text = str(text)
    first = text.split(";")[0]
    word = "Arts." if any(sign in first for sign in (",", " to ", " and ")) else "Art."
    return f"{word} {text}"


def _number(value: Any) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, str) and "/" in value:
        share = Fraction(value)
        return Decimal(share.numerator) / Decimal(share.denominator)
    return Decimal(value)


def _whole(value: Any) -> int | None:
    return None if value is None else int(value)
