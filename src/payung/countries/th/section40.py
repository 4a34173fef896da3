"""Section 40: voluntary insurance for people who work for themselves.

Social Security Act B.E. 2533 (1990), s. 40; Royal Decree B.E. 2554 (2011), in force from 1 May 2011, with options 1 and 2;
Royal Decree B.E. 2561 (2018), in force from 30 March 2018, with options 1, 2 and 3; its amendments up to (No. 5) B.E. 2568
(2025), in force from 1 January 2026.

The day of the decision is the day of the contingency: of the illness, of the death, of the month for which an allowance is
paid. Invalidity alone has a day of its own, because it is paid for years. The months that qualify are those before the month
of the contingency.

Left out:
- the insurance of 1994 to 2011 (one yearly contribution; births, invalidity and death), whose figures were not gathered;
- the pension of options 3, 4 and 5, which were open from 9 December 2013 to 29 March 2018: how it was reckoned was not
  gathered. Their contributions, and what options 4 and 5 take over from options 1 and 2, stand here as recalled; their members were offered the
  National Savings Fund in 2015. The option 3 of 2018 is another one;
- the payment of COVID-19 cases of March 2020 to September 2022 after the fact, announced with the decree of 2025.
"""

from payung.law import (
    CONTRIBUTORY,
    FAMILY,
    GOVERNMENT,
    INVALIDITY,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    Asked,
    Count,
    Date,
    Days,
    Enumeration,
    Group,
    Input,
    Label,
    Link,
    Money,
    Months,
    PaidMonths,
    Scheme,
    Years,
    add_months,
    count,
    formula,
    months_in,
    start_of_month,
    years_between,
)

section40 = Scheme(
    "th.section40",
    names={
        "en": "Section 40: voluntary social insurance of the self-employed",
        "th": "ประกันสังคม มาตรา 40",
        "id": "Pasal 40: asuransi sosial sukarela pekerja mandiri",
    },
    administrator={"en": "Social Security Office", "th": "สำนักงานประกันสังคม", "id": "Kantor Jaminan Sosial Thailand"},
    kind=CONTRIBUTORY,
    law="Social Security Act B.E. 2533 (1990), s. 40; Royal Decrees B.E. 2554 (2011), B.E. 2561 (2018) and amendments up to (No. 5) B.E. 2568 (2025)",
    since="2011-05-01",
    where={
        "en": "Any Social Security Office; also online, at banks, convenience-store counters and network agents.",
        "th": "สำนักงานประกันสังคมทุกแห่ง หรือทางออนไลน์ ธนาคาร เคาน์เตอร์ร้านสะดวกซื้อ และเครือข่ายประกันสังคม",
        "id": "Kantor Jaminan Sosial mana pun; juga daring, di bank, di kasir toko swalayan, dan lewat agen jaringan.",
    },
    papers={
        "en": (
            "National identity card",
            "For illness: medical certificate",
            "For a child: birth certificate",
            "For a death: death certificate",
        ),
        "th": (
            "บัตรประจำตัวประชาชน",
            "กรณีเจ็บป่วย: ใบรับรองแพทย์",
            "กรณีบุตร: สูติบัตร",
            "กรณีตาย: ใบมรณบัตร",
        ),
        "id": (
            "Kartu identitas nasional",
            "Untuk sakit: surat keterangan dokter",
            "Untuk anak: akta kelahiran",
            "Untuk kematian: akta kematian",
        ),
    },
    how={
        "en": "Enrol with form SPS 1-40. Pay each month at a counter or by bank debit; you are insured from the month of payment. "
        "Claim with form SPS 2-01/40 within two years.",
        "th": "สมัครด้วยแบบ สปส. 1-40 จ่ายเงินสมทบทุกเดือนที่เคาน์เตอร์หรือหักบัญชีธนาคาร คุ้มครองตั้งแต่เดือนที่จ่าย "
        "ยื่นคำขอรับประโยชน์ด้วยแบบ สปส. 2-01/ม.40 ภายใน 2 ปี",
        "id": "Daftar dengan formulir SPS 1-40. Bayar tiap bulan di loket atau lewat debit bank; perlindungan mulai pada bulan "
        "pembayaran. Ajukan klaim dengan formulir SPS 2-01/40 dalam dua tahun.",
    },
)


# Facts


class Section40Option(Enumeration):
    """The package that a member of Section 40 chose."""

    OPTION_1 = Label(
        en="Option 1 (70 baht): illness, invalidity, death",
        th="ทางเลือกที่ 1 (70 บาท): เจ็บป่วย ทุพพลภาพ ตาย",
        id="Opsi 1 (70 baht): sakit, disabilitas, kematian",
    )
    OPTION_2 = Label(
        en="Option 2 (100 baht): as option 1, and old age",
        th="ทางเลือกที่ 2 (100 บาท): เพิ่มชราภาพ",
        id="Opsi 2 (100 baht): seperti opsi 1, ditambah hari tua",
    )
    OPTION_3 = Label(
        en="Option 3 (300 baht): as option 2, and child allowance",
        th="ทางเลือกที่ 3 (300 บาท): เพิ่มชราภาพและสงเคราะห์บุตร",
        id="Opsi 3 (300 baht): seperti opsi 2, ditambah tunjangan anak",
    )
    OPTION_3_OF_2013 = Label(
        en="Option 3 of 2013 (100 baht): old-age pension alone; closed",
        th="ทางเลือกที่ 3 ปี 2556 (100 บาท): บำนาญชราภาพอย่างเดียว ปิดรับแล้ว",
        id="Opsi 3 tahun 2013 (100 baht): pensiun hari tua saja; ditutup",
    )
    OPTION_4_OF_2013 = Label(
        en="Option 4 of 2013 (170 baht): option 1 and the pension; closed",
        th="ทางเลือกที่ 4 ปี 2556 (170 บาท): ทางเลือกที่ 1 และบำนาญ ปิดรับแล้ว",
        id="Opsi 4 tahun 2013 (170 baht): opsi 1 dan pensiun; ditutup",
    )
    OPTION_5_OF_2013 = Label(
        en="Option 5 of 2013 (200 baht): option 2 and the pension; closed",
        th="ทางเลือกที่ 5 ปี 2556 (200 บาท): ทางเลือกที่ 2 และบำนาญ ปิดรับแล้ว",
        id="Opsi 5 tahun 2013 (200 baht): opsi 2 dan pensiun; ditutup",
    )


class InvalidityTier(Enumeration):
    """How long a member had paid before becoming invalid."""

    TOO_FEW_MONTHS = Label(en="Too few months paid", th="ส่งเงินสมทบไม่ครบเงื่อนไข", id="Bulan iuran kurang")
    PAID_6_OF_10 = Label(en="6 of the 10 months before", th="6 เดือนใน 10 เดือน", id="6 dari 10 bulan sebelumnya")
    PAID_12_OF_20 = Label(en="12 of the 20 months before", th="12 เดือนใน 20 เดือน", id="12 dari 20 bulan sebelumnya")
    PAID_24_OF_40 = Label(en="24 of the 40 months before", th="24 เดือนใน 40 เดือน", id="24 dari 40 bulan sebelumnya")
    PAID_36_OF_60 = Label(en="36 of the 60 months before", th="36 เดือนใน 60 เดือน", id="36 dari 60 bulan sebelumnya")


