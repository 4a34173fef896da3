"""Settings for every test."""

import os
import shutil
import tempfile

import pytest
from hypothesis import settings

pytest_plugins = ["office_database"]  # fixtures with a real PostgreSQL, for the rooms that ask for them

settings.register_profile("ci", max_examples=40, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("dev", max_examples=40, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))

_CACHE = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """One empty cache for the whole run: what one test or process of it has compiled, the others load."""
    if not hasattr(config, "workerinput"):  # pytest-xdist's workers take the environment over
        os.environ["PAYUNG_CACHE"] = config.stash[_CACHE] = tempfile.mkdtemp(prefix="payung-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if folder := config.stash.get(_CACHE, None):
        shutil.rmtree(folder, ignore_errors=True)
