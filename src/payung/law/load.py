"""Loads a country: reads its modules and parameter files, resolves every name, and refuses what does not hold together.

`load(folder)` gives the `Law`, or raises `LawRefused` with everything that is wrong, by file and line.
"""

from __future__ import annotations

import ast
import datetime
import inspect
import typing
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from payung.law import consistency, language, model
from payung.law.faults import Fault, LawRefused, nearest
from payung.law.language import Aggregate, Country, DatedFunction, Enumeration, LinkedFact, Scheme
from payung.law.model import Argument, Law, Question, Source, Text, Version
from payung.law.modules import LawModule, import_modules, read_modules
from payung.law.parameters import ParameterFile, read_parameters
from payung.law.reading import Reader, Signature
from payung.law.types import ANYTHING, DATE, NUMBER, TRUTH, Kind, Type, Word, annotation_word
from payung.law.units import PLAIN, UnitUnknown, parse_unit, period_unit

BEGINNING = datetime.date.min


def load(folder: Path, package: str = "") -> Law:
    """Load the law package in a folder, imported as `package` if it is installed, and check all of it."""
    modules = read_modules(folder)
    import_modules(modules, folder, package)
    loader = _Loader(modules, folder)
    law = loader.law()
    faults = loader.faults or consistency.check(law)
    if faults:
        raise LawRefused(sorted(set(faults), key=lambda fault: (fault.kind, fault.file, fault.line)))
    return law


