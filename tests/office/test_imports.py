"""Lists that come into the register: as people keep them, and as they go wrong. Each row is refused by number, nothing half-done."""

import datetime
import io
import re

import openpyxl
import pytest
from django.db import connections
from hypothesis import HealthCheck, given
from hypothesis import settings as drawing
from hypothesis import strategies as st

from payung.office.acts import Refusal, perform
from payung.office.people.actions import register_person
from payung.office.people.facts import description_of
from payung.office.people.identities import add_identity, revealed
from payung.office.people.imports.days import read_day
from payung.office.people.imports.loading import check, import_people
from payung.office.people.models import Contact, Fact, Household, Identity, Person, Residence
from payung.office.rights.actors import acting

DAY = datetime.date(2026, 3, 2)
MAP = """
list: village-7
key: [card]
names: [first, last]
birth_date: {column: born, calendar: buddhist, order: day-month-year}
sex: {column: sex, values: {ช: male, ญ: female}}
identity: {column: card, kind: th.citizen}
phone: phone
household: house
head: {column: relation, values: [head]}
facts:
  is_national: {column: thai, values: {ใช่: true, ไม่: false}}
  extra_savings: saved
"""
# Thai numbers: the last digit by the Population Bureau's rule, calculated by hand from the first twelve.
HEADER = "card,first,last,born,sex,phone,house,relation,thai,saved\n"
MALEE = '1-1017-00230-70-8,มาลี,ใจดี,๐๒/๐๑/๒๕๒๖,ญ,0812345678,12/3,head,ใช่,"1,250.50"\n'
SOMCHAI = "3101702345672,สมชาย,ใจดี,5-4-2524,ช,,12/3,spouse,,\n"
NOK = ",นก,สุข,1/6/2543,,,,,ไม่,0\n"


def citizen(serial):
    body = f"1{serial:011d}"
    return body + str((11 - sum(int(digit) * (13 - place) for place, digit in enumerate(body)) % 11) % 10)


@pytest.fixture
def desk(offices, staff):
    officer = staff("enrolment_officer")

    class Desk:
        office = offices[0].pk

        def do(self, action, on=DAY, **inputs):
            return perform(action, officer, None, on, office=self.office, **inputs).result

        def bring(self, text, map=MAP, **inputs):
            content = text.encode() if isinstance(text, str) else text
            return self.do(import_people, content=content, map=map, **inputs)

        def faults(self, text, map=MAP, **inputs):
            with pytest.raises(Refusal) as refused:
                self.bring(text, map, **inputs)
            with acting(officer):
                assert Person.objects.count() == Household.objects.count() == Fact.objects.count() == 0
            return [(fault.line, fault.path, fault.kind) for fault in refused.value.faults], str(refused.value)

    found = Desk()
    found.officer = officer
    return found


def good(card):
    return MALEE.replace("1-1017-00230-70-8", card)


def test_a_list_comes_in_once(desk):
    text = (
        HEADER
        + MALEE
        + good(citizen(5)).replace("ญ", "ช").replace("head", "son")
        + good(citizen(6)).replace("12/3", "")
    )
    assert desk.bring(text) == {"rows": 3, "imported": 3, "again": 0, "refused": []}
    with acting(desk.officer):
        malee = Person.objects.get(names="มาลี ใจดี", sex="female", residences__is_head=True, facts__name="is_national",
                                   residences__household__residences__is_head=False)  # fmt: skip
        assert malee.birth_date == datetime.date(1983, 1, 2)  # B.E. 2526 is 1983
        assert [revealed(desk.office, one.pk) for one in malee.identities.all()] == ["1101700230708"]
        assert Contact.objects.filter(person=malee).get().value == "+66812345678"
        assert (Household.objects.count(), Residence.objects.filter(is_head=True).count()) == (2, 2)
        described = description_of(Household.objects.get(residences__person=malee), DAY)["members"]
        assert [(one["is_national"], one["extra_savings"], one["sex"]) for one in described] == [
            (True, 1250.5, "female"), (True, 1250.5, "male"),
        ]  # fmt: skip
    again = text + good(citizen(7))
    assert desk.bring(again) == {"rows": 4, "imported": 1, "again": 3, "refused": []}
    with acting(desk.officer):
        assert (Person.objects.count(), Household.objects.count()) == (
            4,
            2,
        )  # the fourth joined the house, whose head stayed
        assert Residence.objects.filter(is_head=True).count() == 2
    assert (
        desk.bring(again, MAP.replace("village-7", "village-8").replace("identity", "#"))["imported"] == 4
    )  # another list


