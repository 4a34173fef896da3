"""Rules that several schemes of the Philippines use: age, dependent children, the minimum wage, the poverty line."""

from payung.countries.vocabulary import CivilStatus, annual_income, father, mother
from payung.law import (
    DAY,
    HOUSEHOLD,
    MONTH,
    MONTHS_PER_YEAR,
    Asked,
    Count,
    Date,
    Money,
    Years,
    count,
    total,
    years_between,
)

from . import country
from .vocabulary import WageClass


@country.rule(
    cite="RA 6809 (1989); Civil Code, art. 13: age in complete years",
    label={"en": "Age", "fil": "Edad"},
    words={"fil": "Ang edad ay bilang ng buong taon mula sa araw ng kapanganakan."},
    asked=Asked(
        question={"en": "How old is this person, in full years?", "fil": "Ilang taon na ang taong ito?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """Age is the number of complete years since birth."""
    return years_between(birth_date, on)


@country.rule(
    cite="RA 11199, s. 8: employment and self-employment",
    label={"en": "Works", "fil": "Nagtatrabaho"},
    words={"fil": "Nagtatrabaho ang taong may employer na nagpapasahod o may sariling hanapbuhay."},
)
def is_working(is_wage_earner: bool, works_informally: bool) -> bool:
    """A person works who earns a wage or works for themselves."""
    return is_wage_earner or works_informally


# Dependent children


@country.rule(
    since="1997-05-24",
    cite="RA 11199, s. 8(e) (before: RA 8282, s. 8(e)); RA 7875, s. 4(f)",
    label={"en": "Dependent child", "fil": "Anak na dependent"},
    words={
        "fil": "Dependent ang anak na wala pang 21 taong gulang, walang asawa at walang trabaho, o anak na walang kakayahang suportahan ang sarili mula pa pagkabata."
    },
)
def is_dependent_child(
    age: Years, civil_status: CivilStatus, is_working: bool, is_incapacitated_since_minority: bool, *, law
) -> bool:
    """A child is dependent while under 21, unmarried and without gainful work, or if incapacitated since minority."""
    if civil_status != CivilStatus.SINGLE or is_working:
        return False
    return age < law.dependent_child_limit or is_incapacitated_since_minority


@country.rule(
    since="1997-05-24",
    cite="RA 11199, ss. 8(e) and 12-A (before: RA 8282, ss. 8(e) and 12-A)",
    label={"en": "Dependent children", "fil": "Bilang ng anak na dependent"},
    words={"fil": "Bilang ng mga anak na dependent ng taong ito na nasa sambahayan."},
    asked=Asked(
        question={
            "en": "How many dependent children does or did this person have, conceived by the day of the claim?",
            "fil": "Ilan ang anak na dependent ng taong ito na naipaglihi na sa araw ng paghahabol?",
        },
        lowest="0",
        highest="30",
    ),
)
def dependent_children(children: Count = count(is_dependent_child, linked_by=(mother, father))) -> Count:
    """The dependent children in the household who name this person as mother or father."""
    return children


# The minimum wage


@country.rule(
    per=DAY,
    since="2010-07-01",
    cite="RA 6727 (1989); wage orders of the regional boards, NCR-15 to NCR-26",
    label={"en": "Minimum wage a day", "fil": "Minimum na sahod kada araw"},
    words={
        "fil": "Sa Metro Manila ito ang halaga sa wage order ng NCR; sa ibang rehiyon, ang sa kanilang sariling wage order."
    },
)
def daily_minimum_wage(
    lives_in_metro_manila: bool, wage_class: WageClass, regional_minimum_wage: Money, *, law
) -> Money:
    """The amount of the NCR wage order in Metro Manila, that of the region's own order elsewhere."""
    if lives_in_metro_manila:
        return law.minimum_wage_ncr[wage_class]
    return regional_minimum_wage


@country.rule(
    per=MONTH,
    since="2010-07-01",
    cite="RA 6727 (1989); Handbook on Workers' Statutory Monetary Benefits, factor of days",
    label={"en": "Minimum wage a month", "fil": "Minimum na sahod kada buwan"},
    words={
        "fil": "Ang arawang minimum na sahod na pinarami sa mga araw na may bayad sa isang taon, hinati sa labindalawa."
    },
)
def monthly_minimum_wage(daily_minimum_wage: Money, *, law) -> Money:
    """The daily minimum wage times the paid days of a year, over twelve."""
    return daily_minimum_wage * law.paid_days_a_year / MONTHS_PER_YEAR


@monthly_minimum_wage.amended(
    since="2024-01-04",
    cite="RA 6727 (1989); RA 10361 (2013), s. 24; wage orders NCR-DW-04 to NCR-DW-06",
    words={
        "fil": "Sa kasambahay sa Metro Manila ito ang buwanang halaga ng wage order para sa kasambahay; sa iba, ang arawang minimum na pinarami sa mga araw na may bayad, hinati sa labindalawa."
    },
)
def monthly_minimum_wage_2024(
    is_domestic_worker: bool, lives_in_metro_manila: bool, daily_minimum_wage: Money, *, law
) -> Money:
    """For a domestic worker in Metro Manila the monthly amount of their own order; for others the daily wage times the paid days of a year, over twelve."""
    if is_domestic_worker and lives_in_metro_manila:
        return law.minimum_wage_kasambahay_ncr
    return daily_minimum_wage * law.paid_days_a_year / MONTHS_PER_YEAR


# The poverty line


@country.rule(
    of=HOUSEHOLD,
    per=MONTH,
    since="2018-01-01",
    cite="RA 8425 (1997), s. 3; Philippine Statistics Authority, official poverty statistics",
    label={
        "en": "Poverty threshold of a household this size",
        "fil": "Hangganan ng kahirapan para sa laki ng sambahayan",
    },
    words={"fil": "Ang pambansang hangganan para sa pamilyang lima, na iniangkop sa bilang ng kasapi ng sambahayan."},
)
def poverty_threshold(members: Count = count(), *, law) -> Money:
    """The national threshold for a family of five, in proportion to the members of the household."""
    return law.poverty_line.threshold / law.poverty_line.family_size * members


@country.rule(
    of=HOUSEHOLD,
    since="2018-01-01",
    cite="RA 8425 (1997), s. 3; Philippine Statistics Authority, official poverty statistics",
    label={"en": "Income below the poverty threshold", "fil": "Kita na mas mababa sa hangganan ng kahirapan"},
    words={
        "fil": "Mas mababa sa hangganan ang buwanang kita ng buong sambahayan. Sukat lamang ito ng estadistika; hindi nito ibinibigay o inaalis ang karapatan sa alinmang programa."
    },
)
def is_below_poverty_threshold(poverty_threshold: Money, income: Money = total(annual_income)) -> bool:
    """The household's monthly income is below the threshold. This is a yardstick of statistics; no programme's right rests on it."""
    return income / MONTHS_PER_YEAR < poverty_threshold


@country.rule(
    of=HOUSEHOLD,
    since="2018-01-01",
    until="2022-12-31",
    cite="RA 8425 (1997), s. 3; Philippine Statistics Authority, official poverty statistics",
    label={"en": "Income below the food threshold", "fil": "Kita na mas mababa sa hangganan ng pagkain"},
    words={"fil": "Mas mababa ang buwanang kita ng buong sambahayan sa kailangan para lamang sa pagkain."},
)
def is_below_food_threshold(members: Count = count(), income: Money = total(annual_income), *, law) -> bool:
    """The household's monthly income does not reach what food alone costs: the yardstick of extreme poverty."""
    return income / MONTHS_PER_YEAR < law.poverty_line.food_threshold / law.poverty_line.family_size * members
