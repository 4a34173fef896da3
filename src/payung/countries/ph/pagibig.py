"""Pag-IBIG: the regular savings of the Home Development Mutual Fund.

RA 9679, the HDMF Law of 2009; Pag-IBIG Circular 460 (2024). The fund salary is the basic salary with other allowances. Members without
an employer save at the employee's rate; an employer's part may be added.

One page says that cover needs a wage of 1,000 or more; the law makes no such condition.

Left out: dividends, which are declared each year (a household states its savings with them); terms and interest of the housing loan
beyond its highest amount.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    HOUSING,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Input,
    Money,
    Months,
    Number,
    Scheme,
    Years,
    to_nearest,
)

pagibig = Scheme(
    "ph.pagibig",
    names={
        "en": "Pag-IBIG Fund (Home Development Mutual Fund): regular savings",
        "fil": "Pag-IBIG Fund (Home Development Mutual Fund): regular savings",
    },
    administrator={
        "en": "Home Development Mutual Fund (Pag-IBIG Fund)",
        "fil": "Home Development Mutual Fund (Pag-IBIG Fund)",
    },
    kind=CONTRIBUTORY,
    law="RA 9679 (HDMF Law of 2009); RA 10361 (2013), s. 30; Pag-IBIG Circular 460 (2024)",
    since="2010-01-01",
    where={
        "en": "Any Pag-IBIG branch or Virtual Pag-IBIG online; the employer enrols employees.",
        "fil": "Alinmang sangay ng Pag-IBIG o Virtual Pag-IBIG online; employer ang nagrerehistro ng empleyado.",
    },
    papers={
        "en": ("Valid identity card", "Pag-IBIG MID number, to pay and claim"),
        "fil": ("Balidong ID", "Pag-IBIG MID number, sa paghulog at paghahabol"),
    },
    how={
        "en": "Register once and keep the MID number. Employees save through the payroll; others pay at a branch, a partner or online.",
        "fil": "Minsan lamang magparehistro at itago ang MID number. Ang empleyado ay sa payroll; ang iba ay sa sangay, katuwang na bayaran o online.",
    },
)

is_pagibig_member = Input(
    bool,
    label={"en": "Member of Pag-IBIG", "fil": "Miyembro ng Pag-IBIG"},
    question={
        "en": "Is this person registered with Pag-IBIG and saving there?",
        "fil": "Rehistrado ba sa Pag-IBIG ang taong ito at naghuhulog doon?",
    },
)
pagibig_months_saved = Input(
    Months,
    lowest="0",
    highest="1000",
    label={"en": "Monthly savings paid", "fil": "Bilang ng buwanang hulog"},
    question={
        "en": "How many monthly savings have been paid to Pag-IBIG?",
        "fil": "Ilang buwanang hulog na ang nabayaran sa Pag-IBIG?",
    },
)
pagibig_savings = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="1000000000",
    label={"en": "Total savings with dividends", "fil": "Kabuuang ipon kasama ang dibidendo"},
    question={
        "en": "What are this person's total Pag-IBIG savings, the employer's part and dividends included?",
        "fil": "Magkano ang kabuuang ipon ng taong ito sa Pag-IBIG, kasama ang bahagi ng employer at dibidendo?",
    },
)
leaves_country_for_good = Input(
    bool,
    label={"en": "Leaves the country for good", "fil": "Aalis na sa bansa nang permanente"},
    question={
        "en": "Does this person leave the country for good?",
        "fil": "Aalis na ba sa bansa nang permanente ang taong ito?",
    },
)
left_work_for_health = Input(
    bool,
    label={"en": "Left work because of health", "fil": "Umalis sa trabaho dahil sa kalusugan"},
    question={
        "en": "Did this person leave work because of their health?",
        "fil": "Umalis ba sa trabaho ang taong ito dahil sa kalusugan?",
    },
)


@pagibig.rule(
    cite="RA 9679, s. 6: mandatory coverage",
    label={"en": "Membership is mandatory", "fil": "Sapilitan ang pagiging miyembro"},
    words={"fil": "Sapilitan sa empleyado, kasambahay at OFW na hindi lampas sa 60 taong gulang."},
)
def is_mandatory(age: Years, is_wage_earner: bool, is_domestic_worker: bool, works_abroad: bool, *, law) -> bool:
    """Mandatory for employees of private and public employers, domestic workers and overseas workers not over 60."""
    return age <= law.highest_age and (is_wage_earner or is_domestic_worker or works_abroad)


@pagibig.covers(
    cite="RA 9679, ss. 6 and 7",
    label={"en": "Covered", "fil": "Sakop"},
    words={"fil": "Ang sapilitang miyembro, at ang self-employed o iba pang kusang nagparehistro."},
)
def is_covered(is_pagibig_member: bool, is_mandatory: bool) -> bool:
    """Mandatory members, and the self-employed and others who have registered."""
    return is_pagibig_member or is_mandatory


@pagibig.rule(
    per=MONTH,
    cite="RA 9679; Pag-IBIG Circular 460",
    label={"en": "Pay or income that counts", "fil": "Sahod o kitang pagbabatayan"},
    words={"fil": "Ang sahod kung may employer, ang idineklarang kita kung wala."},
)
def fund_income(is_wage_earner: bool, is_domestic_worker: bool, monthly_wage: Money, monthly_earnings: Money) -> Money:
    """The wage of those with an employer, the declared income of others."""
    return monthly_wage if is_wage_earner or is_domestic_worker else monthly_earnings


@pagibig.rule(
    cite="RA 9679; Pag-IBIG Circular 460",
    label={"en": "Member's rate of saving", "fil": "Porsiyento ng ipon ng miyembro"},
    words={"fil": "Mas mababang porsiyento sa maliit na kita, mas mataas sa lampas dito."},
)
def member_rate(fund_income: Money, *, law) -> Number:
    """A lower rate up to a small income, a higher one above it."""
    return law.rate.member_low_income if fund_income <= law.highest_low_income else law.rate.member


@pagibig.rule(
    since="2013-06-04",
    cite="RA 10361, s. 30",
    label={"en": "Household employer pays all", "fil": "Amo ang nagbabayad ng lahat"},
    words={"fil": "Buong hulog ng kasambahay ang sagot ng amo kung ang sahod ay mas mababa sa takdang halaga."},
)
def household_employer_pays_all(is_domestic_worker: bool, monthly_wage: Money, *, law) -> bool:
    """The household employer pays both parts for a domestic worker whose wage is below the limit."""
    return is_domestic_worker and monthly_wage < law.wage_from_which_worker_shares


@pagibig.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="RA 9679",
    label={"en": "Savings of the member", "fil": "Hulog ng miyembro"},
    words={"fil": "Porsiyento ng kita, hanggang sa kisame ng fund salary."},
    rounding=to_nearest("0.01"),
)
def member_savings(fund_income: Money, member_rate: Number, *, law) -> Money:
    """A share of the income, up to the highest fund salary."""
    return member_rate * min(fund_income, law.highest_fund_salary)


@member_savings.amended(
    since="2013-06-04",
    cite="RA 9679; RA 10361, s. 30; Pag-IBIG Circular 460",
    words={"fil": "Porsiyento ng kita, hanggang sa kisame ng fund salary; wala kung amo ang nagbabayad ng lahat."},
)
def member_savings_2013(household_employer_pays_all: bool, fund_income: Money, member_rate: Number, *, law) -> Money:
    """A share of the income, up to the highest fund salary; nothing where the household employer pays all."""
    return 0 if household_employer_pays_all else member_rate * min(fund_income, law.highest_fund_salary)


@pagibig.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="RA 9679",
    label={"en": "Savings paid by the employer", "fil": "Hulog ng employer"},
    words={"fil": "Porsiyento ng sahod, hanggang sa kisame ng fund salary."},
    rounding=to_nearest("0.01"),
)
def employer_savings(is_wage_earner: bool, is_domestic_worker: bool, fund_income: Money, *, law) -> Money:
    """A share of the wage, up to the highest fund salary."""
    if is_wage_earner or is_domestic_worker:
        return law.rate.employer * min(fund_income, law.highest_fund_salary)
    return 0


@employer_savings.amended(
    since="2013-06-04",
    cite="RA 9679; RA 10361, s. 30; Pag-IBIG Circular 460",
    words={
        "fil": "Porsiyento ng sahod, hanggang sa kisame ng fund salary; pati bahagi ng kasambahay na mababa ang sahod."
    },
)
def employer_savings_2013(
    is_wage_earner: bool,
    is_domestic_worker: bool,
    household_employer_pays_all: bool,
    fund_income: Money,
    member_rate: Number,
    *,
    law,
) -> Money:
    """A share of the wage, up to the highest fund salary; for a domestic worker with a low wage the worker's part too."""
    if household_employer_pays_all:
        return (law.rate.employer + member_rate) * min(fund_income, law.highest_fund_salary)
    if is_wage_earner or is_domestic_worker:
        return law.rate.employer * min(fund_income, law.highest_fund_salary)
    return 0


