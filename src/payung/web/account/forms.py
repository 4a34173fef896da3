"""The forms of django-allauth with our words: labels above, no text within the boxes."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.utils.translation import gettext_lazy as _

_CODE = _("Code of six digits from your authenticator app, or a recovery code")


class _Ours:
    """Gives fields our labels, and takes away what allauth writes within the boxes."""

    labels: dict[str, Any] = {}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        fields: dict[str, Any] = self.fields  # type: ignore[attr-defined]
        for name, field in fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)


class SignIn(_Ours, LoginForm):  # type: ignore[misc]
    """Name and password."""

    labels = {"login": _("Name of the account"), "password": _("Password")}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}
        self.fields["password"].help_text = ""


class PasswordAgain(_Ours, ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that protects the account is changed."""

    labels = {"password": _("Password")}


class NewPassword(_Ours, ChangePasswordForm):  # type: ignore[misc]
    """The password now, and a new one twice."""

    labels = {"oldpassword": _("Password now"), "password1": _("New password"), "password2": _("New password again")}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["password1"].help_text = _("Twelve characters or more; several words are easy to keep in mind.")


class Code(_Ours, AuthenticateForm):  # type: ignore[misc]
    """The code when signing in."""

    labels = {"code": _CODE}


class CodeAgain(_Ours, ReauthenticateByCodeForm):  # type: ignore[misc]
    """The code once more, before something that protects the account is changed."""

    labels = {"code": _CODE}


class FirstCode(_Ours, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator app."""

    labels = {"code": _("Code of six digits that the app shows now")}