section40_option = Input(
    Section40Option,
    label={"en": "Option of Section 40", "th": "ทางเลือกของมาตรา 40", "id": "Opsi Pasal 40"},
    question={
        "en": "Which option of Section 40 do you pay for, or would you choose?",
        "th": "คุณจ่ายหรือจะเลือกมาตรา 40 ทางเลือกใด",
        "id": "Opsi Pasal 40 mana yang Anda bayar, atau akan Anda pilih?",
    },
)
has_changed_option_this_year = Input(
    bool,
    label={
        "en": "Option of Section 40 changed this year",
        "th": "เปลี่ยนทางเลือกมาตรา 40 แล้วในปีนี้",
        "id": "Opsi Pasal 40 sudah diganti tahun ini",
    },
    question={
        "en": "Have you already changed your option of Section 40 this year?",
        "th": "ปีนี้คุณเปลี่ยนทางเลือกมาตรา 40 แล้วหรือไม่",
        "id": "Apakah Anda sudah mengganti opsi Pasal 40 tahun ini?",
    },
)
holds_card_for_persons_without_nationality = Input(
    bool,
    label={
        "en": "Identity card for persons without Thai nationality (number begins with 0 but not 00, with 6 or 7)",
        "th": "บัตรประจำตัวคนซึ่งไม่มีสัญชาติไทย (เลขขึ้นต้น 0 แต่ไม่ใช่ 00 หรือ 6 หรือ 7)",
        "id": "Kartu identitas orang tanpa kewarganegaraan Thailand (nomor berawal 0 tetapi bukan 00, 6, atau 7)",
    },
    question={
        "en": "Do you hold an identity card for persons without Thai nationality whose number begins with 0 (not 00), 6 or 7?",
        "th": "คุณถือบัตรประจำตัวคนซึ่งไม่มีสัญชาติไทยที่เลขขึ้นต้นด้วย 0 (ไม่ใช่ 00) 6 หรือ 7 หรือไม่",
        "id": "Apakah Anda memegang kartu identitas orang tanpa kewarganegaraan Thailand bernomor awal 0 (bukan 00), 6, atau 7?",
    },
)
is_national_savings_fund_member = Input(
    bool,
    label={
        "en": "Member of the National Savings Fund",
        "th": "เป็นสมาชิกกองทุนการออมแห่งชาติ (กอช.)",
        "id": "Anggota Dana Tabungan Nasional",
    },
    question={
        "en": "Are you a member of the National Savings Fund?",
        "th": "คุณเป็นสมาชิกกองทุนการออมแห่งชาติ (กอช.) หรือไม่",
        "id": "Apakah Anda anggota Dana Tabungan Nasional?",
    },
)
section40_months_paid = Input(
    PaidMonths,
    label={
        "en": "Months for which Section 40 was paid",
        "th": "เดือนที่ส่งเงินสมทบมาตรา 40 แล้ว",
        "id": "Bulan-bulan iuran Pasal 40 yang sudah dibayar",
    },
    question={
        "en": "For which months has the Section 40 contribution been paid?",
        "th": "ส่งเงินสมทบมาตรา 40 แล้วสำหรับเดือนใดบ้าง",
        "id": "Iuran Pasal 40 sudah dibayar untuk bulan apa saja?",
    },
)
extra_savings = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="100000",
    label={
        "en": "Extra savings wished a month",
        "th": "เงินออมเพิ่มที่ต้องการต่อเดือน",
        "id": "Tabungan tambahan per bulan yang diinginkan",
    },
    question={
        "en": "How much would you add each month as savings for old age?",
        "th": "คุณต้องการออมเพิ่มเพื่อชราภาพเดือนละกี่บาท",
        "id": "Berapa baht per bulan yang ingin Anda tambahkan untuk tabungan hari tua?",
    },
)
outpatient_visits = Input(
    Count,
    lowest="0",
    highest="366",
    label={
        "en": "Out-patient visits not paid by the day",
        "th": "จำนวนครั้งที่รักษาแบบผู้ป่วยนอกซึ่งไม่ได้รับเงินเป็นรายวัน",
        "id": "Kunjungan rawat jalan yang tidak dibayar per hari",
    },
    question={
        "en": "For how many out-patient visits do you claim, apart from rest that is paid by the day?",
        "th": "คุณขอรับเงินสำหรับการรักษาแบบผู้ป่วยนอกกี่ครั้ง ไม่นับครั้งที่ได้รับเงินหยุดพักเป็นรายวัน",
        "id": "Untuk berapa kunjungan rawat jalan Anda mengajukan klaim, di luar istirahat yang dibayar per hari?",
    },
)
sickness_days_already_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Sickness days already paid this calendar year",
        "th": "จำนวนวันเจ็บป่วยที่ได้รับเงินแล้วในปีปฏิทินนี้",
        "id": "Hari sakit yang sudah dibayar tahun kalender ini",
    },
    question={
        "en": "For how many days of illness has Section 40 already paid you in this calendar year?",
        "th": "ปีปฏิทินนี้ได้รับเงินกรณีเจ็บป่วยจากมาตรา 40 แล้วกี่วัน",
        "id": "Berapa hari sakit yang sudah dibayar Pasal 40 dalam tahun kalender ini?",
    },
)
outpatient_visits_already_paid = Input(
    Count,
    lowest="0",
    highest="366",
    label={
        "en": "Out-patient visits already paid this calendar year",
        "th": "จำนวนครั้งผู้ป่วยนอกที่ได้รับเงินแล้วในปีปฏิทินนี้",
        "id": "Kunjungan rawat jalan yang sudah dibayar tahun kalender ini",
    },
    question={
        "en": "For how many out-patient visits has Section 40 already paid you in this calendar year?",
        "th": "ปีปฏิทินนี้ได้รับเงินกรณีผู้ป่วยนอกจากมาตรา 40 แล้วกี่ครั้ง",
        "id": "Berapa kunjungan rawat jalan yang sudah dibayar Pasal 40 dalam tahun kalender ini?",
    },
)
invalid_since = Input(
    Date,
    label={"en": "Day of becoming an invalid", "th": "วันที่เริ่มทุพพลภาพ", "id": "Tanggal mulai disabilitas"},
    question={
        "en": "On which day did the invalidity begin?",
        "th": "เริ่มทุพพลภาพวันที่เท่าไร",
        "id": "Sejak tanggal berapa disabilitas itu?",
    },
    lowest="1990-09-02",
    fixed=True,
)
died_by_accident = Input(
    bool,
    label={"en": "Death by accident", "th": "เสียชีวิตจากอุบัติเหตุ", "id": "Meninggal karena kecelakaan"},
    question={
        "en": "Did this member die by accident?",
        "th": "ผู้ประกันตนเสียชีวิตจากอุบัติเหตุหรือไม่",
        "id": "Apakah peserta meninggal karena kecelakaan?",
    },
)
ends_section40_insurance = Input(
    bool,
    label={
        "en": "Section 40 insurance ended, or ending with this claim",
        "th": "สิ้นสุดหรือขอสิ้นสุดความเป็นผู้ประกันตนมาตรา 40",
        "id": "Kepesertaan Pasal 40 berakhir, atau berakhir dengan klaim ini",
    },
    question={
        "en": "Has your Section 40 insurance ended, or do you end it with this claim?",
        "th": "คุณสิ้นสุดหรือกำลังขอสิ้นสุดความเป็นผู้ประกันตนมาตรา 40 หรือไม่",
        "id": "Apakah kepesertaan Pasal 40 Anda sudah berakhir, atau Anda akhiri dengan klaim ini?",
    },
)
extra_savings_paid = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Extra savings paid in all",
        "th": "เงินออมเพิ่มที่จ่ายไว้ทั้งหมด",
        "id": "Jumlah tabungan tambahan yang dibayar",
    },
    question={
        "en": "How much have you paid in extra savings in all, in baht?",
        "th": "คุณจ่ายเงินออมเพิ่มไว้ทั้งหมดกี่บาท",
        "id": "Berapa baht jumlah tabungan tambahan yang sudah Anda bayar?",
    },
)
declared_return = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Return credited by the Social Security Office",
        "th": "ผลประโยชน์ตอบแทนตามประกาศของสำนักงานประกันสังคม",
        "id": "Hasil pengembangan menurut pengumuman Kantor Jaminan Sosial",
    },
    question={
        "en": "How much return has the Social Security Office credited to the old-age savings, in baht?",
        "th": "สำนักงานประกันสังคมให้ผลประโยชน์ตอบแทนเงินชราภาพไว้กี่บาท",
        "id": "Berapa baht hasil pengembangan yang ditetapkan Kantor Jaminan Sosial atas tabungan hari tua?",
    },
)
child_allowance_parent = Link(
    label={
        "en": "Parent who claims the Section 40 child allowance for this child",
        "th": "บิดาหรือมารดาผู้ขอรับเงินสงเคราะห์บุตรมาตรา 40 สำหรับเด็กคนนี้",
        "id": "Orang tua yang mengklaim tunjangan anak Pasal 40 untuk anak ini",
    },
    question={
        "en": "Which parent claims the Section 40 child allowance for this person? (`none` if nobody)",
        "th": "บิดาหรือมารดาคนใดขอรับเงินสงเคราะห์บุตรมาตรา 40 สำหรับคนนี้ (ไม่มีให้ตอบ none)",
        "id": "Orang tua mana yang mengklaim tunjangan anak Pasal 40 untuk orang ini? (`none` bila tidak ada)",
    },
)
child_allowance_family = Group(
    links=(child_allowance_parent,),
    label={
        "en": "A parent and the children for whom the allowance is claimed",
        "th": "บิดาหรือมารดากับบุตรที่ขอรับเงินสงเคราะห์",
        "id": "Orang tua dan anak-anak yang diklaim tunjangannya",
    },
)


