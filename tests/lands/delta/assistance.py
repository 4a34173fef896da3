"""The pension of the old and the grant for children."""

from payung.law import FAMILY, HOUSEHOLD, MONTH, NON_CONTRIBUTORY, OLD_AGE, POVERTY, Count, Money, Scheme, Years, count

pension = Scheme(
    "delta.pension",
    names={"en": "Pension"},
    administrator={"en": "River Office"},
    kind=NON_CONTRIBUTORY,
    law="Delta Law 1",
    since="2000-01-01",
)
children = Scheme(
    "delta.children",
    names={"en": "Child grant"},
    administrator={"en": "River Office"},
    kind=NON_CONTRIBUTORY,
    law="Delta Law 2",
    since="2000-01-01",
)
income = Scheme(
    "delta.income",
    names={"en": "Income for all"},
    administrator={"en": "River Office"},
    kind=NON_CONTRIBUTORY,
    law="Delta Law 3",
    since="2000-01-01",
)


@pension.covers(cite="Delta Law 1, s. 1", label={"en": "old"})
def is_old(age: Years, *, law) -> bool:
    """Who has reached the age of the pension."""
    return age >= law.pension_age


@pension.benefit(OLD_AGE, per=MONTH, cite="Delta Law 1, s. 2", label={"en": "pension"})
def pension_amount(*, law) -> Money:
    """The same amount for everybody who is old."""
    return law.pension


@children.rule(cite="Delta Law 2, s. 1", label={"en": "child"})
def is_child(age: Years, *, law) -> bool:
    """Below the age of majority."""
    return age < law.child_age


@children.covers(of=HOUSEHOLD, cite="Delta Law 2, s. 2", label={"en": "has children"})
def has_children(found: Count = count(is_child)) -> bool:
    """A household with a child."""
    return found > 0


@children.benefit(FAMILY, of=HOUSEHOLD, per=MONTH, cite="Delta Law 2, s. 3", label={"en": "child grant"})
def child_grant(found: Count = count(is_child), *, law) -> Money:
    """An amount for each child."""
    return law.child_grant * found


@income.covers(cite="Delta Law 3, s. 1", label={"en": "everybody"})
def is_anybody(age: Years) -> bool:
    """Everybody."""
    return age >= 0


@income.benefit(POVERTY, per=MONTH, cite="Delta Law 3, s. 2", label={"en": "income for all"})
def income_amount(*, law) -> Money:
    """The same amount for everybody; nothing so far."""
    return law.income
