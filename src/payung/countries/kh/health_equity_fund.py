"""Health Equity Fund (HEF): free care of the poor at public facilities.

Inter-ministerial Prakas of Health and of Economy and Finance on the HEF; IDPoor Sub-Decree 291 (2011); policy of 24 October 2023
on expanding the HEF to vulnerable families. Local funds existed before; the law is told from the day of Sub-Decree 291.

The rate of the transport money by distance and the amount of the funeral support were not found: the fare that the facility
works out is asked for, and funeral support is told as a right. Informal workers have a scheme of their own, `kh.hef_informal_workers`.
"""

from payung.law import (
    GOVERNMENT,
    HOUSEHOLD,
    MATERNITY,
    MEDICAL_CARE,
    NON_CONTRIBUTORY,
    ONCE,
    SURVIVORS,
    Days,
    Input,
    Money,
    Scheme,
)

from . import idpoor
from .idpoor import PovertyClass

health_equity_fund = Scheme(
    "kh.health_equity_fund",
    names={"en": "Health Equity Fund (HEF)", "km": "មូលនិធិសមធម៌សុខាភិបាល"},
    administrator={"en": "Ministry of Health", "km": "ក្រសួងសុខាភិបាល"},
    kind=NON_CONTRIBUTORY,
    law="Inter-ministerial Prakas on the Health Equity Fund; Sub-Decree 291/2011; policy on vulnerable families, 24 October 2023",
    since="2011-12-27",
    where={
        "en": "Any public health centre or referral hospital.",
        "km": "មណ្ឌលសុខភាព ឬមន្ទីរពេទ្យបង្អែកសាធារណៈណាមួយ។",
    },
    papers={
        "en": ("Equity Card (IDPoor card)", "Identity card or family book", "Referral letter, if sent on"),
        "km": ("ប័ណ្ណសមធម៌", "អត្តសញ្ញាណប័ណ្ណ ឬសៀវភៅគ្រួសារ", "លិខិតបញ្ជូន បើគេបញ្ជូនបន្ត"),
    },
    how={
        "en": "Show the card at the facility; its staff work out the transport and food money and pay it there.",
        "km": "បង្ហាញប័ណ្ណនៅមន្ទីរពេទ្យ; បុគ្គលិកគិតថ្លៃធ្វើដំណើរ និងថ្លៃអាហារ ហើយបើកជូននៅទីនោះ។",
    },
)

needs_care = Input(
    bool,
    label={"en": "Needs medical care", "km": "ត្រូវការព្យាបាល"},
    question={"en": "Does this person need medical care?", "km": "តើបុគ្គលនេះត្រូវការព្យាបាលដែរឬទេ?"},
)
facility_fee = Input(
    Money,
    unit="KHR",
    lowest="0",
    highest="100000000",
    label={"en": "User fee of the public facility", "km": "ថ្លៃព្យាបាលរបស់មូលដ្ឋានសុខាភិបាលសាធារណៈ"},
    question={
        "en": "What does the public facility charge for this treatment?",
        "km": "តើមូលដ្ឋានសុខាភិបាលសាធារណៈគិតថ្លៃព្យាបាលនេះប៉ុន្មាន?",
    },
)
transport_cost = Input(
    Money,
    unit="KHR",
    lowest="0",
    highest="10000000",
    label={"en": "Transport there and back by the facility's rate", "km": "ថ្លៃធ្វើដំណើរទៅមកតាមអត្រារបស់មន្ទីរពេទ្យ"},
    question={
        "en": "How much does the facility work out for the journey there and back?",
        "km": "តើមន្ទីរពេទ្យគិតថ្លៃធ្វើដំណើរទៅមកប៉ុន្មាន?",
    },
)
is_referred = Input(
    bool,
    label={"en": "Sent on to a hospital", "km": "ត្រូវបានបញ្ជូនទៅមន្ទីរពេទ្យ"},
    question={
        "en": "Was this person sent on by a health centre to a hospital?",
        "km": "តើមណ្ឌលសុខភាពបានបញ្ជូនបុគ្គលនេះទៅមន្ទីរពេទ្យដែរឬទេ?",
    },
)
is_delivering = Input(
    bool,
    label={"en": "Giving birth at the facility", "km": "សម្រាលកូននៅមូលដ្ឋានសុខាភិបាល"},
    question={
        "en": "Does this person give birth at the facility?",
        "km": "តើបុគ្គលនេះសម្រាលកូននៅមូលដ្ឋានសុខាភិបាលដែរឬទេ?",
    },
)


@health_equity_fund.rule(
    of=HOUSEHOLD,
    cite="Inter-ministerial Prakas on the Health Equity Fund",
    label={"en": "very poor or poor by a valid card", "km": "ក្រខ្លាំង ឬក្រ តាមប័ណ្ណនៅមានសុពលភាព"},
    words={"km": "គ្រួសារមានប័ណ្ណសមធម៌កម្រិត ១ ឬ ២។"},
)
def has_card_rights(poverty_class: PovertyClass = idpoor.poverty_class) -> bool:
    """The household holds an Equity Card of level 1 or 2."""
    return poverty_class in (PovertyClass.VERY_POOR, PovertyClass.POOR)


