from django.db import migrations

from payung.office.rights.row_security import by_office, through


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("rights", "0001_initial")]
    operations = [
        migrations.RunSQL("CREATE SEQUENCE people_person_number", "DROP SEQUENCE people_person_number"),
        migrations.RunSQL("CREATE SEQUENCE people_household_number", "DROP SEQUENCE people_household_number"),
        by_office("people_household"),
        by_office("people_person"),
        by_office("people_fact"),
        through("people_residence", "person_id", "people_person"),
    ]
