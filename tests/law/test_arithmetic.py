"""Properties of the language's arithmetic: units, dates, scales, roundings and folds, each against an independent reckoning."""

import calendar
import datetime
from decimal import Decimal as D
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from payung.law import dates, history
from payung.law.history import MonthlyHistory, MonthSet, month_number
from payung.law.parameters import Scale
from payung.law.rounding import down_to, round_down, round_nearest, round_up, to_nearest, up_to
from payung.law.units import COUNTING_WORDS, PERIODS, PLAIN, UnitUnknown, parse_unit

Day = datetime.date
days = st.dates(Day(1800, 1, 1), Day(2300, 12, 31))
counts = st.integers(-1200, 1200)
amounts = st.decimals(0, 100_000, places=2)

# ---- Units ----

units = st.builds(
    lambda above, below: parse_unit("/".join([above, *below])),
    st.sampled_from(["NWC", "months", "days", "years", "1", "share", "hours"]),
    st.lists(st.sampled_from([*PERIODS, "NWC", "child"]), max_size=3),
)


@given(units, units)
def test_units_multiply_and_divide_as_numbers_do(left, right):
    assert left * right == right * left
    assert left * right / right == left
    assert left / left == PLAIN
    assert left * PLAIN == left


@given(units)
def test_a_unit_is_read_back_as_it_is_shown(unit):
    assume(sum(max(power, 0) for _, power in unit.powers) <= 1)  # `months months` cannot be written
    assert parse_unit(str(unit)) == unit


@pytest.mark.parametrize("word", sorted(COUNTING_WORDS))
def test_counting_words_take_no_part(word):
    assert parse_unit(f"NWC/{word}/month") == parse_unit("NWC/month")


@pytest.mark.parametrize(
    "text", ["", "NWC/", "/month", "baht", "NWC/mont", "nwc", "NWC month", "NWC//month", "months/fortnight"]
)
def test_what_is_no_unit_is_refused(text):
    with pytest.raises(UnitUnknown):
        parse_unit(text)


# ---- Dates ----


@given(days, st.integers(-100_000, 100_000))
def test_days_are_added_and_counted(day, count):
    later = dates.add_days(day, D(count))
    assert later == day + datetime.timedelta(days=count)
    assert dates.days_between(day, later) == count


@given(days, counts)
@example(Day(2000, 2, 29), 12)
@example(Day(2001, 1, 31), 1)
@example(Day(2001, 3, 31), -1)
def test_months_are_added_by_the_calendar(day, count):
    """Against a walk of single months: the month is `count` further, the day the same or the month's last."""
    year, month = day.year, day.month
    for _ in range(abs(count)):
        month += 1 if count > 0 else -1
        if month == 13:
            year, month = year + 1, 1
        if month == 0:
            year, month = year - 1, 12
    last = calendar.monthrange(year, month)[1]
    found = dates.add_months(day, D(count))
    assert found == Day(year, month, min(day.day, last))
    assert dates.months_between(day, found) == count


@given(days, days)
@example(Day(2000, 2, 29), Day(2001, 2, 28))
@example(Day(2000, 1, 31), Day(2000, 2, 29))
@example(Day(2000, 1, 31), Day(2000, 2, 28))
def test_months_between_are_those_that_fit(first, last):
    months = dates.months_between(first, last)
    assert dates.months_between(last, first) == -months
    if first <= last:
        assert dates.add_months(first, months) <= last < dates.add_months(first, months + 1)


@given(days, days)
@example(Day(2000, 2, 29), Day(2018, 2, 28))
@example(Day(2000, 2, 29), Day(2018, 2, 27))
def test_years_between_are_birthdays_passed(birth, on):
    assume(birth <= on)
    # Who is born on 29 February has the birthday on the 28th in a common year.
    birthday = (birth.month, birth.day)
    if birthday == (2, 29) and not calendar.isleap(on.year):
        birthday = (2, 28)
    age = on.year - birth.year - ((on.month, on.day) < birthday)
    assert dates.years_between(birth, on) == age
    assert dates.years_between(on, birth) == -age
    assert dates.add_years(birth, D(age)) <= on < dates.add_years(birth, D(age + 1))


