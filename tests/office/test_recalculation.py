"""A late receipt, a corrected record, a law changed backwards: what is owed more, what is paid back, and what each person is told.

Section 40: 300 baht a day in hospital since 30 March 2018 (Royal Decree B.E. 2561), for who paid 3 of the 4 months before.
"""

import datetime
import hashlib
import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import timezone

from payung.countries import PERSONAS, shared_vocabulary
from payung.law.country import CountryLaw
from payung.office import doorway
from payung.office.acts import Act, Refusal
from payung.office.claims.deciding import described
from payung.office.claims.models import Claim
from payung.office.claims.owing import add
from payung.office.decisions.models import Decision, LawText
from payung.office.membership.actions import setup_of
from payung.office.people.models import Fact, Person
from payung.office.recalculation.actions import approve, drop, propose, receive_instalment
from payung.office.recalculation.models import Difference, Instalment, Notice
from payung.office.rights.actors import SYSTEM, acting

RULE = "th.section40.hospital_compensation"
FILED = datetime.date(2026, 3, 20)
LATER = datetime.date(2026, 5, 4)
JOINED = datetime.date(2025, 11, 3)


@pytest.fixture
def desk(claims_desk):
    claims_desk.limit("100000")
    return claims_desk


def proposed(desk, cause="facts", **inputs):
    return desk.do("administrator", propose, LATER, scheme="th.section40", cause=cause, **inputs)


def test_a_receipt_that_came_late_gives_back_pay(desk):
    """Two of four months were known, and the claim rejected; with January there are three: 5 x 300 = 1,500 baht."""
    desk.pay("2025-12", "2026-02")
    number = desk.file(days=5)
    assert desk.decide(number)["status"] == "rejected"
    desk.pay("2026-01", received_on="2026-02-03")
    found = proposed(desk, person=desk.person)
    assert (found["touched"], found["different"], found["gives"], found["takes"]) == (1, 1, "1500", "0")
    with acting(SYSTEM):
        assert Difference.objects.get().changed == [f"{desk.person}/section40_months_paid"]
    assert desk.owed() == [] and proposed(desk, person=desk.person)["different"] == 0  # it waits already
    desk.do("approver", approve, LATER, recalculation=found["recalculation"])
    assert desk.owed() == [(RULE, 1500, "open")]
    claim = desk.claim(number)
    assert (claim.status, claim.amount, claim.granted_id) == ("approved", 1500, claim.decision_id)
    balances = desk.balances()
    assert (balances["benefits"], balances["payable"]) == (1500, -1500)
    with acting(SYSTEM):
        notice = Notice.objects.get()
        assert (
            notice.language == "th"
            and "Malee" in notice.text
            and "1,500.00 THB" in notice.text
            and "30 วัน" in notice.text
        )
        assert doorway.replay(Decision.objects.get(pk=claim.decision_id)).same
    assert proposed(desk, person=desk.person)["touched"] == 0
    with pytest.raises(Refusal, match="is approved; only one that is proposed"):
        desk.do("approver", approve, LATER, recalculation=found["recalculation"])


def _insured_elsewhere(desk):
    """It turns out that Malee was employed and insured under Section 33 all the time: Section 40 never covered her."""
    with acting(SYSTEM):
        person = Person.objects.get(number=desk.person)
        Fact.objects.create(
            office_id=desk.office, person=person, name="insured_under_section33", value=True, since=JOINED
        )


def test_a_corrected_record_cancels_what_is_not_paid_yet(desk):
    desk.pay(*desk.months)
    desk.decide(desk.file(days=5))
    assert proposed(desk)["touched"] == 0  # nothing was recorded late
    _insured_elsewhere(desk)
    found = proposed(desk)
    assert (found["different"], found["gives"], found["takes"]) == (1, "0", "1500.0000")
    done = desk.do("approver", approve, LATER, recalculation=found["recalculation"])
    assert done["recovered"] == "0" and desk.owed() == [(RULE, 1500, "cancelled")]
    balances = desk.balances()
    assert (balances["benefits"], balances["payable"]) == (0, 0)


