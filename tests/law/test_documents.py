"""A YAML or JSON text is read with the place of every value, and whatever has two readings is refused with its place."""

import io
import json
import os
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from payung.law import documents
from payung.law.documents import Limits, Node, read_bytes, read_file, read_text
from payung.law.faults import DocumentRefused, Fault


def faults_of(text: str, **options: object) -> tuple[Fault, ...]:
    with pytest.raises(DocumentRefused) as refused:
        read_text(text, file="house.yaml", **options)
    return refused.value.faults


def fault_of(text: str, **options: object) -> Fault:
    faults = faults_of(text, **options)
    assert len(faults) == 1, faults
    assert faults[0].file == "house.yaml"
    return faults[0]


def value_of(text: str) -> object:
    return read_text(text).plain()


# ---- What is read ----


def test_a_household_is_read_with_the_place_of_every_value() -> None:
    tree = read_text("# ours\nmembers:\n  - id: somsri\n    age: 35\n    wages:\n      2025-01: 9000.50\n")
    assert tree.plain() == {"members": [{"id": "somsri", "age": 35, "wages": {"2025-01": Decimal("9000.50")}}]}
    members = tree.value["members"]
    assert (members.key_line, members.line) == (2, 3)
    somsri = members.value[0]
    assert somsri.value["age"] == Node(Decimal(35), line=4, key_line=4, written="35")
    assert somsri.value["wages"].value["2025-01"].line == 6


def test_json_is_read_with_the_place_of_every_value() -> None:
    tree = read_text('\n{"members": [\r\n\t{"id": "somsri",\r\n\t "age": 35.0}]}\n')
    assert tree.plain() == {"members": [{"id": "somsri", "age": Decimal("35.0")}]}
    somsri = tree.value["members"].value[0]
    assert (tree.line, somsri.line, somsri.value["id"].line, somsri.value["age"].line) == (2, 3, 3, 4)


@pytest.mark.parametrize("word", ["on", "off", "yes", "no", "y", "n", "On", "NO", "Yes"])
def test_words_that_yaml_1_1_took_for_truth_values_stay_words(word: str) -> None:
    assert value_of(f"a: {word}\n{word}: 1") == {"a": word, word: 1}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("null", None), ("Null", None), ("NULL", None), ("~", None), ("", None),
        ("0", Decimal(0)), ("-12", Decimal(-12)), ("+12", Decimal(12)), ("0123", Decimal(123)),
        ("0o17", Decimal(15)), ("0xfF", Decimal(255)),
        ("0.05", Decimal("0.05")), (".5", Decimal("0.5")), ("5.", Decimal(5)), ("1.50", Decimal("1.50")),
        ("1e3", Decimal(1000)), ("-2.5E-3", Decimal("-0.0025")), ("1e39", Decimal(10) ** 39),
        ("2011-05-01", "2011-05-01"), ("2025-01", "2025-01"), ("2011-05-01T10:00:00Z", "2011-05-01T10:00:00Z"),
        ("12:30:00", "12:30:00"), ("1_000", "1_000"), ("1,000", "1,000"), ("0b11", "0b11"), ("-0x1", "-0x1"),
        ("1e", "1e"), (".", "."), ("+", "+"), ("tRUE", "tRUE"), ("nan", "nan"), ("inf", "inf"), ("Nan", "Nan"),
        ("๑๒", "๑๒"), ("'12'", "12"), ('"true"', "true"), ("''", ""), ("|\n  12\n", "12\n"), ("=", "="),
    ],
)  # fmt: skip
def test_plain_text_has_the_value_that_the_core_schema_of_yaml_1_2_gives_it(text: str, value: object) -> None:
    read = value_of(f"a: {text}")["a"]  # type: ignore[index]
    assert read == value
    assert type(read) is type(value)


def test_decimals_are_exact() -> None:
    assert str(value_of("- 0.1000000000000000000000000001")) == "[Decimal('0.1000000000000000000000000001')]"


