"""What banks and operators answer is taken in: files once, outcomes once; settled payments are posted, returned ones reversed.

A file that does not fit what was sent is refused as a whole, with everything that is wrong in it.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import connection
from django.utils import timezone

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.claims.owing import come_back as claims_come_back
from payung.office.claims.owing import settle as settle_claims
from payung.office.ledger.models import Period, Transaction
from payung.office.ledger.posting import Posting, ensure_scheme_accounts, post_many, reverse
from payung.office.payments.actions import KINDS
from payung.office.payments.files.answers import (
    ACCEPTED,
    REJECTED,
    RETURNED,
    SETTLED,
    Answer,
    Entry,
    read_answers,
    read_statement,
)
from payung.office.payments.models import (
    OUTCOMES,
    RELEASED,
    SENT,
    Batch,
    Line,
    OfficeAccount,
    Outcome,
    ReceivedFile,
    StatementEntry,
)
from payung.office.payments.models import SETTLED as ALL_SETTLED

FINAL = (REJECTED, RETURNED, "withdrawn")


@action("payments.receive_status", permission="payments.settle")
def receive_status(act: Act, *, office: int, name: str, content: bytes) -> dict[str, Any]:
    """Take in a status file (pain.002 or CSV). Gives how many lines were accepted, settled, rejected, returned, known before.

    The same file again gives the same and changes nothing. Raises Refusal with everything in it that does not fit.
    """
    digest, earlier = _before(office, content)
    if earlier is not None:
        return dict(earlier.result)
    kind, answers = read_answers(content, name)
    found = _Found(office, act, name)
    found.look_up((answer.end_to_end_id for answer in answers), (answer.batch for answer in answers))
    for answer in answers:
        if answer.end_to_end_id:
            found.answered(answer)
    named = {answer.end_to_end_id for answer in answers}
    for answer in answers:
        if not answer.end_to_end_id:
            found.batch_answered(answer, named)
    if found.faults:
        raise Refusal(*found.faults)
    return found.carry_out(kind, digest, [])


@action("payments.receive_statement", permission="payments.settle")
def receive_statement(act: Act, *, office: int, name: str, content: bytes) -> dict[str, Any]:
    """Take in a bank statement (camt.053) of one of the office's accounts, and find what each entry is.

    A debit that names a line, or a batch with the right sum, settles it; a credit that names a settled line returns it. What is
    not known stays for people: `unknown`. Raises Refusal with everything that does not fit.
    """
    digest, earlier = _before(office, content)
    if earlier is not None:
        return dict(earlier.result)
    statement = read_statement(content, name)
    own = OfficeAccount.objects.filter(office_id=office, number=statement.account.replace(" ", "")).first()
    if own is None:
        raise Refusal(Fault("unknown-name", f"{statement.account or 'The account'} is not the office's.", name))
    if statement.currency not in ("", own.currency):
        message = f"The account is kept in {own.currency}, and the statement in {statement.currency}."
        raise Refusal(Fault("currency", message, name))
    found = _Found(office, act, name)
    found.look_up((entry.end_to_end_id for entry in statement.entries), (entry.batch for entry in statement.entries))
    seen = set(
        StatementEntry.objects.filter(office_id=office, file__result__account=own.pk).values_list(
            "reference", "on", "amount"
        )
    )
    entries = []
    for entry in statement.entries:
        if (entry.reference, entry.on, entry.amount) not in seen or entry.reference == entry.place:
            entries.append(found.booked(entry))
    if found.faults:
        raise Refusal(*found.faults)
    more = {
        "account": own.pk,
        "entries": len(entries),
        "unknown": sum(1 for one in entries if not (one.line_id or one.batch_id)),
    }
    if statement.closing is not None:
        more["closing"] = f"{statement.closing:f}"
    return found.carry_out("camt.053", digest, entries, more)


def _before(office: int, content: bytes) -> tuple[str, ReceivedFile | None]:
    """The file's hash, and the file if it was taken in before; who takes the same one in at the same time waits."""
    digest = hashlib.sha256(content).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 1))", [f"{office}:{digest}"])
    return digest, ReceivedFile.objects.filter(office_id=office, digest=digest).first()


