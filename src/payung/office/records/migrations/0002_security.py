from django.db import migrations

from payung.office.records.history import KEEP_CHANGE, ONLY_EMPTIED, keep_history
from payung.office.rights.row_security import append_only, by_office

_GONE = "DROP TRIGGER {0} ON records_change;"


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0001_initial"),
        ("people", "0002_security"),
        ("membership", "0002_security"),
        ("organisations", "0002_security"),
        ("rights", "0001_initial"),
    ]
    operations = [
        append_only("records_look"),
        by_office("records_look"),
        migrations.RunSQL(KEEP_CHANGE, "DROP FUNCTION records_keep_change()"),
        migrations.RunSQL(
            ONLY_EMPTIED,
            _GONE.format("records_change_is_kept")
            + _GONE.format("records_change_not_truncated")
            + "DROP FUNCTION records_change_is_kept()",
        ),
        by_office("records_change", written_by_all=True),
        keep_history("people_person"),
        keep_history("people_household"),
        keep_history("people_residence"),
        keep_history("people_fact"),
        keep_history("people_identity"),
        keep_history("people_contact"),
        keep_history("people_consent"),
        keep_history("organisations_belonging"),
        keep_history("membership_membership"),
    ]
