"""Settings for every test."""

import os

from hypothesis import settings

pytest_plugins = ["office_database"]  # fixtures with a real PostgreSQL, for the rooms that ask for them

settings.register_profile("ci", max_examples=40, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("dev", max_examples=40, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))
