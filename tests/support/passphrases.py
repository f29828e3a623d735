"""A run of the program that knows no passphrase yet: what one run keeps in memory is forgotten between two."""

from neda.store import keys


def forget() -> None:
    """Know no passphrase and no key any more, as a new run does."""
    keys._offered.clear()
    keys._keys.clear()
    keys._fitting.clear()
