"""The desk's money half: a claim from filing to payment, receipts, lists that come in, the ledger, each by who may."""

import datetime
import re

import pytest
from desk_story import Bangkok, sign_in, today
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import expect

HOME = "/en/desk/BKK/"
SCHEME = "th.section40"


@pytest.fixture
def bangkok(offices, staff):
    return Bangkok(offices, staff)


class Visitor:
    """Somebody at the desk: opens a page, and sends one of its forms as a browser would, with the page's own key."""

    def __init__(self, client, user):
        sign_in(client, user)
        self.client = client

    def get(self, path, status=200):
        answer = self.client.get(HOME + path)
        assert answer.status_code == status, (path, answer.status_code)
        return answer.content.decode()

    def send(self, path, do="", status=303, page=None, **fields):
        page = page or self.get(path)
        prefix = f"{do}-" if do else ""
        key = re.search(rf'name="{prefix}key" value="(\w+)"', page)
        assert key, f"{path} does not offer '{do}'"
        data = (
            {f"{prefix}{name}": value for name, value in fields.items()}
            | {f"{prefix}key": key[1]}
            | ({"do": do} if do else {})
        )
        answer = self.client.post(HOME + path, data)
        said = answer.content.decode()
        assert answer.status_code == status, re.findall(r"<li>(.*?)</li>", said.partition("There is a problem")[2])[:5]
        if status == 303:
            return self.client.get(answer.headers["Location"]).content.decode()
        return answer.content.decode()


@pytest.fixture
def at_desk(client, bangkok):
    return lambda role: Visitor(client, bangkok.staff(role))


def test_a_claim_goes_from_the_queue_to_the_bank_and_back(at_desk, bangkok):
    from payung.office.payments.accounts import record_account, set_office_account

    officer = at_desk("claims_officer")
    queue = officer.get("claims/?status=filed")
    assert bangkok.claim in queue and "มาลี" in queue
    decided = officer.send(f"claim/{bangkok.claim}/", "adjudicate")
    # Three months paid of the four before, three days in hospital: 3 × 300 baht a day (Royal Decree 2561, option 2).
    assert "over the limit of one person" in decided and "900" in decided
    assert "What it rests on" in decided or "because" in decided.lower()
    assert 'value="approve"' not in decided  # who decides does not approve

    approver = at_desk("approver")
    assert "granted" in approver.send(f"claim/{bangkok.claim}/", "approve")

    bangkok.do("administrator", set_office_account, scheme=SCHEME, channel="bank", currency="THB", name="Payung Bangkok",
               provider="BKKBTHBK", number="1234567890")  # fmt: skip
    bangkok.do(
        "claims_officer",
        record_account,
        person=bangkok.number,
        channel="bank",
        provider="KASITHBK",
        number="0987654321",
    )
    maker = at_desk("claims_officer")
    opened = maker.send("payments/", "open", account=f"{SCHEME}/bank/THB", execute_on=str(today()), due_by=str(today()))
    assert "1 payments are in the batch" in opened
    batch = re.search(r"desk/BKK/batch/(\d+)/", maker.get("payments/"))[1]
    maker.send(f"batch/{batch}/", "make")

    releasing = at_desk("approver")
    assert "Look at the batch again" in releasing.send(f"batch/{batch}/", "release", 422, count="1", total="90")
    assert "to send" in releasing.send(f"batch/{batch}/", "release", count="1", total="900")
    cashier = at_desk("cashier")
    cashier.send(f"batch/{batch}/", "write")
    file = cashier.client.get(f"{HOME}batch/{batch}/file/")
    assert file.status_code == 200 and b"pain.001" in file.content
    cashier.send(f"batch/{batch}/", "send")
    line = re.search(rb"<EndToEndId>([^<]+)</EndToEndId>", file.content)[1].decode()
    answer = SimpleUploadedFile("answer.csv", f"end_to_end_id,status,date\n{line},settled,{today()}\n".encode())
    assert "paid: 1" in cashier.send("payments/", "status", content=answer)
    assert "settled" in cashier.get(f"batch/{batch}/")
    assert "paid" in at_desk("claims_officer").get(f"claim/{bangkok.claim}/")
    ledger = at_desk("auditor").get("ledger/?verify")
    assert "Everything is as it must be" in ledger and "Benefits" in ledger


def test_an_appeal_is_lodged_heard_and_decided_by_somebody_else(at_desk, bangkok):
    from payung.office.claims.actions import set_limit

    bangkok.do("administrator", set_limit, currency="THB", amount="5000")
    officer = at_desk("claims_officer")
    assert "Granted" in officer.send(f"claim/{bangkok.claim}/", "adjudicate")
    lodged = officer.send(f"claim/{bangkok.claim}/", "appeal", grounds="It was five days.")
    number = re.search(r"desk/BKK/appeal/([^/]+)/", lodged)[1]
    officer.send(f"appeal/{number}/", "hear", hearing="The hospital's paper says five days.")
    upheld = at_desk("approver").send(f"appeal/{number}/", "decide", outcome="upheld", reason="The paper says so.", days_in_hospital="5",
                                      sickness_days_already_paid="0")  # fmt: skip
    assert "upheld" in upheld
    assert "1,500" in at_desk("claims_officer").get(f"claim/{bangkok.claim}/")


