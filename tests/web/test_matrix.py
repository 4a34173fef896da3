"""Every page of the desk and of a member, made from the URL map, tried as every role and as a stranger, with another office's ids.

A page that is added is tried without a word here, if its address names what stands in `THINGS`; else the test says what is missing.
"""

import re

import pytest
from desk_story import Bangkok, sign_in

from payung.office.rights.actors import SYSTEM, acting
from payung.office.rights.roles import MEMBER, ROLES, permissions_of
from payung.web.access import MEMBER as MEMBER_RULE
from payung.web.access import SIGNED_IN, rule_of

SECRETS = ("มาลี", "Malee Rakdee", "Somchai", "66812345678", "Chantana", "Chiangrai")
STAFF = [role for role in ROLES if role != MEMBER]


def pages(area):
    """The route, the view and the arguments of every page of an area of the URL map."""
    from django.urls import URLResolver, get_resolver

    def walk(patterns, before):
        for one in patterns:
            route = before + str(one.pattern)
            if isinstance(one, URLResolver):
                yield from walk(one.url_patterns, route)
            else:
                yield route, one.callback

    for route, view in walk(get_resolver().url_patterns, ""):
        route = re.sub(r"^[a-z]{2,3}/", "", route.removeprefix("<lang>/"))
        if route.startswith(f"{area}/"):
            yield route, view, re.findall(r"<(?:(\w+):)?(\w+)>", route)


DESK, MY = list(pages("desk")), list(pages("my"))
assert len(DESK) > 40 and len(MY) > 8


class Things:
    """The ids of one office's rows by the names that addresses give them."""

    def __init__(self, story):
        from payung.office.claims.models import Claim
        from payung.office.contributions.models import Receipt, ShareReceipt
        from payung.office.payments.models import Batch, OfficeAccount, Payable
        from payung.office.people.models import Consent, Contact, Identity, Merge, Pair, Person, Photo
        from payung.office.recalculation.models import Recalculation
        from payung.web.sealing import sealed

        office, day = {"office_id": story.office.pk}, story.joined
        with acting(SYSTEM):
            self.person, other = story.person, Person.objects.get(number=story.husband)
            money = {"scheme": "th.section40", "currency": "THB"}
            source = OfficeAccount.objects.create(
                **office, **money, channel="bank", name="x", provider="x", number="1234"
            )
            made = {
                "consent": Consent.objects.create(**office, person=self.person, purpose="photo", given_on=day),
                "photo": Photo.objects.create(**office, person=self.person, file="x", media_type="image/png", bytes=1),
                "payable": Payable.objects.create(**office, **money, person=self.person, amount=1, due_on=day, about="claim:1/x"),
                "batch": Batch.objects.create(**office, **money, number=f"{story.office.code}-1", channel="bank", execute_on=day, source=source),
                "recalculation": Recalculation.objects.create(**office, **money, cause="law", status="proposed", proposed_on=day, proposed_by=0),
                "pair": Pair.objects.create(**office, one=self.person, other=other, score=0.9, agrees={}),
                "merge": Merge.objects.create(**office, kept=self.person, gone=other, moved={}),
                "receipt": Receipt.objects.filter(**office).first(),
                "share": ShareReceipt.objects.create(**office, **money, payer="government", channel="bank", number="G-1", amount=1, received_on=day),
                "claim": Claim.objects.get(number=story.claim),
                "contact": Contact.objects.filter(person=self.person).first(),
                "identity": Identity.objects.filter(person=self.person).first(),
                "person": self.person, "household": story.household, "membership": story.membership,
            }  # fmt: skip
        self.known = {name: row.pk for name, row in made.items()} | {
            "decision": story.membership.decision_id, "paper": 999_999, "event": 999_999, "organisation": 999_999,
            "scheme": "th.section40", "kind": "hospital", "currency": "THB",
            "sealed": sealed("search", [0, story.office.pk, "Malee"]),
        }  # fmt: skip
        self.by_route = {
            "claim/": {"number": story.claim},
            "appeal/": {"number": "00000018"},
            "complaint/": {"number": "00000018"},
        }

    def address(self, route, office):
        def value(match):
            name = match[2]
            if name == "office":
                return office
            special = next((names for start, names in self.by_route.items() if f"/{start}" in route), {})
            found = special.get(name, self.known.get(name))
            assert found is not None, f"Say in Things which id of an office '{name}' of {route} means."
            return str(found)

        return "/en/" + re.sub(r"<(?:(\w+):)?(\w+)>", value, route)


