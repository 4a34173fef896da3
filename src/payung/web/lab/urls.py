"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.lab import views

app_name = "lab"
urlpatterns = [path("", views.countries, name="countries")]
