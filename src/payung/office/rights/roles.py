"""The roles of an office and what each may do. A permission names an action's room and verb: `people.register`."""

from __future__ import annotations

from collections.abc import Iterable

ORGANISER = "organiser"
ENROLMENT_OFFICER = "enrolment_officer"
CASHIER = "cashier"
CLAIMS_OFFICER = "claims_officer"
APPROVER = "approver"
AUDITOR = "auditor"
ADMINISTRATOR = "administrator"
MEMBER = "member"
ROLES = (MEMBER, ORGANISER, ENROLMENT_OFFICER, CASHIER, CLAIMS_OFFICER, APPROVER, AUDITOR, ADMINISTRATOR)

# What each role may do. `look` at a room is a permission of its own: who may not look at a room finds nothing there.
# `desk.open`: works in the office; `my.open`: is a member there, and looks at their own page.
_LOOK_AT_PEOPLE = ("desk.open", "people.look", "membership.look", "decisions.look")
PERMISSIONS: dict[str, frozenset[str]] = {
    MEMBER: frozenset(("my.open", "claims.file_own", "claims.appeal_own")),
    ORGANISER: frozenset(
        (*_LOOK_AT_PEOPLE, "people.register", "people.change", "organisations.look", "organisations.record_event",
         "organisations.refer", "membership.enrol", "claims.file", "claims.look", "contributions.look", "contributions.receive")
    ),
    ENROLMENT_OFFICER: frozenset(
        (*_LOOK_AT_PEOPLE, "people.register", "people.change", "people.open_account", "people.import", "people.merge", "membership.enrol",
         "membership.change", "organisations.look", "contributions.look", "claims.file", "claims.look")
    ),
    CASHIER: frozenset(
        (*_LOOK_AT_PEOPLE, "contributions.look", "contributions.receive", "contributions.receive_share", "contributions.reverse",
         "contributions.make_dues", "ledger.look", "payments.look", "payments.send", "payments.settle", "payments.repay")
    ),
    CLAIMS_OFFICER: frozenset(
        (*_LOOK_AT_PEOPLE, "contributions.look", "claims.look", "claims.file", "claims.adjudicate", "claims.hear_appeal",
         "payments.look", "payments.make_batch", "payments.change_account", "payments.retry")
    ),
    APPROVER: frozenset(
        (*_LOOK_AT_PEOPLE, "contributions.look", "claims.look", "claims.approve", "claims.decide_appeal", "payments.look",
         "payments.release", "payments.cancel", "payments.run", "payments.lend", "ledger.look",
         "recalculation.look", "recalculation.approve")
    ),
    AUDITOR: frozenset(
        ("desk.open", "people.look", "organisations.look", "membership.look", "contributions.look", "ledger.look", "claims.look",
         "payments.look", "recalculation.look", "acts.look", "rights.look", "records.look", "decisions.look")
    ),
    ADMINISTRATOR: frozenset(
        ("desk.open", "payments.look", "payments.change_office_account",
         "rights.look", "rights.grant", "rights.change", "organisations.look", "organisations.change", "acts.look",
         "ledger.look", "ledger.close", "recalculation.look", "recalculation.propose", "people.erase", "records.look",
         "claims.set_limit")
    ),
}  # fmt: skip
EVERYBODY = frozenset(("rights.sign_in",))
EVERY_PERMISSION = EVERYBODY.union(*PERMISSIONS.values())


def permissions_of(roles: Iterable[str]) -> frozenset[str]:
    """All that some roles together may do."""
    return EVERYBODY.union(*(PERMISSIONS[role] for role in roles))
