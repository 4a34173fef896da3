"""What is owed, to whom it is paid, and the batches, lines and answers by which that happens."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from payung.office.people.models import Person

OPEN, IN_BATCH, PAID, STOPPED, CANCELLED = PAYABLE_STATUSES = ("open", "in_batch", "paid", "stopped", "cancelled")


class Payable(models.Model):
    """An amount that the office owes a person for one thing, by a decision of the law.

    `about` names that thing and is owed once: `claim:12/th.section40.hospital_compensation`, `month:2026-03/...`. `debit` is the
    kind of account that bears it. `stopped`: the bank rejected or returned it, and somebody has to look.
    """

    office_id = models.BigIntegerField()
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="payables", db_index=False, db_constraint=False
    )  # held by a trigger, found by the constraint
    scheme = models.CharField(max_length=80)
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    due_on = models.DateField()
    about = models.CharField(max_length=160)
    debit = models.CharField(max_length=32, default="benefits")
    decision_id = models.BigIntegerField(null=True)
    run_id = models.BigIntegerField(null=True)  # of a run over the register, which posts all it owes at once
    status = models.CharField(max_length=16, choices=[(status, status) for status in PAYABLE_STATUSES], default=OPEN)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "about", "office_id"], name="a_payable_is_owed_once"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="a_payable_is_above_nothing"),
        ]
        indexes = [
            models.Index(
                fields=["office_id", "scheme", "due_on"], condition=models.Q(status="open"), name="payables_open"
            ),
            BrinIndex(fields=["run_id"], name="payables_of_run", pages_per_range=32),  # a run's stand together
        ]


BANK, MOBILE_MONEY = CHANNELS = ("bank", "mobile_money")
COMPOSING, MADE, RELEASED, SENT, SETTLED, WITHDRAWN = BATCH_STATES = (
    "open", "made", "released", "sent", "settled", "withdrawn"
)  # fmt: skip
OUTCOMES = ("accepted", "rejected", "settled", "returned", "withdrawn")


class PaymentAccount(models.Model):
    """Where a person is paid: a bank account or a wallet. The number is encrypted; it is found by a keyed hash and shown masked.

    A change closes the account (`until`) and opens another one, so that each line still names where it went.
    """

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="payment_accounts")
    channel = models.CharField(max_length=16, choices=[(channel, channel) for channel in CHANNELS])
    provider = models.CharField(max_length=35)  # the bank's BIC or national code, or the operator of the wallet
    holder = models.CharField(max_length=140)
    number_sealed = models.BinaryField()
    number_hash = models.BinaryField(max_length=32, db_index=True)
    number_masked = models.CharField(max_length=40)
    is_iban = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(until=None), name="one_open_account_a_person")
        ]


class OfficeAccount(models.Model):
    """The office's own account, from which a scheme's benefits in a currency are paid through a channel."""

    office_id = models.BigIntegerField()
    scheme = models.CharField(max_length=80)
    channel = models.CharField(max_length=16, choices=[(channel, channel) for channel in CHANNELS])
    currency = models.CharField(max_length=3)
    name = models.CharField(max_length=140)
    provider = models.CharField(max_length=35)
    number = models.CharField(max_length=34)
    is_iban = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office_id", "scheme", "channel", "currency"], name="one_account_of_the_office"
            )
        ]


class Batch(models.Model):
    """Payments that go out together: composed and made by one user, released by another, written to a file, sent, settled."""

    office_id = models.BigIntegerField()
    number = models.CharField(max_length=30, unique=True)
    scheme = models.CharField(max_length=80)
    channel = models.CharField(max_length=16, choices=[(channel, channel) for channel in CHANNELS])
    currency = models.CharField(max_length=3)
    execute_on = models.DateField()
    source = models.ForeignKey(OfficeAccount, on_delete=models.PROTECT)
    status = models.CharField(max_length=16, choices=[(state, state) for state in BATCH_STATES], default=COMPOSING)
    count = models.IntegerField(default=0)
    total = models.DecimalField(max_digits=20, decimal_places=4, default=0)
    made_by = models.BigIntegerField(null=True)
    made_at = models.DateTimeField(null=True)
    released_by = models.BigIntegerField(null=True)
    released_at = models.DateTimeField(null=True)
    file_hash = models.CharField(max_length=64, blank=True, default="")
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(released_by=None) | ~models.Q(released_by=models.F("made_by")),
                name="who_makes_a_batch_does_not_release_it",
            )
        ]
        indexes = [models.Index(fields=["office_id", "status"])]


class Line(models.Model):
    """One payment of a payable to an account, in a batch. Append-only; `end_to_end_id` goes to the bank and comes back."""

    office_id = models.BigIntegerField()
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="lines")
    payable = models.ForeignKey(Payable, on_delete=models.PROTECT, related_name="lines")
    account = models.ForeignKey(PaymentAccount, on_delete=models.PROTECT, related_name="lines")
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    attempt = models.SmallIntegerField()
    end_to_end_id = models.CharField(max_length=35, unique=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["payable", "attempt"], name="an_attempt_is_made_once")]


class LiveLine(models.Model):
    """The one line by which a payable is being paid, or was. The database keeps it by itself; a second one is impossible."""

    payable = models.OneToOneField(Payable, on_delete=models.PROTECT, primary_key=True, related_name="live")
    line = models.OneToOneField(Line, on_delete=models.PROTECT, related_name="live")


class ReceivedFile(models.Model):
    """A file from a bank or an operator that was taken in, by the hash of its content. Append-only."""

    office_id = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)  # pain.002, csv, camt.053
    name = models.CharField(max_length=200)
    received_at = models.DateTimeField()
    result = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office_id", "digest"], name="a_file_is_taken_in_once")]


class Outcome(models.Model):
    """What became of a line. Append-only; each comes once."""

    office_id = models.BigIntegerField()
    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="outcomes")
    what = models.CharField(max_length=16, choices=[(what, what) for what in OUTCOMES])
    reason = models.CharField(max_length=200, blank=True, default="")
    on = models.DateField()
    file = models.ForeignKey(ReceivedFile, null=True, on_delete=models.PROTECT)
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "what"], name="an_outcome_comes_once")]


class StatementEntry(models.Model):
    """An entry of a bank statement, with what it was found to be: a line, a whole batch, or not known. Append-only."""

    office_id = models.BigIntegerField()
    file = models.ForeignKey(ReceivedFile, on_delete=models.PROTECT, related_name="entries")
    reference = models.CharField(max_length=80)
    on = models.DateField()
    amount = models.DecimalField(max_digits=20, decimal_places=4)  # below 0: it left the account
    currency = models.CharField(max_length=3)
    line = models.ForeignKey(Line, null=True, on_delete=models.PROTECT)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT)
    about = models.CharField(max_length=200, blank=True, default="")


class Run(models.Model):
    """A month's entitlements of a scheme, decided for a whole register. `part` 0 is the run, later ones add who came late."""

    office_id = models.BigIntegerField()
    scheme = models.CharField(max_length=80)
    month = models.DateField()
    part = models.SmallIntegerField(default=0)
    result = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office_id", "scheme", "month", "part"], name="a_month_is_run_once")
        ]


