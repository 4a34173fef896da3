"""Reads from the source every sentence with which the office and the law refuse something, so that translators find it.

A refusal is written in English where it is decided: `Fault("same", f"The option is {option} already.", hint="...")`. Read here
it is the text `The option is %(option)s already.` in the catalogues, in the context `refusal`; `payung.web.refusal_words` knows a
refusal by that text again and says it in the reader's language. Nothing of this runs while pages are served.

What can be read is what an author writes without thinking of it: a text or f-string in its place, in a variable, chosen by `if`
or `or`, joined by `+`, from a mapping of the module, or given to the function that makes the fault.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

PAYUNG = Path(__file__).parents[1]
# Everything of the office that is not for programs, for the demonstration or for who writes a scheme's setup; and what reads and
# decides on facts that somebody typed.
_OFFICE_LEFT_OUT = ("api", "demonstration", "schemes")
_LAW = ("household", "interview", "decide", "decision", "faults")
_FAULT = "Fault"
_SENTENCES = (("message", 1), ("hint", 5))  # and their places among a fault's arguments
_MOST = 16  # as many sentences one place may have; beyond, what differs is filled in
_GENERIC = {"name", "number", "pk", "id", "code", "text", "value", "status", "key", "kind"}
# What a refusal may be filled in with: processes, their states and events, memberships, payments, roles, channels; why
# payments are left out of a batch.
OFFICE_WORDS = (
    "claim", "appeal", "grievance", "referral", "recalculation",
    "filed", "waiting", "assessed", "approved", "paid", "rejected", "withdrawn", "lodged", "heard", "upheld", "dismissed",
    "answered", "issued", "followed", "closed", "cancelled", "proposed", "dropped",
    "file", "ask", "answer", "grant", "assess", "reject", "approve", "send back", "pay", "come back", "withdraw", "raise", "revoke",
    "reopen", "lodge", "hear", "uphold", "dismiss", "issue", "visit", "close", "cancel", "propose", "drop",
    "active", "suspended", "lapsed", "left", "transferred",
    "open", "in_batch", "stopped", "composing", "made", "released", "sent", "settled", "accepted", "returned",
    "government", "employer",
    "member", "organiser", "enrolment_officer", "cashier", "claims_officer", "approver", "auditor", "administrator",
    "local", "national", "continental", "book", "counter", "bank", "mobile_money", "reversal", "facts", "law",
    "phone", "email", "post",
    "nothing is open and due", "without an account", "with an account of another channel",
    "with an amount that the currency has no coin for",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Something that is filled in, named as the code names it."""

    name: str
    code: str


Pieces = tuple[str | Place, ...]


@dataclass(frozen=True, slots=True)
class RefusalText:
    """A text of refusals as the catalogues have it, and the module that has it first."""

    text: str
    where: str


