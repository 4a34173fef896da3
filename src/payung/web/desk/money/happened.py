"""The steps of a process on a page: of a claim, an appeal, a recalculation, a referral."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from payung.office.claims.models import Step
from payung.office.rights.models import User

_EVENTS: dict[tuple[str, str], Any] = {
    ("claim", "file"): _("filed"),
    ("claim", "ask"): _("the law asked for facts"),
    ("claim", "answer"): _("facts were added"),
    ("claim", "grant"): _("granted"),
    ("claim", "assess"): _("decided, for a second person to approve"),
    ("claim", "reject"): _("rejected"),
    ("claim", "approve"): _("approved"),
    ("claim", "send_back"): _("sent back"),
    ("claim", "pay"): _("paid"),
    ("claim", "come_back"): _("the payment came back"),
    ("claim", "withdraw"): _("taken back"),
    ("claim", "raise"): _("recalculated: more is owed"),
    ("claim", "revoke"): _("recalculated: nothing is owed any more"),
    ("claim", "reopen"): _("opened again after an appeal"),
    ("appeal", "lodge"): _("lodged"),
    ("appeal", "hear"): _("heard"),
    ("appeal", "uphold"): _("upheld: the claim is decided again"),
    ("appeal", "dismiss"): _("dismissed: the decision stands"),
    ("appeal", "withdraw"): _("taken back"),
    ("grievance", "lodge"): _("lodged"),
    ("grievance", "answer"): _("answered"),
    ("grievance", "withdraw"): _("taken back"),
    ("recalculation", "propose"): _("proposed"),
    ("recalculation", "approve"): _("approved"),
    ("recalculation", "drop"): _("dropped"),
}


@dataclass(frozen=True, slots=True)
class Happened:
    """A step: when, what, by whom, with what note."""

    on: datetime.date
    text: Any
    by: str
    note: str


def happened(process: str, subject: int) -> list[Happened]:
    """The steps of one subject, newest first."""
    steps = list(Step.objects.filter(process=process, subject_id=subject).order_by("-pk"))
    names = dict(User.objects.filter(pk__in={step.user_id for step in steps}).values_list("pk", "username"))
    return [
        Happened(step.on, _EVENTS.get((process, step.event), step.event), names.get(step.user_id, "payung"), step.note)
        for step in steps
    ]
