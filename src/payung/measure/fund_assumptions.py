"""Assumptions of a fund's projection: coverage, careers, wages, interest, incidence, the opening reserve. No figure of the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np

from payung.law.documents import Node, read_text
from payung.law.faults import Fault, nearest
from payung.measure.floor_assumptions import AssumptionsRefused
from payung.standards.measuring import SHORT_TERM

INDEXES = ("wages", "prices", "nothing")
_KEYS = (
    "scheme", "about", "base_year", "started", "economy", "ceilings", "pensions", "reserve", "entry_age", "coverage", "careers",
    "married", "incidence", "administration", "insurable_wage",
)  # fmt: skip
_WANTED = ("scheme", "base_year", "started", "economy", "reserve", "entry_age", "coverage", "careers")
_CASES = ("sickness", "injury_temporary", "unemployment")
_INCIDENCE = ("checked", "invalidity", *_CASES, "maternity", "family")
_CAREER_KEYS = ("share", "density", "wage")


@dataclass(frozen=True, slots=True)
class Career:
    """A kind of career: its share of the insured, the part of each year that is paid, the wage over the reference wage."""

    share: float
    density: float
    wage: float


@dataclass(frozen=True, slots=True)
class FundAssumptions:
    """All assumptions of a projection. Rates are yearly shares of 1; `interest`, `wage_growth` and `inflation` are nominal.

    `coverage` gives contributors over persons from the entry age to the pensionable age by year, straight between the years.
    `cases` gives for a short contingency the cases a contributor and year, and the days of one; `of_births` the part of insured
    women's births that is claimed; `children` the children a contributor for whom a family benefit is drawn.
    """

    scheme: str
    about: str
    base_year: int
    started: int
    wage_growth: float
    inflation: float
    interest: float
    ceilings: str
    pensions: str
    reserve: float
    entry_age: int
    coverage: Mapping[int, float]
    women: float
    careers: tuple[Career, ...]
    married: float
    invalidity: float
    cases: Mapping[str, tuple[float, int]]
    of_births: float
    children: float
    administration: float
    insurable_wage: str
    unchecked: tuple[str, ...]

    def covered(self, year: int) -> float:
        """Contributors over persons of working age in a year."""
        years = sorted(self.coverage)
        return float(np.interp(year, years, [self.coverage[one] for one in years]))

    def growth(self, index: str) -> float:
        """The yearly growth of what follows wages, prices or nothing."""
        return {"wages": self.wage_growth, "prices": self.inflation, "nothing": 0.0}[index]


def codes() -> tuple[str, ...]:
    """The schemes with assumptions of their own."""
    folder = files("payung.measure").joinpath("assumptions/fund")
    return tuple(sorted(path.name.removesuffix(".yaml") for path in folder.iterdir() if path.name.endswith(".yaml")))


def read_fund_assumptions(scheme: str, path: Path | None = None) -> FundAssumptions:
    """The assumptions carried for a scheme, or those of a file. Raises AssumptionsRefused with everything that is wrong."""
    if path is None:
        if scheme not in codes():
            hint = f"Give a file (--assumptions); carried are those of {', '.join(codes())}."
            raise AssumptionsRefused([Fault("missing", f"No assumptions are carried for {scheme}.", hint=hint)])
        text, file = (
            files("payung.measure").joinpath(f"assumptions/fund/{scheme}.yaml").read_text("utf-8"),
            f"{scheme}.yaml",
        )
    else:
        try:
            text, file = path.read_text("utf-8"), str(path)
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
            raise AssumptionsRefused(
                [Fault("unreadable", f"The assumptions cannot be read: {reason}.", str(path))]
            ) from None
    reader = _Reader(file)
    found = reader.read(read_text(text, file=file))
    if found.scheme != scheme and not reader.faults:
        reader.faults.append(
            Fault("scheme", f"The assumptions are of {found.scheme}, not of {scheme}.", file, path="scheme")
        )
    if reader.faults:
        raise AssumptionsRefused(reader.faults)
    return found


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Fault] = []

    def fault(self, kind: str, message: str, node: Node, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, node.key_line or node.line, path, hint))

    def read(self, root: Node) -> FundAssumptions:
        keys = self.mapping(root, "", _KEYS)
        for name in _WANTED:
            if name not in keys:
                self.fault("missing", f"There is no `{name}:`.", root, name)
        economy = self.mapping(keys.get("economy"), "economy", ("wage_growth", "inflation", "interest"))
        coverage = self.mapping(keys.get("coverage"), "coverage", ("checked", "values", "women"))
        incidence = self.mapping(keys.get("incidence"), "incidence", _INCIDENCE)
        parts = {
            name: self.mapping(keys.get(name), name, known)
            for name, known in (
                ("reserve", ("value", "checked", "source", "about")),
                ("careers", ("checked", "values")),
                ("administration", ("of_contributions", "checked")),
            )
        }
        unchecked = [
            name
            for name, part in {**parts, "coverage": coverage, "incidence": incidence}.items()
            if "checked" in part and part["checked"].value is False
        ]
        return FundAssumptions(
            self.text(keys.get("scheme")),
            self.text(keys.get("about")),
            int(self.number(keys.get("base_year"), "base_year", 2015, 2050, 2026)),
            int(self.number(keys.get("started"), "started", 1880, 2050, 2000)),
            self.number(economy.get("wage_growth"), "economy/wage_growth", -0.2, 1),
            self.number(economy.get("inflation"), "economy/inflation", -0.2, 1),
            self.number(economy.get("interest"), "economy/interest", -0.2, 1),
            self.index(keys.get("ceilings"), "ceilings"),
            self.index(keys.get("pensions"), "pensions"),
            self.number(parts["reserve"].get("value"), "reserve/value", -1e20, 1e20),
            int(self.number(keys.get("entry_age"), "entry_age", 10, 60, 20)),
            self.coverage(coverage.get("values"), root),
            self.number(coverage.get("women"), "coverage/women", 0, 10, 1),
            self.careers(parts["careers"].get("values"), root),
            self.number(keys.get("married"), "married", 0, 1),
            self.number(incidence.get("invalidity"), "incidence/invalidity", 0, 1),
            dict(self.cases(name, incidence[name]) for name in _CASES if name in incidence),
            self.of_births(incidence.get("maternity")),
            self.children(incidence.get("family")),
            self.number(parts["administration"].get("of_contributions"), "administration/of_contributions", 0, 1),
            self.text(keys.get("insurable_wage")),
            tuple(unchecked),
        )

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

    def text(self, node: Node | None) -> str:
        return "" if node is None or node.value is None else str(node.written or node.value)

    def number(self, node: Node | None, path: str, lowest: float, highest: float, default: float = 0.0) -> float:
        if node is None:
            return default
        try:
            number = float(node.value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            self.fault("type", "A number is expected here.", node, path)
            return default
        if isinstance(node.value, bool) or not lowest <= number <= highest:
            self.fault("range", f"{node.value} is outside {lowest:g} to {highest:g}.", node, path)
            return default
        return number

    def index(self, node: Node | None, path: str) -> str:
        name = self.text(node) or INDEXES[0]
        if node is not None and name not in INDEXES:
            self.fault("unknown-name", f"'{name}' is no index.", node, path, f"One of {', '.join(INDEXES)}.")
            return INDEXES[0]
        return name

    def coverage(self, node: Node | None, root: Node) -> dict[int, float]:
        found = self.mapping(node, "coverage/values")
        if not found:
            self.fault("missing", "No year has a coverage.", node or root, "coverage/values")
        shares = {}
        for year, share in found.items():
            if not year.isdigit():
                self.fault("type", f"'{year}' is no year.", share, "coverage/values")
                continue
            shares[int(year)] = self.number(share, f"coverage/values/{year}", 0, 1)
        return shares or {2000: 0.0}

    def careers(self, node: Node | None, root: Node) -> tuple[Career, ...]:
        parts = node.value if node is not None and isinstance(node.value, list) else []
        found = []
        for number, part in enumerate(parts, 1):
            path = f"careers/values/{number}"
            keys = self.mapping(part, path, _CAREER_KEYS)
            found.append(
                Career(
                    self.number(keys.get("share"), f"{path}/share", 0, 1),
                    self.number(keys.get("density"), f"{path}/density", 0.01, 1, 1),
                    self.number(keys.get("wage"), f"{path}/wage", 0.01, 1000, 1),
                )
            )
        if abs(sum(career.share for career in found) - 1) > 1e-6:
            total = sum(career.share for career in found)
            self.fault(
                "range", f"The shares of the careers come to {total:g}, not to 1.", node or root, "careers/values"
            )
        return tuple(found)

    def cases(self, name: str, node: Node) -> tuple[str, tuple[float, int]]:
        assert name in SHORT_TERM
        keys = self.mapping(node, f"incidence/{name}", ("cases", "days"))
        cases = self.number(keys.get("cases"), f"incidence/{name}/cases", 0, 100)
        return name, (cases, int(self.number(keys.get("days"), f"incidence/{name}/days", 1, 366, 1)))

    def children(self, node: Node | None) -> float:
        found = self.mapping(node, "incidence/family", ("children",)).get("children")
        return self.number(found, "incidence/family/children", 0, 20)

    def of_births(self, node: Node | None) -> float:
        return self.number(
            self.mapping(node, "incidence/maternity", ("of_births",)).get("of_births"), "incidence/maternity", 0, 1
        )
