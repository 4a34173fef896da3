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
        self.start = {"any": FALSE, "all": TRUE, "highest": real(-float("inf")), "lowest": real(float("inf"))}.get(name, ZERO)

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


def _member(body: Body, column: Column, index: Op) -> tuple[Op, Op]:
    value = read(body, column, Op("%a0", "ptr"), index)
    return value, read_known(body, Op("%a1", "ptr"), index) if column.known == MASKED else TRUE


def household_fold(name: str, column: Column, out: Column) -> str:
    """A fold over each household's members."""
    fold, body, tail = _Fold(name), Body(), Body()
    value, known = _member(body, column, _I)
    sofar, all_known = Op("%sofar", fold.type), Op("%all", "i1")
    joined = fold.join(body, sofar, value, known)
    every = body.both(all_known, known)
    lines, _ = body.needed([joined, every])
    result, whole_known = Op("%joined", fold.type), Op("%every", "i1")
    to = stored(tail, result, out.store)
    to_known = stored(tail, fold.settled(tail, result, whole_known), "i8")
    tail.lines = [(f"%t{name[2:]}", _renamed(text), operands) for name, text, operands in tail.lines]
    tail_lines = [f"  {name} = {text}" for name, text, _ in tail.lines]
    text = _head([Pointer(column)] + ([Pointer(column, True)] if column.known == MASKED else []), out) + _OUTER
    text += "  br label %member\nmember:\n"
    text += "  %i = phi i64 [ %first, %household ], [ %i2, %member ]\n"
    text += f"  %sofar = phi {fold.type} [ {fold.start.text}, %household ], [ {joined.text}, %member ]\n"
    text += f"  %all = phi i1 [ true, %household ], [ {every.text}, %member ]\n"
    text += "\n".join(lines)
    text += "\n  %i2 = add nuw nsw i64 %i, 1\n  %inside = icmp ult i64 %i2, %after\n"
    text += "  br i1 %inside, label %member, label %next\nnext:\n"
    text += f"  %joined = phi {fold.type} [ {joined.text}, %member ]\n  %every = phi i1 [ {every.text}, %member ]\n"
    text += "\n".join(tail_lines)
    text += f"\n  %to = getelementptr inbounds {out.store}, ptr %o, i64 %h\n  store {out.store} {_renamed(to.text)}, ptr %to\n"
    if out.known == MASKED:
        text += f"  %tok = getelementptr inbounds i8, ptr %ok, i64 %h\n  store i8 {_renamed(to_known.text)}, ptr %tok\n"
    return text + _END


def _renamed(text: str) -> str:
    return text.replace("%v", "%t")


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
    previous, known_so_far = "start", "true"
    for number, link in enumerate(links):
        if link.known == NEVER:
            text += f"link{number}:\n  br label %link{number + 1}\n"
            previous, known_so_far = f"link{number}", "false"
            continue
        body, at = Body(), f"a{len(reads)}"
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
        lines, _ = body.needed([held, known])
        prefix = f"%l{number}_"
        renamed = "\n".join(lines).replace("%v", prefix)
        text += f"""link{number}:
  br label %member{number}
member{number}:
  %i{number} = phi i64 [ %first, %link{number} ], [ %i{number}b, %joined{number} ]
  %known{number} = phi i1 [ {known_so_far}, %link{number} ], [ %known{number}b, %joined{number} ]
{renamed}
  %known{number}b = and i1 %known{number}, {known.text.replace("%v", prefix)}
  %from{number} = getelementptr inbounds i32, ptr %o, i64 {held.text.replace("%v", prefix)}
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
        previous, known_so_far = f"joined{number}", f"%known{number}b"
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
    del previous
    return _head(reads, out) + text + _END, reads


def group_fold(name: str, labels: Column, column: Column | None, out: Column) -> tuple[str, list[Pointer]]:
    """A fold over the members of each one's group. It gathers at the row that labels the group, then hands the result to all."""
    fold = _Fold(name)
    reads = [Pointer(labels)]
    if labels.known == MASKED:
        reads.append(Pointer(labels, True))
    at = len(reads)
    if column is not None and column.known != NEVER:
        reads.append(Pointer(column))
        if column.known == MASKED:
            reads.append(Pointer(column, True))
    body, tail = Body(), Body()
    label = body.convert("sext", body.load(body.address(Op("%a0", "ptr"), _I, "i32"), "i32"), "i64")
    value, known = TRUE, TRUE
    if column is not None and column.known == NEVER:
        value, known = (FALSE if fold.type == "i1" else ZERO), FALSE
    elif column is not None:
        value = read(body, column, Op(f"%a{at}", "ptr"), _I)
        known = read_known(body, Op(f"%a{at + 1}", "ptr"), _I) if column.known == MASKED else TRUE
    joined = fold.join(body, Op("%sofar", fold.type), value, known)
    lines, _ = body.needed([label, joined, known])
    own = tail.convert("sext", tail.load(tail.address(Op("%a0", "ptr"), Op("%z", "i64"), "i32"), "i32"), "i64")
    tail_lines = "\n".join(tail.needed([own])[0]).replace("%v", "%t")
    masked = out.known == MASKED
    store = out.store
    start = fold.start.text if fold.type == "double" else ("1" if fold.start is TRUE else "0")
    as_fold = "" if fold.type == "double" else "  %sofar = icmp ne i8 %stored, 0\n"
    stored_name = "%sofar" if fold.type == "double" else "%stored"
    text = _head(reads, out) + "entry:\n  br label %clear\nclear:\n"
    text += f"""  %c = phi i64 [ 0, %entry ], [ %c2, %clear ]
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
  LABEL
  %gp = getelementptr inbounds {store}, ptr %o, i64 {label.text}
  {stored_name} = load {store}, ptr %gp
{as_fold}  REST
"""
    label_lines = [line for line in lines if line.split(" = ")[0].strip() in _needed_for(lines, label)]
    rest = [line for line in lines if line not in label_lines]
    text = text.replace("  LABEL", "\n".join(label_lines)).replace("  REST", "\n".join(rest))
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
{tail_lines}
  %fp = getelementptr inbounds {store}, ptr %o, i64 {own.text.replace("%v", "%t")}
  %r = load {store}, ptr %fp
  %zp = getelementptr inbounds {store}, ptr %o, i64 %z
  store {store} %r, ptr %zp
"""
    if masked:
        text += _mask_of_group(fold, labels, own.text.replace("%v", "%t"))
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


def _needed_for(lines: Sequence[str], op: Op) -> set[str]:
    """The names that a value is made of."""
    wanted = {op.text}
    for line in reversed(lines):
        name, text = line.strip().split(" = ", 1)
        if name in wanted:
            wanted.update(word.rstrip(",") for word in text.replace("(", " ").split() if word.startswith("%"))
    return wanted


