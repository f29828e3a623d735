"""The transplant questions as a table: every question, every source, in order (§12.4)."""


from support.transplant import MODERATE, WATCHED, answers, asked

from neda.clinical.criteria import CRITERIA, OPEN_QUESTIONS, QUESTIONS, SOURCES


def test_an_empty_journal_meets_nothing_and_fails_nothing():
    found = {cell.answer.value for row in asked().rows for cell in row.cells}
    assert found == {"unknown", "open", "not-asked"}


def test_every_question_has_a_cell_for_every_source_in_order():
    rows = asked().rows
    assert [row.question for row in rows] == list(QUESTIONS)
    assert all([cell.source for cell in row.cells] == list(SOURCES) for row in rows)
    assert set(CRITERIA) == set(QUESTIONS)
    assert len(OPEN_QUESTIONS) == len(set(OPEN_QUESTIONS)) == 9


def test_the_first_day_of_all_is_a_day_like_another():
    assert {cell.answer.value for row in asked(as_of="1900-01-01").rows for cell in row.cells} == {"unknown", "open", "not-asked"}


def test_a_drug_before_meets_what_asks_for_one_and_none_recorded_is_unknown():
    found = answers("first-line", treatments=[MODERATE])
    assert [found[source] for source in SOURCES] == ["met", *["not-asked"] * 4, "met", "met"]
    assert answers("first-line")["BUR19"] == "unknown"


def test_the_place_is_always_open():
    found = answers("place", **WATCHED)
    assert [found[source] for source in SOURCES] == ["not-asked", "open", "open", "not-asked", "open", "not-asked", "open"]


def test_transplants_are_known_to_the_table():
    done = [{"name": "aHSCT", "kind": "ahsct", "start": "2024-08-10"}, {"name": "aHSCT", "kind": "ahsct"}, MODERATE]
    assert [day.text for day in asked(treatments=done).facts.transplants] == ["2024-08-10"]
