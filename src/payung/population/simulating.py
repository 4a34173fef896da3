"""The law over a population: columns of what each person and household is owed, and weighted totals by groups.

The same to the last bit for any number of threads and any size of batch.
"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa

from payung.law.compile import OutputColumn, Result
from payung.law.country import CountryLaw, as_day
from payung.law.edition import edition
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.model import Law, Rule
from payung.law.reform import Reform
from payung.law.types import Kind
from payung.population.ahead import ahead
from payung.population.engine import (
    GROUPS,
    HOUSEHOLD_GROUPS,
    Columns,
    Engine,
    Shapes,
    TakeUp,
    facts_behind,
    missing_facts,
)
from payung.population.groups import Category, Groups, can_group
from payung.population.layout import AGE, ages_are_computed
from payung.population.reader import Batch, Population, Reader, read_population
from payung.population.schema import HOUSEHOLD, ID, OWN_COLUMNS, WEIGHT
from payung.population.sources import stop_reading
from payung.population.tally import Size, Tally, Total
from payung.population.values import EPOCH, Values
from payung.population.writing import check_place, writing

Progress = Callable[[int, int | None], None]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a law does to a population on a day.

    `totals` has each output in each group, `sizes` the groups. `columns` is the table of all persons, if it was asked for.
    `not_given` are facts that the outputs may ask for and the population has no column of: they are unknown for everybody.
    `left_aside` are columns of the population that are no fact of the country.
    """

    country: str
    date: datetime.date
    reforms: tuple[str, ...]
    by: tuple[str, ...]
    sizes: tuple[Size, ...]
    totals: tuple[Total, ...]
    not_given: tuple[str, ...]
    left_aside: tuple[str, ...] = ()
    columns: pa.Table | None = None

    def total(self, rule: str, group: Sequence[Any] = ()) -> Total:
        """A rule's total in a group, by its full name or the end of it. Raises KeyError if there is none."""
        for total in self.totals:
            if (total.rule == rule or total.rule.endswith(f".{rule}")) and total.group == tuple(group):
                return total
        raise KeyError(f"{rule} {tuple(group)}")

    def to_dict(self) -> dict[str, Any]:
        """The totals as plain data."""
        return {
            "country": self.country,
            "date": self.date.isoformat(),
            "reforms": list(self.reforms),
            "by": list(self.by),
            "sizes": [size.to_dict() for size in self.sizes],
            "totals": [total.to_dict() for total in self.totals],
            "not_given": list(self.not_given),
            "left_aside": list(self.left_aside),
        }

    def to_table(self) -> pa.Table:
        """The totals as an Arrow table, a column for each thing to group by."""
        plain = [{**total.to_dict(), **dict(zip(self.by, total.group, strict=True))} for total in self.totals]
        names = ["rule", "of", *self.by, "known", "positive", "sum", "mean"]
        return pa.table({name: [row[name] for row in plain] for name in names})

    def to_pandas(self) -> Any:
        """The totals as a pandas frame; needs the extra `pandas`."""
        return self.to_table().to_pandas()


@dataclass(frozen=True, slots=True)
class Options:
    """How a population is read and computed on. No answer depends on `threads`, `batch_rows` or `progress`.

    `take_up` maps a scheme to the share of those whom it covers that take it up, drawn with `seed`. `sort` puts the
    population in the order of its households. `no_nulls` refuses nulls, in all facts or those named. `allow_extra` leaves
    columns aside that look like a misspelt fact, too. `progress` is told the persons done, and how many there are if that is known.
    """

    take_up: Mapping[str, float] | None = None
    seed: int = 0
    sort: bool = False
    no_nulls: bool | Collection[str] = False
    allow_extra: bool = False
    threads: int | None = None
    batch_rows: int | None = None
    progress: Progress | None = None


