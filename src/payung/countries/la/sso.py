"""SSO: the insurance of enterprise employees, mid-2001 to the end of 2015.

Decree No. 207/PM of 23 December 1999 on the social security regime for employees in enterprises; replaced by the Law on
Social Security No. 34/NA of 26 July 2013. That law took effect in 2014, but its rates were collected from 2016, so the scheme
is kept until the end of 2015.

Pensions rest on points: a year at the average earnings of all insured people is worth one.

Left out, because no source gave them: the amount of the old-age lump sum, the reduction of an early pension and the increase
of a deferred one, the points that could be bought, and the cash benefits for employment injury, invalidity and survivors
other than the funeral grant. Where only the right is known, the benefit is a yes or no.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    MONTHS_PER_YEAR,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    WEEKS_PER_YEAR,
    Asked,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Years,
    average_of_last,
    months_in,
    number,
)

sso = Scheme(
    "la.sso",
    names={
        "en": "Social Security Organization: enterprise scheme (before the law of 2013)",
        "lo": "ປະກັນສັງຄົມພະນັກງານວິສາຫະກິດ (ກ່ອນກົດໝາຍປີ 2013)",
    },
    administrator={"en": "Social Security Organization", "lo": "ອົງການປະກັນສັງຄົມ"},
    kind=CONTRIBUTORY,
    law="Decree No. 207/PM of 1999-12-23 on the social security regime for employees in enterprises",
    since="2001-06-01",
    until="2015-12-31",
)


# Facts


class ChildArrival(Enumeration):
    """How a child came to a member of the scheme."""

    NONE = Label(en="No child", lo="ບໍ່ມີ")
    BIRTH = Label(en="Birth", lo="ເກີດລູກ")
    ADOPTION = Label(en="Adoption", lo="ຮັບລູກມາລ້ຽງ")


works_for_embassy_or_international_organisation = Input(
    bool,
    label={
        "en": "Works for an embassy or international organisation",
        "lo": "ເຮັດວຽກໃຫ້ສະຖານທູດ ຫຼື ອົງການສາກົນ",
    },
    question={
        "en": "Is this person's employer an embassy or an international organisation?",
        "lo": "ນາຍຈ້າງຂອງບຸກຄົນນີ້ແມ່ນສະຖານທູດ ຫຼື ອົງການສາກົນບໍ?",
    },
)
insured_voluntarily_with_sso = Input(
    bool,
    label={"en": "Small enterprise insured by choice", "lo": "ວິສາຫະກິດນ້ອຍທີ່ສະໝັກໃຈເຂົ້າປະກັນສັງຄົມ"},
    question={
        "en": "If the enterprise is small: did it join the Social Security Organization by choice?",
        "lo": "ຖ້າເປັນວິສາຫະກິດນ້ອຍ: ໄດ້ສະໝັກໃຈເຂົ້າອົງການປະກັນສັງຄົມບໍ?",
    },
)
sso_months_paid = Input(
    PaidMonths,
    label={"en": "Months paid to the SSO", "lo": "ເດືອນທີ່ຈ່າຍເງິນສົມທົບໃຫ້ ອປສ"},
    question={
        "en": "For which months were contributions paid to the Social Security Organization?",
        "lo": "ໄດ້ຈ່າຍເງິນສົມທົບໃຫ້ອົງການປະກັນສັງຄົມສຳລັບເດືອນໃດແດ່?",
    },
)
sso_insured_earnings = Input(
    MonthlyAmounts,
    unit="LAK/month",
    label={"en": "Insured earnings by month", "lo": "ເງິນເດືອນທີ່ປະກັນ ແຕ່ລະເດືອນ"},
    question={
        "en": "On which earnings were contributions paid, month by month?",
        "lo": "ໄດ້ຈ່າຍເງິນສົມທົບຈາກເງິນເດືອນເທົ່າໃດ ໃນແຕ່ລະເດືອນ?",
    },
)
sso_points_earned = Input(
    Number,
    lowest="0",
    highest="100",
    label={"en": "Pension points earned", "lo": "ຄະແນນບຳນານທີ່ໄດ້ຮັບ"},
    question={
        "en": "How many pension points has this person earned since joining?",
        "lo": "ນັບແຕ່ເຂົ້າປະກັນ ບຸກຄົນນີ້ໄດ້ຄະແນນບຳນານຈັກຄະແນນ?",
    },
)
years_of_work_before_sso = Input(
    Years,
    lowest="0",
    highest="60",
    label={"en": "Years of work credited from before the scheme", "lo": "ປີເຮັດວຽກກ່ອນມີລະບົບ ທີ່ນັບໃຫ້"},
    question={
        "en": "How many years of work from before the scheme began are credited to this person?",
        "lo": "ປີເຮັດວຽກກ່ອນມີລະບົບນີ້ ນັບໃຫ້ຈັກປີ?",
    },
)
insured_earnings_of_year = Input(
    Money,
    unit="LAK/year",
    lowest="0",
    highest="1000000000",
    label={"en": "Insured earnings of the year", "lo": "ເງິນເດືອນທີ່ປະກັນ ທັງປີ"},
    question={
        "en": "On which earnings did this person pay contributions in the whole year?",
        "lo": "ທັງປີ ບຸກຄົນນີ້ຈ່າຍເງິນສົມທົບຈາກເງິນເດືອນລວມເທົ່າໃດ?",
    },
)
average_insured_earnings_of_all = Input(
    Money,
    unit="LAK/year",
    lowest="1",
    highest="1000000000",
    label={"en": "Average insured earnings of all members in the year", "lo": "ເງິນເດືອນສະເລ່ຍຂອງຜູ້ປະກັນທັງໝົດ ໃນປີ"},
    question={
        "en": "What were the average insured earnings of all members in that year, as the SSO published them?",
        "lo": "ໃນປີນັ້ນ ເງິນເດືອນສະເລ່ຍຂອງຜູ້ປະກັນທັງໝົດແມ່ນເທົ່າໃດ ຕາມທີ່ ອປສ ປະກາດ?",
    },
)
defers_pension = Input(
    bool,
    label={"en": "Defers the pension", "lo": "ເລື່ອນການຮັບບຳນານ"},
    question={
        "en": "Does this person put the pension off to a later age?",
        "lo": "ບຸກຄົນນີ້ເລື່ອນການຮັບບຳນານອອກໄປບໍ?",
    },
)
is_on_sick_leave = Input(
    bool,
    label={"en": "Off work for illness", "lo": "ພັກວຽກຍ້ອນເຈັບປ່ວຍ"},
    question={"en": "Is this person off work for illness this month?", "lo": "ເດືອນນີ້ບຸກຄົນນີ້ພັກວຽກຍ້ອນເຈັບປ່ວຍບໍ?"},
)
months_of_sickness_benefit_paid = Input(
    Months,
    lowest="0",
    highest="120",
    label={"en": "Months of sickness benefit received", "lo": "ຈຳນວນເດືອນທີ່ໄດ້ຮັບເງິນເຈັບປ່ວຍແລ້ວ"},
    question={
        "en": "For how many months of this illness has the benefit been paid already?",
        "lo": "ການເຈັບປ່ວຍຄັ້ງນີ້ ໄດ້ຮັບເງິນອຸດໜູນແລ້ວຈັກເດືອນ?",
    },
)
child_arrival = Input(
    ChildArrival,
    label={"en": "Arrival of a child", "lo": "ມີລູກໃໝ່"},
    question={
        "en": "Did this person give birth or adopt a child, so that maternity leave begins?",
        "lo": "ບຸກຄົນນີ້ເກີດລູກ ຫຼື ຮັບລູກມາລ້ຽງ ຈຶ່ງພັກວຽກບໍ?",
    },
)


# Who is insured


@sso.rule(
    cite="Decree No. 207/PM of 1999",
    label={"en": "insured employee", "lo": "ລູກຈ້າງທີ່ປະກັນ"},
    words={"lo": "ລູກຈ້າງຂອງວິສາຫະກິດທີ່ມີພະນັກງານພຽງພໍ ຫຼື ວິສາຫະກິດນ້ອຍທີ່ສະໝັກໃຈ. ບໍ່ລວມສະຖານທູດ ແລະ ອົງການສາກົນ."},
)
def is_insured_employee(
    is_enterprise_employee: bool,
    works_for_embassy_or_international_organisation: bool,
    employer_workers: Count,
    insured_voluntarily_with_sso: bool,
    *,
    law,
) -> bool:
    """Employees of enterprises with enough workers, or of small ones that joined by choice; not of embassies."""
    if not is_enterprise_employee or works_for_embassy_or_international_organisation:
        return False
    return employer_workers >= law.fewest_employees or insured_voluntarily_with_sso


@sso.rule(
    cite="Decree No. 207/PM of 1999",
    label={"en": "months of contributions", "lo": "ຈຳນວນເດືອນທີ່ຈ່າຍເງິນສົມທົບ"},
    words={"lo": "ນັບເດືອນທີ່ຈ່າຍເງິນສົມທົບ ແຕ່ເລີ່ມລະບົບ."},
    asked=Asked(
        question={
            "en": "For how many months were contributions paid to the Social Security Organization?",
            "lo": "ໄດ້ຈ່າຍເງິນສົມທົບໃຫ້ອົງການປະກັນສັງຄົມຈັກເດືອນ?",
        },
        lowest="0",
        highest="200",
    ),
)
def months_of_contributions(sso_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months for which contributions were paid since the scheme began."""
    return months_in(sso_months_paid, law.first_month, on)


