"""What the office and the law refuse is said in the reader's language."""

import re

import pytest
from office_database import begin

begin()

from payung.law.faults import Fault  # noqa: E402
from payung.web.refusal_texts import OFFICE_WORDS, Unread, refusal_texts, texts_in  # noqa: E402
from payung.web.refusal_words import known_texts, refusal_of, sentence, text_of  # noqa: E402

MODULE = """
from payung.law.faults import Fault

_MOST = 5
_WORDS = {"a": "It is early.", "b": "It is late."}

def check(day, kind, count):
    what = "receipts" if kind else "claims"
    message = f"{day} is not over; {count:,} {what} are open."
    if kind:
        return Fault("open", message, hint=_WORDS[kind])
    raise Refusal(_made("late", "Too late" + f" by {_MOST} days, or {100}%.", "Come again."))

def _made(kind, message, hint=""):
    return Fault(kind, message, hint=hint)
"""


def test_texts_are_read_from_the_source_as_authors_write_them():
    assert [one.text for one in texts_in([("office/x.py", MODULE)])] == [
        "%(day)s is not over; %(count)s receipts are open.",
        "%(day)s is not over; %(count)s claims are open.",
        "It is early.",
        "It is late.",
        "Too late by %(most)s days, or %(part)s%%.",
        "Come again.",
    ]


def test_a_refusal_that_cannot_be_read_is_told_with_its_place_and_how_to_write_it():
    with pytest.raises(
        Unread, match=r'(?s)office/x\.py:2: the message of this fault.*f"It cannot be read: \{error\}\."'
    ):
        texts_in([("office/x.py", "def check(error):\n    return Fault('table', str(error))\n")])


def test_every_refusal_of_the_office_can_be_read_and_is_known_again():
    texts = refusal_texts()
    assert len(texts) > 400
    assert {one.text for one in known_texts()} == {one.text for one in texts} | set(OFFICE_WORDS), (
        "Gather them: python -m payung.web.catalogues"
    )
    for one in texts:
        parts = {name: f"«{name}»" for name in re.findall(r"%\((\w+)\)s", one.text)}
        found = text_of(one.text % parts)
        assert found is not None, one
        assert (found[0].text, found[1]) == (one.text, parts)


def test_every_state_and_word_that_fills_a_refusal_is_among_the_words():
    from payung.office.contributions.models import CHANNELS
    from payung.office.membership.models import STATUSES
    from payung.office.organisations.models import LEVELS
    from payung.office.payments.models import BATCH_STATES, OUTCOMES, PAYABLE_STATUSES
    from payung.office.processes import PROCESSES
    from payung.office.recalculation.models import CAUSES
    from payung.office.rights.roles import ROLES

    used = {*CHANNELS, *STATUSES, *LEVELS, *BATCH_STATES, *OUTCOMES, *PAYABLE_STATUSES, *CAUSES, *ROLES, *PROCESSES}
    for process in PROCESSES.values():
        used |= {*process.states, *(event.replace("_", " ") for event in process.events)}
    assert used - set(OFFICE_WORDS) == set()


def test_a_refusal_is_said_in_thai_with_its_days_amounts_and_names():
    from django.utils.translation import override

    closed = Fault("closed", "The month 2026-03 is closed.", hint="Post it on a day of an open month.")
    state = Fault(
        "state", "This claim is paid; only one that is filed or waiting can send back.", hint="It can come back, raise."
    )
    asks = Fault("unknown-name", "'2026-01-31' is no claim of th.section40.", hint="It asks days_in_hospital.")
    with override("th"):
        assert refusal_of(closed).startswith("เดือนมีนาคม 2569")
        for fault in (closed, state, asks):
            said = refusal_of(fault, "th")
            assert "[en]" not in said and not re.search(r"[a-z]{3}", said), said
        assert "'2026-01-31'" in refusal_of(asks, "th")  # what was typed stays as typed
        assert "'a' หรือ 'b'" in sentence("Did you mean 'a' or 'b'?")
        assert "2 รายการที่ไม่มีบัญชี; 1 " in sentence(
            "Nothing can be paid: 2 without an account; 1 with an account of another channel."
        )
        assert "1,250.5" in sentence("The entries do not add up to nothing but to 1250.50.")
        assert sentence("Something that no catalogue has.") == "Something that no catalogue has. [en]"
        assert sentence("The law does not let this person in. She is 12.").endswith("She is 12. [en]")
    with override("en"):
        assert refusal_of(closed) == "The month 2026-03 is closed. Post it on a day of an open month."
