"""The State's additional childbirth allowance for women workers, paid by NSSF.

Inter-ministerial Prakas 404 (12 October 2017, the day is recalled), paid for births from 1 January 2018.

Since 1 August 2023 the programme of the first 1,000 days covers NSSF members too and pays the same amount at delivery. Whether
both are paid is not stated; they are not added up here: what that programme pays at delivery takes the place of this allowance.
"""

from payung.law import GOVERNMENT, MATERNITY, NON_CONTRIBUTORY, ONCE, Count, Money, Scheme

from . import cash_transfer_1000_days
from .vocabulary import Sex

childbirth_allowance = Scheme(
    "kh.childbirth_allowance",
    names={
        "en": "State childbirth allowance for women workers",
        "km": "ប្រាក់ឧបត្ថម្ភបន្ថែមរបស់រាជរដ្ឋាភិបាលជូនស្ត្រីសម្រាលកូន",
    },
    administrator={"en": "National Social Security Fund (NSSF)", "km": "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"},
    kind=NON_CONTRIBUTORY,
    law="Inter-ministerial Prakas 404 of 2017 on the Health Equity Fund for informal workers and childbirth allowance",
    since="2018-01-01",
    where={
        "en": "The NSSF office of the capital or province; hotline 1286.",
        "km": "ការិយាល័យ ប.ស.ស. រាជធានី-ខេត្ត ឬទូរសព្ទទៅលេខ 1286។",
    },
    papers={
        "en": (
            "Scan letter with the due date",
            "NSSF or Health Equity Fund card",
            "Khmer identity card",
            "Phone number",
        ),
        "km": ("លិខិតអេកូបញ្ជាក់ថ្ងៃសម្រាល", "ប័ណ្ណ ប.ស.ស. ឬប័ណ្ណមូលនិធិសមធម៌", "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ", "លេខទូរសព្ទ"),
    },
    how={
        "en": "File with NSSF from week 26 of the pregnancy, not later than 3 months before the birth; failing that, tell NSSF "
        "within 1 month of the birth (the sources differ whether before or after).",
        "km": "ដាក់ពាក្យនៅ ប.ស.ស. ចាប់ពីសប្តាហ៍ទី ២៦ នៃផ្ទៃពោះ មិនឱ្យយឺតជាង ៣ខែមុនសម្រាល; បើខកខាន ត្រូវប្រាប់ ប.ស.ស. "
        "ក្នុងរយៈពេល ១ខែជុំវិញថ្ងៃសម្រាល។",
    },
)


@childbirth_allowance.covers(
    cite="Inter-ministerial Prakas 404/2017, childbirth allowance",
    label={"en": "woman worker registered with NSSF", "km": "ស្ត្រីធ្វើការដែលបានចុះបញ្ជីនៅ ប.ស.ស."},
    words={"km": "ស្ត្រីជាកម្មករក្នុងប្រព័ន្ធ ឬក្រៅប្រព័ន្ធ ដែលជាសមាជិក ប.ស.ស. ឬមានប័ណ្ណមូលនិធិសមធម៌របស់ ប.ស.ស.។"},
)
def is_covered(sex: Sex, is_nssf_member: bool, holds_nssf_hef_card: bool) -> bool:
    """Women workers, formal or informal, who are registered with NSSF or hold its Health Equity Fund card."""
    return sex == Sex.FEMALE and (is_nssf_member or holds_nssf_hef_card)


@childbirth_allowance.benefit(
    MATERNITY,
    per=ONCE,
    cite="Inter-ministerial Prakas 404/2017, childbirth allowance",
    label={"en": "childbirth allowance", "km": "ប្រាក់ឧបត្ថម្ភសម្រាលកូន"},
    words={"km": "ចំនួនថេរសម្រាប់ទារករស់ម្នាក់ៗ។"},
)
def birth_allowance(live_births: Count, *, law) -> Money:
    """A fixed amount for each child born alive."""
    return law.amount_for_each_child * live_births


@birth_allowance.amended(
    since="2023-08-01",
    cite="Inter-ministerial Prakas 404/2017; programme of the first 1,000 days from 1 August 2023",
    words={"km": "ចំនួនថេរសម្រាប់ទារករស់ម្នាក់ៗ លើកលែងតែកម្មវិធី ១០០០ថ្ងៃដំបូងបានបង់សម្រាប់ការសម្រាលនេះហើយ។"},
)
def birth_allowance_2023(
    live_births: Count, paid_at_delivery: Money = cash_transfer_1000_days.delivery_payment, *, law
) -> Money:
    """A fixed amount for each child born alive, unless the programme of the first 1,000 days pays for this delivery."""
    if paid_at_delivery > 0:
        return 0
    return law.amount_for_each_child * live_births


@childbirth_allowance.benefit(
    MATERNITY,
    per=ONCE,
    cite="Inter-ministerial Prakas 404/2017; decision of the Prime Minister for triplets",
    label={"en": "gift for triplets", "km": "អំណោយសម្រាប់កូនភ្លោះបី"},
    words={"km": "បើសម្រាលកូនភ្លោះបី ទទួលអំណោយបន្ថែមម្តង។"},
)
def triplet_gift(live_births: Count, *, law) -> Money:
    """The mother of triplets gets a gift on top."""
    if live_births < law.triplets:
        return 0
    return law.triplet_gift


@childbirth_allowance.contribution(
    payer=GOVERNMENT,
    per=ONCE,
    cite="Inter-ministerial Prakas 404/2017, financing",
    label={"en": "cost borne by the State", "km": "ចំណាយដែលរដ្ឋទទួលបន្ទុក"},
    words={"km": "រដ្ឋចំណាយទាំងអស់; កម្មករ និងនិយោជកមិនបង់ទេ។"},
)
def state_cost(birth_allowance: Money, triplet_gift: Money) -> Money:
    """The State pays all of it; worker and employer pay nothing."""
    return birth_allowance + triplet_gift
