"""Cash transfer for pregnant women and children under 2: the first 1,000 days.

Sub-Decree of 31 December 2019 on the programme, which was in operation from 1 June 2019; raised, and opened to NSSF members and to
the State's own staff, from 1 August 2023 by a decision announced on 4 July 2023. Since April 2024 it is part of the Family Package.

The visits are counted for the mother, for one pregnancy and its child. Whether each of twins is paid for its vaccinations is not stated.
"""

from payung.law import (
    FAMILY,
    GOVERNMENT,
    MATERNITY,
    NON_CONTRIBUTORY,
    ONCE,
    Count,
    Input,
    Money,
    Scheme,
    Years,
    any_,
)

from . import idpoor
from .vocabulary import Sex, mother

cash_transfer_1000_days = Scheme(
    "kh.cash_transfer_1000_days",
    names={
        "en": "Cash transfer for pregnant women and children under 2",
        "km": "កម្មវិធីឧបត្ថម្ភសាច់ប្រាក់ជូនស្ត្រីមានផ្ទៃពោះ និងកុមារអាយុក្រោម២ឆ្នាំ",
    },
    administrator={"en": "National Social Assistance Fund (NSAF)", "km": "មូលនិធិជាតិជំនួយសង្គម"},
    kind=NON_CONTRIBUTORY,
    law="Sub-Decree of 31 December 2019 on the cash transfer for pregnant women and children under 2; decision of July 2023",
    since="2019-06-01",
    where={
        "en": "Register at the commune or sangkat hall; the money comes through an agent.",
        "km": "ចុះឈ្មោះនៅសាលាឃុំ សង្កាត់; បើកប្រាក់តាមភ្នាក់ងារ។",
    },
    papers={
        "en": ("Equity Card, or NSSF card or proof of service to the State", "Identity card", "Mother's health book"),
        "km": ("ប័ណ្ណសមធម៌ ឬប័ណ្ណ ប.ស.ស. ឬលិខិតបញ្ជាក់ជាមន្ត្រីរាជការ", "អត្តសញ្ញាណប័ណ្ណ", "សៀវភៅសុខភាពមាតា"),
    },
    how={
        "en": "Register at the commune with the card; each visit at a public facility is entered there and paid through an agent.",
        "km": "ចុះឈ្មោះនៅឃុំដោយយកប័ណ្ណទៅ; ការពិនិត្យម្តងៗនៅមូលដ្ឋានសុខាភិបាលសាធារណៈត្រូវបានកត់ត្រា ហើយបើកប្រាក់តាមភ្នាក់ងារ។",
    },
)

antenatal_visits = Input(
    Count,
    lowest="0",
    highest="50",
    label={"en": "Antenatal visits", "km": "ចំនួនលើកពិនិត្យផ្ទៃពោះ"},
    question={
        "en": "How many antenatal visits at a public facility in this pregnancy?",
        "km": "តើបានទៅពិនិត្យផ្ទៃពោះនៅមូលដ្ឋានសុខាភិបាលសាធារណៈប៉ុន្មានលើក?",
    },
)
delivered_in_public_facility = Input(
    bool,
    label={"en": "Gave birth at a public facility", "km": "បានសម្រាលនៅមូលដ្ឋានសុខាភិបាលសាធារណៈ"},
    question={
        "en": "Did this person give birth at a public facility?",
        "km": "តើបុគ្គលនេះបានសម្រាលនៅមូលដ្ឋានសុខាភិបាលសាធារណៈដែរឬទេ?",
    },
)
postnatal_visits = Input(
    Count,
    lowest="0",
    highest="50",
    label={"en": "Postnatal visits", "km": "ចំនួនលើកពិនិត្យក្រោយសម្រាល"},
    question={
        "en": "How many postnatal visits at a public facility after this birth?",
        "km": "តើបានទៅពិនិត្យក្រោយសម្រាលប៉ុន្មានលើក?",
    },
)
vaccination_visits = Input(
    Count,
    lowest="0",
    highest="50",
    label={"en": "Vaccination visits with the child", "km": "ចំនួនលើកនាំកូនទៅចាក់វ៉ាក់សាំង"},
    question={
        "en": "How many vaccination visits with the child under 2?",
        "km": "តើបាននាំកូនអាយុក្រោម ២ឆ្នាំទៅចាក់វ៉ាក់សាំងប៉ុន្មានលើក?",
    },
)
is_state_contract_staff_or_intern = Input(
    bool,
    label={"en": "Contract staff or intern of the State", "km": "បុគ្គលិកកិច្ចសន្យា ឬកម្មសិក្សាការីរបស់រដ្ឋ"},
    question={
        "en": "Is this person contract staff or an intern of the State?",
        "km": "តើបុគ្គលនេះជាបុគ្គលិកកិច្ចសន្យា ឬកម្មសិក្សាការីរបស់រដ្ឋដែរឬទេ?",
    },
)


