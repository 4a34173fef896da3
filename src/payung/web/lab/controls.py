"""The controls of the page: a law's figures by scheme, in the reader's words."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from payung.law.country import CountryLaw
from payung.law.language import Scheme
from payung.law.parameters import Parameter
from payung.law.switching import can_switch
from payung.law.wording import Wording
from payung.web.lab.address import Change, all_figures, base_of, is_in_force, short_name, switched_since, written
from payung.web.lab.figures import SHARE, TRUTH, Figure

FIGURE, SWITCH = "f-", "s-"
"""What the names of form fields begin with."""


@dataclass(frozen=True, slots=True)
class Group:
    """A scheme's figures, or those of a module that several schemes use. `changes` is how many of them the reform changes."""

    module: str
    title: str
    figures: int
    changes: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Control:
    """One figure to change: `value` is what the field shows (of a share in per cent), `law` and `now` in words."""

    name: str
    label: str
    is_truth: bool
    is_share: bool
    value: str
    law: str
    is_changed: bool
    low: str
    high: str
    step: str
    is_checked: bool
    error: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A parameter with the controls of its numbers."""

    title: str
    cite: str
    source: str
    since: datetime.date
    note: str
    controls: tuple[Control, ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """A scheme's switch: `word` is what the form chooses now, `other` the one that a reform would choose."""

    name: str
    is_in_force: bool
    word: str
    other: str
    error: str = ""


def title_of(law: CountryLaw, module: str, wording: Wording) -> str:
    """A group's title: the scheme's name, or that of what several schemes use."""
    scheme = scheme_of(law, module)
    if scheme is not None:
        return wording.text(scheme.names)
    if module == "shared":
        return _("Figures that several schemes use")
    return _("%(module)s (used by several schemes)") % {"module": module.replace("_", " ")}


def scheme_of(law: CountryLaw, module: str) -> Scheme | None:
    """The scheme whose law stands in a module of its name."""
    return next((scheme for scheme in law.schemes if short_name(scheme) == module), None)


def groups(law: CountryLaw, change: Change, wording: Wording, opened: str) -> list[Group]:
    """All groups in the order of the law's schemes, the common ones last."""
    found = all_figures(change, law)
    base = base_of(law, change.below)
    counts: dict[str, list[int]] = {}
    for scheme in base.schemes:
        counts[short_name(scheme)] = [0, int(short_name(scheme) in change.switches)]
    for path, figure in found.by_path.items():
        count = counts.setdefault(figure.parameter.module, [0, 0])
        count[0] += 1
        count[1] += path in change.values
    return [
        Group(module, title_of(base, module, wording), figures, changes, module == opened)
        for module, (figures, changes) in counts.items()
        if figures or _has_switch(base, change.day, module)
    ]


def blocks(
    law: CountryLaw, change: Change, wording: Wording, module: str, typed: dict[str, str], errors: dict[str, str]
) -> list[Block]:
    """The controls of a group; `typed` is what a refused form had, by path."""
    found: dict[str, list[Figure]] = {}
    for figure in all_figures(change, law).of_module(module):
        found.setdefault(figure.parameter.name, []).append(figure)
    result = []
    for figures in found.values():
        parameter, dated = figures[0].parameter, figures[0].dated
        controls = tuple(_control(figure, change, wording, typed, errors) for figure in figures)
        result.append(Block(wording.label(parameter), dated.cite, dated.source, dated.since, dated.note, controls))
    return result


def others(law: CountryLaw, change: Change, wording: Wording, module: str) -> list[str]:
    """The group's figures that are days or categories, which only a file changes."""
    return [wording.label(one) for one in all_figures(change, law).others if one.module == module]


def _control(
    figure: Figure, change: Change, wording: Wording, typed: dict[str, str], errors: dict[str, str]
) -> Control:
    value = change.values.get(figure.path, figure.value)
    label = cell_words(figure, wording) or wording.label(figure.parameter)
    return Control(
        name=FIGURE + figure.path,
        label=label,
        is_truth=figure.kind == TRUTH,
        is_share=figure.kind == SHARE,
        value=typed.get(figure.path, in_field(figure, value)),
        law=value_words(figure, figure.value, wording),
        is_changed=value != figure.value,
        low=in_field(figure, figure.low),
        high=in_field(figure, figure.high),
        step=in_field(figure, figure.step),
        is_checked=figure.is_checked,
        error=errors.get(figure.path, ""),
    )


def switch_of(law: CountryLaw, change: Change, module: str, errors: dict[str, str]) -> Switch | None:
    """The switch of a group's scheme; None where a reform cannot switch it."""
    base = base_of(law, change.below)
    if not _has_switch(base, change.day, module):
        return None
    scheme = scheme_of(base, module)
    assert scheme is not None
    now = is_in_force(scheme, change.day)
    other = "off" if now else "on"
    return Switch(SWITCH + module, now, other if module in change.switches else "law", other, errors.get(module, ""))


def _has_switch(law: CountryLaw, day: datetime.date, module: str) -> bool:
    scheme = scheme_of(law, module)
    if scheme is None:
        return False
    return can_switch(law.law, scheme, on=not is_in_force(scheme, day), since=switched_since(scheme, day))


def in_field(figure: Figure, value: Decimal | bool) -> str:
    """A value as its field shows it: a share in per cent."""
    return written(value * 100) if figure.kind == SHARE and isinstance(value, Decimal) else written(value)


def from_field(figure: Figure | None, text: str) -> str:
    """What was typed into a field as an address writes it; what is no number stays as it is."""
    text = text.strip()
    if figure is None or figure.kind != SHARE:
        return text
    try:
        number = Decimal(text)
    except ArithmeticError:
        return text
    return format((number / 100).normalize(), "f") if number.is_finite() and abs(number.adjusted()) < 18 else text


def cell_words(figure: Figure, wording: Wording) -> str:
    """Which number of a table or scale it is; empty where there is only one."""
    parts = [wording.text(key.label) or key.key for key in figure.keys]
    if figure.band is not None:
        start = wording.amount(figure.band, figure.parameter.over)
        parts.append(_("from %(start)s") % {"start": start})
    return ", ".join(parts)


def figure_words(figure: Figure, wording: Wording) -> str:
    """A figure's whole name."""
    cell = cell_words(figure, wording)
    label = wording.label(figure.parameter)
    return f"{label}: {cell}" if cell else label


def value_words(figure: Figure, value: Decimal | bool, wording: Wording) -> str:
    """A value with its unit."""
    parameter: Parameter = figure.parameter
    if isinstance(value, Decimal) and figure.kind == SHARE:
        return wording.share(value)
    if isinstance(value, Decimal) and parameter.scale == "marginal":
        return wording.number(value)
    return wording.typed(parameter.type, value)
