"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.law_book import views

app_name = "law_book"
urlpatterns = [path("", views.countries, name="countries")]