def test_every_fault_is_named_and_nothing_is_done(desk):
    rows = [
        MALEE,
        good("1101700230709"),  # 3: the check digit
        good(citizen(1)).replace("๐๒/๐๑/๒๕๒๖", "31/02/2526"),
        good(citizen(2)).replace("๐๒/๐๑/๒๕๒๖", "2/1/1983"),
        good(citizen(3)).replace("ญ", "F"),
        good(citizen(4)).replace("ใช่", "yes"),
        good(citizen(5)).replace('"1,250.50"', '"1.250,50"'),
        good(citizen(6)).replace("0812345678", "12"),
        good(citizen(7)).replace("มาลี,ใจดี", ","),
        MALEE,  # 11: twice
        good(citizen(8)).replace("มาลี", "=A1"),
        good(citizen(9)).replace("มาลี", "มาลี\u202e"),
        good(citizen(10)).replace("มาลี", "\u0e34\u0e34\u0e34\u0e34\u0e34"),
        good(citizen(11)).replace("มาลี", "x" * 2000),
        "a,b\n",  # 16: too few
        good(citizen(12)).replace("12/3", '"12\n3"'),  # a line break within a cell is still one row
        good(citizen(13))
        .replace("๐๒/๐๑/๒๕๒๖", "2/1/2569")
        .replace("ใช่", "=1"),  # 18: B.E. 2569 is 2026, in January: fine
        good(citizen(14)).replace("๐๒/๐๑/๒๕๒๖", "2/4/2569"),  # 19: April 2026 is to come
    ]
    found, said = desk.faults(HEADER + "".join(rows))
    expected = {
        (3, "card", "identity"), (4, "born", "date"), (5, "born", "date"), (6, "sex", "unknown-name"),
        (7, "thai", "unknown-name"), (8, "saved", "type"), (9, "phone", "phone"), (10, "first", "missing"),
        (11, "card", "duplicate"), (12, "first", "formula"), (13, "first", "text"), (14, "first", "text"),
        (15, "first", "range"), (16, "", "table"), (18, "thai", "formula"), (19, "born", "range"),
    }  # fmt: skip
    assert expected <= {*found} and {line for line, _, _ in found} == {line for line, _, _ in expected}
    assert (
        "list.csv:5 (born): 1983 is no year of the calendar buddhist. Write `calendar: gregorian` in the map?" in said
    )
    assert "The row is the same as row 2" in said and "1101700230709" not in said


def test_partly_by_choice(desk):
    bad = good("1101700230709")
    text = HEADER + MALEE + bad + good(citizen(2)).replace("head", "")
    with acting(desk.officer):
        dry = check(desk.office, text.encode(), MAP, DAY)
        assert (dry.ready, [fault.line for fault in dry.faults], Person.objects.count()) == (
            [True, False, True],
            [3],
            0,
        )
    done = desk.bring(text, partial=True)
    assert done == {"rows": 3, "imported": 2, "again": 0, "refused": [{"row": 3, "column": "card", "kind": "identity"}]}
    mended = text.replace("1101700230709", citizen(9))
    assert desk.bring(mended) == {"rows": 3, "imported": 1, "again": 2, "refused": []}
    with acting(desk.officer):
        assert Household.objects.count() == 1 and Residence.objects.filter(is_head=True).count() == 1


