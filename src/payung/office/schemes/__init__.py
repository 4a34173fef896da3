"""How the office feeds a scheme's law: which of its inputs come from the register, and which of its rules a claim asks.

No rule stands here, only names: a file a scheme, `th.section40.yaml`, checked against the law when it is read.

    scheme: th.section40
    of: person                                   # or household: who is the member
    entry: may_join                              # the rule that lets somebody in (default: the scheme's cover)
    member: {is_section40_member: true}          # facts stated of a member
    option: section40_option                     # the input that the chosen option feeds
    joined_on: ...                               # the input that the day of joining feeds
    paid_months: section40_months_paid           # the input that receipts feed
    dues: [member_contribution, government_contribution]
    claims:
      hospital:
        names: {en: Days in hospital}
        rules: [hospital_compensation]           # what is paid, in one claim
        asks: [days_in_hospital]                 # the facts of the claim
        # from claims granted before in this calendar year: of each kind the value of a rule, or a fact stated; without `adds`, how many
        earlier: {sickness_days_already_paid: {adds: {hospital: hospital_days_paid, rest: rest_days_paid}, since: year}}
        papers: {en: [Medical certificate]}
        referral: is_referred                    # the input that is true for a visit to which a referral led
        ends_membership: true                    # granting it ends the membership
        records_death: true                      # granting it records that the claimant died on the day of the claim
    appeals: {days: 30, cite: ..., checked: false}     # until when a decision may be appealed against
    decides:                                     # within how many days the office decides a claim, and an appeal
      claim: {days: 30, cite: ..., checked: false}
      appeal: {days: 60, cite: ..., checked: false}
    recovery: {months: 12, cite: ..., checked: false}  # over how many months what was paid too much may be paid back
    loan:                                        # of a scheme that lends: inputs, and the rules that make the schedule
      {product: flood_loan, asked: loan_asked, term: loan_term, number: instalment_number, asks: [owns_damaged_home],
       contract_until: last_day_of_contract, amount: loan, months: months_of_repayment, scheduled: is_at_fixed_rate,
       principal: principal_part, interest: interest_part, balance: balance_after_instalment}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from payung.law.documents import Node, read_file
from payung.law.faults import DocumentRefused, Fault, LawRefused, nearest
from payung.law.language import Scheme, WordLists, Words
from payung.law.model import Law, Rule
from payung.office.doorway import law_of

_FOLDER = Path(__file__).parent
_KEYS = ("scheme", "of", "entry", "member", "option", "joined_on", "paid_months", "dues", "claims",
         "appeals", "decides", "recovery", "loan")  # fmt: skip
_CLAIM_KEYS = ("names", "rules", "asks", "earlier", "papers", "ends_membership", "records_death", "referral")
_LOAN_INPUTS = ("product", "asked", "term", "number")
_LOAN_RULES = ("contract_until", "amount", "months", "scheduled", "principal", "interest", "balance")
_DECIDED = ("claim", "appeal")
_SINCE = ("year", "ever")


@dataclass(frozen=True, slots=True)
class Earlier:
    """An input fed by claims granted before: by kind the rule, or the fact stated, that is added up, since when.

    Without `adds`, the claims of the kind itself are counted; `as_truth`: whether there was any.
    """

    adds: Mapping[str, str]
    since: str
    as_truth: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A time that the law sets the office or the member: days or months, by which provision; `checked` if that was read."""

    length: int
    cite: str
    checked: bool = True


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """A kind of claim: the rules whose amounts it asks, the facts that it states, the papers to bring."""

    name: str
    names: Words
    rules: tuple[Rule, ...]
    asks: tuple[str, ...]
    earlier: Mapping[str, Earlier]
    papers: WordLists
    ends_membership: bool = False
    records_death: bool = False
    referral: str | None = None


@dataclass(frozen=True, slots=True)
class LoanSetup:
    """How a scheme lends: the inputs that a loan states, and the rules for its amount, term and each instalment.

    `number` is the input for the number of an instalment; `scheduled` the rule that says whether the law reckons it at all.
    """

    product: str
    asked: str
    term: str
    number: str
    asks: tuple[str, ...]
    contract_until: Rule
    amount: Rule
    months: Rule
    scheduled: Rule
    principal: Rule
    interest: Rule
    balance: Rule


