"""Members fall ill, grow old and die: claims are filed, decided by the law, approved, appealed against."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from payung.office.acts import Refusal
from payung.office.claims.actions import adjudicate, answer, approve, file_claim, send_back
from payung.office.claims.appeals import answer_grievance, decide_appeal, hear_appeal, lodge_appeal, lodge_grievance
from payung.office.claims.bulk import adjudicate_backlog
from payung.office.claims.models import Claim
from payung.office.claims.referrals import close_referral, record_visit, refer
from payung.office.demonstration.desk import Desk
from payung.office.demonstration.disbursing import record_account_of
from payung.office.demonstration.families import Human, living
from payung.office.demonstration.plan import Kind, drawn
from payung.office.people.actions import record_death
from payung.office.rights.actors import SYSTEM, acting
from payung.office.schemes import scheme_setup

_FORGETS = 0.05  # of the claims of the plan's `forgotten` kind, as many leave out its fact
_APPEALS = 0.3  # of those that are refused, as many appeal
_UPHELD = 0.5
_ANSWERS = 0.7
_BIRTHS, _OLDEST_MOTHER = 0.4, 46
_CLOSED = 0.8  # of the referrals that were followed


def file(desk: Desk, people: Sequence[Human], since: datetime.date, until: datetime.date) -> int:
    """File the claims of what happened between two days, some days after each. Gives how many."""
    members = [one for one in living(people) if one.since <= since]
    years = len(members) * ((until - since).days + 1) / 365
    count = 0
    for name, kind in desk.plan.claims.items():
        joined = since - datetime.timedelta(days=31 * kind.after_months)
        able = [one for one in members if one.age(since) >= kind.from_age and one.since <= joined and not one.left]
        expected = kind.a_year * years * len(able) / max(1, len(members))
        for _ in range(int(expected) + (desk.chance.random() < expected % 1)):
            if able:
                count += file_one(desk, desk.chance.choice(able), name, kind, since, until)
    return count


def file_one(
    desk: Desk, one: Human, name: str, kind: Kind, since: datetime.date, until: datetime.date, role: str = ""
) -> bool:
    """File a claim of somebody, if there is nobody who could not be paid; False if they could not file it."""
    if one.left:
        return False
    happened = since + datetime.timedelta(days=desk.chance.randint(0, (until - since).days))
    filed = min(until, happened + datetime.timedelta(days=desk.chance.randint(1, 8)))
    facts = _stated(desk, one, kind, happened)
    if desk.plan.forgotten.get("kind") == name and desk.chance.random() < _FORGETS:
        facts.pop(desk.plan.forgotten["fact"], None)
    more: dict[str, Any] = {}
    payee = one
    if kind.died:
        payee = next(
            (other for other in one.family if other is not one and other.age(filed) >= 20 and not other.died), one
        )
        if payee is one:
            return False
        desk.do("enrolment_officer", record_death, filed, person=one.number, died_on=happened.isoformat())
        one.died = True
        more["payee"] = payee.number
    record_account_of(desk, payee, filed)
    role = role or desk.chance.choice(("organiser", "enrolment_officer", "claims_officer"))
    try:
        desk.do(
            role, file_claim, filed, person=one.number, scheme=desk.plan.scheme, kind=name, happened_on=happened.isoformat(),
            facts=facts, **more,
        )  # fmt: skip
    except Refusal:
        return False  # filed before for the same day, say
    if scheme_setup(desk.plan.scheme).claims[name].ends_membership:
        one.left = True
    return True


def _stated(desk: Desk, one: Human, kind: Kind, day: datetime.date) -> dict[str, Any]:
    """What a claim of somebody states."""
    facts = {fact: drawn(described, desk.chance, day.isoformat()) for fact, described in kind.facts.items()}
    gives_birth = one.sex == "female" and one.age(day) < _OLDEST_MOTHER and desk.chance.random() < _BIRTHS
    return facts | dict.fromkeys(kind.births, gives_birth)


def decide(desk: Desk, on: datetime.date) -> None:
    """Decide what is filed, each claim by an officer; then those that were answered."""
    for claim in _filed(desk):
        desk.do("claims_officer", adjudicate, on, claim=claim, language=_language(desk))
    _answer(desk, on)


def decide_in_bulk(desk: Desk, on: datetime.date) -> None:
    """Decide what is filed at once, where the kind lets it; what is put aside stays for an officer."""
    scheme = desk.plan.scheme
    for name, kind in scheme_setup(scheme).claims.items():
        if not kind.ends_membership and _filed(desk, name):
            desk.do("claims_officer", adjudicate_backlog, on, scheme=scheme, kind=name, sample=0.1, check=5)


def approve_all(desk: Desk, on: datetime.date, *, leave: int = 0) -> None:
    """Approve what waits for a second person, but for the last `leave`; one in twenty is sent back and decided again."""
    waiting = _numbers(desk, "assessed")
    for claim in waiting[: max(0, len(waiting) - leave)]:
        if desk.chance.random() < 0.05:
            desk.do("approver", send_back, on, claim=claim, reason="which hospital was it?")
            desk.do("claims_officer", adjudicate, on, claim=claim, language=_language(desk))
        try:
            desk.do("approver", approve, on, claim=claim)
        except Refusal:  # an earlier claim was granted meanwhile: it is decided again
            desk.do("approver", send_back, on, claim=claim, reason="an earlier claim was granted meanwhile")
            desk.do("claims_officer", adjudicate, on, claim=claim, language=_language(desk))


def _answer(desk: Desk, on: datetime.date) -> None:
    """Members bring what the law asked them for."""
    with acting(SYSTEM):
        waiting = list(
            Claim.objects.filter(office_id=desk.office, scheme=desk.plan.scheme, status="waiting")
            .order_by("pk").values_list("number", "kind", "wanted", "happened_on")
        )  # fmt: skip
    for claim, name, wanted, happened_on in waiting:
        known = {fact: how for fact, how in desk.plan.claims[name].facts.items() if fact in wanted}
        if known and desk.chance.random() < _ANSWERS:
            facts = {fact: drawn(how, desk.chance, happened_on.isoformat()) for fact, how in known.items()}
            desk.do("enrolment_officer", answer, on, claim=claim, facts=facts)
            desk.do("claims_officer", adjudicate, on, claim=claim, language=_language(desk))


def appeal(desk: Desk, since: datetime.date, on: datetime.date, *, until: str = "decided") -> None:
    """Some of those whose claim was refused since a day appeal; the appeal is heard and decided, or left `lodged` or `heard`."""
    plan, words = desk.plan, desk.plan.words
    with acting(SYSTEM):
        refused = list(
            Claim.objects.filter(office_id=desk.office, status="rejected", decided_on__gte=since, decided_on__lte=on, appeals=None)
            .order_by("pk").values_list("number", "kind")
        )  # fmt: skip
    for claim, kind in refused:
        if desk.chance.random() >= _APPEALS:
            continue
        number = desk.do("enrolment_officer", lodge_appeal, on, claim=claim, grounds=words["grounds"])["appeal"]
        if until == "lodged":
            continue
        later = on + datetime.timedelta(days=9) if until == "decided" else on
        desk.do("claims_officer", hear_appeal, later, appeal=number, hearing=words["hearing"])
        if until == "heard":
            continue
        corrected = plan.appeal.get("corrected", {}) if plan.appeal.get("kind") == kind else {}
        upheld = desk.chance.random() < _UPHELD and bool(corrected)
        facts = {fact: drawn(described, desk.chance) for fact, described in corrected.items()} if upheld else {}
        desk.do(
            "approver", decide_appeal, later, appeal=number, outcome="upheld" if upheld else "dismissed",
            reason=words["upheld" if upheld else "dismissed"], facts=facts, language=_language(desk),
        )  # fmt: skip


def complain(desk: Desk, people: Sequence[Human], on: datetime.date, *, answered: bool = True) -> None:
    """Somebody complains of how they were treated."""
    members = list(living(people))
    if not members:
        return
    one = desk.chance.choice(members)
    number = desk.do("enrolment_officer", lodge_grievance, on, person=one.number, text=desk.plan.words["complaint"])
    if answered:
        desk.do("claims_officer", answer_grievance, on, grievance=number, answer=desk.plan.words["answer"])


def refer_on(
    desk: Desk, people: Sequence[Human], since: datetime.date, until: datetime.date, *, leave: int = 0
) -> None:
    """Health centres send card holders on to a hospital; most visits follow, and are claims. The last `leave` are not used yet."""
    terms, chance = desk.plan.refers, desk.chance
    members = [one for one in living(people) if one.since <= since]
    if not terms or not members:
        return
    count = max(1, len(members) // 60) + leave
    for place, one in enumerate(chance.sample(members, min(count, len(members)))):
        day = since + datetime.timedelta(days=chance.randint(0, (until - since).days))
        referral = desk.do(
            "organiser", refer, day, person=one.number, scheme=desk.plan.scheme, sent_by=chance.choice(terms["sent_by"]),
            sent_to=terms["sent_to"],
        )  # fmt: skip
        if place >= count - leave:
            continue
        facts = _stated(desk, one, desk.plan.claims[terms["kind"]], day)
        facts.pop(scheme_setup(desk.plan.scheme).claims[terms["kind"]].referral or "", None)
        record_account_of(desk, one, day)
        desk.do(
            "organiser", record_visit, day, referral=referral, kind=terms["kind"], facility=terms["sent_to"],
            visited_on=day.isoformat(), facts=facts,
        )  # fmt: skip
        if chance.random() < _CLOSED:
            desk.do("organiser", close_referral, min(until, day + datetime.timedelta(days=6)), referral=referral)


def _language(desk: Desk) -> str:
    return str(scheme_setup(desk.plan.scheme).law.country.languages[0])


def _filed(desk: Desk, kind: str = "") -> list[str]:
    with acting(SYSTEM):
        found = Claim.objects.filter(office_id=desk.office, scheme=desk.plan.scheme, status="filed")
        return list((found.filter(kind=kind) if kind else found).order_by("pk").values_list("number", flat=True))


def _numbers(desk: Desk, status: str) -> list[str]:
    with acting(SYSTEM):
        found = Claim.objects.filter(office_id=desk.office, scheme=desk.plan.scheme, status=status)
        return list(found.order_by("pk").values_list("number", flat=True))
