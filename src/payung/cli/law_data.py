"""A scheme's rules and figures as plain data, for `payung law --json`."""

from __future__ import annotations

import datetime
import inspect
from typing import Any

from payung.law.decision import decimal_text, plain_value
from payung.law.language import Enumeration, Scheme, text
from payung.law.model import Rule, Version
from payung.law.parameters import DatedValue, Parameter, Scale


def practice_data(scheme: Scheme, language: str) -> dict[str, Any]:
    """Where to go, with which papers, how."""
    papers = {code: "\n".join(found) for code, found in scheme.papers.items()}
    return {
        "where": text(scheme.where, language),
        "papers": text(papers, language).split("\n") if papers else [],
        "how": text(scheme.how, language),
    }


def rule_data(rule: Rule, language: str) -> dict[str, Any]:
    """A rule with its dated texts."""
    return {
        "name": rule.name,
        "role": rule.role,
        "of": rule.level,
        "label": text(rule.label, language),
        "type": str(rule.type),
        "payer": rule.payer,
        "function": rule.branch,
        "per": rule.per,
        "texts": [_version(version, language) for version in rule.versions],
    }


def _version(version: Version, language: str) -> dict[str, Any]:
    own = " ".join((inspect.getdoc(version.text.function) or "").split())
    return {
        "since": None if version.since == datetime.date.min else version.since.isoformat(),
        "until": version.until.isoformat() if version.until else None,
        "words": text({"en": own, **version.text.words}, language),
        "cite": version.text.cite,
        "source": version.text.source,
        "checked": version.text.checked,
        "parameters": [parameter.name for parameter in version.text.parameters],
    }


def parameter_data(parameter: Parameter, language: str) -> dict[str, Any]:
    """A figure with its whole history."""
    return {
        "name": f"{parameter.module}.{parameter.name}",
        "label": text(parameter.label, language),
        "unit": parameter.unit,
        "until": parameter.until.isoformat() if parameter.until else None,
        "values": [_dated(value) for value in parameter.values],
    }


def _dated(value: DatedValue) -> dict[str, Any]:
    return {
        "since": value.since.isoformat(),
        "value": _figure(value.value),
        "cite": value.cite,
        "source": value.source,
        "checked": value.checked,
        "unchecked": sorted(value.unchecked),
        "status": value.status,
        "review_by": value.review_by.isoformat() if value.review_by else None,
        "note": value.note,
    }


def _figure(value: Any) -> Any:
    """A value, a table or a scale."""
    if isinstance(value, dict):
        return {key.key if isinstance(key, Enumeration) else str(key): _figure(part) for key, part in value.items()}
    if isinstance(value, Scale):
        name = "value" if value.by_band else "rate"
        bands = zip(value.starts, value.values, strict=True)
        return [{"from": decimal_text(start), name: decimal_text(amount)} for start, amount in bands]
    return plain_value(value)
