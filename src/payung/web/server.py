"""The WSGI application of the pages and the API, for a server of any kind."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "payung.web.settings")

from django.core.wsgi import get_wsgi_application

from payung.web.screening.laws import make_ready

application = get_wsgi_application()
make_ready()
