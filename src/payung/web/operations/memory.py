"""A server process before its first request: all pages loaded, and the collector of garbage told to pause seldom.

A full collection stops every thread for as long as it looks at what is kept, a quarter of a second with conversations, pages and
laws in memory, and it came every four seconds at a hundred requests a second. What is made for a request is given back without the
collector, but for about three objects a request that name each other.
"""

from __future__ import annotations

import gc
from pathlib import Path

from django.template.loader import get_template
from django.urls import get_resolver
from django.utils.translation import gettext, override

from payung.web.languages import LANGUAGE_NAMES

_TEMPLATES = Path(__file__).parent.parent / "templates"
_YOUNG, _MIDDLE, _OLD = 2_000, 10, 500
"""Objects made until the youngest are looked at; how often until those in between are; how often until all are."""


def settle() -> None:
    """Load every page with its templates and words; what is in memory then is for good, and is never looked at again."""
    assert get_resolver().url_patterns  # imports every view
    for path in sorted(_TEMPLATES.glob("web/**/*.html")):
        get_template(str(path.relative_to(_TEMPLATES)))
    for language in LANGUAGE_NAMES:
        with override(language):
            gettext("Yes")
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
