"""Compulsory group insurance of permanent workers, taken out by larger employers.

Labour Act 2006, s. 99; Act 30 of 2013. The Act counts permanent workers; here the employer's number of workers stands for it.
In export garments the Central Fund pays the premium or stands in for the insurance, so that the employer owes none since the Fund began
(1 July 2016); which of the two it does is not said, so that an insured sum is due there only if a contract states one. The premium and the
insured sum follow from the contract with the insurer, so they are asked. Left out: sums insured for disability, which the texts do not give.
"""

from payung.law import CONTRIBUTORY, EMPLOYER, ONCE, SURVIVORS, YEAR, Count, Date, Input, Money, Scheme, add_days

from . import central_fund

group_insurance = Scheme(
    "bd.group_insurance",
    names={"en": "Compulsory group insurance", "bn": "বাধ্যতামূলক গ্রুপ বীমা"},
    administrator={"en": "The employer, with an insurer", "bn": "মালিক ও বীমা প্রতিষ্ঠান"},
    kind=CONTRIBUTORY,
    law="Labour Act 2006, s. 99; Act 30 of 2013",
    since="2006-10-11",
    where={"en": "The employer, who claims from the insurer", "bn": "মালিকের কাছে; মালিক বীমা প্রতিষ্ঠান থেকে আদায় করেন"},
)

is_permanent_worker = Input(
    bool,
    label={"en": "Permanent worker", "bn": "স্থায়ী শ্রমিক"},
    question={
        "en": "Is, or was, this person a permanent worker of the employer?",
        "bn": "এই ব্যক্তি কি মালিকের স্থায়ী শ্রমিক?",
    },
)
group_premium = Input(
    Money,
    unit="BDT/year",
    lowest="0",
    highest="10000000",
    label={"en": "Premium for this worker by contract", "bn": "চুক্তি অনুযায়ী এই শ্রমিকের প্রিমিয়াম"},
    question={
        "en": "Which yearly premium does the insurer ask for this worker?",
        "bn": "এই শ্রমিকের জন্য বছরে কত প্রিমিয়াম দিতে হয়?",
    },
)
group_insured_sum = Input(
    Money,
    unit="BDT",
    lowest="0",
    highest="100000000",
    label={"en": "Insured sum by contract", "bn": "চুক্তি অনুযায়ী বীমার অঙ্ক"},
    question={"en": "For which sum is this worker insured?", "bn": "এই শ্রমিক কত টাকার বীমায় আছেন?"},
)
group_claim_date = Input(
    Date,
    lowest="2006-10-11",
    label={"en": "Day of the claim for the insured sum", "bn": "বীমা দাবির তারিখ"},
    question={"en": "On which day was the insured sum claimed?", "bn": "বীমার টাকা কবে দাবি করা হয়েছে?"},
)


@group_insurance.covers(
    cite="Labour Act 2006, s. 99",
    label={"en": "must be insured", "bn": "বীমার আওতাভুক্ত"},
    words={"bn": "নির্দিষ্ট সংখ্যক বা বেশি শ্রমিকের প্রতিষ্ঠানের স্থায়ী শ্রমিক।"},
)
def is_covered(works_under_labour_act: bool, is_permanent_worker: bool, employer_workers: Count, *, law) -> bool:
    """Permanent workers of establishments with at least the number of workers that the Act names."""
    return works_under_labour_act and is_permanent_worker and employer_workers >= law.workers_required


@group_insurance.contribution(
    payer=EMPLOYER,
    per=YEAR,
    cite="Labour Act 2006, s. 99",
    label={"en": "premium", "bn": "প্রিমিয়াম"},
    words={"bn": "মালিক চুক্তি অনুযায়ী প্রিমিয়াম দেন।"},
)
def premium(group_premium: Money, has_died: bool) -> Money:
    """The employer pays the premium of the contract."""
    if has_died:
        return 0
    return group_premium


@premium.amended(
    since="2016-07-01",
    cite="Labour Act 2006, ss. 99, 232-243; Labour Rules 2015, rules 212-226",
    words={"bn": "মালিক চুক্তি অনুযায়ী প্রিমিয়াম দেন; রপ্তানিমুখী পোশাক কারখানায় কেন্দ্রীয় তহবিল তা দেয়।"},
)
def premium_2016(group_premium: Money, has_died: bool, in_central_fund: bool = central_fund.is_covered) -> Money:
    """The employer pays the premium of the contract; in export garments the Central Fund pays it or stands in for the insurance."""
    if has_died or in_central_fund:
        return 0
    return group_premium


@group_insurance.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Labour Act 2006, s. 99",
    label={"en": "insured sum", "bn": "বীমার টাকা"},
    words={"bn": "মৃত্যু হলে অন্য পাওনার বাইরে বীমার টাকা; মালিক উত্তরাধিকারীর জন্য আদায় করেন।"},
)
def insured_sum(has_died: bool, group_insured_sum: Money) -> Money:
    """On a death, the insured sum besides all other dues; the employer collects it for the heirs."""
    if has_died:
        return group_insured_sum
    return 0


@group_insurance.rule(
    since="2013-07-22",
    cite="Labour Act 2006, s. 99, as amended by Act 30 of 2013",
    label={"en": "last day of payment", "bn": "পরিশোধের শেষ দিন"},
    words={"bn": "দাবির দিন থেকে ১২০ দিনের মধ্যে পরিশোধ করতে হবে।"},
)
def last_day_of_payment(group_claim_date: Date, *, law) -> Date:
    """The sum is due within 120 days of the claim."""
    return add_days(group_claim_date, law.days_to_pay)
