"""The pages that are documents."""

import pytest

from tests.reviews.web.conftest import words


@pytest.mark.parametrize(
    ("address", "heading"), [("/about/", "About Softmask"), ("/commenting-policy/", "Commenting policy")]
)
def test_a_document_is_shown_with_one_main_heading(client, address, heading):
    response = client.get(address)
    assert response.status_code == 200
    assert response.content.count(b"<h1>") == 1
    assert heading in words(response)


def test_the_policy_shows_the_soft_mask(client):
    assert "<code>f—</code>" in client.get("/commenting-policy/").content.decode()


def test_a_document_asks_the_database_nothing(client):
    # The database fixture is not requested: a query would fail this test.
    assert client.get("/about/").status_code == 200


def test_a_document_refuses_post(client):
    assert client.post("/about/").status_code == 405
