"""What the figures of a page rest on, in sentences: population, take-up, prices, what is unchecked."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from payung.law.country import CountryLaw
from payung.law.wording import Wording
from payung.measure.results import Changes
from payung.web.formats import number_text
from payung.web.lab.address import Change
from payung.web.lab.sessions import Held

_MOST_NAMED = 12


def assumptions(law: CountryLaw, change: Change, held: Held, found: Changes, language: str) -> list[str]:
    """One sentence each."""

    def number(value: float) -> str:
        return number_text(Decimal(round(value)), language)

    about, metadata = held.about, held.about.metadata
    parts = {
        "persons": number(about.persons), "households": number(about.households), "nation": number(found.reform.persons),
        "year": metadata.year,
    }  # fmt: skip
    if metadata.kind == "synthetic":
        said = [
            _(
                "The population is made up: %(persons)s persons in %(households)s households stand for %(nation)s persons of "
                "%(year)s. They match what is published of the country, with the errors below. Nobody in it is a real person, and "
                "what it says of small groups is no better than what it was made of."
            )
            % parts
        ]
    else:
        said = [
            _(
                "The population is a survey: %(persons)s persons in %(households)s households stand for %(nation)s persons of %(year)s."
            )
            % parts
        ]
    said.append(
        _(
            "Take-up: whoever a scheme covers is taken to take it up and to pay what is due, unless the population's facts say "
            "otherwise. Nobody changes work, prices or family because of the reform."
        )
    )
    figures = dict(found.reform.figures)
    if "prices" in figures:
        said.append(
            _(
                "Prices: the law's amounts are of %(law)s, welfare is of %(year)s; between them prices change by %(prices)s."
            )
            % {"law": change.day.year, "year": metadata.year, "prices": figures["prices"]}
        )
    else:
        said.append(
            _("Prices: the law's amounts and welfare are both at prices of %(year)s.") % {"year": metadata.year}
        )
    if "GDP" in figures:
        said.append(_("GDP: %(gdp)s.") % {"gdp": figures["GDP"]})
    if "line national" in figures:
        said.append(_("National poverty line, a person and month: %(line)s.") % {"line": figures["line national"]})
    said.append(_unchecked(law, change, language))
    if found.reform.unknown:
        count = len(found.reform.unknown)
        said.append(
            ngettext(
                "One rule's answer is not known of everybody, for want of facts, and counts as nothing there.",
                "The answers of %(count)s rules are not known of everybody, for want of facts, and count as nothing there.",
                count,
            )
            % {"count": count}
        )
    return said


def _unchecked(law: CountryLaw, change: Change, language: str) -> str:
    """Which figures of the law on the day were not checked against a source."""
    wording = Wording(law.law, language)
    found = [
        parameter
        for parameter in law.law.parameters
        if (dated := parameter.on(change.day)) is not None and (not dated.checked or dated.unchecked)
    ]
    if not found:
        return _("Every figure of the law on this day was checked against its source.")
    names = ", ".join(dict.fromkeys(wording.label(parameter) for parameter in found[:_MOST_NAMED]))
    more = _(" and more") if len(found) > _MOST_NAMED else ""
    return _("Not checked against a source: %(count)s figures of the law on this day (%(names)s%(more)s).") % {
        "count": len(found), "names": names, "more": more,
    }  # fmt: skip
