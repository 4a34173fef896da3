"""The Herders' Fund: a fund of the herders, on their own terms."""

from payung.law import (
    COMMUNITY_FUND,
    DAYS_PER_WEEK,
    HOURS_PER_DAY,
    INVALIDITY,
    MEMBER,
    MONTH,
    MONTHS_PER_YEAR,
    QUARTER,
    QUARTERS_PER_YEAR,
    SURVIVORS,
    WEEK,
    YEAR,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Number,
    Scheme,
    Years,
    round_down,
    round_nearest,
    round_up,
)

from . import terrace
from .vocabulary import Trade


class Herd(Enumeration):
    """The animals that a herder keeps."""

    YAKS = Label(en="Yaks", th="จามรี")
    GOATS = Label(en="Goats", th="แพะ")


herd = Input(
    Herd,
    label={"en": "Herd", "th": "ฝูงสัตว์"},
    question={"en": "Which animals do you keep?", "th": "คุณเลี้ยงสัตว์อะไร"},
)

herders = Scheme(
    "meru.herders",
    names={"en": "Herders' Fund", "th": "กองทุนคนเลี้ยงสัตว์"},
    administrator={"en": "The herders", "th": "คนเลี้ยงสัตว์"},
    kind=COMMUNITY_FUND,
    law="Herders' Statutes of 2012",
    since="2012-03-01",
)


@herders.covers(cite="Herders' Statutes, 1", label={"en": "member", "th": "สมาชิก"})
def is_member(trade: Trade, birth_date: Date, elsewhere: bool = terrace.is_insured, *, law) -> bool:
    """Herders born since the first day of birth who are not insured elsewhere; others where the fund is open."""
    return (trade == Trade.HERDER or law.open_to_all) and birth_date >= law.first_birth_date and not elsewhere


@herders.contribution(
    payer=MEMBER, per=YEAR, cite="Herders' Statutes, 2", label={"en": "yearly dues", "th": "ค่าบำรุงรายปี"}
)
def dues(age: Years, herd: Herd, *, law) -> Money:
    """Dues by age, and double for the herd that the statutes name."""
    by_age = law.dues_by_age[herd](age)
    return by_age + by_age if herd == law.costly_herd else by_age


@herders.contribution(
    payer=MEMBER, per=QUARTER, cite="Herders' Statutes, 3", label={"en": "quarterly dues", "th": "ค่าบำรุงรายไตรมาส"}
)
def dues_by_quarter(dues: Money, *, law) -> Money:
    """A quarter of the year's dues, rounded up to the step."""
    return round_up(dues / QUARTERS_PER_YEAR, law.step.quarter)


@herders.benefit(INVALIDITY, per=WEEK, cite="Herders' Statutes, 4", label={"en": "care", "th": "ค่าดูแล"})
def care(hours_a_day: Number, *, law) -> Money:
    """An amount for each hour of care, for the days of a week, rounded down to the step."""
    if hours_a_day == 0 or not law.care_is_paid:
        return 0
    day = law.hour_of_care * hours_a_day * HOURS_PER_DAY / law.hours_of_a_day
    return round_down(day * DAYS_PER_WEEK, law.step.week)


@herders.benefit(SURVIVORS, per=MONTH, cite="Herders' Statutes, 5", label={"en": "mourners' money", "th": "เงินผู้สูญเสีย"})
def mourning(dues: Money, *, law) -> Money:
    """A share of a month's dues, to the nearest step."""
    return round_nearest(dues / MONTHS_PER_YEAR * law.mourning_share, law.step.month)
