from django.db import migrations

from payung.office.rights.row_security import append_only, by_office, through


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0001_initial"),
        ("rights", "0001_initial"),
        ("people", "0002_security"),
        ("membership", "0002_security"),
    ]
    operations = [
        migrations.RunSQL("CREATE SEQUENCE claims_number", "DROP SEQUENCE claims_number"),
        append_only("claims_step"),
        append_only("claims_document"),
        append_only("claims_visit"),
        by_office("claims_claim"),
        by_office("claims_step"),
        by_office("claims_approvallimit"),
        by_office("claims_appeal"),
        by_office("claims_grievance"),
        by_office("claims_referral"),
        through("claims_document", "claim_id", "claims_claim"),
        through("claims_visit", "claim_id", "claims_claim"),
    ]
