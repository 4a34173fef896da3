"""Family Package: the national social assistance programme since April 2024.

Guidelines of 5 December 2023 on the Family Package; it replaced the COVID-19 cash transfer. Support in pregnancy and for children
under 2 stays a scheme of its own here, `kh.cash_transfer_1000_days`. The scholarship began on 1 December 2024 (first paid on 30
January 2025) and is renewed each school year.

The amounts of the household's base support and of the support for disability and old age were not found: they are told as rights.
"""

from payung.law import (
    EDUCATION,
    GOVERNMENT,
    HOUSEHOLD,
    INVALIDITY,
    MONTH,
    NON_CONTRIBUTORY,
    OLD_AGE,
    POVERTY,
    Input,
    Money,
    Number,
    Scheme,
    Years,
    any_,
)

from . import idpoor
from .vocabulary import SchoolLevel, lives_with_hiv

family_package = Scheme(
    "kh.family_package",
    names={
        "en": "Family Package: national social assistance programme",
        "km": "កម្មវិធីជាតិជំនួយសង្គមក្នុងកញ្ចប់គ្រួសារ",
    },
    administrator={"en": "National Social Assistance Fund (NSAF)", "km": "មូលនិធិជាតិជំនួយសង្គម"},
    kind=NON_CONTRIBUTORY,
    law="Guidelines of 5 December 2023 on the framework of the Family Package",
    since="2024-04-01",
    where={"en": "The commune or sangkat hall.", "km": "សាលាឃុំ សង្កាត់។"},
    papers={
        "en": (
            "Original valid Equity Card",
            "Khmer identity card of the head of the household",
            "For disabled and old members: their own identity card or birth certificate",
            "For pupils: the Equity Card, shown at school",
        ),
        "km": (
            "ប័ណ្ណសមធម៌ច្បាប់ដើមនៅមានសុពលភាព",
            "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែររបស់មេគ្រួសារ",
            "ជនពិការ និងមនុស្សចាស់៖ អត្តសញ្ញាណប័ណ្ណ ឬសំបុត្រកំណើតផ្ទាល់ខ្លួន",
            "សិស្ស៖ បង្ហាញប័ណ្ណសមធម៌នៅសាលា",
        ),
    },
    how={
        "en": "Registration began with a campaign in the villages on 1 to 20 April 2024; since then register at the commune.",
        "km": "ចុះឈ្មោះតាមយុទ្ធនាការនៅភូមិ ១-២០ មេសា ២០២៤; ក្រោយមកចុះនៅឃុំ សង្កាត់។",
    },
)

school_attendance = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Share of school days attended (0.8 is 80 per cent)", "km": "អត្រាវត្តមានរៀន (0.8 ស្មើ ៨០%)"},
    question={
        "en": "On what share of school days was this pupil present?",
        "km": "តើសិស្សនេះមានវត្តមានរៀនប៉ុន្មានភាគរយនៃថ្ងៃរៀន?",
    },
)


@family_package.covers(
    of=HOUSEHOLD,
    cite="Guidelines of 5 December 2023",
    label={"en": "covered by the Family Package", "km": "ស្ថិតក្នុងកញ្ចប់គ្រួសារ"},
    words={"km": "គ្រួសារមានប័ណ្ណសមធម៌កម្រិត ១ ឬ ២ នៅមានសុពលភាព ឬមានសមាជិករស់នៅជាមួយមេរោគអេដស៍។"},
)
def is_covered(holds_card: bool = idpoor.has_valid_card, has_hiv: bool = any_(lives_with_hiv)) -> bool:
    """Households with a valid Equity Card, and households with a member living with HIV."""
    return holds_card or has_hiv


@family_package.benefit(
    POVERTY,
    of=HOUSEHOLD,
    cite="Guidelines of 5 December 2023, base support",
    label={"en": "base support of the household (amount not found)", "km": "ប្រាក់ឧបត្ថម្ភគោលរបស់គ្រួសារ (រកមិនឃើញចំនួន)"},
    words={"km": "គ្រួសារក្នុងកញ្ចប់គ្រួសារទទួលប្រាក់ឧបត្ថម្ភគោល។"},
)
def base_support(holds_card: bool = idpoor.has_valid_card, has_hiv: bool = any_(lives_with_hiv)) -> bool:
    """A household of the package gets a base payment."""
    return holds_card or has_hiv


