"""Reads a YAML 1.2 or JSON text into a tree that knows the line of every value.

A text is law or somebody's household, so nothing in it is guessed: words such as `on`, `no` and `off` stay words, dates
stay text, numbers are exact, and whatever has two readings is refused with its place. A text whose first sign is `{` or
`[` is read as JSON, every other one as YAML. Both readers tell one `_Builder` what they meet. No step calls itself, so
no text, however deep, exhausts the stack; anchors and aliases are refused where they are met, and nothing is expanded.
"""

from __future__ import annotations

import errno
import json
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import IO, Any, NoReturn, TypeAlias

import yaml

from payung.law.faults import DocumentRefused, Fault

Scalar: TypeAlias = bool | Decimal | str | None

STDIN = "-"
MOST_DIGITS = 40  # of a number written out in full
MOST_FAULTS = 100  # reading stops there
_LONGEST_NUMBER = 64  # signs of a number's text, leading zeros and exponent included

_YAML_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest text that is read: its bytes, how deep values lie in each other, and how many values there are."""

    bytes: int = 2_000_000
    depth: int = 40
    nodes: int = 200_000


HOUSEHOLD_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its place.

    `line` is where the value begins and `key_line` where the name above it stands, both counted from 1; 0 is unknown.
    `written` is the text of a scalar as it stands in the file (`007`, `2011-05-01`), for values that are names rather
    than numbers. The names of a mapping are always text as written.
    """

    value: Scalar | dict[str, Node] | list[Node]
    line: int = 0
    key_line: int = 0
    written: str = ""

    def plain(self) -> object:
        """The value without places: plain dictionaries, lists and scalars."""
        if isinstance(self.value, dict):
            return {name: child.plain() for name, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return self.value


def read_text(text: str, *, file: str = "", limit: Limits = HOUSEHOLD_LIMITS) -> Node:
    """The tree of a text; `file` names it in faults.

    Raises `DocumentRefused` with everything that is wrong, in the order of the text.
    """
    size = len(text) if len(text) > limit.bytes else len(text.encode("utf-8", "surrogatepass"))
    if size > limit.bytes:
        raise DocumentRefused([_too_large(size, limit, file)])
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    start = text.lstrip(" \t\n")
    _refuse_empty(start, file)
    if start[0] in "{[":
        _refuse_characters(text, _UNREADABLE, file)
        return _read_json(text, _Builder(file, limit))
    _refuse_characters(text, _UNREADABLE_IN_YAML, file)
    return _read_yaml(text, _Builder(file, limit))


def read_bytes(data: bytes, *, file: str = "", limit: Limits = HOUSEHOLD_LIMITS) -> Node:
    """The tree of a text in UTF-8, with or without a byte order mark. Raises `DocumentRefused`."""
    if len(data) > limit.bytes:
        raise DocumentRefused([_too_large(len(data), limit, file)])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DocumentRefused([_not_utf8(data, error.start, file)]) from None
    return read_text(text, file=file, limit=limit)


def read_file(path: Path | str, *, file: str = "", limit: Limits = HOUSEHOLD_LIMITS) -> Node:
    """The tree of a file, or of the standard input where `path` is `-`; `file` names it in faults (default: `path`).

    Never reads more than the limit. Raises `DocumentRefused`, also where there is no file or it may not be read.
    """
    file = file or ("standard input" if str(path) == STDIN else str(path))
    try:
        if str(path) == STDIN:
            data = _read_stdin(limit)
        else:
            data = _read_within(Path(path), limit, file)
    except (OSError, ValueError) as error:
        raise DocumentRefused([_unreadable_file(error, file)]) from None
    return read_bytes(data, file=file, limit=limit)


# ---- Files ----


def _read_stdin(limit: Limits) -> bytes:
    """At most one byte more than the limit, which is enough to see that there is too much."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "there is no standard input")
    return _read_up_to(sys.stdin.buffer, limit)


def _read_within(path: Path, limit: Limits, file: str) -> bytes:
    """The bytes of a file, whose size is looked at before anything is read."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "Is a directory")
    if status.st_size > limit.bytes:
        raise DocumentRefused([_too_large(status.st_size, limit, file)])
    with path.open("rb") as stream:
        return _read_up_to(stream, limit)


def _read_up_to(stream: IO[bytes], limit: Limits) -> bytes:
    return stream.read(limit.bytes + 1)


def _unreadable_file(error: OSError | ValueError, file: str) -> Fault:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Fault("no-such-file", "There is no such file.", file, hint="Check the name and the folder.")
    if isinstance(error, IsADirectoryError):
        return Fault("is-a-folder", "This is a folder, not a file.", file, hint="Name a file in it.")
    if isinstance(error, PermissionError):
        return Fault("no-permission", "You have no permission to read this file.", file, hint="Ask its owner.")
    reason = (error.strerror if isinstance(error, OSError) else "") or "the name cannot be that of a file"
    return Fault("cannot-read", f"This file cannot be read: {reason}.", file)


def _too_large(size: int, limit: Limits, file: str) -> Fault:
    message = f"The text has {size:,} bytes or more; at most {limit.bytes:,} are read."
    return Fault("too-large", message, file, hint="Divide it into several files.")


def _not_utf8(data: bytes, offset: int, file: str) -> Fault:
    line = data.count(b"\n", 0, offset) + 1
    message = f"The text is not UTF-8: the byte 0x{data[offset]:02x} at offset {offset} fits no character."
    return Fault("not-utf8", message, file, line, hint="Save the file with the encoding UTF-8.")


# ---- Characters ----

_ALLOWED = r"\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_UNREADABLE = re.compile(f"[^{_ALLOWED}\x85]")
# YAML 1.1 took these for line ends and YAML 1.2 does not: as an escape (\N, \L, \P) their meaning is certain.
_UNREADABLE_IN_YAML = re.compile(f"[^{_ALLOWED}]|[\u2028\u2029]")


def _refuse_empty(start: str, file: str) -> None:
    if not start:
        raise DocumentRefused([_empty(file)])


def _empty(file: str) -> Fault:
    return Fault("empty", "The text is empty.", file, hint="It must contain at least one value.")


def _refuse_characters(text: str, unreadable: re.Pattern[str], file: str) -> None:
    """Refuses characters that cannot be seen and would travel unseen into names and amounts."""
    found = unreadable.search(text)
    if found is None:
        return
    before = text[: found.start()]
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    message = f"Column {column} holds {_character(found.group())}."
    raise DocumentRefused([Fault("control-character", message, file, line, hint="Delete it.")])


def _character(sign: str) -> str:
    """Names an invisible character: `the control character U+0000`."""
    code = ord(sign)
    if 0xD800 <= code <= 0xDFFF:
        return f"half a character (surrogate U+{code:04X})"
    if code in (0x85, 0x2028, 0x2029):
        return f"the invisible line end U+{code:04X}"
    return f"the {'control' if code < 0xA0 else 'invisible'} character U+{code:04X}"


def _shown(text: str) -> str:
    """A text short enough for a message."""
    return text if len(text) <= 40 else text[:40] + "…"


# ---- Numbers and words ----

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE]([-+]?[0-9]+))?")
_OCTAL_OR_HEXADECIMAL = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_NO_NUMBER = re.compile(r"[-+]?(?:\.inf|\.Inf|\.INF|Infinity)|\.nan|\.NaN|\.NAN|NaN")
_NUMBER_STARTS = frozenset("0123456789+-.NI")


