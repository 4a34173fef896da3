from django.db import migrations

from payung.office.rights.row_security import for_organisers


class Migration(migrations.Migration):
    dependencies = [("membership", "0002_security"), ("organisations", "0002_security")]
    operations = [for_organisers("membership_membership", "organisations_acts_for(person_id)")]
