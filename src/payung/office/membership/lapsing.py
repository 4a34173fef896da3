"""Members whom the law covers no longer: found for a whole scheme by the compiled law, decided one by one, and their membership ended."""

from __future__ import annotations

import pyarrow.compute as pc

from payung.office import bulk, doorway
from payung.office.acts import Act, action
from payung.office.membership.actions import end, setup_of
from payung.office.membership.describing import description_for
from payung.office.membership.models import LAPSED, Membership


@action("membership.lapse_by_law", permission="membership.change")
def lapse_by_law(act: Act, *, office: int, scheme: str) -> dict[str, object]:
    """End the open memberships of a scheme that its law covers no longer today; each decision is kept with its reasons.

    Who cannot be decided for want of a fact stays a member. Gives how many were looked at, and the cards that lapsed.
    Raises Refusal.
    """
    setup = setup_of(scheme)
    cover = setup.cover.name
    register = bulk.members(office=office, scheme=scheme, on=act.day, rules=[cover])
    members = register.memberships > 0
    cards = []
    for number in _outside(register, cover):
        membership = Membership.objects.select_for_update(of=("self",)).select_related("person").get(pk=number)
        if membership.until is not None:
            continue
        described = description_for(membership, act.day)
        taken = doorway.ask(setup.law.code, described, act.day, [cover])
        if taken.value(cover, None if setup.cover.of_household else membership.person.number) is not False:
            continue  # the exact law decides
        kept = doorway.keep(
            taken, described, office=office, scheme=scheme, about=f"membership:{number}", act=act.id,
            language=setup.law.country.languages[0],
        )  # fmt: skip
        end(act, office, membership.number, LAPSED, f"by law: decision {kept.pk}", None)
        cards.append(membership.number)
    act.about(f"lapse:{scheme}", looked_at=int(members.sum()), lapsed=len(cards))
    return {"looked_at": int(members.sum()), "lapsed": cards}


def _outside(register: bulk.Register, cover: str) -> list[int]:
    """The memberships that the compiled law covers no longer, by id."""
    if not len(register):
        return []
    decided = bulk.decide(register, [cover])
    bulk.check_sample(decided)
    refused = pc.fill_null(pc.invert(decided.answers.column(cover)), False).to_numpy(zero_copy_only=False)
    return sorted(set(register.memberships[refused & (register.memberships > 0)].tolist()))
