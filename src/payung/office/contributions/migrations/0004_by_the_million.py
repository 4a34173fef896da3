import django.db.models.deletion
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
        refers("contributions_due", "membership_id", "membership_membership", changes=False),
    ]
