"""How long a lock that another program holds is waited for: less where a screen stands still and can ask again."""

from _thread import get_ident  # `threading` takes as long to load as the whole store
from collections.abc import Iterator
from contextlib import contextmanager

BUSY_SECONDS = 5.0
MOMENT_SECONDS = 0.1

_hurried: list[int] = []
"""The threads that wait for a moment only."""


def seconds() -> float:
    """How long to wait here."""
    return min(MOMENT_SECONDS, BUSY_SECONDS) if _hurried and get_ident() in _hurried else BUSY_SECONDS


@contextmanager
def only_a_moment() -> Iterator[None]:
    """Wait for a moment only, for what is asked again soon."""
    _hurried.append(get_ident())
    try:
        yield
    finally:
        _hurried.remove(get_ident())
