"""An organiser's list: from a spreadsheet or typed, what each member could join, what is wrong by its row; nothing is stored."""

import csv
import datetime
import io

import pytest

import payung
from payung.web.screening import spreadsheets
from payung.web.screening.members import MOST_MEMBERS, columns, header, read_list

DAY = datetime.date(2026, 11, 1)
HEAD = "name,birth_date,is_national,insured_under_section33,insured_under_section39,is_section40_member,has_state_post_or_pension"
MEMBERS = f"{HEAD}\nSomsri,1985-05-21,yes,no,no,no,no\nNok,21/5/2526,ใช่,ไม่ใช่,ບໍ່ແມ່ນ,ใช่,ไม่ใช่\n"


@pytest.fixture(autouse=True)
def _unlimited():
    from django.test import override_settings

    with override_settings(LIMITS=0):
        yield


def post(client, country="th", language="en", **form):
    return client.post(f"/{language}/screening/{country}/members/", form)


def upload(client, text, **form):
    file = io.BytesIO(text if isinstance(text, bytes) else text.encode())
    file.name = "list.csv"
    return post(client, file=file, **form)


def test_a_list_tells_what_each_could_join_and_what_it_costs(client):
    page = upload(client, MEMBERS)
    shown = page.content.decode()
    assert page.status_code == 200 and "2 members" in shown
    somsri, nok = shown.split("Somsri")[1].split("Nok")[0], shown.split("Nok")[1]
    assert "Section 40" in somsri and "Option 1 (70 baht)" in somsri and "70 baht a month" in somsri
    assert "Section 40" in nok and not page.cookies.get("screening")
    assert "Section 40" in nok.split("</td>")[0] and "Option 1" not in nok, (
        "who is a member has it, and does not join again"
    )


def test_the_list_decides_as_payung_screen(client):
    rows = spreadsheets.read_rows(MEMBERS.encode())
    found = read_list("th", DAY, rows, "en")
    assert [member.name for member in found.members] == ["Somsri", "Nok"] and not found.wrong
    facts = {"birth_date": "1985-05-21", "is_national": True, "insured_under_section33": False, "insured_under_section39": False,
             "is_section40_member": False, "has_state_post_or_pension": False}  # fmt: skip
    decision = payung.country("th").decide({"members": [{"id": "Somsri", **facts}]}, DAY)
    covers = {rule.scheme.name: decision.value(rule.name) for rule in decision.law.rules.values()
              if rule.role == "covers" and rule.on(DAY) and not rule.of_household}  # fmt: skip
    for scheme in found.members[0].answer.schemes:
        if scheme.scheme in covers:
            expected = {True: ("has", "could"), False: ("not", "could"), None: ("open",)}[covers[scheme.scheme]]
            assert scheme.state in expected, scheme


def test_what_is_wrong_is_told_by_row_and_column_and_the_others_are_shown(client):
    page = upload(client, f"{MEMBERS}Bad,maybe,perhaps,no,no,no,no\nOld,1700-01-01,yes,no,no,no,no\n")
    shown = page.content.decode()
    assert page.status_code == 422 and "2 members" in shown
    assert "Row 4, Date of birth" in shown and "neither yes nor no" in shown and "Row 5" in shown


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "There is a problem"),
        (b"name\nSomsri\n", "The first row names the columns"),
        (b"name,no_such_fact\nA,1\n", "no fact has this name"),
        (b"name,birth_date,birth_date\nA,1985-01-01,1985-01-01\n", "twice"),
        (b"\xff\xfe\x00a", "no UTF-8"),
        (b"PK\x03\x04 broken", "no list that can be read"),
        (b"name,age\nA\x00,3\n", "no list that can be read"),
        (b"x" * (spreadsheets.MOST_BYTES + 1), "too long"),
        ("name,age\n" + "A,30\n" * (MOST_MEMBERS + 1), "the most is 500"),
        ("name,<script>alert(1)</script>\nA,1\n", "no fact has this name"),
        ("name,is_national\n\u202eA\u0301,perhaps\u202e\n", "neither yes nor no"),
    ],
)
def test_bad_lists_are_refused(client, content, told):
    page = upload(client, content)
    shown = page.content.decode()
    assert page.status_code == 422 and told in shown and "<script>alert" not in shown


def test_the_template_comes_back_filled(client):
    import openpyxl

    answer = client.get("/th/screening/th/members/template.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    law = payung.country("th").law
    national = heads.index(header(law.questions["is_national"], law, "th"))
    born = heads.index(header(law.questions["birth_date"], law, "th"))
    assert len(heads) > 10 and len(book.worksheets[1]["A"]) > 100, "the second sheet tells all that may be asked"
    row = [""] * len(heads)
    row[0], row[national], row[born] = "สมศรี", "ใช่", datetime.date(1985, 5, 21)
    sheet.append(row)
    filled = io.BytesIO()
    book.save(filled)
    page = upload(client, filled.getvalue(), language="th")
    assert page.status_code == 200 and "สมศรี" in page.content.decode()
    plain = client.get("/en/screening/th/members/template.csv").content.decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(plain)))[0] == "Name"


@pytest.mark.parametrize("code", payung.codes())
def test_every_country_has_a_template_whose_heads_are_understood(code):
    law = payung.country(code).law
    for language in ("en", *law.country.languages):
        asked = columns(code, DAY)
        heads = ["name", *(header(question, law, language) for question in asked)]
        found = read_list(code, DAY, [spreadsheets.Row(1, tuple(heads)), spreadsheets.Row(2, ("A",))], language)
        assert asked and not found.wrong and len(found.members) == 1, (language, found.wrong)


def test_members_typed_one_after_another(client):
    import re
    from html import unescape

    first = post(client, add="1", name="Somsri", f_birth_date="21/5/1985", f_is_national="yes", list="")
    shown = first.content.decode()
    assert first.status_code == 200 and "1 member<" in shown
    carried = unescape(re.search(r'name="list" value="([^"]*)"', shown, re.S)[1])
    again = post(client, add="1", name="Nok", f_birth_date="x", list=carried)
    assert again.status_code == 422 and 'value="Nok"' in again.content.decode() and "Row 3" in again.content.decode()
    second = post(client, add="1", name="Nok", f_birth_date="1/2/1990", list=carried)
    assert "2 members" in second.content.decode()
    repeated = post(client, add="1", name="Nok", f_birth_date="1/2/1990", list=carried)
    assert "2 members" in repeated.content.decode(), "the same page sent twice does no harm"
    table = post(
        client, download="1", list=unescape(re.search(r'name="list" value="([^"]*)"', second.content.decode(), re.S)[1])
    )
    assert table.headers["Content-Type"].startswith("text/csv")
    assert [row[0] for row in csv.reader(io.StringIO(table.content.decode("utf-8-sig")))] == ["Name", "Somsri", "Nok"]


def test_no_cell_of_the_table_is_a_formula(client):
    table = upload(client, "name,birth_date\n=1+1,1985-05-21\n", download="1").content.decode("utf-8-sig")
    assert "'=1+1" in table


def test_too_much_typed_is_refused(client):
    assert post(client, add="1", list="x" * 70_000).status_code == 422
    assert post(client, add="1", name="\x00" * 5, list="").status_code in (200, 422)
    assert post(client).status_code in (200, 422)
