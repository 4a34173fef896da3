from django.db import migrations

# As the tables' owner: the rule holds for every row, whatever the actor may see. The entries of a transaction come in one statement,
# so that their sum is that of the statement's rows; that none came before is counted. Planned anew each time, since the tables grow.
_ONCE = """
CREATE OR REPLACE FUNCTION ledger_entries_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE wrong bigint;
BEGIN
    SELECT a.transaction_id INTO wrong FROM added a GROUP BY a.transaction_id HAVING SUM(a.amount) <> 0 LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'the entries of transaction % do not add up to nothing', wrong USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION ledger_transaction_is_complete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM (SELECT transaction_id, COUNT(*) AS entries FROM added GROUP BY transaction_id) a
               WHERE a.entries <> (SELECT COUNT(*) FROM ledger_entry e WHERE e.transaction_id = a.transaction_id)) THEN
        RAISE EXCEPTION 'a transaction is posted with all its entries at once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_security")]
    operations = [migrations.RunSQL(_ONCE, migrations.RunSQL.noop)]