@health_equity_fund.covers(
    of=HOUSEHOLD,
    cite="Inter-ministerial Prakas on the Health Equity Fund; policy of 24 October 2023",
    label={"en": "covered by the Health Equity Fund", "km": "មូលនិធិសមធម៌ជួយឧបត្ថម្ភ"},
    words={"km": "គ្រួសារមានប័ណ្ណសមធម៌កម្រិត ១ ឬ ២ ហើយតាំងពីតុលា ២០២៣ គ្រួសារងាយរងហានិភ័យផង។"},
)
def is_covered(poverty_class: PovertyClass = idpoor.poverty_class) -> bool:
    """Households with an Equity Card, and since October 2023 those at risk of poverty."""
    return poverty_class != PovertyClass.NOT_POOR


@health_equity_fund.benefit(
    MEDICAL_CARE,
    cite="Inter-ministerial Prakas on the Health Equity Fund; policy of 24 October 2023",
    label={"en": "free care at public facilities", "km": "ព្យាបាលឥតគិតថ្លៃនៅមូលដ្ឋានសុខាភិបាលសាធារណៈ"},
    words={"km": "ពិនិត្យ ពន្យារកំណើត សម្រាកពេទ្យ សង្គ្រោះបន្ទាន់ វះកាត់តូចធំ និងសម្រាលកូន ដោយមិនបង់ប្រាក់។"},
)
def free_care(needs_care: bool) -> bool:
    """Out-patient care, contraception, hospital, emergency, surgery and childbirth without a fee."""
    return needs_care


@health_equity_fund.benefit(
    MATERNITY,
    cite="Inter-ministerial Prakas on the Health Equity Fund; policy of 24 October 2023",
    label={"en": "free childbirth at public facilities", "km": "សម្រាលកូនឥតគិតថ្លៃនៅមូលដ្ឋានសុខាភិបាលសាធារណៈ"},
    words={"km": "ស្ត្រីមានផ្ទៃពោះពិនិត្យ និងសម្រាលកូនដោយមិនបង់ប្រាក់។"},
)
def free_childbirth(is_pregnant: bool, is_delivering: bool) -> bool:
    """A pregnant woman is examined, and gives birth, without a fee."""
    return is_pregnant or is_delivering


@health_equity_fund.contribution(
    payer=GOVERNMENT,
    per=ONCE,
    cite="Inter-ministerial Prakas on the Health Equity Fund",
    label={"en": "fee that the fund pays to the facility", "km": "ថ្លៃព្យាបាលដែលមូលនិធិបង់ជូនមន្ទីរពេទ្យ"},
    words={"km": "រដ្ឋ និងដៃគូបង់ថ្លៃព្យាបាលទាំងមូលជូនមន្ទីរពេទ្យ។"},
)
def fee_paid(needs_care: bool, facility_fee: Money) -> Money:
    """The State and its partners pay the whole user fee to the facility."""
    if not needs_care:
        return 0
    return facility_fee


@health_equity_fund.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Inter-ministerial Prakas on the Health Equity Fund, transport",
    label={"en": "transport money", "km": "ប្រាក់ថ្លៃធ្វើដំណើរ"},
    words={"km": "អ្នកមានប័ណ្ណសមធម៌ដែលសម្រាកពេទ្យ សម្រាលកូន ឬត្រូវបញ្ជូនបន្ត ទទួលថ្លៃធ្វើដំណើរ; គ្រួសារងាយរងហានិភ័យមិនទទួលទេ។"},
)
def transport_money(
    has_card_rights: bool, days_in_hospital: Days, is_delivering: bool, is_referred: bool, transport_cost: Money
) -> Money:
    """Card holders get their fare for a hospital stay, a birth or a referral; households at risk do not."""
    if not has_card_rights or not (days_in_hospital > 0 or is_delivering or is_referred):
        return 0
    return transport_cost


@health_equity_fund.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Inter-ministerial Prakas on the Health Equity Fund, caretaker",
    label={"en": "food money of the caretaker", "km": "ប្រាក់អាហារអ្នកកំដរអ្នកជំងឺ"},
    words={"km": "អ្នកមានប័ណ្ណសមធម៌ដែលសម្រាកពេទ្យ ទទួលប្រាក់អាហារសម្រាប់អ្នកកំដរជារៀងរាល់ថ្ងៃ។"},
)
def caretaker_food_money(has_card_rights: bool, days_in_hospital: Days, *, law) -> Money:
    """For each day in hospital a card holder's caretaker gets food money."""
    if not has_card_rights:
        return 0
    return law.caretaker_food * days_in_hospital


@health_equity_fund.rule(
    per=ONCE,
    cite="Inter-ministerial Prakas on the Health Equity Fund",
    label={"en": "all that the fund pays for this treatment", "km": "ប្រាក់ដែលមូលនិធិចំណាយសរុបលើការព្យាបាលនេះ"},
    words={"km": "ថ្លៃព្យាបាល ថ្លៃធ្វើដំណើរ និងប្រាក់អាហារអ្នកកំដរ។"},
)
def paid_in_all(fee_paid: Money, transport_money: Money, caretaker_food_money: Money) -> Money:
    """The fee, the transport and the caretaker's food."""
    return fee_paid + transport_money + caretaker_food_money


@health_equity_fund.benefit(
    SURVIVORS,
    cite="Inter-ministerial Prakas on the Health Equity Fund, funeral support",
    label={"en": "funeral support (amount not found)", "km": "ប្រាក់ឧបត្ថម្ភបូជាសព (រកមិនឃើញចំនួន)"},
    words={"km": "បើអ្នកមានប័ណ្ណសមធម៌ស្លាប់ អាចមានប្រាក់ជួយបូជាសព។"},
)
def funeral_support(has_card_rights: bool, has_died: bool) -> bool:
    """After the death of a card holder the fund may help with the funeral."""
    return has_card_rights and has_died
