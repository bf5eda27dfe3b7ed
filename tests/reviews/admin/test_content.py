"""Editors change companies, help pages and issue types without knowing JSON."""

import datetime
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from reviews.admin.fields import LinesField
from reviews.models import Company, HelpPage, HelpSection, IssueType
from tests.reviews.conftest import NOW

COMPANY = "/admin/reviews/company/"


def filled_form(answer: Any) -> dict[str, Any]:
    """Return what a browser would send back if nothing were edited."""
    data: dict[str, Any] = {}
    forms = [answer.context["adminform"].form]
    for inline in answer.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for bound in form:
            value = bound.field.prepare_value(bound.value()) if hasattr(bound.field, "prepare_value") else bound.value()
            if value is not None and value is not False:
                data[bound.html_name] = value
    return data


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("", []), ("one", ["one"]), ("one\r\n\r\n  two \n", ["one", "two"]), ("ünïcode\n[x]", ["ünïcode", "[x]"])],
)
def test_a_list_is_typed_one_per_line(typed: str, meant: list[str]) -> None:
    assert LinesField(required=False).clean(typed) == meant


def test_a_list_comes_back_as_lines() -> None:
    assert LinesField().prepare_value(["one", "two"]) == "one\ntwo"


def test_what_did_not_pass_comes_back_as_typed() -> None:
    assert LinesField().prepare_value("one\n\ntwo") == "one\n\ntwo"


@pytest.mark.parametrize("typed", ["x" * 1001, "fine\n" + "x" * 2000, "nul\x00"])
def test_a_line_is_not_a_page(typed: str) -> None:
    with pytest.raises(ValidationError):
        LinesField(required=False).clean(typed)


def test_a_required_list_cannot_be_empty() -> None:
    with pytest.raises(ValidationError):
        LinesField().clean(" \n ")


def test_only_a_real_change_counts() -> None:
    field = LinesField(required=False)
    assert not field.has_changed(["one", "two"], "one\r\ntwo\r\n")
    assert field.has_changed(["one", "two"], "two\none")
    assert not field.has_changed(None, "")


def test_saving_a_company_unedited_changes_nothing(office: Client, acme: Company) -> None:
    Company.objects.update(names=["Acme", "Acme Tools"])
    before = Company.objects.values().get()
    answer = office.post(f"{COMPANY}{acme.pk}/change/", filled_form(office.get(f"{COMPANY}{acme.pk}/change/")))
    assert answer.status_code == 302
    assert Company.objects.values().get() == before
    assert acme.contact_routes.count() == 1
    assert acme.issue_types.count() == 2


def test_names_steps_and_issue_types_are_saved(office: Client, acme: Company, streaming: IssueType) -> None:
    data = filled_form(office.get(f"{COMPANY}{acme.pk}/change/"))
    data |= {"names": "Acme\nAcme Tools", "issue_types": [streaming.pk], "contact_routes-0-steps": "Dial\nWait"}
    assert office.post(f"{COMPANY}{acme.pk}/change/", data).status_code == 302
    acme.refresh_from_db()
    assert acme.names == ["Acme", "Acme Tools"]
    assert list(acme.issue_types.all()) == [streaming]
    assert acme.contact_routes.get().steps == ["Dial", "Wait"]


def test_an_absent_route_with_a_number_is_refused_in_the_form(office: Client, acme: Company) -> None:
    data = filled_form(office.get(f"{COMPANY}{acme.pk}/change/"))
    data.pop("contact_routes-0-exists")
    answer = office.post(f"{COMPANY}{acme.pk}/change/", data)
    assert answer.status_code == 200
    assert "route_absent_has_no_value" in unescape(answer.content.decode())


def test_a_company_with_reviews_cannot_be_deleted(office: Client, acme: Company, received) -> None:
    received()
    office.post(f"{COMPANY}{acme.pk}/delete/", {"post": "yes"})
    assert Company.objects.filter(pk=acme.pk).exists()


def test_the_list_tells_how_old_the_oldest_check_is(office: Client, acme: Company) -> None:
    acme.contact_routes.update(verified_on=datetime.date(2025, 1, 2))
    assert "Jan. 2, 2025" in office.get(COMPANY).content.decode()


def test_listing_companies_costs_a_fixed_number_of_queries(
    office: Client, acme: Company, django_assert_max_num_queries
) -> None:
    for number in range(10):
        Company.objects.create(slug=f"c{number}", name=f"C{number}", category="x", category_name="X")
    with django_assert_max_num_queries(8):
        office.get(COMPANY)


@pytest.fixture
def page(acme: Company) -> HelpPage:
    page = HelpPage.objects.create(
        company=acme, title="Acme help", intro="How to reach **Acme**.", reviewed_on=NOW.date()
    )
    top = HelpSection.objects.create(page=page, slug="billing", title="Billing", steps=["Look", "Ask"])
    HelpSection.objects.create(page=page, slug="refunds", title="Refunds", parent=top)
    page.faq.create(question="Why?", answer="Because.")
    return page


def test_a_help_page_survives_its_form(office: Client, page: HelpPage) -> None:
    address = f"/admin/reviews/helppage/{page.pk}/change/"
    before = list(HelpSection.objects.values())
    assert office.post(address, filled_form(office.get(address))).status_code == 302
    assert list(HelpSection.objects.values()) == before


def test_steps_of_a_section_are_edited_one_per_line(office: Client, page: HelpPage) -> None:
    address = f"/admin/reviews/helppage/{page.pk}/change/"
    data = filled_form(office.get(address)) | {"sections-0-steps": "Look\nThink\nAsk"}
    assert office.post(address, data).status_code == 302
    assert page.sections.get(slug="billing").steps == ["Look", "Think", "Ask"]


def test_a_parent_is_a_main_section_of_the_same_page(office: Client, page: HelpPage, other_company: Company) -> None:
    other = HelpPage.objects.create(company=other_company, title="Z", intro="Z", reviewed_on=NOW.date())
    foreign = HelpSection.objects.create(page=other, slug="s", title="Foreign section")
    address = f"/admin/reviews/helppage/{page.pk}/change/"
    answer = office.get(address)
    assert "Foreign section" not in answer.content.decode()
    data = filled_form(answer) | {"sections-1-parent": foreign.pk}
    assert office.post(address, data).status_code == 200


def test_a_long_page_costs_a_fixed_number_of_queries(
    office: Client, page: HelpPage, django_assert_max_num_queries
) -> None:
    for number in range(25):
        HelpSection.objects.create(page=page, slug=f"s{number}", title=f"Section {number}")
    with django_assert_max_num_queries(14):
        office.get(f"/admin/reviews/helppage/{page.pk}/change/")


def test_a_new_help_page_has_an_empty_form(office: Client, acme: Company) -> None:
    assert office.get("/admin/reviews/helppage/add/").status_code == 200


def test_keywords_of_an_issue_type_are_edited_one_per_line(office: Client, billing: IssueType) -> None:
    address = f"/admin/reviews/issuetype/{billing.pk}/change/"
    data = filled_form(office.get(address)) | {"keywords": "charge\ninvoice"}
    assert office.post(address, data).status_code == 302
    billing.refresh_from_db()
    assert billing.keywords == ["charge", "invoice"]


def test_the_desk_carries_the_name_of_the_site(office: Client) -> None:
    assert "Softmask" in office.get("/admin/").content.decode()
