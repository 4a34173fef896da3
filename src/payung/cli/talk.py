"""The conversation of an interview: questions as lines, answers as lines, kind about mistakes."""

from __future__ import annotations

import sys
from typing import TextIO

from payung.cli.outcomes import refuse
from payung.cli.words import as_command, as_yes_or_no, word
from payung.law.country import CountryLaw
from payung.law.faults import Fault, HouseholdRefused
from payung.law.household import NONE, read_household
from payung.law.interview import Asking, Interview
from payung.law.model import Question
from payung.law.types import Kind
from payung.law.wording import Wording

_MOST_MEMBERS = 50
_MOST_REASONS = 8


class Ended(Exception):
    """The conversation is over: `stop`, or the end of the input."""


class Back(Exception):
    """The last answer is to be taken back."""


class Talk:
    """Speaks and listens line by line."""

    def __init__(self, country: CountryLaw, language: str, stream: TextIO) -> None:
        self.country = country
        self.language = language
        self.stream = stream
        self.wording = Wording(country.law, language)

    # -- who lives here -----------------------------------------------------------------------------------------------

    def members(self) -> list[str]:
        """How many live in the household, and their short names. Raises Ended."""
        while True:
            try:
                count = self._count()
                return self._names(count)
            except Back:
                self.say(word("nothing_before", self.language))

    def _count(self) -> int:
        while True:
            text = self.hear(word("how_many", self.language), word("why_count", self.language))
            if text.isdecimal() and 1 <= int(text) <= _MOST_MEMBERS:
                return int(text)
            self.say(word("how_many_right", self.language, most=_MOST_MEMBERS))

    def _names(self, count: int) -> list[str]:
        names: list[str] = []
        while len(names) < count:
            try:
                asked = word("short_name", self.language, n=len(names) + 1)
                name = self.hear(asked, word("why_count", self.language)) or f"p{len(names) + 1}"
            except Back:
                if not names:
                    raise
                names.pop()
                continue
            if self._is_name(name, names):
                names.append(name)
        return names

    def _is_name(self, name: str, names: list[str]) -> bool:
        try:
            read_household(self.country.law, {"members": [{"id": each} for each in (*names, name)]})
        except HouseholdRefused as refused:
            self.say(f"{refused.faults[0].message} {refused.faults[0].hint}")
            return False
        return True

    # -- the questions ------------------------------------------------------------------------------------------------

    def ask_all(self, interview: Interview) -> None:
        """Ask until nothing more can change an answer, or the conversation ends."""
        self.say(word("commands", self.language))
        while asking := interview.next_question():
            try:
                self._ask(interview, asking)
            except Back:
                if not interview.back():
                    self.say(word("nothing_before", self.language))
            except Ended:
                return

    def _ask(self, interview: Interview, asking: Asking) -> None:
        who = asking.member or word("household", self.language)
        self.say("")
        prompt = f"{who}: {self.wording.text(asking.question.question) or self.wording.label(asking.question)}"
        hint = self.hint(asking.question, interview, asking.member)
        prompt += f" ({hint})" if hint else ""
        for number, choice in enumerate(asking.question.type.enumeration or (), 1):
            prompt += f"\n  {number} {self.wording.text(choice.label)}"
        while True:
            text = self.hear(prompt, self.why(asking))
            if not text:
                interview.not_known(asking)
                return
            try:
                interview.answer(asking, meant(asking.question, text))
                return
            except HouseholdRefused as refused:
                self.say(self.refusal(refused.faults[0], hint))

    def refusal(self, fault: Fault, hint: str) -> str:
        """What is wrong with an answer, and what would be right. The law's own sentences are in English."""
        if self.language != "en":
            name = "contradicts" if fault.kind == "contradiction" else "not_understood"
            return word(name, self.language, hint=hint)
        right = f"Write {hint}." if fault.kind == "type" and hint else fault.hint
        return f"{fault.message} {right}".strip()

    def why(self, asking: Asking) -> str:
        """Why this is asked: the answers that wait for it."""
        lines = []
        for member, rule in asking.waiting:
            scheme = f"{self.wording.text(rule.scheme.names)}: " if rule.scheme else ""
            whose = f" ({member})" if member and member != asking.member else ""
            lines.append(f"  {scheme}{self.wording.label(rule)}{whose}")
        lines = list(dict.fromkeys(lines))
        rest = len(lines) - _MOST_REASONS
        if rest > 0:
            lines = [*lines[:_MOST_REASONS], "  " + word("and_more", self.language, n=rest)]
        return "\n".join([word("why_asked", self.language), *lines])

    def hint(self, question: Question, interview: Interview, member: str | None) -> str:
        """What an answer looks like."""
        match question.type.kind:
            case Kind.TRUTH:
                return word("hint_truth", self.language)
            case Kind.DATE:
                return word("hint_date", self.language)
            case Kind.CHOICE:
                return word("hint_choice", self.language)
            case Kind.LINK:
                names = [name for name in interview.facts.members if name != member]
                return word("hint_link", self.language, names=", ".join(names)) if names else NONE
            case Kind.PAID_MONTHS:
                return word("hint_months", self.language)
            case Kind.MONTHLY_AMOUNTS:
                return word("hint_amounts", self.language)
        return self._range(question)

    def _range(self, question: Question) -> str:
        if question.lowest is None or question.highest is None:
            return str(question.type.unit or "")
        lowest, highest = (self.wording.value(question, limit) for limit in (question.lowest, question.highest))
        return word("hint_from_to", self.language, lowest=lowest, highest=highest)

    # -- lines --------------------------------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """One line or several."""
        print(text, file=self.stream)

    def hear(self, prompt: str, why: str) -> str:
        """The answer to a prompt; `?` is answered with `why`. Raises Back and Ended."""
        while True:
            text = self._line(f"{prompt}\n> ").strip()
            command = as_command(text)
            if command == "stop":
                raise Ended
            if command == "back":
                raise Back
            if command != "?":
                return text
            self.say(why)

    def _line(self, prompt: str) -> str:
        print(prompt, end="", file=self.stream, flush=True)
        try:
            if sys.stdin.isatty():
                import readline  # noqa: F401  the line can then be edited

                return input()
            line = sys.stdin.readline()
            line.encode()  # bytes that are no text can come in as half characters
        except EOFError:
            line = ""
        except UnicodeError:
            raise refuse(
                "not-utf8", "The answers are not UTF-8.", "Set the terminal to UTF-8.", file="standard input"
            ) from None
        if not line:
            self.say("")
            raise Ended
        print(line.rstrip("\n"), file=self.stream)  # a terminal shows what is typed; here nobody else does
        return line


def meant(question: Question, text: str) -> str:
    """What was typed as the vocabulary has it: yes and no of any language, a choice by its number in the list."""
    if question.type.kind is Kind.TRUTH:
        return as_yes_or_no(text)
    if question.type.kind is Kind.CHOICE and text.isdecimal():
        choices = list(question.type.enumeration)
        return choices[int(text) - 1].key if 1 <= int(text) <= len(choices) else text
    return text
