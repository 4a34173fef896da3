"""For an organiser: a list of members, uploaded or typed one after another, and what each could join. Nothing is stored."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from payung.law.faults import DecisionRefused
from payung.law.language import text
from payung.law.model import Question
from payung.law.types import Kind
from payung.law.wording import Wording
from payung.web.access import public
from payung.web.operations.limits import limited
from payung.web.screening import spreadsheets
from payung.web.screening.laws import law_of, today
from payung.web.screening.members import (
    MOST_MEMBERS,
    List,
    WrongCell,
    cells,
    columns,
    header,
    read_list,
)

_MOST_TYPED = 8  # columns of the form that is typed; a spreadsheet takes all
_MOST_WRITTEN = 60_000
_KINDS = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@public
@never_cache
@limited("30/minute")
def members(request: HttpRequest, country: str) -> HttpResponse:
    """The form, and the table of what each member has and could join."""
    law = law_of(country)
    language = get_language() or "en"
    asked = columns(country, today())[:_MOST_TYPED]
    written = request.POST.get("list", "")[: _MOST_WRITTEN + 1]
    context: dict[str, Any] = {
        "country": country,
        "country_name": text(law.names, language),
        "day": today(),
        "most": MOST_MEMBERS,
        "fields": [_field(question, language, request) for question in asked],
    }
    if request.method != "POST":
        return render(request, "web/screening/members.html", context)
    before = written
    try:
        rows, written = _rows(request, country, asked, written, language)
        found = read_list(country, today(), rows, language)
    except spreadsheets.NotATable as wrong:
        context |= {"problems": [_unreadable(wrong.kind)], "written": written[:_MOST_WRITTEN]}
        return render(request, "web/screening/members.html", context, status=422)
    except DecisionRefused:
        raise Http404 from None
    if "download" in request.POST and found.members:
        return _download(found)
    context |= {"list": found, "written": written, "problems": [_wrong(one) for one in found.wrong]}
    if found.wrong and "add" in request.POST:
        context |= {"keep_typed": True, "written": before, "typed_name": request.POST.get("name", "")}
    return render(request, "web/screening/members.html", context, status=422 if found.wrong else 200)


def _rows(
    request: HttpRequest, country: str, asked: list[Question], written: str, language: str
) -> tuple[list[spreadsheets.Row], str]:
    """The rows of the request, and as text those that were typed. Raises NotATable."""
    upload = request.FILES.get("file")
    if upload is not None:
        if upload.size > spreadsheets.MOST_BYTES:
            raise spreadsheets.NotATable("large")
        return spreadsheets.read_rows(upload.read()), ""
    law = law_of(country).law
    if len(written) > _MOST_WRITTEN or "\0" in written:
        raise spreadsheets.NotATable("large" if len(written) > _MOST_WRITTEN else "table")
    rows = [row for _, row in spreadsheets.rows_of_text(written)] if written else []
    if not rows:
        rows = [(_("Name"), *(header(question, law, language) for question in asked))]
    if "add" in request.POST:
        typed = [request.POST.get("name", "")[:80], *(request.POST.get(f"f_{one.name}", "")[:200] for one in asked)]
        if any(cell.strip() for cell in typed):
            rows.append(tuple(cell.replace("\0", "") for cell in typed))
    return [spreadsheets.Row(number, row) for number, row in enumerate(rows, 1)], spreadsheets.as_text(rows)


def _field(question: Question, language: str, request: HttpRequest) -> dict[str, Any]:
    """A field of the form that is typed."""
    law = law_of(request.resolver_match.kwargs["country"]).law
    wording = Wording(law, language)
    kind = question.type.kind
    options: list[tuple[str, str]] = []
    if kind is Kind.TRUTH:
        options = [("yes", wording.phrase("yes")), ("no", wording.phrase("no"))]
    elif kind is Kind.CHOICE:
        options = [(one.key, wording.typed(question.type, one)) for one in question.type.enumeration]
    return {
        "name": f"f_{question.name}",
        "label": wording.label(question),
        "options": options,
        "hint": _("Day, month, year, such as 21/5/1983.") if kind is Kind.DATE else "",
        "value": request.POST.get(f"f_{question.name}", ""),
    }


def _download(found: List) -> HttpResponse:
    head = [_("Name"), _("What you have"), _("What you could join"), _("Not known yet"), _("To know more, answer:")]
    response = HttpResponse(
        spreadsheets.as_csv([head, *map(list, map(cells, found.members))]), content_type=_KINDS["csv"]
    )
    response.headers["Content-Disposition"] = 'attachment; filename="members.csv"'
    return response


@public
def template(request: HttpRequest, country: str, kind: str) -> HttpResponse:
    """An empty list with the columns of the country's law."""
    law = law_of(country).law
    if kind not in _KINDS:
        raise Http404
    language = get_language() or "en"
    chosen = columns(country, today())
    name = spreadsheets.Column(_("Name"), _("Any name; it is not stored."))
    told = [name, *(_column(question, language, country) for question in chosen)]
    if kind == "csv":
        content = spreadsheets.as_csv([[column.header for column in told]])
    else:
        rest = [
            _column(question, language, country)
            for question in law.questions.values()
            if question not in chosen and question.type.kind in (Kind.TRUTH, Kind.NUMBER, Kind.DATE, Kind.CHOICE)
        ]
        content = spreadsheets.as_workbook(_("Members"), told, rest, _("What the columns ask"))
    response = HttpResponse(content, content_type=_KINDS[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="payung-{country}.{kind}"'
    return response


def _column(question: Question, language: str, country: str) -> spreadsheets.Column:
    law = law_of(country).law
    wording = Wording(law, language)
    takes: tuple[str, ...] = ()
    if question.type.kind is Kind.TRUTH:
        takes = (wording.phrase("yes"), wording.phrase("no"))
    elif question.type.kind is Kind.CHOICE:
        takes = tuple(wording.typed(question.type, one) for one in question.type.enumeration)
    return spreadsheets.Column(header(question, law, language), wording.text(question.question), takes)


# ---- What is wrong, in the reader's language ----


def _unreadable(kind: str) -> str:
    match kind:
        case "large":
            return _("The list is too long: at most %(most)s members, and a file of at most 1 MB.") % {
                "most": MOST_MEMBERS
            }
        case "encoding":
            return _("The file is no UTF-8. Save it as XLSX, or as CSV in UTF-8.")
    return _("This is no list that can be read. Save it as XLSX, or as CSV in UTF-8.")


def _wrong(one: WrongCell) -> str:
    what = _what(one)
    if one.kind in ("empty", "columns", "many"):
        return what
    return _("Row %(row)s, %(column)s: %(what)s") % {"row": one.row, "column": one.column or "–", "what": what}


def _what(one: WrongCell) -> str:
    match one.kind:
        case "empty":
            return _("The list is empty.")
        case "columns":
            return _("The first row names the columns: the name, then facts as in the template.")
        case "many":
            return _("The list has %(n)s members; the most is %(most)s.") % {"n": one.text, "most": MOST_MEMBERS}
        case "column":
            return _("no fact has this name; the template lists them all.")
        case "twice":
            return _("this column is there twice.")
        case "truth":
            return _("“%(text)s” is neither yes nor no.") % {"text": one.text}
        case "date":
            return _("“%(text)s” is no day. Write it as 1983-05-21.") % {"text": one.text}
        case "number":
            return _("“%(text)s” is no number.") % {"text": one.text}
        case "choice":
            return _("“%(text)s” is none of its answers; the template lists them.") % {"text": one.text}
        case "contradiction":
            return _("this contradicts another column.")
    return _("this is not possible.")
