"""Organisations, whom they have as members, what they do among them, and whom they send to a scheme."""

from __future__ import annotations

from django.db import models

from payung.office.people.models import Area, Consent, Person

LEVELS = LOCAL, NATIONAL, CONTINENTAL = ("local", "national", "continental")


class Organisation(models.Model):
    """A local group, a national network or a continental one; each within the one above. Not personal data: all offices see it."""

    code = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=200)
    level = models.CharField(max_length=12, choices=[(level, level) for level in LEVELS])
    country = models.CharField(max_length=2, blank=True, default="")  # a continental network has none
    above = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="below")
    # Since when it agrees to stand in the public directory, and what stands there of it.
    listed_on = models.DateField(null=True)
    website = models.URLField(max_length=200, blank=True, default="")
    about = models.CharField(max_length=500, blank=True, default="")


class Belonging(models.Model):
    """A person's membership of an organisation, and the consent by which its organisers may act for them, if they gave it."""

    office_id = models.BigIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="belongings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="belongings")
    since = models.DateField()
    until = models.DateField(null=True)
    consent = models.ForeignKey(Consent, null=True, on_delete=models.PROTECT, related_name="+")
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "organisation"], condition=models.Q(until=None), name="belongs_once"
            )
        ]


class OutreachEvent(models.Model):
    """A meeting, a training, a day of registration: when, where, about which scheme, and how many came, by sex."""

    office_id = models.BigIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="events")
    name = models.CharField(max_length=200)
    on = models.DateField()
    area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="+")
    scheme = models.CharField(max_length=80, blank=True, default="")
    women = models.IntegerField(default=0)
    men = models.IntegerField(default=0)
    others = models.IntegerField(default=0)
    act_id = models.BigIntegerField(null=True)


class Attendance(models.Model):
    """That somebody who is in the register came."""

    office_id = models.BigIntegerField()
    event = models.ForeignKey(OutreachEvent, on_delete=models.PROTECT, related_name="attendances")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="attendances")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "person"], name="came_once")]


class Referral(models.Model):
    """That an organisation sent somebody to a scheme, perhaps at an event."""

    office_id = models.BigIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="referrals")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="sent_to_schemes")
    scheme = models.CharField(max_length=80)
    on = models.DateField()
    event = models.ForeignKey(OutreachEvent, null=True, on_delete=models.PROTECT, related_name="referrals")
    note = models.CharField(max_length=300, blank=True, default="")
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "scheme", "organisation", "on"], name="referred_once")]
