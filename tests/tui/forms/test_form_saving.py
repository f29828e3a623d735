"""Saving once and again: what becomes of the answers, and what must be read afterwards."""

import pytest

from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.tui.forms import EntryForm

CARE = "trouble breathing or swallowing: seek urgent care"


async def test_saving_such_an_attack_and_another_says_it_again(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.press("enter", "2", "f4")
        await desk.until_shown("Saved: relapse 2026-11-22 Contact your MS team.")


async def test_a_scan_without_stated_contrast_is_flagged_after_saving(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today)) as desk:
        await desk.press("enter", "enter", "enter", "0", "f2")
        await desk.until_shown("contrast not stated")
        await desk.press("escape")
        await desk.until(lambda: desk.results)


async def test_an_attack_in_a_check_in_saves_it_and_opens_the_relapse_form(sit, empty, today):
    async with sit(empty, EntryForm("checkin", empty, today)) as desk:
        await desk.press("3")
        await desk.until_shown("New relapse")
        assert CARE in desk.words
        assert empty.read().checkins[0].no_new_symptoms is False
        await desk.press("enter", "1", "f2")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry == empty.read().relapses[0]


async def test_leaving_that_relapse_form_leaves_the_check_in_saved(sit, empty, today):
    async with sit(empty, EntryForm("checkin", empty, today)) as desk:
        await desk.press("3")
        await desk.until_shown("New relapse")
        await desk.press("escape")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry == empty.read().checkins[0]


async def test_slow_worsening_is_kept_as_such_and_asks_for_an_edss(sit, calm, today):
    async with sit(calm, EntryForm("checkin", calm, today)) as desk:
        assert "2026-11-01?" in desk.words
        await desk.press("2")
        await desk.until_shown("an EDSS would show whether it counts")
        await desk.press("enter")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry.slowly_worse is True
    assert not calm.read().relapses


async def test_saving_an_unchanged_entry_writes_nothing(sit, calm, today):
    number = calm.change_number()
    async with sit(calm, EntryForm("edss", calm, today, entry=calm.read().edss[0])) as desk:
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert calm.change_number() == number


async def test_saving_another_asks_everything_anew_and_proposes_no_day(sit, empty, today):
    async with sit(empty, EntryForm("measurement", empty, today)) as desk:
        await desk.press("1", "enter")
        await desk.type("5.4")
        await desk.press("enter", "enter")
        await desk.type("-2w")
        await desk.press("f4")
        await desk.until_shown("Saved: measurement 2026-11-08")
        await desk.until(lambda: desk.focused == "test")
        assert "5.4" not in desk.words
        await desk.type("stairs")
        await desk.press("f2")
        await desk.until_shown("Date is needed")
        assert len(empty.read().measurements) == 1
        await desk.type("2026-11-10")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert [(item.date.text, item.test, item.unit) for item in empty.read().measurements] == [
        ("2026-11-08", "t25fw", "s"),
        ("2026-11-10", "stairs", None),
    ]


@pytest.mark.parametrize(("kind", "dated"), [("treatment", "start"), ("edss", "date"), ("relapse", "onset"), ("visit", "date")])
async def test_no_kind_takes_the_day_of_the_one_before(sit, empty, today, kind, dated):
    least = {"treatment": {"name": "Ocrevus"}, "edss": {"score": "2"}, "relapse": {"certainty": "1"}, "visit": {}}[kind]
    async with sit(empty, EntryForm(kind, empty, today), (100, 40)) as desk:
        for name, text in {**least, dated: "2020-03-07"}.items():
            await desk.answer(name, text)
        await desk.press("f4")
        await desk.until_shown("Saved: ")
        assert desk.app.screen._questions.answers[dated] == ""


async def test_words_typed_at_a_check_in_go_into_its_note_and_no_digit_among_them_saves(sit, empty, today):
    async with sit(empty, EntryForm("checkin", empty, today), (80, 24)) as desk:
        await desk.type("tired 7/10, 3 bad days")
        await desk.until_shown("Your words stand in the note")
        assert desk.app.screen._questions.answers["note"] == "tired 7/10, 3 bad days"
        assert not empty.exists() or not empty.read().checkins
        await desk.press("up", "1")
        await desk.until(lambda: desk.results)
    (checkin,) = empty.read().checkins
    assert (checkin.no_new_symptoms, checkin.note) == (True, "tired 7/10, 3 bad days")


async def test_keys_that_come_all_at_once_lose_no_word_and_save_nothing(sit, empty, today):
    from textual.events import Key

    async with sit(empty, EntryForm("checkin", empty, today), (80, 24)) as desk:
        for letter in "x1 2":
            desk.app.focused.post_message(Key({" ": "space"}.get(letter, letter), letter))
        await desk.until(lambda: desk.app.screen._questions.answers["note"] == "x1 2")
        assert not empty.exists() or not empty.read().checkins


async def test_leaving_after_another_says_what_was_saved(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("one")
        await desk.press("f4")
        await desk.until_shown("Saved: note 2026-11-22")
        await desk.press("escape")
        await desk.until(lambda: desk.results)
    assert desk.results[0].again
    assert desk.results[0].entry.text == "one"


async def test_a_journal_that_cannot_be_written_keeps_the_form_and_says_why(sit, tmp_path, today):
    nowhere = JournalFile(tmp_path / "missing" / "journal.db")
    async with sit(nowhere, EntryForm("edss", nowhere, today)) as desk:
        await desk.press("2", "f2")
        await desk.until_shown("missing")
        assert not desk.results
        assert "EDSS score" in desk.words
        await desk.press("escape")
        await desk.until_shown("esc once more leaves without it")
        await desk.press("escape")
        await desk.until(lambda: desk.results == [None])


async def test_changing_something_else_does_not_repeat_what_was_flagged(sit, empty, today):
    (kept,) = empty.add([entry("mri", {"date": "2026-01-02", "gd_enhancing": 0})])
    async with sit(empty, EntryForm("mri", empty, today, entry=kept)) as desk:
        await desk.press("enter", "2", "f2")
        await desk.until(lambda: desk.results)
    assert empty.read().mri[0].regions == ("brain", "cervical")


async def test_saving_and_another_says_the_score_that_the_systems_gave(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (100, 40)) as desk:
        desk.app.screen._questions.show(
            {"date": "2026-01-02", "source": "clinician", "ambulation": "0",
             "systems": "visual 0, brainstem 0, pyramidal 2, cerebellar 0, sensory 0, bowel_bladder 0, cerebral 0"}
        )  # fmt: skip
        await desk.press("f4")
        await desk.until_shown("Saved: EDSS 2026-01-02 EDSS 2.0 (worked out")


async def test_another_score_proposes_who_scored_the_one_just_saved(sit, empty, today):
    empty.add([entry("edss", {"date": "2024-03-01", "score": 2.0, "source": "clinician", "assessor": "Dr Before"})])
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        await desk.press("2", "enter", "enter")
        await desk.type("Dr Now")
        await desk.press("f4")
        await desk.until_shown("Saved: EDSS")
        assert "Dr Now" in desk.words
        assert "Dr Before" not in desk.words
