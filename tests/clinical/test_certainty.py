"""What three plain questions about an attack speak for (§5.1)."""

from datetime import date

import pytest

from neda.clinical.certainty import long_past, suggested_certainty
from neda.clinical.dates import partial_date


@pytest.mark.parametrize(
    ("hours", "fever", "seen", "suggested"),
    [
        (72, True, None, ("pseudo", "fever")),
        (72, True, True, ("pseudo", "fever")),
        (None, None, True, ("confirmed", "seen")),
        (5, False, True, ("confirmed", "seen")),
        (23.9, False, False, ("suspected", "short")),
        (24, False, False, ("reported", "told")),
        (72, False, False, ("reported", "told")),
        (72, None, False, ("suspected", "open")),
        (72, False, None, ("suspected", "open")),
        (None, False, False, ("suspected", "open")),
        (0, None, None, ("suspected", "short")),
        (None, None, None, None),
    ],
)
def test_an_attack_is_suggested_to_be_what_the_answers_speak_for(hours, fever, seen, suggested):
    assert suggested_certainty(hours, fever, seen, 24) == suggested


def test_how_long_a_relapse_lasts_follows_the_rules_in_force():
    assert suggested_certainty(47, False, False, 48) == ("suspected", "short")
    assert suggested_certainty(48, False, False, 48) == ("reported", "told")


@pytest.mark.parametrize(
    ("onset", "past"), [("2025-11-22", False), ("2025-11-21", True), ("2025-11", False), ("2025-10", True), ("2025", False), ("2018", True)]
)
def test_an_attack_is_long_past_only_where_all_its_possible_days_are(onset, past):
    assert long_past(partial_date(onset), date(2026, 11, 22)) is past
