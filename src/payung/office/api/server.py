"""The WSGI application that a server of any kind serves."""

from __future__ import annotations

from django.core.wsgi import get_wsgi_application

from payung.office.ready import ready

ready()
application = get_wsgi_application()
