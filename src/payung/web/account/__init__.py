"""Signing in and out, and the second factor, by django-allauth."""
