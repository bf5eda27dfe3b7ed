"""GET /{slug}/widgets/: live previews and codes to copy."""

import html
import re

import pytest
from django.test import Client

from reviews.models import Company
from reviews.services import widgets
from tests.reviews.web.conftest import XSS

ADDRESS = "/acme/widgets/"


def codes(client: Client) -> list[str]:
    page = client.get(ADDRESS).content.decode()
    return [html.unescape(code) for code in re.findall(r"<pre [^>]*><code>(.*?)</code></pre>", page, flags=re.DOTALL)]


def test_it_offers_the_code_of_every_widget(client: Client, acme: Company) -> None:
    assert codes(client) == [code.html for code in widgets.embed_codes(acme)]
    assert len(codes(client)) == 3


def test_the_codes_are_whole_addresses_that_answer(client: Client, acme: Company) -> None:
    addresses = [address for code in codes(client) for address in re.findall(r'(?:src|href)="([^"]+)"', code)]
    assert len(addresses) == 6
    for address in addresses:
        assert address.startswith("http://testserver/")
        assert client.get(address.removeprefix("http://testserver")).status_code == 200


def test_the_script_is_locked_to_its_hash(client: Client, acme: Company) -> None:
    assert f'integrity="{widgets.newest_script().integrity}"' in codes(client)[1]


def test_pictures_and_frames_have_their_size_so_that_nothing_jumps(client: Client, acme: Company) -> None:
    for tag in re.findall(r"<(?:img|iframe)[^>]*>", client.get(ADDRESS).content.decode()):
        assert re.search(r'width="\d+" height="\d+"', tag)


def test_it_may_frame_the_card_and_nothing_else(client: Client, acme: Company) -> None:
    policy = client.get(ADDRESS)["Content-Security-Policy"]
    assert "frame-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy


def test_a_name_is_text_twice_over(client: Client, acme: Company) -> None:
    Company.objects.update(name=XSS)
    page = client.get(ADDRESS).content.decode()
    assert "<script>alert" not in page
    assert "<script>alert" not in "".join(codes(client))


def test_an_unknown_company_is_not_found(client: Client, db: None) -> None:
    assert client.get("/nobody/widgets/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put"])
def test_it_is_only_read(client: Client, acme: Company, method: str) -> None:
    assert getattr(client, method)(ADDRESS).status_code == 405


def test_it_says_that_a_demo_is_one(client: Client, acme: Company) -> None:
    Company.objects.update(demo=True)
    assert b"fictional company" in client.get(ADDRESS).content


def test_one_query_is_enough(client: Client, acme: Company, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        client.get(ADDRESS)


def test_the_help_page_leads_here_and_says_where_its_oembed_is(client: Client, help_page) -> None:
    page = client.get("/acme/").content.decode()
    assert f'href="{ADDRESS}"' in page
    found = re.search(r'type="application/json\+oembed" href="http://testserver([^"]+)"', page)
    assert found
    assert client.get(found[1]).json()["type"] == "rich"
