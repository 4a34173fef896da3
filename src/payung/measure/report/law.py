"""The report on the law in force: which schemes, whom they cover, what they give, who pays, and what of it was not checked."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from payung.law.book.context import capital
from payung.law.edition import edition
from payung.law.language import Scheme, text
from payung.law.model import Rule
from payung.law.parameters import Parameter
from payung.measure.report.blocks import CODE, UNDER, Block, Column, Items, Paragraph, Section, Table
from payung.measure.report.speaking import Speaking


def law_section(own: Speaking) -> Section:
    """The schemes of the day."""
    evidence, say, day = own.evidence, own.say, own.evidence.day
    in_force = schemes_in_force(own)
    rows = [_row(own, scheme) for scheme in in_force]
    columns = (
        Column(say("scheme")), Column(say("administrator"), UNDER), Column(say("kind"), UNDER), Column(say("since"), UNDER),
        Column(say("who")), Column(say("gives")), Column(say("pays")), Column(say("unchecked")), Column("", CODE),
    )  # fmt: skip
    blocks: list[Block] = [
        Paragraph(say("law_intro", day=own.wording.date(day))),
        Table("law", say("law_table"), columns, tuple(rows), evidence.command("payung law {code} {on}")),
    ]
    others = [scheme for scheme in evidence.country.schemes if scheme not in in_force]
    later = [scheme for scheme in others if scheme.since and _first(scheme) > day]
    ended = [scheme for scheme in others if scheme not in later]
    for name, schemes in (("ended", ended), ("later", later)):
        if schemes:
            blocks.append(
                Paragraph(say(name, names=", ".join(own.wording.text(scheme.names) for scheme in schemes)), "note")
            )
    listed = tuple(unchecked_listed(own, in_force))
    if listed:
        blocks.append(Items(listed, f"{say('unchecked_list')} ({len(listed)})"))
    return Section("law", say("law"), tuple(blocks))


def schemes_in_force(own: Speaking) -> list[Scheme]:
    """The schemes of which a rule of cover is in force on the day."""
    law, day = own.evidence.country.law, own.evidence.day
    return [
        scheme
        for scheme in own.evidence.country.schemes
        if any(rule.role == "covers" and rule.on(day) for rule in law.rules_of(scheme))
    ]


def _first(scheme: Scheme) -> datetime.date:
    return datetime.date.fromisoformat(str(scheme.since))


def _rules(own: Speaking, scheme: Scheme) -> list[Rule]:
    return [rule for rule in own.evidence.country.law.rules_of(scheme) if rule.on(own.evidence.day)]


def _parameters(own: Speaking, scheme: Scheme) -> list[Parameter]:
    """The figures that the scheme's rules of the day hang on."""
    day = own.evidence.day
    versions = (rule.on(day) for rule in _rules(own, scheme))
    return list({one.index: one for version in versions if version for one in version.text.parameters}.values())


def unchecked_parameters(own: Speaking, scheme: Scheme) -> list[Parameter]:
    """Those of them whose value of the day was recalled, or a part of it."""
    today = edition(own.evidence.country.law, own.evidence.day)
    dated = ((one, today.parameter_on(one)) for one in _parameters(own, scheme))
    return [one for one, value in dated if value is not None and (value.unchecked or not value.checked)]


def _unchecked_rules(own: Speaking, scheme: Scheme) -> list[Rule]:
    day = own.evidence.day
    return [rule for rule in _rules(own, scheme) if (version := rule.on(day)) and not version.text.checked]


def _row(own: Speaking, scheme: Scheme) -> tuple[str, ...]:
    say, wording = own.say, own.wording
    rules = _rules(own, scheme)
    covers = next(rule for rule in rules if rule.role == "covers")
    version = covers.on(own.evidence.day)
    assert version is not None
    figures, parameters = unchecked_parameters(own, scheme), _parameters(own, scheme)
    recalled = _unchecked_rules(own, scheme)
    unchecked = say("none_unchecked")
    if figures or recalled:
        unchecked = say(
            "unchecked_of", figures=str(len(figures)), all_figures=str(len(parameters)), rules=str(len(recalled)),
            all_rules=str(len(rules)),
        )  # fmt: skip
    return (
        capital(wording.text(scheme.names)),
        wording.text(scheme.administrator),
        str(own.words["kinds"][scheme.kind]) if scheme.kind else "",
        wording.date(_first(scheme)) if scheme.since else "",
        wording.words(version.text),
        "; ".join(_labels(own, (rule for rule in rules if rule.role == "benefit"))),
        "; ".join(dict.fromkeys(str(own.words["payers"][rule.payer]) for rule in rules if rule.payer)),
        unchecked,
        scheme.name,
    )


def _labels(own: Speaking, rules: Iterable[Rule]) -> list[str]:
    return list(dict.fromkeys(own.wording.label(rule) for rule in rules))


def unchecked_listed(own: Speaking, schemes: Iterable[Scheme]) -> Iterable[str]:
    """By scheme, the names of the figures and rules that were not checked."""
    for scheme in schemes:
        things: list[Parameter | Rule] = [*unchecked_parameters(own, scheme), *_unchecked_rules(own, scheme)]
        names = [own.wording.label(one) for one in things]
        if names:
            yield f"{text(scheme.names, own.language)}: {'; '.join(dict.fromkeys(names))}"
