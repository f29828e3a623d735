"""Encrypted files in, every format out, all from the screen."""

import io
import zipfile
from pathlib import Path

import pytest

from neda.examples import load
from neda.exchange.json_file import journal_text
from neda.exchange.msprog import msprog_files
from neda.sealing import seal
from neda.tui.exporting import ENDINGS
from neda.tui.screens.ask_line import AskLine

PASSPHRASE = "  fog horn [/] "


@pytest.fixture
def sealed(tmp_path, today, monkeypatch):
    """An encrypted journal in the folder the program runs in."""
    monkeypatch.chdir(tmp_path)
    content = journal_text(load("example", today).journal).encode()
    (tmp_path / "a.age").write_bytes(seal(content, passphrase=PASSPHRASE))
    return "a.age"


async def test_the_passphrase_of_an_encrypted_file_is_asked_for_not_shown_and_not_kept(start, file, sealed, wait_for, shown):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("I", *sealed, "enter")
        await wait_for(pilot, "This file is encrypted")
        await pilot.press("enter")
        await wait_for(pilot, "Type the passphrase the file was encrypted with")
        await pilot.press(*"wrong", "enter")
        text = await wait_for(pilot, "does not open this file")
        assert "wrong" not in text
        assert "*****" in text
        await pilot.press("escape")
        assert not pilot.app.unfinished
        await pilot.press("I", *sealed, "enter")
        await wait_for(pilot, "This file is encrypted")
        pilot.app.screen.query_one("LineAnswer").show(PASSPHRASE)
        await pilot.press("enter")
        await wait_for(pilot, "Add this to your journal?")
        assert not file.exists()
        await pilot.press("y")
        await wait_for(pilot, "u takes the whole import back")
        assert "fog horn" not in "".join(item.text for item in pilot.app.said)
        assert PASSPHRASE not in pilot.app.unfinished.values()
    assert len(file.read().entries()) > 5


async def test_an_entry_that_the_file_says_otherwise_is_named_and_kept(start, file, make, tmp_path, monkeypatch, wait_for):
    monkeypatch.chdir(tmp_path)
    (note,) = file.add([make("note", date="2019", text="from here")])
    (tmp_path / "j.json").write_text(journal_text(file.read()).replace("from here", "from there"), encoding="utf-8")
    async with start(file).run_test(size=(160, 50)) as pilot:
        await pilot.press("I", *"j.json", "enter")
        await wait_for(pilot, f"though the file says otherwise: note {note.id[:8]}.")
    assert file.read().notes == (note,)


async def test_a_name_alone_is_found_where_files_are_saved(start, file, tmp_path, monkeypatch, today, wait_for):
    monkeypatch.chdir(tmp_path)
    documents = Path.home() / "Documents"
    documents.mkdir()
    (documents / "j.json").write_text(journal_text(load("example", today).journal), encoding="utf-8")
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("I", *"j.json", "enter")
        await wait_for(pilot, "Add this to your journal?")


@pytest.mark.parametrize(("number", "form"), list(enumerate(ENDINGS, start=1)))
async def test_every_format_is_offered_and_written(start, recorded, tmp_path, wait_for, monkeypatch, number, form):
    monkeypatch.chdir(tmp_path)
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("E", str(number))
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, AskLine))
        proposed = pilot.app.screen.query_one("LineAnswer").text
        await pilot.press("enter")
        await wait_for(pilot, "Anyone who can open this file can read it")
    assert not (tmp_path / Path(proposed).name).exists(), "nothing about a person's health lies where the program was started"
    content = Path(proposed).expanduser().read_bytes()
    assert proposed.endswith(ENDINGS[form])
    if form == "fhir":
        assert b'"resourceType"' in content
    elif form == "msprog":
        assert set(zipfile.ZipFile(io.BytesIO(content)).namelist()) == set(msprog_files(_evidence(recorded)))
    elif form == "json":
        assert content.decode() == journal_text(recorded.read())
    else:
        assert content


async def test_an_export_that_cannot_be_written_is_asked_for_again_with_what_was_typed(start, recorded, tmp_path, wait_for):
    nowhere = tmp_path / "missing" / "all.csv"
    async with start(recorded).run_test(size=(120, 40)) as pilot:
        await pilot.press("E", "1", *str(nowhere), "enter")
        await wait_for(pilot, "all.csv could not be written: No such file or directory")
        assert pilot.app.screen.query_one("LineAnswer").text == str(nowhere)


def _evidence(file):
    from datetime import date

    from neda.clinical import Profile
    from neda.clinical.evidence import evidence

    return evidence(file.read(), date(2026, 11, 22), Profile.named("neda-3"))


async def test_a_column_that_can_mean_several_fields_and_a_missing_date_are_asked_by_number(start, file, tmp_path, wait_for, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text("When it was,EDSS,Source\n2025-03-01,2.0,clinician\n", encoding="utf-8")
    async with start(file).run_test(size=(100, 30)) as pilot:
        await pilot.press("I", *"t.csv", "enter")
        await wait_for(pilot, "Which column of “t.csv” holds the date of each EDSS?")
        await pilot.press("1")
        await wait_for(pilot, "Please confirm")
        await pilot.press("y")
        await wait_for(pilot, lambda: file.exists() and len(file.read().edss) == 1)
