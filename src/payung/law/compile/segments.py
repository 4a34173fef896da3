"""Code that walks households: who belongs together, folds over members, and groups that links make.

Members are added in the order of their rows, so a sum is the same however the data are cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from payung.law.compile.columns import MASKED, NEVER, Column, Pointer, read, read_known, stored
from payung.law.compile.ir import FALSE, TRUE, ZERO, Body, Op, real, whole

_I = Op("%i", "i64")
_HEAD = "define internal i64 @NAME(i64 %n, i64 %row0, ptr noalias %offsets, ptr noalias %figures{pointers}) #0 {{\n"


def _head(reads: Sequence[Pointer], out: Column) -> str:
    pointers = "".join(f", ptr noalias %a{position}" for position in range(len(reads)))
    pointers += ", ptr noalias %o" + (", ptr noalias %ok" if out.known == MASKED else "")
    return _HEAD.format(pointers=pointers)


_OUTER = """entry:
  br label %household
household:
  %h = phi i64 [ 0, %entry ], [ %h2, %next ]
  %h2 = add nuw nsw i64 %h, 1
  %place = getelementptr inbounds i64, ptr %offsets, i64 %h
  %first0 = load i64, ptr %place
  %place2 = getelementptr inbounds i64, ptr %offsets, i64 %h2
  %after0 = load i64, ptr %place2
  %first = sub i64 %first0, %row0
  %after = sub i64 %after0, %row0
"""
_END = """  %more = icmp ult i64 %h2, %n
  br i1 %more, label %household, label %exit
exit:
  ret i64 -1
}
"""


def place_of_members(what: str, out: Column) -> str:
    """For each person the household's place in the block, or the row of its first member, or the row after its last."""
    value = {"household": "%h", "first": "%first", "after": "%after"}[what]
    return (
        _head([], out)
        + _OUTER
        + f"""  %wide = trunc i64 {value} to i32
  br label %member
member:
  %i = phi i64 [ %first, %household ], [ %i2, %member ]
  %to = getelementptr inbounds i32, ptr %o, i64 %i
  store i32 %wide, ptr %to
  %i2 = add nuw nsw i64 %i, 1
  %inside = icmp ult i64 %i2, %after
  br i1 %inside, label %member, label %next
next:
"""
        + _END
    )


def member_count(out: Column) -> str:
    """How many members each household has."""
    return (
        _head([], out)
        + _OUTER
        + """  %size = sub i64 %after, %first
  %number = sitofp i64 %size to double
  %to = getelementptr inbounds double, ptr %o, i64 %h
  store double %number, ptr %to
  br label %next
next:
"""
        + _END
    )


class _Fold:
    """A fold as two accumulators: the value so far, and whether all that went in is known."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.type = "i1" if name in ("any", "all") else "double"
        self.start = {"any": FALSE, "all": TRUE, "highest": real(-float("inf")), "lowest": real(float("inf"))}.get(
            name, ZERO
        )

    def join(self, body: Body, sofar: Op, value: Op, known: Op) -> Op:
        """The accumulator after one more member."""
        match self.name:
            case "any":
                return body.either(sofar, body.both(value, known))
            case "all":
                return body.both(sofar, body.either(value, body.opposite(known)))
            case "count":
                value = body.choose(value, real(1.0), ZERO)
        if self.name in ("total", "count"):
            return body.binary("fadd", sofar, value)
        better = body.compare("ogt" if self.name == "highest" else "olt", value, sofar)
        return body.choose(better, value, sofar)

    def settled(self, body: Body, value: Op, known: Op) -> Op:
        """Whether the result is known: if all members are, or one of them decides."""
        match self.name:
            case "any":
                return body.either(known, value)
            case "all":
                return body.either(known, body.opposite(value))
        return known


def pointers_of(column: Column) -> list[Pointer]:
    """What a function is given of a column: its values, and its mask if it has one."""
    return [Pointer(column), Pointer(column, True)] if column.known == MASKED else [Pointer(column)]


def _member(body: Body, column: Column, at: int) -> tuple[Op, Op]:
    """A member's value and whether it is known; the column is the argument at a place."""
    value = read(body, column, Op(f"%a{at}", "ptr"), _I)
    return value, read_known(body, Op(f"%a{at + 1}", "ptr"), _I) if column.known == MASKED else TRUE


