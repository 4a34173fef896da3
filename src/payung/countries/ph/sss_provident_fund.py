"""The provident fund of SSS: WISP, since named the mandatory part of the MySSS Pension Booster.

RA 11199, s. 4(a)(2); SSS Circulars 2020-033-b and following. Whoever's monthly salary credit is above the ceiling of the regular
programme pays the same rates on the rest into an account of their own, which is paid out with the final benefit.

One page says that only employees are covered; the SSS covers all types of members.

Left out: what an annuity earns while it is paid out, which was not gathered.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    Enumeration,
    Input,
    Label,
    Money,
    Number,
    Scheme,
    to_nearest,
)

from . import sss

sss_provident_fund = Scheme(
    "ph.sss_provident_fund",
    names={
        "en": "SSS mandatory provident fund (WISP; MySSS Pension Booster, mandatory)",
        "fil": "Mandatory Provident Fund ng SSS (WISP; MySSS Pension Booster, sapilitan)",
    },
    administrator={"en": "Social Security System (SSS)", "fil": "Sistema ng Seguridad Panlipunan (SSS)"},
    kind=CONTRIBUTORY,
    law="RA 11199, s. 4(a)(2); SSS Circulars 2020-033-b and following",
    since="2021-01-01",
    where={"en": "My.SSS online; the account opens by itself.", "fil": "My.SSS online; kusang nabubuksan ang account."},
    papers={
        "en": ("The papers of the claim for retirement, disability or death",),
        "fil": ("Ang mga papeles sa paghahabol ng pagreretiro, kapansanan o pagkamatay",),
    },
    how={
        "en": "Nothing to do: the contribution is paid together with that of the regular programme. The account is claimed with the final benefit.",
        "fil": "Walang kailangang gawin: kasama ito sa hulog sa regular na programa. Hinahabol ang account kasabay ng huling benepisyo.",
    },
)


class AccountPayout(Enumeration):
    """How a larger account is paid out."""

    LUMP_SUM = Label(en="At once", fil="Minsanan (lump sum)")
    MONTHS_60 = Label(en="Over 60 months", fil="Sa loob ng 60 buwan")
    MONTHS_120 = Label(en="Over 120 months", fil="Sa loob ng 120 buwan")
    MONTHS_180 = Label(en="Over 180 months", fil="Sa loob ng 180 buwan")


has_final_sss_claim = Input(
    bool,
    label={
        "en": "Final benefit of SSS granted (retirement, total disability or death)",
        "fil": "Naaprubahan na ang huling benepisyo ng SSS (pagreretiro, ganap na kapansanan o pagkamatay)",
    },
    question={
        "en": "Has SSS granted a final benefit for this person: retirement, total disability or death?",
        "fil": "Naaprubahan na ba ng SSS ang huling benepisyo para sa taong ito: pagreretiro, ganap na kapansanan o pagkamatay?",
    },
)
provident_account = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="1000000000",
    label={"en": "Value of the provident account", "fil": "Halaga ng provident account"},
    question={
        "en": "What is the value of this person's WISP account in My.SSS, contributions and income together?",
        "fil": "Magkano ang halaga ng WISP account ng taong ito sa My.SSS, kasama ang kita?",
    },
)
account_payout = Input(
    AccountPayout,
    label={"en": "Way of payment of the account", "fil": "Paraan ng pagbabayad ng account"},
    question={
        "en": "How is the account to be paid out, if it is large enough to choose?",
        "fil": "Paano babayaran ang account, kung sapat ang laki para makapili?",
    },
)
booster_payment = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="100000000",
    label={"en": "Voluntary payment into the Pension Booster", "fil": "Kusang-loob na hulog sa Pension Booster"},
    question={
        "en": "How much does this person wish to pay into the voluntary MySSS Pension Booster at once?",
        "fil": "Magkano ang nais ihulog ng taong ito sa voluntary MySSS Pension Booster sa isang bayad?",
    },
)


@sss_provident_fund.rule(
    per=MONTH,
    cite="RA 11199, s. 4(a)(2); SSS Circular 2020-033-b",
    label={"en": "Salary credit above the regular programme", "fil": "Salary credit na lampas sa regular na programa"},
    words={"fil": "Ang bahagi ng salary credit na lampas sa kisame ng regular na programa."},
)
def further_salary_credit(
    credit: Money = sss.monthly_salary_credit, regular_credit: Money = sss.regular_salary_credit
) -> Money:
    """The part of the salary credit above the ceiling of the regular programme."""
    return credit - regular_credit


@sss_provident_fund.covers(
    cite="RA 11199, s. 4(a)(2); SSS Circular 2020-033-b",
    label={"en": "Covered", "fil": "Sakop"},
    words={"fil": "Sinumang sakop ng SSS na ang salary credit ay lampas sa kisame, o may account na."},
)
def is_covered(further_salary_credit: Money, provident_account: Money, covered_by_sss: bool = sss.is_covered) -> bool:
    """Whoever SSS covers with a salary credit above the ceiling, or who has an account already."""
    return covered_by_sss and (further_salary_credit > 0 or provident_account > 0)


@sss_provident_fund.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="SSS Circulars 2020-033-b to 2024-006",
    label={"en": "Contribution of the member", "fil": "Kontribusyon ng miyembro"},
    words={"fil": "Ang porsiyento ng miyembro sa SSS, sa lampas na salary credit, hangga't walang huling benepisyo."},
    rounding=to_nearest("0.01"),
)
def member_contribution(
    has_final_sss_claim: bool, further_salary_credit: Money, member_rate: Number = sss.member_rate
) -> Money:
    """The member's rate of SSS on the further salary credit, until a final benefit is granted."""
    return 0 if has_final_sss_claim else further_salary_credit * member_rate