def test_receipts_are_entered_matched_reversed_and_read_from_a_book(at_desk, bangkok):
    cashier = at_desk("cashier")
    entered = cashier.send(
        "receipts/", "receive", channel="counter", number="C-7", amount="100", received_on=str(today()), scheme=SCHEME
    )
    receipt = re.search(r"desk/BKK/receipt/(\d+)/", cashier.get("receipts/?show=unmatched"))[1]
    assert "The receipt is entered" in entered
    wrong = cashier.send(
        "receipts/",
        "receive",
        422,
        channel="counter",
        number="C-8",
        amount="1,000",
        received_on=str(today()),
        scheme=SCHEME,
    )
    assert "1,000" in wrong and "1250.50" in wrong  # what was typed is kept, and what would be right is said
    future = str(today() + datetime.timedelta(days=3))
    assert "future" in cashier.send(
        "receipts/", "receive", 422, channel="counter", number="C-8", amount="1", received_on=future, scheme=SCHEME
    )
    assert "no card" in cashier.send(f"receipt/{receipt}/", "match", 422, card="99999999").lower()
    assert "Malee" in cashier.send(f"receipt/{receipt}/", "match", card=bangkok.card) or "มาลี" in cashier.get(
        f"receipt/{receipt}/"
    )
    assert "reversed" in cashier.send(f"receipt/{receipt}/", "reverse", reason="Typed twice.")

    book = (
        f"number,card,amount,received_on\nK-1,{bangkok.card},100,{today()}\nK-2,{bangkok.card},x,{today()}\n".encode()
    )
    fields = {"scheme": SCHEME, "channel": "book"}
    checked = cashier.send(
        "receipts/file/", status=200, file=SimpleUploadedFile("book.csv", book), wish="check", **fields
    )
    assert "nothing was entered" in checked and "1 new" in checked and "is no amount" in checked
    refused = cashier.send(
        "receipts/file/", status=422, file=SimpleUploadedFile("book.csv", book), wish="all", **fields
    )
    assert "is no amount" in refused and "K-1" not in cashier.get("receipts/?show=all")
    cashier.send("receipts/file/", status=200, file=SimpleUploadedFile("book.csv", book), wish="partial", **fields)
    assert "K-1" in cashier.get("receipts/?show=all")
    assert "month" in cashier.get("unpaid/").lower()


def test_the_government_s_share_is_received_and_reversed(at_desk, bangkok):
    cashier = at_desk("cashier")
    page = cashier.get("shares/")
    # Four months' dues of option 2: the government owes 4 x 50 baht, and nobody else anything.
    assert page.count(">200 baht<") == 2 and "Employers" not in page and "shares/" in cashier.get("receipts/")
    share = {"scheme": SCHEME, "payer": "government", "channel": "bank", "number": "GF-1", "received_on": str(today())}
    for amount, said in (("200.01", "still owed is 200.00 THB"), ("x", "is no amount"), ("", "required")):
        assert said in cashier.send("shares/", "receive", 422, **share, amount=amount)
    for again in ("The receipt is entered.", "entered before"):
        assert again in cashier.send("shares/", "receive", **share, amount="150", paid_by="Ministry of Finance")
    page = cashier.get("shares/")
    assert ">150 baht<" in page and ">50 baht<" in page
    (receipt,) = set(re.findall(r"desk/BKK/share/(\d+)/", page))
    assert "Ministry of Finance" in cashier.get(f"share/{receipt}/")
    assert "required" in cashier.send(f"share/{receipt}/", "reverse", 422, reason="")
    assert "the share is owed again" in cashier.send(f"share/{receipt}/", "reverse", reason="It was another office's.")
    auditor = at_desk("auditor")
    assert ">200 baht<" in auditor.get("shares/") and 'value="receive"' not in auditor.get("shares/")
    at_desk("organiser").get("shares/", 404)


def test_the_same_page_sent_twice_does_it_once(at_desk, bangkok):
    cashier = at_desk("cashier")
    page = cashier.get("receipts/")
    fields = {
        "channel": "counter",
        "number": "D-1",
        "amount": "100",
        "received_on": str(today()),
        "scheme": SCHEME,
        "card": bangkok.card,
    }
    cashier.send("receipts/", "receive", page=page, **fields)
    cashier.send("receipts/", "receive", page=page, **fields)
    assert cashier.get("receipts/?show=all").count("D-1<") == 1


