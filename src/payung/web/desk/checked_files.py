"""A file that was checked and waits to be carried out, so that nobody has to choose it twice.

It lies encrypted in the office's folder and opens for an hour, only for the account and the page that sent it. What is older is removed
when a form of this kind is next opened.
"""

from __future__ import annotations

import contextlib
import secrets
import time
from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _

from payung.web.acting import ActionForm
from payung.web.sealing import sealed, sealed_bytes, unsealed, unsealed_bytes

_LARGEST = 9_000_000
_SECONDS = 3600
_PURPOSE = "checked file"


class CheckedFileForm(ActionForm):
    """A form with a `file`; sent again without one, it means the file that was checked. `content` and `name` are what it has."""

    file = forms.FileField()
    checked = forms.CharField(widget=forms.HiddenInput, required=False, max_length=2000)
    content: bytes = b""
    name: str = ""

    def __init__(self, request: Any) -> None:
        if request.method == "POST":
            super().__init__(request.POST, request.FILES)
        else:
            super().__init__()
        _tidy()
        self._whose = [request.user.pk, request.path]
        self._mark = ""
        self.fields["file"].required = not request.POST.get("checked")

    def clean(self) -> dict[str, Any]:
        """The file that was chosen or, without one, that was checked."""
        found: dict[str, Any] = self.cleaned_data
        chosen = found.get("file")
        if chosen is not None and chosen.size > _LARGEST:
            self.add_error("file", _("The file is too large: at most 9 MB."))
        elif chosen is not None:
            self.name, self.content = chosen.name, chosen.read()
        elif found.get("checked"):
            self._open(found["checked"])
        return found

    def keep(self) -> None:
        """Keep the file for when the form is sent again."""
        if not self._mark:
            folder = _folder()
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._mark = secrets.token_hex(16)
            (folder / self._mark).write_bytes(sealed_bytes(f"{_PURPOSE} {self._mark}", self.content))
        self._say(sealed(_PURPOSE, [*self._whose, self._mark, self.name]))
        self.fields["file"].required = False
        self["file"].help_text = _(
            "%(file)s was checked and is kept for an hour; choose another only in its place."
        ) % {"file": self.name}

    def forget(self) -> None:
        """Remove the file: it was carried out."""
        if self._mark:
            (_folder() / self._mark).unlink(missing_ok=True)
        self._say("")

    def _open(self, text: str) -> None:
        *whose, mark, name = unsealed(_PURPOSE, text, seconds=_SECONDS) or ("", "")
        content = None
        if whose == self._whose:
            with contextlib.suppress(OSError):
                content = unsealed_bytes(f"{_PURPOSE} {mark}", (_folder() / mark).read_bytes())
        if content is None:
            self._say("")
            self.add_error("file", _("The checked file is no longer kept. Choose it again."))
        else:
            self._mark, self.name, self.content = mark, name, content

    def _say(self, text: str) -> None:
        form: Any = self
        form.data = form.data.copy()
        form.data["checked"] = text


def _folder() -> Path:
    folder: Path = settings.CONFIGURATION.home / "checked"
    return folder


def _tidy() -> None:
    """Remove what is older than an hour."""
    for path in _folder().glob("*"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _SECONDS:
                path.unlink()
