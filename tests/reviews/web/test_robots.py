"""What crawlers are told."""


def test_private_places_are_left_alone(client):
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /reviews/status/", "Disallow: /admin/", "Disallow: /api/"} <= set(lines)


def test_it_refuses_post(client):
    assert client.post("/robots.txt").status_code == 405
