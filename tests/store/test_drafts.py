"""What was typed and not saved is kept, and counts nowhere."""

from neda.clinical.journal import Journal
from neda.store.file import JournalFile

TYPED = {"onset": "~2019", "symptoms": "left [/] eye \0 \u202e"}


def test_a_draft_survives_a_restart_and_counts_nowhere(file: JournalFile) -> None:
    file.save_draft("relapse", TYPED)

    again = JournalFile(file.path)
    assert again.draft("relapse") == TYPED
    assert again.draft("mri") is None
    assert again.read() == Journal()
    assert again.undo() is None


def test_a_newer_draft_takes_the_place_of_the_older_one(file: JournalFile) -> None:
    file.save_draft("relapse", TYPED)
    file.save_draft("relapse", {"onset": "2020"})

    assert file.draft("relapse") == {"onset": "2020"}


def test_a_discarded_draft_is_gone_from_the_file_too(file: JournalFile) -> None:
    file.save_draft("note", {"text": "a very private word"})
    assert b"a very private word" in file.path.read_bytes()

    file.discard_draft("note")

    assert file.draft("note") is None
    assert b"a very private word" not in file.path.read_bytes()


def test_asking_for_a_draft_makes_no_journal(file: JournalFile) -> None:
    assert file.draft("note") is None
    file.discard_draft("note")

    assert not file.path.exists()
