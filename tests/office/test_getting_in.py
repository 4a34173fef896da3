"""Who gets in: every address of the API as every role, as a stranger, and with everything that another office has.

Made from the API's own addresses and its description: an operation without a rule fails, and so does a new kind of id in an address
of which the other office has none here.
"""

import datetime
import importlib
import inspect
import json
import pkgutil
import re
from functools import reduce

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import get_resolver

import payung.office.api as package
import payung.office.demonstration
import payung.office.jobs  # noqa: F401
from payung.office.acts import Action, perform
from payung.office.acts.models import ActRecord
from payung.office.acts.performing import ACTIONS
from payung.office.api.urls import api
from payung.office.claims.actions import adjudicate, attach, file_claim
from payung.office.claims.appeals import lodge_appeal, lodge_grievance
from payung.office.claims.models import Claim, Document, Referral
from payung.office.contributions.actions import make_due, receive
from payung.office.contributions.shares import receive_share
from payung.office.membership.actions import enrol
from payung.office.organisations import actions as organisations
from payung.office.payments.accounts import record_account, set_office_account
from payung.office.payments.models import Batch, Loan, OfficeAccount, Payable
from payung.office.people import consents, contacts, identities, merging, photos
from payung.office.people.actions import register_person
from payung.office.people.models import Pair, Person
from payung.office.recalculation.models import Difference, Instalment, Recalculation
from payung.office.rights.actions import create_user, grant
from payung.office.rights.actors import SYSTEM, acting
from payung.office.rights.models import Token, User
from payung.office.rights.roles import PERMISSIONS, ROLES, permissions_of

SCHEMA = api.get_openapi_schema()
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 40 + b"IEND\xaeB`\x82"
TODAY = datetime.date.today()
# Of all offices: to name one is no look at what is another office's.
COMMON = {"organisation", "month", "role"}
# What the role may do, and the action refuses all the same: an account with a role elsewhere, and an office beside one's own.
NOBODY_HERE = {
    "post /api/v1/offices",
    "post /api/v1/offices/{office}/users/{username}/password",
    "post /api/v1/offices/{office}/users/{username}/closing",
}


def operations():
    """Every operation: method, address, what is said of it."""
    return [(method, path, about) for path, methods in SCHEMA["paths"].items() for method, about in methods.items()]


def ids_of(path):
    return re.findall(r"{(\w+)}", path.replace("{office}", ""))


# ---- What Chiang Mai has ----


@pytest.fixture
def theirs(offices):
    """One of everything in the second office, by the name that it has in addresses and bodies."""
    office = offices[1].pk

    def do(action, **inputs):
        return perform(action, SYSTEM, office=office, **inputs).result

    made = do(register_person, names="Malee Rakdee", birth_date="1983-01-02", sex="female", facts=FACTS)
    twin = do(register_person, names="Malee R.")["person"]
    gone = do(register_person, names="Malee of old")["person"]
    person = made["person"]
    enrolled = do(enrol, person=person, scheme="th.section40", option="option_2")
    do(make_due, card=enrolled["card"], month=f"{TODAY:%Y-%m}")
    receipt = do(receive, channel="book", number="1", amount="10", received_on=TODAY.isoformat(), scheme="th.section40",
                 card=enrolled["card"])["receipt"]  # fmt: skip
    share = do(receive_share, scheme="th.section40", payer="government", channel="bank", number="1", amount="20",
               received_on=TODAY.isoformat())["share"]  # fmt: skip
    claim = do(file_claim, person=person, scheme="th.section40", kind="hospital", happened_on=TODAY.isoformat(),
               facts={"days_in_hospital": 3})["claim"]  # fmt: skip
    do(attach, claim=claim, paper="certificate", content=PICTURE)
    assert do(adjudicate, claim=claim)["status"] == "rejected"
    do(organisations.found_organisation, code="NET", name="Network", level="local")
    do(organisations.add_member, organisation="NET", person=person, how="signed")
    event = do(organisations.record_event, organisation="NET", name="Market", held_on=TODAY.isoformat(), women=2)
    found = {
        "person": person, "household": made["household"], "card": enrolled["card"], "decision": enrolled["decision"],
        "receipt": receipt, "share": share, "claim": claim, "appeal": do(lodge_appeal, claim=claim, grounds="I was ill")["appeal"],
        "grievance": do(lodge_grievance, person=person, text="I waited long"), "event": event, "organisation": "NET",
        "contact": do(contacts.add_contact, person=person, kind="phone", value="081 234 5678")["contact"],
        "document": do(identities.add_identity, person=person, kind="th.citizen", number="1-1017-00230-70-8")["identity"],
        "consent": do(consents.give_consent, person=person, purpose="photo"),
        "photo": do(photos.add_photo, person=person, content=PICTURE),
        "merge": do(merging.merge, kept=twin, gone=gone), "month": "2026-01", "role": "cashier",
        "account": do(set_office_account, scheme="th.section40", channel="bank", currency="THB", name="Fund",
                      provider="BKKBTHBK", number="1234567890"),
        "username": "somsak.cnx",
    }  # fmt: skip
    do(create_user, username="somsak.cnx")
    do(grant, username="somsak.cnx", role="cashier")
    do(record_account, person=person, channel="bank", provider="BKKBTHBK", number="9876543210")
    with acting(SYSTEM):
        same = {"office_id": office, "scheme": "th.section40"}
        malee, filed = Person.objects.get(number=person), Claim.objects.get(number=claim)
        payable = Payable.objects.create(
            person=malee, amount=5, currency="THB", due_on=TODAY, about="claim:0/x", **same
        )
        batch = Batch.objects.create(number="CNX-9", channel="bank", currency="THB", execute_on=TODAY,
                                     source=OfficeAccount.objects.get(), **same)  # fmt: skip
        referral = Referral.objects.create(
            number="70", person=malee, sent_by="A", sent_to="B", on=TODAY, status="issued", **same
        )
        loan = Loan.objects.create(number="71", person=malee, product="x", amount=5, currency="THB", months=1, granted_on=TODAY,
                                   first_due_on=TODAY, **same)  # fmt: skip
        recalculation = Recalculation.objects.create(cause="facts", status="proposed", currency="THB", proposed_on=TODAY,
                                                     proposed_by=0, **same)  # fmt: skip
        difference = Difference.objects.create(office_id=office, recalculation=recalculation, claim=filed, before=5, after=4,
                                               before_id=filed.decision_id, amounts={}, changed=[])  # fmt: skip
        one, other = sorted(Person.objects.filter(number__in=(person, twin)).values_list("id", flat=True))
        found |= {
            "payable": payable.pk, "batch": batch.pk, "referral": referral.number, "loan": loan.pk, "recalculation": recalculation.pk,
            "paper": Document.objects.get().pk, "pair": Pair.objects.create(office_id=office, one_id=one, other_id=other, score=1,
                                                                            agrees={}).pk,
            "instalment": Instalment.objects.create(office_id=office, difference=difference, due_on=TODAY, amount=1).pk,
        }  # fmt: skip
    return found