def simulate(
    country: CountryLaw | str,
    population: Any,
    on: str | datetime.date | None = None,
    outputs: Collection[str] | None = None,
    *,
    households: Any = None,
    reform: Reform | Sequence[Reform] = (),
    by: Sequence[str] = (),
    columns: bool = False,
    output: str | Path | None = None,
    **options: Any,
) -> Simulation:
    """Compute the law of a day, with reforms laid over it, for every person and household of a population.

    `population` is what `read_population` takes, and `households` its second table; `outputs` are rules by name (left out: cover,
    contributions and benefits in force that day); `by` are columns or rules to group by. With `columns` the result holds
    the table of all persons; `output` writes it to a Parquet or Arrow file, which appears when it is complete. Further
    `options` are those of `Options`.

    A rule of the household is counted once a household, weighted and grouped as its first member is, and stands on the rows of
    all its members in the table. Raises PopulationRefused, DecisionRefused and ReformRefused.
    """
    run = Run(country, population, on, households=households, reform=reform, by=by, options=Options(**options))
    names = run.outputs(outputs)
    tally = run.tally(names)
    place = Path(output) if output is not None else None
    if place is not None:
        check_place(place)
    wants_columns = columns or place is not None
    engine = run.engine(outputs=names if wants_columns else (), measures=tally.measures)
    schema = run.table_schema(names)
    kept: list[pa.RecordBatch] = []
    with contextlib.ExitStack() as stack:
        file = stack.enter_context(writing(place, schema)) if place is not None else None
        for batch, given in run.batches(names):
            result = engine.run(batch, given)
            tally.add(result)
            if wants_columns:
                rows = run.table_rows(batch, result, names, schema)
                if file is not None:
                    file.write(rows)
                if columns:
                    kept.append(rows)
    return run.simulation(tally, pa.Table.from_batches(kept, schema) if columns else None)


