"""Makes a book's chapters from the law: which rules, figures and questions belong to a scheme, and how each stands on the day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from payung.law import model
from payung.law.book.code import source_code, text_notes
from payung.law.book.content import (
    Category,
    Chapter,
    Contents,
    ExceptionText,
    FigureEntry,
    GroupEntry,
    LeftOut,
    ParameterEntry,
    Practice,
    QuestionEntry,
    RuleEntry,
    RuleText,
)
from payung.law.book.context import Context, capital, with_links
from payung.law.book.curves import curve_entries
from payung.law.book.formula import formula
from payung.law.consistency import needs, texts
from payung.law.language import Enumeration, Scheme
from payung.law.model import Law, Question, Rule, Source, Version
from payung.law.parameters import DatedValue, Parameter, Scale, cell_of_band
from payung.law.register import Entry, read_register
from payung.law.rounding import Rounding
from payung.law.types import Kind, Type

_BEGINNING = datetime.date.min
_ONE_DAY = datetime.timedelta(days=1)


def chapter(law: Law, scheme: Scheme, day: datetime.date, language: str, *, drawn: bool = True) -> Chapter:
    """A scheme's chapter of the law book; its curves, which take time to draw, only where they are wanted."""
    context = Context(law, day, language)
    own = law.rules_of(scheme)
    others = _rests_on(own)
    shared = tuple(rule for rule in others if rule.scheme is None)
    entries = {role: tuple(_rule(context, rule) for rule in own if rule.role == role) for role in _ROLES}
    title = context.scheme(scheme)
    return Chapter(
        name=scheme.name,
        title=capital(title.text),
        target=title.target,
        country=law.code,
        country_name=context.wording.text(law.country.names),
        day=day,
        language=language,
        in_force=_scheme_holds(scheme, day),
        other_names=tuple((code, name) for code, name in scheme.names.items() if code != language),
        administrator=context.wording.text(scheme.administrator),
        kind=context.one_of("kinds", scheme.kind),
        law=scheme.law,
        since=_day(scheme.since),
        until=_day(scheme.until),
        about=text_notes(own),
        covers=entries["covers"],
        contributions=_sorted(entries["contribution"], "payers", lambda entry: entry.payer, context),
        benefits=_sorted(entries["benefit"], "branches", lambda entry: entry.branch, context),
        helpers=entries["helper"],
        shared=tuple(_rule(context, rule) for rule in shared),
        elsewhere=tuple(context.rule(rule) for rule in others if rule.scheme is not None),
        parameters=_parameters(context, [*own, *shared]),
        practice=Practice(
            context.wording.text(scheme.where), context.texts(scheme.papers), context.wording.text(scheme.how)
        ),
        questions=tuple(_question(context, question) for question in _questions(law, [*own, *others])),
        curves=curve_entries(context, scheme) if drawn else (),
        facts=sum(entry.subject == scheme.name for entry in _register(law)),
        left_out=_left_out(law, lambda subject: subject == scheme.name),
    )


def contents(law: Law, day: datetime.date, language: str, *, chapters: bool = True, drawn: bool = True) -> Contents:
    """A country's contents page: its chapters (unless they, or their curves, are not wanted), shared rules and vocabulary."""
    context = Context(law, day, language)
    shared = [rule for rule in law.rules.values() if rule.scheme is None]
    return Contents(
        country=law.code,
        title=context.title(law.country.names),
        target="country",
        day=day,
        language=language,
        chapters=tuple(chapter(law, scheme, day, language, drawn=drawn) for scheme in law.schemes) if chapters else (),
        shared=tuple(_rule(context, rule) for rule in shared),
        parameters=_parameters(context, shared),
        questions=tuple(_question(context, question) for question in law.questions.values()),
        categories=tuple(_category(context, found) for found in law.enumerations.values()),
        groups=tuple(
            GroupEntry(
                group.name,
                context.wording.label(group),
                context.group(group).target,
                tuple(context.fact(link) for link in group.links),
            )
            for group in law.groups.values()
        ),
        left_out=_left_out(law, lambda subject: law.scheme(subject) is None),
    )


_ROLES = ("covers", "contribution", "benefit", "helper")


@lru_cache(maxsize=16)
def _register(law: Law) -> tuple[Entry, ...]:
    return read_register(law)


def _left_out(law: Law, wanted: Callable[[str], bool]) -> tuple[LeftOut, ...]:
    """What the register leaves of the facts about some subjects."""
    return tuple(
        LeftOut(entry.about, entry.left, entry.status == "partly")
        for entry in _register(law)
        if entry.left and wanted(entry.subject)
    )


# -- which -------------------------------------------------------------------------------------------------------------


