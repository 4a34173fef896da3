"""The second factor: an authenticator app (TOTP, RFC 6238) and recovery codes, by django-allauth; their secrets are encrypted."""

from __future__ import annotations

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from cryptography.fernet import Fernet
from django.conf import settings

from payung.office.rights.models import User


class SealedSecrets(DefaultMFAAdapter):
    """Encrypts the secrets of authenticators by a key made from the office's own."""

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> Fernet:
    key = hashlib.sha256(b"second factor\0" + settings.CONFIGURATION.keys["identities"].encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def set_up(user: User) -> tuple[str, list[str]]:
    """Give an account a second factor, in place of one that it has: the address for the app, and the recovery codes; shown once."""
    Authenticator.objects.filter(user=user).delete()
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return SealedSecrets().build_totp_url(user, secret), RecoveryCodes.activate(user).generate_codes()


def has_one(user: User) -> bool:
    """True if the account has an authenticator app."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def accepts(user: User, code: str) -> bool:
    """True if the code is the app's of this half minute, or a recovery code; either is good once."""
    for found in Authenticator.objects.select_for_update().filter(user=user):
        wrapped = found.wrap()
        if isinstance(wrapped, TOTP | RecoveryCodes) and wrapped.validate_code(code):
            return True
    return False
