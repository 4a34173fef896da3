"""Pages for what went wrong: they say what happened and what to do, and never what is inside."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from payung.web import unsent
from payung.web.access import PUBLIC, public
from payung.web.acting import SeeOther


@public
def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """There is no such page, or it is not for this account: the two look the same."""
    return _page(
        request,
        404,
        _("Page not found"),
        _("If you typed the address, check it. If you followed a link, it may be old."),
    )


@public
def refused(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """The account may not do this."""
    return _page(
        request, 403, _("You may not do this"), _("Ask the administrator of your office for the role that it needs.")
    )


@public
def failed(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    what = _("Nothing was half-done. Go back and try again; if it fails again, tell the office.")
    return _page(request, 500, _("Something went wrong on our side"), what)


@public
def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose page is too old, or that another site sent; of who is signed in it is shown again, filled, and not carried out.

    Another site's comes without a session, since our cookies do not go along with it.
    """
    view = request.resolver_match.func if request.resolver_match else None
    is_ours = getattr(view, "access", PUBLIC) != PUBLIC and request.user.is_authenticated
    if request.method == "POST" and is_ours and unsent.keep(request):
        return SeeOther(unsent.back_to(request.get_full_path()))
    what = _("It was open for too long, or cookies are switched off. Go back, load the page again, and send it again.")
    return _page(request, 403, _("This page is too old"), what)


def _page(request: HttpRequest, status: int, title: str, what: str) -> HttpResponse:
    return render(request, "web/error.html", {"title": title, "what": what}, status=status)
