"""An entry changed here and elsewhere: both versions are shown, and the person chooses."""

import shutil
import time

import pytest

from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.tui.forms import EntryForm
from neda.tui.forms.conflict import Conflict

from textual.widgets import Button, Static  # isort: skip
from datetime import date  # isort: skip
from textual.app import App  # isort: skip

TODAY = date(2026, 11, 22)


class Bench(App[None]):
    """An empty screen with one form over it."""

    def __init__(self, form: EntryForm) -> None:
        super().__init__()
        self.form, self.left = form, []

    def on_mount(self) -> None:
        self.push_screen(self.form, self.left.append)


@pytest.fixture
def file(tmp_path) -> JournalFile:
    folder = tmp_path / "record"
    folder.mkdir()
    file = JournalFile(folder / "journal.db")
    file.add([entry("note", {"date": "2020-01-02", "text": "as opened"})])
    return file


async def until(pilot, condition) -> None:
    latest = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < latest
        await pilot.pause(0.02)


def shown(app) -> str:
    return "\n".join(str(widget.render()) for widget in app.screen.query(Static))


@pytest.mark.parametrize(("choice", "stands"), [("mine", "here"), ("theirs", "elsewhere"), ("back", "elsewhere")])
async def test_both_versions_are_shown_and_the_one_chosen_stands(file, choice, stands) -> None:
    (opened,) = file.read().notes
    app = Bench(EntryForm("note", file, TODAY, entry=opened))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen is app.form)
        app.form._questions.show(app.form._questions.answers | {"text": "here"})
        JournalFile(file.path).change(opened._replace(text="elsewhere [/]"))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, Conflict) and app.screen.query(Button))
        assert "typed here: here" in shown(app)
        assert "in the journal: elsewhere [/]" in shown(app)
        assert app.screen.focused is not None
        assert app.screen.focused.id == "back"
        app.screen.query_one(f"#{choice}", Button).press()
        await until(pilot, lambda: app.left or (choice == "back" and app.screen is app.form))
        assert file.read().notes[0].text.startswith(stands)
        if choice == "back":
            assert app.form._questions.answers["text"] == "here"


async def test_saving_mine_over_a_deletion_brings_the_entry_back(file) -> None:
    (opened,) = file.read().notes
    app = Bench(EntryForm("note", file, TODAY, entry=opened))
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: app.screen is app.form)
        app.form._questions.show(app.form._questions.answers | {"text": "here"})
        JournalFile(file.path).remove(opened.id)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, Conflict) and app.screen.query(Button))
        assert "no longer in the journal" in shown(app)
        app.screen.query_one("#mine", Button).press()
        await until(pilot, lambda: app.left)
    assert [note.text for note in file.read().notes] == ["here"]


async def test_what_was_typed_stays_where_saving_fails(file) -> None:
    (opened,) = file.read().notes
    app = Bench(EntryForm("note", file, TODAY, entry=opened))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen is app.form)
        app.form._questions.show(app.form._questions.answers | {"text": "here"})
        away = file.path.parent.with_name("away")
        shutil.move(file.path.parent, away)
        await pilot.press("f2")
        await until(pilot, lambda: "no longer there" in " ".join(shown(app).split()))
        assert app.form._questions.answers["text"] == "here"
        shutil.move(away, file.path.parent)
        await pilot.press("f2")
        await until(pilot, lambda: app.left)
    assert file.read().notes[0].text == "here"
