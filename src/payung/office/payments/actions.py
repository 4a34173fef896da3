"""What the office owes persons: owed once, posted with it, and taken back as long as nobody has begun to pay it."""

from __future__ import annotations

import datetime
from decimal import Decimal

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.claims.owing import settle as settle_claims
from payung.office.ledger.models import Transaction
from payung.office.ledger.posting import ensure_scheme_accounts, post, reverse
from payung.office.payments.models import CANCELLED, OPEN, STOPPED, Payable

KINDS = ("bank", "payable", "benefits")


def owe(
    act: Act,
    *,
    office: int,
    person: int,
    scheme: str,
    amount: Decimal,
    currency: str,
    due_on: datetime.date,
    about: str,
    decision: int | None = None,
    debit: str = "benefits",
) -> int:
    """Owe a person (by id) an amount, within another action, and post it: `debit` is charged, `payable` credited.

    The same person and `about` again gives the same payable, if the amount is the same. Gives its id. Raises Refusal.
    """
    if amount <= 0:
        raise Refusal(Fault("range", f"{amount:f} is not above 0: nothing is owed.", path="amount"))
    found, made = Payable.objects.get_or_create(
        office_id=office,
        person_id=person,
        about=about,
        defaults={
            "scheme": scheme,
            "amount": amount,
            "currency": currency,
            "due_on": due_on,
            "decision_id": decision,
            "debit": debit,
        },
    )
    if not made and (found.amount, found.currency, found.scheme) != (amount, currency, scheme):
        message = f"{about} is owed already, with {found.amount:f} {found.currency}."
        raise Refusal(Fault("owed", message, path="about", hint="Cancel that first, or owe the difference."))
    codes = ensure_scheme_accounts(office, scheme, currency, {*KINDS, debit}, act.day)
    post(
        act,
        office=office,
        key=f"payable:{found.pk}",
        on=act.day,
        currency=currency,
        lines=[(codes[debit], found.amount), (codes["payable"], -found.amount)],
        about=f"payable:{found.pk}",
        decision=decision,
    )
    return int(found.pk)


@action("payments.cancel", permission="payments.cancel")
def cancel(act: Act, *, office: int, payable: int, reason: str) -> int:
    """Owe no longer what is not being paid: after an appeal, a death, a mistake. Its posting is reversed. Raises Refusal."""
    done = cancelled(act, office, payable, reason)
    settle_claims(act, [Payable.objects.values_list("about", flat=True).get(pk=done)])
    return done


def cancelled(act: Act, office: int, payable: int, reason: str) -> int:
    """Cancel a payable within another action. Raises Refusal."""
    if not reason.strip():
        raise Refusal(Fault("missing", "Say why it is not owed any more.", path="reason"))
    found = payable_of(office, payable)
    if found.status not in (OPEN, STOPPED):
        hint = "" if found.status == CANCELLED else "Withdraw it from its batch, or recover it from the person."
        raise Refusal(Fault("status", f"The payable is {found.status}.", path="payable", hint=hint))
    key = f"payable:{found.pk}/cancelled"
    posted = Transaction.objects.filter(key=f"payable:{found.pk}").first()
    if posted is not None:
        reverse(act, posted.pk, key=key, on=act.day, about=f"payable:{found.pk}")
    else:  # of a run, which posted all it owes at once
        codes = ensure_scheme_accounts(office, found.scheme, found.currency, {*KINDS, found.debit}, act.day)
        lines = [(codes["payable"], found.amount), (codes[found.debit], -found.amount)]
        post(act, office=office, key=key, on=act.day, currency=found.currency, lines=lines, about=f"payable:{found.pk}")
    found.status = CANCELLED
    found.save(update_fields=["status"])
    act.about(f"payable:{found.pk}", reason=reason.strip()[:200], amount=found.amount)
    return int(found.pk)


@action("payments.retry", permission="payments.retry")
def retry(act: Act, *, office: int, payable: int, reason: str) -> int:
    """Let a payable that was rejected or returned be paid again, once its account is right. Raises Refusal."""
    found = payable_of(office, payable)
    if found.status != STOPPED:
        raise Refusal(Fault("status", f"The payable is {found.status}, not stopped.", path="payable"))
    found.status = OPEN
    found.save(update_fields=["status"])
    act.about(f"payable:{found.pk}", reason=reason.strip()[:200])
    return int(found.pk)


def payable_of(office: int, payable: int) -> Payable:
    """A payable by id, locked for change. Raises Refusal, also for another office's."""
    found = Payable.objects.select_for_update(of=("self",)).filter(pk=payable, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no payable {payable} in this office.", path="payable"))
    return found


def day_of(text: str, path: str) -> datetime.date:
    """A day written `2026-01-31`. Raises Refusal."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        hint = "Write year-month-day, such as 2026-01-31."
        raise Refusal(Fault("date", f"'{text}' is not a day.", path=path, hint=hint)) from None