@dataclass(frozen=True, slots=True)
class SchemeSetup:
    """How the office feeds one scheme's law."""

    scheme: Scheme
    law: Law
    of: str
    cover: Rule
    entry: Rule
    member: Mapping[str, Any]
    option: str | None
    joined_on: str | None
    paid_months: str | None
    dues: tuple[Rule, ...]
    claims: Mapping[str, ClaimKind]
    appeals: Term | None = None
    recovery: Term | None = None
    loan: LoanSetup | None = None
    decides: Mapping[str, Term] = field(default_factory=dict)
    file: str = field(default="", compare=False)

    @property
    def currency(self) -> str:
        """The currency of the country."""
        return self.law.country.currency


def setups() -> tuple[str, ...]:
    """The schemes that have a setup."""
    return tuple(sorted(path.name.removesuffix(".yaml") for path in _FOLDER.glob("*.yaml")))


@cache
def scheme_setup(name: str) -> SchemeSetup:
    """The setup of a scheme by its full name. Raises LawRefused with everything in it that does not fit the law."""
    path = _FOLDER / f"{name}.yaml"
    if "/" in name or not path.is_file():
        hint = nearest(name, setups()) or f"There are {', '.join(setups())}."
        raise LawRefused([Fault("unknown-name", f"The office has no setup for '{name}'.", hint=hint)])
    return read_setup(path, law_of(name.partition(".")[0]).law)


def read_setup(path: Path, law: Law) -> SchemeSetup:
    """Read a setup's file against a law. Raises LawRefused."""
    reader = _Reader(law, str(path.name))
    try:
        root = read_file(path, file=path.name)
    except DocumentRefused as refused:
        raise LawRefused(refused.faults) from None
    found = reader.setup(root)
    if reader.faults or found is None:
        raise LawRefused(reader.faults)
    return found


