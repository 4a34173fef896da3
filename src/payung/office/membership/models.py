"""Memberships and what happened to them."""

from __future__ import annotations

from django.db import models

from payung.office.people.models import Household, Person

ACTIVE, SUSPENDED, LAPSED, LEFT, TRANSFERRED = STATUSES = ("active", "suspended", "lapsed", "left", "transferred")


class Membership(models.Model):
    """A person's, or a household's, membership of a scheme. Its number is the card's.

    `since` is the first day of this spell and `until` its last; who comes back after a lapse begins a new spell, which names the
    one `before`. A transfer between schemes does so too, so that the history goes along. Who was paid out begins anew.
    """

    office_id = models.BigIntegerField()
    number = models.CharField(max_length=20, unique=True)
    scheme = models.CharField(max_length=80)
    option = models.CharField(max_length=80, blank=True, default="")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    household = models.ForeignKey(Household, null=True, on_delete=models.PROTECT, related_name="memberships")
    since = models.DateField()
    until = models.DateField(null=True)
    status = models.CharField(max_length=16, choices=[(status, status) for status in STATUSES], default=ACTIVE)
    before = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="after")
    decision_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "scheme"], condition=models.Q(until=None), name="one_open_membership_a_scheme"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="ends_after"
            ),
        ]
        indexes = [models.Index(fields=["scheme", "status"]), models.Index(fields=["office_id", "scheme"])]


class Event(models.Model):
    """Something that happened to a membership: enrolled, option changed, suspended, resumed, lapsed, left. Append-only."""

    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="events")
    what = models.CharField(max_length=32)
    on = models.DateField()
    option = models.CharField(max_length=80, blank=True, default="")
    reason = models.CharField(max_length=300, blank=True, default="")
    act_id = models.BigIntegerField(null=True)
