"""One shape for everything that goes wrong; never a traceback, never what another office has."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.utils import DataError, IntegrityError, ProgrammingError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from payung.law.faults import DecisionRefused, DocumentRefused, Fault, LawRefused
from payung.office.acts import KeyUsed, Refusal
from payung.office.rights.actors import NotPermitted
from payung.office.rights.signing_in import NotLetIn, TooManyAttempts

_log = logging.getLogger("payung.office.api")
_REFUSED = "What is asked cannot be done as it is; nothing was changed."
_UNREADABLE = "The request cannot be read as this operation's; nothing was changed."


def speak_errors(api: NinjaAPI) -> None:
    """Answer every failure of the API in the envelope."""

    def answer(request: HttpRequest, status: int, errors: Iterable[dict[str, str]]) -> HttpResponse:
        return api.create_response(request, {"errors": list(errors)}, status=status)

    def one(request: HttpRequest, status: int, code: str, what: str, why: str, how: str = "") -> HttpResponse:
        return answer(request, status, [{"code": code, "where": "", "what": what, "why": why, "how": how}])

    def refused(request: HttpRequest, faults: Sequence[Fault], status: int) -> HttpResponse:
        return answer(
            request,
            status,
            [
                {
                    "code": fault.kind,
                    "where": fault.place,
                    "what": fault.message,
                    "why": _REFUSED,
                    "how": fault.hint,
                }
                for fault in faults
            ],
        )

    @api.exception_handler(KeyUsed)
    def _key_used(request: HttpRequest, error: KeyUsed) -> HttpResponse:
        return refused(request, error.faults, 409)

    @api.exception_handler(Refusal)
    def _refusal(request: HttpRequest, error: Refusal) -> HttpResponse:
        return refused(request, error.faults, 422)

    @api.exception_handler(LawRefused)
    @api.exception_handler(DocumentRefused)
    @api.exception_handler(DecisionRefused)
    def _law(request: HttpRequest, error: Any) -> HttpResponse:
        return refused(request, error.faults, 422)

    @api.exception_handler(NotPermitted)
    def _not_permitted(request: HttpRequest, error: NotPermitted) -> HttpResponse:
        return one(request, 403, "not-permitted", str(error), "The role, the office or the token's scopes do not allow it.",
                   "An administrator of the office grants roles.")  # fmt: skip

    @api.exception_handler(AuthenticationError)
    @api.exception_handler(NotLetIn)
    def _stranger(request: HttpRequest, error: Exception) -> HttpResponse:
        what = str(error) if isinstance(error, NotLetIn) else "There is no token."
        return one(request, 401, "not-signed-in", what, "The office answers only whom it knows.",
                   "Get a token by POST /api/v1/tokens, and send it as `Authorization: Bearer ...`.")  # fmt: skip

    @api.exception_handler(TooManyAttempts)
    def _too_many(request: HttpRequest, error: TooManyAttempts) -> HttpResponse:
        return one(request, 429, "too-many-attempts", str(error), "Guessing is slowed down.")

    @api.exception_handler(ValidationError)
    def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return answer(
            request,
            422,
            [
                {
                    "code": str(found["type"]).replace("_", "-"),
                    "where": "/".join(str(part) for part in found["loc"] if part != "payload"),
                    "what": str(found["msg"]),
                    "why": _UNREADABLE,
                    "how": "docs/openapi.json says what the field may be.",
                }
                for found in error.errors
            ],
        )

    @api.exception_handler(Http404)
    def _nothing(request: HttpRequest, error: Http404) -> HttpResponse:
        return one(request, 404, "not-found", str(error) or "There is no such thing in this office.",
                   "It does not exist, or is another office's.", "Check the number's last digit.")  # fmt: skip

    @api.exception_handler(HttpError)
    def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
        return one(request, error.status_code, "bad-request", "The body is no JSON.", _UNREADABLE)

    @api.exception_handler(IntegrityError)
    def _conflict(request: HttpRequest, error: IntegrityError) -> HttpResponse:
        return one(
            request, 409, "conflict", "Somebody else did the same at this moment.", _REFUSED, "Look, and try again."
        )

    @api.exception_handler(ProgrammingError)
    def _row_security(request: HttpRequest, error: ProgrammingError) -> HttpResponse:
        if getattr(error.__cause__, "sqlstate", "") == "42501":
            return one(request, 403, "not-permitted", "The database does not let this through.",
                       "It belongs to another office or organisation.")  # fmt: skip
        return _failed(request, error)

    @api.exception_handler(DataError)
    @api.exception_handler(UnicodeEncodeError)
    @api.exception_handler(RecursionError)
    def _unstorable(request: HttpRequest, error: Exception) -> HttpResponse:
        return one(request, 422, "not-storable", "Something in the request cannot be stored: a character or a number.",
                   _UNREADABLE)  # fmt: skip

    @api.exception_handler(Exception)
    def _failed(request: HttpRequest, error: Exception) -> HttpResponse:
        _log.error("failed", exc_info=error)
        return one(request, 500, "failed", "The office failed; it is logged.", "This is a fault of the software.",
                   "Try again; tell the administrator the time if it stays.")  # fmt: skip
