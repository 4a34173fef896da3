"""Central Fund: grants to workers of export-oriented garment factories, paid for by a levy on export orders.

Labour Act 2006, ss. 232-243, as amended in 2013; Labour Rules 2015, rules 212-226. The levy began on 1 July 2016; half of it
goes to the account for beneficiaries, half to that for contingencies. The first day of the grants was not read: they
are taken to begin with the levy.

Left out: grants for medical treatment, which the board sets case by case. A scholar whose parents both work in the sector is
counted for each of them, for the texts do not say which parent claims.
"""

from payung.countries.vocabulary import father, mother
from payung.law import (
    CONTRIBUTORY,
    EDUCATION,
    HOUSEHOLD,
    INVALIDITY,
    ONCE,
    SURVIVORS,
    Count,
    Enumeration,
    Input,
    Label,
    Money,
    Number,
    Scheme,
    count,
)

central_fund = Scheme(
    "bd.central_fund",
    names={"en": "Central Fund for export-oriented garment workers", "bn": "কেন্দ্রীয় তহবিল"},
    administrator={"en": "Ministry of Labour and Employment", "bn": "শ্রম ও কর্মসংস্থান মন্ত্রণালয়"},
    kind=CONTRIBUTORY,
    law="Labour Act 2006, ss. 232-243; Labour Rules 2015, rules 212-226",
    since="2016-07-01",
    where={"en": "Through the associations BGMEA or BKMEA", "bn": "বিজিএমইএ বা বিকেএমইএ-র মাধ্যমে"},
    how={
        "en": "Apply through BGMEA or BKMEA; the board approves the grants.",
        "bn": "বিজিএমইএ বা বিকেএমইএ-র মাধ্যমে আবেদন করুন; বোর্ড অনুমোদন করে।",
    },
)


class CentralFundEvent(Enumeration):
    """What happened to a garment worker."""

    NONE = Label(en="Nothing of these", bn="কোনোটি নয়")
    DEATH_OR_GRAVE_INJURY_AT_WORK = Label(en="Death or grave injury at work", bn="কর্মস্থলে মৃত্যু বা গুরুতর জখম")
    DEATH_OR_DISABILITY_OUTSIDE_WORK = Label(
        en="Death, disabling illness or injury outside work", bn="কর্মস্থলের বাইরে মৃত্যু, অক্ষমতাজনিত রোগ বা জখম"
    )
    LIMB_LOST_AT_WORK = Label(
        en="A limb lost at work, without permanent disability", bn="কর্মস্থলে অঙ্গহানি, স্থায়ী অক্ষমতা ছাড়া"
    )


central_fund_event = Input(
    CentralFundEvent,
    label={"en": "Event for a grant of the Central Fund", "bn": "কেন্দ্রীয় তহবিলের অনুদানের কারণ"},
    question={"en": "Which of these happened to the garment worker?", "bn": "পোশাক শ্রমিকের এর মধ্যে কী ঘটেছে?"},
)
school_certificate_gpa = Input(
    Number,
    lowest="0",
    highest="5",
    label={"en": "Grade point average in the school certificate (0: none)", "bn": "এসএসসি পরীক্ষার জিপিএ (০: নেই)"},
    question={
        "en": "Which grade point average did this person reach in the school certificate this year (0 if none)?",
        "bn": "এ বছর এসএসসি পরীক্ষায় জিপিএ কত (না থাকলে ০)?",
    },
)
export_order_value = Input(
    Money,
    unit="BDT",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000",
    label={"en": "Value of an export order (FOB)", "bn": "রপ্তানি আদেশের মূল্য (এফওবি)"},
    question={
        "en": "For an owner of a factory: what is the value of the export order?",
        "bn": "কারখানা মালিকের জন্য: রপ্তানি আদেশের মূল্য কত?",
    },
)


