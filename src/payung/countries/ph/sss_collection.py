"""Ways in which SSS collects from informal workers and organised groups: AlkanSSSya, KaSSSangga Collect, sponsors.

RA 11199, s. 4(a)(6), on collecting agents; circulars of the programmes. The members stay self-employed, voluntary or overseas
members of SSS with the same rates and benefits; only the way of saving and remitting differs, so nothing here is owed besides the
contribution of SSS.

AlkanSSSya (from 2011 and 2012): tricycle drivers, vendors, farmers, fishers, barangay workers and other informal workers save each
day in a shared steel box of about 160 compartments, which is counted and remitted each month. KaltaSSS-Collect (2015), since 2022
and 2023 KaSSSangga Collect: a partner deducts the contributions of job-order workers of government, professionals and organised
groups from their pay. Contribution Subsidy Provider Program (2022): a public or private sponsor pays for members whom it chooses.
"""

from payung.law import (
    CONTRIBUTORY,
    DAY,
    MONTH,
    ONCE,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
)

from . import employees_compensation, sss
from .sss import SssMemberType

sss_collection = Scheme(
    "ph.sss_collection",
    names={
        "en": "SSS collection through groups and sponsors: AlkanSSSya, KaSSSangga Collect, contribution subsidy",
        "fil": "Pangongolekta ng SSS sa mga grupo at sponsor: AlkanSSSya, KaSSSangga Collect, tulong sa kontribusyon",
    },
    administrator={
        "en": "SSS with associations, cooperatives, local governments and agencies",
        "fil": "SSS kasama ang mga asosasyon, kooperatiba, lokal na pamahalaan at ahensiya",
    },
    kind=CONTRIBUTORY,
    law="RA 11199, s. 4(a)(6); SSS programme circulars",
    since="2012-01-01",
    where={
        "en": "The association, cooperative, local government or agency that has an agreement with SSS, or an SSS branch.",
        "fil": "Ang asosasyon, kooperatiba, lokal na pamahalaan o ahensiyang may kasunduan sa SSS, o sangay ng SSS.",
    },
    papers={
        "en": ("SS number", "Membership of the group"),
        "fil": ("SS number", "Pagiging kasapi ng grupo"),
    },
    how={
        "en": "AlkanSSSya: the group signs an agreement with SSS and gets a box; an SSS agent collects each month. KaSSSangga Collect: the partner signs a memorandum of agreement, registers its workers as self-employed and remits SSS and EC from their pay.",
        "fil": "AlkanSSSya: pumipirma ng kasunduan sa SSS ang grupo at binibigyan ng kahon; buwanang kumokolekta ang ahente ng SSS. KaSSSangga Collect: pumipirma ng kasunduan ang katuwang, inirerehistro ang mga manggagawa bilang self-employed at inireremit ang SSS at EC mula sa kanilang bayad.",
    },
)


class CollectionProgramme(Enumeration):
    """The ways of paying SSS through a group or sponsor."""

    NONE = Label(en="None", fil="Wala")
    ALKANSSSYA = Label(en="AlkanSSSya: daily savings in a box", fil="AlkanSSSya: arawang ipon sa kahon")
    KASSSANGGA_COLLECT = Label(
        en="KaSSSangga Collect (KaltaSSS-Collect): deducted from pay",
        fil="KaSSSangga Collect (KaltaSSS-Collect): kinakaltas sa bayad",
    )
    CONTRIBUTION_SUBSIDY = Label(en="A sponsor pays the contribution", fil="Sponsor ang nagbabayad ng kontribusyon")


collection_programme = Input(
    CollectionProgramme,
    label={"en": "SSS programme of the group or sponsor", "fil": "Programa ng SSS sa grupo o sponsor"},
    question={
        "en": "Does this person pay SSS through a group's savings box, a deduction from pay, or a sponsor?",
        "fil": "Nagbabayad ba sa SSS ang taong ito sa pamamagitan ng kahon ng grupo, kaltas sa bayad, o sponsor?",
    },
)


