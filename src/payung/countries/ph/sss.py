"""SSS: the regular programme of the Social Security System.

RA 1161 (1954); RA 8282, the Social Security Act of 1997, until 4 March 2019; RA 11199, the Social Security Act of 2018, in force
from 5 March 2019. Schedules of contributions: of January 2007, SSS Circulars 2013-010 (2014), 2019-005 to 2019-007 (April 2019),
2020-033-b to 2020-039 (2021), 2022-033 to 2022-037 (2023) and 2024-006 (2025).

Contributions are a share of the monthly salary credit, which stands for the pay or the declared income in steps. Since 2021 the
part of the credit above the ceiling of the regular programme feeds the provident fund (`sss_provident_fund`) and counts for no
benefit here. Employers pay the contribution for Employees' Compensation besides (`employees_compensation`).

The day of the decision is the day of the illness, of the birth or of the death for which a single benefit is claimed. Pensions,
which are paid for years, and the benefit for involuntary separation have a day of their own. Contributions of the semester of
the contingency, that is of its quarter and the quarter before, never count.

Left out:
- the discounted lump sum for the first 18 monthly pensions of retirement: the rate of discount was not gathered;
- how survivors share a pension among them: an illegitimate child has half the share of a legitimate one;
- that a dependent child must have been conceived by the day of the contingency, and that legitimate children go before others when
  there are more than five: who states the number of dependent children counts them so;
- the yearly examination of disability pensioners.
"""

from payung.countries.vocabulary import spouse
from payung.law import (
    CONTRIBUTORY,
    DAY,
    EMPLOYER,
    FAMILY,
    INVALIDITY,
    MATERNITY,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    UNEMPLOYMENT,
    YEAR,
    Asked,
    Count,
    Date,
    Days,
    Enumeration,
    Input,
    Label,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    Scheme,
    Years,
    add_months,
    average_in,
    average_of_highest,
    average_of_last,
    formula,
    months_between,
    months_in,
    number,
    of,
    round_nearest,
    start_of_month,
    start_of_quarter,
    start_of_year,
    to_nearest,
    years_between,
)

from .vocabulary import LostBodyPart, PregnancyEnd

sss = Scheme(
    "ph.sss",
    names={
        "en": "Social Security System: regular programme",
        "fil": "Sistema ng Seguridad Panlipunan (SSS): regular na programa",
    },
    administrator={"en": "Social Security System (SSS)", "fil": "Sistema ng Seguridad Panlipunan (SSS)"},
    kind=CONTRIBUTORY,
    law="RA 8282 (Social Security Act of 1997); RA 11199 (Social Security Act of 2018); SSS Circulars 2013-010, 2019-005 to 007, 2020-033-b to 039, 2022-033 to 037, 2024-006",
    since="2007-01-01",
    where={
        "en": "My.SSS online or any SSS branch; employers enrol their employees; groups of informal workers through AlkanSSSya or KaSSSangga Collect.",
        "fil": "My.SSS online o alinmang sangay ng SSS; ang employer ang nagrerehistro ng empleyado; ang mga grupo ng impormal na manggagawa ay sa AlkanSSSya o KaSSSangga Collect.",
    },
    papers={
        "en": (
            "Birth certificate, to get an SS number",
            "Payment reference number (PRN) for each payment",
            "For sickness: medical certificate",
            "For maternity: notification and proof of the birth or miscarriage",
            "For retirement or disability: bank or e-wallet account enrolled in My.SSS",
            "For death and funeral: death certificate and receipts of the funeral",
        ),
        "fil": (
            "Birth certificate, para sa SS number",
            "Payment reference number (PRN) sa bawat bayad",
            "Sa pagkakasakit: medical certificate",
            "Sa panganganak: maternity notification at patunay ng panganganak o pagkakunan",
            "Sa pagreretiro o kapansanan: bank o e-wallet account na naka-enrol sa My.SSS",
            "Sa pagkamatay at libing: death certificate at mga resibo ng pagpapalibing",
        ),
    },
    how={
        "en": (
            "Cover of the self-employed begins with the first valid payment. Employers and household employers pay by the last day of the month after "
            "the month or quarter; the self-employed and voluntary members by month or quarter; farmers and fishers may pay any of the last 12 months "
            "in the current month; overseas workers pay January to September until 31 December and October to December until 31 January. "
            "Nothing can be paid for earlier months outside these times; employers who are late owe 2% a month. Claim through the member account; "
            "disability and funeral claims within 10 years. For sickness at home tell the employer, or SSS if you have none, within 5 days; "
            "for a stay in hospital claim within a year of discharge."
        ),
        "fil": (
            "Nagsisimula ang coverage ng self-employed sa unang balidong bayad. Ang employer at ang amo ng kasambahay ay nagbabayad hanggang huling araw ng "
            "buwan pagkatapos ng buwan o kuwarter; ang self-employed at voluntary ay buwanan o kada kuwarter; ang magsasaka at mangingisda ay maaaring magbayad "
            "para sa alinman sa huling 12 buwan; ang OFW ay hanggang Disyembre 31 para sa Enero–Setyembre at hanggang Enero 31 para sa Oktubre–Disyembre. "
            "Hindi na mababayaran ang mga nakaraang buwan pagkalampas nito; 2% kada buwan ang multa ng employer. Mag-file sa My.SSS; 10 taon ang palugit sa "
            "kapansanan at libing. Sa sakit sa bahay, ipaalam sa employer o sa SSS sa loob ng 5 araw; kung naospital, mag-file sa loob ng isang taon mula paglabas."
        ),
    },
)


# Facts


class SssMemberType(Enumeration):
    """The types of members; each has its own payer and its own lowest salary credit."""

    EMPLOYED = Label(en="Employee", fil="Empleyado")
    HOUSEHOLD_WORKER = Label(en="Domestic worker (kasambahay)", fil="Kasambahay")
    SEAFARER = Label(en="Seafarer (sea-based OFW)", fil="Marino (sea-based OFW)")
    SELF_EMPLOYED = Label(en="Self-employed", fil="Self-employed")
    OVERSEAS_WORKER = Label(en="Land-based overseas worker (OFW)", fil="OFW sa lupa (land-based)")
    VOLUNTARY = Label(en="Voluntary: separated member who continues", fil="Voluntary: dating miyembro na nagpapatuloy")
    NON_WORKING_SPOUSE = Label(en="Non-working spouse", fil="Asawang hindi nagtatrabaho (non-working spouse)")
    NOT_PAYING = Label(en="None: pays no contributions", fil="Wala: hindi naghuhulog")


class RetirementOccupation(Enumeration):
    """Occupations with a retirement age of their own."""

    GENERAL = Label(en="Any other occupation", fil="Ibang hanapbuhay")
    UNDERGROUND_MINEWORKER = Label(en="Underground mineworker", fil="Minero sa ilalim ng lupa")
    SURFACE_MINEWORKER = Label(en="Surface mineworker", fil="Minero sa ibabaw ng lupa")
    RACEHORSE_JOCKEY = Label(en="Racehorse jockey", fil="Hinete ng kabayong pangkarera")


