"""SASS: the social security of civil servants, the police and the armed forces, before the law of 2013.

Decree No. 178/PM of 1993; Decree No. 70/PM of 2006, in force 2008. The National Social Security Fund took its place.

The day of the first decree was not gathered, so the scheme begins with the last day of 1993. The new law took effect in 2014;
the day is uncertain too.

Left out, because no source was found: the contribution of the servant, the pension and the other benefits in money, and the
allowance for children. The rules below say for which contingencies the scheme insured, not how much it paid.
"""

from payung.law import (
    CONTRIBUTORY,
    FAMILY,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    OLD_AGE,
    SICKNESS,
    SURVIVORS,
    Scheme,
    Years,
    of,
)

from .vocabulary import father, mother, spouse, works_for_state

sass = Scheme(
    "la.sass",
    names={
        "en": "State Authority for Social Security: civil servants' scheme (before the law of 2013)",
        "lo": "ປະກັນສັງຄົມພະນັກງານລັດ (ກ່ອນກົດໝາຍປີ 2013)",
    },
    administrator={"en": "State Authority for Social Security", "lo": "ອົງການປະກັນສັງຄົມພະນັກງານລັດ"},
    kind=CONTRIBUTORY,
    law="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006, in force 2008",
    since="1993-12-31",
    until="2013-12-31",
)


# Who is covered


@sass.rule(
    cite="Decree No. 70/PM of 2006",
    label={"en": "dependant of a civil servant", "lo": "ຜູ້ຢູ່ໃນຄວາມອຸປະຖຳຂອງພະນັກງານລັດ"},
    words={"lo": "ຜົວ ຫຼື ເມຍ ແລະ ລູກທີ່ຍັງບໍ່ເຖິງເກນອາຍຸ ຂອງພະນັກງານລັດ ຕຳຫຼວດ ຫຼື ທະຫານ."},
)
def is_dependant(
    age: Years,
    spouse_serves: bool = of(spouse, works_for_state, absent=False),
    mother_serves: bool = of(mother, works_for_state, absent=False),
    father_serves: bool = of(father, works_for_state, absent=False),
    *,
    law,
) -> bool:
    """The spouse and the young children of a civil servant, police officer or soldier are dependants."""
    return spouse_serves or (age < law.dependant_child_age and (mother_serves or father_serves))


@sass.covers(
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "covered", "lo": "ໄດ້ຮັບການຄຸ້ມຄອງ"},
    words={"lo": "ພະນັກງານລັດ ຕຳຫຼວດ ແລະ ທະຫານ ພ້ອມດ້ວຍຜູ້ຢູ່ໃນຄວາມອຸປະຖຳ."},
)
def is_covered(works_for_state: bool, is_dependant: bool) -> bool:
    """Civil servants, the police and the armed forces are covered, with their dependants."""
    return works_for_state or is_dependant


# Contingencies for which the scheme insured


@sass.benefit(
    MEDICAL_CARE,
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "medical care", "lo": "ການປິ່ນປົວ"},
    words={"lo": "ຜູ້ໄດ້ຮັບການຄຸ້ມຄອງທຸກຄົນມີສິດປິ່ນປົວ."},
)
def medical_care() -> bool:
    """Everybody whom the scheme covers has a right to medical care."""
    return True


@sass.benefit(
    SICKNESS,
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "insured for sickness", "lo": "ປະກັນກໍລະນີເຈັບປ່ວຍ"},
    words={"lo": "ພະນັກງານລັດຖືກປະກັນກໍລະນີເຈັບປ່ວຍ."},
)
def sickness(works_for_state: bool) -> bool:
    """The servant is insured for sickness."""
    return works_for_state


@sass.benefit(
    MATERNITY,
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "insured for maternity", "lo": "ປະກັນກໍລະນີເກີດລູກ"},
    words={"lo": "ພະນັກງານລັດຖືກປະກັນກໍລະນີເກີດລູກ."},
)
def maternity(works_for_state: bool) -> bool:
    """The servant is insured for maternity."""
    return works_for_state


@sass.benefit(
    OLD_AGE,
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "insured for old age", "lo": "ປະກັນບຳນານ"},
    words={"lo": "ພະນັກງານລັດຖືກປະກັນບຳນານ."},
)
def old_age(works_for_state: bool) -> bool:
    """The servant is insured for old age."""
    return works_for_state


@sass.benefit(
    INVALIDITY,
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "insured for invalidity", "lo": "ປະກັນກໍລະນີເສຍກຳລັງແຮງງານ"},
    words={"lo": "ພະນັກງານລັດຖືກປະກັນກໍລະນີເສຍກຳລັງແຮງງານ."},
)
def invalidity(works_for_state: bool) -> bool:
    """The servant is insured for invalidity."""
    return works_for_state


@sass.benefit(
    SURVIVORS,
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "insured for death", "lo": "ປະກັນກໍລະນີເສຍຊີວິດ"},
    words={"lo": "ພະນັກງານລັດຖືກປະກັນເພື່ອຜູ້ທີ່ຍັງມີຊີວິດຢູ່ໃນຄອບຄົວ."},
)
def survivors(works_for_state: bool) -> bool:
    """The servant is insured for the benefit of the survivors."""
    return works_for_state


@sass.benefit(
    FAMILY,
    cite="Decree No. 178/PM of 1993; Decree No. 70/PM of 2006",
    label={"en": "insured for family allowances", "lo": "ເງິນອຸດໜູນຄອບຄົວ"},
    words={"lo": "ພະນັກງານລັດມີສິດໄດ້ຮັບເງິນອຸດໜູນຄອບຄົວ."},
)
def family_allowance(works_for_state: bool) -> bool:
    """The servant is insured for family allowances."""
    return works_for_state
