"""Assumptions by which the social protection floor is costed: who gets how much of the national poverty line, and what running it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from payung.law.documents import Node, read_text
from payung.law.faults import Fault, Refused, nearest

GUARANTEES = ("health", "children", "active_age", "older_persons")
INDEXES = ("gdp_per_head", "prices")
_KEYS = ("title", "source", "benefits", "health", "left_out", "severe_disability", "administration", "index", "demand")
_BENEFIT_KEYS = (
    "guarantee", "about", "ages", "level", "months", "births", "prevalence", "labour_status", "checked",
)  # fmt: skip


class AssumptionsRefused(Refused):
    """A file of assumptions cannot be read or lacks something."""


@dataclass(frozen=True, slots=True)
class FloorBenefit:
    """One benefit of the floor.

    For persons aged `first_age` to `last_age` (both included), `level` times the poverty line a month for `months` of the year;
    with `births`, once for each birth; with `prevalence`, for the share of an age's persons with a severe disability;
    with `labour_status`, for those of this status.
    """

    name: str
    guarantee: str
    about: str
    first_age: int
    last_age: int
    level: float
    months: int
    births: bool
    prevalence: bool
    labour_status: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Assumptions:
    """All assumptions of one costing. `index` says what benefits and incomes follow in later years: `gdp_per_head` or `prices`.

    `universal` and `targeted` are the costs of administration as shares of benefits; `severe_disability` shares of persons by
    the age from which they hold; `demand` the share of GDP against which the cost is held.
    """

    code: str
    title: str
    source: str
    benefits: tuple[FloorBenefit, ...]
    health: str
    left_out: Mapping[str, str]
    severe_disability: Mapping[int, float]
    universal: float
    targeted: float
    index: str
    demand: float
    demand_about: str
    unchecked: tuple[str, ...]

    def disability(self, age: int) -> float:
        """The share of persons of an age with a severe disability."""
        return next(
            (share for since, share in sorted(self.severe_disability.items(), reverse=True) if age >= since), 0.0
        )


def codes() -> tuple[str, ...]:
    """The assumptions that are carried here."""
    folder = files("payung.measure").joinpath("assumptions")
    names = (path.name for path in folder.iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


def read_assumptions(name: str | Path) -> Assumptions:
    """Assumptions by their code, or from a file of one's own. Raises AssumptionsRefused with everything that is wrong."""
    if isinstance(name, str) and name in codes():
        text, file = files("payung.measure").joinpath(f"assumptions/{name}.yaml").read_text("utf-8"), f"{name}.yaml"
    else:
        path = Path(name)
        if not path.is_file():
            hint = nearest(str(name), codes()) or f"Carried are {', '.join(codes())}; or name a file."
            raise AssumptionsRefused([Fault("unknown-name", f"There are no assumptions '{name}'.", hint=hint)])
        try:
            text, file = path.read_text("utf-8"), str(path)
        except (OSError, UnicodeDecodeError):
            raise AssumptionsRefused([Fault("unreadable", "The file is no text in UTF-8.", str(path))]) from None
    reader = _Reader(file)
    found = reader.read(Path(file).stem, read_text(text, file=file))
    if reader.faults:
        raise AssumptionsRefused(reader.faults)
    return found


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.unchecked: list[str] = []

    def fault(self, kind: str, message: str, node: Node, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, node.key_line or node.line, path, hint))

    def read(self, code: str, root: Node) -> Assumptions:
        keys = self.mapping(root, "", _KEYS)
        for name in ("title", "benefits", "severe_disability", "administration"):
            if name not in keys:
                self.fault("missing", f"There is no `{name}:`.", root, name)
        benefits = tuple(
            self.benefit(name, node) for name, node in self.mapping(keys.get("benefits"), "benefits").items()
        )
        disability = self.mapping(keys.get("severe_disability"), "severe_disability", ("checked", "values"))
        shares = self.mapping(disability.get("values"), "severe_disability/values")
        administration = self.mapping(
            keys.get("administration"), "administration", ("universal", "targeted", "checked", "note")
        )
        health = self.mapping(keys.get("health"), "health", ("guarantee", "about", "checked"))
        demand = self.mapping(keys.get("demand"), "demand", ("share_of_gdp", "about", "checked"))
        for name, part in (
            ("severe_disability", disability),
            ("administration", administration),
            ("health", health),
            ("demand", demand),
        ):
            self.note_unchecked(name, part)
        index = str(keys["index"].value) if "index" in keys else INDEXES[0]
        if index not in INDEXES:
            self.fault(
                "unknown-name", f"'{index}' is no index.", keys["index"], "index", f"One of {', '.join(INDEXES)}."
            )
        return Assumptions(
            code,
            str(keys["title"].value) if "title" in keys else "",
            str(keys["source"].value) if "source" in keys else "",
            benefits,
            str(health["about"].value) if "about" in health else "",
            {name: str(node.value) for name, node in self.mapping(keys.get("left_out"), "left_out").items()},
            {
                int(age): self.share(node, f"severe_disability/values/{age}")
                for age, node in shares.items()
                if age.isdigit()
            },
            self.share(administration.get("universal"), "administration/universal"),
            self.share(administration.get("targeted"), "administration/targeted"),
            index,
            self.share(demand.get("share_of_gdp"), "demand/share_of_gdp"),
            str(demand["about"].value) if "about" in demand else "",
            tuple(self.unchecked),
        )

    def benefit(self, name: str, node: Node) -> FloorBenefit:
        path = f"benefits/{name}"
        keys = self.mapping(node, path, _BENEFIT_KEYS)
        guarantee = str(keys["guarantee"].value) if "guarantee" in keys else ""
        if guarantee not in GUARANTEES:
            hint = f"One of {', '.join(GUARANTEES)}."
            self.fault("unknown-name", f"'{guarantee}' is no guarantee.", keys.get("guarantee", node), path, hint)
        births = "births" in keys and keys["births"].value is True
        first, last = self.ages(keys.get("ages"), node, path, births)
        self.note_unchecked(name, keys)
        return FloorBenefit(
            name,
            guarantee,
            str(keys["about"].value) if "about" in keys else name,
            first,
            last,
            self.number(keys.get("level"), node, f"{path}/level", 0, 100),
            int(self.number(keys["months"], node, f"{path}/months", 1, 12)) if "months" in keys else 12,
            births,
            "prevalence" in keys,
            str(keys["labour_status"].value) if "labour_status" in keys else "",
            "checked" in keys and keys["checked"].value is True,
        )

    def ages(self, found: Node | None, node: Node, path: str, births: bool) -> tuple[int, int]:
        if births:
            return 0, 0
        parts = found.value if found is not None and isinstance(found.value, list) else []
        if len(parts) != 2:
            self.fault(
                "type",
                "Ages are two whole numbers, the first and the last.",
                found or node,
                f"{path}/ages",
                "Such as [0, 5].",
            )
            return 0, 0
        first, last = (int(self.number(part, node, f"{path}/ages", 0, 130)) for part in parts)
        if last < first:
            self.fault("range", f"The ages end ({last}) before they begin ({first}).", found or node, f"{path}/ages")
        return first, last

    def note_unchecked(self, name: str, keys: Mapping[str, Node]) -> None:
        if "checked" in keys and keys["checked"].value is False:
            self.unchecked.append(name)

    def mapping(self, node: Node | None, path: str, known: tuple[str, ...] = ()) -> dict[str, Node]:
        if node is None or node.value is None:
            return {}
        if not isinstance(node.value, dict):
            self.fault("type", "A mapping is expected here.", node, path)
            return {}
        for name, child in node.value.items():
            if known and name not in known:
                self.fault(
                    "unknown-key",
                    f"'{name}' means nothing here.",
                    child,
                    f"{path}/{name}".strip("/"),
                    nearest(name, known),
                )
        return node.value

    def share(self, node: Node | None, path: str) -> float:
        return 0.0 if node is None else self.number(node, node, path, 0, 1)

    def number(self, node: Node | None, place: Node, path: str, lowest: float, highest: float) -> float:
        value: Any = None if node is None else node.value
        try:
            number = float(value)
        except (TypeError, ValueError):
            self.fault("type", "A number is expected here.", node or place, path)
            return lowest
        if isinstance(value, bool) or not lowest <= number <= highest:
            self.fault("range", f"{value} is outside {lowest:g} to {highest:g}.", node or place, path)
            return lowest
        return number
