"""The whole of an office by its API alone: the register kept, lists brought in, a claim paid through the bank, taken back, a group at work.

Section 40: 300 baht a day in hospital for who paid three of the four months before (Royal Decree B.E. 2561), option 2 of 100 baht a month.
"""

import base64
import datetime
import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from payung.office.people.models import Person
from payung.office.rights.actors import SYSTEM, acting
from payung.office.rights.models import Grant, User

FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 40 + b"IEND\xaeB`\x82"
TODAY = datetime.date.today()


def first_of(months_ago):
    number = TODAY.year * 12 + TODAY.month - 1 - months_ago
    return datetime.date(number // 12, number % 12 + 1, 1)


class Roles:
    """Desks by role; what they send is answered by 200, or by what is expected."""

    def __init__(self, desk):
        self.desk = desk
        self.desks = {}

    def __call__(self, role, path, body=None, status=200, **files):
        at = self.desks.setdefault(role, self.desk(role))
        if files:
            answer = at.client.post(f"/api/v1/offices/BKK{path}", {**(body or {}), **files})
        else:
            answer = at.post(path, body)
        assert answer.status_code == status, (path, answer.content)
        found = answer.json()
        return found["result"] if isinstance(found, dict) and "result" in found else found

    def get(self, role, path, **headers):
        answer = self.desks.setdefault(role, self.desk(role)).get(path, **headers)
        assert answer.status_code == 200, (path, answer.content)
        return answer.json() if answer["Content-Type"].startswith("application/json") else answer.content


@pytest.fixture
def ask(offices, desk):
    return Roles(desk)


def wrong(answer):
    return {(one["code"], one["where"]) for one in answer["errors"]}


def file(text, name="list.csv"):
    return SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)


def test_a_register_is_kept(ask):
    def officer(path, body=None, status=200, **files):
        return ask("enrolment_officer", path, body, status, **files)

    def look(path):
        return ask.get("enrolment_officer", path, Purpose="correction")

    made = officer("/people", {"names": "Malee", "names_latin": "Malee", "birth_date": "1983-01-02", "facts": FACTS})
    malee, home = made["person"], made["household"]
    assert officer(f"/people/{malee}/corrections", {"names": "Malee Rakdee", "sex": "female"}) == ["names", "sex"]
    assert officer(f"/people/{malee}/facts", {"facts": {"extra_savings": 50}, "since": first_of(1).isoformat()}) == 1
    assert [one["value"] for one in look(f"/people/{malee}/facts") if one["name"] == "extra_savings"] == [0, 50]
    assert wrong(officer(f"/people/{malee}/facts", {"facts": {"is_natonal": True}}, 422)) == {
        ("unknown-name", "facts/is_natonal")
    }

    phone = officer(f"/people/{malee}/contacts", {"kind": "phone", "value": "081 234 5678"})["contact"]
    assert look(f"/people/{malee}/contacts") == [{"contact": phone, "kind": "phone", "value": "+66812345678"}]
    assert officer(f"/contacts/{phone}/removal") == phone and look(f"/people/{malee}/contacts") == []
    card = officer(f"/people/{malee}/identities", {"kind": "th.citizen", "number": "1-1017-00230-70-8"})["identity"]
    assert look(f"/people/{malee}/identities")[0]["shown"] == "•••• 0708"
    revealed = officer(f"/identities/{card}/revealing", {"reason": "to compare it with the card"})
    assert revealed == {"identity": card, "number": "1101700230708"}
    consent = officer(f"/people/{malee}/consents", {"purpose": "photo", "how": "form 12"})
    photo = officer(f"/people/{malee}/photos", {"content": base64.b64encode(PICTURE).decode()})
    assert look(f"/photos/{photo}") == PICTURE
    officer(f"/photos/{photo}/removal")
    assert look(f"/people/{malee}/photos") == [] and officer(f"/consents/{consent}/withdrawal", {}) == consent

    nok = officer("/people", {"names": "Nok Rakdee", "household": home})["person"]
    moved = officer(f"/people/{nok}/move", {"since": TODAY.isoformat()}, 422)  # she came only today
    assert wrong(moved) == {("range", "since")}
    officer("/areas", file=file("code,name,level,above\n10,Bangkok,province,\n1001,Phra Nakhon,district,10\n"))
    assert [one["above"] for one in ask.get("auditor", "/areas")["items"]] == [None, "10"]
    assert officer(f"/households/{home}/area", {"area": "1001"}) == "1001"
    assert officer(f"/households/{home}/head", {"person": nok}) == nok
    shown = look(f"/households/{home}")
    assert (shown["area"], [one["person"] for one in shown["residents"] if one["is_head"]]) == ("1001", [nok])
    assert officer(f"/people/{nok}/death", {"died_on": TODAY.isoformat()})["person"] == nok
    assert officer(f"/people/{nok}/death/undoing", {"reason": "another Nok"}) == nok

    twin = officer("/people", {"names": "Malee R."})["person"]
    merge = officer("/merges", {"kept": malee, "gone": twin})
    assert wrong(officer(f"/people/{twin}/corrections", {"sex": "male"}, 422)) == {("merged", "person")}
    assert officer(f"/merges/{merge}/undoing", {"reason": "two sisters"}) == {"kept": malee, "restored": twin}
    assert ask.get("enrolment_officer", "/merges")["items"][0]["undone_by"]
    found = officer("/people/lookup", {"text": "110-170023070-8"})
    assert [one["number"] for one in found] == [malee]
    first = look(f"/people/{malee}/timeline?limit=3")
    more = look(f"/people/{malee}/timeline?limit=200&before={first[-1]['place']}")
    assert len(first) == 3 and {one["kind"] for one in [*first, *more]} >= {"person", "residence", "fact"}
    assert not {one["place"] for one in first} & {one["place"] for one in more}
    looked = {one["what"] for one in ask.get("auditor", "/looks")["items"]}
    assert looked >= {"facts", "contacts", "identities", "identity", "photo", "photos"}


