from django.db import migrations

# It only reads. Said so, the server may read a table with several processes though this stands in its row security.
_SAFE = "ALTER FUNCTION organisations_acts_for(bigint) PARALLEL {}"


class Migration(migrations.Migration):
    dependencies = [("organisations", "0003_public_directory")]
    operations = [migrations.RunSQL(_SAFE.format("SAFE"), _SAFE.format("UNSAFE"))]
