"""Pradhan Mantri Matru Vandana Yojana: instalments for mothers, on the first child and on a second who is a girl.

National Food Security Act 2013, s. 4(b); PMMVY 2017; from April 2022 PMMVY 2.0 under Mission Shakti.
"""

from payung.law import MATERNITY, NON_CONTRIBUTORY, ONCE, Count, Input, Money, Scheme, Years

from .vocabulary import Sex

pmmvy = Scheme(
    "in.pmmvy",
    names={"en": "Pradhan Mantri Matru Vandana Yojana (PMMVY)", "hi": "प्रधानमंत्री मातृ वंदना योजना"},
    administrator={"en": "Ministry of Women and Child Development", "hi": "महिला एवं बाल विकास मंत्रालय"},
    kind=NON_CONTRIBUTORY,
    law="National Food Security Act 2013, s. 4(b); PMMVY 2017; Mission Shakti guidelines 2022",
    since="2017-01-01",
    where={"en": "Anganwadi centre or health centre.", "hi": "आंगनवाड़ी केंद्र या स्वास्थ्य केंद्र।"},
    papers={
        "en": ("Aadhaar card", "Mother and child protection card", "Bank passbook"),
        "hi": ("आधार कार्ड", "मातृ एवं शिशु सुरक्षा कार्ड", "बैंक पासबुक"),
    },
)

is_pregnant_or_nursing = Input(
    bool,
    label={"en": "Pregnant or nursing", "hi": "गर्भवती या स्तनपान कराने वाली"},
    question={
        "en": "Is this person pregnant, or nursing a child?",
        "hi": "क्या यह महिला गर्भवती है, या शिशु को स्तनपान कराती है?",
    },
)
belongs_to_pmmvy_group = Input(
    bool,
    label={"en": "Of a disadvantaged group of PMMVY", "hi": "PMMVY के वंचित वर्ग से"},
    question={
        "en": "Does this person belong to a disadvantaged group, such as holders of an e-Shram, ration or job card?",
        "hi": "क्या यह महिला वंचित वर्ग से है, जैसे ई-श्रम, राशन या जॉब कार्ड धारक?",
    },
)
number_of_this_child = Input(
    Count,
    lowest="0",
    highest="20",
    label={"en": "Which living child this is", "hi": "यह कौन सा जीवित बच्चा है"},
    question={
        "en": "Is the child of this pregnancy or birth the first living child (1), the second (2), or later?",
        "hi": "इस गर्भ या जन्म का बच्चा पहला जीवित बच्चा है (1), दूसरा (2), या बाद का?",
    },
    fixed=True,
)
second_child_is_girl = Input(
    bool,
    label={"en": "The second child is a girl", "hi": "दूसरी संतान बेटी है"},
    question={"en": "Was the second child born a girl?", "hi": "क्या दूसरी संतान बेटी है?"},
    fixed=True,
)
pregnancy_is_registered = Input(
    bool,
    label={"en": "Pregnancy registered", "hi": "गर्भ का पंजीकरण"},
    question={
        "en": "Is the pregnancy registered at the Anganwadi or health centre?",
        "hi": "क्या गर्भ आंगनवाड़ी या स्वास्थ्य केंद्र में पंजीकृत है?",
    },
)
had_antenatal_check = Input(
    bool,
    label={"en": "Antenatal check made", "hi": "प्रसव-पूर्व जाँच हुई"},
    question={"en": "Has an antenatal check been made?", "hi": "क्या प्रसव-पूर्व जाँच हुई है?"},
)
birth_registered_and_vaccinated = Input(
    bool,
    label={"en": "Birth registered and first vaccinations given", "hi": "जन्म पंजीकृत और पहले टीके लगे"},
    question={
        "en": "Is the birth registered, and has the child had the first round of vaccinations?",
        "hi": "क्या जन्म पंजीकृत है और बच्चे को पहले टीके लग चुके हैं?",
    },
)


@pmmvy.covers(
    cite="PMMVY guidelines, beneficiaries",
    label={"en": "entitled", "hi": "पात्र"},
    words={"hi": "निर्धारित आयु की वंचित वर्ग की गर्भवती या स्तनपान कराने वाली महिला, जो नियमित सरकारी कर्मचारी नहीं।"},
)
def is_covered(
    sex: Sex, is_pregnant_or_nursing: bool, age: Years, belongs_to_pmmvy_group: bool, works_for_state: bool, *, law
) -> bool:
    """A pregnant or nursing woman of the age and of a disadvantaged group, not a regular government employee."""
    if sex != Sex.FEMALE or not is_pregnant_or_nursing or age < law.lowest_age:
        return False
    return belongs_to_pmmvy_group and not works_for_state


@pmmvy.benefit(
    MATERNITY,
    per=ONCE,
    cite="PMMVY guidelines 2017, instalments",
    label={"en": "instalments for the first child", "hi": "पहले बच्चे की किस्तें"},
    words={"hi": "पंजीकरण, प्रसव-पूर्व जाँच, और जन्म पंजीकरण तथा टीके पर किस्तें।"},
)
def first_child(
    number_of_this_child: Count,
    pregnancy_is_registered: bool,
    had_antenatal_check: bool,
    birth_registered_and_vaccinated: bool,
    *,
    law,
) -> Money:
    """All instalments reached so far: on registration, on the antenatal check, on the registered birth and vaccinations."""
    if number_of_this_child != 1 or not pregnancy_is_registered:
        return 0
    on_check = law.instalment.second if had_antenatal_check else 0
    on_birth = law.instalment.third if had_antenatal_check and birth_registered_and_vaccinated else 0
    return law.instalment.first + on_check + on_birth


@first_child.amended(
    since="2022-04-01",
    cite="Mission Shakti guidelines 2022, PMMVY",
    words={"hi": "पहली किस्त पंजीकरण और जाँच पर, दूसरी जन्म पंजीकरण और टीके पर।"},
)
def first_child_2022(
    number_of_this_child: Count,
    pregnancy_is_registered: bool,
    had_antenatal_check: bool,
    birth_registered_and_vaccinated: bool,
    *,
    law,
) -> Money:
    """The instalments so far: one on registration with an antenatal check, one on the registered birth and vaccinations."""
    if number_of_this_child != 1 or not pregnancy_is_registered or not had_antenatal_check:
        return 0
    on_birth = law.instalment.second if birth_registered_and_vaccinated else 0
    return law.instalment.first + on_birth


@pmmvy.benefit(
    MATERNITY,
    per=ONCE,
    since="2022-04-01",
    cite="Mission Shakti guidelines 2022, PMMVY",
    label={"en": "payment for a second child who is a girl", "hi": "दूसरी संतान बेटी होने पर राशि"},
    words={"hi": "दूसरी संतान बेटी हो तो जन्म के बाद एक किस्त।"},
)
def second_girl(
    number_of_this_child: Count, second_child_is_girl: bool, birth_registered_and_vaccinated: bool, *, law
) -> Money:
    """One payment after the birth when the second child is a girl."""
    if number_of_this_child != law.second_child or not second_child_is_girl or not birth_registered_and_vaccinated:
        return 0
    return law.second_girl
