"""The pages as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages."""

    name = "payung.web"
    label = "web"

    def ready(self) -> None:
        from payung.web.operations.faults import log_faults

        log_faults()
