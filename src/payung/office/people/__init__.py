"""Persons, households, who lived in which from when to when, and the facts about them that the law asks for."""
