"""Cash transfer for poor and vulnerable households during COVID-19, June 2020 to March 2024.

Sub-Decree 88 (12 June 2020; the agency's page prints 12 August), amended on 11 January 2024. The first payment was on 25 June 2020,
the last in March 2024; the Family Package followed.

A member who belongs to two vulnerable classes is counted once; the texts do not say.
"""

from payung.law import (
    GOVERNMENT,
    HOUSEHOLD,
    MONTH,
    NON_CONTRIBUTORY,
    POVERTY,
    Count,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
    Years,
    count,
)

from . import idpoor
from .idpoor import EquityCardLevel

covid_cash_transfer = Scheme(
    "kh.covid_cash_transfer",
    names={
        "en": "Cash transfer for poor and vulnerable households during COVID-19",
        "km": "កម្មវិធីឧបត្ថម្ភសាច់ប្រាក់ជូនគ្រួសារក្រីក្រ និងងាយរងគ្រោះ ក្នុងអំឡុងពេលប្រយុទ្ធនឹងជំងឺកូវីដ-១៩",
    },
    administrator={"en": "National Social Assistance Fund (NSAF)", "km": "មូលនិធិជាតិជំនួយសង្គម"},
    kind=NON_CONTRIBUTORY,
    law="Sub-Decree 88 of 12 June 2020, amended on 11 January 2024",
    since="2020-06-25",
    until="2024-03-31",
    where={
        "en": "The commune or sangkat hall; the money comes through a mobile money agent.",
        "km": "សាលាឃុំ សង្កាត់; បើកប្រាក់តាមភ្នាក់ងារវេរលុយ។",
    },
    papers={"en": ("Valid Equity Card", "Identity card"), "km": ("ប័ណ្ណសមធម៌នៅមានសុពលភាព", "អត្តសញ្ញាណប័ណ្ណ")},
    how={
        "en": "Have the names checked at the commune hall. Paid monthly from the 24th or 25th; draw it within one month.",
        "km": "ទៅផ្ទៀងផ្ទាត់ឈ្មោះនៅសាលាឃុំ។ បើកប្រាក់រៀងរាល់ខែចាប់ពីថ្ងៃទី ២៤ ឬ ២៥; ត្រូវបើកក្នុងរយៈពេលមួយខែ។",
    },
)


class Area(Enumeration):
    """The areas by which the transfer differs."""

    PHNOM_PENH = Label(en="Towns of Phnom Penh", km="ទីប្រជុំជនរាជធានីភ្នំពេញ")
    OTHER_TOWN = Label(en="Other towns", km="ទីប្រជុំជនផ្សេង")
    RURAL = Label(en="Countryside", km="ជនបទ")


has_verified_names = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Names checked at the commune", "km": "បានផ្ទៀងផ្ទាត់ឈ្មោះនៅឃុំ"},
    question={
        "en": "Has the household had its names checked at the commune hall?",
        "km": "តើគ្រួសារបានទៅផ្ទៀងផ្ទាត់ឈ្មោះនៅសាលាឃុំ សង្កាត់ហើយឬនៅ?",
    },
)


@covid_cash_transfer.covers(
    of=HOUSEHOLD,
    cite="Sub-Decree 88/2020",
    label={"en": "gets the COVID-19 cash transfer", "km": "ទទួលការឧបត្ថម្ភសាច់ប្រាក់កូវីដ-១៩"},
    words={"km": "គ្រួសារមានប័ណ្ណសមធម៌កម្រិត ១ ឬ ២ នៅមានសុពលភាព ដែលបានផ្ទៀងផ្ទាត់ឈ្មោះនៅឃុំ។"},
)
def is_covered(has_verified_names: bool, holds_card: bool = idpoor.has_valid_card) -> bool:
    """Households with a valid Equity Card whose names were checked at the commune."""
    return holds_card and has_verified_names


@covid_cash_transfer.rule(
    of=HOUSEHOLD,
    cite="Sub-Decree 88/2020, amounts",
    label={"en": "area", "km": "តំបន់"},
    words={"km": "ជនបទ ទីប្រជុំជនភ្នំពេញ ឬទីប្រជុំជនផ្សេង។"},
)
def area(is_rural: bool, in_phnom_penh: bool) -> Area:
    """The countryside, the towns of Phnom Penh, or other towns."""
    if is_rural:
        return Area.RURAL
    if in_phnom_penh:
        return Area.PHNOM_PENH
    return Area.OTHER_TOWN


@covid_cash_transfer.rule(
    cite="Sub-Decree 88/2020, vulnerable members",
    label={"en": "vulnerable member", "km": "សមាជិកងាយរងគ្រោះ"},
    words={"km": "កុមារអាយុ ០ ដល់ ៥ឆ្នាំ ជនមានពិការភាព អ្នកអាយុ ៦០ឆ្នាំឡើងទៅ ឬអ្នករស់នៅជាមួយមេរោគអេដស៍។"},
)
def is_vulnerable(age: Years, has_disability_card: bool, lives_with_hiv: bool, *, law) -> bool:
    """A child of 5 or younger, a person with a disability, of 60 or more, or living with HIV; counted once."""
    return age <= law.oldest_child or age >= law.old_age or has_disability_card or lives_with_hiv


@covid_cash_transfer.benefit(
    POVERTY,
    per=MONTH,
    of=HOUSEHOLD,
    cite="Sub-Decree 88/2020, amounts; amendment of 11 January 2024",
    label={"en": "monthly transfer", "km": "ប្រាក់ឧបត្ថម្ភប្រចាំខែ"},
    words={"km": "ប្រាក់សម្រាប់គ្រួសារ បូកប្រាក់តាមចំនួនសមាជិក បូកប្រាក់សម្រាប់សមាជិកងាយរងគ្រោះម្នាក់ៗ តាមតំបន់ និងកម្រិតប័ណ្ណ។"},
)
def monthly_transfer(
    area: Area,
    equity_card_level: EquityCardLevel,
    members: Count = count(),
    vulnerable: Count = count(is_vulnerable),
    *,
    law,
) -> Money:
    """An amount for the household, one for each member and one more for each vulnerable member, by area and card level."""
    for_members = law.each_member[area][equity_card_level] * members
    for_vulnerable = law.each_vulnerable_member[area][equity_card_level] * vulnerable
    return law.household[area][equity_card_level] + for_members + for_vulnerable


@covid_cash_transfer.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    of=HOUSEHOLD,
    cite="Sub-Decree 88/2020, financing",
    label={"en": "cost borne by the State", "km": "ចំណាយដែលរដ្ឋទទួលបន្ទុក"},
    words={"km": "រដ្ឋចំណាយទាំងអស់។"},
)
def state_cost(monthly_transfer: Money) -> Money:
    """The State pays all of it."""
    return monthly_transfer
