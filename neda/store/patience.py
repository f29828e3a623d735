"""How long a lock that another program holds is waited for: less where a screen stands still and can ask again."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

BUSY_SECONDS = 5.0
MOMENT_SECONDS = 0.1

_hurried = ContextVar("hurried", default=False)


def seconds() -> float:
    """How long to wait here."""
    return min(MOMENT_SECONDS, BUSY_SECONDS) if _hurried.get() else BUSY_SECONDS


@contextmanager
def only_a_moment() -> Iterator[None]:
    """Wait for a moment only, for what is asked again soon."""
    before = _hurried.set(True)
    try:
        yield
    finally:
        _hurried.reset(before)
