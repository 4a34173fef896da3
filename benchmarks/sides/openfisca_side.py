"""OpenFisca's side: the country template's disposable income for one month, over arrays."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.simulations import SimulationBuilder
from openfisca_country_template import CountryTaxBenefitSystem
from openfisca_country_template.variables.housing import HousingOccupancyStatus

sys.path.append(str(Path(__file__).parent.parent))
import population
from measure import say_of_side, versions

AMOUNTS = ("salary", "capital_returns", "rent", "accommodation_size")


def load(folder: Path) -> dict[str, Any]:
    """The population in the types that OpenFisca holds: amounts in 32 bits, enumerations by its own numbers."""
    columns: dict[str, Any] = population.load(folder, **dict.fromkeys(AMOUNTS, "float32"))
    names = [status.name for status in HousingOccupancyStatus]
    codes = np.array([names.index(name) for name in population.HOUSING], np.int16)
    columns["housing_status"] = EnumArray(codes[columns["housing_status"]], HousingOccupancyStatus)
    return columns


def simulation(system: Any, columns: dict[str, Any], month: str) -> Any:
    """Entities by their counts, and each person's household and role: the leanest way that the builder offers for arrays."""
    builder = SimulationBuilder()
    builder.create_entities(system)
    persons, households = builder.populations["person"], builder.populations["household"]
    persons.count, households.count = len(columns["household"]), len(columns["rent"])
    households.members_entity_id = columns["household"]
    households.members_role = np.array(households.entity.flattened_roles)[columns["is_child"].astype(np.int8)]
    built = builder.build(system)
    january = f"{month[:4]}-01"  # the month that the yearly housing tax looks at
    built.set_input("birth", "ETERNITY", columns["birth_date"])
    built.set_input("salary", month, columns["salary"])
    built.set_input("capital_returns", month, columns["capital_returns"])
    built.set_input("rent", month, columns["rent"])
    built.set_input("accommodation_size", january, columns["accommodation_size"])
    built.set_input("housing_occupancy_status", january, columns["housing_status"])
    return built


def main(folder: Path, month: str, runs: int, answers: Path) -> None:
    columns = load(folder)
    system = CountryTaxBenefitSystem()
    say_of_side(
        prepare=lambda: simulation(system, columns, month),
        calculate=lambda built: built.calculate("disposable_income", month),
        runs=runs,
        answers=answers,
        versions=versions("openfisca-core", "openfisca-country-template", "numpy"),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
