import django.db.models.deletion
from django.contrib.postgres.indexes import BrinIndex
from django.db import migrations, models

from payung.office.rights.references import refers


class Migration(migrations.Migration):
    dependencies = [("contributions", "0003_organisers"), ("membership", "0004_by_the_million")]
    operations = [
        migrations.AlterField(
            "due",
            "membership",
            models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dues",
                to="membership.membership",
            ),
        ),
        migrations.RemoveIndex("due", "contributio_office__50c1ca_idx"),
        migrations.AddIndex("due", BrinIndex(fields=["office_id", "month"], name="dues_of_month", pages_per_range=32)),
        refers("contributions_due", "membership_id", "membership_membership", changes=False),
    ]