class _NumberRefused(Exception):
    """The text is a number that cannot be reckoned with; its message says why."""


def _resolve(text: str) -> Scalar:
    """The value of an unquoted text by the core schema of YAML 1.2. Raises `_NumberRefused`."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_STARTS:
        return text
    if match := _NUMBER.fullmatch(text):
        return _decimal(text, match.group(1))
    if _OCTAL_OR_HEXADECIMAL.fullmatch(text):
        return _whole(text)
    if _NO_NUMBER.fullmatch(text):
        raise _NumberRefused(f"'{text}' is not a number that can be reckoned with.")
    return text


def _decimal(text: str, exponent: str | None) -> Decimal:
    if len(text) > _LONGEST_NUMBER or (exponent and abs(int(exponent)) > MOST_DIGITS):
        raise _too_many_digits(text)
    number = Decimal(text)
    if len(text) > MOST_DIGITS or exponent:
        _check_digits(number, text)
    return number


def _whole(text: str) -> Decimal:
    """A whole number in base 8 (`0o17`) or 16 (`0xff`)."""
    if len(text) > _LONGEST_NUMBER:
        raise _too_many_digits(text)
    number = Decimal(int(text, 0))
    _check_digits(number, text)
    return number


def _check_digits(number: Decimal, text: str) -> None:
    _, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)  # it is finite
    before_the_point, after_the_point = max(len(digits) + exponent, 0), max(-exponent, 0)
    if before_the_point + after_the_point > MOST_DIGITS:
        raise _too_many_digits(text)


def _too_many_digits(text: str) -> _NumberRefused:
    return _NumberRefused(f"The number {_shown(text)} has more than {MOST_DIGITS} digits when it is written out.")


# ---- The tree ----


class _Open:
    """A mapping or list that has begun and not ended. A mapping waits for a name, then for the value of that name."""

    __slots__ = ("entries", "items", "key", "key_line", "wants_key")

    def __init__(self, value: dict[str, Node] | list[Node]) -> None:
        self.entries = value if isinstance(value, dict) else None
        self.items = value if isinstance(value, list) else []
        self.key = ""
        self.key_line = 0
        self.wants_key = isinstance(value, dict)


class _Builder:
    """Builds the tree from what a reader meets, in the order of the text, and collects the faults."""

    def __init__(self, file: str, limit: Limits) -> None:
        self.file = file
        self.limit = limit
        self.faults: list[Fault] = []
        self.count = 0
        self.top = _Open([])  # an outermost list that holds the whole document
        self.open = [self.top]

    def tree(self) -> Node:
        """The finished tree. Raises `DocumentRefused` where anything was found wrong."""
        if self.faults:
            raise DocumentRefused(self.faults)
        return self.top.items[0]

    def plain_scalar(self, text: str, line: int) -> None:
        """Adds the value of an unquoted text."""
        try:
            value = _resolve(text)
        except _NumberRefused as refused:
            self.fault("number", str(refused), line, "Write it in quotes if it is a name and not a number.")
            value = text
        self.add(value, line, text)

    def quoted_scalar(self, text: str, line: int) -> None:
        """Adds a text whose escapes are resolved."""
        self.refuse_escaped(text, line)
        self.add(text, line, text)

    def refuse_escaped(self, text: str, line: int) -> None:
        """Refuses a control character that hid behind an escape such as `\\0`."""
        if found := _UNREADABLE.search(text):
            self.fault("control-character", f"The text contains {_character(found.group())}.", line, "Delete it.")

    def add(self, value: Scalar | dict[str, Node] | list[Node], line: int, written: str = "") -> None:
        """Adds a value to the list, or under the name, that waits for it."""
        self.count += 1
        if self.count > self.limit.nodes:
            self.stop("too-many-values", f"The text has more than {self.limit.nodes:,} values.", line, "Divide it.")
        parent = self.top
        if parent.entries is None:
            parent.items.append(Node(value, line, 0, written))
        else:
            parent.entries[parent.key] = Node(value, line, parent.key_line, written)
            parent.wants_key = True

    def name(self, text: str, line: int) -> None:
        """Takes the name of the value that follows."""
        mapping = self.top
        assert mapping.entries is not None
        mapping.key, mapping.key_line, mapping.wants_key = text, line, False
        if text in mapping.entries:
            mapping.key_line = mapping.entries[text].key_line
            message = f"'{_shown(text)}' stands on line {mapping.key_line} and again on line {line}."
            self.fault("duplicate-key", message, line, "Keep one of the two.")

    def begin(self, value: dict[str, Node] | list[Node], line: int) -> None:
        """Begins a mapping or list: what follows belongs to it until `end`."""
        if len(self.open) > self.limit.depth:
            message = f"Values lie in each other more than {self.limit.depth} deep."
            self.stop("too-deep", message, line, "Check the brackets and the indentation.")
        self.add(value, line)
        self.top = _Open(value)
        self.open.append(self.top)

    def end(self) -> None:
        """Ends the innermost mapping or list."""
        self.open.pop()
        self.top = self.open[-1]

    def path(self) -> str:
        """Where reading stands: `members/2/age`, list entries counted from 0."""
        parts: list[str] = []
        innermost = len(self.open) - 1
        for depth, container in enumerate(self.open[1:], start=1):
            if container.entries is None:
                entered = depth < innermost  # the entry that is open was added to the list already
                parts.append(str(len(container.items) - entered))
            elif depth < innermost or not container.wants_key:
                parts.append(_shown(container.key))
        return "/".join(parts)

    def fault(self, kind: str, message: str, line: int, hint: str = "") -> None:
        """Notes a fault and lets reading go on, so that the next one is found too."""
        self.faults.append(Fault(kind, message, self.file, line, self.path(), hint))
        if len(self.faults) >= MOST_FAULTS:
            raise DocumentRefused(self.faults)

    def stop(self, kind: str, message: str, line: int, hint: str = "") -> NoReturn:
        """Refuses the text without reading on."""
        raise DocumentRefused([*self.faults, Fault(kind, message, self.file, line, self.path(), hint)])


# ---- YAML ----

_DIRECTIVE = re.compile(r"^%", re.MULTILINE)

# What the parser reports, in the words of the person who wrote the text: what is wrong, and what would be right.
_YAML_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a ':' stands where no value can follow",
        "Put text that contains ': ' in quotes, and check the indentation of this line and the one above.",
    ),
    (
        "mapping keys are not allowed",
        "a '?' stands where no name can stand",
        "Put text that begins with '?' in quotes.",
    ),
    (
        "block sequence entries are not allowed",
        "a '-' stands where no list can begin",
        "Begin the list on a line of its own.",
    ),
    (
        "did not find expected key",
        "this does not fit the lines above it",
        "Names of one mapping begin in the same column; nothing follows a quoted text on its line.",
    ),
    ("could not find expected ':'", "a name has no ':' after it", "Write 'name: value'."),
    ("did not find expected '-'", "this does not belong to the list above", "Check the indentation."),
    ("did not find expected ',' or ']'", "a ',' or ']' is missing", "Close the list with ']'."),
    ("did not find expected ',' or '}'", "a ',' or '}' is missing", "Close the mapping with '}'."),
    ("did not find expected node content", "a value is missing", "Check commas and brackets."),
    ("unexpected end of stream", "a quotation mark is never closed", "Close it."),
    ("unexpected document indicator", "a quotation mark is not closed before '---' or '...'", "Close it."),
    (
        "escape",
        "a '\\' in double quotes is followed by a sign that has no meaning there",
        "Write '\\\\' for the sign itself, or use single quotes.",
    ),
    ("hexdecimal", "the number of a character is incomplete", "Write for example \\u00e9."),
    ("tab character", "a tab stands where spaces are expected", "Indent with spaces."),
    ("indentation indicator", "the sign after '|' or '>' is not an indentation", "Write '|' or '>' alone."),
    ("comment or line break", "text follows '|' or '>' on its line", "Begin the text on the next line."),
    (
        "expected alphabetic",
        "'&' and '*' at the beginning of a value have a meaning of their own",
        "Put the text in quotes.",
    ),
    (
        "<document start>",
        "this stands after the end of the text",
        "Names and values form one mapping or one list, and nothing follows it.",
    ),
    ("tag", "'!' at the beginning of a value has a meaning of its own", "Put the text in quotes."),
)
_SIGN_WORDS = {
    "\t": ("a tab stands where spaces are expected", "Indent with spaces."),
    "%": ("'%' cannot begin a value", "Put the text in quotes."),
    "@": ("'@' cannot begin a value", "Put the text in quotes."),
    "`": ("'`' cannot begin a value", "Put the text in quotes."),
}
_BEGINNING_MATTERS = ("a quotation mark is never closed", "a quotation mark is not closed before '---' or '...'")


def _read_yaml(text: str, builder: _Builder) -> Node:
    """Reads YAML event by event, so that no more is held than the tree itself."""
    _refuse_directives(text, builder)
    try:
        for event in yaml.parse(text, Loader=_YAML_LOADER):
            _take_event(event, builder)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two: an escape that fits no character
        _refuse_syntax(error, text, builder)
    if not builder.top.items:
        builder.stop("empty", "The text contains nothing but comments.", 1, "It must contain at least one value.")
    return builder.tree()


def _refuse_directives(text: str, builder: _Builder) -> None:
    """A directive (`%YAML 1.1`, `%TAG`) would change how the text is read."""
    if found := _DIRECTIVE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = "The line begins with '%'; instructions to the reader of the text are not followed."
        builder.stop("directive", message, line, "Delete the line, or indent it if it belongs to a text.")


def _take_event(event: Any, builder: _Builder) -> None:
    kind = type(event)
    if kind is yaml.ScalarEvent:
        if event.anchor or event.tag:
            _refuse_anchor_or_tag(event, builder)
        _take_scalar(event.value, event.style, event.start_mark.line + 1, builder)
    elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
        line = event.start_mark.line + 1
        if event.anchor or event.tag:
            _refuse_anchor_or_tag(event, builder)
        if builder.top.wants_key:
            builder.stop("key-not-text", "A name must be text, not a list or a mapping.", line, "Put it in quotes.")
        builder.begin({} if kind is yaml.MappingStartEvent else [], line)
    elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
        builder.end()
    elif kind is yaml.AliasEvent:
        _refuse_anchor_or_tag(event, builder)
    elif kind is yaml.DocumentStartEvent and builder.top.items:
        message = "A second document begins here; one text holds one document."
        builder.stop("several-documents", message, event.start_mark.line + 1, "Delete '---', or make two files.")


def _take_scalar(text: str, style: str | None, line: int, builder: _Builder) -> None:
    if builder.top.wants_key:
        _take_name(text, style, line, builder)
    elif style:  # quoted, or a block of text
        builder.quoted_scalar(text, line)
    else:
        if not text and builder.top is builder.open[0]:
            builder.stop("empty", "The text is empty.", line, "It must contain at least one value.")
        builder.plain_scalar(text, line)


def _take_name(text: str, style: str | None, line: int, builder: _Builder) -> None:
    builder.name(text, line)
    if style:
        builder.refuse_escaped(text, line)
    elif text == "<<":
        builder.fault("merge-key", "'<<' would merge another mapping here.", line, "Write the values out.")
    elif not text:
        builder.fault("key-not-text", "A name is missing before ':'.", line, "Write 'name: value'.")


def _refuse_anchor_or_tag(event: Any, builder: _Builder) -> None:
    """Anchors and aliases end the reading at once: a few lines of them can stand for billions of values."""
    line = event.start_mark.line + 1
    if event.anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"'{sign}{_shown(event.anchor)}' refers to another place in the text; such references are not read."
        builder.stop("anchor", message, line, "Write the value out, or in quotes if it is text.")
    message = f"The tag '{_shown(event.tag)}' would change what the value is; tags are not read."
    builder.fault("tag", message, line, "Delete it, or put the text in quotes if '!' belongs to it.")


def _refuse_syntax(error: Exception, text: str, builder: _Builder) -> NoReturn:
    """Refuses a text that is not YAML, in plain words."""
    problem = str(getattr(error, "problem", None) or "")
    if "nesting depth" in problem:  # libyaml 0.2.6 looks ahead and stops by itself
        message = f"Values lie in each other more than {builder.limit.depth} deep."
        builder.stop("too-deep", message, error.problem_mark.line + 1, "Check the brackets and the indentation.")  # type: ignore[attr-defined]
    words, hint = _syntax_words(problem, _sign_at(getattr(error, "problem_mark", None), text))
    mark = getattr(error, "problem_mark", None)
    if words in _BEGINNING_MATTERS:
        mark = getattr(error, "context_mark", None) or mark
    lines = text.splitlines()
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):
        builder.stop("syntax", f"At the end of the text, {words}.", len(lines), hint)
    builder.stop("syntax", f"In column {column}, {words}.", line, hint)


def _sign_at(mark: Any, text: str) -> str:
    return text[mark.index] if mark and mark.index < len(text) else ""


def _syntax_words(problem: str, sign: str) -> tuple[str, str]:
    """What is wrong and what would be right, for what the parser reports."""
    if "cannot start any token" in problem and sign in _SIGN_WORDS:
        return _SIGN_WORDS[sign]
    for part, words, hint in _YAML_WORDS:
        if part in problem:
            return words, hint
    return "the text is not YAML", "Put the text in quotes, and check the indentation."


# ---- JSON ----

_JSON_TOKEN = re.compile(
    r"[ \t\n]*(?:"
    r"(?P<sign>[{}\[\],:])"
    r'|(?P<string>"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*")'
    r"|(?P<word>[^\s{}\[\],:\"']+)"
    r"|(?P<end>\Z)"
    r"|(?P<wrong>[\s\S]))"
)
_JSON_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_JSON_WORDS = frozenset(("true", "false", "null"))
_JSON_HINT = "A text that begins with { or [ is read as JSON: names and texts stand in double quotes."

# What may follow, named as the person reads it.
_VALUE = "a value"
_VALUE_OR_END = "a value or ']'"
_NAME = "a name in double quotes"
_NAME_OR_END = "a name in double quotes or '}'"
_COLON = "':'"
_MORE_OF_LIST = "',' or ']'"
_MORE_OF_MAPPING = "',' or '}'"
_NOTHING_MORE = "the end of the text"


def _read_json(text: str, builder: _Builder) -> Node:
    """Reads JSON token by token; `expected` is all that the next token may be."""
    expected = _VALUE
    for kind, token, line, column in _json_tokens(text):
        if kind == "end" and expected == _NOTHING_MORE:
            break
        following = _take_token(kind, token, line, expected, builder)
        if following is None:
            found = "the text ends" if kind == "end" else f"'{_shown(token)}' stands there"
            message = f"In column {column}, {expected} is expected, but {found}."
            builder.stop("syntax", message, line, _JSON_HINT)
        expected = following
    return builder.tree()


def _json_tokens(text: str) -> Iterator[tuple[str, str, int, int]]:
    """The tokens of a JSON text: kind, text, line and column."""
    line, line_start, counted = 1, 0, 0
    for match in _JSON_TOKEN.finditer(text):
        kind = match.lastgroup or "wrong"
        start = match.start(kind)
        if newlines := text.count("\n", counted, start):
            line += newlines
            line_start = text.rfind("\n", counted, start) + 1
        counted = start
        yield kind, match.group(kind), line, start - line_start + 1


def _take_token(kind: str, token: str, line: int, expected: str, builder: _Builder) -> str | None:
    """Takes one token and says what may follow it; None where the token may not stand there."""
    if kind == "string":
        return _take_string(token, line, expected, builder)
    if expected in (_VALUE, _VALUE_OR_END):
        if token == "{":
            builder.begin({}, line)
            return _NAME_OR_END
        if token == "[":
            builder.begin([], line)
            return _VALUE_OR_END
        if kind == "word" and _is_json_word(token):
            builder.plain_scalar(token, line)
            return _after_value(builder)
    if token in ("}", "]") and f"'{token}'" in expected:
        builder.end()
        return _after_value(builder)
    if token == ":" and expected == _COLON:
        return _VALUE
    if token == "," and expected in (_MORE_OF_LIST, _MORE_OF_MAPPING):
        return _VALUE if expected == _MORE_OF_LIST else _NAME
    return None


def _take_string(token: str, line: int, expected: str, builder: _Builder) -> str | None:
    """Takes a string as a name or a value; None where neither may stand or an escape has no meaning."""
    if expected not in (_VALUE, _VALUE_OR_END, _NAME, _NAME_OR_END):
        return None
    try:
        text = json.loads(token) if "\\" in token else token[1:-1]
    except ValueError:
        hint = "Write '\\\\' for the sign itself."
        builder.stop("syntax", f"{_shown(token)} contains a '\\' that has no meaning there.", line, hint)
    if builder.top.wants_key:
        builder.name(text, line)
        builder.refuse_escaped(text, line)
        return _COLON
    builder.quoted_scalar(text, line)
    return _after_value(builder)


def _is_json_word(token: str) -> bool:
    """Whether it is a number or word of JSON. What is not a finite number is left to the common refusal."""
    return token in _JSON_WORDS or bool(_JSON_NUMBER.fullmatch(token) or _NO_NUMBER.fullmatch(token))


def _after_value(builder: _Builder) -> str:
    if builder.top is builder.open[0]:
        return _NOTHING_MORE
    return _MORE_OF_LIST if builder.top.entries is None else _MORE_OF_MAPPING
