"""A member's claims: filed, answered, with papers, decided with reasons, and appealed against."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from payung.office.claims.actions import (
    answer_own_claim,
    appeal_right,
    attach_to_own_claim,
    file_own_claim,
)
from payung.office.claims.appeals import lodge_own_appeal
from payung.office.claims.models import Appeal, Claim, Document, Step
from payung.office.membership.models import Membership
from payung.office.processes import CLAIM
from payung.web.access import member
from payung.web.acting import carry_out, see_other, show
from payung.web.law_words import setup_or_none
from payung.web.my.forms import AnswerForm, AppealForm, ClaimForm, PaperForm
from payung.web.my.views import words_of


@member
def choose(request: Any) -> HttpResponse:
    """For what a member can claim, in the schemes to which they belong or belonged."""
    words = words_of(request)
    schemes = list(dict.fromkeys(Membership.objects.order_by("-since").values_list("scheme", flat=True)))
    choices = [
        (words.scheme(name), [(name, kind, words.claim(name, kind)) for kind in setup.claims])
        for name in schemes
        if (setup := setup_or_none(name)) and setup.claims
    ]
    return show(request, "web/my/choose.html", None, {"choices": choices})


@member
def file(request: Any, scheme: str, kind: str) -> HttpResponse:
    """The form of one kind of claim."""
    setup, words = setup_or_none(scheme), words_of(request)
    if setup is None or kind not in setup.claims or not Membership.objects.filter(scheme=scheme).exists():
        raise Http404
    form = ClaimForm(words, setup.claims[kind], request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        done = carry_out(
            request, file_own_claim, form, scheme=scheme, kind=kind, happened_on=form.cleaned_data["happened_on"],
            facts=dict(form.facts),
        )  # fmt: skip
        if done is not None:
            filed = Claim.objects.get(number=done.result["claim"])
            said = _("Your claim %(number)s has come in.") % {"number": filed.number}
            return see_other(request, said, "my:claim", claim=filed.pk)
    context = {
        "scheme": words.scheme(scheme), "kind": words.claim(scheme, kind), "papers": words.papers(scheme, kind),
    }  # fmt: skip
    return show(request, "web/my/file.html", form, context)


@member
def claim(request: Any, claim: int) -> HttpResponse:
    """A claim: where it stands, what was decided and why, and what can be done."""
    return show(request, "web/my/claim.html", None, _about(request, claim_at(claim)))


@member
def answer(request: Any, claim: int) -> HttpResponse:
    """The facts for which the law waits."""
    found, words = claim_at(claim), words_of(request)
    asks = _askable(found)
    if not asks:
        raise Http404
    form = AnswerForm(words, asks, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        done = carry_out(request, answer_own_claim, form, claim=found.number, facts=dict(form.facts))
        if done is not None:
            return see_other(request, _("Thank you. The claim goes on."), "my:claim", claim=found.pk)
    return show(request, "web/my/answer.html", form, _about(request, found))


@member
def attach(request: Any, claim: int) -> HttpResponse:
    """Add a paper."""
    found = claim_at(claim)
    form = PaperForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_bound and form.is_valid():
        done = carry_out(
            request, attach_to_own_claim, form, claim=found.number, paper=form.cleaned_data["paper"],
            content=form.cleaned_data["file"].read(),
        )  # fmt: skip
        if done is not None:
            return see_other(request, _("The paper is with your claim."), "my:claim", claim=found.pk)
    return show(request, "web/my/attach.html", form, _about(request, found))


@member
def appeal(request: Any, claim: int) -> HttpResponse:
    """An appeal against the decision of a claim."""
    found = claim_at(claim)
    about = _about(request, found)
    if not about["can_appeal"]:
        raise Http404
    form = AppealForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        done = carry_out(request, lodge_own_appeal, form, claim=found.number, grounds=form.cleaned_data["grounds"])
        if done is not None:
            said = _("Your appeal %(number)s has come in.") % {"number": done.result["appeal"]}
            return see_other(request, said, "my:claim", claim=found.pk)
    return show(request, "web/my/appeal.html", form, about)


def claim_at(claim: int) -> Claim:
    """A claim of the member's own; the database shows no other. Raises Http404."""
    found = Claim.objects.filter(pk=claim).select_related("person").first()
    if found is None:
        raise Http404
    return found


def _askable(found: Claim) -> list[str]:
    """The facts for which the law waits and that the claim itself states; others stand in the register."""
    setup = setup_or_none(found.scheme)
    if setup is None or found.status != "waiting" or found.kind not in setup.claims:
        return []
    return [name for name in found.wanted if name in setup.claims[found.kind].asks]


def _about(request: Any, found: Claim) -> dict[str, Any]:
    words, setup = words_of(request), setup_or_none(found.scheme)
    right = appeal_right(found, setup) if setup and found.decided_on else {"until": None, "cite": ""}
    until = datetime.date.fromisoformat(right["until"]) if right["until"] else None
    appeals = list(Appeal.objects.filter(claim=found).order_by("-id"))
    decided = found.status in CLAIM.events["reopen"].before
    was_appealed = any(one.against_id == found.decision_id and one.status != "withdrawn" for one in appeals)
    return {
        "claim": found,
        "scheme": words.scheme(found.scheme),
        "kind": words.claim(found.scheme, found.kind),
        "facts": [(words.fact(name), words.value(name, value)) for name, value in found.facts.items()],
        "papers": words.papers(found.scheme, found.kind),
        "documents": Document.objects.filter(claim=found).order_by("id"),
        "wanted": [words.question(name) for name in found.wanted] if found.status == "waiting" else [],
        "can_answer": bool(_askable(found)),
        "steps": Step.objects.filter(process="claim", subject_id=found.pk).order_by("-id"),
        "appeals": appeals,
        "appeal_until": until,
        "appeal_cite": right["cite"],
        "can_appeal": decided and not was_appealed and (until is None or timezone.localdate() <= until),
        "can_attach": found.status in ("filed", "waiting", "assessed", "rejected"),
    }
