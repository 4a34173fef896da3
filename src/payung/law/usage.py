"""Who uses what: the rules that use each fact of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from payung.law import model
from payung.law.consistency import texts
from payung.law.model import Law, Rule, Source


def users(law: Law) -> dict[str, tuple[Rule, ...]]:
    """By the name of an input, a link or a rule that may be stated: the rules that use it directly."""
    found: dict[str, list[Rule]] = {}
    for rule in law.rules.values():
        names = {name for text, _, _ in texts(rule) for argument in text.arguments for name in _names(argument.source)}
        for name in names:
            found.setdefault(name, []).append(rule)
    return {name: tuple(rules) for name, rules in found.items()}


def _names(source: Source) -> Iterator[str]:
    match source:
        case model.FromInput(input=question):
            yield question.name
        case model.FromRule(rule=rule) if rule.asked:
            yield rule.asked.name
        case model.FromMembers(of=of, within=within, linked_by=linked_by):
            yield from (link.name for link in linked_by)
            yield from _names(of) if of is not None else ()
            yield from (link.name for link in within.links) if within is not None else ()
        case model.FromLink(link=link, of=of):
            yield link.name
            yield from _names(of)
