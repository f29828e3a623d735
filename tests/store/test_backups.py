"""Safety copies: when they are made, that they are whole, which are kept, and what erasing does to them."""

import os
import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from neda.clinical.recording import entry
from neda.store import backups, opening, writing
from neda.store.file import JournalFile
from neda.store.holding import held
from neda.store.problems import BackupFailed, DamagedJournal, MissingJournal

NOON = datetime(2026, 11, 22, 12, 0, 0, tzinfo=UTC)
DAY = timedelta(days=1)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(file: JournalFile, clock: Clock) -> JournalFile:
    """A journal with one note, seen by a clock that stands still."""
    file.add([note("first")])
    return JournalFile(file.path, clock=clock)


def note(text: str):
    return entry("note", {"date": "2020", "text": text})


def texts(path: Path) -> list[str]:
    return [item.text for item in JournalFile(path).read().notes]


def harm(path: Path, text: str = "first") -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE note SET text = text || '?' WHERE text = ?", (text,))
    connection.commit()
    connection.close()


def names(file: JournalFile) -> list[str]:
    return [copy.path.name for copy in file.backups()]


def test_the_first_entry_of_a_journal_needs_no_copy(file: JournalFile) -> None:
    file.add([note("first")])
    assert file.backups() == ()


def test_the_first_change_of_a_day_copies_what_was_there_before(kept: JournalFile, clock: Clock) -> None:
    kept.add([note("second")])
    kept.add([note("third")])
    assert [texts(copy.path) for copy in kept.backups()] == [["first"]]
    assert names(kept) == ["0001_2026-11-22_120000_day.db"]

    clock.now += DAY
    kept.undo()
    assert [texts(copy.path) for copy in kept.backups()] == [["first"], ["first", "second", "third"]]


@pytest.mark.parametrize("act", ["change", "remove", "undo", "person", "settings"])
def test_every_kind_of_change_is_preceded_by_the_copy_of_the_day(kept: JournalFile, act: str) -> None:
    (stored,) = kept.read().notes
    match act:
        case "change":
            kept.change(stored._replace(text="other"))
        case "remove":
            kept.remove(stored.id)
        case "undo":
            kept.undo()
        case "person":
            kept.set_person(kept.read().person._replace(name="A. B."))
        case "settings":
            kept.set_settings(kept.read().settings._replace(profile="neda-4"))
    assert [texts(copy.path) for copy in kept.backups()] == [["first"]]


def test_a_draft_and_looking_make_no_copy(kept: JournalFile) -> None:
    kept.save_draft("note", {"text": "half"})
    kept.read()
    kept.verify()
    assert kept.backups() == ()


def test_a_copy_holds_history_drafts_and_change_numbers_too(kept: JournalFile) -> None:
    kept.save_draft("note", {"text": "half"})
    made = JournalFile(kept.back_up().path)
    assert made.draft("note") == {"text": "half"}
    assert made.history(made.read().notes[0].id) == kept.history(kept.read().notes[0].id)
    assert made.change_number() == kept.change_number()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_only_the_owner_can_read_copies_and_their_folder(kept: JournalFile) -> None:
    made = kept.back_up()
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_a_clock_set_back_overwrites_nothing_and_loses_nothing(kept: JournalFile, clock: Clock) -> None:
    kept.add([note("second")])
    clock.now -= 400 * DAY
    kept.add([note("third")])
    kept.back_up()
    kept.back_up()
    assert [len(texts(copy.path)) for copy in kept.backups()] == [1, 2, 3, 3]
    assert kept.newest_good_backup() == kept.backups()[-1]


def test_a_clock_that_was_ahead_does_not_make_old_copies_the_newest(kept: JournalFile, clock: Clock) -> None:
    clock.now += 4000 * DAY
    kept.add([note("second")])
    clock.now = NOON
    for _ in range(12):
        clock.now += DAY
        kept.add([note("more")])
    newest = kept.newest_good_backup()
    assert newest is not None
    assert len(texts(newest.path)) == 13


