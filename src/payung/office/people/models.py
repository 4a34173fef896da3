"""The register of people. What the law asks of them stands in `Fact`, by the law's own names, dated."""

from __future__ import annotations

from django.db import models

SAME, DIFFERENT = "same", "different"
CONTACT_KINDS = PHONE, EMAIL, POST = ("phone", "email", "post")


class Area(models.Model):
    """An administrative area: a province, district, village; each within the one above. The same for all offices."""

    country = models.CharField(max_length=2)
    code = models.CharField(max_length=32)
    name = models.CharField(max_length=200)
    level = models.CharField(max_length=40, blank=True, default="")
    above = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="below")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["country", "code"], name="one_area_a_code")]


class Household(models.Model):
    """People who live together. Its number is what people write on forms."""

    office_id = models.BigIntegerField(db_index=True)
    number = models.CharField(max_length=20, unique=True)
    area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="households")
    import_key = models.UUIDField(null=True)  # of the imported list and its own word for the household
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["import_key", "office_id"],
                condition=models.Q(import_key__isnull=False),
                name="household_imported_once",
            )
        ]


class Person(models.Model):
    """Somebody in the register: names as written and in Latin letters, birth and sex, which every law asks."""

    office_id = models.BigIntegerField(db_index=True)
    number = models.CharField(max_length=20, unique=True)
    names = models.CharField(max_length=300)
    names_latin = models.CharField(max_length=300, blank=True, default="")
    birth_date = models.DateField(null=True)
    sex = models.CharField(max_length=16, blank=True, default="")
    died_on = models.DateField(null=True)
    died_source = models.CharField(max_length=120, null=True)  # how it is known: death certificate 45, claim 00000123
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")
    import_key = models.UUIDField(
        null=True
    )  # of the imported list and the row: who is imported again is the same person
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["import_key", "office_id"],
                condition=models.Q(import_key__isnull=False),
                name="person_imported_once",
            )
        ]


class Residence(models.Model):
    """Who lived in which household, from the first day to the last (None: still), and as what."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="residences")
    since = models.DateField()
    until = models.DateField(null=True)
    is_head = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(until=None), name="one_home_at_a_time"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="residence_ends_after"
            ),
        ]


class Fact(models.Model):
    """A fact about a person, or a household, by the name of the law's input; it holds from `since` until a later one."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="facts")
    household = models.ForeignKey(Household, null=True, on_delete=models.PROTECT, related_name="facts")
    name = models.CharField(max_length=80)
    value = models.JSONField(null=True)  # as a household file states it; a link is the other person's number
    other = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="named_by")  # whom a link names
    since = models.DateField()
    recorded_at = models.DateTimeField(auto_now_add=True)
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) ^ models.Q(household__isnull=False), name="fact_of_one"
            )
        ]
        indexes = [
            models.Index(fields=["person", "name", "-since"], name="fact_of_person"),
            models.Index(fields=["household", "name", "-since"], name="fact_of_household"),
        ]


class Identity(models.Model):
    """An identity document's number, encrypted; found again by `index`, a keyed hash of it."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identities")
    kind = models.CharField(max_length=40)  # a name in identities.yaml: th.citizen
    sealed = models.BinaryField()
    index = models.BinaryField(max_length=32)
    ending = models.CharField(max_length=4)  # what is shown of it
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["index", "office_id"], name="one_person_a_document")]


class Contact(models.Model):
    """How somebody is reached: a telephone number (E.164), an address of e-mail or post."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contacts")
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in CONTACT_KINDS])
    value = models.CharField(max_length=300)
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind", "value"], name="a_contact_once")]
        indexes = [models.Index(fields=["value"], name="contact_by_value")]


class Consent(models.Model):
    """What somebody agreed to, from a day until it was withdrawn; `organisation_id`: to whom, where it is an organisation."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=80)
    organisation_id = models.BigIntegerField(null=True)
    given_on = models.DateField()
    withdrawn_on = models.DateField(null=True)
    how = models.CharField(max_length=200, blank=True, default="")  # signed form 12, by telephone
    act_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose", "organisation_id"],
                condition=models.Q(withdrawn_on=None),
                nulls_distinct=False,
                name="one_consent_at_a_time",
            )
        ]


class Photo(models.Model):
    """A photo, encrypted in the office's files under `file`."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="photos")
    file = models.CharField(max_length=64)
    media_type = models.CharField(max_length=20)
    bytes = models.IntegerField()
    added_at = models.DateTimeField(auto_now_add=True)
    act_id = models.BigIntegerField(null=True)


class Pair(models.Model):
    """Two persons who may be one: the probability, what agrees, and what somebody decided."""

    office_id = models.BigIntegerField()
    one = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    score = models.FloatField()
    agrees = models.JSONField()  # by compared field: true, false, or how near
    decision = models.CharField(max_length=10, blank=True, default="")
    found_at = models.DateTimeField(auto_now_add=True)
    act_id = models.BigIntegerField(null=True)  # of the decision

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="a_pair_once"),
            models.CheckConstraint(condition=models.Q(one__lt=models.F("other")), name="pair_in_order"),
        ]


class Merge(models.Model):
    """One person's record laid into another's; `moved` says which rows, so that it can be undone exactly."""

    office_id = models.BigIntegerField()
    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    gone = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    moved = models.JSONField()  # by table and column, the rows' ids; and what was ended
    act_id = models.BigIntegerField(null=True)
    undone_by = models.BigIntegerField(null=True)
