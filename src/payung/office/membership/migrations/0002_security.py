from django.db import migrations

from payung.office.rights.row_security import append_only, by_office, through


class Migration(migrations.Migration):
    dependencies = [("membership", "0001_initial"), ("rights", "0001_initial"), ("people", "0002_security")]
    operations = [
        migrations.RunSQL("CREATE SEQUENCE membership_card_number", "DROP SEQUENCE membership_card_number"),
        append_only("membership_event"),
        by_office("membership_membership"),
        through("membership_event", "membership_id", "membership_membership"),
    ]