@sso.rule(
    cite="Decree No. 207/PM of 1999",
    label={"en": "former member of pension age", "lo": "ອະດີດຜູ້ປະກັນທີ່ຮອດອາຍຸບຳນານ"},
    words={"lo": "ຜູ້ທີ່ເຄີຍຈ່າຍເງິນສົມທົບ ແລະ ຮອດອາຍຸທີ່ຮັບບຳນານກ່ອນກຳນົດໄດ້."},
)
def is_former_member_of_pension_age(age: Years, months_of_contributions: Months, *, law) -> bool:
    """Whoever paid contributions and has reached the age of an early pension."""
    return age >= law.pension.early_age and months_of_contributions > 0


@sso.covers(
    cite="Decree No. 207/PM of 1999",
    label={"en": "covered", "lo": "ໄດ້ຮັບການຄຸ້ມຄອງ"},
    words={"lo": "ລູກຈ້າງທີ່ປະກັນ ຜູ້ຮັບບຳນານ ແລະ ຜູ້ທີ່ຮອດອາຍຸບຳນານ."},
)
def is_covered(is_insured_employee: bool, is_former_member_of_pension_age: bool) -> bool:
    """Insured employees are covered, and pensioners with those former members who have come of pension age."""
    return is_insured_employee or is_former_member_of_pension_age


