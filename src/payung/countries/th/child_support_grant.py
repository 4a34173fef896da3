"""The child support grant: a monthly amount for small children of poorer families.

Cabinet resolutions of 2015-03-31, 2016-03-22 and 2019-03-26; Department of Children and Youth Regulation on the child
support grant B.E. 2562 (2019). The grant belongs to the child; the mother, else the father or guardian, applies for it.
General taxation pays for it.

Left out: the registration of pregnant women ahead of the birth in the first rounds, which changes no amount. The condition
that no other child benefit is drawn stood in the rules of 2015; it is encoded until the first enlargement in October 2016.
"""

from payung.law import (
    FAMILY,
    HOUSEHOLD,
    MONTH,
    NON_CONTRIBUTORY,
    YEAR,
    Asked,
    Count,
    Date,
    Days,
    Input,
    Money,
    Scheme,
    Years,
    add_years,
    count,
    total,
)

child_support_grant = Scheme(
    "th.child_support_grant",
    names={
        "en": "Child support grant",
        "th": "เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด",
        "id": "Bantuan pengasuhan anak usia dini",
    },
    administrator={
        "en": "Department of Children and Youth",
        "th": "กรมกิจการเด็กและเยาวชน",
        "id": "Departemen Anak dan Pemuda",
    },
    kind=NON_CONTRIBUTORY,
    law="Cabinet resolutions 2015-03-31, 2016-03-22 and 2019-03-26; Department of Children and Youth Regulation on the child support grant B.E. 2562 (2019)",
    since="2015-10-01",
    where={
        "en": "The municipality, tambon office or Bangkok district where the child lives, or the grant's application.",
        "th": "เทศบาล อบต. หรือสำนักงานเขตที่เด็กอาศัยอยู่ หรือแอปพลิเคชันของโครงการ",
        "id": "Kota praja, kantor tambon, atau distrik Bangkok tempat anak tinggal, atau aplikasinya.",
    },
    papers={
        "en": (
            "Application form DR01 and verifier's form DR02",
            "Identity cards of the applicant and the household",
            "Birth certificate of the child",
            "Mother's maternal record",
            "Bank book",
            "Income papers",
        ),
        "th": (
            "แบบ ดร.01 และแบบรับรอง ดร.02",
            "บัตรประจำตัวประชาชนของผู้ขอและสมาชิกครัวเรือน",
            "สูติบัตรของเด็ก",
            "สมุดบันทึกสุขภาพแม่และเด็ก",
            "สมุดบัญชีธนาคาร",
            "เอกสารแสดงรายได้",
        ),
        "id": (
            "Formulir DR01 dan formulir pengesahan DR02",
            "Kartu identitas pemohon dan rumah tangga",
            "Akta kelahiran anak",
            "Buku kesehatan ibu",
            "Buku tabungan",
            "Bukti penghasilan",
        ),
    },
    how={
        "en": "Apply with form DR01, confirmed on form DR02. Paid each month, by the 10th, to a bank account.",
        "th": "ยื่นแบบ ดร.01 พร้อมแบบรับรอง ดร.02 จ่ายเข้าบัญชีธนาคารภายในวันที่ 10 ของทุกเดือน",
        "id": "Ajukan dengan formulir DR01 yang disahkan pada DR02. Dibayar tiap bulan, paling lambat tanggal 10, ke rekening bank.",
    },
)

lives_with_parent_or_guardian = Input(
    bool,
    label={
        "en": "Lives with a parent or guardian",
        "th": "อยู่กับบิดามารดาหรือผู้ปกครอง",
        "id": "Tinggal bersama orang tua atau wali",
    },
    question={
        "en": "Does this child live with a parent or guardian?",
        "th": "เด็กคนนี้อาศัยอยู่กับบิดามารดาหรือผู้ปกครองหรือไม่",
        "id": "Apakah anak ini tinggal bersama orang tua atau wali?",
    },
)
draws_other_child_benefit = Input(
    bool,
    label={
        "en": "Child benefit from social security or state employment is drawn",
        "th": "ได้รับเงินสงเคราะห์บุตรจากประกันสังคมหรือสวัสดิการข้าราชการ",
        "id": "Tunjangan anak dari jaminan sosial atau pekerjaan negara diterima",
    },
    question={
        "en": "Is a child benefit from social security or state employment drawn for this child?",
        "th": "เด็กคนนี้ได้รับเงินสงเคราะห์บุตรจากประกันสังคมหรือสวัสดิการข้าราชการหรือไม่",
        "id": "Apakah untuk anak ini diterima tunjangan anak dari jaminan sosial atau pekerjaan negara?",
    },
)
days_lived_here = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days lived in this household in the past year",
        "th": "จำนวนวันที่อาศัยในครัวเรือนในรอบปีที่ผ่านมา",
        "id": "Hari tinggal di rumah tangga ini setahun terakhir",
    },
    question={
        "en": "On how many days of the past year did this person live in the household?",
        "th": "ในรอบปีที่ผ่านมาบุคคลนี้อาศัยอยู่ในครัวเรือนกี่วัน",
        "id": "Berapa hari dalam setahun terakhir orang ini tinggal di rumah tangga?",
    },
)


