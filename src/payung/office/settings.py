"""Django's settings for the office. Everything that differs between offices comes from `payung.office.configuration`."""

from __future__ import annotations

from payung.office.configuration import Configuration
from payung.office.database import databases

CONFIGURATION = Configuration.from_environment()

SECRET_KEY = CONFIGURATION.keys["sessions"]
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *CONFIGURATION.hosts]
TRUSTED_PROXIES = CONFIGURATION.proxies
DATABASES = databases(CONFIGURATION)
DATABASE_ROUTERS: list[str] = []
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
    "payung.office.rights",
    "payung.office.acts",
    "payung.office.decisions",
    "payung.office.people",
    "payung.office.organisations",
    "payung.office.ledger",
    "payung.office.membership",
    "payung.office.contributions",
    "payung.office.claims",
    "payung.office.payments",
    "payung.office.recalculation",
    "payung.office.records",
]
ROOT_URLCONF = "payung.office.urls"
APPEND_SLASH = False
MIDDLEWARE = [
    "payung.office.records.access_log.log_access",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = bool(CONFIGURATION.hosts)  # beyond this machine, only over TLS
SESSION_COOKIE_AGE = 12 * 3600
SECURE_REFERRER_POLICY = "no-referrer"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

# ---- Who gets in ----
AUTH_USER_MODEL = "rights.User"
AUTHENTICATION_BACKENDS = ["payung.office.rights.signing_in.Limited"]
ACCOUNT_ADAPTER = "payung.office.rights.signing_in.ClosedToStrangers"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mfa_index"
MFA_ADAPTER = "payung.office.rights.second_factor.SealedSecrets"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Payung"
SECOND_FACTOR_REQUIRED = CONFIGURATION.second_factor_required

# ---- Jobs and logs ----
PROCRASTINATE_IMPORT_PATHS = ["payung.office.jobs"]
LOGGING_CONFIG = "payung.office.records.logs.configure"
LOGGING = {"level": "INFO"}
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