# Who may join, and with which option


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018); Social Security Office, conditions of Section 40",
    label={
        "en": "nationality or card that the scheme accepts",
        "th": "สัญชาติหรือบัตรที่สมัครได้",
        "id": "kewarganegaraan atau kartu yang diterima",
    },
    words={
        "th": "มีสัญชาติไทย หรือถือบัตรประจำตัวคนซึ่งไม่มีสัญชาติไทยที่เลขขึ้นต้นด้วย 0 (ไม่ใช่ 00) 6 หรือ 7",
        "id": "Warga negara Thailand, atau pemegang kartu orang tanpa kewarganegaraan Thailand bernomor awal 0 (bukan 00), 6, atau 7.",
    },
)
def has_accepted_nationality(is_national: bool, holds_card_for_persons_without_nationality: bool, *, law) -> bool:
    """Thai nationals may join, and holders of an identity card for persons without Thai nationality."""
    return is_national or (law.open_to_card_holders and holds_card_for_persons_without_nationality)


@section40.rule(
    cite="Social Security Act s. 40; Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018)",
    label={"en": "may join", "th": "สมัครได้", "id": "boleh mendaftar"},
    words={
        "th": "ผู้ที่มีสัญชาติหรือบัตรตามเงื่อนไขและมีอายุในเกณฑ์สมัคร ไม่เป็นผู้ประกันตนมาตรา 33 หรือ 39 และไม่ได้รับเงินเดือนหรือบำนาญจากรัฐ",
        "id": "Orang dengan kewarganegaraan atau kartu yang diterima, dalam batas usia, yang tidak tertanggung menurut Pasal 33 atau 39 "
        "dan tidak bergaji atau berpensiun dari negara.",
    },
)
def may_join(
    age: Years,
    has_accepted_nationality: bool,
    is_insured_under_section33_or_39: bool,
    has_state_post_or_pension: bool,
    *,
    law,
) -> bool:
    """People of the entry ages who are insured nowhere else and are not of the civil service may join."""
    if is_insured_under_section33_or_39 or has_state_post_or_pension:
        return False
    return has_accepted_nationality and law.entry_age.lowest <= age <= law.entry_age.highest


@section40.covers(
    cite="Social Security Act s. 40; Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018)",
    label={"en": "covered, or may join", "th": "เป็นผู้ประกันตนหรือสมัครได้", "id": "tertanggung, atau boleh mendaftar"},
    words={
        "th": "ผู้ประกันตนมาตรา 40 หรือผู้ที่สมัครได้ เว้นแต่เป็นผู้ประกันตนมาตรา 33 หรือ 39",
        "id": "Peserta Pasal 40, atau orang yang boleh mendaftar; tidak termasuk yang tertanggung menurut Pasal 33 atau 39.",
    },
)
def is_covered(is_section40_member: bool, may_join: bool, is_insured_under_section33_or_39: bool) -> bool:
    """Members are covered, and those who may join; whoever becomes insured under Section 33 or 39 leaves."""
    return not is_insured_under_section33_or_39 and (is_section40_member or may_join)


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018); National Savings Fund Act B.E. 2554 (2011)",
    label={"en": "may choose this option", "th": "เลือกทางเลือกนี้ได้", "id": "boleh memilih opsi ini"},
    words={
        "th": "เลือกได้เฉพาะทางเลือกที่เปิดรับ และทางเลือกที่มีบำเหน็จชราภาพเลือกพร้อมกับเป็นสมาชิก กอช. ไม่ได้",
        "id": "Hanya opsi yang dibuka; opsi dengan manfaat hari tua tidak dapat digabung dengan Dana Tabungan Nasional.",
    },
)
def may_choose_option(section40_option: Section40Option, is_national_savings_fund_member: bool, *, law) -> bool:
    """The option must be open, and one with an old-age part cannot be held with the National Savings Fund."""
    if not law.option_is_open[section40_option]:
        return False
    return not (law.option_has_old_age_part[section40_option] and is_national_savings_fund_member)


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), change of option",
    label={"en": "may change the option", "th": "เปลี่ยนทางเลือกได้", "id": "boleh mengganti opsi"},
    words={
        "th": "ผู้ประกันตนเปลี่ยนทางเลือกได้ปีละหนึ่งครั้ง",
        "id": "Peserta boleh mengganti opsi satu kali setahun.",
    },
)
def may_change_option(is_section40_member: bool, has_changed_option_this_year: bool) -> bool:
    """A member may change the option once a year."""
    return is_section40_member and not has_changed_option_this_year


