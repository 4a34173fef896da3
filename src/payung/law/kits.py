"""Schemes that a file alone sets up: a kit's rules, written once, with a fund's own names, days and figures.

A fund that a group runs itself stands in a country's folder as one YAML file that names the kits whose rules it takes over. Each
kit is a law module and a file of the figures that it can be given, in the package `payung.countries.community`. For each
fund the module is read anew under a path of its own, so that rules and faults keep the lines of the kit, and figures those of
the fund. A fund has only what it gives: rules whose figure it does not state, and what only those rest on, are not of it.
"""

from __future__ import annotations

import ast
import importlib.util
import inspect
import linecache
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from payung.law import language
from payung.law.dates import read_day
from payung.law.documents import Node, read_file
from payung.law.faults import Fault, LawRefused, nearest
from payung.law.language import Aggregate, Country, Input, Kit, Link, LinkedFact, Rule, Scheme
from payung.law.measured import measured
from payung.law.modules import LawModule, read_module, sets_up_a_fund, shown_path

PACKAGE = "payung.countries.community"

_DEFAULT = "what the kit takes where the fund states nothing"  # the citation of such a figure
_TEXTS = ("law", "cite", "since", "until", "source")
_WORDS = ("names", "administrator", "members", "where", "how")
_REQUIRED = ("names", "administrator", "members", "law", "since", "figures")
_HEAD = ("kit", *_TEXTS, *_WORDS, "papers", "checked", "figures")
_FIGURE = ("value", "values", "cite", "source", "checked", "until", "review_by", "note")
_DAY = re.compile(r"\d{4}-")


def kit_names() -> tuple[str, ...]:
    """The kits that a fund can be set up by."""
    return tuple(path.stem for path in sorted(_folder().glob("*.py")) if path.with_suffix(".yaml").exists())


def kit_figures(kit: str) -> Mapping[str, Node]:
    """What a kit says of each figure that it can be given: `label`, `unit`, and perhaps `by`, `default`, `needs`, `example`."""
    root = read_file(_folder() / f"{kit}.yaml")
    assert isinstance(root.value, dict)
    return root.value


def kit_of(name: str) -> Kit:
    """The kit itself: its names and the kits that it rests on."""
    return _kit_in(_read_kit(name, _folder() / f"{name}.py"))


def read_funds(folder: Path, country: Country) -> list[LawModule]:
    """The modules of every fund in a country's folder that a kit sets up. Raises LawRefused with all that is wrong."""
    faults: list[Fault] = []
    modules: list[LawModule] = []
    for path in sorted(folder.glob("*.y*ml")):
        if sets_up_a_fund(path):
            fund = _Fund(path, country)
            modules += fund.modules()
            faults += fund.faults
    if faults:
        raise LawRefused(faults)
    return modules


@cache
def _folder() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    assert spec is not None and spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0])


