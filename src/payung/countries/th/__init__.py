"""The law of Thailand: social security for the self-employed, health care, allowances and flood credit."""

from payung.law import Country

country = Country(
    "th",
    names={"en": "Thailand", "th": "ประเทศไทย", "id": "Thailand"},
    currency="THB",
    languages=("th", "en", "id"),
)