# Contributions


@sso.rule(
    per=MONTH,
    cite="Decree No. 207/PM of 1999",
    label={"en": "insured earnings", "lo": "ເງິນເດືອນທີ່ປະກັນ"},
    words={"lo": "ເງິນເດືອນລວມ ບໍ່ຕ່ຳກວ່າ ແລະ ບໍ່ເກີນລະດັບທີ່ກຳນົດ."},
)
def insured_earnings(monthly_wage: Money, *, law) -> Money:
    """Gross monthly earnings count, no less than the floor and no more than the ceiling."""
    return max(law.earnings.floor, min(monthly_wage, law.earnings.ceiling))


@sso.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Decree No. 207/PM of 1999",
    label={"en": "contribution of the employee", "lo": "ເງິນສົມທົບຂອງລູກຈ້າງ"},
    words={"lo": "ລູກຈ້າງຈ່າຍເປັນສ່ວນຮ້ອຍຂອງເງິນເດືອນທີ່ປະກັນ."},
)
def member_contribution(is_insured_employee: bool, insured_earnings: Money, *, law) -> Money:
    """The employee pays a share of the insured earnings."""
    return law.rate.employee * insured_earnings if is_insured_employee else 0


@sso.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Decree No. 207/PM of 1999",
    label={"en": "contribution of the employer", "lo": "ເງິນສົມທົບຂອງນາຍຈ້າງ"},
    words={"lo": "ນາຍຈ້າງຈ່າຍເປັນສ່ວນຮ້ອຍຂອງເງິນເດືອນທີ່ປະກັນ."},
)
def employer_contribution(is_insured_employee: bool, insured_earnings: Money, *, law) -> Money:
    """The employer pays a share of the insured earnings."""
    return law.rate.employer * insured_earnings if is_insured_employee else 0


# Old age


@sso.rule(
    cite="Decree No. 207/PM of 1999",
    label={"en": "pension points of a year", "lo": "ຄະແນນບຳນານຂອງປີ"},
    words={"lo": "ປີທີ່ມີເງິນເດືອນເທົ່າ ຫຼື ເກີນຄ່າສະເລ່ຍ ໄດ້ໜຶ່ງຄະແນນ. ຖ້າຕ່ຳກວ່າ ໄດ້ຕາມສັດສ່ວນ."},
)
def points_of_year(insured_earnings_of_year: Money, average_insured_earnings_of_all: Money, *, law) -> Number:
    """A year at or above the average of all members earns one point, a year below it a part of one."""
    return min(law.pension.points_of_average_year, insured_earnings_of_year / average_insured_earnings_of_all)