def _rests_on(own: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules of other places that some rules need, directly or through others, in the order of need."""
    known = {rule.index: rule for rule in own}
    waiting, found = list(known.values()), []
    while waiting:
        for rule in needs(waiting.pop(0)):
            if rule.index not in known:
                known[rule.index] = rule
                found.append(rule)
                waiting.append(rule)
    return tuple(found)


def _questions(law: Law, rules: Iterable[Rule]) -> list[Question]:
    """What some rules ask for, in the order of the vocabulary."""
    names: set[str] = set()
    for rule in rules:
        if rule.asked:
            names.add(rule.asked.name)
        names.update(question.name for question in _facts_of(rule))
    return [question for question in law.questions.values() if question.name in names]


def _facts_of(rule: Rule) -> Iterator[Question]:
    for text, _, _ in texts(rule):
        for argument in text.arguments:
            yield from _facts_in(argument.source)


def _facts_in(source: Source) -> Iterator[Question]:
    match source:
        case model.FromInput(input=found):
            yield found
        case model.FromMembers(of=of, within=within):
            yield from _facts_in(of) if of is not None else ()
            yield from within.links if within is not None else ()
        case model.FromLink(link=link, of=of):
            yield link
            yield from _facts_in(of)


def _sorted(
    entries: tuple[RuleEntry, ...], words: str, key: Callable[[RuleEntry], str], context: Context
) -> tuple[RuleEntry, ...]:
    """Entries in the order of a closed list (payers, branches), else as in the text."""
    order = {word: position for position, word in enumerate(context.words[words].values())}
    return tuple(sorted(entries, key=lambda entry: order.get(key(entry), len(order))))


# -- rules -------------------------------------------------------------------------------------------------------------


def _rule(context: Context, rule: Rule) -> RuleEntry:
    now = rule.on(context.day)
    newest_first = sorted(rule.versions, key=lambda version: (version is not now, -version.since.toordinal()))
    return RuleEntry(
        name=rule.name,
        label=capital(context.wording.label(rule)),
        target=context.rule(rule).target,
        payer=context.one_of("payers", rule.payer),
        branch=context.one_of("branches", rule.branch),
        period=context.one_of("periods", rule.per),
        level=context.say("household" if rule.of_household else "person"),
        result=_result(context, rule.type),
        texts=tuple(_text(context, rule, version, version is now) for version in newest_first),
        exceptions=tuple(_exception(context, rule, exception) for exception in rule.exceptions),
    )


def _text(context: Context, rule: Rule, version: Version, in_force: bool) -> RuleText:
    return RuleText(
        since=None if version.since == _BEGINNING else version.since,
        until=version.until,
        in_force=in_force,
        words=context.wording.words(version.text),
        cite=version.text.cite,
        source=with_links(version.text.source),
        checked=version.text.checked,
        formula=formula(context, version.text, rule.type, context.day if in_force else None),
        rounding=_rounding(context, rule.type, version.rounding) if version.rounding else "",
        code=source_code(version.text),
    )


def _exception(context: Context, rule: Rule, exception: model.Exception_) -> ExceptionText:
    return ExceptionText(
        when=context.rule(exception.when),
        words=context.wording.words(exception.text),
        cite=exception.text.cite,
        source=with_links(exception.text.source),
        checked=exception.text.checked,
        formula=formula(context, exception.text, rule.type, context.day),
        code=source_code(exception.text),
    )


def _result(context: Context, kind: Type) -> str:
    name = kind.kind.name.lower()
    if kind.kind is Kind.NUMBER and kind.unit:
        name = "money" if kind.unit.currency else kind.unit.period if kind.unit.is_duration else name
    return context.one_of("results", name if name in context.words["results"] else "number")


def _rounding(context: Context, kind: Type, rounding: Rounding) -> str:
    money = kind.unit.currency if kind.unit else ""
    step = context.wording.money(rounding.step, money) if money else context.wording.number(rounding.step)
    return context.say(rounding.direction.replace(" ", "_"), step=step)


# -- figures -----------------------------------------------------------------------------------------------------------


def _parameters(context: Context, rules: Iterable[Rule]) -> tuple[ParameterEntry, ...]:
    """The parameters that some rules use, in the order of their files."""
    users: dict[int, list[Rule]] = {}
    for rule in rules:
        for parameter in {id(p): p for text, _, _ in texts(rule) for p in text.parameters}.values():
            users.setdefault(parameter.index, []).append(rule)
    return tuple(
        _parameter(context, parameter, users[parameter.index])
        for parameter in context.law.parameters
        if parameter.index in users
    )


def _parameter(context: Context, parameter: Parameter, users: list[Rule]) -> ParameterEntry:
    label = context.figure(parameter)
    newest_first = sorted(parameter.values, key=lambda value: value.since, reverse=True)
    return ParameterEntry(
        name=parameter.name,
        label=capital(label.text),
        target=label.target,
        unit=parameter.unit,
        place=f"{Path(parameter.file).name}:{parameter.line}",
        until=parameter.until,
        figures=tuple(_figure(context, parameter, value) for value in newest_first),
        used_by=tuple(context.rule(rule) for rule in users),
    )


def _figure(context: Context, parameter: Parameter, value: DatedValue) -> FigureEntry:
    day = context.day
    until = _last_day(parameter, value)
    return FigureEntry(
        since=value.since,
        until=until,
        in_force=parameter.on(day) is value,
        values=tuple(_values(context, parameter, value.value, recalled=value.unchecked)),
        cite=value.cite,
        source=with_links(value.source),
        checked=value.checked and not value.unchecked,
        status=value.status,
        note=value.note,
        review_by=value.review_by,
        stale=value.review_by is not None and value.review_by < day and (until is None or until >= day),
    )


def _last_day(parameter: Parameter, value: DatedValue) -> datetime.date | None:
    """The last day of a value: the one before the next begins, or the parameter's own. A proposal has none."""
    if value.status == "proposed":
        return None
    following = next((later for later in parameter.in_force if later.since > value.since), None)
    return following.since - _ONE_DAY if following else parameter.until


def _values(
    context: Context, parameter: Parameter, value: Any, name: str = "", recalled: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str]]:
    """The single values within a value, each with its category or band; those that are recalled say so."""

    def marked(cell: str, amount: str) -> str:
        return f"{amount} ({context.say('unchecked')})" if cell in recalled else amount

    if isinstance(value, dict):
        for member, inner in value.items():
            label = context.wording.text(member.label) or member.key
            for inner_name, amount in _values(context, parameter, inner, f"{name} · {label}" if name else label):
                yield inner_name, marked(member.key, amount)
    elif isinstance(value, Scale):
        for start, (band, amount) in zip(value.starts, _bands(context, parameter, value), strict=True):
            yield f"{name} · {band}" if name else band, marked(cell_of_band(start), amount)
    else:
        yield name, context.wording.figure(parameter, value)