def test_the_newest_ten_and_one_a_month_for_two_years_are_kept(kept: JournalFile, clock: Clock) -> None:
    clock.now = datetime(2022, 1, 15, tzinfo=UTC)
    folder = backups.make_folder(kept.path)
    made = kept.back_up().path.read_bytes()
    for number in range(2, 1500):
        clock.now += DAY
        (folder / f"{number:04d}_{clock.now:%Y-%m-%d_%H%M%S}_day.db").write_bytes(made[:4096])
    kept.back_up()

    left = kept.backups()
    older, newest = left[:-10], left[-10:]
    assert [copy.number for copy in newest] == list(range(1491, 1501))
    months = [(copy.at.year, copy.at.month) for copy in older]
    assert len(months) == len(set(months)) == 24
    assert all((copy.at + DAY).month != copy.at.month for copy in older[:-1])


def test_a_copy_of_damaged_rows_does_not_count(kept: JournalFile, clock: Clock) -> None:
    kept.back_up()
    harm(kept.path)
    with pytest.raises(BackupFailed, match="changed outside"):
        kept.back_up()

    heard: list[str] = []
    clock.now += DAY
    JournalFile(kept.path, tell=heard.append, clock=clock).add([note("second")])
    assert len(kept.backups()) == 1
    assert any("no safety copy" in said for said in heard)
    assert texts(kept.path)[-1] == "second"


def test_a_copy_that_cannot_be_written_stops_no_change_and_is_told(kept: JournalFile, clock: Clock) -> None:
    opening.copies_folder(kept.path).write_text("in the way")
    heard: list[str] = []
    JournalFile(kept.path, tell=heard.append, clock=clock).add([note("second")])
    assert "second" in texts(kept.path)
    assert len(heard) == 1


