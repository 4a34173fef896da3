"""`payung standards` from the command line."""


def test_the_card_of_a_country(payung):
    done = payung("standards", "c102", "ph", "--on", "2026-06-01")
    assert done.code == 0
    assert "Part III, sickness: fail" in done.out
    assert "120 days; at least 26 weeks, Art. 18 (recalled)" in done.out
    assert "enough for Art. 2(a)" in done.out


def test_the_card_as_data(payung):
    done = payung("standards", "c183", "ph", "--on", "2026-06-01", "--json")
    assert done.json["reference_wages"]["ordinary_labourer"]["amount"] == "18070"
    (branch,) = done.json["branches"]
    rate = next(one for one in branch["results"] if one["measure"] == "rate" and one["scheme"] == "ph.sss")
    assert (rate["found"], rate["outcome"], rate["article"]) == ("99.6 %", "pass", "Art. 6(3)")


def test_the_list_and_the_ratifications(payung):
    assert "c102  Social Security (Minimum Standards) Convention" in payung("standards").out
    assert {row["code"] for row in payung("standards", "--list", "--json").json["conventions"]} >= {
        "c102",
        "c121",
        "c177",
        "r191",
    }
    table = payung("standards", "ratifications", "ph", "--json").json
    assert [row["convention"] for row in table["ratified"]] == ["C189", "C190"]


def test_bad_input_is_told(payung, tmp_path):
    for arguments, message in (
        (("c999", "ph"), "There is no convention 'c999'."),
        (("c102",), "No country is named."),
        (("c102", "zz"), "There is no country 'zz'."),
        (("c102", "ph", "--on", "1900-01-01"), "No scheme of Philippines is in force on 1900-01-01."),
        (("c102", "ph", "--on", "yesterday"), "'yesterday' is not a day."),
        (("ratifications", "fr"), "There is no table of ratifications for 'fr'."),
        (("c177", "th", "--piece-rate", "5"), "A piece rate needs both"),
        (("c177", "th", "--piece-rate", "x", "--minutes-per-piece", "1"), "is not a number"),
        (("c177", "th", "--piece-rate", "1", "--minutes-per-piece", "0"), "the minutes are above 0"),
    ):
        done = payung("standards", *arguments)
        assert (done.code, message in done.err) == (2, True), done
    persona = tmp_path / "persona.yaml"
    persona.write_text("country: ph\nfacts: {is_membr: true}\n", encoding="utf-8")
    done = payung("standards", "c102", "ph", "--persona", persona)
    assert done.code == 2 and "persona.yaml:2" in done.err and "asks for no fact 'is_membr'" in done.err
