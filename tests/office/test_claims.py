"""Claims from filing to what is owed, with the law's own figures.

Section 40 (Royal Decree B.E. 2561, sickness): 300 baht a day in hospital since 30 March 2018, at most 30 days a year under options
1 and 2, for who paid 3 of the 4 months before. Other schemes, referrals and their visits: `stories`.
"""

import datetime
import threading

import pytest
from django.conf import settings
from django.db import connections
from django.utils import timezone

from payung.office import doorway
from payung.office.acts import Act, Refusal, perform
from payung.office.claims.actions import (
    adjudicate,
    answer,
    approve,
    attach,
    file_claim,
    file_own_claim,
    send_back,
    withdraw,
)
from payung.office.claims.appeals import answer_grievance, decide_appeal, hear_appeal, lodge_appeal, lodge_grievance
from payung.office.claims.models import Claim, Document, Step
from payung.office.claims.owing import settle
from payung.office.decisions.models import Decision
from payung.office.membership.actions import suspend
from payung.office.membership.models import Membership
from payung.office.payments.models import Payable
from payung.office.people.actions import register_person
from payung.office.people.models import Person
from payung.office.people.queries import person_of
from payung.office.personal_file import file_of
from payung.office.processes import CLAIM, PROCESSES, drawn, process
from payung.office.rights.actors import SYSTEM, NotPermitted, acting, actor_of
from payung.office.rights.models import Grant, User
from payung.office.sealed import SealBroken, open_sealed
from payung.office.timeline import timeline

SICK = datetime.date(2026, 3, 10)
FILED = datetime.date(2026, 3, 20)
MONTHS = ("2025-11", "2025-12", "2026-01", "2026-02")


@pytest.fixture
def desk(claims_desk):
    return claims_desk


def test_five_days_in_hospital_are_paid_with_1500_baht(desk):
    desk.pay(*MONTHS)
    desk.limit("2000")
    number = desk.file(days=5)
    done = desk.decide(number)
    assert (done["status"], done["amounts"]) == ("approved", {"th.section40.hospital_compensation": "1500"})  # 5 x 300
    assert desk.owed() == [("th.section40.hospital_compensation", 1500, "open")]
    found = desk.balances()
    assert (found["benefits"], found["payable"]) == (1500, -1500)
    claim = desk.claim(number)
    with acting(SYSTEM):
        decision = Decision.objects.get(pk=claim.granted_id)
        assert doorway.replay(decision).same
        assert "300" in str(decision.reasons) and decision.about == f"claim:{claim.pk}"
        assert list(Step.objects.filter(process="claim").order_by("id").values_list("event", flat=True)) == [
            "file",
            "grant",
        ]
    with pytest.raises(Refusal, match="is approved; only one that is filed or waiting"):
        desk.decide(number)
    with acting(SYSTEM):
        act = Act(SYSTEM, timezone.now(), FILED, desk.office)
        assert settle(act, [f"claim:{claim.pk}/th.section40.hospital_compensation"]) == []  # not paid yet
        Payable.objects.update(status="paid")
        assert settle(act, [f"claim:{claim.pk}/th.section40.hospital_compensation", "loan:1"]) == [claim.pk]
    assert desk.claim(number).status == "paid"


def test_no_more_than_thirty_days_a_year_however_many_claims(desk):
    """5 of 30 days are used; of 40 asked 25 are paid; then none; in the next year 30 again."""
    desk.pay(*MONTHS)
    desk.limit("100000")
    desk.decide(desk.file(days=5))
    second = desk.file(days=40, happened_on="2026-03-18")
    assert desk.decide(second)["amounts"] == {"th.section40.hospital_compensation": "7500"}  # 25 x 300
    third = desk.decide(desk.file(days=3, happened_on="2026-03-19"))
    assert third["status"] == "rejected"
    assert third["appeal"] == {
        "until": "2026-04-19", "cite": "Social Security Act B.E. 2533 (1990), s. 85", "checked": False,
    }  # fmt: skip
    desk.pay("2026-09", "2026-10", "2026-11", "2026-12", received_on="2026-03-03")
    next_year = datetime.date(2027, 1, 20)
    done = desk.decide(desk.file(days=31, happened_on="2027-01-10", on=next_year), on=next_year)
    assert done["amounts"] == {"th.section40.hospital_compensation": "9000"}  # 30 x 300