@sso.rule(
    cite="Decree No. 207/PM of 1999",
    label={"en": "pension points", "lo": "ຄະແນນບຳນານລວມ"},
    words={"lo": "ຄະແນນທີ່ໄດ້ຮັບ ບວກຄະແນນຂອງປີເຮັດວຽກກ່ອນມີລະບົບ."},
)
def pension_points(sso_points_earned: Number, years_of_work_before_sso: Years, *, law) -> Number:
    """Points earned, and points credited for years of work before the scheme began."""
    return sso_points_earned + law.pension.points_of_earlier_year * number(years_of_work_before_sso)


@sso.rule(
    per=MONTH,
    cite="Decree No. 207/PM of 1999",
    label={"en": "average insured earnings of the last months", "lo": "ເງິນເດືອນສະເລ່ຍຂອງເດືອນຫຼ້າສຸດ"},
    words={"lo": "ຄ່າສະເລ່ຍຂອງເງິນເດືອນທີ່ປະກັນ ໃນປີສຸດທ້າຍ."},
    asked=Asked(
        question={
            "en": "What were the average insured earnings of the last 12 months, in kip a month?",
            "lo": "ເງິນເດືອນສະເລ່ຍທີ່ປະກັນ ໃນ 12 ເດືອນສຸດທ້າຍ ແມ່ນເດືອນລະຈັກກີບ?",
        },
        lowest="0",
        highest="100000000",
    ),
)
def average_insured_earnings(sso_insured_earnings: MonthlyAmounts, on: Date, *, law) -> Money:
    """The average of the insured earnings of the last twelve months paid."""
    return average_of_last(sso_insured_earnings, law.pension.months_averaged, on)


@sso.rule(
    cite="Decree No. 207/PM of 1999",
    label={"en": "of age for the pension", "lo": "ຮອດອາຍຸຮັບບຳນານ"},
    words={"lo": "ຮອດອາຍຸບຳນານ ຫຼື ຮອດອາຍຸສູງສຸດ ຖ້າເລື່ອນການຮັບ. ບໍ່ຈຳເປັນຕ້ອງເຊົາເຮັດວຽກ."},
)
def is_of_pension_age(age: Years, defers_pension: bool, *, law) -> bool:
    """The pension begins at the normal age, or later if it is deferred; one need not stop working."""
    return age >= (law.pension.deferred_age if defers_pension else law.pension.age)


@sso.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Decree No. 207/PM of 1999",
    label={"en": "old-age pension", "lo": "ເງິນບຳນານ"},
    words={"lo": "ຄະແນນບຳນານ ຄູນເງິນເດືອນສະເລ່ຍ ຄູນອັດຕາຕໍ່ຄະແນນ."},
)
def old_age_pension(
    is_of_pension_age: bool,
    months_of_contributions: Months,
    pension_points: Number,
    average_insured_earnings: Money,
    *,
    law,
) -> Money:
    """Each pension point is worth a share of the average insured earnings of the last twelve months."""
    if not is_of_pension_age or months_of_contributions < law.pension.months_required:
        return 0
    return pension_points * average_insured_earnings * law.pension.rate


@sso.benefit(
    OLD_AGE,
    cite="Decree No. 207/PM of 1999",
    label={"en": "may draw the pension early", "lo": "ຮັບບຳນານກ່ອນກຳນົດໄດ້"},
    words={"lo": "ຜູ້ທີ່ມີເດືອນສົມທົບຄົບ ຮັບບຳນານກ່ອນກຳນົດໄດ້. ບໍ່ພົບວ່າຫຼຸດລົງເທົ່າໃດ."},
)
def may_draw_early_pension(age: Years, months_of_contributions: Months, *, law) -> bool:
    """With enough months a member may draw the pension before the normal age; by how much it shrinks was not found."""
    return law.pension.early_age <= age < law.pension.age and months_of_contributions >= law.pension.months_required


@sso.benefit(
    OLD_AGE,
    cite="Decree No. 207/PM of 1999",
    label={"en": "old-age lump sum", "lo": "ເງິນກ້ອນບຳນານ"},
    words={"lo": "ຜູ້ທີ່ຮອດອາຍຸແຕ່ເດືອນສົມທົບບໍ່ຄົບ ໄດ້ຮັບເງິນກ້ອນ. ບໍ່ພົບຈຳນວນ."},
)
def old_age_lump_sum(age: Years, months_of_contributions: Months, *, law) -> bool:
    """At pension age with too few months a lump sum is due; its amount was not found."""
    return age >= law.pension.age and months_of_contributions < law.pension.months_required


# Sickness, maternity, death, medical care


