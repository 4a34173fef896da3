"""The social security contribution of people with a salary."""

from payung.law import CONTRIBUTORY, MEMBER, MONTH, Money, Scheme

social_security = Scheme(
    "template.social_security",
    names={"en": "Social security"},
    administrator={"en": "The country template"},
    kind=CONTRIBUTORY,
    law="Country template, social security contribution",
    since="2013-01-01",
)


@social_security.covers(cite="Country template, social security contribution", label={"en": "insured"})
def is_insured(salary: Money) -> bool:
    """Everybody with a salary."""
    return salary > 0


@social_security.contribution(
    payer=MEMBER, per=MONTH, cite="Country template, social security contribution", label={"en": "contribution"}
)
def monthly_contribution(salary: Money, *, law) -> Money:
    """A share of the salary that rises by bands."""
    return law.rates(salary)
