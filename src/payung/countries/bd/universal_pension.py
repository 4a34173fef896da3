"""Universal Pension Scheme: savings for a pension from 60, in four plans by the member's work.

Universal Pension Management Act 2023 (gazetted on 31 January 2023) and Universal Pension Scheme Rules 2023 (13 August 2023);
open since 17 August 2023.

The Rules print a probable pension by instalment and years. The law gives no formula. The one used here gives every published
figure: the instalments grow at 8 per cent a year, compounded by the month, and the sum is then drawn as an annuity certain of
240 months. It supposes the same instalment in every month; who changes the instalment or the plan has no printed figure.

Left out:
- Prottoy, meant for new staff of state bodies from 1 July 2024: it was withdrawn in August 2024 before anybody was covered;
- the decisions of the Authority's board of 14 May 2025 (at 60 a lump sum of up to 30 per cent of the deposits, instalments from 1,000 taka
  in Probash and Progoti and to 15,000 in Progoti; https://english.bd24.com.bd/economy/9273a372b77c): the rules that carry them out, with
  their first day and steps, were not seen;
- what follows when a member dies after ten years of contributions but before the pension began: the texts read do not say;
- the rebate of income tax on instalments and the exemption of the pension, which belong to the law of taxes;
- the charge on a loan, which the Authority sets.
"""

from payung.law import (
    CONTRIBUTORY,
    CREDIT,
    EMPLOYER,
    GOVERNMENT,
    MEMBER,
    MONTH,
    MONTHS_PER_YEAR,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Asked,
    Count,
    Date,
    Days,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Years,
    months_in,
    number,
    start_of_month,
    to_nearest,
    years_between,
)

from .vocabulary import StateAllowance

universal_pension = Scheme(
    "bd.universal_pension",
    names={"en": "Universal Pension Scheme", "bn": "সর্বজনীন পেনশন স্কিম"},
    administrator={"en": "National Pension Authority, Ministry of Finance", "bn": "জাতীয় পেনশন কর্তৃপক্ষ, অর্থ মন্ত্রণালয়"},
    kind=CONTRIBUTORY,
    law="Universal Pension Management Act 2023; Universal Pension Scheme Rules 2023",
    since="2023-08-17",
    where={
        "en": "The Authority's site, or any branch of Sonali Bank",
        "bn": "কর্তৃপক্ষের ওয়েবসাইট অথবা সোনালী ব্যাংকের যেকোনো শাখা",
    },
    papers={
        "en": ("National identity card; for people abroad without one, a passport",),
        "bn": ("জাতীয় পরিচয়পত্র; প্রবাসীদের পরিচয়পত্র না থাকলে পাসপোর্ট",),
    },
    how={
        "en": "Register and receive a pension number. Pay by bank or mobile money, each month, quarter or year.",
        "bn": "নিবন্ধন করে পেনশন আইডি নিন। ব্যাংক বা মোবাইল ব্যাংকিংয়ে মাসে, তিন মাসে বা বছরে চাঁদা দিন।",
    },
)


# Facts


class PensionPlan(Enumeration):
    """The plan of the Universal Pension Scheme."""

    PROBASH = Label(en="Probash: Bangladeshis abroad", bn="প্রবাস: প্রবাসী বাংলাদেশি")
    PROGOTI = Label(en="Progoti: employees and owners of private firms", bn="প্রগতি: বেসরকারি প্রতিষ্ঠানের কর্মচারী ও মালিক")
    SUROKKHA = Label(en="Surokkha: informal workers and the self-employed", bn="সুরক্ষা: অনানুষ্ঠানিক ও স্বকর্মে নিয়োজিত")
    SAMATA = Label(en="Samata: people below the poverty line", bn="সমতা: দারিদ্র্য সীমার নিচের মানুষ")


