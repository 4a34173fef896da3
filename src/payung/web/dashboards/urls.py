"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.dashboards import views

app_name = "dashboards"
urlpatterns = [path("", views.countries, name="countries")]
