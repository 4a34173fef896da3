from django.db import migrations

from payung.office.rights.row_security import append_only, by_office, through

TABLES = ("contributions_due", "contributions_receipt", "contributions_match", "contributions_allocation")


class Migration(migrations.Migration):
    dependencies = [("contributions", "0001_initial"), ("rights", "0001_initial"), ("membership", "0002_security")]
    operations = [
        *(append_only(table) for table in TABLES),
        by_office("contributions_due"),
        by_office("contributions_receipt"),
        through("contributions_match", "receipt_id", "contributions_receipt"),
        through("contributions_allocation", "receipt_id", "contributions_receipt"),
    ]
