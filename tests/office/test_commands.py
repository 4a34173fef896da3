"""A month of an office by its commands: lists and receipts imported, the month run, benefits paid; and bad input said in a line."""

import datetime
import os
import subprocess
import sys
from decimal import Decimal

import pytest
from django.db.models import Sum
from typer.testing import CliRunner

from payung.cli.app import app
from payung.office.acts.models import ActRecord
from payung.office.claims.models import Claim
from payung.office.contributions.models import Due, ShareReceipt
from payung.office.membership.enrolling import enrol_many
from payung.office.membership.models import Membership
from payung.office.payments.accounts import record_account, set_office_account
from payung.office.payments.batches import outbox
from payung.office.payments.models import Batch, Line
from payung.office.people.models import Pair, Person
from payung.office.rights.actions import set_password
from payung.office.rights.actors import SYSTEM, acting, actor_of
from payung.office.rights.signing_in import hashed, let_in

MONTHS = ("2025-11", "2025-12", "2026-01", "2026-02")
JOINED, FILED = datetime.date(2025, 11, 3), datetime.date(2026, 3, 20)
PASSWORD = "rice-and-curry-42"
MAP = """
list: weavers
key: [no]
names: name
birth_date: {column: born, calendar: buddhist, order: day-month-year}
sex: {column: sex, values: {หญิง: female, ชาย: male}}
facts: {is_national: thai, insured_under_section33: s33, insured_under_section39: s39, has_state_post_or_pension: state}
"""
LIST = """no,name,born,sex,thai,s33,s39,state
1,สุดา ใจดี,05/05/2530,หญิง,true,false,false,false
2,วิชัย มีสุข,31/02/2528,ชาย,true,false,false,false
3,มานพ ทองคำ,01/12/2525,ชาย,true,false,false,false
"""


@pytest.fixture
def payung(database):
    """`payung("run 2026-02")` is what the command says, and that it went well; `fails=2` that it did not, without a traceback."""

    def run(command, *paths, fails=0, password=PASSWORD):
        words = [*command.split(), *map(str, paths)]
        done = CliRunner().invoke(app, ["office", *words], env={"PAYUNG_PASSWORD": password, "COLUMNS": "200"})
        assert done.exit_code == fails, done.output
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.output

    return run