@sss_collection.covers(
    cite="RA 11199, s. 4(a)(6); SSS programme circulars",
    label={"en": "Takes part", "fil": "Kalahok"},
    words={"fil": "Self-employed, voluntary o OFW na nagbabayad sa pamamagitan ng programang bukas na."},
)
def is_covered(
    collection_programme: CollectionProgramme,
    covered_by_sss: bool = sss.is_covered,
    sss_member_type: SssMemberType = sss.sss_member_type,
    *,
    law,
) -> bool:
    """Self-employed, voluntary and overseas members who pay through a programme that is open."""
    if not law.is_open[collection_programme] or not covered_by_sss:
        return False
    return sss_member_type in (SssMemberType.SELF_EMPLOYED, SssMemberType.VOLUNTARY, SssMemberType.OVERSEAS_WORKER)


@sss_collection.rule(
    per=MONTH,
    until="2019-03-31",
    cite="SSS, AlkanSSSya programme: required salary credit",
    label={"en": "Monthly contribution through AlkanSSSya", "fil": "Buwanang kontribusyon sa AlkanSSSya"},
    words={"fil": "Ang kontribusyon para sa kinakailangang salary credit ng programa."},
)
def alkansssya_contribution(is_covered: bool, collection_programme: CollectionProgramme, *, law) -> Money:
    """The contribution for the salary credit that the programme requires."""
    if is_covered and collection_programme == CollectionProgramme.ALKANSSSYA:
        return law.alkansssya_contribution
    return 0


@sss_collection.rule(
    per=DAY,
    until="2019-03-31",
    cite="SSS, AlkanSSSya programme",
    label={"en": "Savings a day through AlkanSSSya", "fil": "Arawang ipon sa AlkanSSSya"},
    words={"fil": "Ang buwanang kontribusyon na hinati sa tatlumpung araw."},
)
def alkansssya_savings_a_day(alkansssya_contribution: Money, *, law) -> Money:
    """The monthly contribution spread over thirty days."""
    return alkansssya_contribution / law.days_a_month


@sss_collection.rule(
    per=MONTH,
    since="2015-01-01",
    cite="SSS, KaltaSSS-Collect and KaSSSangga Collect programmes",
    label={"en": "Deducted from pay", "fil": "Kinakaltas sa bayad"},
    words={"fil": "Ang kontribusyon ng miyembro sa SSS."},
)
def deducted_from_pay(
    is_covered: bool, collection_programme: CollectionProgramme, contribution: Money = sss.member_contribution
) -> Money:
    """The contribution of the member to SSS."""
    if is_covered and collection_programme == CollectionProgramme.KASSSANGGA_COLLECT:
        return contribution
    return 0


@deducted_from_pay.amended(
    since="2020-09-01",
    cite="SSS, KaltaSSS-Collect and KaSSSangga Collect programmes; ECC Board Resolution 19-03-05",
    words={"fil": "Ang kontribusyon ng miyembro sa SSS at sa Employees' Compensation."},
)
def deducted_from_pay_2020(
    is_covered: bool,
    collection_programme: CollectionProgramme,
    contribution: Money = sss.member_contribution,
    compensation: Money = employees_compensation.self_employed_contribution,
) -> Money:
    """The contributions of the member to SSS and to Employees' Compensation."""
    if is_covered and collection_programme == CollectionProgramme.KASSSANGGA_COLLECT:
        return contribution + compensation
    return 0


@sss_collection.rule(
    per=MONTH,
    since="2022-07-01",
    cite="SSS, Contribution Subsidy Provider Program (2022)",
    label={"en": "Paid by the sponsor", "fil": "Binabayaran ng sponsor"},
    words={"fil": "Ang buong kontribusyon ng miyembro sa SSS ay sagot ng sponsor."},
)
def paid_by_sponsor(
    is_covered: bool, collection_programme: CollectionProgramme, contribution: Money = sss.member_contribution
) -> Money:
    """The sponsor pays the member's whole contribution to SSS."""
    if is_covered and collection_programme == CollectionProgramme.CONTRIBUTION_SUBSIDY:
        return contribution
    return 0


@sss_collection.rule(
    per=ONCE,
    since="2022-07-01",
    cite="SSS, Contribution Subsidy Provider Program (2022)",
    label={"en": "Least that the sponsor promises", "fil": "Pinakamaliit na ipinangangako ng sponsor"},
    words={"fil": "Ang kontribusyon sa pinakamaikling sunod-sunod na buwan na dapat bayaran ng sponsor."},
)
def least_promise_of_sponsor(paid_by_sponsor: Money, *, law) -> Money:
    """The contributions of the shortest run of months that a sponsor has to pay."""
    return paid_by_sponsor * law.least_months_of_subsidy