def test_a_list_is_checked_then_imported(at_desk):
    officer = at_desk("enrolment_officer")
    map_ = "list: village-9\nkey: [no]\nnames: [name]\nbirth_date: {column: born}\n"
    rows = b"no,name,born\n1,Anong,1990-01-02\n2,,1990-01-02\n"
    folder = settings.CONFIGURATION.home / "checked"
    before = set(folder.glob("*"))
    page = officer.send("people/import/", status=200, file=SimpleUploadedFile("v.csv", rows), map=map_, wish="check")
    assert "1 can be imported" in page and "nobody was imported" in page
    mark = re.search(r'name="checked" value="([^"]+)"', page)[1]
    (kept,) = set(folder.iterdir()) - before
    assert "v.csv was checked" in page and b"Anong" not in kept.read_bytes()
    cashier = at_desk("cashier")  # to whom the mark is of no use
    form = {"scheme": SCHEME, "channel": "book", "wish": "check"}
    assert "no longer kept" in cashier.send("receipts/file/", status=422, checked=mark, **form)
    officer = at_desk("enrolment_officer")
    page = officer.send("people/import/", status=200, checked=mark, map=map_, wish="partial")
    assert "1 people were imported" in page and not kept.exists()
    gone = officer.send("people/import/", status=422, checked=mark, map=map_, wish="partial")
    assert "no longer kept" in gone
    bad = officer.send(
        "people/import/", status=422, file=SimpleUploadedFile("v.csv", rows), map="lists: x", wish="check"
    )
    assert "There is a problem" in bad


def test_two_records_become_one_and_two_again(at_desk, bangkok):
    from payung.office.people.actions import register_person
    from payung.office.people.models import Pair, Person
    from payung.office.rights.actors import SYSTEM, acting

    twin = bangkok.do(
        "enrolment_officer", register_person, names="Malee Rakdee", birth_date="1983-01-02", sex="female"
    )["person"]
    with acting(SYSTEM):
        one, other = sorted((bangkok.person.pk, Person.objects.get(number=twin).pk))
        pair = Pair.objects.create(office_id=bangkok.office.pk, one_id=one, other_id=other, score=0.97, agrees={}).pk
    officer = at_desk("enrolment_officer")
    assert "97" in officer.get("duplicates/")
    assert "one now" in officer.send(f"duplicates/{pair}/", "merge", kept=bangkok.number)
    merge = re.search(r"desk/BKK/merge/(\d+)/", officer.get("duplicates/"))[1]
    assert "two again" in officer.send(f"merge/{merge}/", "undo", reason="They are sisters.")


PLACES = {
    "claims_officer": ("claims/", "appeals/", "complaints/", "payments/", "payments/came-back/", "report/"),
    "cashier": (
        "receipts/",
        "receipts/file/",
        "unpaid/",
        "shares/",
        "payments/",
        "ledger/",
        "ledger/?csv",
        "ledger/beancount/",
    ),
    "enrolment_officer": ("people/import/", "duplicates/"),
    "approver": ("recalculations/", "claims/?status=assessed", "report/?csv"),
}


@pytest.mark.parametrize("role", PLACES)
def test_every_page_of_a_role_opens_and_those_of_others_do_not(at_desk, bangkok, role):
    visitor = at_desk(role)
    for path in PLACES[role]:
        visitor.get(path)
    for path in ("ledger/", "people/import/") if role == "claims_officer" else ("nothing/",):
        visitor.get(path, 404)


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scripts", "language"), [(360, False, "th"), (1280, True, "en")])
def test_a_claims_officer_decides_in_a_browser(
    open_page, fits, serious, shoot, bangkok, site, width, scripts, language
):
    page = open_page(width=width, scripts=scripts, language=language)
    sign_in(page, bangkok.staff("claims_officer"), site)
    page.goto(f"/{language}/desk/BKK/claims/?status=filed")
    shoot(page, f"claims-{width}")
    page.get_by_role("link", name=bangkok.claim).click()
    page.locator("form.offer button").first.click()
    expect(page.locator("h1 .govuk-tag")).to_be_visible()
    fits(page, width)
    shoot(page, f"claim-{width}")
    if scripts:
        assert serious(page) == []
    for path in ("payments/", "appeals/", "report/"):
        page.goto(f"/{language}/desk/BKK/{path}")
        fits(page, width)
        if scripts:
            assert serious(page) == [], path
    shoot(page, f"report-{width}")
    sign_in(page, bangkok.staff("cashier"), site)
    page.goto(f"/{language}/desk/BKK/shares/")
    page.locator("details.offer summary").click()
    page.locator("#id_receive-number").fill("GF-1")
    page.locator("#id_receive-amount").fill("200.01")  # a satang more than four months of 50
    page.locator("details.offer button").click()
    page.wait_for_load_state()
    said = page.locator(".govuk-error-summary").inner_text()
    assert "200" in said and "[en]" not in said  # refused for the amount: the day of today is there in every language
    fits(page, width)
    shoot(page, f"shares-{width}")
    if scripts:
        assert serious(page) == []
