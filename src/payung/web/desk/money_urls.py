"""Addresses of the desk's money half: contributions, claims, payments, the ledger."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
