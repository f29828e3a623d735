"""A window can be closed, and the program be stopped from outside, at any moment: it ends at once or goes on as it was."""

import os
import signal
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not to be had on Windows")
WELCOME = "Welcome. This journal is empty"
BUSY_WITH = ("", "m", "r2026", "2", "3/", "1212121212")
"""Keys whose answers the program is still making when it has to end: pages, forms, a search."""


@pytest.mark.parametrize("keys", BUSY_WITH)
def test_the_program_ends_whatever_it_is_doing_when_its_window_is_closed(open_terminal, keys):
    terminal = open_terminal()
    terminal.wait_for(WELCOME)
    terminal.press(*keys)
    assert terminal.close_window() == 129


@pytest.mark.parametrize("keys", BUSY_WITH)
def test_the_program_ends_without_an_error_whatever_it_is_doing_when_asked_to(open_terminal, keys):
    terminal = open_terminal()
    terminal.wait_for(WELCOME)
    terminal.press(*keys)
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.ended() == 143


@pytest.mark.parametrize("stopped_by", ["SIGSTOP", "SIGTSTP"])
def test_a_program_stopped_from_outside_takes_every_key_once_when_it_goes_on(open_terminal, stopped_by):
    terminal = open_terminal()
    terminal.wait_for(WELCOME)
    os.kill(terminal.pid, getattr(signal, stopped_by))
    assert os.WIFSTOPPED(os.waitpid(terminal.pid, os.WUNTRACED)[1])
    os.kill(terminal.pid, signal.SIGCONT)
    terminal.press("n")
    terminal.wait_for("New note")
    words = "the quick brown fox jumps over the lazy dog"
    terminal.press(*words)
    terminal.wait_for(words)
    terminal.press("\x11")
    assert terminal.ended() == 0


def test_what_is_written_to_a_closed_window_is_dropped():
    from pty import openpty

    from neda.tui.closable_terminal import Dropping

    end, theirs = openpty()
    with os.fdopen(theirs, "w") as terminal:
        dropping = Dropping(terminal)
        dropping.write("seen")
        dropping.flush()
        assert os.read(end, 4) == b"seen"
        os.close(end)
        for _ in range(100):
            dropping.write("not seen any more" * 1000)
            dropping.flush()
