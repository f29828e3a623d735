"""The screens: where they lead, and that each shows what the file says."""

import sqlite3

import pytest

from neda.store.file import JournalFile
from neda.tui import following, keys
from neda.tui.screens.page import Page
from neda.tui.screens.pick import Pick

SIZES = [(60, 20), (80, 24), (160, 50)]


async def test_today_is_shown_first_with_verdict_domains_person_and_day(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        text = await wait_for(pilot, "AWAITING CONFIRMATION")
        for words in ("Today", "A. B.", "as of 2026-11-22", "Relapses", "MRI", "EDSS", "Next:", "Not a medical device"):
            assert words in text


@pytest.mark.parametrize(("key", "title"), [("1", "Today"), ("2", "Timeline"), ("3", "Journal"), ("4", "Report"), ("5", "Prepare")])
async def test_number_keys_lead_to_the_screens_from_any_other(start, recorded, wait_for, key, title):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        for elsewhere in "2345":
            await pilot.press(elsewhere, key)
            await wait_for(pilot, f"NEDA journal · {title}")


@pytest.mark.parametrize(("key", "title"), [("w", "Why"), ("x", "The chart in words"), ("f1", "Help"), ("question_mark", "Help")])
async def test_escape_leads_back_to_where_one_was(start, recorded, wait_for, key, title):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("2", key)
        await wait_for(pilot, f"NEDA journal · {title}")
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Timeline")
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")


async def test_q_quits(start, recorded):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
    assert app.return_code == 0


async def test_an_empty_journal_is_greeted_and_not_called_neda(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        text = await wait_for(pilot, "Welcome. This journal is empty")
        assert "INCOMPLETE" in text
        assert "What would you like to do first?" in text
        for choice in ("a  write down a first entry", "o  look around in an invented example", "I  bring records in"):
            assert choice in text
    assert not file.exists()


async def test_a_saved_entry_changes_the_verdict_on_today_at_once(start, file, make, wait_for):
    file.add([make("mri", date="2026-11-01", new_t2=0)])
    async with start(file).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "INCOMPLETE")
        file.add([make("relapse", onset="2026-11-10", certainty="confirmed", hours=72)])
        pilot.app.reload()
        await pilot.pause()
        await wait_for(pilot, "ACTIVITY RECORDED (EDA, 2026-11-10)")


async def test_a_check_in_takes_two_keys_and_is_on_today(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "last check-in 2026-11-08")
        await pilot.press("c", "1")
        text = await wait_for(pilot, "last check-in 2026-11-22")
        assert "Saved: check-in 2026-11-22" in text


async def test_what_another_program_changes_appears(start, recorded, make, wait_for, monkeypatch):
    monkeypatch.setattr(following, "POLL_SECONDS", 0.02)
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "AWAITING CONFIRMATION")
        JournalFile(recorded.path).add([make("relapse", onset="2026-11-10", certainty="confirmed", hours=72)])
        text = await wait_for(pilot, "ACTIVITY RECORDED (EDA, 2026-11-10)")
        assert "changed outside this window" in text


async def test_undo_and_redo_name_the_change_and_the_message_goes_with_the_screen_into_the_log(start, recorded, make, wait_for, shown):
    recorded.add([make("note", date="2026-11-20", text="moved house")])
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        await wait_for(pilot, "Undone: added note 2026-11-20: moved house")
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        assert "Undone" not in shown(pilot.app)
        await pilot.press("g")
        await wait_for(pilot, "Undone: added note 2026-11-20: moved house")
        await pilot.press("U")
        await wait_for(pilot, "Done again: added note 2026-11-20: moved house")
    assert any(item.text == "moved house" for item in recorded.read().notes)


async def test_undo_of_nothing_says_so(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        await wait_for(pilot, "There is nothing to undo.")
    assert not file.exists()


async def test_a_file_that_breaks_meanwhile_is_one_sentence_and_the_screen_stays(start, recorded, wait_for):
    async with start(recorded).run_test(size=(200, 24)) as pilot:
        await wait_for(pilot, "AWAITING CONFIRMATION")
        recorded.path.write_bytes(b"this is no journal, only text that was saved over it" * 50)
        pilot.app.reload()
        await wait_for(pilot, str(recorded.path.name))
        await wait_for(pilot, "AWAITING CONFIRMATION")


async def test_a_row_changed_outside_the_program_is_named(start, recorded, wait_for, monkeypatch):
    monkeypatch.setattr(following, "SETTLED_SECONDS", 0.02)
    with sqlite3.connect(recorded.path) as connection:
        connection.execute("UPDATE note SET note = 'not what was written' WHERE rowid = (SELECT min(rowid) FROM note)")
    connection.close()
    finding = recorded.verify()[0].text
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await wait_for(pilot, finding[:60])


async def test_a_demonstration_says_where_it_comes_from(start, recorded, wait_for):
    async with start(recorded, origin="Example journal: the person is invented.").run_test(size=(60, 20)) as pilot:
        for key in "12345":
            await pilot.press(key)
            await wait_for(pilot, "Example journal: the person is invented.")


@pytest.mark.parametrize("size", SIZES)
async def test_every_screen_fits_its_width_and_scrolls_to_its_end(start, recorded, size):
    async with start(recorded).run_test(size=size) as pilot:
        for key in ("1", "2", "3", "5", "w", "x", "f1", "g", "S", "K"):
            await pilot.press("1", key)
            await pilot.pause()
            screen = pilot.app.screen
            assert isinstance(screen, Page)
            for widget in screen.query("*"):
                if widget.display and widget.region:
                    assert widget.region.x >= 0
                    assert widget.region.right <= size[0], (key, widget)
            assert screen.query_one("Hints").region.bottom == size[1]
            assert screen.query("Hint").last().region.right <= size[0]


async def test_the_last_line_of_today_can_be_reached_on_a_small_screen(start, recorded, wait_for):
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await pilot.press("end")
        await wait_for(pilot, "2026─")


async def test_the_hints_can_be_clicked(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "AWAITING CONFIRMATION")
        hint = next(hint for hint in pilot.app.screen.query("Hint") if "Journal" in str(hint.content))
        await pilot.click(hint)
        await wait_for(pilot, "NEDA journal · Journal")


async def test_the_chart_opens_the_timeline_when_clicked(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "Rx")
        await pilot.click("CourseChart")
        await wait_for(pilot, "NEDA journal · Timeline")


def test_no_screen_shows_more_than_six_hints():
    pages = [Page]
    for page in pages:
        pages.extend(page.__subclasses__())
        assert 2 <= len(page.HINTS) <= 6
        assert all(keys.named(name) for name in (*page.HINTS, *page.HINTS_WHERE_EMPTY))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["x", "f1", "w"])
