"""The pages for what went wrong."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.views import defaults

from tests.reviews.web.conftest import words


def test_an_unknown_address_is_a_friendly_404(client):
    response = client.get("/no/such/place")
    assert response.status_code == 404
    assert "There is no such page" in words(response)
    assert 'name="robots" content="noindex"' in response.content.decode()


@pytest.mark.parametrize(
    ("view", "status", "heading"),
    [
        (defaults.server_error, 500, "Something broke on our side"),
        (lambda request: defaults.bad_request(request, ValueError()), 400, "We could not read that request"),
        (lambda request: defaults.permission_denied(request, PermissionError()), 403, "This is not yours to open"),
    ],
)
def test_an_error_page_stands_without_a_request_context(view, status, heading):
    response = view(RequestFactory().get("/"))
    assert response.status_code == status
    assert heading in words(response)
    assert "Softmask" in words(response)


def test_an_error_page_does_not_repeat_the_address(client):
    assert "evil-words" not in client.get("/evil-words/x").content.decode()


def test_an_error_page_never_speaks_of_another_limit_than_the_form():
    from reviews.services.intake import TEXT_LIMITS

    assert f"{TEXT_LIMITS['body']:,}" in render_to_string("413.html")
