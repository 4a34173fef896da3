"""Work: participation, unemployment, sector, status in employment, informality, and what work brings in."""

from __future__ import annotations

from typing import Any

import numpy as np

from payung.population.published import consumer_prices, real_growth_per_head
from payung.population.synthetic.assumptions import Assumptions
from payung.population.synthetic.block import Block
from payung.population.synthetic.labour_targets import LabourTargets, age_cell, group_cell
from payung.population.synthetic.margins import Margins
from payung.population.synthetic.prototypes import CHILD, FEMALE, HEAD, SPOUSE

Array = np.ndarray[Any, np.dtype[Any]]
STATUSES = (
    "employer_in_corporation", "employer_in_household_enterprise", "own_account_in_corporation", "own_account_in_household_enterprise",
    "dependent_contractor", "permanent_employee", "fixed_term_employee", "casual_employee", "paid_apprentice",
    "contributing_family_worker", "not_employed",
)  # fmt: skip
(
    EMPLOYER_CORPORATION, EMPLOYER_HOUSEHOLD, OWN_ACCOUNT_CORPORATION, OWN_ACCOUNT_HOUSEHOLD, CONTRACTOR, PERMANENT, FIXED_TERM, CASUAL,
    APPRENTICE, FAMILY_WORKER, NOT_EMPLOYED,
) = range(11)  # fmt: skip
EMPLOYED, UNEMPLOYED, OUTSIDE = range(3)


