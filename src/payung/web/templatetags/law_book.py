"""Template filters for texts of the law."""

from __future__ import annotations

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from payung.law.book.content import Line
from payung.law.book.html import marked_text
from payung.standards.conventions import MEASURES

register = template.Library()


@register.filter
def law(text: str) -> SafeString:
    """A text of the law; one that fell back to another language is marked, for screen readers too."""
    return mark_safe(marked_text(str(text)))


@register.filter
def sources(line: Line) -> SafeString:
    """A source: text with links."""
    found = (
        f'<a class="govuk-link" href="{escape(span.link)}" rel="noreferrer">{escape(span.text)}</a>'
        if span.link
        else escape(span.text)
        for span in line
    )
    return mark_safe("".join(found))


@register.filter
def iso(day: object) -> str:
    """A day as addresses have it: 2026-01-31."""
    return str(day) if day else ""


@register.filter
def measure(name: str) -> str:
    """What a convention measures, in its words."""
    return MEASURES.get(name, name)
