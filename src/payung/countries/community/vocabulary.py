"""The categories that the rules of community funds speak of."""

from payung.law import Enumeration, Label


class WhenMoneyIsShort(Enumeration):
    """What a fund does where it cannot pay all that is claimed and still hold its reserve."""

    PAY = Label(
        en="Pays in full all the same",
        th="จ่ายเต็มจำนวนอยู่ดี",
        lo="ຈ່າຍເຕັມຈຳນວນຢູ່ດີ",
        id="Tetap membayar penuh",
    )
    REDUCE = Label(
        en="Reduces all benefits alike",
        th="ลดสวัสดิการทุกรายเท่ากันตามส่วน",
        lo="ຫຼຸດເງິນຊ່ວຍເຫຼືອທຸກຄົນຕາມສ່ວນເທົ່າກັນ",
        id="Mengurangi semua santunan secara merata",
    )
    WAIT = Label(
        en="Lets benefits wait",
        th="ให้รอจนกว่ากองทุนมีเงินพอ",
        lo="ໃຫ້ລໍຖ້າຈົນກອງທຶນມີເງິນພໍ",
        id="Menunda santunan",
    )


class Payment(Enumeration):
    """How a fund can pay a benefit now."""

    IN_FULL = Label(en="Paid in full", th="จ่ายเต็มจำนวน", lo="ຈ່າຍເຕັມຈຳນວນ", id="Dibayar penuh")
    REDUCED = Label(en="Reduced", th="จ่ายบางส่วน", lo="ຈ່າຍບາງສ່ວນ", id="Dikurangi")
    WAITS = Label(en="Waits", th="รอจ่าย", lo="ລໍຖ້າຈ່າຍ", id="Ditunda")


class Occasion(Enumeration):
    """The occasions on which a group helps its members."""

    ILLNESS = Label(en="Illness", th="เจ็บป่วย", lo="ເຈັບປ່ວຍ", id="Sakit")
    ACCIDENT = Label(en="Accident or injury", th="อุบัติเหตุหรือบาดเจ็บ", lo="ອຸບັດຕິເຫດ ຫຼື ບາດເຈັບ", id="Kecelakaan atau cedera")
    DEATH = Label(en="Death in the family", th="คนในครอบครัวเสียชีวิต", lo="ຄົນໃນຄອບຄົວເສຍຊີວິດ", id="Kematian dalam keluarga")
    BIRTH = Label(en="Birth", th="คลอดบุตร", lo="ເກີດລູກ", id="Kelahiran")
    WEDDING = Label(en="Wedding", th="แต่งงาน", lo="ແຕ່ງງານ", id="Pernikahan")
    CIRCUMCISION = Label(en="Circumcision", th="เข้าสุหนัต", lo="ພິທີຕັດໜັງຫຸ້ມປາຍ", id="Khitanan")
    SCHOOLING = Label(en="Schooling", th="การศึกษาของบุตร", lo="ການຮຽນຂອງລູກ", id="Sekolah")
    PURCHASE = Label(en="Purchase of goods", th="ซื้อของจำเป็น", lo="ຊື້ເຄື່ອງຈຳເປັນ", id="Pembelian barang")
    MISHAP = Label(
        en="Fire, flood or other mishap",
        th="ไฟไหม้ น้ำท่วม หรือภัยอื่น",
        lo="ໄຟໄໝ້ ນ້ຳຖ້ວມ ຫຼື ໄພອື່ນ",
        id="Kebakaran, banjir, atau musibah lain",
    )


class TurnOrder(Enumeration):
    """How a rotating savings group decides whose turn it is."""

    FIXED = Label(en="A fixed order", th="ตามลำดับที่ตกลงกัน", lo="ຕາມລຳດັບທີ່ຕົກລົງກັນ", id="Urutan tetap")
    LOT = Label(
        en="By lot at each meeting", th="จับฉลากทุกครั้งที่ประชุม", lo="ຈັບສະຫຼາກທຸກຄັ້ງທີ່ປະຊຸມ", id="Diundi setiap pertemuan"
    )
