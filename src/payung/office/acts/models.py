"""The record of every action: who did what, when, for which office, with what result."""

from __future__ import annotations

from django.db import models


class ActRecord(models.Model):
    """One action that was carried out. Append-only. `summary` holds ids and amounts, never names or documents."""

    action = models.CharField(max_length=80)
    key = models.CharField(max_length=120, null=True, unique=True)
    inputs_hash = models.BinaryField(max_length=32)
    user_id = models.BigIntegerField()
    office_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    subject = models.CharField(max_length=80, blank=True, default="")  # what it was done to: `person:12`
    summary = models.JSONField(default=dict)
    result = models.JSONField(null=True)

    class Meta:
        indexes = [models.Index(fields=["subject", "-at"]), models.Index(fields=["office_id", "-at"])]