class _Loader:
    """Resolves what the modules declared. Faults are collected; what is refused is left out."""

    def __init__(self, modules: list[LawModule], folder: Path) -> None:
        self.modules = modules
        self.folder = folder
        self.faults: list[Fault] = []
        self.by_file = {str(module.path): module for module in modules}
        self.enumerations: dict[str, type[Enumeration]] = {}
        self.inputs: dict[str, Question] = {}
        self.links: dict[str, Question] = {}
        self.groups: dict[str, model.Group] = {}
        self.files: dict[str, ParameterFile] = {}
        self.rules: dict[str, model.Rule] = {}
        self.made: dict[int, Any] = {}  # id of a declared object -> the loaded one
        self.declared: dict[int, language.Rule] = {}
        self.schemes: list[Scheme] = []
        self.country: Country = self._country()

    # -- collecting ---------------------------------------------------------------------------------------------------

    def law(self) -> Law:
        """Everything together, as far as it could be resolved."""
        self._vocabulary()
        self._parameter_files()
        for owner in self._owners():
            for declared in owner.rules:
                self._rule(owner, declared)
        for rule_id, declared in self.declared.items():
            self._texts(self.made[rule_id], declared)
        self._gates()
        parameters = tuple(p for file in self.files.values() for p in file.parameters.values())
        for index, rule in enumerate(self.rules.values()):
            rule.index = index
        return Law(
            country=self.country, schemes=tuple(self.schemes), rules=self.rules, inputs=self.inputs, links=self.links,
            groups=self.groups, enumerations=self.enumerations, files=self.files, parameters=parameters,
            order=self._order(), folder=str(self.folder),
        )  # fmt: skip

    def _country(self) -> Country:
        root = next(module for module in self.modules if module.stem == "__init__")
        found = [value for value in root.namespace.values() if isinstance(value, Country)]
        if len(found) != 1:
            raise LawRefused(
                [Fault("declaration", "A law package declares one `country = Country(...)`.", root.shown, 1)]
            )
        country = found[0]
        try:
            unit = parse_unit(country.currency)
        except UnitUnknown:
            unit = PLAIN
        if not unit.currency:
            self._fault(
                "unit", f"'{country.currency}' is no currency code.", country.place, "Use ISO 4217, such as THB."
            )
        self._words(country.names, "names", country.code, country.place, country)
        return country

    def _vocabulary(self) -> None:
        for module in self.modules:
            for name, value in module.namespace.items():
                if isinstance(value, type) and issubclass(value, Enumeration) and value is not Enumeration:
                    self._enumeration(value, module)
        found = {id(value): (name, value) for module in self.modules for name, value in module.namespace.items()}
        kinds = ((language.Input, self._input), (language.Link, self._link), (language.Group, self._group))
        for kind, make in kinds:
            for name, value in found.values():
                if isinstance(value, kind) and id(value) not in self.made:
                    loaded = make(name, value)
                    if name in self.inputs or name in self.links or name in self.groups:
                        self._fault("duplicate", f"'{name}' is declared twice.", value.place)
                    self.made[id(value)] = loaded
                    {language.Input: self.inputs, language.Link: self.links, language.Group: self.groups}[kind][
                        name
                    ] = loaded  # type: ignore[index]
        schemes = {
            id(value): value
            for module in self.modules
            for value in module.namespace.values()
            if isinstance(value, Scheme)
        }
        self.schemes = [scheme for scheme in schemes.values() if self._in_package(scheme.place)]
        for scheme in self.schemes:
            self._scheme(scheme)

    def _in_package(self, place: language.Place) -> bool:
        return place[0] in self.by_file

    def _enumeration(self, found: type[Enumeration], module: LawModule) -> None:
        other = self.enumerations.setdefault(found.__name__, found)
        if other is not found:
            self._fault("duplicate", f"The enumeration {found.__name__} is declared twice.", (str(module.path), 1))
        for member in found:
            if not member.label:
                self._fault(
                    "no-label",
                    f"{found.__name__}.{member.name} has no label.",
                    (str(module.path), _class_line(module, found)),
                )

    def _scheme(self, scheme: Scheme) -> None:
        prefix = f"{self.country.code}."
        if not scheme.name.startswith(prefix) or not scheme.name.removeprefix(prefix).isidentifier():
            self._fault(
                "declaration", f"'{scheme.name}' is no scheme's name here.", scheme.place, f"Name it {prefix}something."
            )
        if sum(other.name == scheme.name for other in self.schemes) > 1:
            self._fault("duplicate", f"The scheme {scheme.name} is declared twice.", scheme.place)
        if scheme.kind not in language.SCHEME_KINDS:
            self._fault(
                "declaration",
                f"{scheme.name} has no kind.",
                scheme.place,
                f"One of {', '.join(language.SCHEME_KINDS).upper()}.",
            )
        if not scheme.law:
            self._fault("no-citation", f"{scheme.name} does not name its law.", scheme.place)
        self._words(scheme.names, "names", scheme.name, scheme.place)
        self._words(scheme.administrator, "administrator", scheme.name, scheme.place)
        self._day(scheme.since, scheme.place, f"{scheme.name}: since", required=True)
        self._day(scheme.until, scheme.place, f"{scheme.name}: until")

    def _parameter_files(self) -> None:
        index = 0
        for module in self.modules:
            path = next(
                (p for p in (module.path.with_suffix(".yaml"), module.path.with_suffix(".yml")) if p.exists()), None
            )
            if path is None:
                self.files[module.stem] = ParameterFile()
                continue
            shown = str(Path(module.shown).with_suffix(path.suffix))
            file = read_parameters(
                path, file=shown, module=module.stem, enumerations=self.enumerations, currency=self.country.currency
            )
            self.faults.extend(file.faults)
            for parameter in file.parameters.values():
                parameter.index, index = index, index + 1
            self.files[module.stem] = file

    def _owners(self) -> list[Country | Scheme]:
        return [self.country, *self.schemes]

    # -- vocabulary ---------------------------------------------------------------------------------------------------

    def _input(self, name: str, declared: language.Input) -> Question:
        self._words(declared.label, "label", name, declared.place)
        self._words(declared.question, "question", name, declared.place)
        kind, word = self._annotated(declared.annotation, declared.unit, name, declared.place)
        whole = word.whole if word and declared.whole is None else bool(declared.whole)
        lowest, highest = self._range(kind, declared.lowest, declared.highest, name, declared.place)
        if declared.level not in language.LEVELS:
            self._fault(
                "declaration", f"{name}: '{declared.level}' is no level.", declared.place, "PERSON or HOUSEHOLD."
            )
        return Question(
            name, kind, word, declared.level, declared.label, declared.question, lowest, highest, declared.fixed, whole,
            self._shown(declared.place), declared.place[1],
        )  # fmt: skip

    def _link(self, name: str, declared: language.Link) -> Question:
        self._words(declared.label, "label", name, declared.place)
        self._words(declared.question, "question", name, declared.place)
        return Question(
            name, Type(Kind.LINK), None, language.PERSON, declared.label, declared.question, fixed=True,
            file=self._shown(declared.place), line=declared.place[1],
        )  # fmt: skip

    def _group(self, name: str, declared: language.Group) -> model.Group:
        self._words(declared.label, "label", name, declared.place)
        links = tuple(self.made[id(link)] for link in declared.links if id(link) in self.made)
        if not links:
            self._fault(
                "declaration", f"The group '{name}' has no links.", declared.place, "Name them: links=(spouse, mother)."
            )
        return model.Group(name, links, declared.label)

    def _annotated(self, annotation: Any, unit: str, name: str, place: language.Place) -> tuple[Type, Word | None]:
        if isinstance(annotation, type) and issubclass(annotation, Enumeration):
            return Type(Kind.CHOICE, enumeration=annotation), None
        word = annotation_word(annotation)
        if word is None:
            self._fault(
                "type",
                f"{name}: {annotation!r} is no type of the law language.",
                place,
                "Use bool, Money, Years, Date, …",
            )
            return ANYTHING, None
        if word.kind in (Kind.TRUTH, Kind.DATE, Kind.PAID_MONTHS):
            return Type(word.kind), word
        needs_unit = word.name in ("Money", "MonthlyAmounts")
        if needs_unit and not unit:
            self._fault("no-unit", f"{name} has no unit.", place, f'Add unit="{self.country.currency}/month".')
        try:
            found = parse_unit(unit) if unit else (period_unit(word.period) if word.period else PLAIN)
        except UnitUnknown as unknown:
            self._fault("unit", f"{name}: '{unknown}' in '{unit}' is not a unit.", place)
            return ANYTHING, word
        kind = Type(word.kind, found)
        if not word.fits(kind) or (found.currency and found.currency != self.country.currency):
            self._fault("unit", f"{name}: {word.name} does not go with '{unit}'.", place)
        return kind, word

    def _range(
        self, kind: Type, lowest: str | None, highest: str | None, name: str, place: language.Place
    ) -> tuple[Any, Any]:
        if kind.kind is Kind.DATE:
            return self._day(lowest or "", place, f"{name}: lowest"), self._day(
                highest or "", place, f"{name}: highest"
            )
        if kind.kind not in (Kind.NUMBER, Kind.MONTHLY_AMOUNTS):
            return None, None
        if kind.kind is Kind.NUMBER and (lowest is None or highest is None):
            self._fault("no-range", f"{name} has no range.", place, 'Add lowest="0" and highest="...".')
            return None, None
        try:
            low, high = (Decimal(end) if end is not None else None for end in (lowest, highest))
        except (InvalidOperation, TypeError, ValueError):
            self._fault("type", f'{name}: the range is written as text, lowest="0".', place)
            return None, None
        if low is not None and high is not None and low > high:
            self._fault("no-range", f"{name}: the lowest is above the highest.", place)
        return low, high

    # -- rules --------------------------------------------------------------------------------------------------------

    def _rule(self, owner: Country | Scheme, declared: language.Rule) -> None:
        scheme = owner if isinstance(owner, Scheme) else None
        full = f"{scheme.name if scheme else self.country.code}.{declared.name}"
        place = declared.place
        if full in self.rules:
            self._fault(
                "duplicate",
                f"The rule {full} is declared twice.",
                place,
                "A later text is declared by `.amended(since=...)`.",
            )
            return
        if declared.name in self.inputs or declared.name in self.links:
            self._fault("duplicate", f"'{declared.name}' is an input and a rule.", place)
        for word in declared.unknown_words:
            known = ("cite", "label", "words", "since", "until", "of", "rounding", "asked", "per")
            self._fault("unknown-name", f"{full}: '{word}' means nothing here.", place, nearest(word, known))
        self._words(declared.label, "label", full, place)
        kind, word = self._result(declared, full)
        self._role(declared, kind, full)
        asked = self._asked(declared, kind, word, full) if declared.asked else None
        rule = model.Rule(
            name=full, module=self._module(place).stem, role=declared.role, level=declared.level, type=kind, word=word,
            label=declared.label, scheme=scheme, payer=declared.payer, branch=declared.branch,
            per=declared.per or ("once" if kind.unit and kind.unit.currency else None), asked=asked,
        )  # fmt: skip
        self.rules[full] = rule
        self.made[id(declared)] = rule
        self.declared[id(declared)] = declared

    def _result(self, declared: language.Rule, full: str) -> tuple[Type, Word | None]:
        if declared.per is not None and declared.per not in language.PERIODS:
            self._fault(
                "declaration",
                f"{full}: '{declared.per}' is no period.",
                declared.place,
                "DAY, WEEK, MONTH, QUARTER, YEAR or ONCE.",
            )
        found: tuple[Type, Word | None] = (ANYTHING, None)
        for text in reversed(declared.texts):
            annotation = _hints(text.function).get("return")
            if annotation is None:
                self._fault(
                    "type", f"{full} does not say what it returns.", text.place, "Write `-> Money`, `-> bool`, …"
                )
                continue
            kind, word = self._annotated(annotation, self._money_unit(annotation, declared.per), full, text.place)
            if found[0] is not ANYTHING and kind != found[0]:
                self._fault("type", f"{full} returns {kind} here and {found[0]} in a later text.", text.place)
            found = (kind, word)
        return found

    def _money_unit(self, annotation: Any, per: str | None) -> str:
        word = annotation_word(annotation)
        if word is None or word.name not in ("Money", "MonthlyAmounts"):
            return ""
        return self.country.currency + (f"/{per}" if per and per != language.ONCE and per in language.PERIODS else "")

    def _role(self, declared: language.Rule, kind: Type, full: str) -> None:
        place = declared.place
        if kind is ANYTHING:
            return
        is_money = bool(kind.unit and kind.unit.currency)
        if declared.role == "covers" and kind != TRUTH:
            self._fault("type", f"{full}: cover is true or false.", place, "Write `-> bool`.")
        if declared.role == "contribution" and not is_money:
            self._fault("type", f"{full}: a contribution is Money.", place)
        if declared.role == "contribution" and declared.payer not in language.PAYERS:
            self._fault(
                "declaration", f"{full}: '{declared.payer}' is no payer.", place, "MEMBER, EMPLOYER or GOVERNMENT."
            )
        if declared.role == "benefit" and declared.branch not in language.FUNCTIONS:
            self._fault(
                "declaration", f"{full}: '{declared.branch}' is no function.", place, "Such as SICKNESS, OLD_AGE."
            )
        if declared.role == "benefit" and kind.kind not in (Kind.NUMBER, Kind.TRUTH):
            self._fault("type", f"{full}: a benefit is an amount, a number of days, or true or false.", place)
        if declared.role in ("contribution", "benefit") and is_money and declared.per is None:
            self._fault("no-unit", f"{full} does not say for which period it is.", place, "Add per=MONTH, per=ONCE, …")
        if declared.per is not None and not is_money:
            self._fault("unit", f"{full}: only Money is per period.", place)
        if declared.level not in language.LEVELS:
            self._fault("declaration", f"{full}: '{declared.level}' is no level.", place, "HOUSEHOLD, or leave it out.")

    def _asked(self, declared: language.Rule, kind: Type, word: Word | None, full: str) -> Question:
        asked = declared.asked
        assert asked is not None
        self._words(asked.question, "question", full, declared.place)
        lowest, highest = self._range(kind, asked.lowest, asked.highest, full, declared.place)
        if any(rule.asked and rule.asked.name == declared.name for rule in self.rules.values()):
            self._fault(
                "duplicate",
                f"Two rules ask for '{declared.name}'.",
                declared.place,
                "A stated value needs a name of its own in the country.",
            )
        return Question(
            declared.name, kind, word, declared.level, declared.label, asked.question, lowest, highest, asked.fixed,
            bool(word and word.whole), self._shown(declared.place), declared.place[1],
        )  # fmt: skip

    def _texts(self, rule: model.Rule, declared: language.Rule) -> None:
        scheme_since = _day_or(rule.scheme.since if rule.scheme else "", BEGINNING)
        scheme_until = _day_or(rule.scheme.until if rule.scheme else "", None)
        versions: list[Version] = []
        for position, dated in enumerate(declared.texts):
            name = f"{rule.name}: since"
            since = self._day(dated.since, dated.place, name) or scheme_since or BEGINNING
            until = self._day(dated.until, dated.place, f"{rule.name}: until")
            following = declared.texts[position + 1] if position + 1 < len(declared.texts) else None
            if following is not None:
                next_since = self._day(following.since, following.place, name, required=True)
                until = self._end(rule, since, until, next_since, following)
            until = until or (scheme_until if following is None else None)
            if until and until < since:
                self._fault("dates-overlap", f"{rule.name}: the text from {since} ends on {until}.", dated.place)
            if scheme_since and since < scheme_since:
                self._fault("dates", f"{rule.name} begins on {since}, before its scheme ({scheme_since}).", dated.place)
            if scheme_until and until and until > scheme_until:
                self._fault("dates", f"{rule.name} ends on {until}, after its scheme ({scheme_until}).", dated.place)
            text = self._text(rule, dated.function, dated.cite, dated.words, dated.place, rule.type, otherwise=False)
            if text is not None:
                versions.append(Version(text, since, until, dated.rounding))
        rule.versions = tuple(versions)
        rule.exceptions = tuple(filter(None, (self._exception(rule, clause) for clause in declared.clauses)))

    def _end(
        self,
        rule: model.Rule,
        since: datetime.date,
        until: datetime.date | None,
        next_since: datetime.date | None,
        following: DatedFunction,
    ) -> datetime.date | None:
        """The last day of a text that another follows; an overlap or an undeclared gap is a fault."""
        if next_since is None:
            return until
        day_before = next_since - datetime.timedelta(days=1)
        if next_since <= since or (until and until >= next_since):
            last = f"{since}..{until}" if until else f"{since}"
            self._fault(
                "dates-overlap", f"{rule.name}: the text from {next_since} overlaps the one of {last}.", following.place
            )
        elif until and until < day_before and not following.reinstated:
            self._fault(
                "dates-gap", f"{rule.name}: nothing holds between {until} and {next_since}.", following.place,
                "Say reinstated=True if the law had lapsed.",
            )  # fmt: skip
        return until or day_before

    def _exception(self, rule: model.Rule, clause: language.Clause) -> model.Exception_ | None:
        when = self.made.get(id(clause.when)) if isinstance(clause.when, language.Rule) else None
        if when is None or when.type != TRUTH or (rule.of_household and not when.of_household):
            self._fault("type", f"{rule.name}: `when` is a rule that is true or false.", clause.place)
            return None
        text = self._text(rule, clause.function, clause.cite, clause.words, clause.place, rule.type, otherwise=True)
        return model.Exception_(when, text) if text else None

    def _text(
        self, rule: model.Rule, function: Callable[..., Any], cite: str, words: language.Words,
        place: language.Place, result: Type, otherwise: bool,
    ) -> Text | None:  # fmt: skip
        name = rule.name
        if not cite:
            self._fault("no-citation", f"{name} has no citation.", place, 'Add cite="...".')
        if not inspect.getdoc(function):
            self._fault("no-words", f"{name} has no docstring.", place, "Say in plain words what the law gives.")
        found = self._source(function)
        if found is None:
            self._fault("construct", f"{name}: the function's text was not found.", place)
            return None
        definition, file = found
        module = self._module((function.__code__.co_filename, 0))
        takes_law = self._shape(definition, file, name)
        arguments = self._arguments(rule, function, definition, file, otherwise)
        reader = Reader(
            file=file,
            parameters=self.files[module.stem],
            globals_=module.namespace,
            source_of=self._source,
            faults=self.faults,
        )
        signature = [Signature(part.name, part.type, _is_positive(part.source)) for part in arguments]
        body = reader.body(definition, signature, result, takes_law)
        for part in arguments:
            if part.name not in body.used_arguments:
                self._fault_at("unused", f"{name}: the argument '{part.name}' is not used.", file, definition.lineno)
        if takes_law and not body.parameters:
            self._fault_at("unused", f"{name}: `law` is not used.", file, definition.lineno, "Leave it out.")
        figures = tuple(self.files[module.stem].parameters[used] for used in sorted(body.parameters))
        return Text(
            function, arguments, body.tree, body.slots, takes_law, figures, cite, words, file, definition.lineno
        )

    def _shape(self, definition: ast.FunctionDef, file: str, name: str) -> bool:
        """Whether the function takes `law`; any other shape than plain arguments and `law` is a fault."""
        arguments = definition.args
        only_law = [argument.arg for argument in arguments.kwonlyargs]
        if arguments.vararg or arguments.kwarg or arguments.posonlyargs or only_law not in ([], ["law"]):
            self._fault_at("construct", f"{name}: arguments are plain names, then `*, law`.", file, definition.lineno)
        return only_law == ["law"]

    def _arguments(
        self, rule: model.Rule, function: Callable[..., Any], definition: ast.FunctionDef, file: str, otherwise: bool
    ) -> tuple[Argument, ...]:
        hints = _hints(function)
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
            self._check_annotation(name, hints.get(name), kind, file, line)
            self._check_level(rule, name, source, file, line)
            arguments.append(Argument(name, source, kind))
        return tuple(arguments)

    def _resolve(
        self, rule: model.Rule, name: str, default: Any, file: str, line: int, otherwise: bool
    ) -> Source | None:
        if default is not inspect.Parameter.empty:
            source = self._reference(default)
            if source is None:
                self._fault_at(
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
        for full in [prefix + name for prefix in (*prefixes, f"{self.country.code}.")]:
            if full in self.rules:
                return model.FromRule(self.rules[full])
        if name in self.inputs:
            return model.FromInput(self.inputs[name])
        known = [
            *self.inputs,
            *(full.rsplit(".", 1)[-1] for full in self.rules if full.startswith((*prefixes, f"{self.country.code}."))),
        ]
        self._fault_at(
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
            if (default.of is not None and of is None) or (default.within is not None and within is None):
                return None
            return model.FromMembers(default.fold, of, within)
        if isinstance(default, LinkedFact):
            link, of = self.made.get(id(default.link)), self._reference(default.of)
            if not isinstance(link, Question) or link.type.kind is not Kind.LINK or of is None:
                return None
            return model.FromLink(
                link, of, default.absent if isinstance(default.absent, bool) else Decimal(default.absent)
            )
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
            self._fault_at("type", f"'{name}' has no type.", file, line, f"It is {kind}.")
        elif isinstance(annotation, type) and issubclass(annotation, Enumeration):
            if kind.enumeration is not annotation and kind is not ANYTHING:
                self._fault_at("type", f"'{name}' is called {annotation.__name__} here; it is {kind}.", file, line)
        else:
            word = annotation_word(annotation)
            if word is None or not word.fits(kind):
                shown = word.name if word else getattr(annotation, "__name__", str(annotation))
                self._fault_at(
                    "unit" if word and word.kind is kind.kind else "type",
                    f"'{name}' is called {shown} here; it is {kind}.",
                    file,
                    line,
                )

    def _check_level(self, rule: model.Rule, name: str, source: Source, file: str, line: int) -> None:
        match source:
            case model.FromMembers(of=of, fold=fold, within=within):
                kind = self._source_type(of, rule) if of is not None else NUMBER
                wanted = Kind.TRUTH if fold in ("any", "all") or (fold == "count" and of is not None) else Kind.NUMBER
                if of is not None and kind.kind not in (wanted, Kind.ANYTHING):
                    self._fault_at(
                        "type",
                        f"'{name}': {fold} is over {'conditions' if wanted is Kind.TRUTH else 'numbers'}; this is {kind}.",
                        file,
                        line,
                    )
                if of is not None and _is_household(of):
                    self._fault_at(
                        "level",
                        f"'{name}' is a fact of the household already.",
                        file,
                        line,
                        "Name it without the aggregate.",
                    )
                if within is not None and rule.of_household:
                    self._fault_at("level", f"'{name}': a household has no one {within.name}.", file, line)
            case model.FromLink(of=of, absent=absent):
                if rule.of_household:
                    self._fault_at("level", f"'{name}': a household has no link.", file, line)
                if _is_household(of):
                    self._fault_at("level", f"'{name}' is a fact of the household already.", file, line)
                kind = self._source_type(of, rule)
                if kind.kind not in (Kind.TRUTH, Kind.NUMBER) or isinstance(absent, bool) != (kind.kind is Kind.TRUTH):
                    self._fault_at("type", f"'{name}': `absent` does not fit {kind}.", file, line, "Write 0 or False.")
            case _ if rule.of_household and not _is_household(source):
                self._fault_at(
                    "level", f"'{name}' is a fact of a person; this rule is of the household.", file, line,
                    "Use total(...), count(...), any_(...), highest(...).",
                )  # fmt: skip

    def _gates(self) -> None:
        for scheme in self.schemes:
            rules = [rule for rule in self.rules.values() if rule.scheme is scheme]
            covers = [rule for rule in rules if rule.role == "covers"]
            if len(covers) > 1:
                self._fault(
                    "duplicate",
                    f"{scheme.name} says twice whom it covers.",
                    scheme.place,
                    "Join the conditions in one rule.",
                )
            gated = [rule for rule in rules if rule.role in ("contribution", "benefit")]
            if gated and not covers:
                self._fault(
                    "declaration",
                    f"{scheme.name} does not say whom it covers.",
                    scheme.place,
                    f"Add a rule by @{scheme.name.split('.')[-1]}.covers.",
                )
            for rule in gated:
                rule.gate = covers[0] if covers else None
                if rule.gate and rule.of_household and not rule.gate.of_household:
                    self._fault(
                        "level", f"{rule.name} is of the household, but cover is decided for each person.", scheme.place,
                        "Make it a rule of each person, or cover a rule of the household.",
                    )  # fmt: skip

    def _order(self) -> tuple[model.Rule, ...]:
        """The rules so that each comes after all that it needs; a cycle is a fault that shows its way."""
        order: list[model.Rule] = []
        state: dict[int, int] = {}
        for start in self.rules.values():
            stack: list[tuple[model.Rule, Iterator[model.Rule]]] = []
            if state.get(start.index) is None:
                state[start.index] = 1
                stack.append((start, iter(consistency.needs(start))))
            while stack:
                rule, rest = stack[-1]
                following = next(rest, None)
                if following is None:
                    state[rule.index] = 2
                    order.append(rule)
                    stack.pop()
                elif state.get(following.index) is None:
                    state[following.index] = 1
                    stack.append((following, iter(consistency.needs(following))))
                elif state[following.index] == 1:
                    way = [part for part, _ in stack]
                    cycle = [*way[way.index(following) :], following]
                    text = following.versions[0].text
                    self._fault_at(
                        "cycle",
                        "These rules need each other: " + " → ".join(r.name for r in cycle) + ".",
                        text.file,
                        text.line,
                    )
        return tuple(order)

    # -- small things -------------------------------------------------------------------------------------------------

    def _module(self, place: language.Place) -> LawModule:
        return self.by_file.get(place[0], self.modules[0])

    def _shown(self, place: language.Place) -> str:
        return self._module(place).shown if place[0] in self.by_file else place[0]

    def _source(self, function: Callable[..., Any]) -> tuple[ast.FunctionDef, str] | None:
        module = self.by_file.get(function.__code__.co_filename)
        if module is None:
            return None
        definition = module.functions.get(function.__code__.co_firstlineno)
        return (definition, module.shown) if definition else None

    def _words(self, words: Any, what: str, name: str, place: language.Place, country: Country | None = None) -> None:
        wanted = (country or self.country).languages[0]
        if not isinstance(words, dict) or not words.get(wanted):
            self._fault("no-label", f"{name} has no {what} in '{wanted}'.", place, f'Add {what}={{"{wanted}": "..."}}.')

    def _day(self, text: str, place: language.Place, what: str, required: bool = False) -> datetime.date | None:
        if not text:
            if required:
                self._fault("dates", f"{what} is missing.", place, 'Write a day, such as "2011-05-01".')
            return None
        day = _day_or(text, None)
        if day is None:
            self._fault("date", f"{what}: '{text}' is not a day.", place, 'Write year-month-day, such as "2011-05-01".')
        return day

    def _fault(self, kind: str, message: str, place: language.Place, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self._shown(place), place[1], hint=hint))

    def _fault_at(self, kind: str, message: str, file: str, line: int, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, file, line, hint=hint))


def _is_household(source: Source) -> bool:
    match source:
        case model.FromRule(rule=rule):
            return rule.of_household
        case model.FromInput(input=found):
            return found.of_household
        case model.FromDay() | model.FromOtherwise():
            return True
        case model.FromMembers(within=within):
            return within is None
    return False


def _is_positive(source: Source) -> bool:
    match source:
        case model.FromInput(input=found):
            return isinstance(found.lowest, Decimal) and found.lowest > 0
        case model.FromMembers(fold="count", of=None):
            return True
    return False


def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    try:
        return typing.get_type_hints(function, include_extras=True)
    except (NameError, TypeError):
        return dict(function.__annotations__)


def _day_or(text: str, default: datetime.date | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if len(text) == 10 else default
    except (ValueError, TypeError):
        return default


def _class_line(module: LawModule, found: type) -> int:
    return next(
        (node.lineno for node in module.tree.body if isinstance(node, ast.ClassDef) and node.name == found.__name__), 1
    )
