"""NSSF pension: old age, invalidity and survivors of workers in the private sector.

Law on Social Security Schemes (2019); Sub-Decree 32 (2021); Sub-Decree 144 (2021) on the contributable wage; Inter-ministerial
Prakas 165 (28 June 2022); Prakas 168, 169 and 170 (5 July 2022). Registration began on 1 July 2022, contributions on 1 October 2022.

A claim after a death is decided for the person who died. How past wages are indexed in the average was not found, and pensions
are not raised here by the price index; the amount of the invalidity pension was not found. A member who is insured by work and
pays more by choice is not computed apart.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    INVALIDITY,
    MEMBER,
    MONTH,
    MONTHS_PER_YEAR,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Asked,
    Count,
    Date,
    Input,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    Scheme,
    Years,
    add_months,
    any_,
    average_in,
    months_in,
    number,
    of,
    start_of_month,
    years_between,
)

from .shared import is_alive, is_dependent_child
from .vocabulary import father, mother, spouse

nssf_pension = Scheme(
    "kh.nssf_pension",
    names={"en": "NSSF pension (private sector)", "km": "របបសន្តិសុខសង្គមផ្នែកសោធន"},
    administrator={"en": "National Social Security Fund (NSSF)", "km": "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"},
    kind=CONTRIBUTORY,
    law="Law on Social Security Schemes 2019; Sub-Decrees 32 and 144/2021; Inter-ministerial Prakas 165/22; Prakas 168, 169, 170/22",
    since="2022-07-01",
    where={
        "en": "The NSSF office of the capital or province; hotline 1286.",
        "km": "ការិយាល័យ ប.ស.ស. រាជធានី-ខេត្ត ឬទូរសព្ទទៅលេខ 1286។",
    },
    papers={
        "en": (
            "NSSF card",
            "Khmer identity card",
            "For survivors: death certificate, marriage or birth certificates",
        ),
        "km": (
            "ប័ណ្ណសមាជិក ប.ស.ស.",
            "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ",
            "សម្រាប់ឧត្តរជីវី៖ លិខិតមរណភាព សំបុត្រអាពាហ៍ពិពាហ៍ ឬសំបុត្រកំណើត",
        ),
    },
    how={
        "en": "Members of the other NSSF branches are enrolled by themselves. The employer pays by the 15th of the next month. "
        "The pension is paid twice a month and follows the consumer price index each year.",
        "km": "សមាជិកនៃផ្នែកផ្សេងរបស់ ប.ស.ស. ត្រូវបានចុះបញ្ជីដោយស្វ័យប្រវត្តិ។ និយោជកបង់មិនឱ្យលើសថ្ងៃទី១៥ នៃខែបន្ទាប់។ "
        "សោធនបើកពីរដងក្នុងមួយខែ ហើយកែសម្រួលតាមសន្ទស្សន៍ថ្លៃទំនិញរៀងរាល់ឆ្នាំ។",
    },
)


# Facts

joins_pension_voluntarily = Input(
    bool,
    label={"en": "Pays the pension contribution by choice", "km": "បង់ភាគទានសោធនដោយស្ម័គ្រចិត្ត"},
    question={
        "en": "Does this person pay, or want to pay, the pension contribution by choice?",
        "km": "តើបុគ្គលនេះបង់ ឬចង់បង់ភាគទានសោធនដោយស្ម័គ្រចិត្តដែរឬទេ?",
    },
)
chosen_pension_wage = Input(
    Money,
    unit="KHR/month",
    lowest="0",
    highest="10000000",
    label={
        "en": "Contributory wage chosen by a voluntary member",
        "km": "ប្រាក់ឈ្នួលជាប់ភាគទានដែលសមាជិកស្ម័គ្រចិត្តជ្រើសរើស",
    },
    question={
        "en": "On which monthly wage does this person choose to pay?",
        "km": "តើបុគ្គលនេះជ្រើសរើសបង់លើប្រាក់ឈ្នួលប៉ុន្មានក្នុងមួយខែ?",
    },
)
pension_registered_on = Input(
    Date,
    lowest="2022-07-01",
    label={"en": "Day of registration for the pension", "km": "ថ្ងៃចុះបញ្ជីផ្នែកសោធន"},
    question={
        "en": "On which day was this person registered for the pension?",
        "km": "តើបុគ្គលនេះបានចុះបញ្ជីផ្នែកសោធននៅថ្ងៃណា?",
    },
    fixed=True,
)
pension_contributions_paid = Input(
    Money,
    unit="KHR",
    lowest="0",
    highest="1000000000",
    label={"en": "Pension contributions paid in all", "km": "ភាគទានសោធនដែលបានបង់សរុប"},
    question={
        "en": "How much has been paid to the pension scheme for this person in all?",
        "km": "តើបានបង់ភាគទានសោធនសម្រាប់បុគ្គលនេះសរុបប៉ុន្មាន?",
    },
)
draws_nssf_pension = Input(
    bool,
    label={"en": "Draws, or drew, an NSSF pension", "km": "កំពុងទទួល ឬបានទទួលសោធន ប.ស.ស."},
    question={
        "en": "Does this person draw a pension of NSSF, or did they until their death?",
        "km": "តើបុគ្គលនេះកំពុងទទួលសោធនពី ប.ស.ស. ឬបានទទួលរហូតដល់ពេលស្លាប់ដែរឬទេ?",
    },
)


# Who is insured


@nssf_pension.rule(
    cite="Law on Social Security Schemes 2019; Prakas 170/22",
    label={"en": "must be insured for a pension", "km": "ត្រូវតែចូលរួមផ្នែកសោធន"},
    words={"km": "កម្មករនិយោជិតគ្រប់សញ្ជាតិ អាយុក្រោម ៦០ឆ្នាំ ដែលនិយោជកមានកម្មករម្នាក់ឡើងទៅ។"},
)
def is_compulsory(is_social_security_worker: bool, employer_workers: Count, age: Years, *, law) -> bool:
    """Workers of any nationality under 60 whose employer has at least one worker."""
    return is_social_security_worker and employer_workers >= law.fewest_workers and age < law.pension_age


@nssf_pension.rule(
    cite="Sub-Decree 32/2021, voluntary members",
    label={"en": "may pay by choice", "km": "អាចបង់ដោយស្ម័គ្រចិត្ត"},
    words={
        "km": "សមាជិក ប.ស.ស. អាយុក្រោម ៦០ឆ្នាំ ដែលបាត់បង់ការងារ ចង់បានសោធនខ្ពស់ជាង ឬរកបានលើសពិដាន; "
        "និងកម្មករអាយុ ៦០ឆ្នាំឡើងទៅ ដែលនិយោជកលែងបង់ឱ្យ។",
    },
)
def may_pay_by_choice(is_nssf_member: bool, is_social_security_worker: bool, age: Years, *, law) -> bool:
    """NSSF members under 60 who lost their work or want more; workers of 60 or more, for whom no employer pays."""
    if age < law.pension_age:
        return is_nssf_member
    return is_social_security_worker


@nssf_pension.covers(
    cite="Law on Social Security Schemes 2019; Sub-Decree 32/2021",
    label={"en": "insured for a pension", "km": "មានធានារ៉ាប់រងផ្នែកសោធន"},
    words={"km": "អ្នកដែលត្រូវចូលរួម អ្នកបង់ដោយស្ម័គ្រចិត្ត អ្នកធ្លាប់បានបង់ និងអ្នកទទួលសោធន។"},
)
def is_covered(
    is_compulsory: bool,
    may_pay_by_choice: bool,
    joins_pension_voluntarily: bool,
    pension_months_paid: Months,
    draws_nssf_pension: bool,
) -> bool:
    """Those who must be insured, those who pay by choice, those who have paid before, and pensioners."""
    if is_compulsory or draws_nssf_pension or pension_months_paid > 0:
        return True
    return may_pay_by_choice and joins_pension_voluntarily


# Contributions


@nssf_pension.rule(
    since="2022-10-01",
    per=MONTH,
    cite="Sub-Decree 144/2021",
    label={"en": "wage that counts for the pension", "km": "ប្រាក់ឈ្នួលជាប់ភាគទានផ្នែកសោធន"},
    words={"km": "ប្រាក់ឈ្នួលប្រចាំខែ ឬប្រាក់ឈ្នួលដែលសមាជិកស្ម័គ្រចិត្តជ្រើសរើស ចន្លោះកម្រិតទាប និងពិដាន។"},
)
def pension_wage(is_compulsory: bool, monthly_wage: Money, chosen_pension_wage: Money, *, law) -> Money:
    """The monthly wage, or the wage that a voluntary member chose, between the floor and the ceiling."""
    wage = monthly_wage if is_compulsory else chosen_pension_wage
    return max(law.floor, min(wage, law.ceiling))


@nssf_pension.contribution(
    payer=EMPLOYER,
    per=MONTH,
    since="2022-10-01",
    cite="Sub-Decree 32/2021; Prakas 168/22",
    label={"en": "employer's pension contribution", "km": "ភាគទានសោធនរបស់និយោជក"},
    words={"km": "និយោជកបង់ពាក់កណ្តាលនៃអត្រាសរុប; មិនបង់សម្រាប់សមាជិកស្ម័គ្រចិត្ត និងអ្នកអាយុ ៦០ឆ្នាំឡើងទៅទេ។"},
)
def employer_contribution(is_compulsory: bool, pension_wage: Money, *, law) -> Money:
    """The employer pays half of the whole rate; nothing for a voluntary member or a worker of 60 or more."""
    if not is_compulsory:
        return 0
    return law.employer_rate * pension_wage


@nssf_pension.contribution(
    payer=MEMBER,
    per=MONTH,
    since="2022-10-01",
    cite="Sub-Decree 32/2021; Prakas 168/22",
    label={"en": "member's pension contribution", "km": "ភាគទានសោធនរបស់សមាជិក"},
    words={"km": "កម្មករបង់ពាក់កណ្តាលនៃអត្រាសរុប; សមាជិកស្ម័គ្រចិត្តបង់អត្រាទាំងមូល។"},
)
def member_contribution(
    is_compulsory: bool,
    may_pay_by_choice: bool,
    joins_pension_voluntarily: bool,
    pension_wage: Money,
    *,
    law,
) -> Money:
    """A worker pays the other half; a voluntary member pays the whole rate."""
    if is_compulsory:
        return law.member_rate * pension_wage
    if not (may_pay_by_choice and joins_pension_voluntarily):
        return 0
    return (law.employer_rate + law.member_rate) * pension_wage


# Months, years and the average wage


@nssf_pension.rule(
    cite="Sub-Decree 32/2021, contribution months",
    label={"en": "months of pension contributions", "km": "ចំនួនខែបង់ភាគទានសោធន"},
    words={"km": "រាប់ខែដែលបានបង់ ចាប់ពីតុលា ២០២២ រហូតដល់ខែមុន។"},
    asked=Asked(
        question={
            "en": "How many months of pension contributions have been paid, up to last month?",
            "km": "រហូតដល់ខែមុន បានបង់ភាគទានសោធនប៉ុន្មានខែ?",
        },
        lowest="0",
        highest="900",
    ),
)
def pension_months_paid(nssf_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months paid since October 2022, up to last month."""
    return months_in(nssf_wages, law.first_month, add_months(start_of_month(on), -law.one_month))


