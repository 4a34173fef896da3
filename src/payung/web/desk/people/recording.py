"""What is recorded of a person: registered, corrected, facts, contacts, documents, consents, photographs, where they live."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.hashers import make_password
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from payung.office.organisations.actions import register_member
from payung.office.organisations.models import Organisation
from payung.office.people import actions, consents, contacts, households, identities, photos
from payung.office.people.accounts import account_of, new_password, open_account
from payung.office.people.actions import change_person, record_death, record_facts, register_person
from payung.office.people.facts import description_of, household_of
from payung.office.people.models import Consent, Contact, Household, Identity, Person, Photo
from payung.office.people.queries import residents
from payung.web.access import staff
from payung.web.acting import carry_out, see_other, show
from payung.web.desk.people.asking import ask, field, given, posted
from payung.web.desk.people.file import identity_words, person_at, words_of
from payung.web.desk.people.forms import (
    AccountForm,
    AreaForm,
    ConsentForm,
    ContactForm,
    DeathForm,
    FactsForm,
    HeadForm,
    IdentityForm,
    MoveForm,
    NoQuestionForm,
    PhotoForm,
    ReasonForm,
    RecordForm,
    RegisterForm,
    SplitForm,
)

_OF_THE_REGISTER = {"id", "birth_date", "sex", "has_died", "members"}


@staff("people.register")
def register(request: Any) -> HttpResponse:
    """A new person; `?household=` puts them into one."""
    organisation = Organisation.objects.filter(pk=request.actor.organisation).first()
    home = Household.objects.filter(pk=_number(request.GET.get("household"))).first()
    form = RegisterForm(
        posted(request), initial={"household": home.number if home else ""}, by_organiser=organisation is not None
    )
    if form.is_bound and form.is_valid():
        done = (
            carry_out(request, register_person, form, **form.inputs())
            if organisation is None
            else carry_out(request, register_member, form, organisation=organisation.code, **form.inputs())
        )
        if done is not None:
            person = Person.objects.get(number=done.result["person"])
            said = _("%(names)s is registered as %(number)s.") % {"names": person.names, "number": person.number}
            return see_other(request, said, "desk:person", office=request.office.code, person=person.pk)
    return show(request, "web/desk/people/register.html", form, {"home": home})


@staff("people.change")
def change(request: Any, person: int) -> HttpResponse:
    """Correct names, birth and sex."""
    found = person_at(request, person)
    initial = {"names": found.names, "names_latin": found.names_latin, "birth_date": found.birth_date, "sex": found.sex}
    return ask(
        request, RecordForm(posted(request), initial=initial), change_person, title=_("Correct the record"), button=_("Save"),
        said=_("The record is corrected."), back=("desk:person", {"person": found.pk}), about=found.names, person=found.number,
        names=field("names"), names_latin=field("names_latin"), sex=field("sex"),
        birth_date=lambda form: form.cleaned_data["birth_date"] or "",
    )  # fmt: skip


@staff("people.change")
def facts(request: Any, person: int) -> HttpResponse:
    """The facts of a person that the law asks: those recorded, and (`?add=`) one more."""
    found, today, words = person_at(request, person), timezone.localdate(), words_of(request)
    home = household_of(found, today)
    described = description_of(home, today) if home else {"members": []}
    own = next((one for one in described["members"] if one["id"] == found.number), {})
    known = {name: value for name, value in own.items() if name not in _OF_THE_REGISTER and name in words.law.questions}
    people = (
        [(one.person.number, one.person.names) for one in residents(home, today) if one.person_id != found.pk]
        if home
        else []
    )
    return _facts(
        request, words, known, found.names, ("desk:person", {"person": found.pk}), False, people, person=found.number
    )


@staff("people.change")
def household_facts(request: Any, household: int) -> HttpResponse:
    """The facts of a household that the law asks."""
    found = household_at(request, household)
    words, described = words_of(request), description_of(found, timezone.localdate())
    known = {name: value for name, value in described.items() if name != "members" and name in words.law.questions}
    about = _("Household %(number)s") % {"number": found.number}
    return _facts(
        request, words, known, about, ("desk:household", {"household": found.pk}), True, [], household=found.number
    )


def _facts(
    request: Any, words: Any, known: dict[str, Any], about: str, back: tuple[str, dict[str, Any]], of_household: bool,
    people: list[tuple[str, str]], **whose: Any,
) -> HttpResponse:  # fmt: skip
    others = sorted(
        (
            (name, words.fact(name))
            for name, question in words.law.questions.items()
            if question.of_household == of_household and name not in known and name not in _OF_THE_REGISTER
        ),
        key=lambda one: one[1].casefold(),
    )
    added = [name for name in request.GET.getlist("add") if name in dict(others)]
    form = FactsForm(words, [*added, *sorted(known)], posted(request), people=people, initial=known)
    page, where = back
    where = {"office": request.office.code, **where}
    if form.is_bound and form.is_valid():
        changed = dict(form.changed_facts())
        if not changed:
            return see_other(request, "", page, **where)
        if carry_out(request, record_facts, form, facts=changed, since=form.cleaned_data["since"], **whose) is not None:
            return see_other(request, _("The facts are recorded."), page, **where)
    context = {"about": about, "others": others, "added": added, "back": back}
    return show(request, "web/desk/people/facts.html", form, context)


@staff("people.change")
def add_contact(request: Any, person: int) -> HttpResponse:
    """Add a telephone number, an address of e-mail or post."""
    found = person_at(request, person)
    return ask(
        request, ContactForm(posted(request)), contacts.add_contact, title=_("Add a contact"), button=_("Add it"),
        said=_("The contact is recorded."), back=("desk:person", {"person": found.pk}), about=found.names, person=found.number,
        kind=field("kind"), value=field("value"),
    )  # fmt: skip


@staff("people.change")
def remove_contact(request: Any, person: int, contact: int) -> HttpResponse:
    """Take a contact out."""
    found = person_at(request, person)
    own = Contact.objects.filter(pk=contact, person=found).first()
    if own is None:
        raise Http404
    return ask(
        request, NoQuestionForm(posted(request)), contacts.remove_contact, title=_("Take this contact out?"),
        button=_("Take it out"), said=_("The contact is taken out."), back=("desk:person", {"person": found.pk}), about=found.names,
        intro=own.value, danger=True, contact=own.pk,
    )  # fmt: skip


@staff("people.change")
def add_identity(request: Any, person: int) -> HttpResponse:
    """Record an identity document."""
    found = person_at(request, person)
    return ask(
        request, IdentityForm(request.office.country, posted(request)), identities.add_identity, title=_("Record an identity document"),
        button=_("Record it"), said=_("The document is recorded; of its number only the end is shown."),
        back=("desk:person", {"person": found.pk}), about=found.names, person=found.number, kind=field("kind"), number=field("number"),
    )  # fmt: skip


@staff("people.change")
def reveal_identity(request: Any, person: int, identity: int) -> HttpResponse:
    """Show a document's whole number, to who says why; that is recorded."""
    found, own = person_at(request, person), None
    own = Identity.objects.filter(pk=identity, person=found).first()
    if own is None:
        raise Http404
    form = ReasonForm(posted(request))
    if form.is_bound and form.is_valid():
        done = carry_out(request, identities.reveal_identity, form, identity=own.pk, reason=form.cleaned_data["reason"])
        if done is not None:
            number = identities.revealed(request.office.pk, own.pk)
            context = {"person": found, "kind": identity_words(own)["kind"], "number": number}
            return show(request, "web/desk/people/revealed.html", None, context)
    context = {
        "title": _("Show the whole number"), "button": _("Show it"), "about": found.names,
        "intro": _("That you looked, and why, is recorded."), "back": _person_page(request, found),
    }  # fmt: skip
    return show(request, "web/desk/people/form.html", form, context)


