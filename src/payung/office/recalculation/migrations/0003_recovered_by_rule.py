from django.db import migrations, models

# Until now a difference had its recovered amounts in its instalments only; all of them were of the rules that it lowers.
_BY_RULE = """
UPDATE recalculation_difference d SET recovered = jsonb_build_object(lowered.rule, back.amount::text)
FROM (SELECT difference_id, SUM(amount) AS amount FROM recalculation_instalment GROUP BY difference_id) back,
     (SELECT e.id, MIN(a.key) AS rule FROM recalculation_difference e, jsonb_each_text(e.amounts) a
      WHERE a.value::numeric < 0 GROUP BY e.id HAVING COUNT(*) = 1) lowered
WHERE back.difference_id = d.id AND lowered.id = d.id
"""


class Migration(migrations.Migration):
    dependencies = [("recalculation", "0002_security")]
    operations = [
        migrations.AddField("difference", "recovered", models.JSONField(default=dict)),
        migrations.RunSQL(_BY_RULE, migrations.RunSQL.noop),
    ]
