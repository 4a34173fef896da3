"""Reads the modules of a law package: what may stand at their top level, their syntax trees, and their import."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import itertools
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from payung.law.documents import Node, read_file
from payung.law.faults import DocumentRefused, Fault, LawRefused

# Files beside the modules that are no module's parameters:
REGISTER = "coverage.yaml"  # which facts about the statutes the law encodes
CURVES = "curves.yaml"  # what the law gives over one fact, for standard personas

_CALLS = {"Country", "Scheme", "Kit", "Input", "Link", "Group"}
_KIT_LINE = re.compile(rb"""^['"]?kit['"]?\s*:""", re.MULTILINE)
_counter = itertools.count(1)


@dataclass(slots=True)
class LawModule:
    """A module of the law: its file as shown to people, its functions by line, and its names once imported.

    A kit's module is read anew for each fund that it sets up, with a `path` of its own; `prefix` stands before the names of
    the facts that it asks for. `figures` are the parameters where they do not stand in a file beside the module.
    """

    stem: str
    path: Path
    shown: str
    tree: ast.Module
    functions: dict[int, ast.FunctionDef] = field(default_factory=dict)
    namespace: dict[str, Any] = field(default_factory=dict)
    prefix: str = ""
    figures: Node | None = None


def shown_path(path: Path) -> str:
    """A path as a person would type it: relative to where they are, if it lies below."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def read_modules(folder: Path, further: Sequence[Path] = ()) -> list[LawModule]:
    """Parse every module of a law package, and further ones that a reform adds to it, and check their top level.

    Raises LawRefused with all faults.
    """
    faults: list[Fault] = []
    if not (folder / "__init__.py").is_file():
        raise LawRefused([Fault("unknown-name", f"{shown_path(folder)} is no law package: it has no __init__.py.")])
    paths = sorted(folder.glob("*.py"))
    modules = [module for path in paths if (module := read_module(path, faults)) is not None]
    stems = {module.stem for module in modules}
    for path in sorted(folder.glob("*.y*ml")):
        if path.stem not in stems and path.name not in (REGISTER, CURVES) and not sets_up_a_fund(path):
            message = f"No module {path.stem}.py stands beside this parameter file."
            hint = "A fund that a kit sets up begins with `kit:`."
            faults.append(Fault("unknown-name", message, shown_path(path), hint=hint))
    for path in further:
        if path.stem in stems:
            faults.append(
                Fault("duplicate", f"The law has a module {path.stem} already.", shown_path(path), hint="Rename it.")
            )
        elif (module := read_module(path, faults)) is not None:
            faults.extend(_foreign_imports(module))
            stems.add(module.stem)
            modules.append(module)
    if faults:
        raise LawRefused(faults)
    return modules


def sets_up_a_fund(path: Path) -> bool:
    """True if a YAML file sets up a fund by a kit. Raises LawRefused if it seems to, but cannot be read."""
    if not path.is_file() or not _KIT_LINE.search(path.read_bytes()):
        return False
    try:
        root = read_file(path, file=shown_path(path))
    except DocumentRefused as refused:
        raise LawRefused(refused.faults) from None
    return isinstance(root.value, dict) and "kit" in root.value


def read_module(path: Path, faults: list[Fault]) -> LawModule | None:
    """Parse one module and check its top level; None, and what is wrong, if it cannot be read."""
    shown = shown_path(path)
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    except SyntaxError as error:
        faults.append(Fault("syntax", f"This is not Python: {error.msg}.", shown, error.lineno or 0))
        return None
    except UnicodeDecodeError as error:
        faults.append(Fault("syntax", f"The file is not UTF-8 (byte {error.start}).", shown))
        return None
    except ValueError as error:  # a null character, before Python 3.12
        faults.append(Fault("syntax", f"This is not Python: {error}.", shown))
        return None
    except OSError as error:
        faults.append(Fault("unreadable", f"The module cannot be read: {error.strerror}.", shown))
        return None
    faults.extend(_top_level(tree, shown))
    functions = {
        min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]): node
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }
    return LawModule(path.stem, path, shown, tree, functions)


def _foreign_imports(module: LawModule) -> Iterator[Fault]:
    """A further module's imports of a country by its full name: those are the law as it is, not the one that it changes."""
    for statement in module.tree.body:
        if isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("payung.countries"):
            name = (statement.module or "").rsplit(".", 1)[-1]
            message = "A reform's module imports from the law that it changes, by a dot."
            yield Fault("construct", message, module.shown, statement.lineno, hint=f"Write `from .{name} import ...`.")