# ---- A request as small as it can be read ----


def body_of(about, ids):
    """The fields that the description requires, with the other office's ids where it names them; and whether it is a form."""
    if "requestBody" not in about:
        return None, False
    ((kind, said),) = about["requestBody"]["content"].items()
    shape = said["schema"]
    if "$ref" in shape:
        shape = SCHEMA["components"]["schemas"][shape["$ref"].rpartition("/")[2]]
    # Also what need not be there is named, if the other office has one.
    names = {*shape.get("required", ()), *(shape["properties"].keys() & (ids.keys() - COMMON))}
    if kind == "multipart/form-data":
        return {name: value_of(name, shape["properties"][name], ids) for name in names}, True
    return {name: value_of(name, shape["properties"][name], ids) for name in names}, False


_WORDS = {"on": "2026-01-01", "since": "2026-01-01", "until": "2026-01-31", "currency": "THB", "code": "NEW", "country": "th",
          "content": "MQ==", "sha256": "0" * 64, "scheme": "th.section40", "kept": "person", "gone": "person", "head": "person",
          "user": "username", "password": "seven umbrellas in the rain"}  # fmt: skip


def value_of(name, shape, ids):
    word = _WORDS.get(name, "1")
    if name in ids or word in ids:
        return ids.get(name, ids.get(word))
    if shape.get("format") == "binary":
        return SimpleUploadedFile("list.csv", b"number,amount,received_on\n1,5,2026-01-01\n")
    if "enum" in shape or "const" in shape:
        return shape.get("enum", [shape.get("const")])[0]
    if shape.get("type") == "array":
        return [ids["person"]]
    return {"object": {}, "integer": 1, "number": 0.5}.get(shape.get("type"), word)


def call(client, method, path, about, office, ids):
    address = re.sub(r"{(\w+)}", lambda found: office if found[1] == "office" else str(ids[found[1]]), path)
    asked = [one["name"] for one in about.get("parameters", ()) if one["in"] == "query" and one.get("required")]
    address += "?" + "&".join(f"{name}={_WORDS[name]}" for name in asked) if asked else ""
    body, is_form = body_of(about, ids)
    if method == "get":
        return client.get(address)
    return client.post(address, body or {}) if is_form else client.post(address, body or {}, "application/json")


# ---- The rules ----


def test_every_address_is_described_with_its_rule(database):
    addresses = {
        "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", f"{prefix.pattern}{found.pattern}")
        for prefix in get_resolver("payung.office.urls").url_patterns
        if str(prefix.pattern).startswith("api/")
        for found in prefix.url_patterns
    }
    assert addresses - set(SCHEMA["paths"]) == {
        "/api/v1/",
        "/api/v1/openapi.json",
    }  # what the description itself stands at
    for method, path, about in operations():
        permission = about.get("x-permission")
        assert permission, f"{method} {path} is declared without a rule: who may do it?"
        assert permission in ("(open)", "(own)") or permission in permissions_of(ROLES), permission
    assert all(PERMISSIONS[role] for role in ROLES)