# Income of the household


@child_support_grant.rule(
    cite="Department of Children and Youth, rules of the grant: members of the household",
    label={
        "en": "counts as a member of the household",
        "th": "นับเป็นสมาชิกครัวเรือน",
        "id": "dihitung sebagai anggota rumah tangga",
    },
    words={
        "th": "ผู้ที่อาศัยอยู่ในครัวเรือนไม่น้อยกว่า 180 วันในรอบปีที่ผ่านมา รวมทั้งเด็ก",
        "id": "Yang tinggal di rumah tangga sedikitnya 180 hari dalam setahun terakhir, termasuk anak.",
    },
    asked=Asked(
        question={
            "en": "Does this person count as a member of the household: 180 days or more lived here in the past year?",
            "th": "บุคคลนี้อาศัยอยู่ในครัวเรือนไม่น้อยกว่า 180 วันในรอบปีที่ผ่านมาหรือไม่",
            "id": "Apakah orang ini tinggal di sini 180 hari atau lebih dalam setahun terakhir?",
        },
    ),
)
def counts_in_household(days_lived_here: Days, *, law) -> bool:
    """Who lived in the household for 180 days or more of the past year counts, children included."""
    return days_lived_here >= law.days_of_residence


@child_support_grant.rule(
    per=YEAR,
    cite="Department of Children and Youth, rules of the grant: income of the household",
    label={"en": "income that counts", "th": "รายได้ที่นับ", "id": "penghasilan yang dihitung"},
    words={"th": "นับรายได้เฉพาะของสมาชิกครัวเรือน", "id": "Hanya penghasilan anggota yang dihitung."},
)
def income_counted(annual_income: Money, counts_in_household: bool) -> Money:
    """The yearly income of those who count as members."""
    return annual_income if counts_in_household else 0


@child_support_grant.rule(
    of=HOUSEHOLD,
    per=YEAR,
    cite="Department of Children and Youth, rules of the grant: income of the household",
    label={
        "en": "yearly household income for each person",
        "th": "รายได้เฉลี่ยต่อคนต่อปีของครัวเรือน",
        "id": "penghasilan rumah tangga per orang setahun",
    },
    words={
        "th": "รายได้ทั้งปีของสมาชิกรวมกันหารด้วยจำนวนสมาชิก",
        "id": "Jumlah penghasilan setahun para anggota dibagi jumlah anggota.",
    },
    asked=Asked(
        question={
            "en": "What is the household's yearly income for each person, in baht?",
            "th": "รายได้เฉลี่ยต่อคนต่อปีของครัวเรือนกี่บาท",
            "id": "Berapa baht penghasilan rumah tangga per orang dalam setahun?",
        },
        lowest="0",
        highest="100000000",
    ),
)
def income_per_person(
    income: Money = total(income_counted),
    members: Count = count(counts_in_household),
) -> Money:
    """The members' yearly income together, divided by the number of members."""
    return income / max(1, members)


@child_support_grant.rule(
    of=HOUSEHOLD,
    cite="Cabinet resolution 2015-03-31, households at risk of poverty",
    label={
        "en": "household income low enough",
        "th": "รายได้ครัวเรือนไม่เกินเกณฑ์",
        "id": "penghasilan rumah tangga cukup rendah",
    },
    words={"th": "รายได้เฉลี่ยต่อคนต่อปีน้อยกว่าเกณฑ์", "id": "Penghasilan per orang setahun kurang dari batas."},
)
def is_income_low_enough(income_per_person: Money, *, law) -> bool:
    """The income for each person is less than the limit."""
    return not law.is_income_tested or income_per_person < law.income_limit


