"""The frame of every page: rules of access, languages, headers, the first page in a browser."""

import re

import pytest
from playwright.sync_api import expect

from payung.web.access import rule_of


def views(patterns=None, before=""):
    """Every view of the URL map with its route."""
    from django.urls import URLResolver, get_resolver

    for one in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from views(one.url_patterns, route)
        else:
            yield route, one.callback


def test_every_view_says_who_may_open_it():
    assert [route for route, view in views() if rule_of(view, route.removeprefix("<lang>/")) is None] == []


def test_the_first_page_is_in_the_readers_language(client):
    assert client.get("/", HTTP_ACCEPT_LANGUAGE="th").headers["Location"] == "/th/"
    assert client.get("/", HTTP_ACCEPT_LANGUAGE="xx").headers["Location"] == "/en/"
    assert 'lang="km"' in client.get("/km/").content.decode()


def test_headers_let_nothing_foreign_in(client):
    headers = client.get("/en/").headers
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_public_page_sets_no_cookie_and_touches_no_session(client):
    assert not client.get("/en/").cookies


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_first_page_opens(open_page, fits, serious, shoot, width, scripts):
    page = open_page(width=width, scripts=scripts)
    page.goto("/")
    expect(page).to_have_url(re.compile("/en/$"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    fits(page, width)
    if scripts:
        assert serious(page) == []
    shoot(page, f"home-{width}-{'scripts' if scripts else 'plain'}")
