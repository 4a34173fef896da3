"""The one doorway to the law: every eligibility, amount and deadline in the office is decided here, and nowhere else.

`ask` decides one household and keeps nothing; `keep` stores what was decided; `replay` takes a stored decision again, by the very
text of the law by which it was taken. `law_of` gives the law for bulk runs, which are compiled.
"""

from __future__ import annotations

import datetime
import hashlib
import io
import tempfile
import zipfile
from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.db import connection
from django.utils import timezone

from payung.countries import PERSONAS, country, shared_vocabulary
from payung.law.country import CountryLaw
from payung.law.decision import Decision as Taken
from payung.office.decisions.models import Decision, LawText

_EARLIEST = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Replayed:
    """A stored decision taken again: the answers now, and those that differ (rule by member)."""

    answers: dict[str, dict[str, Any]]
    differences: tuple[str, ...]

    @property
    def same(self) -> bool:
        return not self.differences


def law_of(code: str) -> CountryLaw:
    """A country's law as it is installed. Raises DecisionRefused."""
    return country(code)


def ask(code: str, household: Mapping[str, Any], on: datetime.date, rules: Collection[str]) -> Taken:
    """Decide a household's case for some rules and what they need; exact, with reasons. Raises HouseholdRefused."""
    return law_of(code).decide(household, on, outputs=rules)


def keep(
    taken: Taken,
    household: Mapping[str, Any],
    *,
    office: int,
    scheme: str,
    about: str,
    act: int | None,
    language: str = "en",
) -> Decision:
    """Store what was decided, with its reasons in a language."""
    reasons: dict[str, dict[str, Any]] = {}
    answers = answers_of(taken)
    for member, values in answers.items():
        own = None if member == "household" else member
        reasons[member] = {rule: taken.explain(rule, own, language).to_dict() for rule in values}
    return Decision.objects.create(
        office_id=office,
        scheme=scheme,
        about=about,
        law_id=current_version(taken.country),
        on=taken.date,
        taken_at=timezone.now(),
        inputs=dict(household),
        answers=answers,
        reasons=reasons,
        act_id=act,
    )


def answers_of(taken: Taken) -> dict[str, dict[str, Any]]:
    """The values of the rules that were asked, by member and for the household, as plain data; unknown is None."""
    wanted = set(taken.case.outputs or ())
    names = {rule if isinstance(rule, str) else rule.name for rule in wanted}
    plain = taken.to_dict()
    found = {**plain["members"], "household": plain["household"]}
    answers = {member: {rule: values[rule] for rule in values if rule in names} for member, values in found.items()}
    return {member: values for member, values in answers.items() if values}


def replay(decision: Decision) -> Replayed:
    """Take a stored decision again from its inputs, by the law's own text of that time."""
    law = _archived(decision.law_id)
    rules = sorted({rule for values in decision.answers.values() for rule in values})
    again = answers_of(law.decide(decision.inputs, decision.on, outputs=rules))
    same = _nearly if decision.compiled else _equal
    differences = [
        f"{member}: {rule}"
        for member in sorted({*again, *decision.answers})
        for rule in rules
        if not same(again.get(member, {}).get(rule), decision.answers.get(member, {}).get(rule))
    ]
    return Replayed(again, tuple(differences))


def reasons_of(decision: Decision, language: str) -> dict[str, dict[str, Any]]:
    """The reasons of a stored decision: as they were kept, or, for one of a compiled run, made now by the text of that time."""
    return dict(decision.reasons) if not decision.compiled else _explained(decision, language)[1]


def reasons_in(decision: Decision, language: str) -> dict[str, dict[str, Any]]:
    """The reasons of a stored decision in a language, made now by the law's own text of that time.

    Where that text, taken again, would not give the stored answers, they stay as they were kept.
    """
    answers, reasons = _explained(decision, language)
    same = _nearly if decision.compiled else _equal
    kept = decision.answers
    agree = all(same(answers.get(member, {}).get(rule), kept[member][rule]) for member in kept for rule in kept[member])
    return reasons if agree else dict(decision.reasons)


def _explained(decision: Decision, language: str) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """A stored decision taken again: its answers, and why, in a language."""
    rules = sorted({rule for values in decision.answers.values() for rule in values})
    taken = _archived(decision.law_id).decide(decision.inputs, decision.on, outputs=rules)
    answers = answers_of(taken)
    return answers, {
        member: {
            rule: taken.explain(rule, None if member == "household" else member, language).to_dict() for rule in values
        }
        for member, values in answers.items()
    }


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _nearly(one: Any, other: Any) -> bool:
    """Equal, or numbers that differ by less than what a compiled run keeps of them (four decimal places)."""
    if one == other or one is None or other is None:
        return bool(one == other)
    try:
        return abs(Decimal(str(one)) - Decimal(str(other))) < Decimal("0.0001")
    except InvalidOperation:
        return False


# ---- The text of the law ----


def current_version(code: str) -> str:
    """The hash of the law as installed; its archive is kept in the database from the first decision by it."""
    version, archive = _packed(code)
    place = (connection.settings_dict["NAME"], version)
    if place not in _kept:
        if not LawText.objects.filter(pk=version).exists():
            # At once: kept within this transaction, it would let others who keep it too wait for its end.
            with ThreadPoolExecutor(1) as beside:
                beside.submit(_keep_text, version, code, archive).result()
        _kept.add(place)
    return version


def _keep_text(version: str, code: str, archive: bytes) -> None:
    """Keep a text, in a session of this thread's own."""
    try:
        LawText.objects.get_or_create(
            version=version, defaults={"country": code, "archive": archive, "kept_at": timezone.now()}
        )
    finally:
        connection.close()


def changed_files(before: str, after: str) -> frozenset[str]:
    """The files in which two kept texts of the law differ, by their hashes; empty for one and the same."""
    if before == after:
        return frozenset()
    one, other = (_files(LawText.objects.get(pk=version)) for version in (before, after))
    return frozenset(name for name in {*one, *other} if one.get(name) != other.get(name))


def _files(text: LawText) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bytes(text.archive))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_kept: set[tuple[str, str]] = set()  # databases and texts that they are known to keep


@lru_cache(maxsize=16)
def _packed(code: str) -> tuple[str, bytes]:
    """The law's files as an archive that is the same for the same files, and its hash."""
    folder = Path(law_of(code).law.folder)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted([*folder.glob("*.py"), *folder.glob("*.yaml")]):
            archive.writestr(zipfile.ZipInfo(path.name, _EARLIEST), path.read_bytes(), zipfile.ZIP_DEFLATED)
    content = stream.getvalue()
    return hashlib.sha256(content).hexdigest(), content


@lru_cache(maxsize=8)
def _archived(version: str) -> CountryLaw:
    """The law of an archive. The text is unpacked only to be read; the law language refuses whatever is not law."""
    kept = LawText.objects.get(pk=version)
    if _packed(kept.country)[0] == version:
        return law_of(kept.country)
    folder = Path(tempfile.mkdtemp(prefix="payung-law-"))
    with zipfile.ZipFile(io.BytesIO(bytes(kept.archive))) as archive:
        archive.extractall(folder)
    return CountryLaw.load(folder, "", shared_vocabulary(), PERSONAS)
