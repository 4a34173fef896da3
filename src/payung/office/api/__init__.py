"""The office's API, /api/v1: thin, one file a resource; every change is an action, and every operation names its permission."""
