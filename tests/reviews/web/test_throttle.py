"""The limit per address in memory."""

from reviews.web.throttle import Throttle


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self):
        self.time = 100.0

    def __call__(self):
        return self.time


def test_an_address_is_let_through_up_to_the_limit():
    throttle = Throttle(limit=2, seconds=60, clock=Clock())
    assert [throttle.allows("a") for _ in range(3)] == [True, True, False]


def test_one_address_takes_nothing_from_another():
    throttle = Throttle(limit=1, seconds=60, clock=Clock())
    assert throttle.allows("a")
    assert throttle.allows("b")


def test_after_the_window_everybody_is_welcome_again():
    clock = Clock()
    throttle = Throttle(limit=1, seconds=60, clock=clock)
    throttle.allows("a")
    clock.time += 60
    assert throttle.allows("a")


def test_it_remembers_a_bounded_number_of_addresses():
    throttle = Throttle(limit=1, seconds=60, addresses=2, clock=Clock())
    for address in ("a", "b", "c"):
        throttle.allows(address)
    assert throttle.allows("a"), "the oldest was forgotten"
    assert not throttle.allows("c")


def test_it_can_forget_everybody():
    throttle = Throttle(limit=1, seconds=60, clock=Clock())
    throttle.allows("a")
    throttle.forget()
    assert throttle.allows("a")