class _Fund:
    """One fund's file. Every fault is noted with its line."""

    def __init__(self, path: Path, country: Country) -> None:
        self.path = path
        self.shown = shown_path(path)
        self.country = country
        self.faults: list[Fault] = []
        self.names: language.Words = {}
        self.members: language.Words = {}
        root = read_file(path, file=self.shown).value
        assert isinstance(root, dict)
        self.head = root

    def fault(self, kind: str, message: str, node: Node, path: str = "", hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.shown, node.key_line or node.line, path, hint))

    def modules(self) -> list[LawModule]:
        """The fund's own module, which holds its scheme and its figures, and those of its kits."""
        scheme = self._scheme()
        kits = self._kits()
        if not kits:
            return []
        stated = self._stated()
        rules = _kept({kit: _kit_in(module).rules for kit, module in kits.items()}, set(self._given(stated)))
        self._check_kits(kits, rules)
        needed = _figures_of(kits.values(), rules)
        figures = {name: node for kit in kits for name, node in kit_figures(kit).items()}
        self._check_figures(figures, stated, needed)
        tree = {
            name: self._parameter(name, node, stated.get(name))
            for name, node in figures.items()
            if name in stated or (name in needed and "default" in _entries(node))
        }
        if self.faults:
            return []
        for rule in rules:
            self._take_over(rule, stated)
        scheme.rules.extend(rules)
        for module in kits.values():
            self._keep_facts(module, rules)
        own = LawModule(self.path.stem, self.path, self.shown, ast.Module([], []), namespace={self.path.stem: scheme})
        own.figures = Node(tree, self.head["figures"].line)
        return [own, *kits.values()]

    # ---- What the file says of the scheme ----

    def _scheme(self) -> Scheme:
        for name, node in self.head.items():
            if name not in _HEAD:
                hint = nearest(name, _HEAD) or f"A fund's file has {', '.join(_HEAD)}."
                self.fault("unknown-key", f"'{name}' means nothing here.", node, name, hint)
        self.names, self.members = self._words("names"), self._words("members")
        top = self.head["kit"]
        for name in _REQUIRED:
            if name not in self.head or self.head[name].value is None:
                self.fault("missing", f"The fund does not state `{name}`.", top, name, _HINTS.get(name, ""))
        if not {"source", "checked"} & set(self.head):
            hint = "Add `source: ...`, or `checked: false` for figures that were not read there."
            self.fault("no-source", "The fund does not say where its rules can be read.", top, "source", hint)
        if (module := self.path.with_suffix(".py")).exists():
            message = f"A fund that a kit sets up has no module; {module.name} stands beside it."
            self.fault("duplicate", message, top, "kit", "Delete one of the two.")
        return _scheme_at(
            (str(self.path), top.key_line or top.line),
            f"{self.country.code}.{self.path.stem}",
            names=self.names,
            administrator=self._words("administrator"),
            kind=language.COMMUNITY_FUND,
            law=self._text("law"),
            since=self._day("since"),
            until=self._day("until"),
            where=self._words("where"),
            papers=self._lists("papers"),
            how=self._words("how"),
        )

    def _text(self, name: str) -> str:
        node = self.head.get(name)
        if node is None or node.value is None:
            return ""
        if isinstance(node.value, dict | list):
            self.fault("type", f"`{name}` is a text.", node, name)
            return ""
        return node.written or str(node.value)

    def _day(self, name: str) -> str:
        text = self._text(name)
        try:
            return read_day(text).isoformat() if text else ""
        except ValueError:
            hint = "Write year-month-day, such as 2015-01-31."
            self.fault("date", f"{name}: '{text}' is not a day.", self.head[name], name, hint)
            return ""

    def _words(self, name: str) -> dict[str, str]:
        return {code: text for code, node in self._by_language(name) if (text := self._plain(node, name))}

    def _lists(self, name: str) -> dict[str, tuple[str, ...]]:
        found = {}
        for code, node in self._by_language(name):
            parts = node.value if isinstance(node.value, list) else [node]
            found[code] = tuple(filter(None, (self._plain(part, name) for part in parts)))
        return found

    def _by_language(self, name: str) -> Iterator[tuple[str, Node]]:
        """The values of a name by language; one without languages is in the national one."""
        node = self.head.get(name)
        if node is None:
            return
        known = self.country.languages
        if not isinstance(node.value, dict):
            yield known[0], node
            return
        for code, child in node.value.items():
            if code in known:
                yield code, child
            else:
                hint = nearest(code, known) or f"The country's languages are {', '.join(known)}."
                self.fault("unknown-name", f"{name}: '{code}' is no language of the country.", child, name, hint)
        if known[0] not in node.value:
            hint = f"Add `{known[0]}: ...`."
            self.fault("no-label", f"{name} has no words in '{known[0]}', the national language.", node, name, hint)

    def _plain(self, node: Node, name: str) -> str:
        if node.value is None or isinstance(node.value, dict | list):
            self.fault("type", f"`{name}` holds texts by language.", node, name, "Such as {en: ...}.")
            return ""
        return node.written or str(node.value)

    # ---- Its kits and their rules ----

    def _kits(self) -> dict[str, LawModule]:
        """The modules of the kits that the fund names and of those that they rest on, read for this fund."""
        node = self.head["kit"]
        found: dict[str, LawModule] = {}
        known = kit_names()

        def add(kit: str) -> None:
            if kit not in found:
                module = self._read(kit)
                for other in _kit_in(module).on:
                    add(other)
                found[kit] = module

        for part in node.value if isinstance(node.value, list) else [node]:
            name = part.value
            if not isinstance(name, str):
                self.fault("type", "`kit` is a name or a list of names.", part, "kit", f"Of {', '.join(known)}.")
            elif name in known:
                add(name)
            else:
                hint = nearest(name, known) or f"One or more of {', '.join(known)}."
                self.fault("unknown-name", f"There is no kit '{name}'.", part, "kit", hint)
        if not found and isinstance(node.value, list) and not node.value:
            self.fault("missing", "The fund names no kit.", node, "kit", f"One or more of {', '.join(known)}.")
        return found

    def _read(self, kit: str) -> LawModule:
        return _read_kit(kit, self.path / f"{kit}.py", self.path.stem)

    def _check_kits(self, kits: Mapping[str, LawModule], rules: list[Rule]) -> None:
        node = self.head["kit"]
        for part in node.value if isinstance(node.value, list) else [node]:
            if str(part.value) not in kits:
                continue
            declared = _kit_in(kits[str(part.value)]).rules
            choices = [figure for rule in declared for figure in rule.given]
            if choices and not any(rule is kept for kept in rules for rule in declared if rule.given):
                hint = f"State at least one of {', '.join(dict.fromkeys(choices))}."
                self.fault("missing", f"The kit {part.value} gives nothing here.", part, "kit", hint)

    def _take_over(self, rule: Rule, stated: Mapping[str, Node]) -> None:
        """Give a kit's rule what is the fund's own: its citation, and the day from which the fund gives it."""
        cite = self._text("cite") or self._text("law")
        days = [first for figure in rule.given if figure in stated and (first := _first_day(stated[figure]))]
        for dated in rule.texts:
            dated.cite = dated.cite or cite
            dated.source = self._text("source")
            dated.checked = "checked" not in self.head or self.head["checked"].value is not False
            dated.since = dated.since or (min(days) if days and len(days) == len(rule.given) else "")
        if rule.asked:
            rule.asked = language.Asked(
                self._filled(rule.asked.question), rule.asked.lowest, rule.asked.highest, rule.asked.fixed
            )

    def _keep_facts(self, module: LawModule, rules: list[Rule]) -> None:
        """Leave out the facts that no rule of this fund asks for, and name the fund in the others."""
        names, objects = _used(rules)
        for name, value in list(module.namespace.items()):
            if isinstance(value, Input | Link) and name not in names and id(value) not in objects:
                del module.namespace[name]
            elif isinstance(value, Input) and value.place[0] == str(module.path):
                value.label, value.question = self._filled(value.label), self._filled(value.question)

    def _filled(self, words: language.Words) -> dict[str, str]:
        """Words with the fund's name and its members' description put in for `{fund}` and `{members}`."""
        own = {"{fund}": self.names, "{members}": self.members}
        filled = {}
        for code, text in words.items():
            for sign, by_language in own.items():
                text = text.replace(
                    sign, by_language.get(code) or by_language.get("en") or next(iter(by_language.values()))
                )
            filled[code] = text
        return filled

    # ---- Its figures ----

    def _stated(self) -> dict[str, Node]:
        node = self.head.get("figures")
        if node is None:
            return {}
        if not isinstance(node.value, dict):
            self.fault(
                "type", "`figures` is a mapping of names to figures.", node, "figures", "Such as `dues_a_month: 10`."
            )
            return {}
        return node.value

    def _given(self, stated: Mapping[str, Node]) -> Iterator[str]:
        for name, node in stated.items():
            value = node.value.get("value", node) if isinstance(node.value, dict) else node
            if value.value is not False:
                yield name

    def _check_figures(self, known: Mapping[str, Node], stated: Mapping[str, Node], needed: set[str]) -> None:
        for name, node in stated.items():
            if name not in known:
                owner = next((kit for kit in kit_names() if name in kit_figures(kit)), "")
                hint = f"It belongs to the kit {owner}: name that one too." if owner else nearest(name, known)
                self.fault("unknown-name", f"'{name}' is no figure of this fund's kits.", node, f"figures/{name}", hint)
            elif name not in needed:
                message = f"'{name}' decides nothing here: nothing that this fund gives rests on it."
                self.fault(
                    "unused", message, node, f"figures/{name}", "Leave it out, or state the figure that it limits."
                )
            for others in _listed(known[name], "needs") if name in known else ():
                if not any(other in stated for other in others):
                    message = f"'{name}' decides nothing without {' or '.join(others)}."
                    self.fault("missing", message, node, f"figures/{name}", "State that too.")
            for others in _listed(known[name], "excludes") if name in known else ():
                for other in others:
                    if other in stated and name < other:
                        message = f"The fund states both '{name}' and '{other}'."
                        self.fault("duplicate", message, node, f"figures/{name}", "State one of the two.")
        for name, node in known.items():
            if name in needed and name not in stated and "default" not in _entries(node):
                message = f"The fund does not state {name}: {_label(node, self.country)}."
                hint = f"Add `{name}: ...` below figures, in {self._unit(node)}."
                self.fault("missing", message, self.head.get("figures", self.head["kit"]), f"figures/{name}", hint)

    def _unit(self, declared: Node) -> str:
        return _said(declared, "unit").replace(language.CURRENCY, self.country.currency)

    def _parameter(self, name: str, declared: Node, stated: Node | None) -> Node:
        """A figure as a parameter file would hold it: the kit's label and unit with the fund's values and sources."""
        place = stated or self.head["figures"] if "figures" in self.head else self.head["kit"]
        line, key_line = place.line, place.key_line
        keys = {key: child for key, child in _entries(declared).items() if key in ("label", "by")}
        keys["unit"] = Node(self._unit(declared), line)
        keys["cite"] = Node(self._text("cite") or self._text("law"), line)
        keys |= {key: self.head[key] for key in ("source", "checked") if key in self.head}
        since = self._day("since")
        default = _entries(declared).get("default")
        if stated is None:
            assert default is not None
            keys["cite"] = Node(_DEFAULT, line)
            values = {since: Node(default.value, line, key_line)}
        else:
            own = _entries(stated) if set(_entries(stated)) & {"value", "values"} else {}
            self._check_keys(name, own)
            keys |= {key: child for key, child in own.items() if key not in ("value", "values")}
            found = own.get("values") or own.get("value") or stated
            values = self._dated(name, found, since, self._unit(declared))
            if default is not None and next(iter(values), since) > since:
                values = {since: Node(default.value, found.line, found.key_line), **values}
        keys["values"] = Node(values, line, key_line)
        return Node(keys, line, key_line)

    def _check_keys(self, name: str, own: Mapping[str, Node]) -> None:
        for key, child in own.items():
            if key not in _FIGURE:
                self.fault(
                    "unknown-key",
                    f"{name}: '{key}' means nothing here.",
                    child,
                    f"figures/{name}",
                    nearest(key, _FIGURE),
                )

    def _dated(self, name: str, node: Node, since: str, unit: str) -> dict[str, Node]:
        """Values by day; a value without days holds since the fund began."""
        if _first_day(node):
            return {day: self._without_unit(name, child, unit) for day, child in _entries(node).items()}
        return {since: self._without_unit(name, node, unit)}

    def _without_unit(self, name: str, node: Node, unit: str) -> Node:
        """A value, or all of a table or of a dated entry, with units that people wrote beside numbers taken off."""
        if isinstance(node.value, dict):
            children = {
                key: child
                if key in ("cite", "source", "note", "checked", "status", "review_by")
                else self._without_unit(name, child, unit)
                for key, child in node.value.items()
            }
            return Node(children, node.line, node.key_line)
        number, wrong = measured(node, unit)
        if wrong:
            self.fault("unit", f"{wrong}; {name} is in {unit}.", node, f"figures/{name}", f"Write it in {unit}.")
        return number