def test_names_and_identifiers_can_be_read_as_written() -> None:
    tree = read_text("2011-05-01: 007\n1: x\ntrue: y\nnull: z")
    assert list(tree.value) == ["2011-05-01", "1", "true", "null"]
    assert tree.value["2011-05-01"].written == "007"


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_bytes(b"\xef\xbb\xbfa: 1").plain() == {"a": 1}
    assert read_bytes(b'\xef\xbb\xbf{"a": 1}').plain() == {"a": 1}


def test_any_script_and_any_line_end_is_accepted() -> None:
    assert read_bytes("ชื่อ: สมศรี\r\nnama: 'Siti 😀'\r\n".encode()).plain() == {"ชื่อ": "สมศรี", "nama": "Siti 😀"}


# ---- What is refused ----


def test_every_duplicate_name_is_refused_with_both_lines() -> None:
    first, second, third = faults_of("age: 1\nwages:\n  x: 1\n  x: 2\nage: 2\n'age': 3")
    assert {fault.kind for fault in (first, second, third)} == {"duplicate-key"}
    assert (first.line, first.path) == (4, "wages/x")
    assert "line 3 and again on line 4" in first.message
    assert "line 1 and again on line 5" in second.message
    assert "line 1 and again on line 6" in third.message


def test_duplicate_names_in_json_are_refused_too() -> None:
    first, second = faults_of('{"a": 1,\n"a": 2,\n"b": [{"c": 1, "\\u0063": 2}]}')
    assert "line 1 and again on line 2" in first.message
    assert (second.line, second.path) == (3, "b/0/c")


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x", "a: *x", "&x a: 1", "- &x [1]\n- *x", "*x : 1", "&x {a: 1}"])
def test_anchors_and_aliases_are_refused(text: str) -> None:
    assert fault_of(text).kind == "anchor"


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 10_000))
    began = time.perf_counter()
    fault = fault_of(bomb)
    assert (fault.kind, fault.line, fault.path) == ("anchor", 1, "a0")
    assert time.perf_counter() - began < 1


def test_merge_keys_are_refused() -> None:
    fault = fault_of("a:\n  <<: {b: 1}\n  c: 2")
    assert (fault.kind, fault.line) == ("merge-key", 2)
    assert value_of("'<<': 1") == {"<<": 1}


@pytest.mark.parametrize("tag", ["!!python/object:os.system", "!!str", "!mine", "!", "!<tag:example.org,2020:x>"])
def test_tags_are_refused(tag: str) -> None:
    assert [fault.kind for fault in faults_of(f"a: {tag} 5\nb: {tag} [1]\nc: {tag} {{d: 1}}")] == ["tag"] * 3


def test_directives_are_refused() -> None:
    fault = fault_of("# ours\n%YAML 1.1\n---\na: on")
    assert (fault.kind, fault.line) == ("directive", 2)
    assert fault_of("%TAG ! x\r%TAG !! y\r---\ra: on").kind == "directive"


