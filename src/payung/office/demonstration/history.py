"""The two years, month by month, up to a day; then what waits on it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db import connection, connections
from django.db.models import Count

from payung.law.dates import add_months
from payung.law.faults import Fault
from payung.office.acts import Refusal
from payung.office.claims.actions import set_limit
from payung.office.claims.models import Claim
from payung.office.contributions.models import Receipt
from payung.office.demonstration import claiming, disbursing, joining, lending, paying, reaching, waiting
from payung.office.demonstration.desk import Desk, let_in, open_desk
from payung.office.demonstration.families import Families, Human, living
from payung.office.demonstration.plan import countries, plan_of
from payung.office.membership.models import Membership
from payung.office.payments.accounts import set_office_account
from payung.office.payments.models import BANK, Line
from payung.office.people.models import Person
from payung.office.rights.actors import SYSTEM, acting
from payung.office.rights.models import Office, User
from payung.office.schemes import scheme_setup

FEWEST = 100
_DAY = datetime.timedelta(days=1)
_FILLED = ("people_person", "people_residence", "people_fact", "membership_membership", "contributions_due", "contributions_receipt",
           "contributions_allocation", "ledger_transaction", "ledger_entry", "decisions_decision")  # fmt: skip
_ANALYSED = (0, 1, 2, 4, 8, 16)  # months after which the database learns anew how large its tables are


@dataclass(frozen=True, slots=True)
class Built:
    """A demonstration office: its code, its day, the accounts by role, and how many of what it has."""

    code: str
    on: datetime.date
    accounts: tuple[tuple[str, str], ...]
    counts: Mapping[str, int]


def build(
    country: str,
    *,
    on: datetime.date | None = None,
    seed: int,
    password: str,
    members: int | None = None,
    months: int | None = None,
    tell: Callable[[str], None] = lambda text: None,
) -> Built:
    """Make the demonstration office of a country as it is on a day (today, or the last one of a scheme that ended).

    `members` and `months` say how many joined, in how many months before (else the plan's). `tell` hears how far it is.

    Raises Refusal where there is none for the country, it is here already, or the folder has another office.
    """
    if country not in countries():
        hint = f"There are {', '.join(countries())}."
        raise Refusal(Fault("unknown-name", f"There is no demonstration office of '{country}'.", hint=hint))
    plan = plan_of(country)
    if members is not None:
        if not FEWEST <= members <= plan.members:
            raise Refusal(Fault("range", f"It can have {FEWEST} to {plan.members} members.", path="members"))
        first = max(FEWEST // 2, plan.at_the_beginning * members // plan.members)
        plan = replace(plan, members=members, at_the_beginning=first)
    if months is not None:
        if not 1 <= months <= plan.months:
            raise Refusal(Fault("range", f"It can have 1 to {plan.months} months of history.", path="months"))
        plan = replace(plan, months=months)
    on = on or min(datetime.date.today(), plan.last_day)
    if on > plan.last_day:
        hint = f"Choose a day until {plan.last_day}."
        raise Refusal(Fault("range", f"{plan.scheme} has ended on {on}.", path="on", hint=hint))
    _check_place(plan.office["code"])
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO off")  # nothing is lost that could not be made again
    desk = open_desk(plan, seed, _month(on, plan.months))
    people = _live(desk, on, tell)
    accounts = let_in(desk, password, _shown(desk, people), on)
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO on")
    counts = _counts(desk)
    return Built(plan.office["code"], on, tuple(accounts), counts)


def _counts(desk: Desk) -> dict[str, int]:
    with acting(SYSTEM):
        return {
            "people": Person.objects.filter(office_id=desk.office, merged_into=None).count(),
            "members": Membership.objects.filter(office_id=desk.office, until=None).count(),
            "receipts": Receipt.objects.filter(office_id=desk.office).count(),
            "claims": Claim.objects.filter(office_id=desk.office).count(),
            "payments": Line.objects.filter(office_id=desk.office).count(),
        }


def _shown(desk: Desk, people: Sequence[Human]) -> str | None:
    """The number of the member who can sign in: the one of the steady payers with the most claims."""
    steady = {one.number for one in living(people) if one.habit in ("steady", "quarterly")}
    with acting(SYSTEM):
        claims = Claim.objects.filter(office_id=desk.office, person__number__in=steady).values_list("person__number")
        found = claims.annotate(count=Count("pk")).order_by("-count", "person_id").first()
    return found[0] if found else min(steady, default=None)


def _check_place(code: str) -> None:
    codes = set(Office.objects.values_list("code", flat=True))
    if code in codes:
        finished = any(
            user.has_usable_password() for user in User.objects.filter(username__endswith=f".{code.lower()}")
        )
        hint = "" if finished else "It was not finished: remove the folder, and make it again."
        raise Refusal(Fault("duplicate", f"The demonstration office {code} is here already.", hint=hint))
    others = codes - {plan_of(country).office["code"] for country in countries()}
    if others:
        hint = "Give the demonstration a folder of its own: PAYUNG_HOME=/some/folder."
        raise Refusal(Fault("office", f"There is another office here: {', '.join(sorted(others))}.", hint=hint))


def _month(on: datetime.date, before: int) -> datetime.date:
    return add_months(on.replace(day=1), Decimal(-before))


def _live(desk: Desk, on: datetime.date, tell: Callable[[str], None]) -> list[Human]:
    plan = desk.plan
    families = Families(plan, desk.chance)
    people: list[Human] = []
    _open_accounts(desk, _month(on, plan.months))
    reaching.found(desk, _month(on, plan.months))
    joiners = _joiners(plan.members, plan.at_the_beginning, plan.months)
    sent: disbursing.Sent | None = None
    for place, count in enumerate(joiners):
        month = _month(on, plan.months - place)
        tell(f"{month:%Y-%m}")
        sent = _month_of(desk, people, families.joining(count, month), month, on, sent)
        if place in _ANALYSED:
            _analyse()
    waiting.queue(desk, people, families, on)
    return people


def _month_of(
    desk: Desk,
    people: list[Human],
    new: list[Human],
    month: datetime.date,
    on: datetime.date,
    sent: disbursing.Sent | None,
) -> disbursing.Sent | None:
    """A month's days, as far as they have come. Gives the batch that was sent, which is answered in the next."""
    last = min(on, add_months(month, Decimal(1)) - _DAY)

    def day(number: int) -> datetime.date:
        return min(last, month.replace(day=number))

    is_this = last == on
    if sent is not None:
        disbursing.answer(desk, sent, day(2))
    pays = bool(scheme_setup(desk.plan.scheme).dues)
    if pays:
        paying.make_dues_of(desk, people, month, day(2))
        paying.pay_shares(desk, month, day(4))
        paying.straighten(desk, people, day(5))
    joining.change(desk, people, day(6))
    disbursing.try_again(desk, day(8), leave=2 if is_this else 0)
    claiming.appeal(desk, day(9) - 25 * _DAY, day(9), until="heard" if is_this else "decided")
    claiming.complain(desk, people, day(10))
    lending.lend(desk, people, day(12))
    lending.collect(desk, day(15))
    claiming.file(desk, people, month, day(20))
    claiming.refer_on(desk, people, month, day(20), leave=3 if is_this else 0)
    claiming.decide(desk, day(21))
    claiming.approve_all(desk, day(22))
    sent = disbursing.send(desk, desk.plan.scheme, day(25)) if day(25) < last else None
    if pays:
        paying.pay(desk, people, month, day(6), day(27))
    registration = day(desk.chance.randint(14, 26))
    joining.register(desk, new, f"registration-{month:%Y-%m}", registration)
    reaching.hold_event(desk, new, registration)
    people += new
    return sent


def _joiners(total: int, first: int, months: int) -> list[int]:
    """How many join in each month: a start, and then more and more."""
    weights = [1 + 3 * place / months for place in range(1, months + 1)]
    left = total - first
    found = [round(left * weight / sum(weights)) for weight in weights]
    found[-1] += left - sum(found)
    return [first, *found]


def _open_accounts(desk: Desk, on: datetime.date) -> None:
    plan = desk.plan
    currency = scheme_setup(plan.scheme).currency
    given: dict[str, Any] = {"scheme": plan.scheme, "channel": BANK, "currency": currency}
    desk.do("administrator", set_office_account, on, **given, **plan.office_account)
    desk.do("administrator", set_limit, on, currency=currency, amount=plan.limit)


def _analyse() -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(_FILLED)}")
