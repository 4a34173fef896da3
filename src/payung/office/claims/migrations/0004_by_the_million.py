import django.db.models.deletion
from django.db import migrations, models

from payung.office.rights.references import without_pattern_index


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_organisers")]
    operations = [
        migrations.RemoveIndex("claim", "claims_clai_decisio_1b6622_idx"),
        migrations.AlterField(
            "claim",
            "person",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="people.person",
            ),
        ),
        without_pattern_index("claims_claim", "number"),
    ]
