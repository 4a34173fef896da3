from django.db import migrations

from payung.office.rights.references import kept_rows, without_pattern_index


class Migration(migrations.Migration):
    dependencies = [("people", "0004_source_of_death")]
    operations = [
        kept_rows("people_person"),
        without_pattern_index("people_person", "number"),
        without_pattern_index("people_household", "number"),
    ]
