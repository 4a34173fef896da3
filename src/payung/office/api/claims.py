"""Claims, appeals, grievances and referrals: filed, decided by the law, approved by a second person."""

from __future__ import annotations

import base64
import binascii
import datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Router
from pydantic import Field, StringConstraints

from payung.law.faults import Fault
from payung.office.acts import Refusal
from payung.office.api.access import rule
from payung.office.api.shapes import (
    After,
    AmountText,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Line,
    Number,
    Page,
    Shape,
    Word,
    amount,
    paged,
)
from payung.office.claims import actions, appeals, referrals
from payung.office.claims.models import Claim

router = Router(tags=["claims"])
Prose = Annotated[str, StringConstraints(max_length=10_000, pattern=r"^[^\u0000]*$")]
Day = Annotated[str, Field(max_length=10)]
Result = dict[str, Any]


class ClaimIn(Shape):
    person: Number
    scheme: Word
    kind: Word
    happened_on: Day
    facts: dict[Word, Any] = {}
    payee: Number | None = None


class OwnClaimIn(Shape):
    scheme: Word
    kind: Word
    happened_on: Day
    facts: dict[Word, Any] = {}


class FactsIn(Shape):
    facts: dict[Word, Any]


class PaperIn(Shape):
    paper: Annotated[Line, Field(max_length=200)]
    content: Annotated[str, Field(max_length=9_000_000, description="The document in base64.")]


class ReasonIn(Shape):
    reason: Line


class LimitIn(Shape):
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    amount: AmountText


class AppealIn(Shape):
    claim: Number
    grounds: Prose


class HearingIn(Shape):
    hearing: Prose


class OutcomeIn(Shape):
    outcome: Word
    reason: Prose
    facts: dict[Word, Any] | None = None


class GrievanceIn(Shape):
    person: Number
    text: Prose


class AnswerIn(Shape):
    answer: Prose


class ReferralIn(Shape):
    person: Number
    scheme: Word
    sent_by: Annotated[Line, Field(max_length=200)]
    sent_to: Annotated[Line, Field(max_length=200)]
    referred_on: Day | None = None


class VisitIn(Shape):
    kind: Word
    facility: Annotated[Line, Field(max_length=200)]
    visited_on: Day
    facts: dict[Word, Any] | None = None


class ClaimOut(Shape):
    claim: str
    scheme: str
    kind: str
    person: str
    happened_on: datetime.date
    filed_on: datetime.date
    status: str
    wanted: list[str]
    amount: str | None
    currency: str
    decision: int | None


@router.get("/claims", **rule("claims.look", Page[ClaimOut]))
def claims(request: HttpRequest, office: InOffice, status: Word = "", after: After = 0, limit: Limit = 50) -> Any:
    """The office's claims, in one state if it is named."""
    caller = request.auth
    with caller.reading():
        found = Claim.objects.filter(office_id=caller.office).select_related("person")
        rows, following = paged(found.filter(status=status) if status else found, after, limit)
        return {"items": [claim_out(row) for row in rows], "next": following}


@router.post("/claims", **rule("claims.file", Done[Result]))
def file_claim(request: HttpRequest, office: InOffice, payload: ClaimIn, key: Key = None) -> Any:
    """File a claim for a person."""
    return request.auth.do(actions.file_claim, key, **payload.dict())


@router.post("/claims/own", **rule("claims.file_own", Done[Result]))
def file_own_claim(request: HttpRequest, office: InOffice, payload: OwnClaimIn, key: Key = None) -> Any:
    """File a claim of one's own."""
    return request.auth.do(actions.file_own_claim, key, **payload.dict())


@router.get("/claims/{claim}", **rule("claims.look", ClaimOut))
def claim(request: HttpRequest, office: InOffice, claim: Number) -> Any:
    """A claim by its number."""
    caller = request.auth
    with caller.reading():
        found = Claim.objects.filter(number=claim, office_id=caller.office).select_related("person").first()
        if found is None:
            raise Http404(f"There is no claim {claim} in this office.")
        return claim_out(found)


@router.post("/claims/{claim}/facts", **rule("claims.file", Done[Result]))
def answer(request: HttpRequest, office: InOffice, claim: Number, payload: FactsIn, key: Key = None) -> Any:
    """State the facts for which the law waits."""
    return request.auth.do(actions.answer, key, claim=claim, facts=payload.facts)


@router.post("/claims/{claim}/papers", **rule("claims.file", Done[Id]))
def attach(request: HttpRequest, office: InOffice, claim: Number, payload: PaperIn, key: Key = None) -> Any:
    """Attach a paper: a PDF, a JPEG or a PNG. It is kept encrypted."""
    try:
        content = base64.b64decode(payload.content, validate=True)
    except (binascii.Error, ValueError):
        raise Refusal(Fault("type", "The content is not base64.", path="content")) from None
    return request.auth.do(actions.attach, key, claim=claim, paper=payload.paper, content=content)


