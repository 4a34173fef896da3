"""What a household in Myanmar is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    birth_date,
    employer_workers,
    has_died,
    has_identity_card,
    is_national,
    is_pregnant,
    is_wage_earner,
    monthly_wage,
    mother,
    sex,
)
from payung.law import Input, MonthlyAmounts, PaidMonths

is_voluntary_ssb_member = Input(
    bool,
    label={"en": "Insured voluntarily with the Social Security Board", "my": "လူမှုဖူလုံရေးတွင် ဆန္ဒအလျောက် အာမခံထားသူ"},
    question={
        "en": "Is this person insured with the Social Security Board by choice, without an employer that must insure?",
        "my": "ဤသူသည် အလုပ်ရှင်မလိုဘဲ ဆန္ဒအလျောက် လူမှုဖူလုံရေးအာမခံ ထားပါသလား။",
    },
)
insured_wages = Input(
    MonthlyAmounts,
    unit="MMK/month",
    label={"en": "Insured wage by month", "my": "လစဉ် အာမခံထားသော လုပ်ခ"},
    question={
        "en": "On which wage were social security contributions paid in each month?",
        "my": "လစဉ် မည်သည့်လုပ်ခပေါ်တွင် လူမှုဖူလုံရေးကြေး ထည့်ဝင်ခဲ့ပါသလဲ။",
    },
)
ssb_months_paid = Input(
    PaidMonths,
    label={"en": "Months of social security contributions", "my": "ထည့်ဝင်ကြေး ပေးသွင်းပြီးသောလများ"},
    question={
        "en": "For which months have social security contributions been paid?",
        "my": "မည်သည့်လများအတွက် လူမှုဖူလုံရေးကြေး ပေးသွင်းပြီးပါသလဲ။",
    },
)
