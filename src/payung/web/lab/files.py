"""A reform as the file that `payung reform` takes, and the commands that give the same figures on one's own machine."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import yaml

from payung.law.country import CountryLaw
from payung.web.lab.address import Change, reform_text
from payung.web.nation.populations import Place


class _Plain(yaml.SafeDumper):
    """Writes exact numbers as they are."""


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    text = format(value.normalize(), "f")
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """Days and the words `on` and `off` without quotes, as reforms are written by hand."""
    plain = value in ("on", "off") or (len(value) == 10 and value[:4].isdecimal() and value[4] == value[7] == "-")
    if plain:
        return yaml.ScalarNode("tag:yaml.org,2002:str", value, style="")
    return dumper.represent_str(value)


_Plain.add_representer(Decimal, _number)
_Plain.add_representer(str, _text)


def as_yaml(change: Change, law: CountryLaw, title: str, source: str) -> str:
    """The text of the reform's file. Empty if only a carried reform is laid over the law."""
    if not change.values and not change.switches:
        return ""
    plain: dict[str, Any] = reform_text(change, law, title, source)
    return yaml.dump(plain, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=120)


def commands(change: Change, place: Place) -> list[str]:
    """The commands that make the same population and measure the reform on it."""
    files = [f"{change.country}/{change.below}"] if change.below else []
    files += ["reform.yaml"] if change.values or change.switches else []
    population = place.path.name if place.is_own else f"{place.country}-{place.year}.parquet"
    measure = f"--population {population} --on {change.day.isoformat()} --indicators"
    return [*([] if place.is_own else [place.command]), f"payung reform {' '.join(files) or 'reform.yaml'} {measure}"]
