from django.db import migrations

from payung.office.rights.row_security import append_only, by_office


class Migration(migrations.Migration):
    dependencies = [("decisions", "0001_initial"), ("rights", "0001_initial")]
    operations = [append_only("decisions_lawtext"), append_only("decisions_decision"), by_office("decisions_decision")]
