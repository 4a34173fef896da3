"""Kalahi-CIDSS: paid work in projects that poor communities choose and build themselves.

The programme of the Department of Social Welfare and Development began in 2003 and was spread over the nation from 2014. The grant goes to the
barangay, which chooses a path, a school building or a health station in an assembly; nobody has a right to a project. What reaches a
household is the wage of those who work on it. The community chooses them: families with no or a low income, homeless families, returning
overseas workers, indigenous peoples, pregnant women, older persons and persons with disability.

The department's general programme of cash for work (Administrative Order 15 s.2008) pays three quarters of the minimum wage; Kalahi-CIDSS pays
all of it. The wage is encoded from June 2021 on, when it was first read; the days of work, five to ten in the published examples, are those of
the project.

Left out: the amount of a community's grant and the part that the municipality adds, which decide nothing for a household.
"""

from payung.law import HOUSEHOLD, NON_CONTRIBUTORY, ONCE, POVERTY, Days, Input, Money, Scheme

kalahi_cidss = Scheme(
    "ph.kalahi_cidss",
    names={
        "en": "Kalahi-CIDSS: paid work in community projects",
        "fil": "Kalahi-CIDSS: bayad na trabaho sa proyekto ng komunidad",
    },
    administrator={
        "en": "Department of Social Welfare and Development (DSWD) with municipalities and barangays",
        "fil": "Department of Social Welfare and Development (DSWD) kasama ang mga bayan at barangay",
    },
    kind=NON_CONTRIBUTORY,
    law="DSWD programme of 2003, National Community-Driven Development Program of 2014",
    since="2021-06-28",
    where={
        "en": "The barangay hall, or the Kalahi-CIDSS community facilitator of the municipality.",
        "fil": "Barangay hall, o ang community facilitator ng Kalahi-CIDSS sa bayan.",
    },
    papers={"en": ("Identity card",), "fil": ("ID",)},
    how={
        "en": "The barangay assembly chooses the project and those who work on it. The wage is paid out when the days are worked.",
        "fil": "Ang barangay assembly ang pumipili ng proyekto at ng magtatrabaho. Ibinibigay ang sahod pagkatapos ng mga araw ng trabaho.",
    },
)

has_kalahi_cidss_work_project = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Community has a Kalahi-CIDSS project with paid work",
        "fil": "May proyektong Kalahi-CIDSS na may bayad na trabaho sa komunidad",
    },
    question={
        "en": "Does the barangay have a Kalahi-CIDSS project that pays residents for work?",
        "fil": "May proyekto ba ng Kalahi-CIDSS sa barangay na nagbabayad sa mga residenteng nagtatrabaho?",
    },
)
is_chosen_for_kalahi_cidss_work = Input(
    bool,
    label={"en": "Chosen by the community to work on it", "fil": "Napili ng komunidad na magtrabaho rito"},
    question={
        "en": "Did the community choose this person to work on the project?",
        "fil": "Napili ba ng komunidad ang taong ito na magtrabaho sa proyekto?",
    },
)
kalahi_cidss_days_worked = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days worked on the project", "fil": "Mga araw na nagtrabaho sa proyekto"},
    question={
        "en": "How many days did this person work, or will this person work, on the project?",
        "fil": "Ilang araw nagtrabaho o magtatrabaho sa proyekto ang taong ito?",
    },
)


@kalahi_cidss.covers(
    cite="DSWD, Kalahi-CIDSS cash for work",
    label={"en": "Works on a community project", "fil": "Nagtatrabaho sa proyekto ng komunidad"},
    words={"fil": "Residente ng barangay na may proyekto, na napili ng komunidad na magtrabaho rito."},
    source="https://www.philippinesnewsgazette.com/5-1k-camsur-residents-get-p18-3-m-cash-for-work-pay-from-dswd/; https://kalahi.dswd.gov.ph/about/community-driven-development",
)
def is_covered(has_kalahi_cidss_work_project: bool, is_chosen_for_kalahi_cidss_work: bool) -> bool:
    """A resident of a barangay with a project, whom the community chose to work on it."""
    return has_kalahi_cidss_work_project and is_chosen_for_kalahi_cidss_work


@kalahi_cidss.benefit(
    POVERTY,
    per=ONCE,
    cite="DSWD, Kalahi-CIDSS cash for work",
    label={"en": "Wage for community work", "fil": "Sahod sa trabaho sa komunidad"},
    words={"fil": "Ang minimum na sahod ng rehiyon sa bawat araw ng trabaho."},
    source="https://cebudailynews.inquirer.net/478583/3044-pwds-in-cash-for-work-program-in-cv-get-paid-dswd-7",
)
def work_wage(kalahi_cidss_days_worked: Days, daily_minimum_wage: Money, *, law) -> Money:
    """The minimum wage of the region for each day of work."""
    return law.share_of_minimum_wage * daily_minimum_wage * kalahi_cidss_days_worked
