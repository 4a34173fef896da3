"""What is done with claims: filed, answered, decided by the law, approved, sent back, withdrawn."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from payung.law.faults import Fault, nearest
from payung.office import doorway
from payung.office.acts import Act, Refusal, action
from payung.office.claims.deciding import Assessed, assess, earlier_facts
from payung.office.claims.models import ApprovalLimit, Claim, Document
from payung.office.claims.owing import owe, owed
from payung.office.claims.steps import move
from payung.office.decisions.models import Decision
from payung.office.membership.actions import leave, person_of, setup_of
from payung.office.membership.describing import spells
from payung.office.membership.models import SUSPENDED, Membership
from payung.office.people.actions import record_death
from payung.office.people.models import Person
from payung.office.people.numbers import next_number
from payung.office.processes import CLAIM
from payung.office.rights.actors import beyond_organisation
from payung.office.rights.models import User
from payung.office.schemes import ClaimKind, SchemeSetup
from payung.office.sealed import seal

SEQUENCE = "claims_number"
LARGEST_DOCUMENT = 20_000_000
_BEGINS_WITH = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}


@action("claims.file", permission="claims.file")
def file_claim(
    act: Act,
    *,
    office: int,
    person: str,
    scheme: str,
    kind: str,
    happened_on: str,
    facts: Mapping[str, Any] | None = None,
    payee: str | None = None,
) -> dict[str, Any]:
    """File a claim of a person (by number) for what happened on a day. Gives its number and the papers to bring.

    Raises Refusal for a day in the future or outside of the membership, for facts that the law does not know or the claim
    does not ask, for values that the law cannot take, for a claim that was filed before.
    """
    claim = enter(act, office, person_of(person), scheme, kind, happened_on, facts or {})
    if payee is not None:
        claim.payee = person_of(payee)
        claim.save(update_fields=["payee"])
    return _entered(act, claim)


@action("claims.file_own", permission="claims.file_own")
def file_own_claim(
    act: Act, *, office: int, scheme: str, kind: str, happened_on: str, facts: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """File a claim as the member who is signed in, for themself."""
    own = own_person(act, office)
    with beyond_organisation():
        return _entered(act, enter(act, office, own, scheme, kind, happened_on, facts or {}))


def own_person(act: Act, office: int) -> Person:
    """The person in the register to whom the account belongs. Raises Refusal."""
    with beyond_organisation():
        own = User.objects.filter(pk=act.actor.user).values_list("person_id", flat=True).first()
        found = Person.objects.filter(pk=own, office_id=office).select_related("merged_into").first()
    if found is None:
        raise Refusal(Fault("unknown-name", "This account belongs to no person in the register.", path="person"))
    return found.merged_into or found


def own_claim(act: Act, office: int, number: str) -> Claim:
    """A claim of the person to whom the account belongs, locked for change. Raises Refusal."""
    own = own_person(act, office)
    with beyond_organisation():
        found = (
            Claim.objects.select_for_update(of=("self",)).filter(number=number, office_id=office, person=own).first()
        )
    if found is None:
        raise Refusal(Fault("unknown-name", f"You have no claim {number}.", path="claim"))
    return found


def _entered(act: Act, claim: Claim) -> dict[str, Any]:
    act.about(f"claim:{claim.pk}", scheme=claim.scheme, kind=claim.kind)
    papers = kind_of(setup_of(claim.scheme), claim.kind).papers
    return {"claim": claim.number, "papers": {language: list(listed) for language, listed in papers.items()}}


def enter(
    act: Act, office: int, person: Person, scheme: str, kind: str, happened_on: str, facts: Mapping[str, Any]
) -> Claim:
    """A new claim, checked and saved. Raises Refusal."""
    setup = setup_of(scheme)
    asked = kind_of(setup, kind)
    day = past_day(happened_on, act.day, "happened_on")
    check_facts(setup, asked, facts)
    membership = _membership(setup, person, day)
    lock(person)
    same = Claim.objects.filter(person=person, scheme=scheme, kind=kind, happened_on=day).exclude(
        status__in=("rejected", "withdrawn")
    )
    if (earlier := same.first()) is not None:
        message = f"Claim {earlier.number} was filed for the same thing on {earlier.filed_on}."
        raise Refusal(Fault("duplicate", message, path="happened_on"))
    claim = Claim(
        office_id=office, number=next_number(SEQUENCE), scheme=scheme, kind=kind, person=person, membership=membership,
        facts=dict(facts), happened_on=day, filed_on=act.day, filed_by=act.actor.user, currency=setup.currency,
    )  # fmt: skip
    assess(claim, setup, asked)  # refuses values that the law cannot take
    move(act, CLAIM, claim, "file")
    return claim


@action("claims.answer", permission="claims.file")
def answer(act: Act, *, office: int, claim: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Add or correct facts of a claim that is not decided yet."""
    return _answer(act, claim_of(claim, office), facts)