def test_every_action_has_an_address(database):
    """What an office can do, can be done by its API: the source of the API names each action."""
    reached = set()
    for found in pkgutil.iter_modules(package.__path__):
        if found.name in ("server", "settings"):  # which set Django up by being imported
            continue
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        for name in re.findall(r"\b(?:do|perform)\(\s*([\w.]+)", inspect.getsource(module)):
            value = reduce(lambda at, part: getattr(at, part, None), name.split("."), module)
            if isinstance(value, Action):
                reached.add(value.name)
    elsewhere = {
        "rights.make_token": "by signing in",
        "claims.mark_overdue": "each night's job",
    }
    ours = {name for name, one in ACTIONS.items() if one.function.__module__.startswith("payung.")}
    assert ours - reached == set(elsewhere)


def test_every_operation_as_every_role_as_a_stranger_and_from_elsewhere(offices, desk, theirs):
    desks = {role: desk(role).client for role in ROLES}
    of_another = Token.objects.filter(user__username__endswith="auditor_BKK").get()
    everything = User.objects.create(username="everything")
    wrong, tried = [], 0
    with acting(SYSTEM):
        acts = set(ActRecord.objects.values_list("id", flat=True))
    nobody = Client(raise_request_exception=False, SERVER_NAME="localhost")
    for method, path, about in operations():
        permission, name = about["x-permission"], f"{method} {path}"
        unknown = [one for one in ids_of(path) if one not in theirs and one != "token"]
        assert not unknown, f"{name}: put one of another office's into `theirs`: {', '.join(unknown)}"
        if permission == "(open)":
            continue
        body, _ = body_of(about, theirs)
        foreign = {*ids_of(path), *(body or {})} & (theirs.keys() - COMMON)
        stranger = call(nobody, method, path, about, "BKK", theirs | {"token": of_another.pk})
        if stranger.status_code != 401:
            wrong.append((name, "stranger", stranger.status_code))
        for role, client in desks.items():
            ids = theirs | {"token": of_another.pk if role != "auditor" else 10**9}
            here = call(client, method, path, about, "BKK", ids)
            may = permission == "(own)" or permission in permissions_of([role])
            tried += 1
            if (
                here.status_code >= 500
                or b"Malee" in b"".join(here)
                or (here.status_code == 403) == (may and name not in NOBODY_HERE)
            ):
                wrong.append((name, role, here.status_code, here.content[:300]))
            if here.status_code == 200 and foreign - {"username"}:
                wrong.append((name, role, "does something with what is another office's", sorted(foreign)))
            if "{office}" in path:
                there = call(client, method, path, about, "CNX", ids)
                if there.status_code != 403 or (
                    role == ROLES[0] and there.content != call(client, method, path, about, "ZZZ", ids).content
                ):
                    wrong.append((name, role, "elsewhere", there.status_code))
    assert wrong == []
    assert tried > 8 * 150
    with acting(SYSTEM):
        since = ActRecord.objects.exclude(pk__in=acts)
        assert not since.filter(office_id=offices[1].pk).exists()
        assert not set(since.values_list("action", flat=True)) & {
            "people.erase",
            "rights.set_password",
            "rights.close_account",
        }
        assert Person.objects.get(number=theirs["person"]).names == "Malee Rakdee"
    assert not everything.grants.exists() and Token.objects.get(pk=of_another.pk).ended_at is None


def test_what_they_have_is_there_for_themselves(offices, staff, desk, theirs):
    """The ids of the matrix are real: in their own office whoever may look finds each of them."""
    looks = {role: desk_of(staff, offices[1], role) for role in ROLES}
    found = set()
    for method, path, about in operations():
        if method != "get" or not ids_of(path):
            continue
        role = next(role for role in ROLES if about["x-permission"] in permissions_of([role]))
        answer = call(looks[role], method, path, about, "CNX", theirs)
        expected = 422 if path.endswith("/batches/{batch}/file") else 200  # it was not written
        assert answer.status_code == expected, (path, answer.content)
        found |= set(ids_of(path))
    assert found >= theirs.keys() - {
        "contact",
        "document",
        "consent",
        "merge",
        "pair",
        "instalment",
        "month",
        "role",
        "username",
    }


def desk_of(staff, office, role):
    from payung.office.rights import signing_in

    token = signing_in.token_of(User.objects.get(pk=staff(role, office).user), name="test", scopes=[], hours=1)
    return Client(SERVER_NAME="localhost", headers={"Authorization": f"Bearer {token}", "Purpose": "audit"})


def test_numbers_cannot_be_enumerated(offices, staff, desk, theirs):
    officer = desk("enrolment_officer")
    hers, nobodys = officer.get(f"/people/{theirs['person']}"), officer.get("/people/99999997")
    assert hers.status_code == nobodys.status_code == 404
    assert hers.json() == json.loads(nobodys.content.replace(b"99999997", theirs["person"].encode()))
    wish = {"scheme": "th.section40", "option": "option_2"}
    enrolled = officer.post("/memberships", {"person": theirs["person"], **wish})
    assert (enrolled.status_code, enrolled.json()["errors"][0]["code"]) == (422, "unknown-name")