_HINTS = {
    "names": "Add `names: {en: ...}`, the fund's name by language.",
    "administrator": "Add `administrator: {en: ...}`, who runs it.",
    "members": "Add `members: {en: ...}`, who may be a member, such as `women homeworkers of the village`.",
    "law": "Add `law: ...`, such as `Rules of the group, 4 March 2015`.",
    "since": "Add `since: 2015-03-04`, the first day.",
    "figures": "Add `figures:` and, below it, what the group decided, such as `dues_a_month: 10`.",
}


def _scheme_at(place: language.Place, name: str, **declared: Any) -> Scheme:
    scheme = Scheme(name, **declared)
    scheme.place = place
    return scheme


# ---- Kits ----


def _read_kit(kit: str, path: Path, fund: str = "") -> LawModule:
    """A kit's module, read and run anew under a path of its own. Raises LawRefused if the kit itself is no law."""
    source = _folder() / f"{kit}.py"
    faults: list[Fault] = []
    module = read_module(source, faults)
    if module is None or faults:
        raise LawRefused(faults)
    module.path, module.stem, module.prefix = path, fund, f"{fund}_"
    text = source.read_text("utf-8")
    made = ModuleType(f"{PACKAGE}.{kit}")
    exec(compile(text, str(path), "exec"), made.__dict__)
    # No such file is there; the law book shows the source of rules by this.
    linecache.cache[str(path)] = (len(text), None, text.splitlines(keepends=True), str(path))
    module.namespace = made.__dict__
    return module


