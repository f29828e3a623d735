"""Ids that a file gives: taken over where they are plain words, such as a UUID; any other is as if it were absent."""

import re

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII)


def taken_over(identity: str) -> str:
    """The id, or none: an entry without one gets a new one from its content."""
    return identity if _PLAIN.fullmatch(identity) else ""
