"""Referrals of card holders from a health centre to a hospital, and the visits that they led to, each a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from payung.law.faults import Fault, Refused
from payung.office import doorway
from payung.office.acts import Act, Refusal, action
from payung.office.claims.actions import SEQUENCE, enter, kind_of, past_day
from payung.office.claims.models import Referral, Visit
from payung.office.claims.steps import move
from payung.office.membership.actions import person_of, setup_of
from payung.office.membership.describing import with_facts
from payung.office.people.numbers import next_number
from payung.office.processes import REFERRAL


@action("claims.refer", permission="claims.file")
def refer(
    act: Act, *, office: int, person: str, scheme: str, sent_by: str, sent_to: str, referred_on: str | None = None
) -> str:
    """Send a card holder on to a hospital. Gives the referral's number. Raises Refusal for whom the scheme does not cover."""
    setup = setup_of(scheme)
    found = person_of(person)
    day = past_day(referred_on, act.day, "referred_on") if referred_on else act.day
    for path, place in (("sent_by", sent_by), ("sent_to", sent_to)):
        if not place.strip():
            raise Refusal(Fault("missing", "Name the facility.", path=path))
    household = with_facts(setup, found, day, setup.member)
    try:
        taken = doorway.ask(setup.law.code, household, day, [setup.cover.name])
    except Refused as refused:
        raise Refusal(*refused.faults) from None
    member = None if setup.cover.of_household else found.number
    covered = taken.value(setup.cover.name, member)
    if covered is None:
        needed = ", ".join(taken.unknown[setup.cover.name])
        raise Refusal(
            Fault(
                "unknown",
                f"The law cannot say yet whether the scheme covers this person; it needs: {needed}.",
                path="person",
            )
        )
    if covered is not True:
        reasons = " ".join(text for _, text in taken.explain(setup.cover.name, member).lines())
        raise Refusal(Fault("not-entitled", f"The scheme does not cover this person. {reasons}", path="person"))
    decision = doorway.keep(
        taken, household, office=office, scheme=scheme, about=f"person:{found.pk}", act=act.id,
        language=setup.law.country.languages[0],
    )  # fmt: skip
    referral = Referral(
        office_id=office, number=next_number(SEQUENCE), scheme=scheme, person=found, sent_by=sent_by.strip(), sent_to=sent_to.strip(),
        on=day, decision_id=decision.pk,
    )  # fmt: skip
    move(act, REFERRAL, referral, "issue", decision=decision.pk)
    act.about(f"referral:{referral.pk}", person=found.pk)
    return str(referral.number)


@action("claims.record_visit", permission="claims.file")
def record_visit(
    act: Act,
    *,
    office: int,
    referral: str,
    kind: str,
    facility: str,
    visited_on: str,
    facts: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Record a visit to which a referral led. It is a claim of its own, which the law then decides. Gives the claim's number."""
    found = _referral(referral, office)
    setup = setup_of(found.scheme)
    asked = kind_of(setup, kind)
    day = past_day(visited_on, act.day, "visited_on")
    if day < found.on:
        raise Refusal(Fault("range", f"The referral was given on {found.on}, after this visit.", path="visited_on"))
    if facility.strip() != found.sent_to:
        raise Refusal(
            Fault("facility", f"The referral is to {found.sent_to}.", path="facility", hint="File a claim without it.")
        )
    feeds = {asked.referral: True} if asked.referral else {}
    claim = enter(act, office, found.person, found.scheme, kind, visited_on, {**(facts or {}), **feeds})
    Visit.objects.create(referral=found, facility=facility.strip(), on=day, claim=claim)
    move(act, REFERRAL, found, "visit", note=claim.number)
    act.about(f"referral:{found.pk}", claim=claim.pk)
    return {"claim": claim.number}


@action("claims.close_referral", permission="claims.file")
def close_referral(act: Act, *, office: int, referral: str) -> str:
    """Close a referral whose treatment ended, or cancel one that was not used."""
    found = _referral(referral, office)
    move(act, REFERRAL, found, "cancel" if found.status == "issued" else "close")
    act.about(f"referral:{found.pk}", status=found.status)
    return str(found.status)


def _referral(number: str, office: int) -> Referral:
    found = Referral.objects.select_for_update(of=("self",)).filter(number=number, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no referral {number} in this office.", path="referral"))
    return found
