"""The real program in a real terminal: opened, five entries logged by keys, closed, opened again."""

import re
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not to be had on Windows")
F2, ENTER = "\x1bOQ", "\r"


def test_five_entries_logged_by_keys_are_there_after_a_restart(open_terminal):
    terminal = open_terminal()
    terminal.wait_for("Welcome. This journal is empty")
    terminal.wait_for("INCOMPLETE")

    terminal.press("m")
    terminal.wait_for("New MRI")
    terminal.press("-6m", ENTER, ENTER, "1", "0", ENTER, "0", ENTER, "0", F2)
    terminal.wait_for("Saved: MRI")

    terminal.press("e")
    terminal.wait_for("New EDSS")
    terminal.press("2.0", ENTER, "1", "Dr Jensen", ENTER, "-6m", F2)
    terminal.wait_for("Saved: EDSS")
    terminal.wait_for("no check-in recorded")

    terminal.press("t")
    terminal.wait_for("New treatment")
    terminal.press("ocrelizumab", ENTER, "-2y", F2)
    terminal.wait_for("Saved: treatment")

    terminal.press("r")
    terminal.wait_for("New relapse")
    terminal.press("-2w", ENTER, "1", "72", ENTER, "2", F2)
    terminal.wait_for("Saved: relapse")
    terminal.wait_for("ACTIVITY RECORDED (EDA, ")

    terminal.press("c")
    terminal.wait_for("New check-in")
    terminal.press("1")
    terminal.wait_for("Saved: check-in")
    assert "ACTIVITY RECORDED (EDA, " in terminal.wait_for("NEDA journal · Today")
    assert terminal.quit() == 0

    again = open_terminal()
    again.wait_for("ACTIVITY RECORDED (EDA, ")
    again.press("3")
    listed = again.wait_for("5 entries")
    for kind in ("relapse", "MRI", "EDSS", "treatment", "check-in"):
        assert re.search(rf"\d{{4}}-\d\d-\d\d\s+{kind}\s", listed), kind
    assert "ocrelizumab" in listed
    assert "Dr Jensen" in listed
    assert again.quit() == 0


@pytest.mark.parametrize(
    "environment",
    [{"LANG": "C", "LC_ALL": "C"}, {"TERM": "xterm"}, {"TERM": "linux"}, {"NO_COLOR": "1"}, {"TERM": "screen-256color"}],
    ids=["no-unicode", "16-colours", "console", "no-colour", "tmux"],
)
def test_it_can_be_used_in_every_kind_of_terminal(open_terminal, environment):
    terminal = open_terminal(**environment)
    text = terminal.wait_for("INCOMPLETE")
    assert ("[??] INCOMPLETE" in text) == ("LC_ALL" in environment)
    terminal.press("c")
    terminal.wait_for("New check-in")
    terminal.press("1")
    text = terminal.wait_for("Saved: check-in")
    assert text.isascii() or "LC_ALL" not in environment
    terminal.press("4")
    terminal.wait_for("MS SUMMARY")
    assert terminal.quit() == 0
