"""Village savings and credit groups and village development funds.

The group makes its own rules: how much members save, the interest, the size of loans, the share of the profit that is paid
out. Groups have been set up since the late 1990s with the Lao Women's Union, village banks since 2009 with German aid and the
central bank; the ILO published a handbook in 2008. The day is set to the beginning of 1998.

Left out: later decrees on microfinance and village funds, which were not gathered; the interest on loans, which each group sets.
"""

from payung.law import (
    COMMUNITY_FUND,
    CREDIT,
    HOUSEHOLD,
    MEMBER,
    MONTH,
    ONCE,
    YEAR,
    Input,
    Money,
    Scheme,
)

village_savings_group = Scheme(
    "la.village_savings_group",
    names={
        "en": "Village savings and credit groups and village development funds",
        "lo": "ກຸ່ມເງິນທ້ອນ ແລະ ກອງທຶນພັດທະນາບ້ານ",
    },
    administrator={"en": "Lao Women's Union", "lo": "ສະຫະພັນແມ່ຍິງລາວ"},
    kind=COMMUNITY_FUND,
    law="Rules of the group",
    since="1998-01-01",
    where={"en": "The group's committee in the village", "lo": "ຄະນະກຳມະການຂອງກຸ່ມຢູ່ບ້ານ"},
)


# Facts


village_has_savings_group = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "The village has a savings group", "lo": "ບ້ານມີກຸ່ມເງິນທ້ອນ"},
    question={
        "en": "Is there a savings group or development fund in the household's own village?",
        "lo": "ຢູ່ບ້ານຂອງຄົວເຮືອນ ມີກຸ່ມເງິນທ້ອນ ຫຼື ກອງທຶນພັດທະນາບ້ານບໍ?",
    },
)
savings_set_by_group = Input(
    Money,
    unit="LAK/month",
    lowest="0",
    highest="100000000",
    label={"en": "Monthly savings set by the group", "lo": "ເງິນທ້ອນຕໍ່ເດືອນ ຕາມກຸ່ມກຳນົດ"},
    question={
        "en": "How much does the group have each member save a month?",
        "lo": "ກຸ່ມກຳນົດໃຫ້ສະມາຊິກທ້ອນເງິນເດືອນລະເທົ່າໃດ?",
    },
)
savings_in_group = Input(
    Money,
    unit="LAK",
    lowest="0",
    highest="10000000000",
    label={"en": "Own savings in the group", "lo": "ເງິນທ້ອນຂອງຕົນຢູ່ໃນກຸ່ມ"},
    question={"en": "How much has this person saved in the group?", "lo": "ບຸກຄົນນີ້ມີເງິນທ້ອນຢູ່ໃນກຸ່ມເທົ່າໃດ?"},
)
savings_of_whole_group = Input(
    Money,
    unit="LAK",
    of=HOUSEHOLD,
    lowest="1",
    highest="1000000000000",
    label={"en": "Savings of the whole group", "lo": "ເງິນທ້ອນຂອງທັງກຸ່ມ"},
    question={"en": "How much have all members together saved in the group?", "lo": "ສະມາຊິກທັງໝົດມີເງິນທ້ອນລວມເທົ່າໃດ?"},
)
group_profit_of_year = Input(
    Money,
    unit="LAK/year",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000",
    label={"en": "Profit of the group from lending in the year", "lo": "ກຳໄລຂອງກຸ່ມຈາກການປ່ອຍກູ້ ໃນປີ"},
    question={
        "en": "How much profit did the group make from lending in the year?",
        "lo": "ໃນປີ ກຸ່ມມີກຳໄລຈາກການປ່ອຍກູ້ເທົ່າໃດ?",
    },
)
loan_asked_of_group = Input(
    Money,
    unit="LAK",
    lowest="0",
    highest="10000000000",
    label={"en": "Loan asked for", "lo": "ເງິນກູ້ທີ່ຂໍ"},
    question={"en": "How much would this person borrow from the group?", "lo": "ບຸກຄົນນີ້ຢາກກູ້ຈາກກຸ່ມເທົ່າໃດ?"},
)
loans_asked_by_all = Input(
    Money,
    unit="LAK",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000",
    label={"en": "Loans asked for by all members", "lo": "ເງິນກູ້ທີ່ສະມາຊິກທັງໝົດຂໍ"},
    question={
        "en": "How much do all members together ask to borrow at present?",
        "lo": "ປັດຈຸບັນ ສະມາຊິກທັງໝົດຂໍກູ້ລວມເທົ່າໃດ?",
    },
)
loan_allotted = Input(
    Money,
    unit="LAK",
    lowest="0",
    highest="10000000000",
    label={"en": "Loan allotted by the committee", "lo": "ເງິນກູ້ທີ່ຄະນະກຳມະການຈັດສັນໃຫ້"},
    question={
        "en": "If the savings do not suffice for all: how much did the committee allot to this person?",
        "lo": "ຖ້າເງິນທ້ອນບໍ່ພໍໃຫ້ທຸກຄົນກູ້: ຄະນະກຳມະການຈັດສັນໃຫ້ບຸກຄົນນີ້ເທົ່າໃດ?",
    },
)


# Rules


@village_savings_group.covers(
    cite="Rules of the group",
    label={"en": "may be a member", "lo": "ເປັນສະມາຊິກໄດ້"},
    words={"lo": "ສະເພາະຊາວບ້ານ. ເງິນທ້ອນ ແລະ ເງິນກູ້ ຢູ່ພາຍໃນບ້ານ."},
)
def is_covered(village_has_savings_group: bool) -> bool:
    """Villagers only; savings and loans stay within the village."""
    return village_has_savings_group


@village_savings_group.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Rules of the group",
    label={"en": "savings", "lo": "ເງິນທ້ອນ"},
    words={"lo": "ສະມາຊິກທ້ອນເງິນທຸກເດືອນ ຕາມທີ່ກຸ່ມກຳນົດ."},
)
def savings(savings_set_by_group: Money) -> Money:
    """Members save every month what the group has set."""
    return savings_set_by_group


@village_savings_group.benefit(
    CREDIT,
    per=YEAR,
    cite="Rules of the group",
    label={"en": "dividend", "lo": "ເງິນປັນຜົນ"},
    words={"lo": "ສ່ວນໜຶ່ງຂອງກຳໄລ ແບ່ງໃຫ້ສະມາຊິກ ຕາມເງິນທ້ອນຂອງແຕ່ລະຄົນ."},
)
def dividend(savings_in_group: Money, savings_of_whole_group: Money, group_profit_of_year: Money, *, law) -> Money:
    """A share of the year's profit from lending is divided among the members by their savings."""
    return law.share_of_profit_paid_out * group_profit_of_year * savings_in_group / savings_of_whole_group


@village_savings_group.benefit(
    CREDIT,
    per=ONCE,
    cite="Rules of the group",
    label={"en": "loan", "lo": "ເງິນກູ້"},
    words={"lo": "ກູ້ຈາກເງິນທ້ອນຂອງກຸ່ມ. ຖ້າເງິນບໍ່ພໍ ຄະນະກຳມະການຈັດສັນ."},
)
def loan(
    loan_asked_of_group: Money, loans_asked_by_all: Money, savings_of_whole_group: Money, loan_allotted: Money
) -> Money:
    """The group lends out of its savings; where members ask for more than there is, the committee allots the loans."""
    if loans_asked_by_all <= savings_of_whole_group:
        return loan_asked_of_group
    return min(loan_asked_of_group, loan_allotted)
