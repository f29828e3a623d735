"""`neda status` says when other rules, and no entry, changed the verdict the screen showed before."""

from datetime import date

from neda.cli import main
from neda.clinical import Profile, course
from neda.clinical.recording import entry
from neda.clinical.shown import Shown
from neda.store.file import JournalFile

DAY = date(2023, 1, 20)
RISE = [("2022-01-10", 2.0), ("2022-04-11", 3.0), ("2022-07-11", 3.0), ("2022-10-10", 2.0), ("2023-01-12", 2.0)]


def journal_shown_in(folder):
    file = JournalFile(folder / "journal.db")
    file.add(
        [
            entry("mri", {"date": "2022-01-10"}),
            entry("mri", {"date": "2023-01-09", "new_t2": 0, "enlarging_t2": 0, "compared_with": "2022-01-10"}),
            *(entry("edss", {"date": day, "score": score, "source": "clinician"}) for day, score in RISE),
        ]
    )
    file.keep_shown(Shown.of(course(file.read(), DAY, Profile()).baseline, "0.0.1"))
    return file.path


def test_a_changed_parameter_is_named_as_the_cause(tmp_path, capsys):
    path = journal_shown_in(tmp_path)
    assert main(["--journal", str(path), "settings", "confirm_days=84"], today=DAY) == 0
    assert main(["--journal", str(path), "status"], today=DAY) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "The verdict changed, and no entry did it." in said
    assert "confirm_days from the default to 84" in said


def test_nothing_is_said_where_the_rules_are_the_same(tmp_path, capsys):
    path = journal_shown_in(tmp_path)
    assert main(["--journal", str(path), "status"], today=DAY) == 0
    assert "no entry did it" not in capsys.readouterr().out
