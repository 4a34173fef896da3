"""The Philippines: the law of its social protection schemes.

Left out:
- Kalahi-CIDSS, which gives communities grants and paid labour and no person a right of their own;
- the chapter on social protection of the Magna Carta of Workers in the Informal Economy, which is a bill and no law;
- GSIS, the insurance of government employees, whose figures were not gathered.

The Filipino words await review by native readers.
"""

from payung.law import Country

country = Country(
    "ph",
    names={"en": "Philippines", "fil": "Pilipinas"},
    currency="PHP",
    languages=("fil", "en"),
)