is_sss_member = Input(
    bool,
    label={"en": "Member of SSS", "fil": "Miyembro ng SSS"},
    question={
        "en": "Has this person an SS number and at least one posted contribution, or been reported by an employer?",
        "fil": "May SS number at kahit isang naka-post na kontribusyon ba ang taong ito, o naiulat na ng employer?",
    },
)
sss_salary_credits = Input(
    MonthlyAmounts,
    unit="PHP/month",
    lowest="0",
    highest="20000",
    label={
        "en": "Monthly salary credits posted in the regular programme (at most 20,000 each)",
        "fil": "Mga monthly salary credit na naka-post sa regular na programa (hanggang 20,000 bawat isa)",
    },
    question={
        "en": "Which monthly salary credits has SSS posted for this person in the regular programme? See the contributions in My.SSS.",
        "fil": "Anong mga monthly salary credit ang naka-post sa SSS para sa taong ito sa regular na programa? Tingnan ang contributions sa My.SSS.",
    },
)
sss_last_posted_credit = Input(
    Money,
    unit="PHP/month",
    lowest="0",
    highest="1000000",
    label={"en": "Last posted monthly salary credit", "fil": "Huling naka-post na monthly salary credit"},
    question={
        "en": "What was this person's last posted monthly salary credit, the part for the provident fund included?",
        "fil": "Magkano ang huling naka-post na monthly salary credit ng taong ito, kasama ang bahagi sa provident fund?",
    },
)
sss_years_with_six_contributions = Input(
    Years,
    lowest="0",
    highest="80",
    label={
        "en": "Calendar years since 1985 with at least six contributions",
        "fil": "Mga taon mula 1985 na may anim na kontribusyon o higit pa",
    },
    question={
        "en": "In how many calendar years since 1985 were at least six contributions paid, up to the semester before the contingency?",
        "fil": "Sa ilang taon mula 1985 may anim o higit pang kontribusyon, hanggang sa bago ang semestre ng pangyayari?",
    },
)
sss_first_covered_on = Input(
    Date,
    lowest="1957-09-01",
    fixed=True,
    label={"en": "First day of cover by SSS", "fil": "Unang araw ng pagkakasakop sa SSS"},
    question={
        "en": "On which day was this person first covered by SSS?",
        "fil": "Kailan unang nasakop ng SSS ang taong ito?",
    },
)
is_seafarer = Input(
    bool,
    label={"en": "Seafarer", "fil": "Marino"},
    question={
        "en": "Does this person work as a seafarer under a manning agency?",
        "fil": "Nagtatrabaho ba bilang marino sa ilalim ng manning agency ang taong ito?",
    },
)
is_sss_non_working_spouse = Input(
    bool,
    label={
        "en": "Non-working spouse who joins with the consent of the spouse",
        "fil": "Asawang hindi nagtatrabaho na sumasali nang may pahintulot ng asawa",
    },
    question={
        "en": "Is this person at home full time, never an SSS member before, and joining with the consent of the working spouse, who is an active member?",
        "fil": "Nasa bahay ba nang buong panahon ang taong ito, hindi pa naging miyembro ng SSS, at may pahintulot ng nagtatrabahong asawa na aktibong miyembro?",
    },
)
continues_sss_voluntarily = Input(
    bool,
    label={"en": "Continues to pay voluntarily", "fil": "Nagpapatuloy maghulog bilang voluntary"},
    question={
        "en": "Does this person, without work at present, continue to pay SSS as a voluntary member?",
        "fil": "Wala mang trabaho ngayon, nagpapatuloy ba sa paghuhulog sa SSS bilang voluntary member ang taong ito?",
    },
)
sss_raised_credit_this_year = Input(
    bool,
    label={"en": "Salary credit raised in this calendar year", "fil": "Tinaasan na ang salary credit sa taong ito"},
    question={
        "en": "Has this person raised the monthly salary credit already in this calendar year?",
        "fil": "Tinaasan na ba ng taong ito ang monthly salary credit ngayong taon?",
    },
)
sss_changes_member_type = Input(
    bool,
    label={
        "en": "First payment as a voluntary member or overseas worker",
        "fil": "Unang hulog bilang voluntary o OFW",
    },
    question={
        "en": "Is this the first payment after a change of type to voluntary member or overseas worker?",
        "fil": "Ito ba ang unang hulog matapos magpalit ng uri bilang voluntary o OFW?",
    },
)
sss_last_credit_was_former_ceiling = Input(
    bool,
    label={
        "en": "Last salary credit was the former maximum, which has been raised",
        "fil": "Ang huling salary credit ay ang dating pinakamataas na itinaas na",
    },
    question={
        "en": "Was the last salary credit the maximum of the former schedule, and does a new maximum apply?",
        "fil": "Ang huling salary credit ba ang pinakamataas sa lumang talaan, at may bagong pinakamataas na ngayon?",
    },
)
has_used_up_sick_leave = Input(
    bool,
    label={"en": "Paid sick leave of the employer used up", "fil": "Naubos na ang bayad na sick leave ng kompanya"},
    question={
        "en": "Has all paid sick leave of the employer for this year been used up?",
        "fil": "Naubos na ba ang lahat ng bayad na sick leave sa kompanya ngayong taon?",
    },
)
sss_notified_in_time = Input(
    bool,
    label={"en": "Sickness notified within five days", "fil": "Naipaalam ang sakit sa loob ng limang araw"},
    question={
        "en": "Was the illness at home notified to the employer, or to SSS if there is none, within five days?",
        "fil": "Naipaalam ba sa employer, o sa SSS kung wala, ang pagkakasakit sa bahay sa loob ng limang araw?",
    },
)
sss_sickness_days_paid_this_year = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Sickness days already paid this calendar year",
        "fil": "Mga araw ng sakit na nabayaran na ngayong taon",
    },
    question={
        "en": "For how many days of illness has SSS already paid in this calendar year?",
        "fil": "Ilang araw ng pagkakasakit ang nabayaran na ng SSS ngayong taon?",
    },
)
sss_sickness_days_paid_for_illness = Input(
    Days,
    lowest="0",
    highest="1000",
    label={"en": "Days already paid for the same illness", "fil": "Mga araw na nabayaran na para sa parehong sakit"},
    question={
        "en": "For how many days has SSS already paid for this same illness, in all years?",
        "fil": "Ilang araw na ang nabayaran ng SSS para sa sakit ding ito, sa lahat ng taon?",
    },
)
sss_pregnancy_notified = Input(
    bool,
    label={"en": "Pregnancy notified to the employer or SSS", "fil": "Naipaalam ang pagbubuntis sa employer o SSS"},
    question={
        "en": "Was the pregnancy notified to the employer or to SSS?",
        "fil": "Naipaalam ba sa employer o sa SSS ang pagbubuntis?",
    },
)
earlier_deliveries = Input(
    Count,
    lowest="0",
    highest="30",
    label={"en": "Earlier deliveries and miscarriages", "fil": "Mga naunang panganganak at pagkakunan"},
    question={
        "en": "How many deliveries and miscarriages did this person have before this one?",
        "fil": "Ilang beses nang nanganak o nakunan ang taong ito bago ang kasalukuyan?",
    },
)
employer_exempt_from_salary_differential = Input(
    bool,
    label={
        "en": "Employer exempt from the salary differential",
        "fil": "Exempted ang employer sa salary differential",
    },
    question={
        "en": "Is the employer exempt from the salary differential: a distressed firm, a shop or service with 10 workers or fewer, a micro enterprise or a BMBE?",
        "fil": "Exempted ba ang employer sa salary differential: naluluging kompanya, tindahan o serbisyong may 10 manggagawa o mas kaunti, micro enterprise o BMBE?",
    },
)
was_separated_involuntarily = Input(
    bool,
    label={"en": "Lost a job involuntarily", "fil": "Nawalan ng trabaho nang hindi ginusto"},
    question={
        "en": "Did this person lose a job for a cause that was not their own, such as closure, redundancy or retrenchment?",
        "fil": "Nawalan ba ng trabaho ang taong ito nang hindi niya kagustuhan o kasalanan, gaya ng pagsasara, redundancy o retrenchment?",
    },
)
separated_on = Input(
    Date,
    lowest="2019-03-05",
    fixed=True,
    label={"en": "Day of the separation from work", "fil": "Araw ng pagkawala ng trabaho"},
    question={"en": "On which day did this person lose the job?", "fil": "Kailan nawalan ng trabaho ang taong ito?"},
)
sss_unemployment_benefit_in_last_3_years = Input(
    bool,
    label={
        "en": "Unemployment benefit drawn in the last three years",
        "fil": "Nakatanggap ng unemployment benefit sa nakaraang tatlong taon",
    },
    question={
        "en": "Did this person draw an SSS unemployment benefit in the three years before the separation?",
        "fil": "Nakatanggap ba ng unemployment benefit ng SSS ang taong ito sa loob ng tatlong taon bago ang pagkawala ng trabaho?",
    },
)
retired_on = Input(
    Date,
    lowest="1957-09-01",
    fixed=True,
    label={"en": "Day of retirement", "fil": "Araw ng pagreretiro"},
    question={
        "en": "On which day did this person retire, or mean to retire?",
        "fil": "Kailan nagretiro, o nais magretiro, ang taong ito?",
    },
)
retirement_occupation = Input(
    RetirementOccupation,
    label={"en": "Occupation, for the retirement age", "fil": "Hanapbuhay, para sa edad ng pagreretiro"},
    question={
        "en": "Is or was this person a mineworker or a racehorse jockey?",
        "fil": "Minero ba o hinete ng kabayong pangkarera ang taong ito, ngayon o dati?",
    },
)
sss_contributions_paid_in_all = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="100000000",
    label={
        "en": "Contributions paid in all by member and employer",
        "fil": "Kabuuang hulog ng miyembro at employer",
    },
    question={
        "en": "How much have this person and the employers paid to SSS in all?",
        "fil": "Magkano lahat ang naihulog sa SSS ng taong ito at ng mga employer?",
    },
)
sss_interest_credited = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="100000000",
    label={"en": "Interest on the contributions", "fil": "Interes ng mga hulog"},
    question={
        "en": "How much interest does SSS credit on these contributions?",
        "fil": "Magkano ang interes na ibinibigay ng SSS sa mga hulog na ito?",
    },
)
drew_sss_pension = Input(
    bool,
    label={
        "en": "Was drawing an SSS retirement or disability pension at death",
        "fil": "Tumatanggap ng pensiyon ng SSS nang mamatay",
    },
    question={
        "en": "Was this person drawing an SSS pension for retirement or total disability at death?",
        "fil": "Tumatanggap na ba ng pensiyon ng SSS sa pagreretiro o kapansanan ang taong ito nang mamatay?",
    },
)
leaves_dependent_spouse = Input(
    bool,
    label={
        "en": "Leaves a dependent spouse who has not remarried",
        "fil": "May naiwang dependent na asawang hindi muling nag-asawa",
    },
    question={
        "en": "Does this person leave a lawful spouse who was dependent on them and has not remarried?",
        "fil": "May naiwan bang legal na asawang umaasa sa kaniya at hindi pa muling nag-asawa?",
    },
)


# Who is covered


@sss.rule(
    cite="RA 11199, ss. 9, 9-A and 9-B (before: RA 8282, ss. 9, 9-A and 9-B)",
    label={"en": "Type of member", "fil": "Uri ng miyembro"},
    words={
        "fil": "Ang kawani ng gobyernong sakop ng GSIS ay hindi sakop. Sunod ang uri ayon sa trabaho: marino, OFW, kasambahay, empleyado o self-employed. Ang walang trabaho ay maaaring non-working spouse o voluntary."
    },
    asked=Asked(
        question={
            "en": "As which type of member does this person pay SSS contributions?",
            "fil": "Bilang anong uri ng miyembro naghuhulog sa SSS ang taong ito?",
        }
    ),
)
def sss_member_type(
    works_for_state: bool,
    is_seafarer: bool,
    works_abroad: bool,
    is_domestic_worker: bool,
    is_wage_earner: bool,
    works_informally: bool,
    is_sss_non_working_spouse: bool,
    continues_sss_voluntarily: bool,
) -> SssMemberType:
    """Government staff insured with GSIS are outside; others by their work: seafarer, overseas worker, domestic worker, employee or self-employed; those without work as non-working spouse or voluntary member."""
    if works_for_state:
        return SssMemberType.NOT_PAYING
    if is_seafarer:
        return SssMemberType.SEAFARER
    if works_abroad:
        return SssMemberType.OVERSEAS_WORKER
    if is_domestic_worker:
        return SssMemberType.HOUSEHOLD_WORKER
    if is_wage_earner:
        return SssMemberType.EMPLOYED
    if works_informally:
        return SssMemberType.SELF_EMPLOYED
    if is_sss_non_working_spouse:
        return SssMemberType.NON_WORKING_SPOUSE
    return SssMemberType.VOLUNTARY if continues_sss_voluntarily else SssMemberType.NOT_PAYING