def test_several_documents_are_refused() -> None:
    fault = fault_of("a: 1\n---\nb: 2")
    assert (fault.kind, fault.line) == ("several-documents", 2)
    assert value_of("---\na: 1\n...\n# the end\n") == {"a": 1}


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [(b"a: 1\nb: \xff", 2, "0xff at offset 8"), (b"\xff\xfea\x00", 1, "offset 0"), (b"a: \xe0\xb8", 1, "offset 3")],
)
def test_text_that_is_not_utf8_is_refused_with_the_offset(data: bytes, line: int, words: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        read_bytes(data)
    (fault,) = refused.value.faults
    assert (fault.kind, fault.line) == ("not-utf8", line)
    assert words in fault.message
    assert "UTF-8" in fault.hint


@pytest.mark.parametrize(
    "sign", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff", "\ufffe", "\ud800"]
)
def test_control_characters_are_refused(sign: str) -> None:
    fault = fault_of(f"a: 1\r\nb: x{sign}y")
    assert (fault.kind, fault.line) == ("control-character", 2)
    assert fault.message.startswith("Column 5 ")
    assert f"U+{ord(sign):04X}" in fault.message


@pytest.mark.parametrize(
    "text", ['a: "x\\0y"', '"x\\0y": 1', '{"a": "x\\u0000y"}', '{"x\\u0000y": 1}', '{"a": "\\ud800"}', 'a: "\\e[2J"']
)
def test_control_characters_behind_an_escape_are_refused(text: str) -> None:
    assert fault_of(text).kind == "control-character"


@pytest.mark.parametrize("text", ["", " \n\t\n", "# nothing\n", "---\n", "---\n...\n", "\ufeff"])
def test_an_empty_text_is_refused(text: str) -> None:
    assert fault_of(text).kind == "empty"


def test_values_more_than_forty_deep_are_refused() -> None:
    assert read_text("[" * 40 + "]" * 40)
    assert read_text("- " * 39 + "- x")
    for text in ("[" * 41 + "]" * 41, "- " * 40 + "- x", "a: " + "[" * 40 + "]" * 40, '{"a":' * 41 + "1" + "}" * 41):
        assert fault_of(text).kind == "too-deep"


@pytest.mark.parametrize(
    ("opening", "kind"),
    [("[", "too-deep"), ("- ", "too-deep"), ('{"a":', "too-deep"), ("? ", "key-not-text"), ("{a: ", "syntax"), ("- [", "syntax")],
)  # fmt: skip
def test_a_very_deep_text_is_refused_at_once(opening: str, kind: str) -> None:
    began = time.perf_counter()
    assert fault_of(opening * 100_000).kind == kind
    assert fault_of("x: " + "[" * 100_000).kind == "too-deep"
    assert time.perf_counter() - began < 1


def test_too_many_values_are_refused() -> None:
    assert read_text("[" + "1," * 199_998 + "1]")
    assert fault_of("[" + "1," * 200_000 + "1]").kind == "too-many-values"
    assert fault_of("- 1\n" * 200_000).kind == "too-many-values"


def test_a_text_that_is_too_large_is_refused_with_its_size_and_the_limit() -> None:
    fault = fault_of("a: " + "ก" * 1000, limit=Limits(bytes=2000))
    assert fault.kind == "too-large"
    assert "3,003" in fault.message
    assert "2,000" in fault.message
    assert read_text("a: " + "ก" * 1000, limit=Limits(bytes=3003))


@pytest.mark.parametrize(
    "number",
    [
        ".inf",
        "-.INF",
        "+.Inf",
        ".nan",
        ".NaN",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "1e-400",
        "1e41",
        "1" * 41,
        "0." + "1" * 41,
        "1e99999999999999999999",
        "9" * 100_000,
        "0x" + "f" * 60,
    ],
)
def test_numbers_that_cannot_be_reckoned_with_are_refused(number: str) -> None:
    fault = fault_of(f"a:\n  - 1\n  - {number}")
    assert (fault.kind, fault.line, fault.path) == ("number", 3, "a/1")
    assert value_of(f"a: '{number}'") == {"a": number}


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "1" * 41])
def test_numbers_that_cannot_be_reckoned_with_are_refused_in_json(number: str) -> None:
    assert fault_of(f'{{"a": [1, {number}]}}').kind == "number"