@nssf_pension.rule(
    per=MONTH,
    cite="Sub-Decree 32/2021, average contributory wage",
    label={"en": "average wage for the pension", "km": "ប្រាក់ឈ្នួលមធ្យមសម្រាប់គណនាសោធន"},
    words={"km": "មធ្យមភាគនៃប្រាក់ឈ្នួលជាប់ភាគទានគ្រប់ខែដែលបានបង់។"},
    asked=Asked(
        question={
            "en": "What is the average contributory wage of all months paid to the pension?",
            "km": "តើប្រាក់ឈ្នួលជាប់ភាគទានមធ្យមនៃខែដែលបានបង់សោធនទាំងអស់ ប៉ុន្មាន?",
        },
        lowest="0",
        highest="10000000",
    ),
)
def average_pension_wage(nssf_wages: MonthlyAmounts, on: Date, *, law) -> Money:
    """The mean of the contributory wages of all months paid."""
    return average_in(nssf_wages, law.first_month, add_months(start_of_month(on), -law.one_month))


@nssf_pension.rule(
    cite="Sub-Decree 32/2021, starters",
    label={"en": "paid enough of the first 36 months", "km": "បានបង់គ្រប់ក្នុង ៣៦ខែដំបូង"},
    words={"km": "បានបង់យ៉ាងតិច ២៤ខែ ក្នុងចំណោម ៣៦ខែ គិតពីតុលា ២០២២។"},
)
def has_paid_as_starter(nssf_wages: MonthlyAmounts, *, law) -> bool:
    """At least 24 of the 36 months from October 2022 were paid."""
    last = add_months(law.first_month, law.starters.window - law.one_month)
    return months_in(nssf_wages, law.first_month, last) >= law.starters.months_required


