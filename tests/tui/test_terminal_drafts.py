"""What was typed and not saved outlives the death of the program."""

import os
import signal
import sys
import threading
import time

import pytest

from neda.store.file import JournalFile

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not to be had on Windows")
ENTER, ESCAPE, F2, F8 = "\r", "\x1b", "\x1bOQ", "\x1b[19~"
PATIENCE = 30.0
SYMPTOMS = "numb left hand"


def until(holds):
    """Wait for the file to say something."""
    latest = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < latest
        threading.Event().wait(0.02)


def half_a_relapse(terminal, file):
    """Type an onset, how sure, hours and symptoms; return once they are on the disk."""
    terminal.press("r")
    terminal.wait_for("New relapse")
    terminal.press("2026-03-07", ENTER, "1", "72", ENTER, "2", "3", SYMPTOMS)
    terminal.wait_for(SYMPTOMS)
    until(lambda: (file.draft("relapse") or {}).get("symptoms") == SYMPTOMS)


def test_a_draft_outlives_a_kill_is_offered_again_saved_and_never_counted_before(open_terminal, tmp_path):
    file = JournalFile(tmp_path / "journal.db")
    terminal = open_terminal()
    terminal.wait_for("Welcome. This journal is empty")
    half_a_relapse(terminal, file)
    terminal.kill()
    assert not file.read().entries()

    again = open_terminal()
    again.wait_for("Welcome. This journal is empty")
    assert "ACTIVITY" not in again.text
    again.press("r")
    again.wait_for("This is your draft from before")
    shown = again.wait_for(SYMPTOMS)
    for words in ("2026-03-07", "1 (x) confirmed by a clinician", "72"):
        assert words in shown
    again.press(F2)
    again.wait_for("Saved: relapse 2026-03-07")
    assert again.quit() == 0
    (saved,) = file.read().relapses
    assert (saved.onset.text, saved.hours, saved.symptoms) == ("2026-03-07", 72, SYMPTOMS)
    assert file.draft("relapse") is None


def half_a_word(terminal):
    """Type into a form, and no longer than it takes to show it."""
    terminal.wait_for("Welcome. This journal is empty")
    terminal.press("r")
    terminal.wait_for("New relapse")
    terminal.press("2026-03-07")
    terminal.wait_for("2026-03-07")


def test_whoever_leaves_by_a_key_keeps_what_was_typed_just_before(open_terminal, tmp_path):
    terminal = open_terminal()
    half_a_word(terminal)
    terminal.press("\x11")
    assert terminal.ended() == 0
    assert JournalFile(tmp_path / "journal.db").draft("relapse")["onset"] == "2026-03-07"


@pytest.mark.parametrize(("ending", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_program_asked_to_end_keeps_what_was_typed_and_gives_the_terminal_back(open_terminal, tmp_path, ending, code):
    terminal = open_terminal()
    half_a_word(terminal)
    os.kill(terminal.pid, ending)
    assert terminal.ended() == code
    assert terminal.given_back
    assert JournalFile(tmp_path / "journal.db").draft("relapse")["onset"] == "2026-03-07"


def test_what_was_typed_outlives_the_window_it_was_typed_in(open_terminal, tmp_path):
    terminal = open_terminal()
    half_a_word(terminal)
    assert terminal.close_window() == 129
    assert JournalFile(tmp_path / "journal.db").draft("relapse")["onset"] == "2026-03-07"


def test_a_draft_found_after_a_kill_is_discarded_by_f8(open_terminal, tmp_path):
    file = JournalFile(tmp_path / "journal.db")
    terminal = open_terminal()
    terminal.wait_for("Welcome. This journal is empty")
    half_a_relapse(terminal, file)
    terminal.kill()

    again = open_terminal()
    again.wait_for("Welcome. This journal is empty")
    again.press("r")
    again.wait_for("This is your draft from before")
    again.press(F8)
    again.wait_for("Discarded. f8 again brings it back.")
    until(lambda: file.draft("relapse") is None)
    again.press(ESCAPE)
    again.wait_for("NEDA journal · Today")
    again.press("r")
    text = again.wait_for("New relapse")
    assert "draft" not in text
    assert SYMPTOMS not in text
    again.press(ESCAPE)
    again.wait_for("NEDA journal · Today")
    assert again.quit() == 0
    assert not file.read().entries()
