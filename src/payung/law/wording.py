"""Values, labels and sentences in the reader's language: money, lengths of time, dates, shares, categories.

Sentences stand in `phrases/<language>.yaml`. What a language lacks falls back visibly, marked with the language it is in.
"""

from __future__ import annotations

import datetime
import inspect
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from payung.law import model
from payung.law.documents import read_text
from payung.law.evaluate import Unknown
from payung.law.faults import DecisionRefused, Fault
from payung.law.history import MonthlyHistory, MonthSet
from payung.law.language import Enumeration, Words, text
from payung.law.model import Law, Question, Rule, Source, Text
from payung.law.parameters import Parameter, Scale
from payung.law.types import Kind, Type
from payung.law.units import PLAIN, Unit

BUDDHIST_ERA = 543
PHRASE_LANGUAGES = ("en", "th", "id", "fil", "km", "lo", "ne", "bn", "hi", "my", "vi")


@lru_cache(maxsize=16)
def _phrases(language: str) -> dict[str, Any]:
    name = language if language in PHRASE_LANGUAGES else "en"
    plain = read_text(
        files("payung.law").joinpath(f"phrases/{name}.yaml").read_text("utf-8"), file=f"{name}.yaml"
    ).plain()
    assert isinstance(plain, dict)
    return plain


def check_language(language: str) -> str:
    """The language code if it is one that Babel knows. Raises DecisionRefused else."""
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError, TypeError):
        hint = f"Such as {', '.join(PHRASE_LANGUAGES)}."
        raise DecisionRefused(
            [Fault("unknown-name", f"'{language}' is no language code.", path="lang", hint=hint)]
        ) from None
    return language


class Wording:
    """Words for a law in one language."""

    def __init__(self, law: Law, language: str) -> None:
        self.law = law
        self.language = check_language(language)
        self.phrases = _phrases(language)

    def phrase(self, name: str, **parts: str) -> str:
        """A sentence by its name, with its parts filled in."""
        return str(self.phrases[name]).format(**parts) if parts else str(self.phrases[name])

    def text(self, words: Words) -> str:
        """Words by language; a missing language is marked."""
        return text(words, self.language)

    # -- names --------------------------------------------------------------------------------------------------------

    def label(self, thing: Rule | Question | Parameter | model.Group) -> str:
        """The name of a rule, an input or a parameter."""
        return self.text(thing.label) or getattr(thing, "name", "")

    def words(self, rule_text: Text) -> str:
        """What a rule's text says in plain words: its docstring, or the declared words of another language."""
        own = " ".join((inspect.getdoc(rule_text.function) or "").split())
        if self.language == "en" or not own:
            return own
        found = rule_text.words.get(self.language)
        return found if found else f"{own} [en]"

    def cite(self, rule_text: Text) -> str:
        """A text's citation; where its conditions are recalled, with a remark that says so."""
        return rule_text.cite if rule_text.checked else self.phrase("unchecked_text", cite=rule_text.cite)

    def source(self, source: Source) -> str:
        """Where an argument's value comes from, in words."""
        match source:
            case model.FromRule(rule=rule):
                return self.label(rule)
            case model.FromInput(input=question):
                return self.label(question)
            case model.FromDay():
                return self.phrase("on")
            case model.FromOtherwise():
                return self.phrase("otherwise")
            case model.FromMembers(of=None, within=within):
                name = self.phrase("count_members")
            case model.FromMembers(fold=fold, of=of, within=within):
                assert of is not None
                name = self.phrase(fold, label=self.source(of))
            case model.FromLink(link=link, of=of):
                return self.phrase("of", label=self.source(of), link=self.label(link))
        if source.linked_by:
            return self.phrase("linked_by", label=name, links=", ".join(map(self.label, source.linked_by)))
        return self.phrase("within", label=name, group=self.label(within)) if within else name

    # -- values -------------------------------------------------------------------------------------------------------

    def value(self, thing: Rule | Question, value: Any) -> str:
        """A rule's or input's value with its unit."""
        return self.typed(thing.type, value)

    def figure(self, parameter: Parameter, value: Any) -> str:
        """One value of a parameter with its unit. A scale is shown by its bands."""
        if isinstance(value, Scale):
            bands = zip(value.starts, value.values, strict=True)
            return "; ".join(f"{self.number(start)}: {self._band(parameter, amount)}" for start, amount in bands)
        if isinstance(value, Decimal) and parameter.unit == "share":
            return self.share(value)
        return self.typed(parameter.type, value)

    def _band(self, parameter: Parameter, amount: Decimal) -> str:
        if parameter.unit == "share":
            return self.share(amount)
        return self.typed(parameter.type, amount) if parameter.scale == "by_band" else self.number(amount)

    def typed(self, kind: Type, value: Any) -> str:
        """A value of a type."""
        if isinstance(value, Unknown):
            return self.phrase("unknown")
        if value is None:
            return self.phrase("nobody") if kind.kind is Kind.LINK else self.phrase("unknown")
        if isinstance(value, bool):
            return self.phrase("yes" if value else "no")
        if isinstance(value, Decimal):
            return self.amount(value, kind.unit or PLAIN)
        if isinstance(value, datetime.date):
            return self.date(value)
        if isinstance(value, Enumeration):
            return self.text(value.label) or value.key
        if isinstance(value, MonthSet):
            return self.amount(Decimal(len(value.months)), Unit((("month", 1),)))
        if isinstance(value, MonthlyHistory):
            return self.amount(Decimal(len(value.amounts)), Unit((("month", 1),)))
        return str(value)

    def amount(self, value: Decimal, unit: Unit) -> str:
        """A number with its unit: `70 baht a month`, `3 months`, `12.5`."""
        if unit.currency:
            money = self.money(value, unit.currency)
            below = [name for name, power in unit.powers if power == -1]
            return str(self.phrases["per"][below[0]]).format(a=money) if len(below) == 1 else money
        if unit.is_duration:
            forms = self.phrases["duration"][unit.period]
            return str(forms[0 if value == 1 else -1]).format(n=self.number(value))
        if unit.is_plain:
            return self.number(value)
        return f"{self.number(value)} {unit}"

    def money(self, value: Decimal, currency: str) -> str:
        """An amount of money, to the smallest unit that it has."""
        return money_in(value, currency, self.language)

    def number(self, value: Decimal) -> str:
        """A number with the language's separators, to six places at most."""
        return number_in(value, self.language)

    def share(self, value: Decimal) -> str:
        """A share as a percentage."""
        from babel.numbers import format_percent

        return str(format_percent(value, format="#,##0.####%", locale=self.language))

    def date(self, day: datetime.date) -> str:
        """A day, in Thai by the Buddhist Era, in Nepali by Bikram Sambat."""
        return day_text(day, self.language)


