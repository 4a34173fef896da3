"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.networks import views

app_name = "networks"
urlpatterns = [path("", views.directory, name="directory")]