def household_fold(name: str, column: Column, out: Column) -> tuple[str, list[Pointer]]:
    """A fold over each household's members."""
    reads = pointers_of(column)
    fold, body, tail = _Fold(name), Body(), Body("%t")
    value, known = _member(body, column, 0)
    joined = fold.join(body, Op("%sofar", fold.type), value, known)
    every = body.both(Op("%all", "i1"), known)
    result, whole_known = Op("%joined", fold.type), Op("%every", "i1")
    to = stored(tail, result, out.store)
    to_known = stored(tail, fold.settled(tail, result, whole_known), "i8")
    text = _head(reads, out) + _OUTER
    text += f"""  br label %member
member:
  %i = phi i64 [ %first, %household ], [ %i2, %member ]
  %sofar = phi {fold.type} [ {fold.start.text}, %household ], [ {joined.text}, %member ]
  %all = phi i1 [ true, %household ], [ {every.text}, %member ]
{body.text(joined, every)}
  %i2 = add nuw nsw i64 %i, 1
  %inside = icmp ult i64 %i2, %after
  br i1 %inside, label %member, label %next
next:
  %joined = phi {fold.type} [ {joined.text}, %member ]
  %every = phi i1 [ {every.text}, %member ]
{tail.text(to, to_known)}
  %to = getelementptr inbounds {out.store}, ptr %o, i64 %h
  store {out.store} {to.text}, ptr %to
"""
    if out.known == MASKED:
        text += f"  %tok = getelementptr inbounds i8, ptr %ok, i64 %h\n  store i8 {to_known.text}, ptr %tok\n"
    return text + _END, reads


