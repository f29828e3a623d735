"""`erase`: asks first, says exactly what it removed, and leaves no word behind."""

import io
import json

import pytest

SECRET = "a-word-nobody-may-read-again"


@pytest.fixture
def note(neda):
    """The id of a note that was changed once, beside an MRI."""
    neda("add", "mri", "--date", "2020-01-02", "--new-t2", "0")
    identity = neda("add", "note", "--date", "2020-01-02", "--text", SECRET).out.split("Id: ")[1][:8]
    neda("edit", identity, f"text={SECRET} twice")
    return identity


@pytest.fixture
def at_a_terminal(monkeypatch):
    """Gives the next answer of the person at the keyboard."""

    def answers(text):
        keyboard = io.StringIO(text)
        monkeypatch.setattr(keyboard, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdin", keyboard)
        monkeypatch.setattr("neda.cli.asking.can_ask", lambda: True)

    return answers


def kinds(neda):
    return [entry["kind"] for entry in json.loads(neda("list", "--json").out)]


def test_erasing_says_exactly_what_went(neda, note, place):
    outcome = neda("erase", note, "--yes")
    assert outcome.code == 0
    assert f"Erased for good: 2020-01-02 note {note}: {SECRET} twice\n" in outcome.out
    assert "Removed: the entry, 2 changes in the history.\n" in outcome.out
    assert "Files you exported or copied yourself" in outcome.out
    assert kinds(neda) == ["mri"]
    assert SECRET.encode() not in place.read_bytes()
    assert neda("history", note).code == 2
    assert "MRI" in neda("undo").out


def test_without_a_terminal_erasing_needs_yes(neda, note, place):
    before = place.read_bytes()
    for arguments in ((note,), ("--all",)):
        outcome = neda("erase", *arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err == (
            "neda: Nothing was erased: erasing asks first, and there is no terminal to ask on. "
            "Add --yes to erase without being asked.\n"
        )
    assert place.read_bytes() == before


@pytest.mark.parametrize("answer", ["", "\n", "no\n", "n\n", "perhaps\n", "yess\n"])
def test_the_answer_is_no_unless_it_is_yes(neda, note, place, at_a_terminal, answer):
    before = place.read_bytes()
    at_a_terminal(answer)
    outcome = neda("erase", note)
    assert (outcome.code, outcome.out) == (1, "")
    assert f"2020-01-02 note {note}: {SECRET} twice" in outcome.err
    assert "Undo cannot bring it back." in outcome.err
    assert outcome.err.endswith("neda: Nothing was erased.\n")
    assert place.read_bytes() == before


@pytest.mark.parametrize("answer", ["y\n", "Yes\n"])
def test_a_yes_erases(neda, note, at_a_terminal, answer):
    at_a_terminal(answer)
    assert neda("erase", note).code == 0
    assert kinds(neda) == ["mri"]


def test_an_entry_that_was_deleted_is_erased_from_the_history(neda, note, place):
    neda("delete", note)
    outcome = neda("erase", note, "--yes")
    assert f"Erased for good: 2020-01-02 note {note}: {SECRET} twice\n" in outcome.out
    assert "Removed: the entry, which had been deleted before, 3 changes in the history." in outcome.out
    assert SECRET.encode() not in place.read_bytes()


def test_everything_can_be_erased(neda, note, place):
    neda("person", f"name={SECRET}")
    neda("settings", "confirm_days=84")
    outcome = neda("erase", "--all", "--yes")
    assert outcome.code == 0
    said = " ".join(outcome.out.split())
    assert (
        "Erased for good. Removed: 2 entries, the facts about you, the settings of the journal, "
        "5 changes in the history. The journal is empty." in said
    )
    assert SECRET.encode() not in place.read_bytes()
    assert kinds(neda) == []
    assert neda("undo").code == 1


def test_before_everything_goes_the_journal_and_its_size_are_named(neda, note, place, at_a_terminal):
    at_a_terminal("no\n")
    outcome = neda("erase", "--all")
    assert outcome.code == 1
    assert f"Erase everything recorded in {place} for good: 2 entries" in outcome.err
    assert len(kinds(neda)) == 2


@pytest.mark.parametrize("arguments", [[], ["--yes"], ["x", "--all"]])
def test_one_entry_or_all_must_be_named(neda, note, arguments):
    outcome = neda("erase", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "neda: Name one entry to erase, or --all for everything. Example: neda erase 3f2c0a1e\n"


def test_hostile_words_are_inert_in_the_question(neda, at_a_terminal):
    identity = neda("add", "note", "--date", "2020", "--text", "\x1b[31m[bold]\u202e" + "x" * 5000).out.split("Id: ")[1][:8]
    at_a_terminal("no\n")
    asked = neda("erase", identity).err
    assert "[bold]" in asked
    assert "\x1b" not in asked
    assert "\u202e" not in asked
    assert len(asked) < 2000
