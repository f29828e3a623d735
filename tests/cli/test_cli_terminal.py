"""At a terminal: what is missing is asked for, one line a question, and the status wears its marks."""

import os
import signal
import sys
import time

import pytest

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

SECONDS = 60


class Terminal:
    """The program in a pseudo-terminal."""

    def __init__(self, place, *argv, **environment):
        self.seen = ""
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a run in the background may have handed on that it is ignored
            kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "NEDA_DEBUG")}
            kept |= {"NEDA_JOURNAL": str(place), "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
            os.execve(sys.executable, [sys.executable, "-m", "neda", *argv], kept)

    def read(self):
        try:
            part = os.read(self.end, 65536).decode("utf-8", "replace")
        except OSError:
            part = ""
        self.seen += part
        return part

    def until(self, words):
        stop = time.monotonic() + SECONDS
        while words not in self.seen:
            assert self.read(), self.seen
            assert time.monotonic() < stop, self.seen

    def answer(self, prompt, text):
        self.until(prompt)
        self.seen = ""
        os.write(self.end, f"{text}\n".encode())

    def finish(self):
        while self.read():
            pass
        os.close(self.end)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def test_what_is_missing_is_asked_for_and_a_wrong_answer_is_asked_again(neda, place):
    terminal = Terminal(place, "add", "relapse", "--hours", "72")
    terminal.answer("Onset (empty = today): ", "sometime")
    terminal.answer("Onset (empty = today): ", "03/04/2019")
    terminal.answer("Onset (empty = today): ", "2019-03-07")
    terminal.answer("How sure (confirmed, reported, suspected, pseudo): ", "confirmed")
    assert terminal.finish() == 0
    assert "2019-03-07 relapse" in neda("list").out


def test_an_unknown_treatment_is_asked_for_its_kind(neda, place):
    terminal = Terminal(place, "add", "treatment", "--name", "newmab")
    terminal.answer("Kind (dmt, ahsct, msc, steroids, other): ", "dmt")
    assert terminal.finish() == 0
    assert "newmab" in neda("list").out


def test_no_answer_stores_nothing(place):
    terminal = Terminal(place, "add", "note")
    terminal.answer("Date (empty = today): ", "2020")
    terminal.until("Text (moved house): ")
    os.write(terminal.end, b"\x04")
    assert terminal.finish() == 2
    assert not place.exists()


def test_leaving_with_control_c_is_quiet_and_stores_nothing(place):
    terminal = Terminal(place, "add", "note")
    terminal.until("Date (empty = today): ")
    os.write(terminal.end, b"\x03")
    assert terminal.finish() == 1
    assert "Traceback" not in terminal.seen
    assert not place.exists()


def test_a_terminal_shows_marks_and_bold_and_no_color_takes_the_bold_away(neda, place):
    neda("add", "relapse", "--date", "2020-01-02", "--certainty", "confirmed", "--note", "\x1b[31m")
    terminal = Terminal(place, "status")
    assert terminal.finish() == 0
    assert "\x1b[1m" in terminal.seen
    terminal = Terminal(place, "status", NO_COLOR="1")
    terminal.finish()
    assert "\x1b" not in terminal.seen
    assert "? INCOMPLETE" in terminal.seen


@pytest.mark.parametrize(("options", "environment"), [(("--plain",), {}), ((), {"TERM": "dumb"})])
def test_plain_and_a_dumb_terminal_get_one_fact_a_line(neda, place, options, environment):
    neda("add", "relapse", "--date", "2020-01-02", "--certainty", "confirmed")
    terminal = Terminal(place, *options, **environment)
    assert terminal.finish() == 0
    assert "Status: [" in terminal.seen
    assert terminal.seen.isascii()
    assert "\x1b" not in terminal.seen


@pytest.mark.parametrize("form", ["csv", "json"])
def test_an_export_shown_on_a_terminal_leaves_the_terminal_alone(neda, place, form):
    neda("add", "note", "--date", "2020", "--text", "\x1b[31mred \u202eback \x9b2J")
    terminal = Terminal(place, "export", "--format", form)
    assert terminal.finish() == 0
    assert "[31mred" in terminal.seen
    assert not {"\x1b", "\u202e", "\x9b"} & set(terminal.seen)
