"""References between tables as migration operations, for tables that are filled by the million.

A foreign key is looked at row by row, and writes a lock into each row that is referred to. `refers` looks at all the rows of a
statement in one join; the rows that are referred to need no lock, since `kept_rows` lets nobody remove them.
"""

from __future__ import annotations

from django.db import migrations


def kept_rows(table: str, column: str = "id") -> migrations.RunSQL:
    """No row of the table is ever removed, and its key never changed, by anybody; other columns may be."""
    return migrations.RunSQL(
        f"""
        CREATE FUNCTION {table}_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a row of {table} is never removed and never gets another {column}: other tables name it'
              USING ERRCODE = 'restrict_violation'; END $$;
        CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_is_kept();
        CREATE TRIGGER {table}_key_is_kept BEFORE UPDATE OF {column} ON {table}
            FOR EACH ROW WHEN (OLD.{column} IS DISTINCT FROM NEW.{column}) EXECUTE FUNCTION {table}_is_kept();
        CREATE TRIGGER {table}_not_truncated BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_kept();
        """,
        f"""
        DROP TRIGGER {table}_is_kept ON {table}; DROP TRIGGER {table}_key_is_kept ON {table};
        DROP TRIGGER {table}_not_truncated ON {table}; DROP FUNCTION {table}_is_kept();
        """,
    )


def refers(table: str, column: str, parent: str, key: str = "id", *, changes: bool = True) -> migrations.RunSQL:
    """The column names a row of the parent, of which none is removed. `changes`: rows of the table may be changed later.

    It runs in the right of the tables' owner, as a foreign key does, since a parent may be another office's to see.
    """
    name = f"{table}_{column}_stands"
    wrong = f"""RAISE EXCEPTION '% of {table} names no row of {parent}: %', '{column}', missing USING ERRCODE = 'foreign_key_violation'"""
    return migrations.RunSQL(
        f"""
        CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE missing text;
        BEGIN
            SELECT a.{column}::text INTO missing FROM added a
            WHERE a.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{key} = a.{column}) LIMIT 1;
            IF FOUND THEN {wrong}; END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER {name} AFTER INSERT ON {table} REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION {name}();
        """
        + (
            f"""
        CREATE FUNCTION {name}_still() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE missing text := NEW.{column}::text;
        BEGIN
            IF NEW.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{key} = NEW.{column}) THEN {wrong}; END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER {name}_still AFTER UPDATE OF {column} ON {table}
            FOR EACH ROW WHEN (OLD.{column} IS DISTINCT FROM NEW.{column}) EXECUTE FUNCTION {name}_still();
        """
            if changes
            else ""
        ),
        f"DROP TRIGGER {name} ON {table}; DROP FUNCTION {name}();"
        + (f"DROP TRIGGER {name}_still ON {table}; DROP FUNCTION {name}_still();" if changes else ""),
    )


def without_pattern_index(table: str, column: str) -> migrations.RunSQL:
    """Drops the second index that Django makes of a unique text, for searches by its beginning, which nobody makes."""
    return migrations.RunSQL(
        f"""
        DO $$ DECLARE found text; BEGIN
            FOR found IN SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE i.indrelid = '{table}'::regclass AND c.relname LIKE '{table}_{column}_%_like' LOOP
                EXECUTE format('DROP INDEX %I', found);
            END LOOP;
        END $$;
        """,
        migrations.RunSQL.noop,
    )
