"""4Ps: the Pantawid Pamilyang Pilipino Program, cash grants on conditions of health and schooling.

RA 11310 (2019) and its implementing rules; before, guidelines of the Department of Social Welfare and Development since 2008.
The state's register of poor households (Listahanan) decides by a proxy means test against the threshold of the province. The
household is the unit; farmers, fishers, homeless families, indigenous peoples and informal settlers come first. Early pilots paid
all or nothing; that was not encoded.

A bill of the 20th Congress (committee level, February 2026) would raise the grants; its amounts stand in the parameters as proposed.
It would also add 400 pesos for a child with disability.
"""

from payung.countries.vocabulary import SchoolLevel, is_pregnant
from payung.law import (
    EDUCATION,
    FAMILY,
    HOUSEHOLD,
    MONTH,
    NON_CONTRIBUTORY,
    POVERTY,
    YEAR,
    Count,
    Date,
    Input,
    Money,
    Number,
    Scheme,
    Years,
    any_,
    count,
    total,
    years_between,
)

four_ps = Scheme(
    "ph.four_ps",
    names={"en": "Pantawid Pamilyang Pilipino Program (4Ps)", "fil": "Pantawid Pamilyang Pilipino Program (4Ps)"},
    administrator={
        "en": "Department of Social Welfare and Development (DSWD)",
        "fil": "Kagawaran ng Kagalingang Panlipunan at Pagpapaunlad (DSWD)",
    },
    kind=NON_CONTRIBUTORY,
    law="RA 11310 (2019) and implementing rules; DSWD guidelines since 2008",
    since="2008-01-01",
    where={
        "en": "The city or municipal link of DSWD, at the community assembly.",
        "fil": "Sa City o Municipal Link ng DSWD, sa community assembly.",
    },
    papers={
        "en": (
            "Household registration and validation at the community assembly",
            "Birth certificates and school and health records of the children",
        ),
        "fil": (
            "Rehistro at balidasyon ng sambahayan sa community assembly",
            "Birth certificate at rekord sa paaralan at kalusugan ng mga bata",
        ),
    },
    how={
        "en": "Households chosen from the register are called to an assembly and validated. Paid every two months after the conditions were checked, to a Land Bank cash card.",
        "fil": "Tinatawag sa assembly at binabalido ang mga sambahayang napili mula sa listahan. Binabayaran kada dalawang buwan matapos suriin ang mga kondisyon, sa Land Bank cash card.",
    },
)

four_ps_registered_on = Input(
    Date,
    of=HOUSEHOLD,
    lowest="2008-01-01",
    fixed=True,
    label={"en": "Day of registration in 4Ps", "fil": "Araw ng pagkakarehistro sa 4Ps"},
    question={
        "en": "On which day was the household registered in 4Ps?",
        "fil": "Kailan narehistro sa 4Ps ang sambahayan?",
    },
)
agrees_to_four_ps_conditions = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Willing to meet the conditions", "fil": "Handang tumupad sa mga kondisyon"},
    question={
        "en": "Is the household willing to meet the conditions of 4Ps on schooling, check-ups and family sessions?",
        "fil": "Handa ba ang sambahayan na tumupad sa mga kondisyon ng 4Ps sa pag-aaral, check-up at family development session?",
    },
)
keeps_four_ps_health_conditions = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Health conditions met", "fil": "Natupad ang mga kondisyon sa kalusugan"},
    question={
        "en": "Did the small children have their check-ups and vaccines, the pupils their deworming, and the pregnant women their prenatal and postnatal care?",
        "fil": "Nagpa-check-up at nagpabakuna ba ang maliliit na bata, napurga ang mga mag-aaral, at nagpa-prenatal at postnatal ang mga buntis?",
    },
)
attends_family_sessions = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Family development sessions attended", "fil": "Dumadalo sa family development session"},
    question={
        "en": "Did a parent or guardian attend the monthly family development sessions?",
        "fil": "Dumalo ba ang magulang o tagapag-alaga sa buwanang family development session?",
    },
)
is_monitored_child = Input(
    bool,
    label={"en": "Child whom 4Ps monitors for school", "fil": "Batang minomonitor ng 4Ps sa pag-aaral"},
    question={
        "en": "Is this one of the children, up to three, whom the household has registered for the education grant?",
        "fil": "Isa ba ito sa mga batang, hanggang tatlo, inirehistro ng sambahayan para sa education grant?",
    },
)
is_nursing = Input(
    bool,
    label={"en": "Nursing mother", "fil": "Nagpapasusong ina"},
    question={"en": "Is this person nursing a child?", "fil": "Nagpapasuso ba ng bata ang taong ito?"},
)
school_attendance = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Share of school days attended", "fil": "Bahagi ng mga araw na pumasok sa paaralan"},
    question={
        "en": "Which share of the school days of the month did this child attend (1 = all)?",
        "fil": "Anong bahagi ng mga araw ng klase sa buwan ang pinasukan ng batang ito (1 = lahat)?",
    },
)


