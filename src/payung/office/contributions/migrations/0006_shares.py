import django.db.models.deletion
from django.db import migrations, models

from payung.office.rights.row_security import append_only, by_office, for_organisers

_TABLE = "contributions_sharereceipt"


class Migration(migrations.Migration):
    dependencies = [("contributions", "0005_ahead")]
    operations = [
        migrations.CreateModel(
            name="ShareReceipt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("office_id", models.BigIntegerField()),
                ("scheme", models.CharField(max_length=80)),
                ("payer", models.CharField(max_length=16)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("book", "book"),
                            ("counter", "counter"),
                            ("bank", "bank"),
                            ("mobile_money", "mobile_money"),
                            ("reversal", "reversal"),
                        ],
                        max_length=16,
                    ),
                ),
                ("number", models.CharField(max_length=80)),
                ("amount", models.DecimalField(decimal_places=4, max_digits=20)),
                ("currency", models.CharField(max_length=3)),
                ("received_on", models.DateField()),
                ("paid_by", models.CharField(blank=True, default="", max_length=200)),
                ("reference", models.CharField(blank=True, default="", max_length=200)),
                ("act_id", models.BigIntegerField(null=True)),
                (
                    "reverses",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="contributions.sharereceipt",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["office_id", "scheme", "payer", "received_on"], name="shares_received")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("office_id", "channel", "number"), name="a_share_s_receipt_has_one_number"
                    )
                ],
            },
        ),
        append_only(_TABLE),
        by_office(_TABLE),
        for_organisers(_TABLE, "false"),  # they collect of members, and see none of it
    ]
