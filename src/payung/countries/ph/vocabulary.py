"""What a household in the Philippines is asked besides the facts that all countries share."""

from payung.countries.vocabulary import (
    annual_income,
    attends_school,
    birth_date,
    civil_status,
    days_in_hospital,
    days_of_ordered_rest,
    draws_state_pension,
    father,
    has_died,
    has_disability_card,
    is_certified_invalid,
    is_domestic_worker,
    is_national,
    is_pregnant,
    is_registered_poor,
    is_wage_earner,
    monthly_earnings,
    monthly_wage,
    mother,
    other_monthly_pension,
    school_level,
    spouse,
    works_abroad,
    works_for_state,
    works_informally,
)
from payung.law import HOUSEHOLD, Date, Enumeration, Input, Label, Money


class PregnancyEnd(Enumeration):
    """How a pregnancy ends."""

    NORMAL_DELIVERY = Label(en="Normal delivery", fil="Normal na panganganak")
    CAESAREAN = Label(en="Caesarean delivery", fil="Panganganak na cesarean")
    MISCARRIAGE = Label(
        en="Miscarriage or emergency termination of pregnancy",
        fil="Pagkakunan o emergency termination ng pagbubuntis",
    )


class LostBodyPart(Enumeration):
    """The permanent partial losses that the social security law lists."""

    NONE = Label(en="None", fil="Wala")
    ONE_THUMB = Label(en="One thumb", fil="Isang hinlalaki")
    ONE_INDEX_FINGER = Label(en="One index finger", fil="Isang hintuturo")
    ONE_MIDDLE_FINGER = Label(en="One middle finger", fil="Isang hinlalato")
    ONE_RING_FINGER = Label(en="One ring finger", fil="Isang palasingsingan")
    ONE_LITTLE_FINGER = Label(en="One little finger", fil="Isang kalingkingan")
    ONE_BIG_TOE = Label(en="One big toe", fil="Isang hinlalaki sa paa")
    ONE_HAND = Label(en="One hand", fil="Isang kamay")
    ONE_ARM = Label(en="One arm", fil="Isang braso")
    ONE_FOOT = Label(en="One foot", fil="Isang paa")
    ONE_LEG = Label(en="One leg", fil="Isang binti")
    ONE_EAR = Label(en="One ear", fil="Isang tainga")
    BOTH_EARS = Label(en="Both ears", fil="Dalawang tainga")
    HEARING_OF_ONE_EAR = Label(en="Hearing of one ear", fil="Pandinig ng isang tainga")
    HEARING_OF_BOTH_EARS = Label(en="Hearing of both ears", fil="Pandinig ng dalawang tainga")
    SIGHT_OF_ONE_EYE = Label(en="Sight of one eye", fil="Paningin ng isang mata")


class WageClass(Enumeration):
    """The classes of a regional minimum wage order."""

    NON_AGRICULTURE = Label(en="Not in agriculture", fil="Hindi agrikultura")
    AGRICULTURE_OR_SMALL_ESTABLISHMENT = Label(
        en="Agriculture; retail or service with 15 workers or fewer; manufacturing with fewer than 10 workers",
        fil="Agrikultura; tingian o serbisyo na may 15 manggagawa o mas kaunti; pabrikang may mas kaunti sa 10 manggagawa",
    )


died_on = Input(
    Date,
    lowest="1957-09-01",
    fixed=True,
    label={"en": "Day of death", "fil": "Araw ng pagkamatay"},
    question={"en": "On which day did this person die?", "fil": "Kailan namatay ang taong ito?"},
)
disabled_since = Input(
    Date,
    lowest="1957-09-01",
    fixed=True,
    label={"en": "First day of the permanent disability", "fil": "Unang araw ng permanenteng kapansanan"},
    question={
        "en": "Since which day has this person been permanently disabled?",
        "fil": "Kailan nagsimula ang permanenteng kapansanan ng taong ito?",
    },
)
lost_body_part = Input(
    LostBodyPart,
    label={"en": "Permanent partial loss", "fil": "Permanenteng nawalang bahagi o gamit ng katawan"},
    question={
        "en": "Has this person permanently lost a part of the body, hearing or sight? Which?",
        "fil": "May permanente bang nawalang bahagi ng katawan, pandinig o paningin ang taong ito? Alin?",
    },
)
pregnancy_end = Input(
    PregnancyEnd,
    label={"en": "How the pregnancy ends", "fil": "Paraan ng pagtatapos ng pagbubuntis"},
    question={
        "en": "How did the pregnancy end on this day, or how is it expected to end?",
        "fil": "Paano natapos ang pagbubuntis sa araw na ito, o paano ito inaasahang matatapos?",
    },
)
has_solo_parent_card = Input(
    bool,
    label={"en": "Holds a solo parent identification card", "fil": "May Solo Parent ID"},
    question={
        "en": "Does this person hold a valid solo parent identification card (SPIC)?",
        "fil": "May balidong Solo Parent Identification Card (SPIC) ba ang taong ito?",
    },
)
is_incapacitated_since_minority = Input(
    bool,
    fixed=True,
    label={
        "en": "Incapacitated since before 21, physically or mentally",
        "fil": "Walang kakayahan mula pa bago mag-21, pisikal o mental",
    },
    question={
        "en": "Is this person incapable of self-support, physically or mentally, from birth or from before the age of 21?",
        "fil": "Hindi ba kaya ng taong ito na suportahan ang sarili, sa pisikal o mental na dahilan, mula pagkasilang o bago mag-21 taong gulang?",
    },
)
is_four_ps_household = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Household of the 4Ps", "fil": "Sambahayang 4Ps"},
    question={
        "en": "Is the household a registered beneficiary of the Pantawid Pamilyang Pilipino Program (4Ps)?",
        "fil": "Rehistradong benepisyaryo ba ng Pantawid Pamilyang Pilipino Program (4Ps) ang sambahayan?",
    },
)
lives_in_metro_manila = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Lives in Metro Manila (NCR)", "fil": "Nakatira sa Metro Manila (NCR)"},
    question={
        "en": "Does the household live in the National Capital Region (Metro Manila)?",
        "fil": "Nakatira ba ang sambahayan sa National Capital Region (Metro Manila)?",
    },
)
wage_class = Input(
    WageClass,
    label={"en": "Class of the wage order", "fil": "Uri ng pinapasukan ayon sa wage order"},
    question={
        "en": "In which class of the minimum wage order is the work of this person?",
        "fil": "Sa aling uri ng wage order nabibilang ang trabaho ng taong ito?",
    },
)
regional_minimum_wage = Input(
    Money,
    unit="PHP/day",
    lowest="0",
    highest="10000",
    label={
        "en": "Minimum wage of the region outside Metro Manila",
        "fil": "Minimum na sahod ng rehiyon sa labas ng Metro Manila",
    },
    question={
        "en": "What is the daily minimum wage for this work in the region? The regional wage board (RTWPB) publishes it.",
        "fil": "Magkano ang arawang minimum na sahod para sa trabahong ito sa rehiyon? Inilalathala ito ng regional wage board (RTWPB).",
    },
)
