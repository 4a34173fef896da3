"""IDPoor: identification of poor households, and the Equity Card that opens other programmes.

Sub-Decree 291 (27 December 2011). Rounds by area began in 2007 and came to a third of the country a year; towns followed in
2016, and since 2020 a household may ask at any time. Village representatives score a questionnaire and the village discusses the
result; special circumstances can move a household. The score itself is theirs: the household is asked for the outcome.

Since 24 October 2023 a third class counts, households at risk of poverty; a single woman is read as one without a husband.
Programmes for the poor must use IDPoor.
"""

from payung.law import (
    HOUSEHOLD,
    NON_CONTRIBUTORY,
    POVERTY,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Scheme,
    Years,
    add_days,
    add_years,
    any_,
    count,
)

from .vocabulary import CivilStatus, Sex, father, lives_in_country, mother

idpoor = Scheme(
    "kh.idpoor",
    names={
        "en": "IDPoor: identification of poor households and Equity Card",
        "km": "កម្មវិធីអត្តសញ្ញាណកម្មគ្រួសារក្រីក្រ និងប័ណ្ណសមធម៌",
    },
    administrator={"en": "Ministry of Planning", "km": "ក្រសួងផែនការ"},
    kind=NON_CONTRIBUTORY,
    law="Sub-Decree 291 of 27 December 2011 on the identification of poor households",
    since="2011-12-27",
    where={"en": "The commune or sangkat hall.", "km": "សាលាឃុំ សង្កាត់។"},
    papers={
        "en": ("Identity cards or birth certificates of all members", "Family book, if there is one"),
        "km": ("អត្តសញ្ញាណប័ណ្ណ ឬសំបុត្រកំណើតរបស់សមាជិកទាំងអស់", "សៀវភៅគ្រួសារ បើមាន"),
    },
    how={
        "en": "Ask at the commune hall. Village representatives visit and fill in the questionnaire; the village then discusses "
        "the result.",
        "km": "ដាក់ពាក្យនៅសាលាឃុំ សង្កាត់។ តំណាងភូមិមកសួរនៅផ្ទះ រួចភូមិពិភាក្សាលើលទ្ធផល។",
    },
)


class EquityCardLevel(Enumeration):
    """The level printed on the Equity Card."""

    LEVEL_1 = Label(en="Level 1: very poor", km="កម្រិត ១៖ ក្រខ្លាំង")
    LEVEL_2 = Label(en="Level 2: poor", km="កម្រិត ២៖ ក្រ")


class PovertyClass(Enumeration):
    """What the identification found."""

    VERY_POOR = Label(en="Very poor (level 1)", km="ក្រខ្លាំង (កម្រិត ១)")
    POOR = Label(en="Poor (level 2)", km="ក្រ (កម្រិត ២)")
    AT_RISK = Label(en="At risk of poverty", km="ងាយរងហានិភ័យ (ជិតក្រ)")
    NOT_POOR = Label(en="Not poor", km="មិនក្រ")


equity_card_level = Input(
    EquityCardLevel,
    of=HOUSEHOLD,
    label={"en": "Level of the Equity Card", "km": "កម្រិតប័ណ្ណសមធម៌"},
    question={
        "en": "Which level does the household's Equity Card (IDPoor card) show?",
        "km": "តើប័ណ្ណសមធម៌ (ប័ណ្ណក្រីក្រ) របស់គ្រួសារជាកម្រិតណា?",
    },
)
equity_card_issued_on = Input(
    Date,
    of=HOUSEHOLD,
    lowest="2007-01-01",
    label={"en": "First day of the Equity Card", "km": "ថ្ងៃចាប់សុពលភាពប័ណ្ណសមធម៌"},
    question={
        "en": "From which day is the household's Equity Card valid?",
        "km": "តើប័ណ្ណសមធម៌របស់គ្រួសារមានសុពលភាពចាប់ពីថ្ងៃណា?",
    },
)
is_scored_near_poverty_line = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Scored near the poverty line", "km": "ពិន្ទុនៅជិតបន្ទាត់ក្រីក្រ"},
    question={
        "en": "Did the identification score the household near the poverty line (class at risk)?",
        "km": "តើលទ្ធផលអត្តសញ្ញាណកម្មបង្ហាញថាគ្រួសារនេះនៅជិតបន្ទាត់ក្រីក្រ (ងាយរងហានិភ័យ) ដែរឬទេ?",
    },
)


