"""CSV files as people have them: good rows are read, bad rows are named by line, and nothing else stops."""

import datetime
import io

import pytest

from reviews.services.csv_rows import BadRow, CsvReview, UnreadableFile, read_reviews

HEADER = "date,rating,content\n"


def read(text):
    return list(read_reviews(io.StringIO(text, newline="")))


def test_a_row_is_read():
    (row,) = read(HEADER + "2025-04-15 13:04:42,1,Bad app\n")
    assert row == CsvReview(
        line=2,
        submitted_at=datetime.datetime(2025, 4, 15, 13, 4, 42, tzinfo=datetime.UTC),
        rating=1,
        texts={"title": "", "body": "Bad app", "display_name": ""},
    )


def test_columns_may_come_in_any_order_with_others_between():
    (row,) = read("ip_address,Content,RATING,title,date,name\n1.2.3.4,Fine,4,Hi,2025-04-15,Jo\n")
    assert row.texts == {"title": "Hi", "body": "Fine", "display_name": "Jo"}


def test_semicolons_separate_too():
    (row,) = read("date;rating;content\n2025-04-15;4;a, b\n")
    assert row.texts["body"] == "a, b"


def test_a_quoted_text_may_span_lines_and_the_next_line_number_is_right():
    first, second = read(HEADER + '2025-04-15,4,"one\ntwo"\n2025-04-15,9,x\n')
    assert (first.line, first.texts["body"]) == (2, "one\ntwo")
    assert second == BadRow(4, "The rating is not a whole number from 1 to 5.")


@pytest.mark.parametrize(
    "date",
    ["2025-04-15", "2025-04-15T00:00:00Z", "2025-04-15T02:00:00+02:00", "2025/04/15", "15.04.2025", "15 April 2025",
     "Apr 15, 2025", "April 15, 2025"],
)  # fmt: skip
def test_dates_are_understood_in_the_usual_ways(date):
    (row,) = read(HEADER + f'"{date}",4,x\n')
    assert row.submitted_at == datetime.datetime(2025, 4, 15, tzinfo=datetime.UTC)


@pytest.mark.parametrize("date", ["", "yesterday", "0001-01-01", "9999-12-31T23:59:59-12:00", "2025-13-01", "04/15"])
def test_other_dates_are_refused(date):
    (row,) = read(HEADER + f"{date},4,x\n")
    assert isinstance(row, BadRow)
    assert "date" in row.why


@pytest.mark.parametrize("rating", ["", "0", "6", "five", "4.5", "-1", "٣", "1e0"])
def test_other_ratings_are_refused(rating):
    assert read(HEADER + f"2025-04-15,{rating},x\n") == [BadRow(2, "The rating is not a whole number from 1 to 5.")]


@pytest.mark.parametrize("row", ["2025-04-15,4\n", "2025-04-15,4,a,b\n", "x\n"])
def test_a_ragged_row_is_refused_and_the_next_is_read(row):
    bad, good = read(HEADER + row + "2025-04-15,4,good\n")
    assert (bad.line, "columns" in bad.why) == (2, True)
    assert good.texts["body"] == "good"


@pytest.mark.parametrize("text", ["a\x00b", "a\udcffb", "a\x1bb"])
def test_what_is_not_text_is_refused_without_being_repeated(text):
    (row,) = read(HEADER + f"2025-04-15,4,{text}\n")
    assert row == BadRow(2, "This contains characters that are not text.")


def test_a_text_of_ten_megabytes_is_refused_and_the_next_is_read():
    bad, good = read(HEADER + f"2025-04-15,4,{'x' * 10_000_000}\n2025-04-15,4,good\n")
    assert "at most 5000" in bad.why
    assert good.line == 3


def test_a_text_over_the_csv_limit_is_refused_and_later_rows_are_read():
    rows = read(HEADER + f"2025-04-15,4,{'x' * 17_000_000}\n2025-04-15,4,good\n")
    assert rows[0] == BadRow(2, "this is not CSV")
    assert rows[-1].texts["body"] == "good"


def test_empty_lines_are_passed_over():
    (row,) = read(HEADER + "\n\n2025-04-15,4,x\n\n")
    assert row.line == 4


@pytest.mark.parametrize("text", ["", "\n", "   \n"])
def test_an_empty_file_is_refused(text):
    with pytest.raises(UnreadableFile, match="empty"):
        read(text)


def test_a_missing_column_is_named():
    with pytest.raises(UnreadableFile, match="missing: rating, content"):
        read("date,stars,text\n2025-04-15,4,x\n")


def test_an_unclosed_quote_ends_with_one_bad_or_long_row():
    rows = read(HEADER + '2025-04-15,4,"never closed\n2025-04-15,4,x\n')
    assert len(rows) == 1