@section40.rule(
    cite="Royal Decree B.E. 2554 (2011); Royal Decree B.E. 2561 (2018); National Savings Fund Act B.E. 2554 (2011)",
    label={
        "en": "member of an option with an old-age part",
        "th": "เป็นผู้ประกันตนในทางเลือกที่มีบำเหน็จชราภาพ",
        "id": "peserta opsi dengan manfaat hari tua",
    },
    words={
        "th": "ผู้ประกันตนมาตรา 40 ที่เลือกทางเลือกซึ่งมีบำเหน็จชราภาพ",
        "id": "Peserta Pasal 40 yang memilih opsi dengan manfaat hari tua.",
    },
)
def saves_for_old_age(is_section40_member: bool, section40_option: Section40Option, *, law) -> bool:
    """A member of Section 40 whose option has an old-age part."""
    return is_section40_member and law.option_has_old_age_part[section40_option]


# Contributions


@section40.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), contribution rates",
    label={"en": "contribution of the member", "th": "เงินสมทบของผู้ประกันตน", "id": "iuran peserta"},
    words={
        "th": "ผู้ประกันตนจ่ายตามอัตราของทางเลือก ในช่วงที่มีการลดเงินสมทบจ่ายเพียงบางส่วน",
        "id": "Peserta membayar tarif opsinya; pada masa keringanan hanya sebagian dari tarif itu.",
    },
)
def member_contribution(section40_option: Section40Option, *, law) -> Money:
    """The member pays the rate of the option chosen; in times of relief, a share of it."""
    return law.member_contribution[section40_option] * law.share_paid_by_member


@section40.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), contribution rates",
    label={"en": "contribution of the government", "th": "เงินสมทบของรัฐบาล", "id": "iuran pemerintah"},
    words={"th": "รัฐบาลสมทบให้ตามทางเลือก", "id": "Pemerintah menambah iuran sesuai opsi."},
)
def government_contribution(section40_option: Section40Option, *, law) -> Money:
    """The government adds the amount fixed for the option."""
    return law.government_contribution[section40_option]


@section40.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), extra savings",
    label={"en": "extra savings for old age", "th": "เงินออมเพิ่มเพื่อชราภาพ", "id": "tabungan tambahan hari tua"},
    words={
        "th": "ผู้เลือกทางเลือกที่มีบำเหน็จชราภาพออมเพิ่มได้ไม่เกินเพดานต่อเดือน รัฐบาลไม่สมทบส่วนนี้",
        "id": "Peserta opsi dengan manfaat hari tua boleh menabung lebih, sampai batas per bulan; pemerintah tidak menambah bagian ini.",
    },
)
def extra_savings_contribution(section40_option: Section40Option, extra_savings: Money, *, law) -> Money:
    """A member of an option with an old-age part may save more, up to a limit a month; the government adds nothing."""
    return min(extra_savings, law.highest_extra_savings[section40_option])


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), payment of contributions",
    label={
        "en": "last month payable ahead (its first day)",
        "th": "เดือนสุดท้ายที่จ่ายล่วงหน้าได้ (วันแรกของเดือน)",
        "id": "bulan terakhir yang dapat dibayar di muka (hari pertamanya)",
    },
    words={
        "th": "จ่ายเงินสมทบล่วงหน้าได้ แต่จ่ายย้อนหลังไม่ได้",
        "id": "Iuran boleh dibayar di muka, tidak untuk bulan yang telah lewat.",
    },
)
def last_month_payable_ahead(on: Date, *, law) -> Date:
    """Contributions may be paid ahead for some months, never for months past."""
    return add_months(start_of_month(on), law.months_payable_ahead)


# Months paid before the contingency


@formula
def window_start(day, months):
    """The first month of a window of months that ends before the month of a day."""
    return add_months(start_of_month(day), -months)


