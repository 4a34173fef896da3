"""What every page's frame shows: the areas, the languages, and who is signed in where that matters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from payung.web.languages import LANGUAGE_NAMES

# The areas in the order of the navigation: the name of their first page, and their title.
AREAS: dict[str, Any] = {
    "screening:countries": _("What am I entitled to?"),
    "law_book:countries": _("Law book"),
    "lab:countries": _("Reform lab"),
    "dashboards:countries": _("Countries"),
    "networks:directory": _("Organisations"),
    "desk:offices": _("Office"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A link of the navigation, or a language."""

    title: Any
    address: str
    current: bool
    code: str = ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context for every template."""
    language = get_language() or "en"
    return {
        "language": language,
        "areas": [_area(request, name, title) for name, title in AREAS.items()],
        "languages": [
            Place(name, _in_language(request.get_full_path(), language, code), code == language, code)
            for code, name in LANGUAGE_NAMES.items()
        ],
        "needs_second_factor": settings.SECOND_FACTOR_REQUIRED,
        "is_signed_in": hasattr(request, "actor") or _on_own_account(request),
    }


def _in_language(address: str, language: str, other: str) -> str:
    """The same page in another language: every page's address begins with its language."""
    beginning = f"/{language}/"
    return f"/{other}/{address.removeprefix(beginning)}" if address.startswith(beginning) else f"/{other}/"


def _on_own_account(request: HttpRequest) -> bool:
    """Whether this is one of django-allauth's pages and somebody is signed in; other pages do not ask the session."""
    name = getattr(getattr(request, "resolver_match", None), "url_name", None) or ""
    return name.startswith(("account_", "mfa_")) and request.user.is_authenticated


def _area(request: HttpRequest, name: str, title: Any) -> Place:
    namespace = name.partition(":")[0]
    match = getattr(request, "resolver_match", None)
    return Place(title, _address(name, get_language() or "en"), match is not None and namespace in match.namespaces)


@cache
def _address(name: str, language: str) -> str:
    """The address of an area's first page, which is the same for every reader of a language."""
    return reverse(name)
