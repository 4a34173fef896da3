"""Who may open a page: every view says so by one of these decorators, and one that does not is not served.

    @public                         everybody, without an account
    @staff("people.look")           an account with that permission in the office of the address, <str:office>
    @member                         the person whom an account belongs to

A staff page acts in the office that its address names and in no other, whatever else the account may see; within it
`request.actor` is who acts, `request.office` the office, and the database shows only their rows. What an account may not open looks
the same as what there is not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from payung.office.people.models import Person
from payung.office.rights.actors import (
    EVERYWHERE,
    Actor,
    NotPermitted,
    acting,
    actor_of,
    as_member,
    beyond_organisation,
)
from payung.office.rights.models import Office
from payung.web import unsent

View = Callable[..., HttpResponse]
PUBLIC, MEMBER, SIGNED_IN, OWN = "(public)", "(member)", "(signed in)", "(its own)"


def public(view: View) -> View:
    """Everybody may open it."""
    view.access = PUBLIC  # type: ignore[attr-defined]
    return view


def signed_in(view: View) -> View:
    """Whoever has an account may open it; `request.actor` is who."""
    return _ruled(view, SIGNED_IN, lambda request, kwargs: actor_of(request.user.pk))


def staff(permission: str) -> Callable[[View], View]:
    """Who has the permission in the office of the address may open it."""

    def decorate(view: View) -> View:
        return _ruled(view, permission, lambda request, kwargs: _in_office(request, kwargs, permission))

    return decorate


def member(view: View) -> View:
    """The person whom the account belongs to: `request.person`, of `request.office`; the database shows only what is their own."""

    def actor(request: Any, kwargs: dict[str, Any]) -> Actor:
        if request.user.person_id is None:
            raise Http404
        try:
            found = as_member(actor_of(request.user.pk), request.user.person_id)
        except NotPermitted:
            raise Http404 from None
        with acting(found), beyond_organisation():  # a record that was laid into another is read there
            own = Person.objects.filter(pk=request.user.person_id).select_related("merged_into").first()
        if own is None or own.office_id not in found.permissions:
            raise Http404
        request.person = own.merged_into or own
        request.office = Office.objects.get(pk=own.office_id)
        return replace(found, person=request.person.pk)

    return _ruled(view, MEMBER, actor)


def _ruled(view: View, rule: str, who: Callable[[Any, dict[str, Any]], Actor]) -> View:
    @never_cache
    @wraps(view)
    def ruled(request: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_sign_in(request)
        try:
            request.actor = who(request, kwargs)
        except NotPermitted as refused:
            if settings.SECOND_FACTOR_REQUIRED:
                return redirect("mfa_index")
            raise PermissionDenied(str(refused)) from None
        with acting(request.actor):
            response = _answer(view, request, kwargs)
        unsent.remember(request, response)
        return response

    ruled.access = rule  # type: ignore[attr-defined]
    return ruled


def _answer(view: View, request: Any, kwargs: dict[str, Any]) -> HttpResponse:
    """What the view answers; where a form waits that was sent after its session ended, the page with it, and nothing done."""
    if unsent.fill(request):
        response = view(request, **kwargs)
        transaction.set_rollback(True)
        if response.status_code < 300 or response.status_code == 422:
            return _rendered(response)
        unsent.empty(request)
    return _rendered(view(request, **kwargs))


def _rendered(response: HttpResponse) -> HttpResponse:
    if hasattr(response, "render"):
        response.render()  # while the database still knows who looks
    return response


def _in_office(request: Any, kwargs: dict[str, Any], permission: str) -> Actor:
    actor = actor_of(request.user.pk)
    office = Office.objects.filter(code=kwargs.pop("office")).first()
    if office is None or not actor.may(permission, office.pk):
        raise Http404
    here = actor.permissions.get(EVERYWHERE, frozenset()) | actor.permissions.get(office.pk, frozenset())
    request.office = office
    return replace(actor, permissions={office.pk: here})


def redirect_to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the page for signing in, and from there back to this one. A form that was sent is kept (see `payung.web.unsent`)."""
    from django.contrib.auth.views import redirect_to_login
    from django.shortcuts import resolve_url

    path = request.get_full_path()
    if request.method == "POST" and unsent.keep(request):
        path = unsent.back_to(path)
    response = redirect_to_login(path, resolve_url(settings.LOGIN_URL))
    response.status_code = 303 if request.method == "POST" else 302
    return response


def rule_of(view: Any, route: str) -> str | None:
    """Who may open a view of the URL map: a permission, or (public), (member), (signed in); None if it does not say.

    Views that are not ours say so for themselves: an operation of the API asks for a token, a page of django-allauth for a session.
    """
    if route.startswith("api/v1/") or getattr(view, "__module__", "").startswith("allauth."):
        return OWN
    found: str | None = getattr(view, "access", None)
    return found


def only_with_a_rule(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that serves no view without a rule."""

    class _Only:
        def __call__(self, request: HttpRequest) -> HttpResponse:
            return answer(request)

        def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
            route = request.resolver_match.route if request.resolver_match else ""
            if rule_of(view, route) is None:
                raise ImproperlyConfigured(f"The view of {route} has no rule of access.")

    return _Only()
