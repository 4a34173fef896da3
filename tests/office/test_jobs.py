"""What the office does by itself on its days: dues on the first, who the law covers no longer, what is late; each done once."""

import datetime

from payung.office.acts.models import ActRecord
from payung.office.claims.appeals import hear_appeal, lodge_appeal
from payung.office.claims.models import Step
from payung.office.contributions.models import Due
from payung.office.decisions.models import Decision
from payung.office.jobs import lapse_members, make_dues_of_the_month, note_deadlines, run_worker
from payung.office.membership.actions import enrol
from payung.office.membership.models import Event, Membership
from payung.office.people.actions import record_facts, register_person
from payung.office.rights.actors import SYSTEM, acting

MADE = {"member": 100, "government": 50}  # option 2


def on(day, *jobs):
    """The worker runs once on a day, with some jobs waiting."""
    at = int(datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(2), datetime.UTC).timestamp())
    for job in jobs:
        job.defer(timestamp=at)
    run_worker(wait=False)


def dues(card, month):
    with acting(SYSTEM):
        rows = Due.objects.filter(membership__number=card, month=f"{month}-01").values_list("payer", "amount")
        return {payer: int(amount) for payer, amount in rows}


def acts(action):
    with acting(SYSTEM):
        return ActRecord.objects.filter(action=action).count()


def test_dues_are_made_on_the_first_and_once(claims_desk):
    malee = claims_desk.card
    on("2026-03-01", make_dues_of_the_month)
    assert dues(malee, "2026-03") == MADE and dues(malee, "2026-02") == {}  # nobody had begun the books then
    joined = datetime.date(2026, 3, 15)
    anong = claims_desk.do("enrolment_officer", register_person, joined, names="Anong", birth_date="1990-01-02",
                           facts=claims_desk.facts)["person"]  # fmt: skip
    card = claims_desk.do("enrolment_officer", enrol, joined, person=anong, scheme="th.section40", option="option_2")[
        "card"
    ]
    on("2026-03-16", make_dues_of_the_month)  # March is done
    assert dues(card, "2026-03") == {}
    on("2026-04-01", make_dues_of_the_month)
    assert dues(card, "2026-03") == dues(card, "2026-04") == dues(malee, "2026-04") == MADE
    before = acts("contributions.run")
    on("2026-04-01", make_dues_of_the_month)
    on("2026-04-02", make_dues_of_the_month)
    assert acts("contributions.run") == before == 5  # Bangkok's three, and Chiang Mai's two, with nobody in them
    assert dues(malee, "2026-04") == MADE


def test_who_the_law_covers_no_longer_lapses(claims_desk):
    """Whoever becomes insured under Section 33 leaves Section 40 (`th.section40.is_covered`)."""
    on("2026-03-01", lapse_members, make_dues_of_the_month)
    employed = {"facts": {"insured_under_section33": True}, "since": "2026-03-16"}
    claims_desk.do("enrolment_officer", record_facts, person=claims_desk.person, **employed)
    for _ in range(2):
        on("2026-04-01", lapse_members, make_dues_of_the_month)
    with acting(SYSTEM):
        found = Membership.objects.get(number=claims_desk.card)
        assert (found.status, found.until) == ("lapsed", datetime.date(2026, 4, 1))
        (told,) = Event.objects.filter(membership=found, what="lapsed")
        decision = Decision.objects.get(pk=int(told.reason.rpartition(" ")[2]))
        assert decision.answers[claims_desk.person] == {"th.section40.is_covered": False}
        assert decision.reasons[claims_desk.person]["th.section40.is_covered"]
    assert dues(claims_desk.card, "2026-03") == MADE and dues(claims_desk.card, "2026-04") == {}


def test_what_is_late_is_noted_once(claims_desk):
    """A claim is to be decided within 30 days, an appeal within 60 (`th.section40.yaml`)."""

    def noted():
        with acting(SYSTEM):
            return list(Step.objects.filter(event="overdue").order_by("id").values_list("process", "before", "note"))

    claim = claims_desk.file()  # on 20 March
    on("2026-04-19", note_deadlines)
    assert noted() == []  # the last day
    for day in ("2026-04-20", "2026-04-20", "2026-04-21"):
        on(day, note_deadlines)
    assert noted() == [("claim", "filed", "due 2026-04-19")]
    assert claims_desk.decide(claim, datetime.date(2026, 4, 22))["status"] == "rejected"
    lodged = claims_desk.do("organiser", lodge_appeal, datetime.date(2026, 4, 23), claim=claim, grounds="I paid")[
        "appeal"
    ]
    claims_desk.do(
        "claims_officer", hear_appeal, datetime.date(2026, 5, 4), appeal=lodged, hearing="She showed her book."
    )
    for day in ("2026-06-22", "2026-06-23", "2026-06-24"):
        on(day, note_deadlines)
    assert noted() == [("claim", "filed", "due 2026-04-19"), ("appeal", "heard", "due 2026-06-22")]
