"""The law of Myanmar: social security of employees, the social pension, cash for mothers and small children."""

from payung.law import Country

country = Country(
    "mm",
    names={"en": "Myanmar", "my": "မြန်မာ"},
    currency="MMK",
    languages=("my", "en"),
)