@sss_provident_fund.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="SSS Circulars 2020-033-b to 2024-006",
    label={"en": "Contribution of the employer", "fil": "Kontribusyon ng employer"},
    words={"fil": "Ang porsiyento ng employer sa SSS, sa lampas na salary credit, hangga't walang huling benepisyo."},
    rounding=to_nearest("0.01"),
)
def employer_contribution(
    has_final_sss_claim: bool, further_salary_credit: Money, employer_rate: Number = sss.employer_rate
) -> Money:
    """The employer's rate of SSS on the further salary credit, until a final benefit is granted."""
    return 0 if has_final_sss_claim else further_salary_credit * employer_rate


@sss_provident_fund.rule(
    cite="SSS, rules of the provident fund: payout",
    label={"en": "Paid out at once", "fil": "Minsanang bayad"},
    words={
        "fil": "Minsanan ang bayad kung hindi lampas sa takdang halaga ang account; kung lampas, ang miyembro ang pipili."
    },
)
def is_paid_at_once(provident_account: Money, account_payout: AccountPayout, *, law) -> bool:
    """An account up to the limit is paid at once; with a larger one the member chooses."""
    return provident_account <= law.highest_account_paid_at_once or account_payout == AccountPayout.LUMP_SUM


@sss_provident_fund.benefit(
    OLD_AGE,
    per=ONCE,
    cite="SSS, rules of the provident fund: payout",
    label={"en": "Account paid at once", "fil": "Account na minsanang binabayaran"},
    words={"fil": "Ang buong halaga ng account, kasabay ng huling benepisyo ng SSS."},
)
def account_paid_at_once(has_final_sss_claim: bool, is_paid_at_once: bool, provident_account: Money) -> Money:
    """The whole value of the account, with the final benefit of SSS."""
    return provident_account if has_final_sss_claim and is_paid_at_once else 0


@sss_provident_fund.benefit(
    OLD_AGE,
    per=MONTH,
    cite="SSS, rules of the provident fund: payout",
    label={"en": "Account paid by the month", "fil": "Account na binabayaran buwan-buwan"},
    words={"fil": "Ang halaga ng account na hinati sa mga buwang pinili."},
    rounding=to_nearest("0.01"),
)
def account_paid_monthly(
    has_final_sss_claim: bool, is_paid_at_once: bool, provident_account: Money, account_payout: AccountPayout, *, law
) -> Money:
    """The value of the account spread over the months chosen."""
    if not has_final_sss_claim or is_paid_at_once:
        return 0
    return provident_account / law.months_of_payout[account_payout]


@sss_provident_fund.rule(
    per=ONCE,
    since="2023-01-01",
    until="2023-12-31",
    cite="SSS, return of WISP in 2023",
    label={"en": "Income of the account in 2023", "fil": "Kita ng account sa 2023"},
    words={"fil": "Ang kita ng account sa isang taon ayon sa inilathalang porsiyento."},
    rounding=to_nearest("0.01"),
)
def income_of_the_year(provident_account: Money, *, law) -> Money:
    """What the account earned in the year by the published return."""
    return provident_account * law.annual_return


@sss_provident_fund.rule(
    since="2022-12-01",
    cite="SSS, MySSS Pension Booster (WISP Plus)",
    label={"en": "Voluntary payment is accepted", "fil": "Tinatanggap ang kusang-loob na hulog"},
    words={
        "fil": "Maaaring magdagdag ng hulog ang miyembro sa sariling account, hindi bababa sa takdang halaga bawat bayad."
    },
)
def accepts_booster_payment(booster_payment: Money, covered_by_sss: bool = sss.is_covered, *, law) -> bool:
    """Any member may add to an account of their own, by payments of not less than the lowest amount."""
    return covered_by_sss and booster_payment >= law.lowest_booster_payment