@given(days)
def test_the_parts_of_the_year_begin_where_they_should(day):
    def first_that(*months: int) -> Day:
        """The latest first of such a month, by walking back."""
        found = day
        while not (found.day == 1 and found.month in months):
            found -= datetime.timedelta(days=1)
        return found

    assert dates.start_of_month(day) == first_that(*range(1, 13))
    assert dates.start_of_quarter(day) == first_that(1, 4, 7, 10)
    assert dates.start_of_semester(day) == first_that(1, 7)
    assert dates.start_of_year(day) == first_that(1)
    end = dates.end_of_month(day)
    assert end >= day
    assert end.month == day.month
    assert (end + datetime.timedelta(days=1)).day == 1
    assert (dates.day_of(day), dates.month_of(day), dates.year_of(day)) == (day.day, day.month, day.year)


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_the_latest_annual_date_is_found_by_walking_back(day, month, number):
    found = day
    while (found.month, found.day) != (month, number):
        found -= datetime.timedelta(days=1)
    assert dates.latest_annual_date(day, D(month), D(number)) == found


def test_the_latest_29_february_is_the_28th_in_a_common_year():
    assert dates.latest_annual_date(Day(2001, 3, 1), D(2), D(29)) == Day(2001, 2, 28)
    assert dates.latest_annual_date(Day(2004, 2, 28), D(2), D(29)) == Day(2003, 2, 28)


@given(st.dates(), st.integers(-(10**7), 10**7), st.integers(-(10**7), 10**7))
def test_no_date_makes_a_decision_fail(day, count, other):
    for found in (
        dates.add_days(day, D(count)), dates.add_months(day, D(count)), dates.add_years(day, D(count)),
        dates.latest_annual_date(day, D(count), D(other)), dates.end_of_month(day), dates.start_of_quarter(day),
    ):  # fmt: skip
        assert Day.min <= found <= Day.max
    assert dates.add_days(Day.max, D(1)) == dates.add_months(Day.max, D(1)) == Day.max
    assert dates.add_days(Day.min, D(-1)) == dates.add_years(Day.min, D(-1)) == Day.min


@pytest.mark.parametrize("text", ["2025-1-1", "20250101", "2025-W01-1", "2025-02-30", "", "2025-01-01T00:00", "x" * 10])
def test_only_a_day_is_a_day(text):
    with pytest.raises(ValueError):
        dates.read_day(text)


# ---- Scales ----


@st.composite
def bands(draw):
    starts = [D(0), *sorted(draw(st.sets(st.decimals("0.01", 5000, places=2), max_size=5)))]
    return tuple(starts), tuple(draw(st.decimals(0, 1, places=3)) for _ in starts)


@given(bands(), st.one_of(amounts, st.decimals(0, 6000, places=2)))
def test_a_marginal_scale_is_the_integral_of_its_rates(scale, argument):
    """Between neighbouring starts the rate is constant: that at the middle, found by looking through all bands."""
    starts, rates = scale
    edges = sorted({Fraction(start) for start in starts if start < argument} | {Fraction(0), Fraction(argument)})
    integral = Fraction(0)
    for left, right in pairwise(edges):
        [*_, rate] = [rate for start, rate in zip(starts, rates, strict=True) if start <= (left + right) / 2]
        integral += Fraction(rate) * (right - left)
    assert Fraction(Scale(starts, rates, by_band=False)(argument)) == integral


@given(bands(), st.data())
def test_a_scale_by_band_takes_the_last_band_begun(scale, data):
    starts, values = scale
    argument = data.draw(st.one_of(st.sampled_from(starts), st.decimals(0, 6000, places=2)))
    [*_, expected] = [value for start, value in zip(starts, values, strict=True) if start <= argument]
    assert Scale(starts, values, by_band=True)(argument) == expected


@given(bands(), st.decimals(-1000, 0, places=2))
def test_below_0_a_scale_gives_what_it_gives_at_0(scale, argument):
    starts, values = scale
    assert Scale(starts, values, by_band=True)(argument) == values[0]
    assert Scale(starts, values, by_band=False)(argument) == 0


def test_a_scale_rounds_its_result_not_its_parts():
    """0.05 * 9 + 0.06 * 1 = 0.51, down to 0.5; the parts, rounded each, would give 0.4 + 0."""
    scale = Scale((D(0), D(9)), (D("0.05"), D("0.06")), by_band=False, rounding=down_to("0.1"))
    assert scale(D(10)) == D("0.5")


# ---- Rounding ----

steps = st.sampled_from([D("0.01"), D("0.05"), D("0.25"), D("0.5"), D(1), D(5), D(10), D(100)])
any_amount = st.decimals(-100_000, 100_000, places=3)