@cash_transfer_1000_days.rule(
    cite="Sub-Decree of 31 December 2019",
    label={"en": "child under 2", "km": "កុមារអាយុក្រោម ២ឆ្នាំ"},
    words={"km": "កុមារមិនទាន់គ្រប់ ២ឆ្នាំ។"},
)
def is_under_two(age: Years, *, law) -> bool:
    """A child who is not yet 2 years old."""
    return age < law.age_limit


@cash_transfer_1000_days.rule(
    cite="Sub-Decree of 31 December 2019",
    label={"en": "pregnant, or mother of a child under 2", "km": "មានផ្ទៃពោះ ឬជាម្តាយកូនក្រោម ២ឆ្នាំ"},
    words={"km": "ស្ត្រីមានផ្ទៃពោះ ឬមានកូនអាយុក្រោម ២ឆ្នាំ។"},
)
def is_expecting_or_young_mother(
    sex: Sex, is_pregnant: bool, has_child_under_two: bool = any_(is_under_two, linked_by=(mother,))
) -> bool:
    """A woman who is pregnant or has a child under 2."""
    return sex == Sex.FEMALE and (is_pregnant or has_child_under_two)


@cash_transfer_1000_days.covers(
    cite="Sub-Decree of 31 December 2019",
    label={"en": "covered in the first 1,000 days", "km": "ស្ថិតក្នុងកម្មវិធី ១០០០ថ្ងៃដំបូង"},
    words={"km": "ស្ត្រីមានផ្ទៃពោះ និងម្តាយកូនក្រោម ២ឆ្នាំ ក្នុងគ្រួសារមានប័ណ្ណសមធម៌។"},
)
def is_covered(is_expecting_or_young_mother: bool, holds_card: bool = idpoor.has_valid_card) -> bool:
    """Pregnant women and mothers of children under 2 in households with a valid Equity Card."""
    return is_expecting_or_young_mother and holds_card


@is_covered.amended(
    since="2023-08-01",
    cite="Decision of the Royal Government announced on 4 July 2023",
    words={"km": "ដូចមុន ហើយបន្ថែមស្ត្រីជាសមាជិក ប.ស.ស. មន្ត្រីរាជការ បុគ្គលិកកិច្ចសន្យា និងកម្មសិក្សាការីរបស់រដ្ឋ។"},
)
def is_covered_2023(
    is_expecting_or_young_mother: bool,
    is_nssf_member: bool,
    works_for_state: bool,
    is_state_contract_staff_or_intern: bool,
    holds_card: bool = idpoor.has_valid_card,
) -> bool:
    """Also women who are NSSF members, civil servants, contract staff or interns of the State."""
    belongs = holds_card or is_nssf_member or works_for_state or is_state_contract_staff_or_intern
    return is_expecting_or_young_mother and belongs


@cash_transfer_1000_days.benefit(
    MATERNITY,
    per=ONCE,
    cite="Sub-Decree of 31 December 2019; decision of July 2023",
    label={"en": "payment for antenatal visits", "km": "ប្រាក់ឧបត្ថម្ភពិនិត្យផ្ទៃពោះ"},
    words={"km": "ចំនួនថេរសម្រាប់ការពិនិត្យម្តង មិនលើស ៤ដង។"},
)
def antenatal_payment(antenatal_visits: Count, *, law) -> Money:
    """An amount for each antenatal visit, for 4 visits at most."""
    return law.visit * min(antenatal_visits, law.most_antenatal_visits)


@cash_transfer_1000_days.benefit(
    MATERNITY,
    per=ONCE,
    until="2023-07-31",
    cite="Sub-Decree of 31 December 2019",
    label={"en": "payment at delivery", "km": "ប្រាក់ឧបត្ថម្ភពេលសម្រាល"},
    words={"km": "ចំនួនថេរសម្រាប់ការសម្រាលមួយលើកនៅមូលដ្ឋានសុខាភិបាល។"},
)
def delivery_payment(delivered_in_public_facility: bool, *, law) -> Money:
    """An amount for a delivery at a facility."""
    if not delivered_in_public_facility:
        return 0
    return law.delivery


