"""Rotating savings (arisan, share, hui): all pay a stake at each meeting, and each takes the pot once in a round.

The turn is that of a fixed order or is drawn by lot among those who have not had the pot. A member with more missed stakes than
the group allows has no turn until they are paid, and pays each with the penalty. Who bears the stakes that others miss at the
meeting is the group's decision: the group makes them good, or the pot is smaller.
"""

from payung.countries.community.vocabulary import TurnOrder
from payung.law import CREDIT, HOUSEHOLD, MEMBER, MONTH, ONCE, WEEK, Count, Input, Kit, Money

rotating_savings = Kit(
    names={"en": "Rotating savings", "th": "แชร์หมุนเวียน", "lo": "ການຫຼິ້ນຫຸ້ນໝູນວຽນ", "id": "Arisan"},
    on=("members",),
)


# Facts


members_in_round = Input(
    Count,
    of=HOUSEHOLD,
    lowest="1",
    highest="10000",
    label={
        "en": "Members in the round of {fund}",
        "th": "จำนวนคนในรอบของ {fund}",
        "lo": "ຈຳນວນຄົນໃນຮອບຂອງ {fund}",
        "id": "Peserta putaran {fund}",
    },
    question={
        "en": "How many members take part in this round of {fund}?",
        "th": "รอบนี้ของ {fund} มีกี่คน",
        "lo": "ຮອບນີ້ຂອງ {fund} ມີຈັກຄົນ?",
        "id": "Berapa peserta dalam putaran {fund} ini?",
    },
)
stakes_missed_at_meeting = Input(
    Count,
    of=HOUSEHOLD,
    lowest="0",
    highest="10000",
    label={
        "en": "Stakes missed at this meeting of {fund}",
        "th": "จำนวนคนที่ขาดส่งในครั้งนี้ของ {fund}",
        "lo": "ຈຳນວນຄົນທີ່ຂາດສົ່ງໃນຄັ້ງນີ້ຂອງ {fund}",
        "id": "Setoran yang bolong pada pertemuan {fund} ini",
    },
    question={
        "en": "How many stakes were not paid at this meeting of {fund}?",
        "th": "ครั้งนี้ของ {fund} มีกี่คนไม่ส่ง",
        "lo": "ຄັ້ງນີ້ຂອງ {fund} ມີຈັກຄົນບໍ່ສົ່ງ?",
        "id": "Berapa setoran yang tidak dibayar pada pertemuan {fund} ini?",
    },
)
turn_now = Input(
    Count,
    of=HOUSEHOLD,
    lowest="1",
    highest="10000",
    label={
        "en": "Turn now of {fund}",
        "th": "ลำดับปัจจุบันของ {fund}",
        "lo": "ລຳດັບດຽວນີ້ຂອງ {fund}",
        "id": "Giliran sekarang di {fund}",
    },
    question={
        "en": "Which turn of the round of {fund} is it now?",
        "th": "ขณะนี้ {fund} ถึงลำดับที่เท่าไร",
        "lo": "ດຽວນີ້ {fund} ຮອດລຳດັບທີເທົ່າໃດ?",
        "id": "Kini giliran ke berapa dalam putaran {fund}?",
    },
)
own_turn = Input(
    Count,
    lowest="1",
    highest="10000",
    label={
        "en": "Own turn in {fund}",
        "th": "ลำดับของตนใน {fund}",
        "lo": "ລຳດັບຂອງຕົນໃນ {fund}",
        "id": "Giliran sendiri di {fund}",
    },
    question={
        "en": "Which turn in the round of {fund} does this person have?",
        "th": "บุคคลนี้ได้ลำดับที่เท่าไรใน {fund}",
        "lo": "ບຸກຄົນນີ້ໄດ້ລຳດັບທີເທົ່າໃດໃນ {fund}?",
        "id": "Orang ini mendapat giliran ke berapa dalam putaran {fund}?",
    },
)
is_drawn = Input(
    bool,
    label={
        "en": "Drawn by lot in {fund}",
        "th": "จับฉลากได้ใน {fund}",
        "lo": "ຈັບສະຫຼາກໄດ້ໃນ {fund}",
        "id": "Namanya keluar dalam undian {fund}",
    },
    question={
        "en": "Was this person's name drawn at this meeting of {fund}?",
        "th": "ครั้งนี้จับฉลากได้ชื่อบุคคลนี้ใน {fund} หรือไม่",
        "lo": "ຄັ້ງນີ້ ຈັບສະຫຼາກໄດ້ຊື່ບຸກຄົນນີ້ໃນ {fund} ບໍ?",
        "id": "Apakah nama orang ini keluar dalam undian {fund} kali ini?",
    },
)
has_had_pot = Input(
    bool,
    label={
        "en": "Has had the pot of this round of {fund}",
        "th": "รับเงินรอบนี้ของ {fund} ไปแล้ว",
        "lo": "ຮັບເງິນຮອບນີ້ຂອງ {fund} ແລ້ວ",
        "id": "Sudah menerima arisan {fund} putaran ini",
    },
    question={
        "en": "Has this person already had the pot in this round of {fund}?",
        "th": "รอบนี้บุคคลนี้รับเงินจาก {fund} ไปแล้วหรือไม่",
        "lo": "ຮອບນີ້ ບຸກຄົນນີ້ຮັບເງິນຈາກ {fund} ແລ້ວບໍ?",
        "id": "Apakah orang ini sudah menerima arisan {fund} dalam putaran ini?",
    },
)
stakes_missed = Input(
    Count,
    lowest="0",
    highest="10000",
    label={
        "en": "Own missed stakes in {fund}",
        "th": "จำนวนครั้งที่ตนขาดส่งใน {fund}",
        "lo": "ຈຳນວນເທື່ອທີ່ຕົນຂາດສົ່ງໃນ {fund}",
        "id": "Setoran sendiri yang bolong di {fund}",
    },
    question={
        "en": "How many stakes of this round of {fund} has this person missed and not made up? 0 if none.",
        "th": "รอบนี้ของ {fund} บุคคลนี้ขาดส่งและยังไม่จ่ายกี่ครั้ง ถ้าไม่มีให้ตอบ 0",
        "lo": "ຮອບນີ້ຂອງ {fund} ບຸກຄົນນີ້ຂາດສົ່ງ ແລະ ຍັງບໍ່ຈ່າຍຈັກເທື່ອ? ຖ້າບໍ່ມີ ໃຫ້ຕອບ 0.",
        "id": "Berapa setoran putaran {fund} ini yang bolong dan belum dilunasi orang ini? 0 jika tidak ada.",
    },
)
stake_of_group = Input(
    Money,
    unit="currency",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000",
    label={
        "en": "Stake of a turn that {fund} has set",
        "th": "เงินลงต่อครั้งที่ {fund} กำหนด",
        "lo": "ເງິນລົງຕໍ່ຄັ້ງທີ່ {fund} ກຳນົດ",
        "id": "Setoran tiap putaran yang ditetapkan {fund}",
    },
    question={
        "en": "What stake has {fund} set for each turn?",
        "th": "{fund} กำหนดเงินลงต่อครั้งเท่าไร",
        "lo": "{fund} ກຳນົດເງິນລົງຕໍ່ຄັ້ງເທົ່າໃດ?",
        "id": "Berapa setoran tiap giliran yang ditetapkan {fund}?",
    },
)


