"""What the Magna Carta of Workers in the Informal Economy would make of SSS and PhilHealth for registered workers.

The bills (House Bill 1955 of the 14th Congress, 768 of the 15th, Senate Bill 309 of the 17th with its substitute of July 2018, Senate
Bill 1221 and House Bill 3465 of the 18th, House Bill 347 of the 19th) share this: who works in the informal economy registers with the
local government (HB 1955, s. 5), and is covered by PhilHealth (s. 24) and SSS (s. 25) with a subsidy of the government (Senate Bill 309).
None of them that was read fixes the subsidy. The figures here are assumptions, marked as recalled; `changes:` of another reform, or a
sweep, tries others.

Cover itself is law already: the self-employed are compulsory members of SSS, and every Filipino is one of PhilHealth. What the bills
would change for a household is who pays. The subsidy is for the regular programme of SSS; the provident fund, the contribution for
Employees' Compensation and Pag-IBIG stay with the worker.

Left out:
- fees of registration and yearly dues (HB 1955, ss. 5 and 6): no amount was found;
- cover of volunteers of government by GSIS (HB 1955, s. 26), whose law is not here;
- alternative schemes of social security (HB 1955, s. 27) and the frame of social protection with climate resilience (substitute bill
  of 2018, ss. 15 to 20), which give no right to a household.
"""

from payung.law import GOVERNMENT, MONTH, Input, Money, Number, to_nearest

from . import country
from .philhealth import PhilhealthMemberType, employer_premium, member_premium, philhealth
from .sss import SssMemberType, member_contribution, sss

is_registered_informal_worker = Input(
    bool,
    label={
        "en": "Registered as a worker in the informal economy",
        "fil": "Nakarehistro bilang manggagawa sa impormal na ekonomiya",
    },
    question={
        "en": "Is this person registered with the city or municipality as a worker in the informal economy?",
        "fil": "Nakarehistro ba ang taong ito sa lungsod o bayan bilang manggagawa sa impormal na ekonomiya?",
    },
)


@country.rule(
    since="2026-01-01",
    cite="HB 1955 (14th Congress), s. 5; SB 309 (17th Congress), s. 3",
    label={"en": "Has the rights of the Magna Carta", "fil": "May karapatan sa ilalim ng Magna Carta"},
    words={"fil": "Nakarehistro at nagtatrabaho sa impormal na ekonomiya."},
    source="https://ntucphl.org/?p=12372; http://senate.gov.ph/press_release/2017/0311_angara1.asp",
)
def has_rights_of_magna_carta(works_informally: bool, is_registered_informal_worker: bool) -> bool:
    """Works in the informal economy and is registered."""
    return works_informally and is_registered_informal_worker


@sss.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    since="2026-01-01",
    cite="HB 1955 (14th Congress), s. 25; SB 309 (17th Congress): cover by SSS, subsidised by the government",
    label={"en": "Contribution of the government", "fil": "Kontribusyon ng gobyerno"},
    words={
        "fil": "Sa self-employed na nakarehistro, sagot ng gobyerno ang bahagi ng salary credit na sa empleyado ay sagot ng employer."
    },
    rounding=to_nearest("0.01"),
    source="http://senate.gov.ph/press_release/2017/0311_angara1.asp",
)
def government_contribution(
    sss_member_type: SssMemberType, has_rights_of_magna_carta: bool, regular_salary_credit: Money, *, law
) -> Money:
    """For a registered self-employed member the government pays the part of the salary credit that an employer would."""
    if sss_member_type != SssMemberType.SELF_EMPLOYED or not has_rights_of_magna_carta:
        return 0
    return law.government_rate * regular_salary_credit


@member_contribution.amended(
    since="2026-01-01",
    cite="RA 11199, s. 4(a)(9); SB 309 (17th Congress)",
    words={"fil": "Ang bahagi ng miyembro sa salary credit ng regular na programa, bawas ang sagot ng gobyerno."},
    source="http://senate.gov.ph/press_release/2017/0311_angara1.asp",
)
def member_contribution_of_magna_carta(
    regular_salary_credit: Money, member_rate: Number, government_contribution: Money
) -> Money:
    """The member's share of the salary credit of the regular programme, less what the government pays."""
    return max(0, regular_salary_credit * member_rate - government_contribution)


@philhealth.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    since="2026-01-01",
    cite="HB 1955 (14th Congress), s. 24; SB 309 (17th Congress): cover by PhilHealth, subsidised by the government",
    label={"en": "Premium of the government", "fil": "Premium na sagot ng gobyerno"},
    words={"fil": "Sa nakarehistrong may sariling kita, sagot ng gobyerno ang isang bahagi ng buwanang premium."},
    rounding=to_nearest("0.01"),
    source="http://senate.gov.ph/press_release/2017/0311_angara1.asp",
)
def government_premium(
    philhealth_member_type: PhilhealthMemberType, has_rights_of_magna_carta: bool, monthly_premium: Money, *, law
) -> Money:
    """For a registered member with earnings of their own the government pays a share of the monthly premium."""
    if philhealth_member_type != PhilhealthMemberType.SELF_EARNING or not has_rights_of_magna_carta:
        return 0
    return law.government_share_of_premium * monthly_premium


@member_premium.amended(
    since="2026-01-01",
    cite="RA 11223, s. 10; SB 309 (17th Congress)",
    words={"fil": "Ang bahagi ng miyembro sa buwanang premium, bawas ang sagot ng gobyerno."},
    source="http://senate.gov.ph/press_release/2017/0311_angara1.asp",
)
def member_premium_of_magna_carta(monthly_premium: Money, member_share: Number, government_premium: Money) -> Money:
    """The member's part of the monthly premium, less what the government pays."""
    return max(0, monthly_premium * member_share - government_premium)


@employer_premium.amended(
    since="2026-01-01",
    cite="RA 11223, s. 10; SB 309 (17th Congress)",
    words={"fil": "Ang natitira sa buwanang premium pagkatapos ng bahagi ng miyembro at ng gobyerno."},
    source="http://senate.gov.ph/press_release/2017/0311_angara1.asp",
)
def employer_premium_of_magna_carta(monthly_premium: Money, member_premium: Money, government_premium: Money) -> Money:
    """What is left of the monthly premium after the parts of the member and the government."""
    return max(0, monthly_premium - member_premium - government_premium)
