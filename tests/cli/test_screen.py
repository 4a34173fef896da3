"""`payung screen`: the household's answer for people and for programs."""

import json

import pytest

from .conftest import EXAMPLES

PAY = "lk.mutual_aid.member_contribution"
GET = "lk.mutual_aid.sickness_allowance"
COVER = "lk.mutual_aid.is_covered"


def test_each_member_is_told_what_is_paid_received_and_open(payung, land, family):
    done = payung("screen", family, "--country", land)
    assert done.code == 0, done
    ana, ben, chandra = (done.out.index(name) for name in ("ana", "ben", "chandra"))
    assert "Mutual aid: covered" in done.out[ana:ben]
    assert "member pays  Contribution of the member  10" in done.out[ana:ben]
    assert "receives     Sickness allowance          20" in done.out[ana:ben]
    assert "Not covered: Mutual aid" in done.out[ben:chandra]
    assert "could be covered" in done.out[chandra:]
    assert "Member of Mutual aid (is_member_of_mutual_aid)" in done.out[chandra:]
    assert "Identity card" in done.out and "At the office." in done.out
    assert "3 figures are not yet checked against a source" in done.out


def test_lines_have_no_spaces_at_their_end(payung, land, family):
    done = payung("screen", family, "--country", land, "--why")
    assert [line for line in done.out.splitlines() if line != line.rstrip()] == []


def test_members_alike_are_told_together(payung, land, tmp_path):
    file = tmp_path / "alike.yaml"
    facts = "is_member_of_mutual_aid: true, days_ill_for_mutual_aid: 0"
    file.write_text(f"household: {{members: [{{id: ana, {facts}}}, {{id: ben, {facts}}}]}}")
    done = payung("screen", file, "--country", land, "--on", "2024-01-01")
    assert "ana, ben (each)" in done.out
    assert "Nothing now: Sickness allowance" in done.out


def test_why_gives_the_reasons_with_the_law(payung, land, family):
    done = payung("screen", family, "--country", land, "--why")
    assert "Members of the fund are covered" in done.out
    assert "rules of the fund, r. 3" in done.out
    assert "Member of Mutual aid: no" in done.out


def test_json_has_the_promised_shape(payung, land, family):
    found = payung("screen", family, "--country", land, "--json").json
    assert {"country", "date", "household", "members", "unknown"} <= set(found)
    assert (found["country"], found["date"]) == ("lk", "2024-05-01")
    assert found["members"]["ana"] == {COVER: True, PAY: "10", GET: "20"}
    assert found["members"]["ben"] == {COVER: False, PAY: "0", GET: "0"}
    assert found["members"]["chandra"] == {COVER: None, PAY: None, GET: None}
    assert found["unknown"][COVER] == ["is_member_of_mutual_aid"]
    assert "explanations" not in found


def test_json_with_why_has_explanations(payung, land, family):
    found = payung("screen", family, "--country", land, "--json", "--why").json["explanations"]
    assert set(found) == {"household", "members"}
    assert found["members"]["ana"][GET]["value"] == "20"
    assert "Mutual aid" in json.dumps(found["members"]["ben"][COVER])
    assert PAY not in found["members"]["ben"]


def test_standard_input_and_json_are_read(process, land):
    typed = json.dumps(
        {"date": "2024-05-01", "household": {"members": [{"id": "ana", "is_member_of_mutual_aid": True}]}}
    )
    done = process("screen", "-", "--country", land, "--json", typed=typed)
    assert done.code == 0, done
    assert done.json["members"]["ana"][PAY] == "10"


def test_a_chosen_rule_is_all_that_is_decided(payung, land, family):
    found = payung("screen", family, "--country", land, "--json", "--output", "member_contribution").json
    assert found["members"]["ana"] == {COVER: True, PAY: "10"}
    done = payung("screen", family, "--country", land, "--output", PAY)
    assert "10" in done.out and "Sickness" not in done.out


def test_over_decides_for_each_value(payung, land, family):
    over = ("--over", "ana.days_ill_for_mutual_aid=29..32")
    done = payung("screen", family, "--country", land, *over)
    rows = [line.split() for line in done.out.splitlines() if line.strip()[:1].isdigit()]
    assert [(row[0], row[1]) for row in rows] == [("29", "145"), ("30", "150"), ("31", "150"), ("32", "150")]
    found = payung("screen", family, "--country", land, "--json", *over, "--output", GET).json
    assert [(item["value"], item["members"]["ana"][GET]) for item in found] == [
        ("29", "145"), ("30", "150"), ("31", "150"), ("32", "150"),
    ]  # fmt: skip


def test_over_takes_a_list_of_any_values(payung, land, family):
    done = payung("screen", family, "--country", land, "--json", "--over", "chandra.is_member_of_mutual_aid=true,false")
    assert [item["members"]["chandra"][COVER] for item in done.json] == [True, False]


@pytest.mark.parametrize(
    ("over", "message"),
    [
        ("days_ill_for_mutual_aid=1", "does not say what to vary"),
        ("ana.days_ill_for_mutual_aid", "does not say what to vary"),
        ("ana.days_ill_for_mutual_aid=", "gives no values"),
        ("ana.days_ill_for_mutual_aid=9..1", "no such range"),
        ("ana.days_ill_for_mutual_aid=1..100000", "no such range"),
        ("anna.days_ill_for_mutual_aid=1", "Did you mean 'ana'?"),
        ("ana.days_ill_for_mutual=1", "Did you mean 'days_ill_for_mutual_aid'?"),
        ("ana.days_ill_for_mutual_aid=400", "above the highest possible"),
        ("ana.days_ill_for_mutual_aid=NaN", "NaN"),
    ],
)
def test_over_is_refused_kindly(payung, land, family, over, message):
    done = payung("screen", family, "--country", land, "--over", over)
    assert done.code == 2
    assert message in done.err


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["en", "th", "id"])
def test_examples_are_screened_in_every_language(payung, example, language):
    chosen = () if "\ncountry: " in example.read_text("utf-8") else ("--country", "id")
    done = payung("screen", example, *chosen, "--lang", language, "--why")
    assert done.code == 0, done
    assert payung("screen", example, *chosen, "--lang", language, "--json", "--why").json["members"]


def test_a_file_can_be_screened_by_the_law_of_another_day(payung, land, family):
    assert payung("screen", family, "--country", land, "--on", "2021-01-01", "--json").json["date"] == "2021-01-01"


def test_a_language_that_is_none_is_refused(payung, land, family):
    for more in ((), ("--json",)):
        done = payung("screen", family, "--country", land, "--lang", "zz9", *more)
        assert done.code == 2 and "zz9" in done.err + done.out


def test_the_language_can_come_from_the_environment(payung, monkeypatch, land, family):
    monkeypatch.setenv("PAYUNG_LANG", "th")
    assert "มีสิทธิ" in payung("screen", family, "--country", land).out
