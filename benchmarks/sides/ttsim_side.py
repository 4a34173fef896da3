"""ttsim's side (the engine of GETTSIM): the same law as its users write it (`ttsim_law`), over the same arrays."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from ttsim import InputData, MainTarget, OrigPolicyObjects, TTTargets
from ttsim import main as ttsim
from ttsim.tt import Currency, UnitSystem

sys.path.append(str(Path(__file__).parent.parent))
import population
from measure import say_of_side, versions

LAW = Path(__file__).parent / "ttsim_law"
AMOUNTS = ("salary", "capital_returns", "rent", "accommodation_size")
TARGET = "disposable_income_m_hh"
UNITS = UnitSystem(currencies={"EUR": Currency(statutory_from="0001-01-01")})


def load(folder: Path) -> tuple[dict[str, Any], np.ndarray]:
    """The population as ttsim has it, one row a person, also of what is the household's; and each household's first row."""
    columns = population.load(folder, **dict.fromkeys(AMOUNTS, "float64"))
    household = columns["household"]
    birth = columns["birth_date"]
    first_of_year = birth.astype("datetime64[Y]")
    status = columns["housing_status"]
    owns_or_rents = (status == population.HOUSING.index("owner")) | (status == population.HOUSING.index("tenant"))
    rows = {
        "p_id": np.arange(len(household)),
        "hh_id": household.astype(np.int64),
        "birth_year": first_of_year.astype(int) + 1970,
        "born_on_new_year": birth == first_of_year.astype("datetime64[D]"),
        "has_role_of_child": columns["is_child"],
        "salary_m": columns["salary"],
        "capital_returns_m": columns["capital_returns"],
        "rent_m_hh": columns["rent"][household],
        "accommodation_size_hh": columns["accommodation_size"][household],
        "owns_or_rents_hh": owns_or_rents[household],
    }
    return rows, np.flatnonzero(np.diff(household, prepend=-1))


def main(folder: Path, month: str, backend: str, runs: int, answers: Path) -> None:
    rows, first_of_household = load(folder)
    law: dict[str, Any] = {"unit_system": UNITS, "policy_date_str": f"{month}-01", "backend": backend}
    environment = ttsim(
        main_target=MainTarget.policy_environment, orig_policy_objects=OrigPolicyObjects.root(LAW), **law
    )
    law |= {"policy_environment": environment, "tt_targets": TTTargets.tree({TARGET: None})}

    def prepare() -> tuple[Any, Any]:
        made = ttsim(
            main_targets=[MainTarget.processed_data, MainTarget.tt_function, MainTarget.labels.root_nodes],
            input_data=InputData.tree(rows),
            **law,
        )
        data = {
            name: made["processed_data"][name] for name in made["labels"]["root_nodes"] & set(made["processed_data"])
        }
        if backend == "jax":
            made["tt_function"](data)  # compiles it: a part of the whole, and not of the calculation
        return data, made["tt_function"]

    def calculate(prepared: tuple[Any, Any]) -> np.ndarray:
        data, function = prepared
        return np.asarray(function(data)[TARGET])[first_of_household]

    say_of_side(
        prepare=prepare, calculate=calculate, runs=runs, answers=answers, versions=versions("ttsim-backend", "numpy")
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), Path(sys.argv[5]))