@nssf_pension.rule(
    cite="Sub-Decree 32/2021, starters",
    label={"en": "years that NSSF adds for starters", "km": "ចំនួនឆ្នាំដែល ប.ស.ស. បន្ថែមជូនអ្នកចូលរួមដំបូង"},
    words={
        "km": "អ្នកដែលបានចុះបញ្ជីចន្លោះ ១ កក្កដា ២០២២ ដល់ ៣០ កញ្ញា ២០២៣ អាយុ ៣០ឆ្នាំឡើងទៅ និងបានបង់ ២៤ខែក្នុង ៣៦ខែដំបូង "
        "ទទួលឆ្នាំបន្ថែម ពាក់កណ្តាលនៃអាយុដែលលើស ៣០ឆ្នាំ។",
    },
    asked=Asked(
        question={
            "en": "How many years of contribution has NSSF added for this person as a starter?",
            "km": "តើ ប.ស.ស. បានបន្ថែមឆ្នាំបង់ភាគទានជូនបុគ្គលនេះប៉ុន្មានឆ្នាំ?",
        },
        lowest="0",
        highest="20",
    ),
)
def credited_years(birth_date: Date, pension_registered_on: Date, has_paid_as_starter: bool, *, law) -> Number:
    """Starters of 30 or more who paid 24 of the first 36 months get half of their years above 30 as contribution years."""
    age_at_start = years_between(birth_date, pension_registered_on)
    if pension_registered_on > law.starters.last_registration or age_at_start < law.starters.lowest_age:
        return 0
    if not has_paid_as_starter:
        return 0
    return law.starters.years_for_each_year * number(age_at_start - law.starters.lowest_age)


