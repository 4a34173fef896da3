"""The rules of a law: what each declaration says, its dated texts read into trees, its gate and its exceptions."""

from __future__ import annotations

import ast
import datetime
import inspect
from collections.abc import Iterator
from typing import Any

from payung.law import consistency, language, model
from payung.law.arguments import Resolver, hints, is_whole, sign_of_source
from payung.law.faults import nearest
from payung.law.language import Clause, Country, DatedFunction, Scheme
from payung.law.model import Question, Text, Version
from payung.law.parameters import ParameterFile
from payung.law.reading import Reader, Signature
from payung.law.report import Report, day_or
from payung.law.rounding import Rounding
from payung.law.signs import Sign, sign_of
from payung.law.tree import divides_literals
from payung.law.types import ANYTHING, TRUTH, Kind, Type, Word, annotation_word
from payung.law.vocabulary import Vocabulary

BEGINNING = datetime.date.min


class Rules:
    """Reads the rules of a country and its schemes. `rules` holds them by full name, `order` so that each follows what it needs."""

    def __init__(
        self,
        report: Report,
        country: Country,
        schemes: list[Scheme],
        vocabulary: Vocabulary,
        files: dict[str, ParameterFile],
    ) -> None:
        self.report = report
        self.country = country
        self.schemes = schemes
        self.vocabulary = vocabulary
        self.files = files
        self.rules: dict[str, model.Rule] = {}
        self.waiting: dict[model.Rule, language.Rule] = {}
        self.resolver = Resolver(report, country, vocabulary, self.rules)
        owners: list[Country | Scheme] = [country, *schemes]
        for owner in owners:
            for declared in owner.rules:
                self._rule(owner, declared)
        for rule in list(self.waiting):
            self._read(rule)
        self._gates()
        for index, rule in enumerate(self.rules.values()):
            rule.index = index
        self.order = self._order()

    def _rule(self, owner: Country | Scheme, declared: language.Rule) -> None:
        scheme = owner if isinstance(owner, Scheme) else None
        full = f"{scheme.name if scheme else self.country.code}.{declared.name}"
        place = declared.place
        if full in self.rules:
            self.report.fault(
                "duplicate",
                f"The rule {full} is declared twice.",
                place,
                "A later text is declared by `.amended(since=...)`.",
            )
            return
        if declared.name in self.vocabulary.inputs or declared.name in self.vocabulary.links:
            self.report.fault("duplicate", f"'{declared.name}' is an input and a rule.", place)
        for unknown in declared.unknown_words:
            known = ("cite", "label", "words", "since", "until", "of", "rounding", "asked", "per", "source", "checked")
            self.report.fault(
                "unknown-name", f"{full}: '{unknown}' means nothing here.", place, nearest(unknown, known)
            )
        self.report.words(declared.label, "label", full, place)
        kind, word = self._result(declared, full)
        self._role(declared, kind, full)
        asked = self._asked(declared, kind, word, full) if declared.asked else None
        rule = model.Rule(
            name=full, module=self.report.module(place).stem, role=declared.role, level=declared.level, type=kind, word=word,
            label=declared.label, scheme=scheme, payer=declared.payer, branch=declared.branch,
            per=declared.per or ("once" if kind.unit and kind.unit.currency else None), asked=asked,
        )  # fmt: skip
        self.rules[full] = rule
        self.vocabulary.made[id(declared)] = rule
        self.waiting[rule] = declared

    def _result(self, declared: language.Rule, full: str) -> tuple[Type, Word | None]:
        if declared.per is not None and declared.per not in language.PERIODS:
            self.report.fault(
                "declaration",
                f"{full}: '{declared.per}' is no period.",
                declared.place,
                "DAY, WEEK, MONTH, QUARTER, YEAR or ONCE.",
            )
            return ANYTHING, None
        found: tuple[Type, Word | None] = (ANYTHING, None)
        for text in reversed(declared.texts):
            annotation = hints(text.function).get("return")
            if annotation is None:
                self.report.fault(
                    "type", f"{full} does not say what it returns.", text.place, "Write `-> Money`, `-> bool`, …"
                )
                continue
            kind, word = self.vocabulary.annotated(
                annotation, self._money_unit(annotation, declared.per), full, text.place
            )
            if found[0] is not ANYTHING and kind != found[0]:
                self.report.fault("type", f"{full} returns {kind} here and {found[0]} in a later text.", text.place)
                return ANYTHING, None
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
            self.report.fault("type", f"{full}: cover is true or false.", place, "Write `-> bool`.")
        if declared.role == "contribution" and not is_money:
            self.report.fault("type", f"{full}: a contribution is Money.", place)
        if declared.role == "contribution" and declared.payer not in language.PAYERS:
            self.report.fault(
                "declaration", f"{full}: '{declared.payer}' is no payer.", place, "MEMBER, EMPLOYER or GOVERNMENT."
            )
        if declared.role == "benefit" and declared.branch not in language.FUNCTIONS:
            self.report.fault(
                "declaration", f"{full}: '{declared.branch}' is no function.", place, "Such as SICKNESS, OLD_AGE."
            )
        if declared.role == "benefit" and kind.kind not in (Kind.NUMBER, Kind.TRUTH):
            self.report.fault("type", f"{full}: a benefit is an amount, a number of days, or true or false.", place)
        if declared.role in ("contribution", "benefit") and is_money and declared.per is None:
            self.report.fault(
                "no-unit", f"{full} does not say for which period it is.", place, "Add per=MONTH, per=ONCE, …"
            )
        if declared.per is not None and not is_money:
            self.report.fault("unit", f"{full}: only Money is per period.", place)
        if declared.level not in language.LEVELS:
            self.report.fault(
                "declaration", f"{full}: '{declared.level}' is no level.", place, "HOUSEHOLD, or leave it out."
            )

    def _asked(self, declared: language.Rule, kind: Type, word: Word | None, full: str) -> Question:
        asked = declared.asked
        assert asked is not None
        self.report.words(asked.question, "question", full, declared.place)
        lowest, highest = self.vocabulary.range(kind, asked.lowest, asked.highest, full, declared.place)
        name = self.report.module(declared.place).prefix + declared.name
        if any(rule.asked and rule.asked.name == name for rule in self.rules.values()):
            self.report.fault(
                "duplicate",
                f"Two rules ask for '{name}'.",
                declared.place,
                "A stated value needs a name of its own in the country.",
            )
        return Question(
            name, kind, word, declared.level, declared.label, asked.question, lowest, highest, asked.fixed,
            bool(word and word.whole), self.report.shown(declared.place), declared.place[1],
        )  # fmt: skip

    def _read(self, rule: model.Rule) -> None:
        """Read a rule's texts, after those of the rules it needs, whose signs its own may rest on."""
        declared = self.waiting.pop(rule, None)
        if declared is not None:
            self._texts(rule, declared)
            rule.sign = self._sign(rule)

    def _sign(self, rule: model.Rule) -> Sign:
        """What is known of a rule's sign: of its texts, and what rounding, cover and statement may make of it."""
        texts = [version.text for version in rule.versions] + [exception.text for exception in rule.exceptions]
        found = min((text.sign for text in texts), default=Sign.ANY)
        if any(version.rounding for version in rule.versions) or rule.role in ("contribution", "benefit"):
            found = min(found, Sign.NOT_NEGATIVE)
        if rule.asked is not None:
            found = min(found, sign_of(rule.asked.lowest) if rule.type.kind is Kind.NUMBER else Sign.ANY)
        return found

    def _texts(self, rule: model.Rule, declared: language.Rule) -> None:
        scheme_since = day_or(rule.scheme.since if rule.scheme else "", BEGINNING)
        scheme_until = day_or(rule.scheme.until if rule.scheme else "", None)
        versions: list[Version] = []
        for position, dated in enumerate(declared.texts):
            name = f"{rule.name}: since"
            since = self.report.day(dated.since, dated.place, name) or scheme_since or BEGINNING
            until = self.report.day(dated.until, dated.place, f"{rule.name}: until")
            following = declared.texts[position + 1] if position + 1 < len(declared.texts) else None
            if following is not None:
                next_since = self.report.day(following.since, following.place, name, required=True)
                until = self._end(rule, since, until, next_since, following)
            until = until or (scheme_until if following is None else None)
            if until and until < since:
                self.report.fault("dates-overlap", f"{rule.name}: the text from {since} ends on {until}.", dated.place)
            if scheme_since and since < scheme_since:
                self.report.fault(
                    "dates", f"{rule.name} begins on {since}, before its scheme ({scheme_since}).", dated.place
                )
            if scheme_until and until and until > scheme_until:
                self.report.fault(
                    "dates", f"{rule.name} ends on {until}, after its scheme ({scheme_until}).", dated.place
                )
            text = self._text(rule, dated, rule.type, otherwise=False)
            rounds = dated.rounding is not None
            if rounds and not (isinstance(dated.rounding, Rounding) and rule.type.kind in (Kind.NUMBER, Kind.ANYTHING)):
                self.report.fault(
                    "type", f"{rule.name}: `rounding` is a rule of rounding for a number.", dated.place,
                    'Such as rounding=to_nearest("1").',
                )  # fmt: skip
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
            self.report.fault(
                "dates-overlap", f"{rule.name}: the text from {next_since} overlaps the one of {last}.", following.place
            )
        elif until and until < day_before and not following.reinstated:
            self.report.fault(
                "dates-gap", f"{rule.name}: nothing holds between {until} and {next_since}.", following.place,
                "Say reinstated=True if the law had lapsed.",
            )  # fmt: skip
        return until or day_before

    def _exception(self, rule: model.Rule, clause: language.Clause) -> model.Exception_ | None:
        when = self.vocabulary.made.get(id(clause.when)) if isinstance(clause.when, language.Rule) else None
        if when is None or when.type != TRUTH or (rule.of_household and not when.of_household):
            self.report.fault("type", f"{rule.name}: `when` is a rule that is true or false.", clause.place)
            return None
        text = self._text(rule, clause, rule.type, otherwise=True)
        return model.Exception_(when, text) if text else None

    def _text(self, rule: model.Rule, declared: DatedFunction | Clause, result: Type, otherwise: bool) -> Text | None:
        name = rule.name
        function, cite, words, place = declared.function, declared.cite, declared.words, declared.place
        stated: Any = (declared.source, declared.checked)
        if not (isinstance(stated[0], str) and isinstance(stated[1], bool)):
            hint = 'Such as source="https://example.org/act", checked=False.'
            self.report.fault("type", f"{name}: `checked` is True or False, `source` a text.", place, hint)
        if not cite:
            self.report.fault("no-citation", f"{name} has no citation.", place, 'Add cite="...".')
        if not inspect.getdoc(function):
            self.report.fault("no-words", f"{name} has no docstring.", place, "Say in plain words what the law gives.")
        found = self.report.source(function)
        if found is None:
            self.report.fault("construct", f"{name}: the function's text was not found.", place)
            return None
        definition, file = found
        module = self.report.module((function.__code__.co_filename, 0))
        takes_law = self._shape(definition, file, name)
        arguments = self.resolver.arguments(rule, function, definition, file, otherwise)
        reader = Reader(
            file=file,
            parameters=self.files[module.stem],
            globals_=module.namespace,
            source_of=self.report.source,
            faults=self.report.faults,
        )
        for needed in (rule for part in arguments for rule in consistency.rules_in(part.source)):
            self._read(needed)
        signature = [
            Signature(part.name, part.type, sign_of_source(part.source), is_whole(part.source)) for part in arguments
        ]
        body = reader.body(definition, signature, result, takes_law)
        for part in arguments:
            if part.name not in body.used_arguments:
                self.report.fault_at(
                    "unused", f"{name}: the argument '{part.name}' is not used.", file, definition.lineno
                )
        if takes_law and not body.parameters:
            self.report.fault_at("unused", f"{name}: `law` is not used.", file, definition.lineno, "Leave it out.")
        figures = tuple(self.files[module.stem].parameters[used] for used in sorted(body.parameters))
        return Text(
            function,
            arguments,
            body.tree,
            body.slots,
            body.sign,
            takes_law,
            figures,
            cite,
            words,
            file,
            definition.lineno,
            source=declared.source,
            checked=declared.checked,
            runs_plainly=not divides_literals(body.tree),
        )

    def _shape(self, definition: ast.FunctionDef, file: str, name: str) -> bool:
        """Whether the function takes `law`; any other shape than plain arguments and `law` is a fault."""
        arguments = definition.args
        only_law = [argument.arg for argument in arguments.kwonlyargs]
        if arguments.vararg or arguments.kwarg or arguments.posonlyargs or only_law not in ([], ["law"]):
            self.report.fault_at(
                "construct", f"{name}: arguments are plain names, then `*, law`.", file, definition.lineno
            )
        return only_law == ["law"]

    def _gates(self) -> None:
        for scheme in self.schemes:
            rules = [rule for rule in self.rules.values() if rule.scheme is scheme]
            covers = [rule for rule in rules if rule.role == "covers"]
            if len(covers) > 1:
                self.report.fault(
                    "duplicate",
                    f"{scheme.name} says twice whom it covers.",
                    scheme.place,
                    "Join the conditions in one rule.",
                )
            gated = [rule for rule in rules if rule.role in ("contribution", "benefit")]
            if gated and not covers:
                self.report.fault(
                    "declaration",
                    f"{scheme.name} does not say whom it covers.",
                    scheme.place,
                    f"Add a rule by @{scheme.name.split('.')[-1]}.covers.",
                )
            for rule in gated:
                rule.gate = covers[0] if covers else None
                if rule.gate and rule.of_household and not rule.gate.of_household:
                    self.report.fault(
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
                    self.report.fault_at(
                        "cycle",
                        "These rules need each other: " + " → ".join(r.name for r in cycle) + ".",
                        text.file,
                        text.line,
                    )
        return tuple(order)
