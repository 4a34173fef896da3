"""Running a server: health, metrics, limits, logs without personal data, trusted proxies."""

import json
import logging

import pytest


@pytest.fixture
def lines(caplog):
    """The log's lines as they are written."""
    from payung.office.records.logs import WithoutPersonalData

    for name in ("payung", "django"):
        logging.getLogger(name).addHandler(caplog.handler)
    caplog.set_level("INFO")
    yield lambda: [json.loads(WithoutPersonalData().format(record)) for record in caplog.records]
    for name in ("payung", "django"):
        logging.getLogger(name).removeHandler(caplog.handler)


def test_health_and_readiness(client):
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/ready").json() == {"status": "ok"}


def test_not_ready_without_a_database(client, database):
    from django.db import connections

    settings = connections["default"].settings_dict
    connections["default"].close()
    settings["NAME"] = "there_is_no_such_database"
    try:
        assert client.get("/ready").status_code == 503
        assert client.get("/health").status_code == 200
        assert client.get("/en/").status_code == 200  # public pages need none
    finally:
        connections["default"].close()
        settings["NAME"] = database


def test_metrics_are_for_who_has_the_token(client, settings_of):
    assert client.get("/metrics").status_code == 404
    settings_of(METRICS_TOKEN="sesame")
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer sésame").status_code == 404
    client.get("/th/")
    client.get("/en/nobody-knows-this/")
    text = client.get("/metrics", HTTP_AUTHORIZATION="Bearer sesame").content.decode()
    assert "payung_request_seconds_bucket" in text
    assert "nobody-knows-this" not in text


def test_too_many_requests_are_told_when_to_come_back(client, settings_of):
    from django.test import RequestFactory

    from payung.web.operations.limits import limited

    def view(request):
        return "served"

    guarded = limited("3/minute")(view)
    post = RequestFactory().post("/", REMOTE_ADDR="203.0.113.7")
    assert [guarded(post) for _ in range(3)] == ["served"] * 3
    refused = guarded(post)
    assert refused.status_code == 429 and int(refused.headers["Retry-After"]) > 0
    assert guarded(RequestFactory().get("/", REMOTE_ADDR="203.0.113.7")) == "served"
    assert guarded(RequestFactory().post("/", REMOTE_ADDR="203.0.113.8")) == "served"
    settings_of(LIMITS=0)
    assert guarded(post) == "served"


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("6.6.6.6, 203.0.113.9", "203.0.113.9"),  # the first entry is what the client claims
        ("203.0.113.9, 10.0.0.1", "203.0.113.9"),
        ("", "10.0.0.1"),
    ],
)
def test_only_a_trusted_proxy_says_who_the_client_is(client, settings_of, forwarded, address):
    from django.test import RequestFactory

    from payung.office.rights.addresses import address_of

    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == "10.0.0.1"
    settings_of(TRUSTED_PROXIES=("10.0.0.1",))
    assert address_of(request) == address


def test_a_fault_is_logged_by_its_places_and_not_by_what_it_says(client, lines, settings_of):
    from types import ModuleType

    from django.urls import path

    from payung.web import urls
    from payung.web.access import public

    @public
    def broken(request, of):
        raise ValueError("Malee 1-2345-67890-12-3")

    site = ModuleType("a_site_with_a_broken_page")
    site.urlpatterns = [path("broken/<str:of>/", broken), *urls.urlpatterns]
    site.handler500 = urls.handler500
    settings_of(ROOT_URLCONF=site)
    client.raise_request_exception = False
    answer = client.get("/broken/Somsri/?name=Malee")
    assert answer.status_code == 500
    assert "2345" not in answer.content.decode()
    written = [line for line in lines() if line.get("exception") == "ValueError"]
    assert written and any("test_operations" in place for place in written[0]["places"])
    assert "Malee" not in json.dumps(lines()) and "Somsri" not in json.dumps(lines())


def test_a_server_serves_and_stops_though_figures_are_being_computed(static_files, database, tmp_path):
    import os
    import re
    import signal
    import socket
    import subprocess
    import time
    import urllib.error
    import urllib.request

    from django.conf import settings

    from payung.office.database import server_url

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = server_url(settings.CONFIGURATION).replace("/postgres?", f"/{database}?")
    environment = {
        **os.environ,
        "DATABASE_URL": address,
        "PAYUNG_HOME": str(tmp_path / "home"),
        "PYTHONUNBUFFERED": "1",
        "PAYUNG_DASHBOARDS": "",
        "PAYUNG_LAB_HOUSEHOLDS": "300",
    }
    command = ["payung", "serve", "--port", str(port), "--workers", "1"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:

        def read(path, **headers):
            with urllib.request.urlopen(
                urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers), timeout=60
            ) as answer:
                return answer.headers, answer.read()

        try:
            for _ in range(600):
                try:
                    read("/ready")
                    break
                except (urllib.error.URLError, ConnectionError):
                    assert server.poll() is None, server.stdout.read()
                    time.sleep(0.1)
            headers, page = read("/en/countries/")  # which asks for figures that take minutes
            assert "script-src 'self'" in headers["Content-Security-Policy"]
            style = re.search(rb'href="(/static/payung/pages\.[0-9a-f]+\.css)"', page)[1].decode()
            headers, _ = read(style, **{"Accept-Encoding": "gzip"})
            assert headers["Content-Encoding"] == "gzip" and "immutable" in headers["Cache-Control"]
        finally:
            stopping = time.monotonic()
            server.send_signal(signal.SIGTERM)
            said, _ = server.communicate(timeout=60)
    assert time.monotonic() - stopping < 10, said
    assert server.returncode == 0 and f"Payung answers at http://localhost:{port}/" in said, said