@pagibig.rule(
    cite="RA 9679, s. 14: release of savings",
    label={"en": "Savings may be withdrawn", "fil": "Maaaring kunin ang ipon"},
    words={
        "fil": "Pagkatapos ng 240 hulog, sa edad na 65, o 60 kung nagretiro, sa ganap na kapansanan, pag-alis sa trabaho dahil sa kalusugan, permanenteng pag-alis sa bansa, o pagkamatay."
    },
)
def may_withdraw_savings(
    pagibig_months_saved: Months,
    age: Years,
    is_working: bool,
    is_certified_invalid: bool,
    left_work_for_health: bool,
    leaves_country_for_good: bool,
    has_died: bool,
    *,
    law,
) -> bool:
    """After 240 monthly savings, at 65, at 60 when retired, on total disability, on leaving work for health or the country for good, or on death."""
    if pagibig_months_saved >= law.withdrawal.months or age >= law.withdrawal.age or has_died:
        return True
    if age >= law.withdrawal.age_when_retired and not is_working:
        return True
    return is_certified_invalid or left_work_for_health or leaves_country_for_good


@pagibig.benefit(
    OLD_AGE,
    per=ONCE,
    cite="RA 9679, s. 14",
    label={"en": "Provident savings", "fil": "Naipong provident savings"},
    words={"fil": "Ang buong ipon ng miyembro at employer kasama ang dibidendo."},
)
def provident_savings(may_withdraw_savings: bool, pagibig_savings: Money) -> Money:
    """All savings of member and employer with their dividends."""
    return pagibig_savings if may_withdraw_savings else 0