@is_income_low_enough.amended(
    since="2019-01-01",
    cite="Cabinet resolution 2019-03-26; Regulation on the child support grant B.E. 2562 (2019)",
    words={"th": "รายได้เฉลี่ยต่อคนต่อปีไม่เกินเกณฑ์", "id": "Penghasilan per orang setahun tidak melebihi batas."},
)
def is_income_low_enough_2019(income_per_person: Money, *, law) -> bool:
    """The income for each person is not more than the limit."""
    return not law.is_income_tested or income_per_person <= law.income_limit


# The child


@child_support_grant.rule(
    cite="Cabinet resolutions 2015-03-31, 2016-03-22 and 2019-03-26",
    label={
        "en": "young enough, and born since the scheme began",
        "th": "อยู่ในเกณฑ์อายุและวันเกิด",
        "id": "cukup muda dan lahir sejak skema dimulai",
    },
    words={
        "th": "เด็กที่เกิดตั้งแต่วันที่ 1 ตุลาคม 2558 และอายุยังไม่ถึงเกณฑ์",
        "id": "Anak yang lahir sejak 1 Oktober 2015 dan masih di bawah batas usia.",
    },
)
def is_of_age(age: Years, birth_date: Date, on: Date, *, law) -> bool:
    """Born on or after the first birth date and under the age limit; once the first born are too old, age alone decides."""
    if age >= law.age_limit:
        return False
    first_born_are_too_old = add_years(law.first_birth_date, law.age_limit) <= on
    return first_born_are_too_old or birth_date >= law.first_birth_date


@child_support_grant.rule(
    cite="Department of Children and Youth, rules of the grant: the child",
    label={"en": "Thai child in a family", "th": "เด็กไทยที่อยู่กับครอบครัว", "id": "anak Thailand dalam keluarga"},
    words={
        "th": "เด็กสัญชาติไทยที่อยู่กับบิดามารดาหรือผู้ปกครอง และไม่อยู่ในสถานสงเคราะห์ของรัฐ",
        "id": "Anak warga Thailand yang tinggal bersama orang tua atau wali, tidak di panti negara.",
    },
)
def is_thai_child_in_family(
    is_national: bool, lives_with_parent_or_guardian: bool, lives_in_state_institution: bool
) -> bool:
    """A child of Thai nationality who lives with a parent or guardian and not in an institution of the state."""
    return is_national and lives_with_parent_or_guardian and not lives_in_state_institution


@child_support_grant.covers(
    cite="Cabinet resolution 2015-03-31; Department of Children and Youth, rules of the grant",
    label={"en": "child entitled to the grant", "th": "เด็กที่มีสิทธิ", "id": "anak yang berhak"},
    words={
        "th": "เด็กที่อยู่ในเกณฑ์ ครอบครัวมีรายได้ไม่เกินเกณฑ์ และไม่ได้รับเงินสงเคราะห์บุตรจากที่อื่น",
        "id": "Anak yang memenuhi syarat, dari rumah tangga berpenghasilan rendah, tanpa tunjangan anak lain.",
    },
)
def is_covered(
    is_of_age: bool, is_thai_child_in_family: bool, is_income_low_enough: bool, draws_other_child_benefit: bool
) -> bool:
    """A child of the age, in a family of low income, for whom no other child benefit is drawn."""
    return is_of_age and is_thai_child_in_family and is_income_low_enough and not draws_other_child_benefit


@is_covered.amended(
    since="2016-10-01",
    cite="Cabinet resolution 2016-03-22",
    words={
        "th": "เด็กที่อยู่ในเกณฑ์และครอบครัวมีรายได้ไม่เกินเกณฑ์",
        "id": "Anak yang memenuhi syarat, dari rumah tangga berpenghasilan rendah.",
    },
)
def is_covered_2016(is_of_age: bool, is_thai_child_in_family: bool, is_income_low_enough: bool) -> bool:
    """A child of the age, in a family of low income."""
    return is_of_age and is_thai_child_in_family and is_income_low_enough


@child_support_grant.benefit(
    FAMILY,
    per=MONTH,
    cite="Cabinet resolutions 2015-03-31, 2016-03-22 and 2019-03-26",
    label={"en": "monthly grant for the child", "th": "เงินอุดหนุนรายเดือน", "id": "bantuan bulanan untuk anak"},
    words={"th": "จ่ายรายเดือนต่อเด็กหนึ่งคน", "id": "Dibayar tiap bulan untuk tiap anak."},
)
def monthly_grant(*, law) -> Money:
    """A monthly amount for each child."""
    return law.monthly_grant
