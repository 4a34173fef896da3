"""Organisations of members: local groups, their networks, the organisers who act for them, outreach and what came of it."""
