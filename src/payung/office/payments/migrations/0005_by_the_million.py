import django.db.models.deletion
from django.db import migrations, models

from payung.office.rights.references import refers


class Migration(migrations.Migration):
    dependencies = [("payments", "0004_batches_guarded"), ("people", "0003_by_the_million")]
    operations = [
        migrations.AlterField(
            "payable",
            "person",
            models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="payables",
                to="people.person",
            ),
        ),
        refers("payments_payable", "person_id", "people_person"),
    ]
