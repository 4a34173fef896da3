"""Lays one person's record into another's when both are one person, and takes that back.

Every row of the office that points to the one who goes comes to point to the one who stays; which rows, is kept, so that undoing
restores exactly. What cannot move stays and is reached by `merged_into`: rows that are never changed, and those that would stand
twice, such as the same telephone number or a residence at a time when the other one lives elsewhere.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import Q

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.models import SAME, Fact, Merge, Pair, Person, Residence
from payung.office.people.queries import person_of

_FILLED = ("names_latin", "birth_date", "sex", "died_on", "died_source")
_OPEN_END = datetime.date.max


@action("people.merge", permission="people.merge")
def merge(act: Act, *, office: int, kept: str, gone: str, cards: Mapping[str, str] | None = None) -> int:
    """Lay the record of `gone` into that of `kept`, by their numbers. Gives the merge's id.

    Where both have an open membership of one scheme, `cards` names by scheme the card that stays; the other one ends today. What
    is not known of the one who stays is taken from the other. Raises Refusal.
    """
    stays, goes = person_of(kept, locked=True, path="kept"), person_of(gone, locked=True, path="gone")
    if stays.pk == goes.pk:
        raise Refusal(Fault("same", "These are one record already.", path="gone"))
    if stays.office_id != goes.office_id or stays.office_id != office:
        raise Refusal(Fault("office", "Both are to be of this office.", path="gone"))
    if Fact.objects.filter(Q(person=stays, other=goes) | Q(person=goes, other=stays)).exists():
        hint = "If that is wrong, record the link anew first."
        raise Refusal(
            Fault("link", "One of them is recorded as the other's spouse, mother or father.", path="gone", hint=hint)
        )
    ended = _end_memberships(act, office, stays, goes, cards or {})
    filled = _fill(stays, goes)
    headed = _head(stays, goes)
    rows = _move_all(stays, goes)
    moved = {"ended": ended, "filled": filled, "headed": headed, "rows": rows}
    goes.merged_into = stays
    goes.save(update_fields=["merged_into"])
    made = Merge.objects.create(office_id=office, kept=stays, gone=goes, moved=moved, act_id=act.id)
    one, other = sorted((stays.pk, goes.pk))
    Pair.objects.filter(one_id=one, other_id=other).update(decision=SAME, act_id=act.id)
    act.about(f"person:{stays.pk}", merged=goes.pk, rows=sum(map(len, rows.values())))
    return int(made.pk)


@action("people.undo_merge", permission="people.merge")
def undo_merge(act: Act, *, office: int, merge: int, reason: str) -> dict[str, str]:
    """Take a merge back: every row points again to whom it did, and a membership that was ended is open again.

    What was recorded since stays with the one who stayed. Raises Refusal.
    """
    found = Merge.objects.select_for_update().filter(pk=merge, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no merge {merge}.", path="merge"))
    if found.undone_by is not None:
        raise Refusal(Fault("same", "This merge was undone already.", path="merge"))
    stays = Person.objects.select_for_update(of=("self",)).get(pk=found.kept_id)
    goes = Person.objects.select_for_update(of=("self",)).get(pk=found.gone_id)
    later = Merge.objects.filter(Q(kept=stays) | Q(gone=stays), undone_by=None, pk__gt=merge).order_by("-pk").first()
    if later is not None:
        raise Refusal(Fault("merged", f"A later merge touched this person; undo merge {later.pk} first.", path="merge"))
    for name, ids in found.moved["rows"].items():
        table, field = name.rsplit(".", 1)
        _point(apps.get_model(table), field, ids, goes)
    for field, value in found.moved["filled"].items():
        setattr(stays, field, value or None if field in ("birth_date", "died_on", "died_source") else value)
    stays.save(update_fields=list(_FILLED))
    Residence.objects.filter(pk__in=found.moved["headed"]).update(is_head=False)
    _reopen(act, found.moved["ended"])
    goes.merged_into = None
    goes.save(update_fields=["merged_into"])
    found.undone_by = act.id or 0
    found.save(update_fields=["undone_by"])
    one, other = sorted((stays.pk, goes.pk))
    Pair.objects.filter(one_id=one, other_id=other).update(decision="", act_id=None)
    act.about(f"person:{stays.pk}", undone=merge, reason=reason)
    return {"kept": stays.number, "restored": goes.number}


# ---- Rows ----


def _move_all(stays: Person, goes: Person) -> dict[str, list[int]]:
    """Point every row to the one who stays; by model and field, the ids of those that moved."""
    moved: dict[str, list[int]] = {}
    for relation in Person._meta.related_objects:
        model, field = relation.related_model, relation.field.name
        if model in (Pair, Merge):
            continue
        ids = list(model._base_manager.filter(**{field: goes}).order_by("pk").values_list("pk", flat=True))
        if model is Residence:
            ids = [number for number in ids if not _lived_elsewhere(number, stays)]
        done = [number for number in ids if _point(model, field, [number], stays)]
        if done:
            moved[f"{model._meta.label_lower}.{field}"] = done
    return moved


def _point(model: type[models.Model], field: str, ids: list[int], person: Person) -> bool:
    """Point rows to a person; False if the database does not let it (a row that is never changed, or would stand twice)."""
    change: dict[str, Any] = {field: person}
    if model is Fact and field == "other":
        change["value"] = person.number
    try:
        with transaction.atomic():
            model._base_manager.filter(pk__in=ids).update(**change)
    except IntegrityError:
        return False
    return True


def _lived_elsewhere(residence: int, person: Person) -> bool:
    spell = Residence.objects.get(pk=residence)
    meanwhile = Residence.objects.filter(Q(until=None) | Q(until__gte=spell.since), person=person)
    return meanwhile.filter(since__lte=spell.until or _OPEN_END).exists()


def _head(stays: Person, goes: Person) -> list[int]:
    """If both live in one household and the one who goes heads it, the other one does; the residences that changed so."""
    headed = Residence.objects.filter(person=goes, until=None, is_head=True).values("household_id")
    own = Residence.objects.filter(person=stays, until=None, is_head=False, household_id__in=headed)
    ids = list(own.values_list("pk", flat=True))
    Residence.objects.filter(pk__in=ids).update(is_head=True)
    return ids


def _fill(stays: Person, goes: Person) -> dict[str, str]:
    filled = [field for field in _FILLED if not getattr(stays, field) and getattr(goes, field)]
    for field in filled:
        setattr(stays, field, getattr(goes, field))
    stays.save(update_fields=filled)
    return dict.fromkeys(filled, "")


# ---- Memberships ----


def _end_memberships(
    act: Act, office: int, stays: Person, goes: Person, cards: Mapping[str, str]
) -> list[dict[str, Any]]:
    """End the membership that was not chosen, of each scheme in which both have an open one. Raises Refusal where none was."""
    from payung.office.membership.actions import leave
    from payung.office.membership.models import Membership

    open_: dict[str, list[Membership]] = {}
    for membership in Membership.objects.filter(person__in=(stays, goes), until=None).order_by("since", "pk"):
        open_.setdefault(membership.scheme, []).append(membership)
    twice = {scheme: found for scheme, found in open_.items() if len(found) > 1}
    faults = [
        Fault("member", f"Both are members of {scheme}.", path=f"cards/{scheme}",
              hint=f"Say which card stays: {' or '.join(one.number for one in found)}.")
        for scheme, found in twice.items()
        if cards.get(scheme) not in {one.number for one in found}
    ]  # fmt: skip
    if faults:
        raise Refusal(*faults)
    ended = []
    for scheme, found in twice.items():
        for membership in found:
            if membership.number != cards[scheme]:
                ended.append({"membership": membership.pk, "status": membership.status})
                leave.function(act, office=office, card=membership.number, reason=f"merged into card {cards[scheme]}")
    return ended


def _reopen(act: Act, ended: list[dict[str, Any]]) -> None:
    from payung.office.membership.models import Event, Membership

    for one in ended:
        Membership.objects.filter(pk=one["membership"]).update(until=None, status=one["status"])
        Event.objects.create(
            membership_id=one["membership"], what="restored", on=act.day, reason="merge undone", act_id=act.id
        )
