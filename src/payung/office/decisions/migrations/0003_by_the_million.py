import django.db.models.deletion
from django.contrib.postgres.indexes import BrinIndex
from django.db import migrations, models

from payung.office.rights.references import refers


class Migration(migrations.Migration):
    dependencies = [("decisions", "0002_security")]
    operations = [
        migrations.AlterField("decision", "about", models.CharField(max_length=80)),
        migrations.AlterField(
            "decision",
            "law",
            models.ForeignKey(
                db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, to="decisions.lawtext"
            ),
        ),
        migrations.AlterField("decision", "office_id", models.BigIntegerField()),
        migrations.AddIndex("decision", models.Index(fields=["about"], name="decision_by_about")),
        migrations.AddIndex("decision", BrinIndex(fields=["office_id"], name="decision_by_office", pages_per_range=32)),
        refers("decisions_decision", "law_id", "decisions_lawtext", "version", changes=False),
    ]
