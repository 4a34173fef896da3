"""A law that means nothing: what the compiler has to deal with and Meru has no use for."""

from payung.law import Country

country = Country("zz", names={"en": "Nowhere"}, currency="NWC", languages=("en",))
