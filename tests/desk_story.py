"""A desk for the tests of pages: an office with a family in Section 40, as its staff would have entered it, and who signs in to look."""

import datetime

from payung.office.acts import perform

FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip


def today():
    from django.utils import timezone

    return timezone.localdate()


def first_of_month(back=0):
    """The first day of this month, or of one some months back."""
    day = today().replace(day=1)
    for _ in range(back):
        day = (day - datetime.timedelta(days=1)).replace(day=1)
    return day


class Bangkok:
    """Malee, a street vendor, member of Section 40 for four months; Somchai, her husband; her claim for days in hospital."""

    def __init__(self, offices, staff, names="มาลี รักดี", latin="Malee Rakdee", number="1101700203450", book="B-1"):
        from payung.office.claims.actions import file_claim
        from payung.office.contributions.actions import make_due, receive
        from payung.office.membership.actions import enrol
        from payung.office.membership.models import Membership
        from payung.office.people.actions import record_facts, register_person
        from payung.office.people.contacts import add_contact
        from payung.office.people.identities import add_identity
        from payung.office.people.models import Person
        from payung.office.rights.actors import SYSTEM, acting

        self.office, self.other, self.staff = offices[0], offices[1], staff
        self.joined = first_of_month(4)
        self.number = self.do(
            "enrolment_officer", register_person, self.joined, names=names, names_latin=latin,
            birth_date="1983-01-02", sex="female", facts=FACTS,
        )["person"]  # fmt: skip
        home = self.home_of(self.number)
        self.husband = self.do(
            "enrolment_officer", register_person, self.joined, names="Somchai Rakdee", birth_date="1980-05-06", sex="male",
            household=home, facts=FACTS,
        )["person"]  # fmt: skip
        self.do("enrolment_officer", record_facts, self.joined, person=self.number, facts={"spouse": self.husband})
        self.do("enrolment_officer", add_contact, person=self.number, kind="phone", value="081 234 5678")
        self.do("enrolment_officer", add_identity, person=self.number, kind="th.citizen", number=number)
        self.card = self.do(
            "enrolment_officer", enrol, self.joined, person=self.number, scheme="th.section40", option="option_2"
        )["card"]
        for back in (4, 3, 2, 1):
            month = first_of_month(back)
            self.do("cashier", make_due, month, card=self.card, month=f"{month:%Y-%m}")
        self.do("cashier", receive, channel="book", number=book, amount="300", received_on=f"{first_of_month(1)}",
                scheme="th.section40", card=self.card)  # fmt: skip
        self.claim = self.do(
            "organiser", file_claim, person=self.number, scheme="th.section40", kind="hospital",
            happened_on=str(first_of_month()), facts={"days_in_hospital": 3},
        )["claim"]  # fmt: skip
        with acting(SYSTEM):
            self.person = Person.objects.get(number=self.number)
            self.membership = Membership.objects.get(number=self.card)
            self.household = self.person.residences.get().household

    def do(self, role, action, on=None, **inputs):
        actor = self.staff(role) if isinstance(role, str) else role
        return perform(action, actor, None, on, office=self.office.pk, **inputs).result

    def home_of(self, number):
        from payung.office.people.models import Residence
        from payung.office.rights.actors import SYSTEM, acting

        with acting(SYSTEM):
            return Residence.objects.get(person__number=number).household.number

    def member_account(self, number=None, username="malee"):
        """An account of the member's own."""
        from payung.office.people.models import Person
        from payung.office.rights.actors import SYSTEM, acting
        from payung.office.rights.models import Grant, User

        with acting(SYSTEM):
            person = Person.objects.get(number=number or self.number)
        user = User.objects.create(username=username, person_id=person.pk)
        Grant.objects.create(user=user, role="member", office=self.office)
        return user


def sign_in(client_or_page, user, site=None):
    """Give Django's client, or a browser's page, a session of the user without the sign-in page."""
    from django.conf import settings
    from django.test import Client

    from payung.office.rights.models import User

    account = user if isinstance(user, User) else User.objects.get(pk=user.user)
    client = Client() if site else client_or_page
    client.force_login(account, backend="payung.office.rights.signing_in.Limited")
    if site:
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        client_or_page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": site}])
    return account
