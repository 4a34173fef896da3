"""Numbers of identity documents: checked by their kind, encrypted (AES-256-GCM), found again by a keyed hash, shown masked.

Neither the table nor a copy of it tells a number to whom does not have the office's keys.
"""

from __future__ import annotations

import hashlib
import hmac
import importlib
import re
import secrets
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db.models import QuerySet
from stdnum.exceptions import ValidationError

from payung.law.faults import Fault, nearest
from payung.office.acts import Act, Refusal, action
from payung.office.people.models import Identity
from payung.office.people.queries import person_of

_NONCE = 12
_SEPARATORS = re.compile(r"[\s.\-/]")


@lru_cache(maxsize=1)
def kinds() -> dict[str, dict[str, Any]]:
    """The kinds of documents, from identities.yaml."""
    found: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("identities.yaml").read_text("utf-8"))
    return found


def compact(text: str) -> str:
    """A number without its separators."""
    return _SEPARATORS.sub("", text).upper()


def check_number(kind: str, text: str) -> str | Fault:
    """The number without its separators, or what is wrong with it. The fault shows no more of it than its length."""
    described = kinds().get(kind)
    if described is None:
        hint = nearest(kind, kinds()) or f"One of {', '.join(kinds())}."
        return Fault("unknown-name", f"'{kind}' is no kind of identity document.", path="kind", hint=hint)
    number, name = compact(text), described["names"]["en"]
    if "form" in described:
        if re.fullmatch(described["form"], number, re.ASCII):
            return number
        return Fault("identity", f"A number of {len(number)} characters does not have the form of this document: {name}.",
                     path="number", hint=f"Its form: {described['form']}.")  # fmt: skip
    try:
        return str(importlib.import_module(f"stdnum.{described['module']}").validate(number))
    except ValidationError as error:
        return Fault("identity", f"The number is not valid for this document: {name}. {error}", path="number",
                     hint="Compare it with the card, digit by digit.")  # fmt: skip


class Sealer:
    """The office's keys at hand: encrypts, decrypts and indexes numbers. Make one for a batch."""

    def __init__(self) -> None:
        keys = settings.CONFIGURATION.keys
        self._cipher = AESGCM(hashlib.sha256(b"identities\0" + keys["identities"].encode()).digest())
        self._index = hmac.new(keys["index"].encode(), digestmod="sha256")

    def seal(self, kind: str, number: str) -> bytes:
        """Encrypt; the kind is bound in."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, number.encode(), kind.encode())

    def open(self, kind: str, sealed: bytes) -> str:
        """Decrypt. Raises Refusal if the row was changed or the keys are another office's."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], kind.encode()).decode()
        except InvalidTag:
            message = "The number cannot be read: it was changed, or encrypted by another key."
            raise Refusal(Fault("sealed", message, path="identity")) from None

    def index(self, kind: str, number: str) -> bytes:
        """The keyed hash by which a number is found (HMAC-SHA-256)."""
        found = self._index.copy()
        found.update(f"{kind}\0{number}".encode())
        return found.digest()


def masked(identity: Identity) -> str:
    """What is shown of a number."""
    return f"•••• {identity.ending}"


def ending_of(number: str) -> str:
    """The last characters, at most a third of the number."""
    return number[-min(4, len(number) // 3) :]


def documents_of(text: str, kind: str | None = None) -> QuerySet[Identity]:
    """The documents with a number, of one kind or of any."""
    sealer = Sealer()
    wanted = [kind] if kind else list(kinds())
    return Identity.objects.filter(index__in=[sealer.index(name, compact(text)) for name in wanted])


@action("people.add_identity", permission="people.change")
def add_identity(act: Act, *, office: int, person: str, kind: str, number: str) -> dict[str, object]:
    """Record an identity document of a person. Gives its id and what is shown of the number. Raises Refusal."""
    found = person_of(person, locked=True)
    checked = check_number(kind, number)
    if isinstance(checked, Fault):
        raise Refusal(checked)
    holder = documents_of(checked, kind).filter(office_id=office).select_related("person").first()
    if holder is not None and holder.person_id != found.pk:
        hint = "If they are one, merge them."
        raise Refusal(
            Fault("duplicate", f"This document is person {holder.person.number}'s.", path="number", hint=hint)
        )
    if holder is None:
        sealer = Sealer()
        holder = Identity.objects.create(
            office_id=office, person=found, kind=kind, sealed=sealer.seal(kind, checked),
            index=sealer.index(kind, checked), ending=ending_of(checked), act_id=act.id,
        )  # fmt: skip
    act.about(f"person:{found.pk}", identity=holder.pk, kind=kind)
    return {"identity": holder.pk, "shown": masked(holder)}


@action("people.reveal_identity", permission="people.change")
def reveal_identity(act: Act, *, office: int, identity: int, reason: str) -> None:
    """Record that somebody looks at a whole number, and why; `revealed` then gives it."""
    found = _identity(office, identity)
    if not reason.strip():
        raise Refusal(Fault("missing", "Say why the number is looked at.", path="reason"))
    act.about(f"person:{found.person_id}", identity=found.pk, reason=reason.strip())


def revealed(office: int, identity: int) -> str:
    """A document's number. Pages and API perform `reveal_identity` first, which records the look; numbers stay out of records."""
    found = _identity(office, identity)
    return Sealer().open(found.kind, bytes(found.sealed))


@action("people.remove_identity", permission="people.change")
def remove_identity(act: Act, *, office: int, identity: int, reason: str) -> int:
    """Take a document that was recorded wrongly out of the register."""
    found = _identity(office, identity)
    act.about(f"person:{found.person_id}", identity=identity, kind=found.kind, reason=reason)
    found.delete()
    return identity


def _identity(office: int, identity: int) -> Identity:
    found = Identity.objects.filter(pk=identity, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no identity document {identity}.", path="identity"))
    return found
