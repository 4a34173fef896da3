"""The arguments of a rule: each name resolved to where its value comes from, with its type and level checked."""

from __future__ import annotations

import ast
import inspect
import typing
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeGuard

from payung.law import model
from payung.law.faults import nearest
from payung.law.language import Aggregate, Country, Enumeration, LinkedFact
from payung.law.model import Argument, Question, Source
from payung.law.report import Report
from payung.law.signs import Sign, sign_of
from payung.law.types import ANYTHING, DATE, NUMBER, TRUTH, Kind, Type, annotation_word
from payung.law.vocabulary import Vocabulary


class Resolver:
    """Resolves arguments against the rules and the vocabulary of a country."""

    def __init__(self, report: Report, country: Country, vocabulary: Vocabulary, rules: dict[str, model.Rule]) -> None:
        self.report = report
        self.country = country
        self.inputs = vocabulary.inputs
        self.made = vocabulary.made
        self.rules = rules

    def arguments(
        self, rule: model.Rule, function: Callable[..., Any], definition: ast.FunctionDef, file: str, otherwise: bool
    ) -> tuple[Argument, ...]:
        annotations = hints(function)
        arguments = []
        for name, parameter in inspect.signature(function).parameters.items():
            if parameter.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD:
                continue
            line = next((a.lineno for a in definition.args.args if a.arg == name), definition.lineno)
            source = self._resolve(rule, name, parameter.default, file, line, otherwise)
            if source is None:
                arguments.append(Argument(name, model.FromDay(), ANYTHING))
                continue
            kind = self._source_type(source, rule)
            self._check_annotation(name, annotations.get(name), kind, file, line)
            self._check_level(rule, name, source, file, line)
            arguments.append(Argument(name, source, kind))
        return tuple(arguments)

    def _resolve(
        self, rule: model.Rule, name: str, default: Any, file: str, line: int, otherwise: bool
    ) -> Source | None:
        if default is not inspect.Parameter.empty:
            source = self._reference(default)
            if source is None:
                self.report.fault_at(
                    "unknown-name",
                    f"'{name}' refers to nothing of this country.",
                    file,
                    line,
                    "Its default is a rule, an input, an aggregate or of(...).",
                )
            return source
        if name == "on":
            return model.FromDay()
        if otherwise and name == "otherwise":
            return model.FromOtherwise()
        prefixes = [f"{rule.scheme.name}."] if rule.scheme else []
        own = f"{self.report.prefixes[rule.module]}{name}" if rule.module in self.report.prefixes else ""
        for full in [prefix + name for prefix in (*prefixes, f"{self.country.code}.")]:
            if full in self.rules and (own not in self.inputs or full.startswith(tuple(prefixes))):
                return model.FromRule(self.rules[full])
        if own in self.inputs:
            return model.FromInput(self.inputs[own])
        if name in self.inputs:
            return model.FromInput(self.inputs[name])
        known = [
            *self.inputs,
            *(full.rsplit(".", 1)[-1] for full in self.rules if full.startswith((*prefixes, f"{self.country.code}."))),
        ]
        self.report.fault_at(
            "unknown-name",
            f"'{name}' is no rule of this scheme, no shared rule and no input.",
            file,
            line,
            nearest(name, known),
        )
        return None

    def _reference(self, default: Any) -> Source | None:
        if isinstance(default, Aggregate):
            of = self._reference(default.of) if default.of is not None else None
            within = self.made.get(id(default.within)) if default.within is not None else None
            declared = [self.made.get(id(link)) for link in default.linked_by]
            links = tuple(link for link in declared if _is_link(link))
            missing = (default.of is not None and of is None) or (default.within is not None and within is None)
            if missing or (within is not None and links) or len(links) < len(declared):
                return None
            return model.FromMembers(default.fold, of, within, links)
        if isinstance(default, LinkedFact):
            link, of = self.made.get(id(default.link)), self._reference(default.of)
            if not _is_link(link) or of is None:
                return None
            is_literal = type(default.absent) is int and default.absent in (0, 1)
            return model.FromLink(link, of, Decimal(default.absent) if is_literal else default.absent)
        found = self.made.get(id(default))
        if isinstance(found, model.Rule):
            return model.FromRule(found)
        if isinstance(found, Question) and found.type.kind is not Kind.LINK:
            return model.FromInput(found)
        return None

    def _source_type(self, source: Source, rule: model.Rule) -> Type:
        match source:
            case model.FromRule(rule=found):
                return found.type
            case model.FromInput(input=found):
                return found.type
            case model.FromOtherwise():
                return rule.type
            case model.FromMembers(fold="count"):
                return NUMBER
            case model.FromMembers(fold="any" | "all"):
                return TRUTH
            case model.FromMembers(of=of) if of is not None:
                return self._source_type(of, rule)
            case model.FromLink(of=of):
                return self._source_type(of, rule)
        return DATE

    def _check_annotation(self, name: str, annotation: Any, kind: Type, file: str, line: int) -> None:
        if annotation is None:
            self.report.fault_at("type", f"'{name}' has no type.", file, line, f"It is {kind}.")
        elif isinstance(annotation, type) and issubclass(annotation, Enumeration):
            if kind.enumeration is not annotation and kind is not ANYTHING:
                self.report.fault_at(
                    "type", f"'{name}' is called {annotation.__name__} here; it is {kind}.", file, line
                )
        else:
            word = annotation_word(annotation)
            if word is None or not word.fits(kind):
                shown = word.name if word else getattr(annotation, "__name__", str(annotation))
                self.report.fault_at(
                    "unit" if word and word.kind is kind.kind else "type",
                    f"'{name}' is called {shown} here; it is {kind}.",
                    file,
                    line,
                )

    def _check_level(self, rule: model.Rule, name: str, source: Source, file: str, line: int) -> None:
        match source:
            case model.FromMembers(of=of, fold=fold, within=within, linked_by=linked_by):
                kind = self._source_type(of, rule) if of is not None else NUMBER
                wanted = Kind.TRUTH if fold in ("any", "all") or (fold == "count" and of is not None) else Kind.NUMBER
                if of is not None and kind.kind not in (wanted, Kind.ANYTHING):
                    self.report.fault_at(
                        "type",
                        f"'{name}': {fold} is over {'conditions' if wanted is Kind.TRUTH else 'numbers'}; this is {kind}.",
                        file,
                        line,
                    )
                if of is not None and _is_household(of):
                    self.report.fault_at(
                        "level",
                        f"'{name}' is a fact of the household already.",
                        file,
                        line,
                        "Name it without the aggregate.",
                    )
                if within is not None and rule.of_household:
                    self.report.fault_at("level", f"'{name}': a household has no one {within.name}.", file, line)
                if linked_by and rule.of_household:
                    self.report.fault_at("level", f"'{name}': nobody is linked to a household.", file, line)
            case model.FromLink(of=of, absent=absent):
                if rule.of_household:
                    self.report.fault_at("level", f"'{name}': a household has no link.", file, line)
                if _is_household(of):
                    self.report.fault_at("level", f"'{name}' is a fact of the household already.", file, line)
                kind = self._source_type(of, rule)
                if not _fits(absent, kind):
                    hint = "Write 0, False, or a value of the enumeration."
                    self.report.fault_at("type", f"'{name}': `absent` does not fit {kind}.", file, line, hint)
            case _ if rule.of_household and not _is_household(source):
                self.report.fault_at(
                    "level", f"'{name}' is a fact of a person; this rule is of the household.", file, line,
                    "Use total(...), count(...), any_(...), highest(...).",
                )  # fmt: skip


