"""`payung screen`: what a household is entitled to, what it pays, why, with which papers, where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from payung.cli.countries import country_of
from payung.cli.family import Family, read_family
from payung.cli.options import Json, Language, On, complete_country
from payung.cli.outcomes import guarded, refuse, write_json
from payung.law.country import CountryLaw
from payung.law.decision import Decision
from payung.law.faults import nearest
from payung.law.model import Rule
from payung.law.wording import check_language

if TYPE_CHECKING:
    from payung.cli.over import Over, Varied


@guarded
def screen(
    file: Annotated[
        str, typer.Argument(metavar="FILE|-", help="The household, in YAML or JSON; - reads standard input.")
    ],
    on: On = None,
    language: Language = "en",
    why: Annotated[bool, typer.Option("--why", help="Give the reasons, with the law's sections.")] = False,
    as_json: Json = False,
    country: Annotated[
        str | None,
        typer.Option(metavar="xx", help="Another country than the file's.", autocompletion=complete_country),
    ] = None,
    over: Annotated[
        str | None,
        typer.Option(metavar="MEMBER.INPUT=1..24", help="Decide for each value of one fact: a range, or a,b,c."),
    ] = None,
    output: Annotated[list[str] | None, typer.Option(metavar="RULE", help="Only this rule. May be repeated.")] = None,
) -> None:
    """What a household is entitled to, what it pays, where to go with which papers.

    Examples:

        payung screen family.yaml

        payung screen family.yaml --on 2015-01-01 --lang th --why

        payung screen family.yaml --over nok.instalment_number=1..24 --output flood_credit.instalment
    """
    check_language(language)
    family = read_family(file)
    law = country_for(family, country)
    rules = [rule_of(law, name) for name in output or ()]
    outputs = [rule.name for rule in rules] or None
    day = on or family.date
    if over:
        _over(law, family, over, day, rules, language, as_json)
        return
    decision = law.decide(family.household, day, outputs=outputs, file=family.file)
    if as_json:
        write_json(as_data(decision, rules, language, why=why))
    else:
        _show(decision, rules, language, why)


def country_for(family: Family, chosen: str | None) -> CountryLaw:
    """The law that a household file is asked of: the chosen country's, else that of the file. Raises Refused."""
    if chosen:
        return country_of(chosen)
    if not family.country:
        hint = "Add `country: xx` to the file, or give --country xx."
        raise refuse("missing", "No country is named.", hint, "country", family.file)
    from payung.countries import country

    return country(family.country)


def rule_of(law: CountryLaw, name: str) -> Rule:
    """A rule by its full name or the end of it, if only one ends so. Raises Refused."""
    rules = law.law.rules
    if name in rules:
        return rules[name]
    ending = [rule for full, rule in rules.items() if full.endswith(f".{name}")]
    if len(ending) == 1:
        return ending[0]
    if ending:
        names = ", ".join(rule.name for rule in ending)
        raise refuse("unknown-name", f"Several rules are named '{name}'.", f"One of {names}.", "--output")
    hint = nearest(name, [*rules, *(rule.short_name for rule in rules.values())])
    raise refuse("unknown-name", f"There is no rule '{name}'.", hint, "--output")


def as_data(decision: Decision, rules: list[Rule], language: str, *, why: bool) -> dict[str, Any]:
    """The decision for `--json`, with `--why` also the explanations."""
    found = decision.to_dict()
    if why:
        found["explanations"] = explanations(decision, rules, language)
    return found


def explanations(decision: Decision, rules: list[Rule], language: str) -> dict[str, Any]:
    """Why, for each answer that people are shown: cover, and what covered people pay and receive, or the chosen rules."""
    from payung.law.overview import overviews

    found: dict[str, Any] = {"household": {}, "members": {member: {} for member in decision.case.facts.members}}

    def explain(rule: Rule, member: str | None) -> None:
        if rule.index in decision.case.columns:
            place = found["household"] if rule.of_household else found["members"][member]
            place[rule.name] = decision.explain(rule.name, None if rule.of_household else member, language).to_dict()

    for rule in rules:
        for member in (None,) if rule.of_household else decision.case.facts.members:
            explain(rule, member)
    for overview in overviews(decision) if not rules else ():
        for view in overview.schemes:
            for answer in (view.cover, *(view.answers if view.is_possible else ())):
                explain(answer.rule, overview.member)
    return found


def _show(decision: Decision, rules: list[Rule], language: str, why: bool) -> None:
    from payung.cli.pages import Page
    from payung.cli.showing import Showing

    showing = Showing(decision, language, Page(), why=why)
    if rules:
        showing.rules(rules)
    else:
        showing.everything()


def _over(
    law: CountryLaw, family: Family, text: str, day: str | None, rules: list[Rule], language: str, as_json: bool
) -> None:
    from payung.cli.over import read_over, vary

    over = read_over(text)
    if over.input not in law.inputs:
        hint = nearest(over.input, law.inputs) or f"`payung inputs {law.code}` lists them all."
        raise refuse("unknown-name", f"'{over.input}' is no input of {law.names.get('en', law.code)}.", hint, "--over")
    found = list(vary(law, family, over, day, [rule.name for rule in rules] or None))
    if as_json:
        write_json([{"value": value.written or str(value.value), **decision.to_dict()} for value, decision in found])
    else:
        _show_over(law, over, found, rules, language)


def _show_over(law: CountryLaw, over: Over, found: list[Varied], rules: list[Rule], language: str) -> None:
    from payung.cli.over import answer, varying_rules
    from payung.cli.pages import Page
    from payung.cli.words import word
    from payung.law.wording import Wording

    wording = Wording(law.law, language)
    shown = rules or varying_rules([decision for _, decision in found], over)
    rows = []
    for value, decision in found:
        cells = [answer(decision, rule, over) for rule in shown]
        texts = (wording.value(cell.rule, cell.value) if cell else word("not_in_force", language) for cell in cells)
        rows.append((value.written or str(value.value), *texts))
    page = Page()
    if not shown:
        page.line(word("nothing_varies", language))
        return
    page.columns([wording.label(law.inputs[over.input]), *(wording.label(rule) for rule in shown)], rows)
