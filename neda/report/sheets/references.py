"""The sources a sheet cites, each once, with how far it was read."""

from collections.abc import Iterable

from neda.wording import prepare
from neda.wording.sources import source


def references(codes: Iterable[str]) -> tuple[str, ...]:
    """A line for each source, in the order cited."""
    found = (source(code) for code in dict.fromkeys(codes))
    return tuple(prepare.reference(item.code, item.reference, item.read) for item in found)
