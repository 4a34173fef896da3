"""Compensation for injury by accident: what an employer owes for death, disability and disease from work.

Labour Act 2006, ch. XII (ss. 150-174), First, Third and Fifth Schedules; Act 48 of 2018, from 14 November 2018. Whether
Ordinance 65 of 2025 changed the amounts was not read.

Left out: the list of injuries in the First Schedule, from which the doctor takes the share of earning capacity that is lost
(it is asked as `loss_of_earning_capacity`), and the list of diseases in the Third.
"""

from payung.law import (
    EMPLOYMENT_INJURY,
    INVALIDITY,
    MONTH,
    NON_CONTRIBUTORY,
    ONCE,
    SURVIVORS,
    Input,
    Money,
    Months,
    Number,
    Scheme,
)

from .vocabulary import WorkInjury

work_injury = Scheme(
    "bd.work_injury",
    names={"en": "Compensation for injury by accident (employer)", "bn": "দুর্ঘটনাজনিত জখমের জন্য ক্ষতিপূরণ"},
    administrator={"en": "The employer", "bn": "মালিক"},
    kind=NON_CONTRIBUTORY,
    law="Labour Act 2006, ss. 150-174, First, Third and Fifth Schedules; Act 48 of 2018",
    since="2006-10-11",
    where={"en": "The employer; the Labour Court", "bn": "মালিকের কাছে; শ্রম আদালত"},
    how={
        "en": "Notify the employer; claim at the Labour Court within two years. Money for a death is deposited with the Court.",
        "bn": "মালিককে নোটিশ দিন; দুই বছরের মধ্যে শ্রম আদালতে দাবি করুন। মৃত্যুর ক্ষতিপূরণ শ্রম আদালতে জমা হয়।",
    },
)

loss_of_earning_capacity = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Share of earning capacity lost", "bn": "উপার্জন ক্ষমতা হারানোর অংশ"},
    question={
        "en": "Which share of the earning capacity is lost by the First Schedule (0.3 is 30 per cent)?",
        "bn": "প্রথম তফসিল অনুযায়ী উপার্জন ক্ষমতার কত অংশ হারিয়েছে (০.৩ মানে ৩০ শতাংশ)?",
    },
)
is_occupational_disease = Input(
    bool,
    label={"en": "Disease from work", "bn": "পেশাগত রোগ"},
    question={
        "en": "Is the disability due to a listed disease from work, not to an accident?",
        "bn": "অক্ষমতা কি দুর্ঘটনা নয়, তালিকাভুক্ত পেশাগত রোগের কারণে?",
    },
)
month_of_disability = Input(
    Months,
    lowest="1",
    highest="600",
    label={"en": "Month of the disability (1 is the first)", "bn": "অক্ষমতার কততম মাস (১ হলো প্রথম)"},
    question={
        "en": "In which month of being unable to work is this person (1 is the first)?",
        "bn": "কাজে অক্ষমতার এটি কততম মাস (১ হলো প্রথম)?",
    },
)


@work_injury.covers(
    cite="Labour Act 2006, s. 150",
    label={"en": "the employer is liable", "bn": "মালিক দায়ী"},
    words={"bn": "শ্রম আইনের আওতাভুক্ত শ্রমিক, যিনি কাজের সময় দুর্ঘটনায় বা তালিকাভুক্ত রোগে ক্ষতিগ্রস্ত।"},
)
def is_covered(works_under_labour_act: bool, work_injury_result: WorkInjury) -> bool:
    """Workers hurt by accident out of and in the course of work, or ill from a listed disease."""
    return works_under_labour_act and work_injury_result != WorkInjury.NONE


@work_injury.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Labour Act 2006, s. 151, Fifth Schedule",
    label={"en": "compensation for death", "bn": "মৃত্যুর ক্ষতিপূরণ"},
    words={"bn": "মৃত্যু হলে নির্দিষ্ট অঙ্কের ক্ষতিপূরণ।"},
)
def death_compensation(work_injury_result: WorkInjury, *, law) -> Money:
    """A fixed sum for a death."""
    if work_injury_result == WorkInjury.DEATH:
        return law.death
    return 0


@work_injury.benefit(
    INVALIDITY,
    per=ONCE,
    cite="Labour Act 2006, s. 151, First and Fifth Schedules",
    label={"en": "compensation for permanent disability", "bn": "স্থায়ী অক্ষমতার ক্ষতিপূরণ"},
    words={"bn": "সম্পূর্ণ অক্ষমতায় নির্দিষ্ট অঙ্ক; আংশিক হলে তার সেই অংশ।"},
)
def permanent_disability_compensation(
    work_injury_result: WorkInjury, loss_of_earning_capacity: Number, *, law
) -> Money:
    """A fixed sum for total disability; for partial disability the share of it that the First Schedule gives."""
    if work_injury_result == WorkInjury.TOTAL_PERMANENT_DISABILITY:
        return law.total_disability
    if work_injury_result == WorkInjury.PARTIAL_PERMANENT_DISABILITY:
        return law.total_disability * loss_of_earning_capacity
    return 0


@work_injury.rule(
    per=MONTH,
    cite="Labour Act 2006, Fifth Schedule",
    label={"en": "monthly compensation after an accident", "bn": "দুর্ঘটনার পর মাসিক ক্ষতিপূরণ"},
    words={"bn": "প্রথম দুই মাস পূর্ণ মজুরি, পরের দুই মাস দুই-তৃতীয়াংশ, এরপর এক বছর পর্যন্ত অর্ধেক।"},
)
def pay_after_accident(monthly_wage: Money, month_of_disability: Months, *, law) -> Money:
    """The full wage for two months, two thirds for the next two, one half after that, up to a year."""
    if month_of_disability > law.temporary.longest:
        return 0
    if month_of_disability <= law.temporary.months_of_full_wage:
        return monthly_wage
    if month_of_disability <= law.temporary.months_of_full_wage + law.temporary.months_of_two_thirds:
        return monthly_wage * law.temporary.reduced_parts / law.temporary.reduced_out_of
    return monthly_wage * law.temporary.later_share


@work_injury.rule(
    per=MONTH,
    cite="Labour Act 2006, Fifth Schedule",
    label={"en": "monthly compensation in disease from work", "bn": "পেশাগত রোগে মাসিক ক্ষতিপূরণ"},
    words={"bn": "অর্ধেক মজুরি, সর্বোচ্চ দুই বছর।"},
)
def pay_in_disease(monthly_wage: Money, month_of_disability: Months, *, law) -> Money:
    """One half of the wage for up to two years."""
    if month_of_disability > law.temporary.longest_in_disease:
        return 0
    return monthly_wage * law.temporary.later_share


@work_injury.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    cite="Labour Act 2006, s. 151, Fifth Schedule",
    label={"en": "compensation for temporary disability", "bn": "অস্থায়ী অক্ষমতার ক্ষতিপূরণ"},
    words={"bn": "কাজে অক্ষম থাকার মাসগুলোর জন্য মজুরির অংশ।"},
)
def temporary_disability_compensation(
    work_injury_result: WorkInjury, is_occupational_disease: bool, pay_after_accident: Money, pay_in_disease: Money
) -> Money:
    """A share of the wage for the months of being unable to work."""
    if work_injury_result != WorkInjury.TEMPORARY_DISABILITY:
        return 0
    if is_occupational_disease:
        return pay_in_disease
    return pay_after_accident