@pytest.fixture
def bangkok(offices, staff):
    return Bangkok(offices, staff)


@pytest.fixture
def chiang_mai(offices, staff, bangkok):
    def elsewhere(role):
        return staff(role, offices[1])

    return Bangkok(
        (offices[1], offices[0]),
        elsewhere,
        names="จันทนา",
        latin="Chantana Chiangrai",
        number="1101700203468",
        book="C-1",
    )


def said(answer):
    return (
        answer.content.decode() if not answer.streaming else b"".join(answer.streaming_content).decode(errors="replace")
    )


def test_a_stranger_reaches_nothing_of_the_desk_nor_of_a_member(client, bangkok):
    things = Things(bangkok)
    for route, _view, _names in (*DESK, *MY):
        for ask in (client.get, client.post):
            answer = ask(things.address(route, "BKK"))
            assert answer.status_code in (302, 303), (route, answer.status_code)
            assert "/account/login/" in answer.headers["Location"], route
            assert not any(secret in said(answer) for secret in SECRETS), route


def test_a_role_opens_what_it_may_and_nothing_else_and_nothing_of_another_office(client, bangkok, chiang_mai):
    own, foreign = Things(bangkok), Things(chiang_mai)
    for role in STAFF:
        sign_in(client, bangkok.staff(role))
        may = permissions_of([role])
        for route, view, names in DESK:
            rule = rule_of(view, route)
            if rule == SIGNED_IN:
                continue
            answer = client.get(own.address(route, "BKK"))
            assert client.get(own.address(route, "CNX")).status_code == 404, (role, route)
            if rule not in may:
                assert answer.status_code == 404, (role, route, answer.status_code)
                assert client.post(own.address(route, "BKK")).status_code == 404, (role, route)
                assert not any(secret in said(answer) for secret in SECRETS), (role, route)
                continue
            assert answer.status_code in (200, 404, 302, 303, 405), (role, route, answer.status_code)
            assert "/account/" not in answer.headers.get("Location", ""), (role, route)
            if {name for _kind, name in names} - {"office", "scheme", "kind", "currency"}:
                stolen = client.get(foreign.address(route, "BKK"))
                assert stolen.status_code == 404, (role, route, stolen.status_code)
                assert not any(secret in said(stolen) for secret in ("จันทนา", "Chantana")), (role, route)
                assert client.post(foreign.address(route, "BKK")).status_code in (404, 405), (role, route)
        for route, _view, _names in MY:
            assert client.get(own.address(route, "BKK")).status_code == 404, (role, route)


def test_a_member_reaches_their_own_page_and_no_desk(client, bangkok, chiang_mai):
    sign_in(client, bangkok.member_account())
    own, foreign = Things(bangkok), Things(chiang_mai)
    for route, view, _names in DESK:
        if rule_of(view, route) != SIGNED_IN:
            assert client.get(own.address(route, "BKK")).status_code == 404, route
            assert client.post(own.address(route, "BKK")).status_code == 404, route
    for route, view, names in MY:
        assert rule_of(view, route) == MEMBER_RULE
        assert client.get(own.address(route, "BKK")).status_code in (200, 404), route
        if {name for _kind, name in names} - {"scheme", "kind"}:
            stolen = client.get(foreign.address(route, "BKK"))
            assert stolen.status_code == 404, route
            assert "Chantana" not in said(stolen), route


def test_who_lacks_a_second_factor_where_staff_need_one_is_sent_to_set_it_up(client, bangkok, settings_of):
    sign_in(client, bangkok.staff("cashier"))
    settings_of(SECOND_FACTOR_REQUIRED=True)
    things = Things(bangkok)
    for route, _view, _names in DESK:
        assert client.get(things.address(route, "BKK")).headers["Location"] == "/en/account/2fa/", route
