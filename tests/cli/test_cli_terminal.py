"""At a terminal: what is missing is asked for, one line a question, and the status wears its marks."""

import pytest
from support.terminals import neda_on_a_terminal


def test_what_is_missing_is_asked_for_and_a_wrong_answer_is_asked_again(neda, place):
    terminal = neda_on_a_terminal(place, "add", "relapse", "--hours", "72")
    terminal.answer("Onset (empty = today): ", "sometime")
    terminal.answer("Onset (empty = today): ", "03/04/2019")
    terminal.answer("Onset (empty = today): ", "2019-03-07")
    terminal.answer("How sure (confirmed, reported, suspected, pseudo): ", "confirmed")
    assert terminal.finish() == 0
    assert "2019-03-07 relapse" in neda("list").out


def test_an_unknown_treatment_is_asked_for_its_kind(neda, place):
    terminal = neda_on_a_terminal(place, "add", "treatment", "--name", "newmab")
    terminal.answer("Kind (dmt, ahsct, msc, steroids, other): ", "dmt")
    assert terminal.finish() == 0
    assert "newmab" in neda("list").out


def test_no_answer_stores_nothing(place):
    terminal = neda_on_a_terminal(place, "add", "note")
    terminal.answer("Date (empty = today): ", "2020")
    terminal.until("Text (moved house): ")
    terminal.press("\x04")
    assert terminal.finish() == 2
    assert not place.exists()


def test_leaving_with_control_c_is_quiet_and_stores_nothing(place):
    terminal = neda_on_a_terminal(place, "add", "note")
    terminal.until("Date (empty = today): ")
    terminal.press("\x03")
    assert terminal.finish() == 1
    assert "Traceback" not in terminal.seen
    assert not place.exists()


def test_a_terminal_shows_marks_and_bold_and_no_color_takes_the_bold_away(neda, place):
    neda("add", "relapse", "--date", "2020-01-02", "--certainty", "confirmed", "--note", "\x1b[31m")
    terminal = neda_on_a_terminal(place, "status")
    assert terminal.finish() == 0
    assert "\x1b[1m" in terminal.seen
    terminal = neda_on_a_terminal(place, "status", NO_COLOR="1")
    terminal.finish()
    assert "\x1b" not in terminal.seen
    assert "? INCOMPLETE" in terminal.seen


@pytest.mark.parametrize(("options", "environment"), [(("--plain",), {}), ((), {"TERM": "dumb"})])
def test_plain_and_a_dumb_terminal_get_one_fact_a_line(neda, place, options, environment):
    neda("add", "relapse", "--date", "2020-01-02", "--certainty", "confirmed")
    terminal = neda_on_a_terminal(place, *options, **environment)
    assert terminal.finish() == 0
    assert "Status: [" in terminal.seen
    assert terminal.seen.isascii()
    assert "\x1b" not in terminal.seen


@pytest.mark.parametrize("form", ["csv", "json"])
def test_an_export_shown_on_a_terminal_leaves_the_terminal_alone(neda, place, form):
    neda("add", "note", "--date", "2020", "--text", "\x1b[31mred \u202eback \x9b2J")
    terminal = neda_on_a_terminal(place, "export", "--format", form)
    assert terminal.finish() == 0
    assert "[31mred" in terminal.seen
    assert not {"\x1b", "\u202e", "\x9b"} & set(terminal.seen)
