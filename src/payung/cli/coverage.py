"""`payung law --coverage`: which facts about the statutes the law encodes, which are left and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from payung.cli.outcomes import CHECK_FAILED, refuse, write_json
from payung.law.country import CountryLaw
from payung.law.faults import nearest
from payung.law.language import Scheme, text
from payung.law.register import Entry, read_fact_paths, read_register, unregistered

_STATUSES = ("encoded", "partly", "left")


def tell_coverage(countries: Iterable[CountryLaw], scheme: Scheme | None, facts: Path | None, *, as_json: bool) -> int:
    """Write the coverage of these countries, or of one scheme; compared with a fact sheet, the facts nobody spoke of.

    The exit code: 1 where a fact of the sheet is in no entry, else 0. Raises Refused.
    """
    found = [(one, _entries(one, scheme)) for one in countries]
    missing = _missing(found[0][0], found[0][1], scheme, facts) if facts else ()
    if as_json:
        data: dict[str, Any] = {"countries": [_data(one, entries) for one, entries in found]}
        if facts:
            data["unregistered"] = list(missing)
        write_json(data)
    else:
        for one, entries in found:
            print("\n".join(_lines(one, entries, in_full=len(found) == 1)))
        for fact in missing:
            print(f"In no entry: {fact}")
        if facts and not missing:
            print(f"Every fact of {facts} has an entry.")
    return CHECK_FAILED if missing else 0


def _entries(one: CountryLaw, scheme: Scheme | None) -> tuple[Entry, ...]:
    entries = read_register(one.law)
    return entries if scheme is None else tuple(entry for entry in entries if entry.subject == scheme.name)


def _missing(one: CountryLaw, entries: tuple[Entry, ...], scheme: Scheme | None, facts: Path) -> tuple[str, ...]:
    paths = read_fact_paths(facts)
    codes = {path.split(".")[0] for path in paths}
    if one.code not in codes:
        hint = nearest(one.code, codes) or f"It speaks of {', '.join(sorted(codes))}."
        raise refuse("unknown-name", f"The fact sheet {facts} does not speak of {one.code}.", hint, "--facts")
    if scheme is not None:
        paths = tuple(path for path in paths if path.split("/")[0] == scheme.name)
    return unregistered(entries, paths)


def _counts(entries: Iterable[Entry]) -> dict[str, int]:
    found = [entry.status for entry in entries]
    return {status: found.count(status) for status in _STATUSES}


def _data(one: CountryLaw, entries: tuple[Entry, ...]) -> dict[str, Any]:
    return {"country": one.code, **_counts(entries), "facts": [entry.to_dict() for entry in entries]}


def _lines(one: CountryLaw, entries: tuple[Entry, ...], *, in_full: bool) -> Iterator[str]:
    """A line a subject; with `in_full` also what is left of each, and why."""
    yield f"{one.code}  {text(one.names, 'en')}: {_counted(entries)}"
    if not in_full:
        return
    for subject, group in groupby(entries, lambda entry: entry.subject):
        about = list(group)
        yield f"  {subject}: {_counted(about)}"
        for entry in about:
            if entry.left:
                sign = "left" if entry.status == "left" else "left in part"
                part = entry.fact.removeprefix(subject).lstrip("/")
                yield from _wrapped(f"{part or subject}: {entry.about} ({sign})", "    ")
                yield from _wrapped(entry.left, "      ")


def _counted(entries: Iterable[Entry]) -> str:
    counts = _counts(entries)
    total = sum(counts.values())
    if not total:
        return "no register of facts"
    parts = [f"{counts['encoded']} encoded"]
    if counts["partly"]:
        parts.append(f"{counts['partly']} encoded in part")
    if counts["left"]:
        parts.append(f"{counts['left']} left, each with its reason")
    return f"{total} facts: {', '.join(parts)}"


def _wrapped(sentence: str, indent: str) -> list[str]:
    return textwrap.wrap(sentence, 110, initial_indent=indent, subsequent_indent=indent + "  ")
