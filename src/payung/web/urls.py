"""Every address of the pages and the API. Those of pages begin with the reader's language."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from payung.office.api.urls import api
from payung.web.home import home

handler404 = "payung.web.errors.not_found"
handler403 = "payung.web.errors.refused"
handler500 = "payung.web.errors.failed"

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include("payung.web.operations.urls")),
    *i18n_patterns(
        path("", home, name="home"),
        path("screening/", include("payung.web.screening.urls")),
        path("law/", include("payung.web.law_book.urls")),
        path("lab/", include("payung.web.lab.urls")),
        path("countries/", include("payung.web.dashboards.urls")),
        path("organisations/", include("payung.web.networks.urls")),
        path("desk/", include("payung.web.desk.urls")),
        path("my/", include("payung.web.my.urls")),
        path("account/", include("payung.web.account.urls")),
    ),
]
