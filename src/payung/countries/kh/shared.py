"""Rules that several schemes of Cambodia use: age, who counts as a worker, the contributory wage and its average.

The minimum wage of the garment industry and the poverty line are told here as well: no scheme is worked out from them. Wages are
stated in riel; one that is paid in foreign money is turned into riel at the rate that NSSF announces for the month.
"""

from payung.law import (
    DAY,
    MONTH,
    Asked,
    Date,
    Money,
    MonthlyAmounts,
    Years,
    add_days,
    add_months,
    average_in,
    end_of_month,
    round_up,
    start_of_month,
    years_between,
)

from . import country


@country.rule(
    cite="Law on Social Security Schemes 2019; age in complete years",
    label={"en": "age", "km": "អាយុ"},
    words={"km": "អាយុគឺចំនួនឆ្នាំពេញគិតពីថ្ងៃកំណើត។"},
    asked=Asked(
        question={"en": "How old is this person, in full years?", "km": "តើបុគ្គលនេះមានអាយុប៉ុន្មានឆ្នាំពេញ?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """The age is the number of full years since the day of birth."""
    return years_between(birth_date, on)


@country.rule(
    cite="Labour Law 1997, arts. 1, 2",
    label={"en": "worker under the Labour Law", "km": "កម្មករនិយោជិតតាមច្បាប់ស្តីពីការងារ"},
    words={
        "km": "អ្នកដែលទទួលប្រាក់ឈ្នួលពីនិយោជក មិនមែនមន្ត្រីរាជការ អ្នកបម្រើក្នុងផ្ទះ បុគ្គលិកជើងអាកាស ឬនាវិកទេ។",
    },
)
def is_worker_of_labour_law(
    is_wage_earner: bool, works_for_state: bool, is_domestic_worker: bool, is_air_or_sea_crew: bool
) -> bool:
    """An employer pays this person a wage; the State's servants, domestic workers and air and sea crew stand apart."""
    return is_wage_earner and not works_for_state and not is_domestic_worker and not is_air_or_sea_crew


@country.rule(
    since="2008-11-01",
    cite="Law on Social Security Schemes 2002, art. 4; Law on Social Security Schemes 2019",
    label={"en": "worker under the social security law", "km": "កម្មករនិយោជិតតាមច្បាប់ស្តីពីសន្តិសុខសង្គម"},
    words={
        "km": "កម្មករនិយោជិតតាមច្បាប់ស្តីពីការងារ ហើយតាំងពីច្បាប់ឆ្នាំ២០១៩ រួមទាំងអ្នកបម្រើក្នុងផ្ទះ បុគ្គលិកជើងអាកាស និងនាវិក។",
    },
)
def is_social_security_worker(
    is_worker_of_labour_law: bool, is_wage_earner: bool, works_for_state: bool, *, law
) -> bool:
    """A worker under the Labour Law; under the law of 2019 also a domestic worker or air or sea crew."""
    return is_worker_of_labour_law or (
        law.includes_domestic_workers_and_crew and is_wage_earner and not works_for_state
    )


@country.rule(
    since="2008-11-01",
    per=MONTH,
    cite="Prakas 108/2008; Prakas 449/2017; from 2022-10-01 as for the pension (Sub-Decree 144/2021)",
    label={"en": "contributory wage", "km": "ប្រាក់ឈ្នួលជាប់ភាគទាន"},
    words={
        "km": "ប្រាក់ឈ្នួលមិនលើសកម្រិតទាបបំផុត គិតស្មើកម្រិតទាបបំផុត; លើសពិដាន គិតស្មើពិដាន; "
        "ចន្លោះនេះ គិតតាមចំណុចកណ្តាលនៃថ្នាក់ប្រាក់ឈ្នួល ឬតាំងពីតុលា ២០២២ តាមប្រាក់ឈ្នួលជាក់ស្តែង។",
    },
)
def contributory_wage(monthly_wage: Money, *, law) -> Money:
    """The wage between a floor and a ceiling: the midpoint of its wage band, or since October 2022 the wage itself."""
    if monthly_wage <= law.contributory_wage.floor:
        return law.contributory_wage.floor
    if monthly_wage > law.contributory_wage.ceiling:
        return law.contributory_wage.ceiling
    if not law.contributory_wage.counts_by_band:
        return monthly_wage
    above_floor = monthly_wage - law.contributory_wage.floor
    end_of_band = round_up(above_floor, law.contributory_wage.band_width)
    return law.contributory_wage.floor + end_of_band - law.contributory_wage.half_band


@country.rule(
    since="2008-11-01",
    per=MONTH,
    cite="Prakas 109/2008; Prakas 109/2016, average wage",
    label={
        "en": "average contributory wage of the last 6 months",
        "km": "ប្រាក់ឈ្នួលជាប់ភាគទានមធ្យមក្នុង ៦ខែចុងក្រោយ",
    },
    words={"km": "មធ្យមភាគនៃប្រាក់ឈ្នួលជាប់ភាគទានក្នុង ៦ខែមុនខែនេះ ឬតាមចំនួនខែជាក់ស្តែង បើតិចជាង ៦ខែ។"},
    asked=Asked(
        question={
            "en": "What was the average contributory wage of the 6 months before this one?",
            "km": "តើប្រាក់ឈ្នួលជាប់ភាគទានមធ្យមក្នុង ៦ខែមុនខែនេះ ប៉ុន្មាន?",
        },
        lowest="0",
        highest="10000000",
    ),
)
def average_wage(nssf_wages: MonthlyAmounts, on: Date, *, law) -> Money:
    """The mean of the contributory wages of the 6 months before this one, or of the actual months if fewer."""
    first = add_months(start_of_month(on), -law.average_wage.months)
    return average_in(nssf_wages, first, add_months(start_of_month(on), -law.average_wage.one_month))


@country.rule(
    since="2008-11-01",
    per=DAY,
    cite="Prakas 109/2008; Prakas 109/2016, daily average wage",
    label={"en": "daily average wage", "km": "ប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃ"},
    words={"km": "ប្រាក់ឈ្នួលជាប់ភាគទានមធ្យមប្រចាំខែ ចែកនឹង ៣០ថ្ងៃ។"},
)
def daily_average_wage(average_wage: Money, *, law) -> Money:
    """The average contributory wage of a month, divided by 30 days."""
    return average_wage / law.average_wage.days_a_month


@country.rule(
    since="2022-07-05",
    cite="Prakas 168/22, arts. 2, 11",
    label={"en": "day by which this month's NSSF contributions are due", "km": "ថ្ងៃផុតកំណត់បង់ភាគទានប្រចាំខែនេះ"},
    words={"km": "ភាគទានត្រូវបង់ចូលគណនី ប.ស.ស. មិនឱ្យលើសថ្ងៃទី១៥ នៃខែបន្ទាប់។"},
)
def contributions_due_on(on: Date, *, law) -> Date:
    """Contributions reach the account of NSSF by the 15th of the next month."""
    return add_days(end_of_month(on), law.due_day_of_next_month)


@country.rule(
    since="2008-11-01",
    cite="Law on Social Security Schemes 2002; Sub-Decree 280/2023, dependants",
    label={"en": "living child of dependent age", "km": "កូននៅរស់ក្នុងបន្ទុក"},
    words={"km": "កូននៅរស់ដែលមានអាយុក្រោម ១៨ឆ្នាំ ឬមានប័ណ្ណពិការភាពដោយគ្មានកំណត់អាយុ។"},
)
def is_dependent_child(age: Years, has_died: bool, has_disability_card: bool, *, law) -> bool:
    """A living child under 18, or of any age with a disability."""
    return not has_died and (age < law.age_of_dependent_child or has_disability_card)


@country.rule(
    since="2008-11-01",
    cite="Prakas 109/2008, survivors",
    label={"en": "alive", "km": "នៅរស់"},
    words={"km": "បុគ្គលដែលមិនទាន់ស្លាប់។"},
)
def is_alive(has_died: bool) -> bool:
    """Has not died."""
    return not has_died


@country.rule(
    since="2010-10-01",
    per=MONTH,
    cite="Labour Law 1997, art. 107; Law on Minimum Wage 2018; yearly Prakas; Prakas 168/22 on the rate of exchange",
    label={"en": "minimum wage of the garment industry", "km": "ប្រាក់ឈ្នួលអប្បបរមាក្នុងវិស័យកាត់ដេរ"},
    words={
        "km": "កំណត់ជាដុល្លារតាមប្រកាសប្រចាំឆ្នាំ ហើយគិតជារៀលតាមអត្រាប្តូរប្រាក់ប្រចាំខែ; អ្នកសាកល្បងការងារទទួលតិចជាងបន្តិច។",
    },
)
def garment_minimum_wage(is_on_probation: bool, nssf_exchange_rate: Money, *, law) -> Money:
    """Set in US dollars each year and turned into riel at the rate of the month; on probation a little less is due."""
    less = law.garment_minimum_wage.less_on_probation if is_on_probation else 0
    return (law.garment_minimum_wage.dollars - less) * nssf_exchange_rate


@country.rule(
    since="2010-10-01",
    cite="Labour Law 1997, art. 107; Law on Minimum Wage 2018",
    label={"en": "paid below the minimum wage", "km": "ទទួលប្រាក់ឈ្នួលក្រោមអប្បបរមា"},
    words={"km": "មានប្រាក់ឈ្នួលអប្បបរមាតែក្នុងវិស័យវាយនភណ្ឌ កាត់ដេរ ស្បែកជើង ផលិតផលធ្វើដំណើរ និងកាបូបប៉ុណ្ណោះ។"},
)
def is_paid_below_minimum_wage(
    works_in_garment_industry: bool, monthly_wage: Money, garment_minimum_wage: Money
) -> bool:
    """Textiles, garments, footwear, travel goods and bags have a minimum wage; no other work has one."""
    return works_in_garment_industry and monthly_wage < garment_minimum_wage


@country.rule(
    since="2009-01-01",
    per=DAY,
    cite="Ministry of Planning, national poverty line",
    label={"en": "poverty line", "km": "បន្ទាត់ភាពក្រីក្រ"},
    words={"km": "ចំណាយសម្រាប់មនុស្សម្នាក់ក្នុងមួយថ្ងៃ ដែលក្រោមនេះរាប់ថាក្រីក្រ។"},
)
def poverty_line(*, law) -> Money:
    """Who has less than this to spend in a day counts as poor."""
    return law.poverty_line
