"""Looks at files, and rows as they were before a change."""

from __future__ import annotations

from django.db import models

PURPOSES = ("enrolment", "collection", "claim", "appeal", "payment", "correction", "referral", "audit", "own")


class Look(models.Model):
    """Somebody looked at a person's file. Append-only; auditors see it."""

    office_id = models.BigIntegerField()
    user_id = models.BigIntegerField()
    person_id = models.BigIntegerField(null=True)  # none: a list of people
    what = models.CharField(max_length=32)
    purpose = models.CharField(max_length=16, choices=[(purpose, purpose) for purpose in PURPOSES])
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["person_id", "-id"]), models.Index(fields=["office_id", "-id"])]


class Change(models.Model):
    """A row as it was before it was changed or removed, kept by the database itself. Append-only.

    `before` is emptied when the person is erased, and never else.
    """

    office_id = models.BigIntegerField(null=True)
    table = models.CharField(max_length=63)
    row_id = models.BigIntegerField()
    person_id = models.BigIntegerField(null=True)
    user_id = models.BigIntegerField(null=True)
    removed = models.BooleanField()
    at = models.DateTimeField()
    before = models.JSONField(null=True)

    class Meta:
        indexes = [models.Index(fields=["table", "row_id"]), models.Index(fields=["person_id"])]
