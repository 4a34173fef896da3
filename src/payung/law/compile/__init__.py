"""The law for a nation: the typed trees of a day's rules made into native code over columns.

`compile_edition` gives a `Kernel`; `Kernel.run` gives columns and exact totals. A rule is decided for a column of people as
`payung.law.decide` decides it for one household, with doubles in the place of decimals (`rounding` says how they are kept together).
"""

from payung.law.compile.columns import Given
from payung.law.compile.draws import uniform
from payung.law.compile.kernel import (
    DataRefused,
    InputColumn,
    Kernel,
    OutputColumn,
    Result,
    compile_edition,
)
from payung.law.compile.plan import HOUSEHOLD_NUMBERS, PERSON_NUMBERS
from payung.law.compile.totals import COUNT, KNOWN, SUM, Measure, Totals

__all__ = [
    "COUNT",
    "HOUSEHOLD_NUMBERS",
    "KNOWN",
    "PERSON_NUMBERS",
    "SUM",
    "DataRefused",
    "Given",
    "InputColumn",
    "Kernel",
    "Measure",
    "OutputColumn",
    "Result",
    "Totals",
    "compile_edition",
    "uniform",
]