@nssf_pension.rule(
    cite="Sub-Decree 32/2021, old-age pension",
    label={"en": "years that count for the pension", "km": "ចំនួនឆ្នាំសម្រាប់គណនាសោធន"},
    words={"km": "ចំនួនខែបង់ភាគទានចែកនឹង ១២ បូកឆ្នាំដែល ប.ស.ស. បន្ថែម។"},
)
def counted_years(pension_months_paid: Months, credited_years: Number) -> Number:
    """The months paid, in years, and the years that NSSF adds."""
    return number(pension_months_paid / MONTHS_PER_YEAR) + credited_years


@nssf_pension.rule(
    per=MONTH,
    cite="Sub-Decree 32/2021, old-age pension",
    label={"en": "pension earned so far", "km": "សោធនដែលសន្សំបានមកទល់ពេលនេះ"},
    words={"km": "ប្រាក់ឈ្នួលមធ្យម គុណនឹង (១.៧៥% × ១៥ឆ្នាំដំបូង + ១.២៥% × ឆ្នាំបន្ទាប់)។"},
)
def earned_pension(average_pension_wage: Money, counted_years: Number, *, law) -> Money:
    """The average wage times 1.75 per cent for each of the first 15 years and 1.25 per cent for each later year."""
    first_years = min(counted_years, law.accrual.first_years)
    later_years = max(0, counted_years - law.accrual.first_years)
    return average_pension_wage * (law.accrual.first_rate * first_years + law.accrual.later_rate * later_years)


# Old age


@nssf_pension.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Sub-Decree 32/2021, old-age pension",
    label={"en": "old-age pension", "km": "សោធនចាស់ជរា"},
    words={"km": "អ្នកអាយុ ៦០ឆ្នាំឡើងទៅ ដែលបានបង់យ៉ាងតិច ១២ខែ ទទួលសោធនរៀងរាល់ខែ។"},
)
def old_age_pension(age: Years, has_died: bool, pension_months_paid: Months, earned_pension: Money, *, law) -> Money:
    """From 60, a member with at least 12 months of contribution draws the pension earned."""
    if has_died or age < law.pension_age or pension_months_paid < law.months_for_pension:
        return 0
    return earned_pension


@nssf_pension.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Sub-Decree 32/2021, old-age allowance",
    label={"en": "old-age allowance (lump sum)", "km": "ប្រាក់វិភាជន៍ចាស់ជរា (បើកតែម្តង)"},
    words={"km": "អ្នកអាយុ ៦០ឆ្នាំ ដែលបានបង់មិនដល់ ១២ខែ ទទួលភាគទានទាំងអស់មកវិញ។"},
)
def old_age_allowance(
    age: Years, has_died: bool, pension_months_paid: Months, pension_contributions_paid: Money, *, law
) -> Money:
    """At 60 with fewer than 12 months, all contributions are paid back."""
    if has_died or age < law.pension_age or pension_months_paid >= law.months_for_pension:
        return 0
    return pension_contributions_paid


# Invalidity and death


@nssf_pension.benefit(
    INVALIDITY,
    cite="Sub-Decree 32/2021, invalidity pension",
    label={"en": "invalidity pension (amount not found)", "km": "សោធនទុពលភាព (រកមិនឃើញចំនួន)"},
    words={"km": "សមាជិកអាយុក្រោម ៦០ឆ្នាំ ដែលបាត់បង់សមត្ថភាពការងារ ហើយបានបង់យ៉ាងតិច ៦០ខែ។"},
)
def invalidity_pension(is_certified_invalid: bool, age: Years, pension_months_paid: Months, *, law) -> bool:
    """A member under 60 who can no longer work and has paid at least 60 months."""
    return is_certified_invalid and age < law.pension_age and pension_months_paid >= law.months_for_survivors