def test_lists_are_tried_and_brought_in(ask):
    table = "id,name,born\n1,Anong,1980-02-01\n2,Boonsri,2523-02-01\n3,,1990-01-01\n"
    map_ = "list: village\nkey: [id]\nnames: name\nbirth_date: {column: born}\n"
    checked = ask("enrolment_officer", "/imports/people/dry-run", {"map": map_}, file=file(table))
    assert (checked["rows"], checked["ready"], checked["refused"]) == (3, 1, 2)
    assert [(one["line"], one["path"], one["kind"]) for one in checked["faults"]] == [
        (3, "born", "date"),
        (4, "name", "missing"),
    ]
    whole = ask("enrolment_officer", "/imports/people", {"map": map_}, 422, file=file(table))
    assert wrong(whole) == {("date", "list.csv:3 (born)"), ("missing", "list.csv:4 (name)")}
    assert ask.get("enrolment_officer", "/people")["items"] == []
    for imported, again in ((1, 0), (0, 1)):
        done = ask("enrolment_officer", "/imports/people", {"map": map_, "partial": "true"}, file=file(table))
        assert (done["imported"], done["again"]) == (imported, again)
    (anong,) = [one["number"] for one in ask.get("enrolment_officer", "/people")["items"]]
    ask("enrolment_officer", f"/people/{anong}/facts", {"facts": FACTS})
    wish = {"persons": [anong], "scheme": "th.section40", "option": "option_2"}
    assert ask("enrolment_officer", "/memberships-many", wish)["enrolled"] == 1
    card = ask.get("cashier", "/memberships")["items"][0]["card"]
    assert ask("cashier", "/dues-run", {"scheme": "th.section40", "month": f"{TODAY:%Y-%m}"})["dues"] == 2
    owed = ask.get("cashier", "/arrears?scheme=th.section40")["items"]
    assert [(one["card"], one["months"], one["amount"]) for one in owed] == [(card, 1, "100.00")]
    book = f"number,card,amount,received_on\n71,{card},60,{TODAY}\n72,{card},4.00.0,{TODAY}\n"
    form = {"scheme": "th.section40", "channel": "book"}
    tried = ask("cashier", "/imports/receipts/dry-run", form, file=file(book))
    assert (tried["new"], tried["total"], len(tried["refused"])) == (1, "60", 1)
    assert ask.get("cashier", "/receipts")["items"] == []
    share = {
        "scheme": "th.section40",
        "payer": "government",
        "channel": "bank",
        "number": "G-1",
        "received_on": TODAY.isoformat(),
    }
    assert wrong(ask("cashier", "/shares", {**share, "amount": "50.01"}, 422)) == {
        ("owed", "amount")
    }  # it owes 50 for option 2
    received = ask("cashier", "/shares", {**share, "amount": "50", "paid_by": "Ministry of Finance"})["share"]
    assert ask("cashier", "/shares", {**share, "amount": "50", "paid_by": "Ministry of Finance"}) == {
        "share": received,
        "again": True,
    }
    owed = {"scheme": "th.section40", "payer": "government", "currency": "THB", "owed": "50.00"}
    assert ask.get("auditor", "/shares-owed") == [{**owed, "received": "50.00", "open": "0.00"}]
    ask("cashier", f"/shares/{received}/reversal", {"reason": "bounced"})
    assert [one["amount"] for one in ask.get("auditor", "/shares")["items"]] == ["50.00", "-50.00"]
    assert ask.get("auditor", f"/shares/{received}")["paid_by"] == "Ministry of Finance"
    assert ask.get("auditor", "/shares-owed") == [{**owed, "received": "0.00", "open": "50.00"}]
    entered = ask("cashier", "/imports/receipts", {**form, "partial": "true"}, file=file(book))
    assert (entered["new"], entered["refused"][0]["line"]) == (1, 3)
    assert ask.get("cashier", "/arrears")["items"][0]["amount"] == "40.00"


