"""Rules that several schemes of India use: age, who is alive, who is left behind."""

from payung.law import Asked, Date, Years, of, years_between

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
