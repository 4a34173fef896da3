"""Health Equity Fund for informal workers, run by NSSF.

Inter-ministerial Prakas 404 (2017), in force from 1 January 2018. Besides free care, a woman of this scheme gets the State's
childbirth allowance, `kh.childbirth_allowance`. Where the household is covered by the Health Equity Fund itself, that fund pays the
fee; no text says so, but a fee is paid once.
"""

from payung.law import (
    GOVERNMENT,
    MATERNITY,
    MEDICAL_CARE,
    NON_CONTRIBUTORY,
    ONCE,
    Enumeration,
    Input,
    Label,
    Money,
    Number,
    Scheme,
)

from . import health_equity_fund
from .vocabulary import StatusInEmployment

hef_informal_workers = Scheme(
    "kh.hef_informal_workers",
    names={
        "en": "Health Equity Fund for informal workers (Prakas 404)",
        "km": "មូលនិធិសមធម៌សុខាភិបាលសម្រាប់កម្មករក្រៅប្រព័ន្ធ (ប្រកាស ៤០៤)",
    },
    administrator={"en": "National Social Security Fund (NSSF)", "km": "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"},
    kind=NON_CONTRIBUTORY,
    law="Inter-ministerial Prakas 404 of 2017 on the Health Equity Fund for informal workers and childbirth allowance",
    since="2018-01-01",
    where={
        "en": "The NSSF office of the capital or province; then any public facility.",
        "km": "ការិយាល័យ ប.ស.ស. រាជធានី-ខេត្ត; រួចទៅមូលដ្ឋានសុខាភិបាលសាធារណៈណាមួយ។",
    },
    papers={
        "en": ("Khmer identity card", "NSSF's Health Equity Fund card"),
        "km": ("អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ", "ប័ណ្ណមូលនិធិសមធម៌សុខាភិបាលដែលចេញដោយ ប.ស.ស."),
    },
    how={
        "en": "The employer or labour contractor registers regular and casual workers with NSSF.",
        "km": "និយោជក ឬអ្នកម៉ៅការត្រូវចុះបញ្ជីកម្មករអចិន្ត្រៃយ៍ និងកម្មករម្តងម្កាលនៅ ប.ស.ស.។",
    },
)


class InformalGroup(Enumeration):
    """Groups that were taken in besides casual workers."""

    NONE = Label(en="None of these", km="មិនមែនក្រុមទាំងនេះ")
    COMMUNE_COUNCILLOR = Label(en="Commune councillor", km="សមាជិកក្រុមប្រឹក្សាឃុំ សង្កាត់")
    VILLAGE_CHIEF = Label(en="Village chief", km="មេភូមិ")
    CYCLO_DRIVER = Label(en="Cyclo driver", km="អ្នកធាក់ស៊ីក្លូ")
    ARTIST = Label(en="Artist", km="សិល្បករ")
    ATHLETE = Label(en="Athlete", km="កីឡាករ")


informal_group = Input(
    InformalGroup,
    label={"en": "Group of informal workers", "km": "ក្រុមកម្មករក្រៅប្រព័ន្ធ"},
    question={
        "en": "Does this person belong to one of these groups?",
        "km": "តើបុគ្គលនេះស្ថិតក្នុងក្រុមណាមួយខាងក្រោមដែរឬទេ?",
    },
)
contract_hours_a_week = Input(
    Number,
    lowest="0",
    highest="168",
    label={"en": "Hours a week by contract", "km": "ចំនួនម៉ោងក្នុងមួយសប្តាហ៍តាមកិច្ចសន្យា"},
    question={
        "en": "For how many hours a week is this person contracted? (0 if there is no contract)",
        "km": "តើកិច្ចសន្យាកំណត់ឱ្យធ្វើការប៉ុន្មានម៉ោងក្នុងមួយសប្តាហ៍? (0 បើគ្មានកិច្ចសន្យា)",
    },
)
is_part_time_or_seasonal = Input(
    bool,
    label={"en": "Part-time or seasonal worker", "km": "កម្មករក្រៅម៉ោង ឬតាមរដូវ"},
    question={
        "en": "Does this person work part-time or by the season?",
        "km": "តើបុគ្គលនេះធ្វើការក្រៅម៉ោង ឬតាមរដូវដែរឬទេ?",
    },
)


