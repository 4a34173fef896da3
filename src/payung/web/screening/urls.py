"""Addresses of the area. None holds anything that somebody answered: only the place in the conversation, or a random token."""

from __future__ import annotations

from django.urls import path

from payung.web.screening.views import answer, begin, interview, members

app_name = "screening"
urlpatterns = [
    path("", begin.countries, name="countries"),
    path("forget/", begin.forget, name="forget"),
    path("kept/<str:token>/", answer.kept, name="kept"),
    path("kept/<str:token>/forget/", answer.let_go, name="let_go"),
    path("kept/<str:token>/go-on/", answer.go_on_with, name="go_on_with"),
    path("kept/<str:token>/why/<str:scheme>/<int:person>/", answer.kept_why, name="kept_why"),
    path("<str:country>/", begin.begin, name="begin"),
    path("<str:country>/names/", begin.names, name="names"),
    path("<str:country>/<int:place>/", interview.question, name="question"),
    path("<str:country>/go-on/", interview.go_on, name="go_on"),
    path("<str:country>/answers/", interview.answers, name="answers"),
    path("<str:country>/answer/", answer.answer, name="answer"),
    path("<str:country>/answer/why/<str:scheme>/<int:person>/", answer.why, name="why"),
    path("<str:country>/keep/", answer.keep, name="keep"),
    path("<str:country>/members/", members.members, name="members"),
    path("<str:country>/members/template.<str:kind>", members.template, name="template"),
]