@sso.benefit(
    SICKNESS,
    per=MONTH,
    cite="Decree No. 207/PM of 1999",
    label={"en": "sickness benefit", "lo": "ເງິນອຸດໜູນເຈັບປ່ວຍ"},
    words={"lo": "ຜູ້ທີ່ພັກວຽກຍ້ອນເຈັບປ່ວຍ ໄດ້ຮັບສ່ວນໜຶ່ງຂອງເງິນເດືອນ ເປັນເວລາຈຳກັດ."},
)
def sickness_benefit(
    is_insured_employee: bool,
    is_on_sick_leave: bool,
    months_of_sickness_benefit_paid: Months,
    insured_earnings: Money,
    *,
    law,
) -> Money:
    """An insured employee off work for illness receives a share of the insured earnings for a limited time."""
    if not is_insured_employee or not is_on_sick_leave:
        return 0
    if months_of_sickness_benefit_paid >= law.sickness.longest:
        return 0
    return law.sickness.rate * insured_earnings


@sso.benefit(
    MATERNITY,
    per=ONCE,
    cite="Decree No. 207/PM of 1999",
    label={"en": "maternity benefit", "lo": "ເງິນອຸດໜູນເກີດລູກ"},
    words={"lo": "ຜູ້ທີ່ຈ່າຍເງິນສົມທົບຄົບ ໄດ້ຮັບເງິນເດືອນຕະຫຼອດການພັກເກີດລູກ ຫຼື ພັກຮັບລູກມາລ້ຽງ."},
)
def maternity_benefit(
    is_insured_employee: bool,
    child_arrival: ChildArrival,
    months_of_contributions: Months,
    insured_earnings: Money,
    *,
    law,
) -> Money:
    """With enough months, the insured earnings are paid for the leave after a birth or an adoption."""
    if not is_insured_employee or months_of_contributions < law.maternity.months_required:
        return 0
    if child_arrival == ChildArrival.BIRTH:
        return law.maternity.rate * insured_earnings * law.maternity.months_after_birth
    if child_arrival == ChildArrival.ADOPTION:
        earnings_a_week = insured_earnings * MONTHS_PER_YEAR / WEEKS_PER_YEAR
        return law.maternity.rate * earnings_a_week * law.maternity.weeks_after_adoption
    return 0


@sso.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Decree No. 207/PM of 1999",
    label={"en": "funeral grant", "lo": "ເງິນອຸດໜູນພິທີສົບ"},
    words={"lo": "ເມື່ອຜູ້ປະກັນເສຍຊີວິດ ຈ່າຍເງິນເດືອນຫຼາຍເດືອນ ເປັນຄ່າພິທີສົບ."},
)
def funeral_grant(has_died: bool, is_insured_employee: bool, monthly_wage: Money, *, law) -> Money:
    """When an insured employee dies, several monthly salaries are paid for the funeral."""
    return law.funeral_salaries * monthly_wage if has_died and is_insured_employee else 0


@sso.benefit(
    MEDICAL_CARE,
    cite="Decree No. 207/PM of 1999",
    label={"en": "medical care", "lo": "ການປິ່ນປົວ"},
    words={"lo": "ຜູ້ທີ່ຈ່າຍເງິນສົມທົບຄົບ ປິ່ນປົວຢູ່ໂຮງໝໍທີ່ຂຶ້ນທະບຽນໄວ້."},
)
def medical_care(months_of_contributions: Months, *, law) -> bool:
    """With enough months, the hospital at which the member is registered treats; the scheme pays it a sum per head."""
    return months_of_contributions >= law.medical_care_months_required


@sso.benefit(
    EMPLOYMENT_INJURY,
    cite="Decree No. 207/PM of 1999",
    label={"en": "insured for employment injury", "lo": "ປະກັນອຸບັດຕິເຫດແຮງງານ"},
    words={"lo": "ລູກຈ້າງທີ່ປະກັນ ຖືກປະກັນອຸບັດຕິເຫດແຮງງານ ຈາກເງິນສົມທົບຂອງນາຍຈ້າງ."},
)
def employment_injury(is_insured_employee: bool) -> bool:
    """The employee is insured for injury at work, out of the employer's contribution."""
    return is_insured_employee


@sso.benefit(
    INVALIDITY,
    cite="Decree No. 207/PM of 1999",
    label={"en": "insured for invalidity", "lo": "ປະກັນກໍລະນີເສຍກຳລັງແຮງງານ"},
    words={"lo": "ລູກຈ້າງທີ່ປະກັນ ຖືກປະກັນກໍລະນີເສຍກຳລັງແຮງງານ."},
)
def invalidity(is_insured_employee: bool) -> bool:
    """The employee is insured for invalidity."""
    return is_insured_employee