# Stakes


@rotating_savings.contribution(
    payer=MEMBER,
    per=WEEK,
    given="stake_a_week",
    label={"en": "weekly stake", "th": "เงินลงแชร์รายสัปดาห์", "lo": "ເງິນລົງຫຸ້ນລາຍອາທິດ", "id": "setoran arisan mingguan"},
    words={
        "th": "สมาชิกลงเงินเท่ากันทุกสัปดาห์",
        "lo": "ສະມາຊິກລົງເງິນເທົ່າກັນທຸກອາທິດ.",
        "id": "Setiap peserta menyetor jumlah yang sama setiap minggu.",
    },
)
def weekly_stake(is_member: bool, *, law) -> Money:
    """Each member pays the same stake every week, before and after having had the pot."""
    if not is_member:
        return 0
    return law.stake_a_week


@rotating_savings.contribution(
    payer=MEMBER,
    per=MONTH,
    given="stake_a_month",
    label={"en": "monthly stake", "th": "เงินลงแชร์รายเดือน", "lo": "ເງິນລົງຫຸ້ນລາຍເດືອນ", "id": "setoran arisan bulanan"},
    words={
        "th": "สมาชิกลงเงินเท่ากันทุกเดือน",
        "lo": "ສະມາຊິກລົງເງິນເທົ່າກັນທຸກເດືອນ.",
        "id": "Setiap peserta menyetor jumlah yang sama setiap bulan.",
    },
)
def monthly_stake(is_member: bool, *, law) -> Money:
    """Each member pays the same stake every month, before and after having had the pot."""
    if not is_member:
        return 0
    return law.stake_a_month


