import django.db.models.deletion
from django.contrib.postgres.indexes import BrinIndex
from django.db import migrations, models

from payung.office.rights.references import refers


class Migration(migrations.Migration):
    dependencies = [("payments", "0004_batches_guarded"), ("people", "0005_by_the_million")]
    operations = [
        migrations.AlterField(
            "payable",
            "person",
            models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="payables",
                to="people.person",
            ),
        ),
        migrations.AlterField("payable", "run_id", models.BigIntegerField(null=True)),
        migrations.AddIndex("payable", BrinIndex(fields=["run_id"], name="payables_of_run", pages_per_range=32)),
        migrations.RemoveConstraint("payable", "a_payable_is_owed_once"),
        migrations.AddConstraint(
            "payable",
            models.UniqueConstraint(fields=["person", "about", "office_id"], name="a_payable_is_owed_once"),
        ),
        refers("payments_payable", "person_id", "people_person"),
    ]
