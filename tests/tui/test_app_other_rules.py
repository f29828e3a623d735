"""A verdict changed by a parameter or a new version, and by no entry, is said on the screen."""

import time
from datetime import date

from neda.clinical import Profile, course
from neda.clinical.journal import Settings
from neda.clinical.recording import entry
from neda.clinical.shown import Shown
from neda.store.file import JournalFile
from neda.tui.app import NedaApp

DAY = date(2023, 1, 20)
RISE = [("2022-01-10", 2.0), ("2022-04-11", 3.0), ("2022-07-11", 3.0), ("2022-10-10", 2.0), ("2023-01-12", 2.0)]
ENTRIES = [
    entry("mri", {"date": "2022-01-10"}),
    entry("mri", {"date": "2023-01-09", "new_t2": 0, "enlarging_t2": 0, "compared_with": "2022-01-10"}),
    *(entry("edss", {"date": day, "score": score, "source": "clinician"}) for day, score in RISE),
]


async def until(pilot, condition):
    latest = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < latest, pilot.app.message
        await pilot.pause(0.02)


async def test_the_first_look_remembers_the_verdict_and_says_nothing(tmp_path):
    file = JournalFile(tmp_path / "journal.db")
    file.add(ENTRIES)
    app = NedaApp(file, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: file.last_shown("since-baseline") is not None)
        assert "no entry did it" not in app.message
    assert file.last_shown("since-baseline").verdict == "neda"


async def test_a_parameter_changed_elsewhere_is_named_when_the_journal_is_opened(tmp_path):
    file = JournalFile(tmp_path / "journal.db")
    file.add(ENTRIES, settings=Settings(None, (("confirm_days", 84),)))
    file.keep_shown(Shown.of(course(file.read(), DAY, Profile()).baseline, "0.0.1"))
    app = NedaApp(file, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "no entry did it" in app.message)
        assert "confirm_days from the default to 84" in app.message
    assert file.last_shown("since-baseline").verdict == "activity"


async def test_an_entry_that_changes_the_verdict_is_no_news_of_the_rules(tmp_path):
    file = JournalFile(tmp_path / "journal.db")
    file.add(ENTRIES)
    file.keep_shown(Shown.of(course(file.read(), DAY, Profile()).baseline, "0.0.1"))
    file.add([entry("relapse", {"onset": "2022-05-01", "certainty": "confirmed"})])
    app = NedaApp(file, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: file.last_shown("since-baseline").verdict == "activity")
        assert "no entry did it" not in app.message
