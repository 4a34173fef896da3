"""Solo parents: cash subsidy, discounts, leave and health insurance.

RA 8972, the Solo Parents' Welfare Act of 2000; RA 11861, the Expanded Solo Parents Welfare Act, which lapsed into law on 4 June 2022
(implementing rules of 29 September 2022). The local government pays the subsidy and issues the card.

The 15 further days of maternity benefit are in `sss`.

Left out: the exemption from value-added tax as an amount, and the price of what is bought: a household states what it spends.
"""

from payung.law import (
    FAMILY,
    MEDICAL_CARE,
    MONTH,
    NON_CONTRIBUTORY,
    Days,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Scheme,
    Years,
)

solo_parent = Scheme(
    "ph.solo_parent",
    names={
        "en": "Solo parents: subsidy, discounts and leave",
        "fil": "Solong magulang: subsidyo, diskuwento at leave",
    },
    administrator={
        "en": "Local governments (Solo Parents Office); DSWD",
        "fil": "Mga lokal na pamahalaan (Solo Parents Office); DSWD",
    },
    kind=NON_CONTRIBUTORY,
    law="RA 8972 (2000); RA 11861 (2022)",
    since="2010-01-01",
    where={
        "en": "The Solo Parents Office or division of the city or municipality.",
        "fil": "Solo Parents Office o dibisyon ng lungsod o bayan.",
    },
    papers={
        "en": ("Solo parent identification card and booklet, renewed each year",),
        "fil": ("Solo Parent ID at booklet, nirerenew taun-taon",),
    },
    how={
        "en": "Apply for the card at the local office with proof of the ground and of the child's age; renew it each year.",
        "fil": "Mag-apply ng ID sa lokal na tanggapan dala ang patunay ng dahilan at ng edad ng bata; i-renew taun-taon.",
    },
)


class SoloParentGround(Enumeration):
    """Why somebody cares for a child alone."""

    NONE = Label(en="Does not care for a child alone", fil="Hindi mag-isang nag-aalaga ng bata")
    RAPE = Label(en="Child of a rape", fil="Anak bunga ng panggagahasa")
    DEATH = Label(en="Death of the spouse", fil="Pagkamatay ng asawa")
    DETENTION = Label(en="Detention of the spouse", fil="Pagkakakulong ng asawa")
    INCAPACITY = Label(en="Incapacity of the spouse", fil="Kawalan ng kakayahan ng asawa")
    SEPARATION = Label(en="Separation", fil="Paghihiwalay")
    ANNULMENT = Label(en="Annulment of the marriage", fil="Pagpapawalang-bisa ng kasal")
    ABANDONMENT = Label(en="Abandonment by the spouse", fil="Pag-abandona ng asawa")
    OVERSEAS_WORKER = Label(
        en="Family of a low or semi-skilled overseas worker who has been away",
        fil="Pamilya ng low o semi-skilled na OFW na matagal nang wala",
    )
    UNMARRIED = Label(en="Unmarried parent", fil="Magulang na walang asawa")
    GUARDIAN = Label(
        en="Adoptive or foster parent, legal guardian", fil="Umampon, foster parent o legal na tagapag-alaga"
    )
    RELATIVE = Label(en="Relative to the fourth degree", fil="Kamag-anak hanggang ikaapat na antas")
    PREGNANCY = Label(
        en="Pregnant woman who alone will care for the child", fil="Buntis na mag-isang mag-aalaga sa bata"
    )