@formula
def month_before(day):
    """The month before the month of a day."""
    return add_months(start_of_month(day), -1)


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), sickness",
    label={
        "en": "months paid in the last 4",
        "th": "จำนวนเดือนที่ส่งใน 4 เดือนก่อน",
        "id": "bulan terbayar dalam 4 bulan terakhir",
    },
    words={
        "th": "นับเดือนที่ส่งเงินสมทบใน 4 เดือนก่อนเดือนที่เจ็บป่วย",
        "id": "Bulan terbayar di antara 4 bulan sebelum bulan sakit.",
    },
    asked=Asked(
        question={
            "en": "How many of the 4 months before this month have been paid?",
            "th": "ใน 4 เดือนก่อนเดือนนี้ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 4 bulan sebelum bulan ini yang sudah dibayar?",
        },
        lowest="0",
        highest="4",
    ),
)
def months_paid_in_last_4(section40_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months paid among the 4 before the month of illness."""
    return months_in(section40_months_paid, window_start(on, law.sickness.window), month_before(on))


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), death by accident",
    label={
        "en": "months paid in the last 6",
        "th": "จำนวนเดือนที่ส่งใน 6 เดือนก่อน",
        "id": "bulan terbayar dalam 6 bulan terakhir",
    },
    words={
        "th": "นับเดือนที่ส่งเงินสมทบใน 6 เดือนก่อนเดือนที่เสียชีวิต",
        "id": "Bulan terbayar di antara 6 bulan sebelum bulan kematian.",
    },
    asked=Asked(
        question={
            "en": "How many of the 6 months before this month have been paid?",
            "th": "ใน 6 เดือนก่อนเดือนนี้ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 6 bulan sebelum bulan ini yang sudah dibayar?",
        },
        lowest="0",
        highest="6",
    ),
)
def months_paid_in_last_6(section40_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months paid among the 6 before the month of death."""
    return months_in(section40_months_paid, window_start(on, law.death.accident_window), month_before(on))


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), death",
    label={
        "en": "months paid in the last 12",
        "th": "จำนวนเดือนที่ส่งใน 12 เดือนก่อน",
        "id": "bulan terbayar dalam 12 bulan terakhir",
    },
    words={"th": "นับเดือนที่ส่งเงินสมทบใน 12 เดือนก่อนเดือนนี้", "id": "Bulan terbayar di antara 12 bulan sebelum bulan ini."},
    asked=Asked(
        question={
            "en": "How many of the 12 months before this month have been paid?",
            "th": "ใน 12 เดือนก่อนเดือนนี้ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 12 bulan sebelum bulan ini yang sudah dibayar?",
        },
        lowest="0",
        highest="12",
    ),
)
def months_paid_in_last_12(section40_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months paid among the 12 before this month."""
    return months_in(section40_months_paid, window_start(on, law.death.window), month_before(on))


@section40.rule(
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), child allowance",
    label={
        "en": "months paid in the last 36",
        "th": "จำนวนเดือนที่ส่งใน 36 เดือนก่อน",
        "id": "bulan terbayar dalam 36 bulan terakhir",
    },
    words={"th": "นับเดือนที่ส่งเงินสมทบใน 36 เดือนก่อนเดือนนี้", "id": "Bulan terbayar di antara 36 bulan sebelum bulan ini."},
    asked=Asked(
        question={
            "en": "How many of the 36 months before this month have been paid?",
            "th": "ใน 36 เดือนก่อนเดือนนี้ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 36 bulan sebelum bulan ini yang sudah dibayar?",
        },
        lowest="0",
        highest="36",
    ),
)
def months_paid_in_last_36(section40_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months paid among the 36 before this month."""
    return months_in(section40_months_paid, window_start(on, law.child_allowance.window), month_before(on))


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), old age and death",
    label={"en": "months paid in all", "th": "จำนวนเดือนที่ส่งทั้งหมด", "id": "seluruh bulan terbayar"},
    words={"th": "นับทุกเดือนที่ส่งเงินสมทบก่อนเดือนนี้", "id": "Semua bulan terbayar sebelum bulan ini."},
    asked=Asked(
        question={
            "en": "How many months have been paid in all, up to last month?",
            "th": "ส่งเงินสมทบมาแล้วทั้งหมดกี่เดือน นับถึงเดือนก่อน",
            "id": "Berapa bulan seluruhnya yang sudah dibayar, sampai bulan lalu?",
        },
        lowest="0",
        highest="1200",
    ),
)
def months_paid_in_all(section40_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """All months paid before this month, since the packages began."""
    return months_in(section40_months_paid, law.first_month, month_before(on))


# Sickness


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), sickness",
    label={
        "en": "paid enough months for sickness benefit",
        "th": "ส่งเงินสมทบครบเงื่อนไขกรณีเจ็บป่วย",
        "id": "bulan iuran cukup untuk santunan sakit",
    },
    words={
        "th": "ส่งเงินสมทบอย่างน้อย 3 ใน 4 เดือนก่อนเดือนที่เจ็บป่วย",
        "id": "Sedikitnya 3 dari 4 bulan sebelum bulan sakit sudah dibayar.",
    },
)
def has_paid_for_sickness(months_paid_in_last_4: Months, *, law) -> bool:
    """At least 3 of the 4 months before the month of illness must have been paid."""
    return months_paid_in_last_4 >= law.sickness.months_required


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), sickness",
    label={"en": "sickness days left this year", "th": "จำนวนวันเจ็บป่วยที่เหลือในปีนี้", "id": "sisa hari sakit tahun ini"},
    words={
        "th": "วันนอนโรงพยาบาลและวันหยุดพักตามคำสั่งแพทย์นับรวมกันไม่เกินจำนวนวันต่อปีของทางเลือก",
        "id": "Hari rawat inap dan hari istirahat dihitung bersama, sampai batas hari setahun menurut opsi.",
    },
)
def sickness_days_left(section40_option: Section40Option, sickness_days_already_paid: Days, *, law) -> Days:
    """Days in hospital and days of ordered rest count together, up to the option's days a year."""
    return max(0, law.sickness.days_a_year[section40_option] - sickness_days_already_paid)


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), sickness",
    label={"en": "hospital days paid", "th": "จำนวนวันนอนโรงพยาบาลที่ได้รับเงิน", "id": "hari rawat inap yang dibayar"},
    words={
        "th": "จ่ายเมื่อส่งเงินสมทบครบเงื่อนไขและนอนโรงพยาบาลไม่น้อยกว่าเกณฑ์ขั้นต่ำ ไม่เกินวันที่เหลือในปี การแยกกักตัวตามคำสั่งของหน่วยงานสาธารณสุขนับเป็นการนอนโรงพยาบาล",
        "id": "Dibayar bila bulan iuran cukup dan lama rawat inap mencapai batas terendah, sampai sisa hari tahun ini. Isolasi atas perintah otoritas kesehatan dihitung sebagai rawat inap.",
    },
)
def hospital_days_paid(has_paid_for_sickness: bool, days_in_hospital: Days, sickness_days_left: Days, *, law) -> Days:
    """Paid to a member who paid enough months and stayed long enough, as far as days are left this year.

    Isolation as the health authority ordered counts as a stay in hospital.
    """
    if not has_paid_for_sickness or days_in_hospital < law.sickness.shortest_stay:
        return 0
    return min(days_in_hospital, sickness_days_left)


@section40.benefit(
    SICKNESS,
    per=ONCE,
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), sickness",
    label={
        "en": "compensation for days in hospital",
        "th": "เงินทดแทนการขาดรายได้กรณีนอนโรงพยาบาล",
        "id": "santunan hari rawat inap",
    },
    words={"th": "จ่ายเป็นรายวันสำหรับวันที่นอนโรงพยาบาล", "id": "Dibayar per hari rawat inap."},
)
def hospital_compensation(section40_option: Section40Option, hospital_days_paid: Days, *, law) -> Money:
    """A daily amount for each day in hospital."""
    return law.sickness.hospital_day[section40_option] * hospital_days_paid


@section40.rule(
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), sickness; (No. 5) B.E. 2568 (2025)",
    label={"en": "days of ordered rest paid", "th": "จำนวนวันหยุดพักที่ได้รับเงิน", "id": "hari istirahat yang dibayar"},
    words={
        "th": "จ่ายเมื่อแพทย์สั่งหยุดพักไม่น้อยกว่าเกณฑ์ขั้นต่ำ ไม่เกินวันที่เหลือในปีหลังหักวันนอนโรงพยาบาล",
        "id": "Dibayar bila istirahat yang diperintahkan mencapai batas terendah, sampai sisa hari setelah dikurangi hari rawat inap.",
    },
)
def rest_days_paid(
    has_paid_for_sickness: bool, days_of_ordered_rest: Days, sickness_days_left: Days, hospital_days_paid: Days, *, law
) -> Days:
    """Paid if the doctor ordered rest for long enough, as far as days are left after those in hospital."""
    if not has_paid_for_sickness or days_of_ordered_rest < law.sickness.shortest_rest:
        return 0
    return min(days_of_ordered_rest, sickness_days_left - hospital_days_paid)


@section40.benefit(
    SICKNESS,
    per=ONCE,
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), sickness; (No. 5) B.E. 2568 (2025)",
    label={
        "en": "compensation for days of ordered rest",
        "th": "เงินทดแทนการขาดรายได้กรณีแพทย์สั่งหยุดพัก",
        "id": "santunan hari istirahat",
    },
    words={
        "th": "จ่ายเป็นรายวันสำหรับวันหยุดพักตามใบรับรองแพทย์โดยไม่นอนโรงพยาบาล",
        "id": "Dibayar per hari istirahat menurut surat dokter, tanpa rawat inap.",
    },
)
def rest_compensation(section40_option: Section40Option, rest_days_paid: Days, *, law) -> Money:
    """A daily amount for each day of rest that a medical certificate orders, without admission."""
    return law.sickness.rest_day[section40_option] * rest_days_paid


