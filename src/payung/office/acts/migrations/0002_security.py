from django.db import migrations

from payung.office.rights.row_security import append_only, by_office


class Migration(migrations.Migration):
    dependencies = [("acts", "0001_initial"), ("rights", "0001_initial")]
    operations = [append_only("acts_actrecord"), by_office("acts_actrecord", written_by_all=True)]
