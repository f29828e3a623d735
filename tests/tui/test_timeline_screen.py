"""Timeline: zoom, the cursor that reads out what it stands on, treatments, the verdicts beside it, at every size."""

import os
from datetime import date

import pytest

from neda.clinical import Journal
from neda.clinical import course as over_time
from neda.store.appearance import Appearance, write_appearance
from neda.store.file import JournalFile
from neda.tui import record as records
from neda.tui.screens.timeline import Timeline
from neda.tui.widgets.browsed_chart import BrowsedChart
from neda.tui.widgets.legend import Legend
from neda.tui.widgets.over_time import OverTime
from neda.tui.widgets.readout import Readout
from neda.wording.language import ENGLISH, GERMAN, speak

SIZES = [(60, 20), (160, 50)]
MANY = 5000 if os.environ.get("NEDA_TIMELINE") == "full" else 1000


@pytest.fixture
def filled(file):
    """A journal with the entries given as neda-journal/1 lists."""

    def fill(**lists) -> JournalFile:
        file.add(Journal.from_dict({"format": "neda-journal/1", **lists}).entries())
        return file

    return fill


async def opened(pilot, wait_for):
    await pilot.press("2")
    return await wait_for(pilot, "Under the cursor")


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_begins_on_the_last_entry_and_reads_it_out(start, recorded, wait_for, size):
    async with start(recorded).run_test(size=size) as pilot:
        await opened(pilot, wait_for)
        text = await wait_for(pilot, "EDSS 2026-10-15: 3.5; clinician")
        assert "2026-10-15 ▲" in text
        assert "awaiting" in text


@pytest.mark.parametrize("size", SIZES)
async def test_left_and_right_walk_from_entry_to_entry(start, recorded, wait_for, shown, size):
    async with start(recorded).run_test(size=size) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("left")
        await wait_for(pilot, "EDSS 2026-09-05: 3.5; self (shown, never counted)")
        assert "(shown, never counted) (" not in shown(pilot.app)
        await pilot.press("right")
        await wait_for(pilot, "EDSS 2026-10-15: 3.5; clinician")
        await pilot.press("right")
        await wait_for(pilot, "EDSS 2026-10-15: 3.5; clinician")


async def test_home_and_end_lead_to_the_first_and_the_last_entry(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("home")
        await wait_for(pilot, "relapse 2016-06: ")
        await pilot.press("end")
        await wait_for(pilot, "EDSS 2026-10-15: 3.5")


async def test_zooming_shows_less_time_and_0_shows_everything_again(start, recorded, wait_for):
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, "Whole course, 2016-01-01 to 2026-11-22")
        await pilot.press("plus")
        text = await wait_for(pilot, lambda: "Whole course," not in shown_text(pilot.app))
        assert "2016 " not in text
        await pilot.press("minus")
        await wait_for(pilot, "Whole course, 2016-01-01 to 2026-11-22")
        await pilot.press("equals_sign", "plus", "0")
        await wait_for(pilot, "Whole course, 2016-01-01 to 2026-11-22")


def shown_text(app):
    return str(app.screen.query_one(BrowsedChart).border_title)


async def test_brackets_jump_from_treatment_to_treatment(start, recorded, wait_for):
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("left_square_bracket")
        text = await wait_for(pilot, "treatment 2016-12-05: interferon beta-1a")
        assert "on interferon beta-1a" in text
        assert "2026" not in shown_text(pilot.app)
        await pilot.press("right_square_bracket")
        await wait_for(pilot, "treatment 2019-07-02: ocrelizumab")


