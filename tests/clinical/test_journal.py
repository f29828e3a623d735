"""neda-journal/1: what goes in comes out equal, and what cannot go in is named (interface.md §3)."""

import json
from datetime import date
from pathlib import Path

import pytest

from neda.clinical import Journal, JournalError

CASES = Path(__file__).parents[1] / "cases"
PUBLISHED = ["ghezzi-2023-dmf-rebound-63y", "inshasi-2020-cladribine-tumefactive", "obradovic-2016-spms-ahsct-10y"]
WORKED = [case["journal"] for case in json.loads((CASES / "worked-examples.json").read_text(encoding="utf-8"))]
JOURNALS = [*WORKED, *(json.loads((CASES / f"{name}.json").read_text(encoding="utf-8")) for name in PUBLISHED)]


@pytest.mark.parametrize("data", JOURNALS)
def test_a_journal_comes_out_as_it_went_in(data):
    journal = Journal.from_dict(data)
    assert Journal.from_dict(journal.to_dict()) == journal
    assert Journal.from_dict(data) == journal


def test_null_and_an_absent_key_both_mean_not_recorded():
    scan = {"date": "2020-01-01", "new_t2": None, "contrast": None, "note": None}
    assert Journal.from_dict({"format": "neda-journal/1", "mri": [scan]}).mri[0].new_t2 is None


def journal(**lists):
    return {"format": "neda-journal/1", **lists}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "one JSON object"),
        ({}, "no format"),
        ({"format": "neda-journal/9"}, "neda-journal/9"),
        (journal(lesions=[]), "lesions"),
        (journal(mri={}), "mri"),
        (journal(mri=[3]), "mri, entry 1"),
        (journal(mri=[{"date": "2020-01-01"}, {"date": "2020-02-30"}]), "mri, entry 2: Date .*2020-02-30"),
        (journal(edss=[{"date": "2020-01-01", "score": 0.5, "source": "self"}]), "EDSS score .*0.5 does not exist"),
        (journal(edss=[{"date": "2020-01-01", "score": 11, "source": "self"}]), "“11”"),
        (journal(edss=[{"date": "2020-01-01", "source": "clinician"}]), "seven functional systems"),
        (journal(mri=[{"date": "2020-01-01", "new_t2": -1}]), "“-1”"),
        (journal(mri=[{"date": "2020-01-01", "new_t2": "lots"}]), "several, some"),
        (journal(mri=[{"date": "2020-01-01", "contrast": "no"}]), "yes or no"),
        (journal(mri=[{"date": "2020-01-01", "contrast": False, "gd_enhancing": 1}]), "contrast is no"),
        (journal(mri=[{"date": "2020-01-01", "compared_with": "2020-01-01"}]), "does not lie before"),
        (journal(mri=[{"date": "2020-01-01", "colour": "grey"}]), "colour"),
        (journal(relapses=[{"onset": "2020"}]), "How sure is needed"),
        (journal(relapses=[{"onset": "2020-05-01", "certainty": "confirmed", "end": "2020-04-01"}]), "before the start"),
        (journal(treatments=[{"name": "xylitol"}]), "Kind is needed: “xylitol”"),
        (journal(treatments=[{"name": "ocrelizumab", "kind": "ahsct"}]), "Kind “ahsct” does not fit “ocrelizumab”"),
        (journal(treatments=[{"name": "AHSCT (BEAM)", "kind": "dmt"}]), "known as ahsct"),
        (journal(treatments=[{"name": "Ocrevus", "start": "2020", "stop": "2019"}]), "before the start"),
        (journal(visits=[{"date": "2020", "questions": [{"answer": "no"}]}]), "Questions"),
        (journal(person={"phenotype": "MS"}), "person: Type of MS"),
        (journal(settings={"profile": "neda-99"}), "neda-99"),
        (journal(settings={"set": {"confirm_days": 100}}), "confirm_days=84"),
        (journal(settings={"set": {"gd_required": 1}}), "gd_required"),
        (journal(notes=[{"id": "x", "date": "2020", "text": "a"}, {"id": "x", "date": "2021", "text": "b"}]), "own"),
        (journal(mri=[{"date": "2020-01-01", "report_text": "\ud800"}]), "Report text"),
        (journal(mri=[{"date": "2020-00-00"}]), "2020-00-00"),
        (journal(relapses=[{"onset": "2020", "certainty": "confirmed", "hours": 10**400}]), "Lasted"),
        (journal(settings={"set": {"self": 1}}), "self"),
        (journal(clinics=[{"name": "x", "answers": {"": {}, "a": {}}}]), "Answers"),
        (journal(visits=[{"date": "2020", "questions": [{"text": "q", "answer": False}]}]), "Questions"),
        (journal(relapses=[{"onset": "2020", "certainty": "confirmed", "hours": float("nan")}]), "number"),
    ],
)  # fmt: skip
def test_what_cannot_be_recorded_is_refused_with_its_entry_and_field(data, words):
    with pytest.raises(JournalError, match=words):
        Journal.from_dict(data)


def test_dates_after_today_are_refused_except_for_visits_and_planned_courses():
    today = date(2022, 1, 1)
    ahead = journal(visits=[{"date": "2022-06-01"}], treatments=[{"name": "Ocrevus", "courses": ["2022-06-01"]}])
    assert Journal.from_dict(ahead, today)
    with pytest.raises(JournalError, match="after today, 2022-01-01"):
        Journal.from_dict(journal(mri=[{"date": "2022-01-02"}]), today)
    assert Journal.from_dict(journal(mri=[{"date": "2022"}]), today)


def test_a_known_drug_fills_in_its_kind():
    treatments = [{"name": "Ocrevus"}, {"name": "AHSCT (BEAM)"}]
    assert {t.kind for t in Journal.from_dict(journal(treatments=treatments)).treatments} == {"dmt", "ahsct"}


def test_a_reason_for_stopping_in_other_words_is_kept():
    stopped = [{"name": "Ocrevus", "stop_reason": "self-discontinued"}]
    assert Journal.from_dict(journal(treatments=stopped)).treatments[0].stop_reason == "self-discontinued"


def test_hostile_text_is_kept_as_it_was_typed():
    words = "[bold]x[/] \x1b[31m ‮ 👩‍🔬 \x00 " + "é" * 1000
    assert Journal.from_dict(journal(notes=[{"date": "2020", "text": words}])).notes[0].text == words


def test_a_refusal_shows_no_control_characters_and_no_endless_text():
    with pytest.raises(JournalError) as caught:
        Journal.from_dict(journal(mri=[{"date": "\x1b[2J" + "9" * 5000}]))
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 400


def test_an_entry_like_one_that_already_has_a_made_id_gets_another():
    first = Journal.from_dict(journal(notes=[{"date": "2020", "text": "x"}]))
    both = Journal.from_dict(journal(notes=[*first.to_dict()["notes"], {"date": "2020", "text": "x"}]))
    assert len({note.id for note in both.notes}) == 2


def test_an_empty_profile_is_no_profile():
    read = Journal.from_dict(journal(settings={"profile": ""}))
    assert Journal.from_dict(read.to_dict()) == read


def test_a_treatment_without_a_start_stands_where_its_stop_puts_it_and_one_without_either_first():
    drugs = [{"name": "Ocrevus", "start": "2024-03-04"}, {"name": "Tecfidera", "stop": "2024-02"}, {"name": "Rebif"}]
    assert [item.name for item in Journal.from_dict(journal(treatments=drugs)).treatments] == ["Rebif", "Tecfidera", "Ocrevus"]
