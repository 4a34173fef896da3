"""Addresses of the desk's people half: persons, households, memberships, organisations."""

from __future__ import annotations

from django.urls import path

from payung.web.desk.people import decisions, file, searching

urlpatterns = [
    path("search/", searching.search, name="search"),
    path("found/<str:sealed>/", searching.found, name="found"),
    path("person/<int:person>/", file.person, name="person"),
    path("person/<int:person>/photo/<int:photo>/", file.photo, name="photo"),
    path("decision/<int:decision>/", decisions.decision, name="decision"),
    path("household/<int:household>/", file.household, name="household"),
]
