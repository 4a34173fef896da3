"""What must hold between the parts of a law: every rule finds its figures and the rules it needs on each of its days,
and nothing is declared that no rule uses."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from payung.law import model
from payung.law.faults import Fault
from payung.law.model import Law, Rule, Source, Text
from payung.law.parameters import Parameter


def check(law: Law) -> list[Fault]:
    """Every fault between the parts of a law."""
    return [
        *_figures_on_every_day(law),
        *_rules_on_every_day(law),
        *_unused_parameters(law),
        *_unused_facts(law),
        *_empty(law),
    ]


def texts(rule: Rule) -> Iterator[tuple[Text, datetime.date, datetime.date | None]]:
    """A rule's texts, those of its exceptions included, with the days on which each may be asked."""
    for version in rule.versions:
        yield version.text, version.since, version.until
        for exception in rule.exceptions:
            yield exception.text, version.since, version.until


def _figures_on_every_day(law: Law) -> Iterator[Fault]:
    for rule in law.rules.values():
        for text, since, until in texts(rule):
            for parameter in text.parameters:
                missing = _days_without_value(parameter, since, until)
                if missing:
                    yield Fault(
                        "dates-gap", f"{rule.name} holds {_days(since, until)}; law.{parameter.name} has no value {missing}.",
                        text.file, text.line, hint=f"See {parameter.file}:{parameter.line}.",
                    )  # fmt: skip


def _days_without_value(parameter: Parameter, since: datetime.date, until: datetime.date | None) -> str:
    values = parameter.in_force
    if not values:
        return "in force"
    if values[0].since > since:
        return f"before {values[0].since}"
    if parameter.until and (until is None or until > parameter.until):
        return f"after {parameter.until}"
    return ""


def _rules_on_every_day(law: Law) -> Iterator[Fault]:
    for rule in law.rules.values():
        for text, since, until in texts(rule):
            for argument in text.arguments:
                for needed in rules_in(argument.source):
                    yield from _rule_on_every_day(rule, needed, text, since, until)
        for version in rule.versions:
            if rule.gate is not None:
                yield from _rule_on_every_day(rule, rule.gate, version.text, version.since, version.until)
            for exception in rule.exceptions:
                yield from _rule_on_every_day(rule, exception.when, exception.text, version.since, version.until)


def _rule_on_every_day(
    rule: Rule, needed: Rule, text: Text, since: datetime.date, until: datetime.date | None
) -> Iterator[Fault]:
    day: datetime.date | None = since
    while day is not None and (until is None or day <= until):
        version = needed.on(day)
        if version is None:
            yield Fault(
                "dates-gap", f"{rule.name} holds {_days(since, until)}; {needed.name} is not in force on {day}.", text.file, text.line,
            )  # fmt: skip
            return
        day = version.until + datetime.timedelta(days=1) if version.until else None


def rules_in(source: Source) -> list[Rule]:
    """The rules that an argument's value comes from."""
    match source:
        case model.FromRule(rule=rule):
            return [rule]
        case model.FromMembers(of=of) if of is not None:
            return rules_in(of)
        case model.FromLink(of=of):
            return rules_in(of)
    return []


def needs(rule: Rule) -> list[Rule]:
    """The rules whose values a rule needs, in any of its texts."""
    texts = [version.text for version in rule.versions] + [exception.text for exception in rule.exceptions]
    found = [part for text in texts for argument in text.arguments for part in rules_in(argument.source)]
    found += [exception.when for exception in rule.exceptions]
    return list(dict.fromkeys([*found, *([rule.gate] if rule.gate else [])]))


def _unused_parameters(law: Law) -> Iterator[Fault]:
    used = {id(parameter) for rule in law.rules.values() for text, _, _ in texts(rule) for parameter in text.parameters}
    for parameter in law.parameters:
        if id(parameter) not in used:
            yield Fault("unused", f"No rule uses the parameter {parameter.name}.", parameter.file, parameter.line)


def _unused_facts(law: Law) -> Iterator[Fault]:
    used: set[str] = set()
    for rule in law.rules.values():
        for text, _, _ in texts(rule):
            for argument in text.arguments:
                used.update(facts_in(argument.source))
    for question in (*law.inputs.values(), *law.links.values()):
        if question.name not in used:
            yield Fault("unused", f"No rule uses the input {question.name}.", question.file, question.line)


def facts_in(source: Source) -> Iterator[str]:
    """The names of the facts that a source reads itself; what it reads through rules is not among them."""
    match source:
        case model.FromInput(input=found):
            yield found.name
        case model.FromMembers(of=of, within=within, linked_by=linked_by):
            yield from (link.name for link in linked_by)
            if of is not None:
                yield from facts_in(of)
            if within is not None:
                yield from (link.name for link in within.links)
        case model.FromLink(link=link, of=of):
            yield link.name
            yield from facts_in(of)


def _empty(law: Law) -> Iterator[Fault]:
    for scheme in law.schemes:
        if not law.rules_of(scheme):
            yield Fault("unused", f"{scheme.name} has no rules.", scheme.place[0], scheme.place[1])


def _days(since: datetime.date, until: datetime.date | None) -> str:
    start = "always" if since == datetime.date.min else f"from {since}"
    return f"{start} to {until}" if until else start
