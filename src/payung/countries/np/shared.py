"""Rules that several schemes of Nepal use: age, minimum remuneration, allowances, what the Social Security Fund counts.

Nepali fiscal years begin on 1 Shrawan, which is 16 or 17 July. Amounts by the hour are left out: the law language counts time in
days and longer. The minimum basic remuneration of tea estates is known for some years only, so that the general one is the floor
of contributions for everyone.
"""

from payung.countries.vocabulary import CivilStatus, annual_income, father, mother, spouse
from payung.law import (
    DAY,
    HOUSEHOLD,
    MONTH,
    Asked,
    Count,
    Date,
    Money,
    Months,
    PaidMonths,
    Years,
    add_months,
    any_,
    count,
    months_in,
    of,
    start_of_month,
    total,
    years_between,
)

from . import country


@country.rule(
    cite="Age in complete years (Senior Citizens Act 2063, s. 2; Social Security Act 2075)",
    label={"en": "Age", "ne": "उमेर"},
    words={"ne": "जन्म मितिदेखि पूरा भएका वर्ष नै उमेर हो।"},
    asked=Asked(
        question={"en": "How old is this person?", "ne": "यो व्यक्ति कति वर्षको हुनुहुन्छ?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """Age is the number of complete years since birth."""
    return years_between(birth_date, on)


@country.rule(
    since="2006-11-16",
    cite="Senior Citizens Act 2063, s. 2",
    label={"en": "Senior citizen", "ne": "ज्येष्ठ नागरिक"},
    words={"ne": "साठी वर्ष पूरा गरेको नेपाली नागरिक ज्येष्ठ नागरिक हो।"},
)
def is_senior_citizen(age: Years, is_national: bool, *, law) -> bool:
    """A citizen of Nepal who has completed 60 years is a senior citizen."""
    return is_national and age >= law.senior_citizen_age


# Minimum remuneration and poverty line


@country.rule(
    since="2016-02-01",
    per=MONTH,
    cite="Labour Act 2074, s. 106",
    label={"en": "Minimum basic remuneration", "ne": "न्यूनतम आधारभूत पारिश्रमिक"},
    words={"ne": "सरकारले तोकेको महँगी भत्ताबाहेकको न्यूनतम मासिक पारिश्रमिक; कोषको योगदानको आधार।"},
)
def minimum_basic_remuneration(*, law) -> Money:
    """The least monthly remuneration without dearness allowance, the base of contributions to the Social Security Fund."""
    return law.minimum_remuneration.basic


@country.rule(
    since="2016-02-01",
    per=MONTH,
    cite="Labour Act 2074, s. 106",
    label={"en": "Minimum remuneration a month", "ne": "न्यूनतम मासिक पारिश्रमिक"},
    words={"ne": "न्यूनतम मासिक पारिश्रमिक भनेको आधारभूत पारिश्रमिक र महँगी भत्ताको जोड हो।"},
)
def minimum_monthly_remuneration(*, law) -> Money:
    """The minimum remuneration is the basic remuneration and the dearness allowance together."""
    return law.minimum_remuneration.basic + law.minimum_remuneration.dearness_allowance


@country.rule(
    since="2018-07-17",
    until="2025-07-16",
    per=MONTH,
    cite="Labour Act 2074, s. 106",
    label={"en": "Minimum remuneration in tea estates", "ne": "चिया बगानको न्यूनतम मासिक पारिश्रमिक"},
    words={"ne": "चिया बगानका श्रमिकको न्यूनतम मासिक पारिश्रमिक छुट्टै तोकिन्छ।"},
)
def tea_estate_minimum_remuneration(*, law) -> Money:
    """Workers of tea estates have a minimum remuneration of their own."""
    return law.minimum_remuneration.tea_estates


@country.rule(
    since="2016-02-01",
    per=DAY,
    cite="Labour Act 2074, s. 106",
    label={"en": "Minimum wage a day", "ne": "न्यूनतम दैनिक ज्याला"},
    words={"ne": "दैनिक ज्यालादारीको न्यूनतम पारिश्रमिक, महँगी भत्तासहित।"},
)
def minimum_daily_wage(*, law) -> Money:
    """The least wage of a day, with the dearness allowance."""
    return law.minimum_remuneration.daily


@country.rule(
    of=HOUSEHOLD,
    since="2010-07-16",
    cite="National Statistics Office, Nepal Living Standards Surveys III and IV",
    label={"en": "Below the poverty line", "ne": "गरिबीको रेखामुनि"},
    words={"ne": "परिवारको प्रतिव्यक्ति वार्षिक आय गरिबीको रेखाभन्दा कम छ।"},
)
def is_below_poverty_line(income: Money = total(annual_income), members: Count = count(), *, law) -> bool:
    """The family's yearly income for each member is less than the poverty line."""
    return income < law.poverty_line * members


# Allowances of the Social Security Act


@country.rule(
    since="2018-09-18",
    cite="Social Security Act 2075, s. 15",
    label={"en": "Paid from public funds", "ne": "सरकारी कोषबाट तलब वा निवृत्तभरण पाउने"},
    words={"ne": "सरकारी कोषबाट तलब वा निवृत्तभरण पाउने, वा पारिश्रमिक पाउने सार्वजनिक पदमा रहेको व्यक्ति।"},
)
def is_paid_from_public_funds(works_for_state: bool, draws_state_pension: bool, holds_paid_public_office: bool) -> bool:
    """Someone with a salary or pension from public funds, or in a paid public office."""
    return works_for_state or draws_state_pension or holds_paid_public_office


@country.rule(
    since="2009-07-16",
    cite="Social Security Programme Procedure 2069; decision of 2021",
    label={"en": "Months that one payment covers", "ne": "एक पटकको भुक्तानीले समेट्ने महिना"},
    words={"ne": "भत्ता पहिले चार-चार महिनामा र २०७८ साउनदेखि तीन-तीन महिनामा दिइन्छ।"},
)
def months_in_a_payment(*, law) -> Months:
    """Allowances were paid every four months, and since July 2021 every three."""
    return law.months_in_a_payment


# Contributions to the Social Security Fund


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Months of contribution", "ne": "योगदान गरेका जम्मा महिना"},
    words={"ne": "आजसम्म सामाजिक सुरक्षा कोषमा योगदान भएका महिनाको सङ्ख्या।"},
    asked=Asked(
        question={
            "en": "For how many months have contributions been paid to the Social Security Fund?",
            "ne": "सामाजिक सुरक्षा कोषमा जम्मा कति महिनाको योगदान भएको छ?",
        },
        lowest="0",
        highest="900",
    ),
)
def ssf_months(ssf_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The number of months for which contributions were paid to the Social Security Fund so far."""
    return months_in(ssf_months_paid, law.social_security_fund.first_month, start_of_month(on))


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Contributes at present", "ne": "हाल योगदान गरिरहेको"},
    words={"ne": "यो वा अघिल्लो महिनाको योगदान कोषमा जम्मा भएको छ। पहिलो योगदानदेखि सुरु भई योगदान रोकिएपछि अन्त्य हुन्छ।"},
    asked=Asked(
        question={
            "en": "Are contributions to the Social Security Fund being paid for this person at present?",
            "ne": "हाल यो व्यक्तिको योगदान सामाजिक सुरक्षा कोषमा जम्मा भइरहेको छ?",
        },
    ),
)
def ssf_contributes(ssf_months_paid: PaidMonths, on: Date, *, law) -> bool:
    """A contribution for this month or the one before has been paid; it begins with the first payment and ends when payments stop."""
    first = add_months(start_of_month(on), -law.social_security_fund.months_to_pay)
    return months_in(ssf_months_paid, first, start_of_month(on)) > 0


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075 (2018-11-22) and first amendment (2019-07-14)",
    label={"en": "Waiting time for treatment is over", "ne": "उपचार सुविधाको पर्खने अवधि पूरा"},
    words={"ne": "उपचार सुविधा पाउन तोकिएको महिनाको योगदान पूरा भएको हुनुपर्छ।"},
    asked=Asked(
        question={
            "en": "Have the months of contribution needed for treatment been paid?",
            "ne": "उपचार सुविधाका लागि चाहिने महिनाको योगदान पूरा भएको छ?",
        },
    ),
)
def ssf_has_waited(ssf_months_paid: PaidMonths, on: Date, *, law) -> bool:
    """The months of contribution that treatment needs were paid before this month."""
    last = add_months(start_of_month(on), -law.social_security_fund.months_to_pay)
    return (
        months_in(ssf_months_paid, law.social_security_fund.first_month, last)
        >= law.social_security_fund.waiting_months
    )


@ssf_has_waited.amended(
    since="2021-02-11",
    cite="Social Security Schemes Operational Directives 2075, second amendment (2021-02-11)",
    words={"ne": "यो महिनाअघिका तीन महिना लगातार योगदान भएको हुनुपर्छ। योगदान रोकिए फेरि तीन महिना लगातार योगदान गर्नुपर्छ।"},
)
def ssf_has_waited_without_a_gap(ssf_months_paid: PaidMonths, on: Date, *, law) -> bool:
    """The last months before this one were all paid; after a break the same number must be paid again without a gap."""
    first = add_months(start_of_month(on), -law.social_security_fund.waiting_months)
    last = add_months(start_of_month(on), -law.social_security_fund.months_to_pay)
    return months_in(ssf_months_paid, first, last) >= law.social_security_fund.waiting_months


@country.rule(
    since="2018-11-22",
    cite="Contribution Based Social Security Act 2074, s. 2; Directives 2075",
    label={"en": "Surviving spouse who has not remarried", "ne": "पुनः विवाह नगरेको जीवित पति वा पत्नी"},
    words={"ne": "जीवित छ र पुनः विवाह गरेको छैन।"},
)
def is_unremarried(has_died: bool, has_remarried: bool) -> bool:
    """Is alive and has not married again."""
    return not has_died and not has_remarried


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Child of the age for a survivor's benefit", "ne": "आश्रित सन्तानको उमेरभित्र"},
    words={"ne": "अठार वर्ष नपुगेको, वा अविवाहित र अध्ययनरत भए एक्काइस वर्ष नपुगेको सन्तान।"},
)
def is_orphan_by_age(age: Years, attends_school: bool, civil_status: CivilStatus, has_died: bool, *, law) -> bool:
    """A child under 18, or under 21 while unmarried and studying."""
    if has_died or age >= law.social_security_fund.student_age:
        return False
    if age < law.social_security_fund.child_age:
        return True
    return attends_school and civil_status == CivilStatus.SINGLE


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Leaves a spouse", "ne": "आश्रित पति वा पत्नी छ"},
    words={"ne": "मृतकको पुनः विवाह नगरेको पति वा पत्नी परिवारमा छ।"},
)
def leaves_spouse(has_died: bool, spouse_lives: bool = of(spouse, is_unremarried, absent=False)) -> bool:
    """The deceased leaves a spouse in the household who has not married again."""
    return has_died and spouse_lives


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Leaves children", "ne": "आश्रित सन्तान छन्"},
    words={"ne": "मृतकका तोकिएको उमेरभित्रका सन्तान परिवारमा छन्।"},
)
def leaves_children(has_died: bool, has_orphans: bool = any_(is_orphan_by_age, linked_by=(mother, father))) -> bool:
    """The deceased leaves own children of the age in the household."""
    return has_died and has_orphans


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Is alive", "ne": "जीवित"},
    words={"ne": "व्यक्ति जीवित छ।"},
)
def is_alive(has_died: bool) -> bool:
    """The person is alive."""
    return not has_died


@country.rule(
    since="2018-11-22",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Leaves only parents", "ne": "आमाबुबा मात्र आश्रित"},
    words={"ne": "मृतकको पति, पत्नी वा सन्तान छैनन् र आमा वा बुबा परिवारमा छन्।"},
)
def leaves_only_parents(
    has_died: bool,
    leaves_spouse: bool,
    leaves_children: bool,
    mother_lives: bool = of(mother, is_alive, absent=False),
    father_lives: bool = of(father, is_alive, absent=False),
) -> bool:
    """The deceased leaves no spouse and no child, but a mother or father in the household."""
    return has_died and not leaves_spouse and not leaves_children and (mother_lives or father_lives)
