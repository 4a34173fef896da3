"""An education fund: a grant each school year for each child of a member at school, by the level of the school.

A child counts once: for the mother, or for the father where the mother is no member. The grant stands at the member.
"""

from payung.countries.vocabulary import SchoolLevel, attends_school, father, mother, school_level
from payung.law import EDUCATION, ONCE, Kit, Money, Months, Number, round_down, total

education_fund = Kit(
    names={"en": "Education fund", "th": "กองทุนการศึกษา", "lo": "ກອງທຶນການສຶກສາ", "id": "Dana pendidikan"},
    on=("members", "reserve"),
)


@education_fund.rule(
    per=ONCE,
    label={
        "en": "grant for this pupil",
        "th": "เงินช่วยสำหรับนักเรียนคนนี้",
        "lo": "ເງິນຊ່ວຍສຳລັບນັກຮຽນຄົນນີ້",
        "id": "bantuan untuk murid ini",
    },
    words={
        "th": "เด็กที่เรียนหนังสือได้ตามระดับชั้น",
        "lo": "ເດັກທີ່ຮຽນໜັງສືໄດ້ຕາມລະດັບຊັ້ນ.",
        "id": "Anak yang bersekolah mendapat jumlah menurut jenjangnya.",
    },
)
def grant_for_pupil(attends_school: bool, school_level: SchoolLevel, *, law) -> Money:
    """A child at school receives the amount of its level."""
    if not attends_school:
        return 0
    return law.school_grant[school_level]


@education_fund.rule(
    per=ONCE,
    label={
        "en": "grant for this pupil through the father",
        "th": "เงินช่วยสำหรับนักเรียนคนนี้ทางบิดา",
        "lo": "ເງິນຊ່ວຍສຳລັບນັກຮຽນຄົນນີ້ຜ່ານພໍ່",
        "id": "bantuan untuk murid ini melalui ayah",
    },
    words={
        "th": "บิดาขอรับเฉพาะเมื่อมารดาไม่เป็นสมาชิก",
        "lo": "ພໍ່ຂໍຮັບສະເພາະເມື່ອແມ່ບໍ່ເປັນສະມາຊິກ.",
        "id": "Ayah hanya mengajukan bila ibu bukan anggota.",
    },
)
def grant_through_father(grant_for_pupil: Money, has_mother_as_member: bool) -> Money:
    """The father claims only where the mother is no member."""
    if has_mother_as_member:
        return 0
    return grant_for_pupil


@education_fund.benefit(
    EDUCATION,
    per=ONCE,
    given="school_grant",
    label={"en": "school grants", "th": "เงินช่วยการศึกษาบุตร", "lo": "ເງິນຊ່ວຍການຮຽນຂອງລູກ", "id": "bantuan sekolah anak"},
    words={
        "th": "สมาชิกได้รับสำหรับบุตรทุกคนที่เรียนหนังสือ ไม่เกินเพดานถ้ามี",
        "lo": "ສະມາຊິກໄດ້ຮັບສຳລັບລູກທຸກຄົນທີ່ຮຽນໜັງສື ບໍ່ເກີນເພດານ ຖ້າມີ.",
        "id": "Anggota menerima untuk semua anaknya yang bersekolah, sampai batas bila ada.",
    },
)
def school_grants(
    is_in_good_standing: bool,
    months_as_member: Months,
    share_paid: Number,
    as_mother: Money = total(grant_for_pupil, linked_by=(mother,)),
    as_father: Money = total(grant_through_father, linked_by=(father,)),
    *,
    law,
) -> Money:
    """A member receives the grants of all own children at school, within the ceiling if there is one."""
    if not is_in_good_standing:
        return 0
    if law.education_qualifying_months > 0 and months_as_member < law.education_qualifying_months:
        return 0
    due = as_mother + as_father
    within = min(due, law.school_grants_ceiling) if law.school_grants_ceiling > 0 else due
    return round_down(within * share_paid, law.smallest_payment)
