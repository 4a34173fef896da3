"""Dues, receipts, and which receipt pays which due. All append-only: a mistake is undone by its opposite."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from payung.office.membership.models import Membership

CHANNELS = ("book", "counter", "bank", "mobile_money", "reversal")


class Due(models.Model):
    """What one payer owes for a member and a month, by a rule of the law. A correction is a further `part`, above or below 0."""

    office_id = models.BigIntegerField()
    membership = models.ForeignKey(
        Membership, on_delete=models.PROTECT, related_name="dues", db_index=False, db_constraint=False
    )  # held by a trigger, found by the constraint
    month = models.DateField()  # its first day
    rule = models.CharField(max_length=120)
    payer = models.CharField(max_length=16)
    part = models.SmallIntegerField(default=0)
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    decision_id = models.BigIntegerField(null=True)
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "month", "rule", "part"], name="a_due_is_made_once")
        ]
        indexes = [
            BrinIndex(fields=["office_id", "month"], name="dues_of_month", pages_per_range=32)
        ]  # made month by month


class Receipt(models.Model):
    """Money received: from a collector's book by its printed number, over the counter, by a bank or a mobile-money file."""

    office_id = models.BigIntegerField()
    channel = models.CharField(max_length=16, choices=[(channel, channel) for channel in CHANNELS])
    number = models.CharField(max_length=80)  # a reversal's has its receipt's channel before it
    membership = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="receipts")
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    scheme = models.CharField(max_length=80)
    received_on = models.DateField()
    reference = models.CharField(max_length=200, blank=True, default="")
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="reversed_by")
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office_id", "channel", "number"], name="a_receipt_has_one_number")
        ]
        indexes = [models.Index(fields=["office_id", "received_on"])]


class ShareReceipt(models.Model):
    """Money received of the government or an employer for their share of a scheme's dues, of all members together.

    `paid_by` says which ministry, or which employer, if that is known.
    """

    office_id = models.BigIntegerField()
    scheme = models.CharField(max_length=80)
    payer = models.CharField(max_length=16)
    channel = models.CharField(max_length=16, choices=[(channel, channel) for channel in CHANNELS])
    number = models.CharField(max_length=80)  # a reversal's has its receipt's channel before it
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    received_on = models.DateField()
    paid_by = models.CharField(max_length=200, blank=True, default="")
    reference = models.CharField(max_length=200, blank=True, default="")
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="reversed_by")
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office_id", "channel", "number"], name="a_share_s_receipt_has_one_number")
        ]
        indexes = [models.Index(fields=["office_id", "scheme", "payer", "received_on"], name="shares_received")]


class Match(models.Model):
    """For whom an unmatched receipt turned out to be. Append-only; a receipt is matched once."""

    receipt = models.OneToOneField(Receipt, on_delete=models.PROTECT, related_name="match")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT)
    act_id = models.BigIntegerField(null=True)


class Allocation(models.Model):
    """How much of a receipt pays a due; below 0 where an allocation is undone."""

    receipt = models.ForeignKey(Receipt, on_delete=models.PROTECT, related_name="allocations")
    due = models.ForeignKey(Due, on_delete=models.PROTECT, related_name="allocations")
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    act_id = models.BigIntegerField(null=True)


class Ahead(models.Model):
    """A member of whom something was received that pays no due yet. Dues of a month look for advances here, and nowhere else.

    Kept by what allocates: it may name somebody whose advance was taken back since, and leaves out nobody who has one.
    """

    membership = models.OneToOneField(
        Membership, primary_key=True, on_delete=models.PROTECT, related_name="ahead", db_constraint=False
    )
    office_id = models.BigIntegerField()