def test_a_month_of_an_office_by_its_commands(payung, claims_desk, staff, tmp_path):
    table, map = tmp_path / "weavers.csv", tmp_path / "map.yaml"
    table.write_text(LIST, "utf-8")
    map.write_text(MAP, "utf-8")
    said = payung("import --office BKK --what people --dry-run --on 2025-11-03 --map", map, table)
    assert "weavers.csv:3 (born): '31/02/2528' is no day" in said
    assert "2 people can be imported, 0 were before; rows refused: 1." in said
    assert "Nothing is imported; rows refused: 1." in payung(
        "import --office BKK --what people --map", map, table, fails=2
    )
    done = "2 people are imported, 0 were before; rows refused: 1."
    assert done in payung("import --office BKK --what people --partial --on 2025-11-03 --map", map, table)
    with acting(SYSTEM):
        numbers = list(Person.objects.exclude(number=claims_desk.person).values_list("number", flat=True))
    claims_desk.do("enrolment_officer", enrol_many, JOINED, persons=numbers, scheme="th.section40", option="option_1")

    # 100 baht of Malee's option 2, 70 of each option 1; the government adds 50 and 30 (Royal Decree B.E. 2561, contributions)
    run = "th.section40 2025-11: dues of 3 members: 240.00 by member, 110.00 by government; 0.00 of it was paid ahead."
    assert run in payung("run 2025-11 --office BKK --only dues --on 2025-11-04")
    assert "th.section40 2025-11: no new dues." in payung("run 2025-11 --office BKK --only dues --on 2025-11-05")
    both = payung(
        "run 2025-12 --office BKK --on 2025-12-04 --scheme th.section40 --scheme th.old_age_allowance"
    )  # at the same time
    assert [line.split(":")[0] for line in both.splitlines()] == [
        "th.section40 2025-12", "th.section40 2025-12", "th.old_age_allowance 2025-12",
    ]  # fmt: skip
    assert "dues of 3 members: 240.00 by member" in both and "0 benefits are owed" in both
    half = payung("run 2025-12 --office BKK --on 2025-12-05 --scheme th.section4 --scheme th.section40", fails=2)
    assert "th.section40 2025-12: no new dues." in half and "error: th.section4: " in half, (
        "one goes on without the other"
    )
    for month in MONTHS[2:]:
        payung(f"run {month} --office BKK --only dues --on {month}-04")

    book = tmp_path / "book.csv"
    card = claims_desk.card
    book.write_text(f"number,card,amount,received_on\nA-1,{card},400,2026-02-05\nA-2,{card[:-1]}x,70,2026-02-05\n")
    receipts = "import --office BKK --what receipts --scheme th.section40 --on 2026-02-06"
    told = payung(f"{receipts} --dry-run --partial", book)
    assert f"book.csv:3 (row 3: card): There is no card {card[:-1]}x in this office." in told
    assert "1 receipts would be entered, 0 were before; rows refused: 1. In all 400.00 THB; without a card: 0." in told
    assert f"There is no card {card[:-1]}x" in payung(receipts, book, fails=2)
    assert "1 receipts are entered" in payung(f"{receipts} --partial", book)
    assert "0 receipts are entered, 1 were before" in payung(f"{receipts} --partial", book)

    claims_desk.limit("5000")
    claim = claims_desk.file()
    granted = sum(Decimal(amount) for amount in claims_desk.decide(claim)["amounts"].values())
    given = {"scheme": "th.section40", "channel": "bank", "currency": "THB"}
    claims_desk.do("administrator", set_office_account, **given, name="Office", provider="006", number="1234567890")
    claims_desk.do(
        "claims_officer", record_account, person=claims_desk.person, channel="bank", provider="004", number="111222333"
    )
    for role in ("claims_officer", "approver", "cashier"):
        name = staff(role).name
        claims_desk.do(SYSTEM, set_password, username=name, password_hash=hashed(PASSWORD, name))
    on = f"--office BKK --on {FILED}"
    payung(f"pay make {on} --scheme th.section40 --as claims_officer_BKK", password="wrong-password-1", fails=2)
    said = payung(f"pay make {on} --scheme th.section40 --as claims_officer_BKK")
    assert f"1 payments, {granted:,.2f} THB" in said
    with acting(SYSTEM):
        batch = Batch.objects.get()
        line = Line.objects.get().end_to_end_id
    assert f"{batch.number}  made" in payung("pay list --office BKK")
    approve = f"pay approve {batch.number} {on} --count 1 --total {granted}"
    assert "no role that may do this" in payung(f"{approve} --as claims_officer_BKK", fails=2)
    assert "1 lines of" in payung(f"pay approve {batch.number} {on} --count 2 --total 1 --as approver_BKK", fails=2)
    assert f"Batch {batch.number} is released" in payung(f"{approve} --as approver_BKK")
    payung(f"pay export {batch.number} {on} --as cashier_BKK --to", tmp_path / "nowhere", fails=2)
    payung(f"pay export {batch.number} {on} --as cashier_BKK --to", tmp_path)
    written = (tmp_path / f"{batch.number}.xml").read_bytes()
    assert b"pain.001.001.09" in written and any(path.read_bytes() == written for path in outbox().iterdir())
    payung(f"pay sent {batch.number} {on} --as cashier_BKK")
    status = tmp_path / "status.csv"
    status.write_text(f"end_to_end_id,status\n{line},settled\n")
    told = "1 settled, 0 accepted, 0 rejected, 0 returned, 0 known before."
    assert told in payung(f"pay take {on} --as cashier_BKK", status)
    status.write_text("end_to_end_id,status\nX-1,vanished\n")
    assert "'vanished' is no status" in payung(f"pay take {on} --as cashier_BKK", status, fails=2)
    assert claims_desk.claim(claim).status == "paid"
    assert "Nothing is open" in payung("pay list --office BKK")
    assert "All is well." in payung("verify")


