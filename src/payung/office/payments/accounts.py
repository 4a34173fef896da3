"""Where persons are paid, and from where: bank accounts and wallets, checked, encrypted, found by a keyed hash, shown masked."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from functools import lru_cache

import phonenumbers
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from stdnum import bic, iban

from payung.law.faults import Fault, nearest
from payung.office.acts import Act, Refusal, action
from payung.office.membership.actions import person_of
from payung.office.payments.models import BANK, CHANNELS, MOBILE_MONEY, OfficeAccount, PaymentAccount
from payung.office.rights.models import Office

_NONCE = 12
_NATIONAL = re.compile(r"[0-9A-Z]{4,34}")
_PROVIDER = re.compile(r"[0-9A-Za-z .&_-]{2,35}")


@action("payments.record_account", permission="payments.change_account")
def record_account(
    act: Act, *, office: int, person: str, channel: str, provider: str, number: str, holder: str = ""
) -> dict[str, object]:
    """Record where a person (by number) is paid from now on. Gives the account and its number as it is shown.

    `channel` is `bank` or `mobile_money`; `provider` the bank's BIC or national code, or the operator; an IBAN and a telephone
    number are checked. Raises Refusal.
    """
    found = person_of(person)
    country = Office.objects.values_list("country", flat=True).get(pk=office)
    written, is_iban = checked_number(channel, number, country)
    provider = _provider(channel, provider)
    digest = _hash(written)
    open_ = PaymentAccount.objects.select_for_update().filter(person=found, until=None).first()
    if open_ is not None:
        if bytes(open_.number_hash) == digest and (open_.channel, open_.provider) == (channel, provider):
            return {"account": open_.pk, "number": open_.number_masked}
        open_.until = act.day
        open_.save(update_fields=["until"])
    new = PaymentAccount.objects.create(
        office_id=office, person=found, channel=channel, provider=provider, holder=(holder.strip() or found.names)[:140],
        number_sealed=_seal(written), number_hash=digest, number_masked=masked(written), is_iban=is_iban, since=act.day, act_id=act.id,
    )  # fmt: skip
    act.about(f"person:{found.pk}", account=new.pk, channel=channel)
    return {"account": new.pk, "number": new.number_masked}


@action("payments.set_office_account", permission="payments.change_office_account")
def set_office_account(
    act: Act, *, office: int, scheme: str, channel: str, currency: str, name: str, provider: str, number: str
) -> int:
    """Set the office's own account, from which a scheme is paid through a channel. Raises Refusal."""
    country = Office.objects.values_list("country", flat=True).get(pk=office)
    written, is_iban = checked_number(channel, number, country)
    found, _ = OfficeAccount.objects.update_or_create(
        office_id=office, scheme=scheme, channel=channel, currency=currency,
        defaults={"name": name.strip()[:140], "provider": _provider(channel, provider), "number": written, "is_iban": is_iban},
    )  # fmt: skip
    act.about(f"office:{office}", account=found.pk, scheme=scheme, channel=channel)
    return int(found.pk)


def checked_number(channel: str, number: str, country: str) -> tuple[str, bool]:
    """A number as it is kept, and whether it is an IBAN. Raises Refusal."""
    if channel == MOBILE_MONEY:
        return _telephone(number, country), False
    if channel != BANK:
        hint = nearest(channel, CHANNELS) or f"One of {', '.join(CHANNELS)}."
        raise Refusal(Fault("unknown-name", f"There is no channel '{channel}'.", path="channel", hint=hint))
    written = re.sub(r"[\s.-]", "", number).upper()
    if written[:2].isalpha():
        if not iban.is_valid(written):
            hint = "Two letters, two check digits, the account: as the bank printed it."
            raise Refusal(Fault("number", "The IBAN's check digits are not right.", path="number", hint=hint))
        return written, True
    if not _NATIONAL.fullmatch(written):
        hint = "Digits, 4 to 34 of them, as the bank book has them."
        raise Refusal(Fault("number", "This is no account number.", path="number", hint=hint))
    return written, False


def _telephone(number: str, country: str) -> str:
    try:
        found = phonenumbers.parse(number, country.upper())
    except phonenumbers.NumberParseException:
        found = None
    if found is None or not phonenumbers.is_valid_number(found):
        hint = "Write it with the country's prefix, such as +66 81 234 5678."
        raise Refusal(Fault("number", "This is no telephone number of a wallet.", path="number", hint=hint))
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))


def _provider(channel: str, provider: str) -> str:
    written = provider.strip()
    if channel == BANK and len(written) in (8, 11) and written.isalnum() and written[:6].isalpha():
        if not bic.is_valid(written):
            raise Refusal(Fault("number", f"'{written}' is no BIC.", path="provider"))
        return str(bic.compact(written))
    if not _PROVIDER.fullmatch(written):
        hint = "The bank's BIC or national code, or the operator's name."
        raise Refusal(Fault("type", "The bank or operator is not named.", path="provider", hint=hint))
    return written


def masked(number: str) -> str:
    """A number as it may be shown: its last four places."""
    return "•" * max(0, len(number) - 4) + number[-4:]


def number_of(account: PaymentAccount) -> str:
    """An account's number, decrypted: for the files that go to the bank. Raises Refusal if the office's key does not open it."""
    sealed = bytes(account.number_sealed)
    try:
        return _cipher(_secret("identities")).decrypt(sealed[:_NONCE], sealed[_NONCE:], None).decode()
    except InvalidTag:
        hint = "The office's keys.json is not the one with which it was recorded."
        raise Refusal(Fault("sealed", f"Account {account.pk} cannot be read.", hint=hint)) from None


def with_number(number: str) -> list[PaymentAccount]:
    """The open accounts with a number: several persons with one account are worth a question."""
    return list(PaymentAccount.objects.filter(number_hash=_hash(number), until=None).order_by("id"))


def _seal(number: str) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + _cipher(_secret("identities")).encrypt(nonce, number.encode(), None)


def _hash(number: str) -> bytes:
    return hmac.new(_secret("index").encode(), b"account\0" + number.encode(), hashlib.sha256).digest()


def _secret(name: str) -> str:
    return str(settings.CONFIGURATION.keys[name])


@lru_cache(maxsize=2)
def _cipher(secret: str) -> AESGCM:
    return AESGCM(hashlib.sha256(b"accounts\0" + secret.encode()).digest())
