"""The law of Cambodia: the National Social Security Fund, health equity, cash transfers and community health insurance."""

from payung.law import Country

country = Country(
    "kh",
    names={"en": "Cambodia", "km": "កម្ពុជា"},
    currency="KHR",
    languages=("km", "en"),
)
