"""What django-allauth says when somebody signs in, in the words of our pages; what it does is the office's own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from payung.office.rights.second_factor import SealedSecrets
from payung.office.rights.signing_in import ClosedToStrangers

_NOT_LET_IN = _("The name or the password is wrong. After five wrong tries wait 15 minutes.")
_WRONG_CODE = _("The code is wrong, or it was used already. Wait for the next one and write that.")


class InOurWords(ClosedToStrangers):
    """Nobody opens an account for themselves."""

    error_messages = {
        **ClosedToStrangers.error_messages,
        "username_password_mismatch": _NOT_LET_IN,
        "too_many_login_attempts": _NOT_LET_IN,
        "incorrect_password": _("The password is wrong."),
        "enter_current_password": _("Write the password that you have now."),
        "incorrect_code": _WRONG_CODE,
        "rate_limited": _("Too many tries. Wait a quarter of an hour."),
    }


class SecondFactorInOurWords(SealedSecrets):
    """Secrets are encrypted by the office's key."""

    error_messages = {**SealedSecrets.error_messages, "incorrect_code": _WRONG_CODE}
