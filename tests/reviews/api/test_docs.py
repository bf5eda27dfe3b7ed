"""docs/api.md stays true: it lists every address, field, limit, choice and problem there is."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import URLPattern

from reviews.api import problems
from reviews.api.caching import PUBLIC
from reviews.api.review_views import LARGEST_PAGE, PAGE_SIZE
from reviews.api.serializers import ReviewSerializer
from reviews.api.urls import urlpatterns
from reviews.api.widget_urls import urlpatterns as widget_patterns
from reviews.models import Review
from reviews.services.intake import TEXT_LIMITS
from reviews.services.widgets import LANGUAGES, SIZES, THEMES, newest_script

DOCS = Path(settings.BASE_DIR, "docs", "api.md").read_text(encoding="utf-8")
KINDS = [kind for kind in vars(problems).values() if isinstance(kind, problems.Kind)]


@pytest.mark.parametrize("pattern", [pattern for pattern in urlpatterns if pattern.name], ids=lambda p: p.name)
def test_every_address_is_documented(pattern: URLPattern) -> None:
    address = re.sub(r"<slug:(\w+)>", r"{\1}", str(pattern.pattern))
    method = "POST" if pattern.name == "preview" else "GET"
    assert f"`{method} /api/v1/{address}`" in DOCS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_problem_is_documented(kind: problems.Kind) -> None:
    assert f"| {kind.status} | `{kind.code}` |" in DOCS


def test_no_problem_is_documented_that_does_not_exist() -> None:
    documented = set(re.findall(r"^\| \d{3} \| `(\w+)` \|", DOCS, flags=re.MULTILINE))
    assert documented == {kind.code for kind in KINDS}


def test_every_field_of_a_review_is_documented() -> None:
    section = DOCS.split("### A review that is sent")[1].split("## Caching")[0]
    assert set(ReviewSerializer().fields) <= set(re.findall(r"`(\w+)`", section))


@pytest.mark.parametrize("name", ["BilledBy", "ContactMethod", "ResponseTime", "YesPartlyNo", "Outcome"])
def test_every_choice_is_documented_in_its_order(name: str) -> None:
    assert ", ".join(f"`{value}`" for value in getattr(Review, name).values) in DOCS


def test_limits_are_the_real_ones() -> None:
    assert f"at most {TEXT_LIMITS['body']} characters" in DOCS
    others = [str(TEXT_LIMITS[name]) for name in ("title", "display_name", "partner_name", "device")]
    assert f"at most {', '.join(others[:3])} and {others[3]} characters" in DOCS
    assert f"{PAGE_SIZE} to a page; `limit` (1 to {LARGEST_PAGE})" in DOCS


def test_the_headers_are_the_real_ones() -> None:
    assert f"`Cache-Control: {PUBLIC}`" in DOCS


@pytest.mark.parametrize("size", SIZES)
def test_sizes_are_the_real_ones(size: str) -> None:
    width, height = SIZES[size]
    assert f"`{size}` {width} × {height}" in DOCS


def test_themes_and_languages_are_the_real_ones() -> None:
    assert f"| `theme` | {', '.join(f'`{theme}`' for theme in THEMES)}" in DOCS
    assert LANGUAGES == ("en",)
    assert "English is the only one so far" in DOCS


def test_the_script_is_shown_with_its_real_hash() -> None:
    script = newest_script()
    assert f"/widgets/v1/softmask-rating.{script.version}.js" in DOCS
    assert f'integrity="{script.integrity}"' in DOCS


@pytest.mark.parametrize(
    "pattern", [p for p in widget_patterns if p.name not in {None, "script"}], ids=lambda p: p.name
)
def test_every_widget_is_documented(pattern: URLPattern) -> None:
    address = re.sub(r"<slug:(\w+)>", r"{\1}", str(pattern.pattern))
    assert f"`GET /widgets/v1/{address}`" in DOCS


def test_its_example_of_a_review_is_accepted(post) -> None:
    example = re.search(r"-d '(\{.*\})'", DOCS)
    assert example
    assert post(example[1].encode()).status_code == 202