def import_modules(modules: list[LawModule], folder: Path, package: str, further: Sequence[Path] = ()) -> None:
    """Import the modules, as `package` if it is installed under that name, else under a name of their own.

    With further modules the whole package is imported anew under a name of its own, for they add to what it declares.
    """
    own = bool(further) or not package
    name = f"payung_law_{next(_counter)}" if own else package
    try:
        if own:
            _import_file(name, folder / "__init__.py", str(folder))
        for module in modules:
            full = name if module.stem == "__init__" else f"{name}.{module.stem}"
            if module.path in further:
                _import_file(full, module.path)
            module.namespace = vars(importlib.import_module(full))
    except Exception as error:  # whatever a law's own declarations raise is a fault of that text
        for imported in [other for other in sys.modules if other == name or other.startswith(f"{name}.")]:
            del sys.modules[imported]  # else a second try would find half of its rules declared already
        raise LawRefused([_import_fault(error, folder, modules)]) from error


def _import_file(name: str, path: Path, folder: str = "") -> ModuleType:
    """Import a file under a name; `folder` is where its own submodules are, if it is a package."""
    places = [folder] if folder else None
    spec = importlib.util.spec_from_file_location(name, path, submodule_search_locations=places)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _import_fault(error: Exception, folder: Path, modules: list[LawModule]) -> Fault:
    shown = {str(module.path): module.shown for module in modules}
    place = next(
        (frame for frame in reversed(traceback.extract_tb(error.__traceback__)) if frame.filename in shown), None
    )
    file, line = (shown[place.filename], place.lineno or 0) if place else (shown_path(folder), 0)
    kind = "unknown-name" if isinstance(error, NameError | ImportError | AttributeError) else "declaration"
    return Fault(kind, f"{error}." if str(error) else type(error).__name__, file, line)


def _top_level(tree: ast.Module, shown: str) -> list[Fault]:
    faults = []
    for statement in tree.body:
        reason = _refusal(statement)
        if reason:
            first = ast.unparse(statement).split("\n")[0][:60]
            faults.append(
                Fault("construct", f"`{first}` is outside the law language.", shown, statement.lineno, hint=reason)
            )
    return faults


_Check = Callable[[Any], str]


def _refusal(statement: ast.stmt) -> str:
    """Why a statement may not stand at the top of a law module; empty if it may."""
    check = _CHECKS.get(type(statement))
    return check(statement) if check else "A law module holds declarations and rules, nothing that runs."


def _check_expression(statement: ast.Expr) -> str:
    return (
        ""
        if isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)
        else "Only a docstring stands alone."
    )


def _check_import(statement: ast.Import | ast.ImportFrom) -> str:
    if isinstance(statement, ast.ImportFrom):
        name = statement.module or ""
        if statement.level or name in ("payung.law", "__future__") or name.startswith("payung.countries"):
            return "" if all(alias.name != "*" for alias in statement.names) else "Name what is imported."
    return "A law module imports from payung.law and from its own package."


def _check_assignment(statement: ast.Assign) -> str:
    value = statement.value
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in _CALLS:
        return ""
    if any(isinstance(target, ast.Name) and target.id == "__all__" for target in statement.targets):
        return ""
    return f"What is assigned here is one of {', '.join(sorted(_CALLS))}; a figure stands in the parameter file."


def _check_class(statement: ast.ClassDef) -> str:
    return (
        "" if [ast.unparse(base) for base in statement.bases] == ["Enumeration"] else "A class here is an Enumeration."
    )


def _check_function(statement: ast.FunctionDef) -> str:
    decorators = [part.func if isinstance(part, ast.Call) else part for part in statement.decorator_list]
    own = len(decorators) == 1 and (
        (isinstance(decorators[0], ast.Attribute) and isinstance(statement.decorator_list[0], ast.Call))
        or (isinstance(decorators[0], ast.Name) and decorators[0].id == "formula")
    )
    return "" if own else "Decorate it as a rule of a scheme, or with @formula."


_CHECKS: dict[type[ast.stmt], _Check] = {
    ast.Expr: _check_expression,
    ast.Import: _check_import,
    ast.ImportFrom: _check_import,
    ast.Assign: _check_assignment,
    ast.ClassDef: _check_class,
    ast.FunctionDef: _check_function,
}
