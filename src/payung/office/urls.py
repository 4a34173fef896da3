"""The office's addresses: the API, and the pages of django-allauth for signing in and for the second factor."""

from __future__ import annotations

from django.urls import include, path

from payung.office.api.urls import api

urlpatterns = [path("api/v1/", api.urls), path("account/", include("allauth.urls"))]
