"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.law_book import views

app_name = "law_book"
_SCHEME = "<slug:country>/<slug:scheme>/"
urlpatterns = [
    path("", views.countries, name="countries"),
    path("<slug:country>/", views.country, name="country"),
    path("<slug:country>/shared/", views.shared, name="shared"),
    path("<slug:country>/changes/", views.changes, name="changes"),
    path("<slug:country>/<str:scheme>/", views.scheme, name="scheme"),
    path(f"{_SCHEME}changes/", views.changes, name="changes"),
    path(f"{_SCHEME}try/", views.try_it, name="try"),
    path(f"{_SCHEME}curves/<slug:over>.svg", views.curve_picture, name="curve_picture"),
    path(f"{_SCHEME}curves/<slug:over>/", views.curve, name="curve"),
]
