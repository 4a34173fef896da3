"""A recalculation proposed by one person, approved by another: then back-pay is owed, or too much is paid back, and everybody told."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from typing import Any

from payung.law.dates import add_months
from payung.law.faults import Fault, Refused
from payung.office import doorway
from payung.office.acts import Act, Refusal, action
from payung.office.claims.actions import claim_of, lock
from payung.office.claims.models import Claim
from payung.office.claims.owing import add, payee_of, settle
from payung.office.claims.steps import move
from payung.office.decisions.models import Decision
from payung.office.ledger.posting import ensure_scheme_accounts, post
from payung.office.membership.actions import person_of, setup_of
from payung.office.processes import CLAIM, RECALCULATION
from payung.office.recalculation.comparing import Again, again, claims_decided, has_late_facts
from payung.office.recalculation.models import CAUSES, FACTS, Difference, Instalment, Notice, Recalculation
from payung.office.recalculation.notices import language_of, notice_text
from payung.office.schemes import SchemeSetup


@action("recalculation.propose", permission="recalculation.propose")
def propose(
    act: Act, *, office: int, scheme: str, cause: str, person: str | None = None, note: str = ""
) -> dict[str, Any]:
    """Work out what decisions would be now: for `facts` that were recorded or corrected late, or for a text of the `law` that changed.

    Of one person, or of all (for `facts`: all in whose household something was recorded after the decision). Gives how many decisions
    were looked at, touched and different, and how much more or less is owed. Nothing is posted. A claim whose days another claim of the
    same recalculation changes is worked out by a further one. Raises Refusal.
    """
    if cause not in CAUSES:
        raise Refusal(
            Fault("unknown-name", f"'{cause}' is no cause.", path="cause", hint=f"One of {', '.join(CAUSES)}.")
        )
    setup = setup_of(scheme)
    of = person_of(person) if person is not None else None
    found: list[Again] = []
    counts = {"looked_at": 0, "touched": 0, "not_decidable": 0}
    waiting = set(Difference.objects.filter(recalculation__status="proposed").values_list("claim_id", flat=True))
    for claim in claims_decided(office, scheme, of.pk if of else None):
        decision = Decision.objects.get(pk=claim.decision_id)
        counts["looked_at"] += 1
        if claim.pk in waiting or (of is None and cause == FACTS and not has_late_facts(claim, decision)):
            continue
        try:
            one = again(claim, decision, setup, cause)
        except Refused:
            counts["not_decidable"] += 1
            continue
        if one is None:
            continue
        counts["touched"] += 1
        if one.assessed.wanted:
            counts["not_decidable"] += 1
        elif one.amounts:
            found.append(one)
    if not found:
        return {"recalculation": None, **counts, "different": 0, "gives": "0", "takes": "0"}
    differences = [sum(one.amounts.values(), Decimal(0)) for one in found]
    row = Recalculation(
        office_id=office, scheme=scheme, cause=cause, note=note.strip(), currency=setup.currency, proposed_on=act.day,
        proposed_by=act.actor.user, gives=sum((one for one in differences if one > 0), Decimal(0)),
        takes=-sum((one for one in differences if one < 0), Decimal(0)),
    )  # fmt: skip
    move(act, RECALCULATION, row, "propose")
    Difference.objects.bulk_create(
        Difference(
            office_id=office, recalculation=row, claim=one.claim, before_id=one.claim.decision_id, before=one.before,
            after=one.assessed.total, amounts=_plain(one.amounts), changed=list(one.changed),
        )
        for one in found
    )  # fmt: skip
    act.about(f"recalculation:{row.pk}", cause=cause, **counts, different=len(found), gives=row.gives, takes=row.takes)
    return {
        "recalculation": row.pk,
        **counts,
        "different": len(found),
        "gives": format(row.gives, "f"),
        "takes": format(row.takes, "f"),
    }


@action("recalculation.approve", permission="recalculation.approve")
def approve(act: Act, *, office: int, recalculation: int, instalments: int = 1) -> dict[str, Any]:
    """Approve a recalculation that somebody else proposed: new decisions, back-pay, what is paid back in so many instalments, notices.

    What is not paid out yet is cancelled rather than recovered. Raises Refusal, and then nothing is done, also where something
    changed since the proposal, or for more instalments than the scheme's setup allows.
    """
    row = _recalculation(recalculation, office)
    RECALCULATION.after("approve", row.status)
    if row.proposed_by == act.actor.user:
        raise Refusal(Fault("same-person", "Who proposed it does not approve it.", path="recalculation"))
    setup = setup_of(row.scheme)
    _check_instalments(setup, instalments)
    recovered = Decimal(0)
    for difference in row.differences.select_related("claim").order_by("pk"):
        recovered += _carry_out(act, row, difference, setup, instalments)
    row.approved_by = act.actor.user
    move(act, RECALCULATION, row, "approve")
    act.about(f"recalculation:{row.pk}", gives=row.gives, takes=row.takes, recovered=recovered)
    return {"recalculation": row.pk, "status": row.status, "recovered": format(recovered, "f")}


@action("recalculation.drop", permission="recalculation.approve")
def drop(act: Act, *, office: int, recalculation: int, reason: str) -> str:
    """Do not carry a proposed recalculation out."""
    row = _recalculation(recalculation, office)
    move(act, RECALCULATION, row, "drop", note=reason)
    act.about(f"recalculation:{row.pk}", status=row.status)
    return str(row.status)


@action("recalculation.receive_instalment", permission="payments.repay")
def receive_instalment(act: Act, *, office: int, instalment: int) -> str:
    """Record that an instalment was paid back, whole, into the bank."""
    found = Instalment.objects.select_for_update(of=("self",)).filter(pk=instalment, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no instalment {instalment} in this office.", path="instalment"))
    if found.paid_on is not None:
        raise Refusal(Fault("paid", f"It was paid back on {found.paid_on}.", path="instalment"))
    claim = found.difference.claim
    codes = ensure_scheme_accounts(office, claim.scheme, claim.currency, ("bank", "recoverable"), act.day)
    post(
        act, office=office, key=f"instalment:{found.pk}", on=act.day, currency=claim.currency, about=f"claim:{claim.pk}",
        lines=[(codes["bank"], found.amount), (codes["recoverable"], -found.amount)],
    )  # fmt: skip
    found.paid_on = act.day
    found.save(update_fields=["paid_on"])
    act.about(f"instalment:{found.pk}", amount=found.amount)
    return format(found.amount, "f")


# ---- Steps ----


def _carry_out(act: Act, row: Recalculation, difference: Difference, setup: SchemeSetup, instalments: int) -> Decimal:
    """One claim's difference. Gives how much has to be paid back."""
    claim = claim_of(difference.claim.number, row.office_id)
    lock(claim.person)
    decision = Decision.objects.get(pk=claim.decision_id)
    one = again(claim, decision, setup, row.cause) if claim.decision_id == difference.before_id else None
    if one is None or one.assessed.wanted or _plain(one.amounts) != difference.amounts:
        message = f"Claim {claim.number} changed since this was proposed."
        raise Refusal(Fault("changed", message, path="recalculation", hint="Drop it and propose it anew."))
    language = language_of(setup)
    new = doorway.keep(
        one.assessed.taken, one.assessed.described, office=row.office_id, scheme=row.scheme, about=f"claim:{claim.pk}", act=act.id,
        language=language,
    )  # fmt: skip
    more = {rule: amount for rule, amount in one.amounts.items() if amount > 0}
    taken = {rule: _take(act, claim, rule, -amount, new.pk) for rule, amount in one.amounts.items() if amount < 0}
    recovered = {rule: amount for rule, amount in taken.items() if amount}
    back = sum(recovered.values(), Decimal(0))
    difference.after_id, difference.recovered = new.pk, _plain(recovered)
    difference.save(update_fields=["after_id", "recovered"])
    add(act, claim, more, new.pk, more=True)
    claim.decision_id, claim.decided_on, claim.amount = new.pk, act.day, one.assessed.total
    claim.decided_by, claim.approved_by = row.proposed_by, act.actor.user
    claim.granted_id = new.pk if one.assessed.granted else None
    if more:
        move(act, CLAIM, claim, "raise", decision=new.pk, note=f"recalculation {row.pk}")
    elif not one.assessed.granted and claim.status != "rejected":
        move(act, CLAIM, claim, "revoke", decision=new.pk, note=f"recalculation {row.pk}")
    else:
        claim.save()
        settle(act, [f"claim:{claim.pk}/"])  # what is left may be paid already
    parts = _recover(act, claim, difference, back, instalments) if back else []
    text = notice_text(
        claim, setup, before=difference.before, after=difference.after, recovered=back, instalments=parts,
        reasons=one.assessed.reasons(language),
    )  # fmt: skip
    Notice.objects.create(
        office_id=row.office_id, person_id=payee_of(claim), about=f"recalculation:{row.pk}/claim:{claim.pk}", language=language, text=text,
        made_on=act.day,
    )  # fmt: skip
    return back


