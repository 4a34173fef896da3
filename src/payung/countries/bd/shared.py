"""Rules that several schemes of Bangladesh use: age, the poverty lines, and the minimum wage of the garment sector.

The minimum wage is that of the gazettes of 2013, 2018 and 2023. Of 2013 only the lowest grade was read, and employees' grades
only for 2023. Left out: rates of poverty and the forms of the identity number, on which nothing is decided. The poverty lines are those
of the survey for the whole country; the survey has others for each area, which were not gathered.
"""

from payung.countries.vocabulary import annual_income
from payung.law import (
    HOUSEHOLD,
    MONTH,
    MONTHS_PER_YEAR,
    Asked,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Years,
    count,
    to_nearest,
    total,
    years_between,
)

from . import country


class GarmentGrade(Enumeration):
    """The grade of a worker in the garment sector; grades 5 to 7 ended in 2023."""

    GRADE_1 = Label(en="Grade 1", bn="গ্রেড ১")
    GRADE_2 = Label(en="Grade 2", bn="গ্রেড ২")
    GRADE_3 = Label(en="Grade 3", bn="গ্রেড ৩")
    GRADE_4 = Label(en="Grade 4", bn="গ্রেড ৪")
    GRADE_5 = Label(en="Grade 5", bn="গ্রেড ৫")
    GRADE_6 = Label(en="Grade 6", bn="গ্রেড ৬")
    GRADE_7 = Label(en="Grade 7", bn="গ্রেড ৭")
    APPRENTICE = Label(en="Apprentice", bn="শিক্ষানবিশ")


class GarmentEmployeeGrade(Enumeration):
    """The grade of an employee, such as a clerk or a storekeeper, in the garment sector."""

    GRADE_1 = Label(en="Employee, grade 1", bn="কর্মচারী, গ্রেড ১")
    GRADE_2 = Label(en="Employee, grade 2", bn="কর্মচারী, গ্রেড ২")
    GRADE_3 = Label(en="Employee, grade 3", bn="কর্মচারী, গ্রেড ৩")
    GRADE_4 = Label(en="Employee, grade 4", bn="কর্মচারী, গ্রেড ৪")
    APPRENTICE = Label(en="Employee, apprentice", bn="কর্মচারী, শিক্ষানবিশ")


garment_grade = Input(
    GarmentGrade,
    label={"en": "Grade in the garment sector", "bn": "পোশাক খাতে গ্রেড"},
    question={"en": "Which grade does this garment worker have?", "bn": "এই পোশাক শ্রমিকের গ্রেড কত?"},
)
garment_employee_grade = Input(
    GarmentEmployeeGrade,
    label={"en": "Grade of an employee in the garment sector", "bn": "পোশাক খাতে কর্মচারীর গ্রেড"},
    question={
        "en": "Which grade does this employee of a garment factory have?",
        "bn": "পোশাক কারখানার এই কর্মচারীর গ্রেড কত?",
    },
)
basic_wage = Input(
    Money,
    unit="BDT/month",
    lowest="0",
    highest="10000000",
    label={"en": "Basic wage a month", "bn": "মাসিক মূল মজুরি"},
    question={"en": "What is this person's basic wage a month?", "bn": "এই ব্যক্তির মাসিক মূল মজুরি কত?"},
)


