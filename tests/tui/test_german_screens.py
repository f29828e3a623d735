"""The screens in German: nothing is cut in the narrowest terminal, and the same keys do the same."""

import pytest

from neda.tui.widgets.hints import Hint
from neda.wording.language import GERMAN, speak


@pytest.fixture(autouse=True)
def german():
    speak(GERMAN)


PLACES = {"Heute": (), "Verlauf": ("2",), "Tagebuch": ("3",), "Bericht": ("4",), "Vorbereiten": ("5",), "Einstellungen": ("S",), "Tasten": ("K",)}


@pytest.mark.parametrize("place", PLACES)
async def test_what_can_be_pressed_is_named_whole_and_help_is_always_among_it(start, recorded, wait_for, place):
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await pilot.press(*PLACES[place])
        await wait_for(pilot, f"NEDA-Tagebuch · {place}")
        shown = [hint for hint in pilot.app.screen.query(Hint) if hint.display]
        assert shown[-1].content.plain.endswith(" Hilfe")
        await wait_for(pilot, lambda: all(hint.region.right <= 60 for hint in pilot.app.screen.query(Hint) if hint.display))
        assert len(shown) >= 3


@pytest.mark.parametrize(("key", "title"), [("r", "Neuer Schub"), ("m", "Neues MRT"), ("e", "Neuer EDSS"), ("t", "Neue Behandlung"), ("p", "Über Sie")])
async def test_a_forms_buttons_fit_sixty_columns(start, recorded, wait_for, key, title):
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await pilot.press(key)
        text = await wait_for(pilot, title)
        assert "esc Zurück" in text.split("\n")[-1]


async def test_a_check_in_is_logged_with_the_same_keys(start, file, wait_for, today):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "1")
        await wait_for(pilot, "Gespeichert: Check-in 22.11.2026")
    assert [item.date.day for item in file.read().checkins] == [today]


async def test_a_german_date_is_read_back_in_german(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("r", *"7.3.2019")
        await wait_for(pilot, "= 7. März 2019")


async def test_the_command_palette_asks_in_german(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await wait_for(pilot, "Befehl suchen")