def test_rest_and_hospital_days_count_together(desk):
    """20 days in hospital and then 15 of ordered rest at 200 baht: 10 are left, 2,000 baht."""
    desk.pay(*MONTHS)
    desk.limit("100000")
    desk.decide(desk.file(days=20))
    rest = desk.file(kind="rest", facts={"days_in_hospital": 0, "days_of_ordered_rest": 15}, happened_on="2026-03-19")
    assert desk.decide(rest)["amounts"] == {"th.section40.rest_compensation": "2000"}


def test_rejected_appealed_and_upheld(desk, offices):
    """Two of four months are paid, three are needed. A collector's book shows the third; the appeal is upheld: 5 x 300."""
    desk.pay("2025-12", "2026-02")
    desk.limit("2000")
    number = desk.file(days=5)
    done = desk.decide(number)
    assert done["status"] == "rejected" and any("2" in reason for reason in done["reasons"])
    assert desk.owed() == []
    appeal = desk.do("organiser", lodge_appeal, claim=number, grounds="January was paid to the collector.")
    assert appeal["until"] == "2026-04-19"
    with pytest.raises(Refusal, match="is open"):
        desk.do("organiser", lodge_appeal, claim=number, grounds="Again.")
    with pytest.raises(Refusal, match="is lodged; only one that is heard can uphold"):
        desk.do("approver", decide_appeal, appeal=appeal["appeal"], outcome="upheld", reason="x")
    desk.do("claims_officer", hear_appeal, appeal=appeal["appeal"], hearing="Book 12, leaf 3 shows January.")
    desk.pay("2026-01", received_on="2026-02-03")
    done = desk.do("approver", decide_appeal, appeal=appeal["appeal"], outcome="upheld", reason="January was paid.")
    assert (done["status"], done["claim_status"]) == ("upheld", "approved")
    assert desk.owed() == [("th.section40.hospital_compensation", 1500, "open")]
    assert desk.balances()["payable"] == -1500
    with acting(SYSTEM):
        steps = Step.objects.filter(process="claim").order_by("id").values_list("event", flat=True)
        assert list(steps) == ["file", "reject", "reopen", "grant"]
        shown = timeline(person_of(desk.person).pk)
        told = [f"{one.kind} {one.what}" for one in shown if one.on in (FILED, SICK)]
        # Of one day the payment stands above the appeal and that above the claim's steps; the last comes first.
        assert told == ["payment owed", "appeal uphold", "appeal hear", "appeal lodge",
                        *(f"claim {step}" for step in ("grant", "reopen", "reject", "file"))]  # fmt: skip
        assert [one.amount for one in shown if one.kind == "receipt"] == [200, 100]  # of March, of February
        assert [one.note for one in shown if one.what == "stated"].count("true") == 1
        assert [one.on for one in shown] == sorted((one.on for one in shown), reverse=True)
        paged, place = [], None
        while more := timeline(person_of(desk.person).pk, most=3, before=place):
            paged += more
            place = more[-1].place
        assert paged == list(shown)  # nothing twice, nothing lost
        assert {one.kind for one in timeline(person_of(desk.person).pk, kinds=("due", "receipt"))} == {"due", "receipt"}
        file = file_of(person_of(desk.person), FILED)
        assert file.memberships[0].months_paid == ("2025-12", "2026-01", "2026-02")
        assert [one.status for one in file.claims] == ["approved"] and file.facts["is_national"] is True
        assert [one.about for one in file.decisions].count(f"claim:{file.claims[0].pk}") == 2
        assert [(one.amount, one.status) for one in file.payments] == [(1500, "open")]
        assert [one.person.number for one in file.residents] == [desk.person]
    with acting(desk.staff("auditor", offices[1])):
        assert timeline(file.person.pk) == ()


