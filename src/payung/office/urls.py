"""The office's addresses: the API, and the pages of django-allauth for signing in and for the second factor."""

from __future__ import annotations

from django.urls import include, path

from payung.office.api.addresses import urlpatterns as of_the_api

urlpatterns = [*of_the_api, path("account/", include("allauth.urls"))]