@section40.benefit(
    SICKNESS,
    per=ONCE,
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), sickness; (No. 5) B.E. 2568 (2025)",
    label={
        "en": "compensation for out-patient visits",
        "th": "เงินทดแทนการขาดรายได้กรณีผู้ป่วยนอก",
        "id": "santunan kunjungan rawat jalan",
    },
    words={
        "th": "จ่ายเป็นรายครั้งเมื่อมีใบรับรองแพทย์ ไม่เกินจำนวนครั้งต่อปี",
        "id": "Dibayar per kunjungan dengan surat dokter, sampai batas kunjungan setahun.",
    },
)
def outpatient_compensation(
    section40_option: Section40Option,
    has_paid_for_sickness: bool,
    outpatient_visits: Count,
    outpatient_visits_already_paid: Count,
    *,
    law,
) -> Money:
    """An amount for each visit with a medical certificate, up to the visits of a year."""
    if not has_paid_for_sickness:
        return 0
    visits_left = max(0, law.outpatient.visits_a_year - outpatient_visits_already_paid)
    return law.outpatient.visit[section40_option] * min(outpatient_visits, visits_left)


# Invalidity


@section40.rule(
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), invalidity",
    label={
        "en": "months paid in the 10 before invalidity",
        "th": "จำนวนเดือนที่ส่งใน 10 เดือนก่อนทุพพลภาพ",
        "id": "bulan terbayar dalam 10 bulan sebelum disabilitas",
    },
    words={
        "th": "นับเดือนที่ส่งเงินสมทบใน 10 เดือนก่อนเดือนที่ทุพพลภาพ",
        "id": "Bulan terbayar di antara 10 bulan sebelum bulan disabilitas.",
    },
    asked=Asked(
        question={
            "en": "How many of the 10 months before the invalidity had been paid?",
            "th": "ใน 10 เดือนก่อนเดือนที่ทุพพลภาพ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 10 bulan sebelum bulan disabilitas yang sudah dibayar?",
        },
        lowest="0",
        highest="10",
    ),
)
def months_paid_in_last_10(section40_months_paid: PaidMonths, invalid_since: Date, *, law) -> Months:
    """The months paid among the 10 before the month of invalidity."""
    first = window_start(invalid_since, law.invalidity.window[InvalidityTier.PAID_6_OF_10])
    return months_in(section40_months_paid, first, month_before(invalid_since))


@section40.rule(
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), invalidity",
    label={
        "en": "months paid in the 20 before invalidity",
        "th": "จำนวนเดือนที่ส่งใน 20 เดือนก่อนทุพพลภาพ",
        "id": "bulan terbayar dalam 20 bulan sebelum disabilitas",
    },
    words={
        "th": "นับเดือนที่ส่งเงินสมทบใน 20 เดือนก่อนเดือนที่ทุพพลภาพ",
        "id": "Bulan terbayar di antara 20 bulan sebelum bulan disabilitas.",
    },
    asked=Asked(
        question={
            "en": "How many of the 20 months before the invalidity had been paid?",
            "th": "ใน 20 เดือนก่อนเดือนที่ทุพพลภาพ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 20 bulan sebelum bulan disabilitas yang sudah dibayar?",
        },
        lowest="0",
        highest="20",
    ),
)
def months_paid_in_last_20(section40_months_paid: PaidMonths, invalid_since: Date, *, law) -> Months:
    """The months paid among the 20 before the month of invalidity."""
    first = window_start(invalid_since, law.invalidity.window[InvalidityTier.PAID_12_OF_20])
    return months_in(section40_months_paid, first, month_before(invalid_since))


@section40.rule(
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), invalidity",
    label={
        "en": "months paid in the 40 before invalidity",
        "th": "จำนวนเดือนที่ส่งใน 40 เดือนก่อนทุพพลภาพ",
        "id": "bulan terbayar dalam 40 bulan sebelum disabilitas",
    },
    words={
        "th": "นับเดือนที่ส่งเงินสมทบใน 40 เดือนก่อนเดือนที่ทุพพลภาพ",
        "id": "Bulan terbayar di antara 40 bulan sebelum bulan disabilitas.",
    },
    asked=Asked(
        question={
            "en": "How many of the 40 months before the invalidity had been paid?",
            "th": "ใน 40 เดือนก่อนเดือนที่ทุพพลภาพ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 40 bulan sebelum bulan disabilitas yang sudah dibayar?",
        },
        lowest="0",
        highest="40",
    ),
)
def months_paid_in_last_40(section40_months_paid: PaidMonths, invalid_since: Date, *, law) -> Months:
    """The months paid among the 40 before the month of invalidity."""
    first = window_start(invalid_since, law.invalidity.window[InvalidityTier.PAID_24_OF_40])
    return months_in(section40_months_paid, first, month_before(invalid_since))


@section40.rule(
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), invalidity",
    label={
        "en": "months paid in the 60 before invalidity",
        "th": "จำนวนเดือนที่ส่งใน 60 เดือนก่อนทุพพลภาพ",
        "id": "bulan terbayar dalam 60 bulan sebelum disabilitas",
    },
    words={
        "th": "นับเดือนที่ส่งเงินสมทบใน 60 เดือนก่อนเดือนที่ทุพพลภาพ",
        "id": "Bulan terbayar di antara 60 bulan sebelum bulan disabilitas.",
    },
    asked=Asked(
        question={
            "en": "How many of the 60 months before the invalidity had been paid?",
            "th": "ใน 60 เดือนก่อนเดือนที่ทุพพลภาพ ส่งเงินสมทบแล้วกี่เดือน",
            "id": "Berapa dari 60 bulan sebelum bulan disabilitas yang sudah dibayar?",
        },
        lowest="0",
        highest="60",
    ),
)
def months_paid_in_last_60(section40_months_paid: PaidMonths, invalid_since: Date, *, law) -> Months:
    """The months paid among the 60 before the month of invalidity."""
    first = window_start(invalid_since, law.invalidity.window[InvalidityTier.PAID_36_OF_60])
    return months_in(section40_months_paid, first, month_before(invalid_since))


