"""Work and income: status in employment by ICSE-18, kinds of work, earnings."""

from payung.law import Count, Enumeration, Input, Label, Money


class StatusInEmployment(Enumeration):
    """Status in employment by the ILO's classification of 2018 (ICSE-18), and those who do not work."""

    EMPLOYER_IN_CORPORATION = Label(
        en="Employer in a corporation of one's own",
        th="นายจ้างในกิจการนิติบุคคลของตนเอง",
        id="Pemberi kerja dalam perusahaan berbadan hukum milik sendiri",
        fil="May-ari ng sariling korporasyon na may mga empleyado",
        vi="Chủ doanh nghiệp của mình có thuê lao động",
    )
    EMPLOYER_IN_HOUSEHOLD_ENTERPRISE = Label(
        en="Employer in a household enterprise",
        th="นายจ้างในกิจการของครัวเรือน",
        id="Pemberi kerja dalam usaha rumah tangga",
        fil="May negosyo ng sambahayan na may mga empleyado",
        vi="Chủ cơ sở kinh doanh hộ gia đình có thuê lao động",
    )
    OWN_ACCOUNT_IN_CORPORATION = Label(
        en="Own-account worker in a corporation of one's own",
        th="ผู้ทำงานส่วนตัวในกิจการนิติบุคคลของตนเอง ไม่มีลูกจ้าง",
        id="Berusaha sendiri dalam perusahaan berbadan hukum milik sendiri, tanpa pekerja",
        fil="Nagtatrabaho sa sariling korporasyon nang walang empleyado",
        vi="Tự làm trong doanh nghiệp của mình, không thuê lao động",
    )
    OWN_ACCOUNT_IN_HOUSEHOLD_ENTERPRISE = Label(
        en="Own-account worker in a household enterprise",
        th="ผู้ทำงานส่วนตัวในกิจการของครัวเรือน ไม่มีลูกจ้าง",
        id="Berusaha sendiri dalam usaha rumah tangga, tanpa pekerja",
        fil="Nagtatrabaho sa negosyo ng sambahayan nang walang empleyado",
        vi="Tự làm trong cơ sở kinh doanh hộ gia đình, không thuê lao động",
    )
    DEPENDENT_CONTRACTOR = Label(
        en="Dependent contractor",
        th="ผู้รับจ้างที่ต้องพึ่งพาผู้ว่าจ้าง",
        id="Pekerja kontrak yang bergantung pada satu pemberi order",
        fil="Kontratistang umaasa sa iisang kliyente",
        vi="Người nhận thầu phụ thuộc",
    )
    PERMANENT_EMPLOYEE = Label(
        en="Permanent employee",
        th="ลูกจ้างประจำ",
        id="Pekerja tetap",
        fil="Permanenteng empleyado",
        vi="Người làm công lâu dài",
    )
    FIXED_TERM_EMPLOYEE = Label(
        en="Fixed-term employee",
        th="ลูกจ้างตามสัญญาที่มีกำหนดเวลา",
        id="Pekerja kontrak waktu tertentu",
        fil="Empleyadong may takdang panahon ang kontrata",
        vi="Người làm công có thời hạn",
    )
    CASUAL_EMPLOYEE = Label(
        en="Short-term or casual employee",
        th="ลูกจ้างระยะสั้นหรือลูกจ้างรายวัน",
        id="Pekerja jangka pendek atau buruh lepas",
        fil="Panandalian o kaswal na empleyado",
        vi="Người làm công ngắn hạn hoặc thời vụ",
    )
    PAID_APPRENTICE = Label(
        en="Paid apprentice, trainee or intern",
        th="ผู้ฝึกงานที่ได้รับค่าตอบแทน",
        id="Peserta magang yang dibayar",
        fil="Aprentis o nagsasanay na may bayad",
        vi="Người học việc, thực tập có trả công",
    )
    CONTRIBUTING_FAMILY_WORKER = Label(
        en="Contributing family worker",
        th="ผู้ช่วยธุรกิจของครอบครัวโดยไม่ได้รับค่าจ้าง",
        id="Pekerja keluarga tidak dibayar",
        fil="Tumutulong sa negosyo ng pamilya nang walang bayad",
        vi="Lao động gia đình không hưởng lương",
    )
    NOT_EMPLOYED = Label(
        en="Not employed",
        th="ไม่ได้ทำงาน",
        id="Tidak bekerja",
        fil="Walang trabaho",
        vi="Không làm việc",
    )