@dataclass(slots=True)
class _Found:
    """What a file is about in the office, and what follows from it."""

    office: int
    act: Act
    name: str
    lines: dict[str, Line] = field(default_factory=dict)
    batches: dict[str, Batch] = field(default_factory=dict)
    past: dict[int, set[str]] = field(default_factory=dict)
    news: dict[tuple[int, str], tuple[datetime.date, str]] = field(default_factory=dict)
    known: int = 0
    faults: list[Fault] = field(default_factory=list)

    def look_up(self, numbers: Iterable[str], batches: Iterable[str]) -> None:
        """Find and lock the batches of what a file names, and what became of their lines so far."""
        names = {number for number in batches if number}
        lines = Line.objects.filter(
            office_id=self.office, end_to_end_id__in=list({number for number in numbers if number})
        )
        ids = set(lines.values_list("batch_id", flat=True))
        ids |= set(Batch.objects.filter(office_id=self.office, number__in=names).values_list("id", flat=True))
        locked = Batch.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("id")
        self.batches = {batch.number: batch for batch in locked}
        self.lines = {line.end_to_end_id: line for line in lines.select_related("batch", "payable")}
        self._remember([line.pk for line in self.lines.values()])

    def _remember(self, ids: Sequence[int]) -> None:
        for line, what in Outcome.objects.filter(line_id__in=ids).values_list("line_id", "what"):
            self.past.setdefault(line, set()).add(what)

    def answered(self, answer: Answer) -> None:
        """What a status file says about one line."""
        line = self._line(answer.end_to_end_id, answer.place)
        if line is None:
            return
        if answer.currency and answer.currency != line.currency:
            message = f"{answer.end_to_end_id} was paid in {line.currency}, not in {answer.currency}."
            self._fault("currency", message, answer.place)
        elif answer.amount is not None and answer.amount != line.amount:
            message = f"{answer.end_to_end_id} is {line.amount:f} {line.currency}, not {answer.amount:f}."
            self._fault("sum", message, answer.place, "Ask the bank which payment it means.")
        else:
            self._add(line, answer.status, answer.on, answer.reason, answer.place)

    def batch_answered(self, answer: Answer, named: set[str]) -> None:
        """What a status file says about all lines of a batch that it does not name, and of which nothing final is known."""
        batch = self.batches.get(answer.batch)
        if batch is None:
            self._fault("unknown-name", f"There is no batch {answer.batch[:40]}.", answer.place)
            return
        lines = [line for line in self._live(batch) if line.end_to_end_id not in named]
        for line in lines:
            if not self.past.get(line.pk, set()) & {SETTLED, *FINAL}:
                self._add(line, answer.status, answer.on, answer.reason, answer.place)

    def booked(self, entry: Entry) -> StatementEntry:
        """What an entry of a statement is."""
        line = self.lines.get(entry.end_to_end_id)
        batch = self.batches.get(entry.batch) if line is None else None
        past = set(self.past.get(line.pk, ())) if line is not None else set()
        if line is not None and abs(entry.amount) != line.amount:
            line = None
        if line is not None and entry.amount < 0 and not past & set(FINAL):
            self._add(line, SETTLED, entry.on, entry.reason, entry.place)
        elif line is not None and entry.amount > 0 and (SETTLED in past or (line.pk, SETTLED) in self.news):
            self._add(line, RETURNED, entry.on, entry.reason, entry.place)
        elif line is not None:
            line = None
        if batch is not None:
            paying = [one for one in self._live(batch) if not self.past.get(one.pk, set()) & set(FINAL)]
            if -entry.amount == sum((one.amount for one in paying), Decimal(0)):
                for one in paying:
                    self._add(one, SETTLED, entry.on, "", entry.place)
            else:
                batch = None
        return StatementEntry(
            office_id=self.office, reference=entry.reference[:80], on=entry.on, amount=entry.amount, currency=entry.currency, line=line,
            batch=batch, about=" ".join(filter(None, [entry.end_to_end_id, entry.batch, entry.reason, entry.about]))[:200],
        )  # fmt: skip

    def _line(self, number: str, place: str) -> Line | None:
        line = self.lines.get(number)
        if line is None:
            hint = "Is this the answer to another office's file?"
            self._fault("unknown-name", f"No payment has the number {number[:40]}.", place, hint)
            return None
        if not line.batch.file_hash:
            self._fault("status", f"{number} was never sent: its batch is {line.batch.status}.", place)
            return None
        return line

    def _live(self, batch: Batch) -> list[Line]:
        lines = list(
            Line.objects.filter(batch=batch, live__isnull=False).select_related("batch", "payable").order_by("id")
        )
        self._remember([line.pk for line in lines])
        return lines

    def _add(self, line: Line, what: str, on: datetime.date | None, reason: str, place: str) -> None:
        past = self.past.get(line.pk, set()) | {one for one in OUTCOMES if (line.pk, one) in self.news}
        if what in past or (what == ACCEPTED and past):
            self.known += 1
            return
        if past & set(FINAL) or (what == REJECTED and SETTLED in past):
            told = ", ".join(sorted(past))
            hint = "What was settled comes back as returned." if what == REJECTED else "Ask the bank what holds."
            self._fault("conflict", f"{line.end_to_end_id} was {told} before; it cannot be {what}.", place, hint)
            return
        day = min(on or self.act.day, self.act.day)
        if what == RETURNED and SETTLED not in past:
            self.news[line.pk, SETTLED] = (day, "")
        self.news[line.pk, what] = (day, reason)
        self.lines.setdefault(line.end_to_end_id, line)

    def _fault(self, kind: str, message: str, place: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.name, path=place, hint=hint))

    # -- what follows --

    def carry_out(
        self, kind: str, digest: str, entries: Sequence[StatementEntry], more: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """Keep the file, the outcomes and the entries, and post what was settled and returned."""
        counts = {
            what: sum(1 for _, news in self.news if news == what) for what in (ACCEPTED, SETTLED, REJECTED, RETURNED)
        }
        result = {**counts, "known": self.known, **(more or {})}
        file = ReceivedFile.objects.create(
            office_id=self.office,
            digest=digest,
            kind=kind,
            name=self.name[:200],
            received_at=timezone.now(),
            result=result,
        )
        for entry in entries:
            entry.file = file
        StatementEntry.objects.bulk_create(entries)
        by_id = {line.pk: line for line in self.lines.values()}
        for wave in ((ACCEPTED,), (SETTLED,), (REJECTED, RETURNED)):
            Outcome.objects.bulk_create(
                Outcome(office_id=self.office, line_id=line, what=what, reason=reason, on=day, file=file, act_id=self.act.id)
                for (line, what), (day, reason) in self.news.items() if what in wave
            )  # fmt: skip
        closed = set(Period.objects.filter(office_id=self.office).values_list("month", flat=True))
        self._post(by_id, closed)
        for batch in self.batches.values():
            self._advance(batch)
        for follow, happened in ((settle_claims, SETTLED), (claims_come_back, RETURNED)):
            follow(self.act, {by_id[line].payable.about for line, what in self.news if what == happened})
        self.act.about(f"file:{file.pk}", **result)
        return result

    def _post(self, by_id: Mapping[int, Line], closed: set[datetime.date]) -> None:
        def day_of(day: datetime.date) -> datetime.date:  # what happened in a month that is closed is posted today
            return self.act.day if day.replace(day=1) in closed else day

        settled = [(by_id[line], day_of(day)) for (line, what), (day, _) in self.news.items() if what == SETTLED]
        codes = {
            (scheme, currency): ensure_scheme_accounts(self.office, scheme, currency, KINDS, self.act.day)
            for scheme, currency in {(line.payable.scheme, line.currency) for line, _ in settled}
        }
        postings = []
        for line, day in settled:
            own = codes[line.payable.scheme, line.currency]
            sides = [(own["payable"], line.amount), (own["bank"], -line.amount)]
            about = f"payable:{line.payable_id}"
            postings.append(
                Posting(self.office, f"line:{line.pk}", day, line.currency, about, sides, line.payable.decision_id)
            )
        post_many(self.act, postings)
        for (number, what), (day, _) in self.news.items():
            if what == RETURNED:
                posted = Transaction.objects.get(key=f"line:{number}")
                about = f"payable:{by_id[number].payable_id}"
                reverse(self.act, posted.pk, key=f"line:{number}/returned", on=max(day_of(day), posted.on), about=about)

    def _advance(self, batch: Batch) -> None:
        """A batch that is answered was sent; one of which every line came to its end is settled."""
        if batch.status == RELEASED and batch.file_hash:
            batch.status, batch.sent_at = SENT, timezone.now()
        waiting = Line.objects.filter(batch=batch, live__isnull=False).exclude(outcomes__what=SETTLED).exists()
        if batch.status == SENT and not waiting:
            batch.status = ALL_SETTLED
        batch.save(update_fields=["status", "sent_at"])
