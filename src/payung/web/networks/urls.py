"""Addresses of the area."""

from __future__ import annotations

from django.urls import path

from payung.web.networks import views

app_name = "networks"
urlpatterns = [
    path("", views.directory, name="directory"),
    path("conventions/", views.conventions, name="conventions"),
    path("conventions/<slug:country>/", views.standing, name="standing"),
    path("conventions/<slug:country>/<slug:convention>/", views.convention, name="convention"),
    path("in/<slug:country>/", views.country, name="country"),
    path("organisation/<str:code>/", views.organisation, name="organisation"),
]
