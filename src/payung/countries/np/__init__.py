"""Nepal: the law of its social protection schemes."""

from payung.law import Country

country = Country(
    "np",
    names={"en": "Nepal", "ne": "नेपाल"},
    currency="NPR",
    languages=("ne", "en"),
)