def test_a_claim_is_paid_by_two_and_taken_back(ask, offices):
    # A list says since when what it brings holds: she has lived here for half a year.
    stated = "".join(f"  {name}: {name}\n" for name in FACTS)
    map_ = f"list: old register\nnames: name\nbirth_date: born\nsince: {first_of(6)}\nfacts:\n{stated}"
    row = ",".join(str(value).lower() for value in FACTS.values())
    ask(
        "enrolment_officer",
        "/imports/people",
        {"map": map_},
        file=file(f"name,born,{','.join(FACTS)}\nMalee Rakdee,1983-01-02,{row}\n"),
    )
    malee = ask.get("enrolment_officer", "/people")["items"][0]["number"]
    wish = {"person": malee, "scheme": "th.section40", "option": "option_2", "since": first_of(5).isoformat()}
    card = ask("enrolment_officer", "/memberships", wish)["card"]
    for month in (4, 3, 2, 1):
        ask("cashier", "/dues", {"card": card, "month": f"{first_of(month):%Y-%m}"})
    receipt = {
        "channel": "book",
        "number": "1",
        "amount": "400",
        "received_on": first_of(1).isoformat(),
        "scheme": "th.section40",
    }
    ask("cashier", "/receipts", {**receipt, "card": card})

    ask("administrator", "/claims-limit", {"currency": "THB", "amount": "1000"})
    kinds = {one["kind"]: one for one in ask.get("enrolment_officer", "/schemes")[-1]["claims"]}
    assert [one["name"] for one in kinds["hospital"]["asks"]] == ["days_in_hospital"]
    illness = {"person": malee, "scheme": "th.section40", "kind": "hospital", "happened_on": TODAY.isoformat(),
               "facts": {"days_in_hospital": 5}}  # fmt: skip
    claim = ask("enrolment_officer", "/claims", illness)["claim"]
    paper = {"paper": "certificate", "content": base64.b64encode(PICTURE).decode()}
    ask("enrolment_officer", f"/claims/{claim}/papers", paper)
    (paper,) = ask.get("claims_officer", f"/claims/{claim}/papers")
    assert ask.get("claims_officer", f"/claims/{claim}/papers/{paper['paper']}", Purpose="claim") == PICTURE
    decided = ask(
        "claims_officer", "/claims-backlog/adjudication", {"scheme": "th.section40", "kind": "hospital", "sample": 0}
    )
    assert (decided["granted"], decided["set_aside"]["limit"]) == (0, 1)  # 1,500 baht is above the limit
    assert ask.get("claims_officer", "/claims?set_aside=limit")["items"][0]["claim"] == claim
    assert ask("claims_officer", f"/claims/{claim}/adjudication")["status"] == "assessed"
    assert ask("approver", f"/claims/{claim}/approval")["amount"] == "1500.0000"
    assert ask.get("auditor", f"/claims/{claim}/reasons", Purpose="audit")["reasons"][malee]

    own = {
        "scheme": "th.section40",
        "channel": "bank",
        "currency": "THB",
        "name": "Fund",
        "provider": "004",
        "number": "1234567890",
    }
    account = ask("administrator", "/office-accounts", own)
    wish = {"scheme": "th.section40", "channel": "bank", "currency": "THB", "execute_on": TODAY.isoformat()}
    assert wrong(ask("claims_officer", "/batches", wish, 422)) == {("empty", "scheme")}  # nobody knows her account
    where = {"channel": "bank", "provider": "004", "number": "1112333334"}
    assert ask("claims_officer", f"/people/{malee}/account", where)["number"] == "••••••3334"
    batch = ask("claims_officer", "/batches", wish)["batch"]
    seen = ask("claims_officer", f"/batches/{batch}/making")
    assert seen == {"count": 1, "total": "1500.0000"}
    ask("claims_officer", f"/batches/{batch}/release", {"count": 1, "total": "1500"}, 403)
    assert wrong(ask("approver", f"/batches/{batch}/release", {"count": 1, "total": "1500.01"}, 422)) == {
        ("sum", "total")
    }
    assert ask("approver", f"/batches/{batch}/release", {"count": 1, "total": "1500"}) == batch
    written = ask("cashier", f"/batches/{batch}/file")
    content = ask.get("cashier", f"/batches/{batch}/file")
    assert (
        hashlib.sha256(content).hexdigest() == written["sha256"] and b"pain.001" in content and b"1112333334" in content
    )
    assert ask("cashier", f"/batches/{batch}/sending", {"sha256": written["sha256"]}) == batch
    (line,) = ask.get("cashier", f"/batches/{batch}/lines")["items"]
    status = f"end_to_end_id,status\n{line['end_to_end_id']},settled\n"
    for settled in (1, 1):  # delivered twice
        assert ask("cashier", "/received-files/status", file=file(status, "status.csv"))["settled"] == settled
    assert len(ask.get("auditor", "/received-files")["items"]) == 1
    assert ask.get("auditor", f"/batches/{batch}")["status"] == "settled"
    assert ask.get("claims_officer", f"/claims/{claim}")["status"] == "paid"
    assert [one["status"] for one in ask.get("cashier", f"/people/{malee}/payments")] == ["paid"]
    books = ask.get("auditor", f"/office-accounts/{account}/reconciliation")
    assert (books["books"], books["bank"], books["not_on_statements"]) == ("-1500.00", None, [line["end_to_end_id"]])

    # She had been insured by an employer all the time, which somebody records only now.
    late = {"facts": {"insured_under_section33": True}, "since": first_of(5).isoformat()}
    ask("enrolment_officer", f"/people/{malee}/facts", late)
    found = ask("administrator", "/recalculations", {"scheme": "th.section40", "cause": "facts", "person": malee})
    assert (found["different"], found["gives"], found["takes"]) == (1, "0", "1500.0000")
    number = found["recalculation"]
    done = ask("approver", f"/recalculations/{number}/approval", {"instalments": 3})
    assert (done["status"], done["recovered"]) == ("approved", "1500.0000")
    (difference,) = ask.get("auditor", f"/recalculations/{number}/differences")["items"]
    assert difference["claim"] == claim and [one["amount"] for one in difference["instalments"]] == ["500.00"] * 3
    assert ask("cashier", f"/instalments/{difference['instalments'][0]['instalment']}/receipt") == "500.0000"
    (notice,) = ask.get("enrolment_officer", f"/people/{malee}/notices")
    assert "Malee Rakdee" in notice["text"] and "1,500.00" in notice["text"]
    assert ask.get("auditor", "/verification") == []
    assert b"balance Assets:BKK" in ask.get("auditor", "/ledger/beancount")

    # Malee looks at it all by an account of her own, which belongs to her in the register.
    with acting(SYSTEM):
        person = Person.objects.get(number=malee).pk
    account = User.objects.create(username="malee", person_id=person)
    Grant.objects.create(user=account, role="member", office=offices[0])
    hers = ask.desk(account)
    own = hers.get("/my/file").json()
    assert own["person"]["number"] == malee and [one["status"] for one in own["claims"]] == ["rejected"]
    assert {"claim", "receipt", "notice"} <= {one["kind"] for one in hers.get("/my/timeline?limit=200").json()}
    lodged = hers.post(f"/claims/own/{claim}/appeal", {"grounds": "I never worked there."})
    assert lodged.json()["result"]["appeal"]
    assert hers.get(f"/people/{malee}").status_code == 403
    assert ask.desks["approver"].get("/my/file").status_code == 403
    assert ("file", "own") in {(one["what"], one["purpose"]) for one in ask.get("auditor", "/looks")["items"]}


