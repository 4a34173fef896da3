"""What the people of a household are called: by what somebody typed, else "you", "your partner", "child 1"."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from payung.law.household import NONE
from payung.web.screening.conversation import Person

_NO_NAMES = (NONE, "household")  # a household file cannot call anybody so


def title(person: Person) -> str:
    """A person's name, or what they are to the one who answers."""
    if person.name:
        return person.name
    match person.role:
        case "you":
            return _("You")
        case "partner":
            return _("Your partner")
        case "child":
            return _("Child %(number)s") % {"number": person.number}
    return _("Other person %(number)s") % {"number": person.number}


def titles(people: Sequence[Person]) -> list[str]:
    """Names for all, no two the same."""
    found: list[str] = []
    for person in people:
        name, number = title(person), 1
        while name in found or name in _NO_NAMES:
            number += 1
            name = f"{title(person)} {number}"
        found.append(name)
    return found
