"""Offices, users and what is granted to whom."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

from payung.office.rights.roles import ROLES


class Office(models.Model):
    """A place where a scheme is run: a head office, a branch, a village fund's desk. Personal data belong to one."""

    code = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=200)
    country = models.CharField(max_length=2)
    above = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="below")

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class User(AbstractUser):
    """Somebody who works in an office or organises members; and `system`, in whose name jobs run."""

    person_id = models.BigIntegerField(null=True, blank=True)  # a member who looks at their own page


class Grant(models.Model):
    """A role, held by a user in an office, or (office empty) in all; for organisers within an organisation."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=32, choices=[(role, role) for role in ROLES])
    office = models.ForeignKey(Office, null=True, blank=True, on_delete=models.PROTECT)
    organisation_id = models.BigIntegerField(null=True, blank=True)
    granted_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "office", "organisation_id"],
                condition=models.Q(ended_at__isnull=True),
                nulls_distinct=False,
                name="one_grant_at_a_time",
            )
        ]


class Token(models.Model):
    """What a program shows instead of a password: its hash, what it may be used for, until when. It is shown once, when made."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.BinaryField(max_length=32, unique=True)
    scopes = models.JSONField(
        default=list
    )  # permissions, `people.look`, or whole rooms, `people`; empty: all that the user may do
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)


class Attempt(models.Model):
    """An attempt to sign in, so that guessing is slowed down and seen. Append-only; the name is kept as a hash."""

    account = models.BinaryField(max_length=32)
    address = models.GenericIPAddressField(null=True)
    at = models.DateTimeField(auto_now_add=True)
    succeeded = models.BooleanField()

    class Meta:
        indexes = [models.Index(fields=["account", "-at"]), models.Index(fields=["address", "-at"])]
