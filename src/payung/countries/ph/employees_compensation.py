"""Employees' Compensation: benefits for injury, disease and death caused by work, paid besides those of SSS.

PD 626 (1974), Book IV of the Labor Code; Executive Orders 167 (2014), 33 (2017) and 54 (2018); Board Resolutions of the
Employees' Compensation Commission, among them 19-03-05, which opened the programme to self-employed members of SSS.
SSS pays in the private sector; GSIS, which pays in the public sector, is not encoded.

The day of the decision is that of the claim for a single benefit. Pensions run from the first day of the disability or from the
death (`pension_contingency_on` of SSS).

Left out: care in hospital under the programme, whose amounts were not gathered; how survivors share the pension among them.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    INVALIDITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    ONCE,
    SURVIVORS,
    Count,
    Date,
    Days,
    Input,
    Money,
    Months,
    Scheme,
    months_between,
    to_nearest,
)

from . import sss
from .sss import SssMemberType
from .vocabulary import LostBodyPart

employees_compensation = Scheme(
    "ph.employees_compensation",
    names={"en": "Employees' Compensation Program (EC)", "fil": "Programang Kompensasyon sa mga Empleyado (EC)"},
    administrator={
        "en": "Employees' Compensation Commission (ECC); SSS pays in the private sector",
        "fil": "Employees' Compensation Commission (ECC); SSS ang nagbabayad sa pribadong sektor",
    },
    kind=CONTRIBUTORY,
    law="PD 626 (1974), Labor Code Book IV; EO 167 (2014); EO 33 (2017); EO 54 (2018); ECC Board Resolution 19-03-05",
    since="2007-01-01",
    where={"en": "Any SSS branch.", "fil": "Alinmang sangay ng SSS."},
    papers={
        "en": (
            "Report of the accident or disease from the employer's logbook",
            "Medical records",
            "For a death: death certificate",
            "Receipts of the funeral or of the physical therapy",
        ),
        "fil": (
            "Ulat ng aksidente o sakit mula sa logbook ng employer",
            "Mga medical record",
            "Sa pagkamatay: death certificate",
            "Mga resibo ng pagpapalibing o ng physical therapy",
        ),
    },
    how={
        "en": "Claim within three years of the sickness, injury or death. The benefits come on top of those of SSS for the same event.",
        "fil": "Mag-file sa loob ng tatlong taon mula sa pagkakasakit, pinsala o pagkamatay. Dagdag ito sa benepisyo ng SSS para sa parehong pangyayari.",
    },
)

is_caused_by_work = Input(
    bool,
    label={"en": "Caused by work", "fil": "Dahil sa trabaho"},
    question={
        "en": "Did the injury, disease or death arise out of and in the course of work, is the disease on the list of occupational diseases, or did the work prove to raise its risk?",
        "fil": "Nangyari ba ang pinsala, sakit o pagkamatay dahil at habang nasa trabaho, nasa listahan ba ng occupational diseases ang sakit, o napatunayang pinalaki ng trabaho ang panganib nito?",
    },
)
days_unable_to_work = Input(
    Days,
    lowest="0",
    highest="1000",
    label={"en": "Days unable to work because of it", "fil": "Mga araw na hindi nakapagtrabaho dahil dito"},
    question={
        "en": "For how many days of this injury or disease was this person unable to work at all?",
        "fil": "Ilang araw na hindi talaga nakapagtrabaho ang taong ito dahil sa pinsala o sakit na ito?",
    },
)
is_still_under_treatment = Input(
    bool,
    label={"en": "Still under treatment", "fil": "Ginagamot pa"},
    question={
        "en": "Does this person still need treatment for it after 120 days?",
        "fil": "Kailangan pa bang gamutin ang taong ito pagkaraan ng 120 araw?",
    },
)
physical_therapy_sessions = Input(
    Count,
    lowest="0",
    highest="1000",
    label={"en": "Sessions of physical therapy", "fil": "Mga sesyon ng physical therapy"},
    question={
        "en": "For how many sessions of physical therapy is repayment claimed?",
        "fil": "Para sa ilang sesyon ng physical therapy ang hinahabol na bayad?",
    },
)
physical_therapy_paid = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="10000000",
    label={"en": "Paid for the physical therapy", "fil": "Nagastos sa physical therapy"},
    question={
        "en": "How much was paid for these sessions in all?",
        "fil": "Magkano lahat ang nabayaran para sa mga sesyong ito?",
    },
)


@employees_compensation.covers(
    cite="PD 626, art. 168: compulsory coverage",
    label={"en": "Covered", "fil": "Sakop"},
    words={
        "fil": "Sakop mula unang araw ng trabaho ang empleyado, kasambahay at marino na sapilitang miyembro ng SSS."
    },
)
def is_covered(sss_member_type: SssMemberType = sss.sss_member_type, covered_by_sss: bool = sss.is_covered) -> bool:
    """Employees, domestic workers and seafarers who are compulsory members of SSS are covered from the first day of work."""
    return covered_by_sss and sss_member_type in (
        SssMemberType.EMPLOYED,
        SssMemberType.HOUSEHOLD_WORKER,
        SssMemberType.SEAFARER,
    )


@is_covered.amended(
    since="2020-09-01",
    cite="PD 626, art. 168; ECC Board Resolution 19-03-05",
    words={
        "fil": "Sakop mula unang araw ng trabaho ang empleyado, kasambahay at marino, at ang self-employed na miyembro ng SSS; hindi ang voluntary at non-working spouse."
    },
)
def is_covered_2020(
    sss_member_type: SssMemberType = sss.sss_member_type, covered_by_sss: bool = sss.is_covered
) -> bool:
    """Employees, domestic workers, seafarers and self-employed members of SSS are covered; voluntary members and non-working spouses are not."""
    return covered_by_sss and sss_member_type in (
        SssMemberType.EMPLOYED,
        SssMemberType.HOUSEHOLD_WORKER,
        SssMemberType.SEAFARER,
        SssMemberType.SELF_EMPLOYED,
    )


# Contributions


@employees_compensation.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="PD 626, art. 183; SSS schedules of contributions",
    label={"en": "Contribution of the employer", "fil": "Kontribusyon ng employer"},
    words={"fil": "Ang employer ang nagbabayad, ayon sa monthly salary credit; walang bahagi ang empleyado."},
)
def employer_contribution(
    sss_member_type: SssMemberType = sss.sss_member_type, credit: Money = sss.monthly_salary_credit, *, law
) -> Money:
    """The employer pays, by the monthly salary credit; the employee pays nothing."""
    return 0 if sss_member_type == SssMemberType.SELF_EMPLOYED else law.contribution(credit)


@employees_compensation.contribution(
    payer=MEMBER,
    per=MONTH,
    since="2020-09-01",
    cite="ECC Board Resolution 19-03-05",
    label={"en": "Contribution of the self-employed", "fil": "Kontribusyon ng self-employed"},
    words={"fil": "Ang self-employed ang nagbabayad ng halagang para sa employer."},
)
def self_employed_contribution(
    sss_member_type: SssMemberType = sss.sss_member_type, credit: Money = sss.monthly_salary_credit, *, law
) -> Money:
    """The self-employed pay the employer's amount themselves."""
    return law.contribution(credit) if sss_member_type == SssMemberType.SELF_EMPLOYED else 0


