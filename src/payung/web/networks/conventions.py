"""The conventions and recommendations of the page: what each is called, who ratified it, and how a country's law stands to it."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from django.utils.translation import gettext_lazy as _

from payung.countries import codes as country_codes
from payung.countries import country
from payung.law.faults import DecisionRefused
from payung.standards import checkpoints, conventions
from payung.standards.personas import read_persona
from payung.standards.ratifications import Ratification, ratifications
from payung.standards.scorecard import FAIL, PASS, BranchScore, Scorecard, scorecard

Day = datetime.date
# Those of which the issue of informal workers speaks, then the others of the table of ratifications.
_FIRST = ("C102", "C177", "C189", "C190", "R202", "R204")
# What the standards room does not measure. R202 is measured on a population, by `payung floor`.
_TITLES = {
    "C190": "Violence and Harassment Convention, 2019 (No. 190)",
    "R202": "Social Protection Floors Recommendation, 2012 (No. 202)",
    "R204": "Transition from the Informal to the Formal Economy Recommendation, 2015 (No. 204)",
}
_NOT_MEASURED = {
    "C190": _(
        "Whether the law protects from violence and harassment at work is not decided by any law that is written here."
    ),
    "R204": _("It speaks of policies, not of figures that a law could be held to."),
}
# The four guarantees of R202, paragraph 5, and the branches that give them.
GUARANTEES = (
    (_("essential health care, including maternity care"), ("medical_care", "maternity")),
    (_("income security for children"), ("family", "education")),
    (
        _("income security for people of working age who cannot earn enough"),
        ("sickness", "unemployment", "maternity", "invalidity"),
    ),
    (_("income security for older people"), ("old_age",)),
)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A convention or recommendation: `code` as C102, `measure` how its figures are computed: scorecard, checkpoints, floor or empty."""

    code: str
    title: str
    measure: str

    @property
    def is_recommendation(self) -> bool:
        """True for what is not open to ratification."""
        return self.code.startswith("R")

    @property
    def not_measured(self) -> object:
        """Why nothing is computed for it; empty where something is."""
        return _NOT_MEASURED.get(self.code, "")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a law stands to an instrument on a day: a scorecard or points, and the command that computes the same."""

    day: Day
    command: str
    card: Scorecard | None = None
    points: tuple[checkpoints.Point, ...] = ()

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many branches or points are met, not met, and not computable."""
        found = Counter(one.outcome for one in (self.card.branches if self.card else self.points))
        return found[PASS], found[FAIL], found.total() - found[PASS] - found[FAIL]

    @property
    def branches(self) -> tuple[BranchScore, ...]:
        """The branches of a scorecard."""
        return self.card.branches if self.card else ()


@lru_cache(maxsize=1)
def instruments() -> tuple[Instrument, ...]:
    """Every instrument, those that speak of informal workers first."""
    found = (*_FIRST, *(code for code in ratifications().conventions if code not in _FIRST))
    return tuple(_instrument(code) for code in found)


def instrument(code: str) -> Instrument | None:
    """An instrument by its code in any case; None if there is none."""
    return next((one for one in instruments() if one.code == code.upper()), None)


def _instrument(code: str) -> Instrument:
    key = code.lower()
    if key in conventions.codes():
        return Instrument(code, conventions.convention(key).title, "scorecard")
    if key in checkpoints.conventions():
        return Instrument(code, checkpoints.conventions()[key], "checkpoints")
    return Instrument(code, _TITLES[code], "floor" if code == "R202" else "")


@cache
def with_law() -> tuple[str, ...]:
    """The codes of the countries whose law is written here, which do not change while a server runs."""
    return country_codes()


def countries() -> tuple[str, ...]:
    """The countries of the table, in small letters: those whose law is written here, then the others of which ratifications are known."""
    known = with_law()
    return (*known, *(code.lower() for code in ratifications().countries if code.lower() not in known))


def ratification(code: str, of: str) -> Ratification | None:
    """A country's ratification of an instrument, or None."""
    return ratifications().of(code, of)


def is_known(code: str, of: str) -> bool:
    """True if the table of ratifications speaks of the country and the instrument."""
    return code.upper() in ratifications().countries and of.upper() in ratifications().conventions


@lru_cache(maxsize=256)
def standing(code: str, of: str, day: Day) -> Standing | None:
    """How the law of a day stands to an instrument; None where nothing is computed. Takes up to a second, then is kept."""
    found = instrument(of)
    if found is None or found.measure not in ("scorecard", "checkpoints"):
        return None
    law, key = country(code), of.lower()
    command = f"payung standards {key} {code} --on {day}"
    try:
        persona = read_persona(law, None)
        if found.measure == "scorecard":
            return Standing(day, command, card=scorecard(law, conventions.convention(key), persona, day))
        return Standing(day, command, points=checkpoints.checkpoints(law, key, persona, day))
    except DecisionRefused:
        return None


def schemes_of(code: str, branches: tuple[str, ...], day: Day) -> list[str]:
    """The schemes of a country that give something in one of some branches on a day, by name."""
    law = country(code).law
    return [
        scheme.name
        for scheme in law.schemes
        if any(rule.branch in branches and rule.on(day) for rule in law.rules_of(scheme) if rule.role == "benefit")
    ]
