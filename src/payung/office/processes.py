"""Long processes as data: which states there are, what leads from one to the next, who may do it, and within which time.

Every change of state goes through `advance`. `payung office process claim` draws one as text, by `drawn`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from payung.law.faults import Fault, nearest
from payung.office.acts import Refusal
from payung.office.rights.actors import Actor
from payung.office.rights.roles import EVERY_PERMISSION


@dataclass(frozen=True, slots=True)
class Event:
    """Something that leads from one of some states (none: it begins the process) to another.

    Who has one of the `permissions` may do it; `within` names the term of the scheme's setup that limits it.
    """

    before: tuple[str, ...]
    after: str
    permissions: tuple[str, ...]
    within: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """A process: its states with what they mean, the first one first, and its events."""

    name: str
    states: Mapping[str, str]
    events: Mapping[str, Event]

    def __post_init__(self) -> None:
        for name, event in self.events.items():
            strange = [state for state in (*event.before, event.after) if state not in self.states]
            strange += [one for one in event.permissions if one not in EVERY_PERMISSION]
            if strange:
                raise ValueError(f"{self.name}.{name} names what there is not: {', '.join(strange)}.")

    def after(self, event: str, state: str) -> str:
        """The state after an event. Raises Refusal if the event does not lead on from this state."""
        found = self.events[event]
        if state not in (found.before or ("",)):
            message = f"This {self.name} is {state}; only one that is {' or '.join(found.before)} can {event.replace('_', ' ')}."
            here = [name for name, other in self.events.items() if state in other.before]
            hint = f"It can {', '.join(here).replace('_', ' ')}." if here else "Nothing leads on from there."
            raise Refusal(Fault("state", message, path=self.name, hint=hint))
        return found.after


_DECIDE = ("claims.adjudicate", "claims.decide_appeal")  # an appeal that is upheld has the claim decided again
CLAIM = Process(
    "claim",
    {
        "filed": "filed, not yet decided",
        "waiting": "waits for facts that the law needs",
        "assessed": "decided by the law, waits for a second person",
        "approved": "granted, and owed",
        "paid": "paid",
        "rejected": "the law gives nothing",
        "withdrawn": "taken back by who filed it",
    },
    {
        "file": Event((), "filed", ("claims.file", "claims.file_own")),
        "ask": Event(("filed", "waiting"), "waiting", _DECIDE),
        "answer": Event(("filed", "waiting"), "filed", ("claims.file", "claims.file_own")),
        "grant": Event(("filed", "waiting"), "approved", _DECIDE),
        "assess": Event(("filed", "waiting"), "assessed", _DECIDE),
        "reject": Event(("filed", "waiting"), "rejected", _DECIDE),
        "approve": Event(("assessed",), "approved", ("claims.approve",)),
        "send_back": Event(("assessed",), "filed", ("claims.approve",)),
        "pay": Event(("approved",), "paid", ("payments.release", "payments.settle")),
        "come_back": Event(("paid",), "approved", ("payments.settle",)),  # the bank returned it: it is owed again
        "withdraw": Event(("filed", "waiting", "assessed"), "withdrawn", ("claims.file",)),
        "raise": Event(("rejected", "approved", "paid"), "approved", ("recalculation.approve",)),
        "revoke": Event(("approved", "paid"), "rejected", ("recalculation.approve",)),
        "reopen": Event(("rejected", "approved", "paid"), "filed", ("claims.decide_appeal",)),
    },
)
APPEAL = Process(
    "appeal",
    {
        "lodged": "lodged, not yet heard",
        "heard": "heard, not yet decided",
        "upheld": "the member was right: the claim is decided again",
        "dismissed": "the decision stands",
        "withdrawn": "taken back",
    },
    {
        "lodge": Event((), "lodged", ("claims.file", "claims.appeal_own"), within="appeals"),
        "hear": Event(("lodged", "heard"), "heard", ("claims.hear_appeal",)),
        "uphold": Event(("heard",), "upheld", ("claims.decide_appeal",)),
        "dismiss": Event(("heard",), "dismissed", ("claims.decide_appeal",)),
        "withdraw": Event(("lodged", "heard"), "withdrawn", ("claims.file",)),
    },
)
GRIEVANCE = Process(
    "grievance",
    {"lodged": "lodged, not yet answered", "answered": "answered", "withdrawn": "taken back"},
    {
        "lodge": Event((), "lodged", ("claims.file",)),
        "answer": Event(("lodged",), "answered", ("claims.hear_appeal",)),
        "withdraw": Event(("lodged",), "withdrawn", ("claims.file",)),
    },
)
REFERRAL = Process(
    "referral",
    {
        "issued": "given to the patient",
        "followed": "led to a visit",
        "closed": "treatment ended",
        "cancelled": "not used",
    },
    {
        "issue": Event((), "issued", ("claims.file",)),
        "visit": Event(("issued", "followed"), "followed", ("claims.file",)),
        "close": Event(("followed",), "closed", ("claims.file",)),
        "cancel": Event(("issued",), "cancelled", ("claims.file",)),
    },
)
RECALCULATION = Process(
    "recalculation",
    {
        "proposed": "worked out, waits for a second person",
        "approved": "posted, and told to everybody concerned",
        "dropped": "not carried out",
    },
    {
        "propose": Event((), "proposed", ("recalculation.propose",)),
        "approve": Event(("proposed",), "approved", ("recalculation.approve",)),
        "drop": Event(("proposed",), "dropped", ("recalculation.approve",)),
    },
)
PROCESSES = {one.name: one for one in (CLAIM, APPEAL, GRIEVANCE, REFERRAL, RECALCULATION)}


def process(name: str) -> Process:
    """A process by name. Raises Refusal."""
    if name not in PROCESSES:
        hint = nearest(name, PROCESSES) or f"There are {', '.join(PROCESSES)}."
        raise Refusal(Fault("unknown-name", f"There is no process '{name}'.", path="process", hint=hint))
    return PROCESSES[name]


def advance(
    process: Process,
    state: str,
    event: str,
    *,
    by: Actor,
    office: int | None,
    on: datetime.date,
    last_day: datetime.date | None = None,
) -> str:
    """The state after an event that somebody brings about on a day. Raises NotPermitted, and Refusal for a wrong state or a late day."""
    after = process.after(event, state)
    permissions = process.events[event].permissions
    if not any(by.may(permission, office) for permission in permissions):
        by.require(permissions[0], office)
    if last_day is not None and on > last_day:
        raise Refusal(Fault("late", f"The last day for this was {last_day}.", path=process.name))
    return after


def drawn(process: Process) -> str:
    """A process as text: each state with what it means, and below it what leads on from there, and who may do it."""
    return "\n".join(_lines(process))


def _lines(process: Process) -> Iterator[str]:
    width = max(map(len, process.events))
    for name, event in process.events.items():
        if not event.before:
            yield _line(name, event, width).strip()
    for state, meaning in process.states.items():
        yield f"{state}  ({meaning})"
        for name, event in process.events.items():
            if state in event.before:
                yield _line(name, event, width)


def _line(name: str, event: Event, width: int) -> str:
    limit = f", within the term of {event.within}" if event.within else ""
    return f"  {name.replace('_', ' '):<{width}} -> {event.after}  [{' or '.join(event.permissions)}{limit}]"