@sss.rule(
    cite="RA 8282, ss. 9, 9-A and 9-B",
    label={"en": "May join", "fil": "Maaaring sumali"},
    words={
        "fil": "Maaaring sumali ang hindi hihigit sa 60 taong gulang; ang self-employed ay dapat kumikita ng takdang halaga kada buwan. Ang voluntary ay dapat dati nang miyembro."
    },
)
def may_join(sss_member_type: SssMemberType, age: Years, monthly_earnings: Money, *, law) -> bool:
    """People not over 60 may join, the self-employed if they earn enough a month; a voluntary member must have been one before."""
    if sss_member_type in (SssMemberType.NOT_PAYING, SssMemberType.VOLUNTARY):
        return False
    if age > law.highest_age_at_first_coverage:
        return False
    return sss_member_type != SssMemberType.SELF_EMPLOYED or monthly_earnings >= law.lowest_income_of_self_employed


@may_join.amended(
    since="2019-03-05",
    cite="RA 11199, ss. 9, 9-A and 9-B",
    words={"fil": "Maaaring sumali ang hindi hihigit sa 60 taong gulang. Ang voluntary ay dapat dati nang miyembro."},
)
def may_join_2019(sss_member_type: SssMemberType, age: Years, *, law) -> bool:
    """People not over 60 may join; a voluntary member must have been one before."""
    if sss_member_type in (SssMemberType.NOT_PAYING, SssMemberType.VOLUNTARY):
        return False
    return age <= law.highest_age_at_first_coverage


@sss.covers(
    cite="RA 11199, ss. 9 to 11 (before: RA 8282, ss. 9 to 11)",
    label={"en": "Covered, or may join", "fil": "Sakop, o maaaring sumali"},
    words={"fil": "Sakop ang miyembro ng SSS at ang maaaring sumali."},
)
def is_covered(is_sss_member: bool, may_join: bool) -> bool:
    """Members are covered, and those who may join."""
    return is_sss_member or may_join


@sss.rule(
    cite="RA 11199, ss. 9, 9-A and 9-B (before: RA 8282, ss. 9, 9-A and 9-B)",
    label={"en": "Cover is compulsory", "fil": "Sapilitan ang pagkakasakop"},
    words={
        "fil": "Sapilitan sa empleyado, kasambahay, marino at self-employed; sa OFW sa lupa mula 2019. Kusang-loob sa voluntary at non-working spouse."
    },
)
def is_compulsory(sss_member_type: SssMemberType, *, law) -> bool:
    """Compulsory for employees, domestic workers, seafarers and the self-employed, since 2019 for land-based overseas workers; voluntary members and non-working spouses choose."""
    return law.is_compulsory[sss_member_type]


# The salary credit


@sss.rule(
    per=MONTH,
    cite="SSS schedules of contributions; RA 11199, s. 9(b) (before: RA 8282, s. 9(b)): half of the spouse's credit",
    label={"en": "Pay or income that counts", "fil": "Sahod o kitang pagbabatayan"},
    words={
        "fil": "Ang sahod kung may employer; kalahati ng huling salary credit ng nagtatrabahong asawa kung non-working spouse; ang idineklarang kita sa iba."
    },
)
def income_for_credit(
    sss_member_type: SssMemberType,
    monthly_wage: Money,
    monthly_earnings: Money,
    credit_of_spouse: Money = of(spouse, sss_last_posted_credit, absent=0),
    *,
    law,
) -> Money:
    """The wage of those with an employer; half of the working spouse's last credit for a non-working spouse; the declared income of others."""
    if sss_member_type in (SssMemberType.EMPLOYED, SssMemberType.HOUSEHOLD_WORKER, SssMemberType.SEAFARER):
        return monthly_wage
    if sss_member_type == SssMemberType.NON_WORKING_SPOUSE:
        return law.spouse_share_of_credit * credit_of_spouse
    return monthly_earnings


@sss.rule(
    per=MONTH,
    cite="SSS schedules of contributions",
    label={"en": "Lowest salary credit", "fil": "Pinakamababang salary credit"},
    words={
        "fil": "May sariling pinakamababang salary credit ang kasambahay at ang OFW sa lupa; iisa ang sa lahat ng iba."
    },
)
def lowest_credit(sss_member_type: SssMemberType, *, law) -> Money:
    """Domestic workers and land-based overseas workers have a lowest credit of their own; all others share one."""
    if sss_member_type == SssMemberType.HOUSEHOLD_WORKER:
        return law.lowest_credit.of_household_worker
    if sss_member_type == SssMemberType.OVERSEAS_WORKER:
        return law.lowest_credit.of_overseas_worker
    return law.lowest_credit.of_others


@sss.rule(
    per=MONTH,
    cite="SSS schedules of contributions",
    label={"en": "Monthly salary credit", "fil": "Monthly salary credit"},
    words={
        "fil": "Ang kita ay ipinapantay sa pinakamalapit na hakbang ng talaan, hindi bababa sa pinakamababa at hindi hihigit sa pinakamataas na salary credit."
    },
)
def monthly_salary_credit(
    sss_member_type: SssMemberType, income_for_credit: Money, lowest_credit: Money, *, law
) -> Money:
    """The income brought to the nearest step of the schedule, from the lowest up to the highest salary credit."""
    if sss_member_type == SssMemberType.NOT_PAYING:
        return 0
    return min(max(round_nearest(income_for_credit, law.credit_step), lowest_credit), law.highest_credit)


@sss.rule(
    per=MONTH,
    cite="SSS schedules of contributions",
    label={"en": "Salary credit of the regular programme", "fil": "Salary credit sa regular na programa"},
    words={"fil": "Buong salary credit ang pinagbabatayan sa regular na programa."},
)
def regular_salary_credit(monthly_salary_credit: Money) -> Money:
    """The whole salary credit counts in the regular programme."""
    return monthly_salary_credit


@regular_salary_credit.amended(
    since="2021-01-01",
    cite="RA 11199, s. 4(a)(2); SSS Circular 2020-033-b",
    words={"fil": "Hanggang sa kisame ng regular na programa lamang; ang lampas ay napupunta sa provident fund."},
)
def regular_salary_credit_2021(monthly_salary_credit: Money, *, law) -> Money:
    """Up to the ceiling of the regular programme; what is above goes to the provident fund."""
    return min(monthly_salary_credit, law.highest_regular_credit)


@sss.rule(
    per=MONTH,
    cite="SSS Circular 2015-007: change of monthly salary credit",
    label={"en": "Highest salary credit that may be chosen", "fil": "Pinakamataas na salary credit na mapipili"},
    words={
        "fil": "Ang self-employed, voluntary at OFW na wala pang 55 ay malayang pumili. Mula 55, isang hakbang lamang ang maaaring itaas kada taon, maliban kung unang hulog sa bagong uri o kung nasa dating pinakamataas. Malayang magbaba."
    },
)
def highest_credit_to_choose(
    age: Years,
    sss_last_posted_credit: Money,
    sss_raised_credit_this_year: bool,
    sss_changes_member_type: bool,
    sss_last_credit_was_former_ceiling: bool,
    *,
    law,
) -> Money:
    """Self-employed, voluntary and overseas members below 55 choose freely. From 55 the credit rises by one step a year, unless the type changes or the last credit was the former maximum. It may always be lowered."""
    if age < law.age_of_limited_change or sss_changes_member_type or sss_last_credit_was_former_ceiling:
        return law.highest_credit
    if sss_raised_credit_this_year:
        return sss_last_posted_credit
    return min(sss_last_posted_credit + law.credit_step, law.highest_credit)


# Contributions


@sss.rule(
    since="2013-06-04",
    cite="RA 10361 (Batas Kasambahay), s. 30",
    label={"en": "Household employer pays all", "fil": "Amo ang nagbabayad ng lahat"},
    words={"fil": "Buong kontribusyon ng kasambahay ang sagot ng amo kung ang sahod ay mas mababa sa takdang halaga."},
)
def household_employer_pays_all(sss_member_type: SssMemberType, monthly_wage: Money, *, law) -> bool:
    """The household employer pays the whole contribution of a domestic worker whose wage is below the limit."""
    return sss_member_type == SssMemberType.HOUSEHOLD_WORKER and monthly_wage < law.wage_from_which_worker_shares


@sss.rule(
    cite="RA 8282, s. 18; SSS schedules of contributions",
    label={"en": "Member's share of the salary credit", "fil": "Bahagi ng miyembro sa salary credit"},
    words={"fil": "Ang may employer ay nagbabayad ng bahagi ng empleyado; ang iba ay nagbabayad ng buong porsiyento."},
)
def member_rate(sss_member_type: SssMemberType, *, law) -> Number:
    """Those with an employer pay the employee's share; others pay the whole rate."""
    if sss_member_type in (SssMemberType.EMPLOYED, SssMemberType.HOUSEHOLD_WORKER, SssMemberType.SEAFARER):
        return law.rate.employee
    return law.rate.whole


