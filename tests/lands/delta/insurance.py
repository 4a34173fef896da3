"""The insurance of wage earners against the loss of the job."""

from payung.law import CONTRIBUTORY, EMPLOYER, MEMBER, MONTH, UNEMPLOYMENT, Money, Scheme

insurance = Scheme(
    "delta.insurance",
    names={"en": "Insurance"},
    administrator={"en": "River Office"},
    kind=CONTRIBUTORY,
    law="Delta Law 4",
    since="2000-01-01",
)


@insurance.covers(cite="Delta Law 4, s. 1", label={"en": "insured"})
def is_insured(is_wage_earner: bool, has_lost_job: bool) -> bool:
    """Wage earners, and who was one until now."""
    return is_wage_earner or has_lost_job


@insurance.contribution(payer=MEMBER, per=MONTH, cite="Delta Law 4, s. 2", label={"en": "contribution of the member"})
def member_contribution(monthly_wage: Money, *, law) -> Money:
    """A share of the wage."""
    return monthly_wage * law.member_rate


@insurance.contribution(
    payer=EMPLOYER, per=MONTH, cite="Delta Law 4, s. 2", label={"en": "contribution of the employer"}
)
def employer_contribution(monthly_wage: Money, *, law) -> Money:
    """A share of the wage."""
    return monthly_wage * law.employer_rate


@insurance.benefit(UNEMPLOYMENT, per=MONTH, cite="Delta Law 4, s. 3", label={"en": "unemployment benefit"})
def unemployment_benefit(has_lost_job: bool, *, law) -> Money:
    """An amount for who has lost the job."""
    return law.unemployment_benefit if has_lost_job else 0
