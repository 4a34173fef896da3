"""The schemes that the office runs: their options, and the claims that may be filed with what each asks and which papers."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from payung.office.api.access import rule
from payung.office.api.shapes import InOffice, Shape
from payung.office.people.checking import law_of_office
from payung.office.schemes import SchemeSetup, scheme_setup, setups

router = Router(tags=["schemes"])


class AskedOut(Shape):
    name: str
    question: dict[str, str]


class ClaimKindOut(Shape):
    kind: str
    names: dict[str, str]
    asks: list[AskedOut]
    papers: dict[str, list[str]]


class SchemeOut(Shape):
    scheme: str
    names: dict[str, str]
    of: str
    currency: str
    options: list[str]
    claims: list[ClaimKindOut]
    lends: bool


@router.get("/schemes", **rule("membership.look", list[SchemeOut]))
def schemes(request: HttpRequest, office: InOffice) -> Any:
    """The schemes of the office's country that the office can run."""
    caller = request.auth
    with caller.reading():
        country = law_of_office(caller.office).code
    return [_scheme(scheme_setup(name)) for name in setups() if name.partition(".")[0] == country]


def _scheme(setup: SchemeSetup) -> dict[str, Any]:
    questions = setup.law.questions
    kind = questions[setup.option].type.enumeration if setup.option else None
    return {
        "scheme": setup.scheme.name, "names": dict(setup.scheme.names), "of": setup.of, "currency": setup.currency,
        "options": [value.key for value in kind] if kind else [], "lends": setup.loan is not None,
        "claims": [
            {"kind": name, "names": dict(claim.names), "papers": {tongue: list(listed) for tongue, listed in claim.papers.items()},
             "asks": [{"name": asked, "question": dict(questions[asked].question)} for asked in claim.asks]}
            for name, claim in setup.claims.items()
        ],
    }  # fmt: skip