def test_a_document_that_somebody_has_is_refused(desk):
    somebody = desk.do(register_person, names="Malee")["person"]
    desk.do(add_identity, person=somebody, kind="th.citizen", number="1101700230708")
    with pytest.raises(Refusal, match=f"list.csv:2 \\(card\\): This document is person {somebody}'s"):
        desk.bring(HEADER + MALEE)
    with acting(desk.officer):
        assert (Person.objects.count(), Identity.objects.count()) == (1, 1)


def test_a_killed_import_leaves_nothing_and_runs_again(desk):
    """The database ends the session after some tables were written, as when a machine is switched off."""
    import threading

    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION off() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NEW; END $$;"
            "ALTER FUNCTION off() SECURITY DEFINER;"
            "CREATE TRIGGER off BEFORE INSERT ON people_fact EXECUTE FUNCTION off()"
        )
    text, died = HEADER + MALEE + good(citizen(1)), []

    def run():
        try:
            desk.bring(text)
        except Exception as error:
            died.append(type(error).__name__)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert died
    with connections["owner"].cursor() as cursor:
        cursor.execute("DROP TRIGGER off ON people_fact")
        cursor.execute("SELECT count(*) FROM people_person")
        assert cursor.fetchone() == (0,)
    assert desk.bring(text)["imported"] == 2 and desk.bring(text)["again"] == 2


def test_files_that_cannot_be_read(desk):
    for content, map, said in (
        ((HEADER + MALEE).encode("cp874", "replace"), MAP, "list.csv:2: The file is not utf-8.*cp874"),
        ((HEADER + MALEE).encode("utf-16"), MAP, "It is UTF-16"),
        ((HEADER + MALEE).encode(), MAP + "encoding: cp1252\n", "not cp1252|another encoding"),
        (b"", MAP, "is empty"),
        (b"\0" * 50, MAP, "no column"),
        (HEADER.replace("born", "Born") + MALEE, MAP, "no column 'born'. Did you mean 'Born'"),
        (HEADER.replace("last", "first") + MALEE, MAP, "(?s)Two columns are named 'first'.*no column 'last'"),
        (HEADER + '"a', MAP, "cannot be read on"),
        (b"PK\x03\x04 no archive", MAP, "no workbook"),
        (HEADER + MALEE, MAP.replace("calendar: buddhist", "calendar: budhist"), "map.yaml:5.*Did you mean 'buddhist'"),
        (HEADER + MALEE, MAP.replace("is_national", "is_natonal").replace("sex:", "sx:"), "(?s)Did you mean 'sex'.*Did you mean 'is_national'"),
        (HEADER + MALEE, MAP.replace("kind: th.citizen", "kind: th.citizn"), "Did you mean 'th.citizen'"),
        (HEADER + MALEE, MAP.replace("extra_savings", "sex"), "field of its own"),
        (HEADER + MALEE, MAP.replace("extra_savings", "mother"), "link to another person"),
        (HEADER + MALEE, "- a", "A map says"),
        (HEADER + MALEE, "a: [", "map.yaml"),
        (HEADER + MALEE, MAP + "since: 2027-01-01\n", "in the future"),
        (HEADER + MALEE, MAP + "encoding: klingon\n", "no encoding"),
    ):  # fmt: skip
        _, text = desk.faults(content, map)
        assert re.search(said, text), text


def test_a_cell_of_ten_megabytes_is_refused_by_its_row(desk):
    found, _ = desk.faults(HEADER + MALEE + good(citizen(1)).replace("มาลี", "x" * 10_000_000))
    assert found[0] == (3, "first", "range")


def test_a_workbook(desk):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADER.strip().split(","))
    sheet.append(
        [
            1101700230708,
            "Malee",
            "Jaidee",
            datetime.datetime(1983, 1, 2),
            "ญ",
            "0812345678",
            "12/3",
            "head",
            "ใช่",
            1250.5,
        ]
    )
    sheet.append([])
    sheet.append([citizen(1), "Nok", "Jaidee", "1/6/2543", "ญ", None, "12/3", None, True])
    content = io.BytesIO()
    book.save(content)
    map = MAP.replace("{ใช่: true,", "{ใช่: true, 'true': true,")
    assert desk.bring(content.getvalue(), map, file="list.xlsx")["imported"] == 2
    with acting(desk.officer):
        assert [day.isoformat() for day in Person.objects.order_by("id").values_list("birth_date", flat=True)] == [
            "1983-01-02",
            "2000-06-01",
        ]
        assert Fact.objects.filter(name="extra_savings").get().value == 1250.5


