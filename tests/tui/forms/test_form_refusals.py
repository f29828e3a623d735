"""What cannot be: said in a sentence beside the answer, what was typed kept, and nothing stored."""

import pytest

from neda.store.problems import UnwritableJournal
from neda.tui.forms import EntryForm

REFUSED = {
    "half a point": ("edss", {"score": "0.5"}, "0.5 does not exist. Typed: “0.5”"),
    "above the scale": ("edss", {"score": "11"}, "in halves up to 10.0; 0.5 does not exist. Typed: “11.0”"),
    "an end before the start": ("relapse", {"onset": "2026-05-02", "certainty": "1", "end": "2026-05-01"}, "End “2026-05-01” lies before the start, 2026-05-02"),
    "a stop before the start": ("treatment", {"name": "Ocrevus", "start": "2026-05-02", "stop": "2025"}, "Stop “2025” lies before the start, 2026-05-02"),
    "a future attack": ("relapse", {"certainty": "1", "onset": "2027-01-01"}, "Onset lies after today, 2026-11-22"),
    "a future scan": ("mri", {"date": "2026-11-23"}, "Date lies after today, 2026-11-22"),
    "a day that does not exist": ("note", {"text": "moved", "date": "2021-02-30"}, "is not a date this journal can read: “2021-02-30”"),
    "the same in words": ("note", {"text": "moved", "date": "30 february 2021"}, "“30 february 2021” may mean 2021-02. Please choose that"),
    "a date with two readings": ("mri", {"date": "03/04/2021"}, "“03/04/2021” can mean 2021-04-03 or 2021-03-04"),
    "fewer than no lesions": ("mri", {"new_t2": "-1"}, "New T2 lesions takes a number or the report's words"),
    "fewer than no enhancing lesions": ("mri", {"gd_enhancing": "-2"}, "Enhancing lesions (Gd+) takes a number or the report's words"),
    "fewer than no hours": ("relapse", {"certainty": "1", "hours": "-5"}, "Lasted, hours or days takes a number from 0 to 100000"),
    "an enhancing lesion without contrast": ("mri", {"contrast": "2", "gd_enhancing": "1"}, "an enhancing lesion can only be seen with contrast"),
    "a grade above its scale": ("edss", {"score": "2", "systems": "brainstem 6"}, "brainstem runs from 0 to 5"),
    "no answer where one is needed": ("clinic", {"name": " "}, "Name is needed"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_what_cannot_be_is_said_beside_its_answer_and_nothing_is_stored(sit, empty, today, case):
    kind, answers, sentence = REFUSED[case]
    async with sit(empty, EntryForm(kind, empty, today), (80, 50)) as desk:
        for name, text in answers.items():
            await desk.answer(name, text)
        await desk.press("f2")
        await desk.until_shown("Not saved: ")
        question = next(node for node in desk.app.focused.ancestors if hasattr(node, "field"))
        assert question.field.name == list(answers)[-1]
        assert sentence in " ".join(str(question._note.content).split())
        assert question.text == list(answers.values())[-1]
        assert " ".join(sentence.split()[:3]) in desk.words
        assert not desk.results
    assert not empty.exists() or not empty.read().entries()


async def test_every_refused_answer_is_named_at_once_and_what_was_typed_saves_once_mended(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (80, 50)) as desk:
        for name, text in {"date": "2021-02-30", "new_t2": "-1", "enlarging_t2": "-1"}.items():
            await desk.answer(name, text)
        await desk.press("f2")
        await desk.until_shown("Not saved: 3 answers")
        await desk.press("ctrl+u")
        await desk.type("2021-02-28")
        for name in ("new_t2", "enlarging_t2"):
            await desk.answer(name, "0")
        await desk.press("f2")
        await desk.until(lambda: empty.exists() and empty.read().mri)
    assert empty.read().mri[0].date.text == "2021-02-28"


async def test_a_digit_that_was_to_save_stays_marked_where_it_could_not(sit, empty, today, monkeypatch):
    def full(_entries):
        raise UnwritableJournal("The disk is full.")

    monkeypatch.setattr(empty, "add", full)
    async with sit(empty, EntryForm("checkin", empty, today), (80, 50)) as desk:
        await desk.until_shown("1 ( )")
        await desk.press("1")
        await desk.until_shown("The disk is full.")
        await desk.until_shown("1 (x)")
    assert not empty.exists()
