from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0003_numbers")]
    operations = [
        migrations.AddField("person", "died_source", models.CharField(max_length=120, null=True)),
    ]
