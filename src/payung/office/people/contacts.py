"""How people are reached. A telephone number is kept as the world writes it (E.164), read as the office's country does."""

from __future__ import annotations

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.checking import law_of_office
from payung.office.people.models import CONTACT_KINDS, EMAIL, PHONE, Contact
from payung.office.people.queries import person_of


def read_contact(kind: str, text: str, country: str) -> str | Fault:
    """The contact as it is kept, or what is wrong with it."""
    text = text.strip()
    if kind == PHONE:
        try:
            number = phonenumbers.parse(text, country.upper())
        except phonenumbers.NumberParseException:
            return Fault("phone", f"'{text[:40]}' is no telephone number.", path="value")
        if not phonenumbers.is_valid_number(number):
            hint = "Write it as it is dialled in the country, or with + and the country's code."
            return Fault("phone", f"'{text[:40]}' is no telephone number that is given out.", path="value", hint=hint)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if kind == EMAIL:
        try:
            validate_email(text)
        except ValidationError:
            return Fault("email", f"'{text[:60]}' is no address of e-mail.", path="value")
        return text.lower()
    if not text or len(text) > 300:
        return Fault("range", "A postal address has 1 to 300 characters.", path="value")
    return text


@action("people.add_contact", permission="people.change")
def add_contact(act: Act, *, office: int, person: str, kind: str, value: str) -> dict[str, object]:
    """Add a telephone number, e-mail or postal address. Gives its id."""
    found = person_of(person)
    if kind not in CONTACT_KINDS:
        raise Refusal(
            Fault("unknown-name", f"'{kind}' is no contact.", path="kind", hint=f"One of {', '.join(CONTACT_KINDS)}.")
        )
    kept = read_contact(kind, value, law_of_office(office).code)
    if isinstance(kept, Fault):
        raise Refusal(kept)
    made, _ = Contact.objects.get_or_create(
        person=found, kind=kind, value=kept, defaults={"office_id": office, "act_id": act.id}
    )
    act.about(f"person:{found.pk}", contact=made.pk, kind=kind)
    return {"contact": made.pk}


@action("people.remove_contact", permission="people.change")
def remove_contact(act: Act, *, office: int, contact: int) -> int:
    """Take a contact out of the register."""
    found = Contact.objects.filter(pk=contact, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no contact {contact}.", path="contact"))
    act.about(f"person:{found.person_id}", contact=contact, kind=found.kind)
    found.delete()
    return contact
