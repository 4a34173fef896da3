"""A report of a small made-up Thailand: one page, a PDF, a folder of tables; and what is refused."""

import csv
import datetime
import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest

pytest.importorskip("llvmlite")
pytest.importorskip("vl_convert")

import openpyxl
import yaml

import payung
from payung.law.faults import DecisionRefused
from payung.measure import Session
from payung.measure.floor import floor
from payung.measure.report import build, check_place, gather, write
from payung.measure.report.blocks import Chart, Column, Items, Paragraph, Report, Section, Table
from payung.measure.report.formats import shown
from payung.measure.report.html import render_html
from payung.measure.report.law import law_section
from payung.measure.report.speaking import Speaking
from payung.measure.report.typeset import render_pdf
from payung.measure.report.words import LANGUAGES, report_words
from payung.measure.report.writing import ReportNotWritten
from payung.population.faults import PopulationRefused
from payung.population.synthetic import make

pytestmark = pytest.mark.nation
DAY = datetime.date(2025, 7, 1)


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    place = tmp_path_factory.mktemp("people") / "th.parquet"
    make("th", 2025, 1500, place, seed=1)
    return str(place)


@pytest.fixture(scope="module")
def evidence():
    """The same households, made up on the way."""
    return gather(payung.country("th"), None, DAY, households=1500, seed=1)


@pytest.fixture(scope="module")
def report(evidence):
    return build(evidence)


