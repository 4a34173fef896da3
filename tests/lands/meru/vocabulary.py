"""What a household of Meru is asked."""

from payung.law import (
    HOUSEHOLD,
    Count,
    Date,
    Days,
    Enumeration,
    Group,
    Input,
    Label,
    Link,
    Money,
    MonthlyAmounts,
    Number,
    PaidMonths,
    Weeks,
    Years,
)


class Trade(Enumeration):
    """What a person lives by."""

    WEAVER = Label(en="Weaver", th="ช่างทอ")
    POTTER = Label(en="Potter", th="ช่างปั้น")
    HERDER = Label(en="Herder", th="คนเลี้ยงสัตว์")


class Altitude(Enumeration):
    """Where the house stands."""

    VALLEY = Label(en="In the valley", th="หุบเขา")
    SLOPE = Label(en="On the slope", th="ไหล่เขา")
    SUMMIT = Label(en="Near the summit", th="ยอดเขา")


birth_date = Input(
    Date,
    label={"en": "Date of birth", "th": "วันเกิด"},
    question={"en": "When were you born?", "th": "คุณเกิดเมื่อใด"},
    lowest="1900-01-01",
    highest="2100-12-31",
    fixed=True,
)
is_resident = Input(
    bool,
    label={"en": "Lives in Meru", "th": "อยู่ในเมรุ"},
    question={"en": "Do you live in Meru?", "th": "คุณอยู่ในเมรุหรือไม่"},
)
trade = Input(
    Trade,
    label={"en": "Trade", "th": "อาชีพ"},
    question={"en": "What do you live by?", "th": "คุณทำอาชีพอะไร"},
)
monthly_earnings = Input(
    Money,
    unit="MRC/month",
    lowest="0",
    highest="1000000",
    label={"en": "Earnings a month", "th": "รายได้ต่อเดือน"},
    question={"en": "What do you earn in a month?", "th": "คุณมีรายได้เดือนละเท่าใด"},
)
daily_wage = Input(
    Money,
    unit="MRC/day",
    lowest="0",
    highest="10000",
    label={"en": "Wage a day", "th": "ค่าจ้างต่อวัน"},
    question={"en": "What are you paid for a day's work?", "th": "ค่าจ้างวันละเท่าใด"},
)
days_ill = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days of illness", "th": "วันที่ป่วย"},
    question={"en": "How many days were you ill?", "th": "คุณป่วยกี่วัน"},
)
weeks_after_birth = Input(
    Weeks,
    lowest="0",
    highest="52",
    label={"en": "Weeks of leave after a birth", "th": "สัปดาห์ที่ลาคลอด"},
    question={"en": "How many weeks did you leave work?", "th": "คุณลาคลอดกี่สัปดาห์"},
)
years_on_field = Input(
    Years,
    whole=False,
    lowest="0",
    highest="80",
    label={"en": "Years of work on the terraces", "th": "ปีที่ทำงานบนนา"},
    question={"en": "How many years did you work on the terraces?", "th": "คุณทำงานบนนากี่ปี"},
)
hours_a_day = Input(
    Number,
    lowest="0",
    highest="24",
    label={"en": "Hours of care a day", "th": "ชั่วโมงดูแลต่อวัน"},
    question={"en": "How many hours a day do you need care?", "th": "คุณต้องการการดูแลวันละกี่ชั่วโมง"},
)
visits = Input(
    Count,
    lowest="0",
    highest="100",
    label={"en": "Visits to the healer", "th": "ครั้งที่พบหมอ"},
    question={"en": "How often did you see a healer?", "th": "คุณพบหมอกี่ครั้ง"},
)
paid_months = Input(
    PaidMonths,
    label={"en": "Months paid", "th": "เดือนที่จ่าย"},
    question={"en": "For which months have you paid?", "th": "คุณจ่ายเดือนใดบ้าง"},
)
wages = Input(
    MonthlyAmounts,
    unit="MRC/month",
    lowest="0",
    highest="1000000",
    label={"en": "Wages by month", "th": "ค่าจ้างรายเดือน"},
    question={"en": "Which wages were credited?", "th": "ค่าจ้างที่บันทึกไว้"},
)
altitude = Input(
    Altitude,
    of=HOUSEHOLD,
    fixed=True,
    label={"en": "Altitude", "th": "ความสูง"},
    question={"en": "Where does the house stand?", "th": "บ้านอยู่ที่ใด"},
)
roof_lost = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Roof lost", "th": "หลังคาเสียหาย"},
    question={"en": "Did the house lose its roof?", "th": "บ้านหลังคาเสียหายหรือไม่"},
)
rent = Input(
    Money,
    unit="MRC/month",
    of=HOUSEHOLD,
    lowest="0",
    highest="100000",
    label={"en": "Rent a month", "th": "ค่าเช่าต่อเดือน"},
    question={"en": "What is the rent of the house?", "th": "ค่าเช่าบ้านเดือนละเท่าใด"},
)
rooms = Input(
    Count,
    of=HOUSEHOLD,
    lowest="1",
    highest="50",
    label={"en": "Rooms", "th": "จำนวนห้อง"},
    question={"en": "How many rooms has the house?", "th": "บ้านมีกี่ห้อง"},
)
spouse = Link(
    label={"en": "Spouse", "th": "คู่สมรส"},
    question={"en": "Who is your spouse?", "th": "คู่สมรสของคุณคือใคร"},
)
mother = Link(
    label={"en": "Mother", "th": "มารดา"},
    question={"en": "Who is your mother?", "th": "มารดาของคุณคือใคร"},
)
family = Group(links=(spouse, mother), label={"en": "Family", "th": "ครอบครัว"})
