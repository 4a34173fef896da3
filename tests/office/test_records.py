"""Records: looks, history, retention and erasure, logs that name nobody."""

import datetime
import json
import logging
from decimal import Decimal

import pytest
from django.db import connection, connections
from django.db.utils import Error
from django.utils import timezone

from payung.office.acts import Act, Refusal, perform
from payung.office.claims.actions import adjudicate, attach, file_claim, withdraw
from payung.office.claims.appeals import answer_grievance, hear_appeal, lodge_appeal, lodge_grievance, withdraw_appeal
from payung.office.contributions.actions import make_due, match, receive, reverse_receipt
from payung.office.ledger.balances import trial_balance
from payung.office.membership.actions import enrol, leave
from payung.office.payments.accounts import record_account, set_office_account
from payung.office.payments.actions import cancel, owe
from payung.office.payments.batches import drop_line, open_batch
from payung.office.people.actions import record_death, register_person, undo_death
from payung.office.people.models import Fact, Person
from payung.office.recalculation.models import Notice
from payung.office.records.logs import WithoutPersonalData
from payung.office.records.looks import note_look
from payung.office.records.models import Change, Look
from payung.office.records.retention import due_for_erasure, erase_person, expire, retention
from payung.office.records.verifying import verify
from payung.office.rights.actors import SYSTEM, NotPermitted, acting

DAY = datetime.date(2026, 3, 2)
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip


@pytest.fixture
def malee(offices, staff):
    done = perform(
        register_person,
        staff("enrolment_officer"),
        on=DAY,
        office=offices[0].pk,
        names="Malee Rakdee",
        birth_date="1983-01-02",
        facts=FACTS,
    )
    with acting(SYSTEM):
        return Person.objects.get(number=done.result["person"])


def test_a_look_is_kept_for_auditors_of_the_office(offices, staff, malee):
    with acting(staff("cashier")):
        note_look(staff("cashier"), offices[0].pk, "collection", "file", malee.pk)
    with acting(staff("auditor", offices[1])):
        assert Look.objects.count() == 0
    with acting(staff("auditor")):
        assert [(one.user_id, one.person_id, one.purpose) for one in Look.objects.all()] == [
            (staff("cashier").user, malee.pk, "collection")
        ]
    with pytest.raises(Error, match="append-only"), connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE records_look SET person_id = NULL")


def test_the_row_before_a_change_is_kept_by_the_database(offices, staff, malee):
    officer = staff("enrolment_officer")
    with acting(officer):
        malee.names = "Malee Rakdee-Suk"
        malee.save()
        malee.save()  # nothing changed: nothing is kept
        (kept,) = Change.objects.all()
        assert (kept.table, kept.row_id, kept.person_id, kept.user_id) == (
            "people_person", malee.pk, malee.pk, officer.user,
        )  # fmt: skip
        assert kept.before["names"] == "Malee Rakdee" and not kept.removed
        Fact.objects.filter(name="extra_savings").delete()
        removed = Change.objects.get(table="people_fact")
        assert removed.removed and removed.before["value"] == 0 and removed.office_id == offices[0].pk
    with acting(staff("auditor", offices[1])):
        assert Change.objects.count() == 0
    for statement in (
        "UPDATE records_change SET before = NULL",
        "DELETE FROM records_change",
        "TRUNCATE records_change",
    ):
        with pytest.raises(Error, match="append-only"), connections["owner"].cursor() as cursor:
            cursor.execute(statement)


def say_much_of_malee(staff, office, person, card):
    """Her name in every free text of tables that are append-only: notes, reasons, what a payer and the bank wrote."""
    on = datetime.date(2026, 4, 1)

    def do(role, action, **inputs):
        return perform(action, staff(role), on=on, office=office, **inputs).result

    slip = {"channel": "bank", "scheme": "th.section40", "received_on": "2026-03-02", "amount": "100"}
    do("cashier", make_due, card=card, month="2026-03")
    do("cashier", receive, **slip, number="B1", card=card, reference="for Malee")
    match_later = do("cashier", receive, **slip, number="B2", reference="from Malee's son")["receipt"]
    do("cashier", match, receipt=match_later, card=card)
    do("cashier", reverse_receipt, receipt=match_later, reason="Malee had paid")
    claim = do("claims_officer", file_claim, person=person, scheme="th.section40", kind="hospital", happened_on="2026-03-10",
               facts={"days_in_hospital": 2})["claim"]  # fmt: skip
    do("claims_officer", attach, claim=claim, paper="Malee's certificate", content=b"%PDF-1.7 Malee")
    do("claims_officer", withdraw, claim=claim, reason="Malee came back")
    claim = do("claims_officer", file_claim, person=person, scheme="th.section40", kind="hospital", happened_on="2026-03-11",
               facts={"days_in_hospital": 2})["claim"]  # fmt: skip
    assert do("claims_officer", adjudicate, claim=claim)["status"] == "rejected"  # one month is paid
    appeal = do("claims_officer", lodge_appeal, claim=claim, grounds="Malee had paid elsewhere")["appeal"]
    do("claims_officer", hear_appeal, appeal=appeal, hearing="Malee's son spoke for her")
    do("claims_officer", withdraw_appeal, appeal=appeal)
    grievance = do("claims_officer", lodge_grievance, person=person, text="Malee waited for hours")
    do("claims_officer", answer_grievance, grievance=grievance, answer="Dear Malee")
    do("enrolment_officer", record_death, person=person, died_on="2026-03-12", source="Malee's neighbour")
    do("enrolment_officer", undo_death, person=person, reason="Malee is alive")
    do("administrator", set_office_account, scheme="th.section40", channel="bank", currency="THB", name="SSO", provider="004",
       number="1234567890")  # fmt: skip
    for number in ("9876543210", "9876543211"):
        do("claims_officer", record_account, person=person, channel="bank", provider="004", number=number)
    with acting(SYSTEM):
        payable = owe(Act(SYSTEM, timezone.now(), on), office=office, person=Person.objects.get(number=person).pk, scheme="th.section40",
                      amount=Decimal(5), currency="THB", due_on=on, about="malee")  # fmt: skip
    batch = do(
        "claims_officer", open_batch, scheme="th.section40", channel="bank", currency="THB", execute_on="2026-04-02"
    )["batch"]
    do("claims_officer", drop_line, batch=batch, payable=payable, reason="Malee asks for cash")
    do("approver", cancel, payable=payable, reason="Malee was paid in cash")
    with acting(SYSTEM):
        Notice.objects.create(office_id=office, person=Person.objects.get(number=person), about="x", language="en", text="Malee: ...",
                              made_on=on)  # fmt: skip