pension_plan = Input(
    PensionPlan,
    label={"en": "Plan of the universal pension", "bn": "সর্বজনীন পেনশনের স্কিম"},
    question={
        "en": "Which plan of the universal pension does this person pay for, or would choose?",
        "bn": "এই ব্যক্তি কোন পেনশন স্কিমে চাঁদা দেন বা দিতে চান?",
    },
)
pension_instalment = Input(
    Money,
    unit="BDT/month",
    lowest="0",
    highest="1000000",
    label={
        "en": "Whole monthly instalment, with the shares of employer and government",
        "bn": "মাসিক মোট চাঁদা (মালিক ও সরকারের অংশসহ)",
    },
    question={
        "en": "Which monthly instalment is, or would be, paid in all, with the shares of the employer or the government?",
        "bn": "মালিক বা সরকারের অংশসহ মাসে মোট কত টাকা চাঁদা দেওয়া হয় বা হবে?",
    },
)
is_pension_member = Input(
    bool,
    label={"en": "Member of the universal pension", "bn": "সর্বজনীন পেনশনের সদস্য"},
    question={
        "en": "Is, or was, this person a member of the universal pension already?",
        "bn": "এই ব্যক্তি কি সর্বজনীন পেনশনে নিবন্ধিত?",
    },
)
pension_entry_date = Input(
    Date,
    lowest="2023-08-17",
    fixed=True,
    label={"en": "Day of joining the universal pension", "bn": "সর্বজনীন পেনশনে যোগদানের তারিখ"},
    question={"en": "When did this person join the universal pension?", "bn": "এই ব্যক্তি কবে সর্বজনীন পেনশনে যোগ দেন?"},
)
pension_months_paid = Input(
    PaidMonths,
    label={"en": "Months paid to the universal pension", "bn": "যে মাসগুলোর পেনশন চাঁদা দেওয়া হয়েছে"},
    question={
        "en": "For which months have the instalments been paid?",
        "bn": "কোন কোন মাসের চাঁদা দেওয়া হয়েছে?",
    },
)
has_passport = Input(
    bool,
    label={"en": "Holds a passport", "bn": "পাসপোর্ট আছে"},
    question={"en": "Does this person hold a Bangladeshi passport?", "bn": "এই ব্যক্তির কি বাংলাদেশি পাসপোর্ট আছে?"},
)
owns_private_firm = Input(
    bool,
    label={"en": "Owns a private firm", "bn": "বেসরকারি প্রতিষ্ঠানের মালিক"},
    question={"en": "Does this person own a private firm?", "bn": "এই ব্যক্তি কি কোনো বেসরকারি প্রতিষ্ঠানের মালিক?"},
)
employer_joins_pension = Input(
    bool,
    label={"en": "The employer takes part in the pension", "bn": "মালিক পেনশনে অংশ নেন"},
    question={
        "en": "Does this person's employer take part in the universal pension and pay half?",
        "bn": "এই ব্যক্তির মালিক কি সর্বজনীন পেনশনে অংশ নিয়ে অর্ধেক চাঁদা দেন?",
    },
)
died_as_pensioner = Input(
    bool,
    label={"en": "Drew the universal pension at death", "bn": "মৃত্যুর সময় পেনশন পাচ্ছিলেন"},
    question={
        "en": "Did this person draw the universal pension when they died?",
        "bn": "মৃত্যুর সময় এই ব্যক্তি কি সর্বজনীন পেনশন পাচ্ছিলেন?",
    },
)
pension_account_balance = Input(
    Money,
    unit="BDT",
    lowest="0",
    highest="1000000000",
    label={"en": "Deposits with profit on the pension account", "bn": "পেনশন হিসাবে মুনাফাসহ জমা"},
    question={"en": "How much stands on the pension account, with profit?", "bn": "পেনশন হিসাবে মুনাফাসহ কত টাকা জমা আছে?"},
)
pension_loan_purpose_accepted = Input(
    bool,
    label={"en": "Loan for medical care, a house or a child's marriage", "bn": "চিকিৎসা, বাড়ি বা সন্তানের বিয়ের জন্য ঋণ"},
    question={
        "en": "Does this person want to borrow from the deposits for medical care, a house or a child's marriage?",
        "bn": "এই ব্যক্তি কি চিকিৎসা, বাড়ি বা সন্তানের বিয়ের জন্য জমা থেকে ঋণ চান?",
    },
)
days_instalment_late = Input(
    Days,
    lowest="0",
    highest="3650",
    label={"en": "Days since the oldest unpaid instalment was due", "bn": "সবচেয়ে পুরোনো বকেয়া চাঁদার পর যত দিন গেছে"},
    question={
        "en": "How many days ago was the oldest unpaid instalment due?",
        "bn": "সবচেয়ে পুরোনো বকেয়া চাঁদার তারিখ কত দিন আগে ছিল?",
    },
)
missed_instalments = Input(
    Count,
    lowest="0",
    highest="504",
    label={"en": "Instalments missed in a row", "bn": "পরপর বকেয়া চাঁদার সংখ্যা"},
    question={"en": "How many instalments in a row have been missed?", "bn": "পরপর কতটি চাঁদা দেওয়া হয়নি?"},
)