@delivery_payment.amended(
    since="2023-08-01",
    cite="Decision of the Royal Government announced on 4 July 2023",
    words={"km": "ចំនួនថេរសម្រាប់ទារកម្នាក់ៗដែលកើតនៅមូលដ្ឋានសុខាភិបាល។"},
)
def delivery_payment_2023(delivered_in_public_facility: bool, live_births: Count, *, law) -> Money:
    """An amount for each child born at a facility."""
    if not delivered_in_public_facility:
        return 0
    return law.delivery * live_births


@cash_transfer_1000_days.benefit(
    FAMILY,
    per=ONCE,
    until="2023-07-31",
    cite="Sub-Decree of 31 December 2019",
    label={"en": "payment for postnatal and vaccination visits", "km": "ប្រាក់ឧបត្ថម្ភពិនិត្យក្រោយសម្រាល និងចាក់វ៉ាក់សាំង"},
    words={"km": "ចំនួនថេរសម្រាប់ម្តង មិនលើស ១០ដងសរុប។"},
)
def postnatal_and_vaccination_payment(postnatal_visits: Count, vaccination_visits: Count, *, law) -> Money:
    """An amount for each postnatal and vaccination visit, for 10 visits at most together."""
    return law.visit * min(postnatal_visits + vaccination_visits, law.most_postnatal_and_vaccination_visits)


@cash_transfer_1000_days.benefit(
    MATERNITY,
    per=ONCE,
    since="2023-08-01",
    cite="Decision of the Royal Government announced on 4 July 2023",
    label={"en": "payment for postnatal visits", "km": "ប្រាក់ឧបត្ថម្ភពិនិត្យក្រោយសម្រាល"},
    words={"km": "ចំនួនថេរសម្រាប់ការពិនិត្យម្តង មិនលើស ៣ដង។"},
)
def postnatal_payment(postnatal_visits: Count, *, law) -> Money:
    """An amount for each postnatal visit, for 3 visits at most."""
    return law.visit * min(postnatal_visits, law.most_postnatal_visits)


@cash_transfer_1000_days.benefit(
    FAMILY,
    per=ONCE,
    since="2023-08-01",
    cite="Decision of the Royal Government announced on 4 July 2023",
    label={"en": "payment for vaccination visits", "km": "ប្រាក់ឧបត្ថម្ភចាក់វ៉ាក់សាំងកុមារ"},
    words={"km": "ចំនួនថេរសម្រាប់ម្តង មិនលើស ៧ដង។"},
)
def vaccination_payment(vaccination_visits: Count, *, law) -> Money:
    """An amount for each vaccination visit, for 7 visits at most."""
    return law.visit * min(vaccination_visits, law.most_vaccination_visits)


@cash_transfer_1000_days.contribution(
    payer=GOVERNMENT,
    per=ONCE,
    until="2023-07-31",
    cite="Sub-Decree of 31 December 2019, financing",
    label={"en": "all that the State pays for mother and child", "km": "ប្រាក់ដែលរដ្ឋចំណាយសរុបសម្រាប់ម្តាយ និងកូន"},
    words={"km": "រដ្ឋចំណាយទាំងអស់៖ ពិនិត្យផ្ទៃពោះ សម្រាល ពិនិត្យក្រោយសម្រាល និងចាក់វ៉ាក់សាំង។"},
)
def state_cost(antenatal_payment: Money, delivery_payment: Money, postnatal_and_vaccination_payment: Money) -> Money:
    """The State pays all: antenatal visits, delivery, postnatal and vaccination visits."""
    return antenatal_payment + delivery_payment + postnatal_and_vaccination_payment


@state_cost.amended(
    since="2023-08-01",
    cite="Decision of the Royal Government announced on 4 July 2023",
    words={"km": "រដ្ឋចំណាយទាំងអស់៖ ពិនិត្យផ្ទៃពោះ សម្រាល ពិនិត្យក្រោយសម្រាល និងចាក់វ៉ាក់សាំង។"},
)
def state_cost_2023(
    antenatal_payment: Money, delivery_payment: Money, postnatal_payment: Money, vaccination_payment: Money
) -> Money:
    """The State pays all: antenatal visits, delivery, postnatal visits, vaccinations."""
    return antenatal_payment + delivery_payment + postnatal_payment + vaccination_payment
