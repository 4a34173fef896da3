"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.lab import views

app_name = "lab"
urlpatterns = [
    path("", views.countries, name="countries"),
    path("<slug:code>/", views.country, name="country"),
    path("<slug:code>/reform.yaml", views.reform_file, name="reform_file"),
    path("<slug:code>/results.csv", views.results_file, name="results_file"),
]
