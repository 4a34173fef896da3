"""What the law language does not have, or what does not hold together, is refused when the law loads.

Each case is one small law with one mistake. The line that must be named bears the mark `#!`; nothing else may be refused.
"""

from pathlib import Path
from typing import Any

import pytest

from payung.law.country import CountryLaw
from payung.law.faults import Fault, LawRefused

# ---- Texts ----


def rule(*body: str, args: str = "", returns: str = "Money", more: str = "") -> str:
    """A helper rule with a body; the first line of the body is line 4 of it."""
    per = ", per=MONTH" if returns == "Money" and "per=" not in more else ""
    lines = "\n".join(f"    {line}" for line in body)
    return f'@fund.rule(cite="s. 2", label={{"en": "x"}}{per}{more})\ndef x({args}) -> {returns}:\n    """X."""\n{lines}\n'


def figure(name: str = "figure", values: str = "{2000-01-01: 5}", unit: str = "NWC/month", more: str = "") -> str:
    return f"{name}: {{unit: {unit}, label: {{en: Figure}}, cite: s. 3, source: gazette, values: {values}{more}}}\n"


OPTION = """\
class Option(Enumeration):
    FIRST = Label(en="First")
    SECOND = Label(en="Second")

option = Input(Option, label={"en": "Option"}, question={"en": "Option?"})
"""
WAGES = """\
wages = Input(MonthlyAmounts, unit="NWC/month", label={"en": "Wages"}, question={"en": "Wages?"})
paid = Input(PaidMonths, label={"en": "Paid"}, question={"en": "Paid?"})
share = Input(Number, lowest="0", highest="1", label={"en": "Share"}, question={"en": "Share?"})
spouse = Link(label={"en": "Spouse"}, question={"en": "Spouse?"})
urban = Input(bool, of=HOUSEHOLD, label={"en": "Urban"}, question={"en": "Urban?"})
since = Input(Date, label={"en": "Since"}, question={"en": "Since?"})

@fund.rule(cite="s. 9", label={"en": "uses all"})
def uses_all(paid: PaidMonths, share: Number, urban: bool, since: Date, on: Date, theirs: Years = of(spouse, age, absent=0)) -> bool:
    \"\"\"Uses all.\"\"\"
    return urban and share > 0 and theirs > 0 and months_in(paid, since, on) > 0

@fund.rule(per=MONTH, cite="s. 9", label={"en": "uses wages"})
def uses_wages(wages: MonthlyAmounts, since: Date, on: Date) -> Money:
    \"\"\"Uses wages.\"\"\"
    return average_in(wages, since, on)

"""
LAW = "*, law"


def marked(text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if "#!" in line]


Case = tuple[str, str, str, str]  # body, figures, kind, part of the message


