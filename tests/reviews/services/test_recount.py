"""Aggregates equal a recount, and a difference is found and put right."""

import datetime

import pytest
from django.core.management import CommandError, call_command

from reviews.models import RatingCell, Review
from reviews.services.aggregate import count_in, count_out
from reviews.services.recount import repair, verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(screened, billing, streaming):
    """Reviews of many kinds, months and sources."""
    for number in range(12):
        screened(
            "Great!" if number % 3 else "",
            rating=number % 5 + 1,
            issue_type=billing if number % 2 else streaming,
            resolved=["", "yes", "partly", "no"][number % 4],
            next_steps_explained=["yes", "no", ""][number % 3],
            source="imported" if number % 4 == 0 else "native",
            import_key=str(number),
            submitted_at=datetime.datetime(2026, 1 + number % 3, 28, 23, 30, tzinfo=datetime.UTC),
        )


def test_the_cells_equal_a_recount(many):
    assert sum(RatingCell.objects.values_list("count", flat=True)) == 12
    assert verify() == []


def test_counting_out_takes_everything_back(many):
    count_out(Review.objects.published())
    assert set(RatingCell.objects.values_list("count", "sentiment_sum", "resolved_known")) == {(0, 0, 0)}


def test_a_late_evening_counts_in_its_utc_month(screened, settings):
    settings.TIME_ZONE = "Pacific/Auckland"
    screened(submitted_at=datetime.datetime(2026, 1, 31, 23, 59, tzinfo=datetime.UTC))
    assert RatingCell.objects.get().month == datetime.date(2026, 1, 1)
    assert verify() == []


@pytest.mark.parametrize("damage", [{"count": 9}, {"sentiment_sum": -5}, {"next_steps_known": 3}])
def test_any_drift_is_found_and_repaired(many, damage):
    cell = RatingCell.objects.first()
    RatingCell.objects.filter(pk=cell.pk).update(**damage)
    assert len(verify()) == 1
    assert len(repair()) == 1
    assert verify() == []


def test_a_missing_cell_is_found_and_repaired(many):
    RatingCell.objects.first().delete()
    assert len(repair()) == 1
    assert verify() == []


def test_a_cell_without_reviews_is_found_and_repaired(many, acme, billing):
    RatingCell.objects.create(
        company=acme, issue_type=billing, rating=1, month=datetime.date(2020, 1, 1), source="native", count=2
    )
    assert len(repair()) == 1
    assert verify() == []


def test_a_repair_moves_the_revision_on(many):
    cell = RatingCell.objects.first()
    RatingCell.objects.filter(pk=cell.pk).update(count=99)
    repair()
    assert RatingCell.objects.get(pk=cell.pk).version == cell.version + 1


def test_counting_nothing_touches_nothing():
    count_in([])
    assert not RatingCell.objects.exists()


def test_the_command_confirms(many, capsys):
    call_command("recount")
    assert capsys.readouterr().out == "The aggregates equal a recount.\n"


def test_the_command_names_what_differs_and_fails(many, capsys):
    cell = RatingCell.objects.first()
    RatingCell.objects.filter(pk=cell.pk).update(count=99)
    with pytest.raises(CommandError, match="1 cells differ"):
        call_command("recount")
    assert f"count 99 should be {cell.count}" in capsys.readouterr().out


def test_the_command_repairs(many, capsys):
    RatingCell.objects.filter(pk=RatingCell.objects.first().pk).update(count=99)
    call_command("recount", "--repair")
    assert capsys.readouterr().out.endswith("1 cells repaired.\n")
    assert verify() == []
