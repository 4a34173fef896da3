"""Django's settings for the office. Everything that differs between offices comes from `payung.office.configuration`."""

from __future__ import annotations

from payung.office.configuration import Configuration
from payung.office.database import databases

CONFIGURATION = Configuration.from_environment()

SECRET_KEY = CONFIGURATION.keys["sessions"]
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
DATABASES = databases(CONFIGURATION)
DATABASE_ROUTERS: list[str] = []
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
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
]
AUTH_USER_MODEL = "rights.User"
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