class Unread(Exception):
    """A sentence that cannot be read from the source."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """A function, or the body of a module, in which names mean something."""

    module: _Module
    functions: tuple[ast.FunctionDef, ...] = ()

    @property
    def bodies(self) -> Iterator[ast.AST]:
        yield from reversed(self.functions)
        yield self.module.tree


@dataclass(frozen=True, slots=True, eq=False)
class _Module:
    name: str
    file: str
    tree: ast.Module

    def __hash__(self) -> int:
        return hash(self.name)


def modules() -> list[Path]:
    """The files whose refusals can reach a page."""
    office = [
        path
        for path in sorted((PAYUNG / "office").rglob("*.py"))
        if path.relative_to(PAYUNG / "office").parts[0] not in _OFFICE_LEFT_OUT and "migrations" not in path.parts
    ]
    return [*office, *(PAYUNG / "law" / f"{name}.py" for name in _LAW), PAYUNG / "countries" / "__init__.py"]


@lru_cache(maxsize=1)
def refusal_texts() -> tuple[RefusalText, ...]:
    """Every text of refusals, each once: two that differ only in what their places are called are one.

    Raises Unread, naming every place that cannot be read and how to write it.
    """
    return texts_in([(path.relative_to(PAYUNG).as_posix(), path.read_text("utf-8")) for path in modules()])


def texts_in(sources: Sequence[tuple[str, str]]) -> tuple[RefusalText, ...]:
    """The texts of refusals in sources, given as file and text. Raises Unread."""
    reader = _Reader(
        [_Module(file.removesuffix(".py").replace("/", "."), file, ast.parse(text)) for file, text in sources]
    )
    found: dict[tuple[str | int, ...], RefusalText] = {}
    unread: list[str] = []
    for module in reader.modules:
        for call, scope in reader.calls[module]:
            if not (isinstance(call.func, ast.Name) and call.func.id == _FAULT):
                continue
            for what, argument in _sentences(call):
                try:
                    alternatives = reader.read(argument, scope)
                except Unread as why:
                    unread.append(f"{module.file}:{call.lineno}: the {what} of this fault cannot be read ({why}).")
                    continue
                for pieces in alternatives:
                    if re.search(r"[^\W\d_]{2}", "".join(one for one in pieces if isinstance(one, str))):
                        found.setdefault(_shape(pieces), RefusalText(_template(pieces), module.file))
    if unread:
        raise Unread(
            "\n".join(unread)
            + "\nA refusal is a text or an f-string, in its place or in a variable of the same function, so that "
            'translators find it; words of a library are given as a place in a sentence of ours: f"It cannot be read: {error}."'
        )
    return tuple(found.values())


def _sentences(call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    """The message and the hint that a call gives."""
    for what, place in _SENTENCES:
        argument = _argument(call, what, place)
        if argument is not None:
            yield what, argument


def _argument(call: ast.Call, name: str, place: int) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    return call.args[place] if 0 <= place < len(call.args) else None


class _Reader:
    """Reads expressions of some modules as the texts that they can be."""

    def __init__(self, modules: Sequence[_Module]) -> None:
        self.modules = modules
        self.calls: dict[_Module, list[tuple[ast.Call, _Scope]]] = {
            one: list(_calls(one.tree, _Scope(one))) for one in modules
        }
        self._reading: set[tuple[int, str]] = set()

    def read(self, node: ast.expr, scope: _Scope) -> list[Pieces]:
        """The texts that an expression can be; none for what another fault said. Raises Unread."""
        match node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.JoinedStr(values=values):
                return _joined([self._part(one, scope) for one in values], node)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return _joined([self._operand(left, scope), self._operand(right, scope)], node)
            case ast.IfExp(body=body, orelse=other):
                return self._any([body, other], scope)
            case ast.BoolOp(op=ast.Or(), values=values):
                return self._any(values, scope)
            case ast.BoolOp(values=values):
                return self.read(values[-1], scope)
            case ast.Attribute(attr="message" | "hint"):
                return []
            case ast.Subscript(value=ast.Name(id=name)):
                return self._named(name, scope, values=True)
            case ast.Name(id=name):
                return self._named(name, scope)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get")):
                return self._named(name, scope, values=True)
            case ast.Call(func=ast.Name(id=name)):
                return self._returned(name, scope)
            case _:
                raise Unread(f"`{ast.unparse(node)}`")

    def _any(self, nodes: Sequence[ast.expr], scope: _Scope) -> list[Pieces]:
        return [pieces for node in nodes for pieces in self.read(node, scope)]

    def _operand(self, node: ast.expr, scope: _Scope) -> list[Pieces]:
        try:
            return self.read(node, scope)
        except Unread:
            return [(Place(_name_of(node), ast.unparse(node)),)]

    def _part(self, node: ast.expr, scope: _Scope) -> list[Pieces]:
        """The texts of one part of an f-string: words that the code has are read, all else is filled in."""
        if not isinstance(node, ast.FormattedValue):
            return self.read(node, scope)
        place: list[Pieces] = [(Place(_name_of(node.value), ast.unparse(node.value)),)]
        if node.format_spec is not None or node.conversion != -1:
            return place
        match node.value:
            case ast.Name() | ast.IfExp() | ast.BoolOp() | ast.Subscript():
                try:
                    found = self.read(node.value, scope)
                except Unread:
                    return place
                return found if 0 < len(found) <= _MOST else place
            case _:
                return place

    def _named(self, name: str, scope: _Scope, *, values: bool = False) -> list[Pieces]:
        """The texts that a name can stand for: all that is bound to it in its function or the module."""
        at = (id(scope.functions[-1]) if scope.functions else 0, name)
        if at in self._reading:
            return []
        self._reading.add(at)
        try:
            for depth in range(len(scope.functions), -1, -1):
                inner = _Scope(scope.module, scope.functions[:depth])
                body = inner.functions[-1] if depth else scope.module.tree
                bound = list(_bound(name, body))
                if bound:
                    nodes = [part for one in bound for part in (_values(one) if values else [one])]
                    return self._any(nodes, inner)
                if depth and name in _parameters(inner.functions[-1]):
                    return self._given(name, inner)
            raise Unread(f"`{name}` is bound nowhere here")
        finally:
            self._reading.discard(at)

    def _given(self, name: str, scope: _Scope) -> list[Pieces]:
        """The texts that are given to a function's parameter."""
        function = scope.functions[-1]
        parameters = _parameters(function)
        is_method = parameters[:1] == ["self"]
        place = parameters.index(name) - is_method
        default = _default(function, name)
        found: list[Pieces] = self.read(default, scope) if isinstance(default, ast.Constant) else []
        given = False
        for module in self.modules:
            is_elsewhere = module is not scope.module
            if is_elsewhere and (is_method or not _imports(module, scope.module, function.name)):
                continue
            for call, where in self.calls[module]:
                if _called(call) != function.name:
                    continue
                argument = _argument(call, name, place)
                if argument is not None:
                    given = True
                    found += self.read(argument, where)
        if not given and default is None:
            raise Unread(f"nothing here calls {function.name}")
        return found

    def _returned(self, name: str, scope: _Scope) -> list[Pieces]:
        """The texts that a function returns."""
        for module in (scope.module, *self.modules):
            if module is not scope.module and not _imports(scope.module, module, name):
                continue
            for function in module.tree.body:
                if isinstance(function, ast.FunctionDef) and function.name == name:
                    inner = _Scope(module, (function,))
                    nodes = [one.value for one in ast.walk(function) if isinstance(one, ast.Return) and one.value]
                    return self._any(nodes, inner)
        raise Unread(f"`{name}(...)` is no function of these modules")


