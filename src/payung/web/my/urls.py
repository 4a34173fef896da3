"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.my import views

app_name = "my"
urlpatterns = [path("", views.page, name="page")]
