"""What the law language does not have, or what does not hold together, is refused when the law loads.

Each case is a small law with one mistake. The line that the fault must name bears the mark `#!`; nothing else is refused.
"""

from pathlib import Path

import pytest

from payung.law.country import CountryLaw
from payung.law.faults import LawRefused

LAW = "*, law"
EARNINGS = "earnings: Money"
BOTH = "earnings: Money, age: Years"


def rule(
    *body: str,
    args: str = "",
    returns: str = "Money",
    by: str = "fund.rule",
    said: str = 'cite="s. 2", label={"en": "x"}',
    more: str = "",
    name: str = "x",
    mark: str = "",
    words: str = "X.",
) -> str:
    """A decorated function; `mark` puts the mark on its decorator (`@`) or its definition (`def`)."""
    if returns == "Money" and "per=" not in more and by == "fund.rule":
        more = f", per=MONTH{more}"
    decorator = f"@{by}({said}{more})" + ("  #!" if mark == "@" else "")
    definition = f"def {name}({args}) -> {returns}:" + ("  #!" if mark == "def" else "")
    docstring = [f'    """{words}"""'] if words else []
    return "\n".join([decorator, definition, *docstring, *(f"    {line}" for line in body)]) + "\n"


def asks_age(**changes: str) -> str:
    """A rule that is right but for what is changed."""
    return rule("return age > 0", **{"args": "age: Years", "returns": "bool", **changes})


def figure(values: str = "{2000-01-01: 5}", *, name: str = "figure", unit: str = "NWC/month", more: str = "") -> str:
    return f"{name}: {{unit: {unit}, label: {{en: Figure}}, cite: s. 3, source: gazette, values: {values}{more}}}\n"


def scheme(
    name: str = "zz.other", said: str = 'kind=CONTRIBUTORY, law="Act", since="2000-01-01"', mark: str = ""
) -> str:
    return f'other = Scheme("{name}", names={{"en": "O"}}, administrator={{"en": "N"}}, {said}){mark}\n'


def declared(text: str, uses: str = "Number", mark: str = "  #!") -> str:
    """An input `much`, and a rule that uses it."""
    return f"much = {text}{mark}\n" + rule(
        f"return {'much' if uses == 'bool' else 'much > 0'}", args=f"much: {uses}", returns="bool"
    )


WORDS = 'label={"en": "M"}, question={"en": "M?"}'
SCALE = figure("{2000-01-01: [{from: 0, value: 1}]}", name="scale", more=", scale: by_band, over: years")
TABLE = figure("{2000-01-01: {first: 1, second: 2}}", more=", by: Option")
OPTION = f"""\
class Option(Enumeration):
    FIRST = Label(en="First")
    SECOND = Label(en="Second")

option = Input(Option, {WORDS})

{rule("return option == Option.FIRST", args="option: Option", returns="bool", name="is_first")}
"""
WAGE = f'wage = Input(Money, unit="NWC/day", lowest="0", highest="9", {WORDS})\n'
SHARE = f'share = Input(Number, lowest="0", highest="1", {WORDS})\n'
SPOUSE = f"""\
spouse = Link({WORDS})
{rule("return theirs > 0", args="theirs: Years = of(spouse, age, absent=0)", returns="bool", name="has_spouse")}
"""
PAID = f"paid = Input(PaidMonths, {WORDS})\n"
URBAN = f"urban = Input(bool, of=HOUSEHOLD, {WORDS})\n"

