"""Make a synthetic population: a file of households, streamed in blocks by several threads, the same for any number of them."""

from __future__ import annotations

import collections
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from payung.population import layout
from payung.population.faults import refused
from payung.population.synthetic.columns import Columns, columns_of
from payung.population.synthetic.model import FIRST_YEAR, LAST_YEAR, Model, Sample, draw_sample, model
from payung.population.writing import check_place, writing

BLOCK = 16_384  # households; no result hangs on it
CURRENCIES = {
    "th": "THB", "ph": "PHP", "id": "IDR", "kh": "KHR", "la": "LAK", "np": "NPR", "bd": "BDT", "in": "INR", "mm": "MMK", "vn": "VND",
}  # fmt: skip
SOURCE = "synthetic: United Nations (WPP 2024, households), ILO, World Bank (PIP); see payung.population.published"


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: rows, households, and the metadata that the file carries."""

    persons: int
    households: int
    metadata: layout.Metadata


def make(
    country: str,
    year: int,
    households: int,
    output: str | Path,
    *,
    seed: int = 0,
    threads: int | None = None,
    progress: Callable[[int, int | None], None] | None = None,
) -> Made:
    """Write a synthetic population of a country on 1 July of a year (2015 to 2050) to a Parquet or Arrow file.

    The file appears when it is complete. The same country, year, number of households and seed give the same rows for any number of
    `threads`. Raises PopulationRefused for an unknown country, a year or a number of households out of range, or a place where
    nothing can be written.
    """
    place = Path(output)
    check_place(place)
    own = prepared(country, year, households, seed)
    persons = 0
    with writing(place, own.columns.schema) as file:
        for batch in own.batches(threads):
            file.write(batch)
            persons += batch.num_rows
            if progress is not None:
                progress(persons, None)
    return Made(persons, households, own.metadata)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A population about to be made."""

    model: Model
    sample: Sample
    columns: Columns
    metadata: layout.Metadata
    seed: int

    def batches(self, threads: int | None = None) -> Iterator[pa.RecordBatch]:
        """The rows, in order, block by block; a few blocks at once are in memory."""
        workers = threads or os.cpu_count() or 1
        starts = range(0, self.sample.households, BLOCK)
        with ThreadPoolExecutor(workers) as pool:
            waiting: collections.deque[Future[pa.RecordBatch]] = collections.deque()
            try:
                for start in starts:
                    waiting.append(pool.submit(self.batch, start))
                    if len(waiting) > workers + 1:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

    def batch(self, start: int) -> pa.RecordBatch:
        """The rows of the block that begins with a household, numbered from 0."""
        last = min(start + BLOCK, self.sample.households)
        return self.columns.batch(self.model.block(self.sample, start, last, self.seed))


def prepared(country: str, year: int, households: int, seed: int = 0) -> Prepared:
    """Check what is asked for and fit the model. Raises PopulationRefused."""
    if seed < 0:
        raise refused("range", f"The seed {seed} is below 0.", path="--seed")
    if households < 1:
        raise refused("range", f"A population has at least one household, not {households:,}.", path="--households")
    own = model(country, year)
    if households > own.households:
        message = f"{households:,} households are more than the nation has: about {own.households:,} in {year}."
        raise refused("range", message, "Ask for fewer: each row stands for at least one person.", path="--households")
    metadata = metadata_of(own, seed)
    return Prepared(own, draw_sample(own.library, households, seed), columns_of(own, metadata), metadata, seed)


def metadata_of(own: Model, seed: int) -> layout.Metadata:
    """What the file says of itself, with every assumption as a note."""
    welfare = own.curve.shape.welfare if not own.curve.borrowed_from else "consumption"
    notes = [
        "Made up from published totals and stated assumptions: nobody in it is a real person.",
        f"Ages are of 1 July {own.year}; amounts in currency of {own.year}.",
        f"The poverty headcount is that of {own.curve.anchor.year} ({own.curve.anchor.value:.2%}) at the line carried by prices.",
        *own.assumptions.notes(),
    ]
    return layout.Metadata(
        own.country, own.year, CURRENCIES[own.country], welfare, "synthetic", seed, SOURCE, tuple(notes)
    )


__all__ = ["FIRST_YEAR", "LAST_YEAR", "Made", "Prepared", "make", "prepared"]
