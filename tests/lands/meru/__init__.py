"""Meru, a highland country that does not exist. Its law uses every construct of the law language; its figures are
invented and round, so that a test can reckon them by hand."""

from payung.law import Country

country = Country("meru", names={"en": "Meru", "th": "เมรุ"}, currency="MRC", languages=("en", "th"))