# fmt: off
# name: (text after the fund's, parameter file, kind, part of the message and hint)
REFUSED: dict[str, tuple[str, str, str, str]] = {
    # ---- Numbers and constructs in bodies ----
    "number": (rule("return earnings + 350  #!", args=EARNINGS), "", "number-in-code", "350"),
    "fraction": (rule("return earnings * 0.05  #!", args=EARNINGS), "", "number-in-code", "0.05"),
    "loop over": (rule("for part in earnings:  #!", "    return 0", "return earnings", args=EARNINGS), "", "construct", "no loops"),
    "loop while": (rule("while True:  #!", "    return 0", "return earnings", args=EARNINGS), "", "construct", "no loops"),
    "comprehension": (rule("return max(0, [part for part in earnings])  #!", args=""), "", "construct", "no loops"),
    "starred values": (rule("return max(0, *earnings)  #!"), "", "construct", "by position"),
    "lambda": (rule("pick = lambda: 0  #!", "return 0"), "", "construct", "Write a @formula"),
    "f-string": (rule("return 0 if f'{1}' else 1  #!"), "", "construct", "Rules have no texts"),
    "text": (rule("return earnings if earnings == 'much' else 0  #!", args=EARNINGS), "", "construct", "'much'"),
    "none": (rule("return earnings if earnings == None else 0  #!", args=EARNINGS), "", "construct", "None"),
    "list": (rule("return [earnings]  #!"), "", "construct", "[earnings]"),
    "import inside": (rule("import math  #!", "return 0"), "", "construct", "A rule imports nothing"),
    "try": (rule("try:  #!", "    return 0", "except ValueError:", "    return 0"), "", "construct", "nothing to catch"),
    "with": (rule("with earnings:  #!", "    return 0"), "", "construct", "with earnings"),
    "raise": (rule("raise earnings  #!"), "", "construct", "raise earnings"),
    "assert": (rule("assert earnings  #!", "return 0"), "", "construct", "assert earnings"),
    "pass": (rule("pass  #!", "return 0"), "", "construct", "`pass`"),
    "global": (rule("global fund  #!", "return 0"), "", "construct", "global fund"),
    "walrus": (rule("return (much := earnings)  #!"), "", "construct", ":="),
    "two targets": (rule("a = b = 0  #!", "return 0"), "", "construct", "a = b"),
    "unpacking": (rule("a, b = earnings  #!", "return 0"), "", "construct", "a, b"),
    "augmented assignment": (rule("much = earnings", "much += earnings  #!", "return much", args=EARNINGS), "", "construct", "+="),
    "assigned again": (rule("much = earnings", "much = earnings  #!", "return much", args=EARNINGS), "", "construct", "already has a value"),
    "assigned argument": (rule("earnings = earnings  #!", "return earnings", args=EARNINGS), "", "construct", "already has a value"),
    "assigned function": (rule("max = earnings  #!", "return max", args=EARNINGS), "", "construct", "means something else"),
    "assigned enumeration": (OPTION + rule("Option = earnings  #!", "return Option", args=EARNINGS), "", "construct", "means something else"),
    "argument called": (rule("return earnings + earnings(0)  #!", args=EARNINGS), "", "construct", "a value here, not a function"),
    "inner function": (rule("def inner():  #!", "    return 0", "return 0"), "", "construct", "def inner"),
    "floor division": (rule("return earnings // 1  #!"), "", "construct", "//"),
    "remainder": (rule("return earnings % 1  #!"), "", "construct", "%"),
    "is": (rule("return 0 if on is on else 1  #!", args="on: Date"), "", "construct", "on is on"),
    "attribute": (rule("return earnings.real  #!"), "", "construct", "earnings.real"),
    "subscript": (rule("return earnings[0]  #!"), "", "construct", "earnings[0]"),
    "slice": (OPTION + rule("return law.figure[Option.FIRST:Option.SECOND] + law.figure[Option.FIRST]  #!", args=LAW), TABLE, "construct", "Option.FIRST:Option.SECOND"),
    "keyword argument": (rule("return max(0, other=1)  #!"), "", "construct", "by position"),
    "undecorated function": (rule("return round(earnings)  #!".replace("earnings", "0")), "", "unknown-name", "'round' is not a function"),
    "call of a rule": (rule("return earnings if is_covered(earnings, 0) else 0  #!", args=EARNINGS), "", "construct", "Name the rule as an argument"),
    "function that was not imported": (rule("return 0 if add_years(on, 1) > on else 1  #!", args="on: Date"), "", "unknown-name", "Write `from payung.law import add_years`"),
    "function by another name": ('max = Input(bool, label={"en": "M"}, question={"en": "M?"})\n' + rule("return 0 if most else max(0, 1)  #!", args="most: bool = max"), "", "construct", "something else in this module"),
    "call of a call": (rule("return highest(0)(1)  #!"), "", "construct", "highest(0)(1)"),
    "too few values": (rule("return round_down(earnings)  #!", args=EARNINGS), "", "construct", "takes 2 values; 1"),
    "max of one": (rule("return max(earnings)  #!", args=EARNINGS), "", "construct", "at least two values"),
    "two values for a scale": (rule("return law.scale(0) + law.scale(0, 1)  #!", args=LAW), SCALE, "construct", "A scale takes one argument"),
    "no return": (rule("much = earnings  #!", args=EARNINGS), "", "construct", "ends without `return`"),
    "only words": (rule(mark="def"), "", "construct", "ends without `return`"),
    "return of nothing": (rule("return  #!"), "", "construct", "needs a value"),
    "text after return": (rule("return earnings", "much = earnings  #!", args=EARNINGS), "", "construct", "ever reached"),
    "text after if and else": (rule("if earnings > 0:", "    return 0", "else:", "    return 1", "return 0  #!", args=EARNINGS), "", "construct", "ever reached"),
    "branch that goes on": (rule("if earnings > 0:  #!", "    much = 0", "return 0", args=EARNINGS), "", "construct", "A branch of `if` ends with `return`"),
    "several arguments by star": (rule("return 0", args="*more", mark="def"), "", "construct", "plain names, then `*, law`"),
    "argument beside law": (rule("return 0", args="*, laws", mark="def"), "", "construct", "plain names, then `*, law`"),
    # ---- Names ----
    "argument": (rule("return 0 if erning > 0 else 1", args="erning: Money", mark="def"), "", "unknown-name", "Did you mean 'earnings'?"),
    "argument of nothing like it": (rule("return qqqq", args="qqqq: Money", mark="def"), "", "unknown-name", "no rule of this scheme, no shared rule and no input"),
    "local": (rule("return earnings + earning  #!", args=EARNINGS), "", "unknown-name", "Did you mean 'earnings'?"),
    "local of a branch": (rule("if earnings > 0:", "    much = earnings", "    return much", "return much  #!", args=EARNINGS), "", "unknown-name", "'much' is neither"),
    "figure": (rule("return law.figure + law.figur  #!", args=LAW), figure(), "unknown-name", "Did you mean 'figure'?"),
    "group": (rule("return law.group.figure + law.group  #!", args=LAW), "group:\n  " + figure(), "unknown-name", "law.group is a group, not a figure"),
    "whole law": (rule("return law.figure + law  #!", args=LAW), figure(), "unknown-name", "'law' is neither"),
    "category": (OPTION + rule("return option == Option.FRIST  #!", args="option: Option", returns="bool"), "", "unknown-name", "Did you mean 'FIRST'?"),
    "reference to a number": (rule("return a", args="a: Money = 0", mark="def"), "", "unknown-name", "'a' refers to nothing of this country"),
    "reference to a link": (SPOUSE + rule("return 0 if a else 1", args="a: bool = spouse", mark="def"), "", "unknown-name", "'a' refers to nothing"),
    "rule of another scheme by name": (scheme() + rule("return is_covered", args="is_covered: bool", returns="bool", by="other.rule", mark="def"), "", "unknown-name", "'is_covered' is no rule of this scheme"),
    "otherwise outside an exception": (rule("return otherwise", args="otherwise: Money", mark="def"), "", "unknown-name", "'otherwise'"),
    "law without being asked for": (rule("return law.figure", args=LAW) + rule("return law.figure  #!", name="y"), figure(), "construct", "`law` is not an argument here"),
    # ---- Units ----
    "a month and a day": (WAGE + rule("return earnings + wage  #!", args="earnings: Money, wage: Money"), "", "unit", "NWC/month and NWC/day"),
    "money and years": (rule("return earnings + age  #!", args=BOTH), "", "unit", "NWC/month and years"),
    "money less than years": (rule("return earnings < age  #!", args=BOTH, returns="bool"), "", "unit", "Only like can be compared with like: NWC/month and years"),
    "higher of money and years": (rule("return max(earnings, age)  #!", args=BOTH), "", "unit", "`max` needs values of one type"),
    "money or years": (rule("return earnings if age > 0 else age  #!", args=BOTH), "", "unit", "Both outcomes of a choice"),
    "result of another period": (rule("return earnings * MONTHS_PER_YEAR  #!", args=EARNINGS), "", "unit", "The result is NWC/year; the rule declares NWC/month"),
    "result without period": (f'wages = Input(MonthlyAmounts, unit="NWC/month", {WORDS})\n' + rule("return total_in(wages, on, on)  #!", args="wages: MonthlyAmounts, on: Date"), "", "unit", "The result is NWC; the rule declares NWC/month"),
    "result without unit": (rule("return earnings / earnings  #!".replace("earnings / earnings", "number(earnings)"), args=EARNINGS), "", "unit", "The result is number"),
    "scale over years": (rule("return law.scale(earnings)  #!", args="earnings: Money, " + LAW), SCALE, "unit", "over years; this is NWC/month"),
    "years for days": (rule("return 0 if add_days(on, age) > on else 1  #!", args="age: Years, on: Date"), "", "type", "Value 2 of `add_days` is days; this is years"),
    "rounding step": (rule("return round_down(earnings, law.figure)  #!", args="earnings: Money, " + LAW), figure(unit="NWC/day"), "unit", "rounding step need one unit"),
    "power of money": (rule("return earnings * law.figure ** age  #!", args="earnings: Money, age: Years, " + LAW), figure(), "unit", "Only a plain number can be raised"),
    "word of another unit": (rule("return age > 0", args="age: Months", returns="bool", mark="def"), "", "unit", "'age' is called Months here; it is years"),
    # ---- Types ----
    "condition of money": (rule("return earnings if earnings else 0  #!", args=EARNINGS), "", "type", "A condition is true or false; this is NWC/month"),
    "and of years": (rule("return earnings > 0 and age  #!", args=BOTH, returns="bool"), "", "type", "this is years"),
    "not of years": (rule("return not age  #!", args="age: Years", returns="bool"), "", "type", "this is years"),
    "sum of dates": (rule("return 0 if on + on > on else 1  #!", args="on: Date"), "", "type", "Use add_days"),
    "sum of truths": (rule("return earnings + (earnings > 0)  #!", args=EARNINGS), "", "type", "Arithmetic needs numbers; this is true or false"),
    "money and truth": (rule("return earnings == (earnings > 0)  #!", args=EARNINGS, returns="bool"), "", "type", "Only like can be compared"),
    "order of categories": (OPTION + rule("return option > Option.FIRST  #!", args="option: Option", returns="bool"), "", "type", "`>` compares numbers or dates"),
    "higher of categories": (OPTION + rule("return max(option, Option.FIRST) == Option.FIRST  #!", args="option: Option", returns="bool"), "", "type", "`max` takes numbers or dates"),
    "in numbers": (rule("return age in (0, 1)  #!", args="age: Years", returns="bool"), "", "type", "`in` needs values of years"),
    "in another enumeration": (OPTION + 'class Other(Enumeration):\n    FIRST = Label(en="F")\n\n' + rule("return option in (Other.FIRST,)  #!", args="option: Option", returns="bool"), "", "type", "`in` needs values of Option"),
    "scale not called": (rule("return law.scale  #!", args=LAW), SCALE, "type", "Call it: law.scale(...)"),
    "figure called": (rule("return law.figure(0)  #!", args=LAW), figure(), "type", "law.figure is not a scale"),
    "table without key": (OPTION + rule("return law.figure  #!", args=LAW), TABLE, "type", "law.figure takes [Option]"),
    "table by a number": (OPTION + rule("return law.figure[age]  #!", args="age: Years, " + LAW), TABLE, "type", "a table by Option; this is years"),
    "figure with key": (OPTION + rule("return law.figure[option]  #!", args="option: Option, " + LAW), figure(), "type", "law.figure takes no key"),
    "result of another type": (rule("return earnings > 0  #!", args=EARNINGS), "", "type", "The result is true or false; the rule declares NWC/month"),
    "amounts of paid months": (PAID + rule("return total_in(paid, on, on) > 0  #!", args="paid: PaidMonths, on: Date", returns="bool"), "", "type", "Value 1 of `total_in` is monthly amounts; this is paid months"),
    "exponent with a fraction": (SHARE + rule("return law.figure ** share  #!", args="share: Number, " + LAW, returns="Number"), figure(unit="number"), "type", "The exponent is not provably a whole number"),
    "argument without type": (rule("return age > 0", args="age", returns="bool", mark="def"), "", "type", "'age' has no type. It is years."),
    "argument of another type": (rule("return age", args="age: bool", returns="Years", mark="def"), "", "type", "'age' is called bool here; it is years"),
    "argument of another enumeration": (OPTION + rule("return age > 0", args="age: Option", returns="bool", mark="def"), "", "type", "'age' is called Option here; it is years"),
    "result of text": (rule("return age", args="age: Years", returns="str", mark="@"), "", "type", "no type of the law language"),
    "no result": (asks_age(mark="@").replace(" -> bool", ""), "", "type", "does not say what it returns"),
    "later text of another type": (asks_age(mark="@") + rule("return age", args="age: Years", returns="Years", by="x.amended", said='since="2005-01-01"', name="y"), "", "type", "returns true or false here and years in a later text"),
    # ---- Division ----
    "division by an input": (rule("return earnings / number(age)  #!", args=BOTH), "", "division", "not provably above 0"),
    "division by a figure that was 0": (rule("return earnings / law.figure  #!", args="earnings: Money, " + LAW), figure("{2000-01-01: 5, 2010-01-01: 0}", unit="number"), "division", "not provably above 0"),
    "division by a scale rounded down": (rule("return earnings / law.scale(age)  #!", args="earnings: Money, age: Years, " + LAW), figure("{2000-01-01: [{from: 0, value: 0.4}]}", name="scale", unit="number", more=", scale: by_band, over: years, rounding: {down: 1}"), "division", "not provably above 0"),
    "division by a difference": (rule("return earnings / (1 - 0)  #!", args=EARNINGS), "", "division", "not provably above 0"),
    "division by those who may be nobody": (SPOUSE + rule("return earnings / people  #!", args="earnings: Money, people: Count = count(linked_by=(spouse,))"), "", "division", "not provably above 0"),
    "division by a total of nobody": (f'much = Input(Count, lowest="1", highest="9", {WORDS})\n' + SPOUSE + rule("return earnings / theirs  #!", args="earnings: Money, theirs: Count = total(much, linked_by=(spouse,))"), "", "division", "not provably above 0"),
    "division by another name than the tested": (rule("if age > 0:", "    return earnings / number(earnings)  #!", "return 0", args=BOTH), "", "division", "not provably above 0"),
    "division by a value rounded down": (rule("return earnings / round_down(number(age) + 1, law.figure)  #!", args="earnings: Money, age: Years, " + LAW), figure(unit="number"), "division", "not provably above 0"),
    "division by a benefit, which is 0 for others": (rule("return age + 1", args="age: Years", returns="Years", by="fund.benefit", said='OLD_AGE, cite="s. 2", label={"en": "x"}') + rule("return number(earnings) / number(x) > 0  #!", args="earnings: Money, x: Years", returns="bool", name="y"), "", "division", "not provably above 0"),
    "division by a value that may be stated": (rule("return age + 1", args="age: Years", returns="Years", more=', asked=Asked(question={"en": "X?"}, lowest="0", highest="9")') + rule("return number(earnings) / number(x) > 0  #!", args="earnings: Money, x: Years", returns="bool", name="y"), "", "division", "not provably above 0"),
    "division in the other branch": (rule("if age > 0:", "    return earnings", "return earnings / number(age)  #!", args=BOTH), "", "division", "not provably above 0"),
    "division after or": (rule("return age > 0 or number(earnings) / number(age) > 0  #!", args=BOTH, returns="bool"), "", "division", "not provably above 0"),
    "division before and": (rule("return number(earnings) / number(age) > 0 and age > 0  #!", args=BOTH, returns="bool"), "", "division", "not provably above 0"),
    "division by a rounded rule": (rule("return age + 1", args="age: Years", returns="Years", more=', rounding=to_nearest("5")') + rule("return number(earnings) / number(x) > 0  #!", args="earnings: Money, x: Years", returns="bool", name="y"), "", "division", "not provably above 0"),
    "power of an input": (SHARE + rule("return share ** age  #!", args="share: Number, age: Years", returns="Number"), "", "division", "raised to a power is not provably above 0"),
    "rounding to an input": (rule("return round_down(earnings, earnings)  #!", args=EARNINGS), "", "division", "step of `round_down`"),
    # ---- Formulas and cycles ----
    "formula that calls itself": ("@formula\ndef again(a: Money) -> Money:\n    return again(a)  #!\n\n" + rule("return again(earnings)", args=EARNINGS), "", "cycle", "'again' calls itself"),
    "formula with law": ("@formula\ndef again(a: Money) -> Money:\n    return a + law.figure  #!\n\n" + rule("return again(law.figure)", args=LAW), figure(), "construct", "a formula gets the figure as an argument"),
    "formula with too few values": ("@formula\ndef again(a: Money, b: Money) -> Money:\n    return a + b\n\n" + rule("return again(earnings)  #!", args=EARNINGS), "", "construct", "'again' takes 2 values; 1"),
    "rule that needs itself": (rule("return x", args="x: bool", returns="bool", mark="def"), "", "cycle", "zz.fund.x → zz.fund.x"),
    "two rules that need each other": (rule("return y", args="y: bool", returns="bool", mark="def") + rule("return x", args="x: bool", returns="bool", name="y"), "", "cycle", "zz.fund.x → zz.fund.y → zz.fund.x"),
    "rule that needs itself by its members": (rule("return y", args="y: bool", returns="bool", mark="def") + rule("return some", args="some: bool = any_(x)", returns="bool", more=", of=HOUSEHOLD", name="y"), "", "cycle", "zz.fund.x → zz.fund.y → zz.fund.x"),
    "exception whose condition needs its rule": (rule("return age", args="age: Years", returns="Years", mark="def") + rule("return x > 0", args="x: Years", returns="bool", name="y") + rule("return age + age", args="age: Years", returns="Years", by="x.exception", said='when=y, cite="s. 3"', name="e"), "", "cycle", "zz.fund.x → zz.fund.y → zz.fund.x"),
    "cover that needs its benefit": (scheme() + rule("return x > 0", args="x: Money", returns="bool", by="other.covers", name="y", mark="def") + rule("return 1", by="other.benefit", said='OLD_AGE, per=MONTH, cite="s. 2", label={"en": "x"}'), "", "cycle", "zz.other.y → zz.other.x → zz.other.y"),
    # ---- Levels ----
    "person's fact of a household": (asks_age(more=", of=HOUSEHOLD", mark="def"), "", "level", "Use total(...)"),
    "link of a household": (SPOUSE + rule("return a > 0", args="a: Years = of(spouse, age, absent=0)", returns="bool", more=", of=HOUSEHOLD", mark="def"), "", "level", "a household has no link"),
    "group of a household": (SPOUSE + 'family = Group(links=(spouse,), label={"en": "F"})\n' + rule("return a > 0", args="a: Years = total(age, within=family)", returns="bool", more=", of=HOUSEHOLD", mark="def"), "", "level", "a household has no one family"),
    "those linked to a household": (SPOUSE + rule("return a > 0", args="a: Count = count(linked_by=(spouse,))", returns="bool", more=", of=HOUSEHOLD", mark="def"), "", "level", "nobody is linked to a household"),
    "linked by what is no link": (rule("return a > 0", args="a: Count = count(linked_by=(age,))", returns="bool", mark="def"), "", "unknown-name", "'a' refers to nothing"),
    "absent that is no literal": (SPOUSE + rule("return a > 0", args="a: Years = of(spouse, age, absent=18)", returns="bool", mark="def"), "", "type", "`absent` does not fit years"),
    "absent of another enumeration": (SPOUSE + OPTION + 'class Other(Enumeration):\n    FIRST = Label(en="F")\n\n' + rule("return a == Option.FIRST", args="a: Option = of(spouse, option, absent=Other.FIRST)", returns="bool", mark="def"), "", "type", "`absent` does not fit Option"),
    "aggregate of a household's fact": (URBAN + rule("return a", args="a: bool = any_(urban)", returns="bool", mark="def"), "", "level", "of the household already"),
    "linked fact of the household": (SPOUSE + URBAN + rule("return a", args="a: bool = of(spouse, urban, absent=False)", returns="bool", mark="def"), "", "level", "of the household already"),
    "total of truths": (rule("return a", args="a: Years = total(is_covered)", returns="Years", mark="def").replace("a: Years =", "a: bool =").replace("-> Years", "-> bool"), "", "type", "total is over numbers"),
    "any of years": (rule("return a", args="a: bool = any_(age)", returns="bool", mark="def"), "", "type", "any is over conditions; this is years"),
    "count of years": (rule("return a", args="a: Count = count(age)", returns="Count", mark="def"), "", "type", "count is over conditions; this is years"),
    "absent of another type": (SPOUSE + rule("return a > 0", args="a: Years = of(spouse, age, absent=False)", returns="bool", mark="def"), "", "type", "`absent` does not fit years"),
    "household's benefit and person's cover": (rule("return a", args="a: Money = total(earnings)", by="fund.benefit", said='OLD_AGE, of=HOUSEHOLD, per=MONTH, cite="s. 2", label={"en": "x"}'), "", "level", "cover is decided for each person"),
    # ---- What a rule declares ----
    "no citation": (asks_age(said='label={"en": "x"}', mark="@"), "", "no-citation", "zz.fund.x has no citation"),
    "no words": (asks_age(words="", mark="@"), "", "no-words", "zz.fund.x has no docstring"),
    "no label": (asks_age(said='cite="s. 2"', mark="@"), "", "no-label", "zz.fund.x has no label in 'en'"),
    "label in no language of the country": (asks_age(said='cite="s. 2", label={"th": "x"}', mark="@"), "", "no-label", "no label in 'en'"),
    "misspelt word": (asks_age(more=', untill="2005-01-01"', mark="@"), "", "unknown-name", "Did you mean 'until'?"),
    "no such period": (rule("return earnings", args=EARNINGS, more=', per="decade"', mark="@"), "", "declaration", "'decade' is no period"),
    "period of a truth": (asks_age(more=", per=MONTH", mark="@"), "", "unit", "only Money is per period"),
    "contribution of years": (rule("return age", args="age: Years", returns="Years", by="fund.contribution", more=", payer=MEMBER", mark="@"), "", "type", "a contribution is Money"),
    "contribution without period": (rule("return 1", by="fund.contribution", more=", payer=MEMBER", mark="@"), "", "no-unit", "for which period"),
    "benefit without period": (rule("return 1", by="fund.benefit", said='OLD_AGE, cite="s. 2", label={"en": "x"}', mark="@"), "", "no-unit", "for which period"),
    "no such payer": (rule("return earnings", args=EARNINGS, by="fund.contribution", more=', payer="neighbour", per=MONTH', mark="@"), "", "declaration", "'neighbour' is no payer"),
    "no such function": (rule("return earnings", args=EARNINGS, by="fund.benefit", said='"joy", per=MONTH, cite="s. 2", label={"en": "x"}', mark="@"), "", "declaration", "'joy' is no function"),
    "benefit that is a date": (rule("return on", args="on: Date", returns="Date", by="fund.benefit", said='OLD_AGE, cite="s. 2", label={"en": "x"}', mark="@"), "", "type", "a benefit is an amount"),
    "no such level": (asks_age(more=', of="village"', mark="@"), "", "declaration", "'village' is no level"),
    "rounding of a truth": (asks_age(more=', rounding=to_nearest("1")', mark="@"), "", "type", "`rounding` is a rule of rounding for a number"),
    "rounding by a text": (rule("return age", args="age: Years", returns="Years", more=', rounding="1"', mark="@"), "", "type", "`rounding` is a rule of rounding for a number"),
    "rounding to 0": (rule("return age", args="age: Years", returns="Years", more=', rounding=to_nearest("0")', mark="@"), "", "declaration", "A rounding step is above 0"),
    "rounding of no kind": (rule("return age", args="age: Years", returns="Years", more=', rounding=to_nearest("1", half="off")', mark="@"), "", "declaration", "'half off' is no way to round"),
    "rule twice": (asks_age() + asks_age(mark="@"), "", "duplicate", "The rule zz.fund.x is declared twice"),
    "cover twice": (asks_age(by="fund.covers"), "", "duplicate", "says twice whom it covers"),
    "no cover": (scheme(mark="  #!") + rule("return earnings", args=EARNINGS, by="other.benefit", said='OLD_AGE, per=MONTH, cite="s. 2", label={"en": "x"}'), "", "declaration", "zz.other does not say whom it covers"),
    "cover of years": (scheme() + rule("return age", args="age: Years", returns="Years", by="other.covers", mark="@"), "", "type", "cover is true or false"),
    "exception where no truth holds": (rule("return age", args="age: Years", returns="Years") + rule("return age", args="age: Years", returns="Years", by="x.exception", said='when=x, cite="s. 3"', name="e", mark="@"), "", "type", "`when` is a rule that is true or false"),
    "exception without citation": (rule("return age", args="age: Years", returns="Years") + rule("return age", args="age: Years", returns="Years", by="x.exception", said="when=is_covered", name="e", mark="@"), "", "no-citation", "zz.fund.x has no citation"),
    # ---- Dates of rules ----
    "day that does not exist": (asks_age(more=', since="2001-02-30"', mark="@"), "", "date", "'2001-02-30' is not a day"),
    "day of a week": (asks_age(more=', since="2001-W01-1"', mark="@"), "", "date", "'2001-W01-1' is not a day"),
    "before the scheme": (asks_age(more=', since="1999-12-31"', mark="@"), "", "dates", "before its scheme (2000-01-01)"),
    "ends before it begins": (asks_age(more=', since="2002-01-01", until="2001-12-31"', mark="@"), "", "dates-overlap", "ends on 2001-12-31"),
    "overlap": (asks_age(more=', until="2010-07-01"') + asks_age(by="x.amended", said='since="2010-07-01"', name="y", mark="@"), "", "dates-overlap", "the text from 2010-07-01 overlaps the one of 2000-01-01..2010-07-01"),
    "gap": (asks_age(more=', until="2010-06-29"') + asks_age(by="x.amended", said='since="2010-07-01"', name="y", mark="@"), "", "dates-gap", "Say reinstated=True"),
    "amended without day": (asks_age() + asks_age(by="x.amended", said='since=""', name="y", mark="@"), "", "dates", "since is missing"),
    "figure begins later": (rule("return law.figure", args=LAW, mark="def"), figure("{2000-01-02: 5}"), "dates-gap", "law.figure has no value before 2000-01-02"),
    "figure ended": (rule("return law.figure", args=LAW, mark="def"), figure(more=", until: 2009-12-31"), "dates-gap", "law.figure has no value after 2009-12-31"),
    "figure is only proposed": (rule("return law.figure", args=LAW, mark="def"), figure("{2000-01-01: {value: 5, status: proposed}}"), "dates-gap", "law.figure has no value in force"),
    "needed rule begins later": (asks_age(more=', since="2005-01-01"') + rule("return x", args="x: bool", returns="bool", name="y", mark="def"), "", "dates-gap", "zz.fund.x is not in force on 2000-01-01"),
    "needed rule ended": (asks_age(more=', until="2005-12-31"') + rule("return a", args="a: Count = count(x)", returns="Count", name="y", mark="def"), "", "dates-gap", "zz.fund.x is not in force on 2006-01-01"),
    "condition of an exception ended": (asks_age(more=', until="2005-12-31"') + rule("return age", args="age: Years", returns="Years", name="y") + rule("return age", args="age: Years", returns="Years", by="y.exception", said='when=x, cite="s. 4"', name="e", mark="def"), "", "dates-gap", "zz.fund.x is not in force on 2006-01-01"),
    "cover ended": (scheme() + asks_age(by="other.covers", more=', until="2005-12-31"') + rule("return earnings", args=EARNINGS, by="other.benefit", said='OLD_AGE, per=MONTH, cite="s. 2", label={"en": "x"}', name="y", mark="def"), "", "dates-gap", "zz.other.x is not in force on 2006-01-01"),
    # ---- What is declared and not used ----
    "unused input": (f"much = Input(bool, {WORDS})  #!\n", "", "unused", "No rule uses the input much"),
    "unused link": (f"head = Link({WORDS})  #!\n", "", "unused", "No rule uses the input head"),
    "unused argument": (rule("return earnings", args=BOTH, mark="def"), "", "unused", "the argument 'age' is not used"),
    "unused law": (rule("return earnings", args="earnings: Money, " + LAW, mark="def"), "", "unused", "`law` is not used"),
    "scheme without rules": (scheme(mark="  #!"), "", "unused", "zz.other has no rules"),
    # ---- Vocabulary ----
    "no range": (declared(f'Input(Number, lowest="0", {WORDS})'), "", "no-range", "much has no range"),
    "range upside down": (declared(f'Input(Number, lowest="9", highest="0", {WORDS})'), "", "no-range", "the lowest is above the highest"),
    "range in numbers": (declared(f"Input(Number, lowest=0, highest=1, {WORDS})"), "", "type", "the range is written as text"),
    "range of words": (declared(f'Input(Number, lowest="none", highest="1", {WORDS})'), "", "type", "the range is written as text"),
    "input in another currency": (declared(f'Input(Money, unit="THB/day", lowest="0", highest="9", {WORDS})', "Money"), "", "unit", "Money does not go with 'THB/day'"),
    "years in days": (declared(f'Input(Years, unit="days", lowest="0", highest="9", {WORDS})', "Days"), "", "unit", "Years does not go with 'days'"),
    "no such unit": (declared(f'Input(Money, unit="NWC/mont", lowest="0", highest="9", {WORDS})', "Money"), "", "unit", "'mont' in 'NWC/mont' is not a unit"),
    "input of text": (declared(f"Input(str, {WORDS})"), "", "type", "no type of the law language"),
    "input without question": (declared('Input(bool, label={"en": "M"})', "bool"), "", "no-label", "much has no question in 'en'"),
    "input without label": (declared('Input(bool, question={"en": "M?"})', "bool"), "", "no-label", "much has no label in 'en'"),
    "input of no level": (declared(f'Input(bool, of="village", {WORDS})', "bool"), "", "declaration", "'village' is no level"),
    "input called id": (declared(f"Input(bool, {WORDS})", "bool").replace("much", "id"), "", "duplicate", "'id' has a meaning of its own"),
    "input called members": (declared(f"Input(bool, {WORDS})", "bool").replace("much", "members"), "", "duplicate", "'members' has a meaning of its own"),
    "group without links": ('family = Group(links=(), label={"en": "F"})  #!\n', "", "declaration", "The group 'family' has no links"),
    "group of one bare link": (SPOUSE + 'family = Group(links=spouse, label={"en": "F"})  #!\n', "", "declaration", "Name them: links=(spouse, mother)"),
    "category without label": (OPTION.replace('Label(en="Second")', '"second"').replace("(Enumeration):", "(Enumeration):  #!"), "", "no-label", "Option.SECOND has no label"),
    "asked without range": (rule("return age", args="age: Years", returns="Years", more=', asked=Asked(question={"en": "X?"})', mark="@"), "", "no-range", "zz.fund.x has no range"),
    "asked without question": (rule("return age > 0", args="age: Years", returns="bool", more=", asked=Asked(question={})", mark="@"), "", "no-label", "zz.fund.x has no question"),
    "asked twice": (asks_age(more=', asked=Asked(question={"en": "X?"})') + scheme() + asks_age(by="other.rule", more=', asked=Asked(question={"en": "X?"})', mark="@"), "", "duplicate", "Two rules ask for 'x'"),
    # ---- Schemes ----
    "scheme of another country": (scheme("th.other", mark="  #!") + asks_age(by="other.rule"), "", "declaration", "Name it zz.something"),
    "scheme without kind": (scheme(said='law="Act", since="2000-01-01"', mark="  #!") + asks_age(by="other.rule"), "", "declaration", "zz.other has no kind"),
    "scheme without law": (scheme(said='kind=CONTRIBUTORY, since="2000-01-01"', mark="  #!") + asks_age(by="other.rule"), "", "no-citation", "does not name its law"),
    "scheme without first day": (scheme(said='kind=CONTRIBUTORY, law="Act"', mark="  #!") + asks_age(by="other.rule"), "", "dates", "zz.other: since is missing"),
    "scheme without name": (scheme(mark="  #!").replace('names={"en": "O"}', "names={}") + asks_age(by="other.rule"), "", "no-label", "zz.other has no names in 'en'"),
    "scheme without administrator": (scheme(mark="  #!").replace('administrator={"en": "N"}, ', "") + asks_age(by="other.rule"), "", "no-label", "zz.other has no administrator in 'en'"),
    # ---- The top of a module ----
    "text that runs": ("print(age)  #!\n", "", "construct", "Only a docstring stands alone"),
    "figure at the top": ("limit = 5  #!\n", "", "construct", "a figure stands in the parameter file"),
    "condition at the top": ("if fund:  #!\n    pass\n", "", "construct", "nothing that runs"),
    "loop at the top": ("for part in fund:  #!\n    pass\n", "", "construct", "nothing that runs"),
    "import of a module": ("import os  #!\n", "", "construct", "imports from payung.law and from its own package"),
    "import from a module": ("from os import path  #!\n", "", "construct", "imports from payung.law and from its own package"),
    "import of everything": ("from payung.law import *  #!\n", "", "construct", "Name what is imported"),
    "plain class": ("class Thing:  #!\n    pass\n", "", "construct", "A class here is an Enumeration"),
    "function without decorator": ("def thing(a):  #!\n    return a\n", "", "construct", "Decorate it as a rule"),
    "foreign decorator": ("@staticmethod\ndef thing(a):  #!\n    return a\n", "", "construct", "Decorate it as a rule"),
    "two decorators": ("@formula\n@formula\ndef thing(a):  #!\n    return a\n", "", "construct", "Decorate it as a rule"),
    "no such declaration": ('@fund.rulez(cite="s. 2")  #!\ndef thing(a):\n    return a\n', "", "unknown-name", "rulez"),
    "unknown annotation": ("@formula\ndef thing(a: Monney) -> Money:  #!\n    return a\n", "", "unknown-name", "Monney"),
    "declaration that breaks": ('other = Scheme("zz.other", wrong=1)  #!\n', "", "declaration", "wrong"),
    "import of a name that is not there": ("from payung.law import nothing  #!\n", "", "unknown-name", "nothing"),
    "no Python": ("def broken(:  #!\n", "", "syntax", "This is not Python"),
}
# fmt: on


