"""What the charts of a help page are made of."""

import pytest

from reviews.services.ratings import summary
from reviews.web.insight import BAR_HEIGHT, insight

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(acme, publish, settings):
    """Return a function that reads Acme's insight."""
    settings.MINIMUM_SAMPLE = 2
    return lambda: insight(acme, summary(acme))


def test_nothing_is_described_without_enough_reviews(shown, publish, django_assert_num_queries):
    publish()
    with django_assert_num_queries(1):  # the summary; the trends are not even asked for
        found = shown()
    assert found.described == []
    assert [issue.count for issue in found.undescribed] == [1]


def test_all_charts_share_one_scale(shown, publish, streaming):
    for number in range(4):
        publish(hours=number)
    for number in range(2):
        publish(hours=number, issue_type=streaming)
    found = shown()
    assert found.scale == 4
    assert [item.bars[-1].height for item in found.described] == [BAR_HEIGHT, BAR_HEIGHT // 2]


def test_a_single_review_fills_no_chart(shown, publish):
    publish()
    publish(hours=24 * 40)
    (item,) = shown().described
    assert [bar.height for bar in item.bars if bar.count] == [BAR_HEIGHT // 2] * 2


def test_the_bars_stand_on_the_line_and_in_order(shown, publish):
    publish()
    publish()
    (item,) = shown().described
    assert all(bar.y + bar.height == BAR_HEIGHT for bar in item.bars)
    assert [bar.x for bar in item.bars] == sorted(bar.x for bar in item.bars)
