"""The WSGI application of the pages and the API, for a server of any kind: everything is loaded before the first request."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "payung.web.settings")

from django.core.wsgi import get_wsgi_application

from payung.web.operations.memory import settle
from payung.web.screening.laws import load_laws

application = get_wsgi_application()
load_laws()
settle()
