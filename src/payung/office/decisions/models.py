"""The texts of the law by which decisions were taken, and the decisions."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models


class LawText(models.Model):
    """A country's law as it stood in its files: an archive, named by its hash. Append-only."""

    version = models.CharField(max_length=64, primary_key=True)
    country = models.CharField(max_length=2)
    archive = models.BinaryField()
    kept_at = models.DateTimeField()


class Decision(models.Model):
    """What the law said about a household on a day. Append-only.

    `inputs` is the household as `CountryLaw.decide` takes it; `answers` has, by member (or `household`), the value of each rule
    that was asked; `reasons` the explanation of each, in the office's language; `about` what it was taken for: `claim:12`.
    """

    office_id = models.BigIntegerField()
    scheme = models.CharField(max_length=80)
    about = models.CharField(max_length=80)
    law = models.ForeignKey(LawText, on_delete=models.PROTECT, db_index=False, db_constraint=False)  # held by a trigger
    on = models.DateField()
    taken_at = models.DateTimeField()
    inputs = models.JSONField()
    answers = models.JSONField()
    reasons = models.JSONField()
    compiled = models.BooleanField(default=False)  # by the compiled run: reasons are made when somebody asks
    act_id = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["about"], name="decision_by_about"),
            BrinIndex(
                fields=["office_id"], name="decision_by_office", pages_per_range=32
            ),  # of runs: an office's stand together
        ]
