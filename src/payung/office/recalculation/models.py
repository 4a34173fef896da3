"""Recalculations with the difference for each claim, the instalments of what is paid back, and the notices."""

from __future__ import annotations

from django.db import models

from payung.office.claims.models import Claim
from payung.office.people.models import Person
from payung.office.processes import RECALCULATION

FACTS, LAW = CAUSES = ("facts", "law")


class Recalculation(models.Model):
    """Decisions taken again because of one cause, proposed by one person and approved by another."""

    office_id = models.BigIntegerField()
    scheme = models.CharField(max_length=80)
    cause = models.CharField(max_length=8, choices=[(cause, cause) for cause in CAUSES])
    note = models.TextField(blank=True, default="")
    status = models.CharField(max_length=16, choices=[(state, state) for state in RECALCULATION.states])
    currency = models.CharField(max_length=3)
    gives = models.DecimalField(max_digits=20, decimal_places=4, default=0)
    takes = models.DecimalField(max_digits=20, decimal_places=4, default=0)
    proposed_on = models.DateField()
    proposed_by = models.BigIntegerField()
    approved_by = models.BigIntegerField(null=True)


class Difference(models.Model):
    """What a recalculation changes for one claim: before and after in all, and by rule; `changed` names the inputs or texts of law.

    `recovered`: by rule, what was paid out already and is to be paid back.
    """

    office_id = models.BigIntegerField()
    recalculation = models.ForeignKey(Recalculation, on_delete=models.PROTECT, related_name="differences")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="differences")
    before_id = models.BigIntegerField()  # the decision that is taken again
    before = models.DecimalField(max_digits=20, decimal_places=4)
    after = models.DecimalField(max_digits=20, decimal_places=4)
    amounts = models.JSONField()
    changed = models.JSONField()
    recovered = models.JSONField(default=dict)
    after_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recalculation", "claim"], name="one_difference_a_claim")]


class Instalment(models.Model):
    """A part of what is paid back, and by when."""

    office_id = models.BigIntegerField()
    difference = models.ForeignKey(Difference, on_delete=models.PROTECT, related_name="instalments")
    due_on = models.DateField()
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    paid_on = models.DateField(null=True)


class Notice(models.Model):
    """What a person is told, in the office's language. Append-only."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="notices")
    about = models.CharField(max_length=160, db_index=True)
    language = models.CharField(max_length=8)
    text = models.TextField()
    made_on = models.DateField()
