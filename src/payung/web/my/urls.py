"""Addresses of a member's own page."""

from __future__ import annotations

from django.urls import path

from payung.web.my import claims, views

app_name = "my"
urlpatterns = [
    path("", views.page, name="page"),
    path("card/<int:membership>/", views.card, name="card"),
    path("statement/<int:membership>/", views.statement, name="statement"),
    path("decision/<int:decision>/", views.decision, name="decision"),
    path("claims/new/", claims.choose, name="choose"),
    path("claims/new/<str:scheme>/<slug:kind>/", claims.file, name="file"),
    path("claims/<int:claim>/", claims.claim, name="claim"),
    path("claims/<int:claim>/answer/", claims.answer, name="answer"),
    path("claims/<int:claim>/paper/", claims.attach, name="attach"),
    path("claims/<int:claim>/appeal/", claims.appeal, name="appeal"),
]
