"""The Social Security Fund for Nepalis who work abroad, from 22 March 2023.

Compulsory on a new labour permit, open to every Nepali working or self-employed abroad. Benefits can be used after nine months. There
is a discount for paying seven months or more ahead; its rate was not found and is left out. Survivors' benefits are shown on the
deceased contributor; that a spouse must be without employment is asked of the spouse's status in employment.
"""

from payung.countries.vocabulary import StatusInEmployment, spouse, status_in_employment
from payung.law import (
    CONTRIBUTORY,
    EMPLOYMENT_INJURY,
    INVALIDITY,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Date,
    Input,
    Money,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Years,
    add_months,
    months_in,
    of,
    start_of_month,
)

from . import ssf_formal
from .vocabulary import SsfScheme

ssf_foreign_employment = Scheme(
    "np.ssf_foreign_employment",
    names={
        "en": "Social Security Fund for workers in foreign employment",
        "ne": "वैदेशिक रोजगारीमा रहेका श्रमिकको सामाजिक सुरक्षा",
    },
    administrator={"en": "Social Security Fund", "ne": "सामाजिक सुरक्षा कोष"},
    kind=CONTRIBUTORY,
    law="Contribution Based Social Security Act 2074; Procedure for workers in foreign employment and foreign self-employment 2079 (ratified December 2022)",
    since="2023-03-22",
    where={
        "en": "Social Security Fund, online at sosys.ssf.gov.np or at a branch.",
        "ne": "सामाजिक सुरक्षा कोष, अनलाइन sosys.ssf.gov.np वा शाखा कार्यालय।",
    },
    papers={
        "en": (
            "Citizenship certificate or passport",
            "Labour permit, employer and country",
            "Contact person in Nepal",
            "Self-employed abroad: visa and business registration",
        ),
        "ne": (
            "नागरिकता वा राहदानी",
            "श्रम स्वीकृति, रोजगारदाता र देश",
            "नेपालमा सम्पर्क व्यक्ति",
            "विदेशमा स्वरोजगार: भिसा र व्यवसाय दर्ता",
        ),
    },
    how={
        "en": "Register online when the labour permit is issued or renewed.",
        "ne": "श्रम स्वीकृति लिँदा वा नवीकरण गर्दा अनलाइन दर्ता गर्ने।",
    },
)

has_returned_to_nepal = Input(
    bool,
    label={"en": "Has returned to Nepal", "ne": "नेपाल फर्किएको"},
    question={
        "en": "Has this person returned to Nepal from work abroad?",
        "ne": "यो व्यक्ति विदेशको कामबाट नेपाल फर्किनुभएको छ?",
    },
)
has_new_labour_permit = Input(
    bool,
    label={"en": "New labour permit", "ne": "नयाँ श्रम स्वीकृति"},
    question={
        "en": "Did this person receive a new labour permit since 22 March 2023?",
        "ne": "यो व्यक्तिले २०७९ चैत ८ पछि नयाँ श्रम स्वीकृति लिनुभएको छ?",
    },
)


@ssf_foreign_employment.covers(
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Worker abroad in the Fund", "ne": "कोषमा आबद्ध वैदेशिक रोजगारीका श्रमिक"},
    words={
        "ne": "विदेशमा काम वा स्वरोजगार गर्ने नेपाली, र यस योजनामा पछिल्लो योगदान गरेका, हाल नेपालमा औपचारिक रोजगारीमा नरहेका व्यक्ति।"
    },
)
def is_covered(
    is_national: bool, works_abroad: bool, ssf_scheme: SsfScheme, is_employee: bool = ssf_formal.is_employee
) -> bool:
    """Every Nepali working or self-employed abroad, and those who contributed last in this scheme and are no employees in Nepal."""
    return is_national and (works_abroad or (ssf_scheme == SsfScheme.FOREIGN and not is_employee))


@ssf_foreign_employment.rule(
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Must join", "ne": "अनिवार्य आबद्धता"},
    words={"ne": "नयाँ श्रम स्वीकृति लिने श्रमिक अनिवार्य रूपमा आबद्ध हुनुपर्छ; अरू इच्छाले।"},
)
def must_join(is_national: bool, works_abroad: bool, has_new_labour_permit: bool) -> bool:
    """Whoever receives a new labour permit must join; for others it is a choice."""
    return is_national and works_abroad and has_new_labour_permit


