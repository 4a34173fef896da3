"""Persons protected (C102, Arts. 9 to 61): the shares of employees, of the economically active and of residents whom schemes cover.

It is legal coverage: whom the law in force covers or lets join, whatever happens in practice.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal

from payung.law.country import CountryLaw
from payung.population.faults import refused
from payung.population.layout import EMPLOYED, UNEMPLOYED, metadata_of, read_schema
from payung.population.simulating import Simulation, simulate

EMPLOYEES = ("permanent_employee", "fixed_term_employee", "casual_employee", "paid_apprentice")
_KNOWN_AT_LEAST = 0.995  # below it a share of those of whom the cover is known says nothing of all
_BY = ("status_in_employment", "labour_status", "sex")


def persons_protected(country: CountryLaw, population: str, on: datetime.date) -> dict[tuple[str, str, str], Decimal]:
    """By scheme, group protected and group it is a share of: the share of persons protected by the law of a day.

    Groups that the population does not tell apart, and schemes whose cover is not known for nearly everybody, are left out.
    Raises PopulationRefused, also for a population of another country, and DecisionRefused.
    """
    schema = read_schema(population)
    metadata = metadata_of(schema, population)
    if metadata.country != country.code:
        hint = f"Give one of '{country.code}'."
        raise refused(
            "country", f"The population is of '{metadata.country}', the law of '{country.code}'.", hint, file=population
        )
    covers = [rule.name for rule in country.law.rules.values() if rule.role == "covers" and rule.on(on) and rule.scheme]
    by = [name for name in _BY if name in schema.names]
    found = simulate(country, population, on, covers, by=by)
    shares = {}
    for name in covers:
        rule = country.law.rules[name]
        assert rule.scheme is not None
        for group, of in _PAIRS:
            share = _share(found, name, by, group, of)
            if share is not None:
                shares[rule.scheme.name, group, of] = Decimal(str(round(share, 6)))
    return shares


_PAIRS = (
    ("employees", "employees"),
    ("economically_active", "economically_active"),
    ("economically_active", "residents"),
    ("residents", "residents"),
    ("women_employees", "women_employees"),
)


def _belongs(group: str, facts: dict[str, str]) -> bool | None:
    """True if persons with these facts belong to a group; None where the facts do not say."""
    if group == "residents":
        return True
    if group.startswith("women_"):
        rest = _belongs(group.removeprefix("women_"), facts)
        return None if rest is None or "sex" not in facts else rest and facts["sex"] == "female"
    if group == "employees":
        status = facts.get("status_in_employment")
        return None if status is None else status in EMPLOYEES
    labour = facts.get("labour_status")
    return None if labour is None else labour in (EMPLOYED, UNEMPLOYED)


def _members(found: Simulation, by: list[str], group: str) -> Iterator[tuple[str | int | bool | None, ...]]:
    for size in found.sizes:
        facts = {name: str(label) for name, label in zip(by, size.group, strict=True)}
        if _belongs(group, facts):
            yield tuple(size.group)


def _share(found: Simulation, rule: str, by: list[str], group: str, of: str) -> float | None:
    sizes = {tuple(size.group): size.persons for size in found.sizes}
    if any(_belongs(name, dict.fromkeys(by, "")) is None for name in (group, of)):
        return None
    inside, whole = set(_members(found, by, group)), set(_members(found, by, of))
    everybody = sum(sizes[label] for label in whole)
    totals = [total for total in found.totals if total.rule == rule and tuple(total.group) in inside]
    known, persons = sum(total.known for total in totals), sum(sizes[label] for label in inside)
    if not everybody or known < _KNOWN_AT_LEAST * persons:
        return None
    return sum(total.positive or 0.0 for total in totals) / everybody