@action("claims.answer_own", permission="claims.file_own")
def answer_own_claim(act: Act, *, office: int, claim: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Add or correct facts of a claim of one's own that is not decided yet."""
    with beyond_organisation():
        return _answer(act, own_claim(act, office, claim), facts)


def _answer(act: Act, found: Claim, facts: Mapping[str, Any]) -> dict[str, Any]:
    setup = setup_of(found.scheme)
    check_facts(setup, kind_of(setup, found.kind), facts)
    found.facts = {**found.facts, **facts}
    assess(found, setup, kind_of(setup, found.kind))
    found.wanted = []
    move(act, CLAIM, found, "answer")
    act.about(f"claim:{found.pk}", facts=sorted(facts))
    return {"claim": found.number, "status": found.status}


@action("claims.attach", permission="claims.file")
def attach(act: Act, *, office: int, claim: str, paper: str, content: bytes) -> int:
    """Add a paper to a claim: a PDF, a JPEG or a PNG. It is kept encrypted."""
    return _attach(act, claim_of(claim, office), paper, content)


@action("claims.attach_own", permission="claims.file_own")
def attach_to_own_claim(act: Act, *, office: int, claim: str, paper: str, content: bytes) -> int:
    """Add a paper to a claim of one's own. It is kept encrypted."""
    with beyond_organisation():
        return _attach(act, own_claim(act, office, claim), paper, content)


def _attach(act: Act, found: Claim, paper: str, content: bytes) -> int:
    media_type = next((kind for start, kind in _BEGINS_WITH.items() if content.startswith(start)), "")
    if not media_type:
        raise Refusal(
            Fault("type", "This is no PDF, JPEG or PNG.", path="content", hint="Scan or photograph the paper.")
        )
    if len(content) > LARGEST_DOCUMENT:
        raise Refusal(Fault("range", f"A paper has at most {LARGEST_DOCUMENT // 1_000_000} MB.", path="content"))
    if not paper.strip():
        raise Refusal(Fault("missing", "Say which paper this is.", path="paper"))
    from django.conf import settings

    document = Document.objects.create(
        claim=found, paper=paper.strip()[:200], media_type=media_type, size=len(content),
        sealed=seal(content, settings.CONFIGURATION), added_on=act.day,
    )  # fmt: skip
    act.about(f"claim:{found.pk}", document=document.pk)
    return int(document.pk)


@action("claims.withdraw", permission="claims.file")
def withdraw(act: Act, *, office: int, claim: str, reason: str) -> str:
    """Take back a claim of which nothing is granted yet. Raises Refusal."""
    found = claim_of(claim, office)
    if any(owed(found).values()):
        hint = "Lodge an appeal, or let what is owed be cancelled first."
        raise Refusal(Fault("granted", "Some of this claim was granted already.", path="claim", hint=hint))
    move(act, CLAIM, found, "withdraw", note=reason)
    act.about(f"claim:{found.pk}", status=found.status)
    return str(found.status)


@action("claims.adjudicate", permission="claims.adjudicate")
def adjudicate(act: Act, *, office: int, claim: str, language: str = "en") -> dict[str, Any]:
    """Decide a claim by the law of the day on which it happened, and keep the decision.

    Up to the office's limit it is granted at once; above it waits for a second person; where the law gives nothing it is rejected,
    with the reasons and until when an appeal may be lodged; where facts are wanting they are named. Raises Refusal.
    """
    found = claim_of(claim, office)
    return decide(act, found, language)


def decide(act: Act, claim: Claim, language: str) -> dict[str, Any]:
    """Decide a locked claim. Gives what was found, as plain data."""
    setup = setup_of(claim.scheme)
    kind = kind_of(setup, claim.kind)
    CLAIM.after("ask", claim.status)
    lock(claim.person)
    assessed = assess(claim, setup, kind)
    claim.set_aside = ""
    claim.wanted = list(assessed.wanted)
    said: dict[str, Any] = {"claim": claim.number, "currency": claim.currency}
    if assessed.wanted:
        move(act, CLAIM, claim, "ask", note=", ".join(assessed.wanted))
        questions = setup.law.questions
        said["asks"] = {name: questions[name].question.get(language, name) for name in assessed.wanted}
    else:
        decision = _keep(act, claim, setup, assessed)
        claim.decision_id, claim.decided_on, claim.decided_by, claim.approved_by = (
            decision.pk,
            act.day,
            act.actor.user,
            None,
        )
        claim.amount = assessed.total
        said["amounts"] = {rule: format(amount, "f") for rule, amount in assessed.granted.items()}
        said["reasons"] = assessed.reasons(language)
        if not assessed.granted:
            owe(act, claim, {}, decision.pk)  # refuses where something was granted before
            move(act, CLAIM, claim, "reject", decision=decision.pk)
            said["appeal"] = appeal_right(claim, setup)
        elif assessed.total > limit_of(claim):
            move(act, CLAIM, claim, "assess", decision=decision.pk)
        else:
            move(act, CLAIM, claim, "grant", decision=decision.pk)
            grant(act, claim, kind, assessed.granted)
    act.about(f"claim:{claim.pk}", status=claim.status, amount=claim.amount, decision=claim.decision_id)
    return {**said, "status": claim.status}


def _keep(act: Act, claim: Claim, setup: SchemeSetup, assessed: Assessed) -> Decision:
    return doorway.keep(
        assessed.taken, assessed.described, office=claim.office_id, scheme=claim.scheme, about=f"claim:{claim.pk}", act=act.id,
        language=setup.law.country.languages[0],
    )  # fmt: skip


def grant(act: Act, claim: Claim, kind: ClaimKind, amounts: Mapping[str, Decimal]) -> None:
    """Let a claim that was granted be owed, record a death that it proves, and end the membership where this kind ends it."""
    owe(act, claim, amounts, claim.decision_id or 0)
    claim.granted_id = claim.decision_id
    claim.save(update_fields=["granted_id"])
    if kind.records_death:
        _record_death(act, claim)
    membership = claim.membership
    if kind.ends_membership and membership is not None:
        membership.refresh_from_db()
        if membership.until is None:
            leave.function(
                act, office=membership.office_id, card=membership.number, reason=f"claim {claim.number}",
                ended_on=claim.happened_on.isoformat(),
            )  # fmt: skip


def _record_death(act: Act, claim: Claim) -> None:
    """Record that the claimant died on the claim's day. Raises Refusal if the register has another day."""
    died_on = Person.objects.values_list("died_on", flat=True).get(pk=claim.person_id)
    if died_on is None:
        record_death.function(
            act, office=claim.office_id, person=claim.person.number, died_on=claim.happened_on.isoformat(),
            source=f"claim {claim.number}",
        )  # fmt: skip
    elif died_on != claim.happened_on:
        message = f"The register says that this person died on {died_on}, the claim on {claim.happened_on}."
        raise Refusal(Fault("died", message, path="claim", hint="Correct the one or the other first."))


@action("claims.approve", permission="claims.approve")
def approve(act: Act, *, office: int, claim: str) -> dict[str, Any]:
    """Approve a claim that somebody else decided; it is then owed. Raises Refusal, also if earlier claims changed meanwhile."""
    found = claim_of(claim, office)
    CLAIM.after("approve", found.status)
    if found.decided_by == act.actor.user:
        raise Refusal(
            Fault(
                "same-person", "Who decided a claim does not approve it.", path="claim", hint="Another approver does."
            )
        )
    setup = setup_of(found.scheme)
    kind = kind_of(setup, found.kind)
    lock(found.person)
    decision = Decision.objects.get(pk=found.decision_id)
    of_claimant = decision.inputs["members"][0] | decision.inputs
    if any(of_claimant.get(name) != value for name, value in earlier_facts(found, setup, kind).items()):
        message = "Another claim of this person was granted since this one was decided."
        raise Refusal(Fault("changed", message, path="claim", hint="Send it back, and have it decided again."))
    found.approved_by = act.actor.user
    move(act, CLAIM, found, "approve", decision=found.decision_id)
    grant(act, found, kind, granted_by(decision, kind, found))
    act.about(f"claim:{found.pk}", amount=found.amount, decision=found.decision_id)
    return {"claim": found.number, "status": found.status, "amount": format(found.amount or Decimal(0), "f")}


@action("claims.send_back", permission="claims.approve")
def send_back(act: Act, *, office: int, claim: str, reason: str) -> str:
    """Send a claim back to be decided again."""
    found = claim_of(claim, office)
    move(act, CLAIM, found, "send_back", note=reason)
    act.about(f"claim:{found.pk}", status=found.status)
    return str(found.status)


@action("claims.set_limit", permission="claims.set_limit")
def set_limit(act: Act, *, office: int, currency: str, amount: str) -> str:
    """Say up to which amount one person alone may grant a claim in this office; above it a second one approves."""
    try:
        value = Decimal(amount)
    except InvalidOperation:
        value = Decimal(-1)
    if not value.is_finite() or value < 0 or value >= Decimal(10) ** 14:
        raise Refusal(Fault("range", f"'{amount}' is no limit.", path="amount", hint="Write digits, such as 5000."))
    ApprovalLimit.objects.update_or_create(office_id=office, currency=currency, defaults={"amount": value})
    act.about(f"office:{office}", currency=currency, amount=value)
    return format(value, "f")


# ---- What is named ----


def claim_of(number: str, office: int) -> Claim:
    """A claim by its number, locked for change. Raises Refusal, also for another office's."""
    found = Claim.objects.select_for_update(of=("self",)).filter(number=number, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no claim {number} in this office.", path="claim"))
    return found


def kind_of(setup: SchemeSetup, kind: str) -> ClaimKind:
    """A kind of claim of a scheme. Raises Refusal."""
    if kind not in setup.claims:
        hint = nearest(kind, setup.claims) or f"One of {', '.join(setup.claims)}."
        raise Refusal(Fault("unknown-name", f"'{kind}' is no claim of {setup.scheme.name}.", path="kind", hint=hint))
    return setup.claims[kind]


def limit_of(claim: Claim) -> Decimal:
    """Up to which amount one person alone may grant a claim of this office and currency."""
    found = ApprovalLimit.objects.filter(office_id=claim.office_id, currency=claim.currency)
    return found.values_list("amount", flat=True).first() or Decimal(0)


def granted_by(decision: Decision, kind: ClaimKind, claim: Claim) -> dict[str, Decimal]:
    """The amounts of a claim in a kept decision, by rule."""
    found: dict[str, Decimal] = {}
    for rule in kind.rules:
        answers = decision.answers.get("household" if rule.of_household else claim.person.number, {})
        value = answers.get(rule.name)
        if value is True:
            found[rule.name] = Decimal(0)
        elif value and (amount := Decimal(str(value))):
            found[rule.name] = amount
    return found


def appeal_right(claim: Claim, setup: SchemeSetup) -> dict[str, Any]:
    """Until when an appeal may be lodged against the last decision of a claim, by which provision; no day if none is set."""
    term = setup.appeals
    if term is None or claim.decided_on is None:
        return {"until": None, "cite": "", "checked": True}
    until = claim.decided_on + datetime.timedelta(days=term.length)
    return {"until": until.isoformat(), "cite": term.cite, "checked": term.checked}


def check_facts(setup: SchemeSetup, kind: ClaimKind, facts: Mapping[str, Any]) -> None:
    """Refuse facts that the law does not know, or that this kind of claim does not ask."""
    faults = []
    for name in facts:
        if name not in setup.law.questions:
            hint = nearest(name, kind.asks) or f"It asks {', '.join(kind.asks) or 'nothing'}."
            faults.append(Fault("unknown-name", f"The law knows no '{name}'.", path=f"facts/{name}", hint=hint))
        elif name not in kind.asks:
            hint = f"It asks {', '.join(kind.asks) or 'nothing'}; other facts stand in the register."
            faults.append(Fault("unknown-name", f"This claim does not ask '{name}'.", path=f"facts/{name}", hint=hint))
    if faults:
        raise Refusal(*faults)


def past_day(text: str, today: datetime.date, path: str) -> datetime.date:
    """A day that is not in the future. Raises Refusal."""
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        hint = "Write year-month-day, such as 2026-01-31."
        raise Refusal(Fault("date", f"'{text}' is not a day.", path=path, hint=hint)) from None
    if found > today:
        raise Refusal(Fault("range", f"{found} is in the future.", path=path))
    return found


def lock(person: Person) -> None:
    """Let nobody else decide on this person's claims until the act is done: what one grants, the next must count."""
    Person.objects.select_for_update(no_key=True).only("pk").get(pk=person.pk)


def _membership(setup: SchemeSetup, person: Person, day: datetime.date) -> Membership | None:
    """The membership in which something happened on a day; None for a scheme without members. Raises Refusal."""
    if not setup.member and not setup.dues:
        return None
    newest = Membership.objects.filter(person=person, scheme=setup.scheme.name).order_by("-since").first()
    if newest is None:
        message = f"{person.number} is no member of {setup.scheme.name}."
        raise Refusal(Fault("not-member", message, path="person", hint="Enrol the person first."))
    if newest.status == SUSPENDED:
        raise Refusal(Fault("suspended", f"Card {newest.number} is suspended.", path="person", hint="Resume it first."))
    every = [spell for spell in spells(newest) if spell.scheme == setup.scheme.name]
    found = next((one for one in every if one.since <= day and (one.until is None or day <= one.until)), None)
    if found is None:
        first = every[-1].since
        message = (
            f"{day} is before the membership, which began on {first}."
            if day < first
            else f"{person.number} was no member on {day}."
        )
        raise Refusal(Fault("not-member", message, path="happened_on"))
    return found