@pytest.mark.parametrize(("body", "figures", "kind", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_the_language_does_not_have_is_refused_at_its_line(small_law, body, figures, kind, said):
    folder = small_law.write(body, figures)
    [expected] = [n for n, line in enumerate((folder / "fund.py").read_text().splitlines(), 1) if "#!" in line] or [
        None
    ]
    with pytest.raises(LawRefused) as refused:
        CountryLaw.load(folder)
    [fault] = refused.value.faults
    assert fault.kind == kind
    assert said in f"{fault.message} {fault.hint}"
    assert Path(fault.file).name == "fund.py"
    if expected:
        assert fault.line == expected
    else:
        assert fault.line > 0


# ---- Parameter files ----

HEAD = "figure:\n  unit: NWC/month\n  label: {en: Figure}\n  cite: s. 3\n  source: gazette\n"
SCALED = HEAD + "  scale: by_band\n  over: years\n"
BY = HEAD + "  by: Option\n"

# fmt: off
# name: (text, how the rule uses it, kind, part of the message and hint)
REFUSED_FIGURES: dict[str, tuple[str, str, str, str]] = {
    "no unit": ("figure:  #!\n  label: {en: F}\n  cite: s. 3\n  source: g\n  values: {2000-01-01: 5}\n", "", "no-unit", "figure has no unit"),
    "no label": ("figure:  #!\n  unit: NWC/month\n  cite: s. 3\n  source: g\n  values: {2000-01-01: 5}\n", "law.figure", "no-label", "figure has no label"),
    "no citation": ("figure:\n  unit: NWC/month\n  label: {en: F}\n  source: g\n  values:\n    2000-01-01: 5  #!\n", "law.figure", "no-citation", "figure from 2000-01-01 has no citation"),
    "no source": ("figure:\n  unit: NWC/month\n  label: {en: F}\n  cite: s. 3\n  values:\n    2000-01-01: 5  #!\n", "law.figure", "no-source", "checked: false"),
    "checked without source": (HEAD.replace("  source: gazette\n", "") + "  checked: false\n  values:\n    2000-01-01: 5\n    2001-01-01: {value: 6, checked: true}  #!\n", "law.figure", "no-source", "figure from 2001-01-01"),
    "no values": (HEAD.replace("figure:", "figure:  #!"), "", "parameter", "figure has no values"),
    "empty values": (HEAD.replace("figure:", "figure:  #!") + "  values: {}\n", "", "parameter", "figure has no values"),
    "bare value": ("figure: 5  #!\n", "", "parameter", "figure is a bare value"),
    "misspelt key": (HEAD + "  values: {2000-01-01: 5}\n  sourse: g  #!\n", "law.figure", "unknown-name", "Did you mean 'source'?"),
    "misspelt key of a value": (HEAD + "  values:\n    2000-01-01: {value: 5, chekced: false}  #!\n", "law.figure", "unknown-name", "Did you mean 'checked' or"),
    "name that is no name": ("a figure:  #!\n" + HEAD.split("\n", 1)[1] + "  values: {2000-01-01: 5}\n", "", "parameter", "cannot be a parameter's name"),
    "another currency": (HEAD.replace("NWC/month", "THB/month  #!") + "  values: {2000-01-01: 5}\n", "", "unit", "the country's currency is NWC"),
    "no such unit": (HEAD.replace("NWC/month", "NWC/mnth  #!") + "  values: {2000-01-01: 5}\n", "", "unit", "'mnth' in `NWC/mnth` is not a unit"),
    "bad day": (HEAD + "  values:\n    2000-13-01: 5  #!\n", "", "date", "'2000-13-01' is not a day"),
    "day of a week": (HEAD + "  values:\n    2000-W01-1: 5  #!\n", "", "date", "'2000-W01-1' is not a day"),
    "days that descend": (HEAD + "  values:\n    2001-01-01: 5\n    2000-01-01: 6  #!\n", "", "dates", "2000-01-01 does not follow 2001-01-01"),
    "day twice": (HEAD + "  values:\n    2000-01-01: 5\n    2000-01-01: 6  #!\n", "", "duplicate-key", "2000-01-01"),
    "key twice": (HEAD + "  cite: s. 4  #!\n  values: {2000-01-01: 5}\n", "", "duplicate-key", "cite"),
    "parameter twice": (HEAD + "  values: {2000-01-01: 5}\nfigure: {}  #!\n", "", "duplicate-key", "figure"),
    "ends before its last value": (HEAD + "  until: 1999-12-31  #!\n  values: {2000-01-01: 5}\n", "", "dates", "before its last value begins"),
    "no such status": (HEAD + "  values:\n    2000-01-01: {value: 5, status: anounced}  #!\n", "law.figure", "parameter", "Did you mean 'announced'?"),
    "checked is a word": (HEAD + "  checked: perhaps  #!\n  values: {2000-01-01: 5}\n", "law.figure", "type", "'perhaps' is not true or false"),
    "bad day of review": (HEAD + "  review_by: soon  #!\n  values: {2000-01-01: 5}\n", "law.figure", "date", "'soon' is not a day"),
    "text for a number": (HEAD + "  values:\n    2000-01-01: five  #!\n", "", "type", "'five' is not a number"),
    "yes for a number": (HEAD + "  values:\n    2000-01-01: true  #!\n", "", "type", "is not a number"),
    "list for a number": (HEAD + "  values:\n    2000-01-01: [5]  #!\n", "", "type", "a mapping or list is not a number"),
    "number for yes or no": (HEAD.replace("NWC/month", "yes_no") + "  values:\n    2000-01-01: 1  #!\n", "", "type", "'1' is not true or false"),
    "number for a day": (HEAD.replace("NWC/month", "date") + "  values:\n    2000-01-01: 2000  #!\n", "", "date", "'2000' is not a day"),
    "no such category": (HEAD.replace("NWC/month", "Option") + "  values:\n    2000-01-01: third  #!\n", "", "type", "one of first, second"),
    "scale of no kind": (HEAD + "  scale: by_bnd  #!\n  over: years\n  values:\n    2000-01-01: [{from: 0, value: 1}]\n", "?", "parameter", "'by_bnd' is no kind of scale"),
    "scale over nothing": (HEAD + "  scale: by_band  #!\n  values:\n    2000-01-01: [{from: 0, value: 1}]\n", "law.figure(number(age))", "no-unit", "does not say what it is over"),
    "scale over no unit": (HEAD + "  scale: by_band\n  over: yaers  #!\n  values:\n    2000-01-01: [{from: 0, value: 1}]\n", "law.figure(number(age))", "unit", "'yaers'"),
    "scale not from 0": (SCALED + "  values:\n    2000-01-01:\n      - {from: 1, value: 1}  #!\n", "", "scale", "does not say what holds from 0"),
    "scale that descends": (SCALED + "  values:\n    2000-01-01:\n      - {from: 0, value: 1}\n      - {from: 5, value: 2}\n      - {from: 5, value: 3}  #!\n", "", "scale", "the band from 5 does not follow 5"),
    "scale with rates by band": (SCALED + "  values:\n    2000-01-01:\n      - {from: 0, rate: 1}  #!\n", "", "scale", "each band is `{from: number, value: number}`"),
    "marginal scale with values": (SCALED.replace("by_band", "marginal") + "  values:\n    2000-01-01:\n      - {from: 0, value: 1}  #!\n", "", "scale", "each band is `{from: number, rate: number}`"),
    "scale of one number": (SCALED + "  values:\n    2000-01-01: 5  #!\n", "", "scale", "each band is"),
    "scale of truths": (SCALED.replace("NWC/month", "yes_no").replace("by_band", "by_band  #!") + "  values: {2000-01-01: [{from: 0, value: 1}]}\n", "", "type", "its values are numbers"),
    "scale rounded to 0": (SCALED + "  rounding: {nearest: 0}  #!\n  values: {2000-01-01: [{from: 0, value: 1}]}\n", "law.figure(age)", "parameter", "the rounding is not understood"),
    "scale rounded somehow": (SCALED + "  rounding: {nearest: 1, hlaf: up}  #!\n  values: {2000-01-01: [{from: 0, value: 1}]}\n", "law.figure(age)", "parameter", "the rounding is not understood"),
    "rounding without scale": (HEAD + "  rounding: {up: 1}  #!\n  values: {2000-01-01: 5}\n", "law.figure", "parameter", "`rounding` belongs to a scale"),
    "over without scale": (HEAD + "  over: years  #!\n  values: {2000-01-01: 5}\n", "law.figure", "parameter", "`over` belongs to a scale"),
    "table by nothing": (HEAD + "  by: Optoin  #!\n  values: {2000-01-01: 5}\n", "law.figure", "unknown-name", "Did you mean 'Option'?"),
    "incomplete table": (BY + "  values:\n    2000-01-01: {first: 1}  #!\n", "law.figure[option]", "table", "figure has no value for second"),
    "misspelt key of a table": (BY + "  values:\n    2000-01-01:\n      first: 1\n      second: 2\n      secnd: 3  #!\n", "law.figure[option]", "unknown-name", "Did you mean 'second'?"),
    "table of one number": (BY + "  values:\n    2000-01-01: 5  #!\n", "law.figure[option]", "table", "write a value for each of its names"),
    "unused": (HEAD.replace("figure:", "figure:  #!") + "  values: {2000-01-01: 5}\n", "", "unused", "No rule uses the parameter figure"),
    "not YAML": (HEAD + "  values: {2000-01-01: 5  #!\n", "", "syntax", ""),
    "list of parameters": ("- figure  #!\n", "", "parameter", "a mapping of names to parameters"),
}
# fmt: on


@pytest.mark.parametrize(("text", "used", "kind", "said"), REFUSED_FIGURES.values(), ids=REFUSED_FIGURES.keys())
def test_what_is_wrong_in_a_parameter_file_is_refused_at_its_line(small_law, text, used, kind, said):
    """Where the parameter is refused altogether, no rule uses it (an unknown name would be a second fault)."""
    body = OPTION
    if used:
        names = [name for name, kind_ in (("option", "Option"), ("age", "Years")) if name in used]
        arguments = [f"{name}: {'Option' if name == 'option' else 'Years'}" for name in names]
        body += (
            rule(f"return {used}", args=", ".join([*arguments, LAW]))
            if used != "?"
            else rule("return law.figure(age)", args="age: Years, *, law")
        )
    [expected] = [number for number, line in enumerate(text.splitlines(), 1) if "#!" in line]
    [fault] = small_law.faults(body, text)
    assert fault.kind == kind
    assert said in f"{fault.message} {fault.hint}"
    assert Path(fault.file).name == "fund.yaml"
    assert fault.line == expected


# ---- Whole packages ----


def test_no_package(tmp_path):
    with pytest.raises(LawRefused) as refused:
        CountryLaw.load(tmp_path)
    [fault] = refused.value.faults
    assert (fault.kind, "no __init__.py" in fault.message) == ("unknown-name", True)


def test_a_package_without_country(small_law):
    [fault] = small_law.faults(files={"__init__.py": '"""Nothing."""\n', "fund.py": '"""Nothing."""\n'})
    assert (fault.kind, fault.line) == ("declaration", 1)
    assert "country = Country(...)" in fault.message


def test_a_country_without_languages_or_with_a_wrong_currency(small_law):
    text = (
        'from payung.law import Country\n\ncountry = Country("zz", names={"en": "N"}, currency="NWC", languages=())\n'
    )
    [fault] = small_law.faults(files={"__init__.py": text})
    assert fault.kind == "declaration"
    text = text.replace("()", '("en",)').replace("NWC", "coins")
    faults = small_law.faults(files={"__init__.py": text})
    assert ("unit", 3) in [(fault.kind, fault.line) for fault in faults]


def test_a_parameter_file_without_module(small_law):
    [fault] = small_law.faults(files={"funds.yaml": figure()})
    assert fault.kind == "unknown-name"
    assert "No module funds.py" in fault.message
    assert Path(fault.file).name == "funds.yaml"


@pytest.mark.parametrize("name", ["fund.py", "fund.yaml"])
def test_a_file_that_is_not_utf8(small_law, name):
    [fault] = small_law.faults(
        asks_age(), files={name: b"# caf\xe9\n"} if name == "fund.py" else {name: b"figure: caf\xe9\n"}
    )
    assert "UTF-8" in fault.message
    assert Path(fault.file).name == name


def test_a_null_character_is_not_python(small_law):
    [fault] = small_law.faults(files={"fund.py": b"a = 1\x00\n"})
    assert (fault.kind, Path(fault.file).name) == ("syntax", "fund.py")


def test_an_input_and_a_rule_of_one_name(small_law):
    vocabulary = f"from payung.law import Input\n\nmuch = Input(bool, {WORDS})\n"
    body = (
        "from .vocabulary import much as a_lot\n"
        + rule("return a", args="a: bool = a_lot", returns="bool")
        + asks_age(name="much", mark="@")
    )
    [fault] = small_law.faults(body, files={"vocabulary.py": vocabulary})
    assert (fault.kind, Path(fault.file).name) == ("duplicate", "fund.py")
    assert "'much' is an input and a rule" in fault.message


def test_two_inputs_of_one_name(small_law):
    vocabulary = f"from payung.law import Input\n\nmuch = Input(bool, {WORDS})\n"
    body = declared(f"Input(bool, {WORDS})", "bool")
    faults = small_law.faults(body, files={"vocabulary.py": vocabulary})
    assert ("duplicate", "'much' is declared twice.") in [(fault.kind, fault.message) for fault in faults]


def test_two_schemes_of_one_name(small_law):
    faults = small_law.faults(scheme("zz.fund") + asks_age(by="other.rule"))
    assert [(fault.kind, fault.message) for fault in faults] == [
        ("duplicate", "The scheme zz.fund is declared twice.")
    ] * 2


# ---- All at once ----


def test_offenders_of_one_kind_are_listed_together_and_all_kinds_at_once(small_law):
    body = (
        rule("return earnings * 2", args=EARNINGS)
        + rule("return erning", args="erning: Money", name="y")
        + rule("return earnings * 3 + age", args=BOTH, name="z")
    )
    with pytest.raises(LawRefused) as refused:
        small_law.load(body, figure() + "other: 5\n")
    kinds = {kind: len(faults) for kind, faults in refused.value.by_kind().items()}
    # 2 and 3; the misspelt argument; `earnings * 3 + age` is not blamed for its unit a second time; the bare value.
    assert kinds == {"number-in-code": 2, "unknown-name": 1, "parameter": 1}
    order = [fault.kind for fault in refused.value.faults]
    assert order == sorted(order)
    for fault in refused.value.faults:
        assert f"{fault.file}:{fault.line}" in str(refused.value)


def test_the_parts_of_a_line_are_refused_in_their_order(small_law):
    faults = small_law.faults(rule("return earnings * 9 + earnings * 2 + earnings * 7 + earnings * 3", args=EARNINGS))
    assert [fault.message for fault in faults] == [f"The number {number} stands in code." for number in (9, 2, 7, 3)]


def test_every_module_that_is_not_python_is_listed(small_law):
    faults = small_law.faults(files={"one.py": "def (\n", "two.py": "import os\n", "three.yaml": figure()})
    assert [(fault.kind, Path(fault.file).name) for fault in faults] == [
        ("syntax", "one.py"), ("construct", "two.py"), ("unknown-name", "three.yaml"),
    ]  # fmt: skip


def test_a_fault_as_plain_data_has_its_place(small_law):
    [fault] = small_law.faults(rule("return earnings * 2", args=EARNINGS))
    assert fault.to_dict() == {
        "kind": "number-in-code", "message": "The number 2 stands in code.", "file": fault.file, "line": fault.line,
        "path": "", "hint": "Put it into the parameter file, with its day, unit and citation.",
    }  # fmt: skip
    assert str(fault) == f"{fault.file}:{fault.line}: {fault.message} {fault.hint}"


def test_the_law_that_all_these_are_made_of_is_right(small_law):
    """So that each refusal above comes from its one mistake."""
    body = (
        OPTION + SPOUSE + WAGE + SHARE + PAID + URBAN
        + rule("return earnings + law.figure", args="earnings: Money, " + LAW)
        + rule("return (share > 0 or urban) and months_in(paid, on, on) > 0 and wage > 0", args="share: Number, urban: bool, paid: PaidMonths, wage: Money, on: Date", returns="bool", name="y")
        + scheme() + asks_age(by="other.covers")
    )  # fmt: skip
    law = small_law.load(body, figure())
    decision = law.decide({"members": [{"id": "a", "earnings": 7}]}, "2020-01-01")
    assert decision.value("zz.fund.x") == 12  # 7 + 5