@router.post("/claims/{claim}/withdrawal", **rule("claims.file", Done[str]))
def withdraw(request: HttpRequest, office: InOffice, claim: Number, payload: ReasonIn, key: Key = None) -> Any:
    """Take a claim back."""
    return request.auth.do(actions.withdraw, key, claim=claim, reason=payload.reason)


@router.post("/claims/{claim}/adjudication", **rule("claims.adjudicate", Done[Result]))
def adjudicate(request: HttpRequest, office: InOffice, claim: Number, key: Key = None) -> Any:
    """Have the law decide a claim; the decision is kept with its reasons."""
    return request.auth.do(actions.adjudicate, key, claim=claim)


@router.post("/claims/{claim}/approval", **rule("claims.approve", Done[Result]))
def approve(request: HttpRequest, office: InOffice, claim: Number, key: Key = None) -> Any:
    """Approve what another person had decided."""
    return request.auth.do(actions.approve, key, claim=claim)


@router.post("/claims/{claim}/return", **rule("claims.approve", Done[str]))
def send_back(request: HttpRequest, office: InOffice, claim: Number, payload: ReasonIn, key: Key = None) -> Any:
    """Send a claim back to who decided it."""
    return request.auth.do(actions.send_back, key, claim=claim, reason=payload.reason)


@router.post("/claims-limit", **rule("claims.set_limit", Done[str]))
def set_limit(request: HttpRequest, office: InOffice, payload: LimitIn, key: Key = None) -> Any:
    """Set the amount up to which one person grants a claim."""
    return request.auth.do(actions.set_limit, key, **payload.dict())


@router.post("/appeals", **rule("claims.file", Done[Result]))
def lodge_appeal(request: HttpRequest, office: InOffice, payload: AppealIn, key: Key = None) -> Any:
    """Lodge an appeal against the decision of a claim."""
    return request.auth.do(appeals.lodge_appeal, key, **payload.dict())


@router.post("/appeals/{appeal}/hearing", **rule("claims.hear_appeal", Done[str]))
def hear_appeal(request: HttpRequest, office: InOffice, appeal: Number, payload: HearingIn, key: Key = None) -> Any:
    """Record what was said at the hearing."""
    return request.auth.do(appeals.hear_appeal, key, appeal=appeal, hearing=payload.hearing)


@router.post("/appeals/{appeal}/decision", **rule("claims.decide_appeal", Done[Result]))
def decide_appeal(request: HttpRequest, office: InOffice, appeal: Number, payload: OutcomeIn, key: Key = None) -> Any:
    """Uphold or dismiss an appeal; one that is upheld has the claim decided again."""
    return request.auth.do(appeals.decide_appeal, key, appeal=appeal, **payload.dict())


@router.post("/appeals/{appeal}/withdrawal", **rule("claims.file", Done[str]))
def withdraw_appeal(request: HttpRequest, office: InOffice, appeal: Number, key: Key = None) -> Any:
    """Take an appeal back."""
    return request.auth.do(appeals.withdraw_appeal, key, appeal=appeal)


@router.post("/grievances", **rule("claims.file", Done[str]))
def lodge_grievance(request: HttpRequest, office: InOffice, payload: GrievanceIn, key: Key = None) -> Any:
    """Record a complaint about how somebody was treated."""
    return request.auth.do(appeals.lodge_grievance, key, **payload.dict())


@router.post("/grievances/{grievance}/answer", **rule("claims.hear_appeal", Done[str]))
def answer_grievance(
    request: HttpRequest, office: InOffice, grievance: Number, payload: AnswerIn, key: Key = None
) -> Any:
    """Answer a complaint."""
    return request.auth.do(appeals.answer_grievance, key, grievance=grievance, answer=payload.answer)


@router.post("/referrals", **rule("claims.file", Done[str]))
def refer(request: HttpRequest, office: InOffice, payload: ReferralIn, key: Key = None) -> Any:
    """Send a card holder on to a hospital."""
    return request.auth.do(referrals.refer, key, **payload.dict())


@router.post("/referrals/{referral}/visits", **rule("claims.file", Done[Result]))
def record_visit(request: HttpRequest, office: InOffice, referral: Number, payload: VisitIn, key: Key = None) -> Any:
    """Record a visit to which a referral led, and the claim that is made of it."""
    return request.auth.do(referrals.record_visit, key, referral=referral, **payload.dict())


@router.post("/referrals/{referral}/closing", **rule("claims.file", Done[str]))
def close_referral(request: HttpRequest, office: InOffice, referral: Number, key: Key = None) -> Any:
    """Close a referral whose treatment ended, or cancel one that was not used."""
    return request.auth.do(referrals.close_referral, key, referral=referral)


def claim_out(found: Claim) -> dict[str, Any]:
    return {
        "claim": found.number, "scheme": found.scheme, "kind": found.kind, "person": found.person.number,
        "happened_on": found.happened_on, "filed_on": found.filed_on, "status": found.status, "wanted": found.wanted,
        "amount": None if found.amount is None else amount(found.amount), "currency": found.currency, "decision": found.decision_id,
    }  # fmt: skip