solo_parent_ground = Input(
    SoloParentGround,
    label={"en": "Ground of solo parenthood", "fil": "Dahilan ng pagiging solo parent"},
    question={
        "en": "Why does this person care for a child alone, if so?",
        "fil": "Kung mag-isa itong nag-aalaga ng bata, ano ang dahilan?",
    },
)
months_alone_with_child = Input(
    Months,
    lowest="0",
    highest="600",
    label={"en": "Months since the ground arose", "fil": "Mga buwan mula nang magsimula ang dahilan"},
    question={
        "en": "For how many months has this lasted (separation, abandonment, detention, absence of the overseas worker)?",
        "fil": "Ilang buwan na itong nangyayari (paghihiwalay, pag-abandona, pagkakakulong, pagkawala ng OFW)?",
    },
)
age_of_youngest_child_in_care = Input(
    Years,
    lowest="0",
    highest="100",
    label={"en": "Age of the youngest child in sole care", "fil": "Edad ng bunsong batang mag-isang inaalagaan"},
    question={
        "en": "How old is the youngest unmarried and dependent child in this person's sole care?",
        "fil": "Ilang taon ang bunsong batang walang asawa at umaasa na mag-isang inaalagaan ng taong ito?",
    },
)
has_incapacitated_child_in_care = Input(
    bool,
    label={"en": "Child in sole care who cannot support itself", "fil": "May inaalagaang anak na walang kakayahan"},
    question={
        "en": "Is there a child of any age in this person's sole care who cannot support itself because of a disability?",
        "fil": "May inaalagaan bang anak, anuman ang edad, na hindi kayang suportahan ang sarili dahil sa kapansanan?",
    },
)
receives_government_cash_assistance = Input(
    bool,
    label={"en": "Other cash assistance of the government", "fil": "Ibang tulong na pera ng gobyerno"},
    question={
        "en": "Does this person receive another regular cash assistance of the government?",
        "fil": "Tumatanggap ba ng ibang regular na tulong na pera mula sa gobyerno ang taong ito?",
    },
)
spending_on_small_child = Input(
    Money,
    unit="PHP/month",
    lowest="0",
    highest="1000000",
    label={
        "en": "Monthly spending on milk, food, diapers, medicine and vaccines of the child",
        "fil": "Buwanang gastos sa gatas, pagkain, diaper, gamot at bakuna ng bata",
    },
    question={
        "en": "How much is spent a month, before value-added tax, on milk, food, micronutrients, diapers, prescribed medicine and vaccines for a child up to six?",
        "fil": "Magkano ang gastos kada buwan, bago ang VAT, sa gatas, pagkain, micronutrient, diaper, niresetang gamot at bakuna ng batang hanggang anim na taon?",
    },
)
months_of_service = Input(
    Months,
    lowest="0",
    highest="1000",
    label={"en": "Months of service with the employer", "fil": "Mga buwan ng serbisyo sa employer"},
    question={
        "en": "For how many months has this person worked for the present employer?",
        "fil": "Ilang buwan nang nagtatrabaho ang taong ito sa kasalukuyang employer?",
    },
)


@solo_parent.rule(
    cite="RA 11861, s. 3 (before: RA 8972, s. 3)",
    label={"en": "Has a child in sole care", "fil": "May batang mag-isang inaalagaan"},
    words={"fil": "Batang hindi lampas sa takdang edad, o anumang edad kung walang kakayahan."},
)
def has_child_in_sole_care(age_of_youngest_child_in_care: Years, has_incapacitated_child_in_care: bool, *, law) -> bool:
    """A child not above the highest age, or of any age if it cannot support itself."""
    return age_of_youngest_child_in_care <= law.highest_child_age or has_incapacitated_child_in_care


@solo_parent.covers(
    cite="RA 11861, s. 4 (before: RA 8972, s. 3)",
    label={"en": "Solo parent", "fil": "Solong magulang"},
    words={
        "fil": "Mag-isang nag-aalaga ng bata sa dahilang kinikilala ng batas, na tumagal na sa takdang mga buwan; o buntis na mag-isang mag-aalaga."
    },
)
def is_solo_parent(
    solo_parent_ground: SoloParentGround, months_alone_with_child: Months, has_child_in_sole_care: bool, *, law
) -> bool:
    """Cares alone for a child on a ground that the law recognises and that has lasted long enough; or is pregnant and will."""
    if not law.is_recognised[solo_parent_ground]:
        return False
    if solo_parent_ground == SoloParentGround.PREGNANCY:
        return True
    return has_child_in_sole_care and months_alone_with_child >= law.months_required[solo_parent_ground]


