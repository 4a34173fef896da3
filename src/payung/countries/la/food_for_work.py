"""Food for work, and food or cash assistance for assets: a programme of the World Food Programme with the Government.

There is no statute; donors pay. Reports of it run from 2005 to 2020; the day is set to the beginning of 2005.

The cash transfer is in US dollars. The kip for a dollar are asked for, because the rate changes from day to day.

Left out: the ration for a day of work, which was not found.
"""

from payung.law import HOUSEHOLD, NON_CONTRIBUTORY, ONCE, POVERTY, Input, Money, Scheme, any_

from .vocabulary import Province

food_for_work = Scheme(
    "la.food_for_work",
    names={
        "en": "Food for work, and food or cash assistance for assets",
        "lo": "ອາຫານແລກວຽກ ແລະ ການຊ່ວຍເຫຼືອເພື່ອສ້າງຊັບສິນຂອງຊຸມຊົນ",
    },
    administrator={"en": "World Food Programme, with the Government", "lo": "ອົງການອາຫານໂລກ ຮ່ວມກັບລັດຖະບານ"},
    kind=NON_CONTRIBUTORY,
    law="Programme of donors with the Government; no statute",
    since="2005-01-01",
    where={"en": "The place of distribution in the village", "lo": "ບ່ອນແຈກຢາຍຢູ່ບ້ານ"},
    papers={"en": ("Family book",), "lo": ("ປຶ້ມສຳມະໂນຄົວ",)},
    how={
        "en": "Show the family book when food or cash is handed out; sign, or give a thumbprint.",
        "lo": "ສະແດງປຶ້ມສຳມະໂນຄົວເວລາຮັບອາຫານ ຫຼື ເງິນ; ເຊັນຊື່ ຫຼື ພິມລາຍມື.",
    },
)


is_short_of_food = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Short of food", "lo": "ຂາດແຄນອາຫານ"},
    question={"en": "Is the household short of food?", "lo": "ຄົວເຮືອນຂາດແຄນອາຫານບໍ?"},
)
works_on_community_assets = Input(
    bool,
    label={"en": "Works on community assets in the lean season", "lo": "ເຮັດວຽກສ້າງຊັບສິນຊຸມຊົນ ໃນລະດູຂາດແຄນ"},
    question={
        "en": "Does this person work in the lean season on a road, pond, paddy field or the like for the community?",
        "lo": "ໃນລະດູຂາດແຄນ ບຸກຄົນນີ້ເຮັດທາງ ໜອງ ນາ ຫຼື ສິ່ງອື່ນ ໃຫ້ຊຸມຊົນບໍ?",
    },
)
is_paid_in_cash_for_assets = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "The work is paid in cash instead of food", "lo": "ວຽກນີ້ຈ່າຍເປັນເງິນສົດ ແທນອາຫານ"},
    question={
        "en": "Is the community's work paid in cash instead of food?",
        "lo": "ວຽກຂອງຊຸມຊົນ ຈ່າຍເປັນເງິນສົດ ແທນອາຫານບໍ?",
    },
)
kip_for_a_dollar = Input(
    Money,
    unit="LAK",
    of=HOUSEHOLD,
    lowest="1",
    highest="1000000",
    label={"en": "Kip for one US dollar", "lo": "ຈຳນວນກີບຕໍ່ໜຶ່ງໂດລາ"},
    question={
        "en": "How many kip does one US dollar cost on that day?",
        "lo": "ມື້ນັ້ນ ໜຶ່ງໂດລາສະຫະລັດ ເທົ່າກັບຈັກກີບ?",
    },
)


@food_for_work.covers(
    of=HOUSEHOLD,
    cite="World Food Programme, food and cash assistance for assets",
    label={"en": "takes part", "lo": "ເຂົ້າຮ່ວມ"},
    words={"lo": "ຄົວເຮືອນຊົນນະບົດທີ່ຂາດແຄນອາຫານ ແລະ ມີສະມາຊິກເຮັດວຽກສ້າງຊັບສິນຂອງຊຸມຊົນ."},
)
def is_covered(is_rural: bool, is_short_of_food: bool, somebody_works: bool = any_(works_on_community_assets)) -> bool:
    """Rural households short of food, one of whose members works on community assets in the lean season."""
    return is_rural and is_short_of_food and somebody_works


@food_for_work.benefit(
    POVERTY,
    of=HOUSEHOLD,
    cite="World Food Programme, food assistance for assets",
    label={"en": "ration of rice and oil", "lo": "ເຂົ້າ ແລະ ນ້ຳມັນ"},
    words={"lo": "ເຂົ້າ ແລະ ນ້ຳມັນ ສຳລັບວຽກທີ່ເຮັດ. ບໍ່ພົບຈຳນວນຕໍ່ມື້."},
)
def food_ration(is_paid_in_cash_for_assets: bool) -> bool:
    """Rice and oil are given for the work done, unless it is paid in cash; the ration for a day was not found."""
    return not is_paid_in_cash_for_assets


@food_for_work.benefit(
    POVERTY,
    per=ONCE,
    of=HOUSEHOLD,
    since="2020-09-01",
    cite="World Food Programme, cash assistance for assets",
    label={"en": "cash for assets", "lo": "ເງິນສົດ ສຳລັບການສ້າງຊັບສິນ"},
    words={"lo": "ຢູ່ແຂວງທີ່ຈ່າຍເປັນເງິນສົດ ຄົວເຮືອນໄດ້ຮັບເງິນທີ່ຄິດເປັນໂດລາ ພໍຊື້ເຂົ້າປະມານສອງອາທິດເຄິ່ງ."},
)
def cash_for_assets(is_paid_in_cash_for_assets: bool, province: Province, kip_for_a_dollar: Money, *, law) -> Money:
    """Where the work is paid in cash, a household receives a sum in dollars that buys rice for some two and a half weeks."""
    if not is_paid_in_cash_for_assets or not law.cash.is_paid_in[province]:
        return 0
    return law.cash.dollars * kip_for_a_dollar