@hef_informal_workers.rule(
    cite="Inter-ministerial Prakas 404/2017",
    label={
        "en": "casual, part-time or seasonal worker, or of a group taken in",
        "km": "កម្មករម្តងម្កាល ក្រៅម៉ោង តាមរដូវ ឬក្រុមដែលបានបន្ថែម",
    },
    words={
        "km": "អ្នកធ្វើការមិនលើស ៨ម៉ោងក្នុងមួយសប្តាហ៍តាមកិច្ចសន្យា កម្មករម្តងម្កាល ក្រៅម៉ោង ឬតាមរដូវ "
        "និងក្រុមដែលបានបន្ថែមក្រោយ ដូចជាសមាជិកក្រុមប្រឹក្សាឃុំ មេភូមិ អ្នកធាក់ស៊ីក្លូ សិល្បករ កីឡាករ។",
    },
)
def is_in_group(
    status_in_employment: StatusInEmployment,
    is_part_time_or_seasonal: bool,
    contract_hours_a_week: Number,
    informal_group: InformalGroup,
    *,
    law,
) -> bool:
    """Workers on contracts of up to 8 hours a week, casual, part-time and seasonal workers, and the groups taken in."""
    if status_in_employment == StatusInEmployment.CASUAL_EMPLOYEE or is_part_time_or_seasonal:
        return True
    if 0 < contract_hours_a_week <= law.most_contract_hours:
        return True
    return law.is_open_to[informal_group]


@hef_informal_workers.covers(
    cite="Inter-ministerial Prakas 404/2017",
    label={"en": "covered as an informal worker", "km": "មូលនិធិសមធម៌ជួយក្នុងនាមជាកម្មករក្រៅប្រព័ន្ធ"},
    words={"km": "កម្មករក្នុងក្រុមទាំងនេះ ដែលបានចុះបញ្ជី និងមានប័ណ្ណពី ប.ស.ស.។"},
)
def is_covered(is_in_group: bool, holds_nssf_hef_card: bool) -> bool:
    """A worker of these groups who is registered and holds the card from NSSF."""
    return is_in_group and holds_nssf_hef_card


@hef_informal_workers.benefit(
    MEDICAL_CARE,
    cite="Inter-ministerial Prakas 404/2017, free care",
    label={"en": "free care at public facilities", "km": "ព្យាបាលឥតគិតថ្លៃនៅមូលដ្ឋានសុខាភិបាលសាធារណៈ"},
    words={"km": "ព្យាបាលដោយមិនបង់ប្រាក់; មិនមានថ្លៃធ្វើដំណើរ ថ្លៃអាហារ ឬថ្លៃបូជាសពទេ។"},
)
def free_care(needs_care: bool) -> bool:
    """Care without a fee; no transport, food or funeral money."""
    return needs_care


@hef_informal_workers.benefit(
    MATERNITY,
    cite="Inter-ministerial Prakas 404/2017, free care",
    label={"en": "free childbirth at public facilities", "km": "សម្រាលកូនឥតគិតថ្លៃនៅមូលដ្ឋានសុខាភិបាលសាធារណៈ"},
    words={"km": "ស្ត្រីមានផ្ទៃពោះពិនិត្យ និងសម្រាលកូនដោយមិនបង់ប្រាក់។"},
)
def free_childbirth(is_pregnant: bool, is_delivering: bool) -> bool:
    """A pregnant woman is examined, and gives birth, without a fee."""
    return is_pregnant or is_delivering


@hef_informal_workers.contribution(
    payer=GOVERNMENT,
    per=ONCE,
    cite="Inter-ministerial Prakas 404/2017, financing",
    label={"en": "fee that the State pays to the facility", "km": "ថ្លៃព្យាបាលដែលរដ្ឋបង់ជូនមន្ទីរពេទ្យ"},
    words={"km": "រដ្ឋបង់ថ្លៃព្យាបាលទាំងមូល លើកលែងតែមូលនិធិសមធម៌បានបង់ឱ្យគ្រួសារហើយ; កម្មករ និងនិយោជកមិនបង់ទេ។"},
)
def fee_paid(needs_care: bool, facility_fee: Money, paid_by_card: bool = health_equity_fund.is_covered) -> Money:
    """The State pays the whole fee, unless the Health Equity Fund pays it for the household; the worker pays nothing."""
    if not needs_care or paid_by_card:
        return 0
    return facility_fee