def _joined(parts: Sequence[list[Pieces]], node: ast.expr) -> list[Pieces]:
    count = 1
    for part in parts:
        count *= max(len(part), 1)
    if count > _MOST:
        raise Unread(f"{count} sentences in one: `{ast.unparse(node)[:80]}`")
    return [tuple(piece for pieces in chosen for piece in pieces) for chosen in product(*parts)]


def _calls(node: ast.AST, scope: _Scope) -> Iterator[tuple[ast.Call, _Scope]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, scope
        inner = _Scope(scope.module, (*scope.functions, child)) if isinstance(child, ast.FunctionDef) else scope
        yield from _calls(child, inner)


def _called(call: ast.Call) -> str:
    return (
        call.func.id
        if isinstance(call.func, ast.Name)
        else call.func.attr
        if isinstance(call.func, ast.Attribute)
        else ""
    )


def _bound(name: str, body: ast.AST) -> Iterator[ast.expr]:
    """What is bound to a name in a function or module: by `=`, `+=`, `:=`, or by running through what is written out."""
    for node in _own(body):
        match node:
            case ast.Assign(targets=[*targets], value=value):
                for target in targets:
                    yield from _matched(name, target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                yield from _matched(name, target, value)
            case ast.NamedExpr(target=target, value=value):
                yield from _matched(name, target, value)
            case ast.For(target=target, iter=written) | ast.comprehension(target=target, iter=written):
                if isinstance(written, ast.Tuple | ast.List):
                    for one in written.elts:
                        yield from _matched(name, target, one)
                elif name in {one.id for one in ast.walk(target) if isinstance(one, ast.Name)}:
                    yield written


def _own(body: ast.AST) -> Iterator[ast.AST]:
    """A body's nodes without those of the functions in it."""
    for child in ast.iter_child_nodes(body):
        if not isinstance(child, ast.FunctionDef | ast.ClassDef):
            yield child
            yield from _own(child)


def _matched(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Name) and target.id == name:
        yield value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, part in zip(target.elts, value.elts, strict=True):
            yield from _matched(name, one, part)
    elif isinstance(target, ast.Tuple) and any(isinstance(one, ast.Name) and one.id == name for one in target.elts):
        yield value


def _values(node: ast.expr) -> list[ast.expr]:
    """What a mapping that is written out holds."""
    return (
        node.values if isinstance(node, ast.Dict) else node.elts if isinstance(node, ast.Tuple | ast.List) else [node]
    )


def _parameters(function: ast.FunctionDef) -> list[str]:
    of = function.args
    return [one.arg for one in (*of.posonlyargs, *of.args, *of.kwonlyargs)]


def _default(function: ast.FunctionDef, name: str) -> ast.expr | None:
    of = function.args
    by_place = [one.arg for one in (*of.posonlyargs, *of.args)]
    defaults: dict[str, ast.expr | None] = dict(zip(reversed(by_place), reversed(of.defaults), strict=False))
    defaults |= dict(zip((one.arg for one in of.kwonlyargs), of.kw_defaults, strict=True))
    return defaults.get(name)


@cache
def _taken(module: _Module) -> frozenset[tuple[str, str]]:
    """What a module takes from others: module and name."""
    nodes = (node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom))
    return frozenset((str(node.module), one.name) for node in nodes for one in node.names)


def _imports(module: _Module, other: _Module, name: str) -> bool:
    """Whether a module takes a name from another one."""
    return (f"payung.{other.name}".removesuffix(".__init__"), name) in _taken(module)


def _name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return name.strip("_").lower()
        case ast.Attribute(value=owner, attr=name):
            of = _name_of(owner)
            return f"{of}_{name}" if name in _GENERIC and of not in ("self", "part") else name.strip("_")
        case ast.Call(func=ast.Attribute(attr="join"), args=[argument]):
            return _name_of(argument)
        case ast.Call(func=ast.Name(), args=[first, *_]):
            return _name_of(first)
        case ast.Call(func=ast.Attribute(value=owner)):
            return _name_of(owner)
        case ast.GeneratorExp(generators=[first, *_]) | ast.ListComp(generators=[first, *_]):
            return _name_of(first.iter)
        case (
            ast.Subscript(value=value) | ast.BinOp(left=value) | ast.IfExp(body=value) | ast.BoolOp(values=[value, *_])
        ):
            return _name_of(value)
        case _:
            return "part"


def _template(pieces: Pieces) -> str:
    """`There is no person %(person)s.`; a name that means two things is numbered."""
    names: dict[str, str] = {}
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece.replace("%", "%%")
            continue
        if piece.code not in names:
            taken = set(names.values())
            name, again = piece.name, 2
            while name in taken:
                name, again = f"{piece.name}_{again}", again + 1
            names[piece.code] = name
        text += f"%({names[piece.code]})s"
    return text


def _shape(pieces: Pieces) -> tuple[str | int, ...]:
    places: dict[str, int] = {}
    shape: list[str | int] = []
    for piece in pieces:
        if isinstance(piece, Place):
            shape.append(places.setdefault(piece.code, len(places)))
        elif shape and isinstance(shape[-1], str):
            shape[-1] += piece
        else:
            shape.append(piece)
    return tuple(shape)