@pytest.mark.parametrize("text", ["? [a, b]\n: 1", "x: 1\n[a]: 1", "- {a: 1}: 1", "x:\n  ? - a\n  : 1", "? \n: 1"])
def test_a_name_that_is_not_text_is_refused(text: str) -> None:
    assert fault_of(text).kind == "key-not-text"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a:\n\t- b", 2, 1, "a tab stands where spaces are expected"),
        ("a: b: c", 1, 5, "a ':' stands where no value can follow"),
        ("a: 1\n  b: 2", 2, 4, "a ':' stands where no value can follow"),
        ("a:\n  - b\n c: 1", 3, 2, "does not fit the lines above"),
        ('a: 1\nb: "x\nc: 2', 2, 4, "a quotation mark is never closed"),
        ("a: @x", 1, 4, "'@' cannot begin a value"),
        ("a: %x", 1, 4, "'%' cannot begin a value"),
        ("a: *", 1, 5, "'&' and '*'"),
        ('a: "\\q"', 1, 5, "'\\'"),
        ("a: !x!y z", 1, 4, "'!'"),
        ("- a\nb: 1", 2, 1, "does not belong to the list"),
        ('{"a": 1,}', 1, 9, "a name in double quotes is expected, but '}'"),
        ("{a: 1}", 1, 2, "a name in double quotes or '}' is expected, but 'a'"),
        ('{"a": \'x\'}', 1, 7, "a value is expected"),
        ('{"a": 01}', 1, 7, "a value is expected, but '01'"),
        ('[1,\n  2 3]', 2, 5, "',' or ']' is expected, but '3'"),
        ("[1]\n]", 2, 1, "the end of the text is expected"),
        ('{"a": 1]', 1, 8, "',' or '}' is expected"),
        ('{"a": True}', 1, 7, "a value is expected, but 'True'"),
    ],
)  # fmt: skip
def test_a_syntax_error_is_told_in_plain_words_with_line_and_column(
    text: str, line: int, column: int, words: str
) -> None:
    fault = fault_of(text)
    assert (fault.kind, fault.line) == ("syntax", line)
    assert fault.message.startswith(f"In column {column}, ")
    assert words in fault.message
    assert fault.hint


@pytest.mark.parametrize("text", ["a: [1, 2", "a: {b", '{"a": [1, 2', '{"a": "x', "["])
def test_a_text_that_ends_too_early_is_a_syntax_error(text: str) -> None:
    assert fault_of(text).kind == "syntax"


def test_what_was_found_before_a_syntax_error_is_told_too() -> None:
    assert [fault.kind for fault in faults_of("a: 1\na: 2\nb: .inf\nc: @")] == ["duplicate-key", "number", "syntax"]


def test_reading_stops_after_a_hundred_faults() -> None:
    assert len(faults_of("a: 1\n" * 1000)) == documents.MOST_FAULTS


# ---- Files ----


def refused_file(path: Path | str, **options: object) -> Fault:
    with pytest.raises(DocumentRefused) as refused:
        read_file(path, **options)
    (fault,) = refused.value.faults
    return fault


