"""A decision on the terminal: for each member, scheme by scheme, in the reader's language; a family fits on a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from payung.cli.pages import Page
from payung.cli.words import word
from payung.law.decision import Decision
from payung.law.evaluate import Want
from payung.law.language import Scheme
from payung.law.model import Rule
from payung.law.overview import (
    Answer,
    Overview,
    SchemeOverview,
    answer_of,
    overviews,
    possible_schemes,
    unchecked_figures,
    unchecked_rules,
)
from payung.law.wording import Wording

_MOST_WANTED = 6


class Showing:
    """Writes one decision; with `why`, the reasons under each answer."""

    def __init__(self, decision: Decision, language: str, page: Page, *, why: bool = False) -> None:
        self.decision = decision
        self.language = language
        self.page = page
        self.why = why
        self.wording = Wording(decision.law, language)

    def everything(self) -> None:
        """The whole decision: day, members, household, where to go, what to note."""
        self.heading()
        found = overviews(self.decision)
        for group in [[overview] for overview in found] if self.why else alike(found):
            self.overview(group[0], [overview.member for overview in group])
        if not found:
            self.page.line(word("nothing_decided", self.language), 1)
        self.places(possible_schemes(self.decision))
        self.notes()

    def heading(self) -> None:
        """Country and day."""
        name = self.wording.text(self.decision.law.country.names)
        self.page.line(f"{name}, {self.wording.date(self.decision.date)}", style="bold")

    def rules(self, rules: Iterable[Rule]) -> None:
        """Only some rules: for each member, and the household, their values."""
        self.heading()
        chosen = list(rules)
        in_force = [rule for rule in chosen if rule.index in self.decision.case.columns]
        for member in (*self.decision.case.facts.members, None):
            own = [rule for rule in in_force if rule.of_household == (member is None)]
            if own:
                self.page.line(self.who(member), style="bold")
                self.answers([self.answer(rule, member) for rule in own], member)
        for rule in chosen:
            if rule not in in_force:
                self.page.line(f"{self.wording.label(rule)}: {word('not_in_force', self.language)} ({rule.name})", 1)

    def answer(self, rule: Rule, member: str | None) -> Answer:
        """One rule's answer."""
        return answer_of(self.decision, rule, member)

    # -- members ------------------------------------------------------------------------------------------------------

    def overview(self, overview: Overview, members: list[str | None]) -> None:
        """The schemes of one member, or of several alike: those that cover or could, then the others in a line."""
        self.page.line("")
        each = f" ({word('each', self.language)})" if len(members) > 1 else ""
        self.page.line(", ".join(self.who(member) for member in members) + each, style="bold")
        for view in sorted(overview.schemes, key=lambda view: view.cover.value is not True):
            if view.is_possible:
                self.scheme(view, overview.member)
        self.refused([view for view in overview.schemes if not view.is_possible], overview.member)

    def who(self, member: str | None) -> str:
        """A member's name, or the household's."""
        return member or word("household", self.language)

    def scheme(self, view: SchemeOverview, member: str | None) -> None:
        """A scheme that covers or could: what is paid and received, what is nothing, what is open."""
        covered = view.cover.value is True
        state = word("covered" if covered else "could_cover", self.language)
        self.page.line(f"{self.name(view.scheme)}: {state}", 1, "green" if covered else "yellow")
        if self.why:
            self.reasons(view.cover, member, 2)
        self.answers([answer for answer in view.answers if not answer.is_open and not answer.is_nothing], member)
        if view.contributions and all(answer.is_nothing for answer in view.contributions):
            self.page.line(word("pays_nothing", self.language), 2, "dim")
        self.listed("nothing_now", [answer.rule for answer in view.benefits if answer.is_nothing], "dim")
        if covered:
            self.listed("open", [answer.rule for answer in view.answers if answer.is_open], "yellow")
        if view.open_wants:
            self.page.line(f"{word('to_answer', self.language)}: {self.facts(view.open_wants, member)}", 2, "yellow")

    def refused(self, views: list[SchemeOverview], member: str | None) -> None:
        """The schemes that do not cover: in one line, or with the reasons."""
        if not views:
            return
        if not self.why:
            names = "; ".join(self.name(view.scheme) for view in views)
            self.page.line(f"{word('not_covered', self.language)}: {names}", 1, "dim")
            return
        for view in views:
            self.page.line(f"{word('not_covered', self.language)}: {self.name(view.scheme)}", 1, "dim")
            self.reasons(view.cover, member, 2)

    def answers(self, answers: list[Answer], member: str | None) -> None:
        """Contributions and benefits in columns: who pays or that it is received, what, how much."""
        if self.why:
            for answer in answers:
                self.page.line("  ".join(self.cells(answer)), 2)
                self.reasons(answer, member, 3)
        elif answers:
            self.page.table([self.cells(answer) for answer in answers])

    def cells(self, answer: Answer) -> tuple[str, str, str]:
        """One answer's columns."""
        rule = answer.rule
        kind = {"contribution": f"pays_{rule.payer}", "benefit": "receives"}.get(rule.role)
        return (
            word(kind, self.language) if kind else "",
            self.wording.label(rule),
            self.wording.value(rule, answer.value),
        )

    def reasons(self, answer: Answer, member: str | None, indent: int) -> None:
        """The explanation of an answer, below its own line."""
        lines = self.decision.explain(answer.rule.name, member, self.language).lines()
        for depth, text in lines[1:] or lines:  # the first line says the value, which stands above already
            self.page.line(text, indent + max(depth - 1, 0), "dim")

    # -- what is open, where to go, what to note ----------------------------------------------------------------------

    def listed(self, name: str, rules: list[Rule], style: str) -> None:
        """The labels of some rules in one line."""
        if rules:
            self.page.line(
                f"{word(name, self.language)}: {', '.join(self.wording.label(rule) for rule in rules)}", 2, style
            )

    def facts(self, wants: tuple[Want, ...], member: str | None) -> str:
        """The facts to answer, with the names by which a household file gives them."""
        shown = ", ".join(self.fact(want, member) for want in wants[:_MOST_WANTED])
        rest = len(wants) - _MOST_WANTED
        return f"{shown} {word('and_more', self.language, n=rest)}" if rest > 0 else shown

    def fact(self, want: Want, member: str | None) -> str:
        """One fact: its label, its name, and whose it is if another's."""
        who, name = want
        whose = f"{who}." if who is not None and who != member else ""
        return f"{self.wording.label(self.decision.law.questions[name])} ({whose}{name})"

    def places(self, schemes: tuple[Scheme, ...]) -> None:
        """For each scheme that covers or could: who runs it, where to go, with which papers, how."""
        if not schemes:
            return
        self.page.line("")
        self.page.line(word("where", self.language), style="bold")
        for scheme in schemes:
            self.page.line(f"{self.name(scheme)}: {self.wording.text(scheme.administrator)}", 1)
            self.page.table(list(self.place(scheme)))

    def place(self, scheme: Scheme) -> Iterator[tuple[str, str]]:
        """Where, papers and how, as far as the scheme says."""
        papers = {language: "; ".join(found) for language, found in scheme.papers.items()}
        for name, words in (("place", scheme.where), ("papers", papers), ("how", scheme.how)):
            if words:
                yield word(name, self.language), self.wording.text(words)

    def notes(self) -> None:
        """What is stale, announced or not checked."""
        unchecked = [
            word("unchecked", self.language, scheme=self.name(scheme), n=len(figures), name=name)
            for name, figures in unchecked_figures(self.decision).items()
            if (scheme := self.decision.law.scheme(name))
        ]
        unchecked += [
            word("unchecked_rules", self.language, scheme=self.name(scheme), n=len(rules), name=name)
            for name, rules in unchecked_rules(self.decision).items()
            if (scheme := self.decision.law.scheme(name))
        ]
        notes = [*self.decision.warnings, *unchecked]
        if self.language not in self.decision.law.country.reviewed:
            notes.append(word("unreviewed", self.language))
        if notes:
            self.page.line("")
            self.page.line(word("notes", self.language), style="bold")
        for note in notes:
            self.page.line(note, 1, "yellow")

    def name(self, scheme: Scheme) -> str:
        """A scheme's name."""
        return self.wording.text(scheme.names)


def alike(found: Iterable[Overview]) -> list[list[Overview]]:
    """Members for whom everything is the same, together."""
    groups: dict[tuple[object, ...], list[Overview]] = {}
    for overview in found:
        groups.setdefault(tuple(_key(view, overview.member) for view in overview.schemes), []).append(overview)
    return list(groups.values())


def _key(view: SchemeOverview, member: str | None) -> tuple[object, ...]:
    """What a reader sees of a scheme, whoever the member is."""
    return view.scheme.name, *(
        (answer.rule.name, answer.value, tuple(("" if who == member else who, name) for who, name in answer.wants))
        for answer in (view.cover, *view.answers)
    )
