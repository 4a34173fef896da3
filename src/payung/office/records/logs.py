"""Logs without personal data: one line of JSON a record, of fields that are known to hold none.

What others write is freed of whatever may name somebody: quoted values, numbers of five digits and more, days, addresses of mail,
what stands behind a `?`. Of an exception its kind and its places in the code are logged, never its message, which may quote a row.
"""

from __future__ import annotations

import datetime
import json
import logging
import logging.config
import re
import sys
import traceback
from collections.abc import Mapping
from typing import Any

_PERSONAL = re.compile(
    r"\?\S*"  # a query
    r"|[^\s@]+@[^\s@]+"  # mail
    r"|\d{4}-\d{2}-\d{2}"
    r"|\+?\d(?:[ -]?\d){4,}"
    r"|'[^']*'|\"[^\"]*\"|«[^»]*»"
    r"|\([^()]*\)=\([^()]*\)"  # PostgreSQL's Key (names)=(...)
)
FIELDS = ("method", "route", "status", "milliseconds", "user", "act", "job", "office")


class WithoutPersonalData(logging.Formatter):
    """Formats a record as a line of JSON: time, level, logger, message, the fields of FIELDS that it has."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        line: dict[str, Any] = {
            "at": at.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": scrubbed(record.getMessage()),
        }
        line |= {name: record.__dict__[name] for name in FIELDS if name in record.__dict__}
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__
            places = traceback.extract_tb(record.exc_info[2])
            line["places"] = [f"{place.filename}:{place.lineno} {place.name}" for place in places]
        return json.dumps(line, ensure_ascii=False)


def scrubbed(text: str) -> str:
    """A text without what may be somebody's: `…` stands in its place."""
    return _PERSONAL.sub("…", text)


def configure(settings: Mapping[str, Any]) -> None:
    """Django's LOGGING_CONFIG: everything by one handler to standard error."""
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"json": {"()": WithoutPersonalData}},
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "stream": sys.stderr}},
            "loggers": {
                name: {"handlers": ["stderr"], "level": settings["level"], "propagate": False}
                for name in ("django", "payung", "allauth", "ninja")
            }
            | {
                "procrastinate": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
                "django.request": {"level": "CRITICAL"},
            },  # the access log says it, by the route
        }
    )
