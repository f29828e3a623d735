"""Ids short enough to type: as much of each as tells it from every other."""

from collections.abc import Iterable

SHORTEST = 8


def short_ids(identities: Iterable[str]) -> dict[str, str]:
    """The short form of every id, at least eight characters long."""
    ordered = sorted(identities)
    neighbours = zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False)
    needed = {own: 1 + max(_shared(before, own), _shared(own, after)) for before, own, after in neighbours}
    return {own: own[: max(SHORTEST, length)] for own, length in needed.items()}


def _shared(one: str, other: str) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
