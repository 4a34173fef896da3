import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0004_by_the_million")]
    operations = [
        migrations.RemoveIndex("claim", "claims_clai_person__8d58b9_idx"),
        migrations.AddIndex("claim", models.Index(fields=["person"], name="claims_of_person")),
        migrations.AddIndex(
            "claim",
            models.Index(fields=["payee"], condition=models.Q(payee__isnull=False), name="claims_of_payee"),
        ),
        *(
            migrations.AlterField(
                "claim",
                name,
                models.ForeignKey(
                    db_index=False,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name=related,
                    to=to,
                ),
            )
            for name, related, to in (
                ("payee", "claims_paid_to", "people.person"),
                ("membership", "claims", "membership.membership"),
            )
        ),
    ]
