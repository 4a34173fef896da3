"""People as columns: a nation's households read, checked, and put to the law; reforms compared and swept.

Needs the extra `nation` (and `spark` past one machine). The functions are imported when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from payung.population.ageing import age
    from payung.population.comparing import Comparison, compare
    from payung.population.faults import PopulationRefused
    from payung.population.fitting import Fit, fit
    from payung.population.reader import Population, read_population
    from payung.population.schema import schema_of
    from payung.population.simulating import Simulation, simulate
    from payung.population.spark import simulate_spark, spark_session
    from payung.population.sweeping import Sweep, sweep
    from payung.population.synthetic.making import make

_PLACES = {
    "Comparison": "comparing",
    "Fit": "fitting",
    "Population": "reader",
    "PopulationRefused": "faults",
    "Simulation": "simulating",
    "Sweep": "sweeping",
    "age": "ageing",
    "compare": "comparing",
    "fit": "fitting",
    "make": "synthetic.making",
    "read_population": "reader",
    "schema_of": "schema",
    "simulate": "simulating",
    "simulate_spark": "spark",
    "spark_session": "spark",
    "sweep": "sweeping",
}
__all__ = [
    "Comparison",
    "Fit",
    "Population",
    "PopulationRefused",
    "Simulation",
    "Sweep",
    "age",
    "compare",
    "fit",
    "make",
    "read_population",
    "schema_of",
    "simulate",
    "simulate_spark",
    "spark_session",
    "sweep",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'payung.population' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(f"payung.population.{_PLACES[name]}"), name)
