"""How long one household waits: importing Payung, a screening as a whole process, and one decision over all the rules of a
country, for one person and for a family of four about whom every fact is known.

    python benchmarks/decide.py [--runs 200] [--processes 9] [--country xx]...
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from measure import in_words, median_seconds, process_seconds, say_machine, table

import payung
from payung.law.country import CountryLaw
from payung.law.model import Question
from payung.law.types import Kind

EXAMPLES = Path(__file__).parent.parent / "examples"
DAY = "2026-03-01"

# What is said of each member beyond the plainest answers, so that the rules have something to compute.
FAMILIES: dict[str, list[dict[str, Any]]] = {
    "th": [
        {
            "birth_date": "1982-07-19",
            "is_section40_member": True,
            "section40_option": "option_2",
            "section40_months_paid": {"from": "2021-06", "to": "2026-03", "except": ["2022-01", "2024-08"]},
            "days_in_hospital": 3,
            "days_of_ordered_rest": 5,
            "annual_income": 96000,
        },
        {"birth_date": "1980-02-03", "is_wage_earner": True, "monthly_wage": 14500, "annual_income": 174000},
        {"birth_date": "1954-06-11", "is_registered_where_claiming": True, "drew_old_age_allowance_before": True},
        {"birth_date": "2022-11-02", "lives_with_parent_or_guardian": True},
    ],
    "id": [
        {
            "birth_date": "1989-04-12",
            "works_informally": True,
            "monthly_earnings": 2200000,
            "jkn_months_paid": {"from": "2021-05", "to": "2025-11"},
            "is_inpatient": True,
            "ina_cbg_tariff": 4000000,
        },
        {
            "birth_date": "1985-09-30",
            "works_informally": True,
            "monthly_earnings": 2600000,
            "is_main_breadwinner": True,
        },
        {"birth_date": "2012-01-17", "mother": "member1"},
        {"birth_date": "1957-03-21"},
    ],
}
COMMON: dict[str, dict[str, Any]] = {
    "th": {"is_national": True, "has_personal_number": True, "days_lived_here": 366},
    "id": {
        "is_national": True,
        "lives_in_country": True,
        "has_identity_card": True,
        "jkn_registered": True,
        "jkn_registered_on": "2021-05-10",
        "jkn_class": "class_3",
        "jkn_class_since": "2021-05-10",
    },
}


def plainest(question: Question) -> Any:
    """The plainest answer to a question: no, the lowest, the first, nobody, never."""
    kind = question.type.kind
    if kind is Kind.TRUTH:
        return False
    if kind is Kind.NUMBER:
        return question.lowest
    if kind is Kind.DATE:
        return max(date(2020, 1, 15), question.lowest or date.min)
    if kind is Kind.CHOICE:
        return next(iter(question.type.enumeration))
    return "none" if kind is Kind.LINK else {} if kind is Kind.MONTHLY_AMOUNTS else []


def household(law: CountryLaw, size: int) -> dict[str, Any]:
    """A household of whom every fact is known."""
    computed = {rule.short_name for rule in law.law.rules.values()}
    answers = {name: plainest(question) for name, question in law.inputs.items() if name not in computed}
    shared = {name: answer for name, answer in answers.items() if law.inputs[name].of_household}
    own = {name: answer for name, answer in answers.items() if name not in shared} | COMMON[law.code]
    people = FAMILIES[law.code][:size]
    return {
        **shared,
        "members": [{"id": f"member{number}", **own, **said} for number, said in enumerate(people, 1)],
    }


def decisions(code: str, size: int, runs: int) -> list[list[str]]:
    """The rows of one household: without trace, with it, with every step read, with every answer explained."""
    law = payung.country(code)
    facts = household(law, size)
    decision = law.decide(facts, DAY)
    if decision.unknown:
        sys.exit(f"{code}: the benchmark's household leaves open {', '.join(decision.unknown)}")
    language = law.languages[0]
    answers = [(rule, None) for rule in decision.household]
    answers += [(rule, member) for member, values in decision.members.items() for rule in values]

    def explained() -> None:
        decided = law.decide(facts, DAY)
        for rule, member in answers:
            decided.explain(rule, member, language).to_dict()

    who = f"{code}, {size} member{'s' if size > 1 else ''}"
    plain, traced = ("1 ms", "5 ms") if size == 1 else ("", "")
    few = max(3, runs // 10)
    return [
        [
            f"{who}: decide({len(answers)} answers), trace=False",
            spent(lambda: law.decide(facts, DAY, trace=False), runs),
            plain,
        ],
        [f"{who}: decide, trace=True", spent(lambda: law.decide(facts, DAY), runs), traced],
        [
            f"{who}: the same, every step of the trace read",
            spent(lambda: list(law.decide(facts, DAY).trace()), few),
            traced,
        ],
        [f"{who}: the same, every answer explained", spent(explained, few), ""],
    ]


def spent(run: Any, runs: int) -> str:
    return in_words(median_seconds(run, runs, warm=3))


def processes(runs: int) -> list[list[str]]:
    """The rows of whole processes."""
    python = sys.executable
    rows = [
        ["python -c pass", [python, "-c", "pass"], ""],
        ["python -c 'import payung'", [python, "-c", "import payung"], "150 ms"],
        ["python -c 'payung.country(\"th\")'", [python, "-c", "import payung; payung.country('th')"], ""],
    ]
    for name in ("thailand-home-based-worker", "indonesia-street-vendor"):
        rows.append(
            [f"payung screen {name}.yaml", [python, "-m", "payung", "screen", str(EXAMPLES / f"{name}.yaml")], "0.6 s"]
        )
    return [[what, in_words(process_seconds(command, runs)), limit] for what, command, limit in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200, help="decisions, of which the median is taken")
    parser.add_argument("--processes", type=int, default=9, help="whole processes, of which the median is taken")
    parser.add_argument("--country", action="append", choices=sorted(FAMILIES), help="only this country")
    asked = parser.parse_args()
    say_machine()
    rows = processes(asked.processes)
    for code in asked.country or ("th", "id"):
        for size in (1, 4):
            rows += decisions(code, size, asked.runs)
    print(table(("", "median", "limit"), rows))


if __name__ == "__main__":
    main()
