"""A verdict never changes silently: what was shown is kept, and other rules are told apart from new entries."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, course
from neda.clinical.recording import entry
from neda.clinical.shown import Shown, verdict_change
from neda.store.file import JournalFile
from neda.wording.shown import verdict_changed

DAY = date(2023, 1, 20)
SCORES = [("2022-01-10", 2.0), ("2022-04-11", 3.0), ("2022-07-11", 3.0), ("2022-10-10", 2.0), ("2023-01-12", 2.0)]
ENTRIES = [
    entry("mri", {"date": "2022-01-10"}),
    entry("mri", {"date": "2023-01-09", "new_t2": 0, "enlarging_t2": 0, "compared_with": "2022-01-10"}),
    *(entry("edss", {"date": day, "score": score, "source": "clinician"}) for day, score in SCORES),
]
SOONER = Profile().replace(confirm_days=84)


@pytest.fixture
def file(tmp_path):
    made = JournalFile(tmp_path / "journal.db")
    made.add(ENTRIES)
    return made


def judged(file, profile=None, as_of=DAY):
    return course(file.read(), as_of, profile or Profile()).baseline


def show(file, program="1.0"):
    file.keep_shown(Shown.of(judged(file), program))


def changed(file, profile=None, program="1.0"):
    before = file.last_shown("since-baseline")
    return verdict_change(before, judged(file, profile, date.fromisoformat(before.as_of)), program)


def test_what_was_shown_is_read_back_and_is_no_change(file):
    number = file.change_number()
    show(file)
    assert file.last_shown("since-baseline") == Shown.of(judged(file), "1.0")
    assert (file.change_number(), file.undo().action) == (number, "add")


def test_a_journal_that_was_never_shown_has_nothing_to_say(file, tmp_path):
    assert file.last_shown("since-baseline") is None
    assert JournalFile(tmp_path / "none.db").last_shown("since-baseline") is None
    assert verdict_change(None, judged(file), "1.0") is None


def test_a_changed_parameter_that_changes_the_verdict_is_named(file):
    show(file)
    assert verdict_changed(changed(file, SOONER)) == (
        "The verdict changed, and no entry did it. On 2023-01-20 it was NO EVIDENCE RECORDED (2023-01-09); judged for "
        "the same day it is now ACTIVITY RECORDED (2022-04-11). Changed: confirm_days from the default to 84."
    )


def test_a_changed_parameter_that_leaves_the_verdict_alone_is_not_mentioned(file):
    show(file)
    assert changed(file, Profile().replace(tail_days=31)) is None


def test_a_new_entry_changes_the_verdict_without_a_word(file):
    show(file)
    file.add([entry("relapse", {"onset": "2022-05-01", "certainty": "confirmed"})])
    assert judged(file).verdict == "activity"
    assert changed(file) is None


def test_the_passing_of_time_changes_the_verdict_without_a_word(file):
    show(file)
    assert judged(file, as_of=date(2026, 1, 1)).verdict == "not-assessable"
    assert changed(file) is None


def test_another_version_of_the_program_is_named_where_no_parameter_differs(file):
    kept = Shown.of(judged(file), "1.0")._replace(verdict="activity", through=None, first_activity="2022-04-11")
    file.keep_shown(kept)
    assert "Changed: the program, from version 1.0 to 2.0." in verdict_changed(changed(file, program="2.0"))


def test_another_profile_is_named(file):
    show(file)
    assert "the profile, from neda-3 v1 to nepad v1" in verdict_changed(changed(file, Profile.named("nepad")))


def test_erasing_an_entry_forgets_what_was_shown(file):
    show(file)
    file.erase(file.read().mri[0].id)
    assert file.last_shown("since-baseline") is None


def test_what_was_shown_and_can_no_longer_be_read_is_forgotten(file):
    assert Shown.from_dict(Shown.of(course(Journal(), DAY).baseline, "1.0").to_dict()).window == "since-baseline"
    with pytest.raises(TypeError):
        Shown.from_dict({"changed": {}, "mood": "good"})
