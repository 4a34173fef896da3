from django.db import migrations

from payung.office.rights.row_security import by_office


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_initial"), ("rights", "0001_initial"), ("people", "0002_security")]
    operations = [by_office("payments_payable")]
