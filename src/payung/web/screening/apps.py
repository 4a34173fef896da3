"""The screening as a Django application: it has one table, of kept answers."""

from __future__ import annotations

from django.apps import AppConfig


class ScreeningConfig(AppConfig):
    """The screening."""

    name = "payung.web.screening"
    label = "screening"