@section40.rule(
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), invalidity",
    label={"en": "tier of invalidity benefit", "th": "ขั้นเงินทดแทนกรณีทุพพลภาพ", "id": "tingkat santunan disabilitas"},
    words={
        "th": "ใช้ขั้นสูงสุดที่ส่งเงินสมทบครบ: 36 ใน 60 เดือน 24 ใน 40 เดือน 12 ใน 20 เดือน หรือ 6 ใน 10 เดือน",
        "id": "Berlaku tingkat tertinggi yang terpenuhi: 36 dari 60, 24 dari 40, 12 dari 20, atau 6 dari 10 bulan.",
    },
)
def invalidity_tier(
    months_paid_in_last_10: Months,
    months_paid_in_last_20: Months,
    months_paid_in_last_40: Months,
    months_paid_in_last_60: Months,
    *,
    law,
) -> InvalidityTier:
    """The highest tier whose months were paid: 36 of 60, 24 of 40, 12 of 20 or 6 of 10."""
    if months_paid_in_last_60 >= law.invalidity.months_required[InvalidityTier.PAID_36_OF_60]:
        return InvalidityTier.PAID_36_OF_60
    if months_paid_in_last_40 >= law.invalidity.months_required[InvalidityTier.PAID_24_OF_40]:
        return InvalidityTier.PAID_24_OF_40
    if months_paid_in_last_20 >= law.invalidity.months_required[InvalidityTier.PAID_12_OF_20]:
        return InvalidityTier.PAID_12_OF_20
    if months_paid_in_last_10 >= law.invalidity.months_required[InvalidityTier.PAID_6_OF_10]:
        return InvalidityTier.PAID_6_OF_10
    return InvalidityTier.TOO_FEW_MONTHS


@section40.rule(
    cite="Royal Decree B.E. 2561 (2018), invalidity; (No. 5) B.E. 2568 (2025)",
    label={
        "en": "duration of invalidity benefit (100 years: for life)",
        "th": "ระยะเวลาจ่ายกรณีทุพพลภาพ (100 ปี หมายถึงตลอดชีวิต)",
        "id": "lama santunan disabilitas (100 tahun: seumur hidup)",
    },
    words={
        "th": "จ่าย 15 ปีหรือตลอดชีวิตตามทางเลือก ตั้งแต่ปี 2569 ทุกทางเลือกจ่ายตลอดชีวิต",
        "id": "Dibayar 15 tahun atau seumur hidup menurut opsi; sejak 2026 semua opsi seumur hidup.",
    },
)
def invalidity_duration(section40_option: Section40Option, *, law) -> Years:
    """Paid for 15 years or for life, by option; since 2026 for life in all options."""
    return law.invalidity.duration[section40_option]


@section40.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), invalidity; (No. 5) B.E. 2568 (2025)",
    label={
        "en": "income replacement in invalidity",
        "th": "เงินทดแทนการขาดรายได้กรณีทุพพลภาพ",
        "id": "santunan bulanan disabilitas",
    },
    words={
        "th": "จ่ายรายเดือนตามทางเลือกและจำนวนเดือนที่ส่ง จนครบระยะเวลา",
        "id": "Dibayar tiap bulan menurut opsi dan bulan iuran, sampai jangka waktunya habis.",
    },
)
def invalidity_benefit(
    section40_option: Section40Option,
    is_certified_invalid: bool,
    invalid_since: Date,
    invalidity_tier: InvalidityTier,
    invalidity_duration: Years,
    on: Date,
    *,
    law,
) -> Money:
    """A monthly amount by option and months paid, for as long as the duration runs."""
    if not is_certified_invalid or on < invalid_since:
        return 0
    if years_between(invalid_since, on) >= invalidity_duration:
        return 0
    if invalidity_tier == InvalidityTier.PAID_36_OF_60:
        return law.invalidity.amount_36_of_60[section40_option]
    if invalidity_tier == InvalidityTier.PAID_24_OF_40:
        return law.invalidity.amount_24_of_40[section40_option]
    if invalidity_tier == InvalidityTier.PAID_12_OF_20:
        return law.invalidity.amount_12_of_20[section40_option]
    if invalidity_tier == InvalidityTier.PAID_6_OF_10:
        return law.invalidity.amount_6_of_10[section40_option]
    return 0


# Death


@section40.rule(
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), death",
    label={
        "en": "paid enough months for the funeral grant",
        "th": "ส่งเงินสมทบครบเงื่อนไขค่าทำศพ",
        "id": "bulan iuran cukup untuk santunan pemakaman",
    },
    words={
        "th": "ส่งอย่างน้อย 6 ใน 12 เดือนก่อนเดือนที่เสียชีวิต หรือ 1 ใน 6 เดือนหากเสียชีวิตจากอุบัติเหตุ",
        "id": "Sedikitnya 6 dari 12 bulan sebelum bulan kematian terbayar, atau 1 dari 6 bulan bila karena kecelakaan.",
    },
)
def has_paid_for_funeral_grant(
    months_paid_in_last_12: Months, months_paid_in_last_6: Months, died_by_accident: bool, *, law
) -> bool:
    """6 of the 12 months before the month of death were paid; after an accident 1 of the 6 months suffices."""
    if months_paid_in_last_12 >= law.death.months_required:
        return True
    return died_by_accident and months_paid_in_last_6 >= law.death.accident_months_required


@section40.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), death",
    label={"en": "funeral grant", "th": "ค่าทำศพ", "id": "santunan pemakaman"},
    words={
        "th": "จ่ายแก่ผู้จัดการศพเมื่อผู้ประกันตนส่งเงินสมทบครบเงื่อนไข",
        "id": "Dibayar kepada pengurus pemakaman bila bulan iuran peserta cukup.",
    },
)
def funeral_grant(section40_option: Section40Option, has_died: bool, has_paid_for_funeral_grant: bool, *, law) -> Money:
    """Paid to whoever arranges the funeral of a member who had paid enough months."""
    if has_died and has_paid_for_funeral_grant:
        return law.death.funeral_grant[section40_option]
    return 0


@funeral_grant.amended(
    since="2021-01-01",
    cite="Royal Decree (No. 2) B.E. 2563 (2020), death",
    words={
        "th": "จ่ายแก่ผู้จัดการศพเมื่อผู้ประกันตนส่งเงินสมทบครบเงื่อนไข หรือเสียชีวิตระหว่างรับเงินทดแทนกรณีทุพพลภาพ",
        "id": "Dibayar kepada pengurus pemakaman bila bulan iuran peserta cukup, atau bila ia meninggal selagi menerima santunan disabilitas.",
    },
)
def funeral_grant_2021(
    section40_option: Section40Option,
    has_died: bool,
    has_paid_for_funeral_grant: bool,
    invalidity_benefit: Money,
    *,
    law,
) -> Money:
    """Paid for a member who had paid enough months, or who died while drawing the invalidity benefit."""
    if not has_died:
        return 0
    if invalidity_benefit > 0:
        return law.death.grant_while_drawing_invalidity[section40_option]
    return law.death.funeral_grant[section40_option] if has_paid_for_funeral_grant else 0


@section40.benefit(
    SURVIVORS,
    per=ONCE,
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), death; (No. 2) B.E. 2563 (2020)",
    label={"en": "additional death grant", "th": "เงินสงเคราะห์กรณีตายเพิ่มเติม", "id": "santunan kematian tambahan"},
    words={
        "th": "จ่ายเพิ่มเมื่อส่งเงินสมทบครบ 60 เดือนก่อนเดือนที่เสียชีวิต เฉพาะทางเลือกที่ 1 และ 2",
        "id": "Dibayar bila sedikitnya 60 bulan terbayar sebelum bulan kematian; hanya opsi 1 dan 2.",
    },
)
def additional_death_grant(
    section40_option: Section40Option, has_died: bool, months_paid_in_all: Months, *, law
) -> Money:
    """Added in options 1 and 2 if at least 60 months were paid before the month of death."""
    if has_died and months_paid_in_all >= law.death.additional_months_required:
        return law.death.additional_grant[section40_option]
    return 0