def test_a_backlog_is_decided_by_a_command(payung, claims_desk, staff):
    """Malee paid four months: 4 days of option 2 in hospital are 4 x 300 baht; a claim that the sample draws is left to a person."""
    claims_desk.pay(*MONTHS)
    claims_desk.limit("9000")
    claims_desk.file(days=4)
    for role in ("claims_officer", "cashier"):
        name = staff(role).name
        claims_desk.do(SYSTEM, set_password, username=name, password_hash=hashed(PASSWORD, name))
    backlog = "adjudicate hospital --office BKK --scheme th.section40 --on 2026-03-20 --as claims_officer_BKK"
    assert "th.section40 hospital: 1 granted, 0 rejected, 1,200.00 THB; left to a person: 0." in payung(backlog)
    claims_desk.file(days=9, happened_on="2026-03-15")
    told = "0 granted, 0 rejected, 0.00 THB; left to a person: 1 (sample 1)."
    assert told in payung(f"{backlog} --sample 1")
    assert "no role that may do this" in payung(backlog.replace("claims_officer", "cashier"), fails=2)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("import nowhere.csv --office BKK --what people", "nowhere.csv cannot be read"),
        ("import pyproject.toml --office BKK --what people", "Name the map"),
        ("import pyproject.toml --office BKK --what horses", "Write one of people, receipts, areas"),
        ("import pyproject.toml --office BKK --what receipts --scheme th.section4", "th.section40"),
        ("import pyproject.toml --office BKK --what receipts --scheme th.section40", "pyproject.toml"),
        ("import pyproject.toml --office XXX --what areas", "There is no office XXX"),
        ("run 2026-13 --office BKK --scheme th.section40", "is not a month"),
        ("run 2026-01 --office BKK", "Nobody in BKK is a member"),
        ("run 2026-01 --office BKK --only all", "Write dues or benefits"),
        ("pay approve BKK-1 --office BKK --count 1 --total 5 --as x", "There is no batch BKK-1"),
        ("adjudicate hospital --office BKK --scheme th.section4", "th.section40"),
        ("adjudicate horse --office BKK --scheme th.section40", "hospital"),
        ("adjudicate hospital --office BKK --scheme th.section40 --sample 2", "Write a number from 0 to 1"),
        ("demo xx", "There are"),
        ("demo th", "There is another office here: BKK, CNX"),
    ],
)
def test_bad_input_is_said_in_a_line(offices, payung, command, said):
    assert said in payung(command, fails=2)


def test_every_command_says_what_is_wrong_before_it_needs_the_office():
    """In a process of its own: here Django is ready already."""
    commands = ("demo th", "run 2026-01 --office BKK", "import x --office BKK --what people", "pay list --office BKK",
                "adjudicate hospital --office BKK --scheme th.section40",
                "pay make --office BKK --scheme th.section40 --as x", "pay approve 1 --office BKK --count 1 --total 1 --as x",
                "pay export 1 --office BKK --as x", "pay sent 1 --office BKK --as x", "pay take x --office BKK --as x")  # fmt: skip
    script = (
        "import sys; from typer.testing import CliRunner; from payung.cli.app import app\n"
        "for line in sys.argv[1:]:\n"
        "    done = CliRunner().invoke(app, ['office', *line.split()])\n"
        "    print(done.exit_code, type(done.exception).__name__, 'no PostgreSQL database' in done.output)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script, *commands], capture_output=True, text=True, timeout=120,
        env={**os.environ, "DATABASE_URL": "mysql://x/y", "PAYUNG_PASSWORD": PASSWORD, "PYTHONWARNINGS": "ignore"},
    )  # fmt: skip
    assert said.stdout.splitlines() == ["2 SystemExit True"] * len(commands), said.stdout + said.stderr


def test_a_small_demonstration_office_is_whole_and_made_once(payung, database):
    said = payung("demo th --on 2026-06-27 --members 100 --months 5")
    assert "Office HDY is in" in said and f"with the password {PASSWORD}" in said
    assert "All is well." in payung("verify")
    assert "is here already" in payung("demo th --on 2026-06-27", fails=2)
    with acting(SYSTEM):
        waits = set(Claim.objects.values_list("status", flat=True))
        assert {"filed", "approved"} <= waits
        assert Batch.objects.filter(status="made").count() == 1
        # In April the government paid its share of February and March; those since are open.
        (paid,) = ShareReceipt.objects.values_list("payer", "amount")
        assert paid == (
            "government",
            Due.objects.filter(payer="government", month__lt=datetime.date(2026, 4, 1)).aggregate(all=Sum("amount"))[
                "all"
            ],
        )
        assert Pair.objects.filter(decision="").count() >= 5
        assert Membership.objects.exclude(status="active").exists()
        refused = ActRecord.objects.filter(action__in=("people.import", "contributions.import")).exclude(
            result__refused=[]
        )
        assert refused.count() == 2
        everybody = list(Person.objects.order_by("id").values_list("names", "number")[:20])
    assert len({names for names, _ in everybody}) > 15
    for role in ("cashier", "approver"):
        assert let_in(f"{role}.hdy", PASSWORD, "", None).grants.get().role == role
    assert actor_of(let_in("group.hdy", PASSWORD, "", None).pk).organisation is not None
    assert actor_of(let_in("member.hdy", PASSWORD, "", None).pk).person is not None
