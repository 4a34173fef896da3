from django.db import migrations

from payung.office.rights.row_security import append_only, by_office, through

# A payable is in at most one live line, and its state follows from what becomes of that line: the database sees to both.
_STATES = """
CREATE FUNCTION payments_line_is_live() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted bigint; changed bigint;
BEGIN
    SELECT COUNT(*) INTO wanted FROM added;
    INSERT INTO payments_liveline (payable_id, line_id) SELECT payable_id, id FROM added;
    UPDATE payments_payable p SET status = 'in_batch' FROM added a
        WHERE p.id = a.payable_id AND p.status = 'open' AND p.amount = a.amount AND p.currency = a.currency;
    GET DIAGNOSTICS changed = ROW_COUNT;
    IF changed <> wanted THEN
        RAISE EXCEPTION 'a line pays an open payable, all of it, in its currency' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER payments_line_is_live AFTER INSERT ON payments_line REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION payments_line_is_live();

CREATE FUNCTION payments_outcome_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong text;
BEGIN
    SELECT a.what || ' after ' || o.what INTO wrong FROM added a JOIN payments_outcome o ON o.line_id = a.line_id AND o.id <> a.id
    WHERE o.what IN ('rejected', 'returned', 'withdrawn') OR (o.what = 'settled' AND a.what IN ('rejected', 'withdrawn'))
       OR (o.what = 'accepted' AND a.what = 'withdrawn') LIMIT 1;
    IF wrong IS NULL THEN
        SELECT 'returned before settled' INTO wrong FROM added a WHERE a.what = 'returned'
            AND NOT EXISTS (SELECT 1 FROM payments_outcome o WHERE o.line_id = a.line_id AND o.what = 'settled') LIMIT 1;
    END IF;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'a line cannot be %', wrong USING ERRCODE = 'restrict_violation';
    END IF;
    DELETE FROM payments_liveline v USING added a WHERE v.line_id = a.line_id AND a.what IN ('rejected', 'returned', 'withdrawn');
    UPDATE payments_payable p
    SET status = CASE a.what WHEN 'settled' THEN 'paid' WHEN 'withdrawn' THEN 'open' ELSE 'stopped' END
    FROM added a JOIN payments_line l ON l.id = a.line_id WHERE p.id = l.payable_id AND a.what <> 'accepted';
    RETURN NULL;
END $$;
CREATE TRIGGER payments_outcome_follows AFTER INSERT ON payments_outcome REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION payments_outcome_follows();
"""
_GONE = """
DROP TRIGGER payments_line_is_live ON payments_line; DROP FUNCTION payments_line_is_live();
DROP TRIGGER payments_outcome_follows ON payments_outcome; DROP FUNCTION payments_outcome_follows();
"""


class Migration(migrations.Migration):
    dependencies = [("payments", "0003_batches_and_loans"), ("rights", "0001_initial")]
    operations = [
        migrations.RunSQL("CREATE SEQUENCE payments_batch_number", "DROP SEQUENCE payments_batch_number"),
        migrations.RunSQL("CREATE SEQUENCE payments_loan_number", "DROP SEQUENCE payments_loan_number"),
        *(
            append_only(f"payments_{name}")
            for name in ("line", "outcome", "statemententry", "receivedfile", "run", "instalment", "repayment")
        ),
        *(
            by_office(f"payments_{name}")
            for name in ("paymentaccount", "officeaccount", "batch", "line", "receivedfile", "outcome", "statemententry", "run",
                         "loan", "repayment")
        ),
        through("payments_liveline", "line_id", "payments_line"),
        through("payments_instalment", "loan_id", "payments_loan"),
        migrations.RunSQL(_STATES, _GONE),
    ]  # fmt: skip
