"""The law of Viet Nam: compulsory and voluntary social insurance, health insurance, the social retirement allowance."""

from payung.law import Country

country = Country(
    "vn",
    names={"en": "Viet Nam", "vi": "Việt Nam"},
    currency="VND",
    languages=("vi", "en"),
)
