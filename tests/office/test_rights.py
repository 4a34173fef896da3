"""Who gets in: accounts, roles, second factors, tokens, and how often somebody may guess."""

import datetime

import pytest
from django.utils import timezone

from payung.office.acts import Refusal, perform
from payung.office.acts.models import ActRecord
from payung.office.rights import actions, second_factor, signing_in
from payung.office.rights.actors import SYSTEM, NotPermitted, acting, actor_of
from payung.office.rights.models import Attempt, Grant, Token, User

PASSWORD = "seven umbrellas in the rain"


@pytest.fixture
def malee(offices, staff):
    """An administrator of Bangkok opened an account for Malee, cashier there."""
    administrator = staff("administrator")
    perform(actions.create_user, administrator, office=offices[0].pk, username="malee.s")
    kept = signing_in.hashed(PASSWORD, "malee.s")
    perform(actions.set_password, administrator, office=offices[0].pk, username="malee.s", password_hash=kept)
    perform(actions.grant, administrator, office=offices[0].pk, username="malee.s", role="cashier")
    return User.objects.get(username="malee.s")


def test_an_account_is_opened_granted_and_closed(offices, staff, malee):
    administrator = staff("administrator")
    assert actor_of(malee.pk).may("contributions.receive", offices[0].pk)
    assert not actor_of(malee.pk).may("contributions.receive", offices[1].pk)
    perform(actions.revoke, administrator, office=offices[0].pk, username="malee.s", role="cashier")
    assert not actor_of(malee.pk).may("contributions.receive")
    perform(actions.close_account, administrator, office=offices[0].pk, username="malee.s")
    with pytest.raises(NotPermitted, match="closed"):
        actor_of(malee.pk)
    with acting(SYSTEM):
        done = list(ActRecord.objects.order_by("id").values_list("action", flat=True))
        kept = str(list(ActRecord.objects.values_list("summary", "result")))
    assert done == [
        "rights.create_user",
        "rights.set_password",
        "rights.grant",
        "rights.revoke",
        "rights.close_account",
    ]
    assert PASSWORD not in kept and "scrypt" not in kept


def test_nobody_gives_more_than_they_hold(offices, staff, malee):
    administrator = staff("administrator")
    for office in (offices[1].pk, None):
        with pytest.raises(NotPermitted):
            perform(actions.grant, administrator, office=office, username="malee.s", role="approver")
    with pytest.raises(NotPermitted):
        perform(actions.grant, staff("approver"), office=offices[0].pk, username="malee.s", role="approver")
    with pytest.raises(Refusal, match="to themselves"):
        perform(actions.grant, administrator, office=offices[0].pk, username=administrator.name, role="approver")
    with pytest.raises(Refusal, match="their own account"):
        perform(actions.close_account, administrator, office=offices[0].pk, username=administrator.name)
    perform(actions.grant, staff("administrator", offices[1]), office=offices[1].pk, username="malee.s", role="auditor")
    with pytest.raises(NotPermitted):  # she works in Chiang Mai too now
        perform(actions.close_account, administrator, office=offices[0].pk, username="malee.s")
    with pytest.raises(NotPermitted):
        perform(actions.create_office, administrator, code="HKT", name="Phuket", country="th")
    assert perform(actions.create_office, SYSTEM, code="HKT", name="Phuket", country="th").result
    with pytest.raises(Refusal, match="no role"):
        perform(actions.grant, administrator, office=offices[0].pk, username="malee.s", role="cashir")


def test_a_weak_password_is_refused_with_all_reasons(database):
    with pytest.raises(Refusal) as refused:
        signing_in.hashed("password", "malee.s")
    assert len(refused.value.faults) == 2


def test_a_token_is_kept_as_a_hash_and_expires(malee):
    token = signing_in.new_token("malee.s", PASSWORD, "", None, name="till", scopes=["contributions"], hours=1)
    kept = Token.objects.get()
    assert bytes(kept.digest) == signing_in.digest_of(token) and token.encode() not in bytes(kept.digest)
    assert kept.expires_at - timezone.now() < datetime.timedelta(hours=1)
    for scopes, hours, said in ((["contribution"], 1, "no scope"), ([], 24 * 400, "A token lasts")):
        with pytest.raises(Refusal, match=said):
            signing_in.new_token("malee.s", PASSWORD, "", None, name="till", scopes=scopes, hours=hours)


def test_guessing_is_slowed_down(malee):
    for _ in range(signing_in.GUESSES_AN_ACCOUNT):
        with pytest.raises(signing_in.NotLetIn):
            signing_in.let_in("malee.s", "a guess", "", "10.0.0.9")
    with pytest.raises(signing_in.TooManyAttempts):
        signing_in.let_in("malee.s", PASSWORD, "", "10.0.0.8")  # the right one too, from wherever
    assert not signing_in.Limited().authenticate(None, username="malee.s", password=PASSWORD)
    Attempt.objects.update(at=timezone.now() - signing_in.SPAN)
    assert signing_in.let_in("malee.s", PASSWORD, "", "10.0.0.8") == malee
    Attempt.objects.all().delete()
    for number in range(signing_in.GUESSES_AN_ADDRESS):
        Attempt.objects.create(account=bytes([number]), address="10.0.0.9", succeeded=False)
    with pytest.raises(signing_in.TooManyAttempts):
        signing_in.let_in("malee.s", PASSWORD, "", "10.0.0.9")
    with pytest.raises(signing_in.NotLetIn):
        signing_in.let_in("nobody", PASSWORD, "", None)


def test_a_second_factor_is_asked_and_codes_are_good_once(malee):
    address, recovery = second_factor.set_up(malee)
    assert address.startswith("otpauth://totp/") and len(recovery) == 10
    assert address.split("secret=")[1].split("&")[0] not in str(
        list(malee.authenticator_set.values_list("data", flat=True))
    )
    with pytest.raises(signing_in.NotLetIn):
        signing_in.let_in("malee.s", PASSWORD, "", None)
    assert signing_in.let_in("malee.s", PASSWORD, recovery[0], None) == malee
    with pytest.raises(signing_in.NotLetIn):
        signing_in.let_in("malee.s", PASSWORD, recovery[0], None)


def test_where_a_second_factor_is_required_nobody_acts_without(malee, settings_of):
    settings_of(SECOND_FACTOR_REQUIRED=True)
    with pytest.raises(NotPermitted, match="no second factor"):
        actor_of(malee.pk)
    second_factor.set_up(malee)
    assert actor_of(malee.pk).may("contributions.receive")


@pytest.fixture
def settings_of():
    """Django's own way to have other settings for a while."""
    from django.test.utils import override_settings

    entered = []

    def set_(**settings):
        entered.append(override_settings(**settings))
        entered[-1].enable()

    yield set_
    for one in entered:
        one.disable()


def test_an_ended_grant_may_be_given_again(offices, staff, malee):
    administrator = staff("administrator")
    with pytest.raises(Refusal, match="already"):
        perform(actions.grant, administrator, office=offices[0].pk, username="malee.s", role="cashier")
    perform(actions.revoke, administrator, office=offices[0].pk, username="malee.s", role="cashier")
    perform(actions.grant, administrator, office=offices[0].pk, username="malee.s", role="cashier")
    assert Grant.objects.filter(user=malee, ended_at=None).count() == 1
