"""Participation, status in employment, sector and informality, as the ILO models and publishes them."""

from __future__ import annotations

from collections.abc import Mapping

from payung.population.published.tables import EXTRAPOLATED, PUBLISHED, Figure, number, rows

ILO = "ILO modelled estimates, through World Development Indicators"


def labour(country: str, year: int) -> Mapping[str, Figure]:
    """Every indicator of `labour.csv` as a share of 1, of the year or else of the nearest year that has it.

    Names such as `female_aged_25_54_participation`, `male_self_employed` (of employed men),
    `female_salaried_workers_outside_agriculture` (of women employed there). Raises PopulationRefused.
    """
    found = {}
    own = rows("labour", country)
    for name in own[0]:
        known = [row for row in own if name != "year" and isinstance(row[name], float)]
        if not known:
            continue
        row = min(known, key=lambda one: (abs(number(one, "year") - year), number(one, "year")))
        at = int(number(row, "year"))
        basis = PUBLISHED if at == year else EXTRAPOLATED
        found[name] = Figure(number(row, name) / 100, at, basis, ILO, "" if at == year else f"as in {at}")
    return found


def informality(country: str) -> Mapping[tuple[str, str], Figure]:
    """Informal employment as a share of employment, newest year, by activity (all, agriculture, outside_agriculture) and sex
    (both, female, male). Empty for the Philippines, which publish none. Raises PopulationRefused."""
    return {
        (str(row["activity"]), str(row["sex"])): Figure(
            number(row, "informal_pct") / 100, int(number(row, "year")), PUBLISHED, "UN SDG database, 8.3.1 (13th ICLS)"
        )
        for row in rows("informality", country)
    }