def test_corrected_facts_add_only_what_was_lacking(desk):
    """The certificate said 5 days, the hospital confirms 8: 900 baht are added to the 1,500, and not 2,400."""
    desk.pay(*MONTHS)
    desk.limit("5000")
    number = desk.file(days=5)
    desk.decide(number)
    appeal = desk.do("organiser", lodge_appeal, claim=number, grounds="I stayed eight days.")["appeal"]
    desk.do("claims_officer", hear_appeal, appeal=appeal, hearing="The hospital confirms.")
    with pytest.raises(Refusal, match="does not ask 'section40_months_paid'"):
        desk.do(
            "approver", decide_appeal, appeal=appeal, outcome="upheld", reason="x", facts={"section40_months_paid": []}
        )
    with pytest.raises(Refusal, match="lower what was granted"):
        desk.do("approver", decide_appeal, appeal=appeal, outcome="upheld", reason="x", facts={"days_in_hospital": 2})
    desk.do("approver", decide_appeal, appeal=appeal, outcome="upheld", reason="Eight.", facts={"days_in_hospital": 8})
    assert [amount for _, amount, _ in desk.owed()] == [1500, 900]
    assert desk.balances()["benefits"] == 2400


def test_the_last_day_of_an_appeal(desk):
    number = desk.file()
    assert desk.decide(number)["status"] == "rejected"  # nothing was paid
    last = FILED + datetime.timedelta(days=30)
    with pytest.raises(Refusal, match=r"until 2026-04-19 \(Social Security Act"):
        desk.do("organiser", lodge_appeal, last + datetime.timedelta(days=1), claim=number, grounds="Late.")
    appeal = desk.do("organiser", lodge_appeal, last, claim=number, grounds="In time.")["appeal"]
    desk.do("claims_officer", hear_appeal, last, appeal=appeal, hearing="Nothing new.")
    done = desk.do("approver", decide_appeal, last, appeal=appeal, outcome="dismissed", reason="No month was paid.")
    assert done["status"] == "dismissed" and desk.claim(number).status == "rejected"
    with pytest.raises(Refusal, match="was decided already"):
        desk.do("organiser", lodge_appeal, last, claim=number, grounds="Once more.")


def test_what_the_law_needs_is_asked(desk):
    desk.pay(*MONTHS)
    desk.limit("2000")
    number = desk.file(facts={})
    done = desk.decide(number)
    assert done["status"] == "waiting" and set(done["asks"]) == {"days_in_hospital"}
    assert desk.claim(number).wanted == ["days_in_hospital"] and desk.owed() == []
    assert desk.do("organiser", answer, claim=number, facts={"days_in_hospital": 2})["status"] == "filed"
    assert desk.decide(number)["amounts"] == {"th.section40.hospital_compensation": "600"}  # 2 x 300


def test_above_the_limit_somebody_else_approves(desk, offices):
    desk.pay(*MONTHS)
    number = desk.file(days=5)  # no limit is set: always two
    assert desk.decide(number)["status"] == "assessed" and desk.owed() == []
    both = User.objects.create(username="both")
    for role in ("claims_officer", "approver"):
        Grant.objects.create(user=both, role=role, office=offices[0])
    assert desk.do("approver", send_back, claim=number, reason="Which hospital?") == "filed"
    desk.do(actor_of(both.pk), adjudicate, claim=number)
    with pytest.raises(Refusal, match="does not approve it"):
        desk.do(actor_of(both.pk), approve, claim=number)
    with pytest.raises(NotPermitted):
        desk.do("claims_officer", approve, claim=number)
    assert desk.do("approver", approve, claim=number)["status"] == "approved"
    assert desk.balances()["payable"] == -1500


