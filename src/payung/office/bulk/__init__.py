"""The office's bulk runs: the register as columns, decided by the compiled law, and the decisions kept, all set by set.

    register = members(office=1, scheme="th.section40", on=day, rules=["th.section40.member_contribution"])
    decided = decide(register, ["th.section40.member_contribution"])
    check_sample(decided)
    decisions = keep(act, decided, office=1, scheme="th.section40", about="dues:2026-03")
    load("contributions_due", {...})

What a household is told to the law is the same as in one exact decision (`payung.office.membership.describing`); a sample is
decided exactly too, and a run whose sample differs is refused.
"""

from payung.office.bulk.copying import copy_into, copying_into, fetch, fetch_packed, load, new_ids, staged, take_room
from payung.office.bulk.deciding import Decided, check_sample, decide, keep, money_of
from payung.office.bulk.register import Array, Register, Stated, members, persons
from payung.office.bulk.steps import step

__all__ = [
    "Array",
    "Decided",
    "Register",
    "Stated",
    "check_sample",
    "copy_into",
    "copying_into",
    "decide",
    "fetch",
    "fetch_packed",
    "keep",
    "load",
    "members",
    "money_of",
    "new_ids",
    "persons",
    "staged",
    "step",
    "take_room",
]