def test_what_was_paid_is_paid_back_in_instalments(desk):
    """1,500 baht in 7 months: 6 x 214.28 and 214.32; 12 months at most."""
    desk.pay(*desk.months)
    number = desk.file(days=5)
    desk.decide(number)
    desk.accounts(desk.person)
    lines, _ = desk.send(FILED)
    assert desk.answered(lines, "settled", FILED)["settled"] == 1
    _insured_elsewhere(desk)
    found = proposed(desk)
    with pytest.raises(Refusal, match="1 to 12 monthly instalments"):
        desk.do("approver", approve, LATER, recalculation=found["recalculation"], instalments=13)
    done = desk.do("approver", approve, LATER, recalculation=found["recalculation"], instalments=7)
    assert Decimal(done["recovered"]) == 1500
    with acting(SYSTEM):
        parts = list(Instalment.objects.order_by("due_on").values_list("id", "due_on", "amount"))
        assert [amount for _, _, amount in parts] == [Decimal("214.28")] * 6 + [Decimal("214.32")]
        assert (parts[0][1], parts[-1][1]) == (datetime.date(2026, 6, 4), datetime.date(2026, 12, 4))
        assert "1,500.00 THB" in Notice.objects.get().text and "7 งวด" in Notice.objects.get().text
    balances = desk.balances()
    assert (balances["benefits"], balances["recoverable"]) == (0, 1500)
    assert desk.do("cashier", receive_instalment, LATER, instalment=parts[0][0]) == "214.2800"
    with pytest.raises(Refusal, match="was paid back on 2026-05-04"):
        desk.do("cashier", receive_instalment, LATER, instalment=parts[0][0])
    assert desk.balances()["recoverable"] == Decimal("1285.72")
    assert desk.claim(number).status == "rejected"
    assert desk.claim(number).granted_id is None  # its days count no more against the year's
    with acting(SYSTEM):  # the employer had reported somebody else
        Fact.objects.create(office_id=desk.office, person=Person.objects.get(number=desk.person), name="insured_under_section33",
                            value=False, since=JOINED)  # fmt: skip
    again = proposed(desk)
    assert (Decimal(again["gives"]), again["takes"]) == (1500, "0")  # what is claimed back is not what she has
    desk.do("approver", approve, LATER, recalculation=again["recalculation"])
    assert [(amount, status) for _, amount, status in desk.owed()] == [(1500, "paid"), (1500, "open")]


def test_a_law_changed_backwards_touches_what_hangs_on_it(desk, tmp_path):
    """By an earlier text a day paid 200 baht: 5 x 200 = 1,000; by the law as it is, 1,500. 500 baht are owed more."""
    desk.pay(*desk.months)
    number = desk.file(days=5)
    _decided_by_an_earlier_text(desk, number, tmp_path)
    assert desk.owed() == [(RULE, 1000, "open")]
    assert proposed(desk, person=desk.person)["touched"] == 0  # no fact changed
    found = proposed(desk, "law")
    assert (found["touched"], found["gives"], found["takes"]) == (1, "500.0000", "0")
    with acting(SYSTEM):
        assert Difference.objects.get().changed == ["section40.yaml"]
    desk.do("approver", approve, LATER, recalculation=found["recalculation"])
    assert [amount for _, amount, _ in desk.owed()] == [1000, 500]
    assert desk.balances()["payable"] == -1500
    assert proposed(desk, "law")["touched"] == 0


def _decided_by_an_earlier_text(desk, number, tmp_path):
    """The claim as it stands in an office that decided it before the law's text was put right."""
    folder = Path(doorway.law_of("th").law.folder)
    earlier = tmp_path / "th"
    earlier.mkdir()
    for path in [*folder.glob("*.py"), *folder.glob("*.yaml")]:
        (earlier / path.name).write_bytes(path.read_bytes())
    text = (earlier / "section40.yaml").read_text("utf-8")
    paid = "value: {option_1: 300, option_2: 300, option_3: 300, option_3_of_2013: 0, option_4_of_2013: 0, option_5_of_2013: 0}"
    assert text.count(paid) == 2
    (earlier / "section40.yaml").write_text(text.replace(paid, paid.replace("300,", "200,")), "utf-8")
    law = CountryLaw.load(earlier, "", shared_vocabulary(), PERSONAS)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path in sorted(earlier.iterdir()):
            archive.write(path, path.name)
    setup = setup_of("th.section40")
    with acting(SYSTEM):
        now = timezone.now()
        version = hashlib.sha256(stream.getvalue()).hexdigest()
        LawText.objects.create(version=version, country="th", archive=stream.getvalue(), kept_at=now)
        claim = Claim.objects.get(number=number)
        household = described(claim, setup, setup.claims["hospital"])
        taken = law.decide(household, claim.happened_on, outputs=[RULE])
        decision = Decision.objects.create(
            office_id=desk.office, scheme="th.section40", about=f"claim:{claim.pk}", law_id=version, on=claim.happened_on, taken_at=now,
            inputs=household, answers=doorway.answers_of(taken), reasons={},
        )  # fmt: skip
        claim.status, claim.decision_id, claim.granted_id, claim.amount = "approved", decision.pk, decision.pk, 1000
        claim.save()
        add(Act(SYSTEM, now, claim.filed_on, desk.office), claim, {RULE: taken.value(RULE, desk.person)}, decision.pk)


def test_what_changed_meanwhile_is_proposed_anew(desk):
    desk.pay("2025-12", "2026-02")
    desk.decide(desk.file(days=5))
    desk.pay("2026-01", received_on="2026-02-03")
    found = desk.do(SYSTEM, propose, LATER, scheme="th.section40", cause="facts", person=desk.person)
    with pytest.raises(Refusal, match="does not approve it"):
        desk.do(SYSTEM, approve, LATER, recalculation=found["recalculation"])
    _insured_elsewhere(desk)
    with pytest.raises(Refusal, match="changed since this was proposed"):
        desk.do("approver", approve, LATER, recalculation=found["recalculation"])
    assert desk.owed() == []
    assert (
        desk.do("approver", drop, LATER, recalculation=found["recalculation"], reason="Insured elsewhere.") == "dropped"
    )
    with pytest.raises(Refusal, match="no cause"):
        proposed(desk, "moon")
    with pytest.raises(Refusal, match="There is no recalculation"):
        desk.do("approver", approve, LATER, recalculation=10**6)