def test_two_claims_that_wait_do_not_pass_the_year_s_days_together(desk):
    """Both were decided with 30 days left; when one is approved the other is decided again, on 10 days."""
    desk.pay(*MONTHS)
    first, second = desk.file(days=20), desk.file(days=20, happened_on="2026-03-15")
    desk.decide(first), desk.decide(second)
    desk.do("approver", approve, claim=first)
    with pytest.raises(Refusal, match="was granted since"):
        desk.do("approver", approve, claim=second)
    desk.do("approver", send_back, claim=second, reason="Days left changed.")
    desk.decide(second)
    assert desk.do("approver", approve, claim=second)["amount"] == "3000.0000"  # 10 x 300


def test_twenty_approvers_approve_once(desk, offices):
    desk.pay(*MONTHS)
    number = desk.file(days=5)
    desk.decide(number)
    approvers = []
    for index in range(20):
        user = User.objects.create(username=f"approver {index}")
        Grant.objects.create(user=user, role="approver", office=offices[0])
        approvers.append(actor_of(user.pk))
    outcomes = []

    def go(actor):
        try:
            outcomes.append(desk.do(actor, approve, claim=number)["status"])
        except Refusal as refused:
            outcomes.append(refused.faults[0].kind)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=go, args=[actor]) for actor in approvers]
    [thread.start() for thread in threads], [thread.join() for thread in threads]
    assert sorted(outcomes) == ["approved", *["state"] * 19]
    assert [amount for _, amount, _ in desk.owed()] == [1500]
    assert desk.balances()["payable"] == -1500


def test_a_funeral_grant_goes_to_who_arranges_it_and_ends_the_membership(desk):
    """Option 2 since 2021: 25,000 baht (Royal Decree (No. 2) B.E. 2563); after an accident 1 of 6 months suffices, 4 are paid."""
    desk.pay(*MONTHS)
    desk.limit("1000000")
    son = desk.do("enrolment_officer", register_person, names="Prasit", birth_date="2004-01-02")["person"]
    number = desk.file(kind="death", facts={"has_died": True, "died_by_accident": False}, payee=son)
    assert (
        desk.decide(number)["status"] == "waiting"
    )  # an illness takes 6 of 12, unless she drew the invalidity benefit
    desk.do("enrolment_officer", answer, claim=number, facts={"is_certified_invalid": False})
    assert desk.decide(number)["status"] == "rejected"
    number = desk.file(kind="death", facts={"has_died": True, "died_by_accident": True}, payee=son)
    assert desk.decide(number)["amounts"] == {"th.section40.funeral_grant": "25000"}
    with acting(SYSTEM):
        assert {one.person.number for one in Payable.objects.select_related("person")} == {son}
        membership = Membership.objects.get(number=desk.card)
        assert (membership.status, membership.until) == ("left", SICK)
        dead = Person.objects.get(number=desk.person)
        assert (dead.died_on, dead.died_source) == (SICK, f"claim {number}")


def test_a_member_files_for_themself_alone(desk, offices):
    desk.pay(*MONTHS)
    with acting(SYSTEM):
        own = Person.objects.get(number=desk.person).pk
    user = User.objects.create(username="malee", person_id=own)
    Grant.objects.create(user=user, role="member", office=offices[0])
    actor = actor_of(user.pk)
    done = desk.do(actor, file_own_claim, scheme="th.section40", kind="hospital", happened_on=str(SICK), facts={"days_in_hospital": 5})  # fmt: skip
    assert desk.claim(done["claim"]).person_id == own
    assert done["papers"]["en"] == ["Medical certificate", "Copy of the bank book"]
    with pytest.raises(NotPermitted):
        desk.do(actor, file_claim, person=desk.person, scheme="th.section40", kind="hospital", happened_on=str(SICK))