@central_fund.covers(
    cite="Labour Rules 2015, rule 212",
    label={"en": "beneficiary of the Fund", "bn": "তহবিলের সুবিধাভোগী"},
    words={"bn": "শতভাগ রপ্তানিমুখী পোশাক কারখানার শ্রমিক।"},
)
def is_covered(works_in_export_garments: bool) -> bool:
    """Workers of garment factories that produce for export only."""
    return works_in_export_garments


@central_fund.rule(
    of=HOUSEHOLD,
    cite="Labour Rules 2015, rule 212; Labour Act 2006, s. 234",
    label={"en": "levy on an export order", "bn": "রপ্তানি আদেশের ওপর চাঁদা"},
    words={"bn": "প্রতিটি রপ্তানি আদেশের মূল্যের ওপর নির্দিষ্ট হারে; ব্যাংক কেটে রাখে।"},
)
def levy_on_export_order(export_order_value: Money, *, law) -> Money:
    """The exporter's bank keeps a share of the value of each export order for the Fund."""
    return law.levy * export_order_value


@central_fund.rule(
    of=HOUSEHOLD,
    cite="Labour Rules 2015, rule 212",
    label={"en": "part of the levy for beneficiaries", "bn": "চাঁদার সুবিধাভোগী অংশ"},
    words={"bn": "চাঁদার অর্ধেক সুবিধাভোগী হিসাবে, বাকি আপৎকালীন হিসাবে।"},
)
def part_for_beneficiaries(levy_on_export_order: Money, *, law) -> Money:
    """Half of the levy goes to the account for beneficiaries, the rest to that for contingencies."""
    return law.part_for_beneficiaries * levy_on_export_order


@central_fund.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Labour Rules 2015, rules 212-226",
    label={"en": "grant for death or grave injury", "bn": "মৃত্যু বা গুরুতর জখমের অনুদান"},
    words={"bn": "কর্মস্থলে মৃত্যু বা গুরুতর জখমে বেশি, বাইরে হলে কম।"},
)
def death_grant(central_fund_event: CentralFundEvent, *, law) -> Money:
    """A grant for death or grave injury at work, and a lower one outside work."""
    if central_fund_event == CentralFundEvent.DEATH_OR_GRAVE_INJURY_AT_WORK:
        return law.grant.at_work
    if central_fund_event == CentralFundEvent.DEATH_OR_DISABILITY_OUTSIDE_WORK:
        return law.grant.outside_work
    return 0


@central_fund.benefit(
    INVALIDITY,
    per=ONCE,
    cite="Labour Rules 2015, rules 212-226",
    label={"en": "grant for a limb lost", "bn": "অঙ্গহানির অনুদান"},
    words={"bn": "স্থায়ী অক্ষমতা ছাড়া কর্মস্থলে অঙ্গহানি হলে অনুদান।"},
)
def limb_grant(central_fund_event: CentralFundEvent, *, law) -> Money:
    """A grant for a limb lost at work without permanent disability."""
    if central_fund_event == CentralFundEvent.LIMB_LOST_AT_WORK:
        return law.grant.limb
    return 0


@central_fund.rule(
    cite="Central Fund, stipends",
    label={"en": "scholar", "bn": "মেধাবী শিক্ষার্থী"},
    words={"bn": "এসএসসি পরীক্ষায় জিপিএ ৪.৫ বা বেশি।"},
)
def is_scholar(school_certificate_gpa: Number, *, law) -> bool:
    """A grade point average in the school certificate that reaches the limit."""
    return school_certificate_gpa >= law.stipend.gpa_required


@central_fund.benefit(
    EDUCATION,
    per=ONCE,
    cite="Central Fund, stipends",
    label={"en": "stipend for children", "bn": "সন্তানের শিক্ষাবৃত্তি"},
    words={"bn": "ভালো ফল করা প্রতিটি সন্তানের জন্য বৃত্তি।"},
)
def stipend(scholars: Count = count(is_scholar, linked_by=(mother, father)), *, law) -> Money:
    """A stipend for each own child with such a result."""
    return law.stipend.amount * scholars
