"""Accounts, transactions with their entries, closed months, and the chain over the days."""

from __future__ import annotations

from django.db import models

from payung.office.ledger.accounts import KINDS


class Account(models.Model):
    """An account of one kind, of a scheme in an office, in one currency."""

    office_id = models.BigIntegerField(db_index=True)
    code = models.CharField(max_length=160, unique=True)
    scheme = models.CharField(max_length=80)
    kind = models.CharField(max_length=32, choices=[(kind, kind) for kind in KINDS])
    currency = models.CharField(max_length=3)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office_id", "scheme", "kind", "currency"], name="one_of_a_kind")
        ]


class Transaction(models.Model):
    """Something that happened with money on a day. Append-only. `key` makes it happen once."""

    office_id = models.BigIntegerField()
    key = models.CharField(max_length=160, unique=True)
    on = models.DateField()
    currency = models.CharField(max_length=3)
    about = models.CharField(max_length=160)
    decision_id = models.BigIntegerField(null=True)
    act_id = models.BigIntegerField(null=True)
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="reversed_by")
    posted_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["office_id", "on"]),
            models.Index(fields=["about"]),
            models.Index(fields=["office_id", "posted_at"]),
        ]


class Entry(models.Model):
    """One side of a transaction: a debit above 0, a credit below. Append-only; the entries of a transaction come together."""

    transaction = models.ForeignKey(Transaction, on_delete=models.PROTECT, related_name="entries")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="entries")
    amount = models.DecimalField(max_digits=20, decimal_places=4)

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(amount=0), name="an_entry_moves_something")]


class Period(models.Model):
    """A month of an office that is closed: nothing more is posted in it. Append-only."""

    office_id = models.BigIntegerField()
    month = models.DateField()  # its first day
    closed_at = models.DateTimeField()
    act_id = models.BigIntegerField(null=True)
    trial_balance = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office_id", "month"], name="a_month_is_closed_once")]


class DayLink(models.Model):
    """A link of the chain: the digest of all that was posted on a day, over the link before. Append-only."""

    office_id = models.BigIntegerField()
    day = models.DateField()
    transactions = models.BigIntegerField()
    before = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office_id", "day"], name="a_day_has_one_link")]
