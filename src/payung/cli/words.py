"""The command line's own few words, in the languages of the law's phrases. Other languages fall back to English."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "household": {"en": "The household", "th": "ทั้งครัวเรือน", "id": "Rumah tangga"},
    "covered": {"en": "covered", "th": "มีสิทธิ", "id": "tercakup"},
    "could_cover": {"en": "could be covered", "th": "อาจมีสิทธิ", "id": "mungkin tercakup"},
    "not_covered": {"en": "Not covered", "th": "ไม่มีสิทธิ", "id": "Tidak tercakup"},
    "pays_member": {"en": "member pays", "th": "ผู้ประกันตนจ่าย", "id": "peserta membayar"},
    "pays_employer": {"en": "employer pays", "th": "นายจ้างจ่าย", "id": "majikan membayar"},
    "pays_government": {"en": "government pays", "th": "รัฐบาลจ่าย", "id": "pemerintah membayar"},
    "receives": {"en": "receives", "th": "ได้รับ", "id": "menerima"},
    "each": {"en": "each", "th": "แต่ละคน", "id": "masing-masing"},
    "pays_nothing": {"en": "No contribution is due.", "th": "ไม่ต้องจ่ายเงินสมทบ", "id": "Tidak ada iuran."},
    "nothing_now": {"en": "Nothing now", "th": "ขณะนี้ไม่มี", "id": "Saat ini tidak ada"},
    "open": {"en": "Not known yet", "th": "ยังไม่ทราบ", "id": "Belum diketahui"},
    "to_answer": {"en": "To know, answer", "th": "ต้องตอบเพิ่ม", "id": "Agar diketahui, jawab"},
    "and_more": {"en": "and {n} more", "th": "และอีก {n} ข้อ", "id": "dan {n} lagi"},
    "net_of_contributions": {
        "en": "In all, less what members pay",
        "th": "รวมทั้งหมด หักเงินที่ผู้ประกันตนจ่าย",
        "id": "Seluruhnya, dikurangi yang dibayar peserta",
    },
    "once": {"en": "Once", "th": "ครั้งเดียว", "id": "Sekali"},
    "daily": {
        "en": "For each day, while it lasts",
        "th": "ต่อวัน ตลอดระยะเวลาที่มีสิทธิ",
        "id": "Per hari, selama berlangsung",
    },
    "in_kind": {"en": "In kind", "th": "เป็นบริการหรือสิ่งของ", "id": "Dalam bentuk layanan atau barang"},
    "not_counted": {
        "en": "Not counted: {n} amounts that wait for a fact (`payung screen` says which).",
        "th": "ไม่นับรวม {n} รายการที่ยังขาดข้อเท็จจริง (ดูที่ `payung screen`)",
        "id": "Tidak dihitung: {n} jumlah yang menunggu fakta (`payung screen` menyebutkannya).",
    },
    "where": {"en": "Where to go, with which papers", "th": "ไปที่ไหน ใช้เอกสารอะไร", "id": "Ke mana, dengan dokumen apa"},
    "place": {"en": "where", "th": "สถานที่", "id": "tempat"},
    "papers": {"en": "papers", "th": "เอกสาร", "id": "dokumen"},
    "how": {"en": "how", "th": "วิธีการ", "id": "caranya"},
    "notes": {"en": "To note", "th": "ข้อควรทราบ", "id": "Catatan"},
    "unchecked": {
        "en": "{scheme}: {n} figures are not yet checked against a source (`payung law {name}` marks them)",
        "th": "{scheme}: มี {n} ตัวเลขที่ยังไม่ได้ตรวจสอบกับแหล่งข้อมูล (ดูที่ `payung law {name}`)",
        "id": "{scheme}: {n} angka belum diperiksa dengan sumbernya (ditandai oleh `payung law {name}`)",
    },
    "unchecked_rules": {
        "en": "{scheme}: {n} rules are recalled, not yet checked against a source (`payung law {name}` marks them)",
        "th": "{scheme}: มี {n} กฎที่เขียนจากความจำ ยังไม่ได้ตรวจสอบกับแหล่งข้อมูล (ดูที่ `payung law {name}`)",
        "id": "{scheme}: {n} aturan ditulis dari ingatan, belum diperiksa dengan sumbernya (ditandai oleh `payung law {name}`)",
    },
    "unreviewed": {
        "en": "The words in this language await review by a native reader.",
        "th": "ข้อความภาษานี้ยังไม่ได้รับการตรวจทานจากเจ้าของภาษา",
        "id": "Kata-kata dalam bahasa ini belum ditinjau oleh penutur asli.",
    },
    "nothing_decided": {
        "en": "No scheme is in force.",
        "th": "ไม่มีโครงการที่มีผลใช้บังคับ",
        "id": "Tidak ada program yang berlaku.",
    },
    "not_in_force": {"en": "not in force", "th": "ไม่มีผลใช้บังคับ", "id": "tidak berlaku"},
    "nothing_varies": {
        "en": "Nothing depends on it here.",
        "th": "ไม่มีผลใดขึ้นอยู่กับข้อนี้",
        "id": "Tidak ada yang bergantung padanya.",
    },
    # The interview
    "how_many": {
        "en": "How many people live in the household?",
        "th": "มีคนอยู่ในครัวเรือนกี่คน",
        "id": "Berapa orang tinggal dalam rumah tangga ini?",
    },
    "how_many_right": {
        "en": "Write a number from 1 to {most}.",
        "th": "เขียนตัวเลขตั้งแต่ 1 ถึง {most}",
        "id": "Tulis angka dari 1 sampai {most}.",
    },
    "short_name": {"en": "Short name of person {n}", "th": "ชื่อเล่นของคนที่ {n}", "id": "Nama pendek orang ke-{n}"},
    "commands": {
        "en": "Leave empty what is not known. ? says why it is asked, back returns, stop ends.",
        "th": "ข้อใดไม่ทราบให้เว้นว่าง พิมพ์ ? เพื่อดูเหตุผลที่ถาม back เพื่อย้อนกลับ stop เพื่อจบ",
        "id": "Kosongkan yang tidak diketahui. ? menjelaskan mengapa ditanya, back kembali, stop mengakhiri.",
    },
    "why_asked": {
        "en": "It is asked because these answers wait for it:",
        "th": "ถามเพราะคำตอบเหล่านี้ขึ้นอยู่กับข้อนี้:",
        "id": "Ditanyakan karena jawaban berikut bergantung padanya:",
    },
    "why_count": {
        "en": "To decide for each person.",
        "th": "เพื่อพิจารณาสิทธิของแต่ละคน",
        "id": "Untuk menentukan hak setiap orang.",
    },
    "not_understood": {
        "en": "This is no answer here: {hint}.",
        "th": "คำตอบนี้ใช้ไม่ได้ โปรดตอบเป็น: {hint}",
        "id": "Jawaban ini tidak dapat dipakai. Tulis: {hint}.",
    },
    "contradicts": {
        "en": "This contradicts an earlier answer.",
        "th": "คำตอบนี้ขัดกับคำตอบก่อนหน้า",
        "id": "Jawaban ini bertentangan dengan jawaban sebelumnya.",
    },
    "nothing_before": {"en": "This is the first question.", "th": "นี่คือคำถามแรก", "id": "Ini pertanyaan pertama."},
    "nobody_named": {"en": "Nobody was named.", "th": "ไม่ได้ระบุชื่อใคร", "id": "Tidak ada yang disebut."},
    "saved": {"en": "Saved in {file}.", "th": "บันทึกไว้ใน {file}", "id": "Disimpan di {file}."},
    "hint_truth": {"en": "yes or no", "th": "ใช่ หรือ ไม่", "id": "ya atau tidak"},
    "hint_date": {"en": "year-month-day", "th": "ปี ค.ศ.-เดือน-วัน", "id": "tahun-bulan-hari"},
    "hint_link": {"en": "{names} or none", "th": "{names} หรือ none", "id": "{names} atau none"},
    "hint_months": {
        "en": "months, such as 2025-01..2025-06 2025-09",
        "th": "เดือน เช่น 2025-01..2025-06 2025-09",
        "id": "bulan, seperti 2025-01..2025-06 2025-09",
    },
    "hint_amounts": {
        "en": "amounts by month, such as 2025-01..2025-06: 9000, 2025-07: 9500",
        "th": "จำนวนเงินรายเดือน เช่น 2025-01..2025-06: 9000, 2025-07: 9500",
        "id": "jumlah per bulan, seperti 2025-01..2025-06: 9000, 2025-07: 9500",
    },
    "hint_choice": {"en": "a number of the list", "th": "หมายเลขในรายการ", "id": "nomor dalam daftar"},
    "hint_from_to": {"en": "{lowest} to {highest}", "th": "{lowest} ถึง {highest}", "id": "{lowest} sampai {highest}"},
}

_ANSWERS: dict[str, str] = {
    "ใช่": "yes", "มี": "yes", "ไม่ใช่": "no", "ไม่": "no", "ไม่มี": "no",
    "ya": "yes", "iya": "yes", "ada": "yes", "tidak": "no", "bukan": "no", "tidak ada": "no",
    "oo": "yes", "opo": "yes", "hindi": "no", "wala": "no", "បាទ": "yes", "ចាស": "yes", "បាទ/ចាស": "yes", "ទេ": "no",
    "ແມ່ນ": "yes", "ບໍ່": "no", "ບໍ່ແມ່ນ": "no", "हो": "yes", "छ": "yes", "होइन": "no", "छैन": "no",
    "हाँ": "yes", "हां": "yes", "नहीं": "no", "হ্যাঁ": "yes", "না": "no", "ဟုတ်": "yes", "ရှိ": "yes", "မဟုတ်": "no", "မရှိ": "no",
    "có": "yes", "vâng": "yes", "không": "no",
}  # fmt: skip
_COMMANDS: dict[str, str] = {
    "?": "?", "back": "back", "stop": "stop",
    "กลับ": "back", "ย้อนกลับ": "back", "หยุด": "stop", "จบ": "stop", "kembali": "back", "berhenti": "stop", "selesai": "stop",
}  # fmt: skip


def word(name: str, language: str, /, **parts: object) -> str:
    """One of the words, in a language or else in English."""
    found = _WORDS[name].get(language) or _WORDS[name]["en"]
    return found.format(**parts) if parts else found


def as_yes_or_no(text: str) -> str:
    """`yes` or `no` for the words of any of the languages; other text as it is."""
    return _ANSWERS.get(text.strip().lower(), text)


def as_command(text: str) -> str:
    """`?`, `back` or `stop` if that is what was typed, in any of the languages; else empty."""
    return _COMMANDS.get(text.strip().lower(), "")