@ssf_foreign_employment.rule(
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Base of contributions", "ne": "योगदानको आधार"},
    words={"ne": "छानेको आधार, न्यूनतम आधारभूत पारिश्रमिकको एकदेखि तीन गुणासम्म।"},
)
def contribution_base(
    works_abroad: bool, chosen_contribution_base: Money, minimum_basic_remuneration: Money, *, law
) -> Money:
    """The base chosen, from one to three times the minimum basic remuneration."""
    if not works_abroad:
        return 0
    return max(minimum_basic_remuneration, min(chosen_contribution_base, law.highest_base * minimum_basic_remuneration))


@ssf_foreign_employment.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Member's contribution", "ne": "सदस्यको योगदान"},
    words={"ne": "सदस्यले छानेको आधारको २१.३३ प्रतिशत तिर्छ।"},
)
def member_contribution(contribution_base: Money, *, law) -> Money:
    """The member pays the whole contribution on the base."""
    return law.rate.member * contribution_base


@ssf_foreign_employment.rule(
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={
        "en": "Part of the contribution for accident, disability and dependants",
        "ne": "दुर्घटना, अशक्तता र आश्रित परिवारतर्फको योगदान",
    },
    words={"ne": "योगदानमध्ये दुर्घटना, अशक्तता र आश्रित परिवारमा जाने अंश।"},
)
def part_for_accident_and_dependents(contribution_base: Money, *, law) -> Money:
    """What of the contribution goes to accident, disability and dependants."""
    return law.part.accident_and_dependents * contribution_base


@ssf_foreign_employment.rule(
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Part of the contribution for the pension", "ne": "निवृत्तभरणतर्फको योगदान"},
    words={"ne": "योगदानमध्ये निवृत्तभरणमा जाने अंश।"},
)
def part_for_pension(contribution_base: Money, *, law) -> Money:
    """What of the contribution goes to the pension."""
    return law.part.pension * contribution_base


@ssf_foreign_employment.rule(
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Nine months paid in the last twelve", "ne": "पछिल्लो बाह्रमध्ये नौ महिना योगदान"},
    words={"ne": "यो महिनाअघिका बाह्र महिनामध्ये नौ महिनाको योगदान भएको हुनुपर्छ।"},
)
def has_months_for_treatment(ssf_months_paid: PaidMonths, on: Date, *, law) -> bool:
    """Nine of the twelve months before this one are paid."""
    first = add_months(start_of_month(on), -law.treatment.window)
    last = add_months(start_of_month(on), -law.treatment.last_month)
    return months_in(ssf_months_paid, first, last) >= law.treatment.months


@ssf_foreign_employment.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Treatment after an accident", "ne": "दुर्घटनाको उपचार"},
    words={"ne": "नौ महिना योगदान भएमा बिलको असी प्रतिशत, बढीमा एक लाख रुपैयाँ।"},
)
def accident_treatment(has_months_for_treatment: bool, accident_treatment_bill: Money, *, law) -> Money:
    """A share of the bill up to the ceiling, for whoever paid the months."""
    return min(law.treatment.ceiling, law.treatment.rate * accident_treatment_bill) if has_months_for_treatment else 0


@ssf_foreign_employment.rule(
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Base of cash benefits", "ne": "नगद सुविधाको आधार"},
    words={"ne": "नगद सुविधा न्यूनतम आधारभूत पारिश्रमिकबाट गनिन्छ।"},
)
def benefit_base(minimum_basic_remuneration: Money) -> Money:
    """Cash benefits are a share of the minimum basic remuneration."""
    return minimum_basic_remuneration


@ssf_foreign_employment.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Temporary disability", "ne": "अस्थायी अशक्तता सुविधा"},
    words={"ne": "नौ महिना योगदानपछि, काम गर्न नसक्दासम्म न्यूनतम आधारभूत पारिश्रमिकको साठी प्रतिशत।"},
)
def temporary_disability_benefit(ssf_months: Months, is_temporarily_unfit: bool, benefit_base: Money, *, law) -> Money:
    """After nine months of contribution, a share of the minimum basic remuneration until fit for work."""
    if ssf_months < law.months_before_benefits or not is_temporarily_unfit:
        return 0
    return law.accident.disability_rate * benefit_base


@ssf_foreign_employment.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Permanent partial disability pension", "ne": "स्थायी आंशिक अशक्तता निवृत्तभरण"},
    words={"ne": "आधारभूत पारिश्रमिकको साठी प्रतिशतलाई अशक्तताको मात्राले गुणा गरिन्छ।"},
)
def partial_disability_pension(ssf_months: Months, degree_of_disability: Number, benefit_base: Money, *, law) -> Money:
    """The share of the basic remuneration times the degree of a disability that is not total."""
    if ssf_months < law.months_before_benefits or degree_of_disability >= 1:
        return 0
    return law.accident.disability_rate * benefit_base * degree_of_disability


