"""One rule for each thing that is hard to compile."""

from payung.law import (
    CONTRIBUTORY,
    HOUSEHOLD,
    MEMBER,
    MONTH,
    OLD_AGE,
    Asked,
    Count,
    Date,
    Days,
    Enumeration,
    Group,
    Input,
    Label,
    Link,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Years,
    add_days,
    add_months,
    add_years,
    all_,
    any_,
    average_in,
    average_of_highest,
    average_of_last,
    count,
    down_to,
    formula,
    highest,
    latest_annual_date,
    lowest,
    months_in,
    number,
    of,
    round_down,
    round_nearest,
    round_up,
    to_nearest,
    total,
    total_in,
    up_to,
)

from . import country


class Region(Enumeration):
    """More than a handful."""

    NORTH = Label(en="North")
    SOUTH = Label(en="South")
    EAST = Label(en="East")
    WEST = Label(en="West")
    CENTRE = Label(en="Centre")
    COAST = Label(en="Coast")
    HILLS = Label(en="Hills")
    ISLES = Label(en="Isles")
    MARSH = Label(en="Marsh")
    FOREST = Label(en="Forest")


class Size(Enumeration):
    """Two of them."""

    SMALL = Label(en="Small")
    LARGE = Label(en="Large")


age = Input(Years, lowest="0", highest="150", label={"en": "age"}, question={"en": "?"})
income = Input(
    Money, unit="NWC/month", lowest="-1000", highest="100000000", label={"en": "income"}, question={"en": "?"}
)
share = Input(Number, lowest="0", highest="1", label={"en": "share"}, question={"en": "?"})
children = Input(Count, lowest="0", highest="20", label={"en": "children"}, question={"en": "?"})
days = Input(Days, lowest="-400", highest="5000000", whole=False, label={"en": "days"}, question={"en": "?"})
born = Input(Date, label={"en": "born"}, question={"en": "?"})
moved = Input(Date, lowest="0001-01-01", highest="2399-12-31", label={"en": "moved"}, question={"en": "?"})
is_citizen = Input(bool, label={"en": "citizen"}, question={"en": "?"})
works = Input(bool, label={"en": "works"}, question={"en": "?"})
region = Input(Region, label={"en": "region"}, question={"en": "?"})
size = Input(Size, of=HOUSEHOLD, label={"en": "size"}, question={"en": "?"})
rent = Input(
    Money, unit="NWC/month", lowest="0", highest="100000", of=HOUSEHOLD, label={"en": "rent"}, question={"en": "?"}
)
rent_paid = Input(PaidMonths, of=HOUSEHOLD, label={"en": "rent paid"}, question={"en": "?"})
paid_here = Input(PaidMonths, label={"en": "paid here"}, question={"en": "?"})
paid_there = Input(PaidMonths, label={"en": "paid there"}, question={"en": "?"})
wages = Input(MonthlyAmounts, unit="NWC/month", label={"en": "wages"}, question={"en": "?"})
side_wages = Input(MonthlyAmounts, unit="NWC/month", label={"en": "side wages"}, question={"en": "?"})
spouse = Link(label={"en": "spouse"}, question={"en": "?"})
mother = Link(label={"en": "mother"}, question={"en": "?"})
couple = Group(links=(spouse,), label={"en": "couple"})
family = Group(links=(spouse, mother), label={"en": "family"})

