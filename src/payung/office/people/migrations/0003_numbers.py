from django.db import migrations

# `payung.office.people.numbers.with_check_digit` in the database: the serial number and its check digit (Luhn).
_NUMBER = """
CREATE FUNCTION people_number(serial bigint) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    left_over bigint := serial;
    total int := 0;
    digit int;
    doubled boolean := true;
BEGIN
    WHILE left_over > 0 LOOP
        digit := left_over % 10;
        IF doubled THEN
            digit := digit * 2;
            IF digit > 9 THEN digit := digit - 9; END IF;
        END IF;
        total := total + digit;
        doubled := NOT doubled;
        left_over := left_over / 10;
    END LOOP;
    RETURN lpad(serial::text, greatest(7, length(serial::text)), '0') || (10 - total % 10) % 10;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0002_security")]
    operations = [migrations.RunSQL(_NUMBER, "DROP FUNCTION people_number(bigint)")]
