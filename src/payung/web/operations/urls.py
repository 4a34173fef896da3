"""Addresses for those who run the server."""

from __future__ import annotations

from django.urls import path

from payung.web.operations import views

urlpatterns = [
    path("health", views.health, name="health"),
    path("ready", views.ready, name="ready"),
    path("metrics", views.metrics, name="metrics"),
]
