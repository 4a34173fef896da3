"""The register of people. What the law asks of them stands in `Fact`, by the law's own names, dated."""

from __future__ import annotations

from django.db import models


class Household(models.Model):
    """People who live together. Its number is what people write on forms."""

    office_id = models.BigIntegerField(db_index=True)
    number = models.CharField(max_length=20, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)


class Person(models.Model):
    """Somebody in the register: names as written and in Latin letters, birth and sex, which every law asks."""

    office_id = models.BigIntegerField(db_index=True)
    number = models.CharField(max_length=20, unique=True)
    names = models.CharField(max_length=300)
    names_latin = models.CharField(max_length=300, blank=True, default="")
    birth_date = models.DateField(null=True)
    sex = models.CharField(max_length=16, blank=True, default="")
    died_on = models.DateField(null=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")
    created_at = models.DateTimeField(auto_now_add=True)


class Residence(models.Model):
    """Who lived in which household, from the first day to the last (None: still), and as what."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="residences")
    since = models.DateField()
    until = models.DateField(null=True)
    is_head = models.BooleanField(default=False)


class Fact(models.Model):
    """A fact about a person, or a household, by the name of the law's input; it holds from `since` until a later one."""

    office_id = models.BigIntegerField()
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="facts")
    household = models.ForeignKey(Household, null=True, on_delete=models.PROTECT, related_name="facts")
    name = models.CharField(max_length=80)
    value = models.JSONField(null=True)  # as a household file states it; a link is the other person's number
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
            models.Index(fields=["person", "name", "-since"]),
            models.Index(fields=["household", "name", "-since"]),
        ]
