"""The made-up country Meru, and small laws written on the spot."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from payung.law.country import CountryLaw
from payung.law.decision import Decision
from payung.law.faults import Fault, LawRefused

MERU = Path(__file__).parent.parent / "lands" / "meru"

COUNTRY = """\
from payung.law import Country

country = Country("zz", names={"en": "Nowhere"}, currency="NWC", languages=("en",))
"""
FUND = '''\
"""A fund of nowhere."""
from payung.law import (
    CONTRIBUTORY, DAY, DAYS_PER_WEEK, EMPLOYER, HOUSEHOLD, MEMBER, MONTH, MONTHS_PER_YEAR, NON_CONTRIBUTORY, OLD_AGE, ONCE,
    SICKNESS, YEAR, Asked, Count, Date, Days, Enumeration, Group, Input, Label, Link, Money, MonthlyAmounts, Months, Number,
    PaidMonths, Scheme, Weeks, Years, add_days, add_months, all_, any_, average_in, count, days_between, formula, highest,
    latest_annual_date, months_in, number, of, round_down, to_nearest, total, total_in, year_of,
)
from . import country

fund = Scheme("zz.fund", names={"en": "Fund"}, administrator={"en": "Nobody"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")
age = Input(Years, lowest="0", highest="150", label={"en": "Age"}, question={"en": "Age?"})
earnings = Input(Money, unit="NWC/month", lowest="0", highest="1000", label={"en": "Earnings"}, question={"en": "Earnings?"})

@fund.covers(cite="s. 1", label={"en": "covered"})
def is_covered(age: Years, earnings: Money) -> bool:
    """Everybody of age who earns."""
    return age > 0 and earnings > 0
'''


@pytest.fixture(scope="session")
def meru() -> CountryLaw:
    return CountryLaw.load(MERU)


@pytest.fixture(scope="session")
def decide(meru: CountryLaw) -> Callable[..., Decision]:
    """Decide for one member `ana` of Meru (facts by keyword), or for several (`members`), with facts of the household."""

    def run(
        on: str,
        *,
        members: Mapping[str, Mapping[str, Any]] | None = None,
        household: Mapping[str, Any] | None = None,
        **facts: Any,
    ) -> Decision:
        people = members if members is not None else {"ana": facts}
        return meru.decide(
            {**(household or {}), "members": [{"id": name, **known} for name, known in people.items()]}, on
        )

    return run


class SmallLaw:
    """A law package of one country and one fund, with more text added by each test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = 0

    def write(self, body: str = "", figures: str = "", files: Mapping[str, str | bytes] | None = None) -> Path:
        """Write the package: `body` after the fund's own text, `figures` as its parameter file, further files by name."""
        self.made += 1
        folder = self.folder / f"law{self.made}"
        folder.mkdir()
        texts: dict[str, str | bytes] = {"__init__.py": COUNTRY, "fund.py": f"{FUND}\n{body}"}
        if figures:
            texts["fund.yaml"] = figures
        for name, text in {**texts, **(files or {})}.items():
            path = folder / name
            path.write_bytes(text) if isinstance(text, bytes) else path.write_text(text, encoding="utf-8")
        return folder

    def load(self, body: str = "", figures: str = "", **files: str) -> CountryLaw:
        """The law, loaded."""
        named = {name.replace("_dot_", "."): text for name, text in files.items()}
        return CountryLaw.load(self.write(body, figures, named))

    def faults(
        self, body: str = "", figures: str = "", files: Mapping[str, str | bytes] | None = None
    ) -> tuple[Fault, ...]:
        """Why the law is refused."""
        with pytest.raises(LawRefused) as refused:
            CountryLaw.load(self.write(body, figures, files))
        return refused.value.faults


@pytest.fixture
def small_law(tmp_path: Path) -> SmallLaw:
    return SmallLaw(tmp_path)
