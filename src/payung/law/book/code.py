"""The Python text of rules, for those who want to see what runs."""

from __future__ import annotations

import inspect
import linecache
from collections.abc import Callable, Iterable
from typing import Any

from payung.law.language import Formula
from payung.law.model import Rule, Text


def source_code(text: Text) -> str:
    """A rule's function as it stands in its module, with the formulas that it calls; empty if the file is gone."""
    functions = _with_formulas(text.function)
    return "\n\n".join(filter(None, (_without_decorators(function) for function in functions)))


def text_notes(rules: Iterable[Rule]) -> str:
    """What the scheme's module says about itself."""
    for rule in rules:
        for version in rule.versions:
            return inspect.cleandoc(version.text.function.__globals__.get("__doc__") or "")
    return ""


def _with_formulas(function: Callable[..., Any]) -> list[Callable[..., Any]]:
    found = [function]
    for current in found:
        for name in current.__code__.co_names:
            called = current.__globals__.get(name)
            if isinstance(called, Formula) and called.function not in found:
                found.append(called.function)
    return found


def _without_decorators(function: Callable[..., Any]) -> str:
    lines = linecache.getlines(function.__code__.co_filename, function.__globals__)
    start = function.__code__.co_firstlineno - 1
    while start < len(lines) and not lines[start].startswith("def "):
        start += 1
    return "".join(inspect.getblock(lines[start:])).rstrip() if start < len(lines) else ""
