"""Points of C177 and C189 that can be computed: the same worker decided once as an employee and once as a home or domestic worker.

Equal treatment is read from the law itself: contributions and benefits, scheme by scheme, row by row. Conditions of a contract
(rest, terms in writing, deductions) are listed with the reason why no law that is written here decides them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from payung.law.country import CountryLaw
from payung.law.documents import Node, read_text
from payung.law.edition import edition
from payung.law.language import MEMBER
from payung.standards.measuring import Measuring, NotComputable
from payung.standards.personas import ContingencyPersona, Persona, SchemePersona
from payung.standards.scorecard import FAIL, NOT_COMPUTABLE, PASS

WORKERS = ("home_worker", "domestic_worker")
HOURS_A_MONTH = Decimal(208)  # 26 days of eight hours
_LONG = 360


@dataclass(frozen=True, slots=True)
class PieceRate:
    """What a home worker is paid for a piece and how many minutes a piece takes at normal speed."""

    pay: Decimal
    minutes: Decimal

    @property
    def hourly(self) -> Decimal:
        """The pay an hour: a piece's pay over its minutes, times 60."""
        return self.pay / self.minutes * 60


@dataclass(frozen=True, slots=True)
class Point:
    """One row of a point: what an employee has, what the home or domestic worker has, and whether that is as good."""

    point: str
    article: str
    about: str
    scheme: str
    row: str
    employee: Decimal | None
    worker: Decimal | None
    outcome: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The row as plain data."""
        plain = {
            name: getattr(self, name) for name in ("point", "article", "about", "scheme", "row", "outcome", "reason")
        }
        return {**plain, "employee": _text(self.employee), "worker": _text(self.worker)}


def _text(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


@cache
def _file() -> dict[str, Any]:
    text = files("payung.standards").joinpath("checkpoints.yaml").read_text("utf-8")
    plain: Any = read_text(text, file="checkpoints.yaml").plain()
    return plain


def conventions() -> dict[str, str]:
    """The conventions of this kind, by code, with their titles."""
    return {code: found["title"] for code, found in _file().items()}


def checkpoints(
    country: CountryLaw,
    convention: str,
    persona: Persona | None,
    on: datetime.date,
    piece_rate: PieceRate | None = None,
) -> tuple[Point, ...]:
    """Every point of C177 or C189 for the law of a day. Raises DecisionRefused for a day before any law."""
    edition(country.law, on)
    found = _file()[convention.lower()]
    comparing = _Comparing(country, persona, on, found["worker"], piece_rate)
    return tuple(row for point in found["points"] for row in comparing.point(point))


class _Comparing:
    def __init__(
        self, country: CountryLaw, persona: Persona | None, on: datetime.date, worker: str, piece_rate: PieceRate | None
    ) -> None:
        self.country = country
        self.persona = persona
        self.on = on
        self.worker = worker
        self.piece_rate = piece_rate
        self.fact = {"home_worker": "is_home_worker", "domestic_worker": "is_domestic_worker"}[worker]

    def point(self, point: Mapping[str, Any]) -> Iterator[Point]:
        """The rows of one point."""
        computed = point.get("computed")
        if computed is None:
            yield self._row(point, "", "", None, None, NOT_COMPUTABLE, str(point["reason"]))
            return
        try:
            yield from getattr(self, f"_{computed}")(point)
        except NotComputable as reason:
            yield self._row(point, "", "", None, None, NOT_COMPUTABLE, str(reason))

    def _row(
        self,
        point: Mapping[str, Any],
        scheme: str,
        row: str,
        employee: Decimal | None,
        worker: Decimal | None,
        outcome: str,
        reason: str = "",
    ) -> Point:
        article = str(point["article"])
        article = article if article.startswith("R184") else f"Art. {article}"
        return Point(point["id"], article, point["about"], scheme, row, employee, worker, outcome, reason)

    # -- social security ----------------------------------------------------------------------------------------------

    def _social_security(self, point: Mapping[str, Any]) -> Iterator[Point]:
        yield from self._compared(point, maternity=False)

    def _maternity(self, point: Mapping[str, Any]) -> Iterator[Point]:
        yield from self._compared(point, maternity=True)

    def _compared(self, point: Mapping[str, Any], *, maternity: bool) -> Iterator[Point]:
        wage = self._wage()
        assert self.persona is not None
        rows = []
        for name, scheme in self.persona.schemes.items():
            for contingency, found in scheme.contingencies.items():
                if found.not_computable or (contingency == "maternity") != maternity:
                    continue
                rows.append(self._benefit(point, name, scheme, found, wage))
            if not maternity and any(not found.not_computable for found in scheme.contingencies.values()):
                rows.append(self._contribution(point, name, scheme, wage))
        if not rows:
            raise NotComputable("No scheme that is written here pays it.")
        yield from rows

    def _wage(self) -> Decimal:
        if self.persona is None:
            raise NotComputable("There are no personas for this country.")
        wage = self.persona.ordinary.on(self.on) if self.persona.ordinary else None
        if wage is None:
            raise NotComputable(f"No wage of an ordinary labourer is carried for {self.on}.")
        return wage

    def _as_worker(self, scheme: SchemePersona) -> SchemePersona:
        own = scheme.workers.get(self.worker, {})
        return replace(scheme, facts={**scheme.facts, self.fact: Node(True), **own})

    def _tells_apart(self, scheme: SchemePersona) -> bool:
        return self.fact in self.country.law.questions or bool(scheme.workers.get(self.worker))

    def _benefit(
        self, point: Mapping[str, Any], name: str, scheme: SchemePersona, found: ContingencyPersona, wage: Decimal
    ) -> Point:
        row = found.contingency.replace("_", " ")
        if not self._tells_apart(scheme):
            return self._row(point, name, row, None, None, PASS, "The law asks no fact that would tell them apart.")
        try:
            employee = self._amount(scheme, found, wage)
            worker = self._amount(self._as_worker(scheme), found, wage)
        except NotComputable as reason:
            return self._row(point, name, row, None, None, NOT_COMPUTABLE, str(reason))
        return self._row(point, name, row, employee, worker, PASS if worker >= employee else FAIL)

    def _amount(self, scheme: SchemePersona, found: ContingencyPersona, wage: Decimal) -> Decimal:
        measuring = Measuring(self.country, self.persona_, scheme, found, self.on, wage)
        age = {"age": measuring.pensionable_age()} if found.contingency == "old_age" else {}
        amounts = measuring.amounts(paid=_LONG, spell=measuring.long_spell(), **age)
        return amounts.monthly + amounts.once + int(amounts.in_kind)

    @property
    def persona_(self) -> Persona:
        assert self.persona is not None
        return self.persona

    def _contribution(self, point: Mapping[str, Any], name: str, scheme: SchemePersona, wage: Decimal) -> Point:
        row = "contribution of the worker"
        rules = [
            rule.name
            for rule in self.country.law.rules_of(scheme.scheme)
            if rule.role == "contribution" and rule.payer == MEMBER and rule.on(self.on) and not rule.of_household
        ]
        if not rules:
            return self._row(point, name, row, None, None, PASS, "The worker pays none.")
        if not self._tells_apart(scheme):
            return self._row(point, name, row, None, None, PASS, "The law asks no fact that would tell them apart.")
        try:
            employee = self._paid(scheme, wage)
            worker = self._paid(self._as_worker(scheme), wage)
        except NotComputable as reason:
            return self._row(point, name, row, None, None, NOT_COMPUTABLE, str(reason))
        return self._row(point, name, row, employee, worker, PASS if worker <= employee else FAIL)

    def _paid(self, scheme: SchemePersona, wage: Decimal) -> Decimal:
        measuring = Measuring(self.country, self.persona_, scheme, ContingencyPersona("family", ()), self.on, wage)
        return measuring.contributions(wage).get(MEMBER, Decimal(0))

    # -- pay ----------------------------------------------------------------------------------------------------------

    def _minimum_wage(self, point: Mapping[str, Any]) -> Iterator[Point]:
        general = self._wage()
        own = self.persona_.domestic.on(self.on) if self.persona_.domestic else None
        if own is None:
            raise NotComputable("No minimum wage of domestic workers is carried for this country and day.")
        reason = "" if own >= general else "A minimum wage of their own, below the general one."
        yield self._row(point, "", "minimum wage a month", general, own, PASS if own >= general else FAIL, reason)

    def _piece_rate(self, point: Mapping[str, Any]) -> Iterator[Point]:
        hourly = self._wage() / HOURS_A_MONTH
        if self.piece_rate is None:
            raise NotComputable("Give the pay for a piece and its minutes (--piece-rate, --minutes-per-piece).")
        own, cents = self.piece_rate.hourly, Decimal("0.01")
        outcome = PASS if own >= hourly else FAIL
        yield self._row(point, "", "pay an hour", hourly.quantize(cents), own.quantize(cents), outcome)
