"""The register of indicators: what each is called, its unit, what exactly it is, whose definition that is, and what it needs.

Shares are of 1. Each value of an indicator may further say its function of social protection (`old_age`, ...; `any` for all), its
category (`social_insurance`, ...; `all`), its group (`sex`, `age`, `quintile`, `decile`, a column), its poverty line, and whether
welfare is `before` or `after` transfers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

SHARE, INDEX, RATIO, PERSONS = "share", "index", "ratio", "persons"
A_YEAR, A_MONTH = "currency/year", "currency/month"

_SDG = "UN Statistics Division, SDG metadata 1.3.1 (series a, ILO)"
_SDG_WB = "UN Statistics Division, SDG metadata 1.3.1 (series b, World Bank ASPIRE)"
_ASPIRE = "World Bank, ASPIRE: The Atlas of Social Protection, indicators of performance"
_ADB = "Asian Development Bank, The Social Protection Indicator for Asia (2016 and later)"
_FGT = "Foster, Greer and Thorbecke, Econometrica 52 (1984); Haughton and Khandker, Handbook on Poverty and Inequality (2009), ch. 4"
_HANDBOOK = "Haughton and Khandker, Handbook on Poverty and Inequality (World Bank 2009), ch. 6"
_WSPR = "ILO, World Social Protection Report, statistical annex"

WELFARE, AGE, SEX, LABOUR, DISABILITY, GDP, LINE = (
    "monthly_consumption", "age", "sex", "labour_status", "difficulty_*", "GDP", "a poverty line",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Definition:
    """One indicator: `needs` are the columns or outside figures without which it has no value."""

    name: str
    label: str
    unit: str
    definition: str
    source: str
    needs: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The definition as plain data."""
        return {**asdict(self), "needs": list(self.needs)}


def _sdg(name: str, label: str, definition: str, *needs: str, source: str = _SDG) -> Definition:
    return Definition(name, label, SHARE, definition, source, needs)


