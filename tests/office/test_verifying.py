"""Whatever the owner of the database touches behind the office's back, `verify` finds, and says in which room."""

import datetime

import pytest
from django.db import connection, transaction

from payung.office.contributions.actions import make_due, receive
from payung.office.membership.actions import enrol
from payung.office.people.actions import register_person
from payung.office.people.models import Fact, Person
from payung.office.recalculation.actions import approve, propose, receive_instalment
from payung.office.recalculation.models import Instalment
from payung.office.records.verifying import verify
from payung.office.rights.actors import SYSTEM, acting

LATER = datetime.date(2026, 5, 4)


@pytest.fixture
def busy(claims_desk):
    """Malee was paid 1,500 baht, which are claimed back in two parts; Somsri was paid 1,500, and 900 more are on their way."""
    desk = claims_desk
    desk.limit("100000")
    somsri = desk.do("enrolment_officer", register_person, datetime.date(2025, 11, 3), names="Somsri", birth_date="1980-02-03",
                     facts=desk.facts)["person"]  # fmt: skip
    card = desk.do(
        "enrolment_officer", enrol, datetime.date(2025, 11, 3), person=somsri, scheme="th.section40", option="option_2"
    )["card"]
    desk.pay(*desk.months)
    for month in desk.months:
        desk.do("cashier", make_due, datetime.date.fromisoformat(f"{month}-28"), card=card, month=month)
    desk.do(
        "cashier",
        receive,
        channel="counter",
        number="1",
        amount="400",
        received_on="2026-03-02",
        scheme="th.section40",
        card=card,
    )
    desk.accounts(desk.person, somsri)
    desk.decide(desk.file(days=5)), desk.decide(desk.file(days=5, person=somsri))
    desk.answered(desk.send(desk_day := datetime.date(2026, 3, 20))[0], "settled", desk_day)
    desk.decide(desk.file(days=3, person=somsri, happened_on="2026-03-18"))
    desk.send(datetime.date(2026, 3, 21))
    with acting(SYSTEM):
        Fact.objects.create(office_id=desk.office, person=Person.objects.get(number=desk.person), name="insured_under_section33",
                            value=True, since=datetime.date(2025, 11, 3))  # fmt: skip
    found = desk.do("administrator", propose, LATER, scheme="th.section40", cause="facts")["recalculation"]
    desk.do("approver", approve, LATER, recalculation=found, instalments=2)
    with acting(SYSTEM):
        first = Instalment.objects.order_by("id").first().pk
    desk.do("cashier", receive_instalment, LATER, instalment=first)
    return desk


PAID, SENT = (
    "(SELECT id FROM claims_claim WHERE status = 'paid')",
    "(SELECT id FROM claims_claim WHERE status = 'approved')",
)
DECISION = f"(SELECT granted_id FROM claims_claim WHERE id = {SENT})"
TAMPERED = [
    (f"UPDATE claims_claim SET status = 'paid' WHERE id = {SENT}", {("claims", "status"), ("claims", "paid")}),
    (f"UPDATE claims_claim SET amount = amount + 1 WHERE id = {SENT}", {("claims", "owed")}),
    (f"UPDATE claims_claim SET granted_id = decision_id - 1, decision_id = decision_id - 1 WHERE id = {SENT}",
     {("claims", "decision"), ("claims", "owed")}),
    (f"UPDATE claims_claim SET granted_id = NULL WHERE id = {PAID}", {("claims", "decision"), ("claims", "owed")}),
    ("UPDATE claims_claim SET approved_by = decided_by WHERE status = 'paid'", {("claims", "same-user")}),
    (f"UPDATE decisions_decision SET answers = replace(answers::text, '900', '990')::jsonb WHERE id = {DECISION}",
     {("claims", "owed"), ("decisions", "replay")}),
    (f"UPDATE decisions_decision SET inputs = replace(inputs::text, '\"days_in_hospital\": 3', '\"days_in_hospital\": 4')::jsonb"
     f" WHERE id = {DECISION}", {("decisions", "replay")}),
    ("INSERT INTO payments_payable (office_id, person_id, scheme, amount, currency, due_on, about, debit, status)"
     " SELECT office_id, person_id, scheme, amount, currency, due_on, about || '/again', debit, 'open' FROM payments_payable WHERE status = 'in_batch'",
     {("claims", "owed"), ("payments", "payable")}),
    ("UPDATE payments_payable SET person_id = (SELECT MIN(id) FROM people_person) WHERE status = 'in_batch'", {("claims", "payee")}),
    ("UPDATE payments_payable SET amount = amount + 1 WHERE status = 'in_batch'",
     {("claims", "owed"), ("payments", "amount"), ("payments", "payable")}),
    ("UPDATE payments_payable SET status = 'cancelled' WHERE status = 'in_batch'",
     {("claims", "owed"), ("payments", "status"), ("payments", "payable")}),
    ("UPDATE payments_batch SET total = total + 1 WHERE status = 'sent'", {("payments", "sum")}),
    ("UPDATE payments_batch SET status = 'settled'", {("payments", "unsettled")}),
    ("WITH line AS (INSERT INTO payments_line (office_id, batch_id, payable_id, account_id, amount, currency, attempt, end_to_end_id)"
     " SELECT l.office_id, batch_id, payable_id, account_id, amount, currency, 2, end_to_end_id || 'x' FROM payments_line l"
     " JOIN payments_outcome o ON o.line_id = l.id LIMIT 1 RETURNING id, office_id)"
     " INSERT INTO payments_outcome (office_id, line_id, what, reason, \"on\") SELECT office_id, id, 'settled', '', now() FROM line",
     {("payments", "paid-twice"), ("payments", "not-posted"), ("payments", "sum")}),
    ("DELETE FROM payments_outcome", {("payments", "posted-unpaid"), ("payments", "status"), ("payments", "unsettled")}),
    ("UPDATE ledger_entry SET amount = amount * 2 WHERE transaction_id IN (SELECT id FROM ledger_transaction WHERE key LIKE 'line:%')",
     {("payments", "not-posted"), ("payments", "payable")}),
    ("UPDATE recalculation_difference SET amounts = replace(amounts::text, '1500', '1400')::jsonb",
     {("recalculation", "difference"), ("recalculation", "posted"), ("recalculation", "sum")}),
    ("UPDATE recalculation_difference SET recovered = '{}'",
     {("claims", "owed"), ("recalculation", "posted"), ("recalculation", "instalments")}),
    ("UPDATE recalculation_instalment SET amount = amount + 1 WHERE paid_on IS NULL", {("recalculation", "instalments")}),
    ("UPDATE recalculation_instalment SET paid_on = now()", {("recalculation", "paid-back")}),
    ("UPDATE recalculation_recalculation SET takes = 1, approved_by = proposed_by",
     {("recalculation", "sum"), ("recalculation", "same-user")}),
    ("UPDATE ledger_entry SET amount = amount * 2 WHERE transaction_id IN"
     " (SELECT id FROM ledger_transaction WHERE key LIKE 'recalculation:%')", {("recalculation", "posted")}),
]  # fmt: skip


def test_what_the_database_s_owner_touches_is_found(busy):
    with acting(SYSTEM):
        assert list(verify(busy.office)) == [] == list(verify(busy.office, None))
    for statement, expected in TAMPERED:
        with acting(SYSTEM), connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE NONE")
            cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger stands in the way, and no key
            cursor.execute(statement)
            found = list(verify(busy.office))
            assert {(room, one.kind) for room, one in found} == expected, (statement, found)
            transaction.set_rollback(True)
    with acting(SYSTEM):
        assert list(verify(busy.office)) == []