def test_papers_are_sealed(desk):
    number = desk.file()
    paper = b"%PDF-1.7 certificate of Malee"
    found = desk.do("organiser", attach, claim=number, paper="Medical certificate", content=paper)
    with acting(SYSTEM):
        document = Document.objects.get(pk=found)
    path = settings.CONFIGURATION.files / document.sealed[:2] / document.sealed
    assert b"Malee" not in path.read_bytes() and path.stat().st_mode & 0o077 == 0
    assert open_sealed(document.sealed, settings.CONFIGURATION) == paper
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(SealBroken):
        open_sealed(document.sealed, settings.CONFIGURATION)
    for content, paper, said in (
        (b"MZ\x90", "x", "no PDF"),
        (b"%PDF-" + b"0" * 20_000_000, "x", "20 MB"),
        (b"%PDF-", " ", "which paper"),
    ):
        with pytest.raises(Refusal, match=said):
            desk.do("organiser", attach, claim=number, paper=paper, content=content)


WRONG_CLAIMS = [
    ({"happened_on": "2025-11-02"}, "before the membership, which began on 2025-11-03"),
    ({"happened_on": "2026-03-21"}, "in the future"),
    ({"happened_on": "2569-03-10"}, "in the future"),
    ({"happened_on": "10/03/2026"}, "not a day"),
    ({"facts": {"days_in_hospitl": 5}}, "The law knows no 'days_in_hospitl'.*Did you mean 'days_in_hospital'"),
    ({"facts": {"is_national": True}}, "does not ask 'is_national'"),
    ({"facts": {"days_in_hospital": "five"}}, "days_in_hospital"),
    ({"facts": {"days_in_hospital": -1}}, "days_in_hospital"),
    ({"facts": {"days_in_hospital": 5000}}, "days_in_hospital"),
    ({"facts": {"days_in_hospital": 1.5}}, "days_in_hospital"),
    ({"kind": "hospitl"}, "Did you mean 'hospital'"),
    ({"scheme": "th.section4"}, "Did you mean 'th.section40'"),
    ({"person": "99999997"}, "There is no person"),
]


def test_a_wrong_claim_is_refused_whole(desk):
    for inputs, said in WRONG_CLAIMS:
        with pytest.raises(Refusal, match=said):
            desk.file(**inputs)
        with acting(SYSTEM):
            assert Claim.objects.count() == 0 and Step.objects.count() == 0


def test_claims_that_may_not_be(desk, offices, staff):
    number = desk.file()
    with pytest.raises(Refusal, match=f"Claim {number} was filed for the same thing"):
        desk.file()
    stranger = desk.do("enrolment_officer", register_person, names="Nok", birth_date="1990-01-02")["person"]
    with pytest.raises(Refusal, match=r"is no member of th\.section40"):
        desk.file(person=stranger)
    other = staff("claims_officer", offices[1])
    with pytest.raises(Refusal, match="There is no claim"):
        perform(adjudicate, other, None, FILED, office=offices[1].pk, claim=number)
    with pytest.raises(NotPermitted):
        desk.do("cashier", adjudicate, claim=number)
    assert desk.do("organiser", withdraw, claim=number, reason="Found work.") == "withdrawn"
    with pytest.raises(Refusal, match="is withdrawn"):
        desk.decide(number)
    desk.file()  # and may be filed again
    desk.do("enrolment_officer", suspend, card=desk.card, reason="abroad")
    with pytest.raises(Refusal, match="is suspended"):
        desk.file(happened_on="2026-03-12")


def test_a_grievance_is_answered(desk):
    number = desk.do("organiser", lodge_grievance, person=desk.person, text="I waited for six hours.")
    with pytest.raises(Refusal, match="Write the answer"):
        desk.do("claims_officer", answer_grievance, grievance=number, answer=" ")
    assert (
        desk.do("claims_officer", answer_grievance, grievance=number, answer="We opened a second desk.") == "answered"
    )
    with pytest.raises(Refusal, match="Nothing leads on from there"):
        desk.do("claims_officer", answer_grievance, grievance=number, answer="Again.")


def test_processes_are_drawn():
    text = drawn(CLAIM)
    assert text.splitlines()[0].startswith("file") and "approve   -> approved  [claims.approve]" in text
    assert "within the term of appeals" in drawn(PROCESSES["appeal"])
    assert all(state in drawn(one) for one in PROCESSES.values() for state in one.states)
    with pytest.raises(Refusal, match="Did you mean 'claim'"):
        process("clam")