def _kit_in(module: LawModule) -> Kit:
    return next(value for value in module.namespace.values() if isinstance(value, Kit))


def _kept(kits: Mapping[str, list[Rule]], given: set[str]) -> list[Rule]:
    """The rules of the kits that a fund has: what it is given the figures for, and the steps that those rest on."""
    declared = [rule for rules in kits.values() for rule in rules]
    kept = {id(rule) for rule in declared if rule.role != "helper" and (not rule.given or given & set(rule.given))}
    steps = [rule for rule in declared if rule.role == "helper"]
    before = 0
    while len(kept) > before:
        before = len(kept)
        names, objects = _used(rule for rule in declared if id(rule) in kept)
        kept |= {id(rule) for rule in steps if rule.name in names or id(rule) in objects}
    return [rule for rule in declared if id(rule) in kept]


def _functions(rules: Iterable[Rule]) -> Iterator[Callable[..., Any]]:
    for rule in rules:
        yield from (text.function for text in rule.texts)
        yield from (clause.function for clause in rule.clauses)


def _used(rules: Iterable[Rule]) -> tuple[set[str], set[int]]:
    """What the arguments of rules name, and the objects that their defaults refer to."""
    rules = list(rules)
    names: set[str] = set()
    objects: set[int] = set()
    for rule in rules:
        objects |= {id(clause.when) for clause in rule.clauses}
    for function in _functions(rules):
        for name, parameter in inspect.signature(function).parameters.items():
            if parameter.default is inspect.Parameter.empty:
                names.add(name)
            else:
                objects |= {id(part) for part in _referred(parameter.default)}
    return names, objects