def test_a_group_reaches_people_who_enrol(ask):
    ask("administrator", "/organisations", {"code": "NAT", "name": "National network", "level": "national"})
    ask("administrator", "/organisations", {"code": "LOC", "name": "Market sellers", "level": "local", "above": "NAT"})
    register = {"names": "Anong", "sex": "female", "birth_date": "1980-02-01", "facts": FACTS, "how": "signed form 12"}
    anong = ask("enrolment_officer", "/organisations/LOC/registrations", register)["person"]
    boon = ask("enrolment_officer", "/people", {"names": "Boon", "sex": "male"})["person"]
    ask("enrolment_officer", "/organisations/LOC/members", {"person": boon})
    held = {"organisation": "LOC", "name": "Savings day", "held_on": TODAY.isoformat(), "women": 12, "men": 3,
            "scheme": "th.section40", "attended": [boon]}  # fmt: skip
    event = ask("organiser", "/events", held)
    assert ask("organiser", f"/events/{event}/attendance", {"persons": [anong]}) == 2
    ask("organiser", "/sendings", {"organisation": "LOC", "person": anong, "scheme": "th.section40", "event": event})
    ask("enrolment_officer", "/memberships", {"person": anong, "scheme": "th.section40", "option": "option_1"})
    span = f"since={first_of(1)}&until={TODAY}&scheme=th.section40"
    reach = ask.get("auditor", f"/organisations/NAT/reach?{span}")
    assert reach == {"members": {"women": 1, "men": 1, "others": 0}, "reached": {"women": 12, "men": 3, "others": 0},
                     "enrolled": {"women": 1, "men": 0, "others": 0}}  # fmt: skip
    ask(
        "administrator",
        "/organisations/NAT/listing",
        {"how": "letter of 3 March", "website": "https://network.example"},
    )
    assert ask.get("auditor", "/organisations/NAT")["listed_on"] == TODAY.isoformat()
    ask("administrator", "/organisations/NAT/unlisting", {})
    assert ask.get("auditor", "/organisations/NAT")["listed_on"] is None
    members = ask.get("auditor", "/organisations/LOC/members")["items"]
    assert [(one["person"], one["agreed"]) for one in members] == [(anong, True), (boon, False)]
    ask("enrolment_officer", f"/organisations/LOC/members/{boon}/agreement", {"how": "by telephone"})
    ask("enrolment_officer", f"/organisations/LOC/members/{boon}/leaving", {})
    assert [one["event"] for one in ask.get("auditor", "/sendings?organisation=LOC")["items"]] == [event]
    assert ask.get("auditor", f"/events/{event}")["women"] == 12


def test_a_loan_is_granted_and_paid_back(ask, offices):
    """The flood loan of 2026; its contract has a last day, so that it can be tried on a day of the law's own only."""
    months = [f"2025-{month:02}" for month in range(7, 13)]
    made = ask("enrolment_officer", "/people", {"names": "Malee", "birth_date": "1983-01-02",
                                                 "facts": FACTS | {"section40_months_paid": months}})  # fmt: skip
    wish = {"person": made["person"], "scheme": "th.flood_credit", "product": "repair_2026", "asked": "12000", "months": 12,
            "first_due_on": (TODAY + datetime.timedelta(days=40)).isoformat(),
            "facts": {"is_home_flood_damaged": True, "owns_damaged_home": True, "damaged_home_province": "songkhla"}}  # fmt: skip
    refused = ask("approver", "/loans", wish, 422)  # she is no member
    assert wrong(refused) <= {("not-covered", "person"), ("unknown", "facts")}
    assert wrong(ask("approver", "/loans", {**wish, "facts": {"owns_damaged_house": True}}, 422)) == {
        ("unknown-name", "facts")
    }
    assert ask.get("auditor", "/loans")["items"] == [] and ask.get("auditor", "/loans-in-arrears") == []