async def test_a_blank_column_stands_between_the_text_and_the_scrollbar(start, recorded, wait_for, size, key):
    async with start(recorded).run_test(size=size) as pilot:
        await wait_for(pilot, "AWAITING CONFIRMATION")
        await pilot.press(key)
        await wait_for(pilot, lambda: pilot.app.screen.query("#reading Parts"))
        reading, text = pilot.app.screen.query_one("#reading"), pilot.app.screen.query_one("#reading Parts")
        await wait_for(pilot, lambda: reading.region.width == size[0])
        assert text.content_region.x == 1
        bar = reading.vertical_scrollbar.region
        assert not bar or (bar.right, text.content_region.right) == (size[0], size[0] - 2)


async def test_choices_longer_than_a_line_go_on_beneath_their_own_words(start, recorded, wait_for):
    choices = [("one", "the first of two choices that both need more than one line on a small screen"), ("two", "the second, as long as the first one and as hard to tell apart from it")]
    picked = []
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await wait_for(pilot, "AWAITING CONFIRMATION")
        pilot.app.push_screen(Pick("audience", choices), picked.append)
        text = await wait_for(pilot, "2  the second")
        first, further, second, last = (line.partition("│")[2].rstrip(" │") for line in text.split("\n") if any(word in line for word in ("first of", "need more", "2  the", "tell apart", "one line")))
        assert first.index("the") == second.index("the")
        for line in (further, last):
            assert len(line) - len(line.lstrip()) == first.index("the")
        await pilot.resize_terminal(50, 20)
        await wait_for(pilot, "2  the second")
        await pilot.press("2")
        await wait_for(pilot, lambda: picked == ["two"])


def test_keys_are_bound_once_on_every_screen():
    for place in {place for key in keys.KEYS for place in key.where} - {"app", "confirm", "form"}:
        bound = [key for item in (*keys.at(place), *keys.at("app")) for key in item.keys.split(",")]
        assert len(bound) == len(set(bound))


async def test_every_key_of_the_table_is_in_the_help(start, recorded, shown, wait_for):
    async with start(recorded).run_test(size=(160, 60)) as pilot:
        await pilot.press("3", "f1")
        text = await wait_for(pilot, "NEDA journal · Help")
        for key in (*keys.at("journal"), *keys.at("app"), *(key for key in keys.KEYS if key.group == "form")):
            assert f"{key.label}: {key.help}" in text


async def test_the_palette_offers_every_command_and_only_our_themes(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        names = [command.title for command in app.get_system_commands(app.screen)]
        assert [name for name in names if "Theme" in name] == [
            "Theme: dark, high contrast",
            "Theme: light, high contrast",
            "Theme: black and white",
        ]
        assert "Journal (3)" in names
        await pilot.press("f3")
        await wait_for(pilot, "Search for")
        await pilot.press(*"black", "enter")
        await pilot.pause()
        await wait_for(pilot, lambda: app.theme == "mono")


async def test_over_a_form_the_palette_opens_no_second_form(start, recorded):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        names = [command.title for command in app.get_system_commands(app.screen)]
        assert names
        assert all("Theme" in name for name in names)


async def test_the_day_moves_on_while_the_screen_stays_open(start, recorded, wait_for, monkeypatch, today):
    monkeypatch.setattr(following, "POLL_SECONDS", 0.02)
    days = [today]
    async with start(recorded, clock=lambda: days[0]).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "as of 2026-11-22")
        days[0] = today.replace(day=23)
        await wait_for(pilot, "as of 2026-11-23")


async def test_leaving_a_form_without_saving_says_that_a_draft_is_kept(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await wait_for(pilot, "New note")
        await pilot.press("tab", "h", "i", "escape")
        await wait_for(pilot, "A draft of the note is kept")
