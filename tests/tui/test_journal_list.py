"""The list of entries: order, finding, opening, deleting, looking back."""

import re

import pytest
from textual.widgets import Input

from neda.tui.widgets.entry_list import EntryList


@pytest.fixture
def some(file, make):
    """A journal of five entries."""
    file.add(
        [
            make("relapse", onset="2019", certainty="confirmed", systems=["visual"]),
            make("mri", date="2026-06-02", new_t2=0, centre="City Hospital"),
            make("edss", date="2026-09-04", score=2.0, source="clinician", assessor="Dr Jensen"),
            make("note", date="2026-11-20", text="moved house", note="to Uppsala"),
            make("treatment", name="ocrelizumab"),
        ]
    )
    return file


def rows(pilot) -> list[str]:
    listed = pilot.app.screen.query_one(EntryList)
    return [listed.text(place) for place in range(len(listed.entries))]


def offered(pilot) -> list[str]:
    return [str(hint.content) for hint in pilot.app.screen.query("Hint") if hint.display]


async def test_the_newest_entry_stands_first_and_an_undated_one_last(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "5 entries")
        listed = rows(pilot)
        assert [line.split()[0] for line in listed] == ["2026-11-20", "2026-09-04", "2026-06-02", "2019", "no"]


async def test_a_relapse_dated_only_by_year_is_listed_with_its_year(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "5 entries")
        assert rows(pilot)[3].startswith("2019 relapse confirmed by a clinician; visual")


@pytest.mark.parametrize(("typed", "found"), [("jensen", "edss"), ("UPPSALA", "note"), ("city", "mri"), ("2019", "relapse"), ("ocre", "treatment")])
async def test_any_recorded_word_finds_its_entry(start, some, wait_for, typed, found):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "slash", *typed)
        await wait_for(pilot, f"1 of 5 entries: with “{typed}”")
        assert found in rows(pilot)[0].lower()
        await pilot.press("escape")
        await wait_for(pilot, "5 entries")
        assert len(rows(pilot)) == 5


async def test_only_what_has_something_to_act_on_is_offered(start, file, make, wait_for):
    async with start(file).run_test(size=(60, 20)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "Nothing is recorded yet. a adds an entry.")
        await wait_for(pilot, lambda: offered(pilot) == ["a Add", "I Import", "esc Back", "f1 Help"])
        file.add([make("note", date="2026-11-20", text="moved house")])
        pilot.app.reload()
        await wait_for(pilot, lambda: offered(pilot) == ["enter Open", "d Delete", "/ Find", "k Kind", "esc Back", "f1 Help"])
        await pilot.press("slash", *"zz")
        await wait_for(pilot, lambda: offered(pilot) == ["/ Find", "k Kind", "esc Back", "f1 Help"])
        await pilot.press("backspace", "backspace")
        await wait_for(pilot, lambda: "d Delete" in offered(pilot))


async def test_letters_and_digits_typed_into_find_are_only_letters_and_digits(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "slash", *"q1dau")
        await wait_for(pilot, "No entry fits")
        assert pilot.app.screen.query_one(Input).value == "q1dau"


async def test_k_narrows_to_one_kind_by_number(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "k")
        text = await wait_for(pilot, "all kinds")
        await pilot.press(re.search(r"(\d)  relapses", text)[1])
        await wait_for(pilot, "1 of 5 entries: relapses")
        assert len(rows(pilot)) == 1
        await pilot.press("k", "0")
        await wait_for(pilot, "5 entries")


async def test_the_whole_entry_stands_below_the_list(start, some, wait_for):
    async with start(some).run_test(size=(60, 20)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "note 2026-11-20: moved house; to Uppsala")
        await pilot.press("down")
        await wait_for(pilot, "EDSS 2026-09-04: 2.0; clinician; Dr Jensen")


async def test_delete_names_the_entry_and_enter_means_no(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "d")
        await wait_for(pilot, "note 2026-11-20: moved house")
        await wait_for(pilot, "Delete this entry?")
        await pilot.press("enter")
        await wait_for(pilot, "NEDA journal · Journal")
        assert len(some.read().notes) == 1


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_delete_can_be_declined(start, some, wait_for, key):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "d", key)
        await wait_for(pilot, "5 entries")
        assert len(some.read().notes) == 1


async def test_a_deleted_entry_leaves_the_list_and_undo_brings_it_back(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "d", "y")
        text = await wait_for(pilot, "4 entries")
        assert "Deleted: note 2026-11-20: moved house" in text
        assert not some.read().notes
        await pilot.press("end", "u")
        await wait_for(pilot, "5 entries")
        await wait_for(pilot, lambda: pilot.app.screen._chosen.text == "moved house")
        await wait_for(pilot, "note 2026-11-20: moved house; to Uppsala")
    assert [item.text for item in some.read().notes] == ["moved house"]


async def test_the_yes_button_can_be_clicked(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "d")
        await wait_for(pilot, "Delete this entry?")
        await pilot.click("#yes")
        await wait_for(pilot, "4 entries")


async def test_enter_opens_the_entry_in_its_form(start, some, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "down", "enter")
        text = await wait_for(pilot, "Dr Jensen")
        assert "NEDA journal · Journal" not in text
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Journal")


async def test_h_shows_every_version_of_an_entry(start, some, wait_for):
    entry = some.read().notes[0]
    some.change(entry._replace(text="moved to the lake"))
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "h")
        text = await wait_for(pilot, "NEDA journal · History")
        assert "changed note 2026-11-20: moved to the lake" in text
        assert "added note 2026-11-20: moved house" in text


async def test_the_cursor_stays_on_its_entry_when_the_list_grows(start, some, make, wait_for):
    async with start(some).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "down")
        await wait_for(pilot, "EDSS 2026-09-04: 2.0")
        some.add([make("note", date="2026-11-21", text="newer")])
        pilot.app.reload()
        await wait_for(pilot, "6 entries")
        await wait_for(pilot, "EDSS 2026-09-04: 2.0; clinician; Dr Jensen")


async def test_what_was_just_added_lies_under_the_cursor_so_that_no_key_hits_another_entry(start, some, wait_for):
    app = start(some)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "5 entries")
        await pilot.press("end", "c")
        await wait_for(pilot, "New check-in")
        await pilot.press("1")
        await wait_for(pilot, "6 entries")
        listed = app.screen.query_one(EntryList)
        await wait_for(pilot, lambda: listed.under_cursor.date.text == "2026-11-22")


async def test_an_empty_list_says_what_to_do(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "d", "h", "enter")
        await wait_for(pilot, "Nothing is recorded yet. a adds an entry.")


async def test_two_thousand_entries_are_listed(start, file, make, wait_for):
    file.add([make("checkin", date=f"{2000 + number % 26}-0{1 + number % 9}-1{number % 10}", no_new_symptoms=True) for number in range(2000)])
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "2000 entries")
        assert len(rows(pilot)) == 2000


async def test_a_treatment_of_which_only_the_stop_is_known_stands_where_it_stopped(start, file, make, wait_for):
    drugs = [make("treatment", name="Tecfidera", stop="2019-02"), make("treatment", name="Ocrevus", start="2019-03-04")]
    file.add([*drugs, make("note", date="2018-01-01", text="moved house")])
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "3 entries")
        assert [line.split()[0] for line in rows(pilot)] == ["2019-03-04", "2019-02", "2018-01-01"]
