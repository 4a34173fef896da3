"""The API: who gets in, made from its own description; what it answers; and what happens to what should not be sent."""

import datetime
import io
import json
import logging
from pathlib import Path

from django.db import connection, connections
from django.test import Client

from payung.office.acts import perform
from payung.office.api.urls import api, openapi_text
from payung.office.people.actions import register_person
from payung.office.records.logs import WithoutPersonalData
from payung.office.rights import signing_in
from payung.office.rights.actions import set_password
from payung.office.rights.actors import SYSTEM
from payung.office.rights.models import Token, User

FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip
PASSWORD = "seven umbrellas in the rain"
ROOT = Path(__file__).parents[2]
SCHEMA = api.get_openapi_schema()


# ---- The day of an office ----


def test_from_registration_to_statement_and_file(offices, desk):
    officer, cashier = desk("enrolment_officer"), desk("cashier")
    born = {"names": "Malee Rakdee", "birth_date": "1983-01-02", "facts": FACTS}
    first = officer.post("/people", born, **{"Idempotency-Key": "form-1"})
    again = officer.post("/people", born, **{"Idempotency-Key": "form-1"})
    assert first.status_code == 200, first.content
    assert again.json() == {**first.json(), "again": True}
    other = officer.post("/people", {**born, "names": "Somsri"}, **{"Idempotency-Key": "form-1"})
    assert (other.status_code, other.json()["errors"][0]["code"]) == (409, "key-used")
    person = first.json()["result"]["person"]
    enrolled = officer.post("/memberships", {"person": person, "scheme": "th.section40", "option": "option_2"})
    assert enrolled.status_code == 200, enrolled.content
    card = enrolled.json()["result"]["card"]
    month = f"{datetime.date.today():%Y-%m}"
    assert cashier.post("/dues", {"card": card, "month": month}).status_code == 200
    today = datetime.date.today().isoformat()
    receipt = {
        "channel": "book",
        "number": "0001",
        "amount": "60",
        "received_on": today,
        "scheme": "th.section40",
        "card": card,
    }
    assert cashier.post("/receipts", receipt).json()["result"]["allocated"] == "60.0000"
    statement = cashier.get(f"/memberships/{card}/statement").json()
    assert statement["balance"] == "-40.00" and [line["amount"] for line in statement["lines"]] == ["-100.00", "60.00"]
    file = officer.get(f"/people/{person}", Purpose="enrolment").json()
    assert file["person"]["names"] == "Malee Rakdee" and file["facts"]["is_national"] is True
    assert [one["card"] for one in file["memberships"]] == [card] and file["statements"][0]["balance"] == "-40.00"
    assert file["household"]["residents"][0]["person"] == person
    decision = officer.get(f"/decisions/{enrolled.json()['result']['decision']}").json()
    assert decision["answers"][person] and decision["reasons"][person]
    replayed = officer.post(f"/decisions/{decision['decision']}/replay").json()
    assert replayed["same"] and replayed["answers"] == decision["answers"]
    balances = {one["kind"]: one["amount"] for one in cashier.get("/ledger/balances").json()}
    assert (balances["cash"], balances["receivable"]) == ("60.00", "90.00")
    posted = cashier.get("/ledger/transactions").json()["items"]
    assert {one["about"].split(":")[0] for one in posted} == {"due", "receipt"}
    looks = desk("auditor").get("/looks").json()["items"]
    assert [(one["what"].split(":")[0], one["purpose"]) for one in looks] == [
        ("file", "enrolment"), ("decision", "audit"), ("decision", "audit"),
    ]  # fmt: skip


def test_a_list_is_read_page_by_page(offices, staff, desk):
    for number in range(7):
        perform(register_person, staff("enrolment_officer"), office=offices[0].pk, names=f"Person {number}")
    auditor, seen, after = desk("auditor"), [], 0
    while after is not None:
        page = auditor.get(f"/people?limit=3&after={after}").json()
        seen += [one["names"] for one in page["items"]]
        after = page["next"]
    assert seen == [f"Person {number}" for number in range(7)]
    found = auditor.client.post("/api/v1/offices/BKK/people/search", {"names": "person 4"}, "application/json").json()
    assert [one["names"] for one in found["items"]] == ["Person 4"]


def test_a_connection_that_the_database_ended_is_opened_anew(offices, desk):
    officer = desk("enrolment_officer")
    assert officer.get("/people").status_code == 200
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
    assert officer.get("/people").status_code == 200


