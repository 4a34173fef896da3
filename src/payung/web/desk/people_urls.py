"""Addresses of the desk's people half: persons, households, memberships, organisations."""

from __future__ import annotations

from django.urls import path

from payung.web.desk.people import belonging, decisions, file, reaching, recording, searching

urlpatterns = [
    path("search/", searching.search, name="search"),
    path("found/<str:sealed>/", searching.found, name="found"),
    path("register/", recording.register, name="register"),
    path("person/<int:person>/", file.person, name="person"),
    path("person/<int:person>/change/", recording.change, name="change"),
    path("person/<int:person>/facts/", recording.facts, name="facts"),
    path("person/<int:person>/contacts/add/", recording.add_contact, name="add_contact"),
    path("person/<int:person>/contacts/<int:contact>/remove/", recording.remove_contact, name="remove_contact"),
    path("person/<int:person>/identities/add/", recording.add_identity, name="add_identity"),
    path("person/<int:person>/identities/<int:identity>/", recording.reveal_identity, name="reveal_identity"),
    path("person/<int:person>/identities/<int:identity>/remove/", recording.remove_identity, name="remove_identity"),
    path("person/<int:person>/consents/add/", recording.give_consent, name="give_consent"),
    path("person/<int:person>/consents/<int:consent>/withdraw/", recording.withdraw_consent, name="withdraw_consent"),
    path("person/<int:person>/photo/add/", recording.add_photo, name="add_photo"),
    path("person/<int:person>/photo/<int:photo>/", file.photo, name="photo"),
    path("person/<int:person>/move/", recording.move, name="move"),
    path("person/<int:person>/death/", recording.death, name="death"),
    path("person/<int:person>/account/", recording.account, name="member_account"),
    path("person/<int:person>/enrol/", belonging.choose, name="choose_scheme"),
    path("person/<int:person>/enrol/<str:scheme>/", belonging.enrol, name="enrol"),
    path("person/<int:person>/refer/", reaching.refer, name="refer"),
    path("organisations/", reaching.organisations, name="organisations"),
    path("organisations/add/", reaching.add, name="add_organisation"),
    path("organisations/sent/", reaching.sent, name="sent"),
    path("organisation/<int:organisation>/", reaching.organisation, name="organisation"),
    path("organisation/<int:organisation>/event/", reaching.record_event, name="record_event"),
    path("organisation/<int:organisation>/join/", reaching.join, name="join"),
    path("event/<int:event>/", reaching.event, name="event"),
    path("household/<int:household>/", file.household, name="household"),
    path("household/<int:household>/facts/", recording.household_facts, name="household_facts"),
    path("membership/<int:membership>/", belonging.membership, name="membership"),
    path("membership/<int:membership>/card/", belonging.card, name="card"),
    path("membership/<int:membership>/statement/", belonging.account, name="statement"),
    path("membership/<int:membership>/option/", belonging.option, name="option"),
    path("membership/<int:membership>/suspend/", belonging.suspend, name="suspend"),
    path("membership/<int:membership>/resume/", belonging.resume, name="resume"),
    path("membership/<int:membership>/leave/", belonging.leave, name="leave"),
    path("membership/<int:membership>/lapse/", belonging.lapse, name="lapse"),
    path("membership/<int:membership>/transfer/", belonging.transfer, name="transfer"),
    path("decision/<int:decision>/", decisions.decision, name="decision"),
]
