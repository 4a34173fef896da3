"""The rules of `tests/lands/template` as a user of ttsim writes them: scalar functions, vectorised by ttsim."""

from __future__ import annotations

from ttsim.tt import (
    AggType,
    PiecewisePolynomialParamValue,
    TTSIMUnit,
    agg_by_group_function,
    piecewise_polynomial,
    policy_function,
    policy_input,
    register_unit_builder_levels,
)

register_unit_builder_levels(["hh"])

MONEY_A_MONTH = TTSIMUnit.CURRENCY.PER_MONTH
OF_HOUSEHOLD = TTSIMUnit.CURRENCY.PER_MONTH.PER_HH


@policy_input(unit=TTSIMUnit.DIMENSIONLESS)
def p_id() -> int:
    """Identifier of the person."""


@policy_input(unit=TTSIMUnit.DIMENSIONLESS)
def hh_id() -> int:
    """Identifier of the household."""


@policy_input(unit=TTSIMUnit.CALENDAR_YEAR)
def birth_year() -> int:
    """Year of birth."""


@policy_input(unit=TTSIMUnit.INDICATOR)
def born_on_new_year() -> bool:
    """Born on the first of January, so that a year is complete on that day."""


@policy_input(unit=TTSIMUnit.INDICATOR)
def has_role_of_child() -> bool:
    """A child of the household by role, not by age."""


@policy_input(unit=MONEY_A_MONTH)
def salary_m() -> float:
    """Salary a month."""


@policy_input(unit=MONEY_A_MONTH)
def capital_returns_m() -> float:
    """Returns on capital a month."""


@policy_input(unit=OF_HOUSEHOLD)
def rent_m_hh() -> float:
    """Rent a month."""


@policy_input(unit=TTSIMUnit.SQUARE_METER.PER_LEVEL("hh"))
def accommodation_size_hh() -> float:
    """Size of the home."""


@policy_input(unit=TTSIMUnit.INDICATOR)
def owns_or_rents_hh() -> bool:
    """Owner or tenant of the home."""


@policy_function(unit=TTSIMUnit.YEARS, verify_units=False)
def age(policy_year: int, birth_year: int, born_on_new_year: bool) -> int:
    """Complete years on the first of January."""
    if born_on_new_year:
        out = policy_year - birth_year
    else:
        out = policy_year - birth_year - 1
    return out


@policy_function(unit=MONEY_A_MONTH)
def pension_m(age: int, age_of_retirement: float, pension_amount_m: float) -> float:
    if age >= age_of_retirement:
        out = pension_amount_m
    else:
        out = 0.0
    return out


@policy_function(unit=MONEY_A_MONTH)
def basic_income_m(age: int, salary_m: float, age_of_majority: int, basic_income_amount_m: float) -> float:
    if age >= age_of_majority and salary_m == 0.0:
        out = basic_income_amount_m
    else:
        out = 0.0
    return out


@policy_function(unit=OF_HOUSEHOLD)
def housing_allowance_m_hh(rent_m_hh: float, housing_allowance_share: float) -> float:
    return rent_m_hh * housing_allowance_share


@policy_function(unit=MONEY_A_MONTH)
def income_tax_m(salary_m: float, capital_returns_m: float, pension_m: float, income_tax_rate: float) -> float:
    return (salary_m + capital_returns_m + pension_m) * income_tax_rate


@policy_function(unit=MONEY_A_MONTH, verify_units=False)
def contribution_m(salary_m: float, contribution_rates: PiecewisePolynomialParamValue, xnp: object) -> float:
    return piecewise_polynomial(x=salary_m, parameters=contribution_rates, xnp=xnp)


@policy_function(unit=OF_HOUSEHOLD, verify_units=False)
def housing_tax_m_hh(
    owns_or_rents_hh: bool, accommodation_size_hh: float, housing_tax_square_meter: float, housing_tax_least: float
) -> float:
    """A twelfth of the year's tax."""
    if owns_or_rents_hh:
        out = max(accommodation_size_hh * housing_tax_square_meter, housing_tax_least) / 12
    else:
        out = 0.0
    return out


@policy_function(unit=TTSIMUnit.INDICATOR)
def has_role_of_adult(has_role_of_child: bool) -> bool:
    return not has_role_of_child


@policy_function(unit=TTSIMUnit.INDICATOR)
def is_small(age: int, parenting_allowance_age_of_anybody: int) -> bool:
    return age < parenting_allowance_age_of_anybody


@policy_function(unit=TTSIMUnit.INDICATOR)
def is_small_for_one(age: int, parenting_allowance_age_of_one_adult: int) -> bool:
    return age < parenting_allowance_age_of_one_adult


@agg_by_group_function(agg_type=AggType.SUM, unit=TTSIMUnit.COUNT.PER_LEVEL("hh"))
def adults_hh(has_role_of_adult: bool, hh_id: int) -> int:
    pass


@agg_by_group_function(agg_type=AggType.ANY, unit=TTSIMUnit.INDICATOR.PER_LEVEL("hh"))
def has_small_hh(is_small: bool, hh_id: int) -> bool:
    pass


@agg_by_group_function(agg_type=AggType.ANY, unit=TTSIMUnit.INDICATOR.PER_LEVEL("hh"))
def has_small_for_one_hh(is_small_for_one: bool, hh_id: int) -> bool:
    pass


@policy_function(unit=OF_HOUSEHOLD, verify_units=False)
def parenting_allowance_m_hh(
    salary_m_hh: float,
    adults_hh: int,
    has_small_hh: bool,
    has_small_for_one_hh: bool,
    parenting_allowance_income_limit_m: float,
    parenting_allowance_amount_m: float,
) -> float:
    if salary_m_hh <= parenting_allowance_income_limit_m and (
        has_small_hh or (adults_hh == 1 and has_small_for_one_hh)
    ):
        out = parenting_allowance_amount_m
    else:
        out = 0.0
    return out


@policy_function(unit=MONEY_A_MONTH)
def net_m(
    salary_m: float,
    capital_returns_m: float,
    pension_m: float,
    basic_income_m: float,
    income_tax_m: float,
    contribution_m: float,
) -> float:
    """What a person brings in; `net_m_hh`, its sum over the household, ttsim derives."""
    return salary_m + capital_returns_m + pension_m + basic_income_m - income_tax_m - contribution_m


@policy_function(unit=OF_HOUSEHOLD)
def disposable_income_m_hh(
    net_m_hh: float, housing_allowance_m_hh: float, parenting_allowance_m_hh: float, housing_tax_m_hh: float
) -> float:
    return net_m_hh + housing_allowance_m_hh + parenting_allowance_m_hh - housing_tax_m_hh
