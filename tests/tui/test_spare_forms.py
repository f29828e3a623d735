"""Forms are made before they are asked for: they look and know the same as one made at that moment."""

from datetime import timedelta

import pytest

from neda.clinical.recording import entry, person
from neda.store.file import JournalFile
from neda.tui.forms import EntryForm
from neda.tui.spare_forms import KINDS

CHECKIN = {"date": "2026-11-20", "no_new_symptoms": True}


@pytest.fixture
def ahead(start, recorded):
    """The program, making forms ahead."""
    app = start(recorded)
    app.loads_ahead = True
    return app


@pytest.fixture
def made_ahead(wait_for):
    """The program once every form lies ready."""

    async def wait(pilot):
        app = pilot.app
        await wait_for(pilot, lambda: all(app.is_screen_installed(f"form {kind}") for kind in KINDS))
        await wait_for(pilot, lambda: not app.loading)
        return {kind: app.get_screen(f"form {kind}") for kind in KINDS}

    return wait


@pytest.mark.parametrize(("size", "theme"), [((60, 20), "hc-dark"), ((80, 24), "hc-light"), ((160, 50), "hc-dark")])
async def test_a_form_made_ahead_looks_like_one_made_when_asked_for(start, recorded, wait_for, settled, made_ahead, ahead, size, theme):
    async def pictures(app):
        found = {}
        async with app.run_test(size=size) as pilot:
            spares = await made_ahead(pilot) if app.loads_ahead else {}
            app.choose_theme(theme)
            for kind in KINDS:
                app.action_record(kind)
                await wait_for(pilot, lambda: isinstance(app.screen, EntryForm))
                assert app.screen is spares.get(kind, app.screen)
                found[kind] = await settled(pilot)
                await pilot.press("escape")
                await wait_for(pilot, "NEDA journal · Today")
        return found

    assert await pictures(ahead) == await pictures(start(recorded))


async def test_a_form_made_ahead_knows_what_was_recorded_since(ahead, wait_for, made_ahead):
    async with (app := ahead).run_test(size=(80, 24)) as pilot:
        await made_ahead(pilot)
        app.file.add([entry("checkin", CHECKIN), entry("visit", {"date": "2026-11-20", "with": "Dr Unheard"})])
        app.file.set_person(person({"name": "Somebody Else"}))
        await pilot.press("c")
        await wait_for(pilot, "2026-11-20")
        await wait_for(pilot, "Somebody Else")


async def test_a_form_made_ahead_goes_on_with_the_draft_kept_since(ahead, wait_for, made_ahead):
    async with (app := ahead).run_test(size=(80, 24)) as pilot:
        await made_ahead(pilot)
        app.file.save_draft("treatment", {"name": "an unheard-of drug"})
        await pilot.press("t")
        await wait_for(pilot, "an unheard-of drug")


async def test_a_form_is_used_once_and_another_is_made(ahead, wait_for, made_ahead):
    async with (app := ahead).run_test(size=(80, 24)) as pilot:
        first = (await made_ahead(pilot))["edss"]
        await pilot.press("e", "4")
        await wait_for(pilot, lambda: app.screen is first)
        await pilot.press("escape")
        await wait_for(pilot, lambda: not first.is_running)
        second = (await made_ahead(pilot))["edss"]
        assert second is not first
        await pilot.press("e")
        await wait_for(pilot, lambda: app.screen is second)


async def test_no_form_of_yesterday_or_of_another_journal_is_shown(ahead, wait_for, made_ahead, tmp_path):
    async with (app := ahead).run_test(size=(80, 24)) as pilot:
        old = await made_ahead(pilot)
        app.today += timedelta(1)
        await pilot.press("e")
        await wait_for(pilot, "2026-11-23")
        assert app.screen is not old["edss"]
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")
        other = JournalFile(tmp_path / "other.db")
        other.set_person(person({"name": "Bo"}))
        app.show_journal(other)
        await pilot.press("m")
        await wait_for(pilot, "Bo")
        assert app.screen is not old["mri"]
        await wait_for(pilot, lambda: not old["mri"].is_running)


async def test_a_form_made_ahead_names_the_keys_chosen_since(ahead, wait_for, made_ahead):
    async with (app := ahead).run_test(size=(80, 24)) as pilot:
        old = await made_ahead(pilot)
        app.choose_key("form_save", "f12")
        await pilot.press("e")
        await wait_for(pilot, "f12 Save")
        await wait_for(pilot, lambda: not old["edss"].is_running)
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")
        await made_ahead(pilot)


async def test_forms_are_made_ahead_of_a_new_day_too(ahead, wait_for, made_ahead):
    async with (app := ahead).run_test(size=(80, 24)) as pilot:
        old = await made_ahead(pilot)
        app.today += timedelta(1)
        await pilot.press("e")
        await wait_for(pilot, "2026-11-23")
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")
        assert (await made_ahead(pilot))["edss"] is not old["edss"]
