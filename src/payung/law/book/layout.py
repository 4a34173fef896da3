"""Lays a book's content out as sections, tables, lists and lines; the renderers turn these into text, Markdown or HTML."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from payung.law.book.content import (
    Category,
    Chapter,
    Contents,
    CurveEntry,
    ExceptionText,
    FigureEntry,
    LeftOut,
    Line,
    ParameterEntry,
    QuestionEntry,
    RuleEntry,
    RuleText,
    Span,
    Step,
    Unchecked,
)
from payung.law.book.context import Context, capital

_WIDEST_CATEGORY = 28  # characters of a category's name that still make a column's head
_MOST_CATEGORIES = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text; `kind` is empty, `words` (what the law says) or `warning`."""

    line: Line
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what they are."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A formula."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a cell is one or more lines, the first cell of a row names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Python text, which a page shows when asked."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, with the table of its numbers, which stands for it where no drawing can be shown."""

    svg: Callable[[], str]
    title: str
    numbers: Table


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it.

    `kind` is `rule`, `earlier` (a rule's text of other days), `text` (an exception), `figure`, or empty."""

    title: str
    target: str
    blocks: tuple[Block, ...]
    kind: str = ""


Block = Paragraph | Facts | Items | Steps | Table | Code | Picture | Section


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page: a chapter, or a country's contents."""

    title: str
    subtitle: str
    language: str
    words: dict[str, str]
    country: str
    blocks: tuple[Block, ...]
    end: str

    @property
    def targets(self) -> set[str]:
        """Every place of the page that can be named."""
        return set(_targets(self.blocks))


def _targets(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Section):
            yield block.target
            yield from _targets(block.blocks)
        elif isinstance(block, Table):
            yield from (row[0][0][0].target for row in block.rows if row[0][0] and row[0][0][0].kind == "anchor")


class Layout:
    """Lays pages out in one language."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.say = context.say
        self.words = {name: word for name, word in context.words.items() if isinstance(word, str)}

    # -- pages --------------------------------------------------------------------------------------------------------

    def chapter(self, chapter: Chapter) -> Page:
        """A scheme's page."""
        say, parts = self.say, []
        parts += self._opening(chapter)
        parts += self._rules("covers", chapter.covers)
        parts += self._grouped("contributions", chapter.contributions, "payer")
        parts += self._grouped("benefits", chapter.benefits, "branch")
        parts += self._curves(chapter.curves)
        parts += self._practice(chapter)
        parts += self._questions("questions", chapter.questions)
        parts += self._rules("helpers", chapter.helpers)
        parts += self._rules("shared", chapter.shared)
        if chapter.elsewhere:
            lines = tuple((span,) for span in chapter.elsewhere)
            parts.append(Section(say("elsewhere"), "elsewhere", (Items(lines),)))
        parts += self._figures(chapter.parameters)
        parts.append(self._to_check(chapter))
        parts += self._left_out(chapter.left_out, chapter.facts)
        return self._page(chapter.title, tuple(parts), chapter.country_name)

    def contents(self, contents: Contents) -> Page:
        """A country's page."""
        blocks = (self._schemes(contents), *self._shared(contents))
        return self._page(self.say("book_of", country=contents.title), blocks, "")

    def shared(self, contents: Contents) -> Page:
        """What the schemes of a country share, without the list of them."""
        return self._page(self.say("shared_rules"), tuple(self._shared(contents)), contents.title)

    def _shared(self, contents: Contents) -> list[Block]:
        parts: list[Block] = [*self._rules("shared_rules", contents.shared)]
        parts += self._figures(contents.parameters)
        parts += self._questions("vocabulary", contents.questions)
        if contents.categories:
            found = tuple(self._category(category) for category in contents.categories)
            parts.append(Section(self.say("enumerations"), "enumerations", found))
        if contents.groups:
            rows = tuple(
                ((_anchor(group.label, group.target),), (_listed(group.links, self.context),))
                for group in contents.groups
            )
            parts.append(self._tabled("groups", ("name", "answer"), rows))
        parts += self._left_out(contents.left_out, len(contents.left_out))
        return parts

    def library(self, books: list[Contents]) -> Page:
        """The page above several countries' books."""
        rows = tuple(
            (
                ((Span(book.title, f"country-{book.country}"),),),
                (_line("; ".join(chapter.title for chapter in book.chapters)),),
                self._summed(book),
            )
            for book in books
        )
        table = self._tabled("schemes", ("country", "schemes", "count_figures"), rows)
        return self._page(self.say("all_countries"), (table,), "")

    def _summed(self, book: Contents) -> tuple[Line, ...]:
        """How many figures a country's law has, and how many were not checked."""
        parameters = {entry.target: entry for chapter in book.chapters for entry in chapter.parameters}
        figures = [figure for entry in parameters.values() for figure in entry.figures]
        unchecked = sum(not figure.checked for figure in figures)
        return _line(str(len(figures))), (Span(f"{self.say('unchecked')}: {unchecked}", kind="warning"),)

    def _page(self, title: str, blocks: tuple[Block, ...], country: str) -> Page:
        day = self._date(self.context.day)
        return Page(
            title,
            self.say("as_of", day=day),
            self.context.language,
            self.words,
            country,
            blocks,
            self.say("made_by", day=day) + self._review(),
        )

    def _review(self) -> str:
        """That nobody whose language it is has read these words yet, where that is so."""
        reviewed = self.context.language in self.context.wording.law.country.reviewed
        return "" if reviewed else f" {self.say('unreviewed')}"

    # -- a chapter's parts ----------------------------------------------------------------------------------------------

    def _opening(self, chapter: Chapter) -> list[Block]:
        names = tuple(f"{name} ({code})" for code, name in chapter.other_names)
        rows = [
            ("administrator", chapter.administrator),
            ("kind", chapter.kind),
            ("legal_basis", chapter.law),
            ("in_force", self._days(chapter.since, chapter.until)),
            ("names", self._list(names)),
            ("in_files", chapter.name),
        ]
        blocks: list[Block] = [Facts(tuple((self.say(name), _line(value)) for name, value in rows if value))]
        if not chapter.in_force:
            blocks.insert(0, Paragraph(_line(self.say("not_in_force", day=self._date(chapter.day))), "warning"))
        if chapter.about:
            blocks.append(Section(self.say("about"), "about", tuple(self._notes(chapter.about))))
        return blocks

    def _notes(self, text: str) -> list[Block]:
        """A module's docstring: paragraphs, and lists where lines begin with a dash."""
        mark = "" if self.context.language == "en" else " [en]"
        blocks: list[Block] = []
        for paragraph in text.split("\n\n"):
            first, *items = f"\n{paragraph}".split("\n- ")
            if first.strip():
                blocks.append(Paragraph(_line(" ".join(first.split()) + mark)))
            if items:
                blocks.append(Items(tuple(_line(" ".join(item.split()) + mark) for item in items)))
        return blocks

    def _practice(self, chapter: Chapter) -> list[Block]:
        practice = chapter.practice
        rows: list[Block] = []
        for name, block in (
            ("where", Paragraph(_line(practice.where)) if practice.where else None),
            ("papers", Items(tuple(_line(paper) for paper in practice.papers)) if practice.papers else None),
            ("how", Paragraph(_line(practice.how)) if practice.how else None),
        ):
            if block is not None:
                rows.append(Section(self.say(name), name, (block,)))
        return [Section(self.say("practice"), "practice", tuple(rows))] if rows else []

    def _curves(self, curves: tuple[CurveEntry, ...]) -> list[Block]:
        found = tuple(Section(curve.title, curve.target, (self._curve(curve),), "figure") for curve in curves)
        return [Section(self.say("curves"), "curves", found)] if found else []

    def _curve(self, curve: CurveEntry) -> Picture:
        rows = tuple(tuple((_line(cell),) for cell in row) for row in curve.rows)
        title = self.say("curve_of", day=self._date(curve.day))
        return Picture(curve.picture, title, Table(curve.title, (curve.over, *curve.columns), rows))

    def _to_check(self, chapter: Chapter) -> Section:
        day = self._date(chapter.day)
        blocks: list[Block] = []
        for intro, found in (
            ("unchecked_intro", chapter.unchecked),
            ("stale_intro", chapter.stale),
            ("proposed_intro", chapter.not_yet_law),
        ):
            if found:
                blocks.append(Paragraph(_line(self.say(intro, day=day))))
                blocks.append(Items(tuple(self._unchecked(each) for each in found)))
        if chapter.unchecked_rules:
            blocks.append(Paragraph(_line(self.say("unchecked_rules_intro"))))
            blocks.append(Items(tuple(self._unchecked_rule(*each) for each in chapter.unchecked_rules)))
        if not chapter.unchecked:
            blocks.insert(0, Paragraph(_line(self.say("all_checked"))))
        return Section(self.say("to_check"), "to-check", tuple(blocks))

    def _unchecked_rule(self, rule: RuleEntry, text: RuleText | ExceptionText) -> Line:
        return (Span(rule.label, target=rule.target), Span(f" ({text.cite})"))

    def _left_out(self, left: tuple[LeftOut, ...], facts: int) -> list[Block]:
        """What of the statute is not in this text, and why."""
        if not left:
            return []
        mark = "" if self.context.language == "en" else " [en]"
        part = Span(f" ({self.say('in_part')})", kind="quiet")
        lines = tuple(
            (Span(found.about, kind="strong"), *((part,) if found.in_part else ()), Span(f": {found.reason}{mark}"))
            for found in left
        )
        intro = self.say("left_out_intro", n=str(len(left)), facts=str(facts))
        return [Section(self.say("left_out"), "left-out", (Paragraph(_line(intro)), Items(lines)))]

    def _unchecked(self, found: Unchecked) -> Line:
        """A figure by its name, days and citation; its values too if they are few."""
        figure = found.figure
        few = figure.values if len(figure.values) <= _MOST_CATEGORIES else ()
        values = "; ".join(f"{name}: {value}" if name else value for name, value in few)
        days = self._days(figure.since, figure.until)
        return (found.parameter, Span(f", {days}{': ' if values else ''}{values} ({figure.cite})"))

    # -- a country's parts ----------------------------------------------------------------------------------------------

    def _schemes(self, contents: Contents) -> Section:
        rows = tuple(
            (
                (self._named(chapter),),
                (_line(chapter.administrator),),
                (_line(chapter.kind),),
                (_line(self._days(chapter.since, chapter.until)),),
                self._counted(chapter),
            )
            for chapter in contents.chapters
        )
        return self._tabled("schemes", ("name", "administrator", "kind", "in_force", "count_figures"), rows)

    def _named(self, chapter: Chapter) -> Line:
        name = Span(chapter.title, chapter.target)
        mark = Span(self.say("not_in_force", day=self._date(chapter.day)), kind="quiet")
        return (name,) if chapter.in_force else (name, Span(" "), mark)

    def _counted(self, chapter: Chapter) -> tuple[Line, ...]:
        figures, unchecked = sum(len(p.figures) for p in chapter.parameters), len(chapter.unchecked)
        mark = Span(f"{self.say('unchecked')}: {unchecked}", kind="warning")
        return (_line(str(figures)), (mark,)) if unchecked else (_line(str(figures)),)

    def _category(self, category: Category) -> Section:
        mark = "" if self.context.language == "en" or not category.words else " [en]"
        rows = tuple((label, _code(key)) for key, label in category.values)
        return Section(category.name, category.target, (Paragraph(_line(category.words + mark)), Facts(rows)))

    def _tabled(self, name: str, head: tuple[str, ...], rows: tuple[tuple[tuple[Line, ...], ...], ...]) -> Section:
        table = Table(self.say(name), tuple(self.say(word) for word in head), rows)
        return Section(self.say(name), name, (table,))

    # -- rules --------------------------------------------------------------------------------------------------------

    def _rules(self, name: str, rules: tuple[RuleEntry, ...]) -> list[Block]:
        return [Section(self.say(name), name, tuple(self._rule(rule) for rule in rules))] if rules else []

    def _grouped(self, name: str, rules: tuple[RuleEntry, ...], by: str) -> list[Block]:
        """Rules under the payer or the branch that they belong to."""
        sections = tuple(
            Section(capital(word), f"{name}-{position}", tuple(self._rule(rule) for rule in found))
            for position, (word, found) in enumerate(groupby(rules, key=lambda rule: str(getattr(rule, by))))
        )
        return [Section(self.say(name), name, sections)] if sections else []

    def _rule(self, rule: RuleEntry) -> Section:
        blocks: list[Block] = []
        first, *others = rule.texts
        if not first.in_force:
            day = self._date(self.context.day)
            blocks.append(Paragraph(_line(self.say("not_in_force", day=day)), "warning"))
        blocks += self._text(rule, first)
        for position, exception in enumerate(rule.exceptions, 1):
            blocks.append(self._exception(rule, exception, position))
        for text in others:
            title = capital(self._days(text.since, text.until))
            blocks.append(Section(title, f"{rule.target}-{text.since}", tuple(self._text(rule, text)), "earlier"))
        return Section(rule.label, rule.target, tuple(blocks), "rule")

    def _text(self, rule: RuleEntry, text: RuleText) -> list[Block]:
        result = f"{rule.result}, {rule.period}" if rule.period else rule.result
        level = "" if rule.level == self.say("person") else rule.level
        rows: list[tuple[str, str | Line]] = [
            ("result", result),
            ("decided_for", level),
            ("in_force", self._days(text.since, text.until) if text.since or text.until else ""),
            ("citation", self._cited_text(text)),
            ("source", text.source),
            ("rounding", text.rounding),
        ]
        return [*self._said(text.words, text.formula), self._facts(rows, rule.name), *self._code(text.code)]

    def _exception(self, rule: RuleEntry, exception: ExceptionText, position: int) -> Section:
        blocks: list[Block] = [*self._said(exception.words, exception.formula)]
        blocks.append(self._facts([("citation", self._cited_text(exception)), ("source", exception.source)], ""))
        blocks += self._code(exception.code)
        title = self.say("exception", when=exception.when.text)
        return Section(title, f"{rule.target}-exception-{position}", tuple(blocks), "text")

    def _said(self, words: str, formula: tuple[Step, ...]) -> list[Block]:
        return [Paragraph(_line(words), "words"), Steps(self.say("formula"), formula)]

    def _cited_text(self, text: RuleText | ExceptionText) -> Line:
        """A text's citation; where its conditions are recalled, with a mark that says so."""
        mark = () if text.checked else (Span("; "), Span(self.say("unchecked"), kind="warning"))
        return (*_line(text.cite), *mark)

    def _facts(self, rows: list[tuple[str, str | Line]], name: str) -> Facts:
        found = tuple(
            (self.say(key), _line(value) if isinstance(value, str) else value) for key, value in rows if value
        )
        return Facts((*found, (self.say("in_files"), _code(name))) if name else found)

    def _code(self, code: str) -> list[Block]:
        return [Code(self.say("python"), code)] if code else []

    # -- figures ------------------------------------------------------------------------------------------------------

    def _figures(self, parameters: tuple[ParameterEntry, ...]) -> list[Block]:
        sections = tuple(self._parameter(parameter) for parameter in parameters)
        return [Section(self.say("figures"), "figures", sections)] if sections else []

    def _parameter(self, parameter: ParameterEntry) -> Section:
        names = [name for name, _ in parameter.figures[0].values]
        columns = names if self._fit_columns(parameter, names) else []
        head = [self.say("days"), *(columns or [self.say("value")]), self.say("value_cite"), self.say("remarks")]
        rows = tuple(self._figure(figure, bool(columns)) for figure in parameter.figures)
        facts = Facts(
            (
                (self.say("used_by"), _listed(parameter.used_by, self.context)),
                (self.say("in_files"), (*_code(parameter.name), Span(f" ({parameter.unit}; {parameter.place})"))),
            )
        )
        blocks: list[Block] = [Table(parameter.label, tuple(head), rows)]
        if parameter.until:
            blocks.append(Paragraph(_line(self.say("figure_ends", day=self._date(parameter.until)))))
        return Section(parameter.label, parameter.target, (*blocks, facts), "figure")

    def _fit_columns(self, parameter: ParameterEntry, names: list[str]) -> bool:
        """True if each category can have a column of its own."""
        few = 1 < len(names) <= _MOST_CATEGORIES and max(map(len, names)) <= _WIDEST_CATEGORY
        return few and all([name for name, _ in figure.values] == names for figure in parameter.figures)

    def _figure(self, figure: FigureEntry, columns: bool) -> tuple[tuple[Line, ...], ...]:
        lines = tuple(_named_value(name, value, columns) for name, value in figure.values)
        values = tuple((line,) for line in lines) if columns else (lines,)
        days: tuple[Line, ...] = (_line(self._days(figure.since, figure.until)),)
        if figure.in_force:
            days = (*days, (Span(self.say("current"), kind="good"),))
        return (days, *values, self._cited(figure), self._remarks(figure))

    def _cited(self, figure: FigureEntry) -> tuple[Line, ...]:
        return (_line(figure.cite), figure.source) if figure.source else (_line(figure.cite),)

    def _remarks(self, figure: FigureEntry) -> tuple[Line, ...]:
        checked = (
            Span(self.say("checked"), kind="quiet") if figure.checked else Span(self.say("unchecked"), kind="warning")
        )
        found: list[Line] = [(checked,)]
        if figure.status != "in_force":
            found.append((Span(self.say(figure.status), kind="warning"),))
        if figure.review_by:
            word = self.say("stale" if figure.stale else "review_by", day=self._date(figure.review_by))
            found.append((Span(word, kind="warning" if figure.stale else "quiet"),))
        return (*found, _line(figure.note)) if figure.note else tuple(found)

    # -- questions ----------------------------------------------------------------------------------------------------

    def _questions(self, name: str, questions: tuple[QuestionEntry, ...]) -> list[Block]:
        rows = tuple(
            (
                (_anchor(question.label, question.target), _code(question.name)),
                (_line(question.question),),
                self._answer(question),
            )
            for question in questions
        )
        return [self._tabled(name, ("label", "question", "answer"), rows)] if rows else []

    def _answer(self, question: QuestionEntry) -> tuple[Line, ...]:
        found = [_line(answer) for answer in question.answers]
        if question.of_household:
            found.append(_line(self.say("of_household")))
        if question.worked_out_from:
            before, after = self.context.words["asked_or"].split("{labels}")
            found.append((Span(before), *_listed(question.worked_out_from, self.context), Span(after)))
        return tuple(found)

    # -- small things -------------------------------------------------------------------------------------------------

    def _date(self, day: datetime.date) -> str:
        return self.context.wording.date(day)

    def _days(self, since: datetime.date | None, until: datetime.date | None) -> str:
        if since and until:
            return self.say("from_until", since=self._date(since), until=self._date(until))
        if since or until:
            day = since or until
            assert day is not None
            return self.say("from" if since else "until", day=self._date(day))
        return self.say("always")

    def _list(self, texts: tuple[str, ...]) -> str:
        return str(self.context.words["list"]).join(texts)


def _line(text: str) -> Line:
    return (Span(text),)


def _code(text: str) -> Line:
    return (Span(text, kind="code"),)


def _anchor(text: str, target: str) -> Line:
    """A name that is itself the place which others lead to."""
    return (Span(text, target, kind="anchor"),)


def _named_value(name: str, value: str, columns: bool) -> Line:
    strong = Span(value, kind="strong")
    return (Span(f"{name}: "), strong) if name and not columns else (strong,)


def _listed(found: tuple[Span, ...], context: Context) -> Line:
    """Names one after the other."""
    between = Span(str(context.words["list"]))
    return tuple(part for span in found for part in (between, span))[1:]