@member_rate.amended(
    since="2013-06-04",
    cite="RA 11199, s. 18 (before: RA 8282, s. 18); RA 10361, s. 30",
    words={
        "fil": "Ang may employer ay nagbabayad ng bahagi ng empleyado, maliban sa kasambahay na sagot ng amo; ang iba ay nagbabayad ng buong porsiyento."
    },
)
def member_rate_2013(sss_member_type: SssMemberType, household_employer_pays_all: bool, *, law) -> Number:
    """Those with an employer pay the employee's share, unless the household employer pays all; others pay the whole rate."""
    if household_employer_pays_all:
        return 0
    if sss_member_type in (SssMemberType.EMPLOYED, SssMemberType.HOUSEHOLD_WORKER, SssMemberType.SEAFARER):
        return law.rate.employee
    return law.rate.whole


@sss.rule(
    cite="RA 8282, s. 18; SSS schedules of contributions",
    label={"en": "Employer's share of the salary credit", "fil": "Bahagi ng employer sa salary credit"},
    words={"fil": "Nagbabayad ang employer ng empleyado, kasambahay o marino ng sarili niyang bahagi."},
)
def employer_rate(sss_member_type: SssMemberType, *, law) -> Number:
    """The employer of an employee, domestic worker or seafarer pays the employer's share."""
    if sss_member_type in (SssMemberType.EMPLOYED, SssMemberType.HOUSEHOLD_WORKER, SssMemberType.SEAFARER):
        return law.rate.employer
    return 0


@employer_rate.amended(
    since="2013-06-04",
    cite="RA 11199, s. 18 (before: RA 8282, s. 18); RA 10361, s. 30",
    words={
        "fil": "Nagbabayad ang employer ng sarili niyang bahagi; sa kasambahay na may mababang sahod, pati bahagi ng kasambahay."
    },
)
def employer_rate_2013(sss_member_type: SssMemberType, household_employer_pays_all: bool, *, law) -> Number:
    """The employer pays the employer's share, and for a domestic worker with a low wage the worker's share too."""
    if household_employer_pays_all:
        return law.rate.employer + law.rate.employee
    if sss_member_type in (SssMemberType.EMPLOYED, SssMemberType.HOUSEHOLD_WORKER, SssMemberType.SEAFARER):
        return law.rate.employer
    return 0


@sss.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="RA 8282, ss. 18, 19 and 19-A; SSS Circular 2013-010",
    label={"en": "Contribution of the member", "fil": "Kontribusyon ng miyembro"},
    words={"fil": "Ang bahagi ng miyembro sa salary credit, sa pinakamalapit na sampung sentimo."},
    rounding=to_nearest("0.1"),
)
def member_contribution(regular_salary_credit: Money, member_rate: Number) -> Money:
    """The member's share of the salary credit, to the nearest ten centavos."""
    return regular_salary_credit * member_rate


@member_contribution.amended(
    since="2019-04-01",
    cite="RA 11199, s. 4(a)(9); SSS Circulars 2019-005 to 2024-006",
    words={"fil": "Ang bahagi ng miyembro sa salary credit ng regular na programa."},
    rounding=to_nearest("0.01"),
)
def member_contribution_2019(regular_salary_credit: Money, member_rate: Number) -> Money:
    """The member's share of the salary credit of the regular programme."""
    return regular_salary_credit * member_rate


@sss.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="RA 8282, s. 18; SSS Circular 2013-010",
    label={"en": "Contribution of the employer", "fil": "Kontribusyon ng employer"},
    words={"fil": "Ang bahagi ng employer sa salary credit, sa pinakamalapit na sampung sentimo."},
    rounding=to_nearest("0.1"),
)
def employer_contribution(regular_salary_credit: Money, employer_rate: Number) -> Money:
    """The employer's share of the salary credit, to the nearest ten centavos."""
    return regular_salary_credit * employer_rate


@employer_contribution.amended(
    since="2019-04-01",
    cite="RA 11199, s. 4(a)(9); SSS Circulars 2019-005 to 2024-006",
    words={"fil": "Ang bahagi ng employer sa salary credit ng regular na programa."},
    rounding=to_nearest("0.01"),
)
def employer_contribution_2019(regular_salary_credit: Money, employer_rate: Number) -> Money:
    """The employer's share of the salary credit of the regular programme."""
    return regular_salary_credit * employer_rate


@sss.rule(
    per=MONTH,
    cite="RA 11199, s. 22(a) (before: RA 8282, s. 22(a))",
    label={"en": "Penalty of a late employer for each month", "fil": "Multa ng employer kada buwan ng pagkaantala"},
    words={"fil": "Porsiyento ng hindi naibayad na kontribusyon sa bawat buwan ng pagkaantala."},
)
def late_payment_penalty(member_contribution: Money, employer_contribution: Money, *, law) -> Money:
    """A share of the unpaid contributions of employer and employee for each month of delay."""
    return law.late_payment_rate * (member_contribution + employer_contribution)


# Contributions before the semester of a contingency


@formula
def month_before_semester(day, quarter):
    """The last month before the semester of a day; the semester is its quarter and the quarter before."""
    return add_months(start_of_quarter(day), -quarter - 1)


@formula
def first_month_of_window(day, quarter, months):
    """The first of so many months before the semester of a day."""
    return add_months(start_of_quarter(day), -quarter - months)


@formula
def average_credit(credits, day, quarter, first_month, newest):
    """The higher of the average of the newest salary credits before the semester and the average of all of them."""
    last = month_before_semester(day, quarter)
    return max(average_of_last(credits, newest, last), average_in(credits, first_month, last))


