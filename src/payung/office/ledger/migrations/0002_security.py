from django.db import migrations

from payung.office.rights.row_security import append_only, by_office, through

_BALANCED = """
CREATE FUNCTION ledger_entries_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong bigint;
BEGIN
    SELECT e.transaction_id INTO wrong FROM ledger_entry e
    WHERE e.transaction_id IN (SELECT DISTINCT transaction_id FROM added)
    GROUP BY e.transaction_id HAVING SUM(e.amount) <> 0 LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'the entries of transaction % do not add up to nothing', wrong USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_balance();

CREATE FUNCTION ledger_transaction_is_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM added a JOIN ledger_entry e ON e.transaction_id = a.transaction_id
               WHERE NOT EXISTS (SELECT 1 FROM added o WHERE o.id = e.id)) THEN
        RAISE EXCEPTION 'a transaction is posted with all its entries at once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_transaction_is_complete AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_transaction_is_complete();

CREATE FUNCTION ledger_month_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found date;
BEGIN
    SELECT p.month INTO found FROM added a JOIN ledger_period p
        ON p.office_id = a.office_id AND p.month = date_trunc('month', a."on")::date LIMIT 1;
    IF found IS NOT NULL THEN
        RAISE EXCEPTION 'the month % is closed', to_char(found, 'YYYY-MM') USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM added WHERE posted_at < now() - interval '1 minute' OR posted_at > now() + interval '1 minute') THEN
        RAISE EXCEPTION 'a transaction is posted at the time at which it is posted' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_month_is_open AFTER INSERT ON ledger_transaction REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_month_is_open();
"""
_GONE = """
DROP TRIGGER ledger_entries_balance ON ledger_entry; DROP FUNCTION ledger_entries_balance();
DROP TRIGGER ledger_transaction_is_complete ON ledger_entry; DROP FUNCTION ledger_transaction_is_complete();
DROP TRIGGER ledger_month_is_open ON ledger_transaction; DROP FUNCTION ledger_month_is_open();
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("rights", "0001_initial")]
    operations = [
        append_only("ledger_transaction"),
        append_only("ledger_entry"),
        append_only("ledger_period"),
        append_only("ledger_daylink"),
        migrations.RunSQL(_BALANCED, _GONE),
        by_office("ledger_account"),
        by_office("ledger_transaction"),
        through("ledger_entry", "transaction_id", "ledger_transaction"),
        by_office("ledger_period"),
        by_office("ledger_daylink"),
    ]