@family_package.benefit(
    POVERTY,
    per=MONTH,
    cite="Guidelines of 5 December 2023, members living with HIV",
    label={"en": "support for living with HIV", "km": "ប្រាក់ឧបត្ថម្ភអ្នករស់នៅជាមួយមេរោគអេដស៍"},
    words={"km": "ចំនួនថេរក្នុងមួយខែសម្រាប់សមាជិករស់នៅជាមួយមេរោគអេដស៍។"},
)
def hiv_support(lives_with_hiv: bool, *, law) -> Money:
    """A fixed amount a month for a member who lives with HIV."""
    if not lives_with_hiv:
        return 0
    return law.hiv_support


@family_package.benefit(
    EDUCATION,
    per=MONTH,
    since="2024-12-01",
    cite="Family Package, scholarships from 1 December 2024",
    label={"en": "scholarship", "km": "អាហារូបករណ៍សិស្សក្រីក្រ"},
    words={"km": "សិស្សបឋម និងមធ្យមសិក្សា ក្នុងគ្រួសារមានប័ណ្ណសមធម៌ ដែលមានវត្តមានរៀនយ៉ាងតិច ៨០% ទទួលប្រាក់តាមកម្រិតថ្នាក់។"},
)
def scholarship(
    attends_school: bool,
    school_level: SchoolLevel,
    school_attendance: Number,
    holds_card: bool = idpoor.has_valid_card,
    *,
    law,
) -> Money:
    """Pupils of card households who attend at least 80 per cent of the time get an amount by level of school."""
    if not holds_card or not attends_school or school_attendance < law.lowest_attendance:
        return 0
    return law.scholarship[school_level]


@family_package.benefit(
    INVALIDITY,
    cite="Guidelines of 5 December 2023, disability",
    label={"en": "disability support (amount not found)", "km": "ប្រាក់ឧបត្ថម្ភជនមានពិការភាព (រកមិនឃើញចំនួន)"},
    words={"km": "អ្នកមានប័ណ្ណពិការភាព ក្នុងគ្រួសារមានប័ណ្ណសមធម៌។"},
)
def disability_support(has_disability_card: bool, holds_card: bool = idpoor.has_valid_card) -> bool:
    """A person with a disability card in a household with an Equity Card."""
    return holds_card and has_disability_card


@family_package.benefit(
    OLD_AGE,
    cite="Guidelines of 5 December 2023, old age",
    label={"en": "support in old age (amount not found)", "km": "ប្រាក់ឧបត្ថម្ភមនុស្សចាស់ (រកមិនឃើញចំនួន)"},
    words={"km": "អ្នកអាយុ ៦០ឆ្នាំឡើងទៅ ក្នុងគ្រួសារមានប័ណ្ណសមធម៌។"},
)
def old_age_support(age: Years, holds_card: bool = idpoor.has_valid_card, *, law) -> bool:
    """A person of 60 or more in a household with an Equity Card."""
    return holds_card and age >= law.old_age


@family_package.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    until="2024-11-30",
    cite="Family Package, financing",
    label={"en": "known cost borne by the State", "km": "ចំណាយដែលដឹងចំនួន ដែលរដ្ឋទទួលបន្ទុក"},
    words={"km": "រដ្ឋចំណាយទាំងអស់។"},
)
def state_cost(hiv_support: Money) -> Money:
    """The State pays all of it."""
    return hiv_support


@state_cost.amended(
    since="2024-12-01",
    cite="Family Package, financing",
    words={"km": "រដ្ឋចំណាយទាំងអស់ រួមទាំងអាហារូបករណ៍។"},
)
def state_cost_with_scholarship(hiv_support: Money, scholarship: Money) -> Money:
    """The State pays all of it, the scholarship included."""
    return hiv_support + scholarship
