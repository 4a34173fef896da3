"""Where faults of a law are gathered while it loads, each with the file and line as a person would name them."""

from __future__ import annotations

import ast
import datetime
from collections.abc import Callable
from typing import Any

from payung.law.dates import read_day
from payung.law.faults import Fault
from payung.law.language import Place
from payung.law.modules import LawModule


class Report:
    """The modules of a law, and the faults found in them."""

    def __init__(self, modules: list[LawModule], language: str) -> None:
        self.modules = modules
        self.by_file = {str(module.path): module for module in modules}
        self.prefixes = {module.stem: module.prefix for module in modules if module.prefix}
        self.language = language
        self.faults: list[Fault] = []

    def fault(self, kind: str, message: str, place: Place, hint: str = "") -> None:
        """Note a fault at a declaration."""
        self.faults.append(Fault(kind, message, self.shown(place), place[1], hint=hint))

    def fault_at(self, kind: str, message: str, file: str, line: int, hint: str = "") -> None:
        """Note a fault at a line."""
        self.faults.append(Fault(kind, message, file, line, hint=hint))

    def module(self, place: Place) -> LawModule:
        """The module that a declaration stands in."""
        return self.by_file.get(place[0], self.modules[0])

    def shown(self, place: Place) -> str:
        """The file of a declaration as a person would name it."""
        return self.module(place).shown if place[0] in self.by_file else place[0]

    def source(self, function: Callable[..., Any]) -> tuple[ast.FunctionDef, str] | None:
        """The syntax tree of a function of this law, and its file; None if it is not of this law."""
        module = self.by_file.get(function.__code__.co_filename)
        if module is None:
            return None
        definition = module.functions.get(function.__code__.co_firstlineno)
        return (definition, module.shown) if definition else None

    def words(self, words: Any, what: str, name: str, place: Place) -> None:
        """Require words in the country's first language; of a kit, which is for all countries, at least in English."""
        kit = self.module(place).prefix and isinstance(words, dict) and not words.get(self.language)
        wanted = "en" if kit else self.language
        if not isinstance(words, dict) or not words.get(wanted):
            self.fault("no-label", f"{name} has no {what} in '{wanted}'.", place, f'Add {what}={{"{wanted}": "..."}}.')

    def day(self, text: str, place: Place, what: str, required: bool = False) -> datetime.date | None:
        """Read a declared day; None if there is none or it is no day."""
        if not text:
            if required:
                self.fault("dates", f"{what} is missing.", place, 'Write a day, such as "2011-05-01".')
            return None
        day = day_or(text, None)
        if day is None:
            self.fault("date", f"{what}: '{text}' is not a day.", place, 'Write year-month-day, such as "2011-05-01".')
        return day


def day_or(text: str, default: datetime.date | None) -> datetime.date | None:
    """A day from its text, or a default."""
    try:
        return read_day(text)
    except (ValueError, TypeError):
        return default
