"""Community-based health insurance: SKY of GRET, the Cambodian Health Committee and others.

Ministry of Health guidelines of 2006; no statute. Families joined of their own will in contracted districts of Takeo, Kandal, Kampot,
Phnom Penh and Siem Reap. Most schemes closed, or were merged into the running of the Health Equity Fund, by the end of the 2010s
(recalled); whether one is at hand is asked for.

Premiums were in US dollars. The price list of 2008 is known for one person and for a family of eight, as a range over the schemes;
for other sizes the premium that the scheme asks is stated. The amounts of the grants were not found.
"""

from payung.law import (
    COMMUNITY_FUND,
    HOUSEHOLD,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    SURVIVORS,
    Count,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
    any_,
    count,
)

from .vocabulary import works_informally

cbhi = Scheme(
    "kh.cbhi",
    names={
        "en": "Community-based health insurance (SKY, CHC and others)",
        "km": "ធានារ៉ាប់រងសុខភាពសហគមន៍ (ស្គាយ CHC និងផ្សេងទៀត)",
    },
    administrator={
        "en": "Non-governmental organisations, with the Ministry of Health",
        "km": "អង្គការមិនមែនរដ្ឋាភិបាល សហការជាមួយក្រសួងសុខាភិបាល",
    },
    kind=COMMUNITY_FUND,
    law="Ministry of Health, Guidelines on community-based health insurance 2006; rules of the schemes",
    since="2008-01-01",
    where={
        "en": "The scheme's agent in the village, or its desk at the health centre.",
        "km": "ភ្នាក់ងាររបស់កម្មវិធីនៅភូមិ ឬតុនៅមណ្ឌលសុខភាព។",
    },
    papers={"en": ("Family book", "Photos of the members"), "km": ("សៀវភៅគ្រួសារ", "រូបថតសមាជិក")},
)


class CbhiPriceList(Enumeration):
    """Where the scheme's price list stands in the range."""

    LOWEST = Label(en="Lowest price list", km="តារាងថ្លៃទាបបំផុត")
    HIGHEST = Label(en="Highest price list", km="តារាងថ្លៃខ្ពស់បំផុត")


cbhi_scheme_nearby = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "A community health insurance works in the district", "km": "មានធានារ៉ាប់រងសុខភាពសហគមន៍នៅក្នុងស្រុក"},
    question={
        "en": "Does a community-based health insurance take members where the household lives?",
        "km": "តើនៅកន្លែងដែលគ្រួសាររស់នៅ មានធានារ៉ាប់រងសុខភាពសហគមន៍ទទួលសមាជិកដែរឬទេ?",
    },
)
cbhi_price_list = Input(
    CbhiPriceList,
    of=HOUSEHOLD,
    label={"en": "Price list of the scheme", "km": "តារាងថ្លៃរបស់កម្មវិធី"},
    question={
        "en": "Does the scheme charge the lowest or the highest price list?",
        "km": "តើកម្មវិធីគិតតាមតារាងថ្លៃទាបបំផុត ឬខ្ពស់បំផុត?",
    },
)
cbhi_premium_asked = Input(
    Money,
    of=HOUSEHOLD,
    unit="KHR/month",
    lowest="0",
    highest="1000000",
    label={"en": "Premium that the scheme asks for the family", "km": "បុព្វលាភដែលកម្មវិធីគិតសម្រាប់គ្រួសារ"},
    question={
        "en": "Which premium a month does the scheme ask for this family?",
        "km": "តើកម្មវិធីគិតបុព្វលាភសម្រាប់គ្រួសារនេះប៉ុន្មានក្នុងមួយខែ?",
    },
)
is_cbhi_premium_paid = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Premium paid for this month", "km": "បានបង់បុព្វលាភសម្រាប់ខែនេះ"},
    question={
        "en": "Has the family paid the premium for this month?",
        "km": "តើគ្រួសារបានបង់បុព្វលាភសម្រាប់ខែនេះហើយឬនៅ?",
    },
)