def _bands(context: Context, parameter: Parameter, scale: Scale) -> Iterator[tuple[str, str]]:
    for position, (start, value) in enumerate(zip(scale.starts, scale.values, strict=True)):
        last = position + 1 == len(scale.starts)
        end = "" if last else context.wording.amount(scale.starts[position + 1], parameter.over)
        begin = context.wording.amount(start, parameter.over)
        band = context.say("band_last", start=begin) if last else context.say("band", start=begin, end=end)
        yield band, _band_value(context, parameter, value)


def _band_value(context: Context, parameter: Parameter, value: Decimal) -> str:
    """A band's amount, or of a marginal scale its rate."""
    if parameter.scale == "by_band":
        return context.wording.figure(parameter, value)
    rate = context.wording.share(value) if parameter.unit == "share" else context.wording.number(value)
    return context.say("marginal", share=rate)


# -- questions ---------------------------------------------------------------------------------------------------------


def _question(context: Context, question: Question) -> QuestionEntry:
    rule = next((rule for rule in context.law.rules.values() if rule.asked is question), None)
    facts = {id(fact): fact for fact in _facts_of(rule)} if rule else {}
    return QuestionEntry(
        name=question.name,
        label=capital(context.wording.label(question)),
        target=context.fact(question).target,
        question=context.wording.text(question.question),
        answers=_answers(context, question),
        of_household=question.of_household,
        worked_out_from=tuple(context.fact(fact) for fact in facts.values()),
    )


def _answers(context: Context, question: Question) -> tuple[str, ...]:
    """What an answer may be: the sort of value with its range, or the categories."""
    if question.type.enumeration is not None:
        return tuple(context.wording.typed(question.type, member) for member in question.type.enumeration)
    kind, ends = _result(context, question.type), (question.lowest, question.highest)
    low, high = (None if end is None else context.wording.typed(question.type, end) for end in ends)
    if low is not None and high is not None:
        return (f"{kind}: {context.say('range', lowest=low, highest=high)}",)
    dates = question.type.kind is Kind.DATE
    if low is not None:
        return (f"{kind}: {context.say('earliest' if dates else 'lowest', lowest=low)}",)
    return (f"{kind}: {context.say('latest' if dates else 'highest', highest=high)}",) if high is not None else (kind,)


def _category(context: Context, found: type[Enumeration]) -> Category:
    return Category(
        name=found.__name__,
        target=f"category-{found.__name__}",
        words=" ".join((found.__doc__ or "").split()),
        values=tuple((member.key, context.wording.text(member.label) or member.key) for member in found),
    )


# -- days --------------------------------------------------------------------------------------------------------------


def _scheme_holds(scheme: Scheme, day: datetime.date) -> bool:
    since, until = _day(scheme.since), _day(scheme.until)
    return (since is None or since <= day) and (until is None or day <= until)


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
