"""The numbers that are shown: exact, by source, and silent below the minimum sample."""

import pytest

from reviews.services.ratings import revision, summary

pytestmark = pytest.mark.django_db


def test_no_reviews_is_said_as_no_reviews(acme):
    told = summary(acme)
    assert (told.native.count, told.native.average, told.issues, told.revision) == (0, None, [], 0)
    assert told.native.distribution == {5: 0, 4: 0, 3: 0, 2: 0, 1: 0}


def test_count_mean_and_distribution(screened, acme):
    for rating in (5, 5, 2):
        screened(rating=rating, body="")
    told = summary(acme).native
    assert (told.count, told.average) == (3, 4.0)
    assert told.distribution == {5: 2, 4: 0, 3: 0, 2: 1, 1: 0}


def test_imported_reviews_are_counted_apart(screened, acme):
    screened(rating=5, body="")
    screened(rating=1, body="", source="imported", import_key="1")
    told = summary(acme)
    assert (told.native.average, told.imported.average) == (5.0, 1.0)
    assert [issue.count for issue in told.issues] == [1]


def test_held_reviews_do_not_count(screened, acme):
    screened("I know where your agents work and I will kill them all.")
    assert summary(acme).native.count == 0


def test_another_company_s_reviews_do_not_count(screened, acme, other_company):
    screened(company=other_company)
    assert summary(acme).native.count == 0


def test_below_the_minimum_sample_nothing_is_claimed(screened, acme, settings):
    settings.MINIMUM_SAMPLE = 3
    for _ in range(2):
        screened(body="", resolved="yes", next_steps_explained="yes")
    (issue,) = summary(acme).issues
    assert (issue.count, issue.enough) == (2, False)
    assert (issue.average, issue.sentiment, issue.resolved_share, issue.next_steps_share) == (None,) * 4


def test_at_the_minimum_sample_each_figure_has_its_own_guard(screened, acme, settings):
    settings.MINIMUM_SAMPLE = 2
    screened("Great, thank you!", rating=5, resolved="yes")
    screened("Awful and sad.", rating=1, resolved="no")
    screened("", rating=3, next_steps_explained="yes")
    (issue,) = summary(acme).issues
    assert (issue.enough, issue.average, issue.resolved_share, issue.next_steps_share) == (True, 3.0, 0.5, None)
    assert -1 <= issue.sentiment <= 1


def test_internal_issue_types_are_not_shown(screened, acme, unspecified):
    screened(issue_type=unspecified, body="")
    told = summary(acme)
    assert (told.native.count, told.issues) == (1, [])


def test_issues_come_with_the_most_reported_first(screened, acme, billing, streaming):
    screened(issue_type=billing, body="")
    for _ in range(2):
        screened(issue_type=streaming, body="")
    assert [issue.issue_type.slug for issue in summary(acme).issues] == ["streaming", "billing"]


def test_one_query_serves_the_summary(screened, acme, django_assert_num_queries):
    screened()
    with django_assert_num_queries(1):
        summary(acme)


def test_the_revision_grows_with_every_publication(screened, acme):
    seen = [revision(acme)]
    for _ in range(3):
        screened(body="")
        seen.append(revision(acme))
    assert seen == sorted(set(seen))
    assert summary(acme).revision == seen[-1]
