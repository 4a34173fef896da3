"""A law with something changed and everything else shared: other figures, other texts of rules.

Figures alone change no rule: both executions read them by the parameter's index, so nothing is read or compiled anew.
Where a rule's texts change, the rules are copied, because they name each other; their trees and steps stay the same.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from payung.law import model
from payung.law.consistency import rules_in, texts
from payung.law.model import Argument, Law, Question, Rule, Source, Text
from payung.law.parameters import Parameter, ParameterFile
from payung.law.tree import Argument as ArgumentNode
from payung.law.tree import Arithmetic, Call, Figure, Let, Literal, Local, Node, ScaleValue, TableEntry, walk


def with_parameters(law: Law, changed: Mapping[int, Parameter]) -> Law:
    """The law with other parameters, by index. The rules are the same objects."""
    if not changed:
        return law

    def pick(parameter: Parameter) -> Parameter:
        return changed.get(parameter.index, parameter)

    files = {
        stem: ParameterFile({name: pick(parameter) for name, parameter in file.parameters.items()}, file.groups)
        for stem, file in law.files.items()
    }
    return dataclasses.replace(law, parameters=tuple(map(pick, law.parameters)), files=files, days={})


def with_rules(law: Law, changed: Mapping[str, Rule], further_inputs: Mapping[str, Question] | None = None) -> Law:
    """The law with some rules changed, by name (copies with other versions or exceptions), and with inputs that those ask for."""
    copies = {name: dataclasses.replace(changed.get(name, rule)) for name, rule in law.rules.items()}

    def source(found: Source) -> Source:
        match found:
            case model.FromRule(rule=rule):
                return model.FromRule(copies[rule.name])
            case model.FromMembers(of=of) if of is not None:
                return dataclasses.replace(found, of=source(of))
            case model.FromLink(of=of):
                return dataclasses.replace(found, of=source(of))
        return found

    def text(found: Text) -> Text:
        arguments = tuple(Argument(part.name, source(part.source), part.type) for part in found.arguments)
        return dataclasses.replace(found, arguments=arguments)

    for copy in copies.values():
        copy.gate = copies[copy.gate.name] if copy.gate else None
        copy.versions = tuple(dataclasses.replace(version, text=text(version.text)) for version in copy.versions)
        copy.exceptions = tuple(
            model.Exception_(copies[exception.when.name], text(exception.text)) for exception in copy.exceptions
        )
    return dataclasses.replace(
        law,
        rules=copies,
        order=tuple(copies[rule.name] for rule in law.order),
        inputs={**law.inputs, **(further_inputs or {})},
        days={},
    )


@lru_cache(maxsize=32)
def divisors(law: Law) -> frozenset[int]:
    """The parameters, by index, on which some divisor rests: a figure of 0 there would leave a rule without an answer."""
    found: set[int] = set()
    done: set[str] = set()

    def rule_figures(rule: Rule) -> None:
        if rule.name not in done:
            done.add(rule.name)
            for text, _, _ in texts(rule):
                gather(text, text.tree)

    def gather(text: Text, node: Node) -> None:
        values = {part.slot: part.value for part in walk(text.tree) if isinstance(part, Let)}
        waiting, seen = [node], set[int]()
        while waiting:
            for part in _unbounded(waiting.pop()):
                if isinstance(part, Figure | TableEntry | ScaleValue):
                    found.add(part.parameter.index)
                elif isinstance(part, Local) and part.slot not in seen:
                    seen.add(part.slot)
                    waiting.extend([values[part.slot]] if part.slot in values else [])
                elif isinstance(part, ArgumentNode):
                    for rule in rules_in(text.arguments[part.index].source):
                        rule_figures(rule)

    for rule in law.rules.values():
        for text, _, _ in texts(rule):
            for divisor in _divisors(text.tree):
                gather(text, divisor)
    return frozenset(found)


def _divisors(tree: Node) -> Iterator[Node]:
    for node in walk(tree):
        if isinstance(node, Arithmetic) and node.operator in ("/", "**"):
            yield node.right if node.operator == "/" else node.left


def _unbounded(node: Node) -> Iterator[Node]:
    """The nodes on which it hangs whether a node is above 0: not those below `max(1, ...)`, which is so anyway."""
    match node:
        case Call(function="max", arguments=arguments) if any(map(_is_above_zero, arguments)):
            return
    yield node
    for part in node.parts:
        yield from _unbounded(part)


def _is_above_zero(node: Node) -> bool:
    return isinstance(node, Literal) and isinstance(node.value, Decimal) and node.value > 0
