"""A member sees what is their own in the database, and nothing of anybody else's, whatever a page forgets to filter."""

import pytest
from desk_story import Bangkok, first_of_month
from django.db import connection
from django.db.utils import ProgrammingError

from payung.office.acts import Action, Refusal, perform
from payung.office.claims.actions import adjudicate, file_own_claim
from payung.office.claims.appeals import lodge_own_appeal
from payung.office.claims.models import Claim
from payung.office.membership.actions import enrol
from payung.office.people.models import Person
from payung.office.personal_file import file_of
from payung.office.rights.actors import SYSTEM, NotPermitted, acting, actor_of, as_member
from payung.office.timeline import timeline


@pytest.fixture
def bangkok(offices, staff):
    return Bangkok(offices, staff)


@pytest.fixture
def malee(bangkok):
    return actor_of(bangkok.member_account().pk)


@pytest.fixture
def somchai(bangkok):
    bangkok.do(
        "enrolment_officer", enrol, bangkok.joined, person=bangkok.husband, scheme="th.section40", option="option_1"
    )
    return actor_of(bangkok.member_account(bangkok.husband, "somchai").pk)


def guarded_tables():
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity ORDER BY relname")
        return [name for (name,) in cursor.fetchall()]


def seen_by(actor):
    """The ids of the rows of each guarded table that the actor sees; nothing where the database forbids to look."""
    found = {}
    for table in guarded_tables():
        try:
            with acting(actor), connection.cursor() as cursor:
                cursor.execute(f"SELECT to_jsonb(t) ->> 'id' FROM {table} t")
                found[table] = {one for (one,) in cursor.fetchall()}
        except ProgrammingError as forbidden:
            assert "permission denied" in str(forbidden)
    return found


def test_two_members_see_no_row_in_common_but_their_household(bangkok, malee, somchai):
    hers, his = seen_by(malee), seen_by(somchai)
    shared = {table for table in hers if hers[table] & his[table]}
    assert shared == {"people_household"}
    for table in ("people_person", "membership_membership", "claims_claim", "contributions_due", "contributions_receipt",
                  "people_identity", "decisions_decision", "claims_step"):  # fmt: skip
        assert hers[table], table
    for table in ("ledger_entry", "payments_batch", "people_pair", "claims_approvallimit"):
        assert not hers.get(table), table


def test_her_own_file_is_whole(bangkok, malee):
    with acting(malee):
        file = file_of(Person.objects.get(), first_of_month())
        assert [len(one.months_paid) for one in file.memberships] == [3]
        assert file.claims and file.facts and file.identities and file.contacts
        said = {(one.kind, one.what) for one in timeline(bangkok.person.pk)}
    assert {("membership", "enrolled"), ("receipt", "received"), ("claim", "file"), ("due", "due")} <= said


def test_a_member_changes_nothing_by_themself(malee):
    for statement in ("UPDATE people_person SET names = 'x'", "DELETE FROM claims_claim", "DELETE FROM people_contact"):
        with pytest.raises(ProgrammingError, match="permission denied"), acting(malee), connection.cursor() as cursor:
            cursor.execute(statement)


def test_within_an_action_too_a_member_sees_their_own_alone(bangkok, malee, somchai):
    seen = Action(
        "seen", "claims.file_own", lambda act, *, office: list(Person.objects.values_list("names", flat=True))
    )
    hers, his = (perform(seen, member, office=bangkok.office.pk).result for member in (malee, somchai))
    assert len(hers) == len(his) == 1 and hers != his


def test_a_member_files_and_appeals_for_themself_alone(bangkok, malee, somchai):
    office = bangkok.office.pk
    filed = {"scheme": "th.section40", "kind": "hospital", "facts": {"days_in_hospital": 2}}
    with acting(malee):  # as on a page
        day = str(first_of_month(1))
        mine = perform(file_own_claim, malee, office=office, happened_on=day, **filed).result["claim"]
        assert Claim.objects.filter(number=mine).exists()
    bangkok.do("claims_officer", adjudicate, claim=bangkok.claim)
    bangkok.do("claims_officer", adjudicate, claim=mine)
    with acting(SYSTEM):
        Claim.objects.filter(number=mine).update(status="rejected")  # as if the law had given nothing
    with pytest.raises(Refusal, match="You have no claim"), acting(somchai):
        perform(lodge_own_appeal, somchai, office=office, claim=mine, grounds="She is my wife.")
    with acting(malee):
        done = perform(lodge_own_appeal, malee, office=office, claim=mine, grounds="I was there two nights.").result
    assert done["until"]
    with pytest.raises(NotPermitted):
        perform(lodge_own_appeal, malee, office=bangkok.other.pk, claim=mine, grounds="Elsewhere.")


def test_who_works_in_the_office_too_is_bound_on_their_own_page_only(bangkok, malee, staff):
    from payung.office.rights.models import Grant, User

    user = User.objects.get(username="malee")
    Grant.objects.create(user=user, role="cashier", office=bangkok.office)
    both = actor_of(user.pk)
    with acting(both):
        assert Person.objects.count() == 2
    with acting(as_member(both, bangkok.person.pk)):
        assert Person.objects.get().pk == bangkok.person.pk
    with pytest.raises(NotPermitted):
        as_member(staff("cashier"), bangkok.person.pk)