fund = Scheme(
    "zz.fund", names={"en": "Fund"}, administrator={"en": "-"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01"
)
house = Scheme(
    "zz.house", names={"en": "House"}, administrator={"en": "-"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01"
)


@formula
def halved(amount: Money, parts: Count) -> Money:
    """An amount in so many parts."""
    return amount / parts if parts > 0 else amount


# Histories as values ------------------------------------------------------------------------------------------------


@country.rule(cite="s. 1", label={"en": "the history that counts"})
def paid(paid_here: PaidMonths, paid_there: PaidMonths, works: bool) -> PaidMonths:
    """One of two histories."""
    return paid_here if works else paid_there


@country.rule(cite="s. 2", label={"en": "a history of three"})
def paid_or_rent(paid: PaidMonths, rent_paid: PaidMonths, is_citizen: bool) -> PaidMonths:
    """A person's or the household's."""
    return paid if is_citizen else rent_paid


@country.rule(cite="s. 3", label={"en": "months that count"})
def months_that_count(paid: PaidMonths, on: Date, *, law) -> Months:
    """Of whichever history counts."""
    return months_in(paid, add_months(on, 0 - law.window), on)


@country.rule(cite="s. 4", label={"en": "months of three"})
def months_of_three(paid_or_rent: PaidMonths, moved: Date, on: Date) -> Months:
    """In a window that each has for themselves."""
    return months_in(paid_or_rent, moved, on)


@country.rule(cite="s. 5", label={"en": "the same months"})
def same_months(paid: PaidMonths, paid_here: PaidMonths) -> bool:
    """Whether two histories are one."""
    return paid == paid_here


@country.rule(per=MONTH, cite="s. 6", label={"en": "wages that count"})
def counted_wages(wages: MonthlyAmounts, side_wages: MonthlyAmounts, works: bool) -> MonthlyAmounts:
    """One of two."""
    return wages if works else side_wages


@country.rule(per=MONTH, cite="s. 7", label={"en": "mean wage"})
def mean_wage(counted_wages: MonthlyAmounts, moved: Date, on: Date) -> Money:
    """Since the move."""
    return average_in(counted_wages, moved, on)


@country.rule(per=MONTH, cite="s. 8", label={"en": "best wage"})
def best_wage(wages: MonthlyAmounts, children: Count, moved: Date, on: Date) -> Money:
    """Of as many months as there are children."""
    return average_of_highest(wages, children, moved, on)


@country.rule(per=MONTH, cite="s. 9", label={"en": "last wage"})
def last_wage(wages: MonthlyAmounts, children: Count, moved: Date) -> Money:
    """Of as many months as there are children."""
    return average_of_last(wages, children, moved)


@country.rule(cite="s. 10", label={"en": "total wage"})
def total_wage(wages: MonthlyAmounts, side_wages: MonthlyAmounts, born: Date, on: Date) -> Money:
    """Ever."""
    return total_in(wages, born, on) + total_in(side_wages, born, on)


@country.rule(cite="s. 11", label={"en": "months with a wage, other wages"})
def wage_months(wages: MonthlyAmounts, side_wages: MonthlyAmounts, on: Date, *, law) -> Number:
    """A number of months, and one more where both are the same."""
    same = 1 if wages == side_wages else 0
    return number(months_in(wages, add_months(on, 0 - law.window), on)) + same


@country.rule(cite="s. 12", label={"en": "rent paid"})
def rent_months(rent_paid: PaidMonths, moved: Date, on: Date) -> Months:
    """The household's history in a member's window."""
    return months_in(rent_paid, moved, on)


# Dates ---------------------------------------------------------------------------------------------------------------


@country.rule(cite="s. 13", label={"en": "a day far off"})
def far_day(moved: Date, days: Days) -> Date:
    """Beyond the calendar it is the calendar's end; a part of a day does not count."""
    return add_days(moved, days)


@country.rule(cite="s. 14", label={"en": "years far off"})
def far_year(moved: Date, income: Money, *, law) -> Date:
    """As many years as somebody earns."""
    return add_years(moved, law.one_year * number(income))


@country.rule(cite="s. 15", label={"en": "day of the year"})
def latest_day(moved: Date, children: Count, age: Years) -> Date:
    """Months beyond the year, and days beyond the month."""
    return latest_annual_date(moved, children, number(age))


@country.rule(cite="s. 16", label={"en": "the earliest of three"})
def earliest(born: Date, moved: Date, *, law) -> Date:
    """The earliest."""
    return min(born, moved, law.first_day)


# Tables and scales ---------------------------------------------------------------------------------------------------


@country.rule(per=MONTH, cite="s. 17", label={"en": "of a long table"})
def by_region(region: Region, *, law) -> Money:
    """One of ten."""
    return law.by_region[region]


@country.rule(per=MONTH, cite="s. 18", label={"en": "of a table of tables"})
def by_both(region: Region, size: Size, *, law) -> Money:
    """One of twenty."""
    return law.by_both[size][region]


@country.rule(cite="s. 19", label={"en": "a day of a table"})
def day_of_size(size: Size, *, law) -> Date:
    """A day."""
    return law.day_of_size[size]


@country.rule(cite="s. 20", label={"en": "a region of a table"})
def region_of_size(size: Size, *, law) -> Region:
    """A category."""
    return law.region_of_size[size]


@country.rule(per=MONTH, cite="s. 21", label={"en": "of the other region"})
def by_other_region(region_of_size: Region, *, law) -> Money:
    """By a category that a rule found."""
    return law.by_region[region_of_size]


@country.rule(cite="s. 22", label={"en": "open"})
def is_open(size: Size, region: Region, *, law) -> bool:
    """True or false from a table, and a category from a figure."""
    return law.is_open[size] or region == law.best_region


@country.rule(per=MONTH, cite="s. 23", label={"en": "tax"})
def tax(income: Money, size: Size, *, law) -> Money:
    """A scale for each size, rounded by the table."""
    return law.tax[size](income)


@country.rule(per=MONTH, cite="s. 24", label={"en": "band"})
def band(income: Money, share: Number, *, law) -> Money:
    """The band that a computed amount falls in."""
    return law.band(income * share)


# Rounding ------------------------------------------------------------------------------------------------------------


@country.rule(per=MONTH, cite="s. 25", rounding=to_nearest("0.05"), label={"en": "half up"})
def half_up(income: Money, share: Number) -> Money:
    """To five hundredths."""
    return income * share


@country.rule(per=MONTH, cite="s. 26", rounding=to_nearest("0.01", half="down"), label={"en": "half down"})
def half_down(income: Money, share: Number) -> Money:
    """To hundredths."""
    return income * share


@country.rule(per=MONTH, cite="s. 27", rounding=to_nearest("1", half="even"), label={"en": "half even"})
def half_even(income: Money, share: Number) -> Money:
    """To whole ones."""
    return income * share


@country.rule(per=MONTH, cite="s. 28", rounding=up_to("0.25"), label={"en": "up"})
def rounded_up(income: Money, share: Number) -> Money:
    """To quarters."""
    return income * share


@country.rule(per=MONTH, cite="s. 29", rounding=down_to("100"), label={"en": "down"})
def rounded_down(income: Money, rent: Money, share: Number) -> Money:
    """To hundreds, below 0 too."""
    return income * share - rent


@country.rule(per=MONTH, cite="s. 30", label={"en": "three roundings"})
def three_roundings(income: Money, share: Number, *, law) -> Money:
    """By steps of the law."""
    part = income * share
    return round_up(part, law.step.up) + round_down(part, law.step.down) + round_nearest(part, law.step.near)


# Unknowns ------------------------------------------------------------------------------------------------------------


@country.rule(cite="s. 31", label={"en": "a quotient in a condition"})
def divides(income: Money, children: Count, *, law) -> bool:
    """A divisor that the condition before shows to be above 0."""
    return children > 0 and income / children >= law.least


@country.rule(per=MONTH, cite="s. 32", label={"en": "a quotient in a branch"})
def divided(income: Money, children: Count) -> Money:
    """By a formula."""
    return halved(income, children)


@country.rule(per=MONTH, cite="s. 33", label={"en": "zero times"})
def zero_times(income: Money, children: Count, share: Number, rent: Money) -> Money:
    """Nothing times the unknown is nothing."""
    return children * income + share * rent


@country.rule(cite="s. 34", label={"en": "settled"})
def settled(is_citizen: bool, works: bool, age: Years, income: Money, *, law) -> bool:
    """Some unknowns do not matter."""
    return (is_citizen and age >= law.age) or (works and not income > law.least) or (not works and is_citizen)


@country.rule(per=MONTH, cite="s. 35", label={"en": "the same either way"})
def either_way(works: bool, is_citizen: bool, income: Money, *, law) -> Money:
    """Where the outcomes agree the test does not matter."""
    first = law.least if works else income
    return (law.least if is_citizen else first) + abs(income)


@country.rule(cite="s. 36", label={"en": "grown"})
def grown(children: Count, *, law) -> Number:
    """A power."""
    return (1 + law.growth) ** children


@country.rule(cite="s. 37", label={"en": "at the border"})
def at_border(income: Money, rent: Money, share: Number, *, law) -> bool:
    """Sums of cents against figures of cents."""
    return income * share + rent >= law.border or income - rent == law.border or rent * share < law.cent


@country.rule(cite="s. 38", label={"en": "a region by way of others"})
def chosen_region(
    region: Region, works: bool, region_of_spouse: Region = of(spouse, region, absent=Region.NORTH)
) -> Region:
    """One's own or the spouse's."""
    return region if works or region in (Region.COAST, Region.HILLS) else region_of_spouse


@country.rule(cite="s. 39", label={"en": "same region"})
def same_region(region: Region, chosen_region: Region, is_citizen: bool, works: bool) -> bool:
    """Categories and truths compared."""
    return region == chosen_region or is_citizen == works


# People --------------------------------------------------------------------------------------------------------------


@country.rule(per=MONTH, of=HOUSEHOLD, cite="s. 40", label={"en": "of the household"})
def household_income(
    all_income: Money = total(income),
    people: Count = count(),
    workers: Count = count(works),
    most: Money = highest(income),
    least: Money = lowest(income),
) -> Money:
    """Every fold over the household."""
    return all_income / people + workers * (most - least)


@country.rule(of=HOUSEHOLD, cite="s. 41", label={"en": "some and all"})
def some_and_all(
    some_work: bool = any_(works), all_citizens: bool = all_(is_citizen), crowded: bool = any_(settled)
) -> bool:
    """Folds that one member settles."""
    return (some_work and all_citizens) or crowded


@country.rule(per=MONTH, cite="s. 42", label={"en": "of the family"})
def family_income(
    all_income: Money = total(income, within=family),
    people: Count = count(within=family),
    workers: Count = count(works, within=couple),
    most: Money = highest(income, within=family),
    least: Money = lowest(income, within=couple),
) -> Money:
    """Every fold over a group."""
    return all_income / people + workers * (most - least)


@country.rule(cite="s. 43", label={"en": "some and all of the family"})
def family_some_and_all(
    some_work: bool = any_(works, within=family), all_citizens: bool = all_(is_citizen, within=couple)
) -> bool:
    """Folds over a group that one member settles."""
    return some_work and all_citizens


@country.rule(per=MONTH, cite="s. 44", label={"en": "of those who name them"})
def named_income(
    all_income: Money = total(income, linked_by=(mother, spouse)),
    people: Count = count(linked_by=(mother,)),
    workers: Count = count(works, linked_by=(mother, spouse)),
) -> Money:
    """Folds over those who name a person."""
    return all_income + people * workers * all_income


@country.rule(cite="s. 45", label={"en": "some and all of those who name them"})
def named_some_and_all(
    some_work: bool = any_(works, linked_by=(spouse,)),
    all_citizens: bool = all_(is_citizen, linked_by=(mother, spouse)),
) -> bool:
    """Folds over them that one settles."""
    return some_work or all_citizens


@country.rule(per=MONTH, cite="s. 46", label={"en": "a fold of folds"})
def fold_of_folds(
    spouses: Money = total(of(spouse, income, absent=0)),
    families: Count = highest(count(works, within=family)),
    named: Money = of(mother, total(income, linked_by=(spouse,)), absent=1),
    rent: Money = rent,
) -> Money:
    """A fold of what others have, and a fact that is a fold."""
    return spouses * families + named + rent


# Schemes -------------------------------------------------------------------------------------------------------------


@fund.covers(cite="s. 47", label={"en": "covered"})
def is_covered(settled: bool, age: Years, *, law) -> bool:
    """Those of age for whom it is settled."""
    return settled and age >= law.age


@fund.contribution(payer=MEMBER, per=MONTH, cite="s. 48", label={"en": "contribution"})
def contribution(income: Money, share: Number) -> Money:
    """A share; nothing for those who are not covered."""
    return income * share


@contribution.exception(when=same_months, cite="s. 49")
def contribution_of_the_same(otherwise: Money, rent: Money) -> Money:
    """An exception that builds on the rule."""
    return otherwise + rent


@fund.rule(cite="s. 50", label={"en": "neither"})
def is_neither(same_months: bool, some_and_all: bool) -> bool:
    """Never together with the first exception."""
    return not same_months and some_and_all


@contribution.exception(when=is_neither, cite="s. 51")
def contribution_of_neither(children: Count, *, law) -> Money:
    """Another exception."""
    return law.least * children


@fund.benefit(OLD_AGE, cite="s. 52", label={"en": "in kind"})
def in_kind(works: bool, divides: bool) -> bool:
    """True or false, and false for those who are not covered."""
    return not works or divides


@fund.rule(
    cite="s. 53",
    label={"en": "score"},
    asked=Asked(question={"en": "?"}, lowest="-100000000000", highest="100000000000"),
    rounding=to_nearest("0.1"),
)
def score(income: Money, share: Number, children: Count) -> Number:
    """A value that may be stated."""
    return number(income) * share + children


@fund.rule(cite="s. 54", label={"en": "first day"}, asked=Asked(question={"en": "?"}))
def first_day(born: Date, children: Count, *, law) -> Date:
    """A day that may be stated."""
    return add_years(born, law.one_year * children)


@fund.rule(cite="s. 55", label={"en": "day passed"})
def is_past(first_day: Date, on: Date, score: Number, *, law) -> bool:
    """What is stated is used."""
    return first_day <= on and score > law.share


@house.covers(of=HOUSEHOLD, cite="s. 56", label={"en": "covered"})
def is_covered_house(some_and_all: bool, rent: Money, *, law) -> bool:
    """A household is covered."""
    return some_and_all or rent > law.least


@house.contribution(
    payer=MEMBER, per=MONTH, of=HOUSEHOLD, cite="s. 57", label={"en": "contribution"}, rounding=up_to("1")
)
def house_contribution(rent: Money, household_income: Money, *, law) -> Money:
    """Of the household."""
    return rent * law.share + max(0, household_income) * law.share


@house.benefit(OLD_AGE, per=MONTH, cite="s. 58", label={"en": "benefit"})
def house_benefit(house_contribution: Money, age: Years, *, law) -> Money:
    """A person's, where the household is covered."""
    return house_contribution if age >= law.age else 0


@house_benefit.exception(when=some_and_all, cite="s. 59")
def house_benefit_of_some(otherwise: Money, income: Money) -> Money:
    """An exception of the household's for a person's rule."""
    return min(otherwise, income)
