"""Finds persons by what somebody at a desk has at hand."""

from __future__ import annotations

from django.db.models import Q

from payung.office.people.identities import documents_of
from payung.office.people.models import Contact, Person


def search(text: str, *, most: int = 50) -> list[Person]:
    """Persons by register number, by an identity document's or telephone's number, or by a part of a name in either script."""
    text = text.strip()
    if not text:
        return []
    by_document = Q(pk__in=documents_of(text).values("person_id"))
    by_contact = Q(pk__in=Contact.objects.filter(value=text).values("person_id"))
    by_name = Q(names__icontains=text) | Q(names_latin__icontains=text)
    found = Person.objects.filter(Q(number=text) | by_document | by_contact | by_name, merged_into=None)
    return list(found.order_by("names", "id")[:most])