def _referred(default: Any) -> Iterator[Any]:
    yield default
    if isinstance(default, Aggregate):
        yield from default.linked_by
        yield from () if default.of is None else _referred(default.of)
    elif isinstance(default, LinkedFact):
        yield default.link
        yield from _referred(default.of)


def _figures_of(modules: Iterable[LawModule], rules: Iterable[Rule]) -> set[str]:
    """The figures that the texts of rules read: every `law.name` in them."""
    definitions = {(str(module.path), line): node for module in modules for line, node in module.functions.items()}
    found = set()
    for function in _functions(rules):
        code = function.__code__
        for node in ast.walk(definitions[code.co_filename, code.co_firstlineno]):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "law":
                found.add(node.attr)
    return found


def _entries(node: Node) -> dict[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def _listed(node: Node, key: str) -> list[list[str]]:
    """The names below a key, each of which may be a list of names of which one suffices."""
    found = _entries(node).get(key)
    parts = found.value if found is not None and isinstance(found.value, list) else []
    return [
        [str(one.value) for one in part.value] if isinstance(part.value, list) else [str(part.value)] for part in parts
    ]


def _said(node: Node, key: str) -> str:
    found = _entries(node).get(key)
    return "" if found is None else str(found.value)


def _label(node: Node, country: Country) -> str:
    words = {code: str(child.value) for code, child in _entries(_entries(node)["label"]).items()}
    return language.text(words, country.languages[0])


def _first_day(node: Node) -> str:
    """The first day of a figure that is stated by days; empty if it is not."""
    entries = _entries(node)
    found = _entries(entries["values"]) if "values" in entries else entries
    first = next(iter(found), "")
    return first if _DAY.match(first) else ""
