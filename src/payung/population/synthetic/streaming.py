"""The file of a population read in batches of whole households."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from payung.population.faults import refused
from payung.population.schema import HOUSEHOLD
from payung.population.sources import open_source

Array = np.ndarray[Any, np.dtype[Any]]
ROWS = 1 << 17


def whole_households(path: str | Path, columns: Sequence[str], rows: int = ROWS) -> Iterator[pa.Table]:
    """Tables of whole households, in the order of the file. Raises PopulationRefused where rows do not ascend by household."""
    source = open_source(str(path))
    wanted = list(dict.fromkeys([HOUSEHOLD, *columns]))
    rest: pa.Table | None = None  # the last household so far, which the next batch may go on with
    for batch in source.batches(wanted, rows):
        if not batch.num_rows:
            continue
        table = pa.Table.from_batches([batch])
        if rest is not None:
            table = pa.concat_tables([rest, table])
        households = table[HOUSEHOLD].to_numpy()
        if (households[1:] < households[:-1]).any():
            raise refused(
                "unsorted", "Rows do not ascend by household.", "Sort the population by household.", file=str(path)
            )
        whole = int(np.searchsorted(households, households[-1]))
        if whole:
            yield table.slice(0, whole)
        rest = table.slice(whole)
    if rest is not None:
        yield rest


def starts_of(households: Array) -> Array:
    """The row of the first member of each household."""
    changes = np.ones(len(households), bool)
    changes[1:] = households[1:] != households[:-1]
    return np.flatnonzero(changes)
