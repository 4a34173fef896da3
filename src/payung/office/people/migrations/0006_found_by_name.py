from django.db import migrations

# The words of a name, in lower case, of either script; what stands between words is no part of them. No parser of PostgreSQL's, which
# takes the words of some scripts apart at their vowels.
#
# Row security keeps an index on words from being used by who is bound by it, since what compares them might tell of rows not seen. So
# the ids come from a function that runs as the tables' owner, of the actor's offices alone; whose rows they are is then seen or not seen
# by row security as ever.
_WORDS = """
CREATE FUNCTION people_words(names text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_remove(string_to_array(translate(lower(names), '-–.,;:''"()[]/\\_', '                '), ' '), '')
$$;
CREATE INDEX person_by_word ON people_person USING gin (array_to_tsvector(people_words(names || ' ' || names_latin)));

CREATE FUNCTION people_named(sought text) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp AS $$
    SELECT p.id FROM people_person p
    WHERE array_to_tsvector(people_words(p.names || ' ' || p.names_latin))
          @@ (SELECT string_agg('''' || word || ''':*', ' & ')::tsquery FROM unnest(people_words(sought)) word)
      AND p.merged_into_id IS NULL
      AND (current_setting('payung.offices', true) = 'all'
           OR p.office_id = ANY (NULLIF(NULLIF(current_setting('payung.offices', true), 'all'), '')::bigint[]))
$$;
REVOKE EXECUTE ON FUNCTION people_named(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_named(text) TO payung_office;
"""
_GONE = """
DROP FUNCTION people_named(text); DROP INDEX person_by_word; DROP FUNCTION people_words(text);
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0005_by_the_million")]
    operations = [migrations.RunSQL(_WORDS, _GONE)]