def test_a_half_made_copy_is_never_listed(kept: JournalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(_journal: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(backups, "copy_to", dies)
    with pytest.raises(KeyboardInterrupt):
        kept.back_up()
    assert list(opening.copies_folder(kept.path).iterdir()) == []


def test_an_erased_entry_is_in_no_copy_either(kept: JournalFile) -> None:
    kept.add([note("wolpertinger")])
    kept.back_up()
    (opening.copies_folder(kept.path) / "0009_2026-11-22_120000_day.part").write_bytes(b"wolpertinger")
    (opening.copies_folder(kept.path) / "0010_2026-11-22_120000_damaged.db").write_bytes(b"wolpertinger" * 400)
    gone = kept.read().notes[1]

    erased = kept.erase(gone.id)

    assert (erased.copies, erased.copies_removed) == (1, 1)
    every = [path for path in kept.path.parent.rglob("*") if path.is_file()]
    assert all(b"wolpertinger" not in path.read_bytes() for path in every)
    assert all(JournalFile(copy.path).verify() == () for copy in kept.backups())


def test_erasing_touches_nothing_of_somebody_else_among_the_copies_and_names_it(kept: JournalFile) -> None:
    kept.back_up()
    folder = opening.copies_folder(kept.path)
    (folder / "mine.txt").write_text("mine")
    (folder / "mine.db").write_text("mine too")
    (folder / "old").mkdir()
    (folder / "0044_2020-01-01_000000_day.db").mkdir()
    gone = kept.erase(kept.read().notes[0].id)
    assert (gone.copies, gone.copies_removed) == (1, 0)
    assert gone.strangers == ("0044_2020-01-01_000000_day.db", "mine.db", "mine.txt", "old")
    assert (folder / "mine.txt").read_text() == "mine"
    assert (folder / "mine.db").read_text() == "mine too"
    assert (folder / "old").is_dir()


def test_restoring_that_cannot_write_names_the_journal_and_not_a_file_of_its_own(
    kept: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = kept.back_up().path
    monkeypatch.setattr(os, "open", lambda *_given: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
    with pytest.raises(BackupFailed) as refused:
        kept.restore(source)
    assert ".restoring" not in str(refused.value)
    assert str(kept.path) in str(refused.value)


def test_a_problem_of_a_copy_is_not_called_one_of_the_journal(kept: JournalFile) -> None:
    copy = kept.back_up().path
    copy.write_bytes(copy.read_bytes()[:5000])
    with pytest.raises(DamagedJournal, match=r"^The backup "):
        JournalFile(copy).read()


def test_a_damaged_copy_is_not_offered(kept: JournalFile) -> None:
    good = kept.back_up()
    worse = kept.back_up()
    harm(worse.path)
    worst = kept.back_up()
    worst.path.write_bytes(worst.path.read_bytes()[:5000])
    assert kept.newest_good_backup() == good


def test_what_a_restore_was_to_get_rid_of_is_not_offered_by_the_next_one(kept: JournalFile) -> None:
    wanted = kept.back_up()
    kept.add([note("spoiled")])
    kept.restore(wanted.path)
    assert kept.newest_good_backup() == wanted
    wanted.path.unlink()
    assert kept.newest_good_backup() is None


def test_the_first_change_after_a_restore_is_preceded_by_a_copy_of_what_was_put_back(kept: JournalFile, tmp_path: Path) -> None:
    stick = tmp_path / "stick.db"
    kept.back_up_to(stick)
    kept.add([note("spoiled")])
    kept.restore(stick)
    kept.add([note("second")])
    newest = kept.newest_good_backup()
    assert newest is not None
    assert texts(newest.path) == ["first"]


def test_a_first_day_is_copied_again_as_it_grows(kept: JournalFile, clock: Clock) -> None:
    for number in range(2, 47):
        kept.add([note(str(number))])
    assert [len(texts(copy.path)) for copy in kept.backups()] == [1, 11, 22, 44]
    clock.now += DAY
    for number in range(20):
        kept.add([note(str(number))])
    assert [len(texts(copy.path)) for copy in kept.backups()] == [1, 11, 22, 44, 46]


def test_a_copy_of_an_older_version_stays_as_it_is_when_it_is_looked_at(tmp_path: Path) -> None:
    released = Path(__file__).parent / "released" / f"{opening.REVISIONS[-1]}-full.journal"
    copy = tmp_path / "copy.db"
    copy.write_bytes(released.read_bytes())
    with pytest.MonkeyPatch.context() as newer:
        newer.setattr(opening, "REVISIONS", (*opening.REVISIONS, "9999"))
        found = held(copy)
    assert found.entries == JournalFile(copy).size()
    assert found.until is not None
    assert copy.read_bytes() == released.read_bytes()


def test_restoring_keeps_what_was_there(kept: JournalFile) -> None:
    source = kept.back_up()
    kept.add([note("second")])

    done = kept.restore(source.path)

    assert texts(kept.path) == ["first"]
    assert done.entries == 1
    assert done.kept is not None
    assert texts(done.kept.path) == ["first", "second"]
    kept.restore(done.kept.path)
    assert texts(kept.path) == ["first", "second"]


@pytest.mark.parametrize("damage", ["header", "cut", "empty", "row", "junk"])
def test_restoring_over_a_damaged_journal_keeps_the_damaged_file_as_it_was(kept: JournalFile, damage: str) -> None:
    kept.back_up()
    content = kept.path.read_bytes()
    match damage:
        case "header":
            kept.path.write_bytes(b"X" + content[1:])
        case "cut":
            kept.path.write_bytes(content[:6000])
        case "empty":
            kept.path.write_bytes(b"")
        case "junk":
            kept.path.write_bytes(b"not a journal")
        case "row":
            harm(kept.path)
    harmed = kept.path.read_bytes()
    newest = kept.newest_good_backup()
    assert newest is not None

    done = kept.restore(newest.path)

    assert texts(kept.path) == ["first"]
    assert kept.verify() == ()
    assert done.kept is not None
    assert done.kept.path.read_bytes() == harmed


def test_an_unfinished_transaction_of_a_damaged_file_does_not_reach_the_restored_one(kept: JournalFile) -> None:
    good = kept.back_up()
    kept.path.write_bytes(b"X" * 5000)
    unfinished = kept.path.with_name(kept.path.name + "-journal")
    unfinished.write_bytes(b"pages of another time")
    kept.restore(good.path)
    assert not unfinished.exists()
    assert texts(kept.path) == ["first"]


@pytest.mark.parametrize("content", [b"", b"x", b"not a journal" * 500])
def test_a_file_that_is_no_journal_is_not_put_in_its_place(kept: JournalFile, tmp_path: Path, content: bytes) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(content)
    before = kept.path.read_bytes()
    with pytest.raises(Exception) as refused:  # noqa: PT011 -- one of several problems
        kept.restore(wrong)
    assert getattr(refused.value, "exit_code", None) in (1, 3)
    assert kept.path.read_bytes() == before
    with pytest.raises(BackupFailed):
        kept.restore(kept.path)


def test_an_emptied_journal_with_copies_is_not_taken_for_a_new_one(kept: JournalFile) -> None:
    kept.back_up()
    kept.path.write_bytes(b"")
    with pytest.raises(DamagedJournal, match="backups of it are there"):
        kept.add([note("second")])
    kept.path.unlink()
    with pytest.raises(MissingJournal, match="neda restore"):
        kept.read()


def test_a_journal_replaced_while_a_writer_waits_is_written_and_not_the_old_file(kept: JournalFile) -> None:
    """Another program restores between opening and writing: the words go into the file that is there now."""
    good = kept.back_up()
    places = iter([(0, 0)])  # the first look sees a file that is then replaced
    there = opening.place_of

    def replaced(path: Path) -> tuple[int, int] | None:
        return next(places, None) or there(path)

    opening.place_of = replaced
    try:
        with writing.transaction(kept.path):
            pass
    finally:
        opening.place_of = there
    assert next(places, None) is None
    kept.restore(good.path)
    kept.add([note("second")])
    assert texts(kept.path) == ["first", "second"]


def test_checking_a_journal_judges_only_what_the_verdict_rests_on(kept: JournalFile) -> None:
    heard: list[str] = []
    JournalFile(kept.path, doubt=heard.append).read()
    assert heard == []
    harm(kept.path)
    JournalFile(kept.path, doubt=heard.append).read()
    assert len(heard) == 1
    assert "changed outside" in heard[0]
    assert kept.accept() == 1
    assert kept.verify() == ()
    assert kept.accept() == 0


def test_a_file_with_nothing_in_it_beside_copies_is_no_new_journal(kept: JournalFile) -> None:
    kept.back_up()
    kept.path.unlink()
    emptied = sqlite3.connect(kept.path)
    emptied.execute("PRAGMA user_version = 1")
    emptied.close()
    before = kept.path.read_bytes()
    assert before
    for act in (lambda: kept.add([note("again")]), lambda: kept.undo(), lambda: kept.create()):
        with pytest.raises(DamagedJournal, match="neda restore"):
            act()
    assert kept.path.read_bytes() == before


def test_no_journal_is_begun_in_a_file_that_was_emptied_while_a_change_waited(tmp_path: Path) -> None:
    path = tmp_path / "emptied.db"
    path.touch()
    with pytest.raises(MissingJournal), writing.transaction(path):
        pass
    assert not path.stat().st_size


def test_restoring_takes_back_entries_and_no_words_that_are_not_saved(kept: JournalFile) -> None:
    kept.save_draft("relapse", {"symptoms": "older"})
    kept.save_draft("edss", {"score": "2"})
    copy = kept.back_up()
    kept.discard_draft("edss")
    kept.save_draft("relapse", {"symptoms": "newer"})
    kept.save_draft("note", {"text": "half a"})
    kept.add([note("second")])

    kept.restore(copy.path)
    assert texts(kept.path) == ["first"]
    drafts = {kind: kept.draft(kind) for kind in ("relapse", "note", "edss")}
    assert drafts == {"relapse": {"symptoms": "newer"}, "note": {"text": "half a"}, "edss": {"score": "2"}}
