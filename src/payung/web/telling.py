"""What happened to a person, in words: each entry of their time line as a sentence of the reader's language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.timeline import KINDS, Entry
from payung.web.law_words import LawWords

# Filters of a time line: their name in an address, their title, their kinds.
FILTERS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "all": (gettext_lazy("Everything"), KINDS),
    "person": (gettext_lazy("Person and household"), ("person", "residence", "identity", "photo", "consent", "fact", "organisation")),
    "membership": (gettext_lazy("Memberships"), ("membership", "decision")),
    "money": (gettext_lazy("Money"), ("due", "receipt", "payment", "loan")),
    "claims": (gettext_lazy("Claims"), ("claim", "document", "appeal", "grievance", "referral", "recalculation", "notice")),
}  # fmt: skip

_SAID: dict[tuple[str, str], Any] = {
    ("person", "registered"): gettext_lazy("Registered as %(about)s"),
    ("person", "corrected"): gettext_lazy("Names, birth or sex corrected"),
    ("person", "merged"): gettext_lazy("The record %(about)s was laid into this one"),
    ("person", "merged_and_undone"): gettext_lazy("The record %(about)s was laid into this one, and taken out again"),
    ("person", "died"): gettext_lazy("Died"),
    ("residence", "moved_in"): gettext_lazy("Lives in household %(about)s"),
    ("residence", "moved_out"): gettext_lazy("Last day in household %(about)s"),
    ("identity", "recorded"): gettext_lazy("Identity document recorded, ending in %(note)s"),
    ("photo", "added"): gettext_lazy("Photo added"),
    ("consent", "given"): gettext_lazy("Agreed: %(about)s"),
    ("consent", "withdrawn"): gettext_lazy("Agrees no longer: %(about)s"),
    ("fact", "stated"): gettext_lazy("%(fact)s: %(value)s"),
    ("fact", "stated_of_household"): gettext_lazy("Of the household: %(fact)s: %(value)s"),
    ("organisation", "joined"): gettext_lazy("Joined %(about)s"),
    ("organisation", "left"): gettext_lazy("Left %(about)s"),
    ("organisation", "attended"): gettext_lazy("Came to %(about)s"),
    ("organisation", "sent_to_scheme"): gettext_lazy("Sent to %(scheme)s by %(about)s"),
    ("decision", "decided"): gettext_lazy("The law was asked: %(scheme)s"),
    ("membership", "enrolled"): gettext_lazy("Enrolled in %(scheme)s, card %(about)s"),
    ("membership", "re-entered"): gettext_lazy("Came back to %(scheme)s, card %(about)s"),
    ("membership", "option changed"): gettext_lazy("Changed the option in %(scheme)s"),
    ("membership", "suspended"): gettext_lazy("Membership of %(scheme)s suspended"),
    ("membership", "resumed"): gettext_lazy("Membership of %(scheme)s resumed"),
    ("membership", "lapsed"): gettext_lazy("Membership of %(scheme)s lapsed"),
    ("membership", "left"): gettext_lazy("Left %(scheme)s"),
    ("membership", "transferred"): gettext_lazy("Moved from %(scheme)s to another scheme"),
    ("due", "due"): gettext_lazy("Due: %(rule)s"),
    ("receipt", "received"): gettext_lazy("Paid in, receipt %(about)s"),
    ("receipt", "reversed"): gettext_lazy("Receipt taken back: %(about)s"),
    ("receipt", "matched"): gettext_lazy("Found to be for this member: receipt %(about)s"),
    ("referral", "issue"): gettext_lazy("Sent on to hospital, referral %(about)s"),
    ("referral", "visit"): gettext_lazy("Referral %(about)s led to a visit"),
    ("referral", "visited"): gettext_lazy("Visit to %(note)s"),
    ("referral", "close"): gettext_lazy("Treatment of referral %(about)s ended"),
    ("referral", "cancel"): gettext_lazy("Referral %(about)s was not used"),
    ("claim", "file"): gettext_lazy("Claim %(about)s filed"),
    ("claim", "ask"): gettext_lazy("Claim %(about)s waits for facts"),
    ("claim", "answer"): gettext_lazy("Claim %(about)s: facts given"),
    ("claim", "grant"): gettext_lazy("Claim %(about)s granted"),
    ("claim", "assess"): gettext_lazy("Claim %(about)s decided, waits for a second person"),
    ("claim", "reject"): gettext_lazy("Claim %(about)s rejected"),
    ("claim", "approve"): gettext_lazy("Claim %(about)s approved"),
    ("claim", "send_back"): gettext_lazy("Claim %(about)s sent back to be decided again"),
    ("claim", "pay"): gettext_lazy("Claim %(about)s paid"),
    ("claim", "withdraw"): gettext_lazy("Claim %(about)s taken back"),
    ("claim", "raise"): gettext_lazy("Claim %(about)s raised"),
    ("claim", "revoke"): gettext_lazy("Claim %(about)s revoked"),
    ("claim", "reopen"): gettext_lazy("Claim %(about)s opened again"),
    ("claim", "come_back"): gettext_lazy("Claim %(about)s: the payment came back"),
    ("document", "added"): gettext_lazy("Paper added to claim %(about)s: %(note)s"),
    ("appeal", "lodge"): gettext_lazy("Appeal %(about)s lodged"),
    ("appeal", "hear"): gettext_lazy("Appeal %(about)s heard"),
    ("appeal", "uphold"): gettext_lazy("Appeal %(about)s upheld"),
    ("appeal", "dismiss"): gettext_lazy("Appeal %(about)s dismissed"),
    ("appeal", "withdraw"): gettext_lazy("Appeal %(about)s taken back"),
    ("grievance", "lodge"): gettext_lazy("Complaint %(about)s"),
    ("grievance", "answer"): gettext_lazy("Complaint %(about)s answered"),
    ("grievance", "withdraw"): gettext_lazy("Complaint %(about)s taken back"),
    ("recalculation", "proposed"): gettext_lazy("Claim %(about)s reckoned again, waits for a second person"),
    ("recalculation", "approved"): gettext_lazy("Claim %(about)s reckoned again"),
    ("recalculation", "dropped"): gettext_lazy("Claim %(about)s reckoned again, not carried out"),
    ("notice", "told"): gettext_lazy("Notice sent"),
    ("loan", "granted"): gettext_lazy("Loan %(about)s granted"),
    ("loan", "repaid"): gettext_lazy("Paid back on loan %(about)s"),
    ("payment", "owed"): gettext_lazy("To be paid"),
    ("payment", "accepted"): gettext_lazy("Payment taken on by the bank"),
    ("payment", "settled"): gettext_lazy("Paid"),
    ("payment", "rejected"): gettext_lazy("Payment rejected: %(note)s"),
    ("payment", "returned"): gettext_lazy("Payment came back: %(note)s"),
    ("payment", "withdrawn"): gettext_lazy("Payment withdrawn before it was sent"),
}
_OWN_NOTES = {
    "identity",
    "fact",
    "due",
    "document",
    "payment",
    "residence",
}  # whose note stands in the sentence, or is none


@dataclass(frozen=True, slots=True)
class Told:
    """An entry with its words: what happened, and what else was written down."""

    entry: Entry
    text: str
    note: str
    scheme: str


def told(entry: Entry, words: LawWords) -> Told:
    """An entry of a time line in words."""
    said = _SAID.get((entry.kind, entry.what))
    scheme = words.scheme(entry.scheme) if entry.scheme else ""
    parts = {
        "about": entry.about,
        "note": entry.note,
        "scheme": scheme,
        "fact": words.fact(entry.about) if entry.kind == "fact" else "",
        "value": _fact_value(entry, words) if entry.kind == "fact" else "",
        "rule": words.rule(entry.about, entry.scheme) if entry.kind == "due" else "",
    }
    text = str(said) % parts if said is not None else _("%(kind)s: %(what)s") % {"kind": entry.kind, "what": entry.what}
    note = "" if entry.kind in _OWN_NOTES or entry.what == "visited" else _note(entry, words)
    return Told(entry, text, note, scheme)


def _fact_value(entry: Entry, words: LawWords) -> str:
    try:
        stated = json.loads(entry.note) if entry.note else None
    except ValueError:
        stated = entry.note
    return words.value(entry.about, stated)


def _note(entry: Entry, words: LawWords) -> str:
    if entry.kind == "membership" and entry.note:
        first, _space, rest = entry.note.partition(" ")
        return " ".join(filter(None, (words.option(entry.scheme, first), rest)))
    if entry.kind == "claim" and entry.what == "ask":
        return ", ".join(words.fact(name) for name in entry.note.split(", "))
    if entry.kind in ("decision", "notice", "recalculation"):
        return ""
    return entry.note