@four_ps.rule(
    cite="RA 11310, s. 6 (before: DSWD guidelines)",
    label={"en": "Child of the age of 4Ps", "fil": "Batang nasa edad ng 4Ps"},
    words={"fil": "Batang hindi lampas sa pinakamataas na edad."},
)
def is_of_child_age(age: Years, *, law) -> bool:
    """A child not above the highest age."""
    return age <= law.highest_child_age


@four_ps.rule(
    of=HOUSEHOLD,
    cite="RA 11310, s. 4 (before: DSWD guidelines)",
    label={"en": "Years in the programme", "fil": "Mga taon sa programa"},
    words={"fil": "Buong taon mula nang marehistro; wala kung hindi pa nakarehistro."},
)
def years_in_programme(is_four_ps_household: bool, four_ps_registered_on: Date, on: Date) -> Years:
    """Full years since the registration; none for a household not registered yet."""
    return years_between(four_ps_registered_on, on) if is_four_ps_household else 0


@four_ps.covers(
    of=HOUSEHOLD,
    cite="RA 11310, ss. 5 and 6 (before: DSWD guidelines)",
    label={"en": "Qualifies for 4Ps", "fil": "Kuwalipikado sa 4Ps"},
    words={
        "fil": "Sambahayang nasa listahan ng mahihirap, may bata o buntis, handang tumupad sa mga kondisyon, at hindi pa umaabot sa pinakamahabang panahon sa programa."
    },
)
def is_covered(
    is_registered_poor: bool,
    agrees_to_four_ps_conditions: bool,
    years_in_programme: Years,
    children: Count = count(is_of_child_age),
    has_pregnant_member: bool = any_(is_pregnant),
    *,
    law,
) -> bool:
    """A household on the register of the poor with a child or a pregnant member, willing to meet the conditions, that has not been in the programme for the longest time yet."""
    if not is_registered_poor or not agrees_to_four_ps_conditions:
        return False
    return (children > 0 or has_pregnant_member) and years_in_programme < law.years_at_most


# Grants


@four_ps.benefit(
    FAMILY,
    of=HOUSEHOLD,
    per=MONTH,
    cite="RA 11310, ss. 7 and 11 (before: DSWD guidelines)",
    label={"en": "Health and nutrition grant", "fil": "Health and nutrition grant"},
    words={
        "fil": "Isang halaga kada buwan sa sambahayang tumupad sa mga kondisyon sa kalusugan at sa family development session."
    },
)
def health_grant(keeps_four_ps_health_conditions: bool, attends_family_sessions: bool, *, law) -> Money:
    """One amount a month for the household that keeps the conditions of health and attends the family sessions."""
    return law.health_grant if keeps_four_ps_health_conditions and attends_family_sessions else 0


@four_ps.rule(
    of=HOUSEHOLD,
    cite="RA 11310, s. 7 (before: DSWD guidelines)",
    label={"en": "No more children monitored than allowed", "fil": "Hindi lampas sa takda ang minomonitor na bata"},
    words={"fil": "Hanggang tatlong bata lamang ang minomonitor sa bawat sambahayan."},
)
def monitors_no_more_than_allowed(monitored: Count = count(is_monitored_child), *, law) -> bool:
    """Up to three children are monitored in a household."""
    return monitored <= law.monitored_children_at_most


@four_ps.benefit(
    EDUCATION,
    per=MONTH,
    cite="RA 11310, s. 7 (before: DSWD guidelines)",
    label={"en": "Education grant (in months of school)", "fil": "Education grant (sa mga buwan ng klase)"},
    words={
        "fil": "Sa bawat minomonitor na bata na pumapasok nang hindi bababa sa 85% ng mga araw ng klase, ayon sa antas ng pag-aaral."
    },
)
def education_grant(
    is_monitored_child: bool,
    monitors_no_more_than_allowed: bool,
    attends_school: bool,
    school_attendance: Number,
    school_level: SchoolLevel,
    *,
    law,
) -> Money:
    """For each monitored child who attends at least 85% of the school days, by the level of school."""
    if not is_monitored_child or not monitors_no_more_than_allowed or not attends_school:
        return 0
    return law.education_grant[school_level] if school_attendance >= law.lowest_attendance else 0