def day_text(day: datetime.date, language: str) -> str:
    """`7 March 2026`; in Thai by the Buddhist Era, in Nepali by Bikram Sambat where its calendar is installed (extra `web`)."""
    from babel.dates import format_date

    if language == "th":
        return f"{format_date(day, 'd MMMM', locale='th')} {day.year + BUDDHIST_ERA}"
    bikram_sambat = _bikram_sambat(day) if language == "ne" else ""
    return bikram_sambat or str(format_date(day, "d MMMM y", locale=language))


def _bikram_sambat(day: datetime.date) -> str:
    """The day in Nepal's calendar; empty where that is not installed or its tables, from 1918 to 2043, do not reach."""
    try:
        import nepali_datetime

        return str(nepali_datetime.date.from_datetime_date(day).strftime("%K %N %D"))
    except (ImportError, ValueError, OverflowError):
        return ""


@lru_cache(maxsize=64)
def _territory_names(code: str) -> dict[str, str]:
    from babel import Locale

    found = {language: Locale.parse(language).territories.get(code.upper()) for language in PHRASE_LANGUAGES}
    return {language: name for language, name in found.items() if name}


def country_names(code: str, names: Words) -> Words:
    """A country's names by language: those that its law gives, and for other languages those of the CLDR."""
    return {**_territory_names(code), **names}


def money_in(value: Decimal, currency: str, language: str) -> str:
    """An amount of money as a language says it, `1,250.50 baht`, to the smallest unit that it has."""
    from babel.numbers import format_decimal

    hundredths = value * 100
    exact = hundredths == hundredths.to_integral_value()
    whole = value == value.to_integral_value()
    number = (
        format_decimal(value, format="#,##0.00", locale=language) if exact and not whole else number_in(value, language)
    )
    pattern = _phrases(language)["currency"].get(currency)
    return str(pattern).format(n=number) if pattern else f"{number} {currency}"


def number_in(value: Decimal, language: str) -> str:
    """A number with a language's separators, to six places at most."""
    from babel.numbers import format_decimal

    return str(format_decimal(_shortened(value), format="#,##0.######", locale=language))


def _shortened(value: Decimal) -> Decimal:
    if abs(value) >= 10**20:
        return value.to_integral_value()
    rounded = round(value, 6)
    return rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize()
