"""The due list in words: how each thing stands, why, and what says so."""

from datetime import date

from neda.clinical import Journal, course
from neda.report.due import as_objects, cited, due_lines

SCORES = [("2022-01-10", 2), ("2022-07-10", 2), ("2023-01-12", 3)]
JOURNAL = {
    "mri": [{"date": "2022-01-10", "new_t2": 0}],
    "edss": [{"date": day, "score": score, "source": "clinician"} for day, score in SCORES],
    "visits": [{"date": "2023-12"}],
}


def status(as_of, **changed):
    return course(Journal.from_dict({"format": "neda-journal/1", **JOURNAL, **changed}), date.fromisoformat(as_of)).baseline


def texts(as_of, **changed):
    return [line.text for line in due_lines(status(as_of, **changed))]


def test_a_confirming_visit_that_can_be_made_any_day_is_not_called_late():
    assert any(text.startswith("confirming visit due 2023-06-22: EDSS 2.0 to 3.0") for text in texts("2023-01-20"))
    assert any(text.startswith("confirming visit possible since 2023-06-22: ") for text in texts("2023-07-20"))


def test_an_appointment_is_shown_as_vaguely_as_it_was_recorded():
    assert "visit planned 2023-12" in texts("2023-01-20")


def test_a_usual_span_is_shown_with_both_ends_and_is_late_only_behind_it():
    left = [{"name": "Tysabri", "start": "2019-01-10", "stop": "2022-01-10"}]
    assert texts("2022-05-10", treatments=left)[0].startswith("MRI due 2022-04-10 to 2022-05-10: every 3 to 4 months")
    assert texts("2022-05-11", treatments=left)[0].startswith("MRI was due 2022-04-10 to 2022-05-10 (usual schedules): ")


def test_every_source_in_the_list_is_printed_once():
    found = status("2023-01-20")
    lines = cited(found)
    assert len(lines) == len(set(lines))
    for item in as_objects(found):
        for code in item["sources"]:
            assert any(line.startswith(f"Source: {code}, ") for line in lines)


def test_a_hostile_drug_name_stays_inert():
    lines = due_lines(status("2023-01-20", treatments=[{"name": "\x1b[2J[/]\u202e", "kind": "dmt", "start": "2023-01-01"}]))
    assert any("a new baseline about 6 months" in line.text for line in lines)
    assert all(line.text.isprintable() for line in lines)
