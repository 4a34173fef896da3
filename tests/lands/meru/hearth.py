"""The Hearth Grant: support of households by need, and of families."""

from payung.law import (
    EDUCATION,
    FAMILY,
    HOUSEHOLD,
    HOUSING,
    MONTH,
    MONTHS_PER_YEAR,
    NON_CONTRIBUTORY,
    POVERTY,
    YEAR,
    Count,
    Days,
    Money,
    Number,
    Scheme,
    Years,
    all_,
    any_,
    count,
    down_to,
    highest,
    lowest,
    of,
    total,
)

from . import terrace
from .shared import age as age_of_person
from .shared import is_child
from .vocabulary import Trade, family, monthly_earnings, mother, spouse
from .vocabulary import trade as trade_of_person

hearth = Scheme(
    "meru.hearth",
    names={"en": "Hearth Grant", "th": "เงินอุดหนุนเตาไฟ"},
    administrator={"en": "Council of Elders", "th": "สภาผู้เฒ่า"},
    kind=NON_CONTRIBUTORY,
    law="Hearth Law of 2005",
    since="2005-07-01",
    until="2030-12-31",
)


@hearth.rule(of=HOUSEHOLD, per=MONTH, cite="Hearth Law, s. 1", label={"en": "earnings a head", "th": "รายได้ต่อหัว"})
def earnings_a_head(earnings: Money = total(monthly_earnings), people: Count = count()) -> Money:
    """The household's earnings, shared by all."""
    return earnings / people


@hearth.covers(of=HOUSEHOLD, cite="Hearth Law, s. 2", label={"en": "needy household", "th": "ครัวเรือนยากจน"})
def is_needy(earnings_a_head: Money, *, law) -> bool:
    """A household is needy below the line of poverty."""
    return earnings_a_head < law.poverty_line


@hearth.benefit(
    POVERTY, of=HOUSEHOLD, per=MONTH, cite="Hearth Law, s. 3", label={"en": "hearth grant", "th": "เงินอุดหนุน"}
)
def grant(children: Count = count(is_child), *, law) -> Money:
    """A basic amount, and an amount for each child up to the most."""
    return law.basic_amount + law.amount_for_child * min(children, law.most_children)


@hearth.benefit(
    HOUSING,
    of=HOUSEHOLD,
    per=YEAR,
    cite="Hearth Law, s. 4",
    label={"en": "housing grant", "th": "เงินค่าที่อยู่"},
    rounding=down_to("10"),
)
def housing_grant(rent: Money, rooms: Count, *, law) -> Money:
    """A share of a room's rent for a year."""
    return rent * MONTHS_PER_YEAR / rooms * law.rent_share


@hearth.rule(of=HOUSEHOLD, cite="Hearth Law, s. 5", label={"en": "has a child", "th": "มีเด็ก"})
def has_child(found: bool = any_(is_child)) -> bool:
    """At least one member is a child."""
    return found


@hearth.rule(of=HOUSEHOLD, cite="Hearth Law, s. 5", label={"en": "only children", "th": "มีแต่เด็ก"})
def only_children(found: bool = all_(is_child)) -> bool:
    """All members are children."""
    return found


@hearth.rule(of=HOUSEHOLD, cite="Hearth Law, s. 6", label={"en": "span of ages", "th": "ช่วงอายุ"})
def span_of_ages(oldest: Years = highest(age_of_person), youngest: Years = lowest(age_of_person)) -> Years:
    """Years between the oldest and the youngest."""
    return oldest - youngest


@hearth.rule(per=MONTH, cite="Hearth Law, s. 7", label={"en": "earnings of the family", "th": "รายได้ครอบครัว"})
def family_earnings(earnings: Money = total(monthly_earnings, within=family)) -> Money:
    """What the family earns together."""
    return earnings


@hearth.rule(cite="Hearth Law, s. 7", label={"en": "size of the family", "th": "ขนาดครอบครัว"})
def family_size(people: Count = count(within=family)) -> Count:
    """Members of the family."""
    return people


