from django.db import migrations

# Each statement in the function sees what was committed before it: who waited for the lock finds what the other one did.
_BEGIN = """
CREATE FUNCTION acts_begin(offices text, acting_user text, organisation text, wish text,
    OUT act bigint, OUT earlier bigint, OUT action varchar, OUT inputs_hash bytea, OUT result jsonb)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM set_config('payung.offices', offices, true), set_config('payung.user', acting_user, true),
            set_config('payung.organisation', organisation, true);
    IF wish IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended(wish, 0));
        SELECT a.id, a.action, a.inputs_hash, a.result INTO earlier, action, inputs_hash, result
            FROM acts_actrecord a WHERE a.key = wish;
        IF FOUND THEN
            RETURN;
        END IF;
    END IF;
    act := nextval('acts_actrecord_id_seq');
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("acts", "0002_security")]
    operations = [migrations.RunSQL(_BEGIN, "DROP FUNCTION acts_begin(text, text, text, text)")]