def test_a_file_is_read_and_named_in_faults(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text("a: ก\n", encoding="utf-8")
    assert read_file(path).plain() == {"a": "ก"}
    path.write_text("a: 1\na: 2\n", encoding="utf-8")
    assert refused_file(path).place == f"{path}:2 (a)"
    assert refused_file(path, file="th/house.yaml").place == "th/house.yaml:2 (a)"


def test_a_missing_file_a_folder_and_a_forbidden_file_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused_file(tmp_path / "none.yaml").kind == "no-such-file"
    assert refused_file(tmp_path).kind == "is-a-folder"
    assert refused_file("a\0b").kind == "cannot-read"
    assert refused_file("x" * 5000).kind == "cannot-read"
    path = tmp_path / "secret.yaml"
    path.write_text("a: 1")
    assert refused_file(path / "below.yaml").kind == "no-such-file"

    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbid)
    assert refused_file(path).kind == "no-permission"


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.yaml"
    path.touch()
    os.truncate(path, 5_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    fault = refused_file(path)
    assert (fault.kind, fault.file) == ("too-large", str(path))
    assert "5,000,000" in fault.message
    assert "2,000,000" in fault.message


def test_a_larger_file_is_read_where_the_caller_allows_it(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_text("a: " + "x" * 2_000_001)
    assert refused_file(path).kind == "too-large"
    assert read_file(path, limit=Limits(bytes=3_000_000))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no endless file")
def test_an_endless_file_is_read_no_further_than_the_limit() -> None:
    assert refused_file("/dev/zero", limit=Limits(bytes=1000)).kind == "too-large"


def test_the_standard_input_is_read_with_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    give(b"a: 1")
    assert read_file("-").plain() == {"a": 1}
    give(b"a: 1\na: 2")
    assert refused_file("-").place == "standard input:2 (a)"
    give(b"a: 1" + b" " * 2_000_000)
    assert refused_file("-").kind == "too-large"
    monkeypatch.setattr(sys, "stdin", None)
    assert refused_file("-").kind == "cannot-read"


# ---- Properties ----

LETTERS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff\u2028\u2029", max_codepoint=0x1F9FF
)
TEXTS = st.text(LETTERS, max_size=20)
NUMBERS = st.integers(-(10**20), 10**20) | st.decimals(-1000, 1000, places=4) | st.just(Decimal("1E+5"))
DATA = st.recursive(
    st.none()
    | st.booleans()
    | NUMBERS
    | TEXTS
    | st.sampled_from(
        ["on", "no", "12", "1e5", "null", "~", "2011-05-01", ".inf", "<<", "=", "- a", "a: b", "#", "*a"]
    ),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=30,
)
TREES = st.lists(DATA, max_size=5) | st.dictionaries(TEXTS, DATA, max_size=5)
SYNTAX = st.text(st.sampled_from(list("ab01 :-?,[]{}#&*!|>'\"%@`<~.\\/\n\t\r\0\x85\ufeffก=_e+xN")), max_size=60)


def as_json(data: object) -> str:
    """The data as JSON, every `Decimal` as the number it is."""
    if isinstance(data, dict):
        return "{" + ",\n".join(f"{json.dumps(name)}: {as_json(value)}" for name, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(as_json(value) for value in data) + "]"
    return str(data) if isinstance(data, Decimal) else json.dumps(data, ensure_ascii=False)


class Dumper(yaml.SafeDumper):
    """Writes a `Decimal` as a plain number, and quotes all text, since YAML 1.1 and 1.2 differ on what is a number."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def write_number(dumper: Dumper, number: Decimal) -> yaml.ScalarNode:
    digits = format(number, "f")
    return dumper.represent_scalar("tag:yaml.org,2002:float", digits if "." in digits else digits + ".")


def write_text(dumper: Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')


Dumper.add_representer(Decimal, write_number)
Dumper.add_representer(str, write_text)


@given(TREES)
def test_data_written_as_json_is_read_back_as_it_was(data: object) -> None:
    assert value_of(as_json(data)) == data


@given(TREES, st.booleans(), st.booleans())
def test_data_written_as_yaml_is_read_back_as_it_was(data: object, flow: bool, unicode: bool) -> None:
    text = "# YAML\n" + yaml.dump(data, Dumper=Dumper, default_flow_style=flow, allow_unicode=unicode)
    assert value_of(text) == data


def reads_or_refuses(read: object, given_text: object) -> None:
    try:
        tree = read(given_text)  # type: ignore[operator]
    except DocumentRefused as refused:
        assert refused.faults
        for fault in refused.faults:
            assert fault.kind
            assert fault.message
            assert str(fault).encode()
    else:
        lines_are_known(tree)


def lines_are_known(node: Node) -> None:
    assert node.line >= 1
    children = (
        node.value.values() if isinstance(node.value, dict) else node.value if isinstance(node.value, list) else ()
    )
    for child in children:
        lines_are_known(child)


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    reads_or_refuses(read_bytes, data)


@given(st.text(max_size=100) | SYNTAX | SYNTAX.map(lambda text: "{" + text) | SYNTAX.map(lambda text: "a: " + text))
@example("\ud800")
@example('a: "\\UFFFFFFFF"')
def test_any_text_is_read_or_refused(text: str) -> None:
    reads_or_refuses(read_text, text)


@pytest.fixture
def slow_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser of a machine where PyYAML has no libyaml."""
    monkeypatch.setattr(documents, "_YAML_LOADER", yaml.SafeLoader)


@pytest.mark.usefixtures("slow_parser")
def test_without_libyaml_the_same_is_read_and_refused() -> None:
    @given(SYNTAX.map(lambda text: "a: " + text))
    @example('a: "\\UFFFFFFFF"')
    @example("a: " + "[" * 10_000)
    def check(text: str) -> None:
        reads_or_refuses(read_text, text)

    check()
    assert value_of("a: [on, 0123, '12', 2011-05-01]\nb:\n") == {"a": ["on", 123, "12", "2011-05-01"], "b": None}
    assert fault_of("a: &x 1").kind == "anchor"
    assert fault_of("a: b: c").message == "In column 5, a ':' stands where no value can follow."