def group_labels(links: Sequence[Column], out: Column) -> tuple[str, list[Pointer]]:
    """For each person the row of one member of their group, the same for all of the group.

    Where a link is unknown nobody's group in that household is known, unless it has but one member.
    """
    reads: list[Pointer] = []
    text = _OUTER + "  %size = sub i64 %after, %first\n  %alone = icmp eq i64 %size, 1\n  br label %start\nstart:\n"
    text += """  %i = phi i64 [ %first, %household ], [ %i2, %start ]
  %label = trunc i64 %i to i32
  %to = getelementptr inbounds i32, ptr %o, i64 %i
  store i32 %label, ptr %to
  %i2 = add nuw nsw i64 %i, 1
  %inside = icmp ult i64 %i2, %after
  br i1 %inside, label %start, label %link0
"""
    known_so_far = "true"
    for number, link in enumerate(links):
        if link.known == NEVER:
            text += f"link{number}:\n  br label %link{number + 1}\n"
            known_so_far = "false"
            continue
        body, at = Body(f"%l{number}_"), f"a{len(reads)}"
        index = Op(f"%i{number}", "i64")
        target = read(body, link, Op(f"%{at}", "ptr"), index)
        reads.append(Pointer(link))
        known = TRUE
        if link.known == MASKED:
            known = read_known(body, Op(f"%a{len(reads)}", "ptr"), index)
            reads.append(Pointer(link, True))
        somebody = body.both(known, body.compare("sge", target, whole(0)))
        row = body.binary("add", body.convert("sext", target, "i64"), Op("%first", "i64"))
        valid = body.both(somebody, body.compare("ult", row, Op("%after", "i64")))
        held = body.choose(valid, row, index)
        text += f"""link{number}:
  br label %member{number}
member{number}:
  %i{number} = phi i64 [ %first, %link{number} ], [ %i{number}b, %joined{number} ]
  %known{number} = phi i1 [ {known_so_far}, %link{number} ], [ %known{number}b, %joined{number} ]
{body.text(held, known)}
  %known{number}b = and i1 %known{number}, {known.text}
  %from{number} = getelementptr inbounds i32, ptr %o, i64 {held.text}
  %old{number} = load i32, ptr %from{number}
  %mine{number} = getelementptr inbounds i32, ptr %o, i64 %i{number}
  %new{number} = load i32, ptr %mine{number}
  %same{number} = icmp eq i32 %old{number}, %new{number}
  br i1 %same{number}, label %joined{number}, label %relabel{number}
relabel{number}:
  %q{number} = phi i64 [ %first, %member{number} ], [ %q{number}b, %relabel{number} ]
  %p{number} = getelementptr inbounds i32, ptr %o, i64 %q{number}
  %x{number} = load i32, ptr %p{number}
  %hit{number} = icmp eq i32 %x{number}, %old{number}
  %y{number} = select i1 %hit{number}, i32 %new{number}, i32 %x{number}
  store i32 %y{number}, ptr %p{number}
  %q{number}b = add nuw nsw i64 %q{number}, 1
  %qi{number} = icmp ult i64 %q{number}b, %after
  br i1 %qi{number}, label %relabel{number}, label %joined{number}
joined{number}:
  %i{number}b = add nuw nsw i64 %i{number}, 1
  %in{number} = icmp ult i64 %i{number}b, %after
  br i1 %in{number}, label %member{number}, label %link{number + 1}
"""
        known_so_far = f"%known{number}b"
    text += f"link{len(links)}:\n"
    if out.known == MASKED:
        text += f"""  %allknown = or i1 {known_so_far}, %alone
  %mask = zext i1 %allknown to i8
  br label %mark
mark:
  %m = phi i64 [ %first, %link{len(links)} ], [ %m2, %mark ]
  %mp = getelementptr inbounds i8, ptr %ok, i64 %m
  store i8 %mask, ptr %mp
  %m2 = add nuw nsw i64 %m, 1
  %mi = icmp ult i64 %m2, %after
  br i1 %mi, label %mark, label %next
next:
"""
    else:
        text += "  br label %next\nnext:\n"
    return _head(reads, out) + text + _END, reads


def group_fold(name: str, labels: Column, column: Column | None, out: Column) -> tuple[str, list[Pointer]]:
    """A fold over the members of each one's group. It gathers at the row that labels the group, then hands the result to all."""
    fold = _Fold(name)
    reads = [Pointer(labels)]
    if labels.known == MASKED:
        reads.append(Pointer(labels, True))
    at = len(reads)
    place, body, tail = Body("%p"), Body(), Body("%t")
    label = place.convert("sext", place.load(place.address(Op("%a0", "ptr"), _I, "i32"), "i32"), "i64")
    value, known = TRUE, TRUE
    if column is not None:
        reads += pointers_of(column)
        value, known = _member(body, column, at)
    joined = fold.join(body, Op("%sofar", fold.type), value, known)
    own = tail.convert("sext", tail.load(tail.address(Op("%a0", "ptr"), Op("%z", "i64"), "i32"), "i32"), "i64")
    masked, store = out.known == MASKED, out.store
    start = fold.start.text if fold.type == "double" else ("1" if fold.start is TRUE else "0")
    sofar = "%sofar" if fold.type == "double" else "%stored"
    text = _head(reads, out)
    text += f"""entry:
  br label %clear
clear:
  %c = phi i64 [ 0, %entry ], [ %c2, %clear ]
  %cp = getelementptr inbounds {store}, ptr %o, i64 %c
  store {store} {start}, ptr %cp
"""
    if masked:
        text += "  %ck = getelementptr inbounds i8, ptr %ok, i64 %c\n  store i8 1, ptr %ck\n"
    text += f"""  %c2 = add nuw nsw i64 %c, 1
  %ci = icmp ult i64 %c2, %n
  br i1 %ci, label %clear, label %gather
gather:
  %i = phi i64 [ 0, %clear ], [ %i2, %gather ]
{place.text(label)}
  %gp = getelementptr inbounds {store}, ptr %o, i64 {label.text}
  {sofar} = load {store}, ptr %gp
"""
    if fold.type == "i1":
        text += "  %sofar = icmp ne i8 %stored, 0\n"
    text += f"{body.text(joined, known)}\n"
    if fold.type == "double":
        text += f"  store double {joined.text}, ptr %gp\n"
    else:
        text += f"  %narrow = zext i1 {joined.text} to i8\n  store i8 %narrow, ptr %gp\n"
    if masked:
        text += f"""  %kp = getelementptr inbounds i8, ptr %ok, i64 {label.text}
  %k0 = load i8, ptr %kp
  %k1 = zext i1 {known.text} to i8
  %k2 = and i8 %k0, %k1
  store i8 %k2, ptr %kp
"""
    text += f"""  %i2 = add nuw nsw i64 %i, 1
  %ii = icmp ult i64 %i2, %n
  br i1 %ii, label %gather, label %hand
hand:
  %z = phi i64 [ 0, %gather ], [ %z2, %hand ]
{tail.text(own)}
  %fp = getelementptr inbounds {store}, ptr %o, i64 {own.text}
  %r = load {store}, ptr %fp
  %zp = getelementptr inbounds {store}, ptr %o, i64 %z
  store {store} %r, ptr %zp
"""
    if masked:
        text += _mask_of_group(fold, labels, own.text)
    text += """  %z2 = add nuw nsw i64 %z, 1
  %zi = icmp ult i64 %z2, %n
  br i1 %zi, label %hand, label %exit
exit:
  ret i64 -1
}
"""
    return text, reads


