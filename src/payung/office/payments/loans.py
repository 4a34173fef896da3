"""Loans to insured people on the terms of the law: granted, disbursed, paid back by the law's own schedule, in arrears, settled.

Amount, term, rate and every instalment are the law's; here they are only kept, paid and posted.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q, Sum

from payung.law.dates import add_months
from payung.law.faults import Fault
from payung.office import doorway
from payung.office.acts import Act, Refusal, action
from payung.office.contributions.actions import money_of
from payung.office.ledger.posting import ensure_scheme_accounts, post
from payung.office.membership.actions import setup_of
from payung.office.membership.describing import member_facts, with_facts
from payung.office.membership.models import Membership
from payung.office.payments.actions import day_of, owe
from payung.office.payments.models import PAID, Instalment, Loan, Repayment
from payung.office.people.models import Person
from payung.office.people.numbers import next_number
from payung.office.people.queries import person_of
from payung.office.schemes import LoanSetup, SchemeSetup, scheme_setup

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class LoanState:
    """How a loan stands on a day: what was due and what was paid, in arrears, and what is still to be paid by the schedule."""

    due: Decimal
    paid: Decimal
    outstanding_principal: Decimal
    instalments_in_arrears: int

    @property
    def arrears(self) -> Decimal:
        return max(ZERO, self.due - self.paid)


@action("payments.grant_loan", permission="payments.lend")
def grant_loan(
    act: Act, *, office: int, person: str, scheme: str, product: str, asked: str, months: int, first_due_on: str, facts: Mapping[str, Any]
) -> dict[str, Any]:  # fmt: skip
    """Grant a person (by number) a loan if the law lets them have it; it is owed to them, and its schedule is kept.

    `facts` are those that the scheme's loan asks. Gives the loan, its amount and its instalments. Raises Refusal with the law's
    reason, or with the facts that it still needs.
    """
    setup = setup_of(scheme)
    terms = _terms(setup)
    found = person_of(person)
    first = day_of(first_due_on, "first_due_on")
    if first <= act.day:
        raise Refusal(Fault("range", f"The first instalment is due after {act.day}.", path="first_due_on"))
    unknown = sorted(facts.keys() - set(terms.asks))
    if unknown:
        hint = f"It asks {', '.join(terms.asks)}."
        raise Refusal(Fault("unknown-name", f"The loan does not ask {', '.join(unknown)}.", path="facts", hint=hint))
    amount = money_of(asked, "asked")
    stated = {
        **_memberships(found, act.day),
        **facts,
        terms.product: product,
        terms.asked: f"{amount:f}",
        terms.term: months,
    }
    described = with_facts(setup, found, act.day, stated | {terms.number: 1})
    rules = [setup.cover, terms.contract_until, terms.amount, terms.months]
    if not all(rule.on(act.day) for rule in rules):
        raise Refusal(Fault("not-in-force", f"{setup.scheme.name} lends nothing on {act.day}.", path="scheme"))
    taken = doorway.ask(setup.law.code, described, act.day, [rule.name for rule in rules])
    answers = [taken.value(rule.name, None if rule.of_household else found.number) for rule in rules]
    if None in answers:
        wanted = ", ".join(sorted({want.input for want in taken.wanted}))
        raise Refusal(Fault("unknown", f"The law cannot decide yet: it needs {wanted}.", path="facts"))
    covered, until, lent, term = answers
    if not covered or lent <= 0 or term <= 0:
        reason = str(taken.explain(setup.cover.name, found.number))
        raise Refusal(Fault("not-covered", f"The law does not grant this loan: {reason}", path="person"))
    if act.day > until:
        raise Refusal(Fault("late", f"The contract had to be signed by {until}.", path="on"))
    kept = doorway.keep(taken, described, office=office, scheme=scheme, about=f"loan:{person}", act=act.id)
    loan = Loan.objects.create(
        office_id=office, number=next_number("payments_loan_number"), person=found, scheme=scheme, product=product, amount=lent,
        currency=setup.currency, months=int(term), granted_on=act.day, first_due_on=first, decision_id=kept.pk,
    )  # fmt: skip
    Instalment.objects.bulk_create(_schedule(setup, terms, loan, stated, act.day))
    loan.payable_id = owe(
        act, office=office, person=found.pk, scheme=scheme, amount=lent, currency=setup.currency, due_on=act.day, about=f"loan:{loan.pk}",
        decision=kept.pk, debit="loans",
    )  # fmt: skip
    loan.save(update_fields=["payable"])
    act.about(f"loan:{loan.pk}", amount=lent, months=int(term), decision=kept.pk)
    return {"loan": loan.pk, "number": loan.number, "amount": f"{lent:f}", "instalments": loan.instalments.count()}


@action("payments.repay_loan", permission="payments.repay")
def repay(act: Act, *, office: int, loan: int, receipt: str, amount: str, received_on: str) -> dict[str, str]:
    """Take in a repayment by its receipt's number: it pays the oldest instalment first, its interest before its principal.

    Gives how it was split. The same receipt again gives the same. Raises Refusal, also for more than the schedule still asks.
    """
    found = Loan.objects.select_for_update(of=("self",)).filter(pk=loan, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no loan {loan} in this office.", path="loan"))
    paid, day = money_of(amount, "amount"), day_of(received_on, "received_on")
    if day > act.day:
        raise Refusal(Fault("range", f"{day} is in the future.", path="received_on"))
    before = Repayment.objects.filter(office_id=office, receipt=receipt).first()
    if before is not None:
        if before.loan_id == found.pk and before.principal + before.interest == paid:
            return {"principal": f"{before.principal:f}", "interest": f"{before.interest:f}"}
        raise Refusal(
            Fault("receipt", f"The receipt {receipt} was entered before, for something else.", path="receipt")
        )
    if found.payable is None or found.payable.status != PAID:
        raise Refusal(Fault("status", "The loan was not disbursed yet.", path="loan"))
    principal, interest, left = _split(found, paid)
    if left:
        raise Refusal(
            Fault("range", f"This is {left:f} {found.currency} more than the schedule still asks.", path="amount")
        )
    made = Repayment.objects.create(
        office_id=office, loan=found, receipt=receipt, on=day, principal=principal, interest=interest, act_id=act.id
    )
    codes = ensure_scheme_accounts(office, found.scheme, found.currency, ("bank", "loans", "interest"), act.day)
    lines = [(codes["bank"], paid), (codes["loans"], -principal), (codes["interest"], -interest)]
    post(
        act, office=office, key=f"repayment:{made.pk}", on=act.day, currency=found.currency, about=f"loan:{found.pk}",
        lines=[(code, side) for code, side in lines if side], decision=found.decision_id,
    )  # fmt: skip
    if outstanding(found) == 0:
        found.settled_on = day
        found.save(update_fields=["settled_on"])
    act.about(f"loan:{found.pk}", principal=principal, interest=interest)
    return {"principal": f"{principal:f}", "interest": f"{interest:f}"}


def state_of(loan: Loan, on: datetime.date) -> LoanState:
    """How a loan stands at the end of a day."""
    paid = _paid(loan, on)
    due, behind = ZERO, 0
    for instalment in loan.instalments.filter(due_on__lte=on).order_by("number"):
        due += instalment.principal + instalment.interest
        behind += due > sum(paid)
    return LoanState(due, sum(paid, ZERO), loan.amount - paid[0], behind)


def outstanding(loan: Loan) -> Decimal:
    """The principal that was not paid back."""
    return Decimal(loan.amount - _paid(loan)[0])


def in_arrears(office: int, on: datetime.date) -> list[tuple[Loan, LoanState]]:
    """The loans of an office of which more was due by a day than was paid."""
    loans = Loan.objects.filter(office_id=office, payable__status=PAID, settled_on=None).order_by("id")
    found = [(loan, state_of(loan, on)) for loan in loans]
    return [(loan, state) for loan, state in found if state.arrears]


def _terms(setup: SchemeSetup) -> LoanSetup:
    if setup.loan is None:
        raise Refusal(Fault("scheme", f"{setup.scheme.name} lends nothing.", path="scheme"))
    return setup.loan


def _memberships(person: Person, on: datetime.date) -> dict[str, Any]:
    """What the person's memberships of all schemes on the day tell the law."""
    found: dict[str, Any] = {}
    open_ = Membership.objects.filter(Q(until=None) | Q(until__gte=on), person=person, since__lte=on, status="active")
    for membership in open_.order_by("id"):
        found |= member_facts(scheme_setup(membership.scheme), membership, on)
    return found