@cbhi.covers(
    of=HOUSEHOLD,
    cite="Guidelines on community-based health insurance 2006",
    label={"en": "may join with the whole family", "km": "អាចចូលរួមទាំងគ្រួសារ"},
    words={"km": "គ្រួសារអ្នកធ្វើការក្រៅប្រព័ន្ធ ក្នុងស្រុកដែលមានកម្មវិធី; ចូលរួមដោយស្ម័គ្រចិត្តទាំងគ្រួសារ។"},
)
def is_covered(cbhi_scheme_nearby: bool, has_informal_worker: bool = any_(works_informally)) -> bool:
    """Families of informal workers where a scheme is at hand; joining is voluntary and for the whole family."""
    return cbhi_scheme_nearby and has_informal_worker


@cbhi.contribution(
    payer=MEMBER,
    per=MONTH,
    of=HOUSEHOLD,
    cite="Price lists of the schemes, 2008",
    label={"en": "premium of the family", "km": "បុព្វលាភរបស់គ្រួសារ"},
    words={"km": "សម្រាប់ម្នាក់ ឬគ្រួសារ ៨នាក់ តាមតារាងថ្លៃ; ចំនួនផ្សេង តាមថ្លៃដែលកម្មវិធីកំណត់។"},
)
def family_premium(
    cbhi_price_list: CbhiPriceList, cbhi_premium_asked: Money, members: Count = count(), *, law
) -> Money:
    """For one person and for a family of eight by the price list; for other sizes what the scheme asks."""
    if members == law.one_person:
        return law.dollars_for_one[cbhi_price_list] * law.riel_to_the_dollar
    if members == law.large_family:
        return law.dollars_for_large_family[cbhi_price_list] * law.riel_to_the_dollar
    return cbhi_premium_asked


@cbhi.benefit(
    MEDICAL_CARE,
    cite="Rules of the schemes, 2008",
    label={"en": "care at contracted public facilities", "km": "ព្យាបាលនៅមូលដ្ឋានសុខាភិបាលសាធារណៈដែលមានកិច្ចសន្យា"},
    words={"km": "ព្យាបាលបឋម និងសង្គ្រោះបន្ទាន់មិនកំណត់ចំនួនដង ព្រមទាំងឱសថតាមវេជ្ជបញ្ជា។"},
)
def medical_care(is_cbhi_premium_paid: bool) -> bool:
    """Primary and emergency care without limit, with the drugs prescribed."""
    return is_cbhi_premium_paid


@cbhi.benefit(
    MATERNITY,
    cite="Rules of the schemes, 2008",
    label={
        "en": "cash for a delivery at a facility (amount not found)",
        "km": "ប្រាក់សម្រាប់ការសម្រាលនៅមូលដ្ឋានសុខាភិបាល (រកមិនឃើញចំនួន)",
    },
    words={"km": "សមាជិកដែលសម្រាលនៅមូលដ្ឋានសុខាភិបាលសាធារណៈ ទទួលសាច់ប្រាក់។"},
)
def delivery_cash(is_cbhi_premium_paid: bool, delivered_in_public_facility: bool) -> bool:
    """A member who gives birth at a public facility gets cash."""
    return is_cbhi_premium_paid and delivered_in_public_facility


@cbhi.benefit(
    SURVIVORS,
    cite="Rules of the schemes, 2008",
    label={"en": "funeral grant (amount not found)", "km": "ប្រាក់ជួយបូជាសព (រកមិនឃើញចំនួន)"},
    words={"km": "បើសមាជិកស្លាប់ គ្រួសារទទួលប្រាក់ជួយបូជាសព។"},
)
def funeral_grant(is_cbhi_premium_paid: bool, has_died: bool) -> bool:
    """When a member dies the family gets a grant for the funeral."""
    return is_cbhi_premium_paid and has_died
