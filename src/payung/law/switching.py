"""Schemes switched on or off by a reform.

Off: from the day on the scheme covers nobody, so nothing is owed to it and nothing is due from it; what other schemes
ask of it stays answered. On: what ended with the scheme holds again, or what begins with it holds from an earlier day.
"""

from __future__ import annotations

import dataclasses
import datetime

from payung.law.consistency import texts
from payung.law.faults import Fault, nearest
from payung.law.language import Scheme
from payung.law.model import Law, Rule, Text, Version
from payung.law.overlay import with_parameters, with_rules
from payung.law.parameters import Parameter
from payung.law.reform import Reform, ReformRefused, Switch
from payung.law.report import day_or
from payung.law.signs import Sign
from payung.law.tree import truth

_EVER = datetime.date.min


def switched(law: Law, reform: Reform) -> Law:
    """The law with the reform's schemes switched. Raises ReformRefused with every fault."""
    faults: list[Fault] = []
    for name, switch in reform.schemes.items():
        scheme = law.scheme(name)
        path = f"schemes/{name}"
        if scheme is None:
            known = [scheme.name.split(".", 1)[-1] for scheme in law.schemes]
            hint = nearest(name, known) or f"There are {', '.join(known)}."
            faults.append(Fault("unknown-name", f"There is no scheme '{name}'.", reform.file, switch.line, path, hint))
            continue
        message = _refusal(law, scheme, switch)
        if message:
            faults.append(Fault("scheme", message, reform.file, switch.line, path))
        else:
            law = _on(law, scheme, switch) if switch.on else _off(law, scheme, switch, reform)
    if faults:
        raise ReformRefused(faults)
    return law


def can_switch(law: Law, scheme: Scheme, *, on: bool, since: datetime.date | None) -> bool:
    """True if a reform can switch the scheme so, from a day or (None) altogether."""
    return not _refusal(law, scheme, Switch(on, since, 0))


def _refusal(law: Law, scheme: Scheme, switch: Switch) -> str:
    """Why the switch does not fit the scheme; empty if it does."""
    since, until = days_of(scheme)
    cover = _cover(law, scheme)
    if not switch.on:
        if cover is None:
            return f"{scheme.name} has no rule of cover to switch off; give a module of `rules:`."
        if cover.exceptions and switch.since and switch.since > cover.versions[0].since:
            return f"{cover.name} has exceptions; switch {scheme.name} off altogether, or give a module of `rules:`."
        return ""
    if switch.since is None and until is None:
        return f"{scheme.name} has no last day; say from which day it is switched on: `{{on: 2026-01-01}}`."
    if switch.since and since <= switch.since and (until is None or switch.since <= until):
        return f"{scheme.name} is in force on {switch.since} already."
    return ""


def days_of(scheme: Scheme) -> tuple[datetime.date, datetime.date | None]:
    """The first day of a scheme and its last, if it has one."""
    return day_or(scheme.since, _EVER) or _EVER, day_or(scheme.until, None)


def _cover(law: Law, scheme: Scheme) -> Rule | None:
    return next((rule for rule in law.rules_of(scheme) if rule.role == "covers" and rule.versions), None)


def _off(law: Law, scheme: Scheme, switch: Switch, reform: Reform) -> Law:
    cover = _cover(law, scheme)
    assert cover is not None
    first = max(switch.since or _EVER, cover.versions[0].since)
    day_before = first - datetime.timedelta(days=1) if first > _EVER else first
    kept = tuple(
        dataclasses.replace(version, until=min(version.until or day_before, day_before))
        for version in cover.versions
        if version.since < first
    )
    nobody = Version(_nobody(reform, switch.line), first, cover.versions[-1].until, None)
    exceptions = () if not kept else cover.exceptions
    changed = dataclasses.replace(cover, versions=(*kept, nobody), exceptions=exceptions)
    return with_rules(law, {cover.name: changed})


def _nobody(reform: Reform, line: int) -> Text:
    def nobody() -> bool:
        """The reform switches the scheme off."""
        return False

    return Text(
        function=nobody, arguments=(), tree=truth(False, line), slots=0, sign=Sign.ANY, takes_law=False, parameters=(),
        cite=reform.title, words={}, file=reform.file, line=line,
    )  # fmt: skip


def _on(law: Law, scheme: Scheme, switch: Switch) -> Law:
    since, until = days_of(scheme)
    earlier = switch.since is not None and switch.since < since
    changed: dict[str, Rule] = {}
    figures: dict[int, Parameter] = {}
    for rule in law.rules_of(scheme):
        versions = _earlier(rule, since, switch.since) if earlier else _again(rule, until, switch.since)
        if versions is not None:
            changed[rule.name] = dataclasses.replace(rule, versions=versions)
            for text, _, _ in texts(rule):
                for parameter in text.parameters:
                    now = law.parameters[parameter.index]
                    figures[now.index] = _from(now, switch.since) if earlier else _without_end(now, until)
    return with_rules(with_parameters(law, figures), changed)


def _earlier(rule: Rule, begins: datetime.date, since: datetime.date | None) -> tuple[Version, ...] | None:
    if not rule.versions or rule.versions[0].since != begins or since is None:
        return None
    return (dataclasses.replace(rule.versions[0], since=since), *rule.versions[1:])


def _again(rule: Rule, ended: datetime.date | None, since: datetime.date | None) -> tuple[Version, ...] | None:
    if not rule.versions or ended is None or rule.versions[-1].until != ended:
        return None
    last = rule.versions[-1]
    if since is None:
        return (*rule.versions[:-1], dataclasses.replace(last, until=None))
    return (*rule.versions, dataclasses.replace(last, since=since, until=None))


def _from(parameter: Parameter, since: datetime.date | None) -> Parameter:
    """The parameter with its first value from an earlier day, unless it has one then."""
    values = parameter.in_force
    if since is None or not values or values[0].since <= since:
        return parameter
    return dataclasses.replace(parameter, values=(dataclasses.replace(values[0], since=since), *values[1:]))


def _without_end(parameter: Parameter, ended: datetime.date | None) -> Parameter:
    """The parameter without its end, where it ended with the scheme or before."""
    if parameter.until is None or ended is None or parameter.until > ended:
        return parameter
    return dataclasses.replace(parameter, until=None)
