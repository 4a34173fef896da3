from django.db import migrations

from payung.office.rights.row_security import append_only, by_office


class Migration(migrations.Migration):
    dependencies = [("recalculation", "0001_initial"), ("rights", "0001_initial"), ("claims", "0002_security")]
    operations = [
        append_only("recalculation_notice"),
        by_office("recalculation_recalculation"),
        by_office("recalculation_difference"),
        by_office("recalculation_instalment"),
        by_office("recalculation_notice"),
    ]