@country.rule(
    cite="Civil status: age in full years",
    label={"en": "age", "bn": "বয়স"},
    words={"bn": "জন্মদিন থেকে পূর্ণ বছরের সংখ্যাই বয়স।"},
    asked=Asked(
        question={"en": "How old is this person, in full years?", "bn": "এই ব্যক্তির বয়স কত পূর্ণ বছর?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """The age is the number of full years since the day of birth."""
    return years_between(birth_date, on)


@country.rule(
    since="2006-10-11",
    cite="Labour Act 2006, ss. 2(63), 34",
    label={"en": "of the age of admission to work", "bn": "কাজে নিয়োগের বয়স হয়েছে"},
    words={"bn": "চৌদ্দ বছর পূর্ণ না হলে শিশু; শিশুকে কাজে নিয়োগ করা যায় না।"},
)
def is_of_working_age(age: Years, *, law) -> bool:
    """Nobody who has not completed this age may be employed."""
    return age >= law.working_age


@country.rule(
    of=HOUSEHOLD,
    since="2022-01-01",
    cite="Bureau of Statistics, Household Income and Expenditure Survey 2022",
    label={"en": "below the upper poverty line", "bn": "উচ্চ দারিদ্র্যরেখার নিচে"},
    words={"bn": "পরিবারের মাথাপিছু মাসিক আয় উচ্চ দারিদ্র্যরেখার কম।"},
)
def is_below_upper_poverty_line(income: Money = total(annual_income), members: Count = count(), *, law) -> bool:
    """The family's yearly income for each member is less than twelve times the upper line."""
    return income < law.poverty_line.upper * MONTHS_PER_YEAR * members


@country.rule(
    of=HOUSEHOLD,
    since="2022-01-01",
    cite="Bureau of Statistics, Household Income and Expenditure Survey 2022",
    label={"en": "below the lower poverty line", "bn": "নিম্ন দারিদ্র্যরেখার নিচে"},
    words={"bn": "পরিবারের মাথাপিছু মাসিক আয় নিম্ন দারিদ্র্যরেখার কম (চরম দারিদ্র্য)।"},
)
def is_below_lower_poverty_line(income: Money = total(annual_income), members: Count = count(), *, law) -> bool:
    """The family's yearly income for each member is less than twelve times the lower line, that of extreme poverty."""
    return income < law.poverty_line.lower * MONTHS_PER_YEAR * members


@country.rule(
    per=MONTH,
    since="2013-12-01",
    cite="Labour Act 2006, ss. 138-142; gazettes of the Ministry of Labour",
    label={"en": "allowances within the garment minimum wage", "bn": "পোশাক খাতের ন্যূনতম মজুরির ভাতা"},
    words={"bn": "চিকিৎসা, যাতায়াত ও খাদ্য ভাতার যোগফল।"},
)
def garment_allowances(*, law) -> Money:
    """Medical, transport and food allowances are the same in every grade."""
    return law.garment.medical + law.garment.transport + law.garment.food


@country.rule(
    per=MONTH,
    since="2013-12-01",
    cite="Labour Act 2006, ss. 138-142; gazettes of the Ministry of Labour",
    label={"en": "garment minimum wage", "bn": "পোশাক শ্রমিকের ন্যূনতম মজুরি"},
    words={"bn": "মূল মজুরি, তার নির্দিষ্ট হারে বাড়ি ভাড়া, এবং ভাতা। যে গ্রেড নেই তার মজুরি শূন্য।"},
    rounding=to_nearest("1", half="up"),
)
def garment_minimum_wage(garment_grade: GarmentGrade, garment_allowances: Money, *, law) -> Money:
    """The basic wage of the grade, house rent as a share of it, and the allowances; nothing for a grade that does not exist."""
    if law.garment.basic[garment_grade] == 0:
        return 0
    return law.garment.basic[garment_grade] * (1 + law.garment.house_rent) + garment_allowances


@country.rule(
    per=MONTH,
    since="2023-12-01",
    cite="Labour Act 2006, ss. 138-142; gazette of November 2023",
    label={"en": "garment minimum wage of employees", "bn": "পোশাক কারখানার কর্মচারীর ন্যূনতম মজুরি"},
    words={"bn": "কর্মচারীদের গ্রেডের মূল মজুরি, বাড়ি ভাড়া ও ভাতা।"},
)
def garment_employee_minimum_wage(
    garment_employee_grade: GarmentEmployeeGrade, garment_allowances: Money, *, law
) -> Money:
    """Clerks, storekeepers and other employees have grades of their own, with the same house rent and allowances."""
    return law.garment.employee_basic[garment_employee_grade] * (1 + law.garment.house_rent) + garment_allowances


@country.rule(
    per=MONTH,
    since="2013-12-01",
    cite="Labour Act 2006, ss. 138-142; gazettes of the Ministry of Labour",
    label={"en": "shortfall below the garment minimum wage", "bn": "ন্যূনতম মজুরির তুলনায় ঘাটতি"},
    words={"bn": "মজুরি ন্যূনতম মজুরির চেয়ে যত কম।"},
)
def garment_wage_shortfall(garment_minimum_wage: Money, monthly_wage: Money) -> Money:
    """What a garment worker's wage lacks to reach the minimum wage of the grade."""
    return max(0, garment_minimum_wage - monthly_wage)


@country.rule(
    per=MONTH,
    since="2013-12-01",
    cite="Gazettes of the Ministry of Labour, yearly increment",
    label={"en": "yearly increment of a garment worker", "bn": "পোশাক শ্রমিকের বার্ষিক মজুরি বৃদ্ধি"},
    words={"bn": "প্রতি বছর মূল মজুরির নির্দিষ্ট হারে বৃদ্ধি।"},
)
def garment_yearly_increment(basic_wage: Money, *, law) -> Money:
    """Each year the basic wage rises by a share of itself."""
    return law.garment.increment * basic_wage


@country.rule(
    since="2013-12-01",
    cite="Labour Act 2006, s. 139; Ordinance 65 of 2025",
    label={"en": "years between reviews of the minimum wage", "bn": "ন্যূনতম মজুরি পুনর্নির্ধারণের ব্যবধান"},
    words={"bn": "নির্দিষ্ট সংখ্যক বছর পর পর ন্যূনতম মজুরি পুনর্নির্ধারণ হয়।"},
)
def garment_wage_review_interval(*, law) -> Years:
    """The minimum wage is reviewed after a number of years."""
    return law.garment.review_interval
