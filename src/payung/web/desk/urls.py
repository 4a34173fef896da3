"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.desk import views

app_name = "desk"
urlpatterns = [path("", views.offices, name="offices")]