def _schedule(
    setup: SchemeSetup, terms: LoanSetup, loan: Loan, stated: Mapping[str, Any], on: datetime.date
) -> list[Instalment]:
    """The instalments as the law reckons them, as far as it does, and until nothing is left."""
    rules = [rule.name for rule in (terms.scheduled, terms.principal, terms.interest, terms.balance)]
    highest = setup.law.questions[terms.number].highest
    last = min(loan.months, int(highest)) if highest is not None else loan.months
    found: list[Instalment] = []
    described = with_facts(setup, loan.person, on, stated)
    own = next(member for member in described["members"] if member["id"] == loan.person.number)
    stating = described if setup.law.questions[terms.number].of_household else own
    for number in range(1, last + 1):
        stating[terms.number] = number
        taken = doorway.ask(setup.law.code, described, on, rules)
        goes_on, principal, interest, balance = (taken.value(rule, loan.person.number) for rule in rules)
        if not goes_on or (found and found[-1].balance_after == 0):
            break
        found.append(
            Instalment(loan=loan, number=number, due_on=add_months(loan.first_due_on, Decimal(number - 1)), principal=principal,
                       interest=interest, balance_after=balance)
        )  # fmt: skip
    return found


def _paid(loan: Loan, on: datetime.date | None = None) -> tuple[Decimal, Decimal]:
    rows = loan.repayments.all() if on is None else loan.repayments.filter(on__lte=on)
    sums = rows.aggregate(principal=Sum("principal"), interest=Sum("interest"))
    return sums["principal"] or ZERO, sums["interest"] or ZERO


def _split(loan: Loan, amount: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """What of an amount pays principal, what interest, and what is too much."""
    before, paid_interest = _paid(loan)
    principal, interest, left = ZERO, ZERO, amount
    for instalment in loan.instalments.order_by("number"):
        used = min(instalment.interest, paid_interest)
        more = min(instalment.interest - used, left)
        paid_interest, interest, left = paid_interest - used, interest + more, left - more
        used = min(instalment.principal, before)
        more = min(instalment.principal - used, left)
        before, principal, left = before - used, principal + more, left - more
    return principal, interest, left
