"""Rules that several schemes of India use: age, who is alive, who is left behind; and the country's yardsticks.

Whether a household counts as poor (BPL) is decided by the lists of the states and the census of 2011, which a household states. The
poverty line of the Planning Commission decides no scheme; it is a yardstick, of spending and not of income.
"""

from payung.law import DAY, HOUSEHOLD, MONTH, Asked, Count, Date, Input, Money, Years, count, of, years_between

from . import country
from .vocabulary import spouse


@country.rule(
    cite="Majority Act 1875, s. 3; age in complete years",
    label={"en": "age", "hi": "आयु"},
    words={"hi": "आयु जन्म की तारीख से पूरे हुए वर्षों की संख्या है।"},
    asked=Asked(
        question={"en": "How old is this person, in full years?", "hi": "इस व्यक्ति की आयु कितने पूरे वर्ष है?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """The age is the number of full years since the day of birth."""
    return years_between(birth_date, on)


@country.rule(
    cite="the schemes' rules on survivors",
    label={"en": "alive", "hi": "जीवित"},
    words={"hi": "व्यक्ति की मृत्यु नहीं हुई है।"},
)
def is_alive(has_died: bool) -> bool:
    """Has not died."""
    return not has_died


@country.rule(
    cite="the schemes' rules on survivors",
    label={"en": "leaves a spouse", "hi": "पति या पत्नी पीछे छोड़े हैं"},
    words={"hi": "व्यक्ति की मृत्यु हो गई है और उनके पति या पत्नी जीवित हैं।"},
)
def leaves_spouse(has_died: bool, spouse_is_alive: bool = of(spouse, is_alive, absent=False)) -> bool:
    """Has died, and the wife or husband is alive."""
    return has_died and spouse_is_alive


# Yardsticks

does_central_sphere_work = Input(
    bool,
    label={
        "en": "Unskilled work in the central sphere in a large city (area A)",
        "hi": "बड़े शहर (क्षेत्र A) में केंद्रीय क्षेत्र का अकुशल काम",
    },
    question={
        "en": "Does this person do unskilled work in a large city for a railway, port, mine, bank or another employer whose wages the Union sets?",
        "hi": "क्या यह व्यक्ति बड़े शहर में रेल, बंदरगाह, खान, बैंक या ऐसे नियोक्ता के यहाँ अकुशल काम करता है जिसका वेतन केंद्र तय करता है?",
    },
)


@country.rule(
    per=DAY,
    since="2017-06-01",
    cite="Ministry of Labour and Employment, national floor level minimum wage",
    label={"en": "lowest daily wage", "hi": "न्यूनतम दैनिक वेतन"},
    words={"hi": "राष्ट्रीय न्यूनतम स्तर, जो राज्यों पर बाध्यकारी नहीं है।"},
)
def lowest_daily_wage(*, law) -> Money:
    """The national floor, which binds no state."""
    return law.national_floor_wage


@lowest_daily_wage.amended(
    since="2024-10-01",
    cite="Minimum Wages Act 1948; national floor level minimum wage",
    words={"hi": "केंद्रीय क्षेत्र में उसका न्यूनतम वेतन; अन्यत्र राष्ट्रीय न्यूनतम स्तर, जो राज्यों पर बाध्यकारी नहीं है।"},
)
def lowest_daily_wage_2024(does_central_sphere_work: bool, *, law) -> Money:
    """In the central sphere its minimum wage; elsewhere the national floor, which binds no state."""
    return law.central_sphere_wage if does_central_sphere_work else law.national_floor_wage


@country.rule(
    of=HOUSEHOLD,
    per=MONTH,
    since="2011-07-01",
    cite="Planning Commission, press note of July 2013 (Tendulkar method)",
    label={"en": "poverty line of a household this size", "hi": "इस आकार के परिवार की गरीबी रेखा"},
    words={"hi": "गाँव या शहर की गरीबी रेखा, परिवार के हर सदस्य के लिए।"},
)
def poverty_line(is_rural: bool, members: Count = count(), *, law) -> Money:
    """The rural or the urban line for each member."""
    return members * (law.poverty_line.rural if is_rural else law.poverty_line.urban)
