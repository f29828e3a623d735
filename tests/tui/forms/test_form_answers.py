"""What a form's answers make, without a screen."""

import pytest

from neda.clinical.entries import Clinic, ClinicAnswer, Note, Question, Visit
from neda.clinical.fields import FIELDS
from neda.clinical.recording import entry, fields_to_dict
from neda.clinical.typed import typed
from neda.tui.forms.layout import LAYOUTS, questions_of
from neda.tui.forms.proposals import proposals
from neda.tui.forms.reading import Asked, answers_of, problem_of, read

CHECKINS = [
    ("nothing_new", True, None),
    ("slowly_worse", False, True),
    ("attack", False, None),
]


def made(kind, today, **answers):
    reading = read(Asked(kind, today), answers)
    assert not reading.problems
    return reading.entry


def test_every_wrong_answer_is_named_at_once(today):
    reading = read(Asked("relapse", today), {"onset": "03/04/2026", "hours": "long", "end": "2031"})
    assert reading.entry is None
    assert list(reading.problems) == ["onset", "certainty", "hours", "end"]
    assert "2026-04-03" in reading.problems["onset"]


def test_half_known_dates_are_taken_as_precise_as_typed(today):
    assert made("relapse", today, onset="March 2019", certainty="reported").onset.text == "2019-03"
    assert made("treatment", today, name="Ocrevus", start="~2019").start.text == "2019"


@pytest.mark.parametrize(("answer", "no_new", "slowly"), CHECKINS)
def test_each_check_in_answer_records_its_own_facts(today, answer, no_new, slowly):
    saved = made("checkin", today, date="today", answer=answer)
    assert (saved.no_new_symptoms, saved.slowly_worse) == (no_new, slowly)
    assert answers_of("checkin", saved)["answer"] == answer


def test_an_unanswered_check_in_says_which_keys_answer_it(today):
    assert read(Asked("checkin", today), {"date": "today"}).problems == {"answer": "Please press 1, 2 or 3."}


def test_a_contradiction_stands_at_the_answer_that_is_wrong(today):
    reading = read(Asked("relapse", today), {"onset": "2026-05-02", "end": "2026-05-01", "certainty": "reported"})
    assert list(reading.problems) == ["end"]


def test_answers_left_alone_keep_what_no_form_could_type(today):
    arrow = Question("Is A -> B\nlikely?", "no")
    visit = entry("visit", {"date": "2026-01-02", "questions": [arrow._asdict()], "id": "v"})
    assert isinstance(visit, Visit)
    assert read(Asked("visit", today, visit), answers_of("visit", visit) | {"with": "Dr B"}).entry == visit._replace(
        with_whom="Dr B"
    )
    clinic = Clinic("A", answers=(ClinicAnswer("cost", "much", "ask again"),), id="c")
    assert read(Asked("clinic", today, clinic), answers_of("clinic", clinic)).entry == clinic


def test_what_a_form_does_not_ask_is_kept(today):
    note = entry("note", {"date": "2026-01-02", "text": "moved", "note": "twice", "id": "n"})
    changed = read(Asked("note", today, note), answers_of("note", note) | {"text": "stayed"}).entry
    assert isinstance(changed, Note)
    assert (changed.text, changed.note, changed.id) == ("stayed", "twice", "n")


def test_an_emptied_answer_clears_the_field(today):
    edss = entry("edss", {"date": "2026-01-02", "score": 2.0, "source": "clinician", "assessor": "Dr B", "id": "e"})
    assert read(Asked("edss", today, edss), answers_of("edss", edss) | {"assessor": ""}).entry.assessor is None


def test_a_person_without_facts_is_no_problem(today):
    assert not read(Asked("person", today), {}).problems


def test_an_empty_answer_is_not_scolded_before_saving(today):
    onset = questions_of("relapse")[0]
    assert problem_of(Asked("relapse", today), onset, "") == ""
    assert "2019-03-07" in problem_of(Asked("relapse", today), onset, "some day")


@pytest.mark.parametrize("kind", LAYOUTS)
def test_every_recorded_field_is_asked_once(kind):
    asked = [field.name for field in questions_of(kind)]
    assert len(asked) == len(set(asked))
    if kind in FIELDS:
        not_asked = {field.name for field in FIELDS[kind]} - set(asked)
        assert not_asked == {"checkin": {"no_new_symptoms", "slowly_worse"}, "note": {"note"}}.get(kind, set())


@pytest.mark.parametrize("kind", LAYOUTS)
def test_at_most_seven_questions_come_before_the_optional_ones(kind):
    assert len(LAYOUTS[kind].first) <= 7


def test_only_the_date_and_what_is_in_sight_is_proposed(calm, today):
    journal = calm.read()
    for kind in LAYOUTS:
        if kind == "person":
            continue
        proposed = {name for name, text in proposals(kind, journal, today).items() if text}
        assert proposed <= set(LAYOUTS[kind].first)


def test_answers_read_back_as_they_were_recorded(calm):
    for item in calm.read().mri:
        for field in questions_of("mri"):
            assert answers_of("mri", item)[field.name] == typed(field, fields_to_dict(item).get(field.name))
