"""Claims: filed with their papers, decided by the law one by one or as a backlog, approved by a second person."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office import doorway
from payung.office.api.access import Caller, rule
from payung.office.api.looking import Purpose, note, opened
from payung.office.api.shapes import (
    After,
    AmountText,
    Content,
    Currency,
    Day,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Line,
    Number,
    Page,
    ReasonIn,
    Result,
    Shape,
    Word,
    amount,
    decoded,
    one,
    page_of,
)
from payung.office.claims import actions
from payung.office.claims.bulk import adjudicate_backlog
from payung.office.claims.models import Claim, Document
from payung.office.decisions.models import Decision

router = Router(tags=["claims"])


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
    content: Content


class LimitIn(Shape):
    currency: Currency
    amount: AmountText


class BacklogIn(Shape):
    scheme: Word
    kind: Word
    most: Annotated[int, Field(ge=1, le=2_000_000)] = 2_000_000
    sample: Annotated[float, Field(ge=0, le=1)] = 0.01
    seed: Annotated[int, Field(ge=0, le=2**63 - 1)] = 0


class PaperOut(Shape):
    paper: Id
    what: str
    media_type: str
    size: int
    added_on: datetime.date


class ClaimOut(Shape):
    claim: str
    scheme: str
    kind: str
    person: str
    happened_on: datetime.date
    filed_on: datetime.date
    status: str
    set_aside: str
    wanted: list[str]
    amount: str | None
    currency: str
    decision: int | None


@router.get("/claims", **rule("claims.look", Page[ClaimOut]))
def claims(
    request: HttpRequest, office: InOffice, status: Word = "", set_aside: Word = "", after: After = 0, limit: Limit = 50
) -> Any:
    """The office's claims, in one state if it is named; those that the backlog's run left to a person, by why."""
    caller = request.auth
    with caller.reading():
        found = Claim.objects.filter(office_id=caller.office).select_related("person")
        wanted = {name: value for name, value in (("status", status), ("set_aside", set_aside)) if value}
        return page_of(found.filter(**wanted), after, limit, claim_out)


@router.post("/claims", **rule("claims.file", Done[Result]))
def file_claim(request: HttpRequest, office: InOffice, payload: ClaimIn, key: Key = None) -> Any:
    """File a claim for a person."""
    return request.auth.do(actions.file_claim, key, **payload.dict())


@router.post("/claims/own", **rule("claims.file_own", Done[Result]))
def file_own_claim(request: HttpRequest, office: InOffice, payload: OwnClaimIn, key: Key = None) -> Any:
    """File a claim of one's own."""
    return request.auth.do(actions.file_own_claim, key, **payload.dict())


@router.post("/claims/own/{claim}/facts", **rule("claims.file_own", Done[Result]))
def answer_own(request: HttpRequest, office: InOffice, claim: Number, payload: FactsIn, key: Key = None) -> Any:
    """State the facts for which the law waits, in a claim of one's own."""
    return request.auth.do(actions.answer_own_claim, key, claim=claim, facts=payload.facts)


@router.post("/claims/own/{claim}/papers", **rule("claims.file_own", Done[Id]))
def attach_own(request: HttpRequest, office: InOffice, claim: Number, payload: PaperIn, key: Key = None) -> Any:
    """Attach a paper to a claim of one's own."""
    content = decoded(payload.content)
    return request.auth.do(actions.attach_to_own_claim, key, claim=claim, paper=payload.paper, content=content)


@router.get("/claims/{claim}", **rule("claims.look", ClaimOut))
def claim(request: HttpRequest, office: InOffice, claim: Number) -> Any:
    """A claim by its number."""
    with request.auth.reading():
        return claim_out(_found(request.auth, claim))


@router.post("/claims/{claim}/facts", **rule("claims.file", Done[Result]))
def answer(request: HttpRequest, office: InOffice, claim: Number, payload: FactsIn, key: Key = None) -> Any:
    """State the facts for which the law waits."""
    return request.auth.do(actions.answer, key, claim=claim, facts=payload.facts)


@router.post("/claims/{claim}/papers", **rule("claims.file", Done[Id]))
def attach(request: HttpRequest, office: InOffice, claim: Number, payload: PaperIn, key: Key = None) -> Any:
    """Attach a paper: a PDF, a JPEG or a PNG. It is kept encrypted."""
    content = decoded(payload.content)
    return request.auth.do(actions.attach, key, claim=claim, paper=payload.paper, content=content)


@router.get("/claims/{claim}/papers", **rule("claims.look", list[PaperOut]))
def papers(request: HttpRequest, office: InOffice, claim: Number) -> Any:
    """The papers of a claim."""
    with request.auth.reading():
        found = _found(request.auth, claim)
        return [
            {"paper": row.pk, "what": row.paper, "media_type": row.media_type, "size": row.size, "added_on": row.added_on}
            for row in found.documents.order_by("id")
        ]  # fmt: skip


@router.get("/claims/{claim}/papers/{paper}", **rule("claims.look", None))
def paper(request: HttpRequest, office: InOffice, claim: Number, paper: Id, purpose: Purpose) -> Any:
    """A paper of a claim, as it was attached."""
    caller = request.auth
    with caller.reading():
        found = _found(caller, claim)
        document: Document = one(found.documents.filter(pk=paper), f"paper {paper} of this claim")
        note(caller, purpose, f"paper:{paper}", found.person_id)
        return opened(document.sealed, document.media_type)


@router.get("/claims/{claim}/reasons", **rule("claims.look", Result))
def reasons(request: HttpRequest, office: InOffice, claim: Number, purpose: Purpose, language: Word = "en") -> Any:
    """Why a claim was decided as it was, step by step with the provisions; of one decided in a backlog, made now."""
    caller = request.auth
    with caller.reading():
        found = _found(caller, claim)
        note(caller, purpose, "reasons", found.person_id)
        decision = one(Decision.objects.filter(pk=found.decision_id), f"decision on claim {claim}")
        return {"decision": decision.pk, "on": decision.on, "reasons": doorway.reasons_of(decision, language)}


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


@router.post("/claims-backlog/adjudication", **rule("claims.adjudicate", Done[Result]))
def adjudicate_all(request: HttpRequest, office: InOffice, payload: BacklogIn, key: Key = None) -> Any:
    """Decide the filed claims of a kind by the compiled law: the clear ones at once, the rest put aside for a person, by why."""
    return request.auth.do(adjudicate_backlog, key, **payload.dict())


@router.post("/claims-limit", **rule("claims.set_limit", Done[str]))
def set_limit(request: HttpRequest, office: InOffice, payload: LimitIn, key: Key = None) -> Any:
    """Set the amount up to which one person grants a claim."""
    return request.auth.do(actions.set_limit, key, **payload.dict())


def _found(caller: Caller, number: str) -> Claim:
    rows = Claim.objects.filter(number=number, office_id=caller.office).select_related("person")
    found: Claim = one(rows, f"claim {number}")
    return found


def claim_out(found: Claim) -> dict[str, Any]:
    return {
        "claim": found.number, "scheme": found.scheme, "kind": found.kind, "person": found.person.number,
        "happened_on": found.happened_on, "filed_on": found.filed_on, "status": found.status, "set_aside": found.set_aside,
        "wanted": found.wanted,
        "amount": None if found.amount is None else amount(found.amount), "currency": found.currency, "decision": found.decision_id,
    }  # fmt: skip
