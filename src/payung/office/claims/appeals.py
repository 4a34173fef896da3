"""Appeals against decisions, with their hearing and outcome, and grievances with their answer."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.claims.actions import (
    SEQUENCE,
    appeal_right,
    check_facts,
    claim_of,
    decide,
    kind_of,
    own_claim,
)  # fmt: skip
from payung.office.claims.models import Appeal, Claim, Grievance
from payung.office.claims.steps import move
from payung.office.membership.actions import person_of, setup_of
from payung.office.people.numbers import next_number
from payung.office.processes import APPEAL, CLAIM, GRIEVANCE
from payung.office.rights.actors import beyond_organisation


@action("claims.lodge_appeal", permission="claims.file")
def lodge_appeal(act: Act, *, office: int, claim: str, grounds: str) -> dict[str, Any]:
    """Lodge an appeal against the decision of a claim. Raises Refusal after the last day that the law allows."""
    return _lodge(act, office, claim_of(claim, office), grounds)


@action("claims.appeal_own", permission="claims.appeal_own")
def lodge_own_appeal(act: Act, *, office: int, claim: str, grounds: str) -> dict[str, Any]:
    """Lodge an appeal as the member who is signed in, against the decision of a claim of their own. Raises Refusal."""
    with beyond_organisation():
        return _lodge(act, office, own_claim(act, office, claim), grounds)


def _lodge(act: Act, office: int, found: Claim, grounds: str) -> dict[str, Any]:
    CLAIM.after("reopen", found.status)
    if not grounds.strip():
        raise Refusal(Fault("missing", "Say why the decision is thought to be wrong.", path="grounds"))
    if (open_ := found.appeals.filter(status__in=("lodged", "heard")).first()) is not None:
        raise Refusal(Fault("duplicate", f"Appeal {open_.number} against this decision is open.", path="claim"))
    if found.appeals.filter(against_id=found.decision_id).exclude(status="withdrawn").exists():
        raise Refusal(Fault("duplicate", "An appeal against this decision was decided already.", path="claim"))
    right = appeal_right(found, setup_of(found.scheme))
    last_day = datetime.date.fromisoformat(right["until"]) if right["until"] else None
    if last_day and act.day > last_day:
        raise Refusal(Fault("late", f"An appeal could be lodged until {last_day} ({right['cite']}).", path="claim"))
    appeal = Appeal(
        office_id=office, number=next_number(SEQUENCE), claim=found, grounds=grounds.strip(), lodged_on=act.day,
        last_day=last_day, against_id=found.decision_id,
    )  # fmt: skip
    move(act, APPEAL, appeal, "lodge", decision=found.decision_id, last_day=last_day)
    act.about(f"appeal:{appeal.pk}", claim=found.pk)
    return {"appeal": appeal.number, "until": right["until"]}


@action("claims.hear_appeal", permission="claims.hear_appeal")
def hear_appeal(act: Act, *, office: int, appeal: str, hearing: str) -> str:
    """Record what was said at the hearing of an appeal."""
    found = _appeal(appeal, office)
    if not hearing.strip():
        raise Refusal(Fault("missing", "Record what was said.", path="hearing"))
    found.heard_on, found.hearing = act.day, "\n".join(filter(None, (found.hearing, hearing.strip())))
    move(act, APPEAL, found, "hear")
    act.about(f"appeal:{found.pk}", status=found.status)
    return str(found.status)


@action("claims.decide_appeal", permission="claims.decide_appeal")
def decide_appeal(
    act: Act,
    *,
    office: int,
    appeal: str,
    outcome: str,
    reason: str,
    facts: Mapping[str, Any] | None = None,
    language: str = "en",
) -> dict[str, Any]:
    """Decide an appeal: `upheld`, and the claim is decided again by the law with the corrected facts; or `dismissed`.

    Who decided or approved the claim does not decide the appeal. Raises Refusal.
    """
    found = _appeal(appeal, office)
    claim = claim_of(found.claim.number, office)
    if outcome not in ("upheld", "dismissed"):
        raise Refusal(
            Fault("unknown-name", f"'{outcome}' is no outcome.", path="outcome", hint="Write upheld or dismissed.")
        )
    if not reason.strip():
        raise Refusal(Fault("missing", "Give the reason for the outcome.", path="reason"))
    if act.actor.user in (claim.decided_by, claim.approved_by):
        raise Refusal(Fault("same-person", "Who decided the claim does not decide the appeal.", path="appeal"))
    found.decided_on, found.decided_by, found.reason = act.day, act.actor.user, reason.strip()
    if outcome == "dismissed":
        move(act, APPEAL, found, "dismiss", note=reason)
        act.about(f"appeal:{found.pk}", status=found.status)
        return {"appeal": found.number, "status": found.status}
    setup = setup_of(claim.scheme)
    check_facts(setup, kind_of(setup, claim.kind), facts or {})
    claim.facts = {**claim.facts, **(facts or {})}
    move(act, CLAIM, claim, "reopen", decision=found.against_id, note=f"appeal {found.number}")
    said = decide(act, claim, language)
    if claim.decision_id != found.against_id:
        found.decision_id = claim.decision_id
    move(act, APPEAL, found, "uphold", decision=found.decision_id, note=reason)
    act.about(f"appeal:{found.pk}", status=found.status, claim=claim.pk)
    return {"appeal": found.number, **said, "status": found.status, "claim_status": claim.status}


@action("claims.withdraw_appeal", permission="claims.file")
def withdraw_appeal(act: Act, *, office: int, appeal: str) -> str:
    """Take an appeal back."""
    found = _appeal(appeal, office)
    move(act, APPEAL, found, "withdraw")
    act.about(f"appeal:{found.pk}", status=found.status)
    return str(found.status)


@action("claims.lodge_grievance", permission="claims.file")
def lodge_grievance(act: Act, *, office: int, person: str, text: str) -> str:
    """Record a complaint of a person about how they were treated. Gives its number."""
    if not text.strip():
        raise Refusal(Fault("missing", "Say what the complaint is.", path="text"))
    found = Grievance(
        office_id=office, number=next_number(SEQUENCE), person=person_of(person), text=text.strip(), lodged_on=act.day
    )
    move(act, GRIEVANCE, found, "lodge")
    act.about(f"grievance:{found.pk}")
    return str(found.number)


@action("claims.answer_grievance", permission="claims.hear_appeal")
def answer_grievance(act: Act, *, office: int, grievance: str, answer: str) -> str:
    """Answer a complaint."""
    found = Grievance.objects.select_for_update(of=("self",)).filter(number=grievance, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no grievance {grievance} in this office.", path="grievance"))
    if not answer.strip():
        raise Refusal(Fault("missing", "Write the answer.", path="answer"))
    found.answered_on, found.answer = act.day, answer.strip()
    move(act, GRIEVANCE, found, "answer")
    act.about(f"grievance:{found.pk}", status=found.status)
    return str(found.status)


def _appeal(number: str, office: int) -> Appeal:
    found = Appeal.objects.select_for_update(of=("self",)).filter(number=number, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no appeal {number} in this office.", path="appeal"))
    return found
