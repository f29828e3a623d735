"""A treatment with a name of hostile length is not read anew at every question about it."""

from neda.clinical import drugs


def test_a_name_is_folded_once_however_often_it_is_asked_about():
    name = "x" * 100_000
    drugs.known_name(name)
    before = drugs._folded.cache_info().misses
    for _ in range(50):
        drugs.known_name(name)
    assert drugs._folded.cache_info().misses == before
