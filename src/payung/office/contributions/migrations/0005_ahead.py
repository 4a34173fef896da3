import django.db.models.deletion
from django.db import migrations, models

from payung.office.rights.references import refers
from payung.office.rights.row_security import by_office

# From before: who has anything that pays no due.
_KNOWN = """
INSERT INTO contributions_ahead (membership_id, office_id)
SELECT DISTINCT m.id, m.office_id FROM (
    SELECT r.id, COALESCE(r.membership_id, m.membership_id) AS membership_id FROM contributions_receipt r
    LEFT JOIN contributions_match m ON m.receipt_id = r.id LEFT JOIN contributions_allocation a ON a.receipt_id = r.id
    WHERE r.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM contributions_receipt u WHERE u.reverses_id = r.id)
    GROUP BY r.id, m.membership_id HAVING r.amount > COALESCE(SUM(a.amount), 0)
) unused JOIN membership_membership m ON m.id = unused.membership_id
"""


class Migration(migrations.Migration):
    dependencies = [("contributions", "0004_by_the_million"), ("rights", "0002_tokens")]
    operations = [
        migrations.CreateModel(
            name="Ahead",
            fields=[
                (
                    "membership",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="ahead",
                        serialize=False,
                        to="membership.membership",
                    ),
                ),
                ("office_id", models.BigIntegerField()),
            ],
        ),
        by_office("contributions_ahead"),
        refers("contributions_ahead", "membership_id", "membership_membership"),
        migrations.RunSQL(_KNOWN, migrations.RunSQL.noop),
    ]
