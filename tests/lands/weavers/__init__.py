"""A union of weavers, made up, whose funds are set up by kits alone and state every figure that a kit can be given."""

from payung.law import Country

country = Country("weavers", names={"en": "Union of weavers"}, currency="THB", languages=("en",))