async def test_without_a_treatment_the_brackets_say_so(start, filled, wait_for):
    async with start(filled(mri=[{"date": "2025-03-01", "new_t2": 0}])).run_test(size=(80, 24)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("right_square_bracket")
        await wait_for(pilot, "No treatment with a start is recorded")


async def test_moving_about_never_asks_the_rules_again(start, recorded, wait_for, monkeypatch):
    asked = []
    monkeypatch.setattr(records, "course", lambda *given: asked.append(given) or over_time(*given))
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await opened(pilot, wait_for)
        before = len(asked)
        await pilot.press("plus", "left", "minus", "left_square_bracket", "home", "0")
        await wait_for(pilot, "2016-01-01 to 2026-11-22")
        assert len(asked) == before


@pytest.mark.parametrize("size", SIZES)
async def test_status_by_year_and_by_treatment_and_the_legend_can_be_reached(start, recorded, wait_for, shown, size):
    async with start(recorded).run_test(size=size) as pilot:
        await opened(pilot, wait_for)
        seen = shown(pilot.app)
        for _page in range(30):
            await pilot.press("pagedown")
            await pilot.pause()
            seen += shown(pilot.app)
            if "12 months up to" in seen and "What the signs mean" in seen:
                break
        for words in ("By calendar year", "2019", "interferon beta-1a, 2016-12-05 to 2019-05-20", "12 months up to", "What the signs mean"):
            assert words in seen


async def test_on_a_wide_screen_the_verdicts_stand_beside_the_chart(start, recorded, wait_for):
    async with start(recorded).run_test(size=(200, 60)) as pilot:
        text = await opened(pilot, wait_for)
        assert "By calendar year" in text
        assert "What the signs mean" in text
        chart, verdicts = pilot.app.screen.query_one(BrowsedChart), pilot.app.screen.query_one(OverTime)
        assert verdicts.region.x >= chart.region.right
        assert chart.region.width > 120


async def test_the_verdicts_are_those_of_the_time_in_view(start, recorded, wait_for, shown):
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("plus", "plus")
        await wait_for(pilot, lambda: "interferon beta-1a, 2016" not in shown(pilot.app))
        assert "ocrelizumab, 2019-07-02 to now" in shown(pilot.app)


async def test_several_entries_in_one_column_are_counted_and_can_be_chosen(start, filled, wait_for):
    file = filled(mri=[{"date": f"2020-01-{day:02}", "new_t2": 0} for day in range(1, 13)], edss=[{"date": "2010-01-01", "score": 2, "source": "self"}])
    async with start(file).run_test(size=(60, 20)) as pilot:
        await opened(pilot, wait_for)
        text = await wait_for(pilot, "more entries here")
        told = text.count("• MRI 2020-01-")
        assert f"{12 - told} more entries here" in text
        await pilot.press("enter")
        await wait_for(pilot, "Which entry?")
        await pilot.press("2")
        await wait_for(pilot, "2020-01-02")


async def test_enter_opens_the_one_entry_under_the_cursor(start, filled, wait_for):
    async with start(filled(mri=[{"date": "2025-03-01", "new_t2": 0}])).run_test(size=(80, 24)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("enter")
        await wait_for(pilot, "2025-03-01")
        assert not isinstance(pilot.app.screen, Timeline)


async def test_a_saved_entry_is_on_the_timeline_in_the_same_refresh_and_the_view_stays(start, recorded, make, wait_for, shown):
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("left_square_bracket")
        await wait_for(pilot, "treatment 2016-12-05: interferon beta-1a")
        title = shown_text(pilot.app)
        recorded.add([make("relapse", onset="2016-12-05", certainty="confirmed", hours=72)])
        pilot.app.reload()
        await pilot.pause()
        await wait_for(pilot, "relapse 2016-12-05: confirmed by a clinician")
        assert shown_text(pilot.app) == title


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_journal_has_a_timeline_that_says_so(start, file, wait_for, shown, size):
    async with start(file).run_test(size=size) as pilot:
        await pilot.press("2")
        await wait_for(pilot, "Nothing with a date is recorded yet.")
        await pilot.press("plus", "minus", "left", "right", "home", "end", "left_square_bracket", "0")
        assert "NEDA journal · Timeline" in shown(pilot.app)


@pytest.mark.parametrize(
    "lists",
    [
        {"notes": [{"date": "2024", "text": "[/] moved"}]},
        {"clinics": [{"name": "A clinic"}]},
        {"treatments": [{"name": "Tysabri"}]},
        {"checkins": [{"date": "2026-11-22", "no_new_symptoms": True}]},
        {"edss": [{"date": "2026", "score": 2, "source": "clinician"}], "mri": [{"date": "1956"}], "relapses": [{"onset": "1957-03", "certainty": "suspected"}]},
    ],
    ids=["note", "clinic", "undated treatment", "check-in", "vague dates over seventy years"],
)  # fmt: skip
async def test_strange_journals_can_be_walked_through(start, filled, wait_for, shown, lists):
    async with start(filled(**lists)).run_test(size=(60, 20)) as pilot:
        await pilot.press("2")
        await wait_for(pilot, "2026-11-22")
        await pilot.press("home", "plus", "right", "minus", "left", "right_square_bracket", "x", "escape", "end")
        assert "NEDA journal · Timeline" in shown(pilot.app)


async def test_the_text_twin_tells_the_time_in_view(start, recorded, wait_for, shown):
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("left_square_bracket", "x")
        await wait_for(pilot, "The chart in words")
        text = await wait_for(pilot, "Treatment interferon beta-1a from 2016-12-05")
        assert "2026" not in text.split("\n", 2)[2]
        await pilot.press("escape", "0", "x")
        await wait_for(pilot, "Chart from 2016-01-01 to 2026-11-22.")


async def test_a_click_moves_the_cursor_to_the_nearest_entry(start, filled, wait_for):
    file = filled(mri=[{"date": "2010-03-01", "new_t2": 0}, {"date": "2025-03-01", "new_t2": 0}])
    async with start(file).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await pilot.click(BrowsedChart, offset=(12, 6))
        await wait_for(pilot, "MRI 2010-03-01")


async def test_in_plain_characters_and_without_colour_the_cursor_is_still_seen(start, recorded, wait_for, shown):
    app = start(recorded, ascii_only=True)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = "mono"
        await opened(pilot, wait_for)
        text = await wait_for(pilot, "2026-10-15 ^")
        assert text.isascii()
        assert ":" in text


async def test_a_long_journal_is_drawn_line_by_line(start, filled, wait_for):
    days = [date.fromordinal(date(1990, 1, 1).toordinal() + step * 13450 // MANY) for step in range(MANY)]
    scores = [{"date": str(day), "score": 2 + number % 3, "source": "clinician"} for number, day in enumerate(days)]
    async with start(filled(edss=scores)).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, "more entries here: enter lists all, + zooms in.")
        await pilot.press("left", "plus", "plus", "plus", "plus", "plus", "plus", "plus")
        await wait_for(pilot, "EDSS 2026-")


async def test_a_resized_terminal_is_read_out_anew(start, recorded, wait_for):
    async with start(recorded).run_test(size=(200, 60)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, lambda: "2026-09-09" not in pilot.app.export_screenshot())
        await pilot.resize_terminal(60, 20)
        text = await wait_for(pilot, "] Next treatment   ↓ Status")
        assert "2026-09-09 to 2026-11-22" in await wait_for(pilot, "2026-09-09 to 2026-11-22")
        assert "Under the cursor" in text


@pytest.mark.parametrize(("language", "whole", "zoomed"), [(ENGLISH, "] Next treatment   ↓ Status─", "0 Whole course   ↓ Status─"), (GERMAN, "] Nächste Therapie   ↓ Status─", "0 Alles   ↓ Status─")])
async def test_above_a_narrow_chart_every_key_stands_before_the_name_of_what_it_does(start, recorded, wait_for, language, whole, zoomed):
    speak(language)
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await pilot.press("2")
        await wait_for(pilot, whole)
        await pilot.press("plus")
        await wait_for(pilot, zoomed)


async def test_the_chart_names_the_keys_of_this_machine(start, recorded, wait_for, tmp_path):
    config = tmp_path / "config.toml"
    write_appearance(config, Appearance(keys={"next_treatment": "T", "whole": "W"}))
    async with start(recorded, config=config).run_test(size=(160, 50)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, "← → Entries   [ and T Treatments   W Whole course   enter Open   ↑ ↓ Scroll")


@pytest.mark.parametrize("size", [(160, 50), (120, 24), (240, 60)])
async def test_one_line_stands_between_the_chart_and_what_is_beside_it_and_never_two(start, recorded, wait_for, size):
    async with start(recorded).run_test(size=size) as pilot:
        await opened(pilot, wait_for)
        chart, told = pilot.app.screen.query_one(BrowsedChart), pilot.app.screen.query_one("#told")
        await wait_for(pilot, lambda: chart.region.right == told.region.x)
        assert [bool(chart.styles.border_right[0]), bool(told.styles.border_left[0])].count(True) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_the_short_words_of_the_verdicts_are_explained_with_the_signs(start, recorded, wait_for, size):
    async with start(recorded).run_test(size=size) as pilot:
        await opened(pilot, wait_for)
        said = [" ".join(" ".join(line.plain for line in legend.laid_out(size[0] - 4)).split()) for legend in pilot.app.screen.query(Legend)]
        assert said
        assert all("NEDA: no evidence of disease activity; EDA: evidence of it" in legend for legend in said)


async def test_an_empty_timeline_offers_nothing_to_look_around_in(start, file, make, wait_for, shown):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await wait_for(pilot, "I Import")
        await wait_for(pilot, lambda: "Closer" not in shown(pilot.app))
        file.add([make("note", date="2026-11-20", text="tired")])
        pilot.app.reload()
        await wait_for(pilot, "+ Closer")


async def test_moving_the_cursor_brings_the_chart_back_into_sight(start, recorded, wait_for, shown):
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await opened(pilot, wait_for)
        await pilot.press("pagedown")
        await wait_for(pilot, lambda: "Under the cursor" not in shown(pilot.app))
        await pilot.press("left")
        await wait_for(pilot, "Under the cursor")


def test_before_the_journal_was_looked_at_a_chart_says_nothing():
    assert "".join(line.plain for line in BrowsedChart().lines(80, 24)) == ""


async def test_what_lies_under_the_cursor_is_never_cut_within_a_word_or_number(start, filled, wait_for):
    walks = [{"date": "2026-11-01", "test": f"walk {'x' * length}", "value": 1234.5, "unit": "s"} for length in range(14)]
    app = start(filled(measurements=walks, edss=[{"date": "2026-11-01", "score": 2, "source": "clinician"}]))
    async with app.run_test(size=(60, 30)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, "more entries here")
        for width in range(40, 64):
            await pilot.resize_terminal(width, 30)
            await wait_for(pilot, lambda width=width: app.screen.query_one(Readout).size.width in (width - 3, width - 2))
            lines = [line.plain for line in app.screen.query_one(Readout).render().split("\n")]
            read = [line.split(" walk ", 1)[-1].split() for line in lines if line.startswith("• measurement")]
            assert len(read) > 2
            assert all(words[-1] in ("s", "…") and set(words[:-1]) <= {*("x" * n for n in range(14)), "1234.5", "•", "measurement", "2026-11-01:", "walk"} for words in read)


async def test_an_entry_too_long_to_be_read_out_whole_shows_that_there_is_more(start, filled, wait_for):
    taken = {"name": "another drug with a name", "kind": "dmt", "start": "2020-01-01"}
    app = start(filled(treatments=[taken], edss=[{"date": "2026-11-01", "score": 2, "source": "clinician", "note": "the legs " * 90}]))
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, "• EDSS 2026-11-01")
        read = app.screen.query_one(Readout)
        lines = [line.plain for line in read.render().split("\n")]
        assert len(lines) == read.size.height
        assert lines[-1].endswith(" …")


async def test_a_course_without_treatment_offers_no_next_one(start, filled, wait_for, shown):
    app = start(filled(edss=[{"date": "2026-01-01", "score": 2, "source": "clinician"}]))
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, "   ↓ Status─")
        assert "Next treatment" not in shown(app)


async def test_the_reading_names_the_keys_of_this_machine(start, recorded, wait_for, tmp_path):
    config = tmp_path / "config.toml"
    write_appearance(config, Appearance(keys={"open": "O", "zoom_in": "Z"}))
    async with start(recorded, config=config).run_test(size=(60, 20)) as pilot:
        await opened(pilot, wait_for)
        await wait_for(pilot, "3 more entries here: O lists all, Z zooms in.")


async def test_an_empty_journal_is_said_to_cover_no_time(start, file, wait_for, shown):
    app = start(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "x")
        await wait_for(pilot, "Nothing to draw is recorded yet.")
        assert "Chart from" not in shown(app)