def _is_link(found: Any) -> TypeGuard[Question]:
    return isinstance(found, Question) and found.type.kind is Kind.LINK


def _fits(absent: Any, kind: Type) -> bool:
    """True if a literal may stand for a fact of this type where there is nobody."""
    match kind.kind:
        case Kind.TRUTH:
            return isinstance(absent, bool)
        case Kind.NUMBER:
            return isinstance(absent, Decimal)
        case Kind.CHOICE:
            return isinstance(absent, kind.enumeration)
    return kind.kind is Kind.ANYTHING


def _is_household(source: Source) -> bool:
    match source:
        case model.FromRule(rule=rule):
            return rule.of_household
        case model.FromInput(input=found):
            return found.of_household
        case model.FromDay() | model.FromOtherwise():
            return True
        case model.FromMembers(within=within, linked_by=linked_by):
            return within is None and not linked_by
    return False


def sign_of_source(source: Source) -> Sign:
    """What is known of an argument's sign whatever the household states."""
    match source:
        case model.FromInput(input=found):
            return sign_of(found.lowest) if isinstance(found.lowest, Decimal) else Sign.ANY
        case model.FromRule(rule=rule):
            return rule.sign
        case model.FromMembers(fold="count", of=of):
            return Sign.POSITIVE if of is None and not source.linked_by else Sign.NOT_NEGATIVE
        case model.FromMembers(of=of, linked_by=linked_by) if of is not None:
            # The total of nobody, who may be all that are linked, is 0.
            return min(sign_of_source(of), Sign.NOT_NEGATIVE) if linked_by else sign_of_source(of)
        case model.FromLink(of=of, absent=Decimal() as absent):
            return min(sign_of_source(of), sign_of(absent))
    return Sign.ANY


def is_whole(source: Source) -> bool:
    """True if an argument is declared to be a whole number."""
    match source:
        case model.FromInput(input=found):
            return found.whole
        case model.FromRule(rule=rule):
            return bool(rule.word and rule.word.whole)
        case model.FromMembers(fold="count"):
            return True
        case model.FromMembers(of=of) | model.FromLink(of=of) if of is not None:
            return is_whole(of)
    return False


def hints(function: Callable[..., Any]) -> dict[str, Any]:
    """A function's annotations, `Annotated` kept; as written where one cannot be resolved."""
    try:
        return typing.get_type_hints(function, include_extras=True)
    except (NameError, TypeError):
        return dict(function.__annotations__)
