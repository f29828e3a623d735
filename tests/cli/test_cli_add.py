"""`neda add`: every kind, what it prints, and that a refused entry stores nothing."""

import io
import json

import pytest
from support.kinds import OPTIONS, smallest_typed

from neda.clinical.fields import FIELDS, Field
from neda.wording import commands, safety

BAD = {
    "date": "the day after",
    "dates": "2019, sometime",
    "compared": "earlier",
    "bool": "perhaps",
    "choice": "nonsense",
    "choices": "nonsense",
    "count": "a lot",
    "number": "much",
    "integer": "1.5",
    "score": "0.5",
    "grades": "visual 9",
}
REFUSED = [
    pytest.param(kind, field, id=f"{kind}-{field.name}")
    for kind, fields in FIELDS.items()
    for field in fields
    if field.type in BAD and not field.open
]


def stored(neda) -> list[dict]:
    return json.loads(neda("list", "--json").out)


@pytest.mark.parametrize("kind", OPTIONS)
def test_an_entry_of_every_kind_is_stored_and_printed_with_the_verdict(neda, kind):
    outcome = neda("add", kind, *OPTIONS[kind])
    assert outcome.code == 0, outcome.err
    (entry,) = stored(neda)
    assert entry["kind"] == kind
    assert f"Id: {entry['id'][:8]}" in outcome.out
    assert "Status: [" in outcome.out


def test_date_serves_for_onset_and_start(neda):
    neda("add", "relapse", "--date", "2019-03-07", "--certainty", "confirmed")
    neda("add", "treatment", "--name", "ocrelizumab", "--date", "2019-03")
    entries = {entry["kind"]: entry for entry in stored(neda)}
    assert entries["relapse"]["onset"] == "2019-03-07"
    assert entries["treatment"]["start"] == "2019-03"
    assert entries["treatment"]["treatment_kind"] == "dmt"


def test_a_date_may_begin_with_a_minus_sign(neda):
    assert neda("add", "note", "--date", "-2d", "--text", "x").code == 0
    assert stored(neda)[0]["date"] == "2026-11-20"


@pytest.mark.parametrize(("kind", "field"), REFUSED)
def test_a_wrong_value_names_the_field_what_was_typed_and_an_example_and_stores_nothing(neda, place, kind, field: Field):
    typed = smallest_typed(kind) | {field.name: BAD[field.type]}
    options = [part for name, text in typed.items() for part in (f"--{name.replace('_', '-')}", text)]
    outcome = neda("add", kind, *options)
    assert outcome.code == 2
    assert outcome.out == ""
    assert len(outcome.err.strip().splitlines()) == 1
    from neda.wording.fields import label

    assert label(kind, field.name) in outcome.err
    assert BAD[field.type].split(",")[0] in outcome.err
    assert "Example" in outcome.err
    assert not place.exists()


@pytest.mark.parametrize("kind", FIELDS)
def test_without_a_terminal_a_missing_required_field_is_named_and_nothing_is_stored(neda, place, kind):
    outcome = neda("add", kind)
    assert outcome.code == 2
    assert "is needed" in outcome.err
    assert "Example" in outcome.err
    assert not place.exists()


def test_a_date_that_can_be_read_in_two_ways_is_refused_with_both(neda, place):
    outcome = neda("add", "note", "--date", "03/04/2019", "--text", "x")
    assert outcome.code == 2
    assert "2019-04-03" in outcome.err
    assert "2019-03-04" in outcome.err
    assert not place.exists()


def test_a_date_after_today_is_refused_except_for_a_visit(neda):
    assert neda("add", "note", "--date", "2026-11-23", "--text", "x").code == 2
    assert neda("add", "visit", "--date", "2026-11-23").code == 0


@pytest.mark.parametrize(
    "wrong", [["--window", "someday"], ["--set", "confirm_days=85"], ["--profile", "neda-9"], ["--as-of", "2020"]]
)
def test_a_wrong_question_about_the_verdict_stores_nothing(neda, place, wrong):
    outcome = neda("add", "note", "--date", "today", "--text", "x", *wrong)
    assert outcome.code == 2
    assert not place.exists()


def test_fields_can_come_as_lines_so_that_nothing_lands_in_the_shells_history(neda, monkeypatch):
    lines = "Date: 2019-03-07\r\ntext: first: line\n  second line\n\nnote: x\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert neda("add", "note", "-").code == 0
    assert stored(neda)[0] | {"id": ""} == {
        "kind": "note",
        "id": "",
        "date": "2019-03-07",
        "text": "first: line\nsecond line",
        "note": "x",
    }


def test_a_line_that_is_no_field_is_named_by_its_number(neda, monkeypatch, place):
    monkeypatch.setattr("sys.stdin", io.StringIO("date: today\nnothing new\n"))
    outcome = neda("add", "note", "-")
    assert outcome.code == 2
    assert "Line 2" in outcome.err
    assert not place.exists()


def test_standard_input_that_is_no_text_is_refused(neda, monkeypatch, place):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"text: \xff\xfe"), encoding="utf-8"))
    assert neda("add", "note", "-").code == 2
    assert not place.exists()


def test_a_suspected_relapse_says_first_when_to_seek_care(neda):
    outcome = neda("add", "relapse", "--date", "-1d", "--certainty", "suspected")
    assert safety.urgent_care() in " ".join(outcome.out.split())
    assert "seek urgent care" not in neda("add", "relapse", "--date", "2019", "--certainty", "confirmed").out


