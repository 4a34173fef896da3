"""Households as they are composed: a library of prototypes, weighted so that they make up the nation.

Couples, their children by the fertility of the past, three generations, lone parents, grandparents with grandchildren, single
persons: composed by the rules and shares of the assumptions, then raked to the published population by age and sex, the number of
households, and the shares of households of one member, with a head of 65 or older, with members under 15 and of 65 or older.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.population.published import (
    AGES,
    SEXES,
    fertility,
    household_shares,
    population_by_age_and_sex,
    urban_share,
)
from payung.population.synthetic.assumptions import Assumptions
from payung.population.synthetic.calibration import rake

Array = np.ndarray[Any, np.dtype[Any]]
SIZE = 20_000
HEAD, SPOUSE, CHILD, CHILD_IN_LAW, GRANDCHILD, PARENT, OTHER = range(7)
FEMALE, MALE = 0, 1
OLDEST = 105
KINDS = (
    "single", "couple", "couple_with_children", "lone_parent", "three_generations", "with_parents", "skipped_generation", "adults",
)  # fmt: skip
_MOST = 14  # members
_FLAT = 0.15  # of the heads' ages are drawn evenly, so that every age is there
_AGE_CELLS = len(SEXES) * len(AGES)


@dataclass(frozen=True, slots=True)
class Library:
    """Prototypes of households: members of household i are rows starts[i] .. starts[i + 1].

    `spouse`, `mother`, `father` are places in the household from 0, -1 for nobody; `rural` and `weights` are of households;
    `margins` the names of what they were raked to, `targets` and `errors` (shares) beside.
    """

    starts: Array
    age: Array
    sex: Array
    role: Array
    spouse: Array
    mother: Array
    father: Array
    rural: Array
    weights: Array
    counts: Array
    targets: Array
    tolerances: Array
    margins: tuple[str, ...]
    errors: Array

    @property
    def sizes(self) -> Array:
        """Members of each prototype."""
        found: Array = np.diff(self.starts)
        return found


def age_cells(sex: Array, age: Array) -> Array:
    """The number of the cell of sex and five-year age: women 0-20, men 21-41."""
    found: Array = sex * len(AGES) + np.minimum(age // 5, len(AGES) - 1)
    return found


def age_targets(country: str, year: int) -> Array:
    """Persons by sex and five-year age, as the cells count them."""
    found = population_by_age_and_sex(country, year)
    return np.array([*found["female"], *found["male"]])


def age_names() -> list[str]:
    """Names of the cells of sex and age."""
    return [f"{sex} {age}+" if age == AGES[-1] else f"{sex} {age}-{age + 4}" for sex in SEXES for age in AGES]


class _Composer:
    """Composes households member by member, all at once: each member is added to a set of households."""

    def __init__(self, size: int, chance: np.random.Generator) -> None:
        self.chance = chance
        self.count = np.zeros(size, np.int64)
        self.age = np.full((size, _MOST), -1, np.int16)
        self.sex = np.zeros((size, _MOST), np.int8)
        self.role = np.zeros((size, _MOST), np.int8)
        self.links = {name: np.full((size, _MOST), -1, np.int8) for name in ("spouse", "mother", "father")}

    def add(
        self, homes: Array, role: int, sex: Array, age: Array, mother: Array | None = None, father: Array | None = None
    ) -> Array:
        """Add one member to each of these households (with room), and give its place, -1 where there is no room or no person."""
        fits = (self.count[homes] < _MOST) & (age >= 0) & (age <= OLDEST)
        where, places = homes[fits], self.count[homes[fits]]
        self.age[where, places] = age[fits]
        self.sex[where, places] = sex[fits]
        self.role[where, places] = role
        for name, parent in (("mother", mother), ("father", father)):
            if parent is not None:
                self.links[name][where, places] = parent[fits]
        self.count[where] += 1
        found = np.full(len(homes), -1, np.int64)
        found[fits] = places
        return found

    def marry(self, homes: Array, one: Array, other: Array) -> None:
        """Make two members of each household spouses, where both are there."""
        both = (one >= 0) & (other >= 0)
        self.links["spouse"][homes[both], one[both]] = other[both]
        self.links["spouse"][homes[both], other[both]] = one[both]


def compose(country: str, year: int, assumptions: Assumptions, seed: int, size: int = SIZE) -> Library:
    """The library of a country and year, weighted. The same for the same seed."""
    chance = np.random.Generator(np.random.PCG64([seed, 7]))
    pyramid = _pyramid(country, year)
    kinds = assumptions.shares("household_kinds", KINDS)
    kind = chance.choice(len(KINDS), size, p=kinds)
    families = _Families(country, year, assumptions, _Composer(size, chance), pyramid, size)
    head_age, base = families.head_ages(kind)
    families.fill(kind, head_age)
    composer = families.composer
    present = np.arange(_MOST) < composer.count[:, None]
    starts = np.concatenate([[0], np.cumsum(composer.count)])
    age, sex, role = (column[present].astype(np.int64) for column in (composer.age, composer.sex, composer.role))
    rural = chance.random(size) < _rural_chance(composer, 1 - urban_share(country, year).value)
    household = np.repeat(np.arange(size), composer.count)
    margins, counts, targets, tolerances = _margins(country, year, assumptions, household, age, sex, role, rural, size)
    raked = rake(base, counts, targets, tolerances)
    links = {name: column[present].astype(np.int64) for name, column in composer.links.items()}
    return Library(
        starts, age, sex, role, links["spouse"], links["mother"], links["father"], rural, raked.weights, counts, targets, tolerances,
        margins, raked.errors,
    )  # fmt: skip


def _pyramid(country: str, year: int) -> Array:
    """Persons by sex and single age, spread within each five-year group as the neighbouring groups lead one to expect."""
    found = population_by_age_and_sex(country, year)
    edges = np.array([*AGES, OLDEST + 1])
    single = []
    for sex in SEXES:
        total = np.concatenate([[0.0], np.cumsum(found[sex])])
        fine = np.interp(np.arange(OLDEST + 2), edges, total)
        single.append(np.diff(fine))
    return np.array(single)


def _rural_chance(composer: _Composer, share: float) -> Array:
    """Larger households are somewhat more often rural; the raking sets the level."""
    size = np.minimum(composer.count, 8)
    return np.clip(share + 0.02 * (size - 4), 0.02, 0.98)


class _Families:
    def __init__(
        self, country: str, year: int, assumptions: Assumptions, composer: _Composer, pyramid: Array, size: int
    ) -> None:
        self.year = year
        self.assumptions = assumptions
        self.composer = composer
        self.chance = composer.chance
        self.pyramid = pyramid
        self.size = size
        self.gap = assumptions.number("couples", "years_the_man_is_older")
        self.gap_spread = assumptions.number("couples", "spread")
        self.married = assumptions.curve("women_in_union", OLDEST + 1)
        self.birth_rates = _birth_rates(country, year)
        self.at_home = assumptions.curve("children_at_home", OLDEST + 1)

    def head_ages(self, kind: Array) -> tuple[Array, Array]:
        """An age for each head, mostly as the nation is; and the weight that undoes the even part of the draw."""
        ages = np.arange(OLDEST + 1)
        whole = self.pyramid.sum(axis=0)
        found, base = np.zeros(self.size, np.int64), np.ones(self.size)
        for number, name in enumerate(KINDS):
            homes = np.flatnonzero(kind == number)
            rising, full, falling, last = self.assumptions.numbers("age_of_head", name)
            shape = np.clip((ages - rising) / max(full - rising, 1), 0, 1) * np.clip(
                (last - ages) / max(last - falling, 1), 0, 1
            )
            wanted = whole * shape
            wanted = wanted / wanted.sum()
            even = (shape > 0) / (shape > 0).sum()
            drawn = (1 - _FLAT) * wanted + _FLAT * even
            found[homes] = self.chance.choice(len(ages), len(homes), p=drawn)
            base[homes] = np.maximum(wanted[found[homes]] / drawn[found[homes]], 1e-3)
        return found, base

    def fill(self, kind: Array, head_age: Array) -> None:
        """Compose all households."""
        homes = {name: np.flatnonzero(kind == number) for number, name in enumerate(KINDS)}
        for name in KINDS:
            own = homes[name]
            getattr(self, f"_{name}")(own, head_age[own])
        self._others()

    def _gaps(self, count: int) -> Array:
        """By how many years the men of couples are older."""
        return np.clip(np.rint(self.chance.normal(self.gap, self.gap_spread, count)), -2, 20).astype(np.int64)

    def _generation(self, count: int) -> Array:
        """Years between a mother and a grown child."""
        return np.clip(np.rint(self.chance.normal(26, 4.5, count)), 16, 42).astype(np.int64)

    def _couple_of(
        self, homes: Array, head_age: Array, role: int = HEAD, mate: int = SPOUSE, **parents: Array
    ) -> tuple[Array, Array, Array]:
        """Add two spouses, the first of the given age; give the places of the woman and of the man, and the woman's age."""
        share = self.assumptions.number("couples", "man_is_head") if role == HEAD else 0.5
        sex = (self.chance.random(len(homes)) < share).astype(np.int8)
        older = self._gaps(len(homes))
        mate_age = np.clip(np.where(sex == MALE, head_age - older, head_age + older), 16, OLDEST)
        one = self.composer.add(homes, role, sex, head_age, **parents)
        other = self.composer.add(homes, mate, 1 - sex, mate_age)
        self.composer.marry(homes, one, other)
        woman, man = np.where(sex == MALE, other, one), np.where(sex == MALE, one, other)
        return woman, man, np.where(sex == MALE, mate_age, head_age)

    def _lone(self, homes: Array, age: Array, women: float, role: int = HEAD, **parents: Array) -> tuple[Array, Array]:
        sex = (self.chance.random(len(homes)) >= women).astype(np.int8)
        return self.composer.add(homes, role, sex, age, **parents), sex

    def _children(
        self, homes: Array, mother: Array, father: Array, mother_age: Array, role: int, rate: float = 1.0, most: int = 7
    ) -> None:
        """The children that these women bore and who still live with them: births by the rates of each past year."""
        borne = np.zeros(len(homes), np.int64)
        married = self.married[np.clip(mother_age, 0, OLDEST)]
        for ago in range(0, 56):
            at = mother_age - ago
            chance = np.where(
                (at >= 15) & (at < 50), self.birth_rates[ago, np.clip(at, 0, OLDEST)] * rate / married, 0.0
            )
            born = (self.chance.random(len(homes)) < np.minimum(chance, 0.6)) & (borne < most)
            borne += born
            stays = born & (self.chance.random(len(homes)) < self.at_home[ago])
            own = np.flatnonzero(stays)
            sex = (self.chance.random(len(own)) < 0.512).astype(np.int8)
            self.composer.add(homes[own], role, sex, np.full(len(own), ago), mother[own], father[own])

    def _single(self, homes: Array, head_age: Array) -> None:
        self._lone(homes, head_age, self.assumptions.number("women_among", "single"))

    def _couple(self, homes: Array, head_age: Array) -> None:
        self._couple_of(homes, head_age)

    def _couple_with_children(self, homes: Array, head_age: Array) -> None:
        woman, man, age = self._couple_of(homes, head_age)
        self._children(homes, woman, man, age, CHILD)

    def _lone_parent(self, homes: Array, head_age: Array) -> None:
        place, sex = self._lone(homes, head_age, self.assumptions.number("women_among", "lone_parents"))
        nobody = np.full(len(homes), -1)
        mother_age = np.where(sex == MALE, head_age - int(self.gap), head_age)
        mother, father = np.where(sex == MALE, nobody, place), np.where(sex == MALE, place, nobody)
        self._children(homes, mother, father, mother_age, CHILD, rate=0.8)

    def _three_generations(self, homes: Array, head_age: Array) -> None:
        """An older head, alone or with a spouse, a grown child with a family, and the grandchildren."""
        coupled = self.chance.random(len(homes)) < np.clip(1.6 - head_age / 75, 0.15, 0.9)
        mother, father = np.full(len(homes), -1), np.full(len(homes), -1)
        mother_age = np.zeros(len(homes), np.int64)
        own = np.flatnonzero(coupled)
        mother[own], father[own], mother_age[own] = self._couple_of(homes[own], head_age[own])
        own = np.flatnonzero(~coupled)
        place, sex = self._lone(homes[own], head_age[own], self.assumptions.number("women_among", "old_heads"))
        mother[own], father[own] = np.where(sex == FEMALE, place, -1), np.where(sex == MALE, place, -1)
        mother_age[own] = np.where(sex == MALE, head_age[own] - int(self.gap), head_age[own])
        child_age = mother_age - self._generation(len(homes))
        grown = np.flatnonzero(child_age >= 18)
        woman, man, age = self._couple_of(
            homes[grown], child_age[grown], CHILD, CHILD_IN_LAW, mother=mother[grown], father=father[grown]
        )
        self._children(homes[grown], woman, man, age, GRANDCHILD, most=4)

    def _with_parents(self, homes: Array, head_age: Array) -> None:
        """A couple with children and a parent of the head, or both."""
        woman, man, age = self._couple_of(homes, head_age)
        self._children(homes, woman, man, age, CHILD, most=4)
        older = head_age + self._generation(len(homes))
        place, sex = self._lone(
            homes, np.where(older <= OLDEST, older, -1), self.assumptions.number("women_among", "old_heads"), PARENT
        )
        both = np.flatnonzero((self.chance.random(len(homes)) < 0.35) & (place >= 0))
        gap = self._gaps(len(both))
        mate_age = np.where(sex[both] == MALE, older[both] - gap, older[both] + gap)
        mate = self.composer.add(homes[both], PARENT, 1 - sex[both], np.maximum(mate_age, head_age[both] + 15))
        self.composer.marry(homes[both], place[both], mate)
        links = self.composer.links
        mothers, fathers = np.where(sex == FEMALE, place, -1), np.where(sex == MALE, place, -1)
        mothers[both], fathers[both] = (
            np.where(sex[both] == FEMALE, place[both], mate),
            np.where(sex[both] == MALE, place[both], mate),
        )
        links["mother"][homes, 0], links["father"][homes, 0] = mothers, fathers

    def _skipped_generation(self, homes: Array, head_age: Array) -> None:
        """Grandparents with grandchildren whose parents live elsewhere."""
        coupled = self.chance.random(len(homes)) < 0.6
        own = np.flatnonzero(coupled)
        self._couple_of(homes[own], head_age[own])
        own = np.flatnonzero(~coupled)
        self._lone(homes[own], head_age[own], 0.75)
        for further in (1.0, 0.5, 0.2):
            own = np.flatnonzero(self.chance.random(len(homes)) < further)
            sex = (self.chance.random(len(own)) < 0.512).astype(np.int8)
            self.composer.add(homes[own], GRANDCHILD, sex, self.chance.integers(0, 18, len(own)))

    def _adults(self, homes: Array, head_age: Array) -> None:
        """Adults who share a household: brothers and sisters, friends, workers."""
        self._lone(homes, head_age, 0.48)
        for further in (1.0, 0.45, 0.2):
            own = np.flatnonzero(self.chance.random(len(homes)) < further)
            sex = (self.chance.random(len(own)) < 0.52).astype(np.int8)
            age = np.clip(head_age[own] + np.rint(self.chance.normal(0, 6, len(own))).astype(np.int64), 16, OLDEST)
            self.composer.add(homes[own], OTHER, sex, age)

    def _others(self) -> None:
        """Further relatives in some households, of any age as the nation is (and some of every age)."""
        share = self.assumptions.number("further_relatives", "share")
        own = np.flatnonzero((self.chance.random(self.size) < share) & (self.composer.count > 1))
        whole = self.pyramid.sum(axis=0)
        drawn = 0.9 * whole / whole.sum() + 0.1 / len(whole)
        age = self.chance.choice(len(whole), len(own), p=drawn)
        women = self.pyramid[0, age] / np.maximum(whole[age], 1e-9)
        sex = (self.chance.random(len(own)) >= women).astype(np.int8)
        self.composer.add(own, OTHER, sex, age)


