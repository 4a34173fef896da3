"""Death benefit by years of service: what an employer owes the heirs of a worker who dies in service.

Labour Act 2006, s. 19; Act 30 of 2013, from 22 July 2013; Ordinance 65 of 2025, from 17 November 2025. It is paid to the
nominee or the dependants; since 2025 the husband counts among them.
"""

from payung.law import (
    MONTHS_PER_YEAR,
    NON_CONTRIBUTORY,
    ONCE,
    SURVIVORS,
    Days,
    Input,
    Money,
    Months,
    Scheme,
    Years,
    number,
    round_down,
)

from .vocabulary import WorkInjury

service_death_benefit = Scheme(
    "bd.service_death_benefit",
    names={"en": "Death benefit by years of service", "bn": "মৃত্যুজনিত সুবিধা"},
    administrator={"en": "The employer", "bn": "মালিক"},
    kind=NON_CONTRIBUTORY,
    law="Labour Act 2006, s. 19; Act 30 of 2013; Ordinance 65 of 2025",
    since="2006-10-11",
    where={"en": "The employer", "bn": "মালিকের কাছে"},
    how={
        "en": "The employer pays the nominee or, where there is none, the dependants; since 17 November 2025 the husband is one of them.",
        "bn": "মালিক মনোনীত ব্যক্তিকে, না থাকলে নির্ভরশীলদের টাকা দেন; ২০২৫ সালের ১৭ নভেম্বর থেকে স্বামীও নির্ভরশীল।",
    },
)

died_at_work = Input(
    bool,
    fixed=True,
    label={"en": "Died at work or by an accident at work", "bn": "কর্মরত অবস্থায় বা কর্মস্থলের দুর্ঘটনায় মৃত্যু"},
    question={
        "en": "Did this person die at work, or by an accident at work?",
        "bn": "এই ব্যক্তি কি কর্মরত অবস্থায় বা কর্মস্থলের দুর্ঘটনায় মারা গেছেন?",
    },
)
gratuity_due = Input(
    Money,
    unit="BDT",
    lowest="0",
    highest="100000000",
    label={"en": "Gratuity due", "bn": "পাওনা গ্র্যাচুইটি"},
    question={"en": "How much gratuity is due by contract?", "bn": "চুক্তি অনুযায়ী কত গ্র্যাচুইটি পাওনা?"},
)


@service_death_benefit.covers(
    cite="Labour Act 2006, s. 19",
    label={"en": "the heirs have a right to the benefit", "bn": "উত্তরাধিকারীরা সুবিধা পাবেন"},
    words={"bn": "চাকরিতে থাকা অবস্থায় মৃত শ্রমিক, যিনি নির্দিষ্ট সংখ্যক বছর কাজ করেছেন।"},
)
def is_covered(has_died: bool, works_under_labour_act: bool, months_of_service: Months, *, law) -> bool:
    """A worker who dies in service after the qualifying years."""
    return has_died and works_under_labour_act and months_of_service >= MONTHS_PER_YEAR * law.qualifying_years


@service_death_benefit.rule(
    cite="Labour Act 2006, s. 19",
    label={"en": "years of service that count", "bn": "গণনাযোগ্য চাকরির বছর"},
    words={"bn": "পূর্ণ বছর; শেষ বছরের ছয় মাসের বেশি হলে আরও এক বছর।"},
)
def years_of_service(months_of_service: Months, *, law) -> Years:
    """Completed years; a rest of more than six months counts as one more."""
    years = round_down(months_of_service / MONTHS_PER_YEAR, 1)
    if months_of_service - MONTHS_PER_YEAR * years > law.months_that_do_not_count:
        return years + law.year_for_the_rest
    return years


@service_death_benefit.rule(
    cite="Labour Act 2006, s. 19",
    label={"en": "days of wage for a year of service", "bn": "প্রতি বছরের জন্য মজুরির দিন"},
    words={"bn": "প্রতি বছরের জন্য ৩০ দিনের মজুরি।"},
)
def days_of_wage(*, law) -> Days:
    """Thirty days for each year of service."""
    return law.days_a_year


@days_of_wage.amended(
    since="2013-07-22",
    cite="Act 30 of 2013",
    words={"bn": "প্রতি বছরের জন্য ৩০ দিন; কর্মরত অবস্থায় বা কর্মস্থলের দুর্ঘটনায় মৃত্যু হলে ৪৫ দিন।"},
)
def days_of_wage_2013(died_at_work: bool, work_injury_result: WorkInjury, *, law) -> Days:
    """Thirty days for each year of service; 45 where death comes at work or by an accident at work, for which compensation is due too."""
    if died_at_work or work_injury_result == WorkInjury.DEATH:
        return law.days_a_year_after_death_at_work
    return law.days_a_year


@service_death_benefit.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Labour Act 2006, s. 19",
    label={"en": "death benefit", "bn": "মৃত্যুজনিত সুবিধা"},
    words={"bn": "চাকরির প্রতি বছরের জন্য নির্দিষ্ট দিনের মজুরি, অথবা গ্র্যাচুইটি—যেটি বেশি।"},
)
def death_benefit(daily_wage: Money, days_of_wage: Days, years_of_service: Years, gratuity_due: Money) -> Money:
    """The days of wage for each year of service, or the gratuity if that is higher."""
    return max(gratuity_due, daily_wage * days_of_wage * number(years_of_service))