# Old age


@section40.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), old age",
    label={"en": "old-age lump sum", "th": "บำเหน็จชราภาพ", "id": "manfaat hari tua sekaligus"},
    words={
        "th": "เมื่ออายุครบ 60 ปีและสิ้นสุดความเป็นผู้ประกันตน ได้เงินออมรายเดือนของทางเลือกคูณจำนวนเดือนที่ส่ง เงินออมเพิ่ม "
        "ผลประโยชน์ตอบแทน และเงินเพิ่มเมื่อส่งครบ 180 เดือนในทางเลือกที่ 3",
        "id": "Pada usia 60 tahun dan kepesertaan berakhir: tabungan bulanan opsi kali bulan terbayar, tabungan tambahan, hasil "
        "pengembangan, dan bonus opsi 3 bila 180 bulan terbayar.",
    },
)
def old_age_lump_sum(
    section40_option: Section40Option,
    is_due_for_old_age: bool,
    months_paid_in_all: Months,
    extra_savings_paid: Money,
    declared_return: Money,
    *,
    law,
) -> Money:
    """The option's monthly savings for each month paid, the extra savings, the return and the bonus for many months."""
    if not (law.option_has_old_age_part[section40_option] and is_due_for_old_age):
        return 0
    has_bonus = months_paid_in_all >= law.old_age.bonus_months_required
    bonus = law.old_age.bonus[section40_option] if has_bonus else 0
    return law.old_age.savings[section40_option] * months_paid_in_all + extra_savings_paid + declared_return + bonus


@section40.rule(
    cite="Royal Decrees B.E. 2554 (2011) and B.E. 2561 (2018), old age",
    label={
        "en": "of age and leaving the insurance",
        "th": "อายุครบและสิ้นสุดความเป็นผู้ประกันตน",
        "id": "cukup umur dan kepesertaan berakhir",
    },
    words={"th": "อายุครบ 60 ปีและสิ้นสุดความเป็นผู้ประกันตน", "id": "Berusia 60 tahun dan kepesertaan berakhir."},
)
def is_due_for_old_age(age: Years, ends_section40_insurance: bool, *, law) -> bool:
    """Aged 60 or over, and the insurance has ended."""
    return age >= law.old_age.age and ends_section40_insurance


# Children


@section40.rule(
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), child allowance; (No. 5) B.E. 2568 (2025)",
    label={
        "en": "child young enough for the allowance",
        "th": "บุตรอยู่ในเกณฑ์อายุ",
        "id": "anak dalam batas usia tunjangan",
    },
    words={
        "th": "บุตรที่อายุยังไม่ถึงเกณฑ์ (6 ปี ตั้งแต่ปี 2569 เป็น 7 ปี)",
        "id": "Anak di bawah batas usia (6 tahun; sejak 2026, 7 tahun).",
    },
)
def is_child_for_allowance(age: Years, *, law) -> bool:
    """A child from birth up to the birthday at which the allowance ends."""
    return age < law.child_allowance.age_limit


@section40.rule(
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), child allowance; (No. 5) B.E. 2568 (2025)",
    label={
        "en": "own children young enough for the allowance",
        "th": "จำนวนบุตรที่อยู่ในเกณฑ์อายุ",
        "id": "jumlah anak sendiri dalam batas usia",
    },
    words={
        "th": "นับบุตรในเกณฑ์อายุที่ระบุผู้นี้เป็นบิดาหรือมารดาผู้ขอรับเงิน",
        "id": "Anak dalam batas usia yang menyebut orang ini sebagai orang tua pengklaim.",
    },
    asked=Asked(
        question={
            "en": "For how many of your own children under the age limit (6 years; since 2026, 7 years) do you claim the allowance?",
            "th": "คุณขอรับเงินสงเคราะห์สำหรับบุตรของตนเองที่อายุไม่ถึงเกณฑ์ (6 ปี ตั้งแต่ปี 2569 เป็น 7 ปี) กี่คน",
            "id": "Untuk berapa anak sendiri di bawah batas usia (6 tahun; sejak 2026, 7 tahun) Anda mengklaim tunjangan?",
        },
        lowest="0",
        highest="30",
    ),
)
def own_children_for_allowance(
    children: Count = count(is_child_for_allowance, within=child_allowance_family),
) -> Count:
    """The children under the age limit who name this member as the parent who claims for them."""
    return children


@section40.rule(
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), child allowance",
    label={"en": "this month is paid", "th": "ส่งเงินสมทบเดือนนี้แล้ว", "id": "bulan ini sudah dibayar"},
    words={
        "th": "ต้องส่งเงินสมทบทุกเดือนระหว่างรับเงินสงเคราะห์บุตร",
        "id": "Selama menerima tunjangan anak, iuran harus dibayar setiap bulan.",
    },
    asked=Asked(
        question={
            "en": "Has the contribution for this month been paid?",
            "th": "ส่งเงินสมทบของเดือนนี้แล้วหรือไม่",
            "id": "Apakah iuran bulan ini sudah dibayar?",
        },
    ),
)
def has_paid_this_month(section40_months_paid: PaidMonths, on: Date) -> bool:
    """While the allowance is drawn, every month must be paid."""
    return months_in(section40_months_paid, start_of_month(on), start_of_month(on)) > 0


@section40.benefit(
    FAMILY,
    per=MONTH,
    since="2018-03-30",
    cite="Royal Decree B.E. 2561 (2018), child allowance; (No. 5) B.E. 2568 (2025)",
    label={"en": "child allowance", "th": "เงินสงเคราะห์บุตร", "id": "tunjangan anak"},
    words={
        "th": "ทางเลือกที่ 3: จ่ายรายเดือนต่อบุตรหนึ่งคน ไม่เกิน 2 คน เมื่อส่งครบ 24 ใน 36 เดือนและส่งต่อเนื่องทุกเดือน",
        "id": "Opsi 3: dibayar tiap bulan per anak, paling banyak 2 anak, bila 24 dari 36 bulan terbayar dan iuran tiap bulan berlanjut.",
    },
)
def child_allowance(
    section40_option: Section40Option,
    months_paid_in_last_36: Months,
    has_paid_this_month: bool,
    own_children_for_allowance: Count,
    *,
    law,
) -> Money:
    """Option 3: a monthly amount for each of up to 2 children, after 24 of 36 months and while months go on being paid."""
    if months_paid_in_last_36 < law.child_allowance.months_required or not has_paid_this_month:
        return 0
    children = min(own_children_for_allowance, law.child_allowance.most_children)
    return law.child_allowance.amount[section40_option] * children
