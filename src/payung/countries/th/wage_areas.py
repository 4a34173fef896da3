"""The areas for which the minimum wage of Thailand is set: the provinces, and the districts that have a rate of their own."""

from payung.law import Enumeration, Input, Label


class WageArea(Enumeration):
    """The provinces, and the districts that have a rate of their own since 2025."""

    BANGKOK = Label(en="Bangkok", th="กรุงเทพมหานคร", id="Bangkok")
    AMNAT_CHAROEN = Label(en="Amnat Charoen", th="อำนาจเจริญ", id="Amnat Charoen")
    ANG_THONG = Label(en="Ang Thong", th="อ่างทอง", id="Ang Thong")
    AYUTTHAYA = Label(en="Phra Nakhon Si Ayutthaya", th="พระนครศรีอยุธยา", id="Phra Nakhon Si Ayutthaya")
    BUENG_KAN = Label(en="Bueng Kan", th="บึงกาฬ", id="Bueng Kan")
    BURI_RAM = Label(en="Buri Ram", th="บุรีรัมย์", id="Buri Ram")
    CHACHOENGSAO = Label(en="Chachoengsao", th="ฉะเชิงเทรา", id="Chachoengsao")
    CHAI_NAT = Label(en="Chai Nat", th="ชัยนาท", id="Chai Nat")
    CHAIYAPHUM = Label(en="Chaiyaphum", th="ชัยภูมิ", id="Chaiyaphum")
    CHANTHABURI = Label(en="Chanthaburi", th="จันทบุรี", id="Chanthaburi")
    CHIANG_MAI_CITY = Label(en="Chiang Mai: Mueang district", th="เชียงใหม่: อำเภอเมือง", id="Chiang Mai: distrik Mueang")
    CHIANG_MAI = Label(en="Chiang Mai: other districts", th="เชียงใหม่: อำเภออื่น", id="Chiang Mai: distrik lain")
    CHIANG_RAI = Label(en="Chiang Rai", th="เชียงราย", id="Chiang Rai")
    CHONBURI = Label(en="Chonburi", th="ชลบุรี", id="Chonburi")
    CHUMPHON = Label(en="Chumphon", th="ชุมพร", id="Chumphon")
    KALASIN = Label(en="Kalasin", th="กาฬสินธุ์", id="Kalasin")
    KAMPHAENG_PHET = Label(en="Kamphaeng Phet", th="กำแพงเพชร", id="Kamphaeng Phet")
    KANCHANABURI = Label(en="Kanchanaburi", th="กาญจนบุรี", id="Kanchanaburi")
    KHON_KAEN = Label(en="Khon Kaen", th="ขอนแก่น", id="Khon Kaen")
    KRABI = Label(en="Krabi", th="กระบี่", id="Krabi")
    LAMPANG = Label(en="Lampang", th="ลำปาง", id="Lampang")
    LAMPHUN = Label(en="Lamphun", th="ลำพูน", id="Lamphun")
    LOEI = Label(en="Loei", th="เลย", id="Loei")
    LOPBURI = Label(en="Lopburi", th="ลพบุรี", id="Lopburi")
    MAE_HONG_SON = Label(en="Mae Hong Son", th="แม่ฮ่องสอน", id="Mae Hong Son")
    MAHA_SARAKHAM = Label(en="Maha Sarakham", th="มหาสารคาม", id="Maha Sarakham")
    MUKDAHAN = Label(en="Mukdahan", th="มุกดาหาร", id="Mukdahan")
    NAKHON_NAYOK = Label(en="Nakhon Nayok", th="นครนายก", id="Nakhon Nayok")
    NAKHON_PATHOM = Label(en="Nakhon Pathom", th="นครปฐม", id="Nakhon Pathom")
    NAKHON_PHANOM = Label(en="Nakhon Phanom", th="นครพนม", id="Nakhon Phanom")
    NAKHON_RATCHASIMA = Label(en="Nakhon Ratchasima", th="นครราชสีมา", id="Nakhon Ratchasima")
    NAKHON_SAWAN = Label(en="Nakhon Sawan", th="นครสวรรค์", id="Nakhon Sawan")
    NAKHON_SI_THAMMARAT = Label(en="Nakhon Si Thammarat", th="นครศรีธรรมราช", id="Nakhon Si Thammarat")
    NAN = Label(en="Nan", th="น่าน", id="Nan")
    NARATHIWAT = Label(en="Narathiwat", th="นราธิวาส", id="Narathiwat")
    NONG_BUA_LAMPHU = Label(en="Nong Bua Lamphu", th="หนองบัวลำภู", id="Nong Bua Lamphu")
    NONG_KHAI = Label(en="Nong Khai", th="หนองคาย", id="Nong Khai")
    NONTHABURI = Label(en="Nonthaburi", th="นนทบุรี", id="Nonthaburi")
    PATHUM_THANI = Label(en="Pathum Thani", th="ปทุมธานี", id="Pathum Thani")
    PATTANI = Label(en="Pattani", th="ปัตตานี", id="Pattani")
    PHANG_NGA = Label(en="Phang Nga", th="พังงา", id="Phang Nga")
    PHATTHALUNG = Label(en="Phatthalung", th="พัทลุง", id="Phatthalung")
    PHAYAO = Label(en="Phayao", th="พะเยา", id="Phayao")
    PHETCHABUN = Label(en="Phetchabun", th="เพชรบูรณ์", id="Phetchabun")
    PHETCHABURI = Label(en="Phetchaburi", th="เพชรบุรี", id="Phetchaburi")
    PHICHIT = Label(en="Phichit", th="พิจิตร", id="Phichit")
    PHITSANULOK = Label(en="Phitsanulok", th="พิษณุโลก", id="Phitsanulok")
    PHRAE = Label(en="Phrae", th="แพร่", id="Phrae")
    PHUKET = Label(en="Phuket", th="ภูเก็ต", id="Phuket")
    PRACHIN_BURI = Label(en="Prachin Buri", th="ปราจีนบุรี", id="Prachin Buri")
    PRACHUAP_KHIRI_KHAN = Label(en="Prachuap Khiri Khan", th="ประจวบคีรีขันธ์", id="Prachuap Khiri Khan")
    RANONG = Label(en="Ranong", th="ระนอง", id="Ranong")
    RATCHABURI = Label(en="Ratchaburi", th="ราชบุรี", id="Ratchaburi")
    RAYONG = Label(en="Rayong", th="ระยอง", id="Rayong")
    ROI_ET = Label(en="Roi Et", th="ร้อยเอ็ด", id="Roi Et")
    SA_KAEO = Label(en="Sa Kaeo", th="สระแก้ว", id="Sa Kaeo")
    SAKON_NAKHON = Label(en="Sakon Nakhon", th="สกลนคร", id="Sakon Nakhon")
    SAMUT_PRAKAN = Label(en="Samut Prakan", th="สมุทรปราการ", id="Samut Prakan")
    SAMUT_SAKHON = Label(en="Samut Sakhon", th="สมุทรสาคร", id="Samut Sakhon")
    SAMUT_SONGKHRAM = Label(en="Samut Songkhram", th="สมุทรสงคราม", id="Samut Songkhram")
    SARABURI = Label(en="Saraburi", th="สระบุรี", id="Saraburi")
    SATUN = Label(en="Satun", th="สตูล", id="Satun")
    SING_BURI = Label(en="Sing Buri", th="สิงห์บุรี", id="Sing Buri")
    SISAKET = Label(en="Sisaket", th="ศรีสะเกษ", id="Sisaket")
    HAT_YAI = Label(en="Songkhla: Hat Yai district", th="สงขลา: อำเภอหาดใหญ่", id="Songkhla: distrik Hat Yai")
    SONGKHLA = Label(en="Songkhla: other districts", th="สงขลา: อำเภออื่น", id="Songkhla: distrik lain")
    SUKHOTHAI = Label(en="Sukhothai", th="สุโขทัย", id="Sukhothai")
    SUPHAN_BURI = Label(en="Suphan Buri", th="สุพรรณบุรี", id="Suphan Buri")
    KOH_SAMUI = Label(
        en="Surat Thani: Koh Samui district", th="สุราษฎร์ธานี: อำเภอเกาะสมุย", id="Surat Thani: distrik Koh Samui"
    )
    SURAT_THANI = Label(en="Surat Thani: other districts", th="สุราษฎร์ธานี: อำเภออื่น", id="Surat Thani: distrik lain")
    SURIN = Label(en="Surin", th="สุรินทร์", id="Surin")
    TAK = Label(en="Tak", th="ตาก", id="Tak")
    TRANG = Label(en="Trang", th="ตรัง", id="Trang")
    TRAT = Label(en="Trat", th="ตราด", id="Trat")
    UBON_RATCHATHANI = Label(en="Ubon Ratchathani", th="อุบลราชธานี", id="Ubon Ratchathani")
    UDON_THANI = Label(en="Udon Thani", th="อุดรธานี", id="Udon Thani")
    UTHAI_THANI = Label(en="Uthai Thani", th="อุทัยธานี", id="Uthai Thani")
    UTTARADIT = Label(en="Uttaradit", th="อุตรดิตถ์", id="Uttaradit")
    YALA = Label(en="Yala", th="ยะลา", id="Yala")
    YASOTHON = Label(en="Yasothon", th="ยโสธร", id="Yasothon")


