"""The table of kept answers."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="KeptAnswer",
            fields=[
                ("digest", models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ("content", models.BinaryField()),
                ("expires_at", models.DateTimeField(db_index=True)),
            ],
        )
    ]
