"""The law of India: pensions and cover for unorganised workers, provident fund and State insurance, social assistance."""

from payung.law import Country

country = Country(
    "in",
    names={"en": "India", "hi": "भारत"},
    currency="INR",
    languages=("hi", "en"),
)
