"""Administrative areas: a tree for a country, brought in from a list (columns code, name, level, above)."""

from __future__ import annotations

import csv
import io

from payung.law.faults import Fault, nearest
from payung.office.acts import Act, Refusal, action
from payung.office.people.checking import law_of_office
from payung.office.people.models import Area

_COLUMNS = ("code", "name", "level", "above")


@action("people.import_areas", permission="people.import")
def import_areas(act: Act, *, office: int, content: bytes) -> dict[str, int]:
    """Bring in areas from a CSV; who stands in the list again is changed. Lines may come in any order. Raises Refusal, for all lines."""
    country = law_of_office(office).code
    rows, faults = _rows(content)
    known = {area.code: area for area in Area.objects.filter(country=country)}
    codes = {*known, *(row["code"] for _, row in rows)}
    seen: dict[str, int] = {}
    above = {code: area.above.code for code, area in known.items() if area.above}
    for line, row in rows:
        if row["code"] in seen:
            faults.append(
                Fault(
                    "duplicate", f"Area {row['code']} stands on line {seen[row['code']]} too.", line=line, path="code"
                )
            )
        seen.setdefault(row["code"], line)
        if row["above"] and row["above"] not in codes:
            hint = nearest(row["above"], codes)
            faults.append(
                Fault("unknown-name", f"There is no area {row['above']}.", line=line, path="above", hint=hint)
            )
        above[row["code"]] = row["above"]
    faults += [Fault("circle", f"Area {code} lies within itself.", line=seen[code], path="above")
               for code in seen if _circles(code, above)]  # fmt: skip
    if faults:
        raise Refusal(*faults)
    new = [
        Area(country=country, code=row["code"], name=row["name"], level=row["level"])
        for _, row in rows
        if row["code"] not in known
    ]
    Area.objects.bulk_create(new)
    known |= {area.code: area for area in new}
    changed = []
    for _, row in rows:
        area = known[row["code"]]
        area.name, area.level, area.above = row["name"], row["level"], known.get(row["above"])
        changed.append(area)
    Area.objects.bulk_update(changed, ["name", "level", "above"], batch_size=2000)
    act.about("areas", new=len(new), rows=len(rows))
    return {"new": len(new), "changed": len(rows) - len(new)}


def _rows(content: bytes) -> tuple[list[tuple[int, dict[str, str]]], list[Fault]]:
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise Refusal(Fault("missing", f"The list has no column {', '.join(missing)}.", line=1))
        found = [(reader.line_num, {name: (row[name] or "").strip() for name in _COLUMNS}) for row in reader]
    except UnicodeDecodeError:
        raise Refusal(
            Fault("encoding", "The list is not UTF-8.", path="content", hint="Save it again as UTF-8.")
        ) from None
    except csv.Error as error:
        raise Refusal(Fault("table", f"The list cannot be read: {error}.", path="content")) from None
    faults = [
        Fault("missing", f"The {name} is empty or too long.", line=line, path=name)
        for line, row in found
        for name, most in (("code", 32), ("name", 200))
        if not 0 < len(row[name]) <= most or "\0" in row[name]
    ]
    return found, faults


def _circles(code: str, above: dict[str, str]) -> bool:
    passed, at = {code}, above.get(code, "")
    while at:
        if at in passed:
            return at == code
        passed.add(at)
        at = above.get(at, "")
    return False
