"""History kept by the database: a row as it was, before each change or removal. Additions cost nothing, so that imports stay fast."""

from __future__ import annotations

from django.db import migrations

# The person and the office of a row are found in it or through the claim (of an appeal) and the person (of a residence).
KEEP_CHANGE = """
CREATE OR REPLACE FUNCTION records_keep_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_row jsonb := to_jsonb(OLD);
    person bigint := CASE WHEN TG_TABLE_NAME = 'people_person' THEN OLD.id ELSE (old_row->>'person_id')::bigint END;
    office bigint := (old_row->>'office_id')::bigint;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
        RETURN NULL;
    END IF;
    IF person IS NULL AND old_row ? 'claim_id' THEN
        SELECT c.person_id INTO person FROM claims_claim c WHERE c.id = (old_row->>'claim_id')::bigint;
    END IF;
    IF office IS NULL AND person IS NOT NULL THEN
        SELECT p.office_id INTO office FROM people_person p WHERE p.id = person;
    END IF;
    INSERT INTO records_change (office_id, "table", row_id, person_id, user_id, removed, at, before)
    VALUES (office, TG_TABLE_NAME, OLD.id, person, NULLIF(current_setting('payung.user', true), '')::bigint,
            TG_OP = 'DELETE', clock_timestamp(),
            CASE WHEN NULLIF(current_setting('payung.erasing', true), '') IS NOT NULL THEN NULL ELSE old_row END);
    RETURN NULL;
END $$;
"""

# What may be done to a kept change is to empty it, while its person is erased.
ONLY_EMPTIED = """
CREATE FUNCTION records_change_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.before IS NULL
       AND NULLIF(current_setting('payung.erasing', true), '')::bigint = OLD.person_id
       AND (to_jsonb(NEW) - 'before') = (to_jsonb(OLD) - 'before') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'records_change is append-only: a kept change is only emptied, when its person is erased'
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER records_change_is_kept BEFORE UPDATE OR DELETE ON records_change
    FOR EACH ROW EXECUTE FUNCTION records_change_is_kept();
CREATE TRIGGER records_change_not_truncated BEFORE TRUNCATE ON records_change
    FOR EACH STATEMENT EXECUTE FUNCTION records_change_is_kept();
"""


def keep_history(table: str, unless: str = "") -> migrations.RunSQL:
    """Every change and removal of the table's rows is kept in `records_change`. The table has `id`, and office, person or claim.

    `unless` is a condition on OLD and NEW: changes that are told elsewhere, by rows of their own.
    """
    when = f" WHEN (NOT ({unless}))" if unless else ""
    if not when:
        return migrations.RunSQL(
            f"CREATE TRIGGER {table}_keep_change AFTER UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION records_keep_change()",
            f"DROP TRIGGER {table}_keep_change ON {table}",
        )
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_keep_change AFTER UPDATE ON {table}"
        f" FOR EACH ROW{when} EXECUTE FUNCTION records_keep_change();"
        f"CREATE TRIGGER {table}_keep_removal AFTER DELETE ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION records_keep_change();",
        f"DROP TRIGGER {table}_keep_change ON {table}; DROP TRIGGER {table}_keep_removal ON {table};",
    )
