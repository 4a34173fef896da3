from django.db import migrations

from payung.office.rights.row_security import for_organisers

_OF_MEMBER = "EXISTS (SELECT 1 FROM membership_membership member WHERE member.id = {table}.membership_id)"


class Migration(migrations.Migration):
    dependencies = [("contributions", "0002_security"), ("membership", "0003_organisers")]
    operations = [
        for_organisers("contributions_due", _OF_MEMBER.format(table="contributions_due")),
        for_organisers(
            "contributions_receipt", f"(membership_id IS NULL OR {_OF_MEMBER.format(table='contributions_receipt')})"
        ),
    ]
