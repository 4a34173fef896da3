"""Records: looks, history, retention and erasure, logs that name nobody."""

import datetime
import json
import logging

import pytest
from django.db import connection, connections
from django.db.utils import Error

from payung.office.acts import Refusal, perform
from payung.office.ledger.balances import trial_balance
from payung.office.membership.actions import enrol, leave
from payung.office.people.actions import register_person
from payung.office.people.models import Fact, Person
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


def test_who_is_long_gone_is_erased_and_the_books_stay(offices, staff, malee):
    office = offices[0].pk
    card = perform(enrol, staff("enrolment_officer"), on=DAY, office=office, person=malee.number, scheme="th.section40",
                   option="option_2").result["card"]  # fmt: skip
    administrator = staff("administrator")
    later = DAY.replace(year=DAY.year + retention().years, month=12)
    with pytest.raises(Refusal, match="still a membership"):
        perform(erase_person, administrator, on=later, office=office, person=malee.number)
    perform(leave, staff("enrolment_officer"), on=datetime.date(2026, 5, 1), office=office, card=card, reason="moved")
    with acting(SYSTEM):
        balances = trial_balance(office, later)
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
