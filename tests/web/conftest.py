"""The pages for tests: a site on loopback over a real PostgreSQL, and Debian's Chromium to look at it.

`site` is the address of a running server on the test's own database; `page` a page of a new browser context (English, 1280 pixels,
with scripts); `open_page(width=360, scripts=False, language="th")` makes others. Screenshots go to `screenshots/`, which git ignores.
"""

import os
import random
import shutil
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from office_database import begin

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the browser's driver keeps a loop running in this thread
begin()

# About the seconds that each page keeps the browser waiting, first and between its thirds.
_SLOW = float(os.environ.get("SLOW_PAGES") or 0)
_PATIENCE = 40_000  # milliseconds for what a busy machine may take seconds for
SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def static_files():
    """The pages' style and script, built and gathered as a server has them."""
    from django.core.management import call_command

    from payung.web import assets

    assets.main()
    call_command("collectstatic", verbosity=0, interactive=False)


@pytest.fixture(autouse=True)
def no_requests_yet():
    """Each test is the first to ask for anything: the limits of use are counted in the process."""
    from payung.web.operations import limits

    limits._limiter.storage.reset()


@pytest.fixture
def client(database, static_files):
    """Django's client, without a browser: `client.get("/en/")`."""
    from django.test import Client

    return Client(HTTP_HOST="localhost")


@pytest.fixture
def settings_of():
    """`settings_of(LIMITS=0)` changes Django's settings for the test."""
    from contextlib import ExitStack

    from django.test import override_settings

    with ExitStack() as stack:
        yield lambda **changed: stack.enter_context(override_settings(**changed))


@pytest.fixture(scope="session")
def _server(static_files):
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    class Quiet(WSGIRequestHandler):
        def log_message(self, *_):
            pass

    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    application = connection_closing_application(get_wsgi_application())
    server.set_app(slowly(application) if _SLOW else application)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_address[1]}"
    server.shutdown()


def slowly(application):
    """The application over a bad line: a test that does not wait for what it looks at fails by it."""

    def answer(environ, start_response):
        wait = _SLOW * random.uniform(0.3, 1.5)
        time.sleep(wait)
        with closing(application(environ, start_response)) as pieces:
            body = b"".join(pieces)
        third = len(body) // 3 + 1
        for start in range(0, len(body), third):
            yield body[start : start + third]
            time.sleep(wait / 2)

    return answer


def connection_closing_application(application):
    """The application, whose threads leave no connection to a database that the test drops."""
    from django.db import connections

    def closing(environ, start_response):
        try:
            return application(environ, start_response)
        finally:
            connections.close_all()

    return closing


@pytest.fixture
def site(database, _server):
    """The address of the running site, without a slash at its end."""
    return _server


@pytest.fixture(scope="session")
def _browser():
    if CHROMIUM is None:
        pytest.skip("Chromium is not on this machine (Debian: apt-get install chromium).")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        flags = [*_FLAGS, "--no-sandbox"] if os.geteuid() == 0 else _FLAGS
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def open_page(_browser, site):
    """Makes a page in a browser context of its own; every error on its console or of its policy fails the test."""
    made, said = [], []

    def make(*, width=1280, height=900, scripts=True, language="en"):
        context = _browser.new_context(
            base_url=site,
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            locale=language,
            is_mobile=width < 500,
            device_scale_factor=1,
        )
        context.set_default_timeout(_PATIENCE)
        made.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        return page

    make.errors = said
    yield make
    for context in made:
        context.close()
    assert not [text for text in said if "the server responded with a status of 4" not in text]


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def fits():
    """`fits(page, 360)`: the page, when all of it is there, is no wider than that."""

    def check(page, width):
        page.wait_for_load_state()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url

    return check


@pytest.fixture(scope="session")
def _axe():
    from payung.web import assets

    return (assets.HERE / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture
def serious(_axe):
    """`serious(page)`: what axe-core finds of serious or critical violations of WCAG 2.2 AA on a page with scripts, as text."""

    def find(page):
        page.wait_for_load_state()
        page.evaluate(_axe)
        found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
        return [
            f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]} ({len(one['nodes'])} places)"
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
        ]

    return find


@pytest.fixture
def shoot():
    """`shoot(page, "home")` keeps a picture of the whole page in `screenshots/`; of a very long one only what is seen, `whole=False`."""
    SCREENSHOTS.mkdir(exist_ok=True)

    def take(page, name, whole=True):
        page.wait_for_load_state()
        page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=whole)

    return take