@rotating_savings.contribution(
    payer=MEMBER,
    per=ONCE,
    given="stake_set_by_group",
    label={"en": "stake of the turn", "th": "เงินลงต่อครั้ง", "lo": "ເງິນລົງຕໍ່ຄັ້ງ", "id": "setoran giliran ini"},
    words={
        "th": "สมาชิกลงเงินแต่ละครั้งตามที่กลุ่มกำหนด",
        "lo": "ສະມາຊິກລົງເງິນແຕ່ລະຄັ້ງ ຕາມທີ່ກຸ່ມກຳນົດ.",
        "id": "Setiap peserta menyetor pada tiap giliran sebesar yang ditetapkan kelompok.",
    },
)
def stake_of_turn(is_member: bool, stake_of_group: Money, *, law) -> Money:
    """Each member pays at each turn the stake that the group has set."""
    if not (law.stake_set_by_group and is_member):
        return 0
    return stake_of_group


@rotating_savings.rule(
    of=HOUSEHOLD,
    label={"en": "stake of one meeting", "th": "เงินลงในครั้งหนึ่ง", "lo": "ເງິນລົງໃນຄັ້ງໜຶ່ງ", "id": "setoran satu pertemuan"},
    words={
        "th": "เงินลงตั้งแต่ครั้งก่อน หรือที่กลุ่มกำหนด",
        "lo": "ເງິນລົງແຕ່ຄັ້ງກ່ອນ ຫຼື ທີ່ກຸ່ມກຳນົດ.",
        "id": "Setoran sejak giliran sebelumnya, atau yang ditetapkan kelompok.",
    },
)
def stake_of_meeting(stake_of_group: Money, *, law) -> Money:
    """The stakes since the turn before, or the stake that the group has set."""
    if law.stake_set_by_group:
        return stake_of_group
    if law.stake_a_week > 0:
        return law.stake_a_week * law.weeks_between_turns
    return law.stake_a_month * law.months_between_turns


# The pot


@rotating_savings.rule(
    label={"en": "has a turn still", "th": "ยังมีสิทธิรับเงิน", "lo": "ຍັງມີສິດຮັບເງິນ", "id": "masih berhak atas giliran"},
    words={
        "th": "ผู้ที่ยังไม่ได้รับเงินในรอบนี้และไม่ขาดส่งเกินกำหนด",
        "lo": "ຜູ້ທີ່ຍັງບໍ່ໄດ້ຮັບເງິນໃນຮອບນີ້ ແລະ ບໍ່ຂາດສົ່ງເກີນກຳນົດ.",
        "id": "Yang belum menerima dalam putaran ini dan setorannya tidak bolong melebihi batas.",
    },
)
def has_turn(has_had_pot: bool, stakes_missed: Count, *, law) -> bool:
    """Each has the pot once in a round, and not while more stakes are missed than the group allows."""
    return not has_had_pot and stakes_missed <= law.missed_stakes_allowed