def _mask_of_group(fold: _Fold, labels: Column, own: str) -> str:
    text = f"  %wp = getelementptr inbounds i8, ptr %ok, i64 {own}\n  %w = load i8, ptr %wp\n"
    mask = "%w"
    if fold.type == "i1":
        decided = "%r" if fold.name == "any" else "%not"
        if fold.name == "all":
            text += "  %not = xor i8 %r, 1\n"
        text += f"  %settled = or i8 %w, {decided}\n"
        mask = "%settled"
    if labels.known == MASKED:
        text += "  %lp = getelementptr inbounds i8, ptr %a1, i64 %z\n  %l = load i8, ptr %lp\n"
        text += f"  %both = and i8 {mask}, %l\n"
        mask = "%both"
    return text + f"  %zk = getelementptr inbounds i8, ptr %ok, i64 %z\n  store i8 {mask}, ptr %zk\n"


def linking_fold(
    fold_name: str, links: Sequence[Column], column: Column | None, out: Column
) -> tuple[str, list[Pointer]]:
    """A fold over those members who name each one by any of the links.

    One whose links are not all known may name anybody whom they do not name for certain: unless their own value changes nothing, the
    result for those is unknown.
    """
    fold = _Fold(fold_name)
    reads: list[Pointer] = []
    body = Body()
    value, known = TRUE, TRUE
    if column is not None and column.known == NEVER:
        value, known = (FALSE if fold.type == "i1" or fold_name == "count" else ZERO), FALSE
    elif column is not None:
        reads += pointers_of(column)
        value, known = _member(body, column, 0)
    neutral = body.opposite(value) if value.type == "i1" else body.compare("oeq", value, ZERO)
    if fold_name == "all":
        neutral = body.opposite(neutral)
    matters = body.opposite(body.both(known, neutral))
    targets, unsure = [], FALSE
    for link in links:
        if link.known == NEVER:
            unsure = TRUE
            continue
        at = len(reads)
        reads += pointers_of(link)
        target = read(body, link, Op(f"%a{at}", "ptr"), _I)
        sure = read_known(body, Op(f"%a{at + 1}", "ptr"), _I) if link.known == MASKED else TRUE
        row = body.binary("add", body.convert("sext", target, "i64"), Op("%first", "i64"))
        named = body.both(sure, body.compare("sge", target, whole(0)), body.compare("ult", row, Op("%after", "i64")))
        targets.append(body.choose(named, row, whole(-1, "i64")))
        unsure = body.either(unsure, body.opposite(sure))
    certain = body.opposite(body.both(unsure, matters))
    adding = Body("%j")
    joined = fold.join(adding, Op("%sofar", fold.type), value, known)
    masked, store = out.known == MASKED, out.store
    start = fold.start.text if fold.type == "double" else ("1" if fold.start is TRUE else "0")
    text = _head(reads, out) + _OUTER + "  br label %clear\nclear:\n"
    text += f"""  %c = phi i64 [ %first, %household ], [ %c2, %clear ]
  %cp = getelementptr inbounds {store}, ptr %o, i64 %c
  store {store} {start}, ptr %cp
"""
    if masked:
        text += "  %ck = getelementptr inbounds i8, ptr %ok, i64 %c\n  store i8 1, ptr %ck\n"
    text += f"""  %c2 = add nuw nsw i64 %c, 1
  %ci = icmp ult i64 %c2, %after
  br i1 %ci, label %clear, label %member
member:
  %i = phi i64 [ %first, %clear ], [ %i2, %counted ]
{body.text(value, known, certain, *targets)}
  %i2 = add nuw nsw i64 %i, 1
  br label %other
other:
  %q = phi i64 [ %first, %member ], [ %q2, %ready ]
"""
    named_here = "false"
    for number, target in enumerate(targets):
        text += f"  %n{number} = icmp eq i64 %q, {target.text}\n  %m{number} = or i1 {named_here}, %n{number}\n"
        named_here = f"%m{number}"
    text += f"  br i1 {named_here}, label %join, label %doubt\njoin:\n"
    text += f"  %gp = getelementptr inbounds {store}, ptr %o, i64 %q\n"
    if fold.type == "i1":
        text += "  %stored = load i8, ptr %gp\n  %sofar = icmp ne i8 %stored, 0\n"
    else:
        text += "  %sofar = load double, ptr %gp\n"
    text += f"{adding.text(joined)}\n"
    if fold.type == "i1":
        text += f"  %narrow = zext i1 {joined.text} to i8\n  store i8 %narrow, ptr %gp\n"
    else:
        text += f"  store double {joined.text}, ptr %gp\n"
    text += _doubt(known, "join") if masked else ""
    text += "  br label %ready\ndoubt:\n"
    text += _doubt(certain, "doubt") if masked else ""
    text += """  br label %ready
ready:
  %q2 = add nuw nsw i64 %q, 1
  %qi = icmp ult i64 %q2, %after
  br i1 %qi, label %other, label %counted
counted:
  %ii = icmp ult i64 %i2, %after
  br i1 %ii, label %member, label %settle
settle:
  %z = phi i64 [ %first, %counted ], [ %z2, %settle ]
"""
    if masked and fold.type == "i1":
        flip = "0" if fold_name == "any" else "1"
        text += f"""  %rp = getelementptr inbounds i8, ptr %o, i64 %z
  %r = load i8, ptr %rp
  %decided = xor i8 %r, {flip}
  %wp = getelementptr inbounds i8, ptr %ok, i64 %z
  %w = load i8, ptr %wp
  %settled = or i8 %w, %decided
  store i8 %settled, ptr %wp
"""
    text += """  %z2 = add nuw nsw i64 %z, 1
  %zi = icmp ult i64 %z2, %after
  br i1 %zi, label %settle, label %next
next:
"""
    return text + _END, reads


def _doubt(certain: Op, name: str) -> str:
    """Take note that not all that goes into the result of the member at %q is known."""
    return f"""  %{name}p = getelementptr inbounds i8, ptr %ok, i64 %q
  %{name}0 = load i8, ptr %{name}p
  %{name}1 = zext i1 {certain.text} to i8
  %{name}2 = and i8 %{name}0, %{name}1
  store i8 %{name}2, ptr %{name}p
"""
