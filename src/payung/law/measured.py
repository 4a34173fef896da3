"""Numbers written with their unit, such as `20000 IDR/year`, as people who change or set up a figure write them."""

from __future__ import annotations

import re
from decimal import Decimal

from payung.law.documents import Node
from payung.law.units import UnitUnknown, parse_unit

_MEASURED = re.compile(r"(-?\d[\d_,]*(?:\.\d+)?)\s+([A-Za-z]\S*)")


def measured(node: Node, unit: str) -> tuple[Node, str]:
    """A number written with its unit, without it, and what is wrong with that unit; any other node as it is."""
    match = _MEASURED.fullmatch(node.value.strip()) if isinstance(node.value, str) else None
    if not match:
        return node, ""
    number = Node(Decimal(match[1].replace(",", "").replace("_", "")), node.line, node.key_line)
    try:
        return number, "" if parse_unit(match[2]) == parse_unit(unit) else f"'{node.value}' is in {match[2]}"
    except UnitUnknown as unknown:
        return number, f"'{unknown}' in '{match[2]}' is not a unit"