_REGISTER = (
    # coverage by the law and in effect
    Definition(
        "legal_coverage",
        "Legal coverage",
        SHARE,
        "Persons whom the law in force covers by at least one scheme with a benefit of the function, over all "
        "persons. Take-up plays no part.",
        f"{_WSPR}; ILO, World Social Protection Report 2014/15, annex II (legal coverage)",
    ),
    Definition(
        "effective_coverage",
        "Effective coverage",
        SHARE,
        "Persons who receive a benefit of the function, or for whom contributions are paid to a scheme that has "
        "one, or who are covered by a "
        "scheme that gives it in kind; after take-up; over all persons.",
        f"{_WSPR} (effective coverage)",
    ),
    _sdg(
        "SI_COV_BENFTS",
        "Covered by at least one cash benefit (SDG 1.3.1)",
        "Persons who receive a cash benefit of any function, or for whom contributions are paid to a scheme with "
        "a cash benefit, over all persons.",
    ),
    _sdg(
        "SI_COV_CHLD",
        "Children covered (SDG 1.3.1)",
        "Children of 0 to 14 in households that receive a family or child benefit in cash, over all children of "
        "0 to 14.",
        AGE,
    ),
    _sdg(
        "SI_COV_MATNL",
        "Mothers with newborns covered (SDG 1.3.1)",
        "Women who receive a maternity benefit in cash, over persons of age 0 (one birth each); above 1 where "
        "benefits come before birth, too.",
        AGE,
        SEX,
    ),
    _sdg(
        "SI_COV_DISAB",
        "Persons with severe disabilities covered (SDG 1.3.1)",
        "Of persons with a lot of difficulty in, or who cannot do, at least one activity of the Washington Group "
        "Short Set, those who receive an "
        "invalidity or disability benefit in cash.",
        DISABILITY,
    ),
    _sdg(
        "SI_COV_UEMP",
        "Unemployed covered (SDG 1.3.1)",
        "Unemployed persons who receive an unemployment benefit in cash, over all unemployed.",
        LABOUR,
    ),
    _sdg(
        "SI_COV_WKINJRY",
        "Covered in case of work injury (SDG 1.3.1)",
        "Employed persons whom a scheme with an employment injury benefit covers in effect, over all employed.",
        LABOUR,
    ),
    _sdg(
        "SI_COV_PENSN",
        "Older persons covered (SDG 1.3.1)",
        "Persons of pension age or more who receive an old-age benefit in cash, over all of that age.",
        AGE,
    ),
    _sdg(
        "SI_COV_VULN",
        "Vulnerable persons covered by social assistance (SDG 1.3.1)",
        "Recipients of social assistance over all persons less those of working age who contribute to, or "
        "receive from, contributory schemes and "
        "those of pension age who receive contributory benefits.",
        AGE,
    ),
    _sdg(
        "SI_COV_POOR",
        "Poor covered by social assistance (SDG 1.3.1)",
        "Recipients of social assistance, poor or not, over persons below the national poverty line; it may exceed 1.",
        WELFARE,
        LINE,
    ),
    _sdg(
        "SI_COV_SOCINS",
        "Population covered by social insurance programmes (SDG 1.3.1)",
        "Members of households that receive a benefit of social insurance in cash, over all persons; by fifths "
        "of welfare before transfers.",
        source=_SDG_WB,
    ),
    _sdg(
        "SI_COV_SOCAST",
        "Population covered by social assistance programmes (SDG 1.3.1)",
        "Members of households that receive social assistance in cash, over all persons; by fifths of welfare "
        "before transfers.",
        source=_SDG_WB,
    ),
    _sdg(
        "SI_COV_LMKT",
        "Population covered by labour market programmes (SDG 1.3.1)",
        "Members of households that receive a benefit of labour market programmes in cash, over all persons.",
        source=_SDG_WB,
    ),
    Definition(
        "beneficiaries",
        "Beneficiaries",
        PERSONS,
        "Persons who receive a benefit in cash; of a benefit of the household all its members.",
        _WSPR,
    ),
    # spending
    Definition(
        "expenditure",
        "Expenditure on benefits",
        A_YEAR,
        "Benefits in cash in a year: daily ones 365 times, weekly 52, monthly 12, quarterly 4, yearly and single "
        "ones once. Of a benefit of the "
        "household each member has an equal share. At prices of the day of the law.",
        _WSPR,
    ),
    Definition(
        "expenditure_of_gdp",
        "Expenditure on benefits as a share of GDP",
        SHARE,
        "Expenditure over gross domestic product of the year of the law.",
        f"{_WSPR}; World Bank, World Development Indicators (GDP)",
        (GDP,),
    ),
    Definition("contributions", "Contributions", A_YEAR, "Contributions due in a year, by who pays them.", _WSPR),
    Definition(
        "contributions_of_gdp",
        "Contributions as a share of GDP",
        SHARE,
        "Contributions over gross domestic product of the year of the law.",
        _WSPR,
        (GDP,),
    ),
    # benefits beside welfare
    Definition(
        "average_transfer",
        "Average transfer",
        A_MONTH,
        "Benefits in cash over members of households that receive any: a person and month.",
        _ASPIRE,
    ),
    Definition(
        "adequacy",
        "Adequacy",
        SHARE,
        "Benefits as a share of the welfare after transfers of the households that receive them.",
        _ASPIRE,
        (WELFARE,),
    ),
    Definition(
        "adequacy_before",
        "Adequacy over welfare before transfers",
        SHARE,
        "Benefits over the welfare before transfers of the households that receive them.",
        f"{_ASPIRE} (with welfare before transfers)",
        (WELFARE,),
    ),
    Definition(
        "replacement_rate",
        "Replacement rate",
        RATIO,
        "The mean benefit in cash of a recipient of the function over the mean earnings of those who earn (an "
        "aggregate: the benefit of one person "
        "is not set beside that person's own earlier earnings).",
        f"{_WSPR} (benefit ratio)",
        ("monthly_earnings or monthly_wage",),
    ),
    Definition(
        "aspire_coverage",
        "Coverage of households",
        SHARE,
        "Members of households that receive a benefit in cash, over all persons of the group.",
        _ASPIRE,
    ),
    Definition(
        "beneficiary_incidence",
        "Beneficiary incidence",
        SHARE,
        "The group's share of all members of households that receive.",
        _ASPIRE,
        (WELFARE,),
    ),
    Definition(
        "benefit_incidence",
        "Benefit incidence",
        SHARE,
        "The group's share of all benefits in cash.",
        _ASPIRE,
        (WELFARE,),
    ),
    Definition(
        "relative_incidence",
        "Relative incidence",
        SHARE,
        "Benefits over the welfare after transfers of everybody in the group.",
        _ASPIRE,
        (WELFARE,),
    ),
    Definition(
        "cgh",
        "Coady-Grosh-Hoddinott indicator",
        RATIO,
        "The poorest fifth's share of benefits over 0.2.",
        f"{_ASPIRE}; Coady, Grosh and Hoddinott, Targeting of Transfers in Developing Countries (2004)",
        (WELFARE,),
    ),
    Definition(
        "exclusion_error",
        "Exclusion error",
        SHARE,
        "Poor persons (before transfers) in households that receive nothing, over all poor.",
        _ASPIRE,
        (WELFARE, LINE),
    ),
    Definition(
        "inclusion_error",
        "Inclusion error",
        SHARE,
        "Persons in households that receive and are not poor (before transfers), over all in households that receive.",
        _ASPIRE,
        (WELFARE, LINE),
    ),
    Definition(
        "concentration",
        "Concentration index of benefits",
        INDEX,
        "Below 0 where benefits go to the poorer, by rank in welfare before transfers.",
        "Kakwani, Economic Journal 87 (1977)",
        (WELFARE,),
    ),
    Definition(
        "kakwani",
        "Kakwani index of benefits",
        INDEX,
        "Concentration index of benefits less the Gini coefficient before transfers.",
        "Kakwani, Economic Journal 87 (1977)",
        (WELFARE,),
    ),
    # poverty and inequality
    Definition(
        "poverty_headcount",
        "Poverty headcount ratio",
        SHARE,
        "Persons with welfare a head below the line, over all persons.",
        f"{_FGT}; SDG 1.1.1 and 1.2.1",
        (WELFARE, LINE),
    ),
    Definition(
        "poverty_gap",
        "Poverty gap index",
        SHARE,
        "The mean over all persons of what the poor lack, as a share of the line.",
        _FGT,
        (WELFARE, LINE),
    ),
    Definition(
        "poverty_severity",
        "Squared poverty gap index",
        SHARE,
        "The mean over all persons of the square of what the poor lack, as a share of the line.",
        _FGT,
        (WELFARE, LINE),
    ),
    Definition("poor", "Poor persons", PERSONS, "Persons with welfare a head below the line.", _FGT, (WELFARE, LINE)),
    Definition(
        "watts",
        "Watts index",
        INDEX,
        "The mean over all persons of ln(line / welfare) of the poor.",
        _HANDBOOK.replace("ch. 6", "ch. 4"),
        (WELFARE, LINE),
    ),
    Definition(
        "half_median",
        "Persons below half the median (SDG 10.2.1)",
        SHARE,
        "Persons with less than half the median welfare a head, over all persons.",
        "UN Statistics Division, SDG metadata 10.2.1",
        (WELFARE,),
    ),
    Definition(
        "headcount_reduction",
        "Reduction of the headcount by transfers",
        SHARE,
        "(P0 before - P0 after) / P0 before.",
        _ASPIRE,
        (WELFARE, LINE),
    ),
    Definition(
        "gap_reduction",
        "Reduction of the poverty gap by transfers",
        SHARE,
        "(P1 before - P1 after) / P1 before.",
        _ASPIRE,
        (WELFARE, LINE),
    ),
    Definition(
        "gini_reduction",
        "Reduction of the Gini coefficient by transfers",
        SHARE,
        "(G before - G after) / G before (SDG 10.4.2 has the Gini before and after).",
        _ASPIRE,
        (WELFARE,),
    ),
    Definition(
        "benefit_cost_ratio",
        "Benefit-cost ratio",
        RATIO,
        "By how much transfers lower what all poor lack, over what they cost.",
        _ASPIRE,
        (WELFARE, LINE),
    ),
    Definition(
        "mean_welfare",
        "Mean welfare a head",
        A_MONTH,
        "Consumption or income of the household by its size, the mean over persons.",
        _HANDBOOK,
        (WELFARE,),
    ),
    Definition(
        "gini",
        "Gini coefficient",
        INDEX,
        "Of welfare a head over persons; 0 where all have the same.",
        _HANDBOOK,
        (WELFARE,),
    ),
    Definition(
        "s80_s20",
        "S80/S20",
        RATIO,
        "What the richest fifth has over what the poorest fifth has.",
        "Eurostat, income quintile share ratio; OECD, Income Distribution Database",
        (WELFARE,),
    ),
    Definition(
        "palma",
        "Palma ratio",
        RATIO,
        "What the richest tenth has over what the poorest 40 per cent have.",
        "Cobham and Sumner, CGD Working Paper 343 (2013)",
        (WELFARE,),
    ),
    Definition("theil", "Theil index (T)", INDEX, "The mean of (y/m) ln(y/m).", _HANDBOOK, (WELFARE,)),
    Definition(
        "mean_log_deviation", "Mean log deviation (Theil's L)", INDEX, "The mean of ln(m/y).", _HANDBOOK, (WELFARE,)
    ),
    # the Asian Development Bank's indicator
    Definition(
        "spi",
        "Social Protection Indicator",
        SHARE,
        "Expenditure of the category (or on the group) over all potential beneficiaries, over GDP a head. "
        "Potential beneficiaries are added up over "
        "categories: social insurance, employed and unemployed persons of 15 to 64; social assistance, persons "
        "poor before transfers, of pension age or "
        "severely disabled; labour market programmes, the unemployed. Categories add up to the whole; so do "
        "women and men, poor and non-poor.",
        _ADB,
        (GDP, LABOUR, AGE),
    ),
    Definition(
        "spi_depth",
        "Depth of the Social Protection Indicator",
        SHARE,
        "Expenditure over actual beneficiaries, over GDP a head.",
        _ADB,
        (GDP,),
    ),
    Definition(
        "spi_breadth",
        "Breadth of the Social Protection Indicator",
        SHARE,
        "Actual beneficiaries (who receive in cash; of social insurance also for whom contributions are paid) "
        "over all potential ones; depth times breadth is the indicator.",
        _ADB,
        (LABOUR, AGE),
    ),
)

DEFINITIONS: Mapping[str, Definition] = {found.name: found for found in _REGISTER}
