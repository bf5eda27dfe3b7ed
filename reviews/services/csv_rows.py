"""Read reviews out of a CSV file, row by row: what is bad is named by its line, and stops nothing else."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO

from django.core.exceptions import ValidationError

from reviews.services.intake import TEXT_LIMITS, clean_text

REQUIRED = ("date", "rating", "content")

# CSV column -> the review's field. Columns that are not named here are not read.
_TEXT_COLUMNS = {"title": "title", "content": "body", "name": "display_name"}

_DATE_FORMATS = (
    "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d", "%Y/%m/%d", "%Y/%m/%d %H:%M:%S", "%d.%m.%Y",
    "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y",
)  # fmt: skip


class UnreadableFile(Exception):
    """The file as a whole cannot be read as reviews; the message says why, without quoting it."""


@dataclass(frozen=True, slots=True)
class CsvReview:
    """One good row: when it was written (UTC), its stars, its texts by field name."""

    line: int
    submitted_at: datetime.datetime
    rating: int
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BadRow:
    """One row that was refused, by the line it begins on. ``why`` never quotes the row."""

    line: int
    why: str


def read_reviews(stream: TextIO) -> Iterator[CsvReview | BadRow]:
    """Yield the rows of ``stream`` (opened with ``newline=""`` and ``errors="surrogateescape"``).

    Raises UnreadableFile when it is empty or a required column is missing.
    """
    csv.field_size_limit(16 * 1024 * 1024)
    reader = csv.reader(stream, delimiter=_delimiter(stream))
    try:
        header = [name.strip().lower() for name in next(reader, [])]
    except csv.Error as error:
        raise UnreadableFile("the first line is not CSV") from error
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        raise UnreadableFile(f"the first line must name the columns; missing: {', '.join(missing)}")
    yield from _rows(reader, header)


def _delimiter(stream: TextIO) -> str:
    first = stream.readline()
    stream.seek(0)
    if not first.strip():
        raise UnreadableFile("the file is empty")
    return ";" if first.count(";") > first.count(",") else ","


def _rows(reader: Iterator[list[str]], header: list[str]) -> Iterator[CsvReview | BadRow]:
    while True:
        line = reader.line_num + 1  # type: ignore[attr-defined]
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield BadRow(line, "this is not CSV")
            continue
        if not cells:
            continue
        if len(cells) != len(header):
            yield BadRow(line, f"{len(cells)} columns where the first line names {len(header)}")
            continue
        yield _row(line, dict(zip(header, cells, strict=True)))


def _row(line: int, cells: Mapping[str, str]) -> CsvReview | BadRow:
    try:
        texts = {
            field: clean_text(cells.get(column, ""), limit=TEXT_LIMITS[field])
            for column, field in _TEXT_COLUMNS.items()
        }
        return CsvReview(line, _date(cells["date"]), _rating(cells["rating"]), texts)
    except ValidationError as error:
        return BadRow(line, " ".join(error.messages))


def _rating(value: str) -> int:
    if value.strip() not in {"1", "2", "3", "4", "5"}:
        raise ValidationError("The rating is not a whole number from 1 to 5.")
    return int(value)


def _date(value: str) -> datetime.datetime:
    text = value.strip()
    try:
        parsed = datetime.datetime.fromisoformat(text)
    except ValueError:
        parsed = _other_date(text)
    moment = parsed if parsed.tzinfo else parsed.replace(tzinfo=datetime.UTC)
    # The first and the last day of the calendar have no UTC equivalent in every zone.
    if not 1990 <= moment.year <= 2100:
        raise ValidationError("The date is not between 1990 and 2100.")
    return moment


def _other_date(text: str) -> datetime.datetime:
    for pattern in _DATE_FORMATS:
        try:
            return datetime.datetime.strptime(text, pattern)  # noqa: DTZ007 - UTC is set by the caller
        except ValueError:
            continue
    raise ValidationError("The date is in no known format; 2026-06-30 is the safest.")
