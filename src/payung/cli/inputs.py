"""`payung inputs`: the vocabulary of a country, with who uses each word."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from payung.cli.countries import country_of
from payung.cli.options import Json, Language, complete_country
from payung.cli.outcomes import guarded, write_json
from payung.law.decision import plain_value
from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.law.usage import users
from payung.law.wording import check_language


@guarded
def inputs(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="Its code.", autocompletion=complete_country)],
    language: Language = "en",
    as_json: Json = False,
) -> None:
    """What a household can be asked for in a country: every input with its type, unit, range, question and users.

    Examples:

        payung inputs th

        payung inputs id --lang id --json
    """
    law = country_of(country).law
    check_language(language)
    found = [described(law, question, language) for question in law.questions.values()]
    if as_json:
        write_json({"country": law.code, "inputs": found})
    else:
        _show(found)


def described(law: Law, question: Question, language: str) -> dict[str, Any]:
    """One input as data."""
    from payung.law.language import text

    kind = question.type.kind
    return {
        "name": question.name,
        "of": question.level,
        "type": _type_name(question),
        "unit": str(question.type.unit) if kind in (Kind.NUMBER, Kind.MONTHLY_AMOUNTS) else None,
        "whole": question.whole,
        "lowest": plain_value(question.lowest),
        "highest": plain_value(question.highest),
        "values": {choice.key: text(choice.label, language) for choice in question.type.enumeration or ()},
        "label": text(question.label, language),
        "question": text(question.question, language),
        "fixed": question.fixed,
        "used_by": [rule.name for rule in users(law).get(question.name, ())],
    }


def _type_name(question: Question) -> str:
    kind = question.type.kind
    names = {
        Kind.TRUTH: "true or false",
        Kind.CHOICE: "choice",
        Kind.LINK: "member",
        Kind.PAID_MONTHS: "months",
        Kind.MONTHLY_AMOUNTS: "amounts by month",
    }
    return names.get(kind, kind.name.lower())


def _show(found: list[dict[str, Any]]) -> None:
    from payung.cli.pages import Page

    page = Page()
    for item in found:
        page.line(f"{item['name']}: {_kind_line(item)}", style="bold")
        page.line(item["question"] or item["label"], 2)
        for key, label in item["values"].items():
            page.line(f"{key}: {label}", 3)
        page.line("used by " + ", ".join(item["used_by"]), 2, "dim")


def _kind_line(item: dict[str, Any]) -> str:
    parts = [item["type"]]
    if item["unit"] and item["unit"] != "number":
        parts.append(f"in {item['unit']}")
    limits = [f"{name} {item[name]}" for name in ("lowest", "highest") if item[name] is not None]
    parts += [", ".join(limits)] if limits else []
    parts += ["of the household"] if item["of"] == "household" else []
    return ", ".join(parts)