# Who may join


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, plans",
    label={"en": "the plan is open to this person", "bn": "স্কিমটি এই ব্যক্তির জন্য খোলা"},
    words={"bn": "প্রবাস প্রবাসীদের, প্রগতি বেসরকারি কর্মচারী ও মালিকদের, সুরক্ষা অনানুষ্ঠানিক কর্মীদের, সমতা স্বল্প আয়ের মানুষের জন্য।"},
)
def is_plan_open(
    pension_plan: PensionPlan,
    works_abroad: bool,
    is_wage_earner: bool,
    works_for_state: bool,
    owns_private_firm: bool,
    works_informally: bool,
    annual_income: Money,
    *,
    law,
) -> bool:
    """Each plan is for one kind of work; Samata is for those whose yearly income does not exceed the limit."""
    if pension_plan == PensionPlan.PROBASH:
        return works_abroad
    if pension_plan == PensionPlan.PROGOTI:
        return owns_private_firm or (is_wage_earner and not works_for_state)
    if pension_plan == PensionPlan.SUROKKHA:
        return works_informally
    return annual_income <= law.samata_income_limit


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, schedules",
    label={"en": "the instalment is offered in the plan", "bn": "চাঁদার হার স্কিমে আছে"},
    words={"bn": "চাঁদা তফসিলের কোনো একটি হারের সমান হতে হবে।"},
)
def is_instalment_offered(pension_plan: PensionPlan, pension_instalment: Money, *, law) -> bool:
    """The instalment is one of the steps of the plan."""
    if pension_instalment == 0:
        return False
    low = pension_instalment == law.steps.first[pension_plan] or pension_instalment == law.steps.second[pension_plan]
    high = pension_instalment == law.steps.third[pension_plan] or pension_instalment == law.steps.fourth[pension_plan]
    return low or high


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, registration",
    label={"en": "can prove identity", "bn": "পরিচয় প্রমাণ করতে পারেন"},
    words={"bn": "জাতীয় পরিচয়পত্র, অথবা প্রবাসীদের জন্য পাসপোর্ট।"},
)
def has_proof_of_identity(has_identity_card: bool, works_abroad: bool, has_passport: bool) -> bool:
    """The national identity card or, for people abroad, the passport."""
    return has_identity_card or (works_abroad and has_passport)


@universal_pension.covers(
    cite="Universal Pension Management Act 2023; Universal Pension Scheme Rules 2023",
    label={"en": "member, or may join", "bn": "সদস্য, বা যোগ দিতে পারেন"},
    words={"bn": "১৮ বছর বা বেশি বয়সী নাগরিক; সরকারি ভাতা পেলে আগে তা ছাড়তে হবে; স্কিম ও চাঁদার হার উপযুক্ত হতে হবে।"},
)
def is_covered(
    is_pension_member: bool,
    is_national: bool,
    age: Years,
    has_proof_of_identity: bool,
    state_allowance: StateAllowance,
    is_plan_open: bool,
    is_instalment_offered: bool,
    *,
    law,
) -> bool:
    """Citizens from 18 who draw no allowance of the state may join the plan that suits their work; also above 50, on later terms."""
    if is_pension_member:
        return is_instalment_offered
    if not is_national or age < law.lowest_age or not has_proof_of_identity:
        return False
    return state_allowance == StateAllowance.NONE and is_plan_open and is_instalment_offered


# Contributions


@universal_pension.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Universal Pension Scheme Rules 2023, Samata",
    label={"en": "contribution of the government", "bn": "সরকারের অংশ"},
    words={"bn": "সমতা স্কিমে সরকার চাঁদার অর্ধেক দেয়।"},
)
def government_contribution(pension_plan: PensionPlan, pension_instalment: Money, *, law) -> Money:
    """In Samata the government pays its share of the instalment."""
    return law.government_share[pension_plan] * pension_instalment


@universal_pension.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Universal Pension Scheme Rules 2023, Progoti",
    label={"en": "contribution of the employer", "bn": "মালিকের অংশ"},
    words={"bn": "প্রগতি স্কিমে প্রতিষ্ঠান অংশ নিলে মালিক চাঁদার অর্ধেক দেন।"},
)
def employer_contribution(
    pension_plan: PensionPlan, employer_joins_pension: bool, pension_instalment: Money, *, law
) -> Money:
    """In Progoti an employer who takes part pays half."""
    if pension_plan == PensionPlan.PROGOTI and employer_joins_pension:
        return law.employer_share * pension_instalment
    return 0


