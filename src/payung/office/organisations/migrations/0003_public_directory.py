"""The public directory: organisations that agreed to be listed, and their totals for everybody.

Row security shows a stranger nothing, so the totals come from a function that runs with its owner's rights. It takes no name and no
day, counts for listed organisations alone, and never gives a number of people from 1 to 4, whoever calls it.
"""

from django.db import migrations, models

_FIGURES = """
CREATE FUNCTION organisations_public_figures(within_days integer)
RETURNS TABLE (organisation bigint, kind text, scheme text, total bigint, women bigint, men bigint, others bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH RECURSIVE within AS (
        SELECT id AS root, id FROM organisations_organisation WHERE listed_on <= current_date
        UNION
        SELECT within.root, below.id FROM organisations_organisation below JOIN within ON below.above_id = within.id
    ), belong AS (
        SELECT DISTINCT within.root, belonging.person_id
        FROM within JOIN organisations_belonging belonging ON belonging.organisation_id = within.id
        WHERE belonging.since <= current_date AND (belonging.until IS NULL OR belonging.until >= current_date)
    ), sent AS (
        SELECT within.root, referral.person_id, referral.scheme, referral."on"
        FROM within JOIN organisations_referral referral ON referral.organisation_id = within.id
        UNION ALL
        SELECT within.root, attendance.person_id, event.scheme, event."on"
        FROM within JOIN organisations_outreachevent event ON event.organisation_id = within.id
        JOIN organisations_attendance attendance ON attendance.event_id = event.id
        WHERE event.scheme <> ''
    ), enrolled AS (
        SELECT DISTINCT sent.root, member.scheme, member.person_id
        FROM sent JOIN membership_membership member ON member.person_id = sent.person_id AND member.scheme = sent.scheme
            AND member.since BETWEEN sent."on" AND sent."on" + within_days
        WHERE member.since <= current_date
    ), counted AS (
        SELECT belong.root, 'members' AS kind, '' AS scheme, count(*) AS total,
            count(*) FILTER (WHERE sex = 'female') AS women, count(*) FILTER (WHERE sex = 'male') AS men,
            count(*) FILTER (WHERE sex NOT IN ('female', 'male')) AS others
        FROM belong JOIN people_person person ON person.id = belong.person_id GROUP BY belong.root
        UNION ALL
        SELECT enrolled.root, 'enrolled', enrolled.scheme, count(*),
            count(*) FILTER (WHERE sex = 'female'), count(*) FILTER (WHERE sex = 'male'),
            count(*) FILTER (WHERE sex NOT IN ('female', 'male'))
        FROM enrolled JOIN people_person person ON person.id = enrolled.person_id GROUP BY enrolled.root, enrolled.scheme
        UNION ALL
        SELECT within.root, 'came', '', sum(event.women + event.men + event.others), sum(event.women), sum(event.men), sum(event.others)
        FROM within JOIN organisations_outreachevent event ON event.organisation_id = within.id
        WHERE event."on" <= current_date GROUP BY within.root
    )
    SELECT root, kind, scheme,
        CASE WHEN total NOT BETWEEN 1 AND 4 THEN total END,
        CASE WHEN shown THEN women END, CASE WHEN shown THEN men END, CASE WHEN shown THEN others END
    FROM (
        SELECT *, total NOT BETWEEN 1 AND 4 AND women NOT BETWEEN 1 AND 4 AND men NOT BETWEEN 1 AND 4
            AND others NOT BETWEEN 1 AND 4 AS shown
        FROM counted
    ) judged
    UNION ALL
    SELECT within.root, 'events', '', count(*), NULL, NULL, NULL
    FROM within JOIN organisations_outreachevent event ON event.organisation_id = within.id
    WHERE event."on" <= current_date GROUP BY within.root
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_security"), ("membership", "0002_security")]
    operations = [
        migrations.AddField("organisation", "listed_on", models.DateField(null=True)),
        migrations.AddField("organisation", "website", models.URLField(blank=True, default="")),
        migrations.AddField("organisation", "about", models.CharField(blank=True, default="", max_length=500)),
        migrations.RunSQL(_FIGURES, "DROP FUNCTION organisations_public_figures(integer)"),
    ]