@idpoor.covers(
    of=HOUSEHOLD,
    cite="Sub-Decree 291/2011",
    label={"en": "may be identified", "km": "អាចទទួលអត្តសញ្ញាណកម្ម"},
    words={"km": "គ្រួសាររស់នៅជនបទទូទាំងប្រទេស ហើយតាំងពីឆ្នាំ២០១៦ គ្រួសារនៅទីក្រុងផង។"},
)
def is_covered(is_rural: bool, in_country: bool = any_(lives_in_country), *, law) -> bool:
    """Households in the countryside, and since 2016 in towns as well."""
    return in_country and (is_rural or law.includes_towns)


@idpoor.rule(
    of=HOUSEHOLD,
    cite="Sub-Decree 291/2011; on-demand identification since 2020",
    label={"en": "may ask for identification at any time", "km": "អាចស្នើសុំអត្តសញ្ញាណកម្មគ្រប់ពេល"},
    words={"km": "តាំងពីឆ្នាំ២០២០ គ្រួសារអាចស្នើសុំនៅឃុំ សង្កាត់បានគ្រប់ពេល; មុននោះ ធ្វើតាមជុំ តាមតំបន់។"},
)
def may_ask_any_time(is_covered: bool, *, law) -> bool:
    """Since 2020 a household may ask at the commune at any time; before, there were rounds by area."""
    return is_covered and law.on_demand


@idpoor.rule(
    of=HOUSEHOLD,
    cite="Sub-Decree 291/2011, Equity Card",
    label={"en": "last day of the Equity Card", "km": "ថ្ងៃផុតសុពលភាពប័ណ្ណសមធម៌"},
    words={"km": "ប័ណ្ណមានសុពលភាព ៣ឆ្នាំ។"},
)
def card_valid_until(equity_card_issued_on: Date, *, law) -> Date:
    """The card is valid for 3 years."""
    return add_days(add_years(equity_card_issued_on, law.card_years), -law.one_day)


@idpoor.rule(
    of=HOUSEHOLD,
    cite="Sub-Decree 291/2011, Equity Card",
    label={"en": "valid Equity Card", "km": "មានប័ណ្ណសមធម៌នៅមានសុពលភាព"},
    words={"km": "គ្រួសារមានឈ្មោះក្នុងបញ្ជីគ្រួសារក្រីក្រ ហើយប័ណ្ណមិនទាន់ផុតសុពលភាព។"},
)
def has_valid_card(is_registered_poor: bool, equity_card_issued_on: Date, card_valid_until: Date, on: Date) -> bool:
    """The household is on the register of poor households and its card has not run out."""
    return is_registered_poor and equity_card_issued_on <= on <= card_valid_until


@idpoor.rule(
    since="2023-10-24",
    cite="Policy on expanding the Health Equity Fund to vulnerable families, 24 October 2023",
    label={"en": "member who makes a household at risk", "km": "សមាជិកដែលធ្វើឱ្យគ្រួសារងាយរងហានិភ័យ"},
    words={"km": "អ្នកមានពិការភាព អ្នកអាយុ ៦០ឆ្នាំឡើងទៅ ឬកុមារក្រោម ២ឆ្នាំ។"},
)
def is_vulnerable_member(age: Years, has_disability_card: bool, *, law) -> bool:
    """A person with a disability, of 60 or more, or under 2."""
    return has_disability_card or age >= law.at_risk.old_age or age < law.at_risk.age_of_small_child


@idpoor.rule(
    since="2023-10-24",
    cite="Policy on expanding the Health Equity Fund to vulnerable families, 24 October 2023",
    label={"en": "minor child", "km": "កូនអនីតិជន"},
    words={"km": "កូនអាយុក្រោម ១៨ឆ្នាំ។"},
)
def is_minor(age: Years, *, law) -> bool:
    """A child under 18."""
    return age < law.at_risk.age_of_minor


