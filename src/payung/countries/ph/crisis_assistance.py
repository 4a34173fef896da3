"""AICS: Assistance to Individuals in Crisis Situation.

Memorandum Circulars of the Department of Social Welfare and Development 2 s.2014, 9 and 11 s.2016, 11 s.2019 and 15 s.2022; the
yearly budget law. A social worker assesses each case; nothing here is a right to an amount.

Left out: the ceilings of help for transport, medicine, burial and food, which were not gathered.
"""

from payung.countries.vocabulary import SchoolLevel
from payung.law import (
    EDUCATION,
    HOUSEHOLD,
    NON_CONTRIBUTORY,
    ONCE,
    POVERTY,
    Count,
    Input,
    Money,
    Scheme,
    count,
)

crisis_assistance = Scheme(
    "ph.crisis_assistance",
    names={
        "en": "Assistance to Individuals in Crisis Situation (AICS)",
        "fil": "Tulong sa mga Indibidwal na nasa Krisis (AICS)",
    },
    administrator={
        "en": "DSWD crisis intervention units and field offices",
        "fil": "Mga crisis intervention unit at field office ng DSWD",
    },
    kind=NON_CONTRIBUTORY,
    law="DSWD Memorandum Circulars 2 s.2014, 9 and 11 s.2016, 11 s.2019, 15 s.2022; General Appropriations Act of the year",
    since="2022-07-01",
    where={
        "en": "The crisis intervention unit or field office of DSWD.",
        "fil": "Crisis intervention unit o field office ng DSWD.",
    },
    papers={
        "en": (
            "Valid identity card",
            "Barangay certificate of indigency",
            "Proof by the kind of help: clinical abstract and bill, death certificate, enrolment certificate, police or travel papers",
        ),
        "fil": (
            "Balidong ID",
            "Sertipiko ng kahirapan (indigency) mula sa barangay",
            "Patunay ayon sa uri ng tulong: clinical abstract at bill, death certificate, certificate of enrolment, papeles ng pulis o paglalakbay",
        ),
    },
    how={
        "en": "Screening, interview and assessment by a social worker, release. Smaller amounts may be given on the same day; larger ones take three to five days and a higher approval, or a guarantee letter.",
        "fil": "Screening, panayam at pagtatasa ng social worker, pagbibigay ng tulong. Ang maliit na halaga ay maaaring ibigay sa araw ding iyon; ang malaki ay tatlo hanggang limang araw at may mas mataas na pag-apruba, o guarantee letter.",
    },
)

is_in_crisis = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "In crisis, by the social worker's assessment", "fil": "Nasa krisis, ayon sa social worker"},
    question={
        "en": "Did a social worker of DSWD find the family to be in a crisis, such as illness, death, disaster or the loss of income?",
        "fil": "Nakita ba ng social worker ng DSWD na nasa krisis ang pamilya, gaya ng sakit, pagkamatay, kalamidad o pagkawala ng kita?",
    },
)
asks_for_educational_assistance = Input(
    bool,
    label={"en": "Student for whom help is asked", "fil": "Mag-aaral na hinihingan ng tulong"},
    question={
        "en": "Is this one of the students, up to three of the family, for whom educational assistance is asked this school year?",
        "fil": "Isa ba ito sa mga mag-aaral, hanggang tatlo sa pamilya, na hinihingan ng tulong pang-edukasyon ngayong school year?",
    },
)
crisis_assistance_asked = Input(
    Money,
    unit="PHP",
    of=HOUSEHOLD,
    lowest="0",
    highest="10000000",
    label={"en": "Amount of help assessed", "fil": "Halaga ng tulong ayon sa pagtatasa"},
    question={
        "en": "Which amount did the social worker find to be needed?",
        "fil": "Magkano ang nakita ng social worker na kailangan?",
    },
)


@crisis_assistance.covers(
    of=HOUSEHOLD,
    cite="DSWD Memorandum Circular 15 s.2022",
    label={"en": "Family in crisis", "fil": "Pamilyang nasa krisis"},
    words={
        "fil": "Sinumang nasa bansa na nasa krisis ayon sa social worker; una ang maralita, ang mahihina at ang pamilya sa impormal na sektor."
    },
)
def is_covered(is_in_crisis: bool) -> bool:
    """Anyone in the country who is in a crisis by the social worker's assessment; the indigent, the vulnerable and families of the informal economy come first."""
    return is_in_crisis


@crisis_assistance.benefit(
    POVERTY,
    cite="DSWD Memorandum Circular 15 s.2022",
    label={
        "en": "Help for transport, medicine, burial, food or other needs",
        "fil": "Tulong sa pamasahe, pagpapagamot, pagpapalibing, pagkain o ibang pangangailangan",
    },
    words={"fil": "Tulong ayon sa pagtatasa ng social worker; walang nakatakdang halaga rito."},
)
def assistance_by_need(has_died: bool) -> bool:
    """Help by the social worker's assessment; no amount is fixed here."""
    return not has_died


@crisis_assistance.rule(
    of=HOUSEHOLD,
    cite="DSWD Memorandum Circular 15 s.2022",
    label={"en": "May be released on the same day", "fil": "Maaaring ibigay sa araw ding iyon"},
    words={"fil": "Ang halagang hindi lampas sa takda ay maaaring ibigay sa araw ding iyon."},
)
def may_be_released_same_day(is_in_crisis: bool, crisis_assistance_asked: Money, *, law) -> bool:
    """An amount up to the limit may be given on the same day."""
    return is_in_crisis and crisis_assistance_asked <= law.highest_same_day_release


@crisis_assistance.rule(
    of=HOUSEHOLD,
    since="2022-08-20",
    cite="DSWD, educational assistance of 2022",
    label={"en": "No more students than allowed", "fil": "Hindi lampas sa takda ang mga mag-aaral"},
    words={"fil": "Hanggang tatlong mag-aaral sa bawat pamilya."},
)
def asks_for_no_more_students_than_allowed(students: Count = count(asks_for_educational_assistance), *, law) -> bool:
    """Up to three students of a family."""
    return students <= law.students_at_most


@crisis_assistance.benefit(
    EDUCATION,
    per=ONCE,
    since="2022-08-20",
    cite="DSWD, educational assistance of 2022",
    label={"en": "Educational assistance of the school year", "fil": "Tulong pang-edukasyon sa school year"},
    words={"fil": "Isang halaga ayon sa antas ng pag-aaral, sa mag-aaral na nasa krisis na hindi kasapi ng 4Ps."},
)
def educational_assistance(
    asks_for_educational_assistance: bool,
    asks_for_no_more_students_than_allowed: bool,
    is_four_ps_household: bool,
    attends_school: bool,
    school_level: SchoolLevel,
    *,
    law,
) -> Money:
    """One amount by the level of school, for a student in crisis whose household is not in 4Ps."""
    if not asks_for_educational_assistance or not asks_for_no_more_students_than_allowed:
        return 0
    if is_four_ps_household or not attends_school:
        return 0
    return law.educational_assistance[school_level]