# Temporary total disability


@employees_compensation.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="PD 626, art. 191; ECC Board Resolutions 15-05-22 and 22-08-20",
    label={"en": "Benefit of temporary total disability", "fil": "Benepisyo sa pansamantalang ganap na kapansanan"},
    words={
        "fil": "90% ng average daily salary credit sa bawat araw na hindi makapagtrabaho, may pinakamababa at pinakamataas, hanggang 120 araw, o 240 kung ginagamot pa."
    },
    rounding=to_nearest("0.01"),
)
def temporary_disability_benefit(
    is_caused_by_work: bool,
    days_unable_to_work: Days,
    is_still_under_treatment: bool,
    average_daily_salary_credit: Money = sss.average_daily_salary_credit,
    *,
    law,
) -> Money:
    """90% of the average daily salary credit for each day without work, within a lowest and a highest amount, for 120 days, or 240 if treatment goes on."""
    if not is_caused_by_work or days_unable_to_work == 0:
        return 0
    a_day = min(max(law.temporary.share * average_daily_salary_credit, law.temporary.lowest), law.temporary.highest)
    most = law.temporary.days_in_treatment if is_still_under_treatment else law.temporary.days
    return a_day * min(days_unable_to_work, most)


# Permanent disability and death


@employees_compensation.rule(
    cite="PD 626, arts. 192 and 193",
    label={"en": "Permanently disabled by work", "fil": "May permanenteng kapansanan dahil sa trabaho"},
    words={
        "fil": "Ganap na kapansanan habang hindi nagtatrabaho, o bahagyang kapansanan sa bilang ng buwan na nasa talaan."
    },
)
def is_disabled_by_work(
    is_caused_by_work: bool,
    has_died: bool,
    is_certified_invalid: bool,
    is_working: bool,
    lost_body_part: LostBodyPart,
    disabled_since: Date,
    on: Date,
    months_for_loss: Months = sss.months_for_loss,
) -> bool:
    """A total disability while not working, or a partial one for the months that the law lists."""
    if not is_caused_by_work or has_died:
        return False
    if is_certified_invalid:
        return not is_working
    return lost_body_part != LostBodyPart.NONE and months_between(disabled_since, on) < months_for_loss