def test_a_second_value_for_a_single_field_is_refused(neda, place):
    outcome = neda("add", "note", "--date", "today", "--date", "2019", "--text", "x")
    assert outcome.code == 2
    assert "twice" in outcome.err
    assert not place.exists()


@pytest.mark.parametrize("text", ["[bold]x[/] [/]", "\x1b[31mred\x1b[0m", "\u202eright to left", "🧠 emoji", "x" * 100_000])
def test_peoples_words_are_stored_as_typed_and_printed_inert(neda, text):
    outcome = neda("add", "note", "--date", "today", "--text", text)
    assert outcome.code == 0
    assert stored(neda)[0]["text"] == text
    for printed in (outcome.out, neda("list").out):
        assert "\x1b" not in printed
        assert "\u202e" not in printed
        assert len(printed) < 5_000


def test_an_unknown_kind_or_option_is_refused_with_what_there_is(neda):
    kind = neda("add", "relapses")
    assert (kind.code, "relapse, mri, edss" in kind.err) == (2, True)
    option = neda("add", "mri", "--lesions", "3")
    assert (option.code, "--lesions" in option.err, "neda add mri --help" in option.err) == (2, True, True)


@pytest.mark.parametrize("kind", FIELDS)
def test_help_of_every_kind_shows_every_field_and_a_correct_example(neda, kind):
    outcome = neda("add", kind, "--help")
    assert outcome.code == 0
    for field in FIELDS[kind]:
        assert f"--{field.name.replace('_', '-')} " in outcome.out
    assert commands.example(kind).split(" --")[0] in outcome.out
    assert max(map(len, outcome.out.splitlines())) <= 80


@pytest.mark.parametrize("kind", FIELDS)
def test_every_example_command_works_as_printed(neda, kind):
    import shlex

    outcome = neda(*shlex.split(commands.example(kind))[1:])
    assert outcome.code == 0, outcome.err


def test_the_verdict_after_adding_is_the_one_status_prints(neda):
    added = neda("add", "relapse", "--date", "2026-01-02", "--certainty", "confirmed").out
    verdict, _about, _rest = neda("status").out.partition("About:")
    assert added[added.index("Status:") :] == verdict


@pytest.mark.parametrize("kind", FIELDS)
def test_an_excluded_entry_of_every_kind_is_listed_with_its_reason_and_counts_nowhere(neda, kind):
    options = [part for name, text in smallest_typed(kind).items() for part in (f"--{name.replace('_', '-')}", text)]
    outcome = neda("add", kind, *options, "--excluded", "PML, not MS")
    assert outcome.code == 0, outcome.err
    assert "Excluded because: PML, not MS" in outcome.out
    assert "not counted: PML, not MS" in " ".join(neda("list").out.split())
    assert '"no: PML, not MS"' in neda("export").out
    assert json.loads(neda("status", "--json").out)["events"] == []


GRADES = "visual 1, brainstem 0, pyramidal 2, cerebellar 0, sensory 1, bowel_bladder 0, cerebral 0"


def test_the_score_worked_out_from_functional_systems_is_shown_wherever_the_entry_is(neda):
    outcome = neda("add", "edss", "--date", "2026-01-02", "--source", "clinician", "--systems", GRADES, "--ambulation", "0")
    assert "EDSS score: 2.0 (worked out from the functional systems)\n" in outcome.out
    assert "score" not in stored(neda)[0]
    assert "2.0 (worked out from the functional systems)" in " ".join(neda("list").out.split())
    assert neda("list", "--find", "worked out").out == neda("list").out
    assert '"EDSS score","2.0"' in neda("export").out
    identity = stored(neda)[0]["id"]
    assert "EDSS score: 2.0 (worked out" in neda("history", identity).out
    assert "EDSS score: 3.0\n" in neda("edit", identity, "score=3").out


def test_several_questions_of_a_visit_come_as_lines_and_are_told_apart(neda, monkeypatch):
    lines = "date: 2027-02-01\nquestions: Is the MRI needed?\n  And vitamin D? -> 1000 units\nwith: Dr K\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    outcome = neda("add", "visit", "-")
    assert "Questions: Is the MRI needed?; And vitamin D? -> 1000 units\n" in outcome.out
    assert stored(neda)[0]["questions"] == [
        {"text": "Is the MRI needed?"},
        {"text": "And vitamin D?", "answer": "1000 units"},
    ]


def test_the_answers_of_a_clinic_come_as_lines_too(neda, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("name: City\nanswers: accreditation: JACIE\n  volume: 50 a year\n"))
    assert neda("add", "clinic", "-").code == 0
    assert stored(neda)[0]["answers"] == {"accreditation": {"answer": "JACIE"}, "volume": {"answer": "50 a year"}}


def test_courses_can_be_given_together_or_one_by_one_past_or_planned(neda):
    courses = ["--courses", "2024-01-15, 2024-01-01; 2024-07", "--courses", "2027-01-01"]
    assert neda("add", "treatment", "--name", "ocrelizumab", "--start", "2024-01-01", *courses).code == 0
    assert stored(neda)[0]["courses"] == ["2024-01-01", "2024-01-15", "2024-07", "2027-01-01"]
