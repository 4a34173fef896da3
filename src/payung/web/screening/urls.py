"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.screening import views

app_name = "screening"
urlpatterns = [path("", views.countries, name="countries")]