class _Reader:
    def __init__(self, law: Law, file: str) -> None:
        self.law = law
        self.file = file
        self.faults: list[Fault] = []
        self.kinds: set[str] = set()

    def setup(self, root: Node) -> SchemeSetup | None:
        parts = self._mapping(root, _KEYS, "a setup")
        scheme = self.law.scheme(_text(parts.get("scheme")))
        if scheme is None:
            known = [one.name for one in self.law.schemes]
            self._fault(
                "unknown-name",
                f"There is no scheme '{_text(parts.get('scheme'))}'.",
                root.line,
                nearest(_text(parts.get("scheme")), known),
            )
            return None
        rules = {rule.short_name: rule for rule in self.law.rules_of(scheme)}
        cover = next(rule for rule in rules.values() if rule.role == "covers")
        self.kinds = set(self._mapping(parts.get("claims"), None, "`claims`"))
        of = _text(parts.get("of")) or "person"
        if of not in ("person", "household"):
            self._fault("unknown-name", f"'{of}' is neither person nor household.", root.line)
        return SchemeSetup(
            scheme,
            self.law,
            of,
            cover,
            self._rule(rules, parts["entry"]) or cover if "entry" in parts else cover,
            {
                self._input(name, node.line): node.value
                for name, node in self._mapping(parts.get("member"), None, "`member`").items()
            },
            self._one_input(parts.get("option")),
            self._one_input(parts.get("joined_on")),
            self._one_input(parts.get("paid_months")),
            self._rules(rules, parts.get("dues")),
            {
                name: self._claim(name, node, rules)
                for name, node in self._mapping(parts.get("claims"), None, "`claims`").items()
            },
            self._term(parts.get("appeals"), "days", "`appeals`"),
            self._term(parts.get("recovery"), "months", "`recovery`"),
            self._loan(parts.get("loan"), rules),
            {
                name: term
                for name, node in self._mapping(parts.get("decides"), _DECIDED, "`decides`").items()
                if (term := self._term(node, "days", f"`decides: {name}`")) is not None
            },
            self.file,
        )

    def _loan(self, node: Node | None, rules: Mapping[str, Rule]) -> LoanSetup | None:
        if node is None:
            return None
        parts = self._mapping(node, (*_LOAN_INPUTS, "asks", *_LOAN_RULES), "`loan`")
        missing = [name for name in (*_LOAN_INPUTS, *_LOAN_RULES) if name not in parts]
        if missing:
            self._fault("missing", f"`loan` has no {', '.join(missing)}.", node.line)
            return None
        inputs: dict[str, Any] = {name: self._input(_text(parts[name]), parts[name].line) for name in _LOAN_INPUTS}
        asks = tuple(self._input(_text(item), item.line) for item in _listed(parts.get("asks")))
        found: dict[str, Any] = {name: self._rule(rules, parts[name]) for name in _LOAN_RULES}
        return None if None in found.values() else LoanSetup(asks=asks, **inputs, **found)

    def _claim(self, name: str, node: Node, rules: Mapping[str, Rule]) -> ClaimKind:
        parts = self._mapping(node, _CLAIM_KEYS, "a claim")
        asked = self._rules(rules, parts.get("rules"))
        if not asked:
            self._fault("missing", f"The claim {name} asks no rule.", node.line)
        names = {language: _text(text) for language, text in self._mapping(parts.get("names"), None, "`names`").items()}
        if "en" not in names:
            self._fault("no-label", f"The claim {name} has no English name.", node.line)
        papers = {
            language: tuple(_text(paper) for paper in (listed.value if isinstance(listed.value, list) else [listed]))
            for language, listed in self._mapping(parts.get("papers"), None, "`papers`").items()
        }
        earlier = {
            self._input(feeds, about.line): self._earlier(about, name, rules)
            for feeds, about in self._mapping(parts.get("earlier"), None, "`earlier`").items()
        }
        asks = tuple(self._input(_text(item), item.line) for item in _listed(parts.get("asks")))
        ends, dies = (key in parts and parts[key].value is True for key in ("ends_membership", "records_death"))
        referral = self._one_input(parts.get("referral"))
        return ClaimKind(name, names, asked, asks, earlier, papers, ends, dies, referral)

    def _earlier(self, node: Node, kind: str, rules: Mapping[str, Rule]) -> Earlier:
        parts = self._mapping(node, ("adds", "since", "as_truth"), "`earlier`")
        since = _text(parts.get("since")) or "year"
        if since not in _SINCE:
            self._fault("unknown-name", f"'{since}' is no span; there are {', '.join(_SINCE)}.", node.line)
        adds = parts.get("adds")
        by_kind = {} if adds is None else adds.value if isinstance(adds.value, dict) else {kind: adds}
        found = {name: self._added(rules, item) for name, item in by_kind.items()}
        for name in found.keys() - self.kinds:
            self._fault("unknown-name", f"There is no claim '{name}'.", node.line, nearest(name, self.kinds))
        return Earlier(found, since, "as_truth" in parts and parts["as_truth"].value is True)

    def _added(self, rules: Mapping[str, Rule], node: Node) -> str:
        """A rule of the scheme by its full name, or an input."""
        name = _text(node)
        if name in rules:
            return rules[name].name
        if name not in self.law.questions:
            hint = nearest(name, [*rules, *self.law.questions])
            self._fault("unknown-name", f"'{name}' is neither a rule nor an input.", node.line, hint)
        return name

    def _term(self, node: Node | None, unit: str, what: str) -> Term | None:
        if node is None:
            return None
        parts = self._mapping(node, (unit, "cite", "checked"), what)
        length = _text(parts.get(unit))
        if not length.isdigit() or not int(length):
            self._fault("type", f"{what} has {unit}, a whole number above 0.", node.line)
            return None
        if not _text(parts.get("cite")):
            self._fault("missing", f"{what} has no cite: which provision sets it?", node.line)
        return Term(int(length), _text(parts.get("cite")), not ("checked" in parts and parts["checked"].value is False))

    def _one_input(self, node: Node | None) -> str | None:
        return self._input(_text(node), node.line) if node is not None else None

    def _input(self, name: str, line: int) -> str:
        if name not in self.law.questions:
            self._fault(
                "unknown-name", f"'{name}' is no input of {self.law.code}.", line, nearest(name, self.law.questions)
            )
        return name

    def _rules(self, rules: Mapping[str, Rule], node: Node | None) -> tuple[Rule, ...]:
        return tuple(rule for item in _listed(node) if (rule := self._rule(rules, item)) is not None)

    def _rule(self, rules: Mapping[str, Rule], node: Node) -> Rule | None:
        found = rules.get(_text(node))
        if found is None:
            self._fault(
                "unknown-name", f"The scheme has no rule '{_text(node)}'.", node.line, nearest(_text(node), rules)
            )
        return found

    def _mapping(self, node: Node | None, keys: tuple[str, ...] | None, what: str) -> dict[str, Node]:
        if node is None:
            return {}
        if not isinstance(node.value, dict):
            self._fault("type", f"{what} has names and values.", node.line)
            return {}
        for name, part in node.value.items():
            if keys is not None and name not in keys:
                self._fault(
                    "unknown-key",
                    f"'{name}' has no place in {what}.",
                    part.key_line,
                    nearest(name, keys) or f"It has {', '.join(keys)}.",
                )
        return node.value

    def _fault(self, kind: str, message: str, line: int, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, line, hint=hint))


def _listed(node: Node | None) -> list[Node]:
    return [] if node is None else node.value if isinstance(node.value, list) else [node]


def _text(node: Node | None) -> str:
    if node is None or node.value is None or isinstance(node.value, dict | list):
        return ""
    return node.written or str(node.value)
