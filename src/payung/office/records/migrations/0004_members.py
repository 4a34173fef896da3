from django.db import migrations

# What a member reads: rows of their own, in the role `payung_member`, for which every row without a policy is out of reach.
# They change nothing themselves: what they ask for is done by actions, which check whose it is.
_ME = "(SELECT NULLIF(current_setting('payung.person', true), '')::bigint)"
_USER = "(SELECT NULLIF(current_setting('payung.user', true), '')::bigint)"
_OF_ME = f"person_id = {_ME}"
_MEMBERSHIPS = f"(SELECT own.id FROM membership_membership own WHERE own.{_OF_ME})"
_CLAIMS = f"(SELECT own.id FROM claims_claim own WHERE own.{_OF_ME})"
_PAYABLES = f"(SELECT own.id FROM payments_payable own WHERE own.{_OF_ME})"
_LOANS = f"(SELECT own.id FROM payments_loan own WHERE own.{_OF_ME})"
_ABOUT_ME = f"""(about = ANY (ARRAY(
    SELECT 'person:' || {_ME} UNION ALL SELECT 'loan:' || p.number FROM people_person p WHERE p.id = {_ME}
    UNION ALL SELECT 'membership:' || m.id FROM membership_membership m WHERE m.{_OF_ME}
    UNION ALL SELECT 'claim:' || c.id FROM claims_claim c WHERE c.{_OF_ME}))
    OR id = ANY (ARRAY(SELECT p.decision_id FROM payments_payable p WHERE p.{_OF_ME})))"""

OWN = {
    "people_person": f"id = {_ME}",
    "people_household": f"id IN (SELECT r.household_id FROM people_residence r WHERE r.{_OF_ME})",
    "people_residence": _OF_ME,
    "people_fact": f"({_OF_ME} OR household_id IN (SELECT r.household_id FROM people_residence r WHERE r.{_OF_ME} AND r.until IS NULL))",
    "people_identity": _OF_ME,
    "people_contact": _OF_ME,
    "people_consent": _OF_ME,
    "people_photo": _OF_ME,
    "organisations_belonging": _OF_ME,
    "organisations_attendance": _OF_ME,
    "organisations_outreachevent": f"id IN (SELECT a.event_id FROM organisations_attendance a WHERE a.{_OF_ME})",
    "organisations_referral": _OF_ME,
    "membership_membership": _OF_ME,
    "membership_event": f"membership_id IN {_MEMBERSHIPS}",
    "contributions_due": f"membership_id IN {_MEMBERSHIPS}",
    "contributions_match": f"membership_id IN {_MEMBERSHIPS}",
    "contributions_receipt": f"(membership_id IN {_MEMBERSHIPS} OR id IN (SELECT m.receipt_id FROM contributions_match m))",
    "contributions_allocation": f"due_id IN (SELECT d.id FROM contributions_due d WHERE d.membership_id IN {_MEMBERSHIPS})",
    "claims_claim": _OF_ME,
    "claims_document": f"claim_id IN {_CLAIMS}",
    "claims_appeal": f"claim_id IN {_CLAIMS}",
    "claims_grievance": _OF_ME,
    "claims_referral": _OF_ME,
    "claims_visit": f"referral_id IN (SELECT r.id FROM claims_referral r WHERE r.{_OF_ME})",
    "claims_step": f"""(process = 'claim' AND subject_id IN {_CLAIMS}
        OR process = 'appeal' AND subject_id IN (SELECT a.id FROM claims_appeal a WHERE a.claim_id IN {_CLAIMS})
        OR process = 'grievance' AND subject_id IN (SELECT g.id FROM claims_grievance g WHERE g.{_OF_ME})
        OR process = 'referral' AND subject_id IN (SELECT r.id FROM claims_referral r WHERE r.{_OF_ME}))""",
    "payments_payable": _OF_ME,
    "payments_paymentaccount": _OF_ME,
    "payments_line": f"payable_id IN {_PAYABLES}",
    "payments_outcome": f"line_id IN (SELECT l.id FROM payments_line l WHERE l.payable_id IN {_PAYABLES})",
    "payments_loan": _OF_ME,
    "payments_instalment": f"loan_id IN {_LOANS}",
    "payments_repayment": f"loan_id IN {_LOANS}",
    "recalculation_difference": f"claim_id IN {_CLAIMS}",
    "recalculation_recalculation": "id IN (SELECT d.recalculation_id FROM recalculation_difference d)",
    "recalculation_instalment": "difference_id IN (SELECT d.id FROM recalculation_difference d)",
    "recalculation_notice": _OF_ME,
    "decisions_decision": _ABOUT_ME,
    "records_look": _OF_ME,
    "acts_actrecord": f"user_id = {_USER}",
}
# Read by a time line, which finds none of a member's there, and what is nobody's.
NONE, ALL = (
    ("records_change", "people_merge"),
    ("organisations_organisation", "people_area", "decisions_lawtext", "rights_office"),
)
_ADDED = {"acts_actrecord": f"user_id = {_USER}", "records_look": f"{_OF_ME} AND user_id = {_USER}"}


def _policy(name: str, table: str, verb: str, condition: str) -> migrations.RunSQL:
    clause = "WITH CHECK" if verb == "INSERT" else "USING"
    return migrations.RunSQL(
        f"CREATE POLICY {name} ON {table} FOR {verb} TO payung_member {clause} ({condition})",
        f"DROP POLICY {name} ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0003_claims_and_payments"),
        ("acts", "0003_begin"),
        ("organisations", "0002_security"),
        ("contributions", "0003_organisers"),
        ("claims", "0003_organisers"),
        ("payments", "0004_batches_guarded"),
        ("recalculation", "0002_security"),
    ]
    operations = [
        *(
            migrations.RunSQL(f"GRANT SELECT ON {table} TO payung_member", f"REVOKE SELECT ON {table} FROM payung_member")
            for table in (*OWN, *NONE, *ALL)
        ),
        *(
            migrations.RunSQL(
                f"GRANT INSERT ON {table} TO payung_member; GRANT USAGE ON SEQUENCE {table}_id_seq TO payung_member",
                f"REVOKE INSERT ON {table} FROM payung_member; REVOKE USAGE ON SEQUENCE {table}_id_seq FROM payung_member",
            )
            for table in _ADDED
        ),
        *(_policy(f"{table}_own", table, "SELECT", condition) for table, condition in OWN.items()),
        *(_policy(f"{table}_added_own", table, "INSERT", condition) for table, condition in _ADDED.items()),
    ]  # fmt: skip
