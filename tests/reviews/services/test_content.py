"""Content files: loaded whole, loaded twice, and refused by line."""

import datetime
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command

import reviews
from reviews.models import Company, HelpSection, IssueType, Review
from reviews.services.content import load_company, load_issue_types, load_samples
from reviews.services.content_files import BadContent

pytestmark = pytest.mark.django_db

CONTENT = Path(reviews.__file__).parent / "content"
NOW = datetime.datetime(2026, 6, 15, tzinfo=datetime.UTC)


@pytest.fixture
def catalogue():
    load_issue_types(CONTENT / "issue_types.yaml")


@pytest.fixture
def netflix(catalogue):
    return load_company(CONTENT / "netflix.yaml")


@pytest.fixture
def edited(tmp_path):
    """Return a function that writes the Netflix file with one text replaced by another."""

    def edit(old, new):
        text = (CONTENT / "netflix.yaml").read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "edited.yaml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path, text[: text.index(old)].count("\n") + 1

    return edit


def test_the_catalogue_has_one_internal_type(catalogue):
    assert list(IssueType.objects.filter(internal=True).values_list("slug", flat=True)) == ["unspecified"]


def test_netflix_has_every_part_of_a_help_page(netflix):
    kinds = set(netflix.help_page.sections.values_list("kind", flat=True))
    assert kinds == {kind.value for kind in HelpSection.Kind}
    assert netflix.help_page.faq.count() == 15
    assert netflix.help_page.reviewed_on == datetime.date(2026, 6, 1)


def test_netflix_has_no_reviews_and_no_phone_number(netflix):
    assert not netflix.reviews.exists()
    phones = netflix.contact_routes.filter(kind="phone")
    assert set(phones.values_list("exists", "value")) == {(False, "")}


def test_loading_twice_changes_nothing(netflix):
    before = list(HelpSection.objects.order_by("slug").values_list("slug", "position", "body"))
    load_company(CONTENT / "netflix.yaml")
    assert list(HelpSection.objects.order_by("slug").values_list("slug", "position", "body")) == before
    assert Company.objects.count() == 1


def test_the_demo_company_is_labelled_and_as_complete(catalogue):
    demo = load_company(CONTENT / "bluefinch.yaml")
    assert demo.demo
    assert demo.help_page.sections.filter(parent=None).count() >= 10


def test_samples_are_labelled_and_queued_once(catalogue):
    demo = load_company(CONTENT / "bluefinch.yaml")
    first = load_samples(CONTENT / "bluefinch_reviews.yaml", company=demo, now=NOW)
    assert first >= 80
    assert load_samples(CONTENT / "bluefinch_reviews.yaml", company=demo, now=NOW) == 0
    assert set(Review.objects.values_list("sample", "status")) == {(True, "received")}


def test_every_issue_type_of_the_demo_company_has_a_sample(catalogue):
    demo = load_company(CONTENT / "bluefinch.yaml")
    load_samples(CONTENT / "bluefinch_reviews.yaml", company=demo, now=NOW)
    assert set(demo.issue_types.values_list("slug", flat=True)) == set(
        Review.objects.values_list("issue_type__slug", flat=True)
    )


def test_a_real_company_takes_no_samples(netflix):
    with pytest.raises(ValueError, match="demo companies only"):
        load_samples(CONTENT / "bluefinch_reviews.yaml", company=netflix, now=NOW)


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("kind: app", "kind: pigeon", "kind"),
        ("verified_on: 2026-06-01", "verified_on: soon", "verified_on"),
        ("reviewed_on: 2026-06-01", "reviewed_on: 13", "reviewed_on"),
        ("slug: netflix", "slug: Net flix", "slug"),
        ("website: https://www.netflix.com/", "website: javascript:alert(1)", "website"),
        ("exists: true", "exists: maybe", "exists"),
    ],
)
def test_a_bad_line_is_named(catalogue, edited, old, new, where):
    path, line = edited(old, new)
    with pytest.raises(BadContent) as refusal:
        load_company(path)
    assert any(found == line and where in what for found, what in refusal.value.problems)
    assert not Company.objects.exists()


def test_every_bad_line_is_named_at_once(catalogue, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("company: {slug: x}\ncontact_routes: []\nhelp_page: {faq: 3}\nextra: 1\n", encoding="utf-8")
    with pytest.raises(BadContent) as refusal:
        load_company(path)
    assert {line for line, _ in refusal.value.problems} == {1, 3, 4}


@pytest.mark.parametrize(
    "content",
    [b"", b"[", b"a: 1\na: 2\n", b"\xff\xfe", b"!!python/object/apply:os.system [ls]", b"- x: {", b"a: &a [*a]\n"],
)
def test_what_is_not_a_content_file_is_one_clear_error(catalogue, tmp_path, content):
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    with pytest.raises(BadContent):
        load_company(path)


def test_an_unknown_issue_type_is_named(catalogue, edited):
    path, _ = edited("    - household\n", "    - teleportation\n")
    with pytest.raises(BadContent, match="teleportation"):
        load_company(path)


def test_the_command_names_file_and_line(catalogue, edited):
    path, line = edited("kind: app", "kind: pigeon")
    with pytest.raises(CommandError, match=f"{path.name}:{line}: "):
        call_command("load_company", path)


def test_the_commands_say_what_they_loaded(capsys):
    call_command("load_issue_types", CONTENT / "issue_types.yaml")
    call_command("load_company", CONTENT / "bluefinch.yaml")
    call_command("load_samples", CONTENT / "bluefinch_reviews.yaml", company="bluefinch-demo")
    out = capsys.readouterr().out
    assert "issue types loaded" in out
    assert "sample reviews queued" in out


def test_a_missing_file_is_one_clear_error(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("load_issue_types", tmp_path / "nowhere.yaml")


def test_samples_for_an_unknown_or_real_company_are_one_clear_error(netflix):
    for company in ("nobody", "netflix"):
        with pytest.raises(CommandError, match=company):
            call_command("load_samples", CONTENT / "bluefinch_reviews.yaml", company=company)


def test_no_content_file_holds_raw_html():
    for path in CONTENT.glob("*.yaml"):
        assert "<script" not in yaml.safe_dump(yaml.safe_load(path.read_text(encoding="utf-8")))
