"""Journals that are not quite there: missing, newer, of another program, or with a second version beside them."""

import json
import os
import sqlite3

import pytest

from neda.cli.arguments import COMMANDS

NEEDS = {
    "prepare": ["visit"],
    "add": ["note", "--date", "2020", "--text", "x"],
    "edit": ["x", "text=y"],
    "delete": ["x"],
    "erase": ["x", "--yes"],
    "history": ["x"],
    "person": ["born=1987"],
    "settings": ["confirm_days=84"],
}
MAKES = ("add", "import")
LOOKS_AT_NONE = ("profile", "completion")
OPENS_NONE = ("locate", *LOOKS_AT_NONE)
NEEDS_PASSPHRASE = ("lock", "unlock", "passphrase")
SENTENCE = (
    "Beside the journal lies journal (1).db: a sync service seems to have kept two versions apart. Only journal.db "
    "is used. See with --journal what the copy holds, then move it to another folder.\n"
)


@pytest.fixture
def line(tmp_path):
    """A command line that does something, for every command."""

    def made(command):
        if command == "import":
            path = tmp_path / "file.json"
            path.write_text(json.dumps({"format": "neda-journal/1", "notes": [{"date": "2020", "text": "x"}]}))
            return [command, str(path)]
        return [command, *NEEDS.get(command, [])]

    return made


READING = [name for name in COMMANDS if name not in (*MAKES, *OPENS_NONE)]


@pytest.mark.parametrize("command", [[name] for name in READING if name not in NEEDS] + [
    [name, *NEEDS[name]] for name in ("edit", "delete", "erase", "history")
] + [["person"], ["settings"], ["settings", "confirm_days"], ["erase", "--all", "--yes"], ["status", "--json"], ["export", "-o", "x.csv"]])
def test_a_missing_journal_is_said_so_and_nothing_is_made(neda, place, command):
    before = sorted(place.parent.rglob("*"))
    outcome = neda(*command)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == f"neda: There is no journal at {place} yet. Adding an entry makes one.\n"
    assert sorted(place.parent.rglob("*")) == before


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in OPENS_NONE])
def test_a_journal_of_a_newer_version_is_refused_by_every_command_and_not_a_byte_changes(neda, place, line, command):
    neda("add", "note", "--date", "2020", "--text", "x")
    connection = sqlite3.connect(place)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    content, stamp = place.read_bytes(), place.stat().st_mtime_ns

    outcome = neda(*line(command))

    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err == (
        f"neda: The journal {place} was written by a newer version of this program. Nothing was changed. "
        "Install the newer version to open it.\n"
    )
    assert place.read_bytes() == content
    assert place.stat().st_mtime_ns == stamp


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in OPENS_NONE])
@pytest.mark.parametrize("content", [b"Dear doctor, this is a letter. " * 40, b"x"])
def test_a_file_that_is_no_journal_is_refused_by_every_command_and_not_a_byte_changes(
    neda, place, line, command, content
):
    place.write_bytes(content)

    outcome = neda(*line(command))

    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err == (
        f"neda: {place} is not a journal of this program. Nothing was changed. Name your journal with --journal.\n"
    )
    assert place.read_bytes() == content


@pytest.mark.parametrize("command", [name for name in (*COMMANDS, "") if name not in (*LOOKS_AT_NONE, *NEEDS_PASSPHRASE)])
def test_every_command_points_out_a_second_version_and_goes_on(neda, place, line, command):
    identity = neda("add", "note", "--date", "2020", "--text", "x").out.split("Id: ")[1][:8]
    if command == "redo":
        neda("undo")
    (place.parent / "journal (1).db").write_bytes(b"")
    words = [identity if word == "x" else word for word in line(command)] if command else []
    if command == "restore":
        neda("backup")
        words.append("--yes")

    outcome = neda(*words)

    assert outcome.code == 0
    assert outcome.out != ""
    assert outcome.err.count("Beside the journal") == 1
    assert SENTENCE in outcome.err


def test_a_second_version_beside_a_missing_journal_is_pointed_out_too(neda, place):
    (place.parent / "journal (1).db").write_bytes(b"")
    outcome = neda("status")
    assert outcome.code == 1
    assert outcome.err.startswith(SENTENCE)


def test_a_demonstration_says_nothing_about_the_persons_own_journal(neda, place):
    (place.parent / "journal (1).db").write_bytes(b"")
    assert neda("status", before=("--demo",)).err == ""


def test_a_missing_folder_is_said_so_and_not_made(neda, tmp_path):
    path = tmp_path / "none" / "journal.db"
    outcome = neda("add", "note", "--date", "2020", "--text", "x", before=("--journal", str(path)))
    assert outcome.code == 1
    assert outcome.err == (
        f"neda: The folder of {path} does not exist. Make the folder first, or name another place with --journal.\n"
    )
    assert not path.parent.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder_is_said_so_and_the_journal_in_it_can_be_read(neda, place, tmp_path):
    neda("add", "note", "--date", "2020", "--text", "kept")
    content = place.read_bytes()
    place.chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        added = neda("add", "note", "--date", "2020", "--text", "x")
        new = neda("add", "note", "--date", "2020", "--text", "x", before=("--journal", str(tmp_path / "new.db")))
        listed = neda("list")
    finally:
        tmp_path.chmod(0o700)
    for outcome, path in ((added, place), (new, tmp_path / "new.db")):
        assert outcome.code == 1
        assert outcome.err == (
            f"neda: The journal {path} cannot be written: the file or its folder is read-only. Nothing was changed. "
            "Allow writing there, or name another place with --journal.\n"
        )
    assert "kept" in listed.out
    assert place.read_bytes() == content
    assert not (tmp_path / "new.db").exists()
