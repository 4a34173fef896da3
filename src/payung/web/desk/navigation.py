"""The desk's sections: each is seen by who has its permission, and reached by `g` and its letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the desk's navigation: its name among the desk's addresses, and the letter after `g`."""

    page: str
    title: Any
    permission: str
    letter: str


SECTIONS = (
    Section("home", _("Today"), "desk.open", "h"),
    Section("search", _("Find a person"), "people.look", "f"),
    Section("register", _("Register a person"), "people.register", "n"),
    Section("claims", _("Claims"), "claims.look", "v"),
    Section("receipts", _("Receipts"), "contributions.look", "r"),
    Section("payments", _("Payments"), "payments.look", "z"),
    Section("ledger", _("Ledger"), "ledger.look", "j"),
    Section("import_list", _("Import a list"), "people.import", "i"),
    Section("organisations", _("Organisations"), "organisations.look", "e"),
    Section("reports", _("Report"), "payments.look", "o"),
)