def add_work(block: Block, margins: Margins, assumptions: Assumptions, targets: LabourTargets) -> None:
    """Add labour status, sector, status in employment, informality, kinds of work, the employer's size."""
    age, sex, able, weights = block["age"], block["sex"], block["able"], block.person_weights
    rural = block.spread(block.of_household["is_rural"])
    working_age = age >= 15
    small_child = block.spread(block.anybody(age < 5))
    wants = block.normal("participation") - 2.2 * block["attends_school"] - 1.2 * block["is_disabled"]
    wants -= 0.5 * ((sex == FEMALE) & small_child & (age < 45))
    cells = sex * (len(targets.participation) // 2) + age_cell(age)
    active = margins.above("participation", wants, cells, targets.participation, working_age, weights)
    jobless = block.normal("unemployment") + 0.3 * able
    groups = sex * (len(targets.unemployment) // 2) + group_cell(age)
    unemployed = margins.above("unemployment", jobless, groups, targets.unemployment, active, weights)
    employed = active & ~unemployed
    block["labour_status"] = np.select([employed, unemployed], [EMPLOYED, UNEMPLOYED], OUTSIDE)
    farms = (
        1.8 * rural
        - 0.6 * able
        + 0.9 * block.spread(block.household_normal("farming"))
        + 0.7 * block.normal("agriculture")
    )
    farming = margins.above("agriculture", farms, sex, targets.agriculture, employed, weights)
    makes = block.normal("industry") + 0.2 * block.spread(block.household_normal("industry"))
    industry = margins.above("industry", makes, sex, targets.industry, employed & ~farming, weights)
    block["is_agricultural_worker"] = farming
    block["industry"] = industry
    _add_status(block, margins, assumptions, targets, employed, farming)


def _add_status(
    block: Block, margins: Margins, assumptions: Assumptions, targets: LabourTargets, employed: Array, farming: Array
) -> None:
    age, sex, able, weights, role = block["age"], block["sex"], block["able"], block.person_weights, block["role"]
    sectors = sex * 2 + farming
    hired = (
        0.5 * able
        - 0.015 * (age - 35)
        + block.normal("employee")
        + 0.3 * block.spread(block.household_normal("employee"))
    )
    employee = margins.above("employees", hired, sectors, targets.employees, employed, weights)
    own = employed & ~employee
    helps = (
        block.normal("family worker")
        + 1.2 * (role == SPOUSE)
        + 1.0 * (role == CHILD)
        - 1.5 * (role == HEAD)
        + 0.5 * farming
    )
    family = margins.above("family workers", helps, sex, targets.family_workers, own, weights)
    nobody = np.zeros(len(age), np.int64)
    own &= ~family
    leads = 0.5 * able + 0.4 * block.spread(block.of_household["standing"]) + block.normal("employer")
    share = assumptions.number("status_shares", "employers_of_the_self_employed")
    employer = margins.above("employers", leads, nobody, np.array([share]), own, weights)
    serves = 0.9 * able + block.normal("state worker")
    share = assumptions.number("state_workers", "share_of_employees")
    state = margins.above("state workers", serves, nobody, np.array([share]), employee & ~farming, weights)
    loose = (
        block.normal("informality")
        - 0.9 * able
        - 0.3 * block.spread(block.of_household["standing"])
        + 0.5 * (age >= 60)
    )
    loose += 9.0 * family + 2.2 * (own & ~employer) + 0.6 * employer - 9.0 * state
    informal = margins.above("informality", loose, sectors, targets.informality, employed, weights)
    formal = employed & ~informal
    block["is_wage_earner"] = employee
    block["works_for_state"] = state
    block["works_informally"] = informal
    draw = block.uniform("status")
    permanent = assumptions.number("status_shares", "permanent_of_formal_employees")
    casual = assumptions.number("status_shares", "casual_of_informal_employees")
    contractors = assumptions.number("status_shares", "dependent_contractors_of_the_self_employed")
    corporations = assumptions.number("status_shares", "self_employed_in_corporations_if_formal")
    learns = (age < 20) & (
        block.uniform("apprentice") < assumptions.number("status_shares", "apprentices_of_young_employees")
    )
    block["status_in_employment"] = np.select(
        [
            employee & learns, employee & (state | (formal & (draw < permanent))), employee & informal & (draw < casual), employee,
            family, employer & formal & (draw < corporations), employer, own & ~farming & (draw > 1 - contractors),
            own & formal & (draw < corporations), own,
        ],
        [
            APPRENTICE, PERMANENT, CASUAL, FIXED_TERM, FAMILY_WORKER, EMPLOYER_CORPORATION, EMPLOYER_HOUSEHOLD, CONTRACTOR,
            OWN_ACCOUNT_CORPORATION, OWN_ACCOUNT_HOUSEHOLD,
        ],
        NOT_EMPLOYED,
    )  # fmt: skip
    _add_kinds(block, margins, assumptions, employed, employee, farming)
    spread = block.normal("size of the employer")
    size = np.exp(np.where(formal, 4.2 + 1.6 * spread, 1.5 + 1.0 * spread))
    size = np.where(state, np.exp(6.0 + spread), size)
    size = np.where(block["is_domestic_worker"], 1.0, np.clip(np.rint(size), 1, 100_000))
    block["employer_workers"] = np.where(employee, size, 0.0)


def _add_kinds(
    block: Block, margins: Margins, assumptions: Assumptions, employed: Array, employee: Array, farming: Array
) -> None:
    """Domestic workers among informal employees, home workers among the informally self-employed and employees of industry."""
    sex, able, weights = block["sex"], block["able"], block.person_weights
    informal, industry = block["works_informally"], block["industry"]
    for name, among, entry in (
        ("is_domestic_worker", employee & ~farming & ~industry & ~block["works_for_state"], "domestic_workers"),
        ("is_home_worker", employed & industry & informal, "home_workers"),
    ):
        shares = np.array([assumptions.number(entry, "female"), assumptions.number(entry, "male")])
        score = block.normal(name) - 0.5 * able + 0.6 * informal
        if margins.fitting:  # the share is of all employed; the threshold is among those who can be
            for code in (0, 1):
                whole, part = weights[employed & (sex == code)].sum(), weights[among & (sex == code)].sum()
                shares[code] = min(shares[code] * whole / part, 0.9) if part > 0 else 0.0
        block[name] = margins.above(name, score, sex, shares, among, weights)


def wage_level(assumptions: Assumptions, year: int) -> float:
    """The mean monthly wage of employees in a year, in currency: as the assumptions say, carried by prices and a part of growth."""
    of = int(assumptions.number("wage_level", "year"))
    level = assumptions.number("wage_level", "mean_monthly_wage")
    passed = assumptions.number("growth", "share_of_gdp_growth")
    country = assumptions.country
    grown = 1.0
    for one in range(min(of, year) + 1, max(of, year) + 1):
        grown *= 1 + passed * real_growth_per_head(country, one).value / 100
    return level * consumer_prices(country, of, year).value * (grown if year >= of else 1 / grown)


def add_earnings(block: Block, margins: Margins, assumptions: Assumptions) -> None:
    """Add `monthly_wage` (of employees) and `monthly_earnings` (of all who work), in whole currency; 0 for others."""
    status, age, weights = block["status_in_employment"], block["age"], block.person_weights
    by_schooling = np.log(np.array(assumptions.numbers("earnings", "schooling")))
    level = by_schooling[block["schooling"]]
    level = level + np.log(assumptions.number("earnings", "informal")) * block["works_informally"]
    level += np.log(assumptions.number("earnings", "women")) * (block["sex"] == FEMALE)
    level += np.log(assumptions.number("earnings", "rural")) * block.spread(block.of_household["is_rural"])
    level += 0.2 * block.spread(block.of_household["standing"]) - 0.0006 * (np.minimum(age, 70) - 43.0) ** 2
    level += assumptions.number("earnings", "chance") * block.normal("earnings")
    raw = np.exp(level)
    mean = wage_level(assumptions, block.year)
    employee = block["is_wage_earner"]
    employer = status <= EMPLOYER_HOUSEHOLD
    own = (status >= OWN_ACCOUNT_CORPORATION) & (status <= CONTRACTOR)
    unit = 100.0 if mean > 100_000 else 1.0
    wage = margins.scale("wage", raw, mean, employee, weights)
    earned = margins.scale(
        "own-account earnings", raw, mean * assumptions.number("earnings", "own_account_to_employees"), own, weights
    )
    profit = margins.scale(
        "employers' earnings", raw, mean * assumptions.number("earnings", "employers_to_employees"), employer, weights
    )
    earnings = np.select([employee, own, employer], [wage, earned, profit], 0.0)
    earnings = np.maximum(np.rint(earnings / unit), earnings > 0) * unit
    block["monthly_earnings"] = earnings
    block["monthly_wage"] = np.where(employee, earnings, 0.0)
    block["annual_income"] = 12 * earnings
