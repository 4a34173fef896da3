"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.dashboards import views

app_name = "dashboards"
urlpatterns = [
    path("", views.countries, name="countries"),
    path("countries.csv", views.countries_file, name="countries_file"),
    path("<slug:code>/", views.country, name="country"),
    path("<slug:code>/<slug:name>.csv", views.country_file, name="country_file"),
]