class Run:
    """One pass over a population: how it is read, grouped and weighted. `laws` are those that are computed on it."""

    def __init__(
        self,
        country: CountryLaw | str,
        population: Any,
        on: str | datetime.date | None,
        *,
        households: Any = None,
        reform: Reform | Sequence[Reform] = (),
        by: Sequence[str] = (),
        options: Options,
    ) -> None:
        if isinstance(country, str):
            from payung.countries import country as country_of

            country = country_of(country)
        self.options = options
        self.reforms = (reform,) if isinstance(reform, Reform) else tuple(reform)
        self.country = country
        self.law: Law = country.reformed(*self.reforms).law
        self.day = as_day(on)
        self.population: Population = read_population(population, households, sort=options.sort)
        self.by = (by,) if isinstance(by, str) else tuple(by)
        self.groups = Groups(self.by)
        self.rules_by = [self._rule_by(name) for name in self.by]
        self.reader: Reader
        self.shapes: Shapes
        self._group_engine: Engine | None = None
        self.weighted = any(
            source is not None and WEIGHT in source.schema.names
            for source in (self.population.persons, self.population.households)
        )
        self.take_up = take_up_of(self.law, options)

    # -- names --------------------------------------------------------------------------------------------------------

    def outputs(self, names: Collection[str] | None, law: Law | None = None) -> list[str]:
        """Rules by their full names; by default cover, contributions and benefits in force. Raises DecisionRefused."""
        law = law or self.law
        in_force = {part.rule.name for part in edition(law, self.day).parts}
        if names is None:
            return [rule.name for rule in law.rules.values() if rule.role != "helper" and rule.name in in_force]
        names = [names] if isinstance(names, str) else names
        return list(dict.fromkeys(find_rule(law, name, in_force, self.day).name for name in names))

    def _rule_by(self, name: str) -> Rule | None:
        """The rule that a name to group by means; None if it is a column. Raises DecisionRefused if it makes no groups."""
        columns = set(self.population.persons.schema.names)
        if AGE in self.law.questions and ages_are_computed(self.population.persons.laid_out, columns):
            columns.discard(AGE)
        if self.population.households is not None:
            columns |= set(self.population.households.schema.names)
        question = self.law.questions.get(name)
        if name in columns and name not in OWN_COLUMNS:
            if question is not None and not can_group(question.type.kind, question.whole):
                raise _no_group(name, str(question.type))
            return None
        known = {part.rule.name for part in edition(self.law, self.day).parts}
        try:
            rule = find_rule(self.law, name, known, self.day)
        except DecisionRefused:
            message = f"There is no column and no rule '{name}' to group by."
            hint = nearest(name, [*columns - set(OWN_COLUMNS), *known])
            raise DecisionRefused([Fault("unknown-name", message, path="by", hint=hint)]) from None
        if not can_group(rule.type.kind, bool(rule.word and rule.word.whole)):
            raise _no_group(name, str(rule.type))
        return rule

    # -- the pass -----------------------------------------------------------------------------------------------------

    def tally(self, rules: Sequence[str], law: Law | None = None, *, sizes: bool = True) -> Tally:
        """Totals of some rules by this run's groups."""
        return Tally(law or self.law, rules, self.groups, weighted=self.weighted, sizes=sizes)

    def prepare(self, pairs: Sequence[tuple[Law, Collection[str]]]) -> None:
        """Open the population for some rules of some laws. Raises PopulationRefused for columns that do not fit."""
        questions = {name: question for law, _ in pairs for name, question in law.questions.items()}
        grouped = [rule.name for rule in self.rules_by if rule is not None]
        facts = list(
            dict.fromkeys(name for law, rules in pairs for name in facts_behind(law, self.day, [*rules, *grouped]))
        )
        columns = [name for name, rule in zip(self.by, self.rules_by, strict=True) if rule is None]
        facts += [name for name in columns if name in questions and name not in facts]
        shared = self.law.shared_vocabulary
        self.reader = Reader(
            self.population, questions, self.law.code, facts,
            extra=[name for name in columns if name not in questions],
            no_nulls=self.options.no_nulls, allow_extra=self.options.allow_extra, known_elsewhere=shared,
        )  # fmt: skip
        given = set(self.reader.facts)
        self.not_given = tuple(
            dict.fromkeys(name for law, rules in pairs for name in missing_facts(law, self.day, rules, given))
        )
        self.shapes = Shapes(self.reader.maybe_missing())
        if grouped:
            self._group_engine = self.engine(outputs=grouped)

    def engine(self, law: Law | None = None, **asked: Any) -> Engine:
        """An engine for some outputs and measures of this run's law, or of another."""
        return Engine(
            law or self.law, self.day, lambda: self.shapes, threads=self.options.threads, take_up=self.take_up, **asked
        )

    def batches(self, rules: Collection[str], laws: Sequence[Law] = ()) -> Iterator[tuple[Batch, Columns]]:
        """The population's batches, ready for engines, while the next one is read. Tells the progress."""
        self.prepare([(law, [name for name in rules if name in law.rules]) for law in laws or (self.law,)])
        done = 0
        progress = self.options.progress
        with contextlib.closing(ahead(self.reader.batches(self.options.batch_rows), stop_reading)) as batches:
            for batch in batches:
                columns = self.shapes.columns(batch, numbers=bool(self.take_up.shares))
                self._group(batch, columns)
                yield batch, columns
                done += batch.persons
                if progress is not None:
                    progress(done, self.population.rows)

    def _group(self, batch: Batch, columns: Columns) -> None:
        if not self.by:
            return
        made: Result | None = self._group_engine.run(batch, columns) if self._group_engine else None
        numbers = [
            self._category(category, rule, batch, made)
            for category, rule in zip(self.groups.categories, self.rules_by, strict=True)
        ]
        codes = self.groups.codes(numbers)
        columns.arrays[GROUPS], columns.arrays[HOUSEHOLD_GROUPS] = codes, codes[batch.heads]
        columns.groups = {GROUPS: self.groups.count, HOUSEHOLD_GROUPS: self.groups.count}

    def _category(
        self, category: Category, rule: Rule | None, batch: Batch, made: Result | None
    ) -> np.ndarray[Any, Any]:
        """The numbers of a category, one for each person."""
        name = category.name
        if rule is not None:
            assert made is not None
            found = made.columns[rule.name]
            codes = category.of_values(rule.type.kind, rule.type.enumeration, Values(found.values, found.known))
            return np.repeat(codes, batch.sizes) if rule.of_household else codes
        question = self.reader.questions.get(name)
        if question is None:
            return category.of_array(batch.extra[name])
        codes = category.of_values(question.type.kind, question.type.enumeration, batch.facts[name])
        return np.repeat(codes, batch.sizes) if question.of_household else codes

    def simulation(
        self, tally: Tally, columns: pa.Table | None = None, reforms: Sequence[Reform] | None = None
    ) -> Simulation:
        """What a tally of this run came to."""
        titles = tuple(reform.title for reform in (self.reforms if reforms is None else reforms))
        return Simulation(
            self.law.code, self.day, titles, self.by, tuple(tally.sizes()), tuple(tally.totals()), self.not_given,
            tuple(self.reader.left_aside), columns,
        )  # fmt: skip

    # -- the table of persons -----------------------------------------------------------------------------------------

    def table_schema(self, names: Sequence[str]) -> pa.Schema:
        """The schema of the table of all persons: ids, weight, and the outputs."""
        source = self.population.persons.schema
        own = [pa.field(name, _plain_id(source.field(name).type)) for name in (HOUSEHOLD, ID) if name in source.names]
        own += [pa.field(WEIGHT, pa.float64())] if self.weighted else []
        fields = [output_field(self.law.rules[name]) for name in names]
        about = {"country": self.law.code, "date": self.day.isoformat()}
        return pa.schema([*own, *fields], metadata=about)

    def table_rows(self, batch: Batch, result: Result, names: Sequence[str], schema: pa.Schema) -> pa.RecordBatch:
        """A batch's rows of that table."""
        places = np.repeat(np.arange(batch.households), batch.sizes)
        arrays = [batch.keys.take(pa.array(places))]
        arrays += [batch.ids] if batch.ids is not None else []
        arrays += [pa.array(batch.weights)] if batch.weights is not None else []
        for name in names:
            rule = self.law.rules[name]
            arrays.append(output_array(rule, result.columns[name], places if rule.of_household else None))
        return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _plain_id(kind: pa.DataType) -> pa.DataType:
    from payung.population.households import id_type

    return id_type(kind) or kind