@employees_compensation.rule(
    cite="PD 626, art. 194",
    label={"en": "Died because of work", "fil": "Namatay dahil sa trabaho"},
    words={"fil": "Namatay dahil sa trabaho at may naiwang pangunahing benepisyaryo."},
)
def leaves_survivors_by_work(
    is_caused_by_work: bool,
    has_died: bool,
    leaves_primary_beneficiaries: bool = sss.leaves_primary_beneficiaries,
) -> bool:
    """The death was caused by work, and primary beneficiaries are left."""
    return is_caused_by_work and has_died and leaves_primary_beneficiaries


@employees_compensation.rule(
    per=MONTH,
    cite="PD 626, arts. 192 to 194; EO 54 (2018)",
    label={"en": "Monthly income benefit", "fil": "Buwanang income benefit"},
    words={"fil": "Ang buwanang pensiyon ng SSS na may dagdag na 15%, hindi bababa sa takdang halaga."},
    rounding=to_nearest("0.01"),
)
def monthly_income_benefit(monthly_pension: Money = sss.monthly_pension, *, law) -> Money:
    """The monthly pension of SSS plus 15%, and not less than the lowest amount."""
    return max(monthly_pension * (1 + law.pension.supplement), law.pension.lowest)


@employees_compensation.benefit(
    INVALIDITY,
    per=MONTH,
    cite="PD 626, arts. 192 and 193",
    label={"en": "Pension of permanent disability", "fil": "Pensiyon sa permanenteng kapansanan"},
    words={"fil": "Ang buwanang income benefit: habambuhay kung ganap, sa mga buwang nasa talaan kung bahagya."},
)
def disability_pension(is_disabled_by_work: bool, monthly_income_benefit: Money) -> Money:
    """The monthly income benefit, for life if the disability is total, for the listed months if partial."""
    return monthly_income_benefit if is_disabled_by_work else 0


@employees_compensation.benefit(
    SURVIVORS,
    per=MONTH,
    cite="PD 626, art. 194",
    label={"en": "Pension of survivors", "fil": "Pensiyon ng mga naulila"},
    words={"fil": "Ang buwanang income benefit, sa asawa hanggang muling mag-asawa at sa mga anak hanggang 21."},
)
def survivors_pension(leaves_survivors_by_work: bool, monthly_income_benefit: Money) -> Money:
    """The monthly income benefit, for the spouse until remarriage and the children up to 21."""
    return monthly_income_benefit if leaves_survivors_by_work else 0


@employees_compensation.benefit(
    INVALIDITY,
    per=MONTH,
    since="2017-01-01",
    cite="EO 54 (2018), s. 1",
    label={"en": "Increase of the pensions", "fil": "Dagdag sa mga pensiyon"},
    words={"fil": "Iisang dagdag kada buwan sa pensiyon sa kapansanan at ng mga naulila."},
)
def pension_increase(is_disabled_by_work: bool, leaves_survivors_by_work: bool, *, law) -> Money:
    """One amount a month on top of pensions of disability and of survivors."""
    return law.pension.increase if is_disabled_by_work or leaves_survivors_by_work else 0


@employees_compensation.benefit(
    INVALIDITY,
    per=MONTH,
    cite="EO 54 (2018), s. 2 (before: EO 188)",
    label={"en": "Carer's allowance", "fil": "Carer's allowance"},
    words={"fil": "Dagdag kada buwan sa pensiyonadong may permanenteng kapansanan."},
)
def carers_allowance(is_disabled_by_work: bool, *, law) -> Money:
    """A monthly amount for pensioners with a permanent disability."""
    return law.carers_allowance if is_disabled_by_work else 0


@employees_compensation.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PD 626, art. 194(d); EO 167 (2014); EO 33 (2017)",
    label={"en": "Funeral benefit", "fil": "Benepisyo sa pagpapalibing"},
    words={"fil": "Ibinibigay kapag namatay ang manggagawa dahil sa trabaho, bukod sa benepisyo ng SSS."},
)
def funeral_benefit(is_caused_by_work: bool, has_died: bool, *, law) -> Money:
    """Paid when a worker dies because of work, besides the funeral benefit of SSS."""
    return law.funeral if is_caused_by_work and has_died else 0


@employees_compensation.benefit(
    MEDICAL_CARE,
    per=ONCE,
    since="2018-05-08",
    cite="EO 54 (2018)",
    label={"en": "Repayment of physical therapy", "fil": "Pagbabalik ng bayad sa physical therapy"},
    words={"fil": "Ang nagastos, hanggang sa takdang halaga sa bawat sesyon."},
)
def physical_therapy(
    is_caused_by_work: bool, physical_therapy_sessions: Count, physical_therapy_paid: Money, *, law
) -> Money:
    """What was paid, up to an amount for each session."""
    if not is_caused_by_work:
        return 0
    return min(physical_therapy_paid, law.physical_therapy_session * physical_therapy_sessions)