@idpoor.rule(
    since="2023-10-24",
    cite="Policy on expanding the Health Equity Fund to vulnerable families, 24 October 2023",
    label={"en": "single or widowed woman raising children", "km": "ស្ត្រីនៅលីវ ឬមេម៉ាយចិញ្ចឹមកូន"},
    words={"km": "ស្ត្រីនៅលីវ មេម៉ាយ ឬលែងលះ ដែលចិញ្ចឹមកូន។"},
)
def is_woman_raising_children_alone(
    sex: Sex, civil_status: CivilStatus, own_children: Count = count(is_minor, linked_by=(mother, father))
) -> bool:
    """A woman without a husband who raises children."""
    is_alone = civil_status in (
        CivilStatus.SINGLE,
        CivilStatus.WIDOWED,
        CivilStatus.DIVORCED,
        CivilStatus.SEPARATED,
    )
    return sex == Sex.FEMALE and is_alone and own_children > 0


@idpoor.rule(
    of=HOUSEHOLD,
    since="2023-10-24",
    cite="Policy on expanding the Health Equity Fund to vulnerable families, 24 October 2023",
    label={"en": "at risk of poverty", "km": "ងាយរងហានិភ័យនៃភាពក្រីក្រ"},
    words={
        "km": "ពិន្ទុនៅជិតបន្ទាត់ក្រីក្រ ហើយសមាជិកមួយភាគប្រាំឡើងទៅមានពិការភាព អាយុ ៦០ឆ្នាំឡើងទៅ ឬក្រោម ២ឆ្នាំ ឬមានស្ត្រីចិញ្ចឹមកូនតែម្នាក់ឯង។",
    },
)
def is_at_risk(
    is_scored_near_poverty_line: bool,
    vulnerable: Count = count(is_vulnerable_member),
    members: Count = count(),
    has_woman_alone: bool = any_(is_woman_raising_children_alone),
    *,
    law,
) -> bool:
    """Near the line, with one member in five vulnerable or with a woman who raises children alone."""
    return is_scored_near_poverty_line and (vulnerable / members >= law.at_risk.share_of_members or has_woman_alone)


@idpoor.rule(
    of=HOUSEHOLD,
    cite="Sub-Decree 291/2011",
    label={"en": "class of poverty", "km": "កម្រិតភាពក្រីក្រ"},
    words={"km": "កម្រិត ១ ឬ ២ តាមប័ណ្ណសមធម៌ដែលនៅមានសុពលភាព; បើគ្មាន គឺមិនក្រ។"},
)
def poverty_class(has_valid_card: bool, equity_card_level: EquityCardLevel) -> PovertyClass:
    """Level 1 or 2 by a valid Equity Card, else not poor."""
    if not has_valid_card:
        return PovertyClass.NOT_POOR
    if equity_card_level == EquityCardLevel.LEVEL_1:
        return PovertyClass.VERY_POOR
    return PovertyClass.POOR


@poverty_class.amended(
    since="2023-10-24",
    cite="Policy on expanding the Health Equity Fund to vulnerable families, 24 October 2023",
    words={"km": "កម្រិត ១ ឬ ២ តាមប័ណ្ណសមធម៌ដែលនៅមានសុពលភាព; បើគ្មាន អាចជាងាយរងហានិភ័យ ឬមិនក្រ។"},
)
def poverty_class_2023(has_valid_card: bool, equity_card_level: EquityCardLevel, is_at_risk: bool) -> PovertyClass:
    """Level 1 or 2 by a valid Equity Card, else at risk, else not poor."""
    if has_valid_card:
        if equity_card_level == EquityCardLevel.LEVEL_1:
            return PovertyClass.VERY_POOR
        return PovertyClass.POOR
    if is_at_risk:
        return PovertyClass.AT_RISK
    return PovertyClass.NOT_POOR


@idpoor.benefit(
    POVERTY,
    of=HOUSEHOLD,
    cite="Sub-Decree 291/2011, Equity Card",
    label={"en": "Equity Card", "km": "ប័ណ្ណសមធម៌"},
    words={"km": "គ្រួសារក្រខ្លាំង ឬក្រ កាន់ប័ណ្ណសមធម៌ ដែលបើកផ្លូវទៅមូលនិធិសមធម៌ ការផ្ទេរសាច់ប្រាក់ និងអាហារូបករណ៍។"},
)
def equity_card(poverty_class: PovertyClass) -> bool:
    """A very poor or poor household holds the card, which opens health equity, cash transfers and scholarships."""
    return poverty_class in (PovertyClass.VERY_POOR, PovertyClass.POOR)