class Reader(HTMLParser):
    """What a page has: its identifiers, links, pictures, and the text of its commands."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.links, self.tags, self.pictures, self.heads = [], [], set(), [], 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        own = dict(attributes)
        self.tags.add(tag)
        self.ids += [own["id"]] if "id" in own else []
        self.links += [own[name] for name in ("href", "src", "xlink:href") if name in own]
        if tag == "svg":
            self.pictures.append(own.get("aria-label", ""))
        self.heads += tag == "h1"


def blocks_of(report, kind):
    return [block for section in report.sections for block in section.blocks if isinstance(block, kind)]


# -- what it tells ------------------------------------------------------------------------------------------------------


def test_the_page_stands_alone(report):
    page = render_html(report)
    found = Reader(page)
    assert len(found.ids) == len(set(found.ids))
    assert "script" not in found.tags and "img" not in found.tags and "link" not in found.tags
    assert all(link.startswith("#") for link in found.links)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert "http-equiv" in page and "@import" not in page and not re.search(r"url\((?!#)", page)
    assert found.heads == 1 and len(page.encode()) < 1_500_000


def test_every_picture_is_told_in_words_with_its_figures(report):
    pictures = Reader(render_html(report)).pictures
    assert len(pictures) == len(blocks_of(report, Chart)) >= 8
    assert all(re.search(r"\d%", words) for words in pictures)


def test_every_table_and_chart_names_a_command_that_there_is(report):
    from payung.cli.app import app

    known = {command.name or command.callback.__name__ for command in app.registered_commands}
    for block in (*blocks_of(report, Table), *blocks_of(report, Chart)):
        program, name, *_ = block.command.split()
        assert program == "payung" and name in known


def test_the_sections_are_those_that_were_asked(report):
    assert [section.target for section in report.sections] == [
        "key", "law", "coverage", "cost", "adequacy", "incidence", "poverty", "floor", "c102", "funds", "basis",
    ]  # fmt: skip


def test_the_figures_are_those_of_the_commands(report, people):
    law = payung.country("th")
    tables = {table.name: table for table in report.tables()}
    found = Session(law, people, DAY).indicators()
    by_function = {row[0]: row[1:] for row in tables["coverage"].rows}
    assert by_function["any function"][:2] == (
        found.value("legal_coverage", function="any"),
        found.value("effective_coverage", function="any"),
    )
    national = tables["poverty"].rows[0]
    assert national[3] == found.value("poverty_headcount", line="national", transfers="after")
    tenths = [row[1] for row in tables["incidence"].rows]
    assert sum(tenths) == pytest.approx(1)
    cost = floor(law, people, DAY, to=2050)
    assert [row[0] for row in tables["floor-years"].rows] == list(range(2025, 2051))
    assert tables["floor-years"].rows[-1][2] == pytest.approx(cost.years[-1].universal_of_gdp)
    assert len(tables["floor-years"].rows_shown) == 6  # 2025, 2030, ... 2050
    assert len(tables["c102"].rows) == 9
    assert tables["fund-th.section33"].rows[-1][0] == 2075


def test_the_law_section_has_every_scheme_of_the_day_and_what_is_unchecked(report):
    law = payung.country("th")
    table = next(table for table in report.tables() if table.name == "law")
    in_force = {
        scheme.name
        for scheme in law.schemes
        if any(rule.role == "covers" and rule.on(DAY) for rule in law.law.rules_of(scheme))
    }
    assert {row[-1] for row in table.rows} == in_force
    card = next(row for row in table.rows if row[-1] == "th.old_age_allowance")
    assert "old-age allowance" in card[5]


def test_on_an_earlier_day_later_schemes_are_told_as_not_yet_in_force(evidence):
    law = law_section(Speaking(replace(evidence, day=datetime.date(2016, 7, 1)), "en"))
    told = [block.text for block in law.blocks if isinstance(block, Paragraph)]
    assert any(text.startswith("Not yet in force") and "State Welfare Card" in text for text in told)


def test_a_population_that_was_made_up_is_said_so(report):
    told = [block.text for block in report.sections[0].blocks if isinstance(block, Paragraph)]
    assert any("1,500 households were made up (seed 1)" in text for text in told)
    assert any(
        "payung population make th --year 2025 --households 1500 --seed 1 -o th.parquet" in text for text in told
    )


# -- languages ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_its_parts(language):
    def parts(text):
        return set(re.findall(r"{(\w+)}", str(text)))

    english, own = report_words("en"), report_words(language)
    assert set(own) == set(english)
    assert [name for name, text in english.items() if isinstance(text, str) and parts(text) != parts(own[name])] == []
    file = files("payung.measure.report.words").joinpath(f"{language}.yaml").read_text("utf-8")
    assert len(yaml.safe_load(file)) == len([line for line in file.splitlines() if re.match(r"\w+:", line)])


def test_the_page_speaks_the_readers_language_and_marks_what_is_english(evidence):
    page = render_html(build(evidence, "th"))
    assert '<html lang="th">' in page and "ความคุ้มครองทางสังคมในประเทศไทย" in page
    assert '<span lang="en">' in page and "[en]" not in page.split("</style>")[1]


def test_another_language_is_english_with_the_laws_own_words(evidence):
    assert build(evidence, "vi").sections[1].title == "The law in force"
    with pytest.raises(DecisionRefused, match="no language code"):
        build(evidence, "xx")


def test_figures_are_written_as_readers_write_them():
    assert shown(0.0423, "share", "en") == "4.2%"
    assert shown(0.0042, "share", "en") == "0.42%"
    assert shown(1234567.4, "count", "en") == "1,234,567"
    assert shown(1234567.4, "count", "id") == "1.234.567"
    assert shown(2_500_000, "millions", "en") == "2.5"
    assert shown(None, "share", "en") == "–"


# -- files --------------------------------------------------------------------------------------------------------------


def test_a_folder_has_the_page_its_tables_and_a_workbook(report, tmp_path):
    place = tmp_path / "report"
    written = write(report, place)
    assert sorted(written) == sorted(file for file in place.rglob("*") if file.is_file())
    assert list(tmp_path.iterdir()) == [place]
    book = openpyxl.load_workbook(place / "report.xlsx")
    for table in report.tables():
        with (place / "tables" / f"{table.name}.csv").open(encoding="utf-8") as file:
            rows = list(csv.reader(file))
        assert len(rows) == len(table.rows) + 1
        sheet = book[table.name[:31]]
        assert [cell.value for cell in sheet[1]] == rows[0]
        numbers = [cell for row in table.rows for cell in row if isinstance(cell, float)]
        in_book = [
            cell
            for row in sheet.iter_rows(min_row=2, values_only=True)
            for cell in row
            if isinstance(cell, int | float)
        ]
        assert sum(in_book) == pytest.approx(
            sum(numbers) + sum(c for row in table.rows for c in row if isinstance(c, int))
        )


def test_a_pdf_is_tagged_and_holds_every_section(report, tmp_path):
    pytest.importorskip("typst")
    place = tmp_path / "report.pdf"
    write(report, place)
    content = place.read_bytes()
    assert content.startswith(b"%PDF-") and b"/StructTreeRoot" in content
    assert len(content) < 1_500_000
    assert list(tmp_path.iterdir()) == [place]


def test_no_text_of_a_law_becomes_markup():
    hostile = '<script>alert("1")</script> #panic("no") $x$ \\ ] [ */ & \n= heading'
    column = (Column(hostile), Column("n", "share"))
    table = Table("t", hostile, column, ((hostile, 0.5),), hostile)
    sections = (Section("a", hostile, (Paragraph(hostile), Items((hostile,) * 9, hostile), table)),)
    words = {**report_words("en")}
    page = Report(hostile, hostile, "en", words, sections, hostile)
    written = render_html(page)
    assert "<script>" not in written and "&lt;script&gt;" in written
    pytest.importorskip("typst")
    assert render_pdf(page).startswith(b"%PDF-")


def test_what_was_there_stays_if_the_folder_cannot_be_filled(report, tmp_path):
    place = tmp_path / "report"
    (place / "report.xlsx").mkdir(parents=True)  # a folder where the workbook would stand
    (place / "report.html").write_text("before")
    with pytest.raises(ReportNotWritten, match="cannot be written"):
        write(report, place)
    assert (place / "report.html").read_text() == "before"
    assert [file.name for file in place.rglob("*") if file.is_file()] == ["report.html"]
    assert list(tmp_path.iterdir()) == [place]


# -- refused ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name, words",
    [("nowhere/report.html", "no such folder"), ("report.docx", "no kind of report"), ("file/report.html", "no such folder"), ("file", "a folder was expected")],
)  # fmt: skip
def test_a_place_where_nothing_can_be_written_is_refused_first(tmp_path, name, words):
    (tmp_path / "file").write_text("a file")
    with pytest.raises(ReportNotWritten, match=words):
        check_place(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_leave_to_write_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ReportNotWritten, match="Permission"):
        check_place(tmp_path / "report.html")


def test_a_population_of_another_country_is_refused(people):
    with pytest.raises(PopulationRefused, match="population is of 'th', the law of 'ph'"):
        gather(payung.country("ph"), people, DAY)


def test_a_day_before_any_law_or_any_population_is_refused():
    with pytest.raises(DecisionRefused):
        gather(payung.country("th"), None, "1900-01-01")
    with pytest.raises(PopulationRefused, match="the first is of 1 July 2015"):
        gather(payung.country("th"), None, "2015-06-30")


def test_without_the_typesetter_the_pdf_is_refused_and_the_page_is_not(tmp_path):
    script = (
        "import sys; sys.modules['typst'] = None\n"
        "from pathlib import Path\nfrom payung.measure.report import check_place\n"
        "check_place(Path(sys.argv[1]) / 'r.html')\n"
        "try: check_place(Path(sys.argv[1]) / 'r.pdf')\n"
        "except Exception as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    assert "pip install 'payung[report]'" in done.stdout