def _take(act: Act, claim: Claim, rule: str, amount: Decimal, decision: int) -> Decimal:
    """Owe less by a rule: what is open is cancelled. Gives what was paid already and has to be paid back."""
    from payung.office.payments.actions import cancelled
    from payung.office.payments.models import OPEN, STOPPED, Payable

    abouts = Payable.objects.filter(person_id=payee_of(claim), about__startswith=f"claim:{claim.pk}/{rule}")
    taken = Decimal(0)
    for payable in abouts.filter(status__in=(OPEN, STOPPED)).order_by("-pk"):
        if payable.about.split("/")[1] != rule or taken >= amount:
            continue
        cancelled(act, claim.office_id, payable.pk, f"recalculated by decision {decision}")
        taken += payable.amount
    if taken > amount:
        add(act, claim, {rule: taken - amount}, decision, more=True)
    return max(Decimal(0), amount - taken)


def _recover(act: Act, claim: Claim, difference: Difference, amount: Decimal, count: int) -> list[Instalment]:
    """Post what was paid too much as recoverable, and divide it into monthly parts; the last one takes what rounding leaves."""
    codes = ensure_scheme_accounts(claim.office_id, claim.scheme, claim.currency, ("recoverable", "benefits"), act.day)
    post(
        act, office=claim.office_id, key=f"recalculation:{difference.pk}", on=act.day, currency=claim.currency, about=f"claim:{claim.pk}",
        lines=[(codes["recoverable"], amount), (codes["benefits"], -amount)], decision=difference.after_id,
    )  # fmt: skip
    part = (amount / count).quantize(Decimal("0.01"), ROUND_DOWN)
    amounts = [part] * (count - 1) + [amount - part * (count - 1)]
    return Instalment.objects.bulk_create(
        Instalment(
            office_id=claim.office_id, difference=difference, due_on=add_months(act.day, Decimal(number)), amount=one
        )
        for number, one in enumerate(amounts, start=1)
        if one
    )


def _check_instalments(setup: SchemeSetup, count: int) -> None:
    most = setup.recovery.length if setup.recovery else 1
    if not 1 <= count <= most:
        cite = f" ({setup.recovery.cite})" if setup.recovery else ""
        message = f"{setup.scheme.name} lets be paid back in 1 to {most} monthly instalments{cite}."
        raise Refusal(Fault("range", message, path="instalments"))


def _recalculation(number: int, office: int) -> Recalculation:
    found = Recalculation.objects.select_for_update().filter(pk=number, office_id=office).first()
    if found is None:
        raise Refusal(
            Fault("unknown-name", f"There is no recalculation {number} in this office.", path="recalculation")
        )
    return found


def _plain(amounts: dict[str, Decimal]) -> dict[str, str]:
    return {rule: format(amount.normalize(), "f") for rule, amount in amounts.items()}
