"""The law of Bangladesh: duties of employers, funds of the garment sector, allowances of the state, universal pension."""

from payung.law import Country

country = Country(
    "bd",
    names={"en": "Bangladesh", "bn": "বাংলাদেশ"},
    currency="BDT",
    languages=("bn", "en"),
)
