from django.db import migrations

from payung.office.rights.row_security import by_office

TABLES = ("household", "person", "residence", "fact", "identity", "contact", "consent", "photo", "pair", "merge")


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("rights", "0001_initial")]
    operations = [
        migrations.RunSQL("CREATE SEQUENCE people_person_number", "DROP SEQUENCE people_person_number"),
        migrations.RunSQL("CREATE SEQUENCE people_household_number", "DROP SEQUENCE people_household_number"),
        *(by_office(f"people_{table}") for table in TABLES),
    ]
