"""A report's words, formats and labels in one language, with the evidence that it speaks of."""

from __future__ import annotations

from payung.law.wording import Wording
from payung.measure.report import formats
from payung.measure.report.blocks import Paragraph
from payung.measure.report.evidence import Evidence
from payung.measure.report.words import report_words

_AGES = ("0-14", "15-24", "25-59", "60-69", "70+")
GROUPS = (("sex", "female"), ("sex", "male"), *(("age", age) for age in _AGES))
CATEGORIES = ("all", "social_insurance", "social_assistance", "labour_market")


class Speaking:
    """What every section needs."""

    def __init__(self, evidence: Evidence, language: str) -> None:
        self.evidence = evidence
        self.language = language
        self.wording = Wording(evidence.country.law, language)
        self.words = report_words(language)
        self.currency = evidence.indicators.currency

    def say(self, name: str, /, **parts: str) -> str:
        """One of the report's sentences."""
        text = str(self.words[name])
        return text.format(**parts) if parts else text

    def english(self, text: str) -> str:
        """A text that there is in English only, marked so for readers of another language."""
        return text if self.language == "en" or not text else f"{text} [en]"

    def function(self, name: str) -> str:
        """A function of social protection."""
        return self.say("any") if name == "any" else str(self.words["branches"][name])

    def group(self, name: str) -> str:
        """A sex or an age."""
        return self.say(name) if name in ("female", "male") else name

    def line(self, name: str) -> str:
        """A poverty line."""
        return self.say("national") if name == "national" else name

    def share(self, value: float | None) -> str:
        """A share as a percentage."""
        return formats.share(value, self.language)

    def count(self, value: float | None) -> str:
        """A whole number."""
        return formats.count(value, self.language)

    def not_made(self, name: str) -> Paragraph:
        """Why a part could not be made."""
        reason = self.evidence.not_made.get(name, "")
        return Paragraph(self.say("not_made", reason=self.english(reason)), "warning")

    def value(self, indicator: str, **dimensions: str) -> float | None:
        """An indicator's value; None where there is none."""
        try:
            return self.evidence.indicators.value(indicator, **dimensions)
        except KeyError:
            return None

    def functions(self, indicator: str) -> list[str]:
        """The functions that an indicator has a value for, `any` last."""
        found = [
            dict(one.dimensions)["function"]
            for one in self.evidence.indicators.select(indicator)
            if tuple(name for name, _ in one.dimensions) == ("function",)
        ]
        own = list(dict.fromkeys(found))
        return [*(one for one in own if one != "any"), *(one for one in own if one == "any")]