status_in_employment = Input(
    StatusInEmployment,
    label={
        "en": "Status in employment",
        "th": "สถานภาพการทำงาน",
        "id": "Status dalam pekerjaan",
        "fil": "Katayuan sa trabaho",
        "vi": "Vị thế việc làm",
    },
    question={
        "en": "What is this person's status in their main job?",
        "th": "บุคคลนี้มีสถานภาพการทำงานอย่างไรในงานหลัก",
        "id": "Apa status orang ini dalam pekerjaan utamanya?",
        "fil": "Ano ang katayuan ng taong ito sa kaniyang pangunahing trabaho?",
        "vi": "Vị thế của người này trong công việc chính là gì?",
    },
)
works_informally = Input(
    bool,
    label={
        "en": "Works informally",
        "th": "เป็นแรงงานนอกระบบ",
        "id": "Bekerja di sektor informal",
        "fil": "Nagtatrabaho sa impormal na sektor",
        "vi": "Làm việc phi chính thức",
    },
    question={
        "en": "Does this person work for themselves or informally, such as street trade, transport, home work, casual or domestic work?",
        "th": "บุคคลนี้ทำงานของตนเองหรือทำงานนอกระบบหรือไม่ เช่น ค้าขาย ขับรถรับจ้าง รับงานไปทำที่บ้าน รับจ้างทั่วไป หรือทำงานบ้าน",
        "id": "Apakah orang ini bekerja sendiri atau di sektor informal: berdagang, mengojek, bekerja di rumah, buruh lepas, atau pekerja rumah tangga?",
        "fil": "Nagtatrabaho ba ang taong ito para sa sarili o sa impormal na sektor, gaya ng pagtitinda, pamamasada, gawaing-bahay na pakyaw, paekstra-ekstra o pagiging kasambahay?",
        "vi": "Người này có tự làm hoặc làm việc phi chính thức không, như buôn bán nhỏ, chạy xe ôm, làm gia công tại nhà, làm thuê thời vụ hoặc giúp việc?",
    },
)
is_wage_earner = Input(
    bool,
    label={
        "en": "Wage earner",
        "th": "ลูกจ้างที่ได้รับค่าจ้าง",
        "id": "Pekerja penerima upah",
        "fil": "Sumasahod",
        "vi": "Người hưởng lương",
    },
    question={
        "en": "Does this person have an employer who pays a wage or salary?",
        "th": "บุคคลนี้มีนายจ้างที่จ่ายค่าจ้างหรือเงินเดือนให้หรือไม่",
        "id": "Apakah orang ini bekerja pada pemberi kerja yang membayar upah atau gaji?",
        "fil": "May employer ba ang taong ito na nagbabayad ng sahod o suweldo?",
        "vi": "Người này có người sử dụng lao động trả lương không?",
    },
)
is_domestic_worker = Input(
    bool,
    label={
        "en": "Domestic worker",
        "th": "ลูกจ้างทำงานบ้าน",
        "id": "Pekerja rumah tangga",
        "fil": "Kasambahay",
        "vi": "Người giúp việc gia đình",
    },
    question={
        "en": "Does this person work for pay in other people's homes, such as cleaning, cooking or care?",
        "th": "บุคคลนี้รับจ้างทำงานในบ้านของผู้อื่นหรือไม่ เช่น ทำความสะอาด ทำอาหาร หรือดูแลคนในบ้าน",
        "id": "Apakah orang ini bekerja dengan dibayar di rumah orang lain, seperti membersihkan rumah, memasak, atau merawat?",
        "fil": "Nagtatrabaho ba nang may bayad ang taong ito sa bahay ng iba, gaya ng paglilinis, pagluluto o pag-aalaga?",
        "vi": "Người này có làm thuê trong nhà người khác không, như dọn dẹp, nấu ăn hoặc chăm sóc?",
    },
)
is_home_worker = Input(
    bool,
    label={
        "en": "Home worker paid by the piece",
        "th": "ผู้รับงานไปทำที่บ้านโดยได้ค่าจ้างเป็นรายชิ้น",
        "id": "Pekerja rumahan dengan upah borongan",
        "fil": "Manggagawa sa bahay na binabayaran kada piraso",
        "vi": "Làm gia công tại nhà theo sản phẩm",
    },
    question={
        "en": "Does this person make things at home for somebody who pays by the piece?",
        "th": "บุคคลนี้รับงานมาทำที่บ้านให้ผู้ว่าจ้างที่จ่ายเงินเป็นรายชิ้นหรือไม่",
        "id": "Apakah orang ini membuat barang di rumah untuk pihak yang membayar per potong?",
        "fil": "Gumagawa ba ang taong ito ng mga produkto sa bahay para sa nagbabayad kada piraso?",
        "vi": "Người này có làm hàng tại nhà cho người trả công theo sản phẩm không?",
    },
)
is_agricultural_worker = Input(
    bool,
    label={
        "en": "Works in agriculture",
        "th": "ทำงานในภาคเกษตร",
        "id": "Bekerja di pertanian",
        "fil": "Nagtatrabaho sa agrikultura",
        "vi": "Làm nông nghiệp",
    },
    question={
        "en": "Does this person work in farming, fishing or forestry?",
        "th": "บุคคลนี้ทำการเกษตร ประมง หรือป่าไม้หรือไม่",
        "id": "Apakah orang ini bekerja di pertanian, perikanan, atau kehutanan?",
        "fil": "Nagtatrabaho ba ang taong ito sa pagsasaka, pangingisda o paggugubat?",
        "vi": "Người này có làm nông nghiệp, thủy sản hoặc lâm nghiệp không?",
    },
)
works_abroad = Input(
    bool,
    label={
        "en": "Works abroad",
        "th": "ทำงานต่างประเทศ",
        "id": "Bekerja di luar negeri",
        "fil": "Nagtatrabaho sa ibang bansa",
        "vi": "Làm việc ở nước ngoài",
    },
    question={
        "en": "Does this person work in another country?",
        "th": "บุคคลนี้ทำงานในประเทศอื่นหรือไม่",
        "id": "Apakah orang ini bekerja di negara lain?",
        "fil": "Nagtatrabaho ba sa ibang bansa ang taong ito?",
        "vi": "Người này có làm việc ở nước khác không?",
    },
)
employer_workers = Input(
    Count,
    lowest="0",
    highest="1000000",
    label={
        "en": "Workers of the employer",
        "th": "จำนวนคนทำงานของนายจ้าง",
        "id": "Jumlah pekerja pemberi kerja",
        "fil": "Bilang ng manggagawa ng employer",
        "vi": "Số lao động của người sử dụng lao động",
    },
    question={
        "en": "How many people work for this person's employer?",
        "th": "นายจ้างของบุคคลนี้มีคนทำงานกี่คน",
        "id": "Berapa orang yang bekerja pada pemberi kerja orang ini?",
        "fil": "Ilan ang nagtatrabaho sa employer ng taong ito?",
        "vi": "Có bao nhiêu người làm cho người sử dụng lao động của người này?",
    },
)
monthly_earnings = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Monthly earnings from work",
        "th": "รายได้จากการทำงานต่อเดือน",
        "id": "Penghasilan kerja per bulan",
        "fil": "Buwanang kita sa trabaho",
        "vi": "Thu nhập từ việc làm mỗi tháng",
    },
    question={
        "en": "How much does this person earn from work in a usual month?",
        "th": "โดยปกติบุคคลนี้มีรายได้จากการทำงานเดือนละเท่าไร",
        "id": "Berapa penghasilan orang ini dari pekerjaan dalam sebulan biasanya?",
        "fil": "Magkano ang kinikita ng taong ito sa trabaho sa karaniwang buwan?",
        "vi": "Trong một tháng bình thường, người này kiếm được bao nhiêu từ việc làm?",
    },
)
monthly_wage = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Monthly wage with fixed allowances",
        "th": "ค่าจ้างต่อเดือนรวมเงินช่วยเหลือประจำ",
        "id": "Upah sebulan dengan tunjangan tetap",
        "fil": "Buwanang sahod kasama ang pirmihang allowance",
        "vi": "Tiền lương tháng kể cả phụ cấp cố định",
    },
    question={
        "en": "What is this person's monthly wage by contract, with fixed allowances?",
        "th": "บุคคลนี้ได้ค่าจ้างตามสัญญาเดือนละเท่าไร รวมเงินช่วยเหลือที่จ่ายประจำ",
        "id": "Berapa upah orang ini sebulan menurut perjanjian, termasuk tunjangan tetap?",
        "fil": "Magkano ang buwanang sahod ng taong ito ayon sa kontrata, kasama ang mga pirmihang allowance?",
        "vi": "Tiền lương tháng theo hợp đồng của người này là bao nhiêu, kể cả phụ cấp cố định?",
    },
)
annual_income = Input(
    Money,
    unit="currency/year",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Yearly income from all sources",
        "th": "รายได้ทั้งปีจากทุกแหล่ง",
        "id": "Penghasilan setahun dari semua sumber",
        "fil": "Taunang kita mula sa lahat ng pinagkukunan",
        "vi": "Thu nhập cả năm từ mọi nguồn",
    },
    question={
        "en": "How much was this person's income from all sources in the past year?",
        "th": "ในรอบปีที่ผ่านมาบุคคลนี้มีรายได้จากทุกแหล่งรวมเท่าไร",
        "id": "Berapa penghasilan orang ini dari semua sumber dalam setahun terakhir?",
        "fil": "Magkano ang kinita ng taong ito mula sa lahat ng pinagkukunan sa nakaraang taon?",
        "vi": "Trong năm vừa qua, người này có thu nhập bao nhiêu từ mọi nguồn?",
    },
)
other_monthly_pension = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Other pension a month",
        "th": "บำนาญอื่นต่อเดือน",
        "id": "Pensiun lain per bulan",
        "fil": "Ibang pensiyon kada buwan",
        "vi": "Lương hưu khác mỗi tháng",
    },
    question={
        "en": "How much does this person get from other pensions each month?",
        "th": "บุคคลนี้ได้รับบำนาญอื่นเดือนละเท่าไร",
        "id": "Berapa yang diterima orang ini dari pensiun lain setiap bulan?",
        "fil": "Magkano ang natatanggap ng taong ito mula sa ibang pensiyon kada buwan?",
        "vi": "Mỗi tháng người này nhận bao nhiêu từ các khoản lương hưu khác?",
    },
)