@rotating_savings.rule(
    label={"en": "turn has come", "th": "ถึงลำดับ", "lo": "ຮອດລຳດັບ", "id": "gilirannya tiba"},
    words={
        "th": "ตามลำดับที่ตกลง หรือจับฉลากได้",
        "lo": "ຕາມລຳດັບທີ່ຕົກລົງກັນ ຫຼື ຈັບສະຫຼາກໄດ້.",
        "id": "Menurut urutan tetap, atau namanya keluar dalam undian.",
    },
)
def turn_has_come(own_turn: Count, turn_now: Count, is_drawn: bool, *, law) -> bool:
    """By the fixed order, or because the lot fell on this member."""
    if law.turn_order == TurnOrder.FIXED:
        return own_turn == turn_now
    return is_drawn


@rotating_savings.benefit(
    CREDIT,
    per=ONCE,
    given=("stake_a_week", "stake_a_month", "stake_set_by_group"),
    label={"en": "the pot", "th": "เงินกองกลาง", "lo": "ເງິນກອງກາງ", "id": "uang arisan"},
    words={
        "th": "ผู้ที่ถึงลำดับได้รับเงินลงของทุกคน หักส่วนที่กลุ่มเก็บ และส่วนที่ขาดส่งถ้ากลุ่มไม่ออกแทน",
        "lo": "ຜູ້ທີ່ຮອດລຳດັບໄດ້ຮັບເງິນລົງຂອງທຸກຄົນ ຫັກສ່ວນທີ່ກຸ່ມເກັບ ແລະ ສ່ວນທີ່ຂາດສົ່ງ ຖ້າກຸ່ມບໍ່ອອກແທນ.",
        "id": "Yang mendapat giliran menerima setoran semua peserta, dikurangi bagian kelompok, dan setoran bolong bila kelompok tidak menalangi.",
    },
)
def pot(
    has_turn: bool,
    turn_has_come: bool,
    members_in_round: Count,
    stakes_missed_at_meeting: Count,
    stake_of_meeting: Money,
    *,
    law,
) -> Money:
    """Whose turn it is receives the stakes of all, less what the group keeps and, unless it makes them good, those that were missed."""
    if not (has_turn and turn_has_come):
        return 0
    missed = 0 if law.group_makes_good_missed_stakes else stakes_missed_at_meeting
    stakes = max(0, members_in_round - missed)
    return stakes * stake_of_meeting * (1 - law.share_kept_for_group)


@rotating_savings.contribution(
    payer=MEMBER,
    per=ONCE,
    given=("stake_a_week", "stake_a_month", "stake_set_by_group"),
    label={
        "en": "missed stakes to make up",
        "th": "เงินที่ขาดส่งซึ่งต้องจ่าย",
        "lo": "ເງິນທີ່ຂາດສົ່ງ ທີ່ຕ້ອງຈ່າຍ",
        "id": "setoran bolong yang harus dilunasi",
    },
    words={
        "th": "ผู้ขาดส่งต้องจ่ายทุกครั้งที่ขาดพร้อมค่าปรับ แม้รับเงินไปแล้ว",
        "lo": "ຜູ້ຂາດສົ່ງຕ້ອງຈ່າຍທຸກເທື່ອທີ່ຂາດ ພ້ອມຄ່າປັບໄໝ ແມ່ນແຕ່ຮັບເງິນແລ້ວ.",
        "id": "Yang bolong melunasi setiap setoran dengan dendanya, juga setelah menerima arisan.",
    },
)
def missed_stakes_owed(stakes_missed: Count, stake_of_meeting: Money, *, law) -> Money:
    """A member makes up each missed stake with the penalty, also after having had the pot."""
    return stakes_missed * (stake_of_meeting + law.penalty_a_missed_stake)
