from django.db import migrations

from payung.office.rights.row_security import by_office, for_organisers

_ACTS_FOR = """
CREATE FUNCTION organisations_acts_for(person bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM organisations_belonging belonging JOIN people_consent consent ON consent.id = belonging.consent_id
        WHERE belonging.person_id = person
          AND belonging.organisation_id = NULLIF(current_setting('payung.organisation', true), '')::bigint
          AND (belonging.until IS NULL OR belonging.until >= current_date)
          AND (consent.withdrawn_on IS NULL OR consent.withdrawn_on > current_date))
$$;
"""
_OWN = "organisation_id = NULLIF(current_setting('payung.organisation', true), '')::bigint"
_OF_PERSONS = ("residence", "identity", "contact", "consent", "photo")


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial"), ("people", "0002_security"), ("rights", "0001_initial")]
    operations = [
        by_office("organisations_belonging"),
        by_office("organisations_outreachevent"),
        by_office("organisations_attendance"),
        by_office("organisations_referral"),
        migrations.RunSQL(_ACTS_FOR, "DROP FUNCTION organisations_acts_for(bigint)"),
        for_organisers("people_person", "organisations_acts_for(id)"),
        *(for_organisers(f"people_{table}", "organisations_acts_for(person_id)") for table in _OF_PERSONS),
        for_organisers(
            "people_household",
            "EXISTS (SELECT 1 FROM people_residence lived WHERE lived.household_id = people_household.id)",
        ),
        for_organisers(
            "people_fact",
            "(organisations_acts_for(person_id) OR EXISTS"
            " (SELECT 1 FROM people_household home WHERE home.id = people_fact.household_id))",
        ),
        for_organisers("people_pair", "false"),
        for_organisers("people_merge", "false"),
        for_organisers("organisations_belonging", f"({_OWN} AND organisations_acts_for(person_id))"),
        for_organisers("organisations_outreachevent", _OWN),
        for_organisers("organisations_attendance", "organisations_acts_for(person_id)"),
        for_organisers("organisations_referral", f"({_OWN} AND organisations_acts_for(person_id))"),
    ]
