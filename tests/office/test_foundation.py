"""What everything in the office stands on: one transaction, one record, one permission; and the database that holds it."""

import datetime
import threading

import pytest
from django.db import connection, connections
from django.db.utils import Error, IntegrityError, ProgrammingError

from payung.office import doorway
from payung.office.acts import KeyUsed, Refusal, perform
from payung.office.acts.models import ActRecord
from payung.office.decisions.models import Decision
from payung.office.people.actions import register_person
from payung.office.people.facts import description_of, household_of
from payung.office.people.models import Person
from payung.office.people.numbers import is_number
from payung.office.rights.actors import SYSTEM, NotPermitted, acting

DAY = datetime.date(2026, 3, 2)


def test_a_person_is_registered_and_found_again(offices, staff):
    officer = staff("enrolment_officer")
    done = perform(
        register_person,
        officer,
        on=DAY,
        office=offices[0].pk,
        names="Malee",
        birth_date="1983-01-02",
        facts={"is_national": True},
    )
    assert is_number(done.result["person"]) and not is_number(done.result["person"][:-1] + "x")
    with acting(officer):
        person = Person.objects.get(number=done.result["person"])
        record = ActRecord.objects.get(pk=done.act)
        home = household_of(person, DAY)
        described = description_of(home, DAY)
    assert (record.action, record.subject, record.user_id) == ("people.register", f"person:{person.pk}", officer.user)
    assert "Malee" not in str(record.summary)
    assert described["members"] == [
        {"id": person.number, "birth_date": "1983-01-02", "has_died": False, "is_national": True}
    ]


def test_a_wish_is_granted_once(offices, staff):
    officer = staff("enrolment_officer")
    first = perform(register_person, officer, "form-1", DAY, office=offices[0].pk, names="Malee")
    again = perform(register_person, officer, "form-1", DAY, office=offices[0].pk, names="Malee")
    assert again.again and again.result == first.result and again.act == first.act
    with pytest.raises(KeyUsed):
        perform(register_person, officer, "form-1", DAY, office=offices[0].pk, names="Somsri")
    with acting(officer):
        assert Person.objects.count() == 1


