"""What was changed outside the program or damaged is named, and never becomes a traceback or a verdict."""

import sqlite3
from collections.abc import Callable

import pytest

from neda.clinical.entries import Person
from neda.clinical.journal import Settings
from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.store.problems import DamagedJournal, StoreError

RELAPSE = "1f0c2ab4-0000-4000-8000-000000000001"
VISIT = "2f0c2ab4-0000-4000-8000-000000000002"


@pytest.fixture
def filled(file: JournalFile) -> JournalFile:
    """A journal with something in every table."""
    relapse = {"id": RELAPSE, "onset": "2019-03-07", "certainty": "confirmed", "hours": 48, "systems": ["visual"]}
    visit = {"id": VISIT, "date": "2020", "questions": [{"text": "why?"}]}
    chosen = Settings(None, (("confirm_days", 84),))
    file.add([entry("relapse", relapse), entry("visit", visit)], Person(name="A. B."), chosen)
    return file


def outside(file: JournalFile, *statements: str) -> None:
    connection = sqlite3.connect(file.path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_journal_only_this_program_wrote_has_nothing_wrong(filled: JournalFile) -> None:
    filled.undo()
    filled.redo()
    filled.save_draft("note", {"text": "x"})

    assert filled.verify() == ()


@pytest.mark.parametrize(
    ("statement", "table", "named"),
    [
        ("UPDATE relapse SET onset = '2018-03-07'", "relapse", RELAPSE[:8]),
        ("UPDATE relapse SET severity = 'mild'", "relapse", RELAPSE[:8]),
        ("UPDATE relapse SET position = 99", "relapse", RELAPSE[:8]),
        ("UPDATE person SET name = 'C. D.'", "person", "person"),
        ("UPDATE setting SET value = '168'", "setting", "confirm_days"),
        ("UPDATE change SET after = replace(after, '2019', '2018') WHERE id = 1", "change", "change 1"),
        ("UPDATE change SET step = 7 WHERE id = 1", "change", "change 1"),
    ],
)
def test_a_row_changed_outside_the_program_is_named(
    filled: JournalFile, statement: str, table: str, named: str
) -> None:
    outside(filled, statement)

    (found,) = filled.verify()

    assert (found.code, found.table) == ("changed_outside", table)
    assert named in found.text.lower()


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE relapse SET onset = '2019-02-30'", RELAPSE[:8]),
        ("UPDATE relapse SET onset = 'spring'", RELAPSE[:8]),
        ("UPDATE relapse SET certainty = 'a friend said so'", RELAPSE[:8]),
        ("UPDATE relapse SET hours = x'00ff'", RELAPSE[:8]),
        ("UPDATE relapse SET hours = 1e999", RELAPSE[:8]),
        ("UPDATE relapse SET systems = 7", RELAPSE[:8]),
        ("UPDATE relapse SET systems = 'visual,left foot'", RELAPSE[:8]),
        ("UPDATE relapse SET steroids = 2", RELAPSE[:8]),
        ("UPDATE relapse SET symptoms = x'00ff'", RELAPSE[:8]),
        ("UPDATE relapse SET end = '2018'", RELAPSE[:8]),
        ("UPDATE visit SET questions = 'not json'", VISIT[:8]),
        ("UPDATE visit SET questions = '[[1]]'", VISIT[:8]),
        ("UPDATE visit SET questions = x'00'", VISIT[:8]),
        ("UPDATE visit SET questions = replace(hex(zeroblob(5000)), '00', '[[')", VISIT[:8]),
        ("UPDATE person SET phenotype = 'MS'", "person"),
        ("UPDATE setting SET value = '85'", "confirm_days"),
        ("UPDATE setting SET value = '{'", "confirm_days"),
        ("UPDATE setting SET value = x'00'", "confirm_days"),
        ("UPDATE setting SET name = 'no_such'", "no_such"),
    ],
)
def test_a_row_that_no_longer_makes_an_entry_is_named_and_nothing_is_judged(
    filled: JournalFile, statement: str, named: str
) -> None:
    outside(filled, statement)

    with pytest.raises(DamagedJournal, match=named) as problem:
        filled.read()
    assert problem.value.exit_code == 3
    assert [found.code for found in filled.verify()] == ["changed_outside", "unreadable"]
    assert all(named in found.text for found in filled.verify())


def test_bytes_that_are_no_text_are_named_by_the_check(filled: JournalFile) -> None:
    outside(filled, "UPDATE relapse SET symptoms = CAST(x'ff41' AS TEXT)")

    with pytest.raises(DamagedJournal):
        filled.read()
    assert [found.code for found in filled.verify()] == ["changed_outside", "unreadable"]
    assert all(RELAPSE[:8] in found.text for found in filled.verify())


@pytest.mark.parametrize(
    "act",
    [
        lambda file: file.remove(RELAPSE),
        lambda file: file.change(entry("relapse", {"id": RELAPSE, "onset": "2019", "certainty": "reported"})),
    ],
)
def test_a_damaged_entry_is_not_overwritten(filled: JournalFile, act: Callable[[JournalFile], object]) -> None:
    outside(filled, "UPDATE relapse SET onset = 'spring'")
    content = filled.path.read_bytes()

    with pytest.raises(DamagedJournal, match=RELAPSE[:8]):
        act(filled)
    assert filled.path.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET after = '{' WHERE id = 1",
        "UPDATE change SET after = '[1]' WHERE id = 1",
        "UPDATE change SET kind = 'alien' WHERE id = 1",
        "UPDATE change SET at = 'once' WHERE id = 1",
        "UPDATE change SET way = 'undo'",
    ],
)
def test_a_damaged_history_is_not_undone(filled: JournalFile, statement: str) -> None:
    before = filled.read()
    outside(filled, statement)

    with pytest.raises(DamagedJournal, match="history"):
        filled.undo()
    assert filled.read() == before


def test_every_kind_of_damage_to_the_bytes_is_seen_or_harmless(filled: JournalFile) -> None:
    sound = filled.read()
    content = filled.path.read_bytes()
    for place in range(0, len(content), 509):
        flipped = bytes(byte ^ 0xFF for byte in content[place : place + 3])
        filled.path.write_bytes(content[:place] + flipped + content[place + 3 :])
        try:
            assert filled.read() == sound or filled.verify()
        except StoreError:
            continue
    filled.path.write_bytes(content)
    assert filled.verify() == ()


def test_a_file_cut_short_is_damaged(filled: JournalFile) -> None:
    content = filled.path.read_bytes()
    filled.path.write_bytes(content[: len(content) // 2])

    with pytest.raises(DamagedJournal) as problem:
        filled.read()
    assert problem.value.exit_code == 3
    assert [found.code for found in filled.verify()] == ["file"]
