from django.db import migrations

from payung.office.rights.references import kept_rows, without_pattern_index


class Migration(migrations.Migration):
    dependencies = [("membership", "0003_organisers")]
    operations = [
        kept_rows("membership_membership"),
        without_pattern_index("membership_membership", "number"),
    ]
