"""Every operation of the API with what its description allows, made up by schemathesis, and some that it does not: nothing fails."""

import os
from collections import Counter

import hypothesis
import schemathesis
from django.core.handlers.wsgi import WSGIHandler

from payung.office.api.urls import api
from payung.office.records.models import Look
from payung.office.rights import signing_in
from payung.office.rights.actors import SYSTEM, acting
from payung.office.rights.models import Grant, User
from payung.office.rights.roles import ROLES

EXAMPLES = int(os.environ.get("PAYUNG_TEST_EXAMPLES", "3"))  # of each operation


def test_whatever_is_sent_nothing_fails(offices):
    user = User.objects.create(username="everything")
    for role in ROLES:
        Grant.objects.create(user=user, role=role, office=offices[0])
    token = signing_in.token_of(user, name="test", scopes=[], hours=1)
    description = api.get_openapi_schema()
    schema = schemathesis.openapi.from_dict(description)
    application, failed, calls, statuses = WSGIHandler(), [], Counter(), Counter()
    settings = hypothesis.settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    for found in schema.get_all_operations():
        operation = found.ok()

        @settings
        @hypothesis.given(case=operation.as_strategy())
        def send(case):
            if "office" in (case.path_parameters or {}):
                case.path_parameters["office"] = "BKK"
            if "token" in (case.path_parameters or {}):
                case.path_parameters["token"] = 10**9  # not the one in use
            case.headers["Authorization"] = f"Bearer {token}"
            response = case.call(app=application, base_url="http://localhost")
            calls[case.method, case.path] += 1
            statuses[response.status_code] += 1
            if response.status_code >= 500:
                failed.append((case.method, case.path, case.body, response.text))

        send()
    assert failed == []
    assert len(calls) == sum(len(methods) for methods in description["paths"].values())
    # What is made up is read (who signs in with made-up words is not let in), and some of it is even right.
    assert statuses[200] > 60 and statuses[401] <= EXAMPLES and statuses[422] > 60, statuses
    with acting(SYSTEM):
        assert Look.objects.exists()