@four_ps.benefit(
    POVERTY,
    of=HOUSEHOLD,
    per=MONTH,
    since="2017-01-01",
    cite="DSWD guidelines on the rice subsidy (2017); RA 11310, s. 7",
    label={"en": "Rice subsidy", "fil": "Rice subsidy"},
    words={"fil": "Isang halaga kada buwan sa aktibong sambahayang tumutupad sa mga kondisyon."},
)
def rice_subsidy(keeps_four_ps_health_conditions: bool, attends_family_sessions: bool, *, law) -> Money:
    """One amount a month for active households that keep the conditions."""
    return law.rice_subsidy if keeps_four_ps_health_conditions and attends_family_sessions else 0


@four_ps.rule(
    since="2025-01-01",
    cite="DSWD, first 1,000 days grant (budget of 2025)",
    label={"en": "In the first 1,000 days of life", "fil": "Nasa unang 1,000 araw ng buhay"},
    words={"fil": "Buntis o nagpapasusong ina, o batang hindi lampas sa dalawang taon."},
)
def is_in_first_1000_days(age: Years, is_pregnant: bool, is_nursing: bool, *, law) -> bool:
    """A pregnant or nursing mother, or a child up to two."""
    return age <= law.highest_age_of_small_child or is_pregnant or is_nursing


@four_ps.benefit(
    FAMILY,
    of=HOUSEHOLD,
    per=MONTH,
    since="2025-01-01",
    cite="DSWD, first 1,000 days grant (budget of 2025)",
    label={"en": "First 1,000 days grant", "fil": "First 1,000 days grant"},
    words={
        "fil": "Sa sambahayang nasa 4Ps na may buntis, nagpapasuso o batang hanggang dalawang taon, na nagpapa-check-up."
    },
)
def first_1000_days_grant(
    is_four_ps_household: bool,
    keeps_four_ps_health_conditions: bool,
    members: Count = count(is_in_first_1000_days),
    *,
    law,
) -> Money:
    """For a household already in 4Ps with a pregnant or nursing mother or a child up to two who have their check-ups."""
    if not is_four_ps_household or not keeps_four_ps_health_conditions:
        return 0
    return law.first_1000_days_grant if members > 0 else 0


@four_ps.rule(
    of=HOUSEHOLD,
    per=YEAR,
    cite="RA 11310, s. 7 (before: DSWD guidelines)",
    label={"en": "Grants of a whole year", "fil": "Mga grant sa buong taon"},
    words={"fil": "Ang health grant sa labindalawang buwan at ang mga education grant sa sampung buwan."},
)
def grants_a_year(health_grant: Money, education: Money = total(education_grant), *, law) -> Money:
    """The health grant for twelve months and the education grants for ten."""
    return health_grant * law.months_of_health_grant + education * law.months_of_education_grant


@grants_a_year.amended(
    since="2017-01-01",
    cite="RA 11310, s. 7 (before: DSWD guidelines)",
    words={
        "fil": "Ang health grant at rice subsidy sa labindalawang buwan at ang mga education grant sa sampung buwan."
    },
)
def grants_a_year_2017(
    health_grant: Money, rice_subsidy: Money, education: Money = total(education_grant), *, law
) -> Money:
    """The health grant and the rice subsidy for twelve months and the education grants for ten."""
    return (health_grant + rice_subsidy) * law.months_of_health_grant + education * law.months_of_education_grant


@grants_a_year.amended(
    since="2025-01-01",
    cite="RA 11310, s. 7; DSWD, first 1,000 days grant",
    words={
        "fil": "Ang health grant, rice subsidy at first 1,000 days grant sa labindalawang buwan at ang mga education grant sa sampung buwan."
    },
)
def grants_a_year_2025(
    health_grant: Money,
    rice_subsidy: Money,
    first_1000_days_grant: Money,
    education: Money = total(education_grant),
    *,
    law,
) -> Money:
    """The health grant, the rice subsidy and the first 1,000 days grant for twelve months and the education grants for ten."""
    monthly = health_grant + rice_subsidy + first_1000_days_grant
    return monthly * law.months_of_health_grant + education * law.months_of_education_grant
