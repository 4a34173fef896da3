"""The addresses of the API where it is served alone."""

from __future__ import annotations

from django.urls import path

from payung.office.api.urls import api

urlpatterns = [path("api/v1/", api.urls)]
