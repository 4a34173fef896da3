"""What is owed, to whom it is paid, and the batches, lines and answers by which that happens."""

from __future__ import annotations

from django.db import models

from payung.office.people.models import Person

OPEN, IN_BATCH, PAID, STOPPED, CANCELLED = PAYABLE_STATUSES = ("open", "in_batch", "paid", "stopped", "cancelled")


class Payable(models.Model):
    """An amount that the office owes a person for one thing, by a decision of the law.

    `about` names that thing and is owed once: `claim:12/th.section40.hospital_compensation`, `month:2026-03/...`. `debit` is the
    kind of account that bears it. `stopped`: the bank rejected or returned it, and somebody has to look.
    """

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="payables")
    scheme = models.CharField(max_length=80)
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    due_on = models.DateField()
    about = models.CharField(max_length=160)
    debit = models.CharField(max_length=32, default="benefits")
    decision_id = models.BigIntegerField(null=True)
    run_id = models.BigIntegerField(
        null=True, db_index=True
    )  # of a run over the register, which posts all it owes at once
    status = models.CharField(max_length=16, choices=[(status, status) for status in PAYABLE_STATUSES], default=OPEN)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office_id", "about", "person"], name="a_payable_is_owed_once"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="a_payable_is_above_nothing"),
        ]
        indexes = [
            models.Index(
                fields=["office_id", "scheme", "due_on"], condition=models.Q(status="open"), name="payables_open"
            )
        ]