@nssf_pension.rule(
    cite="Sub-Decree 32/2021, survivors",
    label={"en": "leaves a right to a survivors' pension", "km": "បន្សល់សិទ្ធិសោធនឧត្តរជីវី"},
    words={"km": "អ្នកស្លាប់ជាអ្នកទទួលសោធន ឬបានបង់ភាគទានយ៉ាងតិច ៦០ខែ។"},
)
def leaves_survivors_pension(draws_nssf_pension: bool, pension_months_paid: Months, *, law) -> bool:
    """The deceased was a pensioner or had paid at least 60 months."""
    return draws_nssf_pension or pension_months_paid >= law.months_for_survivors


@nssf_pension.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Sub-Decree 32/2021, survivors' pension",
    label={"en": "survivors' pension, for all together", "km": "សោធនឧត្តរជីវីសរុប"},
    words={"km": "យ៉ាងតិច ៤៥% នៃសោធនរបស់អ្នកស្លាប់។"},
)
def survivors_pension(has_died: bool, leaves_survivors_pension: bool, earned_pension: Money, *, law) -> Money:
    """At least 45 per cent of the pension of the deceased."""
    if not has_died or not leaves_survivors_pension:
        return 0
    return law.survivors.rate * earned_pension


@nssf_pension.rule(
    per=MONTH,
    cite="Sub-Decree 32/2021, survivors' pension",
    label={"en": "part of the spouse", "km": "ចំណែករបស់សហព័ទ្ធ"},
    words={"km": "បើមានទាំងសហព័ទ្ធ និងកូន សហព័ទ្ធទទួលពាក់កណ្តាល; បើគ្មានកូន ទទួលទាំងអស់។"},
)
def spouse_part(
    survivors_pension: Money,
    leaves_spouse: bool = of(spouse, is_alive, absent=False),
    leaves_children: bool = any_(is_dependent_child, linked_by=(mother, father)),
    *,
    law,
) -> Money:
    """Half where children survive as well, all of it where there are none."""
    if not leaves_spouse:
        return 0
    if leaves_children:
        return law.survivors.part_of_spouse * survivors_pension
    return survivors_pension


@nssf_pension.rule(
    per=MONTH,
    cite="Sub-Decree 32/2021, survivors' pension",
    label={"en": "part of the children together", "km": "ចំណែករបស់កូនទាំងអស់"},
    words={"km": "ចំណែកដែលនៅសល់ក្រោយចំណែករបស់សហព័ទ្ធ បើមានកូនក្នុងបន្ទុក។"},
)
def children_part(
    survivors_pension: Money,
    spouse_part: Money,
    leaves_children: bool = any_(is_dependent_child, linked_by=(mother, father)),
) -> Money:
    """What the spouse's part leaves, where children survive."""
    if not leaves_children:
        return 0
    return survivors_pension - spouse_part


@nssf_pension.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Sub-Decree 32/2021, survivors' allowance",
    label={"en": "survivors' lump sum", "km": "ប្រាក់វិភាជន៍ឧត្តរជីវី (បើកតែម្តង)"},
    words={"km": "បើមិនទាន់គ្រប់ ៦០ខែ ឧត្តរជីវីទទួលប្រាក់ម្តង មិនតិចជាងសោធនមួយខែរបស់អ្នកស្លាប់។"},
)
def survivors_lump_sum(has_died: bool, leaves_survivors_pension: bool, earned_pension: Money, *, law) -> Money:
    """Where 60 months were not reached, at least one month of the pension of the deceased, once."""
    if not has_died or leaves_survivors_pension:
        return 0
    return earned_pension * law.survivors.lump_sum_months


@nssf_pension.benefit(
    SURVIVORS,
    per=ONCE,
    since="2022-07-05",
    cite="Prakas 169/22",
    label={"en": "funeral allowance of a pensioner", "km": "ប្រាក់ឧបត្ថម្ភបូជាសពអ្នកទទួលសោធន"},
    words={"km": "ប្រាំដងនៃសោធនខែចុងក្រោយ ប៉ុន្តែមិនតិចជាង ២ ០០០ ០០០រៀល។"},
)
def funeral_allowance(has_died: bool, draws_nssf_pension: bool, earned_pension: Money, *, law) -> Money:
    """Five times the last monthly pension, but at least 2,000,000 riel."""
    if not has_died or not draws_nssf_pension:
        return 0
    return max(earned_pension * law.funeral.months, law.funeral.lowest)