@ssf_foreign_employment.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Permanent total disability pension", "ne": "स्थायी पूर्ण अशक्तता निवृत्तभरण"},
    words={"ne": "पूर्ण रूपमा अशक्त भएमा न्यूनतम आधारभूत पारिश्रमिकको कम्तीमा साठी प्रतिशत जीवनभर।"},
)
def total_disability_pension(ssf_months: Months, degree_of_disability: Number, benefit_base: Money, *, law) -> Money:
    """At least the share of the minimum basic remuneration, for life, if the disability is total."""
    return (
        law.accident.disability_rate * benefit_base
        if ssf_months >= law.months_before_benefits and degree_of_disability >= 1
        else 0
    )


@ssf_foreign_employment.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Spouse's pension", "ne": "पति वा पत्नीको आश्रित निवृत्तभरण"},
    words={"ne": "मृतकको रोजगारीमा नरहेका पति वा पत्नीले पुनः विवाह नगरेसम्म न्यूनतम आधारभूत पारिश्रमिकको साठी प्रतिशत पाउँछन्।"},
)
def spouse_pension(
    ssf_months: Months,
    leaves_spouse: bool,
    benefit_base: Money,
    spouse_status: StatusInEmployment = of(spouse, status_in_employment, absent=StatusInEmployment.NOT_EMPLOYED),
    *,
    law,
) -> Money:
    """A surviving spouse without employment receives a share of the minimum basic remuneration until remarriage."""
    return (
        law.survivors.spouse_rate * benefit_base
        if leaves_spouse
        and spouse_status == StatusInEmployment.NOT_EMPLOYED
        and ssf_months >= law.months_before_benefits
        else 0
    )


@ssf_foreign_employment.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Children's education benefit", "ne": "सन्तानको शैक्षिक वृत्ति"},
    words={
        "ne": "मृतकका अठार वर्ष नपुगेका, वा अविवाहित र अध्ययनरत एक्काइस वर्ष नपुगेका सन्तानलाई आधारभूत पारिश्रमिकको चालीस प्रतिशत।"
    },
)
def children_benefit(ssf_months: Months, leaves_children: bool, benefit_base: Money, *, law) -> Money:
    """Children under 18, or 21 while unmarried students, receive together a share of the minimum basic remuneration."""
    return (
        law.survivors.children_rate * benefit_base
        if leaves_children and ssf_months >= law.months_before_benefits
        else 0
    )


@ssf_foreign_employment.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Parents' pension", "ne": "आमाबुबाको आश्रित निवृत्तभरण"},
    words={"ne": "पति, पत्नी वा सन्तान नभए मृतकका आमाबुबाले पाउँछन्।"},
)
def parents_pension(ssf_months: Months, leaves_only_parents: bool, benefit_base: Money, *, law) -> Money:
    """Without a spouse or child, the parents of the deceased receive a share of the minimum basic remuneration."""
    return (
        law.survivors.parents_rate * benefit_base
        if leaves_only_parents and ssf_months >= law.months_before_benefits
        else 0
    )


@ssf_foreign_employment.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Old-age pension", "ne": "वृद्ध अवस्थाको निवृत्तभरण"},
    words={"ne": "साठी वर्ष पूरा भई कम्तीमा १८० महिना योगदान गरेकाले जम्मा रकमलाई भाजकले भाग गरी आउने रकम मासिक जीवनभर पाउँछन्।"},
)
def old_age_pension(
    has_returned_to_nepal: bool, age: Years, ssf_months: Months, pension_fund_balance: Money, *, law
) -> Money:
    """After the return to Nepal and from the pension age, with enough months, the balance divided by the divisor, each month for life."""
    if not has_returned_to_nepal or age < law.pension.age or ssf_months < law.pension.months:
        return 0
    return pension_fund_balance / law.pension.divisor


@ssf_foreign_employment.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Procedure for workers in foreign employment and foreign self-employment 2079",
    label={"en": "Old-age lump sum", "ne": "वृद्ध अवस्थाको एकमुष्ट रकम"},
    words={"ne": "साठी वर्ष पुग्दा १८० महिना नपुगेकाले जम्मा रकम एकमुष्ट पाउँछन्।"},
)
def old_age_lump_sum(
    has_returned_to_nepal: bool, age: Years, ssf_months: Months, pension_fund_balance: Money, *, law
) -> Money:
    """After the return to Nepal and from the pension age, whoever has too few months receives the balance at once."""
    if has_returned_to_nepal and age >= law.pension.age and ssf_months < law.pension.months:
        return pension_fund_balance
    return 0