@staff("people.change")
def remove_identity(request: Any, person: int, identity: int) -> HttpResponse:
    """Take a document out that was recorded wrongly."""
    found = person_at(request, person)
    own = Identity.objects.filter(pk=identity, person=found).first()
    if own is None:
        raise Http404
    return ask(
        request, ReasonForm(posted(request)), identities.remove_identity, title=_("Take this document out"), button=_("Take it out"),
        said=_("The document is taken out."), back=("desk:person", {"person": found.pk}), about=found.names, danger=True,
        intro=f"{identity_words(own)['kind']} {identity_words(own)['shown']}", identity=own.pk, reason=field("reason"),
    )  # fmt: skip


@staff("people.change")
def give_consent(request: Any, person: int) -> HttpResponse:
    """Record that a person agrees to something."""
    found = person_at(request, person)
    return ask(
        request, ConsentForm(posted(request)), consents.give_consent, title=_("Record an agreement"), button=_("Record it"),
        said=_("The agreement is recorded."), back=("desk:person", {"person": found.pk}), about=found.names, person=found.number,
        purpose=field("purpose"), how=field("how"), given_on=field("given_on"),
    )  # fmt: skip


@staff("people.change")
def withdraw_consent(request: Any, person: int, consent: int) -> HttpResponse:
    """Record that a person agrees no longer."""
    found = person_at(request, person)
    own = Consent.objects.filter(pk=consent, person=found, withdrawn_on=None).first()
    if own is None:
        raise Http404
    return ask(
        request, NoQuestionForm(posted(request)), consents.withdraw_consent, title=_("The person agrees no longer?"),
        button=_("They agree no longer"), said=_("It is recorded; what was done before stays done."),
        back=("desk:person", {"person": found.pk}), about=found.names, intro=own.purpose, danger=True, consent=own.pk,
    )  # fmt: skip


