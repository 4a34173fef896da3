"""Gifts for Filipinos who reach a great age.

RA 10868, the Centenarians Act of 2016; RA 11982, the Expanded Centenarians Act of 2024.
"""

from payung.law import NON_CONTRIBUTORY, OLD_AGE, ONCE, Input, Money, Scheme, Years

centenarian_gift = Scheme(
    "ph.centenarian_gift",
    names={
        "en": "Centenarian and milestone cash gifts",
        "fil": "Regalong pera sa mga sentenaryo at umabot sa natatanging edad",
    },
    administrator={
        "en": "National Commission of Senior Citizens (NCSC); before 2024 DSWD",
        "fil": "National Commission of Senior Citizens (NCSC); bago ang 2024, DSWD",
    },
    kind=NON_CONTRIBUTORY,
    law="RA 10868 (2016); RA 11982 (2024)",
    since="2016-07-15",
    where={
        "en": "The local senior citizens' office (OSCA); abroad, the Philippine embassy or consulate.",
        "fil": "Lokal na OSCA; sa ibang bansa, embahada o konsulado ng Pilipinas.",
    },
    papers={
        "en": ("Birth certificate or another proof of age", "Identity card"),
        "fil": ("Birth certificate o ibang patunay ng edad", "ID"),
    },
)

has_received_gift_for_age = Input(
    bool,
    label={"en": "Gift for this age already received", "fil": "Nakatanggap na ng regalo para sa edad na ito"},
    question={
        "en": "Has this person already received the gift for the age reached?",
        "fil": "Nakatanggap na ba ang taong ito ng regalo para sa edad na naabot?",
    },
)


@centenarian_gift.covers(
    cite="RA 10868, s. 2; RA 11982",
    label={"en": "Filipino, at home or abroad", "fil": "Pilipino, nasa bansa o nasa ibang bansa"},
    words={"fil": "Lahat ng Pilipino, saan man nakatira."},
)
def is_covered(is_national: bool) -> bool:
    """Every Filipino, wherever they live."""
    return is_national


@centenarian_gift.benefit(
    OLD_AGE,
    per=ONCE,
    cite="RA 10868, s. 2; RA 11982",
    label={"en": "Gift on reaching the age", "fil": "Regalo sa pag-abot sa edad"},
    words={"fil": "100,000 piso sa pag-abot sa 100; mula 2024, 10,000 piso rin sa 80, 85, 90 at 95."},
)
def gift(age: Years, has_died: bool, has_received_gift_for_age: bool, *, law) -> Money:
    """100,000 pesos on reaching 100; since 2024 also 10,000 pesos on reaching 80, 85, 90 and 95."""
    if has_died or has_received_gift_for_age:
        return 0
    return law.gift(age)
