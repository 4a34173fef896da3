"""A process that carries an office on, month after month, and that the test of faults kills: lists, runs, payments, closings.

It is told on its standard input: `go` makes it fork a child that works until it is killed, `finish N` one that ends after month N.
What it does at the moment stands in the first byte of a file, so that it can be killed while it does that.
"""

import datetime
import mmap
import os
import sys
from pathlib import Path

OFFICE, FIRST = int(sys.argv[1]), datetime.date(2020, 1, 1)
with Path(sys.argv[2]).open("r+b") as file:
    MOMENT = mmap.mmap(file.fileno(), 1)

from payung.office.ready import ready  # noqa: E402

ready()

from payung.office.acts import Refusal, perform  # noqa: E402
from payung.office.ledger.closing import close_month  # noqa: E402
from payung.office.ledger.models import Period  # noqa: E402
from payung.office.payments.batches import make_batch, open_batch, release_batch, send_batch, write_file  # noqa: E402
from payung.office.payments.models import Batch, Payable  # noqa: E402
from payung.office.payments.runs import entitlement_run  # noqa: E402
from payung.office.payments.settling import receive_status  # noqa: E402
from payung.office.people.imports.loading import import_people  # noqa: E402
from payung.office.rights.actors import EVERYWHERE, SYSTEM, Actor, acting  # noqa: E402

SCHEME, LISTED = "th.old_age_allowance", int(sys.argv[3])
MAKER, CHECKER = (
    Actor(number, name, {EVERYWHERE: SYSTEM.permissions[EVERYWHERE]}) for number, name in ((7, "maker"), (8, "checker"))
)


def warm():
    """Compile the law once, so that the children are killed at work and not at compiling."""
    import pyarrow as pa

    from payung.office.doorway import law_of
    from payung.population import simulate

    facts = {"is_national": [True], "is_registered_where_claiming": [True], "has_state_post_or_pension": [False],
             "receives_other_regular_state_benefit": [False], "lives_in_state_institution": [False],
             "drew_old_age_allowance_before": [True]}  # fmt: skip
    table = pa.table({"household": [1], "id": ["1"], "birth_date": [datetime.date(1940, 1, 1)], **facts})
    simulate(law_of("th"), table, "2020-01-01", [f"{SCHEME}.monthly_allowance"], columns=True)


def month_after(month):
    return (month.replace(day=28) + datetime.timedelta(days=7)).replace(day=1)


def do(action, by, on, **inputs):
    return perform(action, by, None, on, office=OFFICE, **inputs).result


def carry_on(last=None):
    """Whatever is left to do of the earliest month that is not closed, and so on."""
    month = FIRST
    while last is None or month <= last:
        with acting(SYSTEM):
            done = Period.objects.filter(office_id=OFFICE, month=month).exists()
        if not done:
            one_month(month)
        month = month_after(month)


def listed(month):
    """A list of young people who come into the register in a month, three in each household; they are owed nothing."""
    rows = "".join(
        f"{month:%Y-%m}-{n},Member {chr(65 + n % 26)},{2000 + n % 15}-01-15,{n // 3},yes\n" for n in range(LISTED)
    )
    return f"card,names,born,house,thai\n{rows}".encode(), _MAP.format(f"{month:%Y-%m}")


_MAP = """list: poor-list-{0}
key: [card]
names: names
birth_date: {{column: born}}
household: house
facts:
  is_national: {{column: thai, values: {{"yes": true}}}}
since: 2019-06-01
"""


def one_month(month):
    second, fifth = month.replace(day=2), month.replace(day=5)
    content, described = listed(month)
    MOMENT[0] = ord("i")
    for _ in range(2):  # somebody sends the list twice
        do(import_people, CHECKER, second, content=content, map=described)
    MOMENT[0] = ord("r")
    do(entitlement_run, CHECKER, second, scheme=SCHEME, month=f"{month:%Y-%m}")
    MOMENT[0] = ord("p")
    with acting(SYSTEM):
        is_open = Payable.objects.filter(office_id=OFFICE, status="open").exists()
    if is_open:
        do(open_batch, MAKER, second, scheme=SCHEME, channel="bank", currency="THB", execute_on=fifth.isoformat())
    with acting(SYSTEM):
        batches = list(Batch.objects.filter(office_id=OFFICE).exclude(status="settled").order_by("id"))
    for batch in batches:
        finish(batch, second, fifth)
    MOMENT[0] = ord("c")
    try:
        do(close_month, CHECKER, month_after(month), month=f"{month:%Y-%m}")
    except Refusal as refused:
        if refused.faults[0].kind != "closed":
            raise


def finish(batch, second, fifth):
    if batch.status == "open":
        do(make_batch, MAKER, second, batch=batch.pk)
    with acting(SYSTEM):
        batch.refresh_from_db()
    if batch.status == "made":
        do(release_batch, CHECKER, second, batch=batch.pk, count=batch.count, total=f"{batch.total:f}")
    file = do(write_file, MAKER, second, batch=batch.pk)
    do(send_batch, MAKER, second, batch=batch.pk, sha256=file["sha256"])
    answer = (
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>'
        f"<OrgnlPmtInfId>{batch.number}</OrgnlPmtInfId><PmtInfSts>ACSC</PmtInfSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
    )
    for _ in range(2):  # the bank delivers it twice
        do(receive_status, MAKER, fifth, name="answer.xml", content=answer.encode())


warm()
print("ready", flush=True)
for line in sys.stdin:
    command, _, until = line.strip().partition(" ")
    child = os.fork()
    if not child:
        code = 1
        try:
            carry_on(datetime.date.fromisoformat(f"{until}-01") if command == "finish" else None)
            code = 0
        finally:
            sys.stderr.flush()
            os._exit(code)
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
