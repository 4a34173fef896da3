"""Row security as migration operations: a table's rows are seen only by those who act for the row's office.

The database refuses what a forgotten filter in code would let through. `acting` tells it who acts; outside of it nobody
sees anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import migrations


def by_office(table: str, column: str = "office_id", *, written_by_all: bool = False) -> migrations.RunSQL:
    """Rows belong to an office, named by a column; with `written_by_all`, everybody may add one."""
    seen = (  # what stands in parentheses with SELECT is worked out once a statement, and not for each row
        "(SELECT current_setting('payung.offices', true) = 'all') OR "
        f"{column} = ANY ((SELECT NULLIF(NULLIF(current_setting('payung.offices', true), 'all'), '')::bigint[])::bigint[])"
    )
    return _policy(table, seen, "true" if written_by_all else seen)


def through(table: str, column: str, parent: str) -> migrations.RunSQL:
    """Rows belong to a row of another table that is under row security itself: seen if that one is."""
    seen = f"EXISTS (SELECT 1 FROM {parent} above WHERE above.id = {table}.{column})"
    return _policy(table, seen, seen)


def for_organisers(table: str, allowed: str) -> migrations.RunSQL:
    """Of the rows that the office's security shows, an organiser has only those for which the condition `allowed` holds.

    The setting `payung.organisation` holds the organisation to which the actor is bound; it is empty for everybody else.
    """
    free = "(SELECT COALESCE(current_setting('payung.organisation', true), '') = '')"
    return migrations.RunSQL(
        f"CREATE POLICY {table}_of_organisers ON {table} AS RESTRICTIVE TO payung_office"
        f" USING ({free} OR {allowed}) WITH CHECK ({free} OR {allowed});",
        f"DROP POLICY {table}_of_organisers ON {table};",
    )


def _policy(table: str, seen: str, written: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;"
        f"CREATE POLICY {table}_seen ON {table} TO payung_office USING ({seen}) WITH CHECK ({written});",
        f"DROP POLICY {table}_seen ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
    )


def append_only(table: str) -> migrations.RunSQL:
    """No row of the table is changed or removed by anybody, the owner included."""
    return migrations.RunSQL(
        f"""
        {_refuse_change(table, "")}
        CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION {table}_is_append_only();
        CREATE TRIGGER {table}_not_truncated BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_append_only();
        """,
        f"""
        DROP TRIGGER {table}_append_only ON {table}; DROP TRIGGER {table}_not_truncated ON {table};
        DROP FUNCTION {table}_is_append_only();
        """,
    )


ERASED = ("", "(erased)")  # what may stand where a text was


def erasable(table: str, columns: Sequence[str] = (), keys: Sequence[tuple[str, str]] = ()) -> migrations.RunSQL:
    """Of an append-only table, free texts may be emptied while a person is erased by the rules of retention, and nothing else.

    `columns` are texts; `keys` are pairs of a JSON column and the key that may be taken out of it.
    """
    all_columns = ", ".join(f"'{name}'" for name in (*columns, *(column for column, _ in keys)))
    empty = ", ".join(f"'{text}'" for text in ERASED)
    only = [f"(NEW.{name} IS NOT DISTINCT FROM OLD.{name} OR NEW.{name} IN ({empty}))" for name in columns]
    only += [f"NEW.{column} IN (OLD.{column}, OLD.{column} - '{key}')" for column, key in keys]
    erasing = f"""
        IF TG_OP = 'UPDATE' AND NULLIF(current_setting('payung.erasing', true), '') IS NOT NULL THEN
            IF to_jsonb(NEW) - ARRAY[{all_columns}] = to_jsonb(OLD) - ARRAY[{all_columns}] AND {" AND ".join(only)} THEN
                RETURN NEW;
            END IF;
        END IF;"""
    return migrations.RunSQL(_refuse_change(table, erasing), _refuse_change(table, ""))


def _refuse_change(table: str, but: str) -> str:
    return f"""
        CREATE OR REPLACE FUNCTION {table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN {but}
        RAISE EXCEPTION '{table} is append-only: a row is never changed or removed, it is reversed by another'
              USING ERRCODE = 'restrict_violation'; END $$;
        """
