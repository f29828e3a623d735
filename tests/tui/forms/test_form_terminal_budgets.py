"""Key budgets of interface.md §2 on the real program in a pseudo-terminal, and the verdict right behind the save."""

import sys

import pytest

from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.tui.app import NedaApp

F2, ENTER = "\x1bOQ", "\r"
BUDGETS = {
    "check-in": (3, "New check-in", ["c", "1"]),
    "EDSS": (8, "New EDSS", ["e", "2", ".", "0", F2]),
    "MRI": (10, "New MRI", ["m", ENTER, ENTER, "1", "0", ENTER, "0", ENTER, "0", F2]),
    "relapse": (12, "New relapse", ["r", ENTER, "2", "7", "2", ENTER, "2", F2]),
}


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not to be had on Windows")
def test_every_budget_holds_on_the_real_program(open_terminal, tmp_path):
    first = entry("edss", {"date": "2020-01-02", "score": 2.0, "source": "clinician", "assessor": "Dr Jensen"})
    file = JournalFile(tmp_path / "journal.db")
    file.add([first])
    terminal = open_terminal()
    terminal.wait_for("INCOMPLETE")
    for kind, (budget, title, keys) in BUDGETS.items():
        assert len(keys) <= budget
        terminal.press(keys[0])
        terminal.wait_for(title)
        terminal.press(*keys[1:])
        terminal.wait_for(f"Saved: {kind}")
    terminal.wait_for("ACTIVITY RECORDED (EDA, ")
    assert terminal.quit() == 0
    saved = file.read()
    assert [item.assessor for item in saved.edss] == ["Dr Jensen", "Dr Jensen"]
    (scan,) = saved.mri
    assert (scan.contrast, scan.gd_enhancing.high, scan.new_t2.high, scan.enlarging_t2.high) == (True, 0, 0, 0)
    (relapse,) = saved.relapses
    assert (relapse.certainty, relapse.hours, relapse.fever_or_infection) == ("reported", 72.0, False)
    assert saved.checkins[0].no_new_symptoms


async def test_the_new_verdict_is_on_the_screen_with_the_word_that_it_is_saved(calm, today, shown):
    app = NedaApp(calm, today)
    async with app.run_test(size=(100, 40)) as pilot:
        while "NO EVIDENCE RECORDED" not in shown(app):
            await pilot.pause(0.02)
        await pilot.press("r", "enter", "1", "f2")
        while "Saved: relapse" not in shown(app):
            await pilot.pause()
        assert "ACTIVITY RECORDED (EDA, 2026-11-22)" in shown(app)
