"""The privacy preview in a real browser: as one types, and by its button without JavaScript."""

import pytest
from playwright.sync_api import expect

from reviews.models import Review

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CARD = "4111 1111 1111 1111"


def test_it_follows_the_typing(page, site):
    page.goto(f"{site}/netflix/#write-a-review")
    box = page.get_by_role("region", name="What everyone will read")
    expect(page.get_by_role("button", name="Preview")).to_be_hidden()
    page.get_by_label("What happened?").fill(f"They fucking charged {CARD}.")
    expect(box).to_contain_text("They f— charged [card number removed].")
    expect(box.locator("[data-preview-news]")).to_have_text("1 private detail is taken out. 1 word is softened.")
    page.get_by_label("What happened?").fill("")
    expect(box).to_contain_text("Your words will stand here")
    assert not Review.objects.exists()


def test_markup_typed_there_does_nothing(page, site):
    page.goto(f"{site}/netflix/")
    page.get_by_label("What happened?").fill("<img src=x onerror=\"document.title='hit'\"> bold")
    box = page.get_by_role("region", name="What everyone will read")
    expect(box).to_contain_text("<img src=x")
    assert box.locator("img").count() == 0
    assert page.title() != "hit"


def test_the_button_works_without_javascript(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/netflix/")
    page.get_by_label("What happened?").fill(f"Charged {CARD}, twice.")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("region", name="What everyone will read")).to_contain_text("Charged [card number removed]")
    expect(page.get_by_label("What happened?")).to_have_value(f"Charged {CARD}, twice.")
    assert not Review.objects.exists()
    context.close()
