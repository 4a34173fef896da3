"""The almanac: one rule for each way of reckoning with dates."""

from payung.law import (
    Date,
    Days,
    Months,
    Number,
    Years,
    add_days,
    add_months,
    add_years,
    day_of,
    days_between,
    end_of_month,
    latest_annual_date,
    month_of,
    months_between,
    start_of_month,
    start_of_quarter,
    start_of_semester,
    start_of_year,
    year_of,
    years_between,
)

from . import country


@country.rule(cite="Almanac, l. 1", label={"en": "end of the count of days"})
def after_days(birth_date: Date, *, law) -> Date:
    """So many days after birth."""
    return add_days(birth_date, law.span.days)


@country.rule(cite="Almanac, l. 2", label={"en": "end of the count of months"})
def after_months(birth_date: Date, *, law) -> Date:
    """So many months after birth."""
    return add_months(birth_date, law.span.months)


@country.rule(cite="Almanac, l. 3", label={"en": "end of the count of years"})
def after_years(birth_date: Date, *, law) -> Date:
    """So many years after birth."""
    return add_years(birth_date, law.span.years)


@country.rule(cite="Almanac, l. 4", label={"en": "days lived"})
def days_lived(birth_date: Date, on: Date) -> Days:
    """Days since birth."""
    return days_between(birth_date, on)


@country.rule(cite="Almanac, l. 5", label={"en": "months lived"})
def months_lived(birth_date: Date, on: Date) -> Months:
    """Complete months since birth."""
    return months_between(birth_date, on)


@country.rule(cite="Almanac, l. 6", label={"en": "years lived"})
def years_lived(birth_date: Date, on: Date) -> Years:
    """Complete years since birth."""
    return years_between(birth_date, on)


@country.rule(cite="Almanac, l. 7", label={"en": "month begins"})
def month_begins(on: Date) -> Date:
    """The first day of the month."""
    return start_of_month(on)


@country.rule(cite="Almanac, l. 8", label={"en": "month ends"})
def month_ends(on: Date) -> Date:
    """The last day of the month."""
    return end_of_month(on)


@country.rule(cite="Almanac, l. 9", label={"en": "quarter begins"})
def quarter_begins(on: Date) -> Date:
    """The first day of the quarter."""
    return start_of_quarter(on)


@country.rule(cite="Almanac, l. 10", label={"en": "semester begins"})
def semester_begins(on: Date) -> Date:
    """The first day of the half-year."""
    return start_of_semester(on)


@country.rule(cite="Almanac, l. 11", label={"en": "year begins"})
def year_begins(on: Date) -> Date:
    """The first day of the year."""
    return start_of_year(on)


@country.rule(cite="Almanac, l. 12", label={"en": "last reckoning day"})
def last_reckoning(on: Date, *, law) -> Date:
    """The last day of reckoning, on or before the day."""
    return latest_annual_date(on, law.reckoning.month, law.reckoning.day)


@country.rule(cite="Almanac, l. 13", label={"en": "sum of the day's numbers"})
def sum_of_numbers(on: Date) -> Number:
    """Day, month and year added up."""
    return day_of(on) + month_of(on) + year_of(on)


@country.rule(cite="Almanac, l. 14", label={"en": "earlier of two days"})
def earlier_day(birth_date: Date, on: Date) -> Date:
    """Birth or the day, whichever is earlier; the epoch's eve is never reached."""
    first = min(birth_date, on)
    return first if first < on else on


@country.rule(cite="Almanac, l. 15", label={"en": "later of two days"})
def later_day(birth_date: Date, on: Date) -> Date:
    """Birth or the day, whichever is later."""
    return max(birth_date, on)
