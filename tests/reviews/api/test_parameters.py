"""Reading a query string and a page size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.api.parameters import MAX_PARAMETERS, read_limit, read_parameters
from reviews.api.problems import Problem


def code_of(query: str) -> str:
    with pytest.raises(Problem) as raised:
        read_parameters(query, {"a", "b"})
    return raised.value.kind.code


def test_no_query_has_no_parameters() -> None:
    assert read_parameters("", {"a"}) == {}


def test_known_parameters_are_read_once_each() -> None:
    assert read_parameters("a=1&b=x%20y+z", {"a", "b", "c"}) == {"a": "1", "b": "x y z"}


def test_an_empty_value_is_a_value() -> None:
    assert read_parameters("a=", {"a"}) == {"a": ""}


@pytest.mark.parametrize("query", ["c=1", "a=1&c=1", "A=1", "a=1&a=1", "a=1&a=2", "a=%ff", "%ff=1", "ü=1", "a=ü", "=1"])
def test_anything_else_is_refused(query: str) -> None:
    assert code_of(query) == "bad_query"


@pytest.mark.parametrize("query", ["a=%00", "a=x%00y", "%00=1"])
def test_nul_is_told_apart(query: str) -> None:
    assert code_of(query) == "not_text"


def test_too_many_parameters_are_not_even_counted() -> None:
    assert code_of("&".join(["a=1"] * (MAX_PARAMETERS + 1))) == "bad_query"


@given(query=st.text(max_size=60))
def test_every_query_is_read_or_refused(query: str) -> None:
    try:
        found = read_parameters(query, {"a", "b"})
    except Problem:
        return
    assert found.keys() <= {"a", "b"}


@pytest.mark.parametrize(("value", "limit"), [(None, 20), ("1", 1), ("100", 100), ("007", 7)])
def test_a_limit_has_a_default_and_a_range(value: str | None, limit: int) -> None:
    assert read_limit(value, default=20, maximum=100) == limit


@pytest.mark.parametrize("value", ["", "0", "101", "-5", "+5", " 5", "5 ", "1.0", "x", "²", "１", "1" * 10_000])
def test_any_other_limit_is_refused(value: str) -> None:
    with pytest.raises(Problem):
        read_limit(value, default=20, maximum=100)
