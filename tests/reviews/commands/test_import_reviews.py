"""`import_reviews`: real files, twice, broken, and big."""

import pytest
from django.core.management import CommandError, call_command

from reviews.models import Review
from reviews.services.originals import unseal

pytestmark = pytest.mark.django_db


@pytest.fixture
def csv_file(tmp_path):
    def write(content):
        path = tmp_path / "reviews.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def run(acme, unspecified, capsys):
    def import_file(path, company="acme"):
        call_command("import_reviews", path, company=company)
        return capsys.readouterr()

    return import_file


GOOD = "date,rating,content\n2025-04-15,1,Bad app\n2025-04-16,5,Good app\n"


def test_good_rows_are_queued_as_imported(run, csv_file):
    assert run(csv_file(GOOD)).out == "2 rows read: 2 queued, 0 already there, 0 refused.\n"
    assert {review.source for review in Review.objects.waiting()} == {"imported"}


def test_an_import_keeps_its_own_date_and_stars(run, csv_file):
    run(csv_file(GOOD))
    assert [(r.submitted_at.day, r.rating) for r in Review.objects.order_by("id")] == [(15, 1), (16, 5)]


def test_running_it_twice_adds_nothing(run, csv_file):
    run(csv_file(GOOD))
    assert run(csv_file(GOOD)).out == "2 rows read: 0 queued, 2 already there, 0 refused.\n"
    assert Review.objects.count() == 2


def test_a_grown_file_adds_only_what_is_new(run, csv_file):
    run(csv_file(GOOD))
    run(csv_file(GOOD + "2025-04-17,3,New\n"))
    assert Review.objects.count() == 3


def test_bad_rows_are_named_and_stop_nobody(run, csv_file):
    told = run(csv_file("date,rating,content\n2025-04-15,9,Bad\n2025-04-16,5,Good\nnonsense\n"))
    assert "line 2: The rating is not a whole number from 1 to 5." in told.err
    assert "line 4: 1 columns" in told.err
    assert told.out == "3 rows read: 1 queued, 0 already there, 2 refused.\n"


def test_many_bad_rows_are_counted_not_all_listed(run, csv_file):
    told = run(csv_file("date,rating,content\n" + "x\n" * 50))
    assert told.err.count("1 columns") == 20
    assert "and 30 more bad rows" in told.err


def test_another_encoding_is_refused_row_by_row(run, csv_file):
    told = run(csv_file(GOOD.encode() + "2025-04-17,3,caf\xe9\n".encode("latin-1")))
    assert "line 4: This contains characters that are not text." in told.err
    assert Review.objects.count() == 2


def test_utf_16_is_one_clear_error(run, csv_file):
    with pytest.raises(CommandError, match=r"Nothing imported: .*missing|Nothing imported"):
        run(csv_file(GOOD.encode("utf-16")))


def test_a_byte_order_mark_is_no_trouble(run, csv_file):
    run(csv_file(b"\xef\xbb\xbf" + GOOD.encode()))
    assert Review.objects.count() == 2


def test_secrets_are_stripped_on_this_door_too(run, csv_file):
    run(csv_file("date,rating,content\n2025-04-15,1,my card 4111111111111111 was charged\n"))
    assert "4111" not in unseal(Review.objects.get().original.ciphertext)["body"]


def test_doorbells_ring_for_what_was_queued(run, csv_file, bells, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        run(csv_file(GOOD))
    assert [len(ids) for ids in bells] == [2]


def test_an_unknown_company_is_one_clear_error(run, csv_file):
    with pytest.raises(CommandError, match="no company with the slug 'nobody'"):
        run(csv_file(GOOD), company="nobody")


def test_a_missing_file_is_one_clear_error(run, tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "nowhere.csv")


def test_a_missing_catalogue_is_one_clear_error(acme, csv_file):
    with pytest.raises(CommandError, match="load_issue_types"):
        call_command("import_reviews", csv_file(GOOD), company="acme")