@pagibig.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Pag-IBIG rules on additional death benefit",
    label={"en": "Additional death benefit", "fil": "Dagdag na benepisyo sa pagkamatay"},
    words={"fil": "Bukod sa ipon, halagang kapantay nito hanggang sa pinakamataas."},
)
def additional_death_benefit(has_died: bool, pagibig_savings: Money, *, law) -> Money:
    """Besides the savings an amount equal to them, up to the highest."""
    return min(pagibig_savings, law.highest_death_benefit) if has_died else 0


@pagibig.benefit(
    HOUSING,
    per=ONCE,
    cite="RA 9679; Pag-IBIG housing loan programme",
    label={"en": "Housing loan (at most)", "fil": "Pautang sa pabahay (hanggang)"},
    words={
        "fil": "Miyembrong may 24 na hulog ang maaaring umutang hanggang sa pinakamataas, ayon sa kakayahang magbayad."
    },
)
def housing_loan(pagibig_months_saved: Months, has_died: bool, *, law) -> Money:
    """After 24 monthly savings a member may borrow up to the highest amount, by ability to pay."""
    if has_died or pagibig_months_saved < law.housing_loan.months:
        return 0
    return law.housing_loan.highest


@pagibig.rule(
    cite="Pag-IBIG housing loan programme",
    label={"en": "Longest term of the housing loan", "fil": "Pinakamahabang panahon ng pautang sa pabahay"},
    words={"fil": "Ang pinakamahabang panahon ng pagbabayad."},
)
def housing_loan_term(*, law) -> Years:
    """The longest time to pay the loan back."""
    return law.housing_loan.years