@universal_pension.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Universal Pension Scheme Rules 2023, schedules",
    label={"en": "contribution of the member", "bn": "সদস্যের চাঁদা"},
    words={"bn": "মালিক ও সরকারের অংশ বাদে বাকি চাঁদা সদস্য দেন।"},
)
def member_contribution(
    pension_instalment: Money, employer_contribution: Money, government_contribution: Money
) -> Money:
    """The member pays what the employer and the government do not."""
    return pension_instalment - employer_contribution - government_contribution


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, late payment",
    label={"en": "surcharge for late payment", "bn": "বিলম্ব ফি"},
    words={"bn": "এক মাস সময় পার হলে প্রতিদিন চাঁদার ১ শতাংশ হারে বিলম্ব ফি।"},
)
def surcharge_for_late_payment(pension_instalment: Money, days_instalment_late: Days, *, law) -> Money:
    """After a month of grace each day adds a share of the instalment."""
    one_instalment = law.late.instalments_counted * pension_instalment
    return law.late.share_a_day * max(0, days_instalment_late - law.late.days_of_grace) * one_instalment


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, late payment",
    label={"en": "account suspended", "bn": "হিসাব স্থগিত"},
    words={"bn": "পরপর তিনটি চাঁদা বকেয়া হলে হিসাব স্থগিত হয়।"},
)
def is_account_suspended(missed_instalments: Count, *, law) -> bool:
    """The account is suspended after three missed instalments."""
    return missed_instalments >= law.late.instalments_until_suspension