@staff("people.change")
def add_photo(request: Any, person: int) -> HttpResponse:
    """Add a photograph; the newest is shown."""
    found = person_at(request, person)
    form = PhotoForm(request.POST, request.FILES) if request.method == "POST" else PhotoForm()
    return ask(
        request, form, photos.add_photo, title=_("Add a photograph"), button=_("Add it"), said=_("The photograph is added."),
        back=("desk:person", {"person": found.pk}), about=found.names, person=found.number,
        content=lambda form: form.cleaned_data["file"].read(),
    )  # fmt: skip


@staff("people.change")
def move(request: Any, person: int) -> HttpResponse:
    """Where a person lives from a day: in another household, or in a new one."""
    found, today = person_at(request, person), timezone.localdate()
    home = household_of(found, today)
    here = list(residents(home, today)) if home else []
    heads = any(one.person_id == found.pk and one.is_head for one in here)
    others = [(one.person.number, one.person.names) for one in here if heads and one.person_id != found.pk]
    form = MoveForm(others, posted(request))
    back = ("desk:person", {"person": found.pk})
    words = {"title": _("Record a move"), "button": _("Record it"), "said": _("The move is recorded.")}
    if home is None:
        form.fields.pop("head", None)
        form.fields["household"].required = True
        form.fields["household"].help_text = ""
        return ask(request, form, households.join, back=back, about=found.names, person=found.number, household=field("household"),
                   since=field("since"), **words)  # fmt: skip
    return ask(
        request, form, households.move, back=back, about=found.names, person=found.number, household=given("household"),
        since=field("since"), head=given("head"), **words,
    )  # fmt: skip


@staff("people.change")
def death(request: Any, person: int) -> HttpResponse:
    """Record that a person died."""
    found = person_at(request, person)
    return ask(
        request, DeathForm(posted(request)), record_death, title=_("Record a death"), button=_("Record it"),
        said=_("The death is recorded. What the person had agreed to has ended."), back=("desk:person", {"person": found.pk}),
        about=found.names, danger=True, person=found.number, died_on=field("died_on"),
    )  # fmt: skip


