"""What all resources share: texts and numbers as they may be written, pages, what an action gave, and errors."""

from __future__ import annotations

import base64
import binascii
import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import Http404
from ninja import Header, Path, Query, Schema
from pydantic import ConfigDict, Field, StringConstraints

from payung.law.faults import Fault
from payung.office.acts import Refusal

T = TypeVar("T")
_NO_NUL = r"^[^\u0000]*$"
Line = Annotated[str, StringConstraints(max_length=300, pattern=_NO_NUL)]
Prose = Annotated[str, StringConstraints(max_length=10_000, pattern=_NO_NUL)]
Word = Annotated[str, StringConstraints(max_length=80, pattern=r"^[A-Za-z0-9_.:-]*$")]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}$")]  # of a person, a household, a card
InOffice = Annotated[str, Path(pattern=r"^[A-Z0-9][A-Z0-9-]{0,30}$", description="The code of the office.")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:-]{1,32}$")]  # of an organisation, an area
Day = Annotated[str, Field(max_length=10, description="Year-month-day, such as 2026-01-31.")]
Content = Annotated[str, Field(max_length=9_000_000, description="A document, in base64.")]
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
Month = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}$")]
AmountText = Annotated[str, StringConstraints(max_length=40, pattern=r"^[0-9]+(\.[0-9]{1,2})?$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[str, Field(description="An amount, in digits with a dot.")]
After = Annotated[int, Query(ge=0, le=2**63 - 1, description="`next` of the page before; 0 for the first.")]
Limit = Annotated[int, Query(ge=1, le=200)]
Result = dict[str, Any]
Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", max_length=80, pattern=r"^[A-Za-z0-9_.:-]*$",
           description="Names this wish: the same request with the same key is done once and gives the same answer."),
]  # fmt: skip


class Shape(Schema):
    """A body: a field that it does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class ReasonIn(Shape):
    reason: Line


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


def page_of(found: QuerySet[Any], after: int, limit: int, out: Callable[[Any], Any]) -> dict[str, Any]:
    """A page of rows as they are shown."""
    rows, following = paged(found, after, limit)
    return {"items": [out(row) for row in rows], "next": following}


def one(found: QuerySet[Any], what: str) -> Any:
    """The row that is asked for. Raises Http404, for another office's too: it says no more than that."""
    row = found.first()
    if row is None:
        raise Http404(f"There is no {what} in this office.")
    return row


def decoded(content: str, path: str = "content") -> bytes:
    """A document out of base64. Raises Refusal."""
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise Refusal(Fault("type", "This is not base64.", path=path)) from None


def amount(value: Decimal) -> str:
    """An amount as it is written: with two places, or four where it has them."""
    rounded = value.quantize(Decimal("0.01"))
    return format(rounded if rounded == value else value, "f")


def today() -> datetime.date:
    """The day by the office's clock."""
    from django.utils import timezone

    return timezone.localdate()
