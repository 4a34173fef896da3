"""Code on Social Security 2020: gratuity, the levy on aggregators and accidents on the way to work.

Act 36 of 2020, in force since 21 November 2025 in place of nine Acts. Pensions and insurance under chapters III and IV are the
schemes of EPFO and ESIC. The schemes that section 109 announces for unorganised workers are made by notifications of the Union and
the states, which name no amounts yet.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYMENT_INJURY,
    MONTH,
    OLD_AGE,
    ONCE,
    YEAR,
    Input,
    Money,
    Number,
    Scheme,
)

from .vocabulary import StatusInEmployment

code_social_security = Scheme(
    "in.code_social_security",
    names={"en": "Code on Social Security 2020", "hi": "सामाजिक सुरक्षा संहिता 2020"},
    administrator={"en": "Central and state governments", "hi": "केंद्र और राज्य सरकारें"},
    kind=CONTRIBUTORY,
    law="Code on Social Security 2020 (Act 36 of 2020)",
    since="2025-11-21",
    where={"en": "The employer; the labour office.", "hi": "नियोक्ता; श्रम कार्यालय।"},
    papers={"en": ("Letter of appointment", "Wage slips"), "hi": ("नियुक्ति पत्र", "वेतन पर्ची")},
)

years_of_service = Input(
    Number,
    lowest="0",
    highest="70",
    label={"en": "Years of service with this employer", "hi": "इस नियोक्ता के साथ सेवा के वर्ष"},
    question={
        "en": "How many years of service with this employer, with 6 months or more counted as a year?",
        "hi": "इस नियोक्ता के साथ कितने वर्ष सेवा की (6 महीने या अधिक को पूरा वर्ष गिनें)?",
    },
)
service_ends = Input(
    bool,
    label={"en": "The service ends", "hi": "सेवा समाप्त"},
    question={
        "en": "Does the service with this employer end, or has it ended?",
        "hi": "क्या इस नियोक्ता के साथ सेवा समाप्त हो रही है या हो चुकी है?",
    },
)
is_working_journalist = Input(
    bool,
    label={"en": "Working journalist", "hi": "श्रमजीवी पत्रकार"},
    question={"en": "Is this person a working journalist?", "hi": "क्या यह व्यक्ति श्रमजीवी पत्रकार है?"},
)
basic_pay = Input(
    Money,
    unit="INR/month",
    lowest="0",
    highest="10000000",
    label={"en": "Basic pay with dearness and retaining allowance", "hi": "मूल वेतन, महँगाई और प्रतिधारण भत्ते सहित"},
    question={
        "en": "How much is the basic pay, with dearness and retaining allowance?",
        "hi": "मूल वेतन, महँगाई और प्रतिधारण भत्ते सहित, कितना है?",
    },
)
other_pay = Input(
    Money,
    unit="INR/month",
    lowest="0",
    highest="10000000",
    label={"en": "Excluded parts of the pay", "hi": "वेतन के अन्य भाग"},
    question={
        "en": "How much are the other parts of the pay, such as house rent allowance?",
        "hi": "वेतन के अन्य भाग, जैसे मकान किराया भत्ता, कितने हैं?",
    },
)
had_accident_on_way_to_work = Input(
    bool,
    label={"en": "Accident between home and work", "hi": "घर और काम के बीच दुर्घटना"},
    question={
        "en": "Did this person have an accident on the way between home and work?",
        "hi": "क्या घर और काम की जगह के बीच इस व्यक्ति की दुर्घटना हुई?",
    },
    fixed=True,
)
aggregator_turnover = Input(
    Money,
    unit="INR/year",
    lowest="0",
    highest="100000000000000",
    label={"en": "Turnover of the aggregator", "hi": "एग्रीगेटर का कारोबार"},
    question={
        "en": "What is the yearly turnover of the aggregator this person works for?",
        "hi": "जिस एग्रीगेटर के लिए यह व्यक्ति काम करता है उसका वार्षिक कारोबार कितना है?",
    },
)
aggregator_payments = Input(
    Money,
    unit="INR/year",
    lowest="0",
    highest="100000000000000",
    label={"en": "What the aggregator pays to its workers", "hi": "एग्रीगेटर का कामगारों को भुगतान"},
    question={
        "en": "How much does this aggregator pay to gig and platform workers in a year?",
        "hi": "यह एग्रीगेटर गिग और प्लेटफॉर्म कामगारों को वर्ष में कितना देता है?",
    },
)


@code_social_security.covers(
    cite="Code on Social Security 2020, ss. 1, 2",
    label={"en": "under the Code", "hi": "संहिता के अंतर्गत"},
    words={"hi": "कर्मचारी, और असंगठित, गिग या प्लेटफॉर्म कामगार।"},
)
def is_covered(is_wage_earner: bool, works_informally: bool) -> bool:
    """Employees, and unorganised, gig and platform workers."""
    return is_wage_earner or works_informally


@code_social_security.rule(
    per=MONTH,
    cite="Code on Social Security 2020, s. 2(88)",
    label={"en": "wages under the Code", "hi": "संहिता में वेतन"},
    words={"hi": "मूल वेतन और भत्ते; अन्य भाग कुल के आधे से अधिक हों तो अधिक भाग जुड़ता है।"},
)
def wages(basic_pay: Money, other_pay: Money, *, law) -> Money:
    """Basic pay and its allowances; what the excluded parts exceed half of the whole pay by is added back."""
    excess = other_pay - law.excluded_share * (basic_pay + other_pay)
    return basic_pay + max(0, excess)


@code_social_security.rule(
    cite="Code on Social Security 2020, s. 53",
    label={"en": "served long enough for gratuity", "hi": "उपदान के लिए पर्याप्त सेवा"},
    words={"hi": "5 वर्ष; श्रमजीवी पत्रकार 3 वर्ष; निश्चित अवधि के कर्मचारी 1 वर्ष।"},
)
def served_long_enough(
    status_in_employment: StatusInEmployment, is_working_journalist: bool, years_of_service: Number, *, law
) -> bool:
    """Five years; three for working journalists; one for a fixed-term employee."""
    if status_in_employment == StatusInEmployment.FIXED_TERM_EMPLOYEE:
        return years_of_service >= law.gratuity.years_fixed_term
    if is_working_journalist:
        return years_of_service >= law.gratuity.years_journalist
    return years_of_service >= law.gratuity.years


@code_social_security.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Code on Social Security 2020, s. 53",
    label={"en": "gratuity", "hi": "उपदान (ग्रेच्युटी)"},
    words={"hi": "हर वर्ष के लिए 15 दिन का अंतिम वेतन (26 दिन का महीना), सीमा तक।"},
)
def gratuity(
    is_wage_earner: bool, service_ends: bool, served_long_enough: bool, years_of_service: Number, wages: Money, *, law
) -> Money:
    """Fifteen days of the last wages, of a month of 26, for each year of service, up to a limit."""
    if not is_wage_earner or not service_ends or not served_long_enough:
        return 0
    amount = wages * law.gratuity.days_a_year * years_of_service / law.gratuity.days_a_month
    return min(amount, law.gratuity.highest)


@code_social_security.benefit(
    EMPLOYMENT_INJURY,
    cite="Code on Social Security 2020, commuting accidents",
    label={"en": "commuting accident counts as an accident at work", "hi": "रास्ते की दुर्घटना काम की दुर्घटना मानी जाती है"},
    words={"hi": "घर और काम के बीच की दुर्घटना काम के दौरान हुई मानी जाती है।"},
)
def commuting_accident_counts(is_wage_earner: bool, had_accident_on_way_to_work: bool) -> bool:
    """An accident between home and work is treated as one in the course of employment."""
    return is_wage_earner and had_accident_on_way_to_work


@code_social_security.rule(
    per=YEAR,
    cite="Code on Social Security 2020, s. 114",
    label={"en": "least levy on the aggregator", "hi": "एग्रीगेटर का न्यूनतम अंशदान"},
    words={"hi": "कारोबार का 1 प्रतिशत, कामगारों को भुगतान के 5 प्रतिशत से अधिक नहीं।"},
)
def least_aggregator_levy(aggregator_turnover: Money, aggregator_payments: Money, *, law) -> Money:
    """The lowest rate of the turnover, not above a share of what is paid to the workers."""
    return min(law.levy.lowest_rate * aggregator_turnover, law.levy.cap * aggregator_payments)


@code_social_security.rule(
    per=YEAR,
    cite="Code on Social Security 2020, s. 114",
    label={"en": "highest levy on the aggregator", "hi": "एग्रीगेटर का अधिकतम अंशदान"},
    words={"hi": "कारोबार का 2 प्रतिशत, कामगारों को भुगतान के 5 प्रतिशत से अधिक नहीं।"},
)
def highest_aggregator_levy(aggregator_turnover: Money, aggregator_payments: Money, *, law) -> Money:
    """The highest rate of the turnover, not above a share of what is paid to the workers."""
    return min(law.levy.highest_rate * aggregator_turnover, law.levy.cap * aggregator_payments)
