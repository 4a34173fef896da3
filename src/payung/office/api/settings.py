"""Django's settings for serving the API alone: whoever calls shows a token each time, so that there are no sessions, no cookies and no
pages, and nothing of a request is spent on them. `payung serve` serves pages and API together, by its own settings.
"""

from __future__ import annotations

from payung.office.settings import *  # noqa: F403

ROOT_URLCONF = "payung.office.api.addresses"
MIDDLEWARE = [
    "payung.office.records.access_log.log_access",
    "django.middleware.security.SecurityMiddleware",
    "allauth.account.middleware.AccountMiddleware",  # which django-allauth asks for, wherever it is installed
]