@hearth.rule(cite="Hearth Law, s. 7", label={"en": "children of the family", "th": "เด็กในครอบครัว"})
def family_children(children: Count = count(is_child, within=family)) -> Count:
    """Children of the family."""
    return children


@hearth.rule(cite="Hearth Law, s. 8", label={"en": "mixed family", "th": "ครอบครัวมีเด็กและผู้ใหญ่"})
def mixed_family(some: bool = any_(is_child, within=family), every: bool = all_(is_child, within=family)) -> bool:
    """A family of children and adults."""
    return some and not every


@hearth.rule(cite="Hearth Law, s. 8", label={"en": "span of the family's ages"})
def family_span(
    oldest: Years = highest(age_of_person, within=family), youngest: Years = lowest(age_of_person, within=family)
) -> Years:
    """Years between the oldest and the youngest of the family."""
    return oldest - youngest


@hearth.benefit(FAMILY, per=MONTH, cite="Hearth Law, s. 9", label={"en": "child's portion", "th": "ส่วนของเด็ก"})
def child_portion(
    is_child: bool,
    mother_is_insured: bool = of(mother, terrace.is_insured, absent=False),
    mother_earns: Money = of(mother, monthly_earnings, absent=0),
    *,
    law,
) -> Money:
    """A child's portion, less a share of what the mother earns; the lower one if she is insured."""
    portion = law.lower_portion if mother_is_insured else law.portion
    return max(0, portion - mother_earns * law.share_of_mother) if is_child else 0


@hearth.rule(cite="Hearth Law, s. 10", label={"en": "older than the spouse", "th": "แก่กว่าคู่สมรส"})
def is_older(age: Years, age_of_spouse: Years = of(spouse, age_of_person, absent=0)) -> bool:
    """Older than the spouse; without one, always."""
    return age > age_of_spouse


@hearth.benefit(EDUCATION, cite="Hearth Law, s. 11", label={"en": "school days", "th": "วันเรียน"})
def school_days(is_child: bool, has_child: bool, *, law) -> Days:
    """Children go to school for free on so many days."""
    if has_child and is_child:
        return law.school_days
    return 0


@hearth.rule(cite="Hearth Law, s. 12", label={"en": "share of the earnings", "th": "สัดส่วนรายได้"})
def share_of_earnings(monthly_earnings: Money, all_earnings: Money = total(monthly_earnings)) -> Number:
    """A member's share of the household's earnings; 0 if nobody earns."""
    if all_earnings > 0:
        return monthly_earnings / all_earnings
    return 0


@hearth.rule(cite="Hearth Law, s. 13", label={"en": "own children", "th": "บุตรของตน"})
def own_children(children: Count = count(is_child, linked_by=(mother,))) -> Count:
    """The children who name this member as their mother."""
    return children


@hearth.rule(cite="Hearth Law, s. 13", label={"en": "named by", "th": "ผู้ที่ระบุถึง"})
def named_by(people: Count = count(linked_by=(mother, spouse))) -> Count:
    """How many name this member as mother or spouse."""
    return people


@hearth.rule(per=MONTH, cite="Hearth Law, s. 14", label={"en": "earnings of the children", "th": "รายได้ของบุตร"})
def earnings_of_children(earnings: Money = total(monthly_earnings, linked_by=(mother,))) -> Money:
    """What those earn together who name this member as their mother."""
    return earnings


@hearth.rule(cite="Hearth Law, s. 15", label={"en": "mother of children alone", "th": "มารดาของเด็กเท่านั้น"})
def mother_of_children_alone(
    some: bool = any_(is_child, linked_by=(mother,)), every: bool = all_(is_child, linked_by=(mother,))
) -> bool:
    """A mother, all of whose sons and daughters here are children."""
    return some and every


@hearth.rule(cite="Hearth Law, s. 16", label={"en": "trade of the house", "th": "อาชีพของบ้าน"})
def trade_of_house(trade: Trade, trade_of_spouse: Trade = of(spouse, trade_of_person, absent=Trade.HERDER)) -> Trade:
    """A herder's house goes by the trade of the spouse."""
    return trade_of_spouse if trade == Trade.HERDER else trade