class Loan(models.Model):
    """A loan to an insured person on the terms of the law: its amount, rate and instalments come from the law's rules.

    It is disbursed by its payable. `settled_on`: the day on which the last of it was paid back.
    """

    office_id = models.BigIntegerField()
    number = models.CharField(max_length=20, unique=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="loans")
    scheme = models.CharField(max_length=80)
    product = models.CharField(max_length=80)
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    months = models.SmallIntegerField()
    granted_on = models.DateField()
    first_due_on = models.DateField()
    payable = models.OneToOneField(Payable, null=True, on_delete=models.PROTECT, related_name="loan")
    decision_id = models.BigIntegerField(null=True)
    settled_on = models.DateField(null=True)


class Instalment(models.Model):
    """A line of a loan's schedule, as the law reckons it. Append-only."""

    loan = models.ForeignKey(Loan, on_delete=models.PROTECT, related_name="instalments")
    number = models.SmallIntegerField()
    due_on = models.DateField()
    principal = models.DecimalField(max_digits=20, decimal_places=4)
    interest = models.DecimalField(max_digits=20, decimal_places=4)
    balance_after = models.DecimalField(max_digits=20, decimal_places=4)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["loan", "number"], name="an_instalment_is_due_once")]


class Repayment(models.Model):
    """Money paid back on a loan, and how it was split. Append-only."""

    office_id = models.BigIntegerField()
    loan = models.ForeignKey(Loan, on_delete=models.PROTECT, related_name="repayments")
    receipt = models.CharField(max_length=64)
    on = models.DateField()
    principal = models.DecimalField(max_digits=20, decimal_places=4)
    interest = models.DecimalField(max_digits=20, decimal_places=4)
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office_id", "receipt"], name="a_repayment_has_one_receipt")]
