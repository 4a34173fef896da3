"""Delta, a river land that does not exist: four small schemes whose effects on a handful of households can be reckoned by hand."""

from payung.law import Country

country = Country("delta", names={"en": "Delta"}, currency="DRC", languages=("en",))
