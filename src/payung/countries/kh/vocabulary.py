"""What a household in Cambodia is asked for: of the shared vocabulary, and by more than one scheme.

The Khmer labels and questions await review by a native reader.
"""

from payung.countries.vocabulary import (
    CivilStatus,
    SchoolLevel,
    Sex,
    StatusInEmployment,
    attends_school,
    birth_date,
    civil_status,
    days_in_hospital,
    days_of_ordered_rest,
    draws_state_pension,
    employer_workers,
    father,
    has_died,
    has_disability_card,
    is_certified_invalid,
    is_domestic_worker,
    is_pregnant,
    is_registered_poor,
    is_rural,
    is_wage_earner,
    lives_in_country,
    monthly_wage,
    mother,
    school_level,
    sex,
    spouse,
    status_in_employment,
    works_for_state,
    works_informally,
)
from payung.law import HOUSEHOLD, Count, Input, Money, MonthlyAmounts

in_phnom_penh = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Lives in Phnom Penh", "km": "រស់នៅរាជធានីភ្នំពេញ"},
    question={
        "en": "Does the household live in Phnom Penh?",
        "km": "តើគ្រួសារនេះរស់នៅរាជធានីភ្នំពេញដែរឬទេ?",
    },
)
is_air_or_sea_crew = Input(
    bool,
    label={"en": "Crew of an aircraft or a ship", "km": "បុគ្គលិកជើងអាកាស ឬនាវិក"},
    question={
        "en": "Does this person work as crew of an aircraft or a ship?",
        "km": "តើបុគ្គលនេះធ្វើការជាបុគ្គលិកនៅលើយន្តហោះ ឬនាវាដែរឬទេ?",
    },
)
is_nssf_member = Input(
    bool,
    label={"en": "Registered with NSSF", "km": "បានចុះបញ្ជីនៅ ប.ស.ស."},
    question={
        "en": "Is this person registered with the National Social Security Fund (NSSF) as a worker?",
        "km": "តើបុគ្គលនេះបានចុះបញ្ជីជាសមាជិកបេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.) ជាកម្មករនិយោជិតហើយឬនៅ?",
    },
)
holds_nssf_hef_card = Input(
    bool,
    label={
        "en": "Health Equity Fund card from NSSF",
        "km": "មានប័ណ្ណមូលនិធិសមធម៌សុខាភិបាលដែលចេញដោយ ប.ស.ស.",
    },
    question={
        "en": "Does this person hold the Health Equity Fund card that NSSF issues to informal workers?",
        "km": "តើបុគ្គលនេះមានប័ណ្ណមូលនិធិសមធម៌សុខាភិបាលដែល ប.ស.ស. ចេញជូនកម្មករក្រៅប្រព័ន្ធដែរឬទេ?",
    },
)
nssf_wages = Input(
    MonthlyAmounts,
    unit="KHR/month",
    label={
        "en": "Contributory wages of the months paid to NSSF",
        "km": "ប្រាក់ឈ្នួលជាប់ភាគទានតាមខែដែលបានបង់ជូន ប.ស.ស.",
    },
    question={
        "en": "On which contributory wage was NSSF paid for each month?",
        "km": "តើខែនីមួយៗ បានបង់ភាគទានជូន ប.ស.ស. លើប្រាក់ឈ្នួលជាប់ភាគទានប៉ុន្មាន?",
    },
)
is_on_maternity_leave = Input(
    bool,
    label={"en": "On maternity leave", "km": "កំពុងឈប់សម្រាកលំហែមាតុភាព"},
    question={
        "en": "Is this person on maternity leave from her job?",
        "km": "តើបុគ្គលនេះកំពុងឈប់សម្រាកលំហែមាតុភាពពីការងារដែរឬទេ?",
    },
)
live_births = Input(
    Count,
    lowest="0",
    highest="10",
    label={"en": "Children born alive at this birth", "km": "ចំនួនទារករស់ក្នុងការសម្រាលនេះ"},
    question={
        "en": "How many children were born alive at this birth? (0 if there was no birth)",
        "km": "តើការសម្រាលនេះមានទារករស់ប៉ុន្មាននាក់? (0 បើមិនមានការសម្រាល)",
    },
)
lives_with_hiv = Input(
    bool,
    label={"en": "Lives with HIV", "km": "រស់នៅជាមួយមេរោគអេដស៍"},
    question={
        "en": "Does this person live with HIV? (asked because it gives a right to support)",
        "km": "តើបុគ្គលនេះរស់នៅជាមួយមេរោគអេដស៍ដែរឬទេ? (សួរព្រោះមានសិទ្ធិទទួលការឧបត្ថម្ភ)",
    },
)
works_in_garment_industry = Input(
    bool,
    label={
        "en": "Makes garments, textiles, footwear, travel goods or bags",
        "km": "ធ្វើការក្នុងវិស័យវាយនភណ្ឌ កាត់ដេរ ស្បែកជើង ផលិតផលធ្វើដំណើរ និងកាបូប",
    },
    question={
        "en": "Does this person work in a factory for textiles, garments, footwear, travel goods or bags?",
        "km": "តើបុគ្គលនេះធ្វើការក្នុងរោងចក្រវាយនភណ្ឌ កាត់ដេរ ស្បែកជើង ផលិតផលធ្វើដំណើរ ឬកាបូបដែរឬទេ?",
    },
)
is_on_probation = Input(
    bool,
    label={"en": "On probation", "km": "កំពុងសាកល្បងការងារ"},
    question={"en": "Is this person still on probation in the job?", "km": "តើបុគ្គលនេះកំពុងសាកល្បងការងារដែរឬទេ?"},
)
nssf_exchange_rate = Input(
    Money,
    unit="KHR",
    lowest="1",
    highest="100000",
    label={
        "en": "Riel to the US dollar this month, as NSSF announces it",
        "km": "អត្រាប្តូរប្រាក់ប្រចាំខែដែល ប.ស.ស. ប្រកាស (រៀល/ដុល្លារ)",
    },
    question={
        "en": "Which rate of the National Bank of Cambodia did NSSF announce for this month, in riel to the US dollar?",
        "km": "តើ ប.ស.ស. ប្រកាសអត្រាប្តូរប្រាក់របស់ធនាគារជាតិនៃកម្ពុជាសម្រាប់ខែនេះប៉ុន្មានរៀលក្នុងមួយដុល្លារ?",
    },
)