def _birth_rates(country: str, year: int) -> Array:
    """Births a woman by how many years ago and her age then; before 2000 as in 2000."""
    found = np.zeros((56, OLDEST + 1))
    for ago in range(56):
        for age, rate in fertility(country, max(year - ago, 2000)).items():
            found[ago, age : age + 5] = rate
    return found


def _margins(
    country: str,
    year: int,
    assumptions: Assumptions,
    household: Array,
    age: Array,
    sex: Array,
    role: Array,
    rural: Array,
    size: int,
) -> tuple[tuple[str, ...], Array, Array, Array]:
    cells = age_cells(sex, age)
    counts = np.zeros((size, _AGE_CELLS))
    np.add.at(counts, (household, cells), 1.0)
    targets = list(age_targets(country, year))
    persons = float(sum(targets))
    names, columns, tolerances = age_names(), [], [0.0] * _AGE_CELLS
    published = household_shares(country)
    homes = persons / published.size
    members = np.bincount(household, minlength=size)
    minimum = np.zeros(size, bool)
    minimum[household[age < 15]] = True
    old = np.zeros(size, bool)
    old[household[age >= 65]] = True
    head = np.zeros(size, bool)
    head[household[(role == HEAD) & (age >= 65)]] = True
    ageing = shares_now_and_then(country, year, published.year)
    within = assumptions.number("household_margins", "tolerance")
    for name, column, share, aged in (
        ("households", np.ones(size, bool), 1.0, 1.0),
        ("households of one member", members == 1, published.one_member_pct, 1.0),
        ("households with a head of 65 or older", head, published.head_65_pct, ageing["old"]),
        ("households with members under 15", minimum, published.with_under_15_pct, ageing["young"]),
        ("households with members of 65 or older", old, published.with_65_pct, ageing["old"]),
    ):
        if share is not None:
            names.append(name)
            columns.append(column.astype(float))
            part = 1.0 if name == "households" else min(share / 100 * aged, 0.95)
            targets.append(homes * part)
            tolerances.append(within / 10 if name == "households" else within)
    names.append("rural persons")
    columns.append(np.where(rural, members, 0).astype(float))
    targets.append(persons * (1 - urban_share(country, year).value))
    tolerances.append(within / 10)
    return tuple(names), np.column_stack([counts, *columns]), np.array(targets), np.array(tolerances)


def shares_now_and_then(country: str, year: int, survey: int) -> dict[str, float]:
    """How much larger the shares of persons under 15 and from 65 are than in the year of the survey."""
    found = {}
    for name, first, last in (("young", 0, 3), ("old", 13, len(AGES))):
        shares = []
        for at in (year, survey):
            people = population_by_age_and_sex(country, max(at, 2000))
            whole = sum(map(sum, people.values()))
            shares.append(sum(sum(people[sex][first:last]) for sex in SEXES) / whole)
        found[name] = shares[0] / shares[1]
    return found
