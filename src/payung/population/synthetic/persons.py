"""Persons: civil status, nationality, papers; and what the household owns."""

from __future__ import annotations

import numpy as np

from payung.population.synthetic.assumptions import Assumptions
from payung.population.synthetic.block import Block
from payung.population.synthetic.prototypes import FEMALE, OLDEST

SEXES = ("female", "male")
CIVIL_STATUSES = ("single", "married", "living_together", "widowed", "separated", "divorced")
SINGLE, MARRIED, TOGETHER, WIDOWED, SEPARATED, DIVORCED = range(6)


def add_persons(block: Block, assumptions: Assumptions) -> None:
    """Add the household's `standing` and dwelling, civil status, nationality and papers."""
    rural = block.of_household["is_rural"]
    block.of_household["standing"] = block.household_normal("standing")
    owners = np.where(
        rural, assumptions.number("owner_occupied", "rural"), assumptions.number("owner_occupied", "urban")
    )
    block.of_household["owns_dwelling"] = block.household_uniform("owns dwelling") < owners
    age, sex = block["age"], block["sex"]
    coupled = block["spouse"] >= 0
    together = block.spread(block.household_uniform("living together")) < assumptions.number(
        "civil_status", "living_together_of_couples"
    )
    widowed = assumptions.number_by_age("civil_status", "widowed_by_age", OLDEST + 1)[age] * np.where(
        sex == FEMALE, 1.0, 0.55
    )
    draw = block.uniform("civil status")
    separated, divorced = (assumptions.number("civil_status", key) for key in ("separated", "divorced"))
    own_child = np.zeros(len(block), bool)
    for link in ("mother", "father"):
        there = np.flatnonzero(block[link] >= 0)
        own_child[block.first[block.household[there]] + block[link][there]] = True
    ever = (age >= 18) & (own_child | (age >= 35))
    alone = np.select(
        [
            draw < widowed,
            draw < widowed + (1 - widowed) * separated,
            draw < widowed + (1 - widowed) * (separated + divorced),
        ],
        [WIDOWED, SEPARATED, DIVORCED],
        SINGLE,
    )
    alone = np.where(own_child & (alone == SINGLE), np.where(draw < 0.97, DIVORCED, SINGLE), alone)
    block["civil_status"] = np.select([coupled & together, coupled, ever], [TOGETHER, MARRIED, alone], SINGLE)
    national = block.household_uniform("nationals") < assumptions.number("nationals", "share")
    block["is_national"] = block.spread(national)
    carded = block.uniform("identity card") < assumptions.number("identity_cards", "share")
    block["has_identity_card"] = (
        block["is_national"] & carded & (age >= assumptions.number("identity_cards", "from_age"))
    )


def add_land(block: Block, assumptions: Assumptions) -> None:
    """Add `land_hectares` of households with somebody who farms; 0 for others."""
    farms = block.anybody(block["is_agricultural_worker"])
    landless = block.household_uniform("landless") < assumptions.number("land", "landless")
    spread = np.exp(0.8 * block.household_normal("land") - 0.32)
    hectares = np.round(
        np.minimum(assumptions.number("land", "mean") * spread / (1 - assumptions.number("land", "landless")), 100), 2
    )
    block.of_household["land_hectares"] = np.where(farms & ~landless, hectares, 0.0)
