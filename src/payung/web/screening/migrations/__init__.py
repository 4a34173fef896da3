"""Migrations of the screening's table."""