def test_a_workbook_with_formulas_and_merged_cells(desk):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADER.strip().split(","))
    for number in range(3):
        sheet.append(
            [
                citizen(number),
                "Malee",
                "Jaidee",
                "2/1/2526",
                "ญ",
                None,
                "12/3",
                "head",
                "ใช่",
                "=1+1" if number == 1 else 0,
            ]
        )
    sheet.merge_cells("B3:B4")
    content = io.BytesIO()
    book.save(content)
    found, said = desk.faults(content.getvalue(), file="list.xlsx")
    assert {(3, "J3", "formula"), (3, "", "merged"), (4, "first", "missing")} - {*found} <= {(4, "first", "missing")}
    assert "list.xlsx:3: The cells B3:B4 are merged. Take them apart" in said


def test_days_of_three_calendars():
    """1 Baishakh 2080 was 14 April 2023, 15 Jestha 2047 29 May 1990 (Nepal's official calendar); B.E. 2526 is 1983."""
    for text, calendar, order, expected in (
        ("1/1/2080", "bikram_sambat", "day-month-year", (2023, 4, 14)),
        ("2047-02-15", "bikram_sambat", "year-month-day", (1990, 5, 29)),
        ("2/1/2526", "buddhist", "day-month-year", (1983, 1, 2)),
        ("29.2.2567", "buddhist", "day-month-year", (2024, 2, 29)),
        ("01/02/1983", "gregorian", "month-day-year", (1983, 1, 2)),
        ("1983-01-02T00:00:00", "buddhist", "day-month-year", (1983, 1, 2)),
    ):
        assert read_day(text, calendar, order) == datetime.date(*expected)
    for text, calendar, order, hint in (
        ("2526-01-02", "gregorian", "year-month-day", "calendar: buddhist"),
        ("32/1/2080", "bikram_sambat", "day-month-year", ""),
        ("1/13/1983", "gregorian", "day-month-year", "exchanged"),
        ("1/1/83", "gregorian", "day-month-year", ""),
        ("30457", "gregorian", "day-month-year", "day-month-year"),
        ("29/2/2566", "buddhist", "day-month-year", ""),
    ):
        assert hint in read_day(text, calendar, order).hint


TEXT = st.text(max_size=12)
CELL = st.one_of(TEXT, st.sampled_from(["", citizen(3), citizen(4), "2/1/2526", "ญ", "Malee", "=1", "0812345678", "ใช่", "1,2", "\u202e", "١٢"]))  # fmt: skip


@pytest.fixture
def shared(desk):
    return desk


@drawing(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    rows=st.lists(st.lists(CELL, min_size=0, max_size=11), max_size=4),
    junk=st.one_of(st.none(), st.binary(max_size=40)),
    partial=st.booleans(),
)
def test_no_table_of_strings_breaks_it(shared, rows, junk, partial):
    """Whatever stands in a table: refused with its rows, or imported; never anything else, and never a half."""
    import csv

    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([HEADER.strip().split(","), *rows])
    content = stream.getvalue().encode("utf-8", "surrogatepass") + (junk or b"")
    with acting(shared.officer):
        before = Person.objects.count()
    try:
        done = shared.bring(content, partial=partial)
    except Refusal as refused:
        assert refused.faults and all(fault.message for fault in refused.faults)
        done = {"imported": 0}
    with acting(shared.officer):
        assert Person.objects.count() == before + done["imported"] == Residence.objects.count()
        assert Residence.objects.filter(is_head=True).count() == Household.objects.count()
