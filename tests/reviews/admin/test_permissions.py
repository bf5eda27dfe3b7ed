"""Who may do what at the desk."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test import Client

from tests.reviews.admin.conftest import HELD, Hold, page_of, staff, status_of

migration = import_module("reviews.migrations.0002_moderators_group")
# All that the migration asks of its schema editor. A real one cannot be had inside a test's transaction.
EDITOR = SimpleNamespace(connection=connection)


@pytest.fixture
def moderators(db: None) -> Group:
    migration.create_group(apps, EDITOR)
    return Group.objects.get(name="Moderators")


def test_strangers_are_sent_to_sign_in(client: Client, hold: Hold) -> None:
    for address in (HELD, page_of(hold())):
        assert client.get(address)["Location"].startswith("/admin/login/")


def test_a_visitor_with_an_account_is_no_moderator(client: Client, hold: Hold) -> None:
    client.force_login(User.objects.create_user("charlie"))
    review = hold()
    client.post(page_of(review), {"action": "publish"})
    assert status_of(review) == "held"


def test_staff_without_the_permission_see_nothing(client: Client, hold: Hold) -> None:
    client.force_login(staff("dora"))
    for address in (HELD, page_of(hold())):
        assert client.get(address).status_code == 403


def test_whoever_may_only_look_cannot_decide(client: Client, victor: User, hold: Hold) -> None:
    client.force_login(victor)
    review = hold()
    assert "desk-decide" not in client.get(page_of(review)).content.decode()
    assert client.post(page_of(review), {"action": "publish"}).status_code == 403
    assert status_of(review) == "held"


def test_the_permission_on_all_reviews_does_not_open_the_queue(client: Client, hold: Hold) -> None:
    client.force_login(staff("erin", "view_review", "change_review", "delete_review"))
    review = hold()
    assert client.get(HELD).status_code == 403
    assert client.post(page_of(review), {"action": "publish"}).status_code == 403


def test_a_member_of_the_group_can_moderate(client: Client, moderators: Group, hold: Hold) -> None:
    fred = staff("fred")
    fred.groups.add(moderators)
    client.force_login(fred)
    review = hold()
    client.post(page_of(review), {"action": "publish"})
    assert status_of(review) == "published"


@pytest.mark.parametrize(
    "address",
    [
        "reviews/heldreview/",
        "reviews/quarantinedreview/",
        "reviews/review/",
        "reviews/decision/",
        "moderation/watchedterm/",
    ],
)
def test_the_group_opens_every_page_of_the_desk(client: Client, moderators: Group, address: str) -> None:
    fred = staff("fred")
    fred.groups.add(moderators)
    client.force_login(fred)
    assert client.get(f"/admin/{address}").status_code == 200


def test_the_group_may_not_edit_companies_or_people(moderators: Group) -> None:
    codenames = set(moderators.permissions.values_list("codename", flat=True))
    assert not {name for name in codenames if name.endswith(("_user", "_group"))}
    assert "change_company" not in codenames
    assert "delete_review" not in codenames


def test_making_the_group_twice_changes_nothing(moderators: Group) -> None:
    before = (moderators.permissions.count(), Permission.objects.count())
    migration.create_group(apps, EDITOR)
    assert (moderators.permissions.count(), Permission.objects.count()) == before
