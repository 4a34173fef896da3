"""By when the office decides a claim or an appeal, as the scheme's setup says; and which are late."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from payung.office.acts import Act, action
from payung.office.claims.models import Appeal, Claim, Step
from payung.office.schemes import scheme_setup, setups

OVERDUE = "overdue"
_UNDECIDED = {"claim": ("filed", "waiting", "assessed"), "appeal": ("lodged", "heard")}


@dataclass(frozen=True, slots=True)
class Overdue:
    """A claim or an appeal (`process`, by id and number) that was to be decided by a day that is over."""

    process: str
    row: int
    number: str
    scheme: str
    person: str
    status: str
    began_on: datetime.date
    due_on: datetime.date


def overdue(office: int, on: datetime.date) -> list[Overdue]:
    """What an office should have decided before a day and has not, the longest due first."""
    return sorted(_overdue(office, on), key=lambda one: (one.due_on, one.process, one.row))


def _overdue(office: int, on: datetime.date) -> Iterator[Overdue]:
    for name in setups():
        for process, term in scheme_setup(name).decides.items():
            days = datetime.timedelta(days=term.length)
            rows = _began(process, office, name).filter(status__in=_UNDECIDED[process], began__lt=on - days)
            for row in rows.order_by("id"):
                claim = row if isinstance(row, Claim) else row.claim
                yield Overdue(
                    process, row.pk, row.number, name, claim.person.number, row.status, row.began, row.began + days
                )


def _began(process: str, office: int, scheme: str) -> QuerySet[Claim] | QuerySet[Appeal]:
    """Claims or appeals with the day from which the time runs; for a claim, from when an appeal had it decided again."""
    if process == "appeal":
        appeals = Appeal.objects.filter(office_id=office, claim__scheme=scheme).select_related("claim__person")
        return appeals.annotate(began=F("lodged_on"))
    again = Step.objects.filter(process="claim", subject_id=OuterRef("pk"), event="reopen").order_by("-id").values("on")
    claims = Claim.objects.filter(office_id=office, scheme=scheme).select_related("person")
    return claims.annotate(began=Coalesce(Subquery(again[:1]), F("filed_on")))


@action("claims.mark_overdue", permission="claims.adjudicate")
def mark_overdue(act: Act, *, office: int) -> dict[str, int]:
    """Note of each claim and appeal that is late that it is, once; it stands among its steps. Gives how many were noted."""
    late = overdue(office, act.day)
    noted = set(Step.objects.filter(office_id=office, event=OVERDUE).values_list("process", "subject_id", "note"))
    new = [one for one in late if (one.process, one.row, _note(one)) not in noted]
    Step.objects.bulk_create(
        Step(office_id=office, process=one.process, subject_id=one.row, event=OVERDUE, before=one.status, after=one.status,
             on=act.day, at=act.now, user_id=act.actor.user, note=_note(one))
        for one in new
    )  # fmt: skip
    counts = {process: sum(one.process == process for one in new) for process in _UNDECIDED}
    act.about(f"office:{office}", **counts)
    return counts


def _note(one: Overdue) -> str:
    return f"due {one.due_on}"
