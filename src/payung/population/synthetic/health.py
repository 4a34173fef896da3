"""Disability by the Washington Group's short set, and pregnancy."""

from __future__ import annotations

import numpy as np

from payung.population.published import fertility
from payung.population.synthetic.assumptions import Assumptions
from payung.population.synthetic.block import Block
from payung.population.synthetic.prototypes import FEMALE, OLDEST

DIFFICULTIES = (
    "difficulty_seeing", "difficulty_hearing", "difficulty_walking", "difficulty_remembering", "difficulty_self_care",
    "difficulty_communicating",
)  # fmt: skip
NO_DIFFICULTY, SOME, A_LOT, CANNOT = range(4)
DEGREES = ("none", "some", "a_lot", "cannot_do")


def add_health(block: Block, assumptions: Assumptions) -> None:
    """Add `is_disabled` (a lot of difficulty in some domain), the six domains, `has_disability_card` and `is_pregnant`."""
    age, sex = block["age"], block["sex"]
    chance = assumptions.curve("disability", OLDEST + 1)[age]
    frail = block.uniform("disability")
    disabled = frail < chance
    block["is_disabled"] = disabled
    shares = assumptions.numbers("disability_domains", "shares")
    cannot = assumptions.number("disability_domains", "cannot_do")
    some = assumptions.number("disability_domains", "some_to_a_lot")
    main = np.searchsorted(np.cumsum(shares) / sum(shares), block.uniform("main domain"), side="right")
    for number, (name, share) in enumerate(zip(DIFFICULTIES, shares, strict=True)):
        draw = block.uniform(name)
        # the main domain is always one of a lot of difficulty; others so that each has about its share
        other = max(share - share / sum(shares), 0.0) / (1 - share / sum(shares))
        a_lot = disabled & ((main == number) | (draw < other))
        mild = draw > 1 - np.minimum(chance * share * some, 0.5)
        block[name] = np.select(
            [a_lot & (block.uniform(name + " at all") < cannot), a_lot, mild], [CANNOT, A_LOT, SOME], NO_DIFFICULTY
        )
    of_disabled, of_others = (assumptions.number("disability_cards", key) for key in ("of_disabled", "of_others"))
    block["has_disability_card"] = block.uniform("disability card") < np.where(disabled, of_disabled, of_others)
    rates = np.zeros(OLDEST + 1)
    for group, rate in fertility(block.country, block.year).items():
        rates[group : group + 5] = rate
    months = assumptions.number("pregnancies", "months")
    block["is_pregnant"] = (sex == FEMALE) & (block.uniform("pregnancy") < rates[age] * months / 12)
