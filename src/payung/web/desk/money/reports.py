"""What an office did in a year, month by month: members, contributions, claims, payments."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import connection
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from payung.office.membership.models import Membership
from payung.web.access import staff
from payung.web.desk.money.said import amount, month
from payung.web.desk.people.file import words_of
from payung.web.desk.tables import Cell, Table, as_csv

_MONTHS = """
    WITH months AS (SELECT generate_series(%(first)s::date, %(last)s::date, interval '1 month')::date AS month),
    joined AS (SELECT date_trunc('month', since)::date AS month, count(*) AS n FROM membership_membership
               WHERE office_id = %(office)s AND scheme = %(scheme)s AND before_id IS NULL GROUP BY 1),
    gone AS (SELECT date_trunc('month', until)::date AS month, count(*) AS n FROM membership_membership
             WHERE office_id = %(office)s AND scheme = %(scheme)s AND until IS NOT NULL
               AND status IN ('left', 'lapsed', 'transferred') GROUP BY 1),
    received AS (SELECT date_trunc('month', received_on)::date AS month, sum(amount) AS total FROM contributions_receipt
                 WHERE office_id = %(office)s AND scheme = %(scheme)s GROUP BY 1),
    shares AS (SELECT date_trunc('month', received_on)::date AS month, sum(amount) AS total FROM contributions_sharereceipt
               WHERE office_id = %(office)s AND scheme = %(scheme)s GROUP BY 1),
    filed AS (SELECT date_trunc('month', filed_on)::date AS month, count(*) AS n FROM claims_claim
              WHERE office_id = %(office)s AND scheme = %(scheme)s GROUP BY 1),
    decided AS (SELECT date_trunc('month', decided_on)::date AS month, count(*) FILTER (WHERE status IN ('approved', 'paid')) AS granted,
                       count(*) FILTER (WHERE status = 'rejected') AS rejected,
                       avg(decided_on - filed_on) AS days FROM claims_claim
                WHERE office_id = %(office)s AND scheme = %(scheme)s AND decided_on IS NOT NULL GROUP BY 1),
    paid AS (SELECT date_trunc('month', o."on")::date AS month, sum(l.amount) AS total FROM payments_outcome o
             JOIN payments_line l ON l.id = o.line_id JOIN payments_payable p ON p.id = l.payable_id
             WHERE o.office_id = %(office)s AND p.scheme = %(scheme)s AND o.what = 'settled' AND p.status = 'paid' GROUP BY 1)
    SELECT m.month, COALESCE(j.n, 0), COALESCE(g.n, 0), COALESCE(r.total, 0), COALESCE(s.total, 0), COALESCE(f.n, 0),
           COALESCE(d.granted, 0), COALESCE(d.rejected, 0), d.days, COALESCE(p.total, 0)
    FROM months m LEFT JOIN joined j USING (month) LEFT JOIN gone g USING (month) LEFT JOIN received r USING (month)
    LEFT JOIN shares s USING (month) LEFT JOIN filed f USING (month) LEFT JOIN decided d USING (month)
    LEFT JOIN paid p USING (month) ORDER BY m.month
"""


@staff("payments.look")
def reports(request: Any) -> HttpResponse:
    """Twelve months of a scheme."""
    office, words = request.office, words_of(request)
    schemes = words.schemes()
    names = [name for name, _title in schemes]
    scheme = request.GET.get("scheme", "")
    if scheme not in names:
        largest = (
            Membership.objects.filter(office_id=office.pk, scheme__in=names)
            .values("scheme")
            .annotate(number=Count("pk"))
        )
        scheme = max(((one["number"], one["scheme"]) for one in largest), default=(0, names[0]))[1]
    last = timezone.localdate().replace(day=1)
    first = datetime.date(last.year - 1, last.month, 1)
    with connection.cursor() as cursor:
        cursor.execute(_MONTHS, {"office": office.pk, "scheme": scheme, "first": first, "last": last})
        rows = cursor.fetchall()
    heads = (
        _("Month"),
        _("Joined"),
        _("Left"),
        _("Contributions received"),
        _("Shares received"),
        _("Claims filed"),
        _("Granted"),
        _("Rejected"),
        _("Days until decided"),
        _("Paid out"),
    )
    if "csv" in request.GET:
        return as_csv(f"report-{office.code}-{scheme}", heads, rows)
    currency = words.law.country.currency
    table = Table(heads, caption=_("Month by month"))
    for at, joined, left, received, shared, filed, granted, rejected, days, paid in rows:
        table.rows.append(
            (
                Cell(month(at)),
                Cell(joined, look="number"),
                Cell(left, look="number"),
                Cell(amount(received, currency), look="number"),
                Cell(amount(shared, currency), look="number"),
                Cell(filed, look="number"),
                Cell(granted, look="number"),
                Cell(rejected, look="number"),
                Cell("" if days is None else round(days, 1), look="number"),
                Cell(amount(paid, currency), look="number"),
            )
        )
    here = reverse("desk:reports", args=(office.code,))
    filters = [Cell(title, f"{here}?scheme={name}", "current" if name == scheme else "") for name, title in schemes]
    context = {
        "title": _("Report"),
        "filters": filters,
        "tables": [table],
        "downloads": [Cell(_("As a table (CSV)"), f"{here}?scheme={scheme}&csv")],
    }
    return render(request, "web/desk/money/list.html", context)
