"""What all resources share: texts and numbers as they may be written, pages, what an action gave, and errors."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import QuerySet
from ninja import Header, Path, Query, Schema
from pydantic import ConfigDict, Field, StringConstraints

T = TypeVar("T")
_NO_NUL = r"^[^\u0000]*$"
Line = Annotated[str, StringConstraints(max_length=300, pattern=_NO_NUL)]
Word = Annotated[str, StringConstraints(max_length=80, pattern=r"^[A-Za-z0-9_.:-]*$")]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}$")]  # of a person, a household, a card
InOffice = Annotated[str, Path(pattern=r"^[A-Z0-9][A-Z0-9-]{0,30}$", description="The code of the office.")]
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
Month = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}$")]
AmountText = Annotated[str, StringConstraints(max_length=40, pattern=r"^[0-9]+(\.[0-9]{1,2})?$")]
Amount = Annotated[str, Field(description="An amount, in digits with a dot.")]
After = Annotated[int, Query(ge=0, le=2**63 - 1, description="`next` of the page before; 0 for the first.")]
Limit = Annotated[int, Query(ge=1, le=200)]
Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", max_length=80, pattern=r"^[A-Za-z0-9_.:-]*$",
           description="Names this wish: the same request with the same key is done once and gives the same answer."),
]  # fmt: skip


class Shape(Schema):
    """A body: a field that it does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class Page(Schema, Generic[T]):
    """A page of a list, and where the next begins (null: there is none)."""

    items: list[T]
    next: int | None


class Done(Schema, Generic[T]):
    """What an action gave: the number of its record, whether it had been done before under this key, and its result."""

    act: int
    again: bool
    result: T


class Error(Schema):
    """What was wrong: a code that does not change, where, what, why nothing was done, and how to put it right."""

    code: str
    where: str
    what: str
    why: str
    how: str


class Errors(Schema):
    """Everything that was wrong, at once."""

    errors: list[Error]


ERRORS: dict[int, Any] = dict.fromkeys((400, 401, 403, 404, 409, 422, 429), Errors)


def paged(found: QuerySet[Any], after: int, limit: int) -> tuple[list[Any], int | None]:
    """The rows after an id, and the id after which the next page begins."""
    rows = list(found.filter(id__gt=after).order_by("id")[: limit + 1])
    return rows[:limit], rows[limit - 1].pk if len(rows) > limit else None


def amount(value: Decimal) -> str:
    """An amount as it is written: with two places, or four where it has them."""
    rounded = value.quantize(Decimal("0.01"))
    return format(rounded if rounded == value else value, "f")


def today() -> datetime.date:
    """The day by the office's clock."""
    from django.utils import timezone

    return timezone.localdate()