# Pension


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023",
    label={"en": "months contributed", "bn": "চাঁদা দেওয়া মাসের সংখ্যা"},
    words={"bn": "স্কিম চালুর পর যত মাসের চাঁদা দেওয়া হয়েছে।"},
    asked=Asked(
        question={"en": "For how many months have instalments been paid in all?", "bn": "মোট কত মাসের চাঁদা দেওয়া হয়েছে?"},
        lowest="0",
        highest="1200",
    ),
)
def months_contributed(pension_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months paid from the first month of the scheme to the current one."""
    return months_in(pension_months_paid, law.first_month, start_of_month(on))


@universal_pension.rule(
    cite="Universal Pension Management Act 2023, entry above 50",
    label={"en": "age at joining", "bn": "যোগদানের সময় বয়স"},
    words={"bn": "যোগদানের দিন পূর্ণ বছরে বয়স।"},
    asked=Asked(
        question={
            "en": "How old was this person on joining the universal pension?",
            "bn": "সর্বজনীন পেনশনে যোগ দেওয়ার সময় বয়স কত ছিল?",
        },
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age_at_entry(birth_date: Date, pension_entry_date: Date) -> Years:
    """The age in full years on the day of joining."""
    return years_between(birth_date, pension_entry_date)


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, schedules (formula derived from the printed table)",
    label={"en": "growth in a month", "bn": "মাসিক বৃদ্ধি"},
    words={"bn": "মাসিক মুনাফার হারে এক টাকার বৃদ্ধি।"},
)
def monthly_growth(*, law) -> Number:
    """What one taka grows to in a month."""
    return 1 + law.yearly_return / number(MONTHS_PER_YEAR)


@universal_pension.rule(
    per=MONTH,
    cite="Universal Pension Scheme Rules 2023, schedules (formula derived from the printed table)",
    label={"en": "pension for the months contributed", "bn": "দেওয়া চাঁদার জন্য মাসিক পেনশন"},
    words={"bn": "চাঁদা ও মাসের সংখ্যা অনুযায়ী সম্ভাব্য মাসিক পেনশন।"},
    rounding=to_nearest("1", half="up"),
)
def pension_earned(pension_instalment: Money, months_contributed: Months, monthly_growth: Number, *, law) -> Money:
    """The grown instalments, spread as an annuity over the 240 months that the table reckons with."""
    annuity = monthly_growth ** number(law.months_of_annuity)
    saved = pension_instalment * (monthly_growth ** number(months_contributed) - 1)
    growth_in_annuity = annuity - 1
    if growth_in_annuity > 0:
        return saved * annuity / growth_in_annuity
    return 0


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, schedules",
    label={"en": "months to pay when joining now", "bn": "এখন যোগ দিলে যত মাস চাঁদা দিতে হবে"},
    words={"bn": "৫০ বছর পর্যন্ত ৬০ বছর বয়স হওয়া পর্যন্ত; ৫০-এর বেশি হলে দশ বছর।"},
)
def months_to_pay(age: Years, *, law) -> Months:
    """Until the age of 60; for those who join above 50, ten years."""
    if age > law.highest_age:
        return law.months_required
    return MONTHS_PER_YEAR * (law.pension_age - max(law.lowest_age, age))


@universal_pension.rule(
    per=MONTH,
    cite="Universal Pension Scheme Rules 2023, schedules (formula derived from the printed table)",
    label={"en": "probable pension when joining now", "bn": "এখন যোগ দিলে সম্ভাব্য মাসিক পেনশন"},
    words={"bn": "আজ যোগ দিয়ে শেষ পর্যন্ত চাঁদা দিলে সম্ভাব্য মাসিক পেনশন।"},
    rounding=to_nearest("1", half="up"),
)
def probable_pension(pension_instalment: Money, months_to_pay: Months, monthly_growth: Number, *, law) -> Money:
    """The pension of the printed table for someone who joins today and pays every month until the pension begins."""
    annuity = monthly_growth ** number(law.months_of_annuity)
    saved = pension_instalment * (monthly_growth ** number(months_to_pay) - 1)
    growth_in_annuity = annuity - 1
    if growth_in_annuity > 0:
        return saved * annuity / growth_in_annuity
    return 0


@universal_pension.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Universal Pension Management Act 2023; Rules 2023, schedules",
    label={"en": "pension", "bn": "মাসিক পেনশন"},
    words={"bn": "কমপক্ষে দশ বছর চাঁদা দিলে ৬০ বছর থেকে আজীবন; ৫০-এর পরে যোগ দিলে দশ বছর চাঁদা দেওয়ার পর থেকে।"},
)
def pension(
    is_pension_member: bool,
    has_died: bool,
    age: Years,
    age_at_entry: Years,
    months_contributed: Months,
    pension_earned: Money,
    *,
    law,
) -> Money:
    """For life from 60 after ten years of contributions; for those who joined above 50, as soon as ten years are paid."""
    if not is_pension_member or has_died or months_contributed < law.months_required:
        return 0
    if age_at_entry > law.highest_age or age >= law.pension_age:
        return pension_earned
    return 0


# Death


@universal_pension.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Universal Pension Management Act 2023, death of a pensioner",
    label={"en": "pension of the nominee", "bn": "নমিনির পেনশন"},
    words={"bn": "পেনশনভোগী ৭৫ বছরের আগে মারা গেলে নমিনি ৭৫ বছর পূর্ণ হওয়া পর্যন্ত একই পেনশন পান।"},
)
def nominee_pension(has_died: bool, died_as_pensioner: bool, age: Years, pension_earned: Money, *, law) -> Money:
    """When a pensioner dies, the nominee draws the same pension until the pensioner would have been 75."""
    if has_died and died_as_pensioner and age < law.nominee_until_age:
        return pension_earned
    return 0


@universal_pension.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Universal Pension Management Act 2023, death before ten years of contributions",
    label={"en": "deposits paid back to the nominee", "bn": "নমিনিকে জমা ফেরত"},
    words={"bn": "দশ বছর চাঁদা দেওয়ার আগে মারা গেলে মুনাফাসহ জমা নমিনি পান।"},
)
def deposits_paid_back(has_died: bool, months_contributed: Months, pension_account_balance: Money, *, law) -> Money:
    """When a member dies before ten years of contributions, the nominee receives the deposits with profit."""
    if has_died and months_contributed < law.months_required:
        return pension_account_balance
    return 0


# Loan


@universal_pension.benefit(
    CREDIT,
    per=ONCE,
    cite="Universal Pension Scheme Rules 2023, loans",
    label={"en": "highest loan", "bn": "সর্বোচ্চ ঋণ"},
    words={"bn": "চিকিৎসা, বাড়ি বা সন্তানের বিয়ের জন্য জমা চাঁদার ৫০ শতাংশ পর্যন্ত ঋণ।"},
)
def highest_loan(
    is_pension_member: bool,
    has_died: bool,
    pension_loan_purpose_accepted: bool,
    pension_instalment: Money,
    months_contributed: Months,
    *,
    law,
) -> Money:
    """Up to half of the deposits, for medical care, a house or a child's marriage."""
    if not is_pension_member or has_died or not pension_loan_purpose_accepted:
        return 0
    return law.loan.share_of_deposits * pension_instalment * months_contributed


@universal_pension.rule(
    cite="Universal Pension Scheme Rules 2023, loans",
    label={"en": "instalment of the highest loan, without the charge", "bn": "সর্বোচ্চ ঋণের কিস্তি, চার্জ ছাড়া"},
    words={"bn": "ঋণ ২৪ কিস্তিতে শোধ করতে হয়; চার্জ কর্তৃপক্ষ নির্ধারণ করে।"},
)
def loan_instalment_without_charge(highest_loan: Money, *, law) -> Money:
    """The loan is repaid in 24 instalments; the charge that the Authority sets comes on top."""
    return highest_loan / law.loan.instalments
