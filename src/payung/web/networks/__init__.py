"""Organisations of informal workers, and the conventions that their countries ratified."""
