"""Claims with their papers and steps, what is owed on them, appeals, grievances and referrals."""

from __future__ import annotations

from django.db import models

from payung.office.membership.models import Membership
from payung.office.people.models import Person
from payung.office.processes import APPEAL, CLAIM, GRIEVANCE, REFERRAL


class Claim(models.Model):
    """What somebody asks for under a scheme. `kind` is one of the scheme's setup; `facts` are those that the claim itself states.

    `happened_on` is the day of the contingency, by whose law it is decided. `decision_id` is the last decision, `granted_id` the
    one by which it was last granted: by that it counts as an earlier claim of other claims. `set_aside` says why the bulk run left
    it to a person.
    """

    office_id = models.BigIntegerField()
    number = models.CharField(max_length=20, unique=True)
    scheme = models.CharField(max_length=80)
    kind = models.CharField(max_length=40)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="claims", db_index=False)
    payee = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="claims_paid_to", db_index=False
    )
    membership = models.ForeignKey(
        Membership, null=True, on_delete=models.PROTECT, related_name="claims", db_index=False
    )
    facts = models.JSONField(default=dict)
    happened_on = models.DateField()
    filed_on = models.DateField()
    filed_by = models.BigIntegerField()
    status = models.CharField(max_length=16, choices=[(state, state) for state in CLAIM.states])
    wanted = models.JSONField(default=list)  # the facts that the law waits for
    set_aside = models.CharField(max_length=32, blank=True, default="")
    amount = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    currency = models.CharField(max_length=3)
    decision_id = models.BigIntegerField(null=True)
    granted_id = models.BigIntegerField(null=True)
    decided_on = models.DateField(null=True)
    decided_by = models.BigIntegerField(null=True)
    approved_by = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["office_id", "scheme", "kind", "status"]),
            # Every index is written again when a claim is decided, of which there may be a million at once.
            models.Index(fields=["person"], name="claims_of_person"),
            models.Index(fields=["payee"], condition=models.Q(payee__isnull=False), name="claims_of_payee"),
        ]


class Document(models.Model):
    """A paper of a claim: where it lies sealed, and what it is. Append-only."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="documents")
    paper = models.CharField(max_length=200)
    media_type = models.CharField(max_length=40)
    size = models.BigIntegerField()
    sealed = models.CharField(max_length=40, unique=True)
    added_on = models.DateField()
    act_id = models.BigIntegerField(null=True)


class Step(models.Model):
    """A change of state in a process: of a claim, an appeal, a referral, by its name and the row's id. Append-only."""

    office_id = models.BigIntegerField()
    process = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    event = models.CharField(max_length=20)
    before = models.CharField(max_length=16, blank=True)
    after = models.CharField(max_length=16)
    on = models.DateField()
    at = models.DateTimeField()
    user_id = models.BigIntegerField()
    decision_id = models.BigIntegerField(null=True)
    note = models.TextField(blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["process", "subject_id"])]


class ApprovalLimit(models.Model):
    """Up to which amount an office lets one person grant a claim; above it a second one approves. Without one: always two."""

    office_id = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    amount = models.DecimalField(max_digits=20, decimal_places=4)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office_id", "currency"], name="one_limit_a_currency")]


class Appeal(models.Model):
    """An appeal against the decision of a claim, until `last_day`, with its hearing and outcome."""

    office_id = models.BigIntegerField()
    number = models.CharField(max_length=20, unique=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="appeals")
    grounds = models.TextField()
    lodged_on = models.DateField()
    last_day = models.DateField(null=True)
    status = models.CharField(max_length=16, choices=[(state, state) for state in APPEAL.states])
    heard_on = models.DateField(null=True)
    hearing = models.TextField(blank=True, default="")
    decided_on = models.DateField(null=True)
    decided_by = models.BigIntegerField(null=True)
    reason = models.TextField(blank=True, default="")
    against_id = models.BigIntegerField()  # the decision appealed against
    decision_id = models.BigIntegerField(null=True)  # the new one, if upheld

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=models.Q(status__in=["lodged", "heard"]), name="one_open_appeal_a_claim"
            )
        ]


class Grievance(models.Model):
    """A complaint about how somebody was treated, not about what the law gives; with the answer."""

    office_id = models.BigIntegerField()
    number = models.CharField(max_length=20, unique=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grievances")
    text = models.TextField()
    lodged_on = models.DateField()
    status = models.CharField(max_length=16, choices=[(state, state) for state in GRIEVANCE.states])
    answered_on = models.DateField(null=True)
    answer = models.TextField(blank=True, default="")


class Referral(models.Model):
    """A patient whom a health centre sends on to a hospital, by the card of a health scheme."""

    office_id = models.BigIntegerField()
    number = models.CharField(max_length=20, unique=True)
    scheme = models.CharField(max_length=80)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="referrals")
    sent_by = models.CharField(max_length=200)
    sent_to = models.CharField(max_length=200)
    on = models.DateField()
    status = models.CharField(max_length=16, choices=[(state, state) for state in REFERRAL.states])
    decision_id = models.BigIntegerField(null=True)


class Visit(models.Model):
    """A visit to which a referral led, and the claim made of it. Append-only."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="visits")
    facility = models.CharField(max_length=200)
    on = models.DateField()
    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="visit")