@staff("people.change")
def undo_death(request: Any, person: int) -> HttpResponse:
    """Take back a death that was recorded of the wrong person."""
    found = person_at(request, person)
    if found.died_on is None:
        raise Http404
    return ask(
        request, ReasonForm(posted(request)), actions.undo_death, title=_("The person is alive"), button=_("Take the death back"),
        said=_("The death is taken back. Agreements are to be asked for again."), back=("desk:person", {"person": found.pk}),
        about=found.names, person=found.number, reason=field("reason"),
    )  # fmt: skip


@staff("people.change")
def remove_photo(request: Any, person: int, photo: int) -> HttpResponse:
    """Take a photograph out of the register and off the disk."""
    found = person_at(request, person)
    own = Photo.objects.filter(pk=photo, person=found).first()
    if own is None:
        raise Http404
    return ask(
        request, NoQuestionForm(posted(request)), photos.remove_photo, title=_("Take this photograph out?"), button=_("Take it out"),
        said=_("The photograph is taken out."), back=("desk:person", {"person": found.pk}), about=found.names, danger=True, photo=own.pk,
    )  # fmt: skip


@staff("people.change")
def head(request: Any, household: int) -> HttpResponse:
    """Another member heads a household."""
    found = household_at(request, household)
    return _of_household(
        request, found, HeadForm(_living_in(found), posted(request)), households.change_head, title=_("Change who heads the household"),
        button=_("Record it"), said=_("It is recorded who heads the household."), person=field("person"), since=field("since"),
        household=found.number,
    )  # fmt: skip


@staff("people.change")
def place(request: Any, household: int) -> HttpResponse:
    """In which area a household lives."""
    found = household_at(request, household)
    initial = {"area": found.area.code if found.area else ""}
    return _of_household(
        request, found, AreaForm(posted(request), initial=initial), households.place, title=_("Say where the household lives"),
        button=_("Record it"), said=_("It is recorded where the household lives."), area=field("area"), household=found.number,
    )  # fmt: skip


@staff("people.change")
def split(request: Any, household: int) -> HttpResponse:
    """Some members form a household of their own."""
    found = household_at(request, household)
    return _of_household(
        request, found, SplitForm(_living_in(found), posted(request)), households.split, title=_("Divide the household"),
        button=_("Divide it"), said=_("The household is divided."), persons=field("persons"), head=field("head"), since=field("since"),
        remaining_head=given("remaining_head"),
    )  # fmt: skip


def _of_household(request: Any, found: Household, form: Any, action: Any, **more: Any) -> HttpResponse:
    about = _("Household %(number)s") % {"number": found.number}
    return ask(request, form, action, back=("desk:household", {"household": found.pk}), about=about, **more)


def _living_in(home: Household) -> list[tuple[str, str]]:
    living = [one.person for one in residents(home, timezone.localdate()) if one.person.died_on is None]
    return [(one.number, one.names) for one in living]


@staff("people.open_account")
def account(request: Any, person: int) -> HttpResponse:
    """Open the member's own account, or give it a new password; it is shown once, to be handed over."""
    found = person_at(request, person)
    own = account_of(found)
    form = AccountForm(posted(request), initial={"username": own.username if own else f"m{found.number}"})
    if form.is_bound and form.is_valid():
        username, password = form.cleaned_data["username"], new_password()
        done = carry_out(
            request, open_account, form, person=found.number, username=username, password_hash=make_password(password)
        )
        if done is not None:
            context = {"person": found, "username": username, "password": password}
            return show(request, "web/desk/people/account_opened.html", None, context)
    context = {
        "title": _("New password for the member's own page") if own else _("Open the member's own page"), "button": _("Make a password"),
        "about": found.names, "intro": _("With it the member signs in and sees their schemes, payments and claims, and nobody else's."),
        "back": _person_page(request, found),
    }  # fmt: skip
    return show(request, "web/desk/people/form.html", form, context)


def household_at(request: Any, household: int) -> Household:
    """A household of the office. Raises Http404."""
    found = Household.objects.filter(pk=household, office_id=request.office.pk).first()
    if found is None:
        raise Http404
    return found


def _person_page(request: Any, found: Person) -> str:
    return reverse("desk:person", kwargs={"office": request.office.code, "person": found.pk})


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