def test_twenty_at_once_under_one_key_do_it_once(offices, staff):
    officer, results = staff("enrolment_officer"), []

    def wish():
        try:
            results.append(
                perform(register_person, officer, "form-2", DAY, office=offices[0].pk, names="Malee").result["person"]
            )
        finally:
            connections.close_all()

    threads = [threading.Thread(target=wish) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 20 and len(set(results)) == 1


def test_a_refusal_leaves_nothing(offices, staff):
    officer = staff("enrolment_officer")
    with pytest.raises(Refusal, match="in the future"):
        perform(register_person, officer, on=DAY, office=offices[0].pk, names="Malee", birth_date="2027-01-01")
    with acting(officer):
        assert (Person.objects.count(), ActRecord.objects.count()) == (0, 0)


def test_roles_and_offices_bind(offices, staff):
    with pytest.raises(NotPermitted):
        perform(register_person, staff("cashier"), on=DAY, office=offices[0].pk, names="Malee")
    officer, other = staff("enrolment_officer"), staff("enrolment_officer", offices[1])
    with pytest.raises(NotPermitted):
        perform(register_person, officer, on=DAY, office=offices[1].pk, names="Malee")
    perform(register_person, officer, on=DAY, office=offices[0].pk, names="Malee")
    with acting(other):
        assert Person.objects.count() == 0  # the database shows the other office nothing
        with pytest.raises(ProgrammingError, match="row-level security"):
            Person.objects.create(office_id=offices[0].pk, number="1", names="Smuggled")
    assert Person.objects.count() == 0  # and nobody anything who does not say who acts


def test_the_record_and_the_decisions_are_append_only(offices, staff):
    officer = staff("enrolment_officer")
    perform(register_person, officer, on=DAY, office=offices[0].pk, names="Malee")
    for statement in ("UPDATE acts_actrecord SET user_id = 1", "DELETE FROM acts_actrecord", "TRUNCATE acts_actrecord"):
        with pytest.raises(Error, match="append-only"), connections["owner"].cursor() as cursor:
            cursor.execute(statement)


def test_what_runs_add_names_rows_that_are_there_and_stay(offices, staff):
    """No foreign key holds a run's rows: a join a statement does, and nobody removes a person."""
    number = perform(register_person, staff("enrolment_officer"), on=DAY, office=offices[0].pk, names="Malee").result
    payable = "INSERT INTO payments_payable (office_id, person_id, scheme, amount, currency, due_on, about, debit, status) VALUES" \
        " (%s, %s, 'th.section40', 1, 'THB', '2026-03-02', %s, 'benefits', 'open')"  # fmt: skip
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT id FROM people_person WHERE number = %s", [number["person"]])
        (person,) = cursor.fetchone()
        cursor.execute(payable, [offices[0].pk, person, "loan:1"])
        for statement, values in (
            (payable, [offices[0].pk, person + 1, "loan:2"]),
            ("UPDATE payments_payable SET person_id = %s", [person + 1]),
            ("INSERT INTO contributions_due (office_id, membership_id, month, rule, payer, part, amount, currency)"
             " VALUES (1, 99, '2026-03-01', 'x', 'member', 0, 1, 'THB')", []),
            ("INSERT INTO decisions_decision (office_id, scheme, about, law_id, \"on\", taken_at, inputs, answers, reasons, compiled)"
             " VALUES (1, 'th.section40', 'x', 'no such text', '2026-03-02', now(), '{}', '{}', '{}', true)", []),
        ):  # fmt: skip
            with pytest.raises(IntegrityError, match="names no row of"):
                cursor.execute(statement, values)
        for statement in (
            "DELETE FROM people_person",
            "UPDATE people_person SET id = id + 1",
            "TRUNCATE people_person CASCADE",
        ):
            with pytest.raises(Error, match="never removed"):
                cursor.execute(statement)


def test_a_decision_is_kept_and_taken_again(offices, staff):
    officer = staff("enrolment_officer")
    household = {"members": [{"id": "a", "birth_date": "1950-01-02", "is_national": True}]}
    rule = "th.old_age_allowance.age_on_first_of_month"
    taken = doorway.ask("th", household, DAY, [rule])
    with acting(officer):
        kept = doorway.keep(
            taken, household, office=offices[0].pk, scheme="th.old_age_allowance", about="test:1", act=None
        )
        found = Decision.objects.get(pk=kept.pk)
        again = doorway.replay(found)
        assert again.same and again.answers == {"a": {rule: 76}}
        assert "76" in str(found.reasons)
        found.answers["a"][rule] = 75  # as if somebody had tampered
        assert doorway.replay(found).differences == (f"a: {rule}",)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("payung_office",)


def test_what_an_act_writes_names_the_act(offices, staff):
    from payung.office.acts import action as declare
    from payung.office.acts.performing import ACTIONS
    from payung.office.ledger.models import Transaction
    from payung.office.ledger.posting import ensure_scheme_accounts, post

    @declare("test.post", permission="ledger.close")
    def posting(act, *, office):
        codes = ensure_scheme_accounts(office, "th.section40", "THB", ("bank", "reserve"), DAY)
        return post(
            act,
            office=office,
            key="t",
            on=DAY,
            currency="THB",
            about="t",
            lines=[(codes["bank"], 5), (codes["reserve"], -5)],
        )

    with pytest.raises(ValueError, match="has an input on"):
        declare("test.other", permission="ledger.close")(lambda act, *, office, on: None)
    try:
        done = perform(posting, SYSTEM, None, DAY, office=offices[0].pk)
    finally:
        del ACTIONS["test.post"]
    with acting(SYSTEM):
        assert Transaction.objects.get(pk=done.result).act_id == done.act
        assert ActRecord.objects.get(pk=done.act).summary == {"on": DAY.isoformat()}  # dated back: the record says so
