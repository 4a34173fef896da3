"""The whole report, in order, in one language."""

from __future__ import annotations

from payung.law.language import text
from payung.measure.report.basis import basis_section, population_told
from payung.measure.report.blocks import Key, Report, Section
from payung.measure.report.evidence import Evidence
from payung.measure.report.law import law_section, schemes_in_force, unchecked_parameters
from payung.measure.report.people import (
    adequacy_section,
    cost_section,
    coverage_section,
    incidence_section,
    poverty_section,
)
from payung.measure.report.speaking import Speaking
from payung.measure.report.yardsticks import c102_section, floor_section, funds_section
from payung.standards.scorecard import PASS


def build(evidence: Evidence, language: str = "en") -> Report:
    """Arrange the evidence for a reader. Raises DecisionRefused for what is no language."""
    own = Speaking(evidence, language)
    day, year = own.wording.date(evidence.day), str(evidence.about.year)
    return Report(
        own.say("title", country=text(evidence.country.names, language)),
        own.say("subtitle", day=day, year=year),
        language,
        own.words,
        (
            _first(own),
            law_section(own),
            coverage_section(own),
            cost_section(own),
            adequacy_section(own),
            incidence_section(own),
            poverty_section(own),
            floor_section(own),
            c102_section(own),
            funds_section(own),
            basis_section(own),
        ),
        own.say("end", year=year),
    )


def _first(own: Speaking) -> Section:
    return Section("key", own.say("figures_key"), (Key(tuple(_key(own))), *population_told(own)))


def _key(own: Speaking) -> list[tuple[str, str, str]]:
    say, value, evidence = own.say, own.value, own.evidence
    in_force = schemes_in_force(own)
    unchecked = {one.index for scheme in in_force for one in unchecked_parameters(own, scheme)}
    before, after = (value("poverty_headcount", line="national", transfers=side) for side in ("before", "after"))
    found = [
        (say("key_schemes"), str(len(in_force)), say("unchecked_short", n=str(len(unchecked)))),
        (say("key_legal"), own.share(value("legal_coverage", function="any")), say("at_least_one")),
        (say("key_effective"), own.share(value("effective_coverage", function="any")), say("at_least_one")),
        (say("key_cost"), say("of_gdp", share=own.share(value("expenditure_of_gdp", function="any"))), ""),
        (say("key_poor"), own.share(after), say("before_to_after", before=own.share(before))),
    ]
    if evidence.floor is not None:
        year = evidence.floor.years[0]
        gap = say("of_gdp", share=own.share(year.universal_of_gdp))
        found.append((say("key_floor"), gap, say("universal_now", year=str(year.year))))
    if evidence.scorecard is not None:
        branches = evidence.scorecard.branches
        passed = sum(score.outcome == PASS for score in branches)
        found.append((say("key_c102"), str(passed), say("of_nine", n=str(len(branches)))))
    return found
