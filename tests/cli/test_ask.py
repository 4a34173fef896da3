"""`payung ask`: the interview in the terminal, with answers from standard input."""

import json

import pytest

ASKED = "Are you a member of Mutual aid?"
ILL = "How many days were you ill?"
GET = "lk.mutual_aid.sickness_allowance"


def lines(*answers):
    return "".join(f"{answer}\n" for answer in answers)


def test_only_what_can_change_an_answer_is_asked(payung, land):
    done = payung("ask", land, "--on", "2024-01-01", typed=lines(2, "ana", "ben", "yes", "no", 4))
    assert done.code == 0, done
    assert done.out.count(ASKED) == 2
    assert done.out.count(ILL) == 1, "nobody asks for the illness of who is not covered"
    assert "Sickness allowance          20" in done.out
    assert "Not covered: Mutual aid" in done.out


def test_a_question_mark_says_why(payung, land):
    done = payung("ask", land, typed=lines(1, "ana", "?", "yes", 4))
    assert done.out.count(ASKED) == 2
    assert "It is asked because these answers wait for it:" in done.out
    assert "Mutual aid: Contribution of the member" in done.out


def test_back_takes_the_last_answer_back(payung, land):
    done = payung(
        "ask", land, "--json", "--on", "2024-01-01", typed=lines(1, "ana", "no wait", "yes", "back", "yes", 4)
    )
    assert done.json["members"]["ana"][GET] == "20"
    assert done.err.count(ASKED) == 3


def test_back_works_among_the_names(payung, land):
    done = payung("ask", land, "--json", typed=lines("back", 2, "an", "back", "ana", "ben", "no", "no"))
    assert list(done.json["members"]) == ["ana", "ben"]
    assert "This is the first question." in done.err


def test_an_empty_answer_is_not_known_and_not_asked_again(payung, land):
    done = payung("ask", land, "--json", typed=lines(1, "", "", 3))
    assert list(done.json["members"]) == ["p1"]
    assert done.json["members"]["p1"][GET] is None
    assert done.err.count(ASKED) == 1


def test_stop_and_the_end_of_input_show_what_is_known(payung, land):
    for typed in (lines(1, "ana", "stop"), lines(1, "ana")):
        done = payung("ask", land, typed=typed)
        assert done.code == 0, done
        assert "could be covered" in done.out


@pytest.mark.parametrize("typed", ["", lines("stop"), lines(2, "ana"), lines(2, "ana", "stop")])
def test_an_end_before_anybody_is_named_is_no_accident(payung, land, typed):
    done = payung("ask", land, typed=typed)
    assert done.code == 0
    assert "Nobody was named." in done.out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (lines("many", 0, 99, 1, "ana", "no"), "Write a number from 1 to 50."),
        (lines(2, "ana", "ana", "ben", "no", "no"), "Two members have the id 'ana'"),
        (lines(1, "household", "ana", "no"), "cannot be a member's id"),
        (lines(1, "ana", "perhaps", "no"), "'perhaps' is not true or false. Write yes or no."),
        (lines(1, "ana", "yes", 400), "400 is above the highest possible, 366"),
        (lines(1, "ana", "yes", "NaN", "1e400", 3), "NaN is not a number"),
    ],
)
def test_a_bad_answer_is_refused_kindly_and_asked_again(payung, land, typed, said):
    done = payung("ask", land, typed=typed)
    assert done.code == 0, done
    assert said in done.out
    assert "Traceback" not in done.out


def test_the_saved_household_gives_the_same_answer(payung, land, tmp_path):
    for name in ("family.yaml", "family.json"):
        file = tmp_path / name
        typed = lines(2, "007", "no", "yes", "no", 4)
        asked = payung("ask", land, "--json", "--on", "2024-01-01", "--save", file, typed=typed)
        assert asked.code == 0, asked
        file.write_text(file.read_text().replace("country: lk\n", "").replace('"country": "lk",', ""))
        screened = payung("screen", file, "--country", land, "--json")
        assert screened.code == 0, screened
        assert screened.json == asked.json


def test_a_file_is_never_replaced(payung, land, tmp_path):
    file = tmp_path / "family.yaml"
    file.write_text("mine")
    done = payung("ask", land, "--save", file, typed=lines(1, "ana", "no"))
    assert done.code == 2 and "not replaced" in done.err
    assert file.read_text() == "mine"


def test_yes_and_commands_are_understood_in_each_language(payung, land):
    thai = payung("ask", land, "--lang", "th", "--json", typed=lines(1, "ana", "ใช่", "ย้อนกลับ", "ไม่ใช่"))
    assert thai.json["members"]["ana"][GET] == "0"
    indonesian = payung("ask", land, "--lang", "id", "--json", "--on", "2024-01-01", typed=lines(1, "ana", "ya", 2))
    assert indonesian.json["members"]["ana"][GET] == "10"


def test_a_whole_conversation_in_a_process(process):
    done = process("ask", "th", "--on", "2026-01-31", "--json", typed=lines(1, "yai", "yes", "", "stop"))
    assert done.code == 0, done
    assert json.loads(done.out)["country"] == "th"
    assert "Does an employer pay social security contributions for you" in done.err


def test_answers_that_are_not_utf8_are_refused(process):
    done = process("ask", "th", typed=b"1\n\xff\xfe\n")
    assert done.code == 2
    assert "not UTF-8" in done.err and "Traceback" not in done.err
