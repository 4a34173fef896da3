"""Finds persons by what somebody at a desk has at hand."""

from __future__ import annotations

from django.db.models import Q
from django.db.models.expressions import RawSQL

from payung.office.people.identities import documents_of
from payung.office.people.models import Contact, Person


def search(text: str, *, most: int = 50) -> list[Person]:
    """Persons by register number, by an identity document's or telephone's number, or by the beginnings of words of a name.

    The names are of either script. Only where that finds nobody is the text looked for within all names, which takes a second a million.
    """
    text = text.strip()
    if not text:
        return []
    people = Person.objects.filter(merged_into=None).order_by("names", "id")
    numbered = {
        *Person.objects.filter(number=text).values_list("pk", flat=True),
        *documents_of(text).values_list("person_id", flat=True),
        *Contact.objects.filter(value=text).values_list("person_id", flat=True),
    }
    found = {one.pk: one for one in (*people.filter(pk__in=numbered), *people.filter(pk__in=named(text))[:most])}
    if not found:
        return list(people.filter(Q(names__icontains=text) | Q(names_latin__icontains=text))[:most])
    return sorted(found.values(), key=lambda one: (one.names, one.pk))[:most]


def named(text: str) -> RawSQL:
    """The ids of persons of whose names a word begins with each word of the text, as a subquery.

    Some may be of persons whom the actor may not see: ask it for persons, whom row security then hides.
    """
    return RawSQL("SELECT people_named(%s)", [text])
