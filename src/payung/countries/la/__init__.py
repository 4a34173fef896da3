"""The law of the Lao PDR: social security, health protection, village funds and food for work."""

from payung.law import Country

country = Country(
    "la",
    names={"en": "Lao PDR", "lo": "ສປປ ລາວ"},
    currency="LAK",
    languages=("lo", "en"),
)