wage_area = Input(
    WageArea,
    label={"en": "Area of the workplace", "th": "พื้นที่ทำงาน", "id": "Wilayah tempat kerja"},
    question={
        "en": "In which province, or district with a wage of its own, does this person work?",
        "th": "บุคคลนี้ทำงานในจังหวัดใด หรืออำเภอใดที่มีอัตราค่าจ้างของตนเอง",
        "id": "Di provinsi mana, atau distrik dengan upah sendiri, orang ini bekerja?",
    },
)
works_in_hotel_or_entertainment = Input(
    bool,
    label={
        "en": "Works in a hotel of types 2 to 4 or an entertainment place",
        "th": "ทำงานในโรงแรมประเภท 2 ถึง 4 หรือสถานบริการ",
        "id": "Bekerja di hotel jenis 2 sampai 4 atau tempat hiburan",
    },
    question={
        "en": "Does this person work in a hotel with a restaurant, meeting rooms or the like (types 2 to 4), or in an entertainment place?",
        "th": "บุคคลนี้ทำงานในโรงแรมที่มีห้องอาหาร ห้องประชุม หรือสถานบริการ (ประเภท 2 ถึง 4) หรือในสถานบริการหรือไม่",
        "id": "Apakah orang ini bekerja di hotel dengan restoran, ruang rapat, atau sejenisnya (jenis 2 sampai 4), atau di tempat hiburan?",
    },
)
