from django.db import migrations

# The decision that let a member in is theirs to read also where a whole group was enrolled at once and it names the household.
_MINE = """id = ANY (ARRAY(SELECT m.decision_id FROM membership_membership m
    WHERE m.person_id = (SELECT NULLIF(current_setting('payung.person', true), '')::bigint)))"""


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0004_members"),
        ("membership", "0004_by_the_million"),
        ("decisions", "0003_by_the_million"),
    ]
    operations = [
        migrations.RunSQL(
            f"CREATE POLICY decisions_decision_let_in ON decisions_decision FOR SELECT TO payung_member USING ({_MINE})",
            "DROP POLICY decisions_decision_let_in ON decisions_decision",
        )
    ]
