"""Asked at a terminal: a date that can mean several by number, a score by its functional systems."""

import json

import pytest
from support.terminals import neda_on_a_terminal

pytest.importorskip("pty", reason="Windows has no pseudo-terminals")


def test_a_date_that_can_mean_several_is_picked_by_its_number(neda, place):
    terminal = neda_on_a_terminal(place, "add", "note", "--text", "x", "--date", "03/04/2019")
    terminal.until("2 = 4 March 2019")
    terminal.answer("Date (empty = today): ", "2")
    assert terminal.finish() == 0
    assert json.loads(neda("list", "--json").out)[0]["date"] == "2019-03-04"


def test_a_score_can_be_worked_out_from_the_functional_systems(neda, place):
    terminal = neda_on_a_terminal(place, "add", "edss", "--date", "2026-06-02", "--source", "derived")
    terminal.answer("or f for the functional systems, one by one): ", "f")
    terminal.until("Copy the grades")
    terminal.answer("visual (0 to 6): ", "9")
    terminal.answer("visual (0 to 6): ", "1")
    for label, grade in (("brainstem", 0), ("pyramidal (strength)", 2), ("cerebellar (coordination)", 1), ("sensory", 0), ("bowel and bladder", 1), ("cerebral (thinking, fatigue)", 0)):
        terminal.answer(f"{label} (0 to ", grade)
    terminal.answer("Walking (ambulation score) (0 to 16): ", "1")
    assert terminal.finish() == 0
    assert "2.0 (worked out from the functional systems)" in terminal.seen
    entry = json.loads(neda("list", "--json").out)[0]
    assert (entry["ambulation"], entry["systems"]["pyramidal"]) == (1, 2)
    assert "score" not in entry


def test_an_empty_answer_is_told_what_is_needed_instead_of_the_same_question_alone(neda, place):
    terminal = neda_on_a_terminal(place, "add", "relapse", "--date", "2026-06-02")
    terminal.answer("suspected, pseudo): ", "")
    terminal.until("How sure is needed")
    terminal.answer("suspected, pseudo): ", "confirmed")
    assert terminal.finish() == 0


def test_what_is_said_on_a_terminal_is_broken_at_words(neda, place):
    terminal = neda_on_a_terminal(place, "add", "edss", "--date", "2026-06-02", "--source", "clinician")
    terminal.answer("one by one): ", "2.7")
    terminal.until("Typed:")
    terminal.answer("one by one): ", "2.5")
    assert terminal.finish() == 0
    assert max(len(line) for line in terminal.seen.replace("\r", "").split("\n")) <= 80
