from django.db import migrations

from payung.office.rights.row_security import for_organisers

_OF_CLAIM = "EXISTS (SELECT 1 FROM claims_claim claim WHERE claim.id = claims_appeal.claim_id)"
# A decision names in `about` what it was taken for; one of a bulk run is nobody's alone.
_OF_DECISION = r"""(
    organisations_acts_for(substring(about from '^person:(\d+)')::bigint)
    OR EXISTS (SELECT 1 FROM membership_membership m WHERE m.id = substring(about from '^membership:(\d+)')::bigint)
    OR EXISTS (SELECT 1 FROM claims_claim c WHERE c.id = substring(about from '^claim:(\d+)')::bigint))"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_security"), ("membership", "0003_organisers"), ("decisions", "0002_security")]
    operations = [
        for_organisers("claims_claim", "organisations_acts_for(person_id)"),
        for_organisers(
            "claims_step",
            "(process <> 'claim' OR EXISTS (SELECT 1 FROM claims_claim claim WHERE claim.id = claims_step.subject_id))",
        ),
        for_organisers("claims_appeal", _OF_CLAIM),
        for_organisers("claims_grievance", "organisations_acts_for(person_id)"),
        for_organisers("claims_referral", "organisations_acts_for(person_id)"),
        for_organisers("decisions_decision", _OF_DECISION),
    ]
