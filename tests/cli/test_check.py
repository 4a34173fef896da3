"""`payung check`: worked cases pass, fail with their trace, or cannot be read."""


def replace(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_success_is_a_line_a_country(payung, land):
    done = payung("check", land)
    assert (done.code, done.out, done.err) == (0, "lk  Sri Lanka: 3 cases, all passed\n", "")
    assert payung("check", land.parent).out == done.out, "a repository's folder serves too"


def test_all_countries_pass(process):
    done = process("check")
    assert done.code == 0, done
    assert "th  Thailand: " in done.out and "id  Indonesia: " in done.out


def test_a_failure_shows_expected_got_and_the_trace(payung, land):
    replace(land / "cases" / "mutual_aid.yaml", "sickness_allowance: 20", "sickness_allowance: 25")
    done = payung("check", land)
    assert done.code == 1
    assert "3 cases, 1 failed" in done.out
    assert "cases/mutual_aid.yaml:9: ana: lk.mutual_aid.sickness_allowance" in done.out
    assert "expected 25" in done.out and "got      20" in done.out
    assert "rules of the fund, r. 3" in done.out
    found = payung("check", land, "--json").json["countries"][0]
    assert (found["cases"], found["passed"]) == (3, 2)
    failure = found["failed"][0]["failures"][0]
    assert (failure["expected"], failure["got"]) == ("25", "20") and failure["trace"]


def test_a_refused_law_shows_all_offenders_of_a_kind(payung, land):
    replace(land / "mutual_aid.yaml", "values:", "valuess:")
    done = payung("check", land)
    assert done.code == 2
    assert "the law cannot be read" in done.err
    assert done.err.count("valuess") >= 3
    assert "mutual_aid.yaml:" in done.err and "Traceback" not in done.err
    assert payung("check", land, "--json").json["countries"][0]["faults"]


def test_a_parameter_file_with_a_duplicate_key_or_a_bad_date(payung, land):
    replace(land / "mutual_aid.yaml", "    2020-01-01: 10", "    2020-01-01: 10\n    2020-01-01: 11")
    done = payung("check", land)
    assert done.code == 2 and "mutual_aid.yaml:10" in done.err and "2020-01-01" in done.err
    replace(land / "mutual_aid.yaml", "    2020-01-01: 11", "    2020-13-01: 11")
    done = payung("check", land)
    assert done.code == 2 and "mutual_aid.yaml:10" in done.err and "2020-13-01" in done.err


def test_a_case_that_cannot_be_read_is_exit_code_2(payung, land):
    replace(land / "cases" / "mutual_aid.yaml", "days_ill_for_mutual_aid: 45", "days_il: 45")
    done = payung("check", land)
    assert done.code == 2
    assert (
        "the worked cases or the register of facts cannot be read" in done.err and "cases/mutual_aid.yaml" in done.err
    )


def test_coverage_lists_what_no_case_exercises(payung, land):
    assert "3 of 3 texts of rules are exercised" in payung("check", land, "--coverage").out
    file = land / "cases" / "mutual_aid.yaml"
    file.write_text(
        file.read_text("utf-8").split("- case: No more")[0].replace(", lk.mutual_aid.sickness_allowance: 20", "")
    )
    done = payung("check", land, "--coverage")
    assert done.code == 0
    assert "2 of 3 texts" in done.out
    assert "not exercised: lk.mutual_aid.sickness_allowance (text of 2020-01-01)" in done.out
    found = payung("check", land, "--coverage", "--json").json["countries"][0]["not_exercised"]
    assert [text["rule"] for text in found] == ["lk.mutual_aid.sickness_allowance"]


def test_several_countries_are_all_checked(payung, land):
    replace(land / "cases" / "mutual_aid.yaml", "sickness_allowance: 20", "sickness_allowance: 25")
    done = payung("check", land, "id")
    assert done.code == 1
    assert "lk  Sri Lanka" in done.out and "id  Indonesia" in done.out