BODIES: dict[str, Case] = {
    # -- numbers and constructs
    "number in code": (rule("return earnings + 350  #!", args="earnings: Money"), "", "number-in-code", "350"),
    "fraction in code": (rule("return earnings * 0.05  #!", args="earnings: Money"), "", "number-in-code", "0.05"),
    "for": (
        rule("for part in earnings:  #!", "    return part", "return earnings", args="earnings: Money"),
        "", "construct", "for part in earnings",
    ),
    "while": (rule("while True:  #!", "    return 0", "return earnings", args="earnings: Money"), "", "construct", "while"),
    "comprehension": (
        rule("return earnings + sum([a for a in earnings])  #!", args="earnings: Money"), "", "construct", "for a in",
    ),
    "generator": (rule("return max(1, *earnings)  #!", args="earnings: Money"), "", "construct", "by position"),
    "lambda": (rule("pick = lambda: earnings  #!", "return earnings", args="earnings: Money"), "", "construct", "lambda"),
    "f-string": (rule("return earnings if f'{earnings}' else 0  #!", args="earnings: Money"), "", "construct", "outside"),
    "text": (rule("return earnings if age == 'old' else 0  #!", args="earnings: Money, age: Years"), "", "construct", "'old'"),
    "none": (rule("return earnings if age == None else 0  #!", args="earnings: Money, age: Years"), "", "construct", "None"),
    "import inside": (rule("import math  #!", "return earnings", args="earnings: Money"), "", "construct", "import math"),
    "try": (
        rule("try:  #!", "    return earnings", "except ValueError:", "    return 0", args="earnings: Money"),
        "", "construct", "try:",
    ),
    "with": (rule("with earnings:  #!", "    return 0", args="earnings: Money"), "", "construct", "with"),
    "raise": (rule("raise earnings  #!", args="earnings: Money"), "", "construct", "raise"),
    "assert": (rule("assert age > 0  #!", "return earnings", args="earnings: Money, age: Years"), "", "construct", "assert"),
    "pass": (rule("pass  #!", "return earnings", args="earnings: Money"), "", "construct", "pass"),
    "walrus": (rule("return (much := earnings)  #!", args="earnings: Money"), "", "construct", ":="),
    "two targets": (rule("a = b = earnings  #!", "return earnings", args="earnings: Money"), "", "construct", "a = b"),
    "unpacking": (rule("a, b = earnings  #!", "return earnings", args="earnings: Money"), "", "construct", "a, b"),
    "augmented": (
        rule("much = earnings", "much += earnings  #!", "return much", args="earnings: Money"), "", "construct", "+=",
    ),
    "second assignment": (
        rule("much = earnings", "much = much + much  #!", "return much", args="earnings: Money"),
        "", "construct", "already has a value",
    ),
    "assigned argument": (rule("earnings = earnings  #!", "return earnings", args="earnings: Money"), "", "construct", "already has"),
    "local named like a function": (
        rule("max = earnings  #!", "return max", args="earnings: Money"), "", "construct", "means something else",
    ),
    "argument called": (
        rule("return earnings(earnings)  #!", args="earnings: Money"), "", "construct", "a value here, not a function",
    ),
    "inner function": (rule("def inner():  #!", "    return 0", "return earnings", args="earnings: Money"), "", "construct", "def inner"),
    "floor division": (rule("return earnings // 1  #!", args="earnings: Money"), "", "construct", "//"),
    "remainder": (rule("return earnings % 1  #!", args="earnings: Money"), "", "construct", "%"),
    "is": (rule("return earnings if age is age else 0  #!", args="earnings: Money, age: Years"), "", "construct", "is age"),
    "attribute": (rule("return earnings.real  #!", args="earnings: Money"), "", "construct", "earnings.real"),
    "subscript": (rule("return earnings[0]  #!", args="earnings: Money"), "", "construct", "earnings[0]"),
    "keyword argument": (
        rule("return round_down(x=earnings, step=earnings)  #!", args="earnings: Money"), "", "construct", "by position",
    ),
    "undecorated function": (
        rule("return round(earnings)  #!", args="earnings: Money"), "", "unknown-name", "'round' is not a function",
    ),
    "call of a rule": (
        rule("return earnings if is_covered(earnings) else 0  #!", args="earnings: Money"),
        "", "construct", "'is_covered' is not a function",
    ),
    "function not imported": (
        rule("return earnings if add_years(on, 1) > on else 0  #!", args="earnings: Money, on: Date"),
        "", "unknown-name", "'add_years' is not imported",
    ),
    "call of a call": (rule("return highest(earnings)(earnings)  #!", args="earnings: Money"), "", "construct", "outside"),
    "too few values": (rule("return round_down(earnings)  #!", args="earnings: Money"), "", "construct", "takes 2 values; 1"),
    "max of one": (rule("return max(earnings)  #!", args="earnings: Money"), "", "construct", "at least two"),
    "no return": (rule("much = earnings  #!", args="earnings: Money").replace("    much", "    return_ = 0\n    much"), "", "construct", ""),
    "return of nothing": (rule("return  #!"), "", "construct", "needs a value"),
    "code after return": (rule("return earnings", "much = earnings  #!", args="earnings: Money"), "", "construct", "ever reached"),
    "code after if and else": (
        rule("if age > 0:", "    return 0", "else:", "    return earnings", "return 0  #!", args="age: Years, earnings: Money"),
        "", "construct", "ever reached",
    ),
    "branch that falls through": (
        rule("if age > 0:  #!", "    much = earnings", "return earnings", args="age: Years, earnings: Money"),
        "", "construct", "A branch of `if` ends with `return`",
    ),
    "local of a branch": (
        rule("if age > 0:", "    much = earnings", "    return much", "return much  #!", args="age: Years, earnings: Money"),
        "", "unknown-name", "'much'",
    ),
    # -- names
    "unknown argument": (
        '@fund.rule(cite="s. 2", label={"en": "x"}, per=MONTH)\ndef x(\n    erning: Money,  #!\n) -> Money:\n    """X."""\n    return erning\n',
        "", "unknown-name", "Did you mean 'earnings'?",
    ),
    "unknown local": (rule("return earning  #!", args="earnings: Money").replace("earning  ", "earnings + earning  "), "", "unknown-name", "Did you mean 'earnings'?"),
    "unknown figure": (rule("return law.figur + law.figure  #!", args=LAW), figure(), "unknown-name", "Did you mean 'figure'?"),
    "group for figure": (
        rule("return law.group.figure + law.group  #!", args=LAW), "group:\n  " + figure(), "unknown-name", "a group, not a figure",
    ),
    "law without law": (
        rule("return law.figure  #!") + rule("return law.figure", args=LAW).replace("def x", "def y"),
        figure(), "construct", "`law` is not an argument",
    ),
    "unknown category": (
        OPTION + rule("return option == Option.FRIST  #!", args="option: Option", returns="bool"), "", "unknown-name", "Did you mean 'FIRST'?",
    ),
    "reference to nothing": (
        rule("return a", args="a: Money = 0").replace("def x(a: Money = 0)", "def x(  #!\n    a: Money = 0)").replace("a: Money = 0)", "a: Money = 0)  #!").replace("(  #!", "("),
        "", "unknown-name", "refers to nothing",
    ),
    "argument of another scheme by name": (
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")\n'
        '@other.rule(cite="s. 2", label={"en": "y"})\ndef y(is_covered: bool) -> bool:  #!\n    """Y."""\n    return is_covered\n',
        "", "unknown-name", "no rule of this scheme",
    ),
    "otherwise outside an exception": (
        rule("return otherwise", args="otherwise: Money").replace("Money) ->", "Money) ->  #!").replace("  #! Money:", " Money:  #!"),
        "", "unknown-name", "'otherwise'",
    ),
    # -- units
    "month and day": (
        'wage = Input(Money, unit="NWC/day", lowest="0", highest="9", label={"en": "W"}, question={"en": "W?"})\n'
        + rule("return earnings + wage  #!", args="earnings: Money, wage: Money"),
        "", "unit", "NWC/month and NWC/day",
    ),
    "money and months": (
        rule("return earnings + age  #!", args="earnings: Money, age: Years"), "", "unit", "NWC/month and years",
    ),
    "compared money and years": (
        rule("return earnings > age  #!", args="earnings: Money, age: Years", returns="bool"), "", "unit", "Only like",
    ),
    "max of unlike": (rule("return max(earnings, age)  #!", args="earnings: Money, age: Years"), "", "unit", "`max` needs"),
    "choice of unlike": (
        rule("return earnings if age > 0 else age  #!", args="earnings: Money, age: Years"), "", "unit", "Both outcomes",
    ),
    "result of another period": (
        rule("return earnings * MONTHS_PER_YEAR  #!", args="earnings: Money"), "", "unit", "The result is NWC/year; the rule declares NWC/month",
    ),
    "result without period": (rule("return total_in(wages, since, since)  #!", args="wages: MonthlyAmounts, since: Date") .join([WAGES, ""]), "", "unit", "The result is NWC;"),
    "scale over years": (
        rule("return law.scale(earnings)  #!", args="earnings: Money, " + LAW),
        figure("scale", "{2000-01-01: [{from: 0, value: 1}]}", more=", scale: by_band, over: years"),
        "unit", "over years; this is NWC/month",
    ),
    "years to add days": (
        rule("return earnings if add_days(on, age) > on else 0  #!", args="earnings: Money, age: Years, on: Date"),
        "", "type", "Value 2 of `add_days` is days; this is years",
    ),
    "step of another unit": (
        rule("return round_down(earnings, law.step)  #!", args="earnings: Money, " + LAW), figure("step", unit="NWC/day"), "unit", "rounding step",
    ),
    "power of money": (
        rule("return number(law.figure ** age) * earnings  #!", args="age: Years, earnings: Money, " + LAW), figure(), "unit", "Only a plain number",
    ),
    "annotation of another unit": (
        '@fund.rule(cite="s. 2", label={"en": "x"})\ndef x(age: Months) -> bool:  #!\n    """X."""\n    return age > 0\n',
        "", "unit", "'age' is called Months here; it is years",
    ),
    # -- types
    "condition of money": (rule("return earnings if earnings else 0  #!", args="earnings: Money"), "", "type", "A condition is true or false"),
    "and of numbers": (rule("return earnings > 0 and age  #!", args="earnings: Money, age: Years", returns="bool"), "", "type", "this is years"),
    "sum of dates": (
        rule("return earnings if on + on > on else 0  #!", args="earnings: Money, on: Date"), "", "type", "Arithmetic needs numbers; this is date",
    ),
    "sum of truths": (rule("return earnings + (age > 0)  #!", args="earnings: Money, age: Years"), "", "type", "this is true or false"),
    "order of categories": (
        OPTION + rule("return option > Option.FIRST  #!", args="option: Option", returns="bool"), "", "type", "compares numbers or dates",
    ),
    "in with numbers": (rule("return age in (0, 1)  #!", args="age: Years", returns="bool"), "", "type", "`in` needs values"),
    "in of another enumeration": (
        OPTION + 'class Other(Enumeration):\n    FIRST = Label(en="F")\n\n' + rule("return option in (Other.FIRST,)  #!", args="option: Option", returns="bool"),
        "", "type", "`in` needs values of Option",
    ),
    "scale not called": (
        rule("return law.scale  #!", args=LAW),
        figure("scale", "{2000-01-01: [{from: 0, value: 1}]}", more=", scale: by_band, over: years"), "type", "law.scale is a scale",
    ),
    "figure called": (rule("return law.figure(earnings)  #!", args="earnings: Money, " + LAW), figure(), "type", "not a scale"),
    "table without key": (
        OPTION + rule("return law.figure if option == Option.FIRST else 0  #!", args="option: Option, " + LAW),
        figure(values="{2000-01-01: {first: 1, second: 2}}", more=", by: Option"), "type", "takes [Option]",
    ),
    "table by another key": (
        OPTION + rule("return law.figure[age] if option == Option.FIRST else 0  #!", args="option: Option, age: Years, " + LAW),
        figure(values="{2000-01-01: {first: 1, second: 2}}", more=", by: Option"), "type", "table by Option; this is years",
    ),
    "figure with key": (
        OPTION + rule("return law.figure[option]  #!", args="option: Option, " + LAW), figure(), "type", "takes no key",
    ),
    "result of another type": (rule("return earnings > 0  #!", args="earnings: Money"), "", "type", "The result is true or false"),
    "fold of paid months": (
        WAGES + rule("return total_in(paid, on, on)  #!", args="paid: PaidMonths, on: Date", returns="Number"), "", "type", "Value 1 of `total_in`",
    ),
    "exponent with a fraction": (
        WAGES + rule("return law.figure ** share  #!", args="share: Number, " + LAW, returns="Number"), figure(unit="number"), "type", "whole number",
    ),
    "argument without type": (
        '@fund.rule(cite="s. 2", label={"en": "x"})\ndef x(age) -> bool:  #!\n    """X."""\n    return age > 0\n', "", "type", "'age' has no type",
    ),
    "annotation of another type": (
        '@fund.rule(cite="s. 2", label={"en": "x"})\ndef x(age: bool) -> bool:  #!\n    """X."""\n    return age\n', "", "type", "called bool here; it is years",
    ),
    "no result": ('@fund.rule(cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years):\n    """X."""\n    return age\n', "", "type", "does not say what it returns"),
    "result of text": ('@fund.rule(cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years) -> str:\n    """X."""\n    return age\n', "", "type", "no type of the law language"),
    "later text of another type": (
        '@fund.rule(cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n'
        '@x.amended(since="2005-01-01")\ndef y(age: Years) -> Years:\n    """Y."""\n    return age\n',
        "", "type", "in a later text",
    ),
    # -- division
    "division by an input": (
        rule("return earnings / number(age)  #!", args="earnings: Money, age: Years"), "", "division", "not provably above 0",
    ),
    "division by a figure of 0": (
        rule("return earnings / law.figure  #!", args="earnings: Money, " + LAW), figure(values="{2000-01-01: 5, 2010-01-01: 0}", unit="number"),
        "division", "not provably above 0",
    ),
    "division by a scale rounded down": (
        rule("return earnings / law.scale(age)  #!", args="earnings: Money, age: Years, " + LAW),
        figure("scale", "{2000-01-01: [{from: 0, value: 0.4}]}", "number", ", scale: by_band, over: years, rounding: {down: 1}"),
        "division", "not provably above 0",
    ),
    "division by a difference": (
        rule("return earnings / (1 - 1)  #!", args="earnings: Money"), "", "division", "not provably above 0",
    ),
    "division in the other branch": (
        rule("if age > 0:", "    return earnings", "return earnings / number(age)  #!", args="earnings: Money, age: Years"), "", "division", "above 0",
    ),
    "division tested by or": (
        rule("return earnings if age > 0 or earnings / age > 0 else 0  #!", args="earnings: Money, age: Years"), "", "division", "above 0",
    ),
    "power of an input": (
        WAGES + rule("return share ** age  #!", args="share: Number, age: Years", returns="Number"), "", "division", "raised to a power",
    ),
    "rounding to an input": (
        rule("return round_down(earnings, earnings)  #!", args="earnings: Money"), "", "division", "step of `round_down`",
    ),
    # -- cycles
    "formula that calls itself": (
        "@formula\ndef again(a: Money) -> Money:\n    return again(a)  #!\n" + rule("return again(earnings)", args="earnings: Money"),
        "", "cycle", "'again' calls itself",
    ),
    "formula with law": (
        "@formula\ndef again(a: Money) -> Money:\n    return a + law.figure  #!\n" + rule("return again(earnings) + law.figure", args="earnings: Money, " + LAW),
        figure(), "construct", "`law` is not an argument",
    ),
    "formula with too few values": (
        "@formula\ndef again(a: Money, b: Money) -> Money:\n    return a + b\n" + rule("return again(earnings)  #!", args="earnings: Money"),
        "", "construct", "'again' takes 2 values; 1",
    ),
    # -- levels
    "person's fact in a household's rule": (
        '@fund.rule(of=HOUSEHOLD, cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> bool:  #!\n    """X."""\n    return age > 0\n', "", "level", "a fact of a person",
    ),
    "link in a household's rule": (
        WAGES + '@fund.rule(of=HOUSEHOLD, cite="s. 2", label={"en": "x"})\ndef x(a: Years = of(spouse, age, absent=0)) -> bool:  #!\n    """X."""\n    return a > 0\n',
        "", "level", "a household has no link",
    ),
    "group in a household's rule": (
        WAGES + 'family = Group(links=(spouse,), label={"en": "Family"})\n'
        '@fund.rule(of=HOUSEHOLD, cite="s. 2", label={"en": "x"})\ndef x(a: Years = total(age, within=family)) -> bool:  #!\n    """X."""\n    return a > 0\n',
        "", "level", "has no one family",
    ),
    "aggregate of a household's fact": (
        WAGES + rule("return a", args="a: bool = any_(urban)", returns="bool").replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "level", "of the household already",
    ),
    "total of truths": (
        rule("return a", args="a: Years = total(is_covered)", returns="Years").replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "type", "total is over numbers",
    ),
    "any of numbers": (
        rule("return a", args="a: bool = any_(age)", returns="bool").replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "type", "any is over conditions",
    ),
    "absent that does not fit": (
        WAGES + rule("return a > 0", args="a: Years = of(spouse, age, absent=False)", returns="bool").replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "type", "`absent` does not fit years",
    ),
    # -- shape
    "star arguments": (rule("return earnings", args="earnings: Money, *more").replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "construct", "plain names, then `*, law`"),
    "other keyword": (rule("return earnings", args="earnings: Money, *, laws").replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "construct", "plain names, then `*, law`"),
    # -- declarations of rules
    "no citation": ('@fund.rule(label={"en": "x"})  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "no-citation", "zz.fund.x has no citation"),
    "no docstring": ('@fund.rule(cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years) -> bool:\n    return age > 0\n', "", "no-words", "no docstring"),
    "no label": ('@fund.rule(cite="s. 2")  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "no-label", "zz.fund.x has no label in 'en'"),
    "label in another language": ('@fund.rule(cite="s. 2", label={"th": "x"})  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "no-label", "in 'en'"),
    "misspelt keyword": ('@fund.rule(cite="s. 2", label={"en": "x"}, untill="2005-01-01")  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "unknown-name", "'until'?"),
    "no such period": (rule("return earnings", args="earnings: Money", more=', per="decade"').replace("per=MONTH", "").replace("})", "})").replace('"decade")', '"decade")  #!'), "", "declaration", "'decade' is no period"),
    "period of truth": ('@fund.rule(cite="s. 2", label={"en": "x"}, per=MONTH)  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "unit", "only Money is per period"),
    "contribution of days": (
        '@fund.contribution(payer=MEMBER, cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "type", "a contribution is Money",
    ),
    "contribution without period": (
        '@fund.contribution(payer=MEMBER, cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years) -> Money:\n    """X."""\n    return 0 if age > 0 else 1\n', "", "no-unit", "for which period",
    ),
    "no such payer": (
        '@fund.contribution(payer="neighbour", per=MONTH, cite="s. 2", label={"en": "x"})  #!\ndef x(earnings: Money) -> Money:\n    """X."""\n    return earnings\n',
        "", "declaration", "'neighbour' is no payer",
    ),
    "no such function": (
        '@fund.benefit("joy", per=MONTH, cite="s. 2", label={"en": "x"})  #!\ndef x(earnings: Money) -> Money:\n    """X."""\n    return earnings\n', "", "declaration", "'joy' is no function",
    ),
    "benefit that is a date": (
        '@fund.benefit(OLD_AGE, cite="s. 2", label={"en": "x"})  #!\ndef x(on: Date) -> Date:\n    """X."""\n    return on\n', "", "type", "a benefit is an amount",
    ),
    "no such level": ('@fund.rule(of="village", cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "declaration", "'village' is no level"),
    "household's benefit with a person's cover": (
        '@fund.benefit(OLD_AGE, of=HOUSEHOLD, per=MONTH, cite="s. 2", label={"en": "x"})\ndef x(a: Money = total(earnings)) -> Money:\n    """X."""\n    return a\n',
        "", "level", "cover is decided for each person",
    ),
    "rounding of truth": ('@fund.rule(cite="s. 2", label={"en": "x"}, rounding=to_nearest("1"))  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "type", "`rounding`"),
    "rounding by a text": ('@fund.rule(cite="s. 2", label={"en": "x"}, rounding="1")  #!\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "type", "`rounding`"),
    "rounding to 0": ('@fund.rule(cite="s. 2", label={"en": "x"}, rounding=to_nearest("0"))  #!\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "declaration", "above 0"),
    "rounding of no kind": ('@fund.rule(cite="s. 2", label={"en": "x"}, rounding=to_nearest("1", half="off"))  #!\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "declaration", "half off"),
    "duplicate rule": (
        rule("return age > 0", args="age: Years", returns="bool") + rule("return age > 0", args="age: Years", returns="bool").replace("})", "})  #!"),
        "", "duplicate", "The rule zz.fund.x is declared twice",
    ),
    "cover twice": (
        '@fund.covers(cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "duplicate", "twice whom it covers",
    ),
    "rule named like an input": (
        '@fund.rule(cite="s. 2", label={"en": "x"})  #!\ndef age(earnings: Money) -> bool:\n    """X."""\n    return earnings > 0\n'.replace("def age", "def share"),
        "", "", "",
    ),
    "exception when not a truth": (
        rule("return age", args="age: Years", returns="Years") + '@x.exception(when=x, cite="s. 3")  #!\ndef e(age: Years) -> Years:\n    """E."""\n    return age\n',
        "", "type", "`when` is a rule",
    ),
    "exception without citation": (
        rule("return age", args="age: Years", returns="Years") + '@x.exception(when=is_covered)  #!\ndef e(age: Years) -> Years:\n    """E."""\n    return age\n',
        "", "no-citation", "zz.fund.x has no citation",
    ),
    # -- dates of rules
    "bad date": ('@fund.rule(cite="s. 2", label={"en": "x"}, since="2001-02-30")  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "date", "'2001-02-30' is not a day"),
    "week's date": ('@fund.rule(cite="s. 2", label={"en": "x"}, since="2001-W01-1")  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "date", "'2001-W01-1' is not a day"),
    "before the scheme": ('@fund.rule(cite="s. 2", label={"en": "x"}, since="1999-12-31")  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "dates", "before its scheme (2000-01-01)"),
    "ends before it begins": ('@fund.rule(cite="s. 2", label={"en": "x"}, since="2002-01-01", until="2001-12-31")  #!\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n', "", "dates-overlap", "ends on 2001-12-31"),
    "overlap": (
        rule("return age > 0", args="age: Years", returns="bool", more=', until="2010-06-30"') + '@x.amended(since="2010-06-30")  #!\ndef y(age: Years) -> bool:\n    """Y."""\n    return age > 0\n',
        "", "dates-overlap", "the text from 2010-06-30 overlaps",
    ),
    "gap": (
        rule("return age > 0", args="age: Years", returns="bool", more=', until="2010-06-29"') + '@x.amended(since="2010-07-01")  #!\ndef y(age: Years) -> bool:\n    """Y."""\n    return age > 0\n',
        "", "dates-gap", "nothing holds between 2010-06-29 and 2010-07-01",
    ),
    "amended without since": (
        rule("return age > 0", args="age: Years", returns="bool") + '@x.amended(since="")  #!\ndef y(age: Years) -> bool:\n    """Y."""\n    return age > 0\n',
        "", "dates", "since is missing",
    ),
    "figure later than the rule": (
        rule("return law.figure", args=LAW).replace("def x(*, law) -> Money:", "def x(*, law) -> Money:  #!"), figure(values="{2000-01-02: 5}"), "dates-gap", "law.figure has no value before 2000-01-02",
    ),
    "figure ended before the rule": (
        rule("return law.figure", args=LAW).replace("def x(*, law) -> Money:", "def x(*, law) -> Money:  #!"), figure(more=", until: 2009-12-31"), "dates-gap", "no value after 2009-12-31",
    ),
    "figure only proposed": (
        rule("return law.figure", args=LAW).replace("def x(*, law) -> Money:", "def x(*, law) -> Money:  #!"), figure(values="{2000-01-01: {value: 5, status: proposed}}"), "dates-gap", "no value in force",
    ),
    "needed rule not in force": (
        rule("return age > 0", args="age: Years", returns="bool", more=', since="2005-01-01"') + '@fund.rule(cite="s. 3", label={"en": "y"})\ndef y(x: bool) -> bool:  #!\n    """Y."""\n    return x\n',
        "", "dates-gap", "zz.fund.x is not in force on 2000-01-01",
    ),
    "exception's condition not in force": (
        rule("return age > 0", args="age: Years", returns="bool", more=', until="2005-12-31"')
        + '@fund.rule(cite="s. 3", label={"en": "y"})\ndef y(age: Years) -> Years:\n    """Y."""\n    return age\n@y.exception(when=x, cite="s. 4")\ndef e(age: Years) -> Years:  #!\n    """E."""\n    return age + age\n',
        "", "dates-gap", "zz.fund.x is not in force on 2006-01-01",
    ),
    # -- unused
    "unused input": ('much = Input(Days, lowest="0", highest="9", label={"en": "M"}, question={"en": "M?"})  #!\n', "", "unused", "No rule uses the input much"),
    "unused link": ('head = Link(label={"en": "H"}, question={"en": "H?"})  #!\n', "", "unused", "No rule uses the input head"),
    "unused argument": (rule("return earnings", args="earnings: Money, age: Years").replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "unused", "the argument 'age' is not used"),
    "unused law": (rule("return earnings", args="earnings: Money, " + LAW).replace(":\n    \"\"\"X", ":  #!\n    \"\"\"X"), "", "unused", "`law` is not used"),
    # -- vocabulary
    "no range": ('much = Input(Days, lowest="0", label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much", args="much: Days", returns="Days"), "", "no-range", "much has no range"),
    "range upside down": ('much = Input(Days, lowest="9", highest="0", label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much", args="much: Days", returns="Days"), "", "no-range", "lowest is above the highest"),
    "range as numbers": ('much = Input(Days, lowest=0, highest=0.5, label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much", args="much: Days", returns="Days"), "", "type", "written as text"),
    "money without unit": ('much = Input(Money, lowest="0", highest="9", label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return age > 0 and much > 0", args="age: Years, much: Money", returns="bool"), "", "", ""),
    "input in another currency": ('much = Input(Money, unit="THB/day", lowest="0", highest="9", label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much > 0", args="much: Money", returns="bool"), "", "unit", "does not go with 'THB/day'"),
    "years in days": ('much = Input(Years, unit="days", lowest="0", highest="9", label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much > 0", args="much: Days", returns="bool"), "", "unit", "Years does not go with 'days'"),
    "no such unit": ('much = Input(Money, unit="NWC/mont", lowest="0", highest="9", label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much > 0", args="much: Money", returns="bool"), "", "unit", "'mont' in 'NWC/mont' is not a unit"),
    "input of text": ('much = Input(str, label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much > 0", args="much: Number", returns="bool"), "", "type", "no type of the law language"),
    "input without question": ('much = Input(bool, label={"en": "M"})  #!\n' + rule("return much", args="much: bool", returns="bool"), "", "no-label", "much has no question"),
    "input of no level": ('much = Input(bool, of="village", label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return much", args="much: bool", returns="bool"), "", "declaration", "'village' is no level"),
    "input called members": ('members = Input(bool, label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return members", args="members: bool", returns="bool"), "", "duplicate", "'members' has a meaning of its own"),
    "input called on": ('id = Input(bool, label={"en": "M"}, question={"en": "M?"})  #!\n' + rule("return id", args="id: bool", returns="bool"), "", "duplicate", "'id' has a meaning of its own"),
    "group without links": ('family = Group(links=(), label={"en": "F"})  #!\n', "", "declaration", "has no links"),
    "category without label": ('class Option(Enumeration):  #!\n    FIRST = "first"\n\noption = Input(Option, label={"en": "O"}, question={"en": "O?"})\n' + rule("return option == Option.FIRST", args="option: Option", returns="bool"), "", "no-label", "Option.FIRST has no label"),
    "asked twice": (
        rule("return age", args="age: Years", returns="Years", more=', asked=Asked(question={"en": "X?"}, lowest="0", highest="9")')
        + 'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")\n'
        + rule("return age", args="age: Years", returns="Years", more=', asked=Asked(question={"en": "X?"}, lowest="0", highest="9")').replace("@fund", "@other").replace('"9"))', '"9"))  #!'),
        "", "duplicate", "Two rules ask for 'x'",
    ),
    "asked without range": (
        rule("return age", args="age: Years", returns="Years", more=', asked=Asked(question={"en": "X?"}))  #!').replace("#!)", "#!"), "", "no-range", "has no range",
    ),
    # -- schemes
    "no cover": (
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")  #!\n'
        '@other.benefit(OLD_AGE, per=MONTH, cite="s. 2", label={"en": "x"})\ndef x(earnings: Money) -> Money:\n    """X."""\n    return earnings\n',
        "", "declaration", "zz.other does not say whom it covers",
    ),
    "cover that is no truth": (
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")\n'
        '@other.covers(cite="s. 2", label={"en": "x"})  #!\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n',
        "", "type", "cover is true or false",
    ),
    "scheme of another country": (
        'other = Scheme("th.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")  #!\n'
        '@other.rule(cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "declaration", "Name it zz.something",
    ),
    "scheme without kind": (
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, law="Act", since="2000-01-01")  #!\n'
        '@other.rule(cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "declaration", "has no kind",
    ),
    "scheme without law": (
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, since="2000-01-01")  #!\n'
        '@other.rule(cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "no-citation", "does not name its law",
    ),
    "scheme without since": (
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act")  #!\n'
        '@other.rule(cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n', "", "dates", "since is missing",
    ),
    "scheme without rules": (
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")  #!\n', "", "unused", "has no rules",
    ),
    "two schemes of one name": (
        'other = Scheme("zz.fund", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")\n', "", "", "",
    ),
    # -- the top of a module
    "code at the top": ("print(age)  #!\n", "", "construct", "print(age)"),
    "figure at the top": ("limit = 5  #!\n", "", "construct", "limit = 5"),
    "if at the top": ("if fund:  #!\n    pass\n", "", "construct", "if fund"),
    "import of os": ("import os  #!\n", "", "construct", "imports from payung.law"),
    "import from os": ("from os import path  #!\n", "", "construct", "imports from payung.law"),
    "import of everything": ("from payung.law import *  #!\n", "", "construct", "Name what is imported"),
    "plain class": ("class Thing:  #!\n    pass\n", "", "construct", "A class here is an Enumeration"),
    "undecorated definition": ("def thing(a):  #!\n    return a\n", "", "construct", "Decorate it"),
    "foreign decorator": ("@staticmethod\ndef thing(a):  #!\n    return a\n", "", "construct", "Decorate it"),
    "two decorators": ("@formula\n@formula\ndef thing(a):  #!\n    return a\n", "", "construct", "Decorate it"),
    "no such decorator": ('@fund.rulez(cite="s. 2")  #!\ndef thing(a):\n    return a\n', "", "unknown-name", "rulez"),
    "unknown type": ("@formula\ndef thing(a: Monney) -> Money:  #!\n    return a\n", "", "unknown-name", "Monney"),
    "broken declaration": ('other = Scheme("zz.other", wrong=1)  #!\n', "", "declaration", "wrong"),
    "not Python": ("def broken(:  #!\n", "", "syntax", "This is not Python"),
}