def parts_of(value: D, step: D) -> tuple[int, Fraction]:
    """The multiple of the step below a value, and how far above it the value lies, as a share of the step."""
    share = Fraction(value) / Fraction(step)
    below = share.numerator // share.denominator
    return below, share - below


@given(any_amount, steps)
@example(D("2.5"), D(1))
@example(D("-2.5"), D(1))
@example(D("3.5"), D(1))
@example(D("0.125"), D("0.25"))
def test_roundings_against_fractions(value, step):
    below, above = parts_of(value, step)
    half = Fraction(1, 2)
    nearest = below if above < half else below + 1
    away = below + 1 if value > 0 else below  # of the two, the one farther from 0
    expected = {
        down_to(str(step)): below,
        up_to(str(step)): below + (above > 0),
        to_nearest(str(step)): away if above == half else nearest,
        to_nearest(str(step), half="down"): 2 * below + 1 - away if above == half else nearest,
        to_nearest(str(step), half="even"): below + below % 2 if above == half else nearest,
    }
    for rounding, multiple in expected.items():
        assert rounding(value) == multiple * step, rounding
        assert rounding(rounding(value)) == rounding(value)
        assert abs(rounding(value) - value) < step
    assert round_down(value, step) == down_to(str(step))(value)
    assert round_up(value, step) == up_to(str(step))(value)
    assert round_nearest(value, step) == to_nearest(str(step))(value)


@pytest.mark.parametrize("step", ["0", "-1", "NaN", "Infinity"])
def test_a_step_is_above_0(step):
    with pytest.raises(ValueError):
        up_to(step)


# ---- Folds over histories ----

month_days = st.dates(Day(2008, 1, 1), Day(2012, 12, 31))
series = st.dictionaries(month_days.map(month_number), amounts, max_size=24)


def within(month: int, first: Day, last: Day) -> bool:
    return first <= Day(month // 12, month % 12 + 1, 1) <= last


@given(series, month_days, month_days)
@example({2010 * 12: D(5)}, Day(2010, 1, 2), Day(2010, 1, 31))
@example({2010 * 12: D(5)}, Day(2010, 1, 1), Day(2010, 1, 1))
def test_windows_against_a_walk(amounts_, first, last):
    """A month counts if its first day lies in the window; an empty or reversed window gives 0."""
    inside = [amount for month, amount in amounts_.items() if within(month, first, last)]
    known = MonthlyHistory(amounts_)
    assert history.months_in(known, first, last) == len(inside)
    assert history.months_in(MonthSet(amounts_), first, last) == len(inside)
    assert history.total_in(known, first, last) == sum(inside, D(0))
    assert history.average_in(known, first, last) == (sum(inside, D(0)) / len(inside) if inside else 0)


@given(series, st.integers(0, 30), month_days, month_days)
def test_the_highest_amounts_against_a_selection(amounts_, how_many, first, last):
    rest = [amount for month, amount in amounts_.items() if within(month, first, last)]
    chosen = []
    while rest and len(chosen) < how_many:
        chosen.append(max(rest))
        rest.remove(chosen[-1])
    expected = sum(chosen, D(0)) / len(chosen) if chosen else 0
    assert history.average_of_highest(MonthlyHistory(amounts_), D(how_many), first, last) == expected


@given(series, st.integers(0, 30), month_days)
def test_the_last_amounts_against_a_walk_back(amounts_, how_many, last):
    chosen = []
    for month in range(month_number(last), 2007 * 12, -1):
        if month in amounts_ and len(chosen) < how_many:
            chosen.append(amounts_[month])
    expected = sum(chosen, D(0)) / len(chosen) if chosen else 0
    assert history.average_of_last(MonthlyHistory(amounts_), D(how_many), last) == expected


def test_fewer_than_none_is_none():
    known = MonthlyHistory({2010 * 12: D(5), 2010 * 12 + 1: D(7)})
    assert history.average_of_highest(known, D(-1), Day(2010, 1, 1), Day(2010, 12, 31)) == 0
    assert history.average_of_last(known, D(-1), Day(2010, 12, 31)) == 0


@given(series)
def test_a_history_is_read_back_as_it_is_written(amounts_):
    plain = MonthlyHistory(amounts_).to_plain()
    assert MonthlyHistory({int(m[:4]) * 12 + int(m[5:]) - 1: D(a) for m, a in plain.items()}) == MonthlyHistory(
        amounts_
    )
    assert list(plain) == sorted(plain)
    assert MonthSet(amounts_).to_plain() == list(plain)
