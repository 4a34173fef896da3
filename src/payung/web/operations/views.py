"""For those who run the server."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, JsonResponse

from payung.web.access import public


@public
def health(request: HttpRequest) -> JsonResponse:
    """Whether pages and database answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})