def test_every_error_has_one_shape_and_says_all(offices, desk):
    officer = desk("enrolment_officer")
    for answer, status, codes in (
        (officer.post("/people", {"names": 5, "birthdate": "x"}), 422, {"string-type", "extra-forbidden"}),
        (officer.post("/people", {"names": "M", "birth_date": "2569-01-01"}), 422, {"range"}),
        (officer.get("/people/00000000"), 404, {"not-found"}),
        (officer.get("/people", Purpose=""), 422, {"literal-error"}),
        (officer.client.post("/api/v1/offices/BKK/people", "{", "application/json"), 400, {"bad-request"}),
        (officer.post("/ledger/months/2026-01/closing"), 403, {"not-permitted"}),
        (Client(SERVER_NAME="localhost").get("/api/v1/offices"), 401, {"not-signed-in"}),
    ):
        errors = answer.json()["errors"]
        assert answer.status_code == status and {one["code"] for one in errors} == codes
        assert all(set(one) == {"code", "where", "what", "why", "how"} and one["what"] and one["why"] for one in errors)


def test_signing_in_scopes_and_the_end_of_a_token(offices, staff):
    cashier = staff("cashier")
    user = User.objects.get(pk=cashier.user)
    user.username = "cashier_bkk"
    user.save()
    kept = signing_in.hashed(PASSWORD, user.username)
    perform(set_password, SYSTEM, office=None, username=user.username, password_hash=kept)
    client = Client(SERVER_NAME="localhost")

    def sign_in(**more):
        return client.post(
            "/api/v1/tokens", {"username": "cashier_bkk", "password": PASSWORD, **more}, "application/json"
        )

    assert sign_in(password="wrong").status_code == 401
    token = sign_in(scopes=["people.look", "rights.sign_in"]).json()["token"]
    as_her = {"Authorization": f"Bearer {token}", "Purpose": "collection"}
    assert client.get("/api/v1/offices/BKK/people", headers=as_her).status_code == 200
    assert client.get("/api/v1/offices/BKK/receipts", headers=as_her).status_code == 403  # not among the scopes
    assert client.get("/api/v1/offices", headers=as_her).json() == [{"code": "BKK", "name": "Bangkok", "country": "th"}]
    ended = client.post(f"/api/v1/tokens/{Token.objects.get().pk}/end", headers=as_her)
    assert ended.status_code == 200
    assert client.get("/api/v1/offices/BKK/people", headers=as_her).status_code == 401
    token = sign_in(scopes=["people"]).json()["token"]
    Token.objects.update(expires_at=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    assert client.get("/api/v1/offices", headers={"Authorization": f"Bearer {token}"}).status_code == 401
    for _ in range(signing_in.GUESSES_AN_ACCOUNT):
        sign_in(password="wrong")
    assert sign_in().status_code == 429


# ---- What should not be sent ----


EVIL = ["'; DROP TABLE people_person; --", "' OR '1'='1", "%00", "\x00", "../../keys.json", "{{7*7}}", "${jndi:ldap://x}", "\ud800", "𒀀" * 200]  # fmt: skip


def test_injections_stay_words(offices, desk):
    officer = desk("enrolment_officer")
    for evil in EVIL:
        body = json.dumps({"names": evil, "facts": {"note": {evil: [evil]}}})
        answer = officer.client.post("/api/v1/offices/BKK/people", body, "application/json")
        assert answer.status_code in (200, 422)
        search = officer.client.post(
            "/api/v1/offices/BKK/people/search", json.dumps({"names": evil}), "application/json"
        )
        assert search.status_code in (200, 422)
        if answer.status_code == search.status_code == 200:
            assert [one["names"] for one in search.json()["items"]] == [evil]
    assert officer.get(f"/people/{'1' * 30}").status_code == 422
    assert officer.get("/people?after=99999999999999999999").status_code == 422
    assert officer.client.post("/api/v1/offices/BKK/people", "[" * 100_000, "application/json").status_code == 400
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('people_person')")
        assert cursor.fetchone()[0] == "people_person"


def test_neither_logs_nor_addresses_name_anybody(offices, desk):
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(WithoutPersonalData())
    logger = logging.getLogger("payung.office")
    logger.addHandler(handler)
    try:
        officer = desk("enrolment_officer")
        made = officer.post("/people", {"names": "Malee Rakdee", "birth_date": "1983-01-02"}).json()
        officer.get(f"/people/{made['result']['person']}?q=Malee")
        officer.client.post("/api/v1/offices/BKK/people/search", {"names": "Malee"}, "application/json")
    finally:
        logger.removeHandler(handler)
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert [line["route"] for line in lines] == [
        "api/v1/offices/<office>/people", "api/v1/offices/<office>/people/<person>", "api/v1/offices/<office>/people/search",
    ]  # fmt: skip
    assert all({"method", "status", "milliseconds", "user"} <= set(line) for line in lines)
    for personal in ("Malee", "1983", made["result"]["person"]):
        assert personal not in written.getvalue()
    personal = {"names", "names_latin", "birth_date", "phone", "identity", "password"}
    for path, methods in SCHEMA["paths"].items():
        for about in methods.values():
            asked = {one["name"] for one in about.get("parameters", ()) if one["in"] in ("path", "query")}
            assert not asked & personal, path


# ---- The description ----


def test_the_description_in_the_documents_is_current():
    written = (ROOT / "docs/openapi.json").read_text("utf-8")
    assert written == openapi_text(), "Run `payung office openapi > docs/openapi.json`."