@solo_parent.rule(
    since="2022-06-04",
    cite="RA 11861, s. 15",
    label={"en": "Earns the minimum wage or less", "fil": "Kumikita ng minimum na sahod o mas mababa"},
    words={"fil": "Ang buwanang kita ay hindi lampas sa buwanang minimum na sahod."},
)
def earns_minimum_wage_or_less(monthly_earnings: Money, monthly_minimum_wage: Money) -> bool:
    """The monthly earnings are not above the monthly minimum wage."""
    return monthly_earnings <= monthly_minimum_wage


@solo_parent.benefit(
    FAMILY,
    per=MONTH,
    since="2022-06-04",
    cite="RA 11861, s. 15",
    label={"en": "Cash subsidy", "fil": "Subsidyong pera"},
    words={
        "fil": "Iisang halaga kada buwan mula sa lokal na pamahalaan sa kumikita ng minimum o mas mababa na walang ibang tulong na pera ng gobyerno."
    },
)
def cash_subsidy(
    has_died: bool,
    is_four_ps_household: bool,
    receives_government_cash_assistance: bool,
    earns_minimum_wage_or_less: bool,
    *,
    law,
) -> Money:
    """One amount a month from the local government for those who earn the minimum wage or less and have no other cash assistance of the government."""
    if has_died or is_four_ps_household or receives_government_cash_assistance:
        return 0
    return law.subsidy if earns_minimum_wage_or_less else 0


@solo_parent.benefit(
    FAMILY,
    since="2022-06-04",
    cite="RA 11861, s. 15",
    label={"en": "Discount and exemption from value-added tax", "fil": "Diskuwento at hindi pagbabayad ng VAT"},
    words={
        "fil": "Sa mga pangangailangan ng batang hanggang anim na taon, kung ang taunang kita ay mas mababa sa takda."
    },
)
def has_discount(annual_income: Money, age_of_youngest_child_in_care: Years, *, law) -> bool:
    """On the needs of a child up to six, if the yearly income is below the limit."""
    if age_of_youngest_child_in_care > law.discount.highest_child_age:
        return False
    return annual_income < law.discount.income_limit


@solo_parent.rule(
    per=MONTH,
    since="2022-06-04",
    cite="RA 11861, s. 15",
    label={"en": "Discount in pesos a month", "fil": "Diskuwento sa piso kada buwan"},
    words={"fil": "Sampung porsiyento ng ginastos, bukod sa hindi pagbabayad ng VAT."},
)
def discount(has_discount: bool, spending_on_small_child: Money, *, law) -> Money:
    """Ten per cent of what is spent, besides the exemption from value-added tax."""
    return law.discount.share * spending_on_small_child if has_discount else 0


@solo_parent.benefit(
    FAMILY,
    cite="RA 11861, s. 8 (before: RA 8972, s. 8)",
    label={
        "en": "Days of parental leave with pay in a year",
        "fil": "Mga araw ng parental leave na may bayad sa isang taon",
    },
    words={"fil": "Sa empleyadong solo parent na may sapat na panahon ng serbisyo."},
)
def parental_leave(is_wage_earner: bool, months_of_service: Months, *, law) -> Days:
    """For an employed solo parent with enough time of service."""
    return law.leave.days if is_wage_earner and months_of_service >= law.leave.months_of_service else 0


@solo_parent.benefit(
    MEDICAL_CARE,
    since="2022-06-04",
    cite="RA 11861, s. 15",
    label={"en": "PhilHealth premium paid by the government", "fil": "Premium sa PhilHealth na sagot ng gobyerno"},
    words={
        "fil": "Ang solo parent sa impormal na sektor ay awtomatikong kasapi at sagot ng pambansang gobyerno ang premium."
    },
)
def philhealth_premium_is_paid(works_informally: bool) -> bool:
    """A solo parent in the informal economy is a member by law and the national government pays the premium."""
    return works_informally