@sss.rule(
    cite="RA 11199, ss. 14 and 14-A (before: RA 8282, ss. 14 and 14-A)",
    label={
        "en": "Contributions in the 12 months before the semester",
        "fil": "Mga kontribusyon sa 12 buwan bago ang semestre",
    },
    words={"fil": "Bilang ng buwang may hulog sa 12 buwan bago ang semestre ng pagkakasakit o panganganak."},
    asked=Asked(
        question={
            "en": "How many contributions were paid in the 12 months before the semester of this day?",
            "fil": "Ilang kontribusyon ang naihulog sa 12 buwan bago ang semestre ng araw na ito?",
        },
        lowest="0",
        highest="12",
    ),
)
def contributions_in_12_months(sss_salary_credits: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months with a contribution among the 12 before the semester of illness or birth."""
    first = first_month_of_window(on, law.quarter, law.window)
    return months_in(sss_salary_credits, first, month_before_semester(on, law.quarter))


@sss.rule(
    per=DAY,
    cite="RA 11199, s. 8(n) (before: RA 8282, s. 8(n))",
    label={"en": "Average daily salary credit", "fil": "Average daily salary credit"},
    words={
        "fil": "Ang kabuuan ng anim na pinakamataas na salary credit sa 12 buwan bago ang semestre, hinati sa 180, kahit mas kaunti sa anim ang hulog."
    },
    asked=Asked(
        question={
            "en": "What is the average daily salary credit for the semester of this day?",
            "fil": "Magkano ang average daily salary credit para sa semestre ng araw na ito?",
        },
        lowest="0",
        highest="10000",
    ),
)
def average_daily_salary_credit(
    sss_salary_credits: MonthlyAmounts, contributions_in_12_months: Months, on: Date, *, law
) -> Money:
    """The sum of the six highest salary credits in the 12 months before the semester over 180, also where fewer than six were paid."""
    first = first_month_of_window(on, law.quarter, law.window)
    last = month_before_semester(on, law.quarter)
    average = average_of_highest(sss_salary_credits, law.highest_months, first, last)
    return average * min(contributions_in_12_months, law.highest_months) / law.days_of_average


# Sickness


@sss.rule(
    cite="RA 11199, s. 14 (before: RA 8282, s. 14)",
    label={"en": "Claim of sickness benefit in order", "fil": "Maayos ang paghahabol sa pagkakasakit"},
    words={
        "fil": "May sapat na kontribusyon, naubos na ang bayad na sick leave ng empleyado, at naipaalam sa takdang oras ang sakit sa bahay."
    },
)
def may_claim_sickness_benefit(
    contributions_in_12_months: Months,
    is_wage_earner: bool,
    has_used_up_sick_leave: bool,
    days_of_ordered_rest: Days,
    sss_notified_in_time: bool,
    *,
    law,
) -> bool:
    """Enough contributions, an employee's paid sick leave used up, and illness at home notified in time."""
    if contributions_in_12_months < law.contributions_for_short_benefits:
        return False
    if is_wage_earner and not has_used_up_sick_leave:
        return False
    return sss_notified_in_time or days_of_ordered_rest == 0


@sss.rule(
    cite="RA 11199, s. 14 (before: RA 8282, s. 14)",
    label={"en": "Days of sickness paid", "fil": "Mga araw ng pagkakasakit na babayaran"},
    words={
        "fil": "Mga araw sa ospital o sa bahay kung umabot sa apat, hanggang sa natitira sa 120 araw ng taon at sa 240 araw ng parehong sakit."
    },
)
def sickness_days(
    days_in_hospital: Days,
    days_of_ordered_rest: Days,
    sss_sickness_days_paid_this_year: Days,
    sss_sickness_days_paid_for_illness: Days,
    *,
    law,
) -> Days:
    """Days in hospital or at home if they are four or more, as far as days are left of 120 a year and 240 for the same illness."""
    confined = days_in_hospital + days_of_ordered_rest
    if confined < law.sickness.shortest_confinement:
        return 0
    left_this_year = law.sickness.days_a_year - sss_sickness_days_paid_this_year
    left_of_illness = law.sickness.days_an_illness - sss_sickness_days_paid_for_illness
    return max(0, min(confined, left_this_year, left_of_illness))


@sss.benefit(
    SICKNESS,
    per=ONCE,
    cite="RA 11199, s. 14 (before: RA 8282, s. 14)",
    label={"en": "Sickness benefit", "fil": "Benepisyo sa pagkakasakit"},
    words={"fil": "Siyamnapung porsiyento ng average daily salary credit sa bawat araw na aprubado."},
    rounding=to_nearest("0.01"),
)
def sickness_benefit(
    sickness_days: Days, may_claim_sickness_benefit: bool, average_daily_salary_credit: Money, *, law
) -> Money:
    """Ninety per cent of the average daily salary credit for each approved day."""
    if sickness_days == 0 or not may_claim_sickness_benefit:
        return 0
    return law.sickness.share * average_daily_salary_credit * sickness_days


# Maternity


@sss.rule(
    cite="RA 8282, s. 14-A",
    label={"en": "Days of maternity benefit", "fil": "Mga araw ng benepisyo sa panganganak"},
    words={
        "fil": "60 araw sa normal na panganganak o pagkakunan, 78 sa cesarean; sa unang apat na panganganak lamang."
    },
)
def maternity_days(is_pregnant: bool, pregnancy_end: PregnancyEnd, earlier_deliveries: Count, *, law) -> Days:
    """60 days for a normal delivery or miscarriage, 78 for a caesarean, for the first four deliveries only."""
    if not is_pregnant or earlier_deliveries >= law.maternity.deliveries_at_most:
        return 0
    return law.maternity.days[pregnancy_end]


@maternity_days.amended(
    since="2019-03-11",
    cite="RA 11210 (Expanded Maternity Leave Law, 2019), ss. 3 to 5",
    words={"fil": "105 araw sa panganganak, 15 pa kung solo parent; 60 sa pagkakunan; sa bawat pagbubuntis."},
)
def maternity_days_2019(is_pregnant: bool, pregnancy_end: PregnancyEnd, has_solo_parent_card: bool, *, law) -> Days:
    """105 days for a live birth, 15 more for a solo parent, 60 for a miscarriage, at every pregnancy."""
    if not is_pregnant:
        return 0
    if has_solo_parent_card and pregnancy_end != PregnancyEnd.MISCARRIAGE:
        return law.maternity.days[pregnancy_end] + law.maternity.solo_parent_days
    return law.maternity.days[pregnancy_end]


@sss.benefit(
    MATERNITY,
    per=ONCE,
    cite="RA 8282, s. 14-A; RA 11210, ss. 3 to 5 and 8",
    label={"en": "Maternity benefit", "fil": "Benepisyo sa panganganak (maternity benefit)"},
    words={
        "fil": "Ang buong average daily salary credit sa bawat araw, kung may tatlong kontribusyon sa 12 buwan bago ang semestre at naipaalam ang pagbubuntis."
    },
    rounding=to_nearest("0.01"),
)
def maternity_benefit(
    maternity_days: Days,
    contributions_in_12_months: Months,
    sss_pregnancy_notified: bool,
    average_daily_salary_credit: Money,
    *,
    law,
) -> Money:
    """The whole average daily salary credit for each day, after three contributions in the 12 months before the semester and a notified pregnancy."""
    if maternity_days == 0 or not sss_pregnancy_notified:
        return 0
    if contributions_in_12_months < law.contributions_for_short_benefits:
        return 0
    return average_daily_salary_credit * maternity_days


@sss.benefit(
    MATERNITY,
    per=ONCE,
    since="2019-03-11",
    cite="RA 11210, s. 5: salary differential",
    label={"en": "Salary differential paid by the employer", "fil": "Salary differential mula sa employer"},
    words={
        "fil": "Binabayaran ng employer ang kulang sa buong sahod sa mga araw ng maternity leave, maliban kung exempted."
    },
    rounding=to_nearest("0.01"),
)
def maternity_salary_differential(
    maternity_days: Days,
    is_wage_earner: bool,
    employer_exempt_from_salary_differential: bool,
    monthly_wage: Money,
    maternity_benefit: Money,
    *,
    law,
) -> Money:
    """The employer pays what full pay for the days of maternity leave exceeds the benefit by, unless exempt."""
    if maternity_days == 0 or not is_wage_earner or employer_exempt_from_salary_differential:
        return 0
    return max(0, monthly_wage / law.days_a_month * maternity_days - maternity_benefit)


@sss.benefit(
    MATERNITY,
    since="2019-03-11",
    cite="RA 11210, s. 6: allocation of leave credits",
    label={
        "en": "Days of leave that may be given to the father or another caregiver",
        "fil": "Mga araw na maililipat sa ama o ibang tagapag-alaga",
    },
    words={
        "fil": "Hanggang pitong araw ng leave ang maaaring ibigay sa ama ng bata o sa ibang tagapag-alaga, kung nanganak."
    },
)
def maternity_days_to_give(is_pregnant: bool, pregnancy_end: PregnancyEnd, *, law) -> Days:
    """Up to seven days of the leave may be given to the child's father or another caregiver after a live birth."""
    if is_pregnant and pregnancy_end != PregnancyEnd.MISCARRIAGE:
        return law.maternity.days_to_give
    return 0


@sss.benefit(
    MATERNITY,
    since="2019-03-11",
    cite="RA 11210, s. 3: further leave without pay",
    label={"en": "Further days of leave without pay", "fil": "Dagdag na araw ng leave na walang bayad"},
    words={"fil": "Maaaring magdagdag ang empleyado ng 30 araw na walang bayad pagkatapos ng panganganak."},
)
def maternity_days_without_pay(is_pregnant: bool, is_wage_earner: bool, pregnancy_end: PregnancyEnd, *, law) -> Days:
    """An employee may add 30 days without pay after a live birth."""
    if is_pregnant and is_wage_earner and pregnancy_end != PregnancyEnd.MISCARRIAGE:
        return law.maternity.days_without_pay
    return 0


# Involuntary separation


@sss.rule(
    since="2019-03-05",
    cite="RA 11199, s. 14-B",
    label={"en": "Paid enough for unemployment benefit", "fil": "Sapat ang hulog para sa unemployment benefit"},
    words={
        "fil": "36 na kontribusyon bago ang buwan ng pagkawala ng trabaho, 12 sa mga ito sa loob ng huling 18 buwan."
    },
)
def has_paid_for_unemployment(sss_salary_credits: MonthlyAmounts, separated_on: Date, *, law) -> bool:
    """36 contributions before the month of separation, 12 of them in the last 18 months."""
    last = add_months(start_of_month(separated_on), -1)
    first = add_months(start_of_month(separated_on), -law.unemployment.window)
    if months_in(sss_salary_credits, law.first_month, last) < law.contributions_for_pension:
        return False
    return months_in(sss_salary_credits, first, last) >= law.unemployment.contributions_in_window


@sss.rule(
    since="2019-03-05",
    cite="RA 11199, s. 14-B",
    label={"en": "May claim unemployment benefit", "fil": "Maaaring humabol ng unemployment benefit"},
    words={
        "fil": "Empleyado, kasambahay o OFW na nawalan ng trabaho nang hindi ginusto, hindi lampas sa edad, may sapat na hulog, walang natanggap sa tatlong taon, at humabol sa loob ng isang taon."
    },
)
def may_claim_unemployment_benefit(
    was_separated_involuntarily: bool,
    separated_on: Date,
    on: Date,
    birth_date: Date,
    retirement_occupation: RetirementOccupation,
    sss_unemployment_benefit_in_last_3_years: bool,
    has_paid_for_unemployment: bool,
    *,
    law,
) -> bool:
    """An employee, domestic worker or overseas worker who lost the job involuntarily, is not too old, paid enough, had no such benefit for three years, and claims within a year."""
    if not was_separated_involuntarily or sss_unemployment_benefit_in_last_3_years:
        return False
    if on < separated_on or years_between(separated_on, on) >= law.unemployment.years_to_claim:
        return False
    if years_between(birth_date, separated_on) > law.unemployment.highest_age[retirement_occupation]:
        return False
    return has_paid_for_unemployment


@sss.benefit(
    UNEMPLOYMENT,
    per=ONCE,
    since="2019-03-05",
    cite="RA 11199, s. 14-B",
    label={"en": "Unemployment benefit", "fil": "Benepisyo sa pagkawala ng trabaho"},
    words={"fil": "Kalahati ng average monthly salary credit sa loob ng dalawang buwan, isang beses na bayad."},
    rounding=to_nearest("0.01"),
)
def unemployment_benefit(
    may_claim_unemployment_benefit: bool, sss_salary_credits: MonthlyAmounts, separated_on: Date, *, law
) -> Money:
    """Half of the average monthly salary credit for two months, paid at once."""
    if not may_claim_unemployment_benefit:
        return 0
    average = average_credit(sss_salary_credits, separated_on, law.quarter, law.first_month, law.pension.newest_months)
    return min(law.unemployment.share * average * law.unemployment.months, law.unemployment.highest_amount)


# The monthly pension


@sss.rule(
    cite="RA 11199, ss. 12-B, 13 and 13-A (before: RA 8282, ss. 12-B, 13 and 13-A)",
    label={"en": "Day of retirement, disability or death", "fil": "Araw ng pagreretiro, kapansanan o pagkamatay"},
    words={
        "fil": "Sa namatay na hindi pa pensiyonado, ang araw ng pagkamatay; kung may permanenteng kapansanan, ang unang araw nito; kung wala, ang araw ng pagreretiro."
    },
)
def pension_contingency_on(
    has_died: bool,
    drew_sss_pension: bool,
    died_on: Date,
    is_certified_invalid: bool,
    lost_body_part: LostBodyPart,
    disabled_since: Date,
    retired_on: Date,
) -> Date:
    """The day of death of a member who drew no pension yet; else the first day of a permanent disability; else the day of retirement."""
    if has_died and not drew_sss_pension:
        return died_on
    if is_certified_invalid or lost_body_part != LostBodyPart.NONE:
        return disabled_since
    return retired_on


@sss.rule(
    cite="RA 11199, ss. 12-B, 13 and 13-A (before: RA 8282, ss. 12-B, 13 and 13-A)",
    label={"en": "Contributions before the semester", "fil": "Mga kontribusyon bago ang semestre"},
    words={"fil": "Lahat ng buwang may hulog bago ang semestre ng pagreretiro, kapansanan o pagkamatay."},
    asked=Asked(
        question={
            "en": "How many contributions were paid before the semester of retirement, disability or death?",
            "fil": "Ilang kontribusyon ang naihulog bago ang semestre ng pagreretiro, kapansanan o pagkamatay?",
        },
        lowest="0",
        highest="1000",
    ),
)
def contributions_before_semester(sss_salary_credits: MonthlyAmounts, pension_contingency_on: Date, *, law) -> Months:
    """All months with a contribution before the semester of retirement, disability or death."""
    return months_in(sss_salary_credits, law.first_month, month_before_semester(pension_contingency_on, law.quarter))


@sss.rule(
    per=MONTH,
    cite="RA 11199, s. 8(m) (before: RA 8282, s. 8(m))",
    label={"en": "Average monthly salary credit", "fil": "Average monthly salary credit"},
    words={
        "fil": "Ang mas mataas sa dalawa: kabuuan ng huling 60 salary credit bago ang semestre hinati sa 60, o kabuuan ng lahat hinati sa bilang ng kontribusyon."
    },
    asked=Asked(
        question={
            "en": "What is the average monthly salary credit for the pension?",
            "fil": "Magkano ang average monthly salary credit para sa pensiyon?",
        },
        lowest="0",
        highest="20000",
    ),
)
def average_monthly_salary_credit(sss_salary_credits: MonthlyAmounts, pension_contingency_on: Date, *, law) -> Money:
    """The higher of the last 60 salary credits before the semester over 60, and all of them over their number."""
    return average_credit(
        sss_salary_credits, pension_contingency_on, law.quarter, law.first_month, law.pension.newest_months
    )


@sss.rule(
    cite="RA 11199, s. 8(p) (before: RA 8282, s. 8(p))",
    label={"en": "Credited years of service", "fil": "Credited years of service"},
    words={
        "fil": "Mga taon mula 1985 na may anim o higit pang kontribusyon; kung nasakop bago 1985, idagdag ang mga taon mula sa taon ng pagkakasakop hanggang 1985."
    },
    asked=Asked(
        question={
            "en": "How many credited years of service does SSS count for this person?",
            "fil": "Ilang credited years of service ang bilang ng SSS para sa taong ito?",
        },
        lowest="0",
        highest="80",
    ),
)
def credited_years_of_service(sss_years_with_six_contributions: Years, sss_first_covered_on: Date, *, law) -> Years:
    """Calendar years since 1985 with six contributions or more; for those covered earlier also the years from that year to 1985."""
    before = max(0, years_between(start_of_year(sss_first_covered_on), law.first_year_counted))
    return before + sss_years_with_six_contributions


@sss.rule(
    per=MONTH,
    cite="RA 11199, s. 12(a) (before: RA 8282, s. 12(a))",
    label={"en": "Monthly pension", "fil": "Buwanang pensiyon"},
    words={
        "fil": "Ang pinakamataas sa tatlo: 300 piso, dagdag ang 20% ng average salary credit at 2% nito sa bawat taong lampas sa sampu; 40% ng average; o ang pinakamababang pensiyon ayon sa mga taon."
    },
)
def monthly_pension(average_monthly_salary_credit: Money, credited_years_of_service: Years, *, law) -> Money:
    """The highest of three: 300 pesos with 20% of the average credit and 2% of it for each year above ten; 40% of the average; or the lowest pension for the years of service."""
    further_years = max(0, credited_years_of_service - law.pension.years_without_increment)
    share = law.pension.share + law.pension.increment * number(further_years)
    by_years = law.pension.base + share * average_monthly_salary_credit
    by_share = law.pension.lowest_share * average_monthly_salary_credit
    return max(by_years, by_share, law.pension.lowest(credited_years_of_service))


@formula
def increases_by(day, first, at_most):
    """How many of the yearly increases had taken place by a day."""
    if day < first:
        return 0
    return min(years_between(first, day) + 1, at_most)


@sss.rule(
    since="2025-09-01",
    cite="SSC Resolution 340-s.2025, under RA 11199, s. 4",
    label={"en": "Increases of the member's own pension", "fil": "Bilang ng pagtaas ng sariling pensiyon ng miyembro"},
    words={
        "fil": "Tuwing Setyembre ng 2025, 2026 at 2027 tumataas ang mga pensiyong tumatakbo na sa Agosto 31, habang buhay ang miyembro."
    },
)
def increases_in_life(has_died: bool, died_on: Date, pension_contingency_on: Date, on: Date, *, law) -> Count:
    """Each September of 2025, 2026 and 2027 raises the pensions that ran on 31 August, as long as the member lives."""
    last = died_on if has_died else on
    until_last = increases_by(last, law.increase.first, law.increase.times)
    return number(until_last - increases_by(pension_contingency_on, law.increase.first, law.increase.times))


@sss.rule(
    since="2025-09-01",
    cite="SSC Resolution 340-s.2025, under RA 11199, s. 4",
    label={"en": "Increases of the survivors' pension", "fil": "Bilang ng pagtaas ng pensiyon ng mga naulila"},
    words={"fil": "Mga pagtaas tuwing Setyembre ng 2025, 2026 at 2027 pagkatapos ng pagkamatay."},
)
def increases_after_death(has_died: bool, died_on: Date, on: Date, *, law) -> Count:
    """The increases of September 2025, 2026 and 2027 that came after the death."""
    if not has_died:
        return 0
    until_now = increases_by(on, law.increase.first, law.increase.times)
    return number(until_now - increases_by(died_on, law.increase.first, law.increase.times))


@sss.rule(
    since="2025-09-01",
    cite="SSC Resolution 340-s.2025, under RA 11199, s. 4",
    label={"en": "Factor of the pension increases", "fil": "Salik ng pagtaas ng pensiyon"},
    words={"fil": "Bawat pagtaas ay 10% sa pensiyon sa pagreretiro at kapansanan, at 5% sa pensiyon ng mga naulila."},
)
def pension_increase(increases_in_life: Count, increases_after_death: Count, *, law) -> Number:
    """Each increase is 10% of a pension of retirement or disability, and 5% of one of survivors."""
    own = (1 + law.increase.own_rate) ** increases_in_life
    return own * (1 + law.increase.survivors_rate) ** increases_after_death


@sss.rule(
    per=MONTH,
    cite="RA 11199, s. 12(a) (before: RA 8282, s. 12(a))",
    label={"en": "Monthly pension in payment", "fil": "Buwanang pensiyong binabayaran"},
    words={"fil": "Ang buwanang pensiyon ayon sa batas."},
    rounding=to_nearest("0.01"),
)
def pension_in_payment(monthly_pension: Money) -> Money:
    """The monthly pension of the law."""
    return monthly_pension


@pension_in_payment.amended(
    since="2025-09-01",
    cite="RA 11199, s. 12(a); SSC Resolution 340-s.2025",
    words={"fil": "Ang buwanang pensiyon ayon sa batas, kasama ang mga pagtaas mula Setyembre 2025."},
)
def pension_in_payment_2025(monthly_pension: Money, pension_increase: Number) -> Money:
    """The monthly pension of the law with the increases since September 2025."""
    return monthly_pension * pension_increase


# Retirement


@sss.rule(
    cite="RA 11199, s. 12-B (before: RA 8282, s. 12-B); RA 8558 (1998)",
    label={"en": "Has reached retirement", "fil": "Umabot na sa pagreretiro"},
    words={
        "fil": "Sa 65 (60 ang minero sa ilalim ng lupa) kahit nagtatrabaho pa, o mula 60 (55 ang minero) kung hindi na nagtatrabaho. Nahihinto ang pensiyon ng bumalik sa trabaho bago mag-65."
    },
)
def has_reached_retirement(age: Years, retirement_occupation: RetirementOccupation, is_working: bool, *, law) -> bool:
    """At the technical age even while working, or from the optional age if no longer working; who works again before the technical age loses the pension for that time."""
    if age < law.retirement.earliest_age:
        return False
    if age >= law.retirement.technical_age[retirement_occupation]:
        return True
    return age >= law.retirement.optional_age[retirement_occupation] and not is_working


@sss.rule(
    cite="RA 11199, s. 12-B (before: RA 8282, s. 12-B)",
    label={"en": "Entitled to a retirement pension", "fil": "May karapatan sa pensiyon sa pagreretiro"},
    words={"fil": "Miyembrong umabot na sa pagreretiro at may 120 kontribusyon bago ang semestre."},
)
def is_entitled_to_retirement_pension(
    is_sss_member: bool,
    has_died: bool,
    has_reached_retirement: bool,
    is_certified_invalid: bool,
    retired_on: Date,
    on: Date,
    contributions_before_semester: Months,
    *,
    law,
) -> bool:
    """A member who has reached retirement, with 120 contributions before the semester, and draws no disability pension."""
    if not is_sss_member or has_died or not has_reached_retirement or is_certified_invalid:
        return False
    return retired_on <= on and contributions_before_semester >= law.retirement.contributions


@sss.benefit(
    OLD_AGE,
    per=MONTH,
    cite="RA 11199, s. 12-B (before: RA 8282, s. 12-B)",
    label={"en": "Retirement pension", "fil": "Pensiyon sa pagreretiro"},
    words={"fil": "Ang buwanang pensiyon, habambuhay."},
)
def retirement_pension(is_entitled_to_retirement_pension: bool, pension_in_payment: Money) -> Money:
    """The monthly pension, for life."""
    return pension_in_payment if is_entitled_to_retirement_pension else 0


@sss.benefit(
    OLD_AGE,
    per=ONCE,
    cite="RA 11199, s. 12-B(b) (before: RA 8282, s. 12-B(b))",
    label={"en": "Retirement lump sum", "fil": "Buong halaga sa pagreretiro (lump sum)"},
    words={
        "fil": "Kung kulang sa 120 ang kontribusyon, ibinabalik ang lahat ng hulog ng miyembro at employer na may interes. Maaari ring magpatuloy bilang voluntary hanggang 120."
    },
)
def retirement_lump_sum(
    is_sss_member: bool,
    has_died: bool,
    has_reached_retirement: bool,
    is_certified_invalid: bool,
    contributions_before_semester: Months,
    sss_contributions_paid_in_all: Money,
    sss_interest_credited: Money,
    *,
    law,
) -> Money:
    """With fewer than 120 contributions, all that member and employers paid comes back with interest. The member may instead keep paying to reach 120."""
    if not is_sss_member or has_died or not has_reached_retirement or is_certified_invalid:
        return 0
    if contributions_before_semester >= law.retirement.contributions:
        return 0
    return sss_contributions_paid_in_all + sss_interest_credited


# Disability


@sss.rule(
    cite="RA 11199, s. 13-A(a) and (b) (before: RA 8282, s. 13-A)",
    label={"en": "Entitled to a disability pension", "fil": "May karapatan sa pensiyon sa kapansanan"},
    words={
        "fil": "Miyembrong may ganap na permanenteng kapansanan at 36 na kontribusyon bago ang semestre; nahihinto kapag muling nagtrabaho o gumaling."
    },
)
def is_entitled_to_disability_pension(
    is_sss_member: bool,
    has_died: bool,
    is_certified_invalid: bool,
    is_working: bool,
    contributions_before_semester: Months,
    *,
    law,
) -> bool:
    """A member with a permanent total disability and 36 contributions before the semester; suspended while working again and after recovery."""
    if not is_sss_member or has_died or not is_certified_invalid or is_working:
        return False
    return contributions_before_semester >= law.contributions_for_pension


@sss.benefit(
    INVALIDITY,
    per=MONTH,
    cite="RA 11199, s. 13-A(a) (before: RA 8282, s. 13-A)",
    label={"en": "Disability pension", "fil": "Pensiyon sa kapansanan"},
    words={"fil": "Ang buwanang pensiyon habang may ganap na permanenteng kapansanan."},
)
def disability_pension(is_entitled_to_disability_pension: bool, pension_in_payment: Money) -> Money:
    """The monthly pension for as long as the permanent total disability lasts."""
    return pension_in_payment if is_entitled_to_disability_pension else 0


@sss.benefit(
    INVALIDITY,
    per=MONTH,
    cite="SSS, disability benefit: supplemental allowance",
    label={"en": "Supplemental allowance of disability", "fil": "Supplemental allowance sa kapansanan"},
    words={"fil": "Dagdag na halaga kada buwan sa pensiyonadong may ganap na kapansanan."},
)
def disability_allowance(is_entitled_to_disability_pension: bool, *, law) -> Money:
    """A monthly amount besides the pension of total disability."""
    return law.disability.supplemental_allowance if is_entitled_to_disability_pension else 0


@sss.rule(
    per=ONCE,
    cite="RA 11199, ss. 13 and 13-A(a) (before: RA 8282, ss. 13 and 13-A)",
    label={"en": "Lump sum in place of a pension", "fil": "Lump sum kapalit ng pensiyon"},
    words={
        "fil": "Buwanang pensiyon na pinarami sa bilang ng kontribusyon, o labindalawang buwanang pensiyon, alinman ang mas mataas."
    },
)
def lump_sum_in_place_of_pension(monthly_pension: Money, contributions_before_semester: Months, *, law) -> Money:
    """The monthly pension times the number of contributions, or twelve monthly pensions, whichever is higher."""
    return monthly_pension * max(contributions_before_semester, law.lowest_lump_sum)


@sss.benefit(
    INVALIDITY,
    per=ONCE,
    cite="RA 11199, s. 13-A(a) (before: RA 8282, s. 13-A)",
    label={"en": "Disability lump sum", "fil": "Lump sum sa kapansanan"},
    words={"fil": "Sa ganap na permanenteng kapansanan na may 1 hanggang 35 kontribusyon lamang."},
    rounding=to_nearest("0.01"),
)
def disability_lump_sum(
    is_sss_member: bool,
    has_died: bool,
    is_certified_invalid: bool,
    contributions_before_semester: Months,
    lump_sum_in_place_of_pension: Money,
    *,
    law,
) -> Money:
    """For a permanent total disability after one to 35 contributions."""
    if not is_sss_member or has_died or not is_certified_invalid:
        return 0
    if contributions_before_semester == 0 or contributions_before_semester >= law.contributions_for_pension:
        return 0
    return lump_sum_in_place_of_pension


@sss.rule(
    cite="RA 11199, s. 13-A(e) to (h) (before: RA 8282, s. 13-A)",
    label={"en": "Partial disability that the law lists", "fil": "Bahagyang kapansanang nasa talaan ng batas"},
    words={
        "fil": "Miyembrong buhay na may nawalang bahagi ng katawan na nasa talaan, ngunit hindi ganap ang kapansanan."
    },
)
def has_partial_disability(
    is_sss_member: bool, has_died: bool, is_certified_invalid: bool, lost_body_part: LostBodyPart
) -> bool:
    """A living member with a loss that the law lists, whose disability is not total."""
    return is_sss_member and not has_died and not is_certified_invalid and lost_body_part != LostBodyPart.NONE


@sss.rule(
    cite="RA 11199, s. 13-A(f) (before: RA 8282, s. 13-A)",
    label={"en": "Months of pension for the loss", "fil": "Mga buwan ng pensiyon para sa nawalang bahagi"},
    words={"fil": "Ang bilang ng buwan na nasa talaan ng batas para sa nawalang bahagi ng katawan."},
)
def months_for_loss(lost_body_part: LostBodyPart, *, law) -> Months:
    """The months that the law lists for the part of the body that was lost."""
    return law.partial_disability.months[lost_body_part]


@sss.benefit(
    INVALIDITY,
    per=MONTH,
    cite="RA 11199, s. 13-A(f) and (g) (before: RA 8282, s. 13-A)",
    label={"en": "Pension of partial disability", "fil": "Pensiyon sa bahagyang kapansanan"},
    words={
        "fil": "Ang buwanang pensiyon sa bilang ng buwan na nasa talaan, kung 12 buwan o higit at may 36 na kontribusyon."
    },
)
def partial_disability_pension(
    has_partial_disability: bool,
    months_for_loss: Months,
    disabled_since: Date,
    on: Date,
    contributions_before_semester: Months,
    pension_in_payment: Money,
    *,
    law,
) -> Money:
    """The monthly pension for the months that the law lists, if they are 12 or more and 36 contributions were paid."""
    if not has_partial_disability or contributions_before_semester < law.contributions_for_pension:
        return 0
    if months_for_loss < law.partial_disability.months_paid_as_pension:
        return 0
    return pension_in_payment if months_between(disabled_since, on) < months_for_loss else 0


@sss.benefit(
    INVALIDITY,
    per=ONCE,
    cite="RA 11199, s. 13-A(e) to (h) (before: RA 8282, s. 13-A)",
    label={"en": "Lump sum of partial disability", "fil": "Lump sum sa bahagyang kapansanan"},
    words={
        "fil": "Kung wala pang 12 buwan ang nasa talaan, sabay-sabay ang bayad. Kung kulang sa 36 ang kontribusyon, ang porsiyento ng kapansanan sa lump sum ng ganap na kapansanan."
    },
    rounding=to_nearest("0.01"),
)
def partial_disability_lump_sum(
    has_partial_disability: bool,
    months_for_loss: Months,
    contributions_before_semester: Months,
    monthly_pension: Money,
    lump_sum_in_place_of_pension: Money,
    *,
    law,
) -> Money:
    """Fewer than 12 listed months are paid at once. With fewer than 36 contributions it is the degree of disability as a share of the lump sum for total disability."""
    if not has_partial_disability or contributions_before_semester == 0:
        return 0
    if contributions_before_semester < law.contributions_for_pension:
        return months_for_loss / law.partial_disability.months_of_whole * lump_sum_in_place_of_pension
    return monthly_pension * months_for_loss if months_for_loss < law.partial_disability.months_paid_as_pension else 0


# Death


@sss.rule(
    cite="RA 11199, s. 8(k) (before: RA 8282, s. 8(k))",
    label={"en": "Leaves primary beneficiaries", "fil": "May naiwang pangunahing benepisyaryo"},
    words={"fil": "Ang asawang dependent na hindi muling nag-asawa, at ang mga anak na dependent."},
)
def leaves_primary_beneficiaries(leaves_dependent_spouse: bool, dependent_children: Count) -> bool:
    """A dependent spouse who has not remarried, or dependent children."""
    return leaves_dependent_spouse or dependent_children > 0


@sss.rule(
    cite="RA 11199, ss. 12-B(d), 13 and 13-A(c) (before: RA 8282, ss. 12-B, 13 and 13-A)",
    label={"en": "Survivors are entitled to a pension", "fil": "May karapatan sa pensiyon ang mga naulila"},
    words={
        "fil": "Namatay ang miyembro na may pangunahing benepisyaryo, at pensiyonado na siya o may 36 na kontribusyon bago ang semestre."
    },
)
def survivors_are_entitled_to_pension(
    is_sss_member: bool,
    has_died: bool,
    leaves_primary_beneficiaries: bool,
    drew_sss_pension: bool,
    contributions_before_semester: Months,
    *,
    law,
) -> bool:
    """The member died, left primary beneficiaries, and drew a pension already or had 36 contributions before the semester."""
    if not is_sss_member or not has_died or not leaves_primary_beneficiaries:
        return False
    return drew_sss_pension or contributions_before_semester >= law.contributions_for_pension


@sss.benefit(
    SURVIVORS,
    per=MONTH,
    cite="RA 11199, ss. 12-B(d), 13 and 13-A(c) (before: RA 8282, ss. 12-B, 13 and 13-A)",
    label={"en": "Death pension", "fil": "Pensiyon sa pagkamatay"},
    words={"fil": "Ang buong buwanang pensiyon, para sa mga pangunahing benepisyaryo."},
)
def death_pension(survivors_are_entitled_to_pension: bool, pension_in_payment: Money) -> Money:
    """The whole monthly pension, for the primary beneficiaries together."""
    return pension_in_payment if survivors_are_entitled_to_pension else 0


@sss.benefit(
    SURVIVORS,
    per=ONCE,
    cite="RA 11199, s. 13 (before: RA 8282, s. 13)",
    label={"en": "Death lump sum", "fil": "Lump sum sa pagkamatay"},
    words={
        "fil": "Kung may 36 na kontribusyon ngunit walang pangunahing benepisyaryo, 36 na buwanang pensiyon sa pangalawang benepisyaryo; kung kulang sa 36, ang lump sum kapalit ng pensiyon."
    },
    rounding=to_nearest("0.01"),
)
def death_lump_sum(
    is_sss_member: bool,
    has_died: bool,
    drew_sss_pension: bool,
    leaves_primary_beneficiaries: bool,
    contributions_before_semester: Months,
    monthly_pension: Money,
    lump_sum_in_place_of_pension: Money,
    *,
    law,
) -> Money:
    """With 36 contributions but no primary beneficiaries, 36 monthly pensions for the secondary ones; with fewer, the lump sum in place of a pension."""
    if not is_sss_member or not has_died or drew_sss_pension or contributions_before_semester == 0:
        return 0
    if contributions_before_semester < law.contributions_for_pension:
        return lump_sum_in_place_of_pension
    return 0 if leaves_primary_beneficiaries else monthly_pension * law.pensions_to_secondary_beneficiaries


@sss.benefit(
    SURVIVORS,
    per=ONCE,
    cite="RA 11199, s. 12-B(d) (before: RA 8282, s. 12-B(d)): five years guaranteed",
    label={"en": "Rest of the guaranteed retirement pension", "fil": "Natitira sa garantisadong pensiyon"},
    words={
        "fil": "Kung namatay ang retirado sa loob ng 60 buwan at walang pangunahing benepisyaryo, ang natitirang buwan ng garantisadong pensiyon ay sa pangalawang benepisyaryo."
    },
    rounding=to_nearest("0.01"),
)
def guaranteed_pension_left(
    is_sss_member: bool,
    has_died: bool,
    drew_sss_pension: bool,
    is_certified_invalid: bool,
    leaves_primary_beneficiaries: bool,
    retired_on: Date,
    died_on: Date,
    pension_in_payment: Money,
    *,
    law,
) -> Money:
    """If a retired member dies within 60 months and leaves no primary beneficiaries, the pensions of the months left go to the secondary ones."""
    if not is_sss_member or not has_died or not drew_sss_pension or is_certified_invalid:
        return 0
    if leaves_primary_beneficiaries:
        return 0
    return pension_in_payment * max(0, law.retirement.guaranteed_months - months_between(retired_on, died_on))


@sss.rule(
    per=ONCE,
    until="2015-07-31",
    cite="RA 8282, s. 13-B",
    label={"en": "Funeral amount", "fil": "Halaga para sa pagpapalibing"},
    words={"fil": "Iisang halaga para sa lahat ng miyembro at pensiyonado."},
)
def funeral_amount(*, law) -> Money:
    """One amount for every member and pensioner."""
    return law.funeral.lowest


@funeral_amount.amended(
    since="2015-08-01",
    cite="SSS Circular 2015-009",
    words={
        "fil": "20,000 piso, dagdag ang bahagi ng average salary credit sa bawat kontribusyon, hanggang 40,000 piso."
    },
)
def funeral_amount_2015(average_monthly_salary_credit: Money, contributions_before_semester: Months, *, law) -> Money:
    """20,000 pesos and a share of the average salary credit for each contribution, up to 40,000 pesos."""
    variable = law.funeral.share * average_monthly_salary_credit * contributions_before_semester
    return min(law.funeral.lowest + variable, law.funeral.highest)


@funeral_amount.amended(
    since="2023-10-20",
    cite="SSS Circular 2023-009",
    words={
        "fil": "12,000 piso kung kulang sa 36 ang kontribusyon; kung 36 o higit, hindi bababa sa 20,000 at hanggang 60,000 piso ayon sa kontribusyon at average salary credit. Ang pinakamababa ang nakasulat dito."
    },
)
def funeral_amount_2023(contributions_before_semester: Months, *, law) -> Money:
    """12,000 pesos after fewer than 36 contributions; from 36 on at least 20,000 and up to 60,000 by contributions and average credit, of which the least is given here."""
    if contributions_before_semester < law.contributions_for_pension:
        return law.funeral.few_contributions
    return law.funeral.lowest


@sss.benefit(
    SURVIVORS,
    per=ONCE,
    cite="RA 11199, s. 13-B (before: RA 8282, s. 13-B); SSS Circulars 2015-009 and 2023-009",
    label={"en": "Funeral benefit (at least)", "fil": "Benepisyo sa pagpapalibing (hindi bababa sa)"},
    words={"fil": "Ibinibigay sa gumastos sa pagpapalibing ng miyembro o pensiyonado; una ang legal na asawa."},
    rounding=to_nearest("0.01"),
)
def funeral_benefit(is_sss_member: bool, has_died: bool, funeral_amount: Money) -> Money:
    """Paid to whoever bore the cost of the funeral of a member or pensioner, the lawful spouse first."""
    return funeral_amount if is_sss_member and has_died else 0


@sss.rule(
    per=ONCE,
    since="2015-08-01",
    cite="SSS Circulars 2015-009 and 2023-009",
    label={"en": "Highest funeral benefit", "fil": "Pinakamataas na benepisyo sa pagpapalibing"},
    words={"fil": "Ang pinakamataas na maibibigay sa pagpapalibing ng miyembro."},
)
def highest_funeral_benefit(*, law) -> Money:
    """The most that is paid for the funeral of a member."""
    return law.funeral.highest


# With every pension


@sss.rule(
    cite="RA 11199, ss. 12 to 13-A (before: RA 8282, ss. 12 to 13-A)",
    label={"en": "Draws a monthly pension", "fil": "Tumatanggap ng buwanang pensiyon"},
    words={
        "fil": "May karapatan ang miyembro o ang kaniyang mga naulila sa pensiyon sa pagreretiro, kapansanan o pagkamatay."
    },
)
def draws_monthly_pension(
    is_entitled_to_retirement_pension: bool,
    is_entitled_to_disability_pension: bool,
    survivors_are_entitled_to_pension: bool,
) -> bool:
    """The member or the survivors are entitled to a pension of retirement, total disability or death."""
    return is_entitled_to_retirement_pension or is_entitled_to_disability_pension or survivors_are_entitled_to_pension


@sss.benefit(
    OLD_AGE,
    per=MONTH,
    since="2017-01-01",
    cite="SSC resolution of January 2017, approved by the President on 22 February 2017",
    label={"en": "Additional benefit allowance", "fil": "Additional benefit allowance"},
    words={"fil": "Isang halaga kada buwan sa bawat pensiyon, bukod sa pensiyon ayon sa batas."},
)
def additional_allowance(draws_monthly_pension: bool, *, law) -> Money:
    """One amount a month with each pension, on top of the pension of the law."""
    return law.additional_allowance if draws_monthly_pension else 0


@sss.benefit(
    FAMILY,
    per=MONTH,
    cite="RA 11199, s. 12-A (before: RA 8282, s. 12-A)",
    label={"en": "Dependents' pension", "fil": "Pensiyon para sa mga dependent na anak"},
    words={
        "fil": "Sampung porsiyento ng buwanang pensiyon o 250 piso, alinman ang mas mataas, sa bawat anak na dependent, hanggang lima mula sa bunso."
    },
    rounding=to_nearest("0.01"),
)
def dependents_pension(draws_monthly_pension: bool, monthly_pension: Money, dependent_children: Count, *, law) -> Money:
    """Ten per cent of the monthly pension or 250 pesos, whichever is higher, for each dependent child, up to five from the youngest on."""
    if not draws_monthly_pension:
        return 0
    each = max(law.dependents.share * monthly_pension, law.dependents.lowest)
    return each * min(dependent_children, law.dependents.children_at_most)


@sss.benefit(
    OLD_AGE,
    per=YEAR,
    cite="RA 11199, s. 12-B (before: RA 8282, s. 12-B): thirteenth month pension",
    label={"en": "Thirteenth month pension", "fil": "Ika-13 buwang pensiyon"},
    words={"fil": "Isang buwanang pensiyon tuwing Disyembre."},
    rounding=to_nearest("0.01"),
)
def thirteenth_month_pension(draws_monthly_pension: bool, pension_in_payment: Money, *, law) -> Money:
    """One monthly pension each December."""
    return pension_in_payment * law.thirteenth_month if draws_monthly_pension else 0
