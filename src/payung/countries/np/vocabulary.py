"""What a household in Nepal is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    annual_income,
    attends_school,
    birth_date,
    civil_status,
    days_in_hospital,
    days_of_ordered_rest,
    draws_state_pension,
    father,
    has_died,
    is_national,
    is_wage_earner,
    lives_in_country,
    monthly_wage,
    mother,
    sex,
    spouse,
    status_in_employment,
    works_abroad,
    works_for_state,
    works_informally,
)
from payung.law import HOUSEHOLD, Count, Days, Enumeration, Input, Label, Money, Number, PaidMonths


class SsfScheme(Enumeration):
    """The schemes of the Social Security Fund under which a person may contribute."""

    NONE = Label(en="None", ne="कुनै पनि होइन")
    FORMAL = Label(en="Employee in Nepal, with the employer", ne="नेपालभित्रको रोजगारी, रोजगारदातासहित")
    INFORMAL = Label(en="Worker in the informal sector", ne="अनौपचारिक क्षेत्रको श्रमिक")
    SELF_EMPLOYED = Label(en="Self-employed", ne="स्वरोजगार")
    FOREIGN = Label(en="Foreign employment", ne="वैदेशिक रोजगारी")


class SocialSecurityAllowance(Enumeration):
    """The allowances of the Social Security Act, of which a person draws one."""

    NONE = Label(en="None", ne="कुनै पनि होइन")
    OLD_AGE = Label(en="Senior citizens' allowance", ne="ज्येष्ठ नागरिक भत्ता")
    SINGLE_WOMAN = Label(en="Single women's allowance", ne="एकल महिला भत्ता")
    DISABILITY = Label(en="Disability allowance", ne="अपाङ्गता भत्ता")
    ENDANGERED_GROUP = Label(en="Endangered ethnic group allowance", ne="लोपोन्मुख आदिवासी जनजाति भत्ता")
    CHILD = Label(en="Child grant", ne="बाल पोषण भत्ता")


class DisabilityClass(Enumeration):
    """The class on the disability identity card."""

    NONE = Label(en="No card", ne="परिचयपत्र छैन")
    KA = Label(en="Ka (red): full disability", ne="क वर्ग (रातो): पूर्ण अपाङ्गता")
    KHA = Label(en="Kha (blue): severe disability", ne="ख वर्ग (निलो): अति अशक्त अपाङ्गता")
    GA = Label(en="Ga (yellow): moderate disability", ne="ग वर्ग (पहेँलो): मध्यम अपाङ्गता")
    GHA = Label(en="Gha (white): mild disability", ne="घ वर्ग (सेतो): सामान्य अपाङ्गता")


ssf_scheme = Input(
    SsfScheme,
    label={"en": "Scheme of the Social Security Fund", "ne": "सामाजिक सुरक्षा कोषको योजना"},
    question={
        "en": "Under which scheme of the Social Security Fund does this person contribute, or did last?",
        "ne": "यो व्यक्तिले सामाजिक सुरक्षा कोषको कुन योजनामा योगदान गर्नुहुन्छ, वा पछिल्लो पटक गर्नुभयो?",
    },
)
ssf_months_paid = Input(
    PaidMonths,
    label={"en": "Months paid to the Social Security Fund", "ne": "सामाजिक सुरक्षा कोषमा योगदान गरेका महिना"},
    question={
        "en": "For which months has a contribution been paid to the Social Security Fund?",
        "ne": "सामाजिक सुरक्षा कोषमा कुन कुन महिनाको योगदान जम्मा भएको छ?",
    },
)
basic_remuneration = Input(
    Money,
    unit="NPR/month",
    lowest="0",
    highest="100000000",
    label={"en": "Basic remuneration, without allowances", "ne": "भत्ताबाहेकको आधारभूत पारिश्रमिक"},
    question={
        "en": "What is this person's last basic remuneration a month, without allowances?",
        "ne": "यो व्यक्तिको पछिल्लो मासिक आधारभूत पारिश्रमिक (भत्ताबाहेक) कति हो?",
    },
)
chosen_contribution_base = Input(
    Money,
    unit="NPR/month",
    lowest="0",
    highest="10000000",
    label={"en": "Income chosen as the base of contributions", "ne": "योगदानको आधारका लागि छानेको आय"},
    question={
        "en": "Which monthly income did this person declare to the Social Security Fund (1 to 3 times the minimum basic remuneration)?",
        "ne": "यो व्यक्तिले सामाजिक सुरक्षा कोषमा कति मासिक आय घोषणा गर्नुभयो (न्यूनतम आधारभूत पारिश्रमिकको १ देखि ३ गुणा)?",
    },
)
inpatient_bill = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={"en": "Bill for treatment in hospital", "ne": "अस्पताल भर्ना उपचारको बिल"},
    question={
        "en": "How much is the bill for treatment as an in-patient, including pregnancy and birth?",
        "ne": "अस्पतालमा भर्ना भई गरेको उपचार (गर्भ र प्रसूतिसमेत) को बिल कति छ?",
    },
)
outpatient_bill = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={"en": "Bill for treatment without a hospital stay", "ne": "भर्ना नभई गरेको उपचारको बिल"},
    question={
        "en": "How much is the bill for treatment without a stay in hospital?",
        "ne": "अस्पतालमा भर्ना नभई गरेको उपचारको बिल कति छ?",
    },
)
ssf_treatment_paid_this_year = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={"en": "Treatment the Fund already paid this year", "ne": "यस वर्ष कोषले तिरिसकेको उपचार खर्च"},
    question={
        "en": "How much has the Social Security Fund already paid for this person's treatment this year?",
        "ne": "यस वर्ष सामाजिक सुरक्षा कोषले यो व्यक्तिको उपचारमा कति तिरिसकेको छ?",
    },
)
ssf_outpatient_paid_this_year = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={
        "en": "Out-patient treatment the Fund already paid this year",
        "ne": "यस वर्ष कोषले तिरिसकेको बहिरङ्ग उपचार खर्च",
    },
    question={
        "en": "Of that, how much was for treatment without a stay in hospital?",
        "ne": "त्यसमध्ये भर्ना नभई गरेको उपचारको कति हो?",
    },
)
accident_treatment_bill = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={"en": "Bill for treatment after an accident", "ne": "दुर्घटनापछिको उपचारको बिल"},
    question={
        "en": "How much is the bill for treatment after an accident or for an occupational disease?",
        "ne": "दुर्घटना वा व्यवसायजन्य रोगको उपचारको बिल कति छ?",
    },
)
is_work_injury = Input(
    bool,
    label={"en": "Accident at work or occupational disease", "ne": "रोजगारीमा भएको दुर्घटना वा व्यवसायजन्य रोग"},
    question={
        "en": "Was it an accident at work or an occupational disease?",
        "ne": "के यो काममा भएको दुर्घटना वा व्यवसायजन्य रोग हो?",
    },
)
is_temporarily_unfit = Input(
    bool,
    label={"en": "Unfit for work for a time after the accident", "ne": "दुर्घटनापछि केही समय काम गर्न असमर्थ"},
    question={
        "en": "Is this person unfit for work for a time because of the accident?",
        "ne": "दुर्घटनाका कारण यो व्यक्ति केही समय काम गर्न असमर्थ हुनुहुन्छ?",
    },
)
degree_of_disability = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Degree of lasting disability (1 is total)", "ne": "स्थायी अशक्तताको मात्रा (१ भनेको पूर्ण)"},
    question={
        "en": "Which degree of lasting disability was certified (0 none, 1 total)?",
        "ne": "प्रमाणित स्थायी अशक्तताको मात्रा कति हो (० छैन, १ पूर्ण)?",
    },
)
has_remarried = Input(
    bool,
    label={"en": "Has married again", "ne": "पुनः विवाह गरेको"},
    question={
        "en": "Has this person married again after the spouse's death?",
        "ne": "पति वा पत्नीको मृत्युपछि यो व्यक्तिले पुनः विवाह गर्नुभएको छ?",
    },
)
newborn_children = Input(
    Count,
    lowest="0",
    highest="8",
    label={"en": "Children just born", "ne": "भर्खर जन्मिएका बच्चा"},
    question={
        "en": "How many children were just born to this person or to the wife?",
        "ne": "यो व्यक्ति वा श्रीमतीबाट भर्खर कति जना बच्चा जन्मिए?",
    },
)
days_of_maternity_leave = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days of maternity leave", "ne": "प्रसूति बिदाका दिन"},
    question={
        "en": "How many days of maternity leave does this woman take for this birth?",
        "ne": "यो प्रसूतिका लागि उहाँले कति दिन प्रसूति बिदा लिनुहुन्छ?",
    },
)
pension_fund_balance = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="10000000000",
    label={"en": "Balance for the pension, with returns", "ne": "प्रतिफलसहितको निवृत्तभरण कोषको रकम"},
    question={
        "en": "How much stands in this person's account with the Social Security Fund for the pension?",
        "ne": "सामाजिक सुरक्षा कोषमा यो व्यक्तिको निवृत्तभरणका लागि कति रकम जम्मा छ?",
    },
)
disability_class = Input(
    DisabilityClass,
    label={"en": "Class of the disability card", "ne": "अपाङ्गता परिचयपत्रको वर्ग"},
    question={
        "en": "Which class does this person's disability card show?",
        "ne": "यो व्यक्तिको अपाङ्गता परिचयपत्र कुन वर्गको हो?",
    },
    fixed=True,
)
is_dalit = Input(
    bool,
    label={"en": "Dalit", "ne": "दलित"},
    question={"en": "Is this person Dalit?", "ne": "यो व्यक्ति दलित समुदायको हो?"},
    fixed=True,
)
chosen_allowance = Input(
    SocialSecurityAllowance,
    label={"en": "Allowance drawn or chosen", "ne": "लिएको वा छानेको भत्ता"},
    question={
        "en": "Only one social security allowance is paid. Which one does this person draw, or choose?",
        "ne": "सामाजिक सुरक्षा भत्ता एउटा मात्र पाइन्छ। यो व्यक्तिले कुन लिनुहुन्छ वा छान्नुहुन्छ?",
    },
)
holds_paid_public_office = Input(
    bool,
    label={"en": "Holds a paid public office", "ne": "पारिश्रमिक पाउने सार्वजनिक पदमा रहेको"},
    question={
        "en": "Does this person hold an elected or appointed public office with pay?",
        "ne": "यो व्यक्ति पारिश्रमिक पाउने निर्वाचित वा मनोनीत सार्वजनिक पदमा हुनुहुन्छ?",
    },
)
in_former_karnali_zone = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Lives in a district of the former Karnali zone", "ne": "साविक कर्णाली अञ्चलको जिल्लामा बसोबास"},
    question={
        "en": "Does the family live in Humla, Jumla, Kalikot, Dolpa or Mugu?",
        "ne": "परिवार हुम्ला, जुम्ला, कालिकोट, डोल्पा वा मुगुमा बस्छ?",
    },
)
has_left_employment = Input(
    bool,
    label={"en": "Has left the employment", "ne": "रोजगारी छाडेको"},
    question={
        "en": "Has this person left the employment for which the contributions were paid?",
        "ne": "योगदान गरिएको रोजगारी यो व्यक्तिले छाड्नुभएको छ?",
    },
)
