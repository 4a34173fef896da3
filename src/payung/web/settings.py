"""Django's settings for the pages: the office's, and what pages need beside an API."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from payung.office.settings import *  # noqa: F403
from payung.office.settings import CONFIGURATION, INSTALLED_APPS, MIDDLEWARE, TEMPLATES, TRUSTED_PROXIES
from payung.web.languages import LANGUAGE_NAMES, compiled_catalogues, make_known

make_known()

INSTALLED_APPS = [
    "payung.web.screening",
    "payung.web",  # before the others: its templates take the place of theirs
    *INSTALLED_APPS,
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
]
ROOT_URLCONF = "payung.web.urls"
APPEND_SLASH = True
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

_BEFORE_SESSIONS = MIDDLEWARE.index("django.contrib.sessions.middleware.SessionMiddleware")
MIDDLEWARE = [
    "payung.web.operations.metrics.measure",
    *MIDDLEWARE[:_BEFORE_SESSIONS],
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "payung.web.headers.guard",
    MIDDLEWARE[_BEFORE_SESSIONS],
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    *MIDDLEWARE[_BEFORE_SESSIONS + 1 :],
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "payung.web.access.only_with_a_rule",
]
TEMPLATES[0]["OPTIONS"]["context_processors"] += ["payung.web.frame.frame"]  # type: ignore[index]
TEMPLATES[0]["OPTIONS"]["builtins"] = [  # type: ignore[index]
    "django.templatetags.i18n",
    "django.templatetags.static",
    "payung.web.templatetags.payung",
]

# ---- Static files: compressed, their names with a hash of their content, kept by browsers for ever ----
STATIC_URL = "/static/"
STATIC_ROOT = CONFIGURATION.home / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# ---- What a page may load and do: only what is ours, no script or style within a page ----
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"  # with none at all browsers send forms from nowhere, and they are refused
CSRF_FAILURE_VIEW = "payung.web.errors.stale"

# ---- Signing in: where it leads, and our own words ----
LOGIN_REDIRECT_URL = "desk:offices"  # members are sent on to their own page
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "payung.web.account.adapter.InOurWords"
MFA_ADAPTER = "payung.web.account.adapter.SecondFactorInOurWords"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "payung.web.account.forms.SignIn",
    "change_password": "payung.web.account.forms.NewPassword",
    "reauthenticate": "payung.web.account.forms.PasswordAgain",
}
MFA_FORMS = {
    "authenticate": "payung.web.account.forms.Code",
    "reauthenticate": "payung.web.account.forms.CodeAgain",
    "activate_totp": "payung.web.account.forms.FirstCode",
}

# ---- Languages ----
LANGUAGES = list(LANGUAGE_NAMES.items())
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [compiled_catalogues(Path(__file__).parent / "locale")]

# ---- Populations that the reform lab and the dashboards measure the law on ----
POPULATIONS = CONFIGURATION.home / "populations"

# ---- Running a server ----
LIMITS = CONFIGURATION.limits
METRICS_TOKEN = os.environ.get("PAYUNG_METRICS_TOKEN", "")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if CONFIGURATION.hosts else 0