def output_field(rule: Rule) -> pa.Field:
    """The Arrow field of a rule's values."""
    types = {
        Kind.TRUTH: pa.bool_(),
        Kind.DATE: pa.date32(),
        Kind.CHOICE: pa.dictionary(pa.int8(), pa.string()),
    }
    about = {"of": rule.level, "unit": str(rule.type), "label": rule.label.get("en", "")}
    return pa.field(rule.name, types.get(rule.type.kind, pa.float64()), metadata=about)


def output_array(rule: Rule, found: OutputColumn, places: np.ndarray[Any, Any] | None = None) -> pa.Array:
    """A rule's values as Arrow has them, null where they are not known; at some places, if told."""
    values, known = found.values, found.known
    if places is not None:
        values, known = values[places], None if known is None else known[places]
    nulls = None if known is None else ~known
    match rule.type.kind:
        case Kind.DATE:
            return pa.array(values.astype(np.int32) - np.int32(EPOCH), pa.int32(), mask=nulls).cast(pa.date32())
        case Kind.CHOICE:
            keys = pa.array([member.key for member in rule.type.enumeration])
            return pa.DictionaryArray.from_arrays(pa.array(values.astype(np.int8), mask=nulls), keys)
    return pa.array(values, mask=nulls)


def find_rule(law: Law, name: str, in_force: Collection[str], day: datetime.date) -> Rule:
    """A rule in force by its full name or the end of it, if only one ends so. Raises DecisionRefused."""
    rules = law.rules
    found = [name] if name in rules else [full for full in rules if full.endswith(f".{name}")]
    if not found:
        near = nearest(name, [*rules, *(rule.short_name for rule in rules.values())])
        hint = near or f"`payung law {law.code}` shows the rules of each scheme."
        raise DecisionRefused([Fault("unknown-name", f"There is no rule '{name}'.", path="outputs", hint=hint)])
    if len(found) > 1:
        raise DecisionRefused(
            [
                Fault(
                    "unknown-name",
                    f"Several rules are named '{name}'.",
                    path="outputs",
                    hint=f"One of {', '.join(found)}.",
                )
            ]
        )
    if found[0] not in in_force:
        versions = rules[found[0]].versions
        until = f" to {versions[-1].until}" if versions[-1].until else ""
        message = f"{found[0]} is not in force on {day}; it holds from {versions[0].since}{until}."
        raise DecisionRefused([Fault("not-in-force", message, path="outputs")])
    return rules[found[0]]


def take_up_of(law: Law, options: Options) -> TakeUp:
    """The shares of take-up by rule of cover. Raises DecisionRefused for an unknown scheme or a share beyond 0 to 1."""
    faults, shares = [], {}
    for name, share in (options.take_up or {}).items():
        scheme = law.scheme(name)
        cover = next((rule for rule in law.rules.values() if rule.scheme is scheme and rule.role == "covers"), None)
        if scheme is None:
            hint = nearest(name, [scheme.name.split(".", 1)[-1] for scheme in law.schemes])
            faults.append(Fault("unknown-name", f"There is no scheme '{name}'.", path="take_up", hint=hint))
        elif cover is None:
            faults.append(Fault("scheme", f"{scheme.name} has no rule of cover to take up.", path="take_up"))
        elif not 0 <= share <= 1:
            faults.append(Fault("range", f"{name}: a share is between 0 and 1; {share} is not.", path="take_up"))
        else:
            shares[cover.name] = float(share)
    if faults:
        raise DecisionRefused(faults)
    return TakeUp(shares, options.seed)


def _no_group(name: str, kind: str) -> DecisionRefused:
    hint = "Group by a category, by true or false, or by whole numbers."
    return DecisionRefused([Fault("groups", f"'{name}' is {kind}; that makes no groups.", path="by", hint=hint)])
