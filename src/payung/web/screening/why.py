"""Why, and why not: the steps of a decision about one scheme and one person, with the law cited."""

from __future__ import annotations

from dataclasses import dataclass

from payung.law.decision import Decision
from payung.law.explain import Explanation
from payung.law.language import Scheme
from payung.law.overview import scheme_overview
from payung.law.trace import evaluate
from payung.law.wording import Wording


@dataclass(frozen=True, slots=True)
class Why:
    """A scheme for one person: its name, whether it covers (None: not known), why, and why each amount is what it is."""

    name: str
    covers: bool | None
    cover: Explanation
    amounts: tuple[Explanation, ...]
    source: str


def why(decision: Decision, scheme: Scheme, member: str | None, language: str) -> Why | None:
    """The explanation; None where the scheme says nothing of them on the day."""
    view = scheme_overview(decision, scheme, member)
    if view is None:
        return None
    shown = view.answers if view.is_possible else ()
    rule = view.cover.rule
    position = 0 if member is None or rule.of_household else decision.case.facts.members.index(member)
    return Why(
        Wording(decision.law, language).text(scheme.names),
        None if view.cover.is_open else bool(view.cover.value),
        decision.explain(rule.name, _whom(rule.of_household, member, decision), language),
        tuple(decision.explain(one.rule.name, member, language) for one in shown),
        evaluate(decision.case, rule, position).text.source,
    )


def _whom(of_household: bool, member: str | None, decision: Decision) -> str | None:
    """Whose cover decides: a household's benefit can hang on a rule of each member; the first stands for all."""
    return None if of_household else member or decision.case.facts.members[0]
