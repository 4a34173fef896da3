"""What the desk's pages show everywhere: its sections, and the letters that lead to sections and queues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse

from payung.web.desk.navigation import SECTIONS
from payung.web.desk.queues import QUEUES, Queue

register = template.Library()


@dataclass(frozen=True, slots=True)
class Link:
    """A section of the desk for the template."""

    title: Any
    address: str
    letter: str
    current: bool


@register.simple_tag(takes_context=True)
def desk_sections(context: Any) -> list[Link]:
    """The sections that who looks may open; also says whether they may search."""
    request = context["request"]
    context["can_search"] = request.actor.may("people.look", request.office.pk)
    return [
        Link(one.title, _address(request, one.page), one.letter, request.resolver_match.url_name == one.page)
        for one in SECTIONS
        if request.actor.may(one.permission, request.office.pk)
    ]


@register.simple_tag(takes_context=True)
def desk_page(context: Any, queue: Queue) -> str:
    """The address of the page that lists a queue; empty while there is none."""
    return _address(context["request"], queue.page) + queue.query if queue.page else ""


@register.simple_tag(takes_context=True)
def desk_letters(context: Any) -> list[Link]:
    """The letters after `g` of what who looks may open: sections, and queues that have a page."""
    request = context["request"]
    queues = [one for one in QUEUES if one.page and request.actor.may(one.permission, request.office.pk)]
    return [*desk_sections(context), *(Link(one.title, desk_page(context, one), one.letter, False) for one in queues)]


def _address(request: Any, page: str) -> str:
    return reverse(f"desk:{page}", kwargs={"office": request.office.code})


@register.simple_tag(takes_context=True)
def may(context: Any, permission: str) -> bool:
    """Whether who looks has a permission in this office."""
    request = context["request"]
    return bool(request.actor.may(permission, request.office.pk))
