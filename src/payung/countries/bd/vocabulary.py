"""What a household in Bangladesh is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    annual_income,
    birth_date,
    civil_status,
    days_in_hospital,
    days_of_ordered_rest,
    draws_state_pension,
    employer_workers,
    father,
    has_died,
    has_disability_card,
    has_identity_card,
    is_national,
    is_pregnant,
    is_registered_poor,
    is_wage_earner,
    monthly_wage,
    mother,
    sex,
    works_abroad,
    works_for_state,
    works_informally,
)
from payung.law import Count, Enumeration, Input, Label, Money, Months


class StateAllowance(Enumeration):
    """The regular allowance of the state that a person draws."""

    NONE = Label(en="None", bn="কোনোটি নয়")
    OLD_AGE = Label(en="Old Age Allowance", bn="বয়স্ক ভাতা")
    WIDOW = Label(en="Allowance for widows and deserted women", bn="বিধবা ও স্বামী নিগৃহীতা ভাতা")
    DISABILITY = Label(en="Disability Allowance", bn="প্রতিবন্ধী ভাতা")
    OTHER = Label(en="Another regular grant", bn="অন্য কোনো নিয়মিত ভাতা")


class WorkInjury(Enumeration):
    """What an accident at work, or a disease from work, led to."""

    NONE = Label(en="No injury", bn="কোনো জখম নেই")
    TEMPORARY_DISABILITY = Label(en="Unable to work for a time", bn="অস্থায়ী অক্ষমতা")
    PARTIAL_PERMANENT_DISABILITY = Label(en="Partial permanent disability", bn="স্থায়ী আংশিক অক্ষমতা")
    TOTAL_PERMANENT_DISABILITY = Label(en="Total permanent disability", bn="স্থায়ী সম্পূর্ণ অক্ষমতা")
    DEATH = Label(en="Death", bn="মৃত্যু")


state_allowance = Input(
    StateAllowance,
    label={"en": "Allowance of the state drawn at present", "bn": "বর্তমানে যে সরকারি ভাতা পান"},
    question={
        "en": "Which regular allowance of the state does this person draw at present?",
        "bn": "এই ব্যক্তি বর্তমানে কোন সরকারি ভাতা পান?",
    },
)
work_injury_result = Input(
    WorkInjury,
    label={"en": "Result of an accident or disease at work", "bn": "কর্মস্থলের দুর্ঘটনা বা রোগের ফল"},
    question={
        "en": "Was this person hurt by accident in the course of work, or made ill by it, and what did it lead to?",
        "bn": "কাজের সময় দুর্ঘটনায় বা কাজের কারণে রোগে এই ব্যক্তির কী হয়েছে?",
    },
)
works_under_labour_act = Input(
    bool,
    label={"en": "Worker under the Labour Act", "bn": "শ্রম আইনের আওতাভুক্ত শ্রমিক"},
    question={
        "en": "Does, or did, this person work for an employer whose establishment is under the Labour Act?",
        "bn": "এই ব্যক্তি কি শ্রম আইনের আওতাভুক্ত কোনো প্রতিষ্ঠানে কাজ করেন বা করতেন?",
    },
)
works_in_export_garments = Input(
    bool,
    label={"en": "Worker of an export-oriented garment factory", "bn": "রপ্তানিমুখী পোশাক কারখানার শ্রমিক"},
    question={
        "en": "Does, or did, this person work in a garment factory that produces for export only?",
        "bn": "এই ব্যক্তি কি শতভাগ রপ্তানিমুখী পোশাক কারখানায় কাজ করেন বা করতেন?",
    },
)
months_of_service = Input(
    Months,
    lowest="0",
    highest="900",
    label={"en": "Months of service with the employer", "bn": "বর্তমান মালিকের অধীনে চাকরির মাস"},
    question={
        "en": "For how many full months has, or had, this person worked for the employer without a break?",
        "bn": "এই ব্যক্তি একই মালিকের অধীনে একটানা কত মাস কাজ করেছেন?",
    },
)
daily_wage = Input(
    Money,
    unit="BDT/day",
    lowest="0",
    highest="1000000",
    label={"en": "Wage for a day", "bn": "এক দিনের মজুরি"},
    question={"en": "What is, or was, this person's wage for a day?", "bn": "এই ব্যক্তির এক দিনের মজুরি কত?"},
)
living_children = Input(
    Count,
    lowest="0",
    highest="30",
    label={"en": "Living children before this birth", "bn": "এই প্রসবের আগে জীবিত সন্তানের সংখ্যা"},
    question={
        "en": "How many living children does she have, without the one to be born or just born?",
        "bn": "অনাগত বা সদ্যোজাত সন্তান ছাড়া তাঁর কতজন জীবিত সন্তান আছে?",
    },
)
