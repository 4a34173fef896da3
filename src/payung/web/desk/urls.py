"""Addresses of the desk: who is served, and the money. All but the first begin with the office's code."""

from __future__ import annotations

from django.urls import include, path

from payung.web.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.offices, name="offices"),
    path("<str:office>/", views.home, name="home"),
    path("<str:office>/", include("payung.web.desk.people_urls")),
    path("<str:office>/", include("payung.web.desk.money_urls")),
]
