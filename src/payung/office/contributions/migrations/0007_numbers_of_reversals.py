from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contributions", "0006_shares")]
    operations = [migrations.AlterField("receipt", "number", models.CharField(max_length=80))]
