"""History of claims and payments; free texts that may be erased from append-only tables; what is left of a package that is gone."""

from django.db import migrations

from payung.office.records.history import KEEP_CHANGE, keep_history
from payung.office.rights.row_security import erasable

# A first decision changes nothing but what the claim's step and the decision tell.
_FIRST_DECISION = (
    "OLD.status = 'filed' AND OLD.decision_id IS NULL AND NEW.decision_id IS NOT NULL AND OLD.facts = NEW.facts"
    " AND OLD.person_id = NEW.person_id AND OLD.payee_id IS NOT DISTINCT FROM NEW.payee_id AND OLD.happened_on = NEW.happened_on"
)
_BY_THE_DATABASE = "pg_trigger_depth() > 0"  # lines and outcomes move a payable on, and tell it themselves


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0002_security"),
        ("acts", "0002_security"),
        ("claims", "0002_security"),
        ("contributions", "0002_security"),
        ("membership", "0002_security"),
        ("payments", "0004_batches_guarded"),
        ("recalculation", "0002_security"),
    ]
    operations = [
        migrations.RunSQL(KEEP_CHANGE, migrations.RunSQL.noop),
        keep_history("claims_claim", unless=_FIRST_DECISION),
        keep_history("payments_payable", unless=_BY_THE_DATABASE),
        *(
            keep_history(table)
            for table in (
                "claims_appeal", "claims_grievance", "claims_referral", "claims_approvallimit", "payments_paymentaccount",
                "payments_officeaccount", "payments_batch", "payments_loan", "recalculation_recalculation",
                "recalculation_difference", "recalculation_instalment",
            )
        ),
        erasable("acts_actrecord", keys=[("summary", "reason")]),
        erasable("claims_step", ["note"]),
        erasable("claims_document", ["paper"]),
        erasable("contributions_receipt", ["reference"]),
        erasable("membership_event", ["reason"]),
        erasable("payments_outcome", ["reason"]),
        erasable("payments_statemententry", ["about"]),
        erasable("recalculation_notice", ["text"]),
        migrations.RunSQL(
            "DROP TABLE IF EXISTS pghistory_context CASCADE; DROP FUNCTION IF EXISTS _pgh_attach_context() CASCADE",
            migrations.RunSQL.noop,
        ),
    ]  # fmt: skip
