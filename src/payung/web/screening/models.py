"""An answer that somebody asked to keep. Without its link nobody reads it, not with the whole database and the server's keys."""

from __future__ import annotations

from django.db import models


class KeptAnswer(models.Model):  # type: ignore[misc]
    """The hash of the link's token, and the conversation encrypted by a key that only the token gives."""

    digest = models.BinaryField(primary_key=True, max_length=32)
    content = models.BinaryField()
    expires_at = models.DateTimeField(db_index=True)