def test_who_is_long_gone_is_erased_and_the_books_stay(offices, staff, malee):
    office = offices[0].pk
    card = perform(enrol, staff("enrolment_officer"), on=DAY, office=office, person=malee.number, scheme="th.section40",
                   option="option_2").result["card"]  # fmt: skip
    administrator = staff("administrator")
    later = DAY.replace(year=DAY.year + retention().years, month=12)
    with pytest.raises(Refusal, match="still a membership"):
        perform(erase_person, administrator, on=later, office=office, person=malee.number)
    say_much_of_malee(staff, office, malee.number, card)
    perform(
        leave, staff("enrolment_officer"), on=datetime.date(2026, 5, 1), office=office, card=card, reason="Malee moved"
    )
    with acting(SYSTEM):
        balances = trial_balance(office, later)
        kept = Change.objects.filter(person_id=malee.pk, before__icontains="Malee").values_list("table", flat=True)
        assert {"claims_appeal", "claims_grievance", "payments_paymentaccount"} <= set(kept)
        person = Person.objects.get(pk=malee.pk)
        person.names = "Malee R."
        person.save()
        assert due_for_erasure(office, DAY.replace(year=DAY.year + 1)) == []
        assert due_for_erasure(office, later.replace(year=later.year + 1)) == [malee.number]
    with pytest.raises(Refusal, match="is kept 10 years"):
        perform(erase_person, administrator, on=DAY.replace(year=2030), office=office, person=malee.number)
    with pytest.raises(NotPermitted):
        perform(erase_person, staff("cashier"), on=later, office=office, person=malee.number)
    perform(erase_person, administrator, on=later.replace(year=later.year + 1), office=office, person=malee.number)
    with acting(SYSTEM):
        erased = Person.objects.get(pk=malee.pk)
        assert (erased.number, erased.names, erased.birth_date) == (malee.number, "(erased)", None)
        assert Fact.objects.filter(person=malee).count() == 0
        assert Change.objects.filter(person_id=malee.pk).exclude(before=None).count() == 0
        assert trial_balance(office, later) == balances
        assert list(verify(office)) == []
        assert due_for_erasure(office, later.replace(year=later.year + 1)) == []
    with connections["owner"].cursor() as cursor:  # nowhere in the database is her name
        cursor.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT COUNT(*) FROM "{table}" t WHERE t::text LIKE %s', ["%Malee%"])
            assert cursor.fetchone() == (0,), table
        for statement in (  # and what an erasure may empty it may not write
            "UPDATE claims_step SET note = 'Somsri'",
            "UPDATE claims_step SET note = '', event = 'file'",
            "UPDATE acts_actrecord SET summary = '{}'",
            "UPDATE contributions_receipt SET reference = '', amount = amount + 1",
            "DELETE FROM membership_event",
        ):
            for erasing in ("", "1"):
                with pytest.raises(Error, match="append-only"), connections["owner"].cursor() as owner:
                    owner.execute("SELECT set_config('payung.erasing', %s, false)", [erasing])
                    owner.execute(statement)
        cursor.execute("SELECT set_config('payung.erasing', '', false)")


def test_every_table_of_the_office_has_its_rule_of_retention(database):
    ruled = {table.name for table in retention().tables}
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        )
        there = {name for (name,) in cursor.fetchall()}
    elsewhere = ("django_", "auth_", "account_", "mfa_", "procrastinate_", "rights_user_")
    assert {name for name in there if not name.startswith(elsewhere)} == ruled
    assert retention().cite and not retention().checked


def test_what_expires_goes(database):
    from payung.office.rights.models import Attempt

    Attempt.objects.create(account=b"1", succeeded=False)
    assert expire()["rights_attempt"] == 0
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rights_attempt SET at = now() - interval '2 years'")
    assert expire()["rights_attempt"] == 1


def test_verify_finds_what_was_touched(offices, staff, malee):
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE people_person SET number = '00000001' WHERE id = %s", [malee.pk])
    with acting(SYSTEM):
        assert [(room, one.kind) for room, one in verify(offices[0].pk)] == [("people", "number")]


def test_a_log_names_nobody():
    try:
        raise ValueError("Key (names)=(Malee Rakdee) exists")
    except ValueError as error:
        record = logging.LogRecord(
            "django.db", logging.ERROR, "x.py", 1,
            "Not found: /people/00000012?q=Malee for malee@example.org, born 1983-01-02, 'Malee Rakdee' +66 81 234 5678",
            None, (type(error), error, error.__traceback__),
        )  # fmt: skip
    record.personal = "Malee"
    record.route = "api/v1/offices/{office}/people/{number}"
    line = WithoutPersonalData().format(record)
    found = json.loads(line)
    assert found["exception"] == "ValueError" and found["route"] == record.route
    for personal in ("Malee", "1983", "00000012", "example.org", "5678"):
        assert personal not in line
